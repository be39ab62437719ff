"""What is refused about a trial of meeting times."""

from dataclasses import dataclass

from bot.domain.errors import DomainError


@dataclass(eq=False)
class TrialRuns(DomainError):
    """The team tries meeting times out already, and that plans its meetings."""

    team: str


@dataclass(eq=False)
class NoTrialRuns(DomainError):
    """There is no trial to end (any more)."""

    team: str


@dataclass(eq=False)
class SameTimes(DomainError):
    """A trial needs two or three times that are half an hour apart at least."""


@dataclass(eq=False)
class BadEach(DomainError):
    """A trial cannot have so many meetings of each time."""

    typed: str
    least: int
    most: int
