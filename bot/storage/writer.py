"""The one writer: use cases queue to it, and those waiting commit together.

Why: a commit waits for the disk, and SQLite has one writer anyway. A crowd of a thousand questions becomes a
few dozen commits. Each use case is still whole or not at all, and is answered only after the commit.
Statements run at once (see `connection`); the commit runs in aiosqlite's thread, while the bot works on.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import structlog
from msgspec import Struct, field

from bot.storage.connection import Connection
from bot.storage.errors import (
    DatabaseClosed,
    DatabaseLocked,
    DatabaseUnusable,
    NotSaved,
    StorageError,
    Unusable,
    from_sqlite,
)
from bot.storage.sqlite import is_broken
from bot.storage.write_connection import TransactionLost, WriteConnection

T = TypeVar("T")

# Enough that a crowd costs few commits, few enough that nothing else waits for long: ten milliseconds.
MOST_TOGETHER: Final = 24

_UNDO_SAVEPOINT: Final = ("ROLLBACK TO use_case", "RELEASE use_case")
_UNDO_ALL: Final = ("ROLLBACK", "BEGIN IMMEDIATE")

log = structlog.get_logger()


# Wraps the writer's one idle wait, so that a simulated Discord may know of it.
Waiting = Callable[[Awaitable[Any]], Awaitable[Any]]


class Write:
    """What a use case is handed for its part of a transaction."""

    __slots__ = ("conn", "signals")

    def __init__(self, conn: Connection) -> None:
        self.conn: Final = conn
        self.signals: Final[set[str]] = set()

    def after_commit(self, signal: str) -> None:
        """Tell the listeners `signal` once this is committed; never if it isn't."""
        self.signals.add(signal)


Work = Callable[[Write], Awaitable[T]]


class _Queued(Struct, Generic[T], eq=False):
    work: Work[T]
    answer: asyncio.Future[T]

    def refuse(self, error: BaseException) -> None:
        if not self.answer.done():
            self.answer.set_exception(error)


class _Batch(Struct):
    """Use cases that stand in one transaction, with their results."""

    done: list[tuple[_Queued[Any], Any]] = field(default_factory=list)
    signals: set[str] = field(default_factory=set)

    def answer(self) -> None:
        for queued, result in self.done:
            if not queued.answer.done():
                queued.answer.set_result(result)


def _log_if_lost(answer: "asyncio.Future[object]") -> None:
    if not answer.cancelled() and (error := answer.exception()) is not None:
        log.warning("written_along_failed", error=type(error).__name__)


class Writer:
    """Owns the only write connection and the task that works through the queue."""

    def __init__(self, path: Path, waiting: Waiting, committed: Callable[[frozenset[str]], None]) -> None:
        self._path: Final = path
        self._waiting: Final = waiting
        self._committed: Final = committed
        self._queue: Final[asyncio.Queue[_Queued[Any] | None]] = asyncio.Queue()
        self._along: Final[deque[_Queued[Any]]] = deque()
        self._along_due: asyncio.TimerHandle | None = None
        self._connection: Final = WriteConnection(path)
        self._task: asyncio.Task[None] | None = None
        self._closed = False
        self.commits = 0

    async def start(self) -> None:
        """Open the connection, see that it can write, start the task. Raises StorageError."""
        try:
            await self._connection.begin()
            self._connection.sql("ROLLBACK")
        except BaseException as error:
            await self._connection.drop()
            if isinstance(error, Exception):
                raise from_sqlite(self._path, error) from error
            raise
        self._task = asyncio.create_task(self._run(), name="database writer")

    def queue(self, work: Work[T]) -> asyncio.Future[T]:
        """Queue a use case; what is returned holds its result once committed, or what it raised.

        NotSaved if the commit failed, DatabaseLocked if another process held the lock. Raises DatabaseClosed.
        A caller cancelled after its turn came doesn't stop it: it is committed whole or not at all.
        """
        if self._closed:
            raise DatabaseClosed
        if asyncio.current_task() is self._task:
            raise RuntimeError("a write inside a write would wait for itself")
        queued: _Queued[T] = _Queued(work, asyncio.get_running_loop().create_future())
        self._queue.put_nowait(queued)
        return queued.answer

    def along(self, work: Work[object], within: float) -> None:
        """Have a use case written with the next that comes, or alone after so many seconds.

        For what may be lost if the bot is killed in that time. Raises DatabaseClosed.
        """
        if self._closed:
            raise DatabaseClosed
        queued: _Queued[object] = _Queued(work, asyncio.get_running_loop().create_future())
        queued.answer.add_done_callback(_log_if_lost)
        self._along.append(queued)
        if self._along_due is None:
            self._along_due = asyncio.get_running_loop().call_later(within, self._hurry)

    def _hurry(self) -> None:
        """What was to go along with others goes now."""
        if self._along_due is not None:
            self._along_due.cancel()
            self._along_due = None
        while self._along:
            self._queue.put_nowait(self._along.popleft())

    async def close(self) -> None:
        """Work through what is queued, then close the connection."""
        if not self._closed:
            self._hurry()
            self._closed = True
            self._queue.put_nowait(None)
        if self._task is not None:
            await asyncio.wait([self._task])

    async def _run(self) -> None:
        try:
            while (queued := await self._next()) is not None:
                await self._batch(queued)
        finally:
            self._closed = True
            self._refuse_waiting(DatabaseClosed)
            await self._connection.drop()

    async def _next(self) -> _Queued[Any] | None:
        if self._queue.empty():
            queued: _Queued[Any] | None = await self._waiting(self._queue.get())
            return queued
        return self._queue.get_nowait()

    def _one_more(self) -> _Queued[Any] | None:
        if self._queue.empty():
            return self._along.popleft() if self._along else None
        queued = self._queue.get_nowait()
        if queued is None:  # told to close; nothing can stand behind it
            self._queue.put_nowait(None)
        return queued

    def _refuse_waiting(self, error: Callable[[], StorageError]) -> None:
        while (queued := self._one_more()) is not None:
            queued.refuse(error())

    async def _batch(self, first: _Queued[Any]) -> None:
        batch, taken = _Batch(), [first]
        try:
            await self._begin_or_refuse()
            await self._one(first, batch)
            while len(taken) < MOST_TOGETHER and (queued := self._one_more()) is not None:
                taken.append(queued)
                await self._one(queued, batch)
            await self._connection.commit()
        except BaseException as error:
            await self._connection.drop()  # which rolls back, whatever state it is in
            for queued in taken:
                queued.refuse(self._for_people(error))
            if not isinstance(error, Exception):
                raise
            log.exception("transaction_failed", use_cases=len(taken))
            return
        if batch.done:
            self.commits += 1
        batch.answer()
        if batch.signals:
            self._committed(frozenset(batch.signals))

    async def _begin_or_refuse(self) -> None:
        try:
            await self._connection.begin()
        except Exception as error:
            for_people = partial(self._for_people, error)
            self._refuse_waiting(for_people)  # else everyone would wait for the same lock in turn
            raise

    async def _one(self, queued: _Queued[Any], batch: _Batch) -> None:
        if queued.answer.done():  # cancelled before its turn
            return
        lent = self._connection.lent()
        write = Write(lent)
        # The first needs no savepoint: if it fails, nothing of anyone else's is rolled back with it.
        in_savepoint = bool(batch.done)
        if in_savepoint:
            self._connection.sql("SAVEPOINT use_case")
        try:
            result = await queued.work(write)
        except (Exception, asyncio.CancelledError) as error:
            if (task := asyncio.current_task()) and task.cancelling():
                raise
            queued.refuse(error)
            if is_broken(lent.core):
                raise TransactionLost(str(error)) from error
            for statement in _UNDO_SAVEPOINT if in_savepoint else _UNDO_ALL:
                self._connection.sql(statement)
            return
        if is_broken(lent.core):
            raise TransactionLost("a use case ended the transaction it was lent")
        if in_savepoint:
            self._connection.sql("RELEASE use_case")
        batch.done.append((queued, result))
        batch.signals |= write.signals

    def _for_people(self, error: BaseException) -> StorageError:
        """An error of its own for each, as a shared one would gather the tracebacks of all."""
        if not isinstance(error, Exception):
            return DatabaseClosed()
        known = from_sqlite(self._path, error)
        if isinstance(known, DatabaseLocked):
            return known
        reason = known.reason if isinstance(known, DatabaseUnusable) else Unusable.OTHER
        return NotSaved(str(getattr(error, "orig", error)), reason)
