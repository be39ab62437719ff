"""A crowd asks: how soon each is answered, what it costs, and how soon the officers can read it."""

import asyncio
import random
import re
import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.figures import Results, Scale, percentile
from bench.made_up import made_up
from bench.scene import Scene, scene
from bot.rehearsal.box import Modal, NoReply, NotYet, Person, Reply, ShownMessage
from bot.rehearsal.story import ASK

# The same draw each time, so that both bots meet the same crowd.
_SEED: Final = 2013
_THINKS: Final = 0.5  # seconds that a resident writes, on average: short, to have them all at once
_WORDS: Final = (
    "the lamp", "the fence", "the bins", "the crossing", "parking", "the playground", "the hedge", "noise",
)  # fmt: skip


async def measure(results: Results, folder: Path) -> None:
    """The crowd over some seconds, then all in one; of the bare bot and of Beatmeet."""
    scale = results.scale
    results.tell(f"{scale.residents} residents ask within {scale.crowd_seconds:g} s, and then all at once")
    # The machine is not the same from one minute to the next: what is compared is measured in turn.
    crowds: list[tuple[bool, Crowd]] = []
    for number in range(scale.crowds):
        is_bare = number % 2 == 0
        async with scene(folder / f"crowd-{number}", scale.residents, bare=is_bare) as one:
            if not is_bare:
                await one.set_up()
            crowds.append((is_bare, await _crowd(one, scale)))
    async with scene(folder / "bare-at-once", scale.residents, bare=True) as bare:
        bare_at_once = await _at_once(bare)
    async with scene(folder / "at-once", scale.residents) as real:
        await real.set_up()
        at_once = await _at_once(real)
    crowd, bare_crowd = (pooled([one for is_bare, one in crowds if is_bare is of]) for of in (False, True))
    p99, bare_p99 = crowd.p99_ms, bare_crowd.p99_ms
    results.add(
        ack_p50_ms=1000 * percentile(crowd.seconds, 0.5),
        ack_p99_ms=p99,
        bare_ack_p50_ms=1000 * percentile(bare_crowd.seconds, 0.5),
        bare_ack_p99_ms=bare_p99,
        ack_p99_ratio=p99 / bare_p99,
        ack_lost=crowd.lost,
        ack_lost_at_once=at_once.lost,
        bare_ack_lost_at_once=bare_at_once.lost,
        cpu_ratio=crowd.cpu_a_question / bare_crowd.cpu_a_question,
        desk_lag_s=crowd.desk_lag,
    )
    results.note(
        f"CPU a question: {1000 * crowd.cpu_a_question:.1f} ms, the bare bot"
        f" {1000 * bare_crowd.cpu_a_question:.1f} ms (two interactions each, and all edits that follow)."
    )
    in_turn = [
        f"{'the bare bot' if is_bare else 'Beatmeet'} {1000 * one.cpu_a_question:.2f} and {one.p99_ms:.1f}"
        for is_bare, one in crowds
    ]
    results.note(
        f"Crowds in turn, each with CPU a question and 99 of 100 within (ms): {'; '.join(in_turn)}."
        " The figures are of all crowds of a bot together."
    )
    results.note(
        f"All at once: half within {1000 * percentile(at_once.seconds, 0.5):.0f} ms, the last after"
        f" {1000 * max(at_once.seconds):.0f} ms (bare bot {1000 * max(bare_at_once.seconds):.0f} ms)."
    )


@dataclass(slots=True)
class Crowd:
    """What came of one crowd: seconds to each first response in time, those lost, and what it cost."""

    seconds: list[float]
    lost: int
    cpu_a_question: float = 0.0
    desk_lag: float = 0.0

    @property
    def p99_ms(self) -> float:
        """99 of 100 were answered within so many milliseconds."""
        return 1000 * percentile(self.seconds, 0.99)


def pooled(crowds: Sequence[Crowd]) -> Crowd:
    """What crowds of one size came to together; the desk that lagged most."""
    return Crowd(
        [seconds for one in crowds for seconds in one.seconds],
        sum(one.lost for one in crowds),
        sum(one.cpu_a_question for one in crowds) / len(crowds),
        max(one.desk_lag for one in crowds),
    )


async def _crowd(on: Scene, scale: Scale) -> Crowd:
    """Everybody opens the form at a drawn moment, writes, and sends it; until all of it is shown."""
    board = await on.open()
    custom_id = _button(board)
    draw = random.Random(_SEED)
    last_sent = 0.0

    async def ask(who: Person, at: float, thinks: float, number: int) -> None:
        nonlocal last_sent
        await asyncio.sleep(at)
        form = await _or_lost(who.click(board, custom_id=custom_id))
        if form is None:
            return
        await asyncio.sleep(thinks)
        last_sent = time.perf_counter()
        await _or_lost(who.submit(form, question(number)))

    on.box.deadlines.reset()
    cpu = on.cpu_seconds()
    latest = scale.crowd_seconds - 2 * _THINKS
    asking = [
        ask(who, draw.uniform(0, latest), draw.uniform(0, 2 * _THINKS), number)
        for number, who in enumerate(on.residents)
    ]
    await asyncio.gather(*asking)
    crowd = Crowd(on.box.deadlines.seconds(), on.box.deadlines.lost)
    if not on.bare:
        # Who read no receipt may be on record all the same.
        await _all_shown(on, len(on.residents) - crowd.lost, board)
        crowd.desk_lag = time.perf_counter() - last_sent
    crowd.cpu_a_question = (on.cpu_seconds() - cpu) / len(on.residents)
    return crowd


async def _or_lost(doing: Awaitable[Reply]) -> Reply | None:
    try:
        return await doing
    except NoReply:
        return None  # the box has counted it


def _button(board: ShownMessage) -> str:
    (found,) = [button.custom_id for button in board.buttons if button.label == ASK]
    return found or ""


def question(number: int) -> dict[str, str]:
    """A form filled in, no two alike."""
    what = _WORDS[number % len(_WORDS)]
    return {
        "question": f"What will be done about {what} near {made_up(number)} before the winter?",
        "audience": "unnamed" if number % 3 else "named",
    }


async def _all_shown(on: Scene, many: int, board: ShownMessage) -> None:
    """Until the officers' room and the board count at least so many, and a desk opened lists them."""
    room = await on.room_board()

    def count(text: str, words: str) -> int:
        found = re.search(rf"([\d,]+) {words}", text)
        return int(found[1].replace(",", "")) if found else 0

    await on.box.until(lambda: count(room.text(), "waiting") >= many, f"{many} waiting", seconds=60)
    desk = await on.officer.click(room, label="Open my desk")
    if f"of {count(room.text(), 'waiting')}" not in desk.text().replace(",", ""):
        raise NotYet(f"the desk does not list all {many}: {desk.text()[:200]!r}")
    await on.box.until(lambda: count(board.text(), "questions so far") >= many, "the board counting all")


async def _at_once(on: Scene) -> Crowd:
    """Every form is open; then all are sent in the same second."""
    board = await on.open()
    custom_id = _button(board)
    forms: list[Modal] = []
    for begin in range(0, len(on.residents), 50):
        opening = (who.click(board, custom_id=custom_id) for who in on.residents[begin : begin + 50])
        forms += [reply.form for reply in await asyncio.gather(*opening)]
    draw = random.Random(_SEED)

    async def send(who: Person, form: Modal, number: int) -> None:
        await asyncio.sleep(draw.uniform(0, 1))
        await _or_lost(who.submit(form, question(number)))

    on.box.deadlines.reset()
    sending = [send(who, form, n) for n, (who, form) in enumerate(zip(on.residents, forms, strict=True))]
    await asyncio.gather(*sending)
    return Crowd(on.box.deadlines.seconds(), on.box.deadlines.lost)
