"""One REST request, parsed, and who answers it: the box's own routes first, then simcord."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import discord

from bot.rehearsal.box._simcord import BackendError, Upload, dispatch
from bot.rehearsal.box.backend import BoxBackend
from bot.rehearsal.box.calls import route_of

#: "in the past few minutes": https://discord.com/developers/docs/resources/message#create-message
NONCE_MEMORY = datetime.timedelta(minutes=5)


class NonceBook:
    """The nonces of the last few minutes, and the message each one made."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[datetime.datetime, dict[str, Any]]] = {}

    def find(self, nonce: str, now: datetime.datetime) -> dict[str, Any] | None:
        while self._made and now - next(iter(self._made.values()))[0] >= NONCE_MEMORY:
            del self._made[next(iter(self._made))]
        made = self._made.get(nonce)
        return made[1] if made else None

    def keep(self, nonce: str, now: datetime.datetime, message: dict[str, Any]) -> None:
        self._made[nonce] = (now, message)


@dataclass
class Server:
    """What the routes need beside simcord's state."""

    backend: BoxBackend
    gateway_url: str = ""
    nonces: NonceBook = field(default_factory=NonceBook)
    closed_dms: set[int] = field(default_factory=set)


@dataclass
class Call:
    """One REST request, parsed."""

    server: Server
    method: str
    path: str
    json: Any = None
    params: dict[str, Any] = field(default_factory=dict)
    files: list[Upload] = field(default_factory=list)
    reason: str | None = None
    args: dict[str, int] = field(default_factory=dict)
    #: The body as it came over the wire; handlers may change `json`.
    text: str = ""

    @cached_property
    def route(self) -> str:
        """Method and path, with ids and tokens replaced."""
        return f"{self.method} {route_of(self.path)}"

    @property
    def backend(self) -> BoxBackend:
        return self.server.backend

    @property
    def body(self) -> dict[str, Any]:
        return self.json if isinstance(self.json, dict) else {}

    def pass_on(self) -> Any:
        return dispatch(
            self.backend,
            self.route,
            self.path,
            json=self.json,
            params=self.params,
            files=self.files,
            reason=self.reason,
            message_content_access=self.backend.message_content_access,
        )

    def bot_permissions(self, guild_id: int, channel_id: int | None = None) -> discord.Permissions:
        bot_id = self.backend.bot_user.id
        return discord.Permissions(self.backend.compute_permissions(guild_id, bot_id, channel_id))


class Provoked(BackendError):
    """A refusal that the bot cannot know of beforehand: the server is full, the time has passed."""


Handler = Callable[[Call], Any]
_ROUTES: list[tuple[str, re.Pattern[str], Handler]] = []


def route(method: str, template: str) -> Callable[[Handler], Handler]:
    pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>\\d+)", template))

    def register(handler: Handler) -> Handler:
        _ROUTES.append((method, pattern, handler))
        return handler

    return register


def serve(call: Call) -> Any:
    """The answer's JSON; raises BackendError (a Discord error) or one of UnknownRoute."""
    with call.backend.serving(call.method, call.path):
        for method, pattern, handler in _ROUTES:
            if method == call.method and (match := pattern.fullmatch(call.path)):
                call.args = {name: int(value) for name, value in match.groupdict().items()}
                return handler(call)
        return call.pass_on()


def invalid_form(detail: str) -> BackendError:
    return BackendError(400, 50035, f"Invalid Form Body: {detail}")
