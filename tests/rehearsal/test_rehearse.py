"""The rehearsal as the command runs it; and that it fails when it should."""

import asyncio
import html
import json
import os
import sys
from pathlib import Path

import aiohttp
import pytest
import sqlalchemy as sa

from bot.rehearsal import cast
from bot.rehearsal.box import Box, Channel
from bot.rehearsal.cast import Fate
from bot.rehearsal.checking import check
from bot.rehearsal.comparing import until_settled
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import Stage, WentWrong
from bot.rehearsal.story import Story
from bot.rehearsal.telling import STEPS
from bot.storage.database import Database, Write
from bot.storage.tables import private_information

pytestmark = pytest.mark.box
ROOT = Path(__file__).parents[2]
SUMMANDS = ("answered", "following_up", "declined", "merged", "withdrawn", "carried_over")


async def test_the_command_holds_a_meeting_and_ends_with_one_line_of_figures(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "rehearse", "--json", cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    async with asyncio.timeout(60):
        out, wrong = await process.communicate()
    assert (process.returncode, wrong.decode()) == (0, "")
    *story, last = out.decode().splitlines()
    figures = json.loads(last)
    assert list(figures) == [
        "asked", *SUMMANDS, "participants", "askers", "supporters", "pinned", "archived",
        "calls_by_route", "transcript",
    ]  # fmt: skip
    assert figures["asked"] == len(cast.LINES) == sum(figures[name] for name in SUMMANDS)
    assert figures["merged"] == len([line for line in cast.LINES if line.fate is Fate.MERGED]) > 1
    assert figures["archived"] is True
    taken_down = [line for line in cast.LINES if line.fate is Fate.TAKEN_DOWN]
    assert figures["pinned"] == figures["answered"] - len(taken_down)
    assert len(cast.LINES) < figures["participants"] <= len(cast.RESIDENTS)
    assert figures["calls_by_route"]["POST /guilds/{id}/channels"] == 5
    assert all(route.split()[1].startswith("/") for route in figures["calls_by_route"])
    page = await asyncio.to_thread(Path(figures["transcript"]).read_text, encoding="utf-8")
    assert cast.LINES[1].text in page
    assert any(str(figures["transcript"]) in line for line in story)
    assert len(story) == STEPS + 2, "each step is told, then what came of it and where the transcript is"
    kept = [line.words for line in cast.LINES if line.fate is Fate.FOLLOW_UP and line.words]
    assert kept and [words for words in kept if words not in html.unescape(page)] == []
    secret = [
        cast.PRIVATE,
        cast.URGENT,
        cast.INSULT_AGAIN,
        *filter(None, (line.hidden for line in cast.LINES)),
    ]
    assert [text for text in secret if text in "\n".join(story) + page] == []


async def test_it_fails_and_names_each_thing_that_is_not_as_the_database_says(tmp_path: Path) -> None:
    async with Box() as box:
        stage = Stage(box)
        bot = BotProcess(box, tmp_path)
        try:
            await bot.start()
            story = Story(stage, lambda _: None)
            await story.play()
            async with Database.open(bot.database_url) as db:
                await until_settled(db)
                await db.write(lose_the_reference)
            line = next(line for line in cast.LINES if line.fate is Fate.ANSWERED)
            room, bot_id = story.meeting_channel, box.backend.bot_user.id
            answer = await stage.message(room, line.text)
            closing = await stage.message(room, "carried over")
            box.backend.edit_message(room.id, answer.id, {"content": "Something else."})
            box.delete_message(closing)
            kept = await stage.message(room, cast.LIGHT)
            box.backend.edit_message(room.id, kept.id, {"content": cast.LIGHT})
            (record,) = box.threads(story.past_meetings)
            told = await stage.message(record, cast.OUTCOME)
            box.backend.edit_message(record.id, told.id, {"content": "Nothing came of it."})
            pairs = await stage.message(record, cast.LIGHT)
            box.backend.edit_message(record.id, pairs.id, {"content": "Nothing was asked."})
            box.backend.create_message(room.id, bot_id, "Said twice.")
            hidden = [line.hidden for line in cast.LINES if line.hidden]
            asked = next(number for number, line in story.lines.items() if line.mutes)
            leak = f"{story.askers[asked].name}: {' '.join(hidden)}, and {cast.PRIVATE[20:60]}"
            box.backend.create_message(room.id, bot_id, leak)
            box.add_channel(stage.guild, "made-twice")
            await send_too_much(box, room)
            with pytest.raises(WentWrong) as wrong:
                await check(story, bot, tmp_path)
        finally:
            await bot.kill()
    faults = str(wrong.value).splitlines()
    assert [fault for fault in faults if "reads" in fault and "Something else." in fault]
    assert [fault for fault in faults if fault.startswith("closing")]
    assert "a message that no row knows: 'Said twice.'" in faults
    assert f"8 others should want to know: {cast.LIGHT!r}" in faults
    assert "the record lacks what came of what residents said" in faults
    assert [fault for fault in faults if fault.startswith("the record lacks what was found out later")]
    assert [fault for fault in faults if fault.startswith("private information should stand as")]
    assert [text for text in hidden if f"a secret can be read: {text!r}" not in faults] == []
    assert len([fault for fault in faults if fault.startswith("a secret can be read")]) > len(hidden)
    assert f"an unnamed asker is named: {story.askers[asked].name}" in faults
    assert "a channel that no row knows: 'made-twice'" in faults
    assert [fault for fault in faults if fault.startswith("Discord would not have it: POST /channels/")]


async def lose_the_reference(write: Write) -> None:
    """As if nobody had said where it was passed on to."""
    await write.conn.execute(sa.update(private_information).values(reference=None))


async def send_too_much(box: Box, room: Channel) -> None:
    """What a bot would send that does not count its characters."""
    headers = {"Authorization": f"Bot {box.token}"}
    async with aiohttp.ClientSession(headers=headers) as http:
        url = f"{box.api_url}/channels/{room.id}/messages"
        async with http.post(url, json={"content": "x" * 2001}) as response:
            assert response.status == 400
