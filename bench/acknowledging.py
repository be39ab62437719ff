"""A crowd asks: how soon each is answered, what it costs, and how soon the officers can read it."""

import asyncio
import random
import time
from pathlib import Path
from typing import Final

from bench.figures import Results, Scale, percentile
from bench.scene import Responses, Scene, scene
from bot.rehearsal.box import Modal, NoReply, Person, ShownMessage
from bot.rehearsal.stage import has_button
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
    async with scene(folder / "bare", scale.residents, bare=True) as bare:
        bare_crowd = await _crowd(bare, scale)
        bare_at_once = await _at_once(bare)
    async with scene(folder / "crowd", scale.residents) as real:
        await real.set_up()
        crowd = await _crowd(real, scale)
    async with scene(folder / "at-once", scale.residents) as real:
        await real.set_up()
        at_once = await _at_once(real)
    results.add(
        ack_p50_ms=1000 * percentile(crowd.responses.seconds, 0.5),
        ack_p99_ms=1000 * percentile(crowd.responses.seconds, 0.99),
        bare_ack_p50_ms=1000 * percentile(bare_crowd.responses.seconds, 0.5),
        bare_ack_p99_ms=1000 * percentile(bare_crowd.responses.seconds, 0.99),
        ack_p99_ratio=percentile(crowd.responses.seconds, 0.99)
        / percentile(bare_crowd.responses.seconds, 0.99),
        ack_lost=crowd.responses.lost,
        ack_lost_at_once=at_once.lost,
        bare_ack_lost_at_once=bare_at_once.lost,
        cpu_ratio=crowd.cpu_a_question / bare_crowd.cpu_a_question,
        desk_lag_s=crowd.desk_lag,
    )
    results.note(
        f"CPU a question: {1000 * crowd.cpu_a_question:.1f} ms, the bare bot"
        f" {1000 * bare_crowd.cpu_a_question:.1f} ms (two interactions each, and all edits that follow)."
    )


class Crowd:
    """What came of one crowd."""

    def __init__(self) -> None:
        self.responses = Responses()
        self.cpu_a_question = 0.0
        self.desk_lag = 0.0


async def _crowd(on: Scene, scale: Scale) -> Crowd:
    """Everybody opens the form at a drawn moment, writes, and sends it; until all of it is shown."""
    board = await on.open()
    crowd = Crowd()
    draw = random.Random(_SEED)
    cpu = on.cpu_seconds()
    asking = [
        _ask(crowd.responses, who, board, draw.uniform(0, scale.crowd_seconds - 2 * _THINKS), draw, number)
        for number, who in enumerate(on.residents)
    ]
    await asyncio.gather(*asking)
    last = time.perf_counter()
    if not on.bare:
        await _all_shown(on, len(on.residents) - crowd.responses.lost)
        crowd.desk_lag = time.perf_counter() - last
        await on.box.until(lambda: f"{len(on.residents)} questions" in board.text(), "the board counting all")
    crowd.cpu_a_question = (on.cpu_seconds() - cpu) / len(on.residents)
    return crowd


async def _ask(
    responses: Responses, who: Person, board: ShownMessage, at: float, draw: random.Random, number: int
) -> None:
    await asyncio.sleep(at)
    form = await responses.timed(who.click(board, custom_id=_button(board)))
    if form is None:
        return
    thinks = draw.uniform(0, 2 * _THINKS)
    await asyncio.sleep(thinks)
    await responses.timed(who.submit(form, question(number)))


def _button(board: ShownMessage) -> str:
    (found,) = [button.custom_id for button in board.buttons if button.label == ASK]
    return found or ""


def question(number: int) -> dict[str, str]:
    """A form filled in, no two alike."""
    what = _WORDS[number % len(_WORDS)]
    return {
        "question": f"What will be done about {what} near house {number} before the winter?",
        "audience": "unnamed" if number % 3 else "named",
    }


async def _all_shown(on: Scene, many: int) -> None:
    """Until the officers' room counts so many waiting, and a desk opened there lists them."""
    room = await on.room_board()
    await on.box.until(
        lambda: f"{many} waiting" in room.text().replace(",", ""), f"{many} waiting", seconds=60
    )
    desk = await on.officer.click(room, label="Open my desk")
    if f"of {many}" not in desk.text().replace(",", ""):
        raise NoReply(f"the desk does not list all {many}: {desk.text()[:200]!r}")


async def _at_once(on: Scene) -> Responses:
    """Every form is open; then all are sent in the same second."""
    board = await on.open()
    if not on.bare and not has_button(board, ASK):
        raise NoReply("no button to ask with")
    custom_id = _button(board)
    forms: list[Modal] = []
    for begin in range(0, len(on.residents), 50):
        some = on.residents[begin : begin + 50]
        forms += [
            reply.form for reply in await asyncio.gather(*(w.click(board, custom_id=custom_id) for w in some))
        ]
    responses = Responses()
    draw = random.Random(_SEED)

    async def send(who: Person, form: Modal, number: int) -> None:
        await asyncio.sleep(draw.uniform(0, 1))
        await responses.timed(who.submit(form, question(number)))

    await asyncio.gather(*(send(w, f, n) for n, (w, f) in enumerate(zip(on.residents, forms, strict=True))))
    return responses
