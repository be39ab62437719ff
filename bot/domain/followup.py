"""A follow-up: an officer will find out and come back by a day; and when somebody is reminded of it."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from bot.domain.localtime import WallTime, resolve, wall_in

# When a day's reminders go out, by the team's own clock: people are at work, and nobody is woken.
CHASE_HOUR: Final = time(9)
_A_DAY: Final = timedelta(days=1)


class FollowUpState(StrEnum):
    """Open until kept, or dropped with a reason for everybody."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


class Chase(StrEnum):
    """What is said of an open follow-up as its day comes; to the officer, the last to the moderators."""

    SOON = "soon"
    OVERDUE = "overdue"
    MODERATORS = "moderators"


class FollowUp(Struct, frozen=True):
    """A follow-up as its row says; `due` is a day in the team's zone, `first_due` the one before a move.

    `shown_as` is the public name of who finds out, None for the team's. `handed_to_id` is another team of the
    server that does it, `finder_id` the officer there who has it; `owner_id` stays who promised it.
    """

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
    handed_to_id: int | None = None
    first_due: date | None = None
    reason: str | None = None
    finder_id: int | None = None

    @property
    def reminded_id(self) -> int | None:
        """Whom to remind by DM; None: it is with another team, and nobody there has it."""
        return self.owner_id if self.handed_to_id is None else self.finder_id

    def overdue(self, today: date) -> bool:
        """Whether it is still open after its day, `today` being the day in the team's zone."""
        return self.state is FollowUpState.OPEN and today > self.due


class Chased(Struct, frozen=True):
    """An open follow-up's day and what was said of it so far; `zone` is the team's."""

    due: date
    zone: str
    owner_at: datetime | None
    overdue_at: datetime | None
    moderators_at: datetime | None

    def step(self, now: datetime) -> Chase | None:
        """What has to be said by now: one thing, the latest, however much time went by unused."""
        if self.overdue_at is not None:
            waits = self.moderators_at is None and self._moderators_from(self.overdue_at) <= now
            return Chase.MODERATORS if waits else None
        if self._at(self.due + _A_DAY) <= now:
            return Chase.OVERDUE
        return Chase.SOON if self.owner_at is None and self._at(self.due - _A_DAY) <= now else None

    def next_at(self) -> datetime | None:
        """When the next thing is to be said (maybe past); None if all is said."""
        if self.overdue_at is not None:
            return None if self.moderators_at is not None else self._moderators_from(self.overdue_at)
        return self._at(self.due - _A_DAY if self.owner_at is None else self.due + _A_DAY)

    def too_near(self, now: datetime) -> bool:
        """Whether the day before has begun: who says now that they find out by then needs no reminder."""
        return self._at(self.due - _A_DAY) <= now

    def _moderators_from(self, overdue_at: datetime) -> datetime:
        return self._at(wall_in(overdue_at, self.zone).date + _A_DAY)

    def _at(self, day: date) -> datetime:
        return resolve(WallTime(day, CHASE_HOUR), self.zone).utc
