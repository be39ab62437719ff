"""What is offered as the same question, and what is not."""

import pytest

from bot.domain.same_question import ALIKE, likeness, most_alike, telling_words

SAME = [
    ("When is the zebra crossing painted again?", "When will the zebra crossing be repainted?"),
    ("Why is the lamp in Ash Road dark?", "The street lamp in Ash Road is broken, when will it be mended?"),
    ("Will the fence behind the garages be mended?", "When is the fence behind the garages repaired?"),
    ("What is being done about speeding on Ash Road?", "Speeding cars on Ash Road - what do you do??"),
    ("Who empties the bins by the playground?", "How often are the bins at the playground emptied?"),
    ("Can we have a speed camera on the Street?", "can u put a speed camera in The Street please"),
    ("Is the path behind the church lit at night?", "the path behind the church is dark at night, lit?"),
    ("What became of the stolen bench?", "Did you find the stolen bench?"),
    ("When does the library open again?", "when is the library going to be open again"),
    (
        "Are there more burglaries in Northfield this autumn?",
        "How many burglaries in Northfield this autumn?",
    ),
    ("What can be done about parking outside the school?", "Parking outside the school is terrible, why?"),
    ("Dog fouling on the green", "Why is nobody fined for dog fouling on the green?"),
    ("When is the zebra crosing painted?", "When is the zebra crossing painted?"),
    ("The zebra crossing: when?", "ZEBRA   CROSSING!!! when??"),
]
DIFFERENT = [
    ("When is the zebra crossing painted again?", "When does the library open again?"),
    ("Why is the lamp in Ash Road dark?", "Why is Ash Road closed on Sunday?"),
    ("Who empties the bins by the playground?", "Is the playground going to be rebuilt?"),
    ("What is being done about speeding on Ash Road?", "Will the pothole on Ash Road be filled?"),
    ("Can we have a speed camera on the Street?", "Can we have a dog bin on the Street?"),
    ("What became of the stolen bench?", "What became of the stolen bikes?"),
    ("Will there be fireworks this year?", "Will there be a carnival this year?"),
    ("Is the path behind the church lit at night?", "Who owns the field behind the church?"),
    ("What can be done about parking outside the school?", "Is there a lollipop lady outside the school?"),
    (
        "How many burglaries in Northfield this autumn?",
        "How many cars were stolen in Northfield this autumn?",
    ),
    ("Motorbikes in the woods at night", "Lights in the woods at night"),
    ("Why?", "When is the zebra crossing painted again?"),
    ("Question 12?", "Question 13?"),
    ("", ""),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_question_in_other_words_is_found(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE
    assert likeness(other, one) >= ALIKE


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_question_about_the_same_place_is_left_apart(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


def test_the_most_alike_comes_first_and_no_more_than_wanted() -> None:
    others = [
        (1, "Who empties the bins by the playground?"),
        (2, "Lamp in Ash Road, still dark and nobody comes"),
        (3, "Why is the lamp in Ash Road dark?"),
        (4, "Why is the lamp dark in Ash Road?"),
    ]
    assert most_alike("The lamp in Ash Road is dark", others, 3) == (2, 3, 4)
    assert most_alike("The lamp in Ash Road is dark", others[2:], 1) == (3,)
    assert most_alike("Bats", others, 3) == ()


def test_words_that_stand_in_every_question_tell_nothing() -> None:
    assert telling_words("Dear officers, could you please tell us when and why?") == "dear"
    assert telling_words("Are the Lamps in Ash’s Road 7 dark") == "7 ash dark lamp road"
