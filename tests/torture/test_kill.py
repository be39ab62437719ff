"""A round of kills, with its seed fixed; and that a loss would be seen."""

from pathlib import Path

import pytest

from bot.rehearsal.box import Box
from torture.evening import RESIDENTS
from torture.kill import play
from torture.meeting import SmallMeeting, twice
from torture.part import Options

pytestmark = pytest.mark.box


async def test_a_round_of_kills_loses_and_doubles_nothing(tmp_path: Path) -> None:
    trial, told = await play("round-1", 1, Options(seed=1, rounds=1, folder=tmp_path))
    assert trial.wrong == ()
    assert "all there, once" in told
    assert "--only round-1 --rounds 1 --seed 1" in trial.again


async def test_a_question_that_was_acknowledged_and_is_not_there_is_seen(tmp_path: Path) -> None:
    async with Box() as box:
        meeting = SmallMeeting(box, tmp_path, residents=RESIDENTS[:3])
        try:
            await meeting.bot.start()
            await meeting.ready()
            meeting.asked[7] = "Was this lost?"
            box.backend.create_message(meeting.room.id, box.backend.bot_user.id, "Made twice")
            wrong = "\n".join(await meeting.faults())
        finally:
            await meeting.bot.kill()
    assert "question 7 was acknowledged" in wrong
    assert "a message that no row knows: 'Made twice'" in wrong


def test_what_is_there_twice_is_named() -> None:
    assert twice(["a", "b", "a"]) == ["a"]
