"""What points at somebody is noticed before it is sent; what neighbours ask every month is left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.care import Found, Sensitive, look, without
from bot.domain.safety_set import PARTS
from bot.domain.text import clean
from tests.domain.care_texts import MET, ORDINARY

SAFETY_TEXTS = sorted({text for part in PARTS for text in part.ordinary})


def noticed(text: str) -> list[tuple[Sensitive, str]]:
    return [(found.kind, text[found.start : found.end]) for found in look(text)]


@pytest.mark.parametrize(("text", "kind", "words"), MET)
def test_what_points_at_somebody_is_noticed_and_nothing_else_is(
    text: str, kind: Sensitive, words: str
) -> None:
    assert noticed(text) == [(kind, words)]


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_question_is_left_alone(text: str) -> None:
    assert noticed(text) == []


def test_few_of_the_ordinary_texts_written_for_the_safety_words_are_met() -> None:
    met = [text for text in SAFETY_TEXTS if look(text)]
    assert len(SAFETY_TEXTS) > 400
    assert len(met) / len(SAFETY_TEXTS) < 0.01


def test_there_are_enough_texts_of_both_sorts_and_none_twice() -> None:
    texts = [text for text, _, _ in MET] + ORDINARY
    assert len(MET) >= 60
    assert len(ORDINARY) >= 100
    assert len(set(texts)) == len(texts)
    assert {kind for _, kind, _ in MET} == set(Sensitive)


def test_the_texts_are_as_they_are_kept() -> None:
    assert [text for text, _, _ in MET if clean(text) != text] == []


def test_all_that_is_in_a_text_is_found_in_its_order() -> None:
    text = "Kevin Marl nicks bikes, his car is AB12 CDE, call 07700 900123 or k.marl@example.org"
    assert [kind for kind, _ in noticed(text)] == [
        Sensitive.SUSPECT,
        Sensitive.NUMBER_PLATE,
        Sensitive.PHONE,
        Sensitive.EMAIL,
    ]


@pytest.mark.parametrize("text", ["", " ", "\n", "é", "@", "0", "Mr ", "dot", "+44", "DA3", "reg", "John"])
def test_what_holds_nothing_is_read_to_the_end(text: str) -> None:
    assert look(text) == ()


@given(st.text(max_size=300))
def test_whatever_is_typed_the_spans_lie_in_it_one_after_the_other(text: str) -> None:
    at = 0
    for found in look(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end


@given(st.sampled_from(MET), st.sampled_from(ORDINARY))
def test_what_is_found_alone_is_found_below_an_ordinary_question(
    met: tuple[str, Sensitive, str], question: str
) -> None:
    text, kind, words = met
    above = f"{question}\n\n"
    start, end = _span(f"{above}{text}", words)
    found = look(f"{above}{text}")
    # A postcode above and a house number below make one home, with all that stands between.
    within_home = any(one.kind is Sensitive.HOME and one.start <= start and end <= one.end for one in found)
    assert Found(kind, start, end) in found or within_home or text.isupper()


def _span(text: str, words: str) -> tuple[int, int]:
    found = list(re.finditer(re.escape(words), text))[-1]
    return found.span()


UNITS = [
    "Mr John ",
    "0",
    "a1",
    "AB12 ",
    "07",
    "12 Ash ",
    "a@",
    "dot at ",
    "DA3 8",
    "stole ",
    "who ",
    "Dave at ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_one_thing_repeated_is_read_to_the_end(unit: str) -> None:
    look((unit * 1000)[:4000] + " dealing")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Who works in DA3 8ZZ?\n\nhouse 44 DA3 8ZZ has rats", ("house 44", "8ZZ")),
        ("Bins at number 12?\n\nAll night. DA3 8ZZ number 9", ("8ZZ", "number 9")),
    ],
)
def test_nothing_of_a_home_is_left_when_another_number_or_postcode_stands_near(
    text: str, parts: tuple[str, ...]
) -> None:
    assert [found.kind for found in look(text)] == [Sensitive.HOME]
    left = without(text, look(text))
    assert [part for part in parts if part in left] == []
