"""A box without a bot, and a client that asks it what a bot would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.rehearsal.box import Box, Channel, Guild


@dataclass
class Desk:
    box: Box
    guild: Guild
    general: Channel
    http: aiohttp.ClientSession

    async def ask(self, method: str, path: str, **kwargs: Any) -> tuple[int, Any]:
        """Status and JSON of one request; the JSON's code in place of an error."""
        async with self.http.request(method, self.box.api_url + path, **kwargs) as response:
            text = await response.text()
            data: Any = json.loads(text) if text else None
            return response.status, data if response.ok else data["code"]
