"""One budget of calls for all lanes, under Discord's global limit; who is more urgent goes first."""

import asyncio
import heapq
from collections.abc import Callable
from itertools import count
from typing import Final

from bot.reconciler.limits import Limits, Waiting
from bot.reconciler.outcomes import Overtaken


class Budget:
    """Tokens that grow back by time; `release` is called by the reconciler's one timed wait."""

    def __init__(self, limits: Limits, waiting: Waiting, poke: Callable[[], None]) -> None:
        self._rate: Final = limits.calls_a_second
        self._burst: Final = float(limits.burst)
        self._waiting: Final = waiting
        self._poke: Final = poke
        self._tokens = self._burst
        self._at: float | None = None
        self._closed = False
        self._queue: Final[list[tuple[int, int, asyncio.Future[None]]]] = []
        self._order: Final = count()

    async def take(self, urgency: int) -> None:
        """Wait for one call's turn; a lower `urgency` goes before a higher one."""
        if self._closed:
            raise Overtaken
        self._grow()
        if not self._queue and self._tokens >= 1:
            self._tokens -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (urgency, next(self._order), turn))
        self._poke()
        await self._waiting(turn)

    def release(self) -> float | None:
        """Let those go whose turn has come; return in how many seconds the next one's does."""
        self._grow()
        while self._queue and (self._tokens >= 1 or self._queue[0][2].done()):
            turn = heapq.heappop(self._queue)[2]
            if not turn.done():
                self._tokens -= 1
                turn.set_result(None)
        return max(0.0, (1 - self._tokens) / self._rate) if self._queue else None

    def close(self) -> None:
        """Send those away who wait or come later: nothing was called, so nothing is lost."""
        self._closed = True
        while self._queue:
            turn = heapq.heappop(self._queue)[2]
            if not turn.done():
                turn.set_exception(Overtaken())

    def _grow(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._at is not None:
            self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
