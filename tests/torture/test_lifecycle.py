"""The model says what should come of a meeting, and a fault in the services would be found."""

from pathlib import Path

import pytest

from bot.services import questions
from torture.lifecycle.model import Model
from torture.lifecycle.part import play


def test_what_is_open_at_the_close_goes_to_the_next_meeting() -> None:
    model = Model()
    model.open()
    for number in (1, 2):
        assert model.ask(number, "Why?", f"form-{number}") == ""
    model.answer(1, "Because.")
    model.close()
    summary = model.meetings[0].summary()
    assert (summary["asked"], summary["answered"], summary["carried_over"]) == (2, 1, 1)
    assert [question.meeting for question in model.questions] == [0, None]
    model.open()
    assert [question.meeting for question in model.questions] == [0, 1]


def test_a_form_sent_twice_counts_once() -> None:
    model = Model()
    assert model.ask(1, "Why?", "form") == ""
    assert model.ask(1, "Why?", "form") == ""
    assert model.ask(2, "Why?", "form") == "OldControl"
    assert len(model.questions) == 1


def test_the_services_do_as_the_model_says(tmp_path: Path) -> None:
    taken, wrong = play(tmp_path, 7, 150)
    assert wrong == []
    assert taken >= 150


def test_a_fault_is_found_and_told_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def shows_nothing(*_: object) -> None:
        return None

    monkeypatch.setattr(questions, "show_question", shows_nothing)
    _, wrong = play(tmp_path, 7, 600)
    assert wrong
    assert "the model says" in wrong[0]
    assert "state = Lifecycle()" in wrong[1]
