"""A trial of meeting times: meetings alternate among two or three slots, and what each drew is compared.

They are held in rounds: each round has every slot once, in an order drawn by lot. So a slot has no better
season than another, and whoever comes to look at the result knows by what chance the order came about
(D. R. Cox, Planning of Experiments, 1958, ch. 3 and 5: randomized blocks).
"""

import datetime as dt
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Self

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.meeting import DEFAULT_MINUTES, MAX_MINUTES, MIN_MINUTES
from bot.domain.slots import Chance, Compared, Slot, Sureness, Tried, chance, compared

MIN_SLOTS: Final = 2
MAX_SLOTS: Final = 3
MIN_EACH: Final = 3
MAX_EACH: Final = 8
# Weeks from one meeting to the next.
RHYTHMS: Final = (1, 2, 4)
# Residents hear of the first meeting so long before.
NOTICE: Final = dt.timedelta(days=3)
_A_WEEK: Final = dt.timedelta(days=7)


class Plan(Struct, frozen=True):
    """What is tried: the slots, the meetings of each, the weeks from one to the next, their minutes."""

    slots: tuple[Slot, ...]
    each: int
    weeks: int
    minutes: int = DEFAULT_MINUTES

    def __post_init__(self) -> None:
        """Refuse what is no trial."""
        nearest = {slot.nearest for slot in self.slots}
        if not MIN_SLOTS <= len(self.slots) <= MAX_SLOTS or len(nearest) < len(self.slots):
            raise ValueError("a trial has two or three different times")
        if not MIN_EACH <= self.each <= MAX_EACH or self.weeks not in RHYTHMS:
            raise ValueError("a trial has a bound")
        if not MIN_MINUTES <= self.minutes <= MAX_MINUTES:
            raise ValueError("a meeting has a length")

    def as_json(self) -> dict[str, Any]:
        """The form kept in rows, without `each`, which has a column."""
        slots = [slot.as_text() for slot in self.slots]
        return {"slots": slots, "weeks": self.weeks, "minutes": self.minutes}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any], each: int) -> Self:
        """Read what `as_json` wrote."""
        slots = tuple(map(Slot.from_text, kept["slots"]))
        return cls(slots, each, int(kept["weeks"]), int(kept["minutes"]))

    @property
    def meetings(self) -> int:
        """How many there are in all."""
        return len(self.slots) * self.each

    @property
    def lasts(self) -> dt.timedelta:
        """From the first meeting's week to the last's, if none falls out."""
        return _A_WEEK * self.weeks * (self.meetings - 1)

    @property
    def can_be_sure(self) -> bool:
        """Whether so many meetings could show of two slots that one is better, hardly by chance."""
        at_least = chance([[(0, 0), (1, 0)]] * self.each).at_least
        return Chance(at_least, at_least).sureness is Sureness.SURE

    @property
    def sure_with(self) -> int | None:
        """How many meetings each could be sure, if so many don't; None if these do."""
        more = (replace(self, each=each) for each in range(self.each + 1, MAX_EACH + 1))
        return None if self.can_be_sure else next((plan.each for plan in more if plan.can_be_sure), None)

    def order(self, seed: int) -> tuple[int, ...]:
        """Which slot comes when: rounds of all slots, each in an order by lot, the same for the same seed."""
        drawn: list[int] = []
        for block in range(self.each):
            slots = list(range(len(self.slots)))
            # The lot is only to be fair, and the rows must give it again.
            random.Random(f"{seed} {block}").shuffle(slots)
            drawn += slots
        return tuple(drawn)

    def next_slot(self, seed: int, covered: Sequence[int]) -> int | None:
        """The first slot in order that no meeting covers, held or planned; None if all are."""
        left = Counter(covered)
        for slot in self.order(seed):
            if not left[slot]:
                return slot
            left[slot] -= 1
        return None

    def days(self, slot: int, after: dt.date | None, today: dt.date) -> Iterator[dt.date]:
        """The days on which the slot's next meeting can be, the best first; `after` is the one before it."""
        from_day = today + NOTICE if after is None else after + _A_WEEK * self.weeks
        monday = from_day - dt.timedelta(days=from_day.weekday())
        day = monday + dt.timedelta(days=self.slots[slot].weekday)
        while True:
            if day >= today + NOTICE:
                yield day
            day += _A_WEEK


class Trial(Struct, frozen=True):
    """A trial as its row says."""

    id: int
    team_id: int
    plan: Plan
    made_at: dt.datetime
    ended_at: dt.datetime | None


def result(plan: Plan, held: Sequence[tuple[int, int]]) -> Compared:
    """Compare what the slots drew; `held` are the meetings that count, as (slot, people), in order."""
    drew: dict[int, list[int]] = {}
    for slot, people in held:
        drew.setdefault(slot, []).append(people)
    tried = [Tried(plan.slots[slot], tuple(people)) for slot, people in drew.items()]
    tried.sort(key=lambda one: (-one.mean, one.slot))
    # A meeting that fell out was made up for later, and belongs to its slot's first round that lacks one.
    rounds = range(max((len(one.drew) for one in tried), default=0))
    blocks = [
        [(place, one.drew[number]) for place, one in enumerate(tried) if number < len(one.drew)]
        for number in rounds
    ]
    return compared(tried, blocks)
