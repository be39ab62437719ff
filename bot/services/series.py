"""A team's one running series: set, replaced, ended."""

import datetime as dt
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import BadMinutes, NoSeries
from bot.domain.errors.trials import TrialRuns
from bot.domain.localtime import WallTime, ZoneNote, resolve, wall_in
from bot.domain.meeting import MAX_MINUTES, MEETINGS_AHEAD, MIN_MINUTES, Meeting, MeetingState, Series
from bot.domain.permissions import PLANNERS
from bot.domain.recurrence import Recurrence, occurrences
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.ahead import changing_calendar, occurrences_made, still_ahead
from bot.services.context import Context
from bot.services.digests import want_of_dates
from bot.services.lookups import team_for
from bot.storage import meetings, series, trials
from bot.storage.database import Write
from bot.storage.views import Kind, want


class SeriesSet(Struct, frozen=True):
    """The team's meetings repeat so from now on.

    `ahead` are the series' next meetings, `notes` say for each if the clocks change that night; `called_off`
    are meetings of the series before, whose time is no longer one.
    """

    series: Series
    ahead: tuple[Meeting, ...]
    notes: tuple[ZoneNote | None, ...]
    called_off: tuple[Meeting, ...] = ()


class SeriesEnded(Struct, frozen=True):
    """The team's meetings repeat no longer; `called_off` were still ahead and not moved by hand."""

    series: Series
    called_off: tuple[Meeting, ...]


async def repeat_meeting(
    ctx: Context,
    actor: Actor,
    team_id: int,
    every: Recurrence | None,
    at: dt.time,
    minutes: int,
    start: dt.date | None,
) -> SeriesSet | SeriesEnded:
    """Set the team's running series, from `start` (default: today) on; None ends it.

    A series before it ends. Its meetings ahead that are also the new one's stay, with their posts and events;
    those moved by hand stay, too; the others are called off. What was called off or skipped by hand at a time
    the new series has as well is not made again.
    Raises NotAllowed, BadMinutes, NoSeries (there is none to end), TrialRuns.
    """
    if every is not None and not MIN_MINUTES <= minutes <= MAX_MINUTES:
        raise BadMinutes(minutes, MIN_MINUTES, MAX_MINUTES)

    async def work(write: Write) -> SeriesSet | SeriesEnded:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        old = await series.running(write.conn, team_id)
        if every is None:
            if old is None or not await series.set_ended(write.conn, old.id, now):
                raise NoSeries(team.name)
            await note(write, actor, team_id, "ended", "series", old.id, now)
            return await _end(write, old, now)
        if await trials.running(write.conn, team_id) is not None:
            raise TrialRuns(team.name)
        async with changing_calendar(write, team_id, now):
            if old is not None:
                await series.set_ended(write.conn, old.id, now)
            new = await _begin(write, team, every, at, minutes, start, now)
            await note(write, actor, team_id, "set", "series", new.id, now)
            called_off = () if old is None else await _replace(write, old, new, now)
        ahead = still_ahead(await occurrences_made(write.conn, new, now), now)
        ahead.sort(key=lambda meeting: meeting.starts_at)
        return SeriesSet(new, tuple(ahead), tuple(map(_note, ahead)), called_off)

    return await ctx.db.write(work)


def _note(meeting: Meeting) -> ZoneNote | None:
    if meeting.original is None or meeting.moved:
        return resolve(meeting.wall, meeting.zone).note
    return resolve(meeting.original, meeting.zone).note


async def _begin(
    write: Write,
    team: Team,
    every: Recurrence,
    at: dt.time,
    minutes: int,
    start: dt.date | None,
    now: datetime,
) -> Series:
    first = every.first_day(max(start or dt.date.min, wall_in(now, team.zone).date))
    # "Every other Tuesday", said on a Tuesday after the hour, begins on the coming one, not in a fortnight.
    if resolve(WallTime(first, at), team.zone).utc <= now:
        first = every.first_day(first + dt.timedelta(days=1))
    rule = every.anchored(first).rrule
    return await series.insert(write.conn, team.id, rule, WallTime(first, at), team.zone, minutes, now)


async def _end(write: Write, old: Series, now: datetime) -> SeriesEnded:
    called_off = []
    async with changing_calendar(write, old.team_id, now):
        for meeting in still_ahead(await occurrences_made(write.conn, old, now), now):
            if not meeting.moved and await meetings.set_cancelled(write.conn, meeting.id, now):
                called_off.append(replace(meeting, state=MeetingState.CANCELLED))
                await want(write, Kind.NEWS, meeting.id, team_id=old.team_id)
                await want(write, Kind.ANNOUNCEMENT, meeting.id, team_id=old.team_id)
                await want_of_dates(write, old.team_id, meeting.starts_at)
    return SeriesEnded(old, tuple(called_off))


async def _replace(write: Write, old: Series, new: Series, now: datetime) -> tuple[Meeting, ...]:
    """Hand the old series' meetings to the new one where they fit; call off the rest without a word."""
    made = await occurrences_made(write.conn, old, now)
    coming = occurrences(new.rrule, new.start, new.zone, now, len(made) + MEETINGS_AHEAD)
    by_moment = {occurrence.resolved.utc: occurrence.original_wall for occurrence in coming}
    by_name = {occurrence.original_wall for occurrence in coming} if new.zone == old.zone else set()
    ahead = still_ahead(made, now)
    fitting = {
        meeting.id: by_moment[meeting.starts_at] for meeting in ahead if meeting.starts_at in by_moment
    }
    called_off = [meeting for meeting in ahead if not meeting.moved and meeting.id not in fitting]
    for meeting in called_off:
        await meetings.set_cancelled(write.conn, meeting.id, now)
        await want(write, Kind.NEWS, meeting.id, team_id=new.team_id)
        await want_of_dates(write, new.team_id, meeting.starts_at)
    for meeting in made:
        if meeting.id in fitting:
            await _hand_over(write, meeting, new, fitting[meeting.id], now)
    # Moved, cancelled, skipped by hand: not made again.
    rest = [meeting for meeting in made if meeting.id not in fitting and meeting not in called_off]
    for meeting in rest:
        if meeting.original in by_name - set(fitting.values()):
            keeps = (meeting.original, meeting.minutes, meeting.ends_at)
            await meetings.join_series(write.conn, meeting.id, new.id, *keeps, now)
    return tuple(replace(meeting, state=MeetingState.CANCELLED) for meeting in called_off)


async def _hand_over(write: Write, meeting: Meeting, new: Series, place: WallTime, now: datetime) -> None:
    minutes, ends_at = new.minutes, meeting.starts_at + dt.timedelta(minutes=new.minutes)
    others = (new.team_id, meeting.starts_at, ends_at)
    if await meetings.overlapping(write.conn, *others, but=meeting.id) is not None:
        minutes, ends_at = meeting.minutes, meeting.ends_at  # a longer one would run into the next
    await meetings.join_series(write.conn, meeting.id, new.id, place, minutes, ends_at, now)
    if minutes != meeting.minutes:
        await want(write, Kind.NEWS, meeting.id, team_id=new.team_id)
