"""The box: a simulated Discord on loopback that an unmodified discord.py process can log in to."""

from __future__ import annotations

import asyncio
import base64
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from aiohttp import web

from bot.rehearsal.box.bodies import Bodies
from bot.rehearsal.box.calls import CallLog, Request
from bot.rehearsal.box.faults import Faults
from bot.rehearsal.box.gateway import HEARTBEAT_INTERVAL_MS, Gateway
from bot.rehearsal.box.openapi import ShapeReport, check_shapes
from bot.rehearsal.box.rate_limits import Gate, RateLimits
from bot.rehearsal.box.rest import API_PREFIX, RestApi
from bot.rehearsal.box.violations import Violations
from bot.rehearsal.box.waiting import Signal
from bot.rehearsal.box.world import World

_HOST = "127.0.0.1"
_LARGEST_REQUEST = 128 * 1024 * 1024
_EVENTS_EVERY = 1.0  # seconds between looks at scheduled events that Discord starts and ends by itself


class NotYet(Exception):
    """What was waited for did not happen in time."""


class Box(World):
    """A simulated Discord behind a real wire; `async with Box() as box:` starts and stops it.

    Point discord.py at it with `discord.http.Route.BASE = box.api_url` and
    `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(box.gateway_url)`; log in with `box.token`.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        rate_limits: RateLimits | None = None,
        bodies: Bodies | None = None,
        allow_privileged_intents: bool = False,
        heartbeat_ms: int = HEARTBEAT_INTERVAL_MS,
    ) -> None:
        """With `rate_limits` as strict as Discord; without, so generous that nobody ever waits.

        `bodies` is where what the bot sends is kept; boxes that share one can be checked at once.
        """
        super().__init__()
        self.rate_limits = rate_limits
        self.bodies = Bodies() if bodies is None else bodies
        self._violations = Violations(self.bodies, rate_limits.scale if rate_limits else 1.0)
        self.faults = Faults()
        self.token = _token(self.backend.application_id)
        self.changed = Signal()
        self._port = port
        self._log = CallLog()
        self._rest = RestApi(
            self.server, self.token, self.faults, Gate(rate_limits), self._log, self.deadlines,
            self.bodies, self._violations, self.changed,
        )  # fmt: skip
        self._rest.on_answered = self.replies.answered
        self._gateway = Gateway(
            self.backend, self.token, self.faults, self._violations, self.changed,
            allow_privileged=allow_privileged_intents, heartbeat_ms=heartbeat_ms,
        )  # fmt: skip
        self.backend.subscribers.append(self._gateway.publish)
        self.backend.subscribers.append(self._notice)
        self._runner: web.AppRunner | None = None
        self._clockwork: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        return self._port

    @property
    def api_url(self) -> str:
        return f"http://{_HOST}:{self._port}{API_PREFIX}"

    @property
    def gateway_url(self) -> str:
        return f"ws://{_HOST}:{self._port}/gateway"

    @property
    def calls(self) -> Counter[str]:
        """How often the bot called each route: "POST /channels/{id}/messages" → 12."""
        return self._log.counts

    @property
    def requests(self) -> list[Request]:
        """The latest requests of the bot, oldest first, with the status of the answer."""
        return list(self._log.recent)

    @property
    def gaps(self) -> list[str]:
        """Requests that the box could not answer as Discord would (each got a 501); should be empty."""
        return self._rest.gaps

    @property
    def rate_limited(self) -> Counter[str]:
        """How often the bot got a 429, by route."""
        return self._log.rate_limited

    def violations(self) -> list[str]:
        """What the bot did that no bot may do, in words; should be empty.

        It sent what Discord can never take, or was refused so often that Discord would ban it.
        """
        return self._violations.in_words()

    def check_shapes(self, openapi: Path | None) -> ShapeReport:
        """Hold all that the bot sent against Discord's own OpenAPI description, if there is that file."""
        return check_shapes(self.bodies, openapi)

    @property
    def most_invalid(self) -> int:
        """How many answers of 401, 403 and 429 it got in the worst ten minutes; Discord bans after 10,000."""
        return self._violations.most_invalid

    @property
    def logins(self) -> int:
        """How often the bot identified to the gateway anew."""
        return self._gateway.identifies

    @property
    def resumes(self) -> int:
        """How often the bot took up a lost gateway session again."""
        return self._gateway.resumes

    @property
    def online(self) -> bool:
        return self._gateway.online

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=_LARGEST_REQUEST)
        app.router.add_get("/gateway", self._gateway.handle)
        app.router.add_get("/gateway/", self._gateway.handle)
        app.router.add_get("/attachments/{path:.+}", self._rest.attachment)
        app.router.add_route("*", API_PREFIX + "/{path:.+}", self._rest.handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, _HOST, self._port).start()
        self._port = self._runner.addresses[0][1]
        self._gateway.url = self.server.gateway_url = self.gateway_url
        self.backend.cdn.base = f"http://{_HOST}:{self._port}"
        self._clockwork = asyncio.create_task(self._run_events())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._clockwork is not None:
            self._clockwork.cancel()
            with suppress(asyncio.CancelledError):
                await self._clockwork
        await self._gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def until(self, condition: Callable[[], object], what: str = "", *, seconds: float = 20.0) -> None:
        """Wait until the condition holds, looked at after whatever the bot does; raises NotYet."""
        if not await self.changed.until(condition, seconds):
            latest = [f"{request.route} {request.status}" for request in self.requests[-8:]]
            raise NotYet(f"not within {seconds:g} s: {what or condition}; the latest requests: {latest}")

    async def wait_online(self, commands: Iterable[str] = (), *, seconds: float = 30.0) -> None:
        """Wait until the bot is connected and these of its commands are synced."""
        wanted = set(commands)
        await self.until(
            lambda: self.online and wanted <= self.commands.keys(),
            f"the bot online with {sorted(wanted)}",
            seconds=seconds,
        )

    async def wait_offline(self, *, seconds: float = 10.0) -> None:
        """Wait until the gateway has noticed that the bot is gone."""
        await self.until(lambda: not self.online, "the bot offline", seconds=seconds)

    def drop_gateway(self, *, resume: bool = True, down: float = 0.0) -> None:
        """Lose every gateway connection; with `resume` the bot can go on and gets what it missed.

        `down` is for how many seconds nobody can connect. Without `resume` it is as after 20 minutes: the
        bot tries to resume, is told that the session is gone, and logs in anew; what it missed is lost.
        """
        self._gateway.drop(resume=resume, down=down)

    def invalidate_session(self, *, resumable: bool = False) -> None:
        """Tell the bot that its session is invalid (opcode 9): it must log in anew, or may resume."""
        self._gateway.invalidate(resumable=resumable)

    def ask_to_reconnect(self) -> None:
        """Ask the bot to connect anew and resume (opcode 7), as Discord does every few hours."""
        self._gateway.ask_to_reconnect()

    def _notice(self, _event: str, _payload: Mapping[str, Any]) -> None:
        self.changed.fire()

    async def _run_events(self) -> None:
        while True:
            await asyncio.sleep(_EVENTS_EVERY)
            self.backend.activate_due_scheduled_events()


def _token(application_id: int) -> str:
    """Of the shape of a bot token, and plainly none."""
    owner = base64.urlsafe_b64encode(str(application_id).encode()).decode().rstrip("=")
    return f"{owner}.SIMULA.not-a-real-token-only-for-the-box-1234"
