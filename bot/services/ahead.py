"""What lies ahead of a team: two meetings of its running series exist, and the next one has the event."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from bot.domain.localtime import WallTime, wall_in
from bot.domain.meeting import MEETINGS_AHEAD, Meeting, MeetingState, Series
from bot.domain.recurrence import Occurrence, occurrences
from bot.services.digests import want_of_dates
from bot.services.trial_ahead import fill_trial
from bot.storage import meetings, series, trials
from bot.storage.anew import post_anew
from bot.storage.database import Connection, Write
from bot.storage.meetings import NewMeeting
from bot.storage.views import Kind, want


@asynccontextmanager
async def changing_calendar(write: Write, team_id: int, now: datetime) -> AsyncIterator[None]:
    """Wrap whatever changes which meetings lie ahead.

    Afterwards the series, or the trial in its stead, has its two meetings ahead, the event goes from the
    former next meeting to the present one, and what tells of the next meeting is shown anew.
    """
    before = await meetings.next_of(write.conn, team_id)
    yield
    if not await fill_trial(write, team_id, now):
        await _fill_series(write, team_id, now)
    after = await meetings.next_of(write.conn, team_id)
    if _shown_of(before) != _shown_of(after):
        for meeting_id in {meeting.id for meeting in (before, after) if meeting is not None}:
            await want(write, Kind.EVENT, meeting_id, team_id=team_id)
        opened = await meetings.open_of(write.conn, team_id)
        if opened is not None:
            await want(write, Kind.BOARD, opened.id, team_id=team_id, meeting_id=opened.id)
        last = await meetings.last_over(write.conn, team_id)
        if last is not None:  # its last post names the next meeting
            await want(write, Kind.CLOSING, last, team_id=team_id, meeting_id=last)
    await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
    write.after_commit("schedule")


def _shown_of(meeting: Meeting | None) -> tuple[object, ...]:
    """What people see of a next meeting: which series it is from is not among it."""
    return (meeting.id, meeting.starts_at, meeting.ends_at, meeting.title) if meeting else ()


async def keep_ahead(write: Write, team_id: int, now: datetime) -> None:
    """See to it that the running series or trial, if any, has its two meetings ahead."""
    async with changing_calendar(write, team_id, now):
        pass


async def occurrences_made(conn: Connection, of: Series, now: datetime) -> tuple[Meeting, ...]:
    """Return the series' meetings, in any state, that lie ahead or whose place in it does."""
    # Two days back, as a wall time may be that far behind the moment it resolves to (see domain.rrules).
    today = wall_in(now, of.zone)
    since = WallTime(today.date - dt.timedelta(days=2), today.time)
    return await meetings.in_series(conn, of.id, since, now)


def still_ahead(made: tuple[Meeting, ...], now: datetime) -> list[Meeting]:
    """Return those that are scheduled and not due."""
    return [
        meeting for meeting in made if meeting.state is MeetingState.SCHEDULED and meeting.starts_at > now
    ]


async def _fill_series(write: Write, team_id: int, now: datetime) -> None:
    running = await series.running(write.conn, team_id)
    if running is None:
        return
    made = await occurrences_made(write.conn, running, now)
    short = MEETINGS_AHEAD - len(still_ahead(made, now))
    if short <= 0:
        return
    # What a trial called off, which is over by now, is held after all.
    off = await trials.called_off_for(write.conn, running.id, now)
    waiting = {meeting.original: meeting for meeting in made if meeting.id in off}
    taken = {meeting.original for meeting in made}
    # Any other meeting ahead can be in the way of two occurrences at most: one lasts twelve hours.
    in_the_way = 2 * len(await meetings.upcoming(write.conn, team_id)) + 2
    count = short + len(taken) + in_the_way
    for occurrence in occurrences(running.rrule, running.start, running.zone, now, count):
        original = occurrence.original_wall
        if original in waiting:
            short -= await _held_again(write, waiting[original], now)
        elif original not in taken:
            short -= await _made(write, running, occurrence, now)
        if short == 0:
            return


async def _held_again(write: Write, meeting: Meeting, now: datetime) -> bool:
    others = (meeting.team_id, meeting.starts_at, meeting.ends_at)
    if await meetings.overlapping(write.conn, *others, but=meeting.id) is not None:
        return False
    if not await meetings.set_held_again(write.conn, meeting.id, now):
        return False
    await want(write, Kind.NEWS, meeting.id, team_id=meeting.team_id)
    await post_anew(write, Kind.ANNOUNCEMENT, meeting.id)
    await want(write, Kind.ANNOUNCEMENT, meeting.id, team_id=meeting.team_id)
    await want_of_dates(write, meeting.team_id, meeting.starts_at)
    return True


async def _made(write: Write, running: Series, occurrence: Occurrence, now: datetime) -> bool:
    starts_at = occurrence.resolved.utc
    new = NewMeeting(
        team_id=running.team_id,
        series_id=running.id,
        original=occurrence.original_wall,
        title=running.title,
        wall=occurrence.resolved.wall,
        zone=running.zone,
        minutes=running.minutes,
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(minutes=running.minutes),
    )
    if await meetings.overlapping(write.conn, new.team_id, new.starts_at, new.ends_at) is not None:
        return False
    meeting_id = await meetings.insert(write.conn, new, now)
    await want(write, Kind.NEWS, meeting_id, team_id=running.team_id)
    return True
