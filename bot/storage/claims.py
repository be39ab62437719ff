"""Who is writing a question's answer, so that two don't write the same. It changes nothing else of it."""

from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.storage.database import Connection
from bot.storage.tables import officer, person, question

_AT_ONCE: Final = timedelta(minutes=1)
_now: Final = sa.bindparam("b_now", type_=question.c.claimed_until.type)
_fresh_until: Final = sa.bindparam("b_fresh_until", type_=question.c.claimed_until.type)
_by: Final = sa.bindparam("b_by", type_=sa.Integer)
_claim = (
    sa.update(question)
    .where(
        question.c.id == sa.bindparam("b_id"),
        sa.or_(
            question.c.claimed_by.is_(None),
            question.c.claimed_by == _by,
            question.c.claimed_until <= _now,
            sa.bindparam("b_take_over", type_=sa.Boolean),
        ),
    )
    .values(
        claimed_by=_by,
        # Opened again within the minute it stands as it is: what Discord sends twice counts once.
        claimed_until=sa.case(
            (
                sa.and_(question.c.claimed_by == _by, question.c.claimed_until > _fresh_until),
                question.c.claimed_until,
            ),
            else_=sa.bindparam("b_until", type_=question.c.claimed_until.type),
        ),
    )
)
_free = (
    sa.update(question)
    .where(question.c.id == sa.bindparam("b_id"))
    .values(claimed_by=None, claimed_until=None)
)
_claimed = (
    sa.select(person.c.user_id, sa.func.coalesce(officer.c.shown_as, person.c.name), question.c.claimed_until)
    .select_from(
        question.join(person, person.c.id == question.c.claimed_by).outerjoin(
            officer, (officer.c.team_id == question.c.team_id) & (officer.c.person_id == person.c.id)
        )
    )
    .where(question.c.id == sa.bindparam("b_id"), question.c.claimed_until > _now)
)


class Claim(Struct, frozen=True):
    """Who is writing an answer, by Discord's id and for the team's eyes, and until when that holds."""

    user_id: int | None
    name: str | None
    until: datetime


async def claim(
    conn: Connection, question_id: int, by: int, now: datetime, until: datetime, *, take_over: bool
) -> bool:
    """Claim a question until a moment; False if somebody else has, unless it is taken over."""
    bound: dict[str, Any] = {"b_id": question_id, "b_by": by, "b_now": now, "b_until": until}
    bound["b_fresh_until"] = until - _AT_ONCE
    return (await conn.execute(_claim, bound | {"b_take_over": take_over})).rowcount > 0


async def free(conn: Connection, question_id: int) -> None:
    """Free a question whose answer is written, though it stands as before."""
    await conn.execute(_free, {"b_id": question_id})


async def claimed(conn: Connection, question_id: int, now: datetime) -> Claim | None:
    """Return who is writing a question's answer now."""
    row = (await conn.execute(_claimed, {"b_id": question_id, "b_now": now})).one_or_none()
    return None if row is None else Claim(*row)
