"""The roles of who hears by role: the administrators' own for both, and two that the bot makes when needed.

Who wants reminders or digests only gets a role of that kind, so that a post calls those alone who chose it.
The row is the truth, the role follows: a notice in the outbox has the reconciler make a member's roles match
the row as it is then, so a later change overtakes an earlier one.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeAlias

from msgspec import Struct

from bot.domain.errors.hearing import EverybodysRole
from bot.domain.subscription import About, Route
from bot.domain.team import Team
from bot.services.context import Context
from bot.services.lookups import team_or_error
from bot.services.notices import NoticeKind, ping_room, tell_person
from bot.storage import subscriber_roles as rows
from bot.storage import subscriptions, teams
from bot.storage.database import Connection, Write
from bot.storage.notices import Notice
from bot.storage.subscriber_roles import MadeRole

__all__ = ["Givable", "MadeRole", "RoleWish", "SubscriberRoles"]

# Whether the bot may give a role, by Discord's id; None: one that it would have to make.
Givable: TypeAlias = Callable[[int | None], bool]


class SubscriberRoles(Struct, frozen=True):
    """A team's: `team.subscribers_role_id` for both, without which there are none; and those made so far."""

    team: Team
    made: Mapping[About, MadeRole]

    def of(self, about: About) -> int | None:
        """Discord's id of who hears of this; None: there is none, or it is not made yet."""
        if self.team.subscribers_role_id is None or about is About.BOTH:
            return self.team.subscribers_role_id
        return self.made[about].role_id if about in self.made else None

    def called(self, about: About) -> tuple[int, ...]:
        """Whom a post about this mentions: who wants both, and who wants this alone."""
        found = (self.of(About.BOTH), self.of(about))
        return tuple(dict.fromkeys(role for role in found if role is not None))

    @property
    def all(self) -> frozenset[int]:
        """All that stand."""
        made = {one.role_id for one in self.made.values()}
        return frozenset(role for role in made | {self.team.subscribers_role_id} if role is not None)


async def roles_of(conn: Connection, team: Team) -> SubscriberRoles:
    """A team's."""
    return SubscriberRoles(team, await rows.of_team(conn, team.id))


async def roles(ctx: Context, team_id: int) -> SubscriberRoles:
    """A team's. Raises NoTeams, TeamRemoved."""
    async with ctx.db.read() as conn:
        return await roles_of(conn, await team_or_error(conn, team_id))


async def may_have(conn: Connection, team: Team, about: About, givable: Givable) -> bool:
    """Whether somebody can be given the role of who hears of this."""
    if team.subscribers_role_id is None:
        return False
    return givable((await roles_of(conn, team)).of(about))


async def match(write: Write, team: Team, person: int, now: datetime, *, was: int | None = None) -> None:
    """Have a person's roles match their row; `was` is one of before that is none of the team's any more."""
    if team.subscribers_role_id is None and was is None:
        return
    nonce = _nonce("role", team.id, person, now, was)
    data = {"role": was} if was is not None else {}
    await tell_person(write, team.id, person, NoticeKind.SUBSCRIBER_ROLE, data, now, nonce=nonce)


async def refuse_everybodys(conn: Connection, guild_id: int, roles: tuple[int, ...]) -> None:
    """Keep a role that everybody may take from giving power. Raises EverybodysRole."""
    for team in await teams.of_guild(conn, guild_id):
        for role in (await roles_of(conn, team)).all:
            if role in roles:
                raise EverybodysRole(role)


async def tell_not_given(write: Write, team: Team, about: About, now: datetime) -> None:
    """Tell the officers' room, once, which role the bot can't give or make."""
    if team.subscribers_role_id is None:
        return  # the team wants none
    role = (await roles_of(write.conn, team)).of(about)
    data: dict[str, int | str] = {"role": role} if role is not None else {"about": about.value}
    nonce = _nonce("not given", team.id, role or about.value)
    await ping_room(write, team.id, NoticeKind.ROLE_NOT_GIVEN, data, now, nonce=nonce)


# --- what the reconciler asks and finds out ------------------------------------------------------------


class RoleWish(Struct, frozen=True):
    """Which of a team's roles a member should have now, and which not. `about` None: none of them.

    `role_id` None with an `about`: it has to be made.
    """

    team: Team
    user_id: int
    about: About | None
    role_id: int | None
    not_wanted: tuple[int, ...]


async def role_wish(conn: Connection, notice: Notice) -> RoleWish | None:
    """What the notice asks for, as things stand now; None if nobody is there to have it."""
    team = await team_or_error(conn, notice.team_id, removed_too=True)
    person = notice.person_id
    if person is None or notice.user_id is None:
        return None
    found = await subscriptions.get(conn, team.id, person)
    known = await roles_of(conn, team)
    by_role = found is not None and found.route is Route.ROLE and team.subscribers_role_id is not None
    about = found.about if found is not None and by_role and team.removed_at is None else None
    role = known.of(about) if about is not None else None
    # Several teams may share a role.
    kept = {role, *await subscriptions.roles_of_others(conn, team.id, person)}
    there = known.all | {int(notice.data["role"])} if "role" in notice.data else known.all
    return RoleWish(team, notice.user_id, about, role, tuple(sorted(there - kept)))


async def made_role(ctx: Context, team_id: int, about: About) -> MadeRole | None:
    """What is on record of a role that the bot makes."""
    async with ctx.db.read() as conn:
        return (await rows.of_team(conn, team_id)).get(about)


async def begin_making(ctx: Context, team_id: int, about: About) -> datetime:
    """Put on record that it is being made, before it is; return when the first attempt began."""
    now = ctx.clock.now()
    return await ctx.db.write(lambda write: rows.begin(write.conn, team_id, about, now))


async def keep_made(ctx: Context, team_id: int, about: About, role_id: int) -> bool:
    """Put on record which it is; False if none is wanted any more."""
    return await ctx.db.write(lambda write: rows.keep(write.conn, team_id, about, role_id))


async def refused(write: Write, notice: Notice, now: datetime) -> None:
    """The role can't be given or made: they hear by DM instead; the officers' room is told once."""
    if notice.person_id is None:
        return
    team = await team_or_error(write.conn, notice.team_id, removed_too=True)
    found = await subscriptions.get(write.conn, team.id, notice.person_id)
    if found is None or found.route is not Route.ROLE:
        return
    await tell_not_given(write, team, found.about, now)
    if await subscriptions.turn_to_dm(write.conn, team.id, notice.person_id):
        nonce = _nonce("by dm", team.id, notice.person_id, now)
        await tell_person(write, team.id, notice.person_id, NoticeKind.HEARS_BY_DM, {}, now, nonce=nonce)


async def lost(ctx: Context, guild_id: int, role_id: int) -> None:
    """A role was deleted in Discord: one of the bot's is made again; without the team's own it goes by DM."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        here = await teams.of_guild(conn, guild_id)
        known = [role for team in here for role in (await roles_of(conn, team)).all]
    if role_id not in known:
        return

    async def work(write: Write) -> None:
        made = await rows.forget(write.conn, role_id)
        for team in here:
            for one in await subscriptions.by_role(write.conn, team.id):
                its_own = one.about is About.BOTH and team.subscribers_role_id == role_id
                if its_own or (team.id, one.about) in made:
                    await match(write, team, one.person_id, now)

    await ctx.db.write(work)


# --- what becomes of a team ----------------------------------------------------------------------------


async def role_changed(write: Write, before: Team, after: Team, now: datetime) -> None:
    """Another role for subscribers, or none: each who hears by role loses the old one and gets the new."""
    if before.subscribers_role_id == after.subscribers_role_id:
        return
    for one in await subscriptions.by_role(write.conn, after.id):
        await match(write, after, one.person_id, now, was=before.subscribers_role_id)
    if after.subscribers_role_id is None:
        await drop_made(write, after, now)


async def drop_made(write: Write, team: Team, now: datetime) -> None:
    """Have the roles deleted that the bot made for a team."""
    for role in [one.role_id for one in (await rows.of_team(write.conn, team.id)).values()]:
        await _look_after(write, team, role, now)
    await rows.forget_all(write.conn, team.id)


async def team_kept(write: Write, known: Team, team: Team, now: datetime) -> None:
    """A team was changed, or is there again: its roles are named like it, or made anew."""
    if known.removed_at is not None:
        for subscription in await subscriptions.by_role(write.conn, team.id):
            if subscription.about is not About.BOTH:
                await match(write, team, subscription.person_id, now)
    elif (known.name, known.language) != (team.name, team.language):
        for role in (await rows.of_team(write.conn, team.id)).values():
            await _look_after(write, team, role.role_id, now)


async def about_of(ctx: Context, team_id: int, role_id: int) -> About | None:
    """For whom the bot made a role; None if it is wanted no more."""
    async with ctx.db.read() as conn:
        made = await rows.of_team(conn, team_id)
    return next((about for about, one in made.items() if one.role_id == role_id), None)


async def _look_after(write: Write, team: Team, role: int | None, now: datetime) -> None:
    if role is not None:
        nonce = _nonce("look after", team.id, role, now)
        await ping_room(write, team.id, NoticeKind.MADE_ROLE, {"role": role}, now, nonce=nonce)


def _nonce(*told: object) -> str:
    return hashlib.blake2b(".".join(map(str, told)).encode(), digest_size=12).hexdigest()
