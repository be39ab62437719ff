import pytest

from tests.support.discord import World


@pytest.fixture
async def town(world: World) -> World:
    """The server with one team, whose officer the public knows as PC Oak."""
    await world.set_up_team()
    await world.admin.slash(world.lobby, "team officer", member=world.officer, shown_as="PC Oak")
    return world


@pytest.fixture
async def meeting(town: World) -> World:
    """The team's meeting is open until 01:00."""
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    return town
