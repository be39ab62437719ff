"""What is refused about drafts, kept texts and an asker's own new words."""

from dataclasses import dataclass

from bot.domain.errors import DomainError


@dataclass(eq=False)
class DraftGone(DomainError):
    """There is nothing left to choose: its sender chose not to send it, or chose nothing for too long."""


@dataclass(eq=False)
class TooManyDrafts(DomainError):
    """So many wait for their sender's choice that no other is kept."""

    most: int


@dataclass(eq=False)
class WordsChanged(DomainError):
    """The wording changed since its asker opened the form; nothing was saved. `text` goes back to them."""

    number: int
    text: str


@dataclass(eq=False)
class TextGone(DomainError):
    """There is nothing to send: it was sent, or waited for too long, or is somebody else's."""
