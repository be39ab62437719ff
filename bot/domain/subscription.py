"""Hearing of a team's meetings and results: by which way, and of what."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

MAX_REMINDERS: Final = 4
MIN_REMINDER_MINUTES: Final = 5
MAX_REMINDER_MINUTES: Final = 7 * 24 * 60
# Discord's limit to a server.
MAX_ROLES: Final = 250
# A reminder that the bot could not send in time is still worth it for so long.
STILL_IN_TIME: Final = timedelta(minutes=15)


class Route(StrEnum):
    """How a subscriber hears."""

    ROLE = "role"  # is mentioned in the news channel
    DM = "dm"


class About(StrEnum):
    """Of what a subscriber hears."""

    BOTH = "both"
    REMINDERS = "reminders"
    DIGESTS = "digests"


class Subscription(Struct, frozen=True):
    """What one person hears of one team. `dm_closed_at`: their DMs were closed then, so it goes by role."""

    team_id: int
    person_id: int
    route: Route
    digests: bool = True
    reminders: bool = True
    dm_closed_at: datetime | None = None

    @property
    def about(self) -> About:
        """Of what it is."""
        if self.digests and self.reminders:
            return About.BOTH
        return About.DIGESTS if self.digests else About.REMINDERS


def in_time(minutes: int) -> timedelta:
    """How late a reminder of so many minutes may go out: a quarter of an hour, or half of a short one."""
    return min(STILL_IN_TIME, timedelta(minutes=minutes) / 2)
