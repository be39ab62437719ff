"""What is refused about a trial of meeting times."""

from bot.domain.errors import DomainError


class TrialRuns(DomainError):
    """The team tries meeting times out already, and that plans its meetings."""

    team: str


class NoTrialRuns(DomainError):
    """There is no trial to end (any more)."""

    team: str


class SameTimes(DomainError):
    """A trial needs two or three times that are half an hour apart at least."""


class BadEach(DomainError):
    """A trial cannot have so many meetings of each time."""

    typed: str
    least: int
    most: int
