"""The timers, a projection of the rows: in memory, remade at start and whenever the calendar changes.

A timer decides nothing: it has `run_due` look at the rows. A sweep each minute is the net below them.
"""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.services.context import Context
from bot.services.digests import fortnights_due
from bot.services.drafts import drop_old
from bot.services.elsewhere import recompute as recompute_elsewhere
from bot.services.followups import show_overdue
from bot.services.hosts_now import Hosts
from bot.services.kept_texts import drop_old_texts
from bot.services.meetings import next_moments, recompute_ahead, run_due
from bot.services.retaining import keep_to_retention

SWEEP_SECONDS: Final = 60
# What goes by itself goes once a day; the first time a while after a start, when nobody waits.
RETAIN_EVERY: Final = timedelta(days=1)
_RETAIN_FIRST: Final = timedelta(minutes=10)
# There are timers for what comes within a day; the sweep sets those for what has come nearer.
HORIZON: Final = timedelta(days=1)

log = structlog.get_logger()


class Scheduler:
    """Has done what is due when it is due. Lives in the database's event loop."""

    def __init__(self, ctx: Context, hosts: Hosts | None = None) -> None:
        self._ctx: Final = ctx
        self._hosts: Final = hosts or Hosts(ctx)
        # However late a timer comes and however often it was missed, once is enough: it does all that is due.
        self._timers: Final = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        self._moments: Final[set[datetime]] = set()
        self._at_work: Final[set[asyncio.Task[None]]] = set()
        self._refresh: asyncio.Task[None] | None = None
        self._changed = False
        self._days_seen_at: datetime | None = None
        self._digests_seen_at: datetime | None = None
        self._unlisten: Callable[[], None] | None = None
        self._context = contextvars.copy_context()

    @property
    def moments(self) -> list[datetime]:
        """The moments that have a timer, in order."""
        return sorted(self._moments)

    async def start(self) -> None:
        """Catch up with what came due while nothing ran, then set the timers. Needs no gateway."""
        # Signals come in the database's own task; timers set on them belong to whoever started this.
        self._context = contextvars.copy_context()
        self._unlisten = self._ctx.db.listen(self._heard)
        self._timers.start()
        self._timers.add_job(self._sweep, "interval", seconds=SWEEP_SECONDS, id="sweep")
        self._timers.add_job(
            self._retain, "interval", seconds=RETAIN_EVERY.total_seconds(), id="retain",
            next_run_time=datetime.now(UTC) + _RETAIN_FIRST,
        )  # fmt: skip
        await _logged("recompute_ahead", recompute_ahead(self._ctx))
        await _logged("run_due", run_due(self._ctx))
        await _logged("recompute_elsewhere", recompute_elsewhere(self._ctx))
        await self._end_days()
        await self._set_timers()

    async def stop(self) -> None:
        """Set no timer any more and let what runs finish: it is a few short transactions."""
        if self._unlisten is None:
            return
        self._unlisten()
        self._unlisten = None
        self._timers.remove_all_jobs()
        await self.settled()
        self._timers.shutdown(wait=False)
        await asyncio.sleep(0)  # the loop's next step is the shutdown

    async def settled(self) -> None:
        """Wait until nothing that was begun is at work: the timers show the calendar."""
        while self._at_work:
            await asyncio.wait(self._at_work)

    async def _sweep(self) -> None:
        await self._due()
        await self._end_days()
        # Not at the start, which everybody waits for: after a long time down there may be many.
        since, self._digests_seen_at = self._digests_seen_at, self._ctx.clock.now()
        await _logged("digests", fortnights_due(self._ctx, since))
        await self._set_timers()  # also when the clock was changed or a signal was missed

    async def _end_days(self) -> None:
        since, self._days_seen_at = self._days_seen_at, self._ctx.clock.now()
        await _logged("show_overdue", show_overdue(self._ctx, since))
        await _logged("drop_old_drafts", drop_old(self._ctx, since))
        await _logged("drop_old_texts", drop_old_texts(self._ctx, since))

    async def _retain(self) -> None:
        self._remember(asyncio.current_task())
        await _logged("keep_to_retention", keep_to_retention(self._ctx))

    async def _due(self) -> None:
        self._remember(asyncio.current_task())
        await _logged("run_due", run_due(self._ctx))

    def _heard(self, signals: frozenset[str]) -> None:
        if "schedule" not in signals:
            return
        self._changed = True
        if self._refresh is None or self._refresh.done():
            self._refresh = self._context.copy().run(asyncio.create_task, self._until_unchanged())
            self._remember(self._refresh)

    async def _until_unchanged(self) -> None:
        while self._changed:
            self._changed = False
            await self._set_timers()

    async def _set_timers(self) -> None:
        await _logged("hosts", self._hosts.refresh())
        await _logged("next_moments", self._project())

    async def _project(self) -> None:
        now = self._ctx.clock.now()
        coming = set(await next_moments(self._ctx, now + HORIZON))
        if self._unlisten is None:
            return
        for moment in coming - self._moments:
            self._timers.add_job(
                self._due, "date", run_date=moment, id=moment.isoformat(), replace_existing=True
            )
        for moment in self._moments - coming:
            # A moment that has come is a timer that may not have fired yet; it goes by itself.
            if moment > now and self._timers.get_job(moment.isoformat()) is not None:
                self._timers.remove_job(moment.isoformat())
        self._moments.clear()
        self._moments.update(coming)

    def _remember(self, task: asyncio.Task[None] | None) -> None:
        if task is not None and task not in self._at_work:
            self._at_work.add(task)
            task.add_done_callback(self._at_work.discard)


async def _logged(what: str, work: Awaitable[object]) -> None:
    try:
        await work
    except Exception:
        log.exception("schedule_failed", what=what)  # the next sweep tries again
