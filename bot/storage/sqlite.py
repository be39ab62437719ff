"""What is SQLite's alone: the file, the engines, and what each connection is told first."""

import os
import sqlite3
from pathlib import Path
from typing import Any, Final

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.storage.errors import DatabaseUnusable, Unusable, from_sqlite

DRIVER: Final = "sqlite+aiosqlite"
BUSY_SECONDS: Final = 5
READERS: Final = 4
_WAL_BYTES: Final = 64 * 1024 * 1024


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


def write_engine(path: Path) -> AsyncEngine:
    """An engine that keeps no connection and begins no transaction: the writer does."""
    engine = create_async_engine(_url(path), poolclass=NullPool, hide_parameters=True)
    _tell_each(engine, foreign_keys=True, query_only=False)
    return engine


def migration_engine(path: Path) -> AsyncEngine:
    """An engine whose transactions take the write lock at once, with foreign keys off.

    Batch mode copies a table and drops the old one, which must not delete what refers to it.
    """
    engine = create_async_engine(_url(path), poolclass=NullPool, hide_parameters=True)
    _tell_each(engine, foreign_keys=False, query_only=False)

    @sa.event.listens_for(engine.sync_engine, "begin")
    def begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def read_engine(path: Path) -> AsyncEngine:
    """An engine whose few connections refuse to write."""
    engine = create_async_engine(_url(path), pool_size=READERS, max_overflow=0, hide_parameters=True)
    _tell_each(engine, foreign_keys=True, query_only=True)
    return engine


def driver(connection: AsyncConnection) -> aiosqlite.Connection:
    """The driver's own connection: a statement is one hop to SQLite's thread; SQLAlchemy makes four."""
    raw: Any = connection.sync_connection and connection.sync_connection.connection.driver_connection
    if not isinstance(raw, aiosqlite.Connection):
        raise aiosqlite.OperationalError("connection closed")
    return raw


def _url(path: Path) -> sa.URL:
    return sa.URL.create(DRIVER, database=str(path))


def _tell_each(engine: AsyncEngine, *, foreign_keys: bool, query_only: bool) -> None:
    pragmas = (
        f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        f"PRAGMA journal_size_limit = {_WAL_BYTES}",
        f"PRAGMA foreign_keys = {int(foreign_keys)}",
        f"PRAGMA query_only = {int(query_only)}",
    )

    @sa.event.listens_for(engine.sync_engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        # Without this the driver begins transactions by itself, and not before DDL or SELECT.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()


def is_broken(connection: AsyncConnection) -> bool:
    """True if a transaction that was begun is gone, or the connection with it."""
    try:
        return connection.invalidated or not driver(connection).in_transaction
    except (ValueError, sqlite3.Error, sa.exc.SQLAlchemyError):
        return True
