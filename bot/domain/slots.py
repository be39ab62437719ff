"""Which hour suits residents: how many came at which weekday and hour, and how sure a difference is.

What is compared are meetings, not people: those who come to one meeting decide together, by the weather, a
match on television, a burglary in the street. The question is then how often the meetings there were, dealt
out to the times by chance, would differ as much as they do: a permutation test, exact where all ways of
dealing can be counted (R. A. Fisher, The Design of Experiments, 1935, §21; E. S. Edgington and P. Onghena,
Randomization Tests, 4th ed., 2007, ch. 4 and 5). It asks for no bell curve and is right for three meetings
too, where it says that three are few.
"""

import datetime as dt
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, Self

from msgspec import Struct

from bot.domain.localtime import WallTime

# Fewer at one time say nothing about it.
ENOUGH_MEETINGS: Final = 3
# By chance at most so often: "hardly chance", "perhaps".
SURE: Final = 0.05
PERHAPS: Final = 0.2
_HALF_HOUR: Final = dt.timedelta(minutes=30)
_MOST_STATES: Final = 5_000
_DEALS: Final = 4_999


class Slot(Struct, frozen=True, order=True):
    """A weekday (0 is Monday) and an hour, as the wall shows them."""

    weekday: int
    time: dt.time

    def as_text(self) -> str:
        """Return `1 18:00`, the form kept in rows."""
        return f"{self.weekday} {self.time:%H:%M}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `as_text` wrote; ValueError on anything else."""
        weekday, time = text.split(" ")
        if weekday not in tuple("0123456"):
            raise ValueError(f"no weekday: {text}")
        return cls(int(weekday), dt.time.fromisoformat(time))

    @property
    def nearest(self) -> "Slot":
        """The slot on the half hour that this is nearest to."""
        monday = dt.date(2013, 9, 30)
        return slot_of(WallTime(monday + dt.timedelta(days=self.weekday), self.time))


def slot_of(wall: WallTime) -> Slot:
    """The slot a meeting was at, to the nearest half hour: somebody opens it at 17:58."""
    at = wall.as_naive() + _HALF_HOUR / 2
    at -= dt.timedelta(minutes=at.minute % 30)
    return Slot(at.weekday(), at.time())


class Tried(Struct, frozen=True):
    """A time that was tried, and how many people each of its meetings drew, the earliest first."""

    slot: Slot
    drew: tuple[int, ...]

    @property
    def mean(self) -> float:
        """How many came on average."""
        return sum(self.drew) / len(self.drew)


def times_tried(meetings: Iterable[tuple[Slot, int]]) -> tuple[Tried, ...]:
    """Gather meetings by slot, the slot that drew most first."""
    drew: dict[Slot, list[int]] = defaultdict(list)
    for slot, people in meetings:
        drew[slot].append(people)
    tried = [Tried(slot, tuple(people)) for slot, people in drew.items()]
    return tuple(sorted(tried, key=lambda one: (-one.mean, one.slot)))


class Sureness(StrEnum):
    """How sure one can be that the time which drew most draws most."""

    SURE = "sure"  # hardly chance
    PERHAPS = "perhaps"
    CHANCE = "chance"  # it may well be chance
    SAME = "same"  # there is no difference


class Chance(Struct, frozen=True):
    """How often chance alone differs as much (`by_chance`), and how rare that can become (`at_least`).

    `at_least` depends on the number of meetings only: above `SURE`, no result of theirs could be sure.
    """

    by_chance: float
    at_least: float

    @property
    def sureness(self) -> Sureness:
        """In steps that have words."""
        if self.by_chance <= SURE:
            return Sureness.SURE
        return Sureness.PERHAPS if self.by_chance <= PERHAPS else Sureness.CHANCE


class Compared(Struct, frozen=True):
    """Times that were tried, the one that drew most first, and how sure it is that this one is best.

    `chance` is about the first two: a third that hardly anybody came to says nothing about which of them is
    better. `differ` is about whether all are alike.
    """

    tried: tuple[Tried, ...]
    chance: Chance
    differ: Chance

    @property
    def sureness(self) -> Sureness:
        """Chance's, but for a first that shares its average with another: none is best then."""
        alike = len(self.tried) > 1 and self.tried[0].mean == self.tried[1].mean
        return Sureness.SAME if alike else self.chance.sureness


class NotEnough(Struct, frozen=True):
    """Two times need three meetings each: how many more at which, and how many at a time not tried yet."""

    more: tuple[tuple[Slot, int], ...]
    elsewhere: int

    @property
    def in_all(self) -> int:
        """How many meetings are missing."""
        return sum(count for _, count in self.more) + self.elsewhere


def recommend(tried: Sequence[Tried]) -> Compared | NotEnough:
    """Say which of the times tried suits best, or what is missing to say it."""
    enough = [one for one in tried if len(one.drew) >= ENOUGH_MEETINGS]
    if len(enough) < 2:
        nearest = sorted(tried, key=lambda one: (-len(one.drew), one.slot))[:2]
        lacking = [(one.slot, ENOUGH_MEETINGS - len(one.drew)) for one in nearest]
        more = tuple((slot, count) for slot, count in lacking if count > 0)
        return NotEnough(more, ENOUGH_MEETINGS * (2 - len(nearest)))
    enough.sort(key=lambda one: (-one.mean, one.slot))
    dealt = [(place, people) for place, one in enumerate(enough) for people in one.drew]
    return compared(enough, [dealt])


def compared(tried: Sequence[Tried], blocks: Sequence[Sequence[tuple[int, int]]]) -> Compared:
    """Say how sure it is that the first of these times is best; `blocks` as in `chance`, by their places.

    The first is better than the second if all together differ and these two do: each test alone would call
    too much sure among three times, both together keep what is promised (J. R. Levin, R. C. Serlin and
    M. A. Seaman, A Controlled, Powerful Multiple-Comparison Strategy, Psychological Bulletin 115, 1994).
    """
    differ = chance(blocks)
    two = chance([[meeting for meeting in block if meeting[0] < 2] for block in blocks])
    both = Chance(max(differ.by_chance, two.by_chance), max(differ.at_least, two.at_least))
    return Compared(tuple(tried), both, differ)


# --- the test ------------------------------------------------------------------------------------------


def chance(blocks: Sequence[Sequence[tuple[int, int]]]) -> Chance:
    """How often chance alone makes the times differ as much as they do, or more.

    A block holds meetings as (which time, how many came); its times are dealt out anew within it. All in one
    block: any meeting might have been at any time. In a trial a block is one round of all its times, as they
    were dealt out when it was planned.
    """
    blocks = [block for block in blocks if block]
    sizes = Counter(time for block in blocks for time, _ in block)
    if len(sizes) < 2:
        return Chance(1.0, 1.0)
    times = sorted(sizes)
    places = {time: place for place, time in enumerate(times)}
    spread = _Spread([sizes[time] for time in times])
    observed = [0] * len(times)
    for time, people in (meeting for block in blocks for meeting in block):
        observed[places[time]] += people
    # Sorted, as a sample depends on the order.
    placed = [sorted((places[time], people) for time, people in block) for block in blocks]
    least = _at_least(placed, len(times))
    wanted = spread.of(observed)
    deals = _all_deals(placed, len(times))
    if deals is None:
        return Chance(_sampled(placed, wanted, spread), least)
    total = sum(deals.values())
    as_much = sum(ways for sums, ways in deals.items() if spread.of(sums) >= wanted)
    return Chance(as_much / total, least)


class _Spread:
    """How far the times lie apart: the sum of squares between them, up to what no dealing changes.

    In whole numbers, so that equal is equal.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        common = math.lcm(*sizes)
        self._weights = [common // size for size in sizes]

    def of(self, sums: Sequence[int]) -> int:
        return sum(weight * people * people for weight, people in zip(self._weights, sums, strict=True))


def _all_deals(blocks: Sequence[Sequence[tuple[int, int]]], times: int) -> dict[tuple[int, ...], int] | None:
    """Every way of dealing, as how many people each time then drew; None if they are too many to count."""
    deals: dict[tuple[int, ...], int] = {(0,) * times: 1}
    for block in blocks:
        left = Counter(place for place, _ in block)
        states = {(sums, tuple(left[place] for place in range(times))): ways for sums, ways in deals.items()}
        for _, people in block:
            following: dict[tuple[tuple[int, ...], tuple[int, ...]], int] = defaultdict(int)
            for (sums, free), ways in states.items():
                for place in range(times):
                    if free[place]:
                        following[_with(sums, place, people), _with(free, place, -1)] += ways
            if len(following) > _MOST_STATES:
                return None
            states = following
        deals = defaultdict(int)
        for (sums, _), ways in states.items():
            deals[sums] += ways
    return deals


def _with(numbers: tuple[int, ...], place: int, more: int) -> tuple[int, ...]:
    return (*numbers[:place], numbers[place] + more, *numbers[place + 1 :])


def _sampled(blocks: Sequence[Sequence[tuple[int, int]]], wanted: int, spread: _Spread) -> float:
    """By dealing a few thousand times, always the same ones; what is observed counts as one of them.

    Without that one the share could be 0 (B. Phipson and G. K. Smyth, Statistical Applications in Genetics
    and Molecular Biology 9, 2010, article 39).
    """
    dealer = random.Random(0)
    count = len(spread._weights)
    as_much = 1
    for _ in range(_DEALS):
        sums = [0] * count
        for block in blocks:
            places = [place for place, _ in block]
            dealer.shuffle(places)
            for place, (_, people) in zip(places, block, strict=True):
                sums[place] += people
        as_much += spread.of(sums) >= wanted
    return as_much / (_DEALS + 1)


def _at_least(blocks: Sequence[Sequence[tuple[int, int]]], times: int) -> float:
    """The share of the clearest result there could be: itself, and itself with equal times exchanged."""
    profiles = Counter(
        tuple(sum(of == place for of, _ in block) for block in blocks) for place in range(times)
    )
    deals = 1
    for block in blocks:
        left = len(block)
        for size in Counter(place for place, _ in block).values():
            deals *= math.comb(left, size)
            left -= size
    return math.prod(math.factorial(alike) for alike in profiles.values()) / deals
