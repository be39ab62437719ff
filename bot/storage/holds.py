"""What is held (evidence, a complaint, a request for disclosure): neither erased, nor gone by itself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.retention import HoldKind
from bot.storage.database import Connection
from bot.storage.tables import hold, private_information, question

_IN_FORCE: Final = sa.text("hold.lifted_at IS NULL")
HELD_QUESTIONS: Final = sa.select(hold.c.question_id).where(_IN_FORCE, hold.c.question_id.is_not(None))
HELD_PRIVATE: Final = sa.select(hold.c.private_information_id).where(
    _IN_FORCE, hold.c.private_information_id.is_not(None)
)


def question_held(question_id: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
    """Whether that question is held: looked up one by one, where there are few of them."""
    return sa.exists().where(hold.c.question_id == question_id, _IN_FORCE).correlate_except(hold)


def private_held(private_id: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
    """Whether that private information is held, as `question_held`."""
    return sa.exists().where(hold.c.private_information_id == private_id, _IN_FORCE).correlate_except(hold)


_of_team: Final = hold.c.team_id == sa.bindparam("b_team")
_insert = sa.insert(hold).returning(hold.c.id)
_same = sa.select(hold.c.id).where(
    _of_team,
    _IN_FORCE,
    sa.func.coalesce(hold.c.question_id, 0) == sa.bindparam("b_question"),
    sa.func.coalesce(hold.c.private_information_id, 0) == sa.bindparam("b_private"),
)
_lift = (
    sa.update(hold)
    .where(_of_team, _IN_FORCE, hold.c.id == sa.bindparam("b_id"))
    .values(lifted_by=sa.bindparam("b_by"), lifted_at=sa.bindparam("b_now", type_=hold.c.lifted_at.type))
    .returning(hold.c.question_id, hold.c.private_information_id)
)
_page: sa.Select[Any] = (
    sa.select(
        hold.c.id, hold.c.kind, hold.c.reason, hold.c.made_at, question.c.number,
        private_information.c.number,
    )
    .select_from(
        hold.outerjoin(question, question.c.id == hold.c.question_id).outerjoin(
            private_information, private_information.c.id == hold.c.private_information_id
        )
    )
    .where(_of_team, _IN_FORCE)
    .order_by(hold.c.id.desc())
    .limit(sa.bindparam("b_limit"))
)  # fmt: skip
_count = sa.select(sa.func.count()).select_from(hold).where(_of_team, _IN_FORCE)


class HoldLine(Struct, frozen=True):
    """One hold in force: on a question, or on private information, by its number."""

    id: int
    kind: HoldKind
    reason: str
    made_at: datetime
    question: int | None
    private: int | None


async def add(
    conn: Connection, team_id: int, *, question_id: int | None, private_id: int | None, kind: HoldKind,
    reason: str, by: int, now: datetime,
) -> int | None:  # fmt: skip
    """Hold a question or private information; None if it is held already."""
    bound = {"b_team": team_id, "b_question": question_id or 0, "b_private": private_id or 0}
    if (await conn.execute(_same, bound)).first() is not None:
        return None
    row: dict[str, Any] = {"team_id": team_id, "question_id": question_id, "kind": kind, "reason": reason}
    row |= {"private_information_id": private_id, "made_by": by, "made_at": now}
    return int((await conn.execute(_insert, row)).scalar_one())


async def lift(conn: Connection, team_id: int, hold_id: int, by: int, now: datetime) -> bool:
    """End a hold; False if none is in force by this id."""
    bound = {"b_team": team_id, "b_id": hold_id, "b_by": by, "b_now": now}
    return (await conn.execute(_lift, bound)).first() is not None


async def page(conn: Connection, team_id: int, limit: int) -> tuple[Sequence[HoldLine], int]:
    """Return the newest in force, and how many there are."""
    total = int((await conn.execute(_count, {"b_team": team_id})).scalar_one())
    rows = await conn.execute(_page, {"b_team": team_id, "b_limit": limit})
    return tuple(HoldLine(*row) for row in rows), total
