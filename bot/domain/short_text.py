"""Short texts that people type for a name, a title, a reason, or where to check who the team is."""

from typing import Final
from urllib.parse import urlsplit

from bot.domain.errors import BadPage, Blank, TooLong
from bot.domain.errors.teams import BadNoticePage
from bot.domain.text import clean

MAX_PAGE: Final = 300
# What could end the address early in a message, or hide where it leads.
_NOT_IN_PAGE: Final = frozenset("<>\"'`\\()|")


def optional_text(field: str, text: str | None, limit: int) -> str | None:
    """Return a text on one line with nothing hidden in it, None if nothing is left. Raises TooLong."""
    tidy = " ".join(clean(text or "").split())
    if len(tidy) > limit:
        raise TooLong(field, limit, len(tidy), text or "")
    return tidy or None


def short_text(field: str, text: str, limit: int) -> str:
    """Return a text on one line. Raises Blank, TooLong."""
    tidy = optional_text(field, text, limit)
    if tidy is None:
        raise Blank(field)
    return tidy


def notice_page(text: str) -> str:
    """Return the web address of a privacy notice: https, in plain letters only.

    Letters of another alphabet may look like an organisation's own; such a name is written as "xn--…".
    Raises BadNoticePage, TooLong.
    """
    try:
        address = official_page(text, "notice_page")
    except BadPage as bad:
        raise BadNoticePage(bad.address) from None
    if urlsplit(address).scheme != "https" or not address.isascii():
        raise BadNoticePage(address)
    return address


def official_page(text: str, field: str = "official_page") -> str:
    """Return a web address that can stand in a welcome. Raises BadPage, TooLong."""
    address = text.strip()
    if len(address) > MAX_PAGE:
        raise TooLong(field, MAX_PAGE, len(address), text)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadPage(address) from None
    # A user before the @ makes https://police.uk@elsewhere.example look like the police's own.
    hides = parts.username is not None or any(char.isspace() or char in _NOT_IN_PAGE for char in address)
    hides = hides or clean(address) != address
    if parts.scheme not in ("http", "https") or "." not in host.strip(".") or port == 0 or hides:
        raise BadPage(address)
    return address
