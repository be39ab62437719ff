"""Databases made for the trials: of any version, with rows in them, small or large."""

import os
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.storage.checking import count_rows, reading, tables_of
from bot.storage.migrate import head_version

NOWHERE: Final = "http://127.0.0.1:9/api/v10"  # a bot that starts where it should refuse meets nobody


def database_of(folder: Path, version: str | None, *, sealed: bool = False, people: int = 0) -> Path:
    """Make a database of this version with rows; none at all for None.

    `sealed`: in the tables with what is sealed too, which no key opens, as `check` would say. `people`: with
    so many more.
    """
    from bot.storage.sqlite import make_file

    path = folder / "beatmeet.db"
    if version is None:
        folder.mkdir(parents=True)
        return path
    make_file(path)
    path.write_bytes(_made(version, sealed, people))
    return path


@cache
def _made(version: str, sealed: bool, people: int) -> bytes:
    """The file, made once: most trials begin with the same."""
    from alembic import command as alembic
    from alembic.config import Config

    from bot.storage.migrate import MIGRATIONS
    from bot.storage.sqlite import make_file, migration_engine

    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        make_file(path)
        engine = migration_engine(path)
        with engine.connect() as conn:
            config = Config(attributes={"connection": conn})
            config.set_main_option("script_location", str(MIGRATIONS))
            alembic.upgrade(config, version)
        engine.dispose()
        _fill(path, sealed=sealed)
        with closing(sqlite3.connect(path)) as db, db:
            rows = ((number,) for number in range(1000, 1000 + people))
            db.executemany("INSERT INTO person (user_id, first_seen_at) VALUES (?, '2013-10-01')", rows)
        return path.read_bytes()


def _fill(path: Path, *, sealed: bool) -> None:
    """Put rows in every table that takes made-up ones, whatever its columns are."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for table in tables_of(conn):
            columns = conn.execute(f'PRAGMA table_info("{table}")').fetchall()
            keys = sum(bool(is_key) for *_, is_key in columns)
            # A key of one column is given by itself.
            needed = [
                str(name)
                for _, name, _, not_null, _, is_key in columns
                if not_null and not (is_key and keys == 1)
            ]
            if "sealed" in needed and not sealed:
                continue
            for number in range(1, 4):
                values = [b"" if name == "sealed" else number for name in needed]
                sql = f'INSERT INTO "{table}" ({", ".join(needed)}) VALUES ({", ".join("?" for _ in needed)})'
                try:
                    conn.execute(sql, values)
                except sqlite3.Error:
                    break  # it takes only what makes sense
        while orphans := conn.execute("PRAGMA foreign_key_check").fetchall():
            for table, row, *_ in orphans:
                conn.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
        if conn.execute("SELECT count(*) FROM person").fetchone() == (0,):
            raise RuntimeError("no table took a row")


def rows_in(path: Path) -> dict[str, int]:
    if not path.exists():
        return {}
    with reading(path) as conn:
        return count_rows(conn)


def large_database(folder: Path, people: int = 40_000) -> Path:
    """Make a database of some pages; the default takes a moment to copy."""
    return database_of(folder, head_version(), people=people)


def environment(path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "HOME")}
    return kept | {
        "DATABASE_URL": f"sqlite+aiosqlite:///{path}",
        "LOG_LEVEL": "WARNING",
        "DISCORD_API_URL": NOWHERE,
    }
