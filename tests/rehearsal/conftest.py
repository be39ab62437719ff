from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.rehearsal.box import Box
from tests.rehearsal.desk import Desk


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with Box() as box:
        guild = box.add_guild("New Ash Green")
        general = box.add_channel(guild, "general")
        headers = {"Authorization": f"Bot {box.token}"}
        async with aiohttp.ClientSession(headers=headers) as http:
            yield Desk(box, guild, general, http)
