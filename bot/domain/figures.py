"""Numbers about a team's meetings: who took part how, how long an answer took, which promises were kept."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.localtime import wall_in
from bot.domain.meeting import Summary


class Attendance(Struct, frozen=True):
    """Who took part in a meeting, each person once: by asking, else by supporting, else by a button.

    The kinds are None where they were not counted, `interested` where Discord was not asked.
    """

    people: int
    asked: int | None
    supported: int | None
    pressed: int | None
    interested: int | None

    @classmethod
    def of(cls, summary: Summary, interested: int | None) -> "Attendance":
        """Read it out of what was frozen at the close."""
        people, asked, supported = summary.participants, summary.askers, summary.supporters
        pressed = None if asked is None or supported is None else people - asked - supported
        return cls(people, asked, supported, pressed, interested)


class Spread(Struct, frozen=True):
    """A median, and the quartiles around it: half of all lie between these."""

    count: int
    lower: float
    median: float
    upper: float


def spread(values: Sequence[float]) -> Spread | None:
    """The median and quartiles; None of nothing.

    Between two values in proportion: definition 7 of R. J. Hyndman and Y. Fan, Sample Quantiles in
    Statistical Packages, The American Statistician 50, 1996, which spreadsheets use too.
    """
    if not values:
        return None
    ordered = sorted(values)

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        below = math.floor(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (place - below) * (ordered[above] - ordered[below])

    return Spread(len(ordered), at(0.25), at(0.5), at(0.75))


class Kept(StrEnum):
    """What became of a follow-up, by the day that was promised first."""

    IN_TIME = "in_time"
    PUT_OFF = "put_off"  # kept by a later day that was named before the first had passed unkept
    LATE = "late"
    OPEN = "open"
    OVERDUE = "overdue"
    DROPPED = "dropped"


def how_kept(
    state: FollowUpState, due: date, first_due: date | None, kept_at: datetime | None, zone: str, today: date
) -> Kept:
    """Whether a promise was kept, and by which day; days are the team's."""
    if state is FollowUpState.DROPPED:
        return Kept.DROPPED
    if state is FollowUpState.OPEN or kept_at is None:
        return Kept.OVERDUE if today > due else Kept.OPEN
    day = wall_in(kept_at, zone).date
    if day <= min(due, first_due or due):
        return Kept.IN_TIME
    return Kept.PUT_OFF if day <= due else Kept.LATE


def counted(kinds: Iterable[Kept]) -> dict[Kept, int]:
    """Every kind with how many there are."""
    found = Counter(kinds)
    return {kind: found[kind] for kind in Kept}
