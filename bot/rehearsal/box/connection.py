"""One WebSocket of the gateway, as the bot holds it open."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

from aiohttp import web

from bot.rehearsal.box.compression import Compress


class Connection:
    """One WebSocket: sends in order, compressed as the client asked."""

    def __init__(
        self, socket: web.WebSocketResponse, request: web.Request, compress: Compress | None
    ) -> None:
        self.socket = socket
        self._request = request
        self._compress = compress
        self._outbox: asyncio.Queue[str] = asyncio.Queue()

    def send(self, op: int, data: Any = None) -> None:
        self.send_text(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    def send_text(self, text: str) -> None:
        self._outbox.put_nowait(text)

    async def pump(self) -> None:
        """Send what is in the outbox until the connection is gone."""
        with suppress(ConnectionError):
            while True:
                text = await self._outbox.get()
                if self._compress is None:
                    await self.socket.send_str(text)
                else:
                    await self.socket.send_bytes(self._compress(text.encode()))

    def cut(self) -> None:
        """Lose the connection without a goodbye."""
        if self._request.transport is not None:
            self._request.transport.abort()
