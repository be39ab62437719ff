"""Databases with something in them, and ways in which a file goes bad."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.databases import new_database

ROWS = 3000


async def filled_database(directory: Path) -> Path:
    """A closed database of many pages, all in one file."""
    path = Path((await new_database(directory)).removeprefix("sqlite+aiosqlite:///"))
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.executemany(
            "INSERT INTO person (user_id, first_seen_at) VALUES (?, '2013-10-01T17:00:00.000000Z')",
            ((number,) for number in range(ROWS)),
        )
    return path


def spoil_page(path: Path, page: int) -> None:
    """Random-looking bytes in the place of one page, counted from 1."""
    with closing(sqlite3.connect(path)) as conn:
        size = int(conn.execute("PRAGMA page_size").fetchone()[0])
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes((7 * number) % 251 for number in range(size)))


def leaf_page(path: Path, table: str = "person") -> int:
    """A page in the middle of a table, with rows on it."""
    with closing(sqlite3.connect(path)) as conn:
        (name,) = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        pages = int(conn.execute("PRAGMA page_count").fetchone()[0])
        size = int(conn.execute("PRAGMA page_size").fetchone()[0])
    whole = path.read_bytes()
    children = [
        int.from_bytes(whole[at : at + 4], "big")
        for at in _cells(whole[(name - 1) * size : name * size], (name - 1) * size)
    ]
    leaves = [page for page in children if 1 < page <= pages and whole[(page - 1) * size] == 13]
    return leaves[len(leaves) // 2]


def _cells(page: bytes, start: int) -> list[int]:
    count = int.from_bytes(page[3:5], "big")
    return [start + int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(count)]
