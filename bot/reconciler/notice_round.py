"""One round of the outbox: which notice goes next, several at once, until nothing is left to do."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from bot.reconciler.job import Tools
from bot.services import notices
from bot.services.notices import Notice

_AT_ONCE: Final = 16
# One team's slow calls must not hold up the others' notices.
_OF_A_TEAM: Final = 4


class Round:
    """Takes up what comes meanwhile, too: a call may take half a minute."""

    def __init__(
        self, tools: Tools, send: Callable[[Notice], Coroutine[Any, Any, None]], *, urgent: bool
    ) -> None:
        self._tools: Final = tools
        self._send: Final = send
        self._urgent: Final = urgent
        self._tried: Final[set[int]] = set()
        self._put_off: list[datetime] = []
        self._at_work: Final[dict[asyncio.Task[None], int]] = {}
        self._news: Final = asyncio.Event()

    async def run(self) -> None:
        """Send each that waits once; one that was put off again as soon as it is due."""
        self._tried.clear()
        self._put_off.clear()
        unlisten = self._tools.ctx.db.listen(lambda _signals: self._news.set())
        try:
            while True:
                self._news.clear()
                notice = await self._next()
                if notice is not None:
                    self._begin(notice)
                elif self._at_work:
                    await self._tools.waiting(self._until_something_happens())
                else:
                    return
        finally:
            unlisten()
            if tasks := tuple(self._at_work):
                for task in tasks:
                    task.cancel()
                await asyncio.wait(tasks)

    def put_off(self, notice: Notice, at: datetime) -> None:
        """It is to be tried again at a moment, on record already."""
        self._tried.discard(notice.id)
        self._put_off.append(at)

    def _begin(self, notice: Notice) -> None:
        self._tried.add(notice.id)
        task = asyncio.create_task(self._send(notice), name=f"notice {notice.id}")
        self._at_work[task] = notice.team_id
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._at_work[task]
        self._news.set()

    async def _until_something_happens(self) -> None:
        now = self._tools.ctx.clock.now()
        self._put_off = [at for at in self._put_off if at > now]
        soonest = (min(self._put_off) - now).total_seconds() if self._put_off else None
        with suppress(TimeoutError):
            async with asyncio.timeout(soonest):
                await self._news.wait()

    async def _next(self) -> Notice | None:
        """The first that waits and was not tried yet; what was sent does not wait any more."""
        at_work = Counter(self._at_work.values())
        if at_work.total() >= _AT_ONCE:
            return None
        full = tuple(team for team, count in at_work.items() if count >= _OF_A_TEAM)
        ctx, most = self._tools.ctx, 2 * _AT_ONCE
        while True:
            async with ctx.db.read() as conn:
                waiting = await notices.waiting_notices(conn, ctx.clock.now(), most, self._urgent, but=full)
            notice = next((notice for notice in waiting if notice.id not in self._tried), None)
            if notice is not None or len(waiting) < most:
                return notice
            most *= 2
