"""A team removed: nothing more is announced, planned or made of it; what stands stays, rows and channels.

Setting up the same name brings it back as it was, but for its planned meetings.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Final

from msgspec import Struct

from bot.domain.errors.teams import MeetingStillOpen, TeamRemoved
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.team import Actor, Team
from bot.services import boards
from bot.services.acting import note
from bot.services.ahead import changing_calendar
from bot.services.context import Context
from bot.services.digests import want_of_dates
from bot.services.lookups import team_for
from bot.services.models import RecordView, RoomView
from bot.services.people import person_id
from bot.services.records import record_view
from bot.services.subscriber_roles import drop_made
from bot.storage import elsewhere, meetings, records, series, teams, trials
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want, want_again

# Further than any date is planned.
_EVER: Final = timedelta(days=3660)


class Removal(Struct, frozen=True):
    """What it would mean to remove a team: what still waits there, and what could be taken along first."""

    room: RoomView
    meetings_ahead: int
    records: int

    @property
    def team(self) -> Team:
        """The team."""
        return self.room.team


async def removal(ctx: Context, actor: Actor, team_id: int) -> Removal:
    """Say what it would mean. Raises NotAllowed, NoTeams, TeamRemoved, MeetingStillOpen."""
    async with ctx.db.read() as conn:
        team = await _removable(conn, actor, team_id)
        room = await boards.room_view(conn, team.id, ctx.clock.now())
        ahead = await meetings.upcoming(conn, team.id)
        return Removal(room, len(ahead), len(await records.of_team(conn, team.id)))


async def remove_team(ctx: Context, actor: Actor, team_id: int) -> Team:
    """Remove it: its planned meetings and other dates are called off without a word; series and trial end.

    Raises NotAllowed, NoTeams, TeamRemoved, MeetingStillOpen.
    """

    async def work(write: Write) -> Team:
        team = await _removable(write.conn, actor, team_id)
        now = ctx.clock.now()
        running = await series.running(write.conn, team.id)
        if running is not None:
            await series.set_ended(write.conn, running.id, now)
        trial = await trials.running(write.conn, team.id)
        if trial is not None:
            await trials.set_ended(write.conn, trial.id, now)
        async with changing_calendar(write, team.id, now):
            for meeting in await meetings.upcoming(write.conn, team.id):
                if await meetings.set_cancelled(write.conn, meeting.id, now):
                    await want(write, Kind.NEWS, meeting.id, team_id=team.id)
                    await want_again(write, Kind.ANNOUNCEMENT, meeting.id)  # of a move, if there is one
                    await want_of_dates(write, team.id, meeting.starts_at)
        for date in await elsewhere.between(write.conn, team.id, now, now + _EVER):
            if await elsewhere.set_cancelled(write.conn, date.id, now, was=date.sequence):
                await want(write, Kind.ELSEWHERE, date.id, team_id=team.id)
                await want_of_dates(write, team.id, date.starts_at)
        by = await person_id(write, actor, now)
        if not await teams.remove(write.conn, team.id, by, now):
            raise TeamRemoved(team.name)
        await drop_made(write, team, now)
        await note(write, actor, team.id, "removed", "team", team.id, now)
        return team

    return await ctx.db.write(work)


async def records_of(ctx: Context, actor: Actor, team_id: int) -> AsyncIterator[RecordView]:
    """The records of all meetings of a team, the oldest first, each read by itself.

    Raises NotAllowed, NoTeams, TeamRemoved.
    """
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, ADMINISTRATORS)
        ids = await records.of_team(conn, team.id)
    for meeting_id in ids:
        async with ctx.db.read() as conn:
            if await meetings.summary_of(conn, meeting_id) is None:
                continue
            record = await record_view(conn, meeting_id)
        yield record


async def _removable(conn: Connection, actor: Actor, team_id: int) -> Team:
    team = await team_for(conn, actor, team_id, ADMINISTRATORS)
    if await records.is_at_work(conn, team_id):
        raise MeetingStillOpen(team.name)
    return team
