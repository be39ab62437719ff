"""Which questions are taken for the same."""

import pytest

from bot.domain.likeness import SAME_QUESTION, asks_the_same, likeness
from tests.domain.likeness_texts import DIFFERENT, SAME


def test_most_of_what_is_asked_twice_is_seen_and_hardly_anything_else() -> None:
    missed = [pair for pair in SAME if not asks_the_same(*pair)]
    mistaken = [pair for pair in DIFFERENT if asks_the_same(*pair)]
    assert len(SAME) >= 30 and len(DIFFERENT) >= 30
    assert len(missed) <= len(SAME) // 10, missed
    assert len(mistaken) <= 1, mistaken


@pytest.mark.parametrize(("one", "other"), [*SAME, *DIFFERENT])
def test_likeness_is_the_same_both_ways_and_whole_with_itself(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert likeness(one, one) == 100.0


def test_a_longer_question_is_not_the_same_because_it_holds_a_short_one() -> None:
    short = "Is there a meeting?"
    long = "Is there a meeting at which the council explains why the bus to Dartford no longer stops here?"
    assert likeness(short, long) < SAME_QUESTION


@pytest.mark.parametrize("nothing", ["", "???", "🙂🙂", "\u202e"])
def test_what_has_no_words_is_like_nothing(nothing: str) -> None:
    assert likeness(nothing, nothing) == 0.0
    assert likeness(nothing, "Is the path lit?") == 0.0
