"""What counts as one character, and which runs of characters mean something only as a whole."""

from __future__ import annotations

import unicodedata

from bot.lazily import regex

ZWNJ, ZWJ = "\u200c", "\u200d"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)

# A mention, channel, command, emoji, timestamp or bracketed link, in Discord's own notation:
# https://discord.com/developers/docs/reference#message-formatting
NOTATION = (
    r"<(?:@[!&]?\d{1,20}|#\d{1,20}|a?:\w{1,32}:\d{1,20}|t:-?\d{1,14}(?::[tTdDfFRsS])?"
    r"|id:\w{1,20}(?::\d{1,20})?|/[^<>:\n]{1,100}:\d{1,20}|https?://[^\s<>]{1,2048})>"
)
URL = r"https?://[^\s<>]{1,2048}"
MASKED_LINK = r"\[[^\[\]\n]{1,500}\]\(<?https?://[^\s<>()]{1,2048}>?\)"
ESCAPED = r"\\[^0-9A-Za-z\s]"

# What is never cut in two, the longest readings first.
WHOLE = regex(f"{MASKED_LINK}|{NOTATION}|{URL}|{ESCAPED}")


def discord_length(text: str) -> int:
    """Length of a text against Discord's limits, in UTF-16 code units.

    Discord's server counts code points (its staff in github.com/discord/discord-api-docs/issues/1315), its
    apps count UTF-16 code units as JavaScript does; the second is never smaller, so it fits both.
    """
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)


def joins(text: str, index: int) -> bool:
    """Whether the characters on both sides of an index are parts of one that a person sees.

    The rules for accents, emoji and flags of https://unicode.org/reports/tr29/, without those for letters
    that the normal form C has already put together.
    """
    before, after = text[index - 1], text[index]
    code = ord(after)
    if after in (ZWJ, ZWNJ) or code in _SKIN_TONES or code in _TAGS or before == ZWJ:
        return True
    if unicodedata.category(after) in {"Mn", "Me", "Mc"}:
        return not before.isspace()
    if code not in _REGIONAL:
        return False
    first = index  # flags are pairs: count how many letters of flags stand before
    while first and ord(text[first - 1]) in _REGIONAL:
        first -= 1
    return (index - first) % 2 == 1


def is_emoji(char: str) -> bool:
    """Whether a character is a picture, or part of one, that a joiner may follow or precede."""
    code = ord(char)
    return (
        0x1F000 <= code <= 0x1FAFF
        or 0x2190 <= code <= 0x2BFF
        or char in "\u00a9\u00ae\u203c\u2049\u3030\u303d\u3297\u3299\ufe0f\u20e3"
    )
