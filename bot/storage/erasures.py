"""Who was erased, by keyed hashes: as rows, and in a file beside the database that a restored backup meets.

The rows are what counts; the file repeats them, as a backup that is put back knows nothing of who was erased
after it. A line that a killed program left half written is passed over, and written again at the next start.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import msgspec
import sqlalchemy as sa

from bot.domain.privacy import Erasure
from bot.storage.checking import reading
from bot.storage.database import Connection
from bot.storage.errors import StorageError, from_sqlite
from bot.storage.files import sync
from bot.storage.tables import erasure, person

_ENDING: Final = "-erased.jsonl"
_all = sa.select(erasure.c.person_key, erasure.c.erased_at, erasure.c.words).order_by(erasure.c.id)
_insert = sa.insert(erasure)
_known = (
    sa.select(person.c.id, person.c.user_id)
    .where(person.c.user_id.is_not(None), person.c.id > sa.bindparam("b_after"))
    .order_by(person.c.id)
    .limit(sa.bindparam("b_limit"))
)
_seen_by = sa.select(person.c.id).where(
    person.c.id == sa.bindparam("b_id"),
    person.c.user_id.is_not(None),
    person.c.first_seen_at <= sa.bindparam("b_moment", type_=person.c.first_seen_at.type),
)
_truncate: Final = "PRAGMA wal_checkpoint(TRUNCATE)"


class _Line(msgspec.Struct, omit_defaults=True):
    """One of the file's lines, each a JSON object. `key`: the name of the key that made the hash."""

    person_key: str
    erased_at: Annotated[datetime, msgspec.Meta(tz=True)]
    words: bool
    key: str | None = None


_decode: Final = msgspec.json.Decoder(_Line).decode


def list_beside(database: Path) -> Path:
    """The file of a database's erasures."""
    return database.with_name(f"{database.stem}{_ENDING}")


def read_list(database: Path, key: str | None = None) -> tuple[Erasure, ...]:
    """Return what the file says, none if there is no file. Raises StorageError if it cannot be read.

    With the name of a key only what that key made: another's hashes would find nobody, and count as done.
    """
    try:
        lines = list_beside(database).read_bytes().splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise from_sqlite(list_beside(database), error) from error
    found = []
    for line in lines:  # each start reads them all: a microsecond each
        with suppress(msgspec.DecodeError, UnicodeDecodeError):
            read = _decode(line)
            if key is None or read.key in (None, key):
                found.append(Erasure(read.person_key, read.erased_at, read.words))
    return tuple(found)


def add_to_list(database: Path, erasures: Iterable[Erasure], key: str | None = None) -> None:
    """Write those down that the file does not have, and wait for the disk. Raises StorageError."""
    known = set(read_list(database))
    new = [one for one in dict.fromkeys(erasures) if one not in known]
    if new:
        append_to_list(database, new, key)


def append_to_list(database: Path, new: Iterable[Erasure], key: str | None = None) -> None:
    """Write down what the file can't have yet, without reading it: it gets longer with each. As above."""
    path = list_beside(database)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8") as file:
            # After half a line of a killed program, a line of its own.
            file.write("\n" + "".join(_line(one, key) for one in new))
            file.flush()
            os.fsync(file.fileno())
        sync(path.parent)
    except OSError as error:
        raise from_sqlite(path, error) from error


def _line(one: Erasure, key: str | None) -> str:
    return msgspec.json.encode(_Line(one.person_key, one.erased_at, one.words, key)).decode() + "\n"


def keep_list_of(database: Path) -> None:
    """Write down what a database's rows say of erasures, before it is put aside; nothing if it is damaged."""
    with suppress(StorageError, sqlite3.Error, ValueError):
        with reading(database) as conn:
            rows = conn.execute("SELECT person_key, erased_at, words FROM erasure").fetchall()
        add_to_list(
            database, (Erasure(key, datetime.fromisoformat(at), bool(words)) for key, at, words in rows)
        )


async def all_of(conn: Connection) -> tuple[Erasure, ...]:
    """Return the rows."""
    return tuple(Erasure(*row) for row in await conn.execute(_all))


async def add(conn: Connection, one: Erasure) -> None:
    """Keep that somebody was erased."""
    row = {"person_key": one.person_key, "erased_at": one.erased_at, "words": one.words}
    await conn.execute(_insert, row)


async def people_after(conn: Connection, after: int, limit: int) -> tuple[tuple[int, int], ...]:
    """Return row ids and Discord ids of those who are not erased, in order of the row ids."""
    rows = await conn.execute(_known, {"b_after": after, "b_limit": limit})
    return tuple((row.id, row.user_id) for row in rows)


async def was_there(conn: Connection, person_id: int, moment: datetime) -> bool:
    """Whether a row was there at that moment and is not blank: who came back later is another row."""
    return (await conn.execute(_seen_by, {"b_id": person_id, "b_moment": moment})).first() is not None


def empty_log(database: Path) -> bool:
    """Empty SQLite's -wal file, in which what was erased may still stand; False if somebody reads it."""
    with closing(sqlite3.connect(database, timeout=1, isolation_level=None)) as conn:
        busy, *_ = conn.execute(_truncate).fetchone()
        return not busy
