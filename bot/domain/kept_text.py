"""A kept text: what was typed and waits for one press of who typed it, such as *Take over and send*."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

KEPT_FOR: Final = timedelta(days=7)
# Of one person: the oldest makes room.
MOST_KEPT: Final = 10


class Purpose(StrEnum):
    """What the press does with it."""

    ANSWER = "answer"  # answers a question that somebody else is answering
    DECLINE = "decline"  # says why a question that somebody else is answering can't be answered here
    DROP = "drop"  # says why what somebody else is answering could not be found out
    BLOCK = "block"  # the reason for which somebody was to be muted, and can be blocked
    ASK = "ask"  # asks it of the team that is chosen


class KeptText(Struct, frozen=True):
    """What was typed; `about` says for what: ids, numbers and choices, never a text."""

    text: str
    about: Mapping[str, int | str]
