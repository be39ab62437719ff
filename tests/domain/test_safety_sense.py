"""What words mean together alarms; the same words about dogs, films and junctions do not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety import fold
from bot.domain.safety_rules import RULES
from bot.domain.safety_sense import clues, sensed
from bot.domain.safety_set import PARTS
from bot.domain.safety_weights import LEARNT
from bot.domain.safety_words import VOCABULARY

MEANINGS = [line.split(" = ")[0] for line in VOCABULARY.strip().splitlines() if " = " in line]


def by_rule(text: str) -> AlarmKind | None:
    return sensed(fold(text), weighing=False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my nephew has swallowed a whole box of her antidepressants", AlarmKind.SELF_HARM),
        ("The toddler from the end house is always begging for food", AlarmKind.CHILD),
        ("hes got nudes of my cousin and wants 300", AlarmKind.SEXUAL),
        ("her fella has given her another fat lip", AlarmKind.ABUSE),
        ("two lads in balaclavas are passing a shotgun round by the shops", AlarmKind.WEAPON),
        ("my grandad has chest pains and i cant get through", AlarmKind.DANGER),
    ],
)
def test_a_danger_is_made_out_of_who_does_what_to_whom(text: str, kind: AlarmKind) -> None:
    assert by_rule(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Our neighbour's dog has bitten my dog again",
        "What do you do about lads who carry a machete?",
        "They are shooting a film about a man with a gun in the park",
        "Somebody will be killed at that junction one day",
        "My nan nearly fell at the crossing",
    ],
)
def test_a_question_an_animal_a_film_and_a_junction_do_not_alarm(text: str) -> None:
    assert by_rule(text) is None


@pytest.mark.parametrize("typed", ["antidepresants", "antidepressantz", "antidepressnats"])
def test_a_slip_of_the_finger_is_forgiven(typed: str) -> None:
    assert by_rule(f"she swallowed loads of {typed}") is AlarmKind.SELF_HARM


def test_a_real_word_a_letter_away_is_not_taken_for_a_slip() -> None:
    assert not any("NEEDLE" in piece for piece in clues(fold("my lad needed stitches")))
    assert any("NEEDLE" in piece for piece in clues(fold("my lad found a needle")))


def test_two_short_sentences_are_read_together() -> None:
    assert by_rule("There is a figure downstairs. Im alone") is by_rule("a figure is downstairs and im alone")
    assert by_rule("There is a figure downstairs. Im alone") is not None


def test_what_stands_far_apart_is_not_taken_together() -> None:
    assert by_rule("my dad punched me") is AlarmKind.ABUSE
    far = (
        "my dad " + "went to the fair on a bus with a cake and a flag and a drum and sang " * 3 + "punched me"
    )
    assert by_rule(far) is None


def test_what_no_rule_holds_may_weigh_enough() -> None:
    text = "he tells me ill never see my babies and he drags me to the floor"
    assert sensed(fold(text)) is not None
    assert sensed(fold("When is the next meeting about parking on the green?")) is None


def test_every_name_of_a_rule_is_a_meaning_and_none_stands_twice() -> None:
    named = set(re.findall(r"\b(?:[A-Z][A-Z0-9]+|I)\b", RULES))
    assert named <= set(MEANINGS)
    assert len(MEANINGS) == len(set(MEANINGS))
    assert set(re.findall(r"^[a-z_]+$", RULES, re.MULTILINE)) == set(AlarmKind)


def test_what_is_weighed_is_known_and_each_once() -> None:
    weighed = [line.rsplit(" ", 1)[0] for line in LEARNT.strip("\n").splitlines()]
    assert len(weighed) == len(set(weighed))
    assert {clue for clue in weighed if clue.isupper()} <= set(MEANINGS)


@given(st.lists(st.sampled_from(["my", "dad", "he", "kill", "me", "not", ".", "in", "the", "with", "zq"])))
def test_any_words_at_all_are_read(words: list[str]) -> None:
    sensed(" ".join(words))


def test_few_ordinary_texts_alarm_by_rule_or_weight() -> None:
    read = [sensed(fold(text)) is not None for part in PARTS for text in part.ordinary]
    assert sum(read) <= 0.01 * len(read)
