"""Longer texts that people type: questions, answers, reasons, speeches."""

from bot.domain.errors import Blank, TooLong
from bot.domain.text import clean, discord_length, is_blank


def typed_text(field: str, text: str, limit: int) -> str:
    """Return a text safe to store and show. Raises Blank, TooLong (with the text, to give it back).

    `limit` is in characters as Discord counts them.
    """
    tidy = clean(text)
    if is_blank(tidy):
        raise Blank(field)
    length = discord_length(tidy)
    if length > limit:
        raise TooLong(field, limit, length, tidy)
    return tidy
