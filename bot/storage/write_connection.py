"""The one connection that may write: statements run at once, the commit in aiosqlite's thread.

Nobody waits in SQLite for another program's lock, as the whole bot would wait with it: it is tried again.
"""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any, Final

import aiosqlite
import sqlalchemy as sa
import structlog

from bot.storage import sqlite
from bot.storage.connection import Buffered, Connection
from bot.storage.errors import DatabaseLocked, from_sqlite
from bot.storage.prepared import Statements

# Seconds between two tries while another program writes.
_LOOK_AGAIN: Final = 0.02

log = structlog.get_logger()


class TransactionLost(Exception):
    """SQLite rolled back the whole transaction (disk full, I/O error), or a use case ended it."""


class WriteConnection:
    """Opened when first needed, and anew when it was lost."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._statements: Final = Statements()
        self._apart: aiosqlite.Connection | None = None
        self._core: sa.Connection | None = None

    def lent(self) -> Connection:
        """What a use case works with, within the transaction. Raises TransactionLost without a connection."""
        return Connection(self._connected(), self._statements)

    def sql(self, statement: str) -> None:
        """Run a statement as it is. Raises TransactionLost, and what SQLite says."""
        sqlite.driver(self._connected()).execute(statement)

    async def begin(self) -> None:
        """Begin a transaction that may write, once whoever else writes is done. Raises what SQLite says."""
        until = asyncio.get_running_loop().time() + sqlite.BUSY_SECONDS
        while True:
            try:
                await self._begin_now()
            except Exception as error:
                locked = isinstance(from_sqlite(self._path, error), DatabaseLocked)
                if not locked or asyncio.get_running_loop().time() >= until:
                    raise
                await asyncio.sleep(_LOOK_AGAIN)
            else:
                return

    async def commit(self) -> None:
        """Wait for the disk, elsewhere. Raises TransactionLost, and what SQLite says."""
        if self._apart is None:
            raise TransactionLost("no connection")
        await self._apart.commit()

    async def drop(self) -> None:
        """Close it, and with it roll back what was not committed."""
        core, apart = self._core, self._apart
        self._core = self._apart = None
        try:
            if apart is not None:
                await apart.close()
            if core is not None:
                core.invalidate()
                core.close()
        except Exception as error:
            log.warning("database_close_failed", error=str(error))

    def _connected(self) -> sa.Connection:
        if self._core is None:
            raise TransactionLost("no connection")
        return self._core

    async def _begin_now(self) -> None:
        if self._core is not None:
            try:
                return self.sql("BEGIN IMMEDIATE")
            except Exception as error:
                if isinstance(from_sqlite(self._path, error), DatabaseLocked):
                    raise
                log.warning("database_reconnect", error=str(error))
                await self.drop()  # nothing has begun, so a new connection does as well
        await self._connect()
        return self.sql("BEGIN IMMEDIATE")

    async def _connect(self) -> None:
        opened: list[sqlite3.Connection] = []

        def keep(*args: Any, **kwargs: Any) -> sqlite3.Connection:
            opened.append(Buffered(*args, **kwargs))
            return opened[0]

        # Opened by the thread that commits, used by ours: never by both at a time.
        self._apart = await aiosqlite.connect(
            self._path, isolation_level=None, check_same_thread=False, factory=keep
        )
        self._core = sqlite.write_engine(lambda: opened[0]).connect()
        # For SQLAlchemy it is one long transaction, of which it tells nobody; the real ones are ours.
        self._core.begin()
