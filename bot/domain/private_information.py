"""Private information: what a resident sends to the officers only, outside every public count."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.safety import AlarmKind


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
