"""A new database for a test, copied from one made once: quicker than the migrations. And a row to write."""

import asyncio
import atexit
import datetime as dt
import functools
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import sqlalchemy as sa

from bot.storage.database import Database, Write
from bot.storage.migrate import migrate
from bot.storage.tables import person

NOW = dt.datetime(2013, 10, 1, 17, 0, tzinfo=dt.UTC)
add_person = sa.insert(person).returning(person.c.id)
user_ids = sa.select(person.c.user_id).order_by(person.c.id)


def url_of(path: Path) -> str:
    """The DATABASE_URL of a file."""
    return f"sqlite+aiosqlite:///{path}"


async def new_database(directory: Path) -> str:
    """Put an empty database of the newest version into a directory and return its URL."""
    path = directory / "beatmeet.db"
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(await asyncio.to_thread(_template), path)
    return url_of(path)


@functools.cache
def _template() -> Path:
    directory = tempfile.mkdtemp(prefix="beatmeet-test-")
    atexit.register(shutil.rmtree, directory, ignore_errors=True)
    path = Path(directory) / "template.db"
    asyncio.run(migrate(url_of(path)))
    return path


class Refused(Exception):
    """What a use case may raise."""


def adding(user_id: int, *signals: str, fail: bool = False) -> Callable[[Write], Awaitable[int]]:
    """A use case that adds a person."""

    async def work(write: Write) -> int:
        added = await write.conn.execute(add_person, {"user_id": user_id, "first_seen_at": NOW})
        for signal in signals:
            write.after_commit(signal)
        if fail:
            raise Refused(user_id)
        return int(added.scalar_one())

    return work


async def people(db: Database) -> list[int]:
    """The user ids of all people, in the order they were added."""
    async with db.read() as conn:
        return [int(user_id) for user_id in (await conn.execute(user_ids)).scalars()]
