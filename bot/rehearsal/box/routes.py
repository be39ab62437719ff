"""Routes that the box answers itself, because simcord lacks them or is more lenient than Discord.

Each handler gets a `Call`, may `pass_on` to simcord, and returns the JSON of the answer (None: 204). The
module is long because it is a list of handlers, a route each.
"""

from __future__ import annotations

import copy
import datetime
import re
from typing import Any

import discord

from bot.rehearsal.box._simcord import BackendError, Channel, ChannelType, serializers
from bot.rehearsal.box.limits import (
    check_channel,
    check_commands,
    check_emptied,
    check_event,
    check_events,
    check_parent,
    check_pins,
    check_room,
)
from bot.rehearsal.box.routing import Call, Provoked, invalid_form, route

#: "Attachments: 10 MiB each by default": https://discord.com/developers/docs/reference#uploading-files
MAX_UPLOAD = 10 * 1024 * 1024

# Settings of channels and forums that change nothing we look at, and that simcord refuses.
_DISPLAY_ONLY = frozenset(
    {
        "default_auto_archive_duration",
        "default_forum_layout",
        "default_reaction_emoji",
        "default_sort_order",
        "default_thread_rate_limit_per_user",
    }
)
_CROSSPOSTED = discord.MessageFlags.crossposted.flag
_IS_CROSSPOST = discord.MessageFlags.is_crossposted.flag
_NAMES_ARE_SLUGS = (ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM)


@route("GET", "/gateway")
def get_gateway(call: Call) -> Any:
    return {"url": call.server.gateway_url}


@route("GET", "/gateway/bot")
def get_bot_gateway(call: Call) -> Any:
    limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": call.server.gateway_url, "shards": 1, "session_start_limit": limit}


@route("GET", "/users/@me/guilds")
def list_own_guilds(call: Call) -> Any:
    return [
        {**guild, "permissions": str(call.bot_permissions(int(guild["id"])).value)}
        for guild in call.pass_on()
    ]


@route("GET", "/guilds/{guild_id}")
def get_guild(call: Call) -> Any:
    guild = call.backend.get_guild(call.args["guild_id"])
    payload = call.backend.guild_payload(guild)
    payload["approximate_member_count"] = payload["approximate_presence_count"] = len(guild.members)
    return payload


@route("POST", "/guilds/{guild_id}/channels")
def create_channel(call: Call) -> Any:
    guild_id, kind = call.args["guild_id"], int(call.body.get("type", ChannelType.TEXT))
    if kind in (ChannelType.NEWS, ChannelType.FORUM) and guild_id not in call.backend.community_guilds:
        raise BackendError(400, 50024, "Cannot execute action on this channel type")
    tags = call.body.get("available_tags") or []
    call.json = _channel_fields(call.body, kind)
    check_room(call, guild_id)
    check_parent(call, call.body.get("parent_id"))
    call.json.pop("available_tags", None)
    _check_overwrites(call, guild_id, None)
    payload = call.pass_on()
    if tags:
        tags = [{**tag, "id": str(call.backend.snowflake())} for tag in tags]
        channel = call.backend.edit_channel(int(payload["id"]), {"available_tags": tags})
        payload = dict(serializers.channel_payload(call.backend, channel))
    return payload


@route("PATCH", "/channels/{channel_id}")
def edit_channel(call: Call) -> Any:
    channel = call.backend.get_channel(call.args["channel_id"])
    call.json = _channel_fields(call.body, channel.type)
    check_parent(call, call.body.get("parent_id"), channel)
    if channel.guild_id is not None and "permission_overwrites" in call.body:
        _require(call, channel.guild_id, channel.id, "manage_roles")
        _check_overwrites(call, channel.guild_id, channel)
    return call.pass_on()


@route("PATCH", "/guilds/{guild_id}/channels")
def move_channels(call: Call) -> Any:
    """`lock_permissions` takes over the new category's overwrites, as `move(sync_permissions=True)` asks."""
    for item in call.json or []:
        check_parent(call, item.get("parent_id"), call.backend.get_channel(int(item["id"])))
    call.pass_on()
    for item in call.json or []:
        channel = call.backend.get_channel(int(item["id"]))
        if item.get("lock_permissions") and channel.parent_id is not None:
            overwrites = call.backend.get_channel(channel.parent_id).overwrites
            call.backend.edit_channel(channel.id, {}, overwrites=copy.deepcopy(overwrites))


def _channel_fields(body: dict[str, Any], kind: int) -> dict[str, Any]:
    """Leaves out what only changes the looks; text channel names become lower case with dashes."""
    kept = {key: value for key, value in body.items() if key not in _DISPLAY_ONLY}
    if kept.get("nsfw") is False:
        del kept["nsfw"]
    check_channel(kept, kind)
    if isinstance(name := kept.get("name"), str) and kind in _NAMES_ARE_SLUGS:
        kept["name"] = re.sub(r"\s+", "-", name.strip()).lower()
    return kept


@route("PUT", "/channels/{channel_id}/permissions/{target_id}")
def set_overwrite(call: Call) -> Any:
    channel = call.backend.get_channel(call.args["channel_id"])
    if channel.guild_id is not None:
        call.body.setdefault("id", str(call.args["target_id"]))
        _refuse_unheld(call, channel.guild_id, [call.body])
    return call.pass_on()


def _check_overwrites(call: Call, guild_id: int, channel: Channel | None) -> None:
    """ "Only permissions your bot has in the guild ... can be allowed/denied"; those already there may stay.

    https://discord.com/developers/docs/resources/guild#create-guild-channel
    """
    there = {o.target_id: (o.allow, o.deny) for o in channel.overwrites} if channel else {}
    entries = call.body.get("permission_overwrites") or []
    _refuse_unheld(
        call,
        guild_id,
        [o for o in entries if there.get(int(o["id"])) != (int(o.get("allow", 0)), int(o.get("deny", 0)))],
    )


def _refuse_unheld(call: Call, guild_id: int, overwrites: list[dict[str, Any]]) -> None:
    held = call.bot_permissions(guild_id)
    if held.administrator:
        return
    mine = held.value & ~discord.Permissions.manage_roles.flag  # in channels only administrators give it
    if any((int(o.get("allow", 0)) | int(o.get("deny", 0))) & ~mine for o in overwrites):
        raise BackendError(403, 50013, "Missing Permissions")


def _require(call: Call, guild_id: int, channel_id: int | None, *names: str) -> None:
    call.backend.require_permissions(guild_id, call.backend.bot_user.id, channel_id, *names)


@route("POST", "/channels/{channel_id}/messages")
def send_message(call: Call) -> Any:
    backend, body = call.backend, call.body
    channel = backend.get_channel(call.args["channel_id"])
    if channel.type == ChannelType.DM and call.server.closed_dms.intersection(channel.recipient_ids):
        raise BackendError(403, 50007, "Cannot send messages to this user")
    _check_sending(call, channel, body)
    nonce = body.get("nonce")
    if nonce is None:
        return call.pass_on()
    nonce = str(nonce)
    if len(nonce) > 25:
        raise invalid_form("nonce: Must be 25 or fewer in length.")
    if body.get("enforce_nonce") and (first := call.server.nonces.find(nonce, backend.clock.now())):
        return first
    backend.nonce = nonce
    try:
        message: dict[str, Any] = call.pass_on()
    finally:
        backend.nonce = None
    message["nonce"] = nonce
    if body.get("enforce_nonce"):
        call.server.nonces.keep(nonce, backend.clock.now(), message)
    return message


@route("POST", "/channels/{channel_id}/messages/{message_id}/crosspost")
def crosspost(call: Call) -> Any:
    """Once: simcord marks the message as if it were the copy in another server (1 << 1)."""
    message = call.backend.get_message(call.args["channel_id"], call.args["message_id"])
    if message.flags & _CROSSPOSTED:
        raise Provoked(400, 40033, "This message has already been crossposted")
    answer: dict[str, Any] = call.pass_on()
    message.flags = message.flags & ~_IS_CROSSPOST | _CROSSPOSTED
    return answer | {"flags": message.flags}


@route("POST", "/channels/{channel_id}/threads")
def create_thread(call: Call) -> Any:
    channel = call.backend.get_channel(call.args["channel_id"])
    check_channel(call.body, ChannelType.PUBLIC_THREAD)
    if channel.type == ChannelType.FORUM:
        _check_sending(call, channel, call.body.get("message") or {})
    return call.pass_on()


def _check_sending(call: Call, channel: Channel, body: dict[str, Any]) -> None:
    """Attach Files and Embed Links, which simcord doesn't ask for."""
    if channel.guild_id is None:
        return
    wanted = [
        name for name, there in (("attach_files", call.files), ("embed_links", body.get("embeds"))) if there
    ]
    _require(call, channel.guild_id, channel.id, *wanted)


@route("PATCH", "/channels/{channel_id}/messages/{message_id}")
def edit_message(call: Call) -> Any:
    _refuse_archived(call)
    message = call.backend.get_message(call.args["channel_id"], call.args["message_id"])
    check_emptied(message, call.body)
    return call.pass_on()


@route("PUT", "/channels/{channel_id}/messages/pins/{message_id}")
def pin(call: Call) -> Any:
    _refuse_archived(call)
    check_pins(call, call.args["channel_id"], call.args["message_id"])
    return call.pass_on()


@route("DELETE", "/channels/{channel_id}/messages/pins/{message_id}")
def unpin(call: Call) -> Any:
    _refuse_archived(call)
    return call.pass_on()


def _refuse_archived(call: Call) -> None:
    meta = call.backend.get_channel(call.args["channel_id"]).thread_metadata
    if meta is not None and meta.archived:
        raise BackendError(400, 50083, "Thread is archived")


@route("GET", "/channels/{channel_id}/messages/pins")
def get_pins(call: Call) -> Any:
    """Newest pin first, in pages of at most 50 (`limit`), `before` a time."""
    call.params, wanted = {}, call.params
    answer = call.pass_on()
    pinned_at = call.backend.pinned_at
    items = [
        {"message": item["message"], "pinned_at": pinned_at[int(item["message"]["id"])].isoformat()}
        for item in answer["items"]
    ]
    items.sort(key=lambda item: str(item["pinned_at"]), reverse=True)
    if "before" in wanted:
        before = datetime.datetime.fromisoformat(wanted["before"])
        items = [item for item in items if datetime.datetime.fromisoformat(item["pinned_at"]) < before]
    limit = min(int(wanted.get("limit", 50)), 50)
    return {"items": items[:limit], "has_more": len(items) > limit}


@route("GET", "/guilds/{guild_id}/scheduled-events")
def list_events(call: Call) -> Any:
    return [_counted(call, event) for event in call.pass_on() if event["status"] in (1, 2)]


@route("GET", "/guilds/{guild_id}/scheduled-events/{event_id}")
def get_event(call: Call) -> Any:
    return _counted(call, call.pass_on())


def _counted(call: Call, event: dict[str, Any]) -> dict[str, Any]:
    """How many are interested is told to who asks for it only; simcord tells it always."""
    if str(call.params.get("with_user_count", "0")).lower() in ("1", "true"):
        return event
    return {name: value for name, value in event.items() if name != "user_count"}


@route("POST", "/guilds/{guild_id}/scheduled-events")
def create_event(call: Call) -> Any:
    _refuse_past_start(call)
    check_event(call.body)
    check_events(call, call.args["guild_id"])
    return call.pass_on()


def _refuse_past_start(call: Call) -> None:
    start = call.body.get("scheduled_start_time")
    if isinstance(start, str) and datetime.datetime.fromisoformat(start) <= call.backend.clock.now():
        told = "Invalid Form Body: scheduled_start_time: Cannot schedule event in the past."
        raise Provoked(400, 50035, told)


@route("PATCH", "/guilds/{guild_id}/scheduled-events/{event_id}")
def edit_event(call: Call) -> Any:
    event = call.backend.get_scheduled_event(call.args["guild_id"], call.args["event_id"])
    if call.body.get("scheduled_start_time", event.scheduled_start_time) != event.scheduled_start_time:
        _refuse_past_start(call)
    check_event(call.body)
    call.body.pop("image", None)
    return call.pass_on()


@route("PUT", "/applications/{application_id}/commands")
@route("PUT", "/applications/{application_id}/guilds/{guild_id}/commands")
def sync_commands(call: Call) -> Any:
    check_commands(call.json or [])
    return call.pass_on()
