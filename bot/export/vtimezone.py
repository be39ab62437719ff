"""A zone's rules for a calendar's file, as RFC 5545 (3.6.5) has them, read off `zoneinfo`.

Made here, because icalendar's own (7.3) writes an onset in the clock that begins with it, where the RFC asks
for the clock that ends: an hour late in spring.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone as TimezonePart
from icalendar import TimezoneDaylight, TimezoneStandard

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


class _Clock(NamedTuple):
    """What a clock is set to: its distance from UTC, its name, and whether that is summer time."""

    offset: timedelta
    name: str
    summer: bool


def timezone_part(zone: str, first: datetime, last: datetime) -> TimezonePart:
    """The VTIMEZONE of an IANA zone, right for every moment from `first` to `last` (aware)."""
    place = ZoneInfo(zone)
    # Whole years around, so that what repeats a date a little further on is right, too.
    begin = datetime(first.year - 1, 1, 1, tzinfo=UTC)
    end = datetime(last.year + 2, 1, 1, tzinfo=UTC)
    part = TimezonePart()
    part.add("tzid", zone)
    before = _clock(begin, place)
    onsets: dict[tuple[timedelta, _Clock], list[datetime]] = {
        (before.offset, before): [_shown(begin, before)]
    }
    for moment, after in _changes(begin, end, place):
        onsets.setdefault((before.offset, after), []).append(_shown(moment, before))
        before = after
    for (offset_from, clock), moments in onsets.items():
        part.add_component(_observance(offset_from, clock, moments))
    return part


def _observance(
    offset_from: timedelta, clock: _Clock, moments: list[datetime]
) -> TimezoneDaylight | TimezoneStandard:
    part = TimezoneDaylight() if clock.summer else TimezoneStandard()
    part.add("dtstart", moments[0])
    if moments[1:]:
        part.add("rdate", moments[1:])
    part.add("tzoffsetfrom", offset_from)
    part.add("tzoffsetto", clock.offset)
    part.add("tzname", clock.name)
    return part


def _changes(begin: datetime, end: datetime, place: ZoneInfo) -> Iterator[tuple[datetime, _Clock]]:
    """Each moment at which the clocks are set otherwise, to the second, and to what."""
    moment, before = begin, _clock(begin, place)
    while moment < end:
        after = _clock(moment + _DAY, place)
        if after != before:
            early, late = moment, moment + _DAY
            while late - early > _SECOND:
                middle = early + timedelta(seconds=(late - early) // _SECOND // 2)
                early, late = (early, middle) if _clock(middle, place) != before else (middle, late)
            yield late, _clock(late, place)
            before = _clock(late, place)
        moment += _DAY


def _clock(moment: datetime, place: ZoneInfo) -> _Clock:
    local = moment.astimezone(place)
    offset, summer = local.utcoffset() or timedelta(), (local.dst() or timedelta()) > timedelta()
    return _Clock(offset, local.tzname() or place.key, summer)


def _shown(moment: datetime, clock: _Clock) -> datetime:
    """What a clock shows at a moment, as the file writes it."""
    return (moment + clock.offset).replace(tzinfo=None)
