"""Servers that took the bot out: known by a moment, and everything of theirs deleted after a while."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from bot.storage import log_rows, search
from bot.storage.database import Connection, Write
from bot.storage.tables import hold, metadata, private_information, server, team

_known = sa.select(server.c.guild_id, server.c.left_at)
_set_left = (
    sa.update(server)
    .where(server.c.guild_id == sa.bindparam("b_guild"), server.c.left_at.is_(None))
    .values(left_at=sa.bindparam("b_now", type_=server.c.left_at.type))
)
_set_here = (
    sa.update(server)
    .where(server.c.guild_id == sa.bindparam("b_guild"), server.c.left_at.is_not(None))
    .values(left_at=None)
)
_something_held = sa.union(
    sa.select(team.c.server_id).join(hold, hold.c.team_id == team.c.id).where(hold.c.lifted_at.is_(None)),
    sa.select(team.c.server_id)
    .join(private_information, private_information.c.team_id == team.c.id)
    .where(private_information.c.held_reason.is_not(None)),
)
_left_before = (
    sa.select(server.c.id)
    .where(
        server.c.left_at < sa.bindparam("b_before", type_=server.c.left_at.type),
        server.c.id.not_in(_something_held),
    )
    .order_by(server.c.id)
)
_teams_of = sa.select(team.c.id).where(team.c.server_id == sa.bindparam("b_server"))
_left_teams = (
    sa.select(team.c.id).join(server, server.c.id == team.c.server_id).where(server.c.left_at.is_not(None))
)

_TEAMS: Final = "SELECT id FROM team WHERE server_id = :server"
_MEETINGS: Final = f"SELECT id FROM meeting WHERE team_id IN ({_TEAMS})"  # noqa: S608  all of it ours
_QUESTIONS: Final = f"SELECT id FROM question WHERE team_id IN ({_TEAMS})"  # noqa: S608
_PRIVATE: Final = f"SELECT id FROM private_information WHERE team_id IN ({_TEAMS})"  # noqa: S608
# By the column through which a table belongs to a team; the first that a table has.
_THROUGH: Final = {
    "team_id": f"team_id IN ({_TEAMS})",
    "meeting_id": f"meeting_id IN ({_MEETINGS})",
    "question_id": f"question_id IN ({_QUESTIONS})",
    "private_information_id": f"private_information_id IN ({_PRIVATE})",
    "server_id": "server_id = :server",
}
_ELSEWHERE: Final = frozenset({"person", "server", "erasure", "kept_text", "action"})


def _deletions() -> dict[str, str]:
    """How to delete some rows of each table, those first that refer to others."""
    found = {}
    for table in reversed(metadata.sorted_tables):
        if table.name in _ELSEWHERE:
            continue
        through = next(column for column in _THROUGH if column in table.c)
        found[table.name] = (
            f"DELETE FROM {table.name} WHERE rowid IN "  # noqa: S608
            f"(SELECT rowid FROM {table.name} WHERE {_THROUGH[through]} LIMIT :limit)"
        )
    return found


DELETIONS: Final = _deletions()
# What refers to its own table, or to a row that goes before it.
_LET_GO: Final = (
    f"UPDATE question SET merged_into = NULL WHERE merged_into IS NOT NULL AND team_id IN ({_TEAMS})",  # noqa: S608
    f"UPDATE support SET through_id = NULL WHERE through_id IN ({_QUESTIONS})",  # noqa: S608
)


async def known_servers(conn: Connection) -> dict[int, datetime | None]:
    """Return when each server, by Discord's id, took the bot out; None: it is there."""
    return {row.guild_id: row.left_at for row in await conn.execute(_known)}


async def set_left(conn: Connection, guild_id: int, now: datetime) -> bool:
    """Keep that a server took the bot out; False if that was known, or the server is not."""
    return (await conn.execute(_set_left, {"b_guild": guild_id, "b_now": now})).rowcount > 0


async def set_here(conn: Connection, guild_id: int) -> bool:
    """Keep that the bot is in a server again; False if it never left."""
    return (await conn.execute(_set_here, {"b_guild": guild_id})).rowcount > 0


async def left_teams(conn: Connection) -> frozenset[int]:
    """Return the teams whose server took the bot out: nothing of theirs can be changed in Discord."""
    return frozenset((await conn.execute(_left_teams)).scalars())


async def servers_left(conn: Connection, before: datetime) -> tuple[int, ...]:
    """Return the rows of servers that took the bot out before a moment, and of which nothing is held."""
    return tuple((await conn.execute(_left_before, {"b_before": before})).scalars())


async def drop_some(write: Write, server_id: int, limit: int) -> int:
    """Delete some rows of a server that took the bot out; return how many, 0 once it is gone altogether."""
    conn, bound = write.conn, {"server": server_id, "limit": limit}
    for team_id in (await conn.execute(_teams_of, {"b_server": server_id})).scalars():
        await search.forget_team(conn, team_id)
        if dropped := await log_rows.drop_some(conn, team_id, limit):
            return dropped
    for statement in _LET_GO:
        await conn.exec_driver_sql(statement, {"server": server_id})
    for statement in DELETIONS.values():
        if dropped := int((await conn.exec_driver_sql(statement, bound)).rowcount):
            return dropped
    return int((await conn.execute(sa.delete(server).where(server.c.id == server_id))).rowcount)
