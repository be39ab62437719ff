"""What other people with the rights to it do to a server: delete, rename and unpin what the bot made."""

from __future__ import annotations

from typing import Final

from bot.rehearsal.box._simcord import Channel, Guild, Overwrite, Role, ScheduledEvent
from bot.rehearsal.box.backend import BoxBackend
from bot.rehearsal.box.shown import ShownMessage

_CANCELLED: Final = 4


class Others:
    """A third party: each of these reaches the bot, if at all, as an event of the gateway."""

    def __init__(self, backend: BoxBackend) -> None:
        self.backend = backend

    def delete_channel(self, channel: Channel) -> None:
        """A channel, category, thread or post."""
        self.backend.delete_channel(channel.id)

    def delete_message(self, message: ShownMessage) -> None:
        self.backend.delete_message(message.channel_id, message.id)

    def delete_event(self, event: ScheduledEvent) -> None:
        self.backend.delete_scheduled_event(event.guild_id, event.id)

    def cancel_event(self, event: ScheduledEvent) -> None:
        """Cancelled, not deleted: it stands as such, and nobody can make it run again."""
        self.backend.edit_scheduled_event(event.guild_id, event.id, {"status": _CANCELLED})

    def rename_event(self, event: ScheduledEvent, name: str) -> None:
        self.backend.edit_scheduled_event(event.guild_id, event.id, {"name": name})

    def be_interested(self, event: ScheduledEvent, user_id: int, *, on: bool = True) -> None:
        """A member says at the event that they are interested, or not any more."""
        self.backend.set_scheduled_event_subscription(event.guild_id, event.id, user_id, on)

    def delete_role(self, guild: Guild, role: Role) -> None:
        """The role goes with every overwrite that names it."""
        self.backend.delete_role(guild.id, role.id)
        for channel in list(self.backend.channels.values()):
            kept = [overwrite for overwrite in channel.overwrites if overwrite.target_id != role.id]
            if channel.guild_id == guild.id and len(kept) < len(channel.overwrites):
                self.backend.edit_channel(channel.id, {}, overwrites=kept)

    def rename(self, channel: Channel, name: str) -> None:
        """A channel, category, thread or post."""
        self.backend.edit_channel(channel.id, {"name": name})

    def set_topic(self, channel: Channel, topic: str | None) -> None:
        self.backend.edit_channel(channel.id, {"topic": topic})

    def move(self, channel: Channel, category: Channel | None) -> None:
        """Into another category, or out of all of them."""
        self.backend.edit_channel(channel.id, {"parent_id": category.id if category else None})

    def set_overwrites(self, channel: Channel, overwrites: list[Overwrite]) -> None:
        """Who may do what in a channel, in place of what stood there."""
        self.backend.edit_channel(channel.id, {}, overwrites=overwrites)

    def pin(self, message: ShownMessage) -> None:
        self.backend.set_pinned(message.channel_id, message.id, True)

    def unpin(self, message: ShownMessage) -> None:
        self.backend.set_pinned(message.channel_id, message.id, False)

    def archive(self, thread: Channel) -> None:
        """A thread goes to sleep, as after its auto-archive time."""
        self.backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})

    def lock(self, thread: Channel) -> None:
        """Nobody but moderators can write in it."""
        self.backend.edit_channel(thread.id, {}, thread_metadata={"locked": True})

    def advance(self, seconds: float) -> None:
        """Move Discord's clock ahead of real time; the bot's own clock is not touched."""
        self.backend.advance_clock(seconds)
        self.backend.activate_due_scheduled_events()
