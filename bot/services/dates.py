"""When people can come: a team's meetings and its other dates, listed together and for their calendars."""

from datetime import datetime, timedelta
from typing import Final, TypeAlias

from msgspec import Struct

from bot.domain.elsewhere import Elsewhere
from bot.domain.errors import OldControl
from bot.domain.team import Team
from bot.services.calendar import line_of, list_meetings
from bot.services.context import Context
from bot.services.models import Link, MeetingLine
from bot.storage import calendar, elsewhere, teams
from bot.storage.elsewhere import PlacedElsewhere

# What was called off stays in a calendar's file so long after its day, so that it is taken out of people's.
_STILL_TOLD: Final = timedelta(days=1)


class ElsewhereLine(Struct, frozen=True):
    """One of a team's other dates in a list; `link` is its post."""

    team: Team
    date: Elsewhere
    link: Link | None


DateLine: TypeAlias = MeetingLine | ElsewhereLine


class TeamDates(Struct, frozen=True):
    """All that a team's calendar holds, in order: what is ahead, and what of it was called off."""

    team: Team
    lines: tuple[DateLine, ...]


def starts_at(line: DateLine) -> datetime:
    """When it begins."""
    return line.meeting.starts_at if isinstance(line, MeetingLine) else line.date.starts_at


async def list_dates(ctx: Context, guild_id: int, team_id: int | None = None) -> tuple[DateLine, ...]:
    """Return a server's (or one team's) open and scheduled meetings and other dates, in order."""
    lines: list[DateLine] = list(await list_meetings(ctx, guild_id, team_id))
    async with ctx.db.read() as conn:
        known = {team.id: team for team in await teams.of_guild(conn, guild_id)}
        found = await elsewhere.ahead(conn, guild_id, ctx.clock.now())
    lines += [
        _elsewhere(known[one.date.team_id], one)
        for one in found
        if one.date.team_id in known and team_id in (None, one.date.team_id)
    ]
    return tuple(sorted(lines, key=starts_at))


async def team_dates(ctx: Context, guild_id: int, team_id: int) -> TeamDates:
    """Return what a team's calendar holds. Raises OldControl if the team is not of this server."""
    since = ctx.clock.now() - _STILL_TOLD
    async with ctx.db.read() as conn:
        team = await teams.get(conn, team_id)
        if team is None or team.guild_id != guild_id or team.removed_at is not None:
            raise OldControl
        lines: list[DateLine] = [line_of(team, one) for one in await calendar.since(conn, team_id, since)]
        found = await elsewhere.since(conn, guild_id, team_id, since)
    lines += [_elsewhere(team, one) for one in found]
    return TeamDates(team, tuple(sorted(lines, key=starts_at)))


async def meeting_date(ctx: Context, guild_id: int, meeting_id: int) -> MeetingLine:
    """Return a meeting in any state. Raises OldControl if there is none such in this server."""
    async with ctx.db.read() as conn:
        found = await calendar.one(conn, guild_id, meeting_id)
        team = await teams.get(conn, found.meeting.team_id) if found else None
    if found is None or team is None or team.removed_at is not None:
        raise OldControl
    return line_of(team, found)


async def elsewhere_date(ctx: Context, guild_id: int, elsewhere_id: int) -> ElsewhereLine:
    """Return one of the other dates, called off or not. Raises OldControl if it is not of this server."""
    async with ctx.db.read() as conn:
        found = await elsewhere.placed(conn, guild_id, elsewhere_id)
        team = await teams.get(conn, found.date.team_id) if found else None
    if found is None or team is None or team.removed_at is not None:
        raise OldControl
    return _elsewhere(team, found)


def _elsewhere(team: Team, one: PlacedElsewhere) -> ElsewhereLine:
    stands = one.channel_id is not None and one.message_id is not None
    return ElsewhereLine(
        team, one.date, Link(team.guild_id, one.channel_id or 0, one.message_id) if stands else None
    )
