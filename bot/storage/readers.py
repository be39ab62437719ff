"""The connections to read with: each sees one moment of the database, and none can write."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from bot.storage.connection import Connection
from bot.storage.prepared import Statements
from bot.storage.sqlite import driver, read_engine

# Kept open for the next; a read seldom waits for anything, so there is seldom more than one at a time.
_KEPT: Final = 4


class Readers:
    """Lends connections, opened when needed."""

    def __init__(self, path: Path) -> None:
        self._engine: Final = read_engine(path)
        self._statements: Final = Statements()
        self._free: Final[list[sa.Connection]] = []
        self._closed = False

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[Connection]:
        """A connection within a transaction of its own, which ends with the block."""
        core = self._free.pop() if self._free else self._open()
        try:
            driver(core).execute("BEGIN")
            yield Connection(core, self._statements)
        finally:
            self._give_back(core)

    def close(self) -> None:
        """Close those that are free now; the others close when they are given back."""
        self._closed = True
        while self._free:
            _close(self._free.pop())

    def _open(self) -> sa.Connection:
        core = self._engine.connect()
        core.begin()  # for SQLAlchemy it is one long transaction; the real ones are ours
        return core

    def _give_back(self, core: sa.Connection) -> None:
        try:
            driver(core).execute("ROLLBACK")
            is_whole = True
        except (sqlite3.Error, sa.exc.SQLAlchemyError):
            is_whole = False
        if is_whole and not self._closed and len(self._free) < _KEPT:
            self._free.append(core)
        else:
            _close(core)


def _close(core: sa.Connection) -> None:
    with suppress(Exception):
        core.invalidate()
    core.close()
