"""What tests of several folders share."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.discord import World, simulated

# How long an example takes says more about the machine than about the code; timings are the benchmark's.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same examples at each run: what is new is found at a developer's desk, not in somebody else's change.
settings.register_profile("ci", settings.get_profile("ours"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "ours")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A server with people and the bot in it, before anybody set a team up."""
    async with simulated(tmp_path) as made:
        yield made
