"""Which questions are taken for the same, and which a person is asked about."""

import pytest

from bot.domain.likeness import MAY_BE_THE_SAME, SAME_QUESTION, likeness, most_alike, telling_words
from tests.domain.likeness_texts import DIFFERENT, MAYBE_THE_SAME, OF_SOMETHING_ELSE, SAME


def _likeness(one: str, other: str) -> float:
    return likeness(telling_words(one), telling_words(other))


def test_most_of_what_is_asked_twice_is_seen_and_hardly_anything_else() -> None:
    missed = [pair for pair in SAME if _likeness(*pair) < SAME_QUESTION]
    mistaken = [pair for pair in DIFFERENT if _likeness(*pair) >= SAME_QUESTION]
    assert len(SAME) >= 30 and len(DIFFERENT) >= 30
    assert len(missed) <= len(SAME) // 10, missed
    assert len(mistaken) <= 1, mistaken


@pytest.mark.parametrize(("one", "other"), [*SAME, *DIFFERENT, *MAYBE_THE_SAME])
def test_likeness_is_the_same_both_ways_and_whole_with_itself(one: str, other: str) -> None:
    assert _likeness(one, other) == pytest.approx(_likeness(other, one))
    assert _likeness(one, one) == 100.0


@pytest.mark.parametrize(("one", "other"), [*SAME, *MAYBE_THE_SAME])
def test_the_same_question_in_other_words_is_offered(one: str, other: str) -> None:
    assert _likeness(one, other) >= MAY_BE_THE_SAME
    assert most_alike(one, [(4, other)], 1, MAY_BE_THE_SAME) == (4,)


@pytest.mark.parametrize(("one", "other"), OF_SOMETHING_ELSE)
def test_another_question_about_the_same_place_is_left_apart(one: str, other: str) -> None:
    assert _likeness(one, other) < MAY_BE_THE_SAME
    assert most_alike(one, [(4, other)], 1, MAY_BE_THE_SAME) == ()


def test_the_most_alike_comes_first_and_no_more_than_wanted() -> None:
    others = [
        (1, "Who empties the bins by the playground?"),
        (2, "Lamp in Ash Road, still dark and nobody comes"),
        (3, "Why is the lamp in Ash Road dark?"),
        (4, "Why is the lamp dark in Ash Road?"),
    ]
    lamp = "The lamp in Ash Road is dark"
    assert most_alike(lamp, others, 3, MAY_BE_THE_SAME) == (3, 4, 2)
    assert most_alike(lamp, others[2:], 1, MAY_BE_THE_SAME) == (3,)
    assert most_alike("Bats", others, 3, MAY_BE_THE_SAME) == ()


def test_one_word_is_like_itself_only_and_takes_no_other_question_s_place() -> None:
    others = [(number, "Bins!") for number in range(40)]
    others.append((40, "When are the bins emptied by the playground?"))
    assert most_alike("Are the playground bins emptied?", others, 3, MAY_BE_THE_SAME) == (40,)
    assert most_alike("Bins?", others, 2, SAME_QUESTION) == (0, 1)


def test_a_longer_question_is_offered_but_not_the_same_because_it_holds_a_short_one() -> None:
    short = "Is there a bus to Dartford?"
    long = "Is there a meeting at which the council explains why the bus to Dartford no longer stops here?"
    assert MAY_BE_THE_SAME <= _likeness(short, long) < SAME_QUESTION


@pytest.mark.parametrize("nothing", ["", "???", "🙂🙂", "\u202e", "Why?"])
def test_what_tells_nothing_is_like_nothing(nothing: str) -> None:
    assert _likeness(nothing, nothing) == 0.0
    assert _likeness(nothing, "Is the path lit?") == 0.0
    assert most_alike(nothing, [(1, nothing), (2, "Is the path lit?")], 2, MAY_BE_THE_SAME) == ()


def test_words_that_stand_in_every_question_tell_nothing() -> None:
    assert telling_words("Dear police, could you please tell us when and why?") == "dear"
    assert telling_words("Are the Lamps in Ash’s Road 7 dark") == "7 ash dark lamp road"
