"""Meetings opened, extended and closed by hand, and kept; what time does to them is in `services.due`."""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import AlreadyOpen, BadMinutes, NoMeetingOpen, OldControl, UnknownMeeting
from bot.domain.errors.peace import MeetingPaused
from bot.domain.localtime import wall_in
from bot.domain.meeting import (
    CLOSE_WARNING,
    DEFAULT_MINUTES,
    MAX_EXTENSION,
    OPEN_NOW_WITHIN,
    Meeting,
    Summary,
)
from bot.domain.permissions import STAFF
from bot.domain.team import Actor, Team
from bot.services import digests
from bot.services.acting import note
from bot.services.ahead import changing_calendar
from bot.services.closing import close
from bot.services.context import Context
from bot.services.due import Done, next_moments, recompute_ahead, run_due
from bot.services.lookups import team_for
from bot.services.opening import open_scheduled, open_unplanned
from bot.services.presence import officer_acts, say_nobody
from bot.storage import actions, meetings
from bot.storage.database import Connection, Write
from bot.storage.meetings import NewMeeting
from bot.storage.views import Kind, want, want_again

__all__ = [
    "Done",
    "MeetingClosed",
    "MeetingExtended",
    "MeetingOpened",
    "close_now",
    "extend",
    "mark_archived",
    "next_moments",
    "open_now",
    "recompute_ahead",
    "run_due",
    "summary_of",
]


class MeetingOpened(Struct, frozen=True):
    """The meeting is open until `meeting.ends_at`; `planned` is how it stood in the calendar, if it did."""

    meeting: Meeting
    planned: Meeting | None


class MeetingExtended(Struct, frozen=True):
    """The meeting ends at `meeting.ends_at` now; `until` was its end before."""

    meeting: Meeting
    until: datetime


class MeetingClosed(Struct, frozen=True):
    """The meeting is over, with its summary; what was open waits for the next one."""

    meeting: Meeting
    summary: Summary
    next_meeting: Meeting | None


async def open_now(ctx: Context, actor: Actor, team_id: int) -> MeetingOpened:
    """Open the next meeting if it is due within 24 hours, else a new one; it lasts its length from now.

    Raises NotAllowed, AlreadyOpen.
    """

    async def work(write: Write) -> MeetingOpened:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, STAFF)
        already = await meetings.open_of(write.conn, team_id)
        if already is not None:
            raise AlreadyOpen(team.name, already.id)
        if team.paused_at is not None:
            raise MeetingPaused(team.name, team.paused_at)
        planned = await meetings.next_of(write.conn, team_id)
        if planned is not None and planned.starts_at > now + OPEN_NOW_WITHIN:
            planned = None
        async with changing_calendar(write, team_id, now):
            if planned is None:
                meeting_id = await open_unplanned(write, _unplanned(team, now), now)
            else:
                meeting_id = planned.id
                if not await open_scheduled(write, _from_now(planned, now), now):
                    raise AlreadyOpen(team.name, meeting_id)
                await digests.want_of_dates(write, team_id, planned.starts_at, now)
                await want_again(write, Kind.ANNOUNCEMENT, meeting_id)  # of a move to another hour
            await officer_acts(write, actor, team, now)  # an officer who opens it by hand is here
            await say_nobody(write, team, meeting_id, now)  # a moderator can't answer
        await note(write, actor, team_id, "opened", "meeting", meeting_id, now)
        return MeetingOpened(await _meeting(write.conn, meeting_id), planned)

    return await ctx.db.write(work)


async def extend(
    ctx: Context, actor: Actor, team_id: int, minutes: int, asked: str = "", *, was: datetime | None = None
) -> MeetingExtended:
    """Put off the end of the open meeting by 1 to 180 minutes; what was `asked` once counts once.

    `was` is the end that was read, to the second: has it changed since, nothing is done. So a button that is
    pressed twice counts once.
    Raises NotAllowed, BadMinutes, NoMeetingOpen.
    """
    if not 1 <= minutes <= MAX_EXTENSION:
        raise BadMinutes(minutes, 1, MAX_EXTENSION)

    async def work(write: Write) -> MeetingExtended:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, STAFF)
        meeting = await _open_meeting(write.conn, team)
        if was is not None and was != meeting.ends_at.replace(microsecond=0):
            return MeetingExtended(meeting, meeting.ends_at)
        if asked and await actions.is_logged(write.conn, team_id, "extended", meeting.id, asked):
            return MeetingExtended(meeting, meeting.ends_at)
        await officer_acts(write, actor, team, now)
        was_warned = await meetings.warned_at(write.conn, meeting.id) is not None
        ends_at = max(meeting.ends_at, now) + timedelta(minutes=minutes)
        if not await meetings.set_extended(
            write.conn,
            meeting.id,
            now,
            was=meeting.ends_at,
            ends_at=ends_at,
            minutes=meeting.minutes + minutes,
            warn_again=ends_at - now > CLOSE_WARNING,
        ):
            raise NoMeetingOpen(team.name)
        # The welcome and a warning that stands in the channel name the end, so they have to say the new one.
        kinds = (Kind.BOARD, Kind.WELCOME, Kind.EVENT, Kind.NEWS, *([Kind.WARNING] if was_warned else []))
        for kind in kinds:
            await want(write, kind, meeting.id, team_id=team_id, meeting_id=meeting.id)
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
        write.after_commit("schedule")
        longer, once = f"+{minutes} min", asked or None
        await note(write, actor, team_id, "extended", "meeting", meeting.id, now, longer, once)
        return MeetingExtended(await _meeting(write.conn, meeting.id), meeting.ends_at)

    return await ctx.db.write(work)


async def close_now(
    ctx: Context, actor: Actor, team_id: int, *, meeting_id: int | None = None
) -> MeetingClosed:
    """Close the open meeting; `meeting_id`: only that. Raises NotAllowed, NoMeetingOpen, OldControl."""

    async def work(write: Write) -> MeetingClosed:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, STAFF)
        meeting = await _open_meeting(write.conn, team)
        if meeting_id not in (None, meeting.id):
            raise OldControl
        async with changing_calendar(write, team_id, now):
            summary = await close(write, team, meeting, now)
        if summary is None:
            raise NoMeetingOpen(team.name)
        await note(write, actor, team_id, "closed", "meeting", meeting.id, now)
        following = await meetings.next_of(write.conn, team_id)
        return MeetingClosed(await _meeting(write.conn, meeting.id), summary, following)

    return await ctx.db.write(work)


async def mark_archived(ctx: Context, meeting_id: int) -> bool:
    """closed → archived, once the record has been made and compared; False if it is not closed."""

    async def work(write: Write) -> bool:
        if not await meetings.set_archived(write.conn, meeting_id, ctx.clock.now()):
            return False
        archived = await _meeting(write.conn, meeting_id)
        team_id = archived.team_id
        await want(write, Kind.NEWS, meeting_id, team_id=team_id)
        await digests.after_meeting(write, team_id, ctx.clock.now())
        if archived.channel_unwanted:
            # Only now it may go.
            await want(write, Kind.CHANNEL, meeting_id, team_id=team_id, meeting_id=meeting_id)
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
        return True

    return await ctx.db.write(work)


async def summary_of(ctx: Context, meeting_id: int) -> Summary | None:
    """Return the summary frozen at the close; None before."""
    async with ctx.db.read() as conn:
        return await meetings.summary_of(conn, meeting_id)


def _from_now(planned: Meeting, now: datetime) -> Meeting:
    ends_at = now + timedelta(minutes=planned.minutes)
    return replace(planned, wall=wall_in(now, planned.zone), starts_at=now, ends_at=ends_at)


def _unplanned(team: Team, now: datetime) -> NewMeeting:
    return NewMeeting(
        team_id=team.id,
        series_id=None,
        original=None,
        title=None,
        wall=wall_in(now, team.zone),
        zone=team.zone,
        minutes=DEFAULT_MINUTES,
        starts_at=now,
        ends_at=now + timedelta(minutes=DEFAULT_MINUTES),
        opened_at=now,
    )


async def _open_meeting(conn: Connection, team: Team) -> Meeting:
    meeting = await meetings.open_of(conn, team.id)
    if meeting is None:
        following = await meetings.next_of(conn, team.id)
        raise NoMeetingOpen(team.name, following.starts_at if following else None)
    return meeting


async def _meeting(conn: Connection, meeting_id: int) -> Meeting:
    found = await meetings.get(conn, meeting_id)
    if found is None:
        raise UnknownMeeting(str(meeting_id))
    return found
