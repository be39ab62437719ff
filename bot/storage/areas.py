"""The postcode districts, sectors and units that teams look after. A resident's postcode is never written."""

from collections.abc import Iterable

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.tables import postcode_area, server, team

_of_team = (
    sa.select(postcode_area.c.code)
    .where(postcode_area.c.team_id == sa.bindparam("b_team_id"))
    .order_by(postcode_area.c.code)
)
_at = (
    sa.select(postcode_area.c.team_id)
    .join_from(postcode_area, team)
    .join(server)
    .where(
        server.c.guild_id == sa.bindparam("b_guild_id"),
        team.c.removed_at.is_(None),
        postcode_area.c.code == sa.bindparam("b_code"),
    )
)
# Of a district its sectors and units ("DA3 8" of "DA3"), of a sector its units ("DA3 8QG" of "DA3 8"), and of
# one that letters divide those too ("EC1A" of "EC1").
_within = (
    sa.select(postcode_area.c.team_id)
    .distinct()
    .join_from(postcode_area, team)
    .join(server)
    .where(
        server.c.guild_id == sa.bindparam("b_guild_id"),
        team.c.removed_at.is_(None),
        sa.or_(
            sa.and_(
                postcode_area.c.code >= sa.bindparam("b_from"),
                postcode_area.c.code < sa.bindparam("b_before"),
            ),
            sa.and_(
                postcode_area.c.code >= sa.bindparam("b_first_letter"),
                postcode_area.c.code < sa.bindparam("b_after_letters"),
            ),
        ),
    )
)
_insert = sa.insert(postcode_area)
_delete = sa.delete(postcode_area).where(
    postcode_area.c.team_id == sa.bindparam("b_team_id"), postcode_area.c.code == sa.bindparam("b_code")
)


async def of_team(conn: Connection, team_id: int) -> tuple[str, ...]:
    """Return a team's codes."""
    return tuple((await conn.execute(_of_team, {"b_team_id": team_id})).scalars())


async def teams_at(conn: Connection, guild_id: int, code: str) -> frozenset[int]:
    """Return the server's teams that list exactly this code."""
    return frozenset((await conn.execute(_at, {"b_guild_id": guild_id, "b_code": code})).scalars())


async def teams_within(conn: Connection, guild_id: int, code: str) -> frozenset[int]:
    """Return the server's teams that list a part of what this district or sector is."""
    begun = code if " " in code else f"{code} "
    params = {"b_guild_id": guild_id, "b_from": begun, "b_before": f"{begun}\N{DELETE}"}
    lettered = code if code[-1].isdigit() and " " not in code else begun
    params |= {"b_first_letter": f"{lettered}A", "b_after_letters": f"{lettered}["}
    return frozenset((await conn.execute(_within, params)).scalars())


async def add(conn: Connection, team_id: int, codes: Iterable[str]) -> None:
    """Have a team look after these, which it did not."""
    for code in codes:
        await conn.execute(_insert, {"team_id": team_id, "code": code})


async def remove(conn: Connection, team_id: int, codes: Iterable[str]) -> None:
    """Have a team look after these no more."""
    for code in codes:
        await conn.execute(_delete, {"b_team_id": team_id, "b_code": code})
