"""Cries for help are heard however they are typed; the daily questions of a neighbourhood are left alone."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import safety
from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety import Alarm, alarm, fold
from bot.domain.safety_patterns import PATTERNS, anything, anything_ordinary, ordinary
from bot.domain.safety_set.known import ALARMING, ALSO_ALARMING, ORDINARY

TEXTS = [text for text, _, _ in ALARMING] + ALSO_ALARMING


@pytest.mark.parametrize(("text", "kind", "in_danger"), ALARMING)
def test_a_cry_for_help_is_heard_and_its_kind_known(text: str, kind: AlarmKind, in_danger: bool) -> None:
    assert alarm(text) == Alarm(kind, in_danger)


@pytest.mark.parametrize("text", ALSO_ALARMING)
def test_a_less_plain_cry_for_help_is_heard_too(text: str) -> None:
    assert alarm(text) is not None


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_question_is_left_alone(text: str) -> None:
    assert alarm(text) is None


def test_there_are_enough_texts_of_both_kinds_and_none_twice() -> None:
    assert len(TEXTS) >= 80
    assert len(ORDINARY) >= 80
    assert len(set(TEXTS + ORDINARY)) == len(TEXTS) + len(ORDINARY)


@pytest.mark.parametrize("text", TEXTS)
def test_capitals_full_stops_and_an_emoji_do_not_hide_it(text: str) -> None:
    assert alarm(text.upper() + "...😭") is not None


@pytest.mark.parametrize("text", [text for text, _, _ in ALARMING if "'" in text])
def test_any_apostrophe_or_none_is_the_same(text: str) -> None:
    readings = {alarm(text.replace("'", mark)) for mark in ("'", "’", "‘", "`", "´", "")}
    assert len(readings) == 1


@given(st.sampled_from(TEXTS), st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e"), st.data())
def test_invisible_characters_do_not_hide_it(text: str, invisible: str, data: st.DataObject) -> None:
    where = data.draw(st.integers(0, len(text)))
    assert alarm(text[:where] + invisible + text[where:]) is not None


@given(st.sampled_from(TEXTS))
def test_fullwidth_letters_do_not_hide_it(text: str) -> None:
    assert alarm("".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)) is not None


# Too common as a part of something longer ("Help! My bin wasn't collected") to alarm there.
ONLY_ALONE = {"HELP", "im scared"}


@given(st.sampled_from(sorted(set(TEXTS) - ONLY_ALONE)), st.sampled_from(ORDINARY))
def test_a_cry_beside_an_ordinary_question_is_heard(cry: str, question: str) -> None:
    assert alarm(f"{question}\n\n{cry}") is not None
    assert alarm(f"{cry}\n\n{question}") is not None


def test_a_person_in_danger_comes_before_a_grave_subject() -> None:
    found = alarm("There is a paedophile on our road and a man has a knife right now")
    assert found == Alarm(AlarmKind.WEAPON, someone_in_danger=True)


def test_an_alarm_does_not_carry_the_words_that_raised_it() -> None:
    assert "kill" not in repr(alarm("I want to kill myself"))


def test_folding_gives_plain_words_and_marks_the_end_of_sentences() -> None:
    assert fold("Hé’s  got a\n🔪!! Help…") == "hes got a knife . help"


@given(st.text(max_size=300))
def test_any_text_at_all_is_read_without_an_error(text: str) -> None:
    alarm(text)


WORDS = st.sampled_from(
    [
        "he",
        "my",
        "dad",
        "is",
        "someone",
        "going",
        "to",
        "in",
        "the",
        "a",
        "k",
        "i",
        "...",
        "-",
        "!",
        "with",
        "at",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from([" ", "", "\n", "."]))
def test_long_hostile_repetition_is_read_to_the_end(words: list[str], between: str) -> None:
    text = (between.join(words) + between) * 4000
    alarm(text[:4000])


@pytest.mark.parametrize(
    "unit", ["a", " ", "a ", "k*", ".", "1a", "'", "🔪", "é\u0301", "in my ", "threat ", "~"]
)
def test_one_thing_repeated_is_read_to_the_end(unit: str) -> None:
    alarm((unit * 4000)[:4000])


@pytest.mark.parametrize("text", sorted(set(TEXTS + ORDINARY)))
def test_all_patterns_in_one_find_what_one_of_them_finds(text: str) -> None:
    read = fold(text)
    assert bool(anything().search(read)) == any(pattern.fits(read) for pattern in PATTERNS)
    assert bool(anything_ordinary().search(read)) == any(each.search(read) for each in ordinary())


@given(st.text("ab1kil* .-_#@", max_size=40))
def test_nothing_is_uncovered_where_nothing_covers(letters: str) -> None:
    covers = safety._COVERS.search(letters) or safety._COVERS_KILL.search(letters)
    assert covers or safety._uncover(letters) == letters


def test_once_ready_nothing_is_left_to_make_for_who_writes_first() -> None:
    """In a process of its own: others read texts in this one."""
    lines = (
        "from bot.domain import safety, safety_sense",
        "safety.get_ready(); made = set(vars(safety_sense.ENGLISH))",
        "safety.alarm('Who mends the lamp by the shops before the winter?')",
        "print(set(vars(safety_sense.ENGLISH)) - made)",
    )
    run = [sys.executable, "-c", "; ".join(lines)]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip() == "set()"
