"""Does what people do most take longer where there is much? The same services on a large and a small file.

Both files are open, and each thing is done in turn on the one and the other: what else the machine does hits
both alike.
"""

import asyncio
import statistics
import time
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.doings import DOINGS, MAKE_DIGEST, Doing, Side
from bench.figures import Results
from bench.large import LARGE, Numbers, make, plan_ahead

_WARM: Final = 30
_TIMES: Final = 200


@dataclass(frozen=True, slots=True)
class Took:
    """The middle time on each side, in seconds."""

    few: float
    many: float


async def measure(results: Results, folder: Path) -> None:
    """The middle time of each at many questions over the same at few."""
    scale = results.scale
    many = Numbers.of(scale.teams, scale.meetings, scale.questions)
    few = Numbers.of(1, scale.meetings // scale.teams, scale.questions // scale.teams)
    results.tell(f"the same on {many.questions:,} and on {few.questions:,} questions")
    many_path, few_path = folder.parent / LARGE, folder / "few.db"
    await make(few_path, few)
    if not many_path.exists():
        await make(many_path, many)
    plan_ahead(few_path, few)
    plan_ahead(many_path, many)
    async with AsyncExitStack() as stack:
        small = await stack.enter_async_context(Side.open(few_path, few))
        large = await stack.enter_async_context(Side.open(many_path, many))
        await small.get_busy()
        await large.get_busy()
        took = {name: await _in_turn(doing, small, large) for name, doing in DOINGS.items()}
        making = await _in_turn(MAKE_DIGEST, small, large)
        drawing = await large.draw()
    results.add(growth={name: one.many / one.few for name, one in took.items()})
    results.add(digest_ms=1000 * making.many)
    results.note(
        f"growth: milliseconds at many questions: {_words(took)}. A team and a person have as much in both"
        f" files: {few.questions:,} questions and {few.questions // few.residents}."
    )
    results.note(f"digest_ms: {1000 * making.few:.2f} at few questions.")
    results.note(f"Drawing the pictures of /stats, in a thread of its own: {1000 * drawing:.0f} ms.")


def _words(took: Mapping[str, Took]) -> str:
    return ", ".join(f"{name} {1000 * one.many:.2f}" for name, one in took.items())


async def _in_turn(doing: Doing, small: Side, large: Side) -> Took:
    """Do it on both, in an order that changes each time."""
    times = min(_TIMES, *(doing.most(side) for side in (small, large)))
    warm = min(_WARM, times // 4)
    taken: dict[Side, list[float]] = {small: [], large: []}
    for number in range(warm + times if doing.again else times):
        for side in (small, large) if number % 2 else (large, small):
            began = time.perf_counter()
            await doing.once(side, number)
            taken[side].append(time.perf_counter() - began)
        await asyncio.sleep(0)
    of = {side: found[warm:] for side, found in taken.items()}
    return Took(statistics.median(of[small]), statistics.median(of[large]))
