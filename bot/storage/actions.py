"""The append-only log of who did what, on what, when and why; never a text that came from a resident."""

from datetime import datetime

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.tables import action

_insert = sa.insert(action)
_same = sa.select(action.c.id).where(
    action.c.team_id == sa.bindparam("b_team"), action.c.what == sa.bindparam("b_what"),
    action.c.on_id == sa.bindparam("b_on"), action.c.why == sa.bindparam("b_why"),
).limit(1)  # fmt: skip


async def log(
    conn: Connection, team_id: int, person_id: int, what: str, on_kind: str, on_id: int, now: datetime,
    why: str | None = None,
) -> None:  # fmt: skip
    """Write a line; `what` is a verb in the past tense ("opened"), `on_kind` a table's name."""
    row = {"team_id": team_id, "person_id": person_id, "what": what, "on_kind": on_kind, "on_id": on_id}
    await conn.execute(_insert, row | {"why": why, "done_at": now})


async def is_logged(conn: Connection, team_id: int, what: str, on_id: int, why: str) -> bool:
    """Whether this was done to this for this very reason already."""
    wanted = {"b_team": team_id, "b_what": what, "b_on": on_id, "b_why": why}
    return (await conn.execute(_same, wanted)).first() is not None
