"""Whether an officer is there for a meeting, as rows. Each step is taken once, by compare-and-set."""

from datetime import datetime

import sqlalchemy as sa

from bot.domain.meeting import MeetingState
from bot.storage.database import Connection
from bot.storage.tables import meeting

_it = meeting.c.id == sa.bindparam("b_id")
_now = sa.bindparam("b_now", type_=meeting.c.ready_at.type)
_expects_somebody = sa.and_(
    meeting.c.team_id == sa.bindparam("b_team"),
    # By ix_meeting_team_id_state.
    meeting.c.state.in_([MeetingState.SCHEDULED, MeetingState.OPEN]),
    meeting.c.starts_at <= sa.bindparam("b_until", type_=meeting.c.starts_at.type),
    meeting.c.ready_at.is_(None),
)
_is_expecting = sa.select(meeting.c.id).where(_expects_somebody).limit(1)
_somebody = (
    sa.update(meeting)
    .where(_expects_somebody)
    .values(ready_at=_now)
    .returning(meeting.c.id, meeting.c.nobody_at)
)
_ready = sa.update(meeting).where(_it, meeting.c.ready_at.is_(None)).values(ready_at=_now)
_asked = (
    sa.update(meeting)
    .where(_it, meeting.c.state == MeetingState.SCHEDULED, meeting.c.ready_asked_at.is_(None))
    .values(ready_asked_at=_now)
)
_nobody = (
    sa.update(meeting)
    .where(
        _it,
        meeting.c.state == MeetingState.OPEN,
        meeting.c.ready_at.is_(None),
        meeting.c.nobody_at.is_(None),
    )
    .values(nobody_at=_now)
)
_offered = (
    sa.update(meeting)
    .where(
        _it,
        meeting.c.state == MeetingState.OPEN,
        meeting.c.ready_at.is_(None),
        meeting.c.new_date_offered_at.is_(None),
    )
    .values(new_date_offered_at=_now)
)


async def expects_somebody(conn: Connection, team_id: int, until: datetime) -> bool:
    """Whether a meeting of the team that is open, or starts by `until`, has no officer yet."""
    found = await conn.execute(_is_expecting, {"b_team": team_id, "b_until": until})
    return found.scalar_one_or_none() is not None


async def somebody_is_here(
    conn: Connection, team_id: int, now: datetime, until: datetime
) -> tuple[tuple[int, bool], ...]:
    """An officer is there for those meetings; return their ids and whether the channel was told of nobody."""
    rows = await conn.execute(_somebody, {"b_team": team_id, "b_now": now, "b_until": until})
    return tuple((row.id, row.nobody_at is not None) for row in rows)


async def set_ready(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """Somebody is there for this meeting; False if one was before."""
    return await _changed(conn, _ready, meeting_id, now)


async def set_ready_asked(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """The officers are being asked."""
    return await _changed(conn, _asked, meeting_id, now)


async def set_nobody(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """The channel is being told that nobody is there; False if one is."""
    return await _changed(conn, _nobody, meeting_id, now)


async def set_new_date_offered(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """The moderators are being asked for a new date; False if somebody has come."""
    return await _changed(conn, _offered, meeting_id, now)


async def _changed(conn: Connection, statement: sa.Update, meeting_id: int, now: datetime) -> bool:
    return (await conn.execute(statement, {"b_id": meeting_id, "b_now": now})).rowcount == 1
