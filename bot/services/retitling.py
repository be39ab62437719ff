"""A meeting's title changed while it is ahead or open; whatever names it follows."""

from typing import Final

from msgspec import Struct

from bot.domain.errors import MeetingNotScheduled, UnknownMeeting
from bot.domain.errors.dates import NothingChanged
from bot.domain.meeting import MAX_TITLE, Meeting, MeetingState
from bot.domain.permissions import PLANNERS
from bot.domain.short_text import optional_text
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.ahead import changing_calendar
from bot.services.calendar import find_meeting
from bot.services.context import Context
from bot.services.digests import want_of_dates
from bot.services.lookups import team_for
from bot.storage import meetings
from bot.storage.database import Write
from bot.storage.views import Kind, want, want_again

_CHANGEABLE: Final = (MeetingState.SCHEDULED, MeetingState.OPEN)


class MeetingRetitled(Struct, frozen=True):
    """The meeting has this title now, or none of its own; `before` is what it was."""

    team: Team
    meeting: Meeting
    before: Meeting


async def find_changeable(ctx: Context, team_id: int, typed: str) -> Meeting:
    """Return the meeting meant: as `find_meeting` does, or the open one if nothing planned fits.

    Raises UnknownMeeting.
    """
    try:
        return await find_meeting(ctx, team_id, typed)
    except UnknownMeeting:
        async with ctx.db.read() as conn:
            opened = await meetings.open_of(conn, team_id)
        if opened is None or typed.strip().casefold() not in ("open", "now"):
            raise
        return opened


async def retitle_meeting(
    ctx: Context, actor: Actor, team_id: int, meeting_id: int, title: str | None
) -> MeetingRetitled:
    """Give a planned or open meeting a title, or none of its own; its news post is edited, nobody is called.

    Raises NotAllowed, TooLong, UnknownMeeting, MeetingNotScheduled, NothingChanged.
    """
    title = optional_text("title", title, MAX_TITLE)

    async def work(write: Write) -> MeetingRetitled:
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        before = await meetings.get(write.conn, meeting_id)
        if before is None or before.team_id != team_id:
            raise UnknownMeeting(str(meeting_id))
        if before.state not in _CHANGEABLE:
            raise MeetingNotScheduled(before.state)
        if before.title == title:
            raise NothingChanged
        now = ctx.clock.now()
        async with changing_calendar(write, team_id, now):
            await meetings.set_title(write.conn, meeting_id, title, now)
            await _want_what_names(write, before)
            await want_of_dates(write, team_id, before.starts_at)
        await note(write, actor, team_id, "retitled", "meeting", meeting_id, now, title)
        after = await meetings.get(write.conn, meeting_id)
        return MeetingRetitled(team, after or before, before)

    return await ctx.db.write(work)


async def _want_what_names(write: Write, meeting: Meeting) -> None:
    await want(write, Kind.NEWS, meeting.id, team_id=meeting.team_id)
    await want_again(write, Kind.ANNOUNCEMENT, meeting.id)
    if meeting.state is MeetingState.OPEN:
        for kind in (Kind.EVENT, Kind.WELCOME, Kind.BOARD):
            await want(write, kind, meeting.id, team_id=meeting.team_id, meeting_id=meeting.id)
