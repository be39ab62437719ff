"""Private information as rows: its text only ever sealed, counted for the team alone."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.domain.alarm_kind import AlarmKind
from bot.domain.private_information import PrivateInformation, PrivateState
from bot.storage.database import Connection
from bot.storage.tables import person, private_information, server, team

_items = private_information
# In the order of the fields of `PrivateInformation`.
COLUMNS: Final = (
    _items.c.id, _items.c.team_id, _items.c.number, _items.c.urgent, _items.c.alarm, _items.c.received_at,
    _items.c.opened_times, _items.c.state, _items.c.state_at, _items.c.reference, _items.c.held_reason,
    _items.c.deleted_at,
)  # fmt: skip
_of_team: Final = _items.c.team_id == sa.bindparam("b_team")

_next_number = (
    sa.update(team)
    .where(team.c.id == sa.bindparam("b_team"))
    .values(last_private_information=team.c.last_private_information + 1)
    .returning(team.c.last_private_information)
)
_insert = sa.insert(_items).returning(_items.c.id)
_by_opening = sa.select(*COLUMNS, _items.c.person_id).where(_items.c.opening == sa.bindparam("b_opening"))
_page = (
    sa.select(*COLUMNS)
    .where(_of_team)
    .order_by(
        sa.case((_items.c.opened_times == 0, 0), (_items.c.state == PrivateState.RECEIVED, 1), else_=2),
        _items.c.urgent.desc(),
        _items.c.number.desc(),
    )
    .limit(sa.bindparam("b_limit"))
    .offset(sa.bindparam("b_offset"))
)
_count = sa.select(sa.func.count()).select_from(_items).where(_of_team)
_unopened = (
    sa.select(_items.c.urgent, sa.func.count())
    # Written out, because an index over some rows serves only a condition that says the same words.
    .where(_of_team, sa.text("private_information.opened_times = 0"))
    .group_by(_items.c.urgent)
)
_open = (
    sa.update(_items)
    .where(_of_team, _items.c.number == sa.bindparam("b_number"))
    .values(opened_times=_items.c.opened_times + 1)
    .returning(*COLUMNS, _items.c.sealed, _items.c.opening, _items.c.person_id)
)


def of_sender(*fields: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """What a person sent to a server's teams, the newest first. Bound: b_user, b_guild, b_limit."""
    return (
        sa.select(*fields)
        .join_from(_items, person, person.c.id == _items.c.person_id)
        .join(team, team.c.id == _items.c.team_id)
        .join(server, server.c.id == team.c.server_id)
        .where(person.c.user_id == sa.bindparam("b_user"), server.c.guild_id == sa.bindparam("b_guild"))
        .order_by(_items.c.id.desc())
        .limit(sa.bindparam("b_limit"))
    )


_numbers_of = of_sender(_items.c.number)


async def next_number(conn: Connection, team_id: int) -> int:
    """Take the team's next number; it is given back if the transaction is not committed."""
    return int((await conn.execute(_next_number, {"b_team": team_id})).scalar_one())


async def add(
    conn: Connection, team_id: int, number: int, person_id: int, *,
    alarm: AlarmKind | None, sealed: bytes, opening: str, now: datetime,
) -> int:  # fmt: skip
    """Keep what was received, urgent if there is an alarm; return its row id."""
    row: dict[str, object] = {"team_id": team_id, "number": number, "person_id": person_id}
    row |= {"urgent": alarm is not None}
    row |= {"alarm": alarm, "sealed": sealed, "opening": opening, "received_at": now, "opened_times": 0}
    return int((await conn.execute(_insert, row)).scalar_one())


async def by_opening(conn: Connection, opening: str) -> tuple[PrivateInformation, int] | None:
    """Return what a form's opening sent before, and the row id of who sent it."""
    row = (await conn.execute(_by_opening, {"b_opening": opening})).one_or_none()
    return None if row is None else (PrivateInformation(*row[:-1]), row.person_id)


async def page(conn: Connection, team_id: int, limit: int, offset: int) -> tuple[PrivateInformation, ...]:
    """Return some of a team's: unopened first, then what nothing was done about; of each the urgent first."""
    bound = {"b_team": team_id, "b_limit": limit, "b_offset": offset}
    return tuple(PrivateInformation(*row) for row in await conn.execute(_page, bound))


async def count(conn: Connection, team_id: int) -> int:
    """Count all of a team's."""
    return int((await conn.execute(_count, {"b_team": team_id})).scalar_one())


async def unopened(conn: Connection, team_id: int) -> tuple[int, int]:
    """Count what nobody has opened: all of it, and the urgent."""
    rows = await conn.execute(_unopened, {"b_team": team_id})
    counts = {bool(row[0]): int(row[1]) for row in rows}
    return sum(counts.values()), counts.get(True, 0)


async def open_one(
    conn: Connection, team_id: int, number: int
) -> tuple[PrivateInformation, bytes, str, int] | None:
    """Count an opening; return the item as it is then, its sealed text, what binds that, and who sent it."""
    row = (await conn.execute(_open, {"b_team": team_id, "b_number": number})).one_or_none()
    if row is None:
        return None
    return PrivateInformation(*row[:-3]), row.sealed, row.opening, row.person_id


async def numbers_of(conn: Connection, guild_id: int, user_id: int, limit: int) -> tuple[int, ...]:
    """Return the numbers of what a person sent in a server, the newest first."""
    bound = {"b_guild": guild_id, "b_user": user_id, "b_limit": limit}
    return tuple((await conn.execute(_numbers_of, bound)).scalars())
