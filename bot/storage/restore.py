"""Putting a backup in the place of the database: killed at any line, the old or the new one is there."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from msgspec import Struct

from bot.storage.backup import copy_verified, refuse_absent
from bot.storage.checking import Contents, check_wholly, look_at, reading
from bot.storage.erasures import keep_list_of
from bot.storage.errors import (
    BadCopy,
    CopyRefused,
    DatabaseNewer,
    DatabaseUnusable,
    StorageError,
    from_sqlite,
)
from bot.storage.files import draft_beside, give_name, sync
from bot.storage.migrate import cut_off_mark, head_version, versions

# Whoever has a database open in WAL mode holds a shared lock on these bytes of it:
# https://www.sqlite.org/fileformat2.html#the_lock_byte_page
_SHARED_FIRST: Final = 0x40000000 + 2
_SHARED_SIZE: Final = 510
# As it stood in the first version, and stands: a backup is brought up to date only at the next start.
_WANT_ANEW: Final = """
UPDATE view SET wanted_version = wanted_version + 1 WHERE message_id IS NOT NULL AND (
  kind = 'room_board'
  OR kind IN ('board', 'welcome', 'news', 'event')
  AND owner_id IN (SELECT id FROM meeting WHERE state IN ('scheduled', 'open')))
"""


class Restored(Struct, frozen=True):
    """What is in the new database, and where the old one is kept (None if there was none)."""

    contents: Contents
    kept: Path | None


def look_into(backup: Path) -> Contents:
    """Return what is in a backup, checked wholly. Raises CopyRefused, DatabaseNewer, DatabaseUnusable."""
    with _said_of(backup):
        refuse_absent(backup)
        with reading(backup) as conn:
            contents = check_wholly(conn, backup)
        if contents.version not in versions():
            raise DatabaseNewer(str(backup), contents.version, head_version())
        return contents


@contextmanager
def _said_of(backup: Path) -> Iterator[None]:
    """What is wrong with this file is said of a backup: what to do is another thing than for a database."""
    try:
        yield
    except (CopyRefused, DatabaseNewer, DatabaseUnusable) as error:
        if error.path != str(backup):
            raise
        raise error.but(is_backup=True) from error


def restore(backup: Path, database: Path, keep_as: Path) -> Restored:
    """Put a copy of the backup in the place of the database, which is kept under another name.

    An older version is brought up to date at the next start. Who was erased since is in the list beside it
    (`services.erasure_list.apply_erasures`). Raises StorageError; nothing was changed then.
    """
    try:
        if database.exists():
            if _is_same(backup, database):
                raise CopyRefused(str(backup), BadCopy.SAME)
            with _nobody_has(database):
                pass  # said at once, before the long work
        look_into(backup)
        with draft_beside(database) as draft:
            with _said_of(backup):
                contents = copy_verified(backup, draft)
            _show_anew(draft)
            if not database.exists():
                give_name(draft, database)
                return Restored(contents, None)
            _empty_wal(database)
            keep_list_of(database)
            with _nobody_has(database):
                _exchange(draft, database, keep_as)
    except OSError as error:
        raise from_sqlite(database, error) from error
    with reading(database) as conn:
        return Restored(check_wholly(conn, database), keep_as)


def _show_anew(draft: Path) -> None:
    """Have what people read live shown as the rows are now: Discord shows what came after the backup.

    Not the answers: what the team took down since would be published again.
    """
    with closing(sqlite3.connect(draft, isolation_level=None)) as conn:
        conn.execute(_WANT_ANEW)
    sync(draft)


def _is_same(backup: Path, database: Path) -> bool:
    try:
        return backup.samefile(database)
    except OSError:
        return False  # what is wrong with it is said when it is looked into


@contextmanager
def _nobody_has(database: Path) -> Iterator[None]:
    """Keep everybody else from opening the database, damaged or not. Raises CopyRefused if somebody has."""
    handle = os.open(database, os.O_RDWR)
    try:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except OSError as error:
            raise CopyRefused(str(database), BadCopy.IN_USE) from error
        yield
    finally:
        os.close(handle)


def _empty_wal(database: Path) -> None:
    """Have SQLite take what is in the -wal file over into the database; leave both if it is damaged.

    Opened to write, SQLite throws the -wal file of a damaged database away, with all that it may hold.
    """
    if not _beside(database, "-wal").exists():
        return
    with suppress(StorageError, sqlite3.Error):
        with reading(database) as conn:
            look_at(conn)
        with closing(sqlite3.connect(database, isolation_level=None)) as conn:
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _exchange(draft: Path, database: Path, keep_as: Path) -> None:
    wal, kept_wal = _beside(database, "-wal"), _beside(keep_as, "-wal")
    mark = cut_off_mark(database)
    _keep(database, keep_as)
    if wal.exists():
        # It belongs to the old file and would spoil the new one. Between its going and the new one's coming,
        # the old one is not whole: the mark keeps the bot from starting on it.
        mark.touch(mode=0o600)
        sync(database.parent)
        wal.rename(kept_wal)
    _beside(database, "-shm").unlink(missing_ok=True)
    sync(database.parent)
    draft.rename(database)
    sync(database.parent)
    if mark.exists():
        mark.unlink()
        sync(database.parent)


def _keep(database: Path, keep_as: Path) -> None:
    if keep_as.exists():
        raise CopyRefused(str(keep_as), BadCopy.EXISTS)
    try:
        keep_as.hardlink_to(database)
    except OSError:  # a file system without links: a second file
        keep_as.write_bytes(database.read_bytes())
        keep_as.chmod(0o600)
        sync(keep_as)
    sync(keep_as.parent)


def _beside(database: Path, ending: str) -> Path:
    return database.with_name(database.name + ending)
