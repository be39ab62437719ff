"""The gateway: HELLO, IDENTIFY, READY, a GUILD_CREATE for each server, heartbeats, RESUME with replay.

https://discord.com/developers/docs/events/gateway
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import discord
from aiohttp import WSMsgType, web

from bot.rehearsal.box._simcord import serializers, shape_event
from bot.rehearsal.box.backend import BoxBackend
from bot.rehearsal.box.compression import STREAMS
from bot.rehearsal.box.connection import Connection
from bot.rehearsal.box.faults import Faults
from bot.rehearsal.box.violations import Violations
from bot.rehearsal.box.waiting import Signal

HELD_AT_MOST = 30.0  # seconds
HEARTBEAT_INTERVAL_MS = 41_250
KEPT_EVENTS = 10_000  # for replay; a session that missed more is invalid

# Opcodes and close codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
DISPATCH, HEARTBEAT, IDENTIFY, RESUME, REQUEST_MEMBERS = 0, 1, 2, 6, 8
RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 9, 10, 11
AUTHENTICATION_FAILED, DISALLOWED_INTENTS, LOST, RATE_LIMITED = 4004, 4014, 4000, 4008
#: "120 gateway events per connection every 60 seconds", then the connection is closed.
MOST_SENDS, SENDS_SECONDS = 120, 60.0


@dataclass
class Session:
    """One shard of the bot as the gateway knows it; outlives its connection, for a RESUME."""

    id: str
    intents: discord.Intents
    shard: tuple[int, int]
    connection: Connection | None = None
    seq: int = 0
    sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=KEPT_EVENTS))

    def wants(self, event: str, payload: Mapping[str, Any]) -> bool:
        """Whether the event belongs to this shard: `(guild_id >> 22) % shard_count`, DMs to shard 0."""
        key = "id" if event in ("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE") else "guild_id"
        guild_id: Any = payload.get(key)
        number, count = self.shard
        known = isinstance(guild_id, str | int) and str(guild_id).isdecimal()  # or forged
        return number == ((int(guild_id) >> 22) % count if known else 0)

    def dispatch(self, event: str, payload: Any) -> None:
        self.seq += 1
        text = json.dumps({"op": DISPATCH, "t": event, "s": self.seq, "d": payload})
        self.sent.append((self.seq, text))
        if self.connection is not None:
            self.connection.send_text(text)

    def missed_since(self, seq: int) -> list[str] | None:
        """What was sent after `seq`; None if some of it is no longer kept."""
        first_kept = self.sent[0][0] if self.sent else self.seq + 1
        if seq + 1 < first_kept or seq > self.seq:
            return None
        return [text for number, text in self.sent if number > seq]


class Gateway:
    """All sessions and connections; `publish` is subscribed to simcord's events."""

    def __init__(
        self,
        backend: BoxBackend,
        token: str,
        faults: Faults,
        violations: Violations,
        changed: Signal,
        *,
        allow_privileged: bool,
        heartbeat_ms: int,
    ) -> None:
        self.url = ""
        self.identifies = 0
        self.resumes = 0
        self._backend = backend
        self._token = token
        self._faults = faults
        self._violations = violations
        self._changed = changed
        self._allow_privileged = allow_privileged
        self._heartbeat_ms = heartbeat_ms
        self._sessions: dict[str, Session] = {}
        self._closed_until = 0.0

    @property
    def online(self) -> bool:
        """Whether the bot is connected with at least one shard."""
        return any(session.connection is not None for session in self._sessions.values())

    def publish(self, event: str, payload: Mapping[str, Any]) -> None:
        if self._faults.loses(event):
            return
        for session in self._sessions.values():
            if session.wants(event, payload):
                shaped = shape_event(self._backend, event, payload, session.intents)
                if shaped is not None:
                    session.dispatch(event, shaped)

    def drop(self, *, resume: bool, down: float) -> None:
        """Cut every connection; without `resume` the sessions are gone too. Nobody gets in for `down` s."""
        self._closed_until = asyncio.get_running_loop().time() + down
        for session in self._sessions.values():
            if session.connection is not None:
                session.connection.cut()
                session.connection = None
        if not resume:
            self._sessions.clear()

    def invalidate(self, *, resumable: bool) -> None:
        """Opcode 9 on every connection; the sessions are gone, unless `resumable`."""
        for connection in self._take_connections():
            connection.send(INVALID_SESSION, data=resumable)
        if not resumable:
            self._sessions.clear()

    def ask_to_reconnect(self) -> None:
        """Opcode 7 on every connection, as before Discord restarts one of its servers."""
        for connection in self._take_connections():
            connection.send(RECONNECT)

    def _take_connections(self) -> list[Connection]:
        """Every live connection, no longer its session's: what happens from now on waits for a RESUME."""
        found = []
        for session in self._sessions.values():
            if session.connection is not None:
                found.append(session.connection)
                session.connection = None
        return found

    async def close(self) -> None:
        for session in self._sessions.values():
            if session.connection is not None:
                await session.connection.socket.close(code=1001)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One WebSocket connection, from HELLO to its end."""
        # Held, not refused: once refused, discord.py 2.7.1's AutoShardedBot logs in anew, it doesn't resume.
        # Nor held for a minute, after which it gives up and does the same: then it is asked to come again.
        closed_for = self._closed_until - asyncio.get_running_loop().time()
        await asyncio.sleep(min(closed_for, HELD_AT_MOST))
        compress = STREAMS.get(request.query.get("compress", ""))
        socket = web.WebSocketResponse(compress=False, max_msg_size=0, timeout=1.0)
        await socket.prepare(request)
        connection = Connection(socket, request, compress() if compress else None)
        if closed_for > HELD_AT_MOST:
            connection.send(RECONNECT)
        else:
            connection.send(HELLO, {"heartbeat_interval": self._heartbeat_ms})
        pump = asyncio.create_task(connection.pump())
        sends: deque[float] = deque(maxlen=MOST_SENDS)
        try:
            async for message in socket:
                now = asyncio.get_running_loop().time()
                if len(sends) == MOST_SENDS and now - sends[0] < SENDS_SECONDS:
                    self._violations.noted(f"more than {MOST_SENDS} sends to the gateway in a minute")
                    await socket.close(code=RATE_LIMITED)
                    break
                sends.append(now)
                if message.type is WSMsgType.TEXT:
                    await self._receive(connection, json.loads(message.data))
        finally:
            pump.cancel()
            with suppress(asyncio.CancelledError):
                await pump
            for session in self._sessions.values():
                if session.connection is connection:
                    session.connection = None
            self._changed.fire()
        return socket

    async def _receive(self, connection: Connection, message: dict[str, Any]) -> None:
        op: int = message["op"]
        data: Any = message.get("d")
        if op == HEARTBEAT:
            connection.send(HEARTBEAT_ACK)
        elif op in (IDENTIFY, RESUME) and data["token"] != self._token:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
        elif op == IDENTIFY:
            await self._identify(connection, data)
        elif op == RESUME:
            self._resume(connection, data)
        elif op == REQUEST_MEMBERS:
            self._send_members(connection, data)

    async def _identify(self, connection: Connection, data: dict[str, Any]) -> None:
        intents = discord.Intents._from_value(int(data["intents"]))
        if not self._allow_privileged and (intents.members or intents.presences or intents.message_content):
            await connection.socket.close(code=DISALLOWED_INTENTS)
            return
        number, count = data.get("shard") or (0, 1)
        self._forget_orphans((number, count))
        session = Session(secrets.token_hex(16), intents, (number, count), connection)
        self._sessions[session.id] = session
        self._backend.message_content_access = intents.message_content
        guilds = [guild for guild in self._backend.guilds.values() if (guild.id >> 22) % count == number]
        ready = {
            "v": 10,
            "user": serializers.user_payload(self._backend.bot_user),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": [number, count],
            "application": {"id": str(self._backend.application_id), "flags": 0},
        }
        session.dispatch("READY", ready)
        self.identifies += 1
        for guild in guilds:
            payload = shape_event(
                self._backend, "GUILD_CREATE", self._backend.guild_payload(guild), session.intents
            )
            if payload is not None:
                session.dispatch("GUILD_CREATE", payload)
        self._changed.fire()

    def _forget_orphans(self, shard: tuple[int, int]) -> None:
        """Sessions that a killed process left behind end when the shard identifies anew."""
        for session in list(self._sessions.values()):
            if session.connection is None and session.shard == shard:
                del self._sessions[session.id]

    def _resume(self, connection: Connection, data: dict[str, Any]) -> None:
        session = self._sessions.get(data["session_id"])
        missed = session.missed_since(int(data["seq"])) if session else None
        if session is None or missed is None:
            connection.send(INVALID_SESSION, data=False)
            return
        if session.connection is not None:
            session.connection.cut()
        for text in missed:
            connection.send_text(text)
        session.connection = connection
        self.resumes += 1
        session.dispatch("RESUMED", {})
        self._changed.fire()

    def _send_members(self, connection: Connection, data: dict[str, Any]) -> None:
        """Request Guild Members, in one chunk: by ids, or by the beginning of a name."""
        guild = self._backend.get_guild(int(data["guild_id"]))
        asked = data.get("user_ids") or []
        ids = {int(user_id) for user_id in (asked if isinstance(asked, list) else [asked])}
        start = str(data.get("query") or "").lower()
        users = self._backend.users
        members = [
            member
            for member in guild.members.values()
            if (member.user_id in ids if ids else users[member.user_id].name.lower().startswith(start))
        ]
        if data.get("limit"):
            members = members[: int(data["limit"])]
        chunk = {
            "guild_id": str(guild.id),
            "members": [serializers.member_payload(self._backend, guild, member) for member in members],
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": [str(user_id) for user_id in ids - guild.members.keys()],
            "nonce": data.get("nonce"),
        }
        for session in self._sessions.values():
            if session.connection is connection:
                session.dispatch("GUILD_MEMBERS_CHUNK", chunk)
