"""A server with people and the bot in it, for conversations."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.discord import World, simulated


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """The server as it is before anybody set a team up."""
    async with simulated(tmp_path) as made:
        yield made


@pytest.fixture
async def staffed(world: World) -> World:
    """The server with one team."""
    await world.set_up_team()
    return world


@pytest.fixture
async def meeting(staffed: World) -> World:
    """The server with one team and its meeting open."""
    await staffed.officer.slash(staffed.lobby, "meeting open")
    return staffed
