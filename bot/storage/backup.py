"""A copy of the database while the bot writes: SQLite's online backup, verified before it gets its name."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from msgspec import Struct

from bot.storage.checking import Contents, check_wholly, count_rows, reading
from bot.storage.errors import BadCopy, CopyRefused, DatabaseUnusable, Unusable, from_sqlite
from bot.storage.files import draft_beside, give_name, sync

# Pages a step, so that it can be interrupted; the snapshot below keeps them from being copied anew.
_PAGES: Final = 4096


class Backup(Struct, frozen=True):
    """A verified copy: where it is, its size in bytes, and what is in it."""

    path: Path
    size: int
    contents: Contents


def back_up(database: Path, to: Path) -> Backup:
    """Copy the database as it is at this moment, verify the copy, then give it its name.

    Nobody who writes waits for it. Raises CopyRefused, DatabaseUnusable (also if the copy is not whole, of
    which nothing is left then), DatabaseLocked.
    """
    refuse_absent(database)
    if to.exists():
        raise CopyRefused(str(to), BadCopy.EXISTS)
    try:
        with draft_beside(to) as draft:
            contents = copy_verified(database, draft)
            size = draft.stat().st_size
            give_name(draft, to)
    except FileExistsError as error:
        raise CopyRefused(str(to), BadCopy.EXISTS) from error
    except OSError as error:
        raise from_sqlite(to, error) from error
    return Backup(to, size, contents)


def refuse_absent(database: Path) -> None:
    """Raise CopyRefused if there is no such file, or nothing in it; DatabaseUnusable if it can't be seen."""
    try:
        if database.is_dir():
            raise CopyRefused(str(database), BadCopy.FOLDER)
        if not database.is_file():
            raise CopyRefused(str(database), BadCopy.MISSING)
        if database.stat().st_size == 0:
            raise CopyRefused(str(database), BadCopy.EMPTY)
    except OSError as error:
        raise from_sqlite(database, error) from error


def copy_verified(database: Path, draft: Path) -> Contents:
    """Copy into an empty file that nobody else knows; verify it and wait until it is on the disk."""
    with reading(database) as source:
        # One moment of the database, held from the first page to the last: SQLite would begin anew after
        # each write of others, and never end in a busy meeting. In WAL mode no writer waits for a reader.
        source.execute("BEGIN")
        counted = count_rows(source)
        _copy(source, draft)
    with reading(draft) as copy:
        contents = check_wholly(copy, database)
    if contents.rows != counted:
        raise DatabaseUnusable(str(draft), Unusable.OTHER, "the copy has other rows than the database")
    sync(draft)
    return contents


def _copy(source: sqlite3.Connection, draft: Path) -> None:
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            source.backup(copy, pages=_PAGES)
            # All in one file, whoever opens it next, and wherever that is.
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise from_sqlite(draft, error) from error
