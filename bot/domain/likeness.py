"""Do two questions ask the same? By their telling words, however they are spelt and ordered. Pure."""

from typing import Final

from bot.domain.search_words import wanted_words

# From here on two questions are taken for the same. Chosen on the pairs in tests/domain/likeness_texts.py,
# of which most that only look alike reach 87 at most.
SAME_QUESTION: Final = 88.0
# What a question is about stands in its first words; the time taken grows with the square.
_MOST_WORDS: Final = 24


def likeness(one: str, other: str) -> float:
    """Return how alike two questions are, 0 to 100: how well each word of one is found in the other.

    0 also if fewer than two words in five of the shorter one begin alike.
    """
    words, others = wanted_words(one, _MOST_WORDS), wanted_words(other, _MOST_WORDS)
    if not words or not others or _hardly_meet(words, others):
        return 0.0
    return (_covered(words, others) + _covered(others, words)) / 2


def get_ready() -> None:
    """Load what the comparison is made with, so that nobody has to wait for it."""
    likeness("street lamp", "street lamps")


def asks_the_same(one: str, other: str) -> bool:
    """Whether two questions are likely the same."""
    return likeness(one, other) >= SAME_QUESTION


def _hardly_meet(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether so few words begin alike that the two are not the same: quick, for most that are compared."""
    shared = {word[:2] for word in words} & {other[:2] for other in others}
    return len(shared) * 5 < min(len(words), len(others)) * 2


def _covered(words: tuple[str, ...], by: tuple[str, ...]) -> float:
    from rapidfuzz import fuzz  # no start waits for it: see `bot.app`

    return sum(max(fuzz.ratio(word, other) for other in by) for word in words) / len(words)
