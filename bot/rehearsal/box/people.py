"""People: they run commands, click, choose, fill in forms and write, each on their own and all at once."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.box._simcord import (
    SELECT_TYPES,
    AppCommandType,
    Channel,
    ComponentType,
    InteractionType,
    Role,
    serializers,
)
from bot.rehearsal.box.actor import Actor
from bot.rehearsal.box.forms import CannotDo, Modal
from bot.rehearsal.box.replies import Choice, Reply
from bot.rehearsal.box.shown import ShownMessage


class Person(Actor):
    """A member of one server, with the Discord app in hand."""

    def __repr__(self) -> str:
        return f"<Person {self.name!r} {self.id}>"

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    @property
    def dms_open(self) -> bool:
        return self.id not in self._world.server.closed_dms

    @dms_open.setter
    def dms_open(self, is_open: bool) -> None:
        if is_open:
            self._world.server.closed_dms.discard(self.id)
        else:
            self._world.server.closed_dms.add(self.id)

    async def slash(self, command: str, channel: Channel, /, **options: Any) -> Reply:
        """Run "/meeting open", options by name: people, roles and channels as they are, a file as a pair."""
        data = self._command_data(command, channel, options)
        what = f"{self.name}: /{command}"
        return await self._interact(InteractionType.APPLICATION_COMMAND, channel.id, data, what)

    async def autocomplete(
        self, command: str, channel: Channel, /, option: str, value: str, **filled: Any
    ) -> list[Choice]:
        """What the bot suggests while `value` stands in `option`."""
        data = self._command_data(command, channel, filled, typing=(option, value))
        what = f"{self.name}: /{command} {option}:{value}"
        kind = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
        return (await self._interact(kind, channel.id, data, what)).choices

    async def click(
        self, on: ShownMessage | Reply, *, custom_id: str | None = None, label: str | None = None
    ) -> Reply:
        """Press the one button with this custom_id or label."""
        message = self._seen(on)

        def pressed(item: dict[str, Any]) -> bool:
            wanted = (
                item.get("custom_id") == custom_id if custom_id is not None else item.get("label") == label
            )
            return item["type"] == ComponentType.BUTTON and wanted

        button = self._component(message, pressed, f"button {custom_id or label!r}")
        if not button.get("custom_id"):
            raise CannotDo(f"{label!r} is a link, not a button of the bot")
        return await self._use(message, button, {}, f"{self.name} clicks {label or custom_id!r}")

    async def choose(
        self,
        on: ShownMessage | Reply,
        custom_id: str | None,
        values: list[Any] | str | Person | Role | Channel,
    ) -> Reply:
        """Choose in the menu with this custom_id (None: the only one): values, or people, roles, channels."""
        message = self._seen(on)

        def wanted(item: dict[str, Any]) -> bool:
            return item["type"] in SELECT_TYPES and custom_id in (None, item.get("custom_id"))

        menu = self._component(message, wanted, f"menu {custom_id!r}")
        chosen = values if isinstance(values, list) else [values]
        extra = self._chosen(menu, chosen, message.channel_id)
        return await self._use(message, menu, extra, f"{self.name} chooses {chosen!r}")

    async def submit(self, form: Modal | Reply, values: dict[str, Any]) -> Reply:
        """Send a form; fields by custom_id or label, those left out keep what stands in them."""
        modal = form.form if isinstance(form, Reply) else form
        data = modal.filled_in(values, self._resolver(modal.channel_id))
        what = f"{self.name} sends {modal.title!r}"
        message_id = modal.source_message_id
        return await self._interact(InteractionType.MODAL_SUBMIT, modal.channel_id, data, what, message_id)

    async def message_command(self, name: str, message: ShownMessage) -> Reply:
        """Use a command of the message's menu (Apps → name)."""
        command = self._command(name, message.channel_id, AppCommandType.MESSAGE)
        target = dict(serializers.message_payload(self._backend, message.raw))
        data = {
            "id": command["id"],
            "name": name,
            "type": int(AppCommandType.MESSAGE),
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): target}},
        }
        what = f"{self.name}: {name!r} on message {message.id}"
        return await self._interact(InteractionType.APPLICATION_COMMAND, message.channel_id, data, what)

    def say(self, channel: Channel, text: str) -> ShownMessage:
        """Write in a channel."""
        needed = "send_messages_in_threads" if channel.is_thread else "send_messages"
        locked = channel.thread_metadata is not None and channel.thread_metadata.locked
        allowed = channel.guild_id is None or getattr(self.permissions(channel), needed)
        if not self.unchecked and (locked or not allowed or not self.sees(channel)):
            raise CannotDo(f"{self.name} cannot write in {channel.name!r}")
        return ShownMessage(self._backend, self._backend.create_message(channel.id, self.id, text))
