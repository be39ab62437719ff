"""Whether an officer is there when a meeting opens: asked before, and said in its channel."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain.errors import OldControl
from bot.domain.errors.peace import MeetingIsOver
from bot.domain.meeting import READY_BEFORE, Meeting, MeetingState
from bot.domain.permissions import OFFICERS, powers, require
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_or_error
from bot.services.notices import NoticeKind, ping_room
from bot.services.people import person_id
from bot.storage import actions, meetings, presence
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want

_MINUTE: Final = 60


class Ready(Struct, frozen=True):
    """An officer is there for the meeting; `first`: nobody was before."""

    team: Team
    meeting: Meeting
    first: bool


# --- by time, within `services.due` --------------------------------------------------------------------


async def ask_ready(write: Write, team: Team, meeting: Meeting, now: datetime) -> bool:
    """Ask the officers whether somebody will be there; False if they were asked before."""
    if not await presence.set_ready_asked(write.conn, meeting.id, now):
        return False
    # A meeting that was moved is asked about again.
    nonce = f"ready.{meeting.id}.{int(meeting.starts_at.timestamp()) // _MINUTE}"
    await ping_room(write, team.id, NoticeKind.READY, {"meeting": meeting.id}, now, nonce=nonce)
    return True


async def say_nobody(write: Write, team: Team, meeting_id: int, now: datetime) -> None:
    """At the opening: have the channel say that no officer is here, unless one is.

    Whether they could be asked before (the bot may have been away, the team paused) changes nothing.
    """
    if await presence.set_nobody(write.conn, meeting_id, now):
        await want(write, Kind.NOBODY, meeting_id, team_id=team.id, meeting_id=meeting_id)


async def offer_new_date(write: Write, team: Team, meeting: Meeting, now: datetime) -> bool:
    """Ask the moderators whether the meeting is put off; False if somebody has come."""
    if not await presence.set_new_date_offered(write.conn, meeting.id, now):
        return False
    data: dict[str, int | str] = {"meeting": meeting.id}
    await ping_room(write, team.id, NoticeKind.NOBODY_CAME, data, now, nonce=f"nobody.{meeting.id}")
    return True


# --- by people -----------------------------------------------------------------------------------------


async def officer_acts(write: Write, actor: Actor, team: Team, now: datetime) -> None:
    """Call in whatever an officer does for a team: whoever does something is there.

    It counts from ten minutes before a meeting on. Others' acts count for nothing: they cannot answer.
    """
    if not powers(actor, team) & OFFICERS:
        return
    for meeting_id, was_told in await presence.somebody_is_here(write.conn, team.id, now, now + READY_BEFORE):
        if was_told:
            await want(write, Kind.NOBODY, meeting_id, team_id=team.id, meeting_id=meeting_id)
        await want(write, Kind.ROOM_BOARD, team.id, team_id=team.id)


async def desk_read(ctx: Context, actor: Actor, team_id: int) -> None:
    """The same for who only reads a page of the desk: written only where a meeting has nobody yet."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        if not powers(actor, team) & OFFICERS:
            return
        if not await presence.expects_somebody(conn, team.id, now + READY_BEFORE):
            return
    await ctx.db.write(lambda write: officer_acts(write, actor, team, now))


async def be_there(ctx: Context, actor: Actor, team_id: int, meeting_id: int) -> Ready:
    """*I'll be there*. Raises NotAllowed, OldControl, MeetingIsOver."""

    async def work(write: Write) -> Ready:
        now = ctx.clock.now()
        team, meeting = await meeting_of_team(write.conn, team_id, meeting_id)
        require(actor, team, OFFICERS)
        if meeting.state not in (MeetingState.SCHEDULED, MeetingState.OPEN):
            raise MeetingIsOver(team.name)
        first = await presence.set_ready(write.conn, meeting.id, now)
        if first:
            by = await person_id(write, actor, now)
            await actions.log(write.conn, team.id, by, "ready", "meeting", meeting.id, now)
            if meeting.nobody_at is not None:
                await want(write, Kind.NOBODY, meeting.id, team_id=team.id, meeting_id=meeting.id)
            await want(write, Kind.ROOM_BOARD, team.id, team_id=team.id)
        return Ready(team, meeting, first)

    return await ctx.db.write(work)


async def meeting_of_team(conn: Connection, team_id: int, meeting_id: int) -> tuple[Team, Meeting]:
    """Return a team and its meeting. Raises NoTeams, OldControl."""
    team = await team_or_error(conn, team_id)
    meeting = await meetings.get(conn, meeting_id)
    if meeting is None or meeting.team_id != team_id:
        raise OldControl
    return team, meeting
