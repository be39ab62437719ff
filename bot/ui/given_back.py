"""A text that was refused goes back to who wrote it, ready to copy: nobody types it twice."""

from typing import Final

from bot.domain.text import discord_length
from bot.i18n import Texts
from bot.ui.pieces import Piece

_MOST_IN_MESSAGE: Final = 1400
_FENCE: Final = "```"
FILE_NAME: Final = "your-text.txt"


def with_text_back(words: str, text: str, t: Texts) -> Piece:
    """The words, and below them the person's text: as it is if it fits a message, else as a file."""
    if not text.strip():
        return Piece(words)
    if discord_length(text) <= _MOST_IN_MESSAGE and _FENCE not in text and not text.endswith("`"):
        return Piece(f"{words}\n{t('Your text, to copy:')}\n{_FENCE}\n{text}\n{_FENCE}")
    file = (FILE_NAME, text.encode("utf-8", "replace"))
    return Piece(f"{words}\n{t('Your text is in the file.')}", files=(file,))
