"""Private information: what a resident sends to the officers only, outside every public count."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from bot.domain.alarm_kind import AlarmKind
from bot.lazily import regex

# Who sends so many within a month may be on the way to becoming an informant.
ADVICE_AT: Final = 3
A_MONTH: Final = timedelta(days=30)
MAX_REFERENCE: Final = 40
# A reference goes to the person as it is, so it must not be a way to write to them.
# Parts like "CAD", "4711", "KP-2026/0815"; and no telephone number of the United Kingdom.
_PART: Final = regex(r"[A-Z]{1,5}|(?=.*[0-9])[A-Za-z0-9](?:[./#-]?[A-Za-z0-9])*")
_PHONE: Final = regex(r"(?:0|44)[0-9]{9,10}")
_MOST_PARTS: Final = 3


class PrivateState(StrEnum):
    """What the officers did with a message."""

    RECEIVED = "received"
    PASSED_ON = "passed_on"
    CLOSED = "closed"


class PrivateReply(StrEnum):
    """What a person who sent something may be told: no words of the officers', so no conversation."""

    RECEIVED = "received"
    CALL = "call"  # call the non-emergency number, quoting the reference
    PASSED_ON = "passed_on"
    THANK_YOU = "thank_you"


class PrivateInformation(Struct, frozen=True):
    """One message as its row says, without its text, which stays encrypted until an officer opens it."""

    id: int
    team_id: int
    number: int
    urgent: bool
    alarm: AlarmKind | None
    received_at: datetime
    opened_times: int
    state: PrivateState = PrivateState.RECEIVED
    state_at: datetime | None = None
    reference: str | None = None
    held_reason: str | None = None
    deleted_at: datetime | None = None


def is_reference(text: str) -> bool:
    """Whether a text can be a reference: letters, digits and what joins them, with a digit in it."""
    parts, digits = text.split(), "".join(filter(str.isdigit, text))
    if not digits or len(text) > MAX_REFERENCE or len(parts) > _MOST_PARTS or _PHONE.fullmatch(digits):
        return False
    return all(map(_PART.fullmatch, parts))
