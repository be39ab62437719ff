"""simcord's state of the simulated Discord, in real time, and with what it gets wrong for us put right.

Each correction says what real Discord does.
"""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

import discord

from bot.rehearsal.box._simcord import (
    Backend,
    BoxCdn,
    BoxClock,
    Channel,
    ChannelType,
    Guild,
    Message,
    Overwrite,
    name_after_its_thread,
    serializers,
)

_KEPT_LOG_LINES = 2000


class BoxBackend(Backend):
    """simcord's backend, in real time and with the corrections below."""

    cdn: BoxCdn
    #: "CROSSPOSTED 1 << 0": https://discord.com/developers/docs/resources/message#message-object-message-flags
    CROSSPOSTED_FLAG = 1 << 0

    def __init__(self) -> None:
        super().__init__(clock=BoxClock())
        # Logs that only ever grow would make a long run a memory leak; deque has the one method used.
        self.http_requests = cast("list[Any]", deque(maxlen=_KEPT_LOG_LINES))
        self.transcript = cast("list[Any]", deque(maxlen=_KEPT_LOG_LINES))
        self.cdn = BoxCdn()
        self.pinned_at: dict[int, datetime.datetime] = {}
        self.community_guilds: set[int] = set()
        self.nonce: str | None = None
        self._serving: tuple[str, str] | None = None
        self._quiet = False
        self.message_content_access = False
        # An app and its bot user have the same id, and the token begins with it.
        del self.users[self.bot_user.id]
        self.bot_user.id = self.application_id
        self.users[self.bot_user.id] = self.bot_user

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """No gateway events while something is put together step by step."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    @contextmanager
    def serving(self, method: str, path: str) -> Iterator[None]:
        """Which REST request is being answered; the permission rules below need it."""
        self._serving = (method, path)
        try:
            yield
        finally:
            self._serving = None

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        if self._quiet:
            return
        if event in ("GUILD_CREATE", "GUILD_UPDATE"):
            payload = self.guild_payload(self.get_guild(int(payload["id"])))
        elif event == "MESSAGE_CREATE" and self.nonce is not None:
            payload = {**payload, "nonce": self.nonce}
        super().emit(event, payload)

    def guild_payload(self, guild: Guild) -> dict[str, Any]:
        """Adds the features, and leaves out archived threads and events that are over, as Discord does."""
        payload: dict[str, Any] = dict(serializers.guild_create_payload(self, guild))
        payload["features"] = ["COMMUNITY", "NEWS"] if guild.id in self.community_guilds else []
        payload["threads"] = [t for t in payload["threads"] if not t["thread_metadata"]["archived"]]
        payload["guild_scheduled_events"] = [
            event for event in payload["guild_scheduled_events"] if event["status"] in (1, 2)
        ]
        return payload

    def require_permissions(
        self, guild_id: int | None, user_id: int, channel_id: int | None, *names: str
    ) -> None:
        """Pinning asks for Pin Messages (1<<51), one's own events for Create Events (1<<44)."""
        method, path = self._serving or ("", "")
        if "/messages/pins/" in path and names == ("manage_messages",):
            names = ("pin_messages",)
        if "/scheduled-events" in path and names == ("manage_events",) and guild_id is not None:
            held = discord.Permissions(self.compute_permissions(guild_id, user_id))
            if held.create_events and (method == "POST" or not self._is_anothers(guild_id, path, user_id)):
                names = ()
            elif method == "POST":
                names = ("create_events",)
        super().require_permissions(guild_id, user_id, channel_id, *names)

    def _is_anothers(self, guild_id: int, path: str, user_id: int) -> bool:
        """Whether somebody else made the event; of one that is not there, Discord says just that (10070)."""
        event_id = path.rpartition("/")[2]
        event = self.get_guild(guild_id).scheduled_events.get(int(event_id)) if event_id.isdigit() else None
        return event is not None and event.creator_id != user_id

    def set_pinned(
        self, channel_id: int, message_id: int, pinned: bool, *, actor_id: int | None = None
    ) -> None:
        """Remembers when each message was pinned; simcord gives every pin the present time."""
        already = self.get_message(channel_id, message_id).pinned
        super().set_pinned(channel_id, message_id, pinned, actor_id=actor_id)
        if pinned and not already:
            self.pinned_at[message_id] = self.clock.now()
        elif not pinned:
            self.pinned_at.pop(message_id, None)

    def create_thread(
        self,
        parent_id: int,
        name: str,
        owner_id: int,
        *,
        type: int = ChannelType.PUBLIC_THREAD,  # noqa: A002  simcord's name for it
        auto_archive_duration: int = 1440,
        message_id: int | None = None,
        applied_tags: Iterable[int] = (),
        broadcast: bool = True,
    ) -> Channel:
        """A private thread leaves no "started a thread" line in its channel."""
        private = type == ChannelType.PRIVATE_THREAD
        thread = super().create_thread(
            parent_id,
            name,
            owner_id,
            type=type,
            auto_archive_duration=auto_archive_duration,
            message_id=message_id,
            applied_tags=applied_tags,
            broadcast=broadcast and not private,
        )
        if private and broadcast:
            self.announce_thread_create(thread)
        return thread

    def commit_message(self, message: Message, *, broadcast: bool = True) -> Message:
        """A message to an archived thread wakes it; a forum post's first one has its thread's id."""
        name_after_its_thread(self, message)
        thread = self.get_channel(message.channel_id)
        meta = thread.thread_metadata
        if meta is not None and meta.archived and not message.is_ephemeral:
            self.edit_channel(thread.id, {}, thread_metadata={"archived": False})
        return super().commit_message(message, broadcast=broadcast)

    def edit_channel(
        self,
        channel_id: int,
        changes: Mapping[str, Any],
        *,
        overwrites: list[Overwrite] | None = None,
        thread_metadata: Mapping[str, Any] | None = None,
    ) -> Channel:
        """Renaming a server's channel leaves no line in it."""
        channel = self.get_channel(channel_id)
        if "name" in changes and not channel.is_thread:
            channel.name = changes["name"]  # simcord announces a name only if it differs from this
        return super().edit_channel(
            channel_id, changes, overwrites=overwrites, thread_metadata=thread_metadata
        )

    def edit_message(self, channel_id: int, message_id: int, fields: dict[str, Any]) -> Message:
        before = {item["url"]: item for item in self.get_message(channel_id, message_id).attachments}
        message = super().edit_message(channel_id, message_id, fields)
        kept = {item["url"] for item in message.attachments}
        self.cdn.forget(item for url, item in before.items() if url not in kept)
        return message

    def delete_message(self, channel_id: int, message_id: int) -> None:
        self.cdn.forget(self.get_message(channel_id, message_id).attachments)
        super().delete_message(channel_id, message_id)
        self.pinned_at.pop(message_id, None)

    def delete_channel(self, channel_id: int) -> None:
        """A channel takes its threads and files with it; channels in a deleted category stay, outside it."""
        for message in self.messages.get(channel_id, {}).values():
            self.cdn.forget(message.attachments)
        children = [channel for channel in self.channels.values() if channel.parent_id == channel_id]
        super().delete_channel(channel_id)
        for child in children:
            if child.is_thread:
                with self.quietly():  # the parent's own event stands for all of them
                    self.delete_channel(child.id)
            else:
                self.edit_channel(child.id, {"parent_id": None})

    def add_invited_guild(self, name: str, *, community: bool, bot_permissions: int) -> Guild:
        """A server the bot was invited to with just these permissions; simcord would give it nearly all."""
        with self.quietly():
            guild = self.create_guild(name)
            for role_id in self.get_member(guild.id, self.bot_user.id).role_ids:
                guild.roles[role_id].permissions = bot_permissions
        if community:
            self.community_guilds.add(guild.id)
        self.emit("GUILD_CREATE", {"id": str(guild.id)})
        return guild
