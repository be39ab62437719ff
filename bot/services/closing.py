"""Closing a meeting: every question gets its end, the summary is frozen, and what is open is carried over."""

from datetime import datetime

from bot.domain.meeting import Meeting, Summary
from bot.domain.team import Team
from bot.storage import attendance, hosts, meetings, restrictions
from bot.storage.database import Write
from bot.storage.views import Kind, want

_SHOWN_AT_CLOSING = (Kind.CHANNEL, Kind.BOARD, Kind.NEWS, Kind.EVENT, Kind.CLOSING, Kind.RECORD)


async def close(write: Write, team: Team, meeting: Meeting, now: datetime) -> Summary | None:
    """open → closed; None if somebody was quicker. The caller wraps it in `changing_calendar`.

    The channels of the team's earlier meetings are no longer wanted, if the team has them removed.
    """
    if not await meetings.set_closed(write.conn, meeting.id, now):
        return None
    await restrictions.end_mutes(write.conn, team.id, now)
    await hosts.end_all(write.conn, meeting.id, now)
    summary = await attendance.end_all(write.conn, meeting.id)
    await meetings.keep_summary(write.conn, meeting.id, summary)
    for kind in _SHOWN_AT_CLOSING:
        await want(write, kind, meeting.id, team_id=team.id, meeting_id=meeting.id)
    if meeting.nobody_at is not None and meeting.ready_at is None:
        await want(write, Kind.NOBODY, meeting.id, team_id=team.id, meeting_id=meeting.id)
    if team.remove_channels:
        for earlier in await meetings.unwant_earlier_channels(write.conn, team.id, meeting.id):
            await want(write, Kind.CHANNEL, earlier, team_id=team.id, meeting_id=earlier)
    return summary
