"""The digest: what was published since the last one, for those who did not come."""

from datetime import timedelta
from enum import StrEnum
from typing import Final


class DigestTimes(StrEnum):
    """When a team's digest is made, each time only if there is anything new."""

    MEETING = "meeting"  # after each meeting
    FORTNIGHT = "fortnight"
    BOTH = "both"
    NEVER = "never"


FORTNIGHT: Final = timedelta(days=14)
