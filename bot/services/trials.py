"""Trials of meeting times: begun, ended early, looked at. What a running one plans is in `trial_ahead`."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors.trials import BadEach, NoTrialRuns, SameTimes, TrialRuns
from bot.domain.localtime import wall_in
from bot.domain.meeting import DEFAULT_MINUTES, Meeting
from bot.domain.permissions import PLANNERS
from bot.domain.slots import Slot
from bot.domain.team import Actor, Team
from bot.domain.trial import MAX_EACH, MIN_EACH, Plan, Trial
from bot.domain.when import parse_when
from bot.services.acting import note
from bot.services.ahead import changing_calendar, occurrences_made, still_ahead
from bot.services.context import Context
from bot.services.digests import want_of_dates
from bot.services.lookups import team_for
from bot.services.models import TrialShown
from bot.services.people import person_id
from bot.services.trial_ahead import tell_result
from bot.services.trial_results import shown_of
from bot.storage import meetings, series, trials
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want

__all__ = [
    "TrialBegun", "TrialEnded", "TrialPage", "TrialWanted", "begin_trial", "end_trial", "plan_trial",
    "trial_page",
]  # fmt: skip


class TrialPage(Struct, frozen=True):
    """The team's latest trial, if it ever had one, with its meetings ahead, and the length of a meeting."""

    team: Team
    shown: TrialShown | None
    ahead: tuple[Meeting, ...]
    minutes: int


class TrialWanted(Struct, frozen=True):
    """A trial that is not begun yet: its first day at the earliest, and what of the series it calls off."""

    team: Team
    plan: Plan
    first: dt.date
    calls_off: tuple[Meeting, ...]
    mark: str  # of what is told here: if that changes, it has to be looked at again


class TrialBegun(Struct, frozen=True):
    """The trial runs; its first meetings are planned, and those of the series are called off."""

    team: Team
    trial: Trial
    ahead: tuple[Meeting, ...]
    called_off: tuple[Meeting, ...]


class TrialEnded(Struct, frozen=True):
    """The trial is over before its time, and its meetings ahead are called off."""

    team: Team
    shown: TrialShown
    called_off: tuple[Meeting, ...]
    next_meeting: Meeting | None


async def trial_page(ctx: Context, actor: Actor, team_id: int) -> TrialPage:
    """What runs, or ran. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        last = await trials.last(conn, team_id)
        shown = await shown_of(conn, last) if last else None
        ahead = await _ahead(conn, last) if last else ()
        return TrialPage(team, shown, ahead, await _minutes(conn, team_id))


async def plan_trial(
    ctx: Context, actor: Actor, team_id: int, times: Sequence[str], each: str, weeks: int
) -> TrialWanted:
    """Read what was typed: two or three days with a time, and how many meetings each. Nothing is changed.

    Raises NotAllowed, TrialRuns, WhenNotUnderstood, NoTimeGiven, WhenIsPast, WhenTooFar, SameTimes, BadEach.
    """
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        if await trials.running(conn, team_id) is not None:
            raise TrialRuns(team.name)
        asked = [parse_when(typed, now, team.zone).asked for typed in times if typed.strip()]
        slots = tuple(Slot(at.date.weekday(), at.time) for at in asked)
        if len({slot.nearest for slot in slots}) < max(2, len(slots)):
            raise SameTimes
        return await _wanted(conn, team, Plan(slots, _each(each), weeks, await _minutes(conn, team_id)), now)


async def begin_trial(
    ctx: Context, actor: Actor, team_id: int, plan: Plan, mark: str
) -> TrialBegun | TrialWanted:
    """Begin it: from now on it plans the team's meetings, and the series waits until it is over.

    The series' meetings ahead are called off, but for those moved by hand. If what was looked at under `mark`
    is not so any more, nothing is begun, and what would be begun now is returned to be looked at. Raises
    NotAllowed, TrialRuns.
    """

    async def work(write: Write) -> TrialBegun | TrialWanted:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        if await trials.running(write.conn, team_id) is not None:
            raise TrialRuns(team.name)
        wanted = await _wanted(
            write.conn, team, replace(plan, minutes=await _minutes(write.conn, team_id)), now
        )
        if wanted.mark != mark:
            return wanted
        called_off = wanted.calls_off
        by = await person_id(write, actor, now)
        async with changing_calendar(write, team_id, now):
            begun = await trials.insert(write.conn, team_id, plan, by, now)
            await _call_off(write, called_off, now)
        await note(write, actor, team_id, "begun", "trial", begun.id, now)
        return TrialBegun(team, begun, await _ahead(write.conn, begun), called_off)

    return await ctx.db.write(work)


async def end_trial(ctx: Context, actor: Actor, team_id: int, trial_id: int) -> TrialEnded:
    """End it early: its meetings ahead are called off, but for those moved by hand; the series goes on.

    Raises NotAllowed, NoTrialRuns.
    """

    async def work(write: Write) -> TrialEnded:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        running = await trials.running(write.conn, team_id)
        if running is None or running.id != trial_id:
            raise NoTrialRuns(team.name)
        called_off = tuple(one for one in await _ahead(write.conn, running) if not one.moved)
        async with changing_calendar(write, team_id, now):
            await trials.set_ended(write.conn, running.id, now)
            await _call_off(write, called_off, now)
        await tell_result(write, running, now)
        await note(write, actor, team_id, "ended", "trial", running.id, now)
        shown = await shown_of(write.conn, replace(running, ended_at=now))
        return TrialEnded(team, shown, called_off, await meetings.next_of(write.conn, team_id))

    return await ctx.db.write(work)


async def _wanted(conn: Connection, team: Team, plan: Plan, now: datetime) -> TrialWanted:
    today = wall_in(now, team.zone).date
    first = min(next(islice(plan.days(slot, None, today), 1)) for slot in range(len(plan.slots)))
    calls_off = await _of_series(conn, team.id, now)
    last = await trials.last(conn, team.id)
    told = [first, plan.minutes, last and last.id, *((one.id, one.starts_at) for one in calls_off)]
    mark = hashlib.sha256(repr(told).encode()).hexdigest()[:8]
    return TrialWanted(team, plan, first, calls_off, mark)


def _each(typed: str) -> int:
    text = typed.strip()
    if not (text.isascii() and text.isdecimal() and len(text) < 3 and MIN_EACH <= int(text) <= MAX_EACH):
        raise BadEach(text, MIN_EACH, MAX_EACH)
    return int(text)


async def _minutes(conn: Connection, team_id: int) -> int:
    running = await series.running(conn, team_id)
    return running.minutes if running else DEFAULT_MINUTES


async def _of_series(conn: Connection, team_id: int, now: datetime) -> tuple[Meeting, ...]:
    running = await series.running(conn, team_id)
    if running is None:
        return ()
    ahead = still_ahead(await occurrences_made(conn, running, now), now)
    return tuple(sorted((one for one in ahead if not one.moved), key=lambda one: one.starts_at))


async def _ahead(conn: Connection, of: Trial) -> tuple[Meeting, ...]:
    return tuple(one for one in await meetings.upcoming(conn, of.team_id) if one.trial_id == of.id)


async def _call_off(write: Write, off: Sequence[Meeting], now: datetime) -> None:
    for meeting in off:
        if await meetings.set_cancelled(write.conn, meeting.id, now):
            await want(write, Kind.NEWS, meeting.id, team_id=meeting.team_id)
            await want(write, Kind.ANNOUNCEMENT, meeting.id, team_id=meeting.team_id)
            await want_of_dates(write, meeting.team_id, meeting.starts_at)
