"""The rates of the safety words, as measured: no change may make them worse unseen."""

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety_set import PARTS, WELSH_PARTS, Part, Rates, rates
from scripts import learn_safety_weights

KNOWN, UNSEEN, VARIED, UNTOUCHED = PARTS
# Shares of texts, as measured in November 2026: all of these are mended with and learnt from. `untouched`
# gets its measured shares here, too, when it holds texts again.
MOST_MISSED = {
    "known": 0.0,
    "unseen": 0.01,
    "varied": 0.03,
    "untouched": 0.07,
    "welsh learnt": 0.02,
    "welsh half": 0.02,
    "welsh untouched": 0.67,
}
MOST_FALSE = {
    "known": 0.0,
    "unseen": 0.02,
    "varied": 0.01,
    "untouched": 0.12,
    "welsh learnt": 0.01,
    "welsh half": 0.02,
    "welsh untouched": 0.06,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, Rates]:
    return {part.name: rates(part) for part in (*PARTS, *WELSH_PARTS)}


@pytest.mark.parametrize("name", MOST_MISSED)
def test_no_more_is_missed_than_was_measured(measured: dict[str, Rates], name: str) -> None:
    assert measured[name].missed.share <= MOST_MISSED[name]


@pytest.mark.parametrize("name", MOST_FALSE)
def test_no_more_alarms_for_nothing_than_was_measured(measured: dict[str, Rates], name: str) -> None:
    assert measured[name].false_alarms.share <= MOST_FALSE[name]


def test_there_are_enough_texts_and_none_stands_in_two_places() -> None:
    parts = (*PARTS, *WELSH_PARTS)
    texts = [text for part in parts for text in (*(text for text, _ in part.alarming), *part.ordinary)]
    _learnt, half, welsh_untouched = WELSH_PARTS
    assert (len(half.alarming), len(half.ordinary)) == (60, 60)
    assert (len(welsh_untouched.alarming), len(welsh_untouched.ordinary)) == (48, 50)
    assert (len(UNSEEN.alarming), len(UNSEEN.ordinary)) == (130, 130)
    assert (len(VARIED.alarming), len(VARIED.ordinary)) == (427, 542)
    assert len(KNOWN.alarming) + len(KNOWN.ordinary) >= 600
    assert len({text.casefold() for text in texts}) == len(texts)


def test_what_is_written_anew_is_of_every_kind() -> None:
    for part in (UNSEEN, UNTOUCHED, *WELSH_PARTS[:2]):
        assert {kind for _, kind in part.alarming} == set(AlarmKind) or not part.alarming


def test_nothing_is_learnt_from_what_is_only_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Part("untouched", [("zxqv glorp", None)] * 9, [])
    monkeypatch.setattr(learn_safety_weights, "PARTS", [KNOWN, asked])
    learnt_from = learn_safety_weights.texts()
    assert learnt_from
    assert "glorp" not in {clue for read in learnt_from for piece in read.pieces for clue in piece}


def test_rates_count_each_kind_by_itself() -> None:
    part = Part("made", [("a", AlarmKind.ABUSE), ("b", AlarmKind.ABUSE), ("c", None)], ["a", "d"])
    of = rates(part, lambda text: text == "a" or None)
    assert (of.missed_by_kind[AlarmKind.ABUSE].of, of.missed_by_kind[AlarmKind.ABUSE].wrong) == (2, 1)
    assert (of.missed_by_kind[None].of, of.missed_by_kind[None].wrong) == (1, 1)
    assert (of.missed.of, of.missed.wrong) == (3, 2)
    assert of.false_alarms.share == 0.5


def test_the_command_prints_the_rates_of_every_part() -> None:
    said = CliRunner().invoke(app, ["safety"])
    assert said.exit_code == 0
    assert said.stdout.count("all alarming texts") == len(PARTS) + len(WELSH_PARTS)
    assert "302 texts,   0 missed: 0.0 %" in said.stdout
    assert "48 texts,  32 missed: 66.7 %" in said.stdout
    assert KNOWN.ordinary[0] not in said.stdout
