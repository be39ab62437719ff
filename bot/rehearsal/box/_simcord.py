"""The one place that knows simcord (3.2.1, pinned): what the box takes from it, and what it puts right.

simcord holds the simulated Discord's state and rules; every other module of the box imports its names from
here. `backend.py` mends the state, `routes.py` the REST routes.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import discord
from simcord import components as _components
from simcord import intents as _intents
from simcord._clock import Clock
from simcord.backend import Backend, serializers
from simcord.backend.access import channel_accessible
from simcord.backend.cdn import CDN_BASE, CdnStore
from simcord.backend.command_access import command_access
from simcord.backend.errors import BackendError, OptionError
from simcord.backend.models import (
    Channel,
    Guild,
    Interaction,
    Member,
    Message,
    Overwrite,
    Role,
    ScheduledEvent,
    User,
)
from simcord.components import walk_components
from simcord.enums import (
    SELECT_TYPES,
    AppCommandType,
    ChannelType,
    ComponentType,
    InteractionType,
    OptionType,
    OverwriteType,
)
from simcord.http import router as _router
from simcord.http import routes as _routes  # noqa: F401  importing registers simcord's routes
from simcord.interactions import (
    base_payload,
    nest_options,
    store_interaction_attachment,
    validate_option_value,
    walk_to_subcommand,
)

__all__ = [
    "SELECT_TYPES",
    "AppCommandType",
    "Backend",
    "BackendError",
    "BoxCdn",
    "BoxClock",
    "Channel",
    "ChannelType",
    "ComponentType",
    "Guild",
    "Interaction",
    "InteractionType",
    "Member",
    "Message",
    "OptionError",
    "OptionType",
    "Overwrite",
    "OverwriteType",
    "Role",
    "ScheduledEvent",
    "UnknownRoute",
    "Upload",
    "User",
    "base_payload",
    "channel_accessible",
    "command_access",
    "dispatch",
    "name_after_its_thread",
    "nest_options",
    "serializers",
    "shape_event",
    "store_interaction_attachment",
    "validate_option_value",
    "walk_components",
    "walk_to_subcommand",
]

#: What simcord raises for a route or a request field it doesn't have: answered with a loud 501.
UnknownRoute = (_router.RouteNotImplemented, _router.UnsupportedField)


_EMPTY = "Cannot send an empty message"


class BoxClock(Clock):
    """Real time in UTC, plus what a test moves it ahead by (`advance`); simcord's own stands still."""

    def now(self) -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=self.elapsed)


class BoxCdn(CdnStore):
    """Attachments under the box's own address instead of `cdn.simcord.invalid`, gone with their message."""

    base = CDN_BASE

    def store_attachment(
        self, attachment_id: int, channel_id: int, filename: str, data: bytes, description: str | None
    ) -> dict[str, Any]:
        payload = super().store_attachment(attachment_id, channel_id, filename, data, description)
        self._blobs.pop(payload["url"], None)
        url = f"{self.base}/attachments/{channel_id}/{attachment_id}/{quote(filename)}"
        self._blobs[url] = data
        payload["url"] = payload["proxy_url"] = url
        return payload

    def forget(self, attachments: Iterable[Mapping[str, Any]]) -> None:
        for attachment in attachments:
            self._blobs.pop(attachment["url"], None)


@dataclass(frozen=True)
class Upload:
    """One file of a multipart request, in the shape simcord reads (`fp`, `filename`, `description`)."""

    filename: str
    data: bytes
    description: str | None = None

    @property
    def fp(self) -> io.BytesIO:
        return io.BytesIO(self.data)


def dispatch(
    backend: Backend,
    route: str,
    path: str,
    *,
    json: Any,
    params: dict[str, Any],
    files: list[Upload],
    reason: str | None,
    message_content_access: bool,
) -> Any:
    """Let simcord answer a REST request; raises BackendError, or UnknownRoute for what it lacks.

    `route` is the method and the path without ids and tokens, by which the handler is remembered.
    As simcord's own, which besides keeps a deep copy of every body: a third of the time a request takes.
    """
    method = route.partition(" ")[0]
    names, handler = _matching(route)
    segments = path.strip("/").split("/")
    args = {name: part for name, part in zip(names, segments, strict=True) if name is not None}
    if handler is None:
        raise _router.RouteNotImplemented(method, path)
    context = _router.RequestContext(
        backend,
        args,
        json=json,
        params=params,
        files=list(files),
        reason=reason,
        method=method,
        path=path,
        message_content_access=message_content_access,
    )
    try:
        return handler(context)
    except BackendError as error:
        if error.message.endswith(_EMPTY):
            raise BackendError(400, 50006, _EMPTY) from error  # Discord has a number of its own for it
        raise


@lru_cache(maxsize=4096)
def _matching(route: str) -> tuple[tuple[str | None, ...], _router.Handler | None]:
    """The handler with the most parts that stand there word for word, and the names of the other parts."""
    method, _, path = route.partition(" ")
    segments = path.strip("/").split("/")
    best: tuple[int, tuple[str | None, ...], _router.Handler | None] = (-1, (None,) * len(segments), None)
    for template, handler in _router._ROUTES.get(method, ()):
        names = tuple(part[1:-1] if part.startswith("{") else None for part in template)
        words = sum(name is None for name in names)
        if len(template) != len(segments) or words <= best[0]:
            continue
        if all(name or part == there for name, part, there in zip(names, template, segments, strict=True)):
            best = (words, names, handler)
    return best[1:]


def shape_event(
    backend: Backend, event: str, payload: Mapping[str, Any], intents: discord.Intents
) -> Mapping[str, Any] | None:
    """The event as a connection with these intents gets it, or None if it doesn't get it at all."""
    if not _visible(backend, event, payload):
        return None
    gate = _intents.required_intent(event, payload)
    if gate is not None and not getattr(intents, gate):
        return None
    bot_id = backend.bot_user.id
    if event == "GUILD_CREATE":
        mine = dict(payload)
        _intents.prune_guild_create(mine, intents, bot_id)
        return mine
    if intents.message_content or event not in ("MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE"):
        return payload
    # Blanking must not reach the backend's own state: what it changes is copied, and no more, for speed.
    mine = dict(payload)
    if event != "INTERACTION_CREATE":
        mine = _copied(mine)
        _intents.censor_message(mine, bot_id, backend=backend)
        return mine
    if isinstance(mine.get("message"), dict):
        mine["message"] = _copied(mine["message"])
        _intents.censor_message(mine["message"], bot_id, backend=backend, exempt_root=True)
    data: Any = mine.get("data")
    resolved = data.get("resolved") if isinstance(data, dict) else None
    if isinstance(resolved, dict) and (messages := resolved.get("messages")):
        messages = {message_id: _copied(message) for message_id, message in messages.items()}
        mine["data"] = {**data, "resolved": {**data["resolved"], "messages": messages}}
        for message_id, message in messages.items():
            chosen = str(data.get("target_id")) == str(message_id)
            _intents.censor_message(message, bot_id, backend=backend, exempt_root=chosen)
    return mine


def _copied(message: Mapping[str, Any]) -> dict[str, Any]:
    """A message that may be blanked, with those it refers to."""
    mine = dict(message)
    if isinstance(mine.get("referenced_message"), dict):
        mine["referenced_message"] = _copied(mine["referenced_message"])
    if mine.get("message_snapshots"):
        mine["message_snapshots"] = _copy_json(mine["message_snapshots"])
    return mine


def _copy_json(value: Any) -> Any:
    """As copy.deepcopy for what JSON can hold, several times faster."""
    if isinstance(value, dict):
        return {key: _copy_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copy_json(item) for item in value]
    return value


# simcord copies each tree of components three times on its way in; nothing but JSON is ever in them.
vars(_components)["deepcopy"] = _copy_json


def _visible(backend: Backend, event: str, payload: Mapping[str, Any]) -> bool:
    """Messages and threads that the bot may not see are not sent to it (of channels, everyone is told)."""
    key = {"MESSAGE": "channel_id", "THREAD": "id"}.get(event.partition("_")[0])
    channel_id = int(payload.get(key, 0)) if key else 0
    if channel_id not in backend.channels:
        return True
    return channel_accessible(backend, channel_id, backend.bot_user.id)


def name_after_its_thread(backend: Backend, message: Message) -> None:
    """Give the first message of a forum post its thread's id, as Discord does.

    https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel
    """
    thread = backend.channels.get(message.channel_id)
    if thread is None or not thread.is_thread or thread.last_message_id:
        return
    parent = backend.channels.get(thread.parent_id or 0)
    if parent is not None and parent.type == ChannelType.FORUM:
        message.id = thread.id
