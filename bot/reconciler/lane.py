"""Works through one lane: its dirty views in order, and what follows from how each showing ends."""

import asyncio
import random
from collections.abc import Callable, Iterator
from typing import Final

import discord
import structlog
from msgspec import Struct, field

from bot.reconciler.channels import show_channel
from bot.reconciler.clearing import clear
from bot.reconciler.deletions import gone
from bot.reconciler.digest import show_digest
from bot.reconciler.event import show_event
from bot.reconciler.in_channel import show_in_channel
from bot.reconciler.job import Job, Tools
from bot.reconciler.outcomes import (
    Full,
    Gone,
    Later,
    Malformed,
    NoPermission,
    NothingToShow,
    NotOffered,
    Outcome,
    Overtaken,
    ParentMissing,
    Unknown,
)
from bot.reconciler.record import show_record
from bot.services import boards, views
from bot.services.views import View
from bot.storage.shown import CHANNELS, FULL, MALFORMED, NO_PERMISSION, is_going
from bot.storage.views import LIVE, Kind

log = structlog.get_logger()

# A message that fails so often no longer holds up those after it.
_HOLDS_UP: Final = 5
_TOO_MANY_OVERTAKEN: Final = 20
# Of a removed team none of these is made; the record of its last meeting still is, once.
_OF_A_TEAM: Final = CHANNELS | {
    Kind.ROOM_BOARD,
    Kind.NEWS,
    Kind.NEWS_PAUSE,
    Kind.ANNOUNCEMENT,
    Kind.EVENT,
    Kind.ELSEWHERE,
}
_PARKED: Final = {NoPermission: NO_PERMISSION, Malformed: MALFORMED, Full: FULL, NotOffered: MALFORMED}


class Lane(Struct):
    """One lane's work, until nothing more can be done now. `paced` is when a board may be edited again."""

    name: str
    guild: discord.Guild
    tools: Tools
    paced: dict[int, float]
    stopping: Callable[[], bool]
    overtaken: int = 0
    resume_at: float | None = field(default=None)
    board_since: float | None = field(default=None)  # when a board that waits for an answer was due
    is_blocked: bool = False  # what the next view stands in is not there yet

    async def run(self) -> None:
        """Show what is due, one view after the other."""
        while not self.stopping():
            view = self._next(await views.lane_views(self.tools.ctx, self.name))
            if view is None or not await self._one(view):
                return

    def _next(self, dirty: tuple[View, ...]) -> View | None:
        """The view to show now; answers stay in order, and no edit holds one up."""
        self.resume_at = None
        due = list(self._due(dirty))
        if len(due) > 1 and self._waits_for_an_answer(due):
            return due[1]
        return due[0] if due else None

    def _due(self, dirty: tuple[View, ...]) -> Iterator[View]:
        """Those that may be shown now, in order; none after one that must come before it."""
        now = self.tools.ctx.clock.now()
        for view in dirty:
            if view.next_try_at is not None and view.next_try_at > now:
                if view.message_id is None and view.attempts < _HOLDS_UP:
                    return
            elif not self._is_paced(view):
                yield view

    def _waits_for_an_answer(self, due: list[View]) -> bool:
        """Whether the first is a board that soon links to an answer still to be published: one edit, not two.

        An answer that was tried in vain holds nothing up, and no crowd of them does for long.
        """
        first, *others = due
        if first.kind not in LIVE or first.message_id is None:
            return False
        if not any(
            view.kind is Kind.PAIR and view.message_id is None and not view.attempts for view in others
        ):
            return False
        now = asyncio.get_running_loop().time()
        if self.board_since is None:
            self.board_since = now
        return now - self.board_since < self.tools.limits.board_waits

    def _is_paced(self, view: View) -> bool:
        free_at = self.paced.get(view.id)
        if view.kind not in LIVE or view.message_id is None or free_at is None:
            return False
        if free_at <= asyncio.get_running_loop().time():
            return False
        self.resume_at = free_at
        return True

    async def _one(self, view: View) -> bool:
        """Show one view; False if the lane can do no more for now."""
        job = Job(self.tools, self.guild, view)
        try:
            row = await _show(job)
            await views.set_shown(job.ctx, [row], view.wanted_version)
            if view.kind in LIVE:
                now = asyncio.get_running_loop().time()
                self.paced[view.id] = now + self.tools.limits.board_every
                self.board_since = None
        except ParentMissing:
            self.is_blocked = True
            return False
        except NothingToShow:
            await views.set_shown(job.ctx, [view], view.wanted_version)
        except Overtaken:
            self.overtaken += 1
            return self.overtaken < _TOO_MANY_OVERTAKEN
        except Outcome as outcome:
            try:
                await self._failed(job, outcome)
            except Outcome as another:
                await self._failed(job, Unknown(f"{type(another).__name__} after {type(outcome).__name__}"))
        except Exception:
            log.exception("view_failed", view=view.id, kind=view.kind, lane=self.name)
            await views.put_off(job.ctx, view, self._backoff(view), "unexpected")
        return True

    async def _failed(self, job: Job, outcome: Outcome) -> None:
        view = job.view
        told = str(getattr(outcome, "error", "") or type(outcome).__name__)
        if isinstance(outcome, Gone):
            await gone(job, outcome)
            # For what has another generation by now, this changes nothing.
            await views.put_off(job.ctx, view, self._backoff(view), "gone")
            return
        log.warning("view_not_shown", view=view.id, kind=view.kind, why=type(outcome).__name__, error=told)
        if type(outcome) in _PARKED:
            await views.park(job.ctx, view, _PARKED[type(outcome)], told)
        elif isinstance(outcome, Later):
            await views.put_off(job.ctx, view, max(1.0, outcome.seconds), told)
        else:
            await views.put_off(job.ctx, view, self._backoff(view), told)

    def _backoff(self, view: View) -> float:
        """Seconds till the next try: twice as long each time, up to a limit, and not all at once."""
        longest = min(self.tools.limits.longest_backoff, 2.0 ** min(view.attempts, 10))
        return longest * random.uniform(0.5, 1.0)


async def _refuse_removed(job: Job) -> None:
    """Of a removed team nothing is made any more; what stands is edited still. Raises NothingToShow."""
    async with job.ctx.db.read() as conn:
        team = await boards.team_view(conn, job.view.team_id)
    if team.removed_at is not None:
        raise NothingToShow


async def _show(job: Job) -> View:
    """Make Discord match one view; return its leading row as it then is. Raises an `Outcome`."""
    kind = job.view.kind
    if is_going(job.view):
        return await clear(job)
    if job.view.message_id is None and (kind in _OF_A_TEAM or job.view.generation):
        await _refuse_removed(job)
    if kind in CHANNELS:
        return await show_channel(job)
    if kind is Kind.EVENT:
        return await show_event(job)
    if kind is Kind.RECORD:
        return await show_record(job)
    if kind is Kind.DIGEST:
        return await show_digest(job)
    return await show_in_channel(job)
