"""The calendar: meetings planned, moved, called off and listed. Series are in `services.series`."""

import datetime as dt
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import (
    BadMinutes,
    DomainError,
    MeetingNotScheduled,
    MeetingOverlaps,
    NotInSeries,
    UnknownMeeting,
)
from bot.domain.localtime import WallTime, ZoneNote, resolve
from bot.domain.meeting import MAX_MINUTES, MAX_TITLE, MIN_MINUTES, Meeting, MeetingState
from bot.domain.permissions import PLANNERS
from bot.domain.question import MAX_REASON
from bot.domain.short_text import optional_text
from bot.domain.team import Actor, Team
from bot.domain.when import Understood, WhenIsPast, parse_day
from bot.services.acting import note
from bot.services.ahead import changing_calendar, keep_ahead
from bot.services.context import Context
from bot.services.digests import want_of_dates
from bot.services.lookups import team_for, team_or_error
from bot.services.models import Link, MeetingLine
from bot.services.series import SeriesEnded, SeriesSet, repeat_meeting
from bot.storage import calendar, meetings, teams
from bot.storage.anew import post_anew
from bot.storage.database import Connection, Write
from bot.storage.meetings import NewMeeting
from bot.storage.views import Kind, want

__all__ = [
    "MeetingCancelled",
    "MeetingMoved",
    "MeetingScheduled",
    "MeetingSkipped",
    "SeriesEnded",
    "SeriesSet",
    "cancel_meeting",
    "find_meeting",
    "keep_ahead",
    "list_meetings",
    "move_meeting",
    "repeat_meeting",
    "schedule_meeting",
    "skip_meeting",
]

_NEXT: Final = ("", "next", "the next", "next meeting", "the next one")


class MeetingScheduled(Struct, frozen=True):
    """A single meeting was planned; `note` says if the clocks change that night."""

    meeting: Meeting
    note: ZoneNote | None


class MeetingMoved(Struct, frozen=True):
    """The meeting is at another time now; `before` is what it was."""

    meeting: Meeting
    before: Meeting
    note: ZoneNote | None


class MeetingCancelled(Struct, frozen=True):
    """The meeting was called off."""

    meeting: Meeting
    next_meeting: Meeting | None


class MeetingSkipped(Struct, frozen=True):
    """One meeting of the series was left out."""

    meeting: Meeting
    next_meeting: Meeting | None


async def schedule_meeting(
    ctx: Context,
    actor: Actor,
    team_id: int,
    when: Understood | WallTime,
    minutes: int,
    title: str | None,
) -> MeetingScheduled:
    """Plan a single meeting; a bare wall time is in the team's zone.

    Raises NotAllowed, BadMinutes, TooLong, WhenIsPast, MeetingOverlaps.
    """
    if not MIN_MINUTES <= minutes <= MAX_MINUTES:
        raise BadMinutes(minutes, MIN_MINUTES, MAX_MINUTES)
    title = optional_text("title", title, MAX_TITLE)

    async def work(write: Write) -> MeetingScheduled:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        at = ahead_of(when, team, now)
        ends_at = at.utc + dt.timedelta(minutes=minutes)
        await refuse_overlap(write.conn, team_id, at.utc, ends_at)
        async with changing_calendar(write, team_id, now):
            meeting_id = await plan(write, team, at, minutes, title, now)
        await note(write, actor, team_id, "scheduled", "meeting", meeting_id, now)
        return MeetingScheduled(await _meeting_of(write.conn, team_id, meeting_id), at.note)

    return await ctx.db.write(work)


async def plan(
    write: Write, team: Team, at: Understood, minutes: int, title: str | None, now: datetime
) -> int:
    """Keep a single meeting and announce it; return its row id. Within `changing_calendar`."""
    ends_at = at.utc + dt.timedelta(minutes=minutes)
    new = NewMeeting(team.id, None, at.asked, title, at.wall, at.zone, minutes, at.utc, ends_at)
    meeting_id = await meetings.insert(write.conn, new, now)
    await want(write, Kind.NEWS, meeting_id, team_id=team.id)
    return meeting_id


async def move_meeting(
    ctx: Context, actor: Actor, team_id: int, meeting_id: int, when: Understood | WallTime
) -> MeetingMoved:
    """Move a scheduled meeting; a bare wall time is in the meeting's zone. Its length stays.

    Raises NotAllowed, UnknownMeeting, MeetingNotScheduled, WhenIsPast, MeetingOverlaps.
    """

    async def work(write: Write) -> MeetingMoved:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        before = await _scheduled(write.conn, team_id, meeting_id)
        at = ahead_of(when, replace(team, zone=before.zone), now)
        ends_at = at.utc + dt.timedelta(minutes=before.minutes)
        moved = replace(before, wall=at.wall, zone=at.zone, starts_at=at.utc, ends_at=ends_at)
        if moved == before:
            return MeetingMoved(moved, before, at.note)
        await refuse_overlap(write.conn, team_id, at.utc, ends_at, but=meeting_id)
        async with changing_calendar(write, team_id, now):
            if not await meetings.set_moved(write.conn, moved, now, was=before.starts_at):
                raise await _not_scheduled(write.conn, meeting_id)
            await _announce(write, moved)
            await want_of_dates(write, team_id, before.starts_at, moved.starts_at)
        await note(write, actor, team_id, "moved", "meeting", meeting_id, now)
        return MeetingMoved(await _meeting_of(write.conn, team_id, meeting_id), before, at.note)

    return await ctx.db.write(work)


async def cancel_meeting(
    ctx: Context, actor: Actor, team_id: int, meeting_id: int, reason: str | None = None
) -> MeetingCancelled:
    """Call off a scheduled meeting. Raises NotAllowed, UnknownMeeting, MeetingNotScheduled, TooLong."""
    reason = optional_text("reason", reason, MAX_REASON)

    async def work(write: Write) -> MeetingCancelled:
        await team_for(write.conn, actor, team_id, PLANNERS)
        meeting = await _scheduled(write.conn, team_id, meeting_id)
        now = ctx.clock.now()
        following = await _call_off(write, meeting, now, reason=reason)
        await note(write, actor, team_id, "cancelled", "meeting", meeting_id, now, reason)
        return MeetingCancelled(await _meeting_of(write.conn, team_id, meeting_id), following)

    return await ctx.db.write(work)


async def skip_meeting(ctx: Context, actor: Actor, team_id: int, meeting_id: int) -> MeetingSkipped:
    """Leave out one meeting of a series.

    Raises NotAllowed, UnknownMeeting, MeetingNotScheduled, NotInSeries.
    """

    async def work(write: Write) -> MeetingSkipped:
        await team_for(write.conn, actor, team_id, PLANNERS)
        meeting = await _scheduled(write.conn, team_id, meeting_id)
        if meeting.series_id is None:
            raise NotInSeries
        now = ctx.clock.now()
        following = await _call_off(write, meeting, now, skipped=True)
        await note(write, actor, team_id, "skipped", "meeting", meeting_id, now)
        return MeetingSkipped(await _meeting_of(write.conn, team_id, meeting_id), following)

    return await ctx.db.write(work)


async def list_meetings(ctx: Context, guild_id: int, team_id: int | None = None) -> tuple[MeetingLine, ...]:
    """Return the open and scheduled meetings of a server's teams (none removed), or of one, in order."""
    async with ctx.db.read() as conn:
        known = {team.id: team for team in await teams.of_guild(conn, guild_id)}
        listed = await calendar.listed(conn, guild_id)
    return tuple(
        line_of(known[line.meeting.team_id], line)
        for line in listed
        if line.meeting.team_id in known and team_id in (None, line.meeting.team_id)
    )


def line_of(team: Team, line: calendar.Listed) -> MeetingLine:
    """A meeting in a list, with where Discord shows it."""
    return MeetingLine(team, line.meeting, line.meeting.series_id is not None, _link(team.guild_id, line))


async def find_meeting(ctx: Context, team_id: int, typed: str) -> Meeting:
    """Return the team's meeting meant by an autocomplete's id, by "next", or by a day: scheduled ones only.

    Raises UnknownMeeting.
    """
    text = typed.strip()
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        if text.isdecimal() and len(text) < 19:
            found = await meetings.get(conn, int(text))
            if found is not None and found.team_id == team_id:
                return found
        ahead = await meetings.upcoming(conn, team_id)
    if ahead and text.casefold() in _NEXT:
        return ahead[0]
    try:
        day = parse_day(text, ctx.clock.now(), team.zone)
    except DomainError:
        raise UnknownMeeting(text) from None
    on_that_day = [meeting for meeting in ahead if meeting.wall.date == day]
    if len(on_that_day) != 1:
        raise UnknownMeeting(text)
    return on_that_day[0]


def ahead_of(when: Understood | WallTime, team: Team, now: datetime) -> Understood:
    """Return the moment meant, by the zone rules known now. Raises WhenIsPast."""
    asked, zone = (when.asked, when.zone) if isinstance(when, Understood) else (when, team.zone)
    resolved = resolve(asked, zone)
    understood = Understood(asked, resolved.wall, resolved.utc, zone, resolved.note)
    if understood.utc <= now:
        raise WhenIsPast(understood)
    return understood


def _link(guild_id: int, line: calendar.Listed) -> Link | None:
    if line.meeting.state is MeetingState.OPEN and line.meeting_channel_id is not None:
        return Link(guild_id, line.meeting_channel_id)
    if line.news_channel_id is not None and line.news_message_id is not None:
        return Link(guild_id, line.news_channel_id, line.news_message_id)
    return None


async def _meeting_of(conn: Connection, team_id: int, meeting_id: int) -> Meeting:
    found = await meetings.get(conn, meeting_id)
    if found is None or found.team_id != team_id:
        raise UnknownMeeting(str(meeting_id))
    return found


async def _scheduled(conn: Connection, team_id: int, meeting_id: int) -> Meeting:
    meeting = await _meeting_of(conn, team_id, meeting_id)
    if meeting.state is not MeetingState.SCHEDULED:
        raise MeetingNotScheduled(meeting.state)
    return meeting


async def _not_scheduled(conn: Connection, meeting_id: int) -> MeetingNotScheduled:
    now_is = await meetings.get(conn, meeting_id)
    return MeetingNotScheduled(now_is.state if now_is else MeetingState.CANCELLED)


async def refuse_overlap(
    conn: Connection, team_id: int, starts_at: datetime, ends_at: datetime, *, but: int = 0
) -> None:
    """Refuse a time at which the team has another meeting than `but`. Raises MeetingOverlaps."""
    other = await meetings.overlapping(conn, team_id, starts_at, ends_at, but=but)
    if other is not None:
        raise MeetingOverlaps(other)


async def _call_off(
    write: Write, meeting: Meeting, now: datetime, *, reason: str | None = None, skipped: bool = False
) -> Meeting | None:
    """Call a meeting off and return the one that is next then."""
    async with changing_calendar(write, meeting.team_id, now):
        if not await meetings.set_cancelled(write.conn, meeting.id, now, reason=reason, skipped=skipped):
            raise await _not_scheduled(write.conn, meeting.id)
        await _announce(write, meeting)
        await want_of_dates(write, meeting.team_id, meeting.starts_at)
    return await meetings.next_of(write.conn, meeting.team_id)


async def _announce(write: Write, meeting: Meeting) -> None:
    await want(write, Kind.NEWS, meeting.id, team_id=meeting.team_id)
    await post_anew(write, Kind.ANNOUNCEMENT, meeting.id)
    await want(write, Kind.ANNOUNCEMENT, meeting.id, team_id=meeting.team_id)
