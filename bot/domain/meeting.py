"""A series and its meetings: their states, and the summary that must add up."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from bot.domain.localtime import WallTime, resolve


class MeetingState(StrEnum):
    """`scheduled → open → closed → archived`, or `cancelled` (also a skipped one), `missed`."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    CLOSED = "closed"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"
    MISSED = "missed"


OVER: Final = frozenset({MeetingState.CLOSED, MeetingState.ARCHIVED})
CALLED_OFF: Final = frozenset({MeetingState.CANCELLED, MeetingState.MISSED})

DEFAULT_MINUTES: Final = 60
MIN_MINUTES: Final = 5
MAX_MINUTES: Final = 12 * 60
MEETINGS_AHEAD: Final = 2
OPEN_NOW_WITHIN: Final = timedelta(hours=24)
CLOSE_WARNING: Final = timedelta(minutes=5)
MAX_EXTENSION: Final = 180
# The officers are asked "Ready?" so long before; the moderators about a new date so long after nobody came.
READY_BEFORE: Final = timedelta(minutes=10)
NEW_DATE_AFTER: Final = timedelta(minutes=15)
# A meeting that opens later than this after its hour says so.
LATE_AFTER: Final = timedelta(minutes=2)
MAX_TITLE: Final = 80


class Series(Struct, frozen=True):
    """A recurrence: an RFC 5545 RRULE without DTSTART, and the local wall time it starts from."""

    id: int
    team_id: int
    rrule: str
    start: WallTime
    zone: str
    minutes: int
    title: str | None


class Meeting(Struct, frozen=True):
    """A meeting as its row says. `wall` is the start on a clock in `zone`; `original` what it first was.

    In a series `original` is its place there, for good; None only for one that was opened unplanned.
    """

    id: int
    team_id: int
    series_id: int | None
    original: WallTime | None
    title: str | None
    wall: WallTime
    zone: str
    minutes: int
    starts_at: datetime
    ends_at: datetime
    state: MeetingState
    opened_at: datetime | None = None
    opened_late: bool = False
    closed_at: datetime | None = None
    skipped: bool = False
    reason: str | None = None
    channel_unwanted: bool = False
    ready_asked_at: datetime | None = None  # the officers were asked "Ready?"
    ready_at: datetime | None = None  # the first officer who said so, or did something
    nobody_at: datetime | None = None  # the channel was told that no officer is here
    new_date_offered_at: datetime | None = None  # the moderators were
    sequence: int = 0  # of the calendar entry: raised by each change
    changed_at: datetime | None = None
    interested: int | None = None  # in Discord's event
    trial_id: int | None = None
    trial_slot: int | None = None

    @property
    def moved(self) -> bool:
        """Whether it is at another time than first planned; a change of the clocks moves nothing."""
        return self.original is not None and resolve(self.original, self.zone).utc != self.starts_at


class Summary(Struct, frozen=True):
    """Counts of questions, frozen at the close. `asked` includes what was carried in, nothing private.

    Of the `participants`, each counted once: `askers` asked, `supporters` did not, but supported; the rest
    pressed a button. None: closed before that was counted.
    """

    asked: int = 0
    answered: int = 0
    following_up: int = 0
    declined: int = 0
    merged: int = 0
    withdrawn: int = 0
    carried_over: int = 0
    participants: int = 0
    askers: int | None = None
    supporters: int | None = None

    def adds_up(self) -> bool:
        """Whether every question asked has exactly one end."""
        ends = self.answered + self.following_up + self.declined + self.merged + self.withdrawn
        return self.asked == ends + self.carried_over
