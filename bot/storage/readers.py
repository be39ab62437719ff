"""The connections to read with: each sees one moment of the database, and none can write."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final

import sqlalchemy as sa

from bot.storage.connection import Connection
from bot.storage.prepared import Statements
from bot.storage.sqlite import driver, read_engine
from bot.storage.trouble import Trouble

# Kept open for the next; a read seldom waits for anything, so there is seldom more than one at a time.
_KEPT: Final = 4


class Readers:
    """Lends connections, opened when needed."""

    def __init__(self, path: Path, trouble: Trouble) -> None:
        self._trouble: Final = trouble
        self._engine: Final = read_engine(path)
        self._statements: Final = Statements()
        self._free: Final[list[sa.Connection]] = []
        self._closed = False

    def lend(self) -> "Lent":
        """A connection within a transaction of its own, which ends with the block."""
        return Lent(self)

    def begin(self) -> Connection:
        """Begin a transaction, for whoever gives it back with `end`."""
        core: sa.Connection | None = None
        try:
            core = self._free.pop() if self._free else self._open()
            driver(core).execute("BEGIN")
            return Connection(core, self._statements)
        except BaseException as error:
            self.end(core, error)
            raise

    def end(self, core: sa.Connection | None, error: BaseException | None) -> None:
        """End the transaction; `error` is what was raised within it, if anything."""
        if core is not None:
            self._give_back(core)
        if error is not None:
            self._trouble.look_at(error)

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


class Lent:
    """What `async with` takes: not one of contextlib's, as every form that opens reads once."""

    __slots__ = ("_conn", "_readers")

    def __init__(self, readers: Readers) -> None:
        self._readers: Final = readers
        self._conn: Connection | None = None

    async def __aenter__(self) -> Connection:
        """Begin. Raises what SQLite says."""
        self._conn = self._readers.begin()
        return self._conn

    async def __aexit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _at: TracebackType | None
    ) -> None:
        """End it, however the block ended."""
        if self._conn is not None:
            self._readers.end(self._conn.core, error)


def _close(core: sa.Connection) -> None:
    with suppress(Exception):
        core.invalidate()
    core.close()
