"""The client's own life; what it does is in the conversations."""

from pathlib import Path

from bot.app import open_client
from bot.settings import Settings


async def test_it_closes_quietly_before_it_ever_logged_in(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite+aiosqlite:///{tmp_path / 'beatmeet.db'}")
    async with open_client(settings) as client:
        assert not client.is_ready()
