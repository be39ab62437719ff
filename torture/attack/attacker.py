"""Somebody whose app sends whatever they want: buttons that are nowhere, forms that nobody opened."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.rehearsal.box import Box, Channel, Person, Reply, Role, ShownMessage
from bot.rehearsal.box._simcord import InteractionType, serializers

BUTTON: Final = 2
SELECT: Final = 3
MEMBER_SELECT: Final = 5
ROLE_SELECT: Final = 6
CHANNEL_SELECT: Final = 8
_TEXT_INPUT: Final = 4
_LABEL: Final = 18


def as_target(box: Box, message: ShownMessage) -> dict[str, Any]:
    """A message as Discord describes it to the bot when a command of its menu is used."""
    return dict(serializers.message_payload(box.backend, message.raw))


class Attacker(Person):
    """A person in one server, acting in `channel`, which nothing keeps from sending what it likes."""

    def __init__(self, box: Box, person: Person, channel: Channel) -> None:
        super().__init__(box, person.guild, box.backend.get_user(person.id))
        self.unchecked = True
        self.channel = channel
        self._box = box
        self._on: ShownMessage | None = None

    @property
    def _message(self) -> ShownMessage:
        """A message where they are, for the button to have stood in."""
        if self._on is None:
            backend = self._box.backend
            made = backend.create_message(self.channel.id, backend.bot_user.id, "Somebody's message.")
            self._on = ShownMessage(backend, made)
        return self._on

    async def _interact(
        self, kind: int, channel_id: int, data: dict[str, Any], what: str, message_id: int | None = None
    ) -> Reply:
        reply = await super()._interact(kind, channel_id, data, what, message_id)
        # Under load the bot says "thinking …" first.
        return await reply.wait_edit() if reply.loading else reply

    async def press(self, custom_id: str) -> Reply:
        """Press a button with this id."""
        return await self._use(self._message, {"custom_id": custom_id, "type": BUTTON}, {}, custom_id)

    async def pick(self, custom_id: str, *values: str) -> Reply:
        """Choose in a select with this id."""
        component = {"custom_id": custom_id, "type": SELECT}
        return await self._use(self._message, component, {"values": list(values)}, custom_id)

    async def pick_member(self, custom_id: str) -> Reply:
        """Choose oneself in a select of members with this id."""
        return await self._pick_one(custom_id, MEMBER_SELECT, self)

    async def pick_role(self, custom_id: str, role: Role) -> Reply:
        """Choose a role in a select of roles with this id."""
        return await self._pick_one(custom_id, ROLE_SELECT, role)

    async def pick_channel(self, custom_id: str) -> Reply:
        """Choose the server's first channel, in a select of channels with this id."""
        first = self._box.backend.get_channel(min(self.guild.channel_ids))
        return await self._pick_one(custom_id, CHANNEL_SELECT, first)

    async def _pick_one(self, custom_id: str, kind: int, chosen: Any) -> Reply:
        resolved: dict[str, Any] = {}
        values = [self._resolve(chosen, resolved, self.channel.id)]
        component = {"custom_id": custom_id, "type": kind}
        return await self._use(self._message, component, {"values": values, "resolved": resolved}, custom_id)

    async def send(self, custom_id: str, fields: Mapping[str, str]) -> Reply:
        """Send a form with this id and these fields, which nobody opened."""
        filled = [
            {"type": _LABEL, "component": {"type": _TEXT_INPUT, "custom_id": name, "value": value}}
            for name, value in fields.items()
        ]
        data = {"custom_id": custom_id, "components": filled}
        kind = InteractionType.MODAL_SUBMIT
        return await self._interact(kind, self.channel.id, data, custom_id, self._message.id)

    def spoilt(
        self, kind: int, data: dict[str, Any], spoil: Callable[[dict[str, Any]], None], what: str
    ) -> Reply:
        """Send what a broken Discord could: an interaction in which `spoil` has changed whatever it likes.

        The reply is returned at once; whether there ever is one is the question.
        """
        with_message = kind in (InteractionType.MESSAGE_COMPONENT, InteractionType.MODAL_SUBMIT)
        message_id = self._message.id if with_message else None
        reply, frame = self._described(kind, self.channel.id, data, what, message_id)
        spoil(frame)
        self._box.backend.emit("INTERACTION_CREATE", frame)
        return reply

    def command_data(self, command: str, /, **options: Any) -> dict[str, Any]:
        """What a slash command sends, to be spoilt."""
        return self._command_data(command, self.channel, options)

    async def menu(self, name: str, kind: int, target: Mapping[str, Any]) -> Reply:
        """Use a command of a message's menu, on a message (`as_target`) that may stand elsewhere."""
        found = self._box.backend.commands[None][(name, kind)]
        data = {
            "id": found["id"], "name": name, "type": kind, "target_id": target["id"],
            "resolved": {"messages": {target["id"]: target}},
        }  # fmt: skip
        return await self._interact(InteractionType.APPLICATION_COMMAND, self.channel.id, data, name)

    def _resolve(self, value: Any, resolved: dict[str, Any], channel_id: int) -> str:
        # In a DM nobody has roles; what is chosen there is described as in the server.
        known = channel_id if channel_id in self.guild.channel_ids else min(self.guild.channel_ids)
        return super()._resolve(value, resolved, known)
