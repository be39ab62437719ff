"""Whether two questions may be the same: by the words that tell something, whatever their order. Pure.

It offers; a person decides. The threshold was chosen on the examples of `tests/domain/test_same_question.py`:
"when will the crossing be repainted" is found beside "when is the crossing painted again", while two
questions about the same street, school or autumn are left apart.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bot.domain.search_words import STOP_WORDS, words_of

# Of 100: what all the same examples reach and none of the different ones.
ALIKE: Final = 80.0
_FEWEST_WORDS: Final = 2
# Nothing is read beyond: the point of a question stands near its beginning.
_MOST_WORDS: Final = 40
_PLURAL: Final = 5  # letters from which an s at the end is one
# Besides those that stand in every question: these stand in many at such a meeting.
_OFTEN: Final = (
    "again anybody anyone anything aren became didn doesn down ever every hello hi know let like make many "
    "may might much must officer officers one people police put question really see somebody still take team "
    "tell thing under wasn won year yours"
)
_SAY_LITTLE: Final = STOP_WORDS | frozenset(_OFTEN.split())


@lru_cache(maxsize=8192)
def telling_words(text: str) -> str:
    """The words of a text that tell something, in order of the alphabet, each once."""
    words: set[str] = set()
    for word in words_of(text):
        if word in _SAY_LITTLE or (len(word) < 3 and not word.isdigit()):
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
    from rapidfuzz import fuzz  # no start waits for it: see `bot.app`

    return fuzz.token_set_ratio(first, second, score_cutoff=ALIKE)


def most_alike(text: str, others: Iterable[tuple[int, str]], most: int) -> tuple[int, ...]:
    """The keys of the texts that may ask the same, the most alike first, of equals the first given."""
    found = [(likeness(text, other), key) for key, other in others]
    alike = [(score, key) for score, key in found if score >= ALIKE]
    order = {key: place for place, (_, key) in enumerate(found)}
    return tuple(key for _, key in sorted(alike, key=lambda pair: (-pair[0], order[pair[1]])))[:most]
