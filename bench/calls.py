"""How many requests a question costs, from form to pinned answer: in a rush, and at a meeting's pace."""

import asyncio
import time
from pathlib import Path
from typing import Final

from bench.acknowledging import question
from bench.figures import Results
from bench.scene import Scene, scene
from bot.rehearsal.box import Box, NotYet, Person, RateLimits, ShownMessage
from bot.rehearsal.comparing import until_settled
from bot.rehearsal.stage import must_say, question_number
from bot.rehearsal.story import ASK
from bot.storage.database import Database

# One message a second and channel is Discord's pace; the rush needs more than three.
_SCALE: Final = 5.0
# While a meeting is open, its pins are compared with the rows every ten minutes.
_PIN_LOOKS_AN_HOUR: Final = 6


async def measure(results: Results, folder: Path) -> None:
    """First the rush, then one question after the other, each step shown before the next."""
    scale = results.scale
    limits = RateLimits(scale=_SCALE)
    results.tell(f"{scale.answered} questions asked and answered within {scale.answered_seconds:g} s")
    async with scene(folder / "rush", scale.answered, box=Box(rate_limits=limits)) as on:
        await on.set_up()
        results.add(calls_per_question=await _rush(on, scale.answered_seconds))
    results.note(f"calls_per_question: {limits.in_words()}, else 200 answers take 200 s to appear.")
    results.tell(f"{scale.paced} questions one after the other")
    async with scene(folder / "pace", scale.paced) as on:
        await on.set_up()
        results.add(calls_per_question_at_pace=await _paced(on))
    results.note(
        f"calls_per_question_at_pace: {scale.paced} questions, each step begun when all of the last one is"
        f" shown, as it is at 20 an hour; no clock was moved. The hour's {_PIN_LOOKS_AN_HOUR} looks at the"
        " pins are added."
    )


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


async def _paced(on: Scene) -> float:
    board = await on.open()
    await _settled(on)
    before = on.box.calls.total()
    for number, who in enumerate(on.residents):
        form = await who.click(board, label=ASK)
        await _settled(on)
        asked = question_number(must_say(await who.submit(form, question(number)), "question").text())
        await _settled(on)
        await _answer(on, asked)
        await _settled(on)
    _all_pinned(on, board)
    looks = _PIN_LOOKS_AN_HOUR * len(on.residents) / 20
    return (on.box.calls.total() - before + looks) / len(on.residents)


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
