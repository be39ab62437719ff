"""The reconciler's measures of time and number, in one place so that tests can tighten them."""

from collections.abc import Awaitable
from datetime import timedelta
from typing import Protocol, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Waiting(Protocol):
    """Wraps each of the reconciler's idle waits, so that a test's clock may know of it."""

    def __call__(self, wait: Awaitable[T], /) -> Awaitable[T]:
        """Return an awaitable with the same result."""
        ...


def just_wait(wait: Awaitable[T]) -> Awaitable[T]:
    """No wrapping."""
    return wait


class Limits(Struct, frozen=True):
    """Seconds, unless said otherwise."""

    calls_a_second: float = 40.0
    """Discord's global limit is 50 a second for a bot; the rest is for what people wait for."""
    burst: int = 40
    deadline: float = 20.0
    """Past it a call's outcome is unknown."""
    board_every: float = 1.0
    """A live board is edited no more often: people read it, and the answers go first."""
    board_waits: float = 3.0
    """So long at most it waits for answers that are to be published, as it links to them."""
    poll_every: float = 0.05
    """Wakes that come closer together are one: a crowd commits hundreds of times a second."""
    sweep_every: float = 60.0
    pins_every: float = 600.0
    twins_every: float = 15.0
    """A twin that could not be removed is tried again."""
    permission_every: float = 600.0
    longest_backoff: float = 60.0
    remakes_an_hour: int = 3
    skew: timedelta = timedelta(seconds=10)
    """How far this machine's clock may be ahead of Discord's."""
    attempt_lasts: timedelta = timedelta(seconds=30)
    """Between the first and the last of what one attempt can make: the deadline, and some for the way."""
