"""Hearing of a team's meetings and results: by which way, and of what."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Route(StrEnum):
    """How a subscriber hears."""

    ROLE = "role"  # is mentioned in the news channel
    DM = "dm"


@dataclass(frozen=True, slots=True)
class Subscription:
    """What one person hears of one team. `dm_closed_at`: their DMs were closed then, so it goes by role."""

    team_id: int
    person_id: int
    route: Route
    digests: bool = True
    reminders: bool = True
    dm_closed_at: datetime | None = None
