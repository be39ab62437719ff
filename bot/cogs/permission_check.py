"""What the bot lacks in a server, and who can read the officers' room: a comparison of what Discord says.

It reads discord.py's objects as they are cached, changes nothing and asks nobody.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import discord

from bot.cogs.replying import Interaction, texts_for
from bot.domain.bot_permissions import NEEDED
from bot.domain.errors import OutsideServer, ServerNotReady
from bot.domain.team import Team
from bot.services.teams import places
from bot.ui.pieces import Piece
from bot.ui.team_check import Lack, Reader, ReaderKind, RoleTrouble, TeamCheck, render_team_check

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
    found = check_team(guild, team, {kind.value: id_ for kind, id_ in made.items()})
    return render_team_check(found, texts_for(interaction))


def check_team(guild: discord.Guild, team: Team, places: Mapping[str, int]) -> TeamCheck:
    """Compare a server with what a team needs. `places`: kind to Discord id, of those made so far."""
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
        subscribers=_subscribers(guild, team),
    )


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


def _subscribers(guild: discord.Guild, team: Team) -> RoleTrouble | None:
    """What is wrong with the role for subscribers; whether the bot may give any is said elsewhere."""
    if team.subscribers_role_id is None:
        return None
    role = guild.get_role(team.subscribers_role_id)
    if role is None:
        return RoleTrouble.DELETED
    if role.id in (team.officers_role_id, team.moderators_role_id):
        return RoleTrouble.HAS_POWER
    if role.managed:
        return RoleTrouble.MANAGED
    return None if role.is_assignable() else RoleTrouble.TOO_HIGH


def can_give(guild: discord.Guild | None, role_id: int) -> bool:
    """Whether the bot may give this role, as far as Discord has told; Discord has the last word."""
    if guild is None or guild.me is None:
        return True  # not known yet: it is tried, and what comes of it is said
    role = guild.get_role(role_id)
    if role is None or not role.is_assignable():
        return False
    return guild.me.guild_permissions.manage_roles
