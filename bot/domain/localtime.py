"""Local wall time and what it means in UTC.

A naive time exists only here, as `WallTime`: what a clock on the wall of the team's zone shows. Everywhere
else times are aware UTC. Zone rules are the IANA time zone database's, through `zoneinfo`.
"""

import datetime as dt
import re
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Self
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import force_setattr

from bot.domain.errors import DomainError

DEFAULT_ZONE = "Europe/London"

# What people call a zone that its IANA name doesn't hold. GMT and BST are what people in Britain call their
# own time the whole year round, so they mean the zone, not the fixed offset (Etc/GMT is that).
_COMMON_NAMES = {
    "uk": "Europe/London",
    "gb": "Europe/London",
    "britain": "Europe/London",
    "great britain": "Europe/London",
    "united kingdom": "Europe/London",
    "england": "Europe/London",
    "scotland": "Europe/London",
    "wales": "Europe/London",
    "northern ireland": "Europe/London",
    "kent": "Europe/London",
    "british time": "Europe/London",
    "uk time": "Europe/London",
    "gmt": "Europe/London",
    "bst": "Europe/London",
    "gmt/bst": "Europe/London",
    "edinburgh": "Europe/London",
    "cardiff": "Europe/London",
    "ireland": "Europe/Dublin",
    "france": "Europe/Paris",
    "germany": "Europe/Berlin",
    "spain": "Europe/Madrid",
    "italy": "Europe/Rome",
    "netherlands": "Europe/Amsterdam",
    "poland": "Europe/Warsaw",
    "wien": "Europe/Vienna",
    "india": "Asia/Kolkata",
    "utc": "Etc/UTC",
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
}
# Offered first, and all that is offered for an empty search.
_LIKELY_ZONES = (
    "Europe/London", "Europe/Dublin", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man",
    "Europe/Gibraltar", "Europe/Paris", "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam",
    "Europe/Warsaw", "Europe/Lisbon", "America/New_York", "America/Chicago", "America/Denver",
    "America/Los_Angeles", "America/Toronto", "Asia/Kolkata", "Asia/Singapore", "Australia/Sydney",
    "Pacific/Auckland", "Etc/UTC",
)  # fmt: skip
# Old spellings and fixed offsets: accepted when written out, never offered.
_NOT_OFFERED = ("Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/")
_MAX_ZONE_TEXT = 60


class UnknownZone(DomainError):
    """No time zone has this name; `suggestions` are IANA names that look like it, best first."""

    name: str
    suggestions: tuple[str, ...] = ()


class ZoneNote(StrEnum):
    """Why a wall time needed a decision on the night the clocks change."""

    MOVED_FORWARD = "moved_forward"
    FIRST_OF_TWO = "first_of_two"


class WallTime(Struct, frozen=True, order=True):
    """A day and an hour as a clock on the wall shows them, in whole minutes; which zone is said beside it."""

    date: dt.date
    time: dt.time

    def __post_init__(self) -> None:
        """Refuse what is not a plain wall time; seconds are dropped."""
        if isinstance(self.date, dt.datetime):
            raise TypeError("a wall time's date is a date, not a datetime")
        if self.time.tzinfo is not None:
            raise TypeError("a wall time has no zone of its own")
        force_setattr(self, "time", self.time.replace(second=0, microsecond=0, fold=0))

    @classmethod
    def from_naive(cls, moment: dt.datetime) -> Self:
        """Take the day and hour of a naive datetime; an aware one is refused."""
        if moment.tzinfo is not None:
            raise TypeError("an aware datetime is not a wall time; use wall_in")
        return cls(moment.date(), moment.time())

    @classmethod
    def fromisoformat(cls, text: str) -> Self:
        """Read what `isoformat` wrote; ValueError on anything else."""
        return cls.from_naive(dt.datetime.fromisoformat(text))

    def isoformat(self) -> str:
        """Write as `2013-10-01T18:00`, the form kept in rows."""
        return self.as_naive().isoformat(timespec="minutes")

    def as_naive(self) -> dt.datetime:
        """Return the naive datetime, for calendar arithmetic only."""
        return dt.datetime.combine(self.date, self.time)


class Resolved(Struct, frozen=True):
    """A wall time in a zone: the moment in UTC, what the wall then shows, and why if it isn't as asked."""

    utc: dt.datetime
    wall: WallTime
    note: ZoneNote | None = None


def resolve(wall: WallTime, zone: str) -> Resolved:
    """Return the moment at which a clock in `zone` shows `wall`.

    A time that does not exist on a change-over night moves forward by the gap; of one that exists twice it is
    the first. Both follow RFC 5545, section 3.3.5 (form #3), and are told by `note`.
    Raises UnknownZone.
    """
    place = _place(zone)
    asked = wall.as_naive()
    local = asked.replace(tzinfo=place, fold=0)
    utc = local.astimezone(dt.UTC)
    shown = utc.astimezone(place).replace(tzinfo=None, fold=0)
    if shown != asked:
        return Resolved(utc, WallTime.from_naive(shown), ZoneNote.MOVED_FORWARD)
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        return Resolved(utc, wall, ZoneNote.FIRST_OF_TWO)
    return Resolved(utc, wall)


def wall_in(moment: dt.datetime, zone: str) -> WallTime:
    """Return what the wall shows in `zone` at an aware moment. Raises UnknownZone; refuses a naive one."""
    if moment.tzinfo is None:
        raise TypeError("a moment must be aware")
    return WallTime.from_naive(moment.astimezone(_place(zone)).replace(tzinfo=None))


def zone_or_error(name: str) -> str:
    """Return the IANA name meant by "Europe/London", "europe/london", "London", "New York" or "UK".

    Raises UnknownZone with names like it.
    """
    asked = _tidy(name)
    found = _COMMON_NAMES.get(asked) or _zones_by_name().get(asked) or _zones_by_place().get(asked)
    if found is None:
        raise UnknownZone(name[:_MAX_ZONE_TEXT], _guesses(asked))
    return found


def zones_like(text: str, limit: int = 25) -> list[str]:
    """Return up to `limit` IANA names for what has been typed so far, the likeliest first."""
    asked = _tidy(text)
    if not asked:
        return list(_LIKELY_ZONES[:limit])
    ranked: dict[str, int] = {}
    for name, zone in _COMMON_NAMES.items():
        if name.startswith(asked):
            ranked[zone] = 0
    for zone in _offered():
        whole = _tidy(zone)
        place = whole.rpartition("/")[2]
        if place.startswith(asked) or whole.startswith(asked):
            ranked.setdefault(zone, 1)
        elif asked in whole:
            ranked.setdefault(zone, 2)
    likely = {zone: place for place, zone in enumerate(_LIKELY_ZONES)}
    order = sorted(ranked, key=lambda zone: (ranked[zone], likely.get(zone, len(likely)), zone))
    return order[:limit]


def _tidy(text: str) -> str:
    text = text[:_MAX_ZONE_TEXT].strip().casefold()
    return re.sub(r"[\s_]+", " ", re.sub(r"\s*/\s*", "/", text))


def _guesses(asked: str) -> tuple[str, ...]:
    if not asked:
        return _LIKELY_ZONES[:5]
    like = zones_like(asked, 5)
    if not like:
        import difflib

        names = {**{_tidy(zone): zone for zone in _offered()}, **_zones_by_place(), **_COMMON_NAMES}
        like = [names[name] for name in difflib.get_close_matches(asked, names, n=5, cutoff=0.7)]
    return tuple(dict.fromkeys(like))


@cache
def _zone_names() -> frozenset[str]:
    # The tzdata package's own list: the same names on every machine, one small file read, and no walk over
    # /usr/share/zoneinfo that opens each of its files (as zoneinfo.available_timezones does).
    listed = (resources.files("tzdata") / "zones").read_text(encoding="ascii").split()
    return frozenset(listed) - {"Factory"}


@cache
def _zones_by_name() -> dict[str, str]:
    return {_tidy(name): name for name in _zone_names()}


@cache
def _zones_by_place() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _offered():
        found.setdefault(_tidy(name).rpartition("/")[2], name)
    return found


@cache
def _offered() -> tuple[str, ...]:
    return tuple(sorted(name for name in _zone_names() if "/" in name and not name.startswith(_NOT_OFFERED)))


def _place(zone: str) -> ZoneInfo:
    # Only a listed name reaches the file system: a zone's name is a path to zoneinfo.
    if zone not in _zone_names():
        raise UnknownZone(zone[:_MAX_ZONE_TEXT], ())
    return ZoneInfo(zone)
