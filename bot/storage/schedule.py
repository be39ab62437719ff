"""What comes due, over all teams: read by one partial index, so that a start costs little however many."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.meeting import Meeting, MeetingState
from bot.storage.database import Connection
from bot.storage.meetings import all_of, columns
from bot.storage.tables import meeting, team

# Word for word the predicate of ix_meeting_unfinished: SQLite uses a partial index for nothing else.
_unfinished = sa.text("meeting.state IN ('scheduled', 'open', 'closed')")
_scheduled = meeting.c.state == MeetingState.SCHEDULED
_open = meeting.c.state == MeetingState.OPEN

_now = sa.bindparam("b_now", type_=meeting.c.starts_at.type)
_ready_until = sa.bindparam("b_ready_until", type_=meeting.c.starts_at.type)
# What a pause holds back is not due, or it would come up in each look.
_goes_on = sa.not_(
    sa.exists().where(team.c.id == meeting.c.team_id, team.c.paused_at.is_not(None)).correlate(meeting)
)

_due = (
    sa.select(meeting.c.id, meeting.c.team_id)
    .where(
        _unfinished,
        meeting.c.starts_at <= _ready_until,
        sa.or_(
            sa.and_(_scheduled, meeting.c.ends_at <= _now),
            sa.and_(_scheduled, meeting.c.starts_at <= _now, _goes_on),
            sa.and_(_scheduled, meeting.c.ready_asked_at.is_(None), _goes_on),
            sa.and_(_open, meeting.c.ends_at <= _now),
            sa.and_(
                _open,
                meeting.c.warned_at.is_(None),
                meeting.c.ends_at <= sa.bindparam("b_warn_until"),
                _goes_on,
            ),
            sa.and_(
                _open,
                meeting.c.nobody_at <= sa.bindparam("b_nobody_since"),
                meeting.c.ready_at.is_(None),
                meeting.c.new_date_offered_at.is_(None),
                _goes_on,
            ),
        ),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
    .limit(sa.bindparam("b_limit"))
)
_moments = (
    sa.select(
        meeting.c.state,
        meeting.c.starts_at,
        meeting.c.ends_at,
        sa.case(
            (
                sa.and_(meeting.c.ready_at.is_(None), meeting.c.new_date_offered_at.is_(None)),
                meeting.c.nobody_at,
            ),
        ).label("nobody_at"),
    )
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


class Moments(Struct, frozen=True):
    """What is due is measured by these: now; what ends, or starts, by then; with nobody there since then."""

    now: datetime
    warn_until: datetime
    ready_until: datetime
    nobody_since: datetime


async def due(conn: Connection, at: Moments, limit: int) -> Sequence[tuple[int, int]]:
    """Return (meeting id, team id) of what has something to be done about, the earliest first."""
    params = {"b_now": at.now, "b_warn_until": at.warn_until, "b_ready_until": at.ready_until}
    params |= {"b_nobody_since": at.nobody_since}
    return [(row.id, row.team_id) for row in await conn.execute(_due, {**params, "b_limit": limit})]


async def moments(
    conn: Connection, until: datetime
) -> Sequence[tuple[MeetingState, datetime, datetime, datetime | None]]:
    """Return the different (state, start, end, since when nobody came) of meetings that start by `until`."""
    return [
        (row.state, row.starts_at, row.ends_at, row.nobody_at)
        for row in await conn.execute(_moments, {"b_until": until})
    ]


async def scheduled_after(conn: Connection, after_id: int, limit: int) -> tuple[Meeting, ...]:
    """Return scheduled meetings of all teams by row id, for going through all of them in pages."""
    return all_of(await conn.execute(_all_scheduled, {"b_after": after_id, "b_limit": limit}))
