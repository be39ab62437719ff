"""A large meeting is closed: how long until its record is made, and how much memory that takes."""

import asyncio
import time
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from bench.acknowledging import question
from bench.figures import Results
from bench.scene import Scene, scene
from bot.domain.clock import SystemClock
from bot.domain.team import Actor
from bot.rehearsal.comparing import poll, until_settled
from bot.rehearsal.stage import WentWrong, must_say
from bot.services import answers, questions
from bot.services.context import Context
from bot.services.draft_choices import send_draft
from bot.services.questions import Asked, Offered
from bot.storage.database import Database
from bot.storage.tables import meeting
from bot.storage.vault import Vault

# One in four is answered, one in twenty declined; the others are carried over.
_ANSWERED: Final = 4
_DECLINED: Final = 20
_LOOK_EVERY: Final = 0.02


async def measure(results: Results, folder: Path) -> None:
    """From `/meeting close` to the record that was fetched back and found right."""
    many = results.scale.archived
    results.tell(f"a meeting of {many:,} questions is closed")
    async with scene(folder / "archive", 1) as on:
        await on.set_up()
        await on.open()
        await on.bot.stop()
        async with Database.open(on.bot.database_url) as db:
            await _ask_and_answer(db, on, many)
            await on.bot.start()
            await until_settled(db, 180)
            seconds, peak = await _close(db, on)
        files = [
            f"{file.filename} {len(on.box.attachment(file.url)) / 1e6:.2f} MB"
            for channel in on.box.channels(on.guild)
            for thread in on.box.threads(channel)
            for message in on.box.messages(thread)
            for file in message.files
        ]
    results.add(archive_s=seconds, archive_peak_mb=peak)
    results.note(
        f"archive: {many:,} questions, a quarter answered, the others declined or carried over; no rate"
        f" limits. The record's files: {', '.join(files)}."
    )


async def _ask_and_answer(db: Database, on: Scene, many: int) -> None:
    ctx = Context(db=db, clock=SystemClock(), vault=Vault(bytes(32)))
    officer = Actor(on.officer.id, on.officer.name, on.guild.id, frozenset({on.officers.id}))
    for number in range(many):
        who = Actor(6 * 10**17 + number, f"Resident {number}", on.guild.id, frozenset(), locale="en-GB")
        text = question(number)["question"]
        asked = await questions.ask_question(ctx, who, 1, text, "unnamed", f"archive.{number}")
        if isinstance(asked, Offered):  # what is like it was answered a moment ago
            asked = await send_draft(ctx, who, 1, asked.opening)
        if not isinstance(asked, Asked):
            raise WentWrong(f"not taken as a question: {text!r}")
        at = asked.question
        if number % _ANSWERED == 0:
            answer = f"Number {number} is on the list for this month. " * 5
            await answers.answer_question(ctx, officer, at.team_id, at.number, answer, None)
        elif number % _DECLINED == 1:
            await questions.decline_question(ctx, officer, at.id, "Report it to 101, please.", at.version)


async def _close(db: Database, on: Scene) -> tuple[float, float]:
    before = peak = on.memory_mb()
    began = time.perf_counter()

    async def watch() -> None:
        nonlocal peak
        while True:
            peak = max(peak, on.memory_mb())
            await asyncio.sleep(_LOOK_EVERY)

    watching = asyncio.create_task(watch())
    must_say(await on.officer.slash("meeting close", on.lobby))

    async def is_archived() -> bool:
        async with db.read() as conn:
            states = (await conn.execute(sa.select(meeting.c.state))).scalars().all()
        return "archived" in states

    done = await poll(is_archived, 120)
    watching.cancel()
    if not done:
        raise WentWrong("no record after two minutes")
    return time.perf_counter() - began, peak - before
