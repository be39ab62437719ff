"""From the start of the process to the first command answered, on a large database; and the memory held."""

import asyncio
import shutil
import statistics
import time
from contextlib import AsyncExitStack
from pathlib import Path

from bench.figures import Results
from bench.large import LARGE, fill
from bench.scene import Scene
from bot.rehearsal.box import Box, Person


async def measure(results: Results, folder: Path) -> None:
    """The bare bot and Beatmeet in turn, several times; the middle of each counts."""
    scale = results.scale
    results.tell(
        f"a database with {scale.teams:,} teams, {scale.meetings:,} meetings, {scale.questions:,} questions"
    )
    async with AsyncExitStack() as stack:
        bare_box = await stack.enter_async_context(Box())
        bare = Scene(bare_box, folder / "bare", 1, bare=True)
        box = await stack.enter_async_context(Box())
        real = Scene(box, folder / "large", 1, LOG_LEVEL="WARNING")
        await real.bot.start()
        await real.set_up()
        await real.bot.stop()
        path = real.bot.folder / "beatmeet.db"
        await asyncio.to_thread(
            fill, path, teams=scale.teams, meetings=scale.meetings, questions=scale.questions
        )
        results.note(f"The large database has {path.stat().st_size / 1e6:,.0f} MB.")
        results.tell("starting both in turn")
        took: dict[bool, list[float]] = {True: [], False: []}
        held: dict[bool, list[float]] = {True: [], False: []}
        desk_took = []
        for number in range(scale.starts):
            # The memory is looked at after the first few: it varies little, the times a lot.
            settles = number < max(1, scale.starts // 5)
            for one in (bare, real):
                seconds, memory = await _start(one, one.residents[0], "my-questions", settles=settles)
                took[one.bare].append(seconds)
                held[one.bare] += [memory] if settles else []
            seconds, _ = await _start(real, real.officer, "desk", settles=False)
            desk_took.append(seconds)
    results.add(
        start_ratio=statistics.median(took[False]) / statistics.median(took[True]),
        rss_mb_over_bare=statistics.median(held[False]) - statistics.median(held[True]),
    )
    results.note(
        f"Start to first answer: {1000 * statistics.median(took[False]):.0f} ms,"
        f" the bare bot {1000 * statistics.median(took[True]):.0f} ms (middle of {scale.starts}; bytecode is"
        " there, as at every start but the first after an update). An officer's desk as the first command:"
        f" {1000 * statistics.median(desk_took):.0f} ms."
    )
    await asyncio.to_thread(shutil.move, path, folder.parent / LARGE)


async def _start(on: Scene, who: Person, command: str, *, settles: bool) -> tuple[float, float]:
    """Seconds till a command that reads from the database is answered; MiB then, or once it has settled."""
    began = time.perf_counter()
    await on.bot.start()
    await who.slash(command, on.lobby)
    seconds = time.perf_counter() - began
    await asyncio.sleep(2.5 if settles else 0.5)
    memory = on.memory_mb()
    await on.bot.kill()
    return seconds, memory
