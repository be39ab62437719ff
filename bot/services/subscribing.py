"""Subscribing to a team: by role, by DM or not, and of what; and what a lost role or leaving make of it."""

from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import OldControl
from bot.domain.subscription import About, Route, Subscription
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for_resident, team_or_error
from bot.services.people import known_person_id, person_id
from bot.services.subscriber_roles import Givable, match, may_have, tell_not_given
from bot.storage import people, subscriptions
from bot.storage.database import Connection, Write
from bot.storage.notices import Notice

_WITH_DIGESTS: Final = frozenset({About.BOTH, About.DIGESTS})
_WITH_REMINDERS: Final = frozenset({About.BOTH, About.REMINDERS})


class Hearing(Struct, frozen=True):
    """How a person hears of a team now; `subscription` None: not at all.

    `fell_back`: they wished the role and hear by DM, as there is none that could be given.
    """

    team: Team
    subscription: Subscription | None
    fell_back: bool = False
    changed: bool = False


async def hearing(ctx: Context, actor: Actor, team_id: int) -> Hearing:
    """How the person hears of this team. Raises UnknownTeam."""
    async with ctx.db.read() as conn:
        team = await team_for_resident(conn, actor, team_id)
        return Hearing(team, await _mine(conn, actor, team_id))


async def subscribe(
    ctx: Context, actor: Actor, team_id: int, route: Route | None, givable: Givable
) -> Hearing:
    """Hear by this way from now on; None: not any more. Raises UnknownTeam.

    Where the team has no role, or not one that the bot can give, it is by DM instead, and the officers' room
    hears of the latter once.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> Hearing:
        team = await team_for_resident(write.conn, actor, team_id)
        person = await person_id(write, actor, now)
        before = await subscriptions.get(write.conn, team_id, person)
        if route is None:
            if await subscriptions.remove(write.conn, team_id, person):
                await match(write, team, person, now)
            return Hearing(team, None, changed=True)
        wished = replace(before or Subscription(team_id, person, route), route=route, dm_closed_at=None)
        return await _keep(write, team, before, wished, givable, now)

    return await ctx.db.write(work)


async def choose(ctx: Context, actor: Actor, team_id: int, about: About, givable: Givable) -> Hearing:
    """Hear of these things only. Raises UnknownTeam, OldControl: who hears of none chooses a way first."""
    now = ctx.clock.now()

    async def work(write: Write) -> Hearing:
        team = await team_for_resident(write.conn, actor, team_id)
        found = await _mine(write.conn, actor, team_id)
        if found is None:
            raise OldControl
        wished = replace(found, digests=about in _WITH_DIGESTS, reminders=about in _WITH_REMINDERS)
        return await _keep(write, team, found, wished, givable, now)

    return await ctx.db.write(work)


async def _keep(
    write: Write, team: Team, before: Subscription | None, wished: Subscription, givable: Givable,
    now: datetime,
) -> Hearing:  # fmt: skip
    """Keep what was wished, by DM if there is no role for it."""
    kept = wished
    if wished.route is Route.ROLE and not await may_have(write.conn, team, wished.about, givable):
        kept = replace(wished, route=Route.DM)
        await tell_not_given(write, team, wished.about, now)
    if kept != before:
        await subscriptions.put(write.conn, kept, now)
    # Also if it was so before: who left and came back has lost the role.
    await match(write, team, kept.person_id, now)
    return Hearing(team, kept, fell_back=kept is not wished, changed=True)


async def stop(ctx: Context, actor: Actor, team_id: int) -> Team:
    """End it, from wherever: also from a DM, for who has left, of a team that was removed. Raises NoTeams."""
    now = ctx.clock.now()

    async def work(write: Write) -> Team:
        team = await team_or_error(write.conn, team_id, removed_too=True)
        person = await known_person_id(write.conn, actor)
        if person is not None and await subscriptions.remove(write.conn, team_id, person):
            await match(write, team, person, now)
        return team

    return await ctx.db.write(work)


async def has_left(write: Write, notice: Notice) -> None:
    """They are not in the server any more: all that they had there ends."""
    if notice.person_id is not None:
        await subscriptions.remove_in_server_of(write.conn, notice.team_id, notice.person_id)


async def _mine(conn: Connection, actor: Actor, team_id: int) -> Subscription | None:
    person = await people.id_of(conn, actor.user_id)
    return None if person is None else await subscriptions.get(conn, team_id, person)
