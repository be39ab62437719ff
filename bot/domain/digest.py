"""The digest: what was published since the last one, for those who did not come."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.localtime import wall_in


class DigestTimes(StrEnum):
    """When a team's digest is made, each time only if there is anything new."""

    MEETING = "meeting"  # after each meeting
    FORTNIGHT = "fortnight"
    BOTH = "both"
    NEVER = "never"


FORTNIGHT: Final = timedelta(days=14)
AFTER_MEETINGS: Final = frozenset({DigestTimes.MEETING, DigestTimes.BOTH})
EACH_FORTNIGHT: Final = frozenset({DigestTimes.FORTNIGHT, DigestTimes.BOTH})
# The first digest of a team that was there before tells of so long.
FIRST_REACH: Final = timedelta(days=31)
# The next dates in a digest: two meetings of a monthly series, which are nine weeks away at most.
DATES_AHEAD: Final = timedelta(days=64)
# A fortnight's digest waits for a meeting so near, where that has one of its own: not two in one evening.
NEAR_A_MEETING: Final = timedelta(days=1)
# A fortnight's digest comes when people are awake.
_FROM_HOUR: Final = 9
_TO_HOUR: Final = 20


def whole_fortnights(since: datetime, now: datetime) -> datetime:
    """The end of the last whole fortnight after a moment; that moment itself if none has passed."""
    return since + (now - since) // FORTNIGHT * FORTNIGHT


def is_daytime(now: datetime, zone: str) -> bool:
    """Whether a digest that no meeting caused may come now, by the team's own clock."""
    return _FROM_HOUR <= wall_in(now, zone).time.hour < _TO_HOUR
