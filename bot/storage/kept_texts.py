"""Kept texts as rows: only ever sealed, each found by the opening of the command that brought it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.kept_text import Purpose
from bot.storage.columns import UtcDateTime
from bot.storage.database import Connection
from bot.storage.tables import kept_text

_opening: Final = kept_text.c.opening == sa.bindparam("b_opening")
_of_person: Final = kept_text.c.person_id == sa.bindparam("b_person")
_own = sa.select(kept_text.c.purpose, kept_text.c.about, kept_text.c.sealed).where(_opening, _of_person)
_insert = sa.insert(kept_text)
_drop = sa.delete(kept_text).where(_opening, _of_person)
_newest = sa.select(kept_text.c.id).where(_of_person).order_by(kept_text.c.id.desc())
_drop_above = sa.delete(kept_text).where(
    _of_person, kept_text.c.id.not_in(_newest.limit(sa.bindparam("b_most", type_=sa.Integer)))
)
_drop_old = sa.delete(kept_text).where(kept_text.c.made_at < sa.bindparam("b_before", type_=UtcDateTime))


class SealedText(Struct, frozen=True):
    """A row of one's own."""

    purpose: Purpose
    about: Mapping[str, int | str]
    sealed: bytes


async def own(conn: Connection, opening: str, person_id: int) -> SealedText | None:
    """Return a person's own."""
    row = (await conn.execute(_own, {"b_opening": opening, "b_person": person_id})).one_or_none()
    return None if row is None else SealedText(*row)


async def add(
    conn: Connection, person_id: int, opening: str, purpose: Purpose, about: Mapping[str, int | str],
    sealed: bytes, now: datetime, most: int,
) -> None:  # fmt: skip
    """Keep one, and of this person no more than the newest `most`."""
    row = {"person_id": person_id, "opening": opening, "purpose": purpose, "about": dict(about)}
    await conn.execute(_insert, row | {"sealed": sealed, "made_at": now})
    await conn.execute(_drop_above, {"b_person": person_id, "b_most": most})


async def drop(conn: Connection, opening: str, person_id: int) -> bool:
    """Delete a person's own; whether there was one."""
    return (await conn.execute(_drop, {"b_opening": opening, "b_person": person_id})).rowcount > 0


async def drop_old(conn: Connection, before: datetime) -> int:
    """Delete what was made before a moment; how many."""
    return (await conn.execute(_drop_old, {"b_before": before})).rowcount
