"""The database: opened once, read through `read`, written through `write`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import structlog

from bot.storage.connection import Connection
from bot.storage.errors import DatabaseLocked
from bot.storage.migrate import migrate
from bot.storage.readers import Lent, Readers
from bot.storage.sqlite import database_path, file_number
from bot.storage.trouble import Told, Trouble
from bot.storage.writer import Waiting, Work, Write, Writer

__all__ = ["Connection", "Database", "Work", "Write"]

T = TypeVar("T")

# What to do once for whoever waits for a write longer than `PATIENCE`: set where they are served.
while_waiting: Final[ContextVar[Callable[[], Awaitable[object]] | None]] = ContextVar(
    "while_waiting", default=None
)
PATIENCE: Final = 0.5  # seconds
# Seconds after which what goes along with other writes goes alone.
ALONG_WITHIN: Final = 0.2
Listener = Callable[[frozenset[str]], None]

log = structlog.get_logger()


def _just_wait(wait: Awaitable[Any]) -> Awaitable[Any]:
    return wait


class Database:
    """Use as `async with Database.open(url) as db`."""

    def __init__(self, path: Path, waiting: Waiting, trouble: Trouble) -> None:
        self.path: Final = path
        self.along_within = ALONG_WITHIN
        self._trouble: Final = trouble
        self._readers: Final = Readers(path, trouble)
        self._writer: Final = Writer(path, waiting, self._tell)
        self._listeners: Final[list[Listener]] = []

    @classmethod
    @asynccontextmanager
    async def open(
        cls, url: str, *, waiting: Waiting | None = None, told: Told | None = None
    ) -> AsyncIterator[Self]:
        """Open the database of an SQLAlchemy URL, made or brought up to date if need be; close it at the end.

        `waiting` wraps the writer's one idle wait. `told` hears of a file that turns out damaged, or a disk
        that turns out full, while the database is in use: of each at most once a minute.
        Raises DatabaseUnusable, DatabaseNewer, DatabaseLocked, MigrationFailed.
        """
        path = database_path(url)
        before = file_number(path)
        await migrate(url)
        db = cls(path, waiting or _just_wait, Trouble(path, told))
        await db._writer.start()
        try:
            if before not in (None, file_number(path)):  # put back from a backup in just this moment
                raise DatabaseLocked(str(path))
            yield db
        finally:
            await db.close()

    def read(self) -> Lent:
        """A connection that sees one moment of the database from its first statement on, and cannot write.

        Use as `async with db.read() as conn`.
        """
        return self._readers.lend()

    async def write(self, work: Work[T]) -> T:
        """Run one use case in the writer and return its result once it is committed.

        `work` awaits nothing but the database. What it raises comes back here, and nothing of it is saved.
        Who waits for long is looked after by `while_waiting`.

        Raises NotSaved if the commit failed, DatabaseLocked, DatabaseClosed.
        """
        answer = self._writer.queue(work)
        be_patient = while_waiting.get()
        if be_patient is not None:
            done, _ = await asyncio.wait((answer,), timeout=PATIENCE)
            if not done:
                await be_patient()
        try:
            return await answer
        except Exception as error:
            self._trouble.look_at(error)
            raise

    def write_along(self, work: Work[object]) -> None:
        """Have a use case written soon, with others; what may be lost if the bot is killed meanwhile.

        It costs no commit of its own, and nobody waits for it. What it raises is logged. Raises
        DatabaseClosed.
        """
        self._writer.along(work, self.along_within)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each commit that has signals, with all of them; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def commits(self) -> int:
        """How many commits there were since opening."""
        return self._writer.commits

    async def close(self) -> None:
        """Finish the writes that are queued, then close every connection. Later writes are refused."""
        await self._writer.close()
        self._readers.close()

    def _tell(self, signals: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(signals)
            except Exception:
                log.exception("listener_failed", signals=sorted(signals))
