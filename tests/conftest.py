"""What tests of several folders share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.discord import World, simulated


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A server with people and the bot in it, before anybody set a team up."""
    async with simulated(tmp_path) as made:
        yield made
