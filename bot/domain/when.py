"""A day and time as people in Britain type it, in the team's zone, and what it is understood to be.

The forms people use are read here (day first, "18.00", "next Tuesday", "Friday week"); dateparser is asked
about what is left. An hour is read so:

- am, pm, "in the evening", "tonight" and the 24-hour clock say it;
- without them, and without minutes or a leading zero, 1 to 7 are the afternoon's and 8 to 12 as written;
- midnight ends the day it is said with ("midnight on Friday" begins Saturday); "00:00" begins it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from msgspec import Struct

from bot.domain.day_words import Days, WeekdayIsAnother, read_days
from bot.domain.errors import DomainError
from bot.domain.hour_words import Hour, clear_hours, day_alone, loose_hours
from bot.domain.localtime import WallTime, ZoneNote, resolve, wall_in
from bot.domain.moment_words import guessed_day, moment_meant
from bot.domain.plain_words import MAX_TYPED, MONTHS, WEEKDAYS, plain_words

FURTHEST_AHEAD = dt.timedelta(days=731)
"""Two years: further off is more likely a slip of the keys than a plan."""
COMMON_HOURS = (dt.time(18), dt.time(19), dt.time(18, 30), dt.time(17), dt.time(12))
"""Offered, in this order, for a day typed without a time."""
MAX_CANDIDATES = 5


class Understood(Struct, frozen=True):
    """What was understood: the time `asked` for, what the `wall` then shows (see `note`), and it in UTC."""

    asked: WallTime
    wall: WallTime
    utc: dt.datetime
    zone: str
    note: ZoneNote | None = None

    def as_text(self) -> str:
        """Return `2026-10-01 18:00`: a text that `parse_when` reads back as the same time."""
        return self.wall.isoformat().replace("T", " ")


class WhenNotUnderstood(DomainError):
    """What was typed says no day or no time."""

    text: str


class DayNotUnderstood(WhenNotUnderstood):
    """A day alone was asked for, and what was typed says none."""


class TimeNotUnderstood(WhenNotUnderstood):
    """A time of day alone was asked for, and what was typed says none."""


class WeekdayDisagrees(WhenNotUnderstood):
    """The date typed, `day`, is not on the weekday typed with it (`said`, 0 is Monday)."""

    day: dt.date
    said: int


class NoTimeGiven(DomainError):
    """A day was typed, and no time; `day` is the day understood."""

    text: str
    day: dt.date


class WhenIsPast(DomainError):
    """The time typed has passed."""

    understood: Understood


class DayIsPast(DomainError):
    """The day typed has passed."""

    day: dt.date


class WhenTooFar(DomainError):
    """The day typed is further off than `furthest`."""

    day: dt.date
    furthest: dt.date


def parse_when(text: str, now_utc: dt.datetime, zone: str, default_time: dt.time | None = None) -> Understood:
    """Return the moment that `text` means to somebody in `zone` at `now_utc`, the likeliest reading.

    `default_time` serves where a day is given without a time. A time that exists twice is the first, also
    where a Discord timestamp names the second.
    Raises WhenNotUnderstood (WeekdayDisagrees), NoTimeGiven, WhenIsPast, WhenTooFar, UnknownZone.
    """
    asked = _Asked.at(now_utc, zone)
    moment = moment_meant(text, now_utc)
    if moment is not None:
        return asked.ahead(asked.understood(wall_in(moment, zone)))
    readings, hours = asked.split(text)
    if not hours and default_time is not None:
        hours = (Hour(default_time),)
    if not hours:
        raise NoTimeGiven(text.strip()[:MAX_TYPED], asked.near(readings[0])[0])
    placed = [asked.place(readings[0], hour) for hour in hours]
    # "today 8", said at noon, is 20:00.
    return asked.ahead(next((understood for understood in placed if understood.utc > now_utc), placed[0]))


def parse_day(text: str, now_utc: dt.datetime, zone: str, within: dt.timedelta = FURTHEST_AHEAD) -> dt.date:
    """Return the day that `text` means: "Friday", "in 3 days", "1 Oct". A time beside it is ignored.

    `within` is how far ahead it may be. The weekday's own name means the next one, never today.
    Raises DayNotUnderstood, WeekdayDisagrees, DayIsPast, WhenTooFar, UnknownZone.
    """
    asked = _Asked.at(now_utc, zone, within)
    moment = moment_meant(text, now_utc)
    days: Days = (
        (wall_in(moment, zone).date,) if moment is not None else asked.split(text, day_only=True)[0][0]
    )
    if len(days) > 1 and days[0] == asked.today:
        days = days[1:]
    if days[0] < asked.today:
        raise DayIsPast(days[0])
    return asked.near(days)[0]


def candidates(text: str, now_utc: dt.datetime, zone: str) -> list[Understood]:
    """Return up to five different readings of what is typed so far, all ahead, the one chosen first.

    A day without a time is offered at common hours; a word half typed is completed. Never raises but
    UnknownZone: what means nothing yet gives an empty list.
    """
    asked = _Asked.at(now_utc, zone)
    found: dict[WallTime, Understood] = {}
    for understood in chain(asked.readings(text, guess=True), asked.completed(text)):
        if now_utc < understood.utc and understood.wall.date <= asked.furthest:
            found.setdefault(understood.wall, understood)
        if len(found) == MAX_CANDIDATES:
            break
    return list(found.values())


class _Asked(Struct, frozen=True):
    """Who asks: when, and where."""

    now_utc: dt.datetime
    zone: str
    today: dt.date
    within: dt.timedelta

    @classmethod
    def at(cls, now_utc: dt.datetime, zone: str, within: dt.timedelta = FURTHEST_AHEAD) -> "_Asked":
        return cls(now_utc, zone, wall_in(now_utc, zone).date, within)

    @property
    def furthest(self) -> dt.date:
        return self.today + self.within

    def understood(self, wall: WallTime) -> Understood:
        resolved = resolve(wall, self.zone)
        return Understood(wall, resolved.wall, resolved.utc, self.zone, resolved.note)

    def place(self, days: Days, hour: Hour) -> Understood:
        """Return the first of the days on which that hour is still ahead, or else the last of them."""
        placed = [
            self.understood(WallTime(day + dt.timedelta(hour.next_day), hour.time)) for day in self.near(days)
        ]
        return next((understood for understood in placed if understood.utc > self.now_utc), placed[-1])

    def near(self, days: Days) -> Days:
        near = tuple(day for day in days if day <= self.furthest)
        if not near:
            raise WhenTooFar(days[0], self.furthest)
        return near

    def ahead(self, understood: Understood) -> Understood:
        if understood.utc <= self.now_utc:
            raise WhenIsPast(understood)
        self.near((understood.wall.date,))
        return understood

    def split(
        self, text: str, *, day_only: bool = False, guess: bool = True
    ) -> tuple[list[Days], tuple[Hour, ...]]:
        """Return the readings of the day and of the hour; no hours where none is given."""
        plain = plain_words(text)
        disagrees: WeekdayIsAnother | None = None
        for hours, words in _splits(plain or "", day_only=day_only):
            try:
                readings = self.days(words, hours, day_only=day_only)
            except WeekdayIsAnother as another:
                disagrees = disagrees or another
                continue
            if readings:
                return readings, hours
        shown = text.strip()[:MAX_TYPED]
        if disagrees:
            raise WeekdayDisagrees(shown, disagrees.day, disagrees.said)
        for hours, words in _splits(plain or "", day_only=day_only) if guess else ():
            day = guessed_day(words, self.today)
            if day:
                return [(day,)], hours
        raise DayNotUnderstood(shown) if day_only else WhenNotUnderstood(shown)

    def days(self, words: str, hours: tuple[Hour, ...], *, day_only: bool) -> list[Days]:
        if not words and hours and not day_only:
            return [(self.today, self.today + dt.timedelta(1))]
        return read_days(words, self.today)

    def readings(self, text: str, *, guess: bool) -> Iterator[Understood]:
        """Yield the readings of a text, the likeliest first; none where it is not understood."""
        moment = moment_meant(text, self.now_utc)
        if moment is not None:
            yield self.understood(wall_in(moment, self.zone))
            return
        try:
            readings, hours = self.split(text, guess=guess)
            for hour in hours or map(Hour, COMMON_HOURS):
                for days in readings:
                    yield self.place(days, hour)
        except (WhenNotUnderstood, WhenTooFar):
            return

    def completed(self, text: str) -> Iterator[Understood]:
        """Yield the first readings of a text whose last word is still being typed."""
        offered = [
            islice(self.readings(longer, guess=False), MAX_CANDIDATES) for longer in _completions(text)
        ]
        first = [next(readings, None) for readings in offered]
        yield from (understood for understood in first if understood)
        yield from chain.from_iterable(offered)


def _splits(plain: str, *, day_only: bool) -> Iterable[tuple[tuple[Hour, ...], str]]:
    """Yield how the words may part into an hour and a day, the plainest first."""
    alone: tuple[tuple[Hour, ...], str] = ((), day_alone(plain))
    splits = chain(clear_hours(plain), [alone], loose_hours(plain))
    usable = (split for split in splits if split[0] or split is alone)
    return chain([alone], usable) if day_only else usable


_COMPLETED_WORDS = ("today", "tonight", "tomorrow", "noon", "midday", "midnight", "next", *WEEKDAYS, *MONTHS)


def _completions(text: str) -> list[str]:
    """Return longer texts that what is typed may be on its way to."""
    typed = " ".join(text.casefold().split())
    if len(typed) > MAX_TYPED // 2:
        return []
    head, _, last = typed.rpartition(" ")
    longer = (
        [f"{head} {word}".strip() for word in _COMPLETED_WORDS if word.startswith(last)]
        if last.isalpha()
        else []
    )
    if not typed:
        longer = ["today", "tomorrow", *(f"next {name}" for name in WEEKDAYS)]
    if re.fullmatch(r"[0-9]{1,2}[:.][0-5]", last):
        longer.append(f"{typed}0")
    if re.fullmatch(r"[0-9]{1,2}(?:[:.][0-9]{2})?[ap]", last):
        longer.append(f"{typed}m")
    if re.fullmatch(r"in [0-9]+|in [0-9]+ [a-z]+", typed):
        start = re.sub(r" [a-z]+$", "", typed)
        longer += [
            f"{start} {unit}" for unit in ("hours", "days", "weeks", "minutes") if typed in f"{start} {unit}"
        ]
    if last:
        longer += [f"{head} {hour:%H:%M}" for hour in COMMON_HOURS if f"{hour:%H:%M}".startswith(last)]
    if last.isdecimal() and not head:
        longer += [f"{typed}:00", *(f"{typed} {name}" for name in MONTHS)]
    longer += [f"{name} {weekday}" for name in longer if name.endswith("next") for weekday in WEEKDAYS]
    return longer
