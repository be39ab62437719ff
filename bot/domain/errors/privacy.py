"""What is refused about holds and the days that data are kept."""

from dataclasses import dataclass

from bot.domain.errors import DomainError
from bot.domain.retention import Kept


@dataclass(eq=False)
class HoldWhat(DomainError):
    """A hold is on one thing: a question, or private information. Neither was named, or both."""


@dataclass(eq=False)
class HeldAlready(DomainError):
    """It is held already; `number` is its own."""

    number: int


@dataclass(eq=False)
class NoSuchHold(DomainError):
    """The team has no hold in force by this number (any more)."""

    number: int


@dataclass(eq=False)
class BadDays(DomainError):
    """A kind of data is kept for so many days at least and at most."""

    kept: Kept
    least: int
    most: int
