# ruff: noqa: ASYNC240 - a trial may wait for its own small files
"""A small meeting for the trials of the database: the box, the real bot, and residents who ask."""

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from bench.machine import PROJECT
from bot.rehearsal import cast
from bot.rehearsal.box import Box, NoReply, Person
from bot.rehearsal.comparing import compare, until_settled
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import Stage, WentWrong, has_button, must_say, question_number
from bot.rehearsal.story import ASK, WANT
from bot.storage.database import Database
from bot.storage.tables import question
from torture.lives import asked_anyway
from torture.requests import watched_box

SETTLE_SECONDS: Final = 40.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


async def command(*args: str, env: Mapping[str, str], kill_after: float | None = None) -> Ended:
    """Run `python -m bot …`, killed with SIGKILL after so many seconds if it still runs then."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *args, env={**env, "PYTHONPATH": str(PROJECT)},
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    talking = asyncio.create_task(process.communicate())
    done, _ = await asyncio.wait({talking}, timeout=60.0 if kill_after is None else kill_after)
    if not done:
        process.kill()
    out, err = await talking
    return Ended(process.returncode or 0, out.decode(), err.decode())


class Scene:
    """An open meeting. `acknowledged` is what residents were given a number for, by that number."""

    def __init__(self, box: Box, folder: Path) -> None:
        self.box: Final = box
        self.stage: Final = Stage(box)
        self.bot: Final = BotProcess(box, folder, LOG_LEVEL="WARNING")
        self.acknowledged: Final[dict[int, str]] = {}
        self.sent: Final[set[str]] = set()

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator["Scene"]:
        """A meeting that is open, with everything shown."""
        folder.mkdir(parents=True)
        async with watched_box() as box:
            scene = cls(box, folder)
            try:
                await scene.bot.start()
                await scene._begin()
                yield scene
            finally:
                await scene.bot.kill()

    async def _begin(self) -> None:
        stage = self.stage
        reply = await stage.set_up_team()
        must_say(reply, cast.TEAM)
        must_say(await stage.officer.slash("meeting open", stage.lobby), "open")
        await self.settled()

    @property
    def database(self) -> Path:
        """The bot's database file."""
        return self.bot.folder / "beatmeet.db"

    async def settled(self) -> None:
        """Wait until the bot has shown everything. Raises WentWrong."""
        async with Database.open(self.bot.database_url) as db:
            await until_settled(db, SETTLE_SECONDS)

    async def ask(self, resident: Person, text: str) -> str:
        """Ask from the board: "" with a receipt, else what was read instead, "" never."""
        self.sent.add(text)
        boards = [
            message
            for channel in self.box.channels(self.stage.guild)
            for message in self.box.messages(channel)
            if has_button(message, WANT) and "Meeting now" in message.text()
        ]
        try:
            form = (await resident.click(boards[0], label=ASK)).form
            reply = await resident.submit(form, {"question": text, "audience": "unnamed"})
            receipt = await asked_anyway(resident, reply)
        except NoReply as error:
            return f"NO REPLY: {error}"
        try:
            self.acknowledged[question_number(receipt)] = text
        except WentWrong:
            return reply.text() or "NOTHING"
        return ""

    async def answer(self, number: int, text: str) -> list[str]:
        """An officer answers; what was wrong."""
        reply = await self.stage.officer.slash("answer", self.stage.lobby, question=str(number), text=text)
        return [] if str(number) in reply.text() else [f"answering {number}: {reply.text()}"]

    async def faults(self) -> list[str]:
        """Once the bot is idle: Discord equals the rows, each acknowledged question is there, none twice."""
        try:
            await self.settled()
        except WentWrong as error:
            return [str(error)]
        async with Database.open(self.bot.database_url) as db:
            faults = await compare(db, self.box, self.stage.guild, [self.stage.lobby.id])
            async with db.read() as conn:
                rows = (await conn.execute(sa.select(question.c.number, question.c.text))).all()
        kept = {int(row.number): str(row.text) for row in rows}
        faults += [
            f"question {number} was acknowledged and is {kept.get(number)!r}"
            for number, text in self.acknowledged.items()
            if kept.get(number) != text
        ]
        twice = [text for text, times in Counter(kept.values()).items() if times > 1]
        return faults + [f"a question is there twice: {text[:40]!r}" for text in twice]
