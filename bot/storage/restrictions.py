"""Who may not send, as rows: found by a keyed hash of their Discord id, so that erasing lifts nothing."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.peace import RestrictionKind
from bot.storage.database import Connection
from bot.storage.tables import question, restriction

# Word for word the predicate of ix_restriction_in_force.
_IN_FORCE = sa.text("restriction.lifted_at IS NULL")
# For who reads a row of the team's anyway: whether there is anybody at all to look for. Written out, as in
# RETURNING SQLAlchemy takes the tables' names off for SQLite, inside subqueries too.
_ANY = (
    "EXISTS (SELECT 1 FROM restriction WHERE restriction.team_id = {team} AND restriction.lifted_at IS NULL)"
)

_of_team = restriction.c.team_id == sa.bindparam("b_team")
_found = (
    sa.select(restriction.c.id, restriction.c.meeting_id, restriction.c.reason, restriction.c.told_at)
    .where(_of_team, _IN_FORCE, restriction.c.person_key == sa.bindparam("b_key"))
    # A block weighs more than a mute; of several the first made.
    .order_by(restriction.c.meeting_id.is_not(None), restriction.c.id)
    .limit(1)
)
_by_question = sa.select(restriction.c.id, restriction.c.meeting_id).where(
    _of_team, _IN_FORCE, restriction.c.question_id == sa.bindparam("b_question")
)
_insert = sa.insert(restriction).returning(restriction.c.id)
_told = (
    sa.update(restriction)
    .where(restriction.c.id == sa.bindparam("b_id"), restriction.c.told_at.is_(None))
    .values(told_at=sa.bindparam("b_now"))
)
_lift = (
    sa.update(restriction)
    .where(_of_team, _IN_FORCE, restriction.c.question_id == sa.bindparam("b_question"))
    .values(lifted_at=sa.bindparam("b_now"), lifted_by=sa.bindparam("b_by"))
    .returning(restriction.c.id)
)
_end_mutes = (
    sa.update(restriction)
    .where(_of_team, _IN_FORCE, restriction.c.meeting_id.is_not(None))
    .values(lifted_at=sa.bindparam("b_now"))
)
_count = sa.select(sa.func.count()).select_from(restriction).where(_of_team, _IN_FORCE)
_page = (
    sa.select(question.c.number, restriction.c.meeting_id, restriction.c.reason, restriction.c.made_at)
    .join_from(restriction, question, question.c.id == restriction.c.question_id)
    .where(_of_team, _IN_FORCE)
    .order_by(restriction.c.id.desc())
    .limit(sa.bindparam("b_limit"))
)


class Restriction(Struct, frozen=True):
    """One that is in force. `told`: the person has read it."""

    id: int
    kind: RestrictionKind
    reason: str
    told: bool


class RestrictionLine(Struct, frozen=True):
    """One in a list, known by a question's number and nothing else."""

    number: int
    kind: RestrictionKind
    reason: str
    made_at: datetime


def any_in_force(team_id: str) -> sa.ColumnElement[bool]:
    """Whether a team restricts anybody, to be selected along; `team_id` is a column as SQL names it."""
    return sa.literal_column(_ANY.format(team=team_id), sa.Boolean).label("any_restricted")


async def of_person(conn: Connection, team_id: int, person_key: str) -> Restriction | None:
    """Return what keeps a person from sending to a team; a block before a mute."""
    row = (await conn.execute(_found, {"b_team": team_id, "b_key": person_key})).one_or_none()
    if row is None:
        return None
    return Restriction(row.id, _kind(row.meeting_id), row.reason, row.told_at is not None)


async def by_question(conn: Connection, team_id: int, question_id: int) -> tuple[RestrictionKind, ...]:
    """Return which restrictions in force were made by this question."""
    rows = await conn.execute(_by_question, {"b_team": team_id, "b_question": question_id})
    return tuple(_kind(row.meeting_id) for row in rows)


async def add(
    conn: Connection, team_id: int, question_id: int, person_id: int, person_key: str, now: datetime, *,
    meeting_id: int | None, reason: str, by: int,
) -> int:  # fmt: skip
    """Keep a mute (with a meeting) or a block; return its row id."""
    row = {"team_id": team_id, "question_id": question_id, "person_id": person_id, "person_key": person_key}
    row |= {"meeting_id": meeting_id, "reason": reason, "made_by": by, "made_at": now}
    return int((await conn.execute(_insert, row)).scalar_one())


async def set_told(conn: Connection, restriction_id: int, now: datetime) -> None:
    """Keep that the person has read all about it."""
    await conn.execute(_told, {"b_id": restriction_id, "b_now": now})


async def lift(conn: Connection, team_id: int, question_id: int, by: int, now: datetime) -> Sequence[int]:
    """End what was made by a question; return the row ids, none if there was nothing."""
    bound = {"b_team": team_id, "b_question": question_id, "b_by": by, "b_now": now}
    return tuple((await conn.execute(_lift, bound)).scalars())


async def end_mutes(conn: Connection, team_id: int, now: datetime) -> None:
    """A meeting has closed, and with it what was for one meeting: this one, or one that was cancelled."""
    await conn.execute(_end_mutes, {"b_team": team_id, "b_now": now})


async def page(conn: Connection, team_id: int, limit: int) -> tuple[tuple[RestrictionLine, ...], int]:
    """Return the newest in force, and how many there are."""
    total = int((await conn.execute(_count, {"b_team": team_id})).scalar_one())
    rows = await conn.execute(_page, {"b_team": team_id, "b_limit": limit})
    return tuple(
        RestrictionLine(row.number, _kind(row.meeting_id), row.reason, row.made_at) for row in rows
    ), total


def _kind(meeting_id: int | None) -> RestrictionKind:
    return RestrictionKind.BLOCK if meeting_id is None else RestrictionKind.MUTE
