"""Do two questions ask the same? By their telling words, however they are spelt and ordered. Pure.

One score serves two uses: what a person is offered to merge, who decides, and what is put before an asker
as answered already. Its thresholds were chosen on the pairs in `tests/domain/likeness_texts.py`.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeVar

from bot.domain.search_words import STOP_WORDS, words_of

Key = TypeVar("Key")

# From here on two questions are taken for the same: most pairs that only look alike reach 87 at most.
SAME_QUESTION: Final = 88.0
# From here on a person is asked: half of this comes of all words of one standing in the other, however long.
MAY_BE_THE_SAME: Final = 50.0
# Reached by every pair that is the same where the words both have are set against each other's whole; quick.
_WORTH_A_LOOK: Final = 80.0
# Of those worth it, so many of the best are looked at word by word: that grows with the words of both.
_MOST_LOOKED_AT: Final = 30
_FEWEST_WORDS: Final = 2
# What a question is about stands in its first words.
_MOST_WORDS: Final = 40
_PLURAL: Final = 5  # letters from which an s at the end is one
# Besides those that stand in every question: these stand in many at such a meeting.
_OFTEN: Final = (
    "again anybody anyone anything aren became didn doesn down ever every hello hi know let like make many "
    "may might much must one people police put question really see somebody still take team tell thing "
    "under wasn won year yours"
)
_SAY_LITTLE: Final = STOP_WORDS | frozenset(_OFTEN.split())


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


# For what is compared with again and again, not for what is only being asked.
_remembered = lru_cache(maxsize=8192)(telling_words)


def likeness(words: str, others: str) -> float:
    """How alike two questions are by their telling words, 0 to 100: how well each is found in the other.

    One word alone is like itself only.
    """
    if words == others:
        return 100.0 if words else 0.0
    from rapidfuzz import fuzz  # no start waits for it: see `bot.app`

    one, other = words.split(), others.split()
    if min(len(one), len(other)) < _FEWEST_WORDS:
        return 0.0
    if not fuzz.token_set_ratio(words, others, score_cutoff=_WORTH_A_LOOK):
        return 0.0
    return (_covered(one, other) + _covered(other, one)) / 2


def _covered(words: list[str], by: list[str]) -> float:
    from rapidfuzz import fuzz

    found = (100.0 if word in by else max(fuzz.ratio(word, met) for met in by) for word in words)
    return sum(found) / len(words)


def most_alike(text: str, others: Iterable[tuple[Key, str]], most: int, at_least: float) -> tuple[Key, ...]:
    """The keys of the texts that are `at_least` so like it, the likest first, of equals the first given."""
    from rapidfuzz import fuzz, process

    words = telling_words(text)
    keys = []
    told = []
    for key, other in others:
        met = _remembered(other)
        if " " in met or met == words:  # many have one word alone: they would fill the place of others
            keys.append(key)
            told.append(met)
    worth = process.extract(
        words, told, scorer=fuzz.token_set_ratio, score_cutoff=_WORTH_A_LOOK, limit=_MOST_LOOKED_AT
    )
    rated = [(likeness(words, met), place) for met, _, place in worth]
    alike = sorted((-rate, place) for rate, place in rated if rate >= at_least)
    return tuple(keys[place] for _, place in alike[:most])


def get_ready() -> None:
    """Load what the comparison is made with, so that nobody has to wait for it."""
    most_alike("street lamp", [(1, "street lamps in the street")], 1, SAME_QUESTION)
