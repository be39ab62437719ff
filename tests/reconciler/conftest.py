"""One host a test, and a team in it where that is all the test needs."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.reconciler.hosting import Host, hosted


@pytest.fixture
async def host(tmp_path: Path) -> AsyncIterator[Host]:
    """A running reconciler and an empty server."""
    async with hosted(tmp_path) as made:
        yield made
