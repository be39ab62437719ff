"""What is refused about drafts, kept texts and an asker's own new words."""

from bot.domain.errors import DomainError


class DraftGone(DomainError):
    """There is nothing left to choose: its sender chose not to send it, or chose nothing for too long."""


class TooManyDrafts(DomainError):
    """So many wait for their sender's choice that no other is kept."""

    most: int


class WordsChanged(DomainError):
    """The wording changed since its asker opened the form; nothing was saved. `text` goes back to them."""

    number: int
    text: str


class TextGone(DomainError):
    """There is nothing to send: it was sent, or waited for too long, or is somebody else's."""
