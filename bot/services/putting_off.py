"""Nobody came: the meeting is put off to another day with all its questions, or left open."""

from datetime import timedelta

from msgspec import Struct

from bot.domain.errors.peace import MeetingIsOver, OfficerIsHere
from bot.domain.localtime import WallTime
from bot.domain.meeting import Meeting, MeetingState, Summary
from bot.domain.permissions import STAFF, require
from bot.domain.team import Actor, Team
from bot.domain.when import Understood
from bot.services.ahead import changing_calendar
from bot.services.calendar import ahead_of, plan, refuse_overlap
from bot.services.closing import close
from bot.services.context import Context
from bot.services.people import person_id
from bot.services.presence import meeting_of_team, officer_acts
from bot.storage import actions
from bot.storage.database import Connection, Write


class LeftOpen(Struct, frozen=True):
    """The meeting stays open though no officer has come so far."""

    team: Team
    meeting: Meeting


class NewDateForm(Struct, frozen=True):
    """What a form to choose a new date needs."""

    team: Team
    meeting: Meeting


class PutOff(Struct, frozen=True):
    """The meeting was closed with its questions carried over to the new one."""

    team: Team
    closed: Meeting
    planned: Meeting
    summary: Summary


async def leave_open(ctx: Context, actor: Actor, team_id: int, meeting_id: int) -> LeftOpen:
    """*Leave it open*. Raises NotAllowed, OldControl, OfficerIsHere, MeetingIsOver."""

    async def work(write: Write) -> LeftOpen:
        now = ctx.clock.now()
        team, meeting = await _without_officer(write.conn, actor, team_id, meeting_id)
        by = await person_id(write, actor, now)
        await actions.log(write.conn, team.id, by, "left_open", "meeting", meeting.id, now)
        await officer_acts(write, actor, team, now)
        return LeftOpen(team, meeting)

    return await ctx.db.write(work)


async def new_date_form(ctx: Context, actor: Actor, team_id: int, meeting_id: int) -> NewDateForm:
    """What *Choose a new date* opens. Raises as `leave_open`."""
    async with ctx.db.read() as conn:
        return NewDateForm(*await _without_officer(conn, actor, team_id, meeting_id))


async def put_off(
    ctx: Context, actor: Actor, team_id: int, meeting_id: int, when: Understood | WallTime
) -> PutOff:
    """Close the meeting nobody came to and plan another of its length, in one go; its questions wait for it.

    Raises NotAllowed, OldControl, OfficerIsHere, MeetingIsOver, WhenIsPast, MeetingOverlaps; then nothing is
    changed.
    """

    async def work(write: Write) -> PutOff:
        now = ctx.clock.now()
        conn = write.conn
        team, meeting = await _without_officer(conn, actor, team_id, meeting_id)
        at = ahead_of(when, team, now)
        ends_at = at.utc + timedelta(minutes=meeting.minutes)
        await refuse_overlap(conn, team_id, at.utc, ends_at, but=meeting.id)
        async with changing_calendar(write, team_id, now):
            summary = await close(write, team, meeting, now)
            if summary is None:
                raise MeetingIsOver(team.name)
            new_id = await plan(write, team, at, meeting.minutes, meeting.title, now)
        by = await person_id(write, actor, now)
        await actions.log(conn, team.id, by, "put_off", "meeting", meeting.id, now)
        _, closed = await meeting_of_team(conn, team_id, meeting.id)
        _, planned = await meeting_of_team(conn, team_id, new_id)
        return PutOff(team, closed, planned, summary)

    return await ctx.db.write(work)


async def _without_officer(
    conn: Connection, actor: Actor, team_id: int, meeting_id: int
) -> tuple[Team, Meeting]:
    team, meeting = await meeting_of_team(conn, team_id, meeting_id)
    require(actor, team, STAFF)
    if meeting.state is not MeetingState.OPEN:
        raise MeetingIsOver(team.name)
    if meeting.ready_at is not None:
        raise OfficerIsHere(team.name)
    return team, meeting
