"""The day in what people type: "next Tuesday", "Friday week", "1 Oct", "1/10" (day first), "in 3 days"."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from typing import Final

from bot.domain.plain_words import MONTHS, WEEKDAYS
from bot.lazily import regex

Days = tuple[dt.date, ...]
"""One reading: the day meant, then those it is once the hour there has passed ("Tuesday", on a Tuesday)."""


class WeekdayIsAnother(Exception):
    """The date said falls on another weekday than the one said with it."""

    def __init__(self, day: dt.date, said: int) -> None:
        """Keep the date, and the weekday said with it (0 is Monday)."""
        super().__init__(day, said)
        self.day = day
        self.said = said


_W: Final = f"(?P<wd>{'|'.join(WEEKDAYS)})"
_SAID: Final = f"(?:(?P<said>{'|'.join(WEEKDAYS)}) )?"
_MONTH: Final = f"(?P<month>{'|'.join(MONTHS)})"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NTH_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"
# No century but these: a date far off is refused as too far, not by the limits of the calendar.
_YEAR: Final = r"(?P<year>(?:20|21)[0-9]{2})"
# A year of two digits cannot be an hour: "1 Oct 18" is more likely 18:00.
_SHORT_YEAR: Final = r"(?P<year>(?:20|21)[0-9]{2}|2[4-9]|[3-9][0-9])"
_NTH: Final = r"(?P<nth>[1-5](?:st|nd|rd|th)|last)"
_COUNT: Final = r"(?P<count>[0-9]{1,2}|an?)"
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|year)s?"
_START: Final = f"(?P<start>now|today|tomorrow|{'|'.join(WEEKDAYS)})"
_WHICH_MONTH: Final = r"(?P<which>next|this) month"


def read_days(words: str, today: dt.date) -> list[Days]:
    """Return the readings of words about a day, the likeliest first; none where they are not understood.

    Raises WeekdayIsAnother for "Tuesday 2 October" where the 2nd is no Tuesday.
    """
    for pattern, reader in _READERS:
        found = pattern.fullmatch(words)
        readings = reader(found, today) if found else []
        if readings:
            return readings
    return []


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    """Return the nth (1 to 5, -1 the last) of a weekday in a month; None for a fifth that it has not."""
    length = monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if dt.date(year, month, day).weekday() == weekday]
    return dt.date(year, month, days[nth - 1 if nth > 0 else nth]) if nth <= len(days) else None


def _weekday(found: re.Match[str]) -> int:
    return WEEKDAYS.index(found["wd"])


def _coming(weekday: int, today: dt.date) -> dt.date:
    """The next such day, today included."""
    return today + dt.timedelta((weekday - today.weekday()) % 7)


def _after(weekday: int, today: dt.date) -> dt.date:
    """The next such day after today."""
    return _coming(weekday, today + dt.timedelta(1))


def _in_week(weekday: int, today: dt.date, weeks: int) -> dt.date:
    """That day of the calendar week (from Monday) so many weeks on."""
    return today + dt.timedelta(weekday - today.weekday() + 7 * weeks)


def _later(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in ("month", "year"):
        year, month = divmod(day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1), 12)
        return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return day + dt.timedelta(count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _checked(found: re.Match[str], days: Days) -> list[Days]:
    said = found["said"]
    if not days or said is None:
        return [days] if days else []
    fitting = tuple(day for day in days if day.weekday() == WEEKDAYS.index(said))
    if not fitting:
        raise WeekdayIsAnother(days[0], WEEKDAYS.index(said))
    return [fitting]


def _date(year: int, month: int, day: int) -> Days:
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return (dt.date(year, month, day),)
    return ()


def _yearless(month: int, day: int, today: dt.date) -> Days:
    """The next such date, today included; a 29 February may be years off."""
    for year in range(today.year, today.year + 9):
        found = _date(year, month, day)
        if found and found[0] >= today:
            return found
    return ()


def _dated(found: re.Match[str], year: str | None, month: int, today: dt.date) -> list[Days]:
    day = int(found["day"])
    if year is None:
        return _checked(found, _yearless(month, day, today))
    return _checked(found, _date(int(year) if len(year) > 2 else 2000 + int(year), month, day))


def _relative(found: re.Match[str], today: dt.date) -> list[Days]:
    days = {"today": 0, "tomorrow": 1, "day after tomorrow": 2, "yesterday": -1}
    return [(today + dt.timedelta(days[found[0]]),)]


def _named(found: re.Match[str], today: dt.date) -> list[Days]:
    day = _coming(_weekday(found), today)
    return [(day, day + dt.timedelta(7))]


def _next_named(found: re.Match[str], today: dt.date) -> list[Days]:
    """Read "next Tuesday": the Tuesday of next week (weeks begin on Monday), or else the nearest one.

    People differ; said in the same week before that day, most mean the week after. One rule, whatever the
    day it is said on, and the autocomplete shows both.
    """
    meant = _in_week(_weekday(found), today, 1)
    nearest = _after(_weekday(found), today)
    return [(meant,), (nearest if nearest != meant else meant + dt.timedelta(7),)]


def _week_named(found: re.Match[str], today: dt.date) -> list[Days]:
    return [(_in_week(_weekday(found), today, 1 if found["week"] == "next" else 0),)]


def _named_and_more(found: re.Match[str], today: dt.date) -> list[Days]:
    more = {"week": 7, "fortnight": 14, "after next": 7}[found["more"]]
    return [(_after(_weekday(found), today) + dt.timedelta(more),)]


def _from_today(found: re.Match[str], today: dt.date) -> list[Days]:
    start = today + dt.timedelta(1 if found["start"] == "tomorrow" else 0)
    return [(_later(start, 1, found["unit"]),)]


def _counted(found: re.Match[str], today: dt.date) -> list[Days]:
    count, start = found["count"], found["start"]
    if count is None and start is None:
        return []
    begin = _after(WEEKDAYS.index(start), today) if start in WEEKDAYS else today
    begin += dt.timedelta(1 if start == "tomorrow" else 0)
    number = int(count) if count and count.isdecimal() else 1
    return [(_later(begin, number, found["unit"]),)]


def _next_unit(found: re.Match[str], today: dt.date) -> list[Days]:
    return [(_later(today, 1, found["unit"]),)]


def _numeric(found: re.Match[str], today: dt.date) -> list[Days]:
    year = found.groupdict().get("year")
    return _dated(found, year, int(found["m"]), today)


def _written_out(found: re.Match[str], today: dt.date) -> list[Days]:
    return _dated(found, found["year"], MONTHS.index(found["month"]) + 1, today)


def _months_from(today: dt.date, which: str | None) -> list[dt.date]:
    """The first days of the months meant: this one and those after it, or the one said."""
    first = today.replace(day=1)
    ahead = [_later(first, months, "month") for months in range(13)]
    return {"this": ahead[:1], "next": ahead[1:2]}.get(which or "", ahead)


def _day_of_month(found: re.Match[str], today: dt.date) -> list[Days]:
    groups = found.groupdict()
    months = _months_from(today, groups.get("which"))
    days = tuple(day for month in months for day in _date(month.year, month.month, int(found["day"])))
    if groups.get("which") is None:
        days = tuple(day for day in days if day >= today)[:3]
    return _checked(found, days)


def _nth_of_month(found: re.Match[str], today: dt.date) -> list[Days]:
    groups = found.groupdict()
    nth = -1 if found["nth"] == "last" else int(found["nth"][0])
    if groups.get("month"):
        month = MONTHS.index(found["month"]) + 1
        years = [int(found["year"])] if found["year"] else [today.year, today.year + 1]
        months = [dt.date(year, month, 1) for year in years]
    else:
        months = _months_from(today, groups.get("which"))
    days = [nth_weekday(month.year, month.month, _weekday(found), nth) for month in months]
    ahead = tuple(day for day in days if day and (day >= today or groups.get("year") or groups.get("which")))
    return [ahead[:2]] if ahead else []


def _end_of_month(found: re.Match[str], today: dt.date) -> list[Days]:
    month = _later(today.replace(day=1), 1 if found["which"] == "next " else 0, "month")
    return [(month.replace(day=monthrange(month.year, month.month)[1]),)]


def _end_of_week(found: re.Match[str], today: dt.date) -> list[Days]:
    day = _coming(5 if found[0].endswith("weekend") else 4, today)
    return [(day, day + dt.timedelta(7))]


_Reader = Callable[[re.Match[str], dt.date], list[Days]]
_FORMS: Final[tuple[tuple[str, _Reader], ...]] = (
    (r"today|tomorrow|day after tomorrow|yesterday", _relative),
    (rf"(?:on |this |coming |this coming )?{_W}", _named),
    (rf"(?:on )?next {_W}", _next_named),
    (rf"(?P<week>next|this) week (?:on )?{_W}", _week_named),
    (rf"{_W} (?:of |in )?(?P<week>next|this) week", _week_named),
    (rf"{_W} (?P<more>week|fortnight|after next)", _named_and_more),
    (r"(?P<start>today|tomorrow) (?P<unit>week|fortnight)", _from_today),
    (rf"(?:in )?(?:{_COUNT} )?{_UNIT}(?: time)?(?: (?:from |on )?{_START})?", _counted),
    (r"next (?P<unit>week|fortnight|month|year)", _next_unit),
    (rf"{_SAID}{_YEAR}[-/.](?P<m>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})", _numeric),
    (rf"{_SAID}(?P<day>[0-9]{{1,2}})(?P<dash>[-/. ])(?P<m>[0-9]{{1,2}})(?P=dash){_SHORT_YEAR}", _numeric),
    (rf"{_SAID}(?P<day>[0-9]{{1,2}})[-/.](?P<m>[0-9]{{1,2}})", _numeric),
    (rf"{_SAID}{_DAY} (?:of )?{_MONTH}(?: (?:in )?{_SHORT_YEAR})?", _written_out),
    (rf"{_SAID}{_MONTH} {_DAY}(?: {_SHORT_YEAR})?", _written_out),
    (rf"{_SAID}{_YEAR} {_MONTH} {_DAY}", _written_out),
    (rf"{_SAID}{_NTH_DAY}", _day_of_month),
    (rf"{_SAID}{_DAY} (?:of )?{_WHICH_MONTH}", _day_of_month),
    (rf"{_WHICH_MONTH} (?:on )?{_SAID}{_NTH_DAY}", _day_of_month),
    (
        rf"(?:next )?{_NTH} {_W}(?: (?:of |in )?(?:month|{_WHICH_MONTH}|{_MONTH}(?: {_YEAR})?))?",
        _nth_of_month,
    ),
    (rf"{_WHICH_MONTH} (?:on )?{_NTH} {_W}", _nth_of_month),
    (rf"{_MONTH}(?: {_YEAR})? (?:on )?{_NTH} {_W}", _nth_of_month),
    (r"end of (?P<which>this |next )?month|last day of (?:this )?month", _end_of_month),
    (r"end of (?:this )?week|(?:this )?weekend", _end_of_week),
)
_READERS: Final = tuple((regex(form), reader) for form, reader in _FORMS)
