"""What the bot lacks in a server, and who can read the officers' room: a comparison of what Discord says.

It reads discord.py's objects as they are cached, changes nothing and asks nobody.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import discord

from bot.cogs.replying import Interaction, texts_for
from bot.domain.bot_permissions import NEEDED
from bot.domain.errors import OutsideServer, ServerNotReady
from bot.domain.subscription import MAX_ROLES, About
from bot.domain.team import Team
from bot.services import subscriber_roles
from bot.services.subscriber_roles import SubscriberRoles
from bot.services.teams import places
from bot.ui.pieces import Piece
from bot.ui.team_check import Lack, Reader, ReaderKind, TeamCheck, render_team_check

# Of the team's places by their kind; the rest of what it needs is asked for server-wide only.
ROOM: Final = "officers_room"
PLACES: Final = ("category", "news_channel", ROOM, "past_meetings")
# Of a channel it needs nothing of these: events are the server's, and private threads it only denies others.
SERVER_WIDE_ONLY: Final = frozenset({"create_events", "create_private_threads"})


async def checked(interaction: Interaction, team: Team) -> Piece:
    """What a check of a team found, in the person's words. Raises OutsideServer, ServerNotReady."""
    if interaction.guild_id is None:
        raise OutsideServer
    guild = interaction.guild
    if guild is None or guild.unavailable or guild.me is None:
        raise ServerNotReady
    made = await places(interaction.client.ctx, team.id)
    roles = await subscriber_roles.roles(interaction.client.ctx, team.id)
    found = check_team(guild, team, {kind.value: id_ for kind, id_ in made.items()}, roles)
    return render_team_check(found, texts_for(interaction))


def check_team(
    guild: discord.Guild, team: Team, places: Mapping[str, int], roles: SubscriberRoles | None = None
) -> TeamCheck:
    """Compare a server with what a team needs. `places`: kind to Discord id, of those made so far."""
    subscribers = sorted(roles.all) if roles else []
    may_need_one = bool(subscribers) and len(subscribers) < len(About)
    made = {kind: guild.get_channel(places[kind]) for kind in PLACES if kind in places}
    room = made.get(ROOM)
    return TeamCheck(
        team=team,
        lacks=(*_lacks_in_server(guild), *_lacks_in_places(guild, made)),
        not_there=tuple(kind for kind in PLACES if made.get(kind) is None),
        room_id=room.id if room else None,
        readers=tuple(_readers(guild, team, room)) if room else (),
        shut_out=tuple(_shut_out(guild, team, room)) if room else (),
        missing_roles=tuple(
            role
            for role in dict.fromkeys((team.officers_role_id, team.moderators_role_id))
            if guild.get_role(role) is None
        ),
        not_given=tuple(role for role in subscribers if not _can_stand(guild, role)),
        with_power=tuple(role for role in subscribers if has_power(guild.get_role(role))),
        roles_full=may_need_one and len(guild.roles) >= MAX_ROLES,
    )


def _can_stand(guild: discord.Guild, role_id: int) -> bool:
    """Whether a role is there and low enough to be given; the permission is looked at for itself."""
    role = guild.get_role(role_id)
    return role is not None and role.is_assignable()


def lacking(held: discord.Permissions, needed: Iterable[str]) -> tuple[str, ...]:
    """The needed permissions that are not held, in the order given. An administrator holds all."""
    return () if held.administrator else tuple(name for name in needed if not getattr(held, name))


def _lacks_in_server(guild: discord.Guild) -> list[Lack]:
    return [Lack(name, None) for name in lacking(guild.me.guild_permissions, NEEDED)]


def _lacks_in_places(guild: discord.Guild, made: Mapping[str, discord.abc.GuildChannel | None]) -> list[Lack]:
    """What a place takes away from what the bot holds server-wide: said once, where it has to be granted."""
    held = guild.me.guild_permissions
    needed = [name for name in NEEDED if name not in SERVER_WIDE_ONLY and name not in lacking(held, NEEDED)]
    return [
        Lack(name, channel.id)
        for channel in made.values()
        if channel is not None
        for name in _first_cause(lacking(channel.permissions_for(guild.me), needed))
    ]


def _first_cause(names: tuple[str, ...]) -> tuple[str, ...]:
    # Without View Channel nothing else counts in a channel: it is the one thing to grant.
    return ("view_channel",) if "view_channel" in names else names


def _readers(guild: discord.Guild, team: Team, room: discord.abc.GuildChannel) -> list[Reader]:
    """Who can read the room besides the officers, the moderators and the bot."""
    own = {team.officers_role_id, team.moderators_role_id}
    everyone = guild.default_role
    if room.permissions_for(everyone).view_channel:
        return [Reader(everyone.id, ReaderKind.EVERYONE)]
    readers = [
        Reader(role.id, ReaderKind.ADMINISTRATORS if role.permissions.administrator else ReaderKind.ROLE)
        for role in reversed(guild.roles)
        if role.id not in own and role not in guild.me.roles and room.permissions_for(role).view_channel
    ]
    # A member's own overwrite; without a member cache discord.py gives an object instead of the member.
    members = [
        Reader(target.id, ReaderKind.MEMBER)
        for target, overwrite in room.overwrites.items()
        if not isinstance(target, discord.Role)
        and getattr(target, "type", discord.Member) is not discord.Role
        and target.id != guild.me.id
        and overwrite.view_channel
    ]
    return readers + members


def _shut_out(guild: discord.Guild, team: Team, room: discord.abc.GuildChannel) -> list[int]:
    roles = [guild.get_role(id_) for id_ in dict.fromkeys((team.officers_role_id, team.moderators_role_id))]
    return [role.id for role in roles if role and not room.permissions_for(role).view_channel]


# What nobody may take for themselves.
_POWER: Final = discord.Permissions(
    administrator=True, ban_members=True, kick_members=True, manage_channels=True, manage_events=True,
    manage_expressions=True, manage_guild=True, manage_messages=True, manage_nicknames=True,
    manage_roles=True, manage_threads=True, manage_webhooks=True, mention_everyone=True,
    moderate_members=True, view_audit_log=True,
)  # fmt: skip


def has_power(role: discord.Role | None) -> bool:
    """Whether a role lets its members manage something."""
    return role is not None and bool(role.permissions.value & _POWER.value)


def can_give(guild: discord.Guild | None, role_id: int | None) -> bool:
    """Whether the bot may give this role, or (None) make one to give, as far as Discord has told.

    Discord has the last word.
    """
    if guild is None or guild.me is None:
        return True  # not known yet: it is tried, and what comes of it is said
    if role_id is None:
        return guild.me.guild_permissions.manage_roles and len(guild.roles) < MAX_ROLES
    role = guild.get_role(role_id)
    if role is None or not role.is_assignable():
        return False
    return guild.me.guild_permissions.manage_roles
