"""Do two questions ask the same? By their telling words, however they are spelt and ordered. Pure."""

from typing import Final

from rapidfuzz import fuzz

from bot.domain.search_words import wanted_words

# From here on two questions are taken for the same. Chosen on the pairs in tests/domain/likeness_texts.py,
# of which most that only look alike reach 87 at most.
SAME_QUESTION: Final = 88.0
# What a question is about stands in its first words; the time taken grows with the square.
_MOST_WORDS: Final = 24


def likeness(one: str, other: str) -> float:
    """Return how alike two questions are, 0 to 100: how well each word of one is found in the other."""
    words, others = wanted_words(one, _MOST_WORDS), wanted_words(other, _MOST_WORDS)
    if not words or not others:
        return 0.0
    return (_covered(words, others) + _covered(others, words)) / 2


def asks_the_same(one: str, other: str) -> bool:
    """Whether two questions are likely the same."""
    return likeness(one, other) >= SAME_QUESTION


def _covered(words: tuple[str, ...], by: tuple[str, ...]) -> float:
    return sum(max(fuzz.ratio(word, other) for other in by) for word in words) / len(words)
