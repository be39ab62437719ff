"""Care at the form: what in a question could point at somebody, so that its sender looks before it is sent.

A choice is offered for what is found, nothing is forbidden: a false alarm costs a press, so the rules may be
rough. Danger is read elsewhere (`bot.domain.safety`) and leaves no choice.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from bot.domain.suspects import suspects
from bot.domain.uk_patterns import emails, homes, phones, plates

__all__ = ["Found", "Sensitive", "look", "without"]


class Sensitive(StrEnum):
    """What was found; the values are stored."""

    NUMBER_PLATE = "number_plate"
    PHONE = "phone"
    EMAIL = "email"
    HOME = "home"  # a full postcode with a house number
    SUSPECT = "suspect"


class Found(Struct, frozen=True):
    """A kind, and where it stands in the text."""

    kind: Sensitive
    start: int
    end: int


_DIGITS: Final = frozenset("0123456789")


def without(text: str, found: tuple[Found, ...]) -> str:
    """The text without what was found in it: what it asks stays."""
    for one in reversed(found):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def look(text: str) -> tuple[Found, ...]:
    """Find what points at somebody, in the order of the text; what overlaps is one, of the first's kind."""
    found: list[Found] = []
    if not _DIGITS.isdisjoint(text):
        found += [Found(Sensitive.PHONE, *span) for span in phones(text)]
        found += [Found(Sensitive.HOME, *span) for span in homes(text)]
        found += [Found(Sensitive.NUMBER_PLATE, *span) for span in plates(text)]
    if "@" in text or "dot" in text or "DOT" in text:
        found += [Found(Sensitive.EMAIL, *span) for span in emails(text)]
    found += [Found(Sensitive.SUSPECT, *span) for span in suspects(text)]
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end:
            kept[-1] = Found(kept[-1].kind, kept[-1].start, one.end)
    return tuple(kept)
