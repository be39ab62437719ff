from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.databases import new_database


@pytest.fixture
async def url(tmp_path: Path) -> str:
    return await new_database(tmp_path)


@pytest.fixture
async def db(url: str) -> AsyncIterator[Database]:
    async with Database.open(url) as db:
        yield db
