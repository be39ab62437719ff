"""What comes due, over all teams: read by one partial index, so that a start costs little however many."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.meeting import Meeting, MeetingState
from bot.storage.database import Connection
from bot.storage.meetings import all_of, columns
from bot.storage.tables import meeting

# Word for word the predicate of ix_meeting_unfinished: SQLite uses a partial index for nothing else.
_unfinished = sa.text("meeting.state IN ('scheduled', 'open', 'closed')")
_scheduled = meeting.c.state == MeetingState.SCHEDULED
_open = meeting.c.state == MeetingState.OPEN

_due = (
    sa.select(meeting.c.id, meeting.c.team_id)
    .where(
        _unfinished,
        meeting.c.starts_at <= sa.bindparam("b_now"),
        sa.or_(
            _scheduled,
            sa.and_(_open, meeting.c.ends_at <= sa.bindparam("b_now")),
            sa.and_(_open, meeting.c.warned_at.is_(None), meeting.c.ends_at <= sa.bindparam("b_warn_until")),
        ),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
    .limit(sa.bindparam("b_limit"))
)
_moments = (
    sa.select(meeting.c.state, meeting.c.starts_at, meeting.c.ends_at)
    .where(
        _unfinished, meeting.c.state != MeetingState.CLOSED, meeting.c.starts_at <= sa.bindparam("b_until")
    )
    .distinct()
)
_all_scheduled = (
    sa.select(*columns)
    .where(_unfinished, _scheduled, meeting.c.id > sa.bindparam("b_after"))
    .order_by(meeting.c.id)
    .limit(sa.bindparam("b_limit"))
)


async def due(conn: Connection, now: datetime, warn_until: datetime, limit: int) -> Sequence[tuple[int, int]]:
    """Return (meeting id, team id) of what must open, close or be warned about, the earliest first."""
    params = {"b_now": now, "b_warn_until": warn_until, "b_limit": limit}
    return [(row.id, row.team_id) for row in await conn.execute(_due, params)]


async def moments(conn: Connection, until: datetime) -> Sequence[tuple[MeetingState, datetime, datetime]]:
    """Return the different (state, start, end) of scheduled and open meetings that start by `until`."""
    return [
        (row.state, row.starts_at, row.ends_at) for row in await conn.execute(_moments, {"b_until": until})
    ]


async def scheduled_after(conn: Connection, after_id: int, limit: int) -> tuple[Meeting, ...]:
    """Return scheduled meetings of all teams by row id, for going through all of them in pages."""
    return all_of(await conn.execute(_all_scheduled, {"b_after": after_id, "b_limit": limit}))
