"""What is SQLite's alone: the file, the engines, and what each connection is told first."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from bot.storage.connection import Buffered
from bot.storage.errors import DatabaseUnusable, Unusable, from_sqlite

DRIVER: Final = "sqlite+aiosqlite"
BUSY_SECONDS: Final = 5
# Of each connection, half of SQLite's own: the system keeps the file in memory anyway, once for all of them.
_CACHE_KIB: Final = 1000
_WAL_BYTES: Final = 64 * 1024 * 1024
# Pages in the log before they go into the file itself, 16 MiB. The commit that does it takes some four times
# as long (measured), whoever waits for it; with SQLite's own 1,000 that befalls one question in 120.
_WAL_PAGES: Final = 4000


def database_path(url: str) -> Path:
    """Return the file an SQLAlchemy URL names. Raises DatabaseUnusable for any other kind of URL."""
    try:
        parsed = sa.make_url(url)
    except sa.exc.ArgumentError as error:
        raise DatabaseUnusable("", Unusable.BAD_URL) from error
    if parsed.drivername != DRIVER or not parsed.database or parsed.database == ":memory:" or parsed.query:
        raise DatabaseUnusable(parsed.database or "", Unusable.BAD_URL)
    return Path(parsed.database).absolute()


def make_file(path: Path) -> None:
    """Make the directory (mode 0700) and an empty file (mode 0600) if absent. Raises DatabaseUnusable."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives its -wal and -shm files the mode of the database file.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise from_sqlite(path, error) from error


def file_number(path: Path) -> int | None:
    """Tell one file from another of the same name; None if there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return None


def write_engine(opened: Callable[[], sqlite3.Connection]) -> sa.Engine:
    """An engine on a connection that is open already; it begins no transaction: the writer does.

    It never waits for a lock, as the whole bot would wait with it: the writer tries again instead.
    """
    engine = _engine(opened)
    _tell_each(engine, foreign_keys=True, query_only=False, busy_seconds=0)
    return engine


def migration_engine(path: Path) -> sa.Engine:
    """An engine whose transactions take the write lock at once, with foreign keys off.

    Batch mode copies a table and drops the old one, which must not delete what refers to it.
    """
    engine = _engine(lambda: open_file(path))
    _tell_each(engine, foreign_keys=False, query_only=False, busy_seconds=BUSY_SECONDS)

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def read_engine(path: Path) -> sa.Engine:
    """An engine whose connections refuse to write. In WAL mode readers wait for nobody, but after a crash."""
    engine = _engine(lambda: open_file(path))
    _tell_each(engine, foreign_keys=True, query_only=True, busy_seconds=1)
    return engine


def open_file(path: Path) -> sqlite3.Connection:
    """Open a connection that begins no transaction by itself."""
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=Buffered)


def driver(connection: sa.Connection) -> sqlite3.Connection:
    """The driver's own connection. Raises sqlite3.Error if it is gone."""
    raw: Any = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise sqlite3.OperationalError("connection closed")
    return raw


def is_broken(connection: sa.Connection) -> bool:
    """True if a transaction that was begun is gone, or the connection with it."""
    try:
        return connection.invalidated or not driver(connection).in_transaction
    except (ValueError, sqlite3.Error, sa.exc.SQLAlchemyError):
        return True


def _engine(opened: Callable[[], sqlite3.Connection]) -> sa.Engine:
    return sa.create_engine("sqlite+pysqlite://", creator=opened, poolclass=NullPool, hide_parameters=True)


def _tell_each(engine: sa.Engine, *, foreign_keys: bool, query_only: bool, busy_seconds: int) -> None:
    pragmas = (
        f"PRAGMA busy_timeout = {busy_seconds * 1000}",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        f"PRAGMA journal_size_limit = {_WAL_BYTES}",
        f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}",
        f"PRAGMA cache_size = -{_CACHE_KIB}",
        f"PRAGMA foreign_keys = {int(foreign_keys)}",
        f"PRAGMA query_only = {int(query_only)}",
        # What is emptied is overwritten: private information that was passed on is not left in free pages.
        "PRAGMA secure_delete = ON",
    )

    @sa.event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        # Without this the driver begins transactions by itself, and not before DDL or SELECT.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()
