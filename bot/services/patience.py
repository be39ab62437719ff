"""Somebody waits for a use case, and the database is busy: say so to them before Discord gives up on us."""

from collections.abc import Awaitable, Callable

from bot.storage.database import PATIENCE, while_waiting

__all__ = ["PATIENCE", "when_it_takes_long"]


def when_it_takes_long(say_so: Callable[[], Awaitable[object]]) -> None:
    """From here on in this task, await `say_so` whenever a write takes longer than `PATIENCE` seconds."""
    while_waiting.set(say_so)
