"""Interactions that discord.py cannot read, or that fit nothing the bot has: nobody is cut off by one."""

import copy
import logging
from collections.abc import Callable
from typing import Any

import pytest

from bot.logs import unnamed
from tests.conversations.scenes import asked, board
from tests.support.discord import World
from tests.support.reading import reply_text
from tests.support.setting_the_scene import press_forged

Spoil = Callable[[dict[str, Any]], object]


def spoil_next(world: World, spoil: Spoil) -> None:
    """Have Discord send the next interaction spoilt."""
    backend: Any = world.env.backend
    emit = backend.emit

    def spoilt(event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            backend.emit = emit
            payload = copy.deepcopy(dict(payload))
            spoil(payload)
        emit(event, payload)

    backend.emit = spoilt


@pytest.mark.parametrize(
    "spoil",
    [
        lambda frame: frame.pop("data"),
        lambda frame: frame.pop("member"),
        lambda frame: frame.update(member=7),
        lambda frame: frame.update(data=None),
        lambda frame: frame["data"].pop("custom_id"),
        lambda frame: frame["data"].update(component_type=3),
    ],
)
async def test_a_button_that_cannot_be_read_is_an_old_one(meeting: World, spoil: Spoil) -> None:
    await asked(meeting, "Will the fence be mended?")
    spoil_next(meeting, spoil)
    said = await press_forged(meeting, meeting.officer, board(meeting), "bm:desk:1")
    assert "old message" in reply_text(said), reply_text(said)
    said = await press_forged(meeting, meeting.officer, board(meeting), "bm:desk:1")
    assert "old message" not in reply_text(said)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda frame: frame["data"]["options"].append({"type": 3, "name": "anonymous", "value": "yes"}),
        lambda frame: frame["data"]["options"][0].pop("value"),
        lambda frame: frame["data"]["options"][0].update(value={"a": 1}),
        lambda frame: frame["data"]["options"].append(dict(frame["data"]["options"][0])),
        lambda frame: frame["data"].update(name="nothing"),
        lambda frame: frame["data"].update(options=7),
        lambda frame: frame.pop("member"),
    ],
)
async def test_a_command_that_is_not_as_the_bot_declared_it_is_refused(meeting: World, spoil: Spoil) -> None:
    spoil_next(meeting, spoil)
    said = await meeting.resident.slash(meeting.lobby, "ask", question="Who reads this?")
    assert "has changed" in reply_text(said), reply_text(said)
    assert [line for line in meeting.log if line["event"] == "refused"]
    assert "Who reads this?" not in str(meeting.log)
    assert "1" in reply_text(await meeting.resident.slash(meeting.lobby, "ask", question="And this?"))


async def test_suggestions_for_what_the_bot_has_not_are_none(meeting: World) -> None:
    spoil_next(meeting, lambda frame: frame["data"]["options"][0].update(name="nothing"))
    assert await meeting.officer.autocomplete(meeting.lobby, "answer", "question", "1") == []


@pytest.mark.parametrize("values", [[], ["New Ash Green", "Hartley"], "New Ash Green", [7], {"0": "x"}, None])
async def test_a_list_takes_one_choice(meeting: World, values: Any) -> None:
    await asked(meeting, "Will the fence be mended?")
    spoil_next(meeting, lambda frame: frame["data"].update(values=values))
    said = await press_forged(meeting, meeting.officer, board(meeting), "bm:close_in", "New Ash Green")
    assert "old message" in reply_text(said), reply_text(said)


async def test_a_form_without_who_can_see_it_is_not_taken_and_its_text_comes_back(meeting: World) -> None:
    form = await meeting.resident.slash(meeting.lobby, "ask")
    spoil_next(meeting, lambda frame: frame["data"]["components"].pop())
    said = await meeting.resident.submit_modal(form, {"question": "Who sees this?", "audience": "named"})
    assert "Who sees this?" in reply_text(said)
    assert "number" not in reply_text(said), reply_text(said)


async def test_a_list_takes_no_question_of_another_teams(meeting: World) -> None:
    await asked(meeting, "Will the fence be mended?")
    await meeting.set_up_team("Hartley")
    await press_forged(meeting, meeting.officer, board(meeting), "bm:show:1:1:1:0")
    stranger = meeting.person("Sten Stranger")
    said = await press_forged(meeting, stranger, board(meeting), "bm:support_pick:2:0", "1")
    assert "old message" in reply_text(said), reply_text(said)


def test_discord_py_names_nobody_when_suggestions_come_too_late() -> None:
    said = "Ignoring exception in autocomplete for %r (Guild: %s, User: %s)"
    record = logging.LogRecord("discord", logging.ERROR, "", 1, said, ("answer", 12, 345678), None)
    assert unnamed(record)
    assert "345678" not in record.getMessage()
    assert record.levelname == "WARNING"
