"""What is refused about private information, and about outcomes."""

from datetime import datetime

from bot.domain.errors import DomainError


class CopyDeleted(DomainError):
    """Our copy of this private information is deleted: nobody can open it again, or hold it."""

    number: int
    reference: str | None
    deleted_at: datetime | None


class CopyHeld(DomainError):
    """Our copy of this private information is held: it is not deleted before it is released."""

    number: int


class PrivateHandled(DomainError):
    """Somebody was quicker: its state (a `PrivateState`) does not allow this any more."""

    number: int
    state: str
    reference: str | None
    by: str | None


class NotOpenedYet(DomainError):
    """Nobody has opened it, so nobody can know what to do about it."""

    number: int


class BadReference(DomainError):
    """A text that is no reference: it has no digit, or is a sentence."""

    typed: str
    limit: int


class NotHeld(DomainError):
    """Nothing keeps our copy that could be released."""

    number: int


class ToldAlready(DomainError):
    """Each fixed reply goes to a person once for each of their messages."""

    number: int


class NotPassedOn(DomainError):
    """Nobody is told that it was passed on before it was."""

    number: int


class UnknownOutcome(DomainError):
    """No outcome of this team has this id."""


class OutcomeHandled(DomainError):
    """It was approved or withdrawn already; `state` is an `OutcomeState`."""

    state: str


class OwnOutcome(DomainError):
    """Who wrote an outcome can't approve it."""


class OutcomePointsAt(DomainError):
    """The line names something that points to a message or a person; `kinds` are of `domain.outcome.Hint`
    and `domain.care.Sensitive`.

    Nothing was kept; `text` is the officer's own.
    """

    kinds: tuple[str, ...]
    text: str
