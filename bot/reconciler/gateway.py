"""What Discord's gateway says happened: deletions, creations, permissions changed, servers available.

Message deletions don't reach the bot with its intents; `checks` compares what stands instead.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

import discord
import structlog
from discord.ext import commands

from bot.reconciler.calls import CHECK
from bot.reconciler.deletions import channel_lost, event_lost, record_lost
from bot.reconciler.job import Tools, remove_twin
from bot.reconciler.outcomes import Gone, Outcome
from bot.services import servers, subscriber_roles, views
from bot.storage.shown import CHANNELS, FULL, NO_PERMISSION
from bot.storage.views import Kind
from bot.ui.markers import Marker, in_message, in_text

log = structlog.get_logger()

Listener = Callable[..., Awaitable[None]]


class Gateway:
    """The listeners; `wake` has the reconciler look at everything again, `look` has places compared."""

    def __init__(self, tools: Tools, wake: Callable[[], None], look: Callable[[], None]) -> None:
        self._tools: Final = tools
        self._wake: Final = wake
        self._look: Final = look
        self.busy = 0
        self._listeners: Final[dict[str, Listener]] = {
            "on_ready": self._ready,
            "on_guild_available": self._arrived,
            "on_guild_join": self._joined,
            "on_guild_remove": self._removed,
            "on_guild_channel_delete": self._channel_deleted,
            "on_guild_channel_create": self._channel_created,
            "on_guild_channel_update": self._channel_updated,
            "on_raw_thread_delete": self._thread_deleted,
            "on_thread_create": self._thread_created,
            "on_scheduled_event_create": self._event_created,
            "on_scheduled_event_delete": self._event_deleted,
            "on_guild_role_update": self._role_changed,
            "on_guild_role_delete": self._role_gone,
            "on_member_update": self._member_changed,
        }
        self._wrapped: Final = {name: self._counted(heard) for name, heard in self._listeners.items()}

    async def listen(self, client: commands.Bot | commands.AutoShardedBot) -> None:
        """Begin to listen. On a slow machine all servers may have been named by now: what is due then is."""
        for name, listener in self._wrapped.items():
            client.add_listener(listener, name)
        if client.is_ready():
            try:
                await self._wrapped["on_ready"]()
            except Exception:  # as discord.py would: the next log-in compares again
                log.exception("servers_not_compared")

    def unlisten(self, client: commands.Bot | commands.AutoShardedBot) -> None:
        """Listen no more."""
        for name, listener in self._wrapped.items():
            client.remove_listener(listener, name)

    def _counted(self, heard: Listener) -> Callable[..., Any]:
        async def listener(*args: object) -> None:
            self.busy += 1
            try:
                await heard(*args)
            except Outcome as outcome:
                log.warning("event_not_handled", listener=heard.__name__, why=type(outcome).__name__)
            finally:
                self.busy -= 1
                self._wake()

        return listener

    # ------------------------------------------------------------------ servers and permissions

    async def _arrived(self, *_: object) -> None:
        self._look()

    async def _ready(self) -> None:
        """Every server that this bot is in has been named: one on record that was not, took it out."""
        await servers.compare_servers(
            self._tools.ctx, {guild.id for guild in self._tools.client.guilds}
        )  # fmt: skip
        self._look()

    async def _joined(self, guild: discord.Guild) -> None:
        await servers.server_back(self._tools.ctx, guild.id)
        self._look()

    async def _removed(self, guild: discord.Guild) -> None:
        # discord.py tells of this only if the server is not just unavailable.
        await servers.server_left(self._tools.ctx, guild.id)

    async def _allowed(self, guild_id: int) -> None:
        await views.unpark(self._tools.ctx, NO_PERMISSION, guild_id)

    async def _channel_updated(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        if before.overwrites != after.overwrites:
            await self._allowed(after.guild.id)

    async def _role_changed(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            await self._allowed(after.guild.id)

    async def _role_gone(self, role: discord.Role) -> None:
        await subscriber_roles.lost(self._tools.ctx, role.guild.id, role.id)
        await self._allowed(role.guild.id)

    async def _member_changed(self, _: discord.Member, after: discord.Member) -> None:
        if after.id == self._tools.own_id:
            await self._allowed(after.guild.id)

    # ------------------------------------------------------------------ deletions

    async def _channel_deleted(self, channel: discord.abc.GuildChannel) -> None:
        for view in await views.views_of_object(self._tools.ctx, channel.id):
            if view.kind in CHANNELS:
                await channel_lost(self._tools, view)
        await views.unpark(self._tools.ctx, FULL, channel.guild.id)

    async def _thread_deleted(self, payload: discord.RawThreadDeleteEvent) -> None:
        for view in await views.views_of_object(self._tools.ctx, payload.thread_id):
            if view.kind is Kind.RECORD and view.key == 0:
                await record_lost(self._tools, view)  # and its first message, where that stands outside

    async def _event_deleted(self, event: discord.ScheduledEvent) -> None:
        for view in await views.views_of_object(self._tools.ctx, event.id):
            if view.kind is Kind.EVENT:
                await event_lost(self._tools, view)
        await views.unpark(self._tools.ctx, FULL, event.guild_id)

    # ------------------------------------------------------------------ twins

    async def _channel_created(self, channel: discord.abc.GuildChannel) -> None:
        if self._tools.own_id not in {target.id for target in channel.overwrites}:
            return
        marker = in_text(getattr(channel, "topic", None))
        if isinstance(channel, discord.CategoryChannel):
            is_twin = self._tools.twins.saw_called((channel.guild.id, channel.name), channel.id)
        else:
            is_twin = marker is not None and self._is_twin(marker, channel.id)
        if is_twin:
            await self._remove_twin(channel.id, channel.delete)

    async def _thread_created(self, thread: discord.Thread) -> None:
        # A thread on a message has the nonce of that; a post has its marker in its first message. Titles
        # don't tell: two meetings on one day may bear the same.
        if thread.owner_id != self._tools.own_id or not isinstance(thread.parent, discord.ForumChannel):
            return
        with suppress(Gone):
            first = await self._tools.calls(CHECK, lambda: thread.fetch_message(thread.id))
            marker = in_message(first)
            if marker is not None and self._is_twin(marker, thread.id):
                await self._remove_twin(thread.id, thread.delete)

    async def _event_created(self, event: discord.ScheduledEvent) -> None:
        marker = in_text(event.description)
        own = event.creator_id == self._tools.own_id
        if own and marker is not None and self._is_twin(marker, event.id):
            await self._remove_twin(event.id, event.delete)

    def _is_twin(self, marker: Marker, object_id: int) -> bool:
        return self._tools.twins.saw(marker.view_id, marker.generation, object_id)

    async def _remove_twin(self, object_id: int, delete: Callable[[], Awaitable[None]]) -> None:
        log.warning("twin_removed", object=object_id)
        await remove_twin(self._tools, object_id, delete)
