# ruff: noqa: ASYNC240 - a trial may wait for its own small files
"""Damaged databases are named at the start or by `check`; wrong backups are refused."""

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from bot.storage.migrate import head_version
from torture.storage_making import database_of, environment, large_database
from torture.storage_scene import command


def _spoil(path: Path, at: int, size: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * size)


def _spoil_root(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        (page,) = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'question'").fetchone()
    _spoil(path, (page - 1) * 4096, 4096)


def _spoil_deep(path: Path) -> None:
    """Spoil a page at the end, where the rows of the largest table are."""
    _spoil(path, path.stat().st_size - 40 * 4096, 4096)


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _randomise(path: Path) -> None:
    path.write_bytes(random.Random(str(path)).randbytes(path.stat().st_size))


# What befalls the file, and what the start has to say of it; of what lies deep, `check` only.
DAMAGES: Final[dict[str, tuple[Callable[[Path], None], str]]] = {
    "header": (lambda path: _spoil(path, 0, 100), "is not a database"),
    "list-of-tables": (lambda path: _spoil(path, 100, 3000), "is damaged"),
    "table": (_spoil_root, "is damaged"),
    "cut-short": (_cut, "is damaged"),
    "random": (_randomise, "is not a database"),
    "deep": (_spoil_deep, ""),
}


async def damaged(kind: str, folder: Path, _draw: random.Random) -> list[str]:
    path = large_database(folder)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = DELETE")
    spoil, at_start = DAMAGES[kind]
    spoil(path)
    before = path.read_bytes()
    wrong = []
    if at_start:
        started = await command("run", env=environment(path) | {"DISCORD_TOKEN": "none.of.these"})
        if started.code != 2 or len(started.err.splitlines()) != 1:
            wrong.append(f"the start ended with {started.code} and said {started.err!r}")
        if str(path) not in started.err or at_start not in started.err:
            wrong.append(f"the start does not name it: {started.err!r}")
    checked = await command("check", env=environment(path))
    named = str(path) in checked.err and (at_start or "is damaged") in checked.err
    if checked.code != 2 or not named or len(checked.err.splitlines()) != 1:
        wrong.append(f"check ended with {checked.code} and said {checked.err!r}")
    if path.read_bytes() != before:
        wrong.append("the damaged file was changed")
    return wrong


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")


def _anothers(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("CREATE TABLE orders (id INTEGER)")


WRONG: Final[dict[str, tuple[Callable[[Path], object], str]]] = {
    "newer": (_newer, "newer Beatmeet"),
    "another-programs": (_anothers, "another program's"),
    "damaged": (_spoil_deep, "is damaged"),
    "cut-short": (_cut, "is damaged"),
    "text": (lambda path: path.write_text("Minutes of the meeting\n" * 200), "is no database"),
}


async def wrong_restore(kind: str, folder: Path, _draw: random.Random) -> list[str]:
    path = database_of(folder, head_version())
    backup = large_database(folder / "backup")
    with closing(sqlite3.connect(backup)) as conn:
        conn.execute("PRAGMA journal_mode = DELETE")
    make, words = WRONG[kind]
    make(backup)
    before = path.read_bytes()
    ended = await command("restore", str(backup), "--yes", env=environment(path))
    wrong = []
    if ended.code != 2 or words not in ended.err or len(ended.err.splitlines()) != 1:
        wrong.append(f"restore ended with {ended.code} and said {ended.err!r}")
    if path.read_bytes() != before:
        wrong.append("the database was changed")
    if strays := [found.name for found in folder.iterdir() if found not in (path, backup.parent)]:
        wrong.append(f"it left {strays}")
    return wrong
