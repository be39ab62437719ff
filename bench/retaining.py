"""What goes by itself each day, on a large database; and how long who asks meanwhile has to wait."""

import asyncio
import time
from collections.abc import Awaitable
from pathlib import Path
from typing import Final, TypeVar

from bench.doings import Side
from bench.figures import Results
from bench.large import LARGE, Numbers, make
from bench.made_up import made_up
from bot.services.erasing import erase_me
from bot.services.retaining import keep_to_retention
from bot.storage.database import Write

T = TypeVar("T")

_PAUSE: Final = 0.05  # seconds between two who ask
_OFFICERS: Final = 3


async def measure(results: Results, folder: Path) -> None:
    """Two days' runs: what is old is cleared from Discord in the first, and deleted in the second."""
    scale = results.scale
    numbers = Numbers.of(scale.teams, scale.meetings, scale.questions)
    results.tell(f"the daily run on {numbers.questions:,} questions")
    path = folder.parent / LARGE
    if not path.exists():
        await make(path, numbers)
    async with Side.open(path, numbers) as on:
        asking = _Asking(on)
        first_s, first = await asking.meanwhile(keep_to_retention(on.ctx))
        await on.ctx.db.write(_clear_discord)
        next_s, then = await asking.meanwhile(keep_to_retention(on.ctx))
        erased = [
            await asking.meanwhile(erase_me(on.ctx, on.an_officer(n), words=False)) for n in range(_OFFICERS)
        ]
    results.add(retention_s={"posts": first_s, "rows": next_s}, retention_wait_s=max(asking.waited))
    went = ", ".join(f"{count:,} {what}" for what, count in sorted((first + then).items()))
    results.note(
        f"retention_s: {went} went, of about a day. {len(asking.waited):,} asked meanwhile. Erasing an"
        f" officer of {numbers.questions // numbers.teams // _OFFICERS:,} answers took"
        f" {1000 * max(seconds for seconds, _ in erased):.0f} ms."
    )


async def _clear_discord(write: Write) -> None:
    """As the reconciler does, one by one: what was to be taken away is not there any more."""
    await write.conn.exec_driver_sql("DELETE FROM view WHERE lane LIKE 'going:%'")


class _Asking:
    """One after the other asks; `waited` are the seconds each of them had to wait."""

    def __init__(self, on: Side) -> None:
        self._on: Final = on
        self.waited: Final[list[float]] = []
        self._over = 0.0

    async def meanwhile(self, work: Awaitable[T]) -> tuple[float, T]:
        """Have people ask until something is done; return how many seconds that took, and its result."""
        doing = asyncio.ensure_future(work)
        began = time.perf_counter()
        doing.add_done_callback(lambda _: setattr(self, "_over", time.perf_counter()))
        while not doing.done():
            await self._ask()
            await asyncio.sleep(_PAUSE)
        return self._over - began, doing.result()

    async def _ask(self) -> None:
        number = 100_000 + len(self.waited)
        began = time.perf_counter()
        await self._on.ask(f"Who mends the {made_up(number)}?", number)
        self.waited.append(time.perf_counter() - began)
