"""The simulated Discord's people and places: making them, and reading what stands there."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterable
from typing import Literal

import discord

from bot.rehearsal.box._simcord import (
    Channel,
    ChannelType,
    Guild,
    Overwrite,
    Role,
    ScheduledEvent,
)
from bot.rehearsal.box.backend import BoxBackend
from bot.rehearsal.box.deadlines import Deadlines
from bot.rehearsal.box.others import Others
from bot.rehearsal.box.people import Person
from bot.rehearsal.box.replies import OpenReplies
from bot.rehearsal.box.routing import Server
from bot.rehearsal.box.shown import ShownMessage

ChannelKind = Literal["text", "news", "forum", "category", "voice"]
_KINDS: dict[ChannelKind, ChannelType] = {
    "text": ChannelType.TEXT,
    "news": ChannelType.NEWS,
    "forum": ChannelType.FORUM,
    "category": ChannelType.CATEGORY,
    "voice": ChannelType.VOICE,
}


class World(Others):
    """The state of the simulated Discord, without the wire."""

    def __init__(self) -> None:
        super().__init__(BoxBackend())
        self.server = Server(self.backend)
        self.replies = OpenReplies()
        self.deadlines = Deadlines(lambda: time.monotonic() + self.backend.clock.elapsed)

    # ------------------------------------------------------------------ making

    def add_guild(
        self,
        name: str,
        *,
        community: bool = True,
        bot_permissions: discord.Permissions | int | None = None,
        locale: str = "en-GB",
    ) -> Guild:
        """A server the bot is a member of, invited with these permissions (default: all but Administrator).

        `community`: whether it has the Community feature, and so announcement channels and forums.
        """
        if bot_permissions is None:
            bot_permissions = discord.Permissions.all() ^ discord.Permissions(administrator=True)
        permissions = _value(bot_permissions)
        guild = self.backend.add_invited_guild(name, community=community, bot_permissions=permissions)
        guild.preferred_locale = locale
        return guild

    def bot_role(self, guild: Guild) -> Role:
        """The role that came with the bot's invitation."""
        (role_id,) = self.backend.get_member(guild.id, self.backend.bot_user.id).role_ids
        return guild.roles[role_id]

    def set_permissions(self, guild: Guild, role: Role, permissions: discord.Permissions | int) -> None:
        """An administrator changes what a role may do (the bot's own too: `bot_role`)."""
        self.backend.edit_role(guild.id, role.id, {"permissions": _value(permissions)})

    def add_role(self, guild: Guild, name: str, permissions: discord.Permissions | int = 0) -> Role:
        return self.backend.create_role(guild.id, name, permissions=_value(permissions))

    def add_member(
        self,
        guild: Guild,
        name: str,
        *,
        roles: Iterable[Role] = (),
        permissions: discord.Permissions | int | None = None,
    ) -> Person:
        """A person in the server; `permissions` are theirs alone, by a role of their own."""
        held = [role.id for role in roles]
        if permissions is not None:
            held.append(self.add_role(guild, f"only {name}", permissions).id)
        user = self.backend.make_user(name.lower().replace(" ", "."), global_name=name)
        self.backend.add_member(guild.id, user.id, roles=held, announce=True)
        return Person(self, guild, user)

    def add_channel(
        self,
        guild: Guild,
        name: str,
        kind: ChannelKind = "text",
        *,
        category: Channel | None = None,
        overwrites: Iterable[Overwrite] = (),
    ) -> Channel:
        """A channel that people made, not the bot."""
        parent_id = category.id if category else None
        return self.backend.create_channel(
            guild.id, name, type=_KINDS[kind], overwrites=list(overwrites), parent_id=parent_id
        )

    def add_event(self, guild: Guild, name: str, *, in_hours: float = 24.0) -> ScheduledEvent:
        """An event somewhere else, of an hour, that people made."""
        start = self.backend.clock.now() + datetime.timedelta(hours=in_hours)
        return self.backend.create_scheduled_event(
            guild.id,
            name=name,
            entity_type=discord.EntityType.external.value,
            scheduled_start_time=start.isoformat(),
            scheduled_end_time=(start + datetime.timedelta(hours=1)).isoformat(),
            creator_id=guild.owner_id,
            entity_metadata={"location": "The village hall"},
        )

    # ------------------------------------------------------------------ reading

    @property
    def commands(self) -> dict[str, dict[str, object]]:
        """The bot's global commands as synced, by name."""
        return {name: command for (name, _), command in self.backend.commands.get(None, {}).items()}

    def channels(self, guild: Guild) -> list[Channel]:
        """All channels of the server, in order, threads not included."""
        found = [self.backend.channels[channel_id] for channel_id in guild.channel_ids]
        return sorted(found, key=lambda channel: (channel.position, channel.id))

    def channel(self, guild: Guild, name: str) -> Channel:
        """The one channel, thread or post with this name."""
        everything = [*self.channels(guild), *(self.backend.channels[i] for i in guild.thread_ids)]
        found = [channel for channel in everything if channel.name == name]
        if len(found) != 1:
            there = [channel.name for channel in everything]
            raise LookupError(f"{len(found)} channels are called {name!r}; there are {there}")
        return found[0]

    def threads(self, channel: Channel) -> list[Channel]:
        """The threads or forum posts of a channel, oldest first, archived ones too."""
        found = [thread for thread in self.backend.channels.values() if thread.parent_id == channel.id]
        return sorted((thread for thread in found if thread.is_thread), key=lambda thread: thread.id)

    def messages(self, channel: Channel, *, system: bool = False) -> list[ShownMessage]:
        """What everyone in the channel sees, oldest first; with Discord's own lines if `system`."""
        found = self.backend.messages.get(channel.id, {}).values()
        shown = [ShownMessage(self.backend, message) for message in found if not message.is_ephemeral]
        return sorted((m for m in shown if system or not m.system), key=lambda m: m.id)

    def pins(self, channel: Channel) -> list[ShownMessage]:
        """The pinned messages, newest pin first."""
        pinned = [message for message in self.messages(channel) if message.pinned]
        return sorted(pinned, key=lambda message: self.backend.pinned_at[message.id], reverse=True)

    def events(self, guild: Guild, *, past: bool = False) -> list[ScheduledEvent]:
        """The server's scheduled and running events; with those over and cancelled if `past`."""
        return [event for event in guild.scheduled_events.values() if past or event.status in (1, 2)]

    def attachment(self, url: str) -> bytes:
        """The bytes behind an attachment's address; raises LookupError once its message is gone."""
        data = self.backend.cdn.get(url)
        if data is None:
            raise LookupError(f"no file at {url}")
        return data

    def dm_channel(self, person: Person) -> Channel:
        return self.backend.get_dm_channel(person.id)

    def dms(self, person: Person) -> list[ShownMessage]:
        """What the bot and this person wrote to each other, oldest first."""
        channel_id = self.backend.dm_channels.get(person.id)
        return self.messages(self.backend.channels[channel_id]) if channel_id else []


def _value(permissions: discord.Permissions | int) -> int:
    return permissions if isinstance(permissions, int) else permissions.value
