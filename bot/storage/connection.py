"""What repositories speak to: SQLAlchemy's Core on a SQLite connection, run at once where they stand.

A statement takes SQLite some ten microseconds; a hop to another thread and back takes a quarter of a
millisecond (measured). So statements don't hop; only what waits for the disk, the commit, does: see `writer`.
The methods are coroutines all the same, so that a database across a network can stand in SQLite's place.
"""

import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar, TypeVarTuple, overload

import sqlalchemy as sa

from bot.storage.prepared import Prepared, Rows, Statements, rows_of

if TYPE_CHECKING:
    from sqlalchemy.sql.selectable import TypedReturnsRows

T = TypeVar("T")
Row = TypeVarTuple("Row")
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None


class Connection:
    """One connection, within a transaction that somebody else begins and ends."""

    __slots__ = ("_engine", "_prepared", "_raw", "core")

    def __init__(self, core: sa.Connection, prepared: Statements) -> None:
        self.core: Final = core
        self._prepared: Final = prepared
        self._engine: Final = core.engine
        self._raw: Final[Any] = core.connection.driver_connection

    @overload
    async def execute(
        self, statement: "TypedReturnsRows[*Row]", parameters: Parameters = None
    ) -> Rows[*Row]: ...

    @overload
    async def execute(
        self, statement: sa.Executable, parameters: Parameters = None
    ) -> Rows[*tuple[Any, ...]]: ...

    async def execute(
        self, statement: sa.Executable, parameters: Parameters = None
    ) -> Rows[*tuple[Any, ...]]:
        """Run a statement; its rows are all there when this returns. Raises SQLAlchemy's DBAPIErrors."""
        # The first of the three, as to ask for a Mapping takes longer.
        is_one = type(parameters) is dict or parameters is None or isinstance(parameters, Mapping)
        if is_one and not self._engine._has_events:
            given: Any = parameters or {}
            prepared = self._prepared.get(statement, given, self._engine.dialect)
            if prepared is not None:
                return self._run(prepared, given)
        return rows_of(self.core.execute(statement, parameters))

    def _run(self, prepared: Prepared, given: Mapping[str, Any]) -> Rows[*tuple[Any, ...]]:
        try:
            return prepared.run(self._raw, given)
        except sqlite3.Error as error:
            raise sa.exc.DBAPIError.instance(
                prepared.sql, None, error, sqlite3.Error, hide_parameters=True, dialect=self.core.dialect
            ) from error
        except (ValueError, TypeError, LookupError) as error:  # as SQLAlchemy words what a type refuses
            raise sa.exc.StatementError(
                str(error), prepared.sql, None, error, hide_parameters=True
            ) from error

    async def exec_driver_sql(self, sql: str, parameters: Any = None) -> Rows[*tuple[Any, ...]]:
        """Run a statement as text."""
        return rows_of(self.core.exec_driver_sql(sql, parameters))

    async def run_sync(self, work: Callable[[sa.Connection], T]) -> T:
        """Hand SQLAlchemy's own connection to what wants it."""
        return work(self.core)

    @asynccontextmanager
    async def begin_nested(self) -> AsyncIterator[None]:
        """A savepoint: what is raised within undoes what was written within."""
        with self.core.begin_nested():
            yield


class Buffered(sqlite3.Connection):
    """SQLite's connection whose statements are over, and their rows read, when `execute` returns.

    A statement that is not read to its end would hold its transaction open, or have written only half.
    """

    def cursor(self, factory: Any = None) -> "BufferedCursor":  # type: ignore[override]
        """Make a cursor; there is one kind only."""
        return super().cursor(factory or BufferedCursor)


class BufferedCursor(sqlite3.Cursor):
    """Rows come from memory."""

    _rows: list[Any]
    _at: int

    def execute(self, sql: str, parameters: Any = (), /) -> "BufferedCursor":
        """Run and read all."""
        super().execute(sql, parameters)
        self._rows = super().fetchall() if self.description is not None else []
        self._at = 0
        return self

    def fetchone(self) -> Any:
        """Return the next row, or None."""
        if self._at >= len(self._rows):
            return None
        self._at += 1
        return self._rows[self._at - 1]

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """Return the next so many rows."""
        some = self._rows[self._at : self._at + (self.arraysize if size is None else size)]
        self._at += len(some)
        return some

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        rest = self._rows[self._at :] if self._at else self._rows
        self._at = len(self._rows)
        return rest
