"""What is refused about holds and the days that data are kept."""

from bot.domain.errors import DomainError
from bot.domain.retention import Kept


class HoldWhat(DomainError):
    """A hold is on one thing: a question, or private information. Neither was named, or both."""


class HeldAlready(DomainError):
    """It is held already; `number` is its own."""

    number: int


class NoSuchHold(DomainError):
    """The team has no hold in force by this number (any more)."""

    number: int


class BadDays(DomainError):
    """A kind of data is kept for so many days at least and at most."""

    kept: Kept
    least: int
    most: int
