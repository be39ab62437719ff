"""Whether two questions may be the same: by the words that tell something, whatever their order. Pure.

It offers; a person decides. The threshold was chosen on the examples of `tests/domain/test_likeness.py`:
"when will the crossing be repainted" is found beside "when is the crossing painted again", while two
questions about the same street, school or autumn are left apart.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

# Of 100: what all the same examples reach and none of the different ones.
ALIKE: Final = 80.0
_FEWEST_WORDS: Final = 2
# Nothing is read beyond: the point of a question stands near its beginning.
_MOST_WORDS: Final = 40
_WORD: Final = re.compile(r"[^\W_]+")
_PLURAL: Final = 5  # letters from which an s at the end is one
_STOP_WORDS: Final = frozenset(
    # A table of words is read more easily than a list of quoted ones.
    """
    a about again all also am an and any anybody anyone anything are as at be became because been being but
    by can cannot could did didn do does doesn doing don done down ever every for from get gets getting give
    go goes going got had has have having he hello her here hi him his how i if in into is isn it its just
    know let like ll make many may me might more most much must my no not now of off officer officers on one
    or our out over own people please police put question re really s same see she should so some still such
    t take team tell than thank thanks that the their them then there these they thing this those to too
    under up us ve very was wasn we well were what when where whether which while who whom whose why will
    with won would year you your yours
    """.split()  # noqa: SIM905
)


@lru_cache(maxsize=8192)
def telling_words(text: str) -> str:
    """The words of a text that tell something, in order of the alphabet, each once."""
    words: set[str] = set()
    for word in _WORD.findall(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")):
        if word in _STOP_WORDS or (len(word) < 3 and not word.isdigit()):
            continue
        plural = len(word) >= _PLURAL and word.endswith("s") and not word.endswith("ss")
        words.add(word[:-1] if plural else word)
        if len(words) == _MOST_WORDS:
            break
    return " ".join(sorted(words))


def likeness(one: str, other: str) -> float:
    """How alike two questions are, 0 to 100; 0 if one has fewer than two words that tell something."""
    first, second = telling_words(one), telling_words(other)
    if min(first.count(" "), second.count(" ")) + 1 < _FEWEST_WORDS:
        return 0.0
    return fuzz.token_set_ratio(first, second, score_cutoff=ALIKE)


def most_alike(text: str, others: Iterable[tuple[int, str]], most: int) -> tuple[int, ...]:
    """The keys of the texts that may ask the same, the most alike first, of equals the first given."""
    found = [(likeness(text, other), key) for key, other in others]
    alike = [(score, key) for score, key in found if score >= ALIKE]
    order = {key: place for place, (_, key) in enumerate(found)}
    return tuple(key for _, key in sorted(alike, key=lambda pair: (-pair[0], order[pair[1]])))[:most]
