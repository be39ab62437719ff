"""The append-only log of who did what, on what, when and why; never a text that came from a resident."""

from datetime import datetime

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.tables import action

_insert = sa.insert(action)


async def log(
    conn: Connection, team_id: int, person_id: int, what: str, on_kind: str, on_id: int, now: datetime,
    why: str | None = None,
) -> None:  # fmt: skip
    """Write a line; `what` is a verb in the past tense ("opened"), `on_kind` a table's name."""
    row = {"team_id": team_id, "person_id": person_id, "what": what, "on_kind": on_kind, "on_id": on_id}
    await conn.execute(_insert, row | {"why": why, "done_at": now})
