"""The only ways in which rows of the record of actions ever change: an erased name, and old rows that go.

SQLite refuses both to everybody else (`tables.KEEP_ACTIONS`); here the refusals are lifted and put back
within the same transaction, so that nobody ever sees them gone.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.tables import KEEP_ACTIONS, action

# Who named an officer typed the name that the public reads; it stands as the reason.
_names_them: Final = sa.and_(
    sa.text("action.what = 'named'"),  # as ix_action_named has it
    action.c.on_kind == "officer",
    action.c.on_id == sa.bindparam("b_person"),
    action.c.why.is_not(None),
)
_any_name = sa.select(action.c.id).where(_names_them).limit(1)
_forget_name = sa.update(action).where(_names_them).values(why=None)
_some_old = (
    sa.select(action.c.id)
    .where(
        action.c.team_id == sa.bindparam("b_team"),
        action.c.done_at < sa.bindparam("b_before", type_=action.c.done_at.type),
    )
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
)
_delete = sa.delete(action).where(action.c.id.in_(_some_old))
_any = (
    sa.select(action.c.id)
    .where(action.c.team_id == sa.bindparam("b_team"))
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
)
_delete_any = sa.delete(action).where(action.c.id.in_(_any))


async def forget_name(conn: Connection, person_id: int) -> None:
    """Blank the public name of an erased officer where it was put on record that they got it."""
    bound = {"b_person": person_id}
    if (await conn.execute(_any_name, bound)).first() is not None:
        async with _unlocked(conn):
            await conn.execute(_forget_name, bound)


async def drop_old(conn: Connection, team_id: int, before: datetime, limit: int) -> int:
    """Delete at most so many of a team's rows from before a moment; return how many."""
    bound = {"b_team": team_id, "b_before": before, "b_limit": limit}
    if (await conn.execute(_some_old, bound)).first() is None:
        return 0
    async with _unlocked(conn):
        return (await conn.execute(_delete, bound)).rowcount


async def drop_some(conn: Connection, team_id: int, limit: int) -> int:
    """Delete at most so many of a team's rows, of whatever age: its server took the bot out."""
    bound = {"b_team": team_id, "b_limit": limit}
    if (await conn.execute(_any, bound)).first() is None:
        return 0
    async with _unlocked(conn):
        return (await conn.execute(_delete_any, bound)).rowcount


@asynccontextmanager
async def _unlocked(conn: Connection) -> AsyncIterator[None]:
    for verb in ("update", "delete"):
        await conn.exec_driver_sql(f"DROP TRIGGER action_no_{verb}")
    yield
    for statement in KEEP_ACTIONS:
        await conn.exec_driver_sql(statement)
