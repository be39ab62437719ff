"""Postcodes of the United Kingdom, and the parts of them that a team looks after. Pure.

The form is that of the Government's "Bulk Data Transfer: additional validation" (gov.uk, Appendix C: GIR 0AA,
or A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA, with its letters by place), and of BS 7666 for the
letters that an inward code has none of. Whether a postcode exists is not known here: only Royal Mail knows.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from bot.domain.errors.teams import BadAreas, BadPostcode, TooManyAreas

# The longest list typed or sent as a file, and the most codes that one team keeps.
MAX_TYPED: Final = 40_000
MAX_AREAS: Final = 2_000

_OUTWARD: Final = (
    r"(?:GIR|[A-PR-UWYZ][0-9]{1,2}|[A-PR-UWYZ][A-HK-Y][0-9]{1,2}"
    r"|[A-PR-UWYZ][0-9][A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])"
)
_INWARD: Final = r"[0-9][ABD-HJLNP-UW-Z]{2}"
_IS_OUTWARD: Final = re.compile(_OUTWARD)
_UNIT: Final = re.compile(f"({_OUTWARD})({_INWARD})")
_SECTOR: Final = re.compile(f"({_OUTWARD}) ([0-9])")
_BREAKS: Final = re.compile(r"[,;|\n\r\t]+")
_INWARD_PART: Final = re.compile(rf"[0-9]|{_INWARD}")


class Extent(StrEnum):
    """How much of the country a code stands for, the largest first."""

    DISTRICT = "district"  # DA3
    SECTOR = "sector"  # DA3 8
    UNIT = "unit"  # DA3 8QG, a street or a part of it


def postcode(typed: str) -> str:
    """Return a postcode, or its first part, as it is written: "da38qg" is "DA3 8QG". Raises BadPostcode.

    A district and a sector are taken too, for who will not give the whole.
    """
    code = _read(typed)
    if code is None:
        raise BadPostcode
    return code


def looks_like_postcode(typed: str) -> bool:
    """Whether something typed reads as a postcode rather than as a name."""
    return _read(typed) is not None


def extent(code: str) -> Extent:
    """What a code that was read here stands for."""
    _outward, _space, inward = code.partition(" ")
    if not inward:
        return Extent.DISTRICT
    return Extent.SECTOR if len(inward) == 1 else Extent.UNIT


def covering(code: str) -> tuple[str, ...]:
    """Return the codes of all that a code lies in, the largest first: "DA3", "DA3 8", "DA3 8QG".

    Where a letter divides a district ("EC1A"), the district without it counts too ("EC1").
    """
    outward, _space, inward = code.partition(" ")
    found = [outward[:-1]] if outward[-1].isalpha() and outward != "GIR" else []
    found.append(outward)
    if inward:
        found.append(f"{outward} {inward[0]}")
    if len(inward) > 1:
        found.append(code)
    return tuple(found)


def areas(typed: str) -> tuple[str, ...]:
    """Return the districts, sectors and units of a list, each once, in order.

    They stand apart by commas, lines or spaces; a sector needs its space ("DA3 8": "DA38" is a district).
    Raises BadAreas with those that are none, and TooManyAreas for a list longer than any team's can be: cut,
    it would lose some, and its last might read as a larger area.
    """
    if len(typed) > MAX_TYPED:
        raise TooManyAreas(MAX_AREAS)
    found: dict[str, None] = {}
    wrong: list[str] = []
    for piece in _BREAKS.split(typed):
        for words in _joined(piece.upper().split()):
            code = _read(words)
            if code is None:
                wrong.append(words)
            else:
                found[code] = None
    if wrong:
        raise BadAreas(tuple(wrong))
    return tuple(found)


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes as people sort them: DA3 before DA13."""
    return tuple(sorted(codes, key=_sorting))


def _sorting(code: str) -> tuple[object, ...]:
    # Letters and numbers alternate, so those that are compared are of one kind.
    parts = re.findall(r"[A-Z]+|[0-9]+", code)
    return tuple(int(part) if part.isdigit() else part for part in parts)


def _joined(words: list[str]) -> list[str]:
    """Words of a line, an inward part with the outward one before it."""
    joined: list[str] = []
    for word in words:
        if joined and _INWARD_PART.fullmatch(word) and _IS_OUTWARD.fullmatch(joined[-1]):
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def _read(typed: str) -> str | None:
    text = " ".join(typed[:40].upper().split())
    if unit := _UNIT.fullmatch(text.replace(" ", "")):
        return f"{unit[1]} {unit[2]}"
    if _IS_OUTWARD.fullmatch(text) and text != "GIR":
        return text
    if _SECTOR.fullmatch(text):
        return text
    return None
