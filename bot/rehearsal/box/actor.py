"""How what a person does reaches the bot: as an INTERACTION_CREATE with everything Discord puts in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import discord

from bot.rehearsal.box._simcord import (
    AppCommandType,
    Channel,
    ComponentType,
    Guild,
    InteractionType,
    Member,
    OptionError,
    OptionType,
    Role,
    User,
    base_payload,
    channel_accessible,
    command_access,
    nest_options,
    serializers,
    store_interaction_attachment,
    validate_option_value,
    walk_components,
    walk_to_subcommand,
)
from bot.rehearsal.box.backend import BoxBackend
from bot.rehearsal.box.forms import CannotDo, Resolve
from bot.rehearsal.box.replies import Reply
from bot.rehearsal.box.routes import MAX_UPLOAD
from bot.rehearsal.box.shown import ShownMessage

if TYPE_CHECKING:
    from bot.rehearsal.box.world import World

_RESOLVED_OPTIONS = (
    OptionType.USER,
    OptionType.ROLE,
    OptionType.CHANNEL,
    OptionType.MENTIONABLE,
    OptionType.ATTACHMENT,
)


class Actor:
    """A member of one server, as Discord knows them.

    What their app wouldn't let them do raises CannotDo, unless `unchecked` is set (for forged requests).
    """

    def __init__(self, world: World, guild: Guild, user: User) -> None:
        self.guild = guild
        self.locale = "en-GB"
        self.unchecked = False
        self.patient = True  # reads on until "thinking …" is filled in
        self._world = world
        self._user = user

    @property
    def id(self) -> int:
        return self._user.id

    @property
    def name(self) -> str:
        return self._user.global_name or self._user.name

    @property
    def member(self) -> Member:
        return self._backend.get_member(self.guild.id, self.id)

    @property
    def _backend(self) -> BoxBackend:
        return self._world.backend

    def permissions(self, channel: Channel | None = None) -> discord.Permissions:
        channel_id = channel.id if channel else None
        return discord.Permissions(self._backend.compute_permissions(self.guild.id, self.id, channel_id))

    def sees(self, channel: Channel) -> bool:
        return channel_accessible(self._backend, channel.id, self.id)

    def _described(
        self, kind: int, channel_id: int, data: dict[str, Any], what: str, message_id: int | None = None
    ) -> tuple[Reply, dict[str, Any]]:
        """The INTERACTION_CREATE that says what they do, not yet sent, and the reply that is waited for."""
        backend = self._backend
        channel = backend.get_channel(channel_id)
        if not self.unchecked and not channel_accessible(backend, channel_id, self.id):
            raise CannotDo(f"{self.name} does not see {channel.name!r}")
        record, payload = base_payload(
            backend,
            type=int(kind),
            channel_id=channel_id,
            guild_id=channel.guild_id,
            user_id=self.id,
            data=data,
        )
        payload["locale"] = self.locale
        payload["attachment_size_limit"] = MAX_UPLOAD
        payload["authorizing_integration_owners"] = {"0": str(channel.guild_id or 0)}
        if channel.guild_id is not None:
            payload["guild_locale"] = self.guild.preferred_locale
        if message_id is not None:
            record.source_message_id = message_id
            message = backend.get_message(channel_id, message_id)
            payload["message"] = dict(serializers.message_payload(backend, message))
        reply = Reply(backend, record, what)
        self._world.replies.add(reply)
        return reply, payload

    async def _interact(
        self, kind: int, channel_id: int, data: dict[str, Any], what: str, message_id: int | None = None
    ) -> Reply:
        reply, payload = self._described(kind, channel_id, data, what, message_id)
        self._world.deadlines.begin(reply.record.id, int(kind), what)
        self._backend.emit("INTERACTION_CREATE", payload)
        await reply.wait_first()
        if reply.loading and self.patient:
            await reply.wait_edit()
        return reply

    async def _use(
        self, message: ShownMessage, component: dict[str, Any], extra: dict[str, Any], what: str
    ) -> Reply:
        data = {"custom_id": component["custom_id"], "component_type": int(component["type"]), **extra}
        if component.get("id") is not None:
            data["id"] = component["id"]
        kind = InteractionType.MESSAGE_COMPONENT
        return await self._interact(kind, message.channel_id, data, what, message.id)

    def _seen(self, on: ShownMessage | Reply) -> ShownMessage:
        message = on.shown if isinstance(on, Reply) else on
        if not message.exists:
            raise CannotDo(f"{message!r} is gone")
        if not self.unchecked and not message.raw.visible_to(self.id):
            raise CannotDo(f"{self.name} does not see {message!r}")
        return message

    def _component(
        self, message: ShownMessage, wanted: Callable[[dict[str, Any]], bool], what: str
    ) -> dict[str, Any]:
        found = [item for item in walk_components(message.components) if wanted(item)]
        if len(found) != 1:
            there = [button.label for button in message.buttons] + [
                menu.custom_id for menu in message.selects
            ]
            raise CannotDo(f"{message!r} has {len(found)} × {what}, only {there}")
        if found[0].get("disabled") and not self.unchecked:
            raise CannotDo(f"{what} is greyed out")
        return found[0]

    def _chosen(self, menu: dict[str, Any], chosen: list[Any], channel_id: int) -> dict[str, Any]:
        if menu["type"] != ComponentType.STRING_SELECT:
            resolved: dict[str, Any] = {}
            resolve = self._resolver(channel_id)
            return {"values": [resolve(item, resolved) for item in chosen], "resolved": resolved}
        offered = [option["value"] for option in menu.get("options") or []]
        if not self.unchecked and (unknown := [value for value in chosen if value not in offered]):
            raise CannotDo(f"the menu has no choice {unknown[0]!r}, only {offered}")
        return {"values": chosen}

    def _command(self, name: str, channel_id: int, kind: AppCommandType) -> dict[str, Any]:
        command = self._backend.find_command(name, self.guild.id, type=kind)
        if command is None:
            raise CannotDo(f"there is no command {name!r}")
        access = command_access(self._backend, command, user_id=self.id, channel_id=channel_id)
        if not self.unchecked and not access.allowed:
            raise CannotDo(f"{self.name} does not see the command {name!r} ({access.reason})")
        return command

    def _command_data(
        self, command: str, channel: Channel, options: dict[str, Any], typing: tuple[str, str] | None = None
    ) -> dict[str, Any]:
        name, *path = command.split()
        root = self._command(name, channel.id, AppCommandType.CHAT_INPUT)
        leaf, nesting = walk_to_subcommand(root, path)
        declared = {option["name"]: option for option in leaf.get("options") or []}
        resolved: dict[str, Any] = {}
        resolve = self._resolver(channel.id)
        sent = []
        for key, value in options.items():
            if key not in declared:
                raise CannotDo(f"/{command} has no option {key!r}, only {sorted(declared)}")
            kind = declared[key]["type"]
            if kind in _RESOLVED_OPTIONS:
                value = resolve(value, resolved)
            elif not self.unchecked:
                value = _validated(command, declared[key], value)
            sent.append({"name": key, "type": kind, "value": value})
        if typing is not None:
            if not declared.get(typing[0], {}).get("autocomplete"):
                raise CannotDo(f"/{command} suggests nothing for {typing[0]!r}")
            kind = declared[typing[0]]["type"]
            sent.append({"name": typing[0], "type": kind, "value": typing[1], "focused": True})
        elif missing := [
            key for key, spec in declared.items() if spec.get("required") and key not in options
        ]:
            raise CannotDo(f"/{command} needs {missing}")
        data: dict[str, Any] = {"id": root["id"], "name": name, "type": int(AppCommandType.CHAT_INPUT)}
        data["options"] = nest_options(root, nesting, sent)
        if resolved:
            data["resolved"] = resolved
        return data

    def _resolver(self, channel_id: int) -> Resolve:
        def resolve(value: Any, resolved: dict[str, Any]) -> str:
            return self._resolve(value, resolved, channel_id)

        return resolve

    def _resolve(self, value: Any, resolved: dict[str, Any], channel_id: int) -> str:
        """The id of what was chosen, its data added to `resolved` in the bucket of its kind."""
        backend = self._backend
        if isinstance(value, Actor):
            user, member = backend.get_user(value.id), value.member
            resolved.setdefault("users", {})[str(value.id)] = dict(serializers.user_payload(user))
            payload = dict(serializers.member_payload(backend, self.guild, member, with_user=False))
            payload["permissions"] = str(backend.compute_permissions(self.guild.id, value.id, channel_id))
            resolved.setdefault("members", {})[str(value.id)] = payload
        elif isinstance(value, Role):
            resolved.setdefault("roles", {})[str(value.id)] = dict(serializers.role_payload(value))
        elif isinstance(value, Channel):
            payload = dict(serializers.channel_payload(backend, value))
            payload["permissions"] = str(self.permissions(value).value)
            resolved.setdefault("channels", {})[str(value.id)] = payload
        elif isinstance(value, tuple):
            filename, data = value
            return store_interaction_attachment(backend, channel_id, filename, data, resolved)
        else:
            raise CannotDo(f"cannot choose {value!r}: give a person, role, channel or file")
        return str(value.id)


def _validated(command: str, option: dict[str, Any], value: Any) -> Any:
    try:
        return validate_option_value(command, option, value)
    except OptionError as error:
        raise CannotDo(str(error)) from error
