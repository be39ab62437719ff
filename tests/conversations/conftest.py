import pytest
from simcord.builders import RoleHandle

from tests.support.discord import World
from tests.support.reading import reply_text


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


@pytest.fixture
async def hearers(town: World) -> RoleHandle:
    """The role that subscribers get, which the bot may give."""
    role = town.guild.create_role("Hearers")
    said = await town.admin.slash(town.lobby, "team reminders", role=role)
    assert f"gets <@&{role.id}>" in reply_text(said)
    assert "can't give" not in reply_text(said)
    return role
