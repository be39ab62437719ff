"""The client's own life; what it does is in the conversations."""

from importlib import import_module
from pathlib import Path

import pytest

from bot.app import _WANTED_BY_ALL, open_client
from bot.settings import Settings


async def test_it_closes_quietly_before_it_ever_logged_in(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite+aiosqlite:///{tmp_path / 'beatmeet.db'}")
    async with open_client(settings) as client:
        assert not client.is_ready()


@pytest.mark.parametrize("module", _WANTED_BY_ALL)
def test_what_is_loaded_while_it_waits_is_there(module: str) -> None:
    import_module(module)
