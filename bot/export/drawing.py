"""Drawing with matplotlib: one at a time, with the fonts that come with it, and lines that fit.

It loads matplotlib, so import it where it is used, and draw in a thread of its own.
"""

import re
import threading
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import matplotlib
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

# matplotlib's fonts are shared and not made for several threads at once.
DRAWING: Final = threading.Lock()
_MEASURED_AT: Final = 100
_ROUNDED: Final = 1.02
# A line may end at these; not at a space that keeps a telephone number together.
_SPACES: Final = re.compile(r"[ \t\n]+")
_FONTS: Final = Path(matplotlib.get_data_path()) / "fonts" / "ttf"


def font(*, bold: bool = False) -> FontProperties:
    """The typeface, the same on every machine."""
    return FontProperties(fname=str(_path(bold)))


def drawable(text: str) -> str:
    """The text without what the typeface has no sign for, such as most emoji."""
    known = _font(False).get_charmap().keys() & _font(True).get_charmap().keys()
    kept = "".join(
        char if ord(char) in known else " " if char.isspace() else ""
        for char in unicodedata.normalize("NFC", text)
    )
    return " ".join(_SPACES.split(kept)).strip()


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is, in points, at a size in points."""
    return _width_of(text, bold) * size


@lru_cache(maxsize=4096)
def _width_of(text: str, bold: bool) -> float:
    """How wide a line is at a size of one point."""
    drawn = _font(bold)
    drawn.set_size(_MEASURED_AT, 72)
    drawn.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    wide, _ = drawn.get_width_height()
    # The picture's dots round each letter's place a little.
    return float(wide) / 64 / _MEASURED_AT * _ROUNDED


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines of at most `room` points; a word that is longer than a line is broken."""
    lines: list[str] = []
    line = ""
    for word in filter(None, _SPACES.split(text)):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, size, room, bold)
        lines += whole
    return [*lines, line] if line else lines


def _broken(word: str, size: float, room: float, bold: bool) -> list[str]:
    parts = []
    while width(word, size, bold=bold) > room:
        fits = range(1, len(word))
        end = max(1, bisect_right(fits, room, key=lambda length: width(word[:length], size, bold=bold)))
        while 1 < end < len(word) and unicodedata.combining(word[end]):
            end -= 1
        parts.append(word[:end])
        word = word[end:]
    return [*parts, word]


@cache
def _font(bold: bool) -> FT2Font:
    return FT2Font(str(_path(bold)))


def _path(bold: bool) -> Path:
    return _FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")
