"""What the rules refuse about what was answered before: searching, and an officer's ready answers."""

from bot.domain.errors import DomainError


class NothingToLookFor(DomainError):
    """There is no word in what was typed: nothing, or only signs."""


class NoEarlierAnswer(DomainError):
    """The earlier answer that was offered is public no more: taken down, or deleted."""


class NoSuchReadyAnswer(DomainError):
    """The officer has no such ready answer (or none any more); `text` is what was written, given back."""

    text: str = ""


class ReadyNameTaken(DomainError):
    """The officer has a ready answer of this name already; `text` is what was written, given back."""

    name: str
    text: str = ""


class TooManyReadyAnswers(DomainError):
    """An officer keeps at most `most` ready answers; `text` is what was written, given back."""

    most: int
    text: str = ""
