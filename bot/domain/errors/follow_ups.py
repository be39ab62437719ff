"""What is refused about follow-ups: handing them over, moving their day."""

from datetime import date

from bot.domain.errors import DomainError


class FollowUpChanged(DomainError):
    """Somebody moved it or handed it over since it was looked at; `due` is its day now. `text` goes back."""

    number: int
    due: date
    shown_as: str | None
    text: str = ""


class SameDay(DomainError):
    """The follow-up is due on that day already; `text` is the reason that was written, given back."""

    number: int
    due: date
    text: str = ""


class SameOwner(DomainError):
    """The follow-up is with this person or team already."""

    number: int
    name: str


class NotAnOfficer(DomainError):
    """Who a follow-up should go to has not the officers' role of its team (any more)."""

    name: str
    team: str


class HandToWhom(DomainError):
    """A follow-up goes to an officer or to a team, and neither or both were named."""
