"""Cells of a CSV file that a spreadsheet opens as text, never as a formula.

Rule and list of signs: OWASP, CSV Injection (https://owasp.org/www-community/attacks/CSV_Injection) and
ASVS 5.0, 1.2.10: a cell must not begin with = + - @, a tab, a carriage return, a line feed, NUL or the
full-width forms; such a cell gets an apostrophe in front, which spreadsheets hide. The file must also be
written with every field in quotes (RFC 4180), so that no cell can begin in the middle of another.
"""

from __future__ import annotations

import re
import unicodedata

from bot.lazily import regex

_SIGNS = frozenset("=+-@")
_CONTROLS = frozenset("\t\r\n\0")
# Spreadsheets and importers skip these before they look for a formula.
_SKIPPED = frozenset("\"'`‘’“”\ufeff")
_NUMBER = regex(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)


def neutral(value: str | int | float | None) -> str:
    """Return one value as a cell that no spreadsheet runs.

    Numbers, also those typed as text ("-3.5"), stay numbers; None is an empty cell. Neutralising twice
    changes nothing.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = value.replace("\0", "")
    if _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if _may_be_formula(text) else text


def _may_be_formula(text: str) -> bool:
    if text.startswith("'"):
        return False
    if text[:1] in _CONTROLS:
        return bool(text)
    for char in text:
        if char in _SKIPPED or char.isspace() or unicodedata.category(char) in {"Cc", "Cf"}:
            continue
        return unicodedata.normalize("NFKC", char)[:1] in _SIGNS
    return False
