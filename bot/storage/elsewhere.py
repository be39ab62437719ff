"""A team's other dates as rows. Every change is a compare-and-set on the entry's number."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.elsewhere import Elsewhere
from bot.storage.database import Connection
from bot.storage.tables import elsewhere, server, team, view
from bot.storage.views import Kind

_FIELDS: Final = (
    "id", "team_id", "title", "place", "wall", "zone", "minutes", "starts_at", "ends_at", "sequence",
    "changed_at", "cancelled_at",
)  # fmt: skip
_columns: Final = [elsewhere.c[name] for name in _FIELDS]
_by_id = sa.select(*_columns).where(elsewhere.c.id == sa.bindparam("b_id"))
_by_opening = sa.select(*_columns).where(elsewhere.c.opening == sa.bindparam("b_opening"))
_insert = insert_unless_there(elsewhere).on_conflict_do_nothing().returning(elsewhere.c.id)
_in_order: Final = (elsewhere.c.starts_at, elsewhere.c.id)
_between = (
    sa.select(*_columns)
    .where(
        elsewhere.c.team_id == sa.bindparam("b_team"),
        elsewhere.c.starts_at >= sa.bindparam("b_since"),
        elsewhere.c.starts_at < sa.bindparam("b_until"),
        elsewhere.c.cancelled_at.is_(None),
    )
    .order_by(*_in_order)
)
_is_shown: Final = sa.and_(
    view.c.owner == "elsewhere",
    view.c.owner_id == elsewhere.c.id,
    view.c.kind == Kind.ELSEWHERE.value,
    view.c.key == 0,
)
_placed = sa.select(*_columns, view.c.channel_id, view.c.message_id).select_from(
    elsewhere.join(team, team.c.id == elsewhere.c.team_id)
    .join(server, server.c.id == team.c.server_id)
    .outerjoin(view, _is_shown)
)
_in_server: Final = server.c.guild_id == sa.bindparam("b_guild")
_ahead = _placed.where(
    _in_server, elsewhere.c.ends_at > sa.bindparam("b_now"), elsewhere.c.cancelled_at.is_(None)
).order_by(*_in_order)
_since = _placed.where(
    _in_server,
    elsewhere.c.team_id == sa.bindparam("b_team"),
    elsewhere.c.starts_at >= sa.bindparam("b_since"),
).order_by(*_in_order)
_all_ahead = (
    sa.select(*_columns)
    .where(elsewhere.c.ends_at > sa.bindparam("b_now"), elsewhere.c.cancelled_at.is_(None))
    .order_by(elsewhere.c.id)
)
_placed_by_id = _placed.where(_in_server, elsewhere.c.id == sa.bindparam("b_id"))
_is_as_it_was: Final = sa.and_(
    elsewhere.c.id == sa.bindparam("b_id"),
    elsewhere.c.sequence == sa.bindparam("b_was"),
    elsewhere.c.cancelled_at.is_(None),
)
_CHANGED: Final = ("title", "place", "wall", "zone", "minutes", "starts_at", "ends_at", "changed_at")
_change = (
    sa.update(elsewhere)
    .where(_is_as_it_was)
    .values(sequence=elsewhere.c.sequence + 1, **{name: sa.bindparam(f"b_{name}") for name in _CHANGED})
)
_cancel = (
    sa.update(elsewhere)
    .where(_is_as_it_was)
    .values(
        sequence=elsewhere.c.sequence + 1,
        changed_at=sa.bindparam("b_changed_at"),
        cancelled_at=sa.bindparam("b_cancelled_at"),
    )
)


class PlacedElsewhere(Struct, frozen=True):
    """Such a date and the Discord ids of its post, once made."""

    date: Elsewhere
    channel_id: int | None
    message_id: int | None


async def get(conn: Connection, elsewhere_id: int) -> Elsewhere | None:
    """Return one by its row id."""
    return _one(await conn.execute(_by_id, {"b_id": elsewhere_id}))


async def by_opening(conn: Connection, opening: str) -> Elsewhere | None:
    """Return what was kept for this opening before."""
    return _one(await conn.execute(_by_opening, {"b_opening": opening}))


async def insert(conn: Connection, new: Elsewhere, person_id: int, opening: str, now: datetime) -> int | None:
    """Keep a new one, whose `id` is not used; return its row id, None if this opening was sent before."""
    kept = ("team_id", "title", "place", "wall", "zone", "minutes", "starts_at", "ends_at", "sequence")
    row: dict[str, Any] = {name: getattr(new, name) for name in kept}
    made = await conn.execute(_insert, row | {"person_id": person_id, "opening": opening, "made_at": now})
    found: int | None = made.scalar_one_or_none()
    return found


async def set_changed(conn: Connection, changed: Elsewhere, now: datetime, *, was: int) -> bool:
    """Keep what it is now and raise its number, if that is still `was`."""
    row = {f"b_{name}": getattr(changed, name) for name in _CHANGED}
    row |= {"b_id": changed.id, "b_was": was, "b_changed_at": now}
    return (await conn.execute(_change, row)).rowcount == 1


async def set_cancelled(conn: Connection, elsewhere_id: int, now: datetime, *, was: int) -> bool:
    """Call it off and raise its number, if that is still `was`."""
    row = {"b_id": elsewhere_id, "b_was": was, "b_changed_at": now, "b_cancelled_at": now}
    return (await conn.execute(_cancel, row)).rowcount == 1


async def between(conn: Connection, team_id: int, since: datetime, until: datetime) -> tuple[Elsewhere, ...]:
    """Return a team's that begin from `since` on and before `until`, in order; none that is called off."""
    rows = await conn.execute(_between, {"b_team": team_id, "b_since": since, "b_until": until})
    return tuple(Elsewhere(**row) for row in rows.mappings())


async def ahead(conn: Connection, guild_id: int, now: datetime) -> Sequence[PlacedElsewhere]:
    """Return those of a server's teams that are not over nor called off, in order."""
    return _all(await conn.execute(_ahead, {"b_guild": guild_id, "b_now": now}))


async def all_ahead(conn: Connection, now: datetime) -> tuple[Elsewhere, ...]:
    """Return those of every team that are not over nor called off."""
    return tuple(Elsewhere(**row) for row in (await conn.execute(_all_ahead, {"b_now": now})).mappings())


async def since(conn: Connection, guild_id: int, team_id: int, moment: datetime) -> Sequence[PlacedElsewhere]:
    """Return a team's that begin from a moment on, those called off too, in order."""
    return _all(await conn.execute(_since, {"b_guild": guild_id, "b_team": team_id, "b_since": moment}))


async def placed(conn: Connection, guild_id: int, elsewhere_id: int) -> PlacedElsewhere | None:
    """Return one of a server's teams by its row id."""
    found = _all(await conn.execute(_placed_by_id, {"b_guild": guild_id, "b_id": elsewhere_id}))
    return found[0] if found else None


def _one(rows: sa.Result[*tuple[Any, ...]]) -> Elsewhere | None:
    row = rows.mappings().one_or_none()
    return None if row is None else Elsewhere(**row)


def _all(rows: sa.Result[*tuple[Any, ...]]) -> list[PlacedElsewhere]:
    return [
        PlacedElsewhere(
            Elsewhere(**{name: row[name] for name in _FIELDS}), row["channel_id"], row["message_id"]
        )
        for row in rows.mappings()
    ]
