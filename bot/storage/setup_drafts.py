"""How far somebody has come in setting up, changing or copying a team; one each in a server."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from bot.storage.database import Connection
from bot.storage.tables import person, server, setup_draft

_columns = (
    setup_draft.c.id, setup_draft.c.server_id, server.c.guild_id, setup_draft.c.person_id,
    setup_draft.c.team_id, setup_draft.c.step, setup_draft.c.wishes,
)  # fmt: skip
_drafts = (
    sa.select(*_columns)
    .join_from(setup_draft, server, server.c.id == setup_draft.c.server_id)
    .join(person, person.c.id == setup_draft.c.person_id)
    .where(server.c.guild_id == sa.bindparam("b_guild_id"), person.c.user_id == sa.bindparam("b_user_id"))
)
_get = _drafts.where(setup_draft.c.id == sa.bindparam("b_id"))
_insert = sa.insert(setup_draft).returning(setup_draft.c.id)
_update = (
    sa.update(setup_draft)
    .where(setup_draft.c.id == sa.bindparam("b_id"))
    .values(
        step=sa.bindparam("b_step"),
        wishes=sa.bindparam("b_wishes", type_=setup_draft.c.wishes.type),
        changed_at=sa.bindparam("b_now", type_=setup_draft.c.changed_at.type),
    )
)
_drop = sa.delete(setup_draft).where(setup_draft.c.id == sa.bindparam("b_id"))
_drop_old = sa.delete(setup_draft).where(
    setup_draft.c.changed_at < sa.bindparam("b_before", type_=setup_draft.c.changed_at.type)
)


class SetupDraft(Struct, frozen=True):
    """A row. `team_id` None: a new team."""

    id: int
    server_id: int
    guild_id: int
    person_id: int
    team_id: int | None
    step: str
    wishes: Mapping[str, Any]


async def of_user(conn: Connection, guild_id: int, user_id: int) -> SetupDraft | None:
    """Return what a person (by Discord's id) has begun in a server."""
    row = (await conn.execute(_drafts, {"b_guild_id": guild_id, "b_user_id": user_id})).only_one()
    return None if row is None else SetupDraft(**row)


async def get(conn: Connection, draft_id: int, guild_id: int, user_id: int) -> SetupDraft | None:
    """Return a draft, if it is this person's in this server."""
    params = {"b_id": draft_id, "b_guild_id": guild_id, "b_user_id": user_id}
    row = (await conn.execute(_get, params)).only_one()
    return None if row is None else SetupDraft(**row)


async def insert(
    conn: Connection, server_id: int, person_id: int, team_id: int | None, step: str,
    wishes: Mapping[str, Any], now: datetime,
) -> int:  # fmt: skip
    """Keep a new one; the person must have no other in this server."""
    row: dict[str, Any] = {"server_id": server_id, "person_id": person_id, "team_id": team_id}
    row |= {"step": step, "wishes": dict(wishes), "changed_at": now}
    return int((await conn.execute(_insert, row)).scalar_one())


async def update(
    conn: Connection, draft_id: int, step: str, wishes: Mapping[str, Any], now: datetime
) -> None:
    """Keep how far it has come."""
    params: dict[str, Any] = {"b_id": draft_id, "b_step": step, "b_wishes": dict(wishes), "b_now": now}
    await conn.execute(_update, params)


async def drop(conn: Connection, draft_id: int) -> bool:
    """Forget one; False if it was gone."""
    return (await conn.execute(_drop, {"b_id": draft_id})).rowcount == 1


async def drop_old(conn: Connection, before: datetime) -> None:
    """Forget those that nobody has touched since."""
    await conn.execute(_drop_old, {"b_before": before})
