"""The bot's rows and its log, looked at from outside while it runs."""

import asyncio
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

# A refusal may leave these: who somebody is, that they took part, that it happened.
MAY_DIFFER: Final = frozenset({"person", "participant", "action"})
# That somebody took part is shown on the boards.
_VERSIONS: Final = frozenset({"wanted_version", "shown_version"})
_BOARDS: Final = frozenset({"board", "room_board"})

_QUIET: Final = 0.03

Table = tuple[tuple[Any, ...], ...]


class Rows:
    """Reads the bot's database without touching it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._seen: tuple[int, dict[str, Table]] | None = None

    @property
    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)
            self._connection.row_factory = sqlite3.Row
        return self._connection

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def table(self, name: str) -> list[dict[str, Any]]:
        """Every row of a table."""
        return [dict(row) for row in self._db.execute(f'SELECT * FROM "{name}"')]

    def all(self) -> Mapping[str, Table]:
        """All that a refusal must not change, by table; read anew only after a commit."""
        version = int(self._db.execute("PRAGMA data_version").fetchone()[0])
        if self._seen is None or self._seen[0] != version:
            listed = self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = [str(row[0]) for row in listed if row[0] not in MAY_DIFFER]
            self._seen = (version, {name: self._rows(name) for name in names})
        return self._seen[1]

    def _rows(self, name: str) -> Table:
        found = []
        for row in self.table(name):
            if name == "view" and row["kind"] in _BOARDS:
                row = {key: value for key, value in row.items() if key not in _VERSIONS}
            found.append(tuple(row.values()))
        return tuple(found)

    def person(self, user_id: int) -> int | None:
        """The row of a person, if there is one."""
        found = self._db.execute("SELECT id FROM person WHERE user_id = ?", (user_id,)).fetchone()
        return None if found is None else int(found[0])


def differing(
    before: Mapping[str, Table], after: Mapping[str, Table], but: frozenset[str] = frozenset()
) -> list[str]:
    """What changed, table by table, in words; the tables named in `but` may."""
    if before is after:
        return []
    said = []
    for name in sorted((before.keys() | after.keys()) - but):
        was, now = set(before.get(name, ())), set(after.get(name, ()))
        if was != now:
            said.append(f"{name}: {len(now - was)} rows came or changed, {len(was - now)} went")
    return said


class Log:
    """Follows the bot's log, one JSON object a line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at = 0
        self._rest = b""
        self._behind = True

    def new_lines(self) -> list[dict[str, Any]]:
        """What came since the last call; a line that is no JSON comes as {"event": the line}."""
        self._behind = True
        with self._path.open("rb") as file:
            file.seek(self._at)
            read = file.read()
        self._at += len(read)
        *whole, self._rest = (self._rest + read).split(b"\n")
        return [_parsed(line) for line in whole if line.strip()]

    async def caught_up(self) -> list[dict[str, Any]]:
        """What is still being written about what has been answered already."""
        lines: list[dict[str, Any]] = []
        while self._behind:
            await asyncio.sleep(_QUIET)
            came = self.new_lines()
            lines += came
            self._behind = bool(came)
        return lines

    async def quiet(self) -> list[dict[str, Any]]:
        """What came since the last call, once nothing has come for a moment."""
        self._behind = True
        return await self.caught_up()

    async def until_refused(self, seconds: float = 2.0) -> list[dict[str, Any]]:
        """The new lines, as soon as a refusal is among them; those there are after so long otherwise."""
        lines: list[dict[str, Any]] = []
        until = asyncio.get_running_loop().time() + seconds
        while True:
            lines += self.new_lines()
            if any(line["event"] == "refused" for line in lines):
                self._behind = False
                return lines
            if asyncio.get_running_loop().time() > until:
                return lines
            await asyncio.sleep(0.002)


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        read: dict[str, Any] = json.loads(line)
    except ValueError:
        return {"event": line.decode(errors="replace"), "level": "error"}
    return read
