"""Limits, restrictions and the pause: what a team may set for its peace, and how it refuses."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.team import Actor, Team

MAX_QUESTIONS_PER_MEETING: Final = 50
MAX_SECONDS_BETWEEN: Final = 3600
MAX_SUPPORT_AFTER_DAYS: Final = 365
MAX_PAUSE_STATEMENT: Final = 500
# In `Meeting.reason` of a missed one: it fell into a pause. No reason a person types is written so.
WHILE_PAUSED: Final = "while_paused"


class RestrictionKind(StrEnum):
    """How far a restriction goes: the meeting that is open, else the next; or the team until it is lifted."""

    MUTE = "mute"
    BLOCK = "block"


def supports_too_early(team: Team, actor: Actor, now: datetime) -> bool:
    """Whether the actor joined the server too lately for their support to move a question up."""
    if not team.support_after_days or actor.joined_at is None:
        return False
    return now - actor.joined_at < timedelta(days=team.support_after_days)
