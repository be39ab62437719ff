"""What has come due: officers to ask, meetings to open, to warn about, to close; and what was missed.

Every row goes by itself and by compare-and-set, so `run_due` may run at any time, twice at once, or
be cut off.
"""

import asyncio
from collections import defaultdict
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Final

import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.localtime import resolve
from bot.domain.meeting import (
    CLOSE_WARNING,
    LATE_AFTER,
    NEW_DATE_AFTER,
    READY_BEFORE,
    Meeting,
    MeetingState,
)
from bot.domain.peace import WHILE_PAUSED
from bot.domain.team import Team
from bot.services.ahead import changing_calendar, keep_ahead
from bot.services.chasing import chase_due, chase_moments
from bot.services.closing import close
from bot.services.context import Context
from bot.services.lookups import team_or_error
from bot.services.opening import open_scheduled
from bot.services.presence import ask_ready, offer_new_date, say_nobody
from bot.services.reminding import remind_due, reminder_moments
from bot.storage import meetings, schedule, series, trials
from bot.storage.anew import post_anew
from bot.storage.database import Write
from bot.storage.views import Kind, want

# Teams whose meetings are opened or closed together, in one commit where the writer can.
_TEAMS_TOGETHER: Final = 50
_ROWS_TOGETHER: Final = 500

log = structlog.get_logger()


class _Step(StrEnum):
    ASKED_READY = "asked_ready"
    OFFERED_DATE = "offered_date"
    OPENED = "opened"
    WARNED = "warned"
    CLOSED = "closed"
    MISSED = "missed"


class Done(Struct, frozen=True):
    """The ids of the meetings that went on, and of those that failed: the next sweep tries them again."""

    opened: tuple[int, ...] = ()
    warned: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    missed: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()
    asked_ready: tuple[int, ...] = ()
    offered_date: tuple[int, ...] = ()


async def run_due(ctx: Context) -> Done:
    """Do everything whose time has come. One meeting that fails is logged and stops no other."""
    steps: dict[str, list[int]] = defaultdict(list)
    while True:
        now = ctx.clock.now()
        async with ctx.db.read() as conn:
            due = await schedule.due(conn, _moments_at(now), _ROWS_TOGETHER)
        by_team: dict[int, list[int]] = defaultdict(list)
        for meeting_id, team_id in due:
            by_team[team_id].append(meeting_id)
        before = sum(map(len, steps.values()))
        groups = list(by_team.values())
        for first in range(0, len(groups), _TEAMS_TOGETHER):
            await asyncio.gather(
                *(_advance_in_order(ctx, ids, now, steps) for ids in groups[first : first + _TEAMS_TOGETHER])
            )
        progressed = sum(map(len, steps.values())) - before - len(set(steps["failed"]))
        if len(due) < _ROWS_TOGETHER or progressed <= 0:
            break
    await _fill_calendars(ctx)
    await remind_due(ctx)
    await chase_due(ctx)
    return Done(**{name: tuple(dict.fromkeys(ids)) for name, ids in steps.items()})


async def next_moments(ctx: Context, until: datetime) -> list[datetime]:
    """Return the moments after now and up to `until` at which `run_due` will have something to do."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        known = await schedule.moments(conn, until + READY_BEFORE)
    moments = set()
    for state, starts_at, ends_at, nobody_at in known:
        if state is MeetingState.SCHEDULED:
            moments |= {starts_at - READY_BEFORE, starts_at}
        else:
            moments |= {ends_at - CLOSE_WARNING, ends_at}
        if nobody_at is not None:
            moments.add(nobody_at + NEW_DATE_AFTER)
    moments |= await reminder_moments(ctx, until)
    moments |= await chase_moments(ctx, until)
    return sorted(moment for moment in moments if now < moment <= until)


def _moments_at(now: datetime) -> schedule.Moments:
    return schedule.Moments(now, now + CLOSE_WARNING, now + READY_BEFORE, now - NEW_DATE_AFTER)


async def recompute_ahead(ctx: Context) -> int:
    """Have every scheduled meeting start when the wall shows its hour, by the zone rules known now.

    For the start: rules change, and a newer tzdata knows. Returns how many meetings had another UTC time.
    """
    changed, after = 0, 0
    while True:
        async with ctx.db.read() as conn:
            page = await schedule.scheduled_after(conn, after, _ROWS_TOGETHER)
        for meeting in page:
            after = meeting.id
            try:
                starts_at = resolve(meeting.wall, meeting.zone).utc
                if starts_at != meeting.starts_at:
                    await ctx.db.write(partial(_shift, meeting=meeting, starts_at=starts_at, ctx=ctx))
                    changed += 1
            except Exception:
                log.exception("meeting_not_recomputed", meeting_id=meeting.id)
        if len(page) < _ROWS_TOGETHER:
            return changed


async def _shift(write: Write, *, meeting: Meeting, starts_at: datetime, ctx: Context) -> None:
    ends_at = starts_at + timedelta(minutes=meeting.minutes)
    shifted = replace(meeting, starts_at=starts_at, ends_at=ends_at)
    async with changing_calendar(write, meeting.team_id, ctx.clock.now()):
        if await meetings.set_moved(write.conn, shifted, ctx.clock.now(), was=meeting.starts_at):
            await want(write, Kind.NEWS, meeting.id, team_id=meeting.team_id)


async def _fill_calendars(ctx: Context) -> None:
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        short = await series.teams_short_of_meetings(conn, now) + await trials.teams_stuck(conn)
    for team_id in short:
        try:
            await ctx.db.write(partial(keep_ahead, team_id=team_id, now=now))
        except Exception:
            log.exception("calendar_not_filled", team_id=team_id)


async def _advance_in_order(
    ctx: Context, meeting_ids: list[int], now: datetime, steps: dict[str, list[int]]
) -> None:
    for meeting_id in meeting_ids:
        try:
            taken = await ctx.db.write(partial(_advance, meeting_id=meeting_id, now=now))
        except Exception:
            log.exception("meeting_not_advanced", meeting_id=meeting_id)
            steps["failed"].append(meeting_id)
        else:
            for step, of in taken:
                steps[step].append(of)


async def _advance(write: Write, *, meeting_id: int, now: datetime) -> list[tuple[_Step, int]]:
    """Take a meeting as far as it should be: one that is opened very late is warned about at once."""
    taken: list[tuple[_Step, int]] = []
    meeting = await meetings.get(write.conn, meeting_id)
    if meeting is None:
        return taken
    team = await team_or_error(write.conn, meeting.team_id)
    async with changing_calendar(write, team.id, now):
        while (meeting := await meetings.get(write.conn, meeting_id)) is not None:
            step = await _step(write, team, meeting, now, taken)
            if step is None:
                break
            taken.append((step, meeting_id))
    return taken


async def _step(
    write: Write, team: Team, meeting: Meeting, now: datetime, taken: list[tuple[_Step, int]]
) -> _Step | None:
    if meeting.state is MeetingState.SCHEDULED:
        return await _step_of_scheduled(write, team, meeting, now, taken)
    if meeting.state is MeetingState.OPEN:
        return await _step_of_open(write, team, meeting, now)
    return None


async def _step_of_scheduled(
    write: Write, team: Team, meeting: Meeting, now: datetime, taken: list[tuple[_Step, int]]
) -> _Step | None:
    if meeting.ends_at <= now:
        await want(write, Kind.NEWS, meeting.id, team_id=team.id)
        why = WHILE_PAUSED if team.paused else None
        return _Step.MISSED if await meetings.set_missed(write.conn, meeting.id, now, why) else None
    if team.paused:
        return None
    if meeting.starts_at > now:
        near = meeting.starts_at - READY_BEFORE <= now
        return _Step.ASKED_READY if near and await ask_ready(write, team, meeting, now) else None
    other = await meetings.open_of(write.conn, team.id)
    if other is not None and await close(write, team, other, now) is not None:
        taken.append((_Step.CLOSED, other.id))
    late = now - meeting.starts_at > LATE_AFTER
    if not await open_scheduled(write, meeting, now, late=late):
        return None
    await say_nobody(write, team, meeting.id, now)
    return _Step.OPENED


async def _step_of_open(write: Write, team: Team, meeting: Meeting, now: datetime) -> _Step | None:
    if meeting.ends_at <= now:
        return _Step.CLOSED if await close(write, team, meeting, now) is not None else None
    if team.paused:
        return None
    if _has_nobody_for_long(meeting, now) and await offer_new_date(write, team, meeting, now):
        return _Step.OFFERED_DATE
    if meeting.ends_at - CLOSE_WARNING <= now and await meetings.set_warned(write.conn, meeting.id, now):
        # After an extension it is said a second time, below what came in between.
        await post_anew(write, Kind.WARNING, meeting.id)
        await want(write, Kind.WARNING, meeting.id, team_id=team.id, meeting_id=meeting.id)
        return _Step.WARNED
    return None


def _has_nobody_for_long(meeting: Meeting, now: datetime) -> bool:
    waits = meeting.ready_at is None and meeting.new_date_offered_at is None
    return waits and meeting.nobody_at is not None and meeting.nobody_at + NEW_DATE_AFTER <= now
