"""A simulated clock: time goes at its own pace while something is done, and leaps ahead while nothing is."""

import asyncio
import selectors
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import time_machine

# Seconds of the machine's in which neither wire nor disk says anything: then there is nothing to do.
_QUIET: Final = 0.005
# Seconds at a time. Should the disk be slow for once, no deadline of a call that waits for it has passed.
LONGEST_LEAP: Final = 1.0


class LeapingLoop(asyncio.SelectorEventLoop):
    """An event loop with such a clock; `datetime.now` goes by it, too, while `by_its_clock` is in force.

    Nothing is skipped: a leap ends where the next timer is due at the latest.
    """

    def __init__(self) -> None:
        self.ahead = 0.0
        self._wall: Any = None
        self._busy = 0
        super().__init__(_Patient(self))

    def time(self) -> float:
        """Return seconds, as far ahead of the machine's as was leapt."""
        return super().time() + self.ahead

    @property
    def may_leap(self) -> bool:
        """Whether time may go faster than it does."""
        return self._wall is not None and not self._busy

    def leap(self, seconds: float) -> None:
        """Move both clocks on."""
        self.ahead += seconds
        self._wall.shift(timedelta(seconds=seconds))

    @contextmanager
    def by_its_clock(self) -> Iterator[None]:
        """Let it leap, until the end."""
        with time_machine.travel(datetime.now(UTC), tick=True) as self._wall:
            try:
                yield
            finally:
                self._wall = None

    @contextmanager
    def at_real_pace(self) -> Iterator[None]:
        """Keep it from leaping meanwhile: somebody waits for an answer."""
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1


class _Patient(selectors.DefaultSelector):
    def __init__(self, loop: LeapingLoop) -> None:
        super().__init__()
        self._loop: Final = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= _QUIET or not self._loop.may_leap:
            return super().select(timeout)
        happened = super().select(_QUIET)
        if not happened:
            self._loop.leap(min(timeout - _QUIET, LONGEST_LEAP))
        return happened
