"""How many requests a question costs, from form to pinned answer: in a rush, and at a meeting's pace."""

import asyncio
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

from bench.acknowledging import question
from bench.figures import Results
from bench.leaping import LONGEST_LEAP
from bench.machine import PROJECT
from bench.pace import QUESTIONS_AN_HOUR
from bench.scene import Scene, scene
from bot.rehearsal.box import Box, NotYet, Person, RateLimits, ShownMessage
from bot.rehearsal.comparing import until_settled
from bot.rehearsal.stage import must_say, question_number
from bot.rehearsal.story import ASK
from bot.storage.database import Database

# One message a second and channel is Discord's pace; the rush needs more than three.
_SCALE: Final = 5.0


async def measure(results: Results, folder: Path) -> None:
    """First the rush, then a meeting at its own pace."""
    scale = results.scale
    limits = RateLimits(scale=_SCALE)
    results.tell(f"{scale.answered} questions asked and answered within {scale.answered_seconds:g} s")
    async with scene(folder / "rush", scale.answered, box=Box(rate_limits=limits)) as on:
        await on.set_up()
        results.add(calls_per_question=await _rush(on, scale.answered_seconds))
    results.note(f"calls_per_question: {limits.in_words()}, else 200 answers take 200 s to appear.")
    minutes = 60 * scale.paced // QUESTIONS_AN_HOUR
    results.tell(f"{scale.paced} questions in {minutes} minutes, by a simulated clock")
    called = await _paced(folder / "pace", scale.paced)
    results.add(calls_per_question_at_pace=called.total() / scale.paced)
    results.note(
        f"calls_per_question_at_pace: {scale.paced} questions in {minutes} minutes by a simulated clock,"
        " asked at drawn moments, answered minutes later. Box, people and the bot's own parts share one event"
        " loop and talk over the wire; whenever nobody does anything, its clock and the wall's leap to"
        f" the next timer, by at most {LONGEST_LEAP:g} s. Counted from when all of the opening is shown until"
        f" shortly before the close: {_by_route(called)}."
    )


def _by_route(called: Counter[str]) -> str:
    return ", ".join(f"{many} {route}" for route, many in called.most_common())


async def _rush(on: Scene, seconds: float) -> float:
    board = await on.open()
    await _settled(on)
    before = on.box.calls.total()
    began = time.monotonic()
    pause = seconds / len(on.residents)

    async def one(number: int, who: Person) -> None:
        await asyncio.sleep(number * pause)
        await _answer(on, await _ask(board, number, who))

    await asyncio.gather(*(one(number, who) for number, who in enumerate(on.residents)))
    await _settled(on, seconds=120)
    took = time.monotonic() - began
    if took > 2 * seconds + 10:
        raise NotYet(f"the rush took {took:.0f} s")
    _all_pinned(on, board)
    return (on.box.calls.total() - before) / len(on.residents)


async def _paced(folder: Path, questions: int) -> Counter[str]:
    """What the bot called while so many were asked; in a process of its own, whose clock is simulated."""
    held = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.pace", str(folder), str(questions),
        cwd=PROJECT, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await held.communicate()
    if held.returncode:
        raise NotYet(f"the meeting by a simulated clock ended with {held.returncode}; see above")
    return Counter(json.loads(said))


async def _ask(board: ShownMessage, number: int, who: Person) -> int:
    form = await who.click(board, label=ASK)
    return question_number(must_say(await who.submit(form, question(number)), "question").text())


async def _answer(on: Scene, number: int) -> None:
    form = await on.officer.slash("answer", on.lobby, question=str(number))
    text = f"The workshop comes on the first Tuesday of the month; number {number} is on its list."
    must_say(await on.officer.submit(form, {"answer": text}), str(number))


async def _settled(on: Scene, seconds: float = 20.0) -> None:
    async with Database.open(on.bot.database_url) as db:
        await until_settled(db, seconds)


def _all_pinned(on: Scene, board: ShownMessage) -> None:
    pinned = [message for message in on.box.pins(on.channel_of(board)) if "number" in message.text()]
    if len(pinned) != len(on.residents):
        raise NotYet(f"{len(pinned)} answers of {len(on.residents)} are pinned")
