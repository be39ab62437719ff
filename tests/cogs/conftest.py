"""A server with a team in it, for conversations with its staff."""

import pytest

from tests.support.discord import World


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
