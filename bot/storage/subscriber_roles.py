"""The roles that the bot made for who wants to hear of one thing only, as rows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.subscription import About
from bot.storage.database import Connection
from bot.storage.tables import subscriber_role

_it: Final = sa.and_(
    subscriber_role.c.team_id == sa.bindparam("b_team"), subscriber_role.c.about == sa.bindparam("b_about")
)
_of_team: sa.Select[Any] = sa.select(
    subscriber_role.c.about, subscriber_role.c.role_id, subscriber_role.c.attempt_at
).where(subscriber_role.c.team_id == sa.bindparam("b_team"))
_new: Final = insert_unless_there(subscriber_role)
# The first attempt counts: what it made may be there.
_attempt = _new.on_conflict_do_update(
    index_elements=[subscriber_role.c.team_id, subscriber_role.c.about],
    set_={"attempt_at": sa.func.coalesce(subscriber_role.c.attempt_at, _new.excluded.attempt_at)},
).returning(subscriber_role.c.attempt_at)
_made = (
    sa.update(subscriber_role)
    .where(_it)
    .values(role_id=sa.bindparam("b_role", type_=subscriber_role.c.role_id.type), attempt_at=None)
)
_forget = (
    sa.delete(subscriber_role)
    .where(subscriber_role.c.role_id == sa.bindparam("b_role"))
    .returning(subscriber_role.c.team_id, subscriber_role.c.about)
)
_forget_all = sa.delete(subscriber_role).where(subscriber_role.c.team_id == sa.bindparam("b_team"))


class MadeRole(Struct, frozen=True):
    """A role of the bot's making; `role_id` None: making it began at `attempt_at`, and no more is known."""

    role_id: int | None
    attempt_at: datetime | None


async def of_team(conn: Connection, team_id: int) -> Mapping[About, MadeRole]:
    """Return a team's."""
    rows = await conn.execute(_of_team, {"b_team": team_id})
    return {About(row.about): MadeRole(row.role_id, row.attempt_at) for row in rows}


async def begin(conn: Connection, team_id: int, about: About, now: datetime) -> datetime:
    """Put on record that one is being made, before it is; return when the first attempt began."""
    row = {"team_id": team_id, "about": about, "role_id": None, "attempt_at": now}
    began: datetime = (await conn.execute(_attempt, row)).scalar_one()
    return began


async def keep(conn: Connection, team_id: int, about: About, role_id: int) -> bool:
    """Put on record which it is; False if it is wanted no more."""
    bound = {"b_team": team_id, "b_about": about, "b_role": role_id}
    return (await conn.execute(_made, bound)).rowcount > 0


async def forget(conn: Connection, role_id: int) -> tuple[tuple[int, About], ...]:
    """Forget one that is there no more; return whose it was, nothing if that is known already."""
    return tuple((row.team_id, About(row.about)) for row in await conn.execute(_forget, {"b_role": role_id}))


async def forget_all(conn: Connection, team_id: int) -> None:
    """Forget all of a team's."""
    await conn.execute(_forget_all, {"b_team": team_id})
