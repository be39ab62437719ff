"""Reminders as rows: each of a meeting's, at the hour it has, goes out once."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.meeting import MeetingState
from bot.domain.subscription import Route
from bot.domain.team import REMINDER_MINUTES
from bot.storage.database import Connection
from bot.storage.notices import insert_for_each
from bot.storage.tables import meeting, reminder, subscription, team

_moment: Final = meeting.c.starts_at.type
_after: Final = sa.bindparam("b_after", type_=_moment)
_until: Final = sa.bindparam("b_until", type_=_moment)
_minutes: Final = sa.bindparam("b_minutes", type_=sa.Integer)
_takes_part: Final = sa.and_(team.c.paused_at.is_(None), team.c.removed_at.is_(None))
# Word for word the predicate of ix_meeting_unfinished: SQLite uses a partial index for nothing else.
_scheduled: Final = sa.and_(
    sa.text("meeting.state IN ('scheduled', 'open', 'closed')"),
    meeting.c.state == MeetingState.SCHEDULED,
    meeting.c.starts_at > _after,
    meeting.c.starts_at <= _until,
)
# As text: PostgreSQL can't tell whether two of type JSON are the same.
_choices = sa.select(sa.cast(team.c.reminder_minutes, sa.Text)).distinct()
_due: sa.Select[Any] = (
    sa.select(
        meeting.c.id, meeting.c.team_id, meeting.c.starts_at, meeting.c.created_at, meeting.c.changed_at,
        team.c.reminder_minutes,
    )
    .select_from(meeting.join(team, team.c.id == meeting.c.team_id))
    .where(
        _scheduled,
        _takes_part,
        sa.not_(
            sa.exists().where(
                reminder.c.meeting_id == meeting.c.id,
                reminder.c.minutes == _minutes,
                reminder.c.starts_at == meeting.c.starts_at,
            )
        ),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
)  # fmt: skip
_starts = sa.select(meeting.c.starts_at).where(_scheduled).distinct()
_insert = insert_unless_there(reminder).on_conflict_do_nothing()
_nonce: Final = sa.bindparam("b_nonce", type_=sa.String)
_tell_each = insert_for_each(
    subscription.c.team_id,
    subscription.c.person_id,
    _nonce + sa.cast(subscription.c.person_id, sa.String),
    subscription.c.team_id == sa.bindparam("b_team"),
    subscription.c.route == Route.DM,
    sa.case(
        (sa.bindparam("b_digest", type_=sa.Boolean), subscription.c.digests),
        else_=subscription.c.reminders,
    ),
)


class DueReminder(Struct, frozen=True):
    """A reminder whose moment has come; `known_at` is when its meeting got the hour that it has."""

    meeting_id: int
    team_id: int
    minutes: int
    starts_at: datetime
    known_at: datetime


async def choices(conn: Connection) -> tuple[int, ...]:
    """Return how many minutes before a meeting any team reminds."""
    lists = (await conn.execute(_choices)).scalars()
    return tuple(sorted({minutes for one in lists for minutes in _minutes_of(json.loads(one or "null"))}))


async def due(conn: Connection, minutes: int, after: datetime, until: datetime) -> tuple[DueReminder, ...]:
    """Return the reminders of so many minutes, not made yet, of meetings that start in this span."""
    rows = await conn.execute(_due, {"b_minutes": minutes, "b_after": after, "b_until": until})
    return tuple(
        DueReminder(
            row.id, row.team_id, minutes, row.starts_at,
            max(row.created_at, row.changed_at or row.created_at),
        )
        for row in rows
        if minutes in _minutes_of(row.reminder_minutes)
    )  # fmt: skip


async def moments(
    conn: Connection, minutes: Iterable[int], after: datetime, until: datetime
) -> set[datetime]:
    """Return the moments in this span at which a reminder may be due."""
    found = set()
    for before in minutes:
        by = timedelta(minutes=before)
        rows = await conn.execute(_starts, {"b_after": after + by, "b_until": until + by})
        found |= {starts_at - by for starts_at in rows.scalars()}
    return found


async def take(conn: Connection, one: DueReminder, now: datetime) -> bool:
    """Put on record that it goes out; False if it did before."""
    row = {"meeting_id": one.meeting_id, "minutes": one.minutes, "starts_at": one.starts_at, "made_at": now}
    return (await conn.execute(_insert, row)).rowcount > 0


async def tell_each_by_dm(
    conn: Connection, team_id: int, kind: str, data: dict[str, Any], now: datetime, *,
    nonce: str, digest: bool,
) -> int:  # fmt: skip
    """Put a DM in the outbox for each who wishes a team's digests, or its reminders, so; return how many.

    `nonce` is what comes before each person's id in theirs.
    """
    bound: dict[str, Any] = {"b_team": team_id, "b_kind": kind, "b_data": data, "b_now": now}
    return int((await conn.execute(_tell_each, bound | {"b_nonce": nonce, "b_digest": digest})).rowcount)


def _minutes_of(chosen: list[int] | None) -> tuple[int, ...]:
    return REMINDER_MINUTES if chosen is None else tuple(chosen)
