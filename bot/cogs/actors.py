"""Who acts, read from the interaction's payload: it is right even before the server is cached."""

from typing import TYPE_CHECKING, Any

import discord
from msgspec.structs import replace

from bot.domain.errors import OutsideServer, ServerNotReady
from bot.domain.team import Actor
from bot.domain.text import clean

if TYPE_CHECKING:
    from bot.cogs.replying import Interaction


def is_somebodys(interaction: "discord.Interaction[Any]") -> bool:
    """Whether Discord said who it was: it always does, but a frame may be spoilt."""
    return isinstance(interaction.user, discord.User | discord.Member)


def locale_of(interaction: "discord.Interaction[Any]") -> str:
    """The language of what only this person reads: the one chosen here, else that of their Discord."""
    locale = interaction.locale.value
    return (
        interaction.client.languages.of(interaction.user.id, locale) if is_somebodys(interaction) else locale
    )


def actor_of(interaction: "Interaction") -> Actor:
    """The person as a resident: enough for everything that needs no power in a team."""
    user = interaction.user
    member = user if isinstance(user, discord.Member) else None
    return Actor(
        user_id=user.id,
        name=name_of(user),
        guild_id=interaction.guild_id,
        # Not `member.roles`: those go through the cache, which is empty until the server has arrived.
        role_ids=frozenset(member._roles) if member else frozenset(),
        manage_guild=interaction.permissions.manage_guild if member else False,
        locale=locale_of(interaction),
        joined_at=member.joined_at if member else None,
    )


def anyone_of(interaction: "Interaction") -> Actor:
    """The person with all their powers, as far as they are known yet."""
    hosts = interaction.client.hosts.of(interaction.user.id)
    return replace(actor_of(interaction), manage_channels=_manages_channels(interaction), hosts=hosts)


def staff_of(interaction: "Interaction") -> Actor:
    """The person as somebody who may have power here.

    Raises OutsideServer in a DM, and ServerNotReady while the bot does not know the server's roles yet:
    better "try again in a moment" than a wrong refusal.
    """
    if interaction.guild_id is None:
        raise OutsideServer
    if not _known(interaction.guild):
        raise ServerNotReady
    return anyone_of(interaction)


def member_actor(member: discord.Member) -> Actor:
    """Another member named in an option; their powers are not read."""
    return Actor(member.id, name_of(member), member.guild.id, frozenset())


def name_of(user: discord.User | discord.Member) -> str:
    """What somebody is called, without what no database takes or what makes it read as another's."""
    return clean(user.display_name) or user.name


def _known(guild: discord.Guild | None) -> bool:
    return guild is not None and not guild.unavailable and bool(guild.roles)


def _manages_channels(interaction: "Interaction") -> bool:
    """Manage Channels counts server-wide only; `interaction.permissions` is the channel's."""
    member = interaction.user
    if not isinstance(member, discord.Member) or not _known(interaction.guild):
        return False
    return member.guild_permissions.manage_channels
