"""How deep FTS5 keeps the one piece that a night's merging leaves of the search.

Each time that all of it is put together anew, FTS5 keeps the result two levels deeper, and of 2,000 levels it
says that the file is damaged: after a thousand nights in which words went. Kept too high it would be merged
again and again with what is new. So it is put where it belongs, in FTS5's own list of pieces: "structure
record" in https://www.sqlite.org/src/file/ext/fts5/fts5_index.c, after four bytes a row of numbers.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from bot.storage.tables import SEARCH_INDEX

# At 16 pieces to a level there will never be so many answers that it is merged with others by day.
LEVEL: Final = 8
_COOKIE: Final = 4  # bytes
_STRUCTURE: Final = 10  # its row
# What stands first in another kind of list, of an index that deletes by itself.
_OTHER_KIND: Final = b"\xff\x00\x00\x01"


def settle(path: Path) -> bool:
    """Put the one piece on its level; False if it is there, or there are more pieces than one.

    From a connection of its own: the others see that the file has changed, and read the list again.
    """
    with closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        ((block,),) = conn.execute(f"SELECT block FROM {SEARCH_INDEX}_data WHERE id = ?", (_STRUCTURE,))  # noqa: S608
        settled = _settled(bytes(block))
        if settled is not None:
            conn.execute(
                f"UPDATE {SEARCH_INDEX}_data SET block = ? WHERE id = ?",  # noqa: S608
                (settled, _STRUCTURE),
            )
        conn.execute("COMMIT")
        return settled is not None


def _settled(block: bytes) -> bytes | None:
    cookie, rest = block[:_COOKIE], block[_COOKIE:]
    if rest.startswith(_OTHER_KIND):
        return None
    levels, pieces, written, *listed = _numbers(rest)
    # Of each level: how many pieces of it are being merged, how many it has, and three numbers of each.
    at, found = 0, tuple[int, ...]()
    for _ in range(levels):
        merging, here = listed[at : at + 2]
        found += tuple(listed[at + 2 : at + 2 + 3 * here])
        at += 2 + 3 * here
        if merging:
            return None
    if pieces != 1 or len(found) != 3 or at != len(listed):
        return None
    wanted = (LEVEL, 1, written, *(0, 0) * (LEVEL - 1), 0, 1, *found)
    settled = cookie + b"".join(map(_bytes, wanted))
    return None if settled == block else settled


def _numbers(block: bytes) -> Iterator[int]:
    """SQLite's own: seven bits in a byte, the highest first; the eighth says that more follow."""
    number = 0
    for byte in block:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            yield number
            number = 0


def _bytes(number: int) -> bytes:
    found = [number & 0x7F]
    while number := number >> 7:
        found.append(number & 0x7F | 0x80)
    return bytes(reversed(found))
