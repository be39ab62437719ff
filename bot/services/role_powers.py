"""Roles that give a power, and roles that everybody may take: no role is both, in any team of a server."""

from collections.abc import Collection

from bot.domain.errors import RoleOfSubscribers
from bot.domain.errors.hearing import RoleHasPower
from bot.storage import teams
from bot.storage.database import Connection


async def refuse_power(conn: Connection, guild_id: int, role_id: int) -> None:
    """Refuse a role for subscribers with which one acts for a team of the server. Raises RoleHasPower."""
    known = await teams.of_guild(conn, guild_id, removed_too=True)
    staff = {role for team in known for role in (team.officers_role_id, team.moderators_role_id)}
    if role_id in staff | {guild_id}:  # the id of @everyone is the server's own
        raise RoleHasPower(role_id)


async def refuse_subscribers(conn: Connection, guild_id: int, role_ids: Collection[int]) -> None:
    """Refuse roles for officers and moderators that subscribers get. Raises RoleOfSubscribers."""
    known = await teams.of_guild(conn, guild_id, removed_too=True)
    if not {team.subscribers_role_id for team in known}.isdisjoint(role_ids):
        raise RoleOfSubscribers
