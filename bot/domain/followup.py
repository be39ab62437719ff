"""A follow-up: an officer will find out and come back by a day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class FollowUpState(StrEnum):
    """Open until kept, or dropped with a reason for everybody."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up as its row says; `due` is a day in the team's zone."""

    id: int
    team_id: int
    question_id: int
    question_number: int
    owner_id: int
    shown_as: str | None
    due: date
    state: FollowUpState
    made_at: datetime
    kept_at: datetime | None = None

    def overdue(self, today: date) -> bool:
        """Whether it is still open after its day, `today` being the day in the team's zone."""
        return self.state is FollowUpState.OPEN and today > self.due
