"""Text that people type: made clean, compared, counted, shortened and split. Pure; works on any input."""

from __future__ import annotations

import hashlib
import unicodedata

from bot.domain.characters import NOTATION, ZWJ, ZWNJ, discord_length, is_emoji, joins
from bot.domain.splitting import SMALLEST_LIMIT, split
from bot.lazily import regex

__all__ = [
    "SMALLEST_LIMIT",
    "clean",
    "discord_length",
    "fingerprint",
    "is_blank",
    "same_text",
    "shorten",
    "split",
]

_NEWLINE = regex("\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")
_SPACE = regex(r"[^\S\n]")
_TRAILING = regex(r" +(?=\n|$)")
_NOT_ALNUM = regex(r"[^0-9A-Za-z]+")
_CONTROL = regex(r"[\x00-\x08\x0b-\x1f\x7f]")
_BLANK_LINES = regex(r"\n{4,}")
# Letters that show nothing at all, used for names and messages that look empty.
_LOOKS_EMPTY = dict.fromkeys(map(ord, "\u2800\u3164\uffa0\u115f\u1160"), " ")
_FLAG_TAGS = regex("(?<=\U0001f3f4)[\U000e0020-\U000e007e]{1,8}\U000e007f")
_MOST_MARKS = 6
_WHOLE = regex(rf"{NOTATION}|\\[^0-9A-Za-z\s]")
_ELLIPSIS = "…"


def clean(text: str) -> str:
    """Return what a person typed, safe to store and show; cleaning twice changes nothing.

    One kind of newline, at most two blank lines together, plain spaces, none at line ends, normal form C.
    Control, invisible and direction-changing characters go (they can make a text look like another); the
    joiners and selectors inside emoji, flags and the scripts that need them stay. No more than six accents on
    one letter.
    """
    text = _NEWLINE.sub("\n", text).translate(_LOOKS_EMPTY)
    text = unicodedata.normalize("NFC", _visible(text))
    text = _TRAILING.sub("", _SPACE.sub(" ", text))
    return _BLANK_LINES.sub("\n\n\n", text).strip()


def is_blank(text: str) -> bool:
    """Whether nothing would be seen of a text."""
    tidy = clean(text)
    return all(char.isspace() or unicodedata.category(char).startswith("M") for char in tidy)


def fingerprint(text: str) -> str:
    """Return a hash (64 hex digits), equal for texts that differ only in case, spacing or punctuation."""
    folded = unicodedata.normalize("NFKC", clean(text)).casefold()
    letters = (
        _NOT_ALNUM.sub("", folded)
        if folded.isascii()
        else "".join(char for char in folded if char.isalnum() or unicodedata.category(char) == "Mn")
    )
    core = letters or "".join(folded.split())
    return hashlib.sha256(unicodedata.normalize("NFKC", core).encode()).hexdigest()


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same but for case, spacing and punctuation."""
    return fingerprint(one) == fingerprint(other)


def shorten(text: str, limit: int) -> str:
    """Return a text of at most `limit` characters as Discord counts them, cut at the end of a word with "…".

    For previews of plain or inert text (an open Markdown span is not closed). Never cuts what is seen as one
    character, a mention, an emoji of Discord's or an escaped sign; a too long word is cut inside.
    Raises ValueError for a limit below 1.
    """
    if limit < 1:
        raise ValueError("limit must be at least 1")
    if discord_length(text) <= limit:
        return text
    end = _index_within(text, limit - 1)
    at_word = end
    while at_word and not (text[at_word].isspace() or text[at_word - 1].isspace()):
        at_word -= 1
    for whole in _WHOLE.finditer(text):
        if whole.start() < at_word < whole.end():  # a command's mention may hold a space
            at_word = whole.start()
    kept = text[:at_word].rstrip() or text[: _before_whole(text, end)].rstrip()
    return kept + _ELLIPSIS


def _index_within(text: str, limit: int) -> int:
    """The longest prefix of at most `limit` UTF-16 units, as an index into the text."""
    used = 0
    for index, char in enumerate(text):
        used += 2 if char > "\uffff" else 1
        if used > limit:
            return index
    return len(text)


def _before_whole(text: str, end: int) -> int:
    """The last index up to `end` that cuts neither a seen character nor a whole token."""
    while 0 < end < len(text) and joins(text, end):
        end -= 1
    for whole in _WHOLE.finditer(text):
        if whole.start() < end < whole.end():
            return whole.start()
    return end


def _visible(text: str) -> str:
    """Leave out what cannot be seen, but for the joiners that make emoji and some scripts."""
    if text.isascii():  # what follows, for the commonest of texts
        return _CONTROL.sub("", text)
    flags = {index for found in _FLAG_TAGS.finditer(text) for index in range(found.start(), found.end())}
    shown: list[str] = []
    marks = 0
    for index, char in enumerate(text):
        category = unicodedata.category(char)
        if char in (ZWJ, ZWNJ):
            after = text[index + 1] if index + 1 < len(text) else ""
            if not (shown and after and _joiner_fits(char, shown[-1], after)):
                continue
        elif (category in {"Cc", "Cf", "Cs"} and char not in "\n\t" and index not in flags) or _is_smuggled(
            char
        ):
            continue
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS:
            shown.append(char)
    return "".join(shown)


def _joiner_fits(joiner: str, before: str, after: str) -> bool:
    """Joiners belong between emoji, and between letters of the scripts written with them (Arabic, Indic)."""
    if joiner == ZWJ and is_emoji(before) and is_emoji(after):
        return True
    return all(
        "\u0590" <= char <= "\u1fff" and unicodedata.category(char)[0] in "LM" for char in (before, after)
    )


def _is_smuggled(char: str) -> bool:
    """Selectors for variants and codes that no font shows; both are used to hide text in text."""
    code = ord(char)
    return 0xE0100 <= code <= 0xE01EF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
