"""What officers say to the room, so that the record is whole: only the bot writes there."""

from msgspec import Struct

from bot.domain.errors import NoMeetingOpen, OldControl
from bot.domain.meeting import Meeting
from bot.domain.permissions import OFFICERS
from bot.domain.question import MAX_ANSWER
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.storage import actions, meetings, speeches, teams
from bot.storage.database import Write
from bot.storage.views import Kind, want


class Said(Struct, frozen=True):
    """It will stand in the meeting's channel and its record."""

    team: Team
    meeting: Meeting
    speech_id: int
    repeated_submit: bool


async def refuse_if_closed(ctx: Context, team: Team) -> None:
    """Nobody writes a speech for a room that is not there. Raises NoMeetingOpen."""
    async with ctx.db.read() as conn:
        if await meetings.open_of(conn, team.id) is None:
            following = await meetings.next_of(conn, team.id)
            raise NoMeetingOpen(team.name, following.starts_at if following else None)


async def say(ctx: Context, actor: Actor, team_id: int, text: str, opening: str) -> Said:
    """Speak to the room of the team's open meeting; the same `opening` (64 characters) counts once.

    Raises Blank, TooLong, NotAllowed, NoMeetingOpen, OldControl.
    """
    words = typed_text("speech", text, MAX_ANSWER)
    now = ctx.clock.now()

    async def work(write: Write) -> Said:
        team = await team_for(write.conn, actor, team_id, OFFICERS)
        meeting = await meetings.open_of(write.conn, team_id)
        if meeting is None:
            following = await meetings.next_of(write.conn, team_id)
            raise NoMeetingOpen(team.name, following.starts_at if following else None)
        person = await person_id(write, actor, now)
        shown_as = await teams.shown_as(write.conn, team_id, person)
        speech_id = await speeches.add(write.conn, meeting.id, person, shown_as, words, opening, now)
        if speech_id is None:
            before = await speeches.by_opening(write.conn, opening)
            if before is None or before[1] != person:
                raise OldControl
            return Said(team, meeting, before[0], repeated_submit=True)
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team_id, person, "spoke to the room in", "meeting", meeting.id, now)
        await want(write, Kind.SPEECH, speech_id, team_id=team_id, meeting_id=meeting.id)
        return Said(team, meeting, speech_id, repeated_submit=False)

    return await ctx.db.write(work)
