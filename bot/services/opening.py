"""Opening a meeting: its rows, the questions that waited for it, and what Discord should show then."""

from datetime import datetime

from bot.domain.meeting import Meeting
from bot.services.notices import NOBODY, tell_people
from bot.storage import attendance, meetings, outcomes, questions, search, teams
from bot.storage.database import Write
from bot.storage.meetings import NewMeeting
from bot.storage.views import Kind, want

_SHOWN_AT_OPENING = (Kind.CHANNEL, Kind.WELCOME, Kind.BOARD, Kind.NEWS, Kind.EVENT)


async def open_scheduled(write: Write, meeting: Meeting, now: datetime, *, late: bool = False) -> bool:
    """scheduled → open, with the times `meeting` has; False if somebody was quicker.

    The caller wraps it in `changing_calendar` and has made sure that no other meeting of the team is open.
    """
    if not await meetings.set_opened(write.conn, meeting, now, late=late):
        return False
    await _begin(write, meeting.team_id, meeting.id, now)
    return True


async def open_unplanned(write: Write, new: NewMeeting, now: datetime) -> int:
    """Open a meeting that was in no calendar; return its row id."""
    meeting_id = await meetings.insert(write.conn, new, now)
    await _begin(write, new.team_id, meeting_id, now)
    return meeting_id


async def _begin(write: Write, team_id: int, meeting_id: int, now: datetime) -> None:
    published = await attendance.take_in_waiting(write.conn, team_id, meeting_id)
    team = await teams.get(write.conn, team_id)
    if team is not None and team.show_at_once and not team.paused:
        for question in await questions.show_all(write.conn, meeting_id, now):
            await tell_people(write, question, NOBODY, now)
    for kind in _SHOWN_AT_OPENING:
        await want(write, kind, meeting_id, team_id=team_id, meeting_id=meeting_id)
    for outcome_id in await outcomes.take_in_waiting(write.conn, team_id, meeting_id, now):
        await want(write, Kind.OUTCOME, outcome_id, team_id=team_id, meeting_id=meeting_id)
    for question_id in published:
        await want(write, Kind.PAIR, question_id, team_id=team_id, meeting_id=meeting_id)
        await search.refresh(write.conn, question_id)
