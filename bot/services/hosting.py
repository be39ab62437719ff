"""Guest hosts: a chief inspector, a councillor, does an officer's work in one meeting, and in no other.

It begins ten minutes before the meeting and ends with it; who hosts at this moment is in `hosts_now`.
"""

from typing import Final

from msgspec import Struct

from bot.domain.errors import OldControl, UnknownMeeting
from bot.domain.errors.peace import MeetingIsOver
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.short_text import short_text
from bot.domain.team import Actor, Team
from bot.domain.team_settings import MAX_NAME
from bot.services.acting import note
from bot.services.calendar import find_meeting
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.officers import Member
from bot.services.presence import meeting_of_team
from bot.storage import hosts, meetings, people
from bot.storage.database import Write
from bot.storage.views import Kind, want

_HELD: Final = (MeetingState.SCHEDULED, MeetingState.OPEN)


class GuestNamed(Struct, frozen=True):
    """Somebody hosts this one meeting, under this name."""

    team: Team
    meeting: Meeting
    person_id: int
    user_id: int
    shown_as: str


async def name_guest(
    ctx: Context, actor: Actor, team_id: int, member: Member, shown_as: str, typed: str
) -> GuestNamed:
    """Let a member host one meeting: what was typed, else the open one, else the next.

    Raises NotAllowed, Blank, TooLong, UnknownMeeting, MeetingIsOver.
    """
    async with ctx.db.read() as conn:  # who may not is told so before what was typed is read
        await team_for(conn, actor, team_id, ADMINISTRATORS)
    name = short_text("shown_as", shown_as, MAX_NAME)
    chosen = await find_meeting(ctx, team_id, typed) if typed else None

    async def work(write: Write) -> GuestNamed:
        conn, now = write.conn, ctx.clock.now()
        team = await team_for(conn, actor, team_id, ADMINISTRATORS)
        meeting = await meetings.get(conn, chosen.id) if chosen else await meetings.open_of(conn, team_id)
        meeting = meeting or await meetings.next_of(conn, team_id)
        if meeting is None:
            raise UnknownMeeting(typed)
        if meeting.state not in _HELD:
            raise MeetingIsOver(team.name)
        guest = await people.remember(conn, member.user_id, member.name, None, now)
        by = await people.remember(conn, actor.user_id, actor.name, actor.locale, now)
        await hosts.name(conn, meeting.id, guest, name, by, now)
        await note(write, actor, team_id, "named the guest host of", "meeting", meeting.id, now, name)
        await _changed(write, team, meeting)
        return GuestNamed(team, meeting, guest, member.user_id, name)

    return await ctx.db.write(work)


async def take_back(ctx: Context, actor: Actor, team_id: int, meeting_id: int, person_id: int) -> Team:
    """Let somebody host a meeting no more. Raises NotAllowed, NoTeams, OldControl."""

    async def work(write: Write) -> Team:
        now = ctx.clock.now()
        await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        team, meeting = await meeting_of_team(write.conn, team_id, meeting_id)
        if not await hosts.end(write.conn, meeting.id, person_id, now):
            raise OldControl
        await note(write, actor, team_id, "took back the guest host of", "meeting", meeting.id, now)
        await _changed(write, team, meeting)
        return team

    return await ctx.db.write(work)


async def _changed(write: Write, team: Team, meeting: Meeting) -> None:
    write.after_commit("schedule")  # who keeps them in memory looks again
    if meeting.state is MeetingState.OPEN:
        await want(write, Kind.WELCOME, meeting.id, team_id=team.id, meeting_id=meeting.id)
