"""An outcome: what came of what residents said, in the officers' words ("You said, we did")."""

import re
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from bot.lazily import regex

MAX_OUTCOME: Final = 300


class OutcomeState(StrEnum):
    """Published at once, or once a second officer approves it where the team wants that."""

    WAITING = "waiting"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Hint(StrEnum):
    """What in a line could point to one message or person."""

    STREET = "street"
    DATE = "date"


_KINDS_OF_STREET: Final = (
    "Road|Rd|Street|Lane|Avenue|Ave|Close|Drive|Way|Crescent|Court|Gardens|Grove|Terrace|Place|Walk|Mews|"
    "Row|Square|Rise|Park"
)
_MONTHS: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_DAYS: Final = "mon|tues|wednes|thurs|fri|satur|sun"
# A name with what it is the name of: "Ash Road", but not "the road" or "every street".
_STREET: Final = regex(rf"\b(?!The |A |Our |Your |Each |Every )[A-Z][\w'’-]*\.? (?:{_KINDS_OF_STREET})\b")
_DATE: Final = regex(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\b"
    rf"|\b(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?!24/7\b)\d{1,2}/\d{1,2}\b"
    rf"|\b(?:on|last|this|next) (?:{_DAYS})day\b|\byesterday\b|\blast night\b",
    re.IGNORECASE,
)


def hints(text: str) -> tuple[Hint, ...]:
    """Return what a line says that it should not: a street, a day. English only."""
    found = ((Hint.STREET, _STREET), (Hint.DATE, _DATE))
    return tuple(hint for hint, pattern in found if pattern.search(text))


class Outcome(Struct, frozen=True):
    """One as its row says; published without a meeting, it is posted when the next one opens."""

    id: int
    team_id: int
    meeting_id: int | None
    author_id: int
    shown_as: str | None
    text: str
    state: OutcomeState
    made_at: datetime
    published_at: datetime | None
