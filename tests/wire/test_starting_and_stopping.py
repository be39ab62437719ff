"""How the bot's process ends: told to stop at work, or refusing to start, always with a plain word."""

import asyncio
import hashlib
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.rehearsal.box import Box, Fault
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import has_button
from torture.lives import HELD
from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
async def test_told_to_stop_at_work_it_stops_in_time_and_the_next_start_finishes(
    meeting: SmallMeeting, how: signal.Signals
) -> None:
    await meeting.ready()
    numbers = await meeting.ask_all(f"What of this, number {number}?" for number in range(6))
    held = meeting.box.faults.add(Fault("POST", "/channels/{id}/messages", delay=HELD, effect_done=True))
    await asyncio.gather(*(meeting.answer(number, f"Done: {number}.") for number in numbers))
    await meeting.struck(held)
    assert await meeting.bot.stop(how) == 0
    await meeting.bot.start()
    await meeting.holds()
    said = "\n".join(meeting.said(meeting.room))
    assert [said.count(f"Done: {number}.") for number in numbers] == [1] * 6


async def test_told_to_stop_while_discord_does_not_answer_it_stops_in_time(meeting: SmallMeeting) -> None:
    await meeting.ready()
    number = await meeting.ask(meeting.residents[0], "Will this be over soon?")
    held = meeting.box.faults.add(Fault("POST", "/channels/{id}/messages", delay=60.0, effect_done=True))
    await meeting.answer(number, "It will.")
    await meeting.struck(held)
    assert await meeting.bot.stop() == 0
    await meeting.bot.start()
    await meeting.holds()
    assert "\n".join(meeting.said(meeting.room)).count("It will.") == 1


async def test_told_to_stop_while_discord_cannot_be_reached_it_stops_in_time(tmp_path: Path) -> None:
    async with Box() as box:
        refused = box.faults.add(Fault("*", "*", reset=True, times=2))
        bot = BotProcess(box, tmp_path)
        starting = asyncio.create_task(bot.start())
        await box.until(lambda: refused.times == 0, "two vain tries")
        starting.cancel()
        box.faults.add(Fault("*", "*", reset=True, times=None))
        assert await bot.stop() == 0


@pytest.mark.parametrize(
    ("method", "route"),
    [("GET", "/users/@me"), ("PUT", "/applications/{id}/commands"), ("GET", "/gateway/bot")],
)
async def test_refused_once_while_it_starts_it_tries_again(tmp_path: Path, method: str, route: str) -> None:
    async with Box() as box:
        refused = box.faults.add(Fault(method, route, status=403, code=50013))
        bot = BotProcess(box, tmp_path)
        try:
            await bot.start()
            assert refused.times == 0
        finally:
            await bot.kill()


async def run_in_vain(box: Box, folder: Path, **settings: str) -> tuple[int, str]:
    """Start the bot where it must refuse: its exit code and what it wrote."""
    bot = BotProcess(box, folder, LOG_LEVEL="WARNING", **settings)
    env = bot.environment() | {"PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=env,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        async with asyncio.timeout(30):
            written, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    return process.returncode or 0, written.decode()


async def test_a_wrong_token_is_one_line_that_does_not_repeat_it(tmp_path: Path) -> None:
    async with Box() as box:
        code, written = await run_in_vain(box, tmp_path, DISCORD_TOKEN="MTIz.Wrong.token-of-somebody-else")
    assert code == 2
    (line,) = written.splitlines()
    assert line == "Discord does not accept DISCORD_TOKEN. Get a new one: .venv/bin/python -m bot setup"


async def test_a_newer_database_is_refused_in_one_line_and_left_as_it_is(meeting: SmallMeeting) -> None:
    assert await meeting.bot.stop() == 0
    path = meeting.bot.folder / "beatmeet.db"
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    before = all_bytes(meeting.bot.folder)
    code, written = await run_in_vain(meeting.box, meeting.bot.folder)
    assert code == 2
    (line,) = written.splitlines()
    assert "newer Beatmeet" in line
    assert "9999" in line
    assert all_bytes(meeting.bot.folder) == before


async def test_a_database_in_use_by_another_program_is_said_in_one_line(meeting: SmallMeeting) -> None:
    assert await meeting.bot.stop() == 0
    with closing(sqlite3.connect(meeting.bot.folder / "beatmeet.db")) as conn:
        conn.execute("BEGIN IMMEDIATE")
        code, written = await run_in_vain(meeting.box, meeting.bot.folder)
    assert code == 2
    (line,) = written.splitlines()
    assert "is in use by another program" in line


async def test_a_lock_that_another_program_held_for_a_moment_is_waited_out(meeting: SmallMeeting) -> None:
    await meeting.ready()
    with closing(sqlite3.connect(meeting.bot.folder / "beatmeet.db")) as conn:
        conn.execute("BEGIN IMMEDIATE")
        asking = asyncio.create_task(meeting.ask_by_command(meeting.residents[0], "Does it wait?"))
        # Who only reads is served meanwhile.
        reply = await meeting.residents[1].slash("meetings", meeting.stage.lobby)
        assert "New Ash Green" in reply.text()
        assert not asking.done()
        conn.rollback()
        assert await asking == 1
    await meeting.holds()


def all_bytes(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.suffix != ".log"
    }


async def test_an_officers_command_and_button_work_in_a_starts_first_moment(meeting: SmallMeeting) -> None:
    """Nothing of theirs is loaded by then, until they press or type it."""
    await meeting.ready()
    number = await meeting.ask(meeting.residents[0], "Who is there so early?")
    officer, officers_room = meeting.stage.officer, meeting.channel("officers")
    await meeting.settled()
    board = next(m for m in meeting.box.messages(officers_room) if has_button(m, "Open my desk"))
    await meeting.restart()
    pressed = await officer.click(board, label="Open my desk")
    await meeting.restart()
    typed = await officer.slash("desk", officers_room)
    assert all("Who is there so early?" in reply.text() for reply in (pressed, typed))
    await meeting.answer(number, "We are.")
    await meeting.holds()
