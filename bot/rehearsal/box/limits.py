"""How much Discord takes: of channels, pins and events, and of text. What simcord checks itself isn't here.

A server that is full is no mistake of the bot (`Provoked`). What can never be taken is one, and is counted.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final

from bot.rehearsal.box._simcord import AppCommandType, BackendError, Channel, ChannelType, Message
from bot.rehearsal.box.routing import Call, Provoked, invalid_form

#: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json names these with their codes.
MAX_CHANNELS: Final = 500
MAX_PINS: Final = 250
MAX_EVENTS: Final = 100
#: https://discord.com/developers/docs/resources/channel#channel-object-channel-types
MAX_IN_CATEGORY: Final = 50
MAX_FORUM_TAGS, MAX_TAG_NAME = 20, 20
MAX_NAME: Final = 100
MAX_TOPIC, MAX_FORUM_TOPIC = 1024, 4096
MAX_SLOWMODE: Final = 21_600
#: https://discord.com/developers/docs/resources/guild-scheduled-event
MAX_EVENT_NAME, MAX_EVENT_DESCRIPTION, MAX_LOCATION = 100, 1000, 100
#: https://discord.com/developers/docs/interactions/application-commands
MAX_COMMANDS: Final = 100
MAX_COMMAND_NAME, MAX_COMMAND_DESCRIPTION, MAX_COMMAND_TEXT = 32, 100, 8000


def check_room(call: Call, guild_id: int) -> None:
    """Whether the server has room for one more channel; categories count, threads don't."""
    if len(call.backend.get_guild(guild_id).channel_ids) >= MAX_CHANNELS:
        raise Provoked(400, 30013, f"Maximum number of guild channels reached ({MAX_CHANNELS})")


def check_parent(call: Call, parent_id: Any, channel: Channel | None = None) -> None:
    """Whether there is such a category, with room in it for a channel that is not there yet."""
    if parent_id is None or (channel is not None and channel.is_thread):
        return
    channels = call.backend.channels
    parent = channels.get(int(parent_id))
    if parent is None or parent.type != ChannelType.CATEGORY:
        raise _of_parent("CHANNEL_PARENT_INVALID", "Category does not exist")
    if channel is not None and channel.parent_id == parent.id:
        return
    inside = (channels[channel_id] for channel_id in call.backend.get_guild(parent.guild_id or 0).channel_ids)
    if sum(one.parent_id == parent.id for one in inside) >= MAX_IN_CATEGORY:
        told = f"Maximum number of channels in category reached ({MAX_IN_CATEGORY})"
        raise _of_parent("CHANNEL_PARENT_MAX_CHANNELS", told)


def _of_parent(code: str, told: str) -> Provoked:
    errors = {"parent_id": {"_errors": [{"code": code, "message": told}]}}
    return Provoked(400, 50035, "Invalid Form Body", errors=errors)


def check_channel(body: Mapping[str, Any], kind: int) -> None:
    """Name, topic, slowmode and tags."""
    if isinstance(name := body.get("name"), str) and not 1 <= len(name) <= MAX_NAME:
        raise invalid_form("name: Must be between 1 and 100 in length.")
    longest = MAX_FORUM_TOPIC if kind == ChannelType.FORUM else MAX_TOPIC
    if len(body.get("topic") or "") > longest:
        raise invalid_form(f"topic: Must be {longest} or fewer in length.")
    if not 0 <= (body.get("rate_limit_per_user") or 0) <= MAX_SLOWMODE:
        raise invalid_form(f"rate_limit_per_user: Must be between 0 and {MAX_SLOWMODE}.")
    tags = body.get("available_tags") or []
    if len(tags) > MAX_FORUM_TAGS:
        raise invalid_form(f"available_tags: Must be {MAX_FORUM_TAGS} or fewer in length.")
    if any(not 1 <= len(tag["name"]) <= MAX_TAG_NAME for tag in tags):
        raise invalid_form(f"available_tags.name: Must be between 1 and {MAX_TAG_NAME} in length.")


def check_pins(call: Call, channel_id: int, message_id: int) -> None:
    """Whether one more message can be pinned."""
    messages = call.backend.messages.get(channel_id, {})
    message = messages.get(message_id)
    if message is None or message.pinned:
        return
    if sum(one.pinned for one in messages.values()) >= MAX_PINS:
        raise Provoked(400, 30003, f"Maximum number of pins reached for the channel ({MAX_PINS})")


def check_events(call: Call, guild_id: int) -> None:
    """Whether the server can have one more event that is not over."""
    events = call.backend.get_guild(guild_id).scheduled_events.values()
    if sum(event.status in (1, 2) for event in events) >= MAX_EVENTS:
        raise Provoked(400, 30038, f"Maximum number of guild scheduled events reached ({MAX_EVENTS})")


def check_event(body: Mapping[str, Any]) -> None:
    """An event's texts, and that it ends after it starts."""
    place = (body.get("entity_metadata") or {}).get("location")
    texts = (
        ("name", body.get("name"), 1, MAX_EVENT_NAME),
        ("description", body.get("description"), 0, MAX_EVENT_DESCRIPTION),
        ("entity_metadata.location", place, 1, MAX_LOCATION),
    )
    for name, text, shortest, longest in texts:
        if text is not None and not shortest <= len(text) <= longest:
            raise invalid_form(f"{name}: Must be between {shortest} and {longest} in length.")
    start, end = body.get("scheduled_start_time"), body.get("scheduled_end_time")
    if start and end and datetime.datetime.fromisoformat(end) <= datetime.datetime.fromisoformat(start):
        raise invalid_form("scheduled_end_time: Must be after the start.")


def check_commands(commands: Iterable[Mapping[str, Any]]) -> None:
    """Names, descriptions and the sum of all commands."""
    chat = [one for one in commands if one.get("type", AppCommandType.CHAT_INPUT) == 1]
    if len(chat) > MAX_COMMANDS:
        raise invalid_form(f"Must be {MAX_COMMANDS} or fewer in length.")
    for command in chat:
        if _check_command(command) > MAX_COMMAND_TEXT:
            raise invalid_form(f"{command['name']}: exceeds {MAX_COMMAND_TEXT} characters in all.")


def _check_command(command: Mapping[str, Any]) -> int:
    """The characters of a command or option with all that stands in it."""
    name, told = command.get("name") or "", command.get("description") or ""
    if not is_command_name(name):
        raise invalid_form(f"name: {name!r} is not the name of a command or option.")
    if not 1 <= len(told) <= MAX_COMMAND_DESCRIPTION:
        raise invalid_form(f"{name}.description: Must be between 1 and {MAX_COMMAND_DESCRIPTION} in length.")
    options = command.get("options") or []
    if len(options) > 25:
        raise invalid_form(f"{name}.options: Must be 25 or fewer in length.")
    return len(name) + len(told) + sum(_check_command(option) for option in options)


def is_command_name(name: str) -> bool:
    """Lower case letters, digits, dashes, underscores and apostrophes, 1 to 32 of them."""
    plain = all(char.isalnum() or char in "-_'" for char in name)
    return plain and name == name.lower() and 1 <= len(name) <= MAX_COMMAND_NAME


def check_emptied(message: Message, body: Mapping[str, Any]) -> None:
    """An edit must leave something to see."""
    left = {name: body.get(name, getattr(message, name)) for name in ("content", "embeds", "components")}
    kept = body.get("attachments", message.attachments)
    if not any(left.values()) and not kept and not message.stickers:
        raise BackendError(400, 50006, "Cannot send an empty message")
