"""Connections to Discord, at a real server on this machine."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from bot.connections import Connector

_CROWD = 5


class Served:
    """A server that answers a crowd all at once, and tells which connection each call came by."""

    def __init__(self) -> None:
        self.ports: list[int] = []
        self.url = ""
        self._crowd = asyncio.Barrier(_CROWD)

    async def one(self, request: web.Request) -> web.Response:
        """Answer at once."""
        assert request.transport is not None
        self.ports.append(request.transport.get_extra_info("peername")[1])
        return web.Response()

    async def crowd(self, request: web.Request) -> web.Response:
        """Answer when all of the crowd are here."""
        await self._crowd.wait()
        return await self.one(request)


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    made = Served()
    app = web.Application()
    app.add_routes([web.get("/one", made.one), web.get("/crowd", made.crowd)])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield made
    await runner.cleanup()


async def _call(session: aiohttp.ClientSession, url: str) -> None:
    async with session.get(url) as response:
        assert response.status == 200


async def test_after_a_crowd_one_caller_after_another_needs_one_connection(served: Served) -> None:
    async with aiohttp.ClientSession(connector=Connector(limit=0)) as session:
        await asyncio.gather(*(_call(session, f"{served.url}/crowd") for _ in range(_CROWD)))
        assert len(set(served.ports)) == _CROWD
        for _ in range(20):
            await _call(session, f"{served.url}/one")
    assert len(set(served.ports[_CROWD:])) == 1


async def test_a_second_crowd_uses_the_connections_of_the_first(served: Served) -> None:
    async with aiohttp.ClientSession(connector=Connector(limit=0)) as session:
        for _ in range(2):
            await asyncio.gather(*(_call(session, f"{served.url}/crowd") for _ in range(_CROWD)))
    assert set(served.ports[:_CROWD]) == set(served.ports[_CROWD:])
