"""Subscriptions as rows: who hears of a team, by which way and of what. Roles follow the rows."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec.structs import asdict

# Its ON CONFLICT is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.subscription import Route, Subscription
from bot.storage.database import Connection
from bot.storage.tables import person, server, subscription, team

_COLUMNS: Final = (
    subscription.c.team_id, subscription.c.person_id, subscription.c.route, subscription.c.digests,
    subscription.c.reminders, subscription.c.dm_closed_at,
)  # fmt: skip
_person: Final = sa.select(person.c.id).where(person.c.user_id == sa.bindparam("b_user"))
_it: Final = sa.and_(
    subscription.c.team_id == sa.bindparam("b_team"), subscription.c.person_id == sa.bindparam("b_person")
)
_new: Final = insert_unless_there(subscription)
_put = _new.on_conflict_do_update(
    index_elements=[subscription.c.team_id, subscription.c.person_id],
    set_={name: _new.excluded[name] for name in ("route", "digests", "reminders", "dm_closed_at")},
)
_get: sa.Select[Any] = sa.select(*_COLUMNS).where(_it)
_remove = sa.delete(subscription).where(_it)
_teams_here: Final = (
    sa.select(team.c.id)
    .join(server, server.c.id == team.c.server_id)
    .where(server.c.guild_id == sa.bindparam("b_guild"))
)
_remove_here = (
    sa.delete(subscription)
    .where(
        subscription.c.person_id == sa.bindparam("b_person"),
        subscription.c.team_id.in_(
            sa.select(team.c.id).where(
                team.c.server_id
                == sa.select(team.c.server_id).where(team.c.id == sa.bindparam("b_team")).scalar_subquery()
            )
        ),
    )
    .returning(subscription.c.team_id)
)
_turn_to_role = (
    sa.update(subscription)
    .where(_it, subscription.c.route == Route.DM)
    .values(
        route=Route.ROLE,
        dm_closed_at=sa.bindparam("b_now", type_=subscription.c.dm_closed_at.type),
    )
)
# Not of whose DMs are closed: that would go to and fro.
_turn_to_dm = (
    sa.update(subscription)
    .where(_it, subscription.c.route == Route.ROLE, subscription.c.dm_closed_at.is_(None))
    .values(route=Route.DM)
)
_closed_untold: sa.Select[Any] = (
    sa.select(team.c.name)
    .select_from(
        subscription.join(person, person.c.id == subscription.c.person_id).join(
            team, team.c.id == subscription.c.team_id
        )
    )
    .where(
        person.c.user_id == sa.bindparam("b_user"),
        subscription.c.team_id.in_(_teams_here),
        subscription.c.dm_closed_at.is_not(None),
    )
    .order_by(team.c.name)
)
_all_closed_untold: sa.Select[Any] = (
    sa.select(server.c.guild_id, person.c.user_id)
    .select_from(
        subscription.join(person, person.c.id == subscription.c.person_id)
        .join(team, team.c.id == subscription.c.team_id)
        .join(server, server.c.id == team.c.server_id)
    )
    .where(subscription.c.dm_closed_at.is_not(None), person.c.user_id.is_not(None))
)
_told = (
    sa.update(subscription)
    .where(
        subscription.c.person_id.in_(_person),
        subscription.c.team_id.in_(_teams_here),
        subscription.c.dm_closed_at.is_not(None),
    )
    .values(dm_closed_at=None)
)
_by_role: sa.Select[Any] = (
    sa.select(*_COLUMNS)
    .where(subscription.c.team_id == sa.bindparam("b_team"), subscription.c.route == Route.ROLE)
    .order_by(subscription.c.person_id)
)

_roles_of_others = (
    sa.select(team.c.subscribers_role_id)
    .join(subscription, subscription.c.team_id == team.c.id)
    .where(
        subscription.c.person_id == sa.bindparam("b_person"),
        subscription.c.team_id != sa.bindparam("b_team"),
        subscription.c.route == Route.ROLE,
        subscription.c.digests,
        subscription.c.reminders,
        team.c.subscribers_role_id.is_not(None),
        team.c.removed_at.is_(None),
    )
)


async def get(conn: Connection, team_id: int, person_id: int) -> Subscription | None:
    """Return how somebody hears of a team; None if they don't."""
    row = (await conn.execute(_get, _of(team_id, person_id))).one_or_none()
    return None if row is None else Subscription(*row)


async def put(conn: Connection, wanted: Subscription, now: datetime) -> None:
    """Keep it as it is wanted now, making it at the first time."""
    await conn.execute(_put, {**asdict(wanted), "made_at": now})


async def remove(conn: Connection, team_id: int, person_id: int) -> bool:
    """End it; False if there was none."""
    return (await conn.execute(_remove, _of(team_id, person_id))).rowcount > 0


async def remove_in_server_of(conn: Connection, team_id: int, person_id: int) -> tuple[int, ...]:
    """End all that somebody has in a team's server; return the teams."""
    return tuple(sorted((await conn.execute(_remove_here, _of(team_id, person_id))).scalars()))


async def turn_to_role(conn: Connection, team_id: int, person_id: int, now: datetime) -> bool:
    """`dm → role`, because their DMs are closed; False if it was no longer by DM."""
    return (await conn.execute(_turn_to_role, _of(team_id, person_id) | {"b_now": now})).rowcount > 0


async def turn_to_dm(conn: Connection, team_id: int, person_id: int) -> bool:
    """`role → dm`, because the role can't be given; False if it was not by role, or DMs are closed."""
    return (await conn.execute(_turn_to_dm, _of(team_id, person_id))).rowcount > 0


async def closed_untold(conn: Connection, guild_id: int, user_id: int) -> tuple[str, ...]:
    """Return the teams that somebody hears of by role since their DMs closed, and was not told."""
    found = await conn.execute(_closed_untold, {"b_guild": guild_id, "b_user": user_id})
    return tuple(found.scalars())


async def all_closed_untold(conn: Connection) -> frozenset[tuple[int, int]]:
    """Return all whom `closed_untold` finds anything of: Discord's ids of server and user."""
    return frozenset((row.guild_id, row.user_id) for row in await conn.execute(_all_closed_untold))


async def told_closed(conn: Connection, guild_id: int, user_id: int) -> bool:
    """Put on record that they were told; False if somebody was quicker."""
    return (await conn.execute(_told, {"b_guild": guild_id, "b_user": user_id})).rowcount > 0


async def by_role(conn: Connection, team_id: int) -> tuple[Subscription, ...]:
    """Return what those have chosen who hear of a team by role."""
    return tuple(Subscription(*row) for row in await conn.execute(_by_role, {"b_team": team_id}))


async def roles_of_others(conn: Connection, team_id: int, person_id: int) -> frozenset[int]:
    """Return the roles that somebody has as a subscriber of other teams."""
    return frozenset((await conn.execute(_roles_of_others, _of(team_id, person_id))).scalars())


def _of(team_id: int, person_id: int) -> dict[str, Any]:
    return {"b_team": team_id, "b_person": person_id}
