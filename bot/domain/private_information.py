"""Private information: what a resident sends to the officers only, outside every public count."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.safety import AlarmKind


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
