"""How often meetings repeat, as people type it: "first Tuesday", "every other Wednesday", "monthly".

The rules themselves, and the days they fall on, are in `bot.domain.rrules`; its names are here too.
"""

from functools import cache
from itertools import pairwise

from msgspec import Struct, field

from bot.domain.plain_words import MAX_TYPED, WEEKDAYS, plain_words
from bot.domain.rrules import (
    DayRule,
    Frequency,
    Occurrence,
    Recurrence,
    UnknownRecurrence,
    occurrences,
)

__all__ = [
    "DayRule",
    "Frequency",
    "Occurrence",
    "Recurrence",
    "UnknownRecurrence",
    "occurrences",
    "parse_every",
    "suggest_every",
]

_NEVER = {"never", "none", "no", "stop", "off", "end", "not any more", "no more", "no longer"}
_UNITS = {
    "day": (Frequency.DAILY, 1),
    "week": (Frequency.WEEKLY, 1),
    "fortnight": (Frequency.WEEKLY, 2),
    "month": (Frequency.MONTHLY, 1),
    "quarter": (Frequency.MONTHLY, 3),
    "year": (Frequency.MONTHLY, 12),
}
_ADVERBS = {
    "daily": "1 day",
    "everyday": "1 day",
    "weekly": "1 week",
    "fortnightly": "1 fortnight",
    "biweekly": "1 fortnight",
    "bi-weekly": "1 fortnight",
    "monthly": "1 month",
    "quarterly": "1 quarter",
    "yearly": "1 year",
    "annually": "1 year",
    "annual": "1 year",
}
_FILLERS = {"on", "the", "a", "an", "and", "in", "of", "every", "each", "once", "repeat", "repeats"}
_LONGEST = {Frequency.DAILY: 90, Frequency.WEEKLY: 52, Frequency.MONTHLY: 24}
_MEANT_LAST_BUT_ONE = ("last but 1", "2nd to last", "2nd last", "2nd-last", "2nd-to-last")


class _NotARecurrence(Exception):
    """The words don't add up."""


class _Reading(Struct):
    """What has been read so far of one phrase."""

    frequency: Frequency | None = None
    interval: int = 1
    ordinals: list[int] = field(default_factory=list)  # waiting for the weekday they go with
    ordinals_used: bool = False
    days: list[DayRule] = field(default_factory=list)
    month_days: list[int] = field(default_factory=list)

    def unit(self, name: str, number: int) -> None:
        """Take "2 weeks", "every month", "of the month"."""
        frequency, each = _UNITS[name]
        interval = number * each
        if not 1 <= interval <= _LONGEST[frequency]:
            raise _NotARecurrence
        if self.frequency is None:
            self.frequency, self.interval = frequency, interval
        elif self.frequency is not frequency or interval != 1:
            raise _NotARecurrence

    def ordinal(self, number: int) -> None:
        """Take "first", "15th", "last" (-1): of which weekday, or a day of the month, is known later."""
        if self.ordinals_used:
            self.ordinals, self.ordinals_used = [], False
        self.ordinals.append(number)

    def weekday(self, name: str) -> None:
        """Take a weekday, with the ordinals before it."""
        weekday = WEEKDAYS.index(name)
        if self.ordinals and not all(number in (1, 2, 3, 4, 5, -1, -2) for number in self.ordinals):
            raise _NotARecurrence
        self.days += [DayRule(weekday, number) for number in self.ordinals] or [DayRule(weekday)]
        self.ordinals_used = bool(self.ordinals)

    def month_day(self, number: int) -> None:
        """Take a day of the month, -1 the last."""
        if number != -1 and not 1 <= number <= 31:
            raise _NotARecurrence
        self.month_days.append(number)

    def finished(self) -> Recurrence:
        """Put together what was read, or refuse it."""
        if self.ordinals and not self.ordinals_used:
            # "first" alone is somebody still typing "first Tuesday"; "15th" can only be a day of the month.
            if self.frequency is not Frequency.MONTHLY and max(self.ordinals) <= 5:
                raise _NotARecurrence
            for number in self.ordinals:
                self.month_day(number)
        with_ordinal = {day.ordinal is not None for day in self.days}
        if len(with_ordinal) > 1 or (self.days and self.month_days):
            raise _NotARecurrence
        monthly = True in with_ordinal or bool(self.month_days)
        implied = Frequency.MONTHLY if monthly else Frequency.WEEKLY if self.days else None
        frequency = self.frequency or implied
        if frequency is None or (implied and frequency is not implied):
            raise _NotARecurrence
        days = sorted(set(self.days), key=lambda day: ((day.ordinal or 0) % 9, day.weekday))
        month_days = sorted(set(self.month_days), key=lambda number: number % 99)
        return Recurrence(frequency, self.interval, tuple(days), tuple(month_days))


def parse_every(text: str) -> Recurrence | None:
    """Return the recurrence meant by what a person typed; None for "never": the series ends.

    "second Tuesday", with or without "every", is the second of each month; "every other Tuesday" is each
    fortnight. Without a day ("every 2 weeks", "monthly") the start gives it: see `Recurrence.anchored`.
    Raises UnknownRecurrence with phrases that would do.
    """
    plain = plain_words(text)
    if plain in _NEVER:
        return None
    try:
        return _read((plain or "").split())
    except _NotARecurrence:
        raise UnknownRecurrence(
            text.strip()[:MAX_TYPED], tuple(suggest_every(text, 3) or _FIRST_OFFERED[:3])
        ) from None


def _read(words: list[str]) -> Recurrence:
    phrase = " ".join(_ADVERBS.get(word, word) for word in words)
    for spelt in _MEANT_LAST_BUT_ONE:
        phrase = phrase.replace(spelt, "penultimate")
    reading = _Reading()
    words = [*phrase.split(), ""]
    skip = False
    for word, following in pairwise(words):
        skip = False if skip else _take(reading, word, following)
    return reading.finished()


def _take(reading: _Reading, word: str, following: str) -> bool:
    """Take one word, and say whether the following one went with it."""
    unit = _unit_name(following)
    number = _number(word)
    if word in WEEKDAYS:
        reading.weekday(word)
    elif word in ("weekday", "weekdays", "weekend", "weekends"):
        for day in WEEKDAYS[:5] if word.startswith("weekd") else WEEKDAYS[5:]:
            reading.weekday(day)
    elif word in ("other", "alternate", "alternating") and (unit or following in WEEKDAYS):
        reading.unit(unit or "week", 2)
        return bool(unit)
    elif number is not None:
        return _take_number(reading, word, number, following)
    elif word == "day" and following.isdecimal():
        reading.month_day(int(following))
        return True
    elif name := _unit_name(word):
        reading.unit(name, 1)
    elif word not in _FILLERS:
        raise _NotARecurrence
    return False


def _take_number(reading: _Reading, word: str, number: int, following: str) -> bool:
    unit = _unit_name(following)
    if unit == "day" and number in (1, -1) and not word.isdecimal():
        reading.month_day(number)  # "last day of the month"
        return True
    if unit and (word.isdecimal() or number >= 2):
        reading.unit(unit, number)  # "2 weeks", "second week"
        return True
    if unit:
        raise _NotARecurrence  # "first week", "last month": of what?
    if word.isdecimal():
        reading.month_day(number)
    else:
        reading.ordinal(number)
    return False


def _unit_name(word: str) -> str | None:
    name = word.removesuffix("s")
    return name if name in _UNITS else None


def _number(word: str) -> int | None:
    if word in ("last", "penultimate"):
        return -1 if word == "last" else -2
    digits = word.rstrip("stndrh") if word[-2:] in ("st", "nd", "rd", "th") else word
    return int(digits) if digits.isdecimal() and len(digits) < 4 else None


_FIRST_OFFERED = (
    "first Tuesday", "every other Tuesday", "every Tuesday", "first Monday", "first Wednesday",
    "first Thursday", "second Tuesday", "third Tuesday", "last Tuesday", "first and third Tuesday",
    "every two weeks", "monthly", "monthly on the 15th", "every two months on the first Tuesday", "never",
)  # fmt: skip
_BY_WEEKDAY = (
    "first {}", "second {}", "third {}", "fourth {}", "last {}", "every {}", "every other {}",
    "first and third {}", "second and fourth {}", "every two weeks on {}", "every three weeks on {}",
    "every two months on the first {}",
)  # fmt: skip
_WITHOUT_WEEKDAY = (
    "monthly on the 1st", "monthly on the 10th", "monthly on the 20th", "monthly on the 25th", "weekly",
    "fortnightly", "every three weeks", "every four weeks", "quarterly", "last day of the month", "daily",
    "weekdays",
)  # fmt: skip


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """What is offered, each with the beginnings it is found by."""
    by_weekday = [form.format(name.capitalize()) for form in _BY_WEEKDAY for name in WEEKDAYS]
    found: dict[str, tuple[str, ...]] = {}
    for phrase in (*_FIRST_OFFERED, *by_weekday, *_WITHOUT_WEEKDAY):
        spelt = phrase.casefold()
        short = spelt.removeprefix("every ")
        # "every second Tuesday" is read as the month's second; some mean each fortnight: offer that too.
        fortnight = spelt.replace("every other ", "every second ")
        found[phrase] = (spelt, short, fortnight, plain_words(spelt) or spelt, plain_words(short) or short)
    return found


def suggest_every(text: str, limit: int = 25) -> list[str]:
    """Return up to `limit` phrases that `parse_every` accepts, likeliest first, for what is typed so far."""
    plain = plain_words(text)
    if plain is None:
        return [] if text.strip() else list(_FIRST_OFFERED[:limit])
    spelt = " ".join(text.casefold().split())
    typed = [word for word in plain.split() if word not in ("every", "each", "the", "on")]
    begun, loosely = [], []
    for phrase, beginnings in _phrases().items():
        if any(beginning.startswith((spelt, plain)) for beginning in beginnings):
            begun.append(phrase)
        elif typed and any(_words_begin(typed, beginning.split()) for beginning in beginnings):
            loosely.append(phrase)
    return list(dict.fromkeys(_same_rule(plain, text) + begun + loosely))[:limit]


def _same_rule(plain: str, text: str) -> list[str]:
    """What was typed, if it says a recurrence already: in the offered words where there are some."""
    try:
        meant = _read(plain.split())
    except _NotARecurrence:
        return []
    same = [phrase for phrase in _phrases() if phrase != "never" and parse_every(phrase) == meant]
    return same[:1] or [" ".join(text.split())]


def _words_begin(typed: list[str], words: list[str]) -> bool:
    """Whether the words begin, in order, as the typed ones do ("oth wed" for "every other Wednesday")."""
    rest = iter(words)
    return all(any(word.startswith(begun) for word in rest) for begun in typed)
