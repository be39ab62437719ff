"""Private information: what a resident sends to the officers only, outside every public count."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.safety import AlarmKind

# Who sends so many within a month may be on the way to becoming an informant.
ADVICE_AT: Final = 3
A_MONTH: Final = timedelta(days=30)
MAX_REFERENCE: Final = 40
# A reference goes to the person as it is, so it must not be a way to write to them.
_REFERENCE: Final = re.compile(r"[A-Za-z0-9](?:[ ./#-]?[A-Za-z0-9])*")
_MOST_WORDS: Final = 3


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


@dataclass(frozen=True, slots=True)
class PrivateInformation:
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
    short = len(text) <= MAX_REFERENCE and len(text.split()) <= _MOST_WORDS
    return short and any(map(str.isdigit, text)) and _REFERENCE.fullmatch(text) is not None
