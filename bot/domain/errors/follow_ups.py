"""What is refused about follow-ups: handing them over, moving their day."""

from dataclasses import dataclass
from datetime import date

from bot.domain.errors import DomainError


@dataclass(eq=False)
class FollowUpChanged(DomainError):
    """Somebody moved it or handed it over since it was looked at; `due` is its day now. `text` goes back."""

    number: int
    due: date
    shown_as: str | None
    text: str = ""


@dataclass(eq=False)
class SameDay(DomainError):
    """The follow-up is due on that day already; `text` is the reason that was written, given back."""

    number: int
    due: date
    text: str = ""


@dataclass(eq=False)
class SameOwner(DomainError):
    """The follow-up is with this person or team already."""

    number: int
    name: str


@dataclass(eq=False)
class NotAnOfficer(DomainError):
    """Who a follow-up should go to has not the officers' role of its team (any more)."""

    name: str
    team: str


@dataclass(eq=False)
class HandToWhom(DomainError):
    """A follow-up goes to an officer or to a team, and neither or both were named."""
