"""REST under /api/v10 and the CDN: an HTTP request in, simcord's or the box's own answer out, faults between.

https://discord.com/developers/docs/reference
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import struct
import time
import traceback
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from bot.rehearsal.box._simcord import BackendError, UnknownRoute, Upload
from bot.rehearsal.box.bodies import Bodies
from bot.rehearsal.box.calls import CallLog, Request
from bot.rehearsal.box.deadlines import Deadlines
from bot.rehearsal.box.faults import Fault, Faults
from bot.rehearsal.box.rate_limits import Gate, Pass
from bot.rehearsal.box.routes import MAX_UPLOAD
from bot.rehearsal.box.routing import Call, Server, serve
from bot.rehearsal.box.violations import Violations
from bot.rehearsal.box.waiting import Signal

API_PREFIX = "/api/v10"

# Interaction answers and webhooks carry their token in the path and need no other.
_NO_AUTHORIZATION = re.compile(r"/(interactions|webhooks)/\d+/.+|/gateway")
_CALLBACK = "POST /interactions/{id}/{token}/callback"
_FILE_FIELD = re.compile(r"files\[(\d+)\]")


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class RestApi:
    """The REST half of the box; `gaps` lists every request that the box could not answer as Discord would."""

    def __init__(
        self,
        server: Server,
        token: str,
        faults: Faults,
        gate: Gate,
        calls: CallLog,
        deadlines: Deadlines,
        bodies: Bodies,
        violations: Violations,
        changed: Signal,
    ) -> None:
        self.gaps: list[str] = []
        self._server = server
        self._authorization = f"Bot {token}"
        self._faults = faults
        self._gate = gate
        self._calls = calls
        self._deadlines = deadlines
        self._bodies = bodies
        self._violations = violations
        self._changed = changed
        self.on_answered: Any = None

    async def handle(self, request: web.Request) -> web.Response:
        """One REST request, struck by at most one fault."""
        began = time.monotonic()
        call = await _read(self._server, request)
        if call.json is not None:
            self._bodies.note(call.route, call.text)
        fault = self._faults.take(call.method, call.path)
        if fault is None:
            answer: Answer | None = self._answer(call, request)
        else:
            self._changed.fire()  # who waits for a fault to strike need not wait for what comes of it
            answer = await self._answer_with_fault(fault, call, request)
        status = answer.status if answer else 0
        self._violations.answered(status)
        now = self._server.backend.clock.now()
        seconds = time.monotonic() - began
        self._calls.add(Request(call.method, call.path, status, now, seconds, call.json, call.route))
        self._changed.fire()
        if answer is None:
            _reset(request)
            return web.Response(status=500)
        return _response(answer)

    async def _answer_with_fault(self, fault: Fault, call: Call, request: web.Request) -> Answer | None:
        if not fault.effect_done:
            await asyncio.sleep(fault.delay)
        answer = self._answer(call, request) if fault.effect_done or not fault.spoils_answer else None
        if fault.effect_done:
            await asyncio.sleep(fault.delay)
        if fault.reset:
            return None
        if fault.status is None:
            return answer
        headers = {"Retry-After": str(fault.wait), "Via": "1.1 box"} if fault.status == 429 else {}
        return Answer(fault.status, fault.answer_body(), headers)

    def _answer(self, call: Call, request: web.Request) -> Answer:
        authorized = request.headers.get("Authorization") == self._authorization
        if not authorized and not _NO_AUTHORIZATION.fullmatch(call.path):
            return Answer(401, {"message": "401: Unauthorized", "code": 0})
        passed = self._gate.ask(call.route, call.path, call.body)
        if passed.refusal is not None:
            return Answer(429, passed.refusal, passed.headers)
        if any(len(file.data) > MAX_UPLOAD for file in call.files):
            return self._refused(call, BackendError(413, 40005, "Request entity too large"), passed)
        try:
            body = serve(call)
        except UnknownRoute as gap:
            return self._gap(str(gap))
        except BackendError as refusal:
            return self._refused(call, refusal, passed)
        except Exception:  # the box's own fault, said loudly; a 500 would only be tried again
            return self._gap(f"{call.method} {call.path}: {traceback.format_exc()}")
        self._note_callback(call)
        if self.on_answered is not None:
            self.on_answered(call)
        return Answer(204 if body is None else 200, body, passed.headers)

    def _refused(self, call: Call, refusal: BackendError, passed: Pass) -> Answer:
        self._violations.refused(call.route, refusal)
        self._note_callback(call, refusal.code)
        return Answer(refusal.status, refusal.to_json(), passed.headers)

    def _note_callback(self, call: Call, refused_with: int | None = None) -> None:
        if call.route == _CALLBACK:
            self._deadlines.end(int(call.path.split("/")[2]), refused_with)

    def _gap(self, what: str) -> Answer:
        self.gaps.append(what)
        return Answer(501, {"message": what, "code": 0})

    async def attachment(self, request: web.Request) -> web.Response:
        """A file from the CDN, by the URL that the message gives; struck by faults too, but not counted."""
        fault = self._faults.take(request.method, request.path)
        if fault is not None:
            self._changed.fire()
            await asyncio.sleep(fault.delay)
            if fault.reset:
                _reset(request)
            if fault.spoils_answer:
                return web.Response(status=fault.status or 500)
        cdn = self._server.backend.cdn
        data = cdn.get(cdn.base + request.rel_url.raw_path)
        if data is None:
            return web.Response(status=404)
        return web.Response(body=data, content_type="application/octet-stream")


def _response(answer: Answer) -> web.Response:
    if answer.status == 204:
        return web.Response(status=204, headers=answer.headers)
    # discord.py parses only a Content-Type of exactly this, without a charset
    headers = {**answer.headers, "Content-Type": "application/json"}
    return web.Response(status=answer.status, headers=headers, body=json.dumps(answer.body).encode())


def _reset(request: web.Request) -> None:
    """Cut the connection with an RST, as when a proxy on the way dies."""
    transport = request.transport
    if transport is None:
        return
    transport.get_extra_info("socket").setsockopt(
        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
    )
    transport.abort()


async def _read(server: Server, request: web.Request) -> Call:
    path = request.path.removeprefix(API_PREFIX)
    reason = request.headers.get("X-Audit-Log-Reason")
    call = Call(server, request.method, path, params=dict(request.query), reason=reason and unquote(reason))
    if request.content_type.startswith("multipart/"):
        await _read_multipart(call, request)
    elif request.can_read_body and (text := await request.text()):
        call.text = text
        call.json = json.loads(text)
    return call


async def _read_multipart(call: Call, request: web.Request) -> None:
    files: dict[int, tuple[str, bytes]] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "payload_json":
            call.text = await part.text()
            call.json = json.loads(call.text)
        elif part.name and (match := _FILE_FIELD.fullmatch(part.name)):
            files[int(match[1])] = (part.filename or "file", bytes(await part.read(decode=True)))
    described = _descriptions(call.body)
    call.files = [Upload(name, data, described.get(index)) for index, (name, data) in sorted(files.items())]


def _descriptions(body: dict[str, Any]) -> dict[int, str | None]:
    """The alt texts: they stand beside the message, wherever the route keeps that."""
    for holder in (body, body.get("message"), body.get("data")):
        if isinstance(holder, dict) and holder.get("attachments"):
            return {int(item["id"]): item.get("description") for item in holder["attachments"]}
    return {}
