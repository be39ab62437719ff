"""Is a database whole? A look at each start, a full check when asked for, a quiet one while the bot runs."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from bot.storage.errors import DatabaseUnusable, Unusable, from_sqlite

_MOST_FAULTS: Final = 10
VERSIONS: Final = "alembic_version"


class Contents(Struct, frozen=True):
    """What is in a database: its version and how many rows each table has."""

    version: str
    rows: dict[str, int]


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database file without changing a byte of it; errors come out as StorageError."""
    # Without a -wal file nobody has it open. To open it in the usual way would leave one behind.
    mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
    try:
        uri = f"file:{quote(str(path))}?{mode}"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)) as conn:
            conn.execute("PRAGMA busy_timeout = 5000")
            yield conn
    except (OSError, sqlite3.Error) as error:
        raise from_sqlite(path, error) from error


def tables_of(conn: sqlite3.Connection) -> list[str]:
    """Return the names of all tables but SQLite's own."""
    found = conn.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    )
    return [str(row[0]) for row in found]


def version_in(conn: sqlite3.Connection, path: Path) -> str | None:
    """Read the version; None if there is nothing in it. Raises DatabaseUnusable for another program's."""
    tables = tables_of(conn)
    if VERSIONS not in tables:
        if tables:
            raise DatabaseUnusable(str(path), Unusable.ANOTHER_PROGRAMS)
        return None
    return max((str(row[0]) for row in conn.execute(f"SELECT version_num FROM {VERSIONS}")), default=None)  # noqa: S608


def look_at(conn: sqlite3.Connection) -> None:
    """Read the way to the first row of each table: quick however large they are. Raises sqlite3.Error.

    SQLite itself sees, at the first read, a header that is none and a file shorter than its header says.
    """
    for table in tables_of(conn):
        conn.execute(f'SELECT * FROM "{table}" LIMIT 1').fetchall()  # noqa: S608


def check_wholly(conn: sqlite3.Connection, path: Path) -> Contents:
    """Look at every page and every reference; return what is in it. Raises DatabaseUnusable."""
    version = version_in(conn, path)
    if version is None:
        raise DatabaseUnusable(str(path), Unusable.ANOTHER_PROGRAMS)
    faults = [str(row[0]) for row in conn.execute(f"PRAGMA integrity_check({_MOST_FAULTS})")]
    if faults != ["ok"]:
        raise DatabaseUnusable(str(path), Unusable.DAMAGED, _in_one_line(faults))
    orphans = sorted({f"{row[0]} -> {row[2]}" for row in conn.execute("PRAGMA foreign_key_check")})
    if orphans:
        raise DatabaseUnusable(str(path), Unusable.DAMAGED, _in_one_line(orphans))
    return Contents(version, count_rows(conn))


def count_rows(conn: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    counts = {}
    for table in tables_of(conn):
        counts[table] = int(conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608
    return counts


def sealed_texts(conn: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """Each piece of private information: what it is bound to, and the sealed text."""
    if "private_information" in tables_of(conn):
        yield from conn.execute("SELECT opening, sealed FROM private_information")


async def check_quietly(path: Path) -> None:
    """Look at every page of a database in use, table by table, in a thread. Raises DatabaseUnusable.

    A table at a time, so that no reader holds up the emptying of the -wal file for long.
    """
    with reading(path) as conn:
        try:
            for table in await asyncio.to_thread(tables_of, conn):
                faults = await asyncio.to_thread(_quick_check, conn, table)
                if faults != ["ok"]:
                    raise DatabaseUnusable(str(path), Unusable.DAMAGED, _in_one_line(faults))
        except asyncio.CancelledError:
            conn.interrupt()  # the bot is stopping, and would wait for the thread
            raise


def _quick_check(conn: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[0]) for row in conn.execute(f'PRAGMA quick_check("{table}")')]


def _in_one_line(faults: list[str]) -> str:
    return "; ".join(" ".join(fault.replace("*** in database main ***", "").split()) for fault in faults)
