"""The hour in what people type: "6pm", "18.00", "half past six", "at 7", "noon", "tonight at 8"."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from bot.lazily import regex

# Without am, pm, minutes or a leading zero, these are the afternoon's: nobody meets at 5 in the morning.
_AFTERNOON_HOURS: Final = range(1, 8)


class Hour(Struct, frozen=True):
    """A time of day; `next_day` for midnight, which ends the day that is named."""

    time: dt.time
    next_day: bool = False


Split = tuple[tuple[Hour, ...], str]
"""How the hour may be read, the likeliest first, and the words left over: the day."""

_H: Final = r"(?P<h>[01]?[0-9]|2[0-3])"
_M: Final = r"(?P<m>[0-5][0-9])"
_HALF: Final = r"(?: ?(?P<half>am|pm)\b)?"
_ALONE: Final = r"(?<![a-z0-9:./-])"
_END: Final = r"(?![0-9a-z:./-])"

_PART_OF_DAY: Final = regex(
    r"\b(?P<today>tonight|this (?:morning|afternoon|evening))\b"
    r"|\b(?:(?:in|during) (?:the )?|at )?(?P<part>morning|afternoon|evening|night)\b"
)
_SPOKEN: Final = (
    regex(rf"{_ALONE}half(?:[ -]past)? {_H}(?: oclock)?{_HALF}{_END}"),
    regex(
        rf"{_ALONE}(?:a )?(?P<away>quarter|[0-5]?[0-9])(?: minutes)? (?P<side>past|to) "
        rf"{_H}(?: oclock)?{_HALF}{_END}"
    ),
    regex(rf"{_ALONE}{_H} ?oclock{_HALF}"),
)
_NAMED: Final = regex(r"\b(?:12 )?(?P<named>noon|midday|midnight)\b")
_CLEAR: Final = (
    regex(rf"{_ALONE}(?P<h>[0-9]{{1,2}})(?:[:.]?{_M})? ?(?P<half>am|pm)\b"),
    regex(rf"{_ALONE}{_H}:{_M}(?::[0-5][0-9])?(?: ?(?:h|hrs|hours))?{_END}"),
    regex(rf"\bat {_H}\.{_M}{_END}"),
    regex(rf"{_ALONE}(?P<h>[01][0-9]|2[0-3]){_M} ?(?:h|hrs|hours){_END}"),
    regex(rf"\bat (?P<h>[01][0-9]|2[0-3]){_M}{_END}"),
    regex(rf"{_ALONE}{_H}h{_M}?{_END}"),
    regex(rf"\bat {_H}{_END}"),
)
_LOOSE: Final = (
    regex(rf"{_ALONE}{_H}\.{_M}{_END}"),
    # Not 20..: "1 October 2026" is a year.
    regex(rf"(?<= )(?P<h>[01][0-9]|2[1-3]){_M}$"),
    regex(rf"(?<= ){_H}$"),
    regex(rf"^{_H}(?= )"),
)
_IDLE_WORDS: Final = regex(r"\b(?:at|the|from|by|starting|start)\b")


def clear_hours(plain: str) -> Iterator[Split]:
    """Yield how `plain` (see `plain_words`) splits where an hour is plainly said."""
    text, part = _part_of_day(plain)
    for pattern in _SPOKEN:
        for found in pattern.finditer(text):
            yield _spoken(found, part), _rest(text, found)
    for found in _NAMED.finditer(text):
        midnight = found["named"] == "midnight"
        yield (
            (Hour(dt.time(0 if midnight else 12), midnight), *((Hour(dt.time(0)),) * midnight)),
            _rest(text, found),
        )
    for pattern in _CLEAR:
        for found in pattern.finditer(text):
            yield _written(found, part), _rest(text, found)


def loose_hours(plain: str) -> Iterator[Split]:
    """Yield how `plain` splits where a number may be an hour: "tuesday 6", "1 oct 18.00"."""
    text, part = _part_of_day(plain)
    for pattern in _LOOSE:
        for found in pattern.finditer(text):
            rest = _rest(text, found)
            if rest or "." in found[0]:  # "18.00" alone is an hour, "6" alone is nothing
                yield _written(found, part), rest


def day_alone(plain: str) -> str:
    """Return the words of `plain` about the day, where no hour is said."""
    return _tidy(_part_of_day(plain)[0])


def _part_of_day(plain: str) -> tuple[str, str | None]:
    """Take "this evening", "in the morning", "tonight" out: they tell am from pm."""
    part = None
    for found in _PART_OF_DAY.finditer(plain):
        part = (found["today"] or found["part"]).removeprefix("this ")
    text = _PART_OF_DAY.sub(lambda found: " today " if found["today"] else " ", plain)
    return " ".join(text.split()), "night" if part == "tonight" else part


def _rest(text: str, found: re.Match[str]) -> str:
    return _tidy(f"{text[: found.start()]} {text[found.end() :]}")


def _tidy(text: str) -> str:
    words = " ".join(_IDLE_WORDS.sub(" ", text).split())
    return words.removeprefix("on ").removesuffix(" on").removesuffix(" in")


def _written(found: re.Match[str], part: str | None) -> tuple[Hour, ...]:
    groups = found.groupdict()
    as_written = groups.get("m") is not None or found["h"].startswith("0")
    return _hours(int(found["h"]), int(groups.get("m") or 0), groups.get("half"), part, as_written=as_written)


def _spoken(found: re.Match[str], part: str | None) -> tuple[Hour, ...]:
    groups = found.groupdict()
    minutes = 30 if found[0].startswith("half") else 0
    if groups.get("side"):
        minutes = 15 if found["away"] == "quarter" else int(found["away"])
    whole = _hours(int(found["h"]), 0, found["half"], part, as_written=False)
    if groups.get("side") == "to":
        minutes = -minutes
    return tuple(_shifted(hour, minutes) for hour in whole)


def _shifted(hour: Hour, minutes: int) -> Hour:
    total = (hour.time.hour * 60 + minutes) % (24 * 60)
    return Hour(dt.time(total // 60, total % 60), hour.next_day and minutes >= 0)


def _hours(
    hour: int, minute: int, half: str | None, part: str | None, *, as_written: bool
) -> tuple[Hour, ...]:
    """Return the readings of an hour, the likeliest first; none for "25pm"."""
    if half is None and part is not None and 1 <= hour <= 12:
        if hour == 12:
            night = part == "night"
            return (Hour(dt.time(0 if night else 12, minute), night),)
        half = "am" if part == "morning" else "pm"
    if half is not None:
        return _half_of_day(hour, minute, half)
    if hour > 23:
        return ()
    readings = [hour]
    if 1 <= hour <= 11:
        readings = [hour + 12, hour] if hour in _AFTERNOON_HOURS and not as_written else [hour, hour + 12]
    return tuple(Hour(dt.time(reading, minute)) for reading in readings)


def _half_of_day(hour: int, minute: int, half: str) -> tuple[Hour, ...]:
    if 1 <= hour <= 12:
        return (Hour(dt.time(hour % 12 + (12 if half == "pm" else 0), minute)),)
    if (half == "pm" and 12 < hour <= 23) or (half == "am" and hour == 0):
        return (Hour(dt.time(hour, minute)),)  # "18:00pm", "0:30 am": said twice, but plain
    return ()
