"""The recurrence rules a series of meetings can have, and the days they fall on.

Rules are RFC 5545 recurrence rules without a DTSTART: the series keeps its start, as local wall time,
beside them. Days are counted in wall time and only then become moments, so a meeting at 18:00 stays at 18:00
when the clocks change.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.domain.errors import DomainError
from bot.domain.localtime import Resolved, WallTime, resolve, wall_in
from bot.domain.plain_words import MAX_TYPED
from bot.lazily import regex

if TYPE_CHECKING:
    from dateutil import rrule as dateutil_rrule

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDINALS = (1, 2, 3, 4, 5, -1, -2)
_MONTH_DAYS = (*range(1, 32), -1)
# A 29 February or a fifth Monday can be years off, but a rule may also never come true (31 September).
_YEARS_AHEAD = 50
_RRULE = regex(
    r"FREQ=(?P<freq>DAILY|WEEKLY|MONTHLY)(?:;INTERVAL=(?P<interval>[1-9][0-9]{0,2}))?"
    r"(?:;BYDAY=(?P<days>[-0-9A-Z,]{2,60}))?(?:;BYMONTHDAY=(?P<month_days>[-0-9,]{1,60}))?"
)


class UnknownRecurrence(DomainError):
    """What was typed says no recurrence; `examples` are phrases that do, nearest first."""

    text: str
    examples: tuple[str, ...] = ()


class Frequency(StrEnum):
    """The unit a recurrence counts in, by its RFC 5545 name."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


class DayRule(Struct, frozen=True):
    """A weekday (0 is Monday) and, in a monthly rule, which one of the month: 1 to 5, -1 the last, -2."""

    weekday: int
    ordinal: int | None = None

    @property
    def code(self) -> str:
        """The RFC 5545 form: `TU`, `1TU`, `-1TH`."""
        return f"{self.ordinal or ''}{_CODES[self.weekday]}"


class Recurrence(Struct, frozen=True):
    """Every `interval` days, weeks or months; on `days`, or on `month_days` (-1 is the month's last day).

    With neither, the day is the start's: see `anchored`.
    """

    frequency: Frequency
    interval: int = 1
    days: tuple[DayRule, ...] = ()
    month_days: tuple[int, ...] = ()

    @property
    def rrule(self) -> str:
        """The RFC 5545 RRULE value, without `RRULE:` and without DTSTART: the form kept in rows."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.days:
            parts.append("BYDAY=" + ",".join(day.code for day in self.days))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        return ";".join(parts)

    @classmethod
    def from_rrule(cls, text: str) -> "Recurrence":
        """Read what `rrule` wrote. Raises UnknownRecurrence for any rule a team cannot have."""
        found = _RRULE.fullmatch(text)
        if found is None:
            raise UnknownRecurrence(text[:MAX_TYPED])
        frequency = Frequency(found["freq"])
        days = tuple(_day_rule(code, frequency, text) for code in (found["days"] or "").split(",") if code)
        try:
            month_days = tuple(int(number) for number in (found["month_days"] or "").split(",") if number)
        except ValueError:
            raise UnknownRecurrence(text[:MAX_TYPED]) from None
        misplaced = bool(month_days) and (frequency is not Frequency.MONTHLY or bool(days))
        if misplaced or (days and frequency is Frequency.DAILY) or not set(month_days) <= set(_MONTH_DAYS):
            raise UnknownRecurrence(text[:MAX_TYPED])
        return cls(frequency, int(found["interval"] or 1), days, month_days)

    def anchored(self, start: dt.date) -> "Recurrence":
        """Return the same recurrence with its day named: "every 2 weeks" from a Tuesday is on Tuesdays.

        A monthly rule without a day takes the start's day of the month, as RFC 5545 does; the 29th to 31st
        leave out the months that have none.
        """
        if self.days or self.month_days or self.frequency is Frequency.DAILY:
            return self
        if self.frequency is Frequency.WEEKLY:
            return Recurrence(self.frequency, self.interval, (DayRule(start.weekday()),))
        return Recurrence(self.frequency, self.interval, (), (start.day,))

    def first_day(self, start: dt.date) -> dt.date:
        """Return the first day on or after `start` that the rule's days allow, whatever the interval.

        A series should start on it: "every other Tuesday" said on a Wednesday means from the coming Tuesday,
        while RFC 5545 would count from the Wednesday's own week and leave that Tuesday out.
        """
        anchored = self.anchored(start)
        every = Recurrence(anchored.frequency, 1, anchored.days, anchored.month_days)
        midnight = WallTime(start, dt.time())
        return next((wall.date for wall in _walls(every, midnight, start)), start)


class Occurrence(Struct, frozen=True):
    """A date of a series: `original_wall` as the rule has it, its name for good, and what it resolves to."""

    original_wall: WallTime
    resolved: Resolved


def occurrences(
    rrule: str, start_wall: WallTime, zone: str, after_utc: dt.datetime, count: int
) -> list[Occurrence]:
    """Return the next `count` occurrences strictly after `after_utc`, in order; none is before the start.

    Intervals are counted from `start_wall`, whenever asked. Fewer come back where the rule has no more within
    50 years. Raises UnknownRecurrence and UnknownZone.
    """
    recurrence = Recurrence.from_rrule(rrule).anchored(start_wall.date)
    # Two days back: the widest gap a zone has had is the whole day that Pacific/Apia left out in 2011.
    near = max(start_wall.date, wall_in(after_utc, zone).date - dt.timedelta(days=2))
    found: list[Occurrence] = []
    for wall in _walls(recurrence, start_wall, near):
        occurrence = Occurrence(wall, resolve(wall, zone))
        if occurrence.resolved.utc <= after_utc:
            continue
        if found and found[-1].resolved.utc == occurrence.resolved.utc:
            found.pop()  # a left-out day moved onto the next one: one meeting, by that day's own name
        elif len(found) == count:
            break
        found.append(occurrence)
    return found[:count]


def _walls(recurrence: Recurrence, start: WallTime, near: dt.date) -> Iterator[WallTime]:
    """Yield wall times of an anchored recurrence, from a whole number of intervals before `near`."""
    since = _jump(recurrence, start.date, near)
    until = dt.datetime.combine(near.replace(year=near.year + _YEARS_AHEAD, day=1), dt.time())
    from dateutil import rrule as dateutil_rrule

    rule = dateutil_rrule.rrule(
        getattr(dateutil_rrule, recurrence.frequency),
        dtstart=dt.datetime.combine(since, start.time),
        interval=recurrence.interval,
        wkst=dateutil_rrule.MO,
        byweekday=[_dateutil_day(day) for day in recurrence.days] or None,
        bymonthday=recurrence.month_days or None,
        until=until,
    )
    return (WallTime.from_naive(moment) for moment in rule)


def _jump(recurrence: Recurrence, start: dt.date, near: dt.date) -> dt.date:
    # Keeps the phase and saves walking through the years since the start. One interval is left in hand.
    step = recurrence.interval
    if recurrence.frequency is Frequency.MONTHLY:
        months = (near.year - start.year) * 12 + near.month - start.month
        jump = (months // step - 1) * step
        if jump <= 0:
            return start
        year, month = divmod(start.year * 12 + start.month - 1 + jump, 12)
        return dt.date(year, month + 1, 1)
    days = step * (7 if recurrence.frequency is Frequency.WEEKLY else 1)
    return start + dt.timedelta(days=max(0, ((near - start).days // days - 1) * days))


def _dateutil_day(day: DayRule) -> "dateutil_rrule.weekday":
    from dateutil import rrule as dateutil_rrule

    named = dateutil_rrule.weekday(day.weekday)
    return named if day.ordinal is None else named(day.ordinal)


def _day_rule(code: str, frequency: Frequency, text: str) -> DayRule:
    number, name = code[:-2], code[-2:]
    if name in _CODES and not number and frequency is Frequency.WEEKLY:
        return DayRule(_CODES.index(name))
    if name in _CODES and number in map(str, _ORDINALS) and frequency is Frequency.MONTHLY:
        return DayRule(_CODES.index(name), int(number))
    raise UnknownRecurrence(text[:MAX_TYPED])
