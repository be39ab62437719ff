"""Makes Discord match the rows: the only writer to channels.

It wakes on what the database commits, on what Discord says happened, and by one timed wait. Each lane with
something due has one task; lanes don't wait for each other.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, Protocol

import structlog
from discord.ext import commands

from bot.reconciler.budget import Budget
from bot.reconciler.calls import Calls
from bot.reconciler.checks import Checks
from bot.reconciler.gateway import Gateway
from bot.reconciler.idle_limits import IdleLimits
from bot.reconciler.job import Tools
from bot.reconciler.lane import Lane
from bot.reconciler.limits import Limits, Waiting, just_wait
from bot.reconciler.outbox import Outbox
from bot.reconciler.twins import Twins
from bot.services import views
from bot.services.context import Context
from bot.services.views import DirtyLane
from bot.storage.views import PLACE_MADE

log = structlog.get_logger()

_SIGNALS: Final = frozenset({"views", "notices"})


class Side(Protocol):
    """Work beside the lanes, never run twice at a time."""

    def due(self, *, fresh: bool) -> bool:
        """Whether its time has come; `fresh`: something happened."""
        ...

    def next_at(self) -> datetime | None:
        """When it will be due, by the clock."""
        ...

    async def run(self) -> None:
        """Do what is due."""
        ...


class Reconciler:
    """Started once the client is set up; it waits for each server by itself."""

    def __init__(
        self,
        ctx: Context,
        client: commands.Bot | commands.AutoShardedBot,
        *,
        limits: Limits | None = None,
        waiting: Waiting = just_wait,
    ) -> None:
        self._limits: Final = limits or Limits()
        self._ctx: Final = ctx
        self._client: Final = client
        self._waiting: Final = waiting
        self._budget: Final = Budget(self._limits, waiting, self._poke)
        calls = Calls(self._budget, self._limits.deadline)
        self._tools: Final = Tools(ctx, client, calls, self._limits, Twins(self._limits.skew), waiting)
        checks = Checks(self._tools)
        self._sides: Final[dict[str, Side]] = {
            "alerts": Outbox(self._tools, urgent=True),
            "outbox": Outbox(self._tools, urgent=False),
            "checks": checks,
        }
        self._gateway: Final = Gateway(self._tools, self.wake, checks.look)
        self._tasks: Final[dict[str, asyncio.Task[None]]] = {}
        self._done: Final[set[str]] = set()  # lanes that can do no more until something happens
        self._blocked: Final[set[str]] = set()  # lanes that wait for a channel or post to be made
        self._again: Final[set[str]] = set()  # those that something happened to while they ran
        self._resume: Final[dict[str, float]] = {}
        self._paced: Final[dict[int, float]] = {}
        self._woken: Final = asyncio.Event()
        self._idle: Final = asyncio.Event()
        self._next_try: datetime | None = None
        self._fresh = True
        self._stopping = False
        self._swept_at = 0.0
        self._main: asyncio.Task[None] | None = None
        self._unlisten: Callable[[], None] | None = None

    # ------------------------------------------------------------------ from outside

    async def start(self) -> None:
        """Begin to work; what was left undone is taken up as each server becomes available."""
        IdleLimits(self._client.http)
        self._unlisten = self._ctx.db.listen(self._heard)
        await self._gateway.listen(self._client)
        self._swept_at = asyncio.get_running_loop().time()
        self._main = asyncio.create_task(self._run(), name="reconciler")

    async def stop(self, deadline: float = 2.0) -> None:
        """Stop within so many seconds: what is under way may end and be recorded; the rest is for a start.

        Safe to call twice.
        """
        if self._unlisten is None:
            return
        self._stopping = True
        self._unlisten()
        self._unlisten = None
        self._gateway.unlisten(self._client)
        if self._main is not None:
            self._main.cancel()
            await asyncio.wait([self._main])
        self._budget.close()
        tasks = tuple(self._tasks.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=deadline * 0.75)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=deadline * 0.25)

    def wake(self) -> None:
        """Look at everything that is due, also at what could not be done before."""
        self._blocked.clear()
        self._fresh = True
        self._poke()

    async def settled(self) -> None:
        """Wait until nothing is left that could be done now: for tests."""
        self._idle.clear()
        self.wake()
        while not self._idle.is_set() or self._gateway.busy:
            await self._idle.wait()
            if self._gateway.busy:
                self._idle.clear()

    # ------------------------------------------------------------------ within

    def _heard(self, signals: frozenset[str]) -> None:
        if PLACE_MADE in signals:
            self._blocked.clear()
        if signals & _SIGNALS:
            self._fresh = True
            self._poke()

    def _poke(self) -> None:
        self._woken.set()

    async def _run(self) -> None:
        while True:
            try:
                pause = await self._turn()
            except Exception:
                log.exception("reconciler_turn_failed")
                pause = 1.0
            if not self._woken.is_set():
                await self._waiting(self._pause(pause))
            if self._limits.poll_every:
                await self._waiting(asyncio.sleep(self._limits.poll_every))

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()

    async def _turn(self) -> float:
        """Look once at what is due and start it; return the seconds until the next look at the latest."""
        self._woken.clear()
        fresh = self._is_fresh()
        self._forget_past()
        lanes, self._next_try = await views.dirty_lanes(self._ctx)
        for dirty in lanes:
            self._consider(dirty, fresh=fresh)
        for name, side in self._sides.items():
            if name in self._tasks:
                if fresh:
                    self._again.add(name)
                continue
            again = name in self._again
            self._again.discard(name)
            if side.due(fresh=fresh or again):
                self._start(name, side.run())
        pause = self._until()
        if not self._tasks and not self._resume and not self._woken.is_set():
            self._idle.set()
        return pause

    def _forget_past(self) -> None:
        now = asyncio.get_running_loop().time()
        for lane in [lane for lane, at in self._resume.items() if at <= now]:
            del self._resume[lane]
            self._done.discard(lane)
        for board in [board for board, at in self._paced.items() if at <= now]:
            del self._paced[board]

    def _is_fresh(self) -> bool:
        """Whether something happened, so that what could not be done before may be possible now."""
        now = self._ctx.clock.now()
        loop_now = asyncio.get_running_loop().time()
        fresh, self._fresh = self._fresh, False
        if self._next_try is not None and self._next_try <= now:
            fresh = True
        if loop_now - self._swept_at >= self._limits.sweep_every:
            self._swept_at, fresh = loop_now, True
            self._blocked.clear()
        if fresh:
            self._done.clear()
        return fresh

    def _until(self) -> float:
        """Seconds until something falls due by the clock, the pacing, the budget or the sweep."""
        now = self._ctx.clock.now()
        loop_now = asyncio.get_running_loop().time()
        # The end of one that runs wakes us anyway.
        sides = [side for name, side in self._sides.items() if name not in self._tasks]
        moments = [self._next_try, *(side.next_at() for side in sides)]
        waits = [self._limits.sweep_every]
        waits += [(moment - now).total_seconds() for moment in moments if moment is not None]
        waits += [at - loop_now for at in self._resume.values()]
        next_call = self._budget.release()
        if next_call is not None:
            waits.append(next_call)
        return max(0.01, min(waits))

    def _consider(self, dirty: DirtyLane, *, fresh: bool) -> None:
        guild = self._client.get_guild(dirty.guild_id)
        if guild is None or guild.unavailable or guild.me is None:
            return  # a cold cache says nothing; `Gateway` wakes us once the server is there
        if dirty.lane in self._tasks:
            if fresh:
                # Its last look may have been just before this was committed.
                self._again.add(dirty.lane)
            return
        if dirty.lane in self._done | self._blocked or (dirty.only_live and dirty.lane in self._resume):
            return
        self._resume.pop(dirty.lane, None)
        lane = Lane(dirty.lane, guild, self._tools, self._paced, lambda: self._stopping)
        self._start(dirty.lane, self._work(lane))

    async def _work(self, lane: Lane) -> None:
        await lane.run()
        if lane.is_blocked:
            self._blocked.add(lane.name)
        if lane.resume_at is not None:
            self._resume[lane.name] = lane.resume_at

    def _start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name=f"reconciler {name}")
        self._tasks[name] = task
        task.add_done_callback(lambda done: self._ended(name, done))

    def _ended(self, name: str, task: asyncio.Task[None]) -> None:
        del self._tasks[name]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("reconciler_task_failed", task=name, exc_info=error)
        if name in self._sides:
            pass  # what happened meanwhile is in `_again` until the next turn
        elif name in self._again:
            self._again.discard(name)
        else:
            self._done.add(name)
        self._poke()
