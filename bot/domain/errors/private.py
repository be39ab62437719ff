"""What is refused about private information, and about outcomes."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import DomainError


@dataclass(eq=False)
class CopyDeleted(DomainError):
    """Our copy of this private information is deleted: nobody can open it again, or hold it."""

    number: int
    reference: str | None
    deleted_at: datetime | None


@dataclass(eq=False)
class CopyHeld(DomainError):
    """Our copy of this private information is held: it is not deleted before it is released."""

    number: int


@dataclass(eq=False)
class PrivateHandled(DomainError):
    """Somebody was quicker: its state (a `PrivateState`) does not allow this any more."""

    number: int
    state: str
    reference: str | None
    by: str | None


@dataclass(eq=False)
class NotOpenedYet(DomainError):
    """Nobody has opened it, so nobody can know what to do about it."""

    number: int


@dataclass(eq=False)
class BadReference(DomainError):
    """A text that is no reference: it has no digit, or is a sentence."""

    typed: str
    limit: int


@dataclass(eq=False)
class NotHeld(DomainError):
    """Nothing keeps our copy that could be released."""

    number: int


@dataclass(eq=False)
class ToldAlready(DomainError):
    """Each fixed reply goes to a person once for each of their messages."""

    number: int


@dataclass(eq=False)
class NotPassedOn(DomainError):
    """Nobody is told that it was passed on before it was."""

    number: int


@dataclass(eq=False)
class UnknownOutcome(DomainError):
    """No outcome of this team has this id."""


@dataclass(eq=False)
class OutcomeHandled(DomainError):
    """It was approved or withdrawn already; `state` is an `OutcomeState`."""

    state: str


@dataclass(eq=False)
class OwnOutcome(DomainError):
    """Who wrote an outcome can't approve it."""


@dataclass(eq=False)
class OutcomePointsAt(DomainError):
    """The line names something that points to a message or a person; `kinds` are of `domain.outcome.Hint`
    and `domain.care.Sensitive`.

    Nothing was kept; `text` is the officer's own.
    """

    kinds: tuple[str, ...]
    text: str
