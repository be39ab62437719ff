"""What can go wrong with the database, as data; another layer words it."""

import errno
import sqlite3
from enum import StrEnum
from pathlib import Path

from bot.domain.data_error import DataError


class StorageError(DataError):
    """Something about the database itself, not about what a person asked for."""

    def __str__(self) -> str:
        """Return the data, for logs."""
        return repr(self)


class Unusable(StrEnum):
    """Why a database cannot be used."""

    BAD_URL = "bad_url"
    NOT_WRITABLE = "not_writable"
    NOT_A_DATABASE = "not_a_database"
    ANOTHER_PROGRAMS = "another_programs"
    DAMAGED = "damaged"
    FULL = "full"
    DISK_FAILED = "disk_failed"
    RESTORE_CUT_OFF = "restore_cut_off"
    OTHER = "other"


class DatabaseUnusable(StorageError):
    """The database at `path` cannot be used; `detail` is the system's own message, in English.

    `is_backup`, here and below: it is no present database, but what was to be put back.
    """

    path: str
    reason: Unusable
    detail: str = ""
    is_backup: bool = False


class DatabaseLocked(StorageError):
    """Another process held the write lock for longer than the busy timeout."""

    path: str


class DatabaseNewer(StorageError):
    """The database was made by a newer version of the bot: `found` is its version, `known` is ours."""

    path: str
    found: str
    known: str
    is_backup: bool = False


class MigrationFailed(StorageError):
    """A migration left rows that refer to nothing; it was rolled back."""

    version: str
    broken: tuple[str, ...]


class NotSaved(StorageError):
    """The transaction did not commit: nothing of it was saved. `detail` is the database's own message."""

    detail: str
    reason: Unusable = Unusable.OTHER


class BadCopy(StrEnum):
    """Why a backup is not made or not put back."""

    MISSING = "missing"
    EMPTY = "empty"
    FOLDER = "folder"
    EXISTS = "exists"
    IN_USE = "in_use"
    SAME = "same"


class CopyRefused(StorageError):
    """A backup is not made, or not put back; nothing was changed."""

    path: str
    why: BadCopy
    is_backup: bool = False


class DatabaseClosed(StorageError):
    """The database has been closed."""


_REASONS = {
    sqlite3.SQLITE_NOTADB: Unusable.NOT_A_DATABASE,
    sqlite3.SQLITE_CORRUPT: Unusable.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: Unusable.NOT_WRITABLE,
    sqlite3.SQLITE_READONLY: Unusable.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: Unusable.NOT_WRITABLE,
    sqlite3.SQLITE_FULL: Unusable.FULL,
    sqlite3.SQLITE_IOERR: Unusable.DISK_FAILED,
}


def from_sqlite(path: Path, error: BaseException) -> StorageError:
    """Return the storage error for an error of SQLite or of the file system, wrapped by SQLAlchemy or not."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OSError):
        if cause.errno in {errno.ENOSPC, errno.EDQUOT}:
            return DatabaseUnusable(str(path), Unusable.FULL)
        return DatabaseUnusable(str(path), Unusable.NOT_WRITABLE, cause.strerror or str(cause))
    # The low byte is the primary code: https://www.sqlite.org/rescode.html#primary_result_codes_versus_extended_result_codes
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseLocked(str(path))
    return DatabaseUnusable(str(path), _REASONS.get(code, Unusable.OTHER), str(cause))
