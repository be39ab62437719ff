"""Subscribing to a team: by role, by DM or not; and what closed DMs, a lost role or leaving make of it.

The row is the truth. The role follows it: a notice in the outbox has the reconciler make the member's roles
match the row as it is then, so a later change overtakes an earlier one.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.domain.errors import OldControl
from bot.domain.subscription import About, Route, Subscription
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for_resident, team_or_error
from bot.services.notices import NoticeKind, ping_room, tell_person
from bot.services.people import known_person_id, person_id
from bot.storage import people, subscriptions
from bot.storage.database import Connection, Write
from bot.storage.notices import Notice

_WITH_DIGESTS: Final = frozenset({About.BOTH, About.DIGESTS})
_WITH_REMINDERS: Final = frozenset({About.BOTH, About.REMINDERS})


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a person hears of a team now; `subscription` None: not at all.

    `closed`: the teams that turned to the role because their DMs are closed, told now and not again.
    `fell_back`: they wished the role and hear by DM, as there is none that could be given.
    """

    team: Team
    subscription: Subscription | None
    closed: tuple[str, ...] = ()
    fell_back: bool = False
    changed: bool = False


async def hearing(ctx: Context, actor: Actor, team_id: int) -> Hearing:
    """How the person hears of this team. Raises UnknownTeam."""
    async with ctx.db.read() as conn:
        team = await team_for_resident(conn, actor, team_id)
        found = await _mine(conn, actor, team_id)
    return Hearing(team, found, await told_closed(ctx, actor, team.guild_id))


async def subscribe(
    ctx: Context, actor: Actor, team_id: int, route: Route | None, *, role_givable: bool
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
                await _match_role(write, team, person, now)
            return Hearing(team, None, changed=True)
        by = route
        if by is Route.ROLE and not role_givable:
            by = Route.DM
            await _tell_not_given(write, team, now)
        wanted = replace(before or Subscription(team_id, person, by), route=by, dm_closed_at=None)
        if wanted != before:
            await subscriptions.put(write.conn, wanted, now)
        # Also if it was so before: who left and came back has lost the role.
        await _match_role(write, team, person, now)
        return Hearing(team, wanted, fell_back=by is not route, changed=True)

    return await ctx.db.write(work)


async def choose(ctx: Context, actor: Actor, team_id: int, about: About) -> Hearing:
    """Hear of these things only. Raises UnknownTeam, OldControl: who hears of none chooses a way first."""
    now = ctx.clock.now()

    async def work(write: Write) -> Hearing:
        team = await team_for_resident(write.conn, actor, team_id)
        found = await _mine(write.conn, actor, team_id)
        if found is None:
            raise OldControl
        wanted = replace(found, digests=about in _WITH_DIGESTS, reminders=about in _WITH_REMINDERS)
        await subscriptions.put(write.conn, wanted, now)
        return Hearing(team, wanted, changed=True)

    return await ctx.db.write(work)


async def stop(ctx: Context, actor: Actor, team_id: int) -> Team:
    """End it, from wherever: also from a DM, and for who has left the server. Raises NoTeams."""
    now = ctx.clock.now()

    async def work(write: Write) -> Team:
        team = await team_or_error(write.conn, team_id)
        person = await known_person_id(write.conn, actor)
        if person is not None and await subscriptions.remove(write.conn, team_id, person):
            await _match_role(write, team, person, now)
        return team

    return await ctx.db.write(work)


async def told_closed(ctx: Context, actor: Actor, guild_id: int) -> tuple[str, ...]:
    """The names of teams that somebody hears of by role since their DMs closed; each is told once."""
    async with ctx.db.read() as conn:
        names = await subscriptions.closed_untold(conn, guild_id, actor.user_id)
    if not names:
        return ()
    told = await ctx.db.write(
        lambda write: subscriptions.told_closed(write.conn, guild_id, actor.user_id)
    )  # fmt: skip
    return names if told else ()


# --- what the reconciler finds out ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RoleWish:
    """Whether a member should have a role now."""

    guild_id: int
    user_id: int
    role_id: int
    wanted: bool


async def role_wish(conn: Connection, notice: Notice) -> RoleWish | None:
    """What the notice asks for, as things stand now; None if nobody is there to have it."""
    team = await team_or_error(conn, notice.team_id)
    person, role = notice.person_id, int(notice.data["role"])
    if person is None or notice.user_id is None:
        return None
    found = await subscriptions.get(conn, team.id, person)
    wanted = found is not None and found.route is Route.ROLE and team.subscribers_role_id == role
    return RoleWish(team.guild_id, notice.user_id, role, wanted)


async def dm_closed(write: Write, notice: Notice, now: datetime) -> bool:
    """Their DMs are closed: what they hear of this team goes by role; they are told the next time."""
    if notice.person_id is None:
        return False
    team = await team_or_error(write.conn, notice.team_id)
    if not await subscriptions.turn_to_role(write.conn, team.id, notice.person_id, now):
        return False
    await _match_role(write, team, notice.person_id, now)
    return True


async def has_left(write: Write, notice: Notice) -> None:
    """They are not in the server any more: all that they had there ends."""
    if notice.person_id is not None:
        await subscriptions.remove_in_server_of(write.conn, notice.team_id, notice.person_id)


async def role_refused(write: Write, notice: Notice, now: datetime) -> None:
    """The role can't be given: they hear by DM instead; the officers' room is told once."""
    if notice.person_id is None:
        return
    team = await team_or_error(write.conn, notice.team_id)
    await _tell_not_given(write, team, now)
    if await subscriptions.turn_to_dm(write.conn, team.id, notice.person_id):
        nonce = _nonce("by dm", team.id, notice.person_id, now)
        await tell_person(write, team.id, notice.person_id, NoticeKind.HEARS_BY_DM, {}, now, nonce=nonce)


async def role_changed(write: Write, before: Team, after: Team, now: datetime) -> None:
    """Another role for subscribers, or none: each who hears by role loses the old one and gets the new."""
    roles = {before.subscribers_role_id, after.subscribers_role_id} - {None}
    if before.subscribers_role_id == after.subscribers_role_id:
        return
    for person in await subscriptions.by_role(write.conn, after.id):
        for role in sorted(role for role in roles if role is not None):
            await _put_role_notice(write, after.id, role, person, now)


async def _mine(conn: Connection, actor: Actor, team_id: int) -> Subscription | None:
    person = await people.id_of(conn, actor.user_id)
    return None if person is None else await subscriptions.get(conn, team_id, person)


async def _match_role(write: Write, team: Team, person: int, now: datetime) -> None:
    if team.subscribers_role_id is not None:
        await _put_role_notice(write, team.id, team.subscribers_role_id, person, now)


async def _put_role_notice(write: Write, team_id: int, role_id: int, person: int, now: datetime) -> None:
    nonce = _nonce("role", team_id, person, now, role_id)
    await tell_person(write, team_id, person, NoticeKind.SUBSCRIBER_ROLE, {"role": role_id}, now, nonce=nonce)


async def _tell_not_given(write: Write, team: Team, now: datetime) -> None:
    if team.subscribers_role_id is None:
        return  # the team wants none
    nonce = _nonce("not given", team.id, team.subscribers_role_id)
    data: dict[str, int | str] = {"role": team.subscribers_role_id}
    await ping_room(write, team.id, NoticeKind.ROLE_NOT_GIVEN, data, now, nonce=nonce)


def _nonce(*told: object) -> str:
    return hashlib.blake2b(".".join(map(str, told)).encode(), digest_size=12).hexdigest()
