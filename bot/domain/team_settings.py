"""A team's settings as plain values: what the wizard gathers, what a file carries to another server. Pure.

A value that comes from outside is looked at by `checked` before anything is done with it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec.structs import replace

from bot.domain.digest import DigestTimes
from bot.domain.errors import BadFollowUpDays, TooLong
from bot.domain.errors.teams import BadSetting, NumberOutside, TooManySignposts
from bot.domain.invites import invite_link
from bot.domain.localtime import zone_or_error
from bot.domain.peace import (
    MAX_PAUSE_STATEMENT,
    MAX_QUESTIONS_PER_MEETING,
    MAX_SECONDS_BETWEEN,
    MAX_SUPPORT_AFTER_DAYS,
)
from bot.domain.postcode import areas, in_order
from bot.domain.preset import Preset
from bot.domain.retention import MAX_RETENTION_DAYS, Kept, days_kept, least_days
from bot.domain.short_text import notice_page, official_page, optional_text, short_text
from bot.domain.subscription import MAX_REMINDER_MINUTES, MAX_REMINDERS, MIN_REMINDER_MINUTES
from bot.domain.team import FOLLOW_UP_DAYS, MAX_FOLLOW_UP_DAYS, PrivateTerms, Team
from bot.domain.text import clean

MAX_NAME: Final = 60
MAX_ORGANISATION: Final = 100
MAX_TERM: Final = 200
MAX_REACH: Final = 300
MAX_CONTACT: Final = 300
MAX_SIGNPOST: Final = 200
MAX_SIGNPOSTS: Final = 8

Values = dict[str, Any]


def _string(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise BadSetting(name)
    return value


def _required(limit: int) -> Callable[[str, object], str]:
    return lambda name, value: short_text(name, _string(name, value), limit)


def _optional(limit: int) -> Callable[[str, object], str | None]:
    def check(name: str, value: object) -> str | None:
        return optional_text(name, None if value is None else _string(name, value), limit)

    return check


def _text(name: str, value: object) -> str:
    return optional_text(name, _string(name, value), MAX_ORGANISATION) or ""


def _page(name: str, value: object) -> str:
    text = _string(name, value).strip()
    return official_page(text) if text else ""


def _preset(name: str, value: object) -> str:
    if value not in [preset.value for preset in Preset]:
        raise BadSetting(name)
    return str(value)


def _zone(name: str, value: object) -> str:
    return zone_or_error(_string(name, value))


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise BadSetting(name)
    return value


def _whole(name: str, value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise NumberOutside(name, least, most)
    if not least <= value <= most:
        raise NumberOutside(name, least, most)
    return value


def _limit(most: int) -> Callable[[str, object], int | None]:
    return lambda name, value: None if value is None or value == 0 else _whole(name, value, 1, most)


def _days(name: str, value: object) -> int:
    try:
        return _whole(name, value, 1, MAX_FOLLOW_UP_DAYS)
    except NumberOutside as outside:
        if isinstance(value, int):
            raise BadFollowUpDays(value, MAX_FOLLOW_UP_DAYS) from outside
        raise


def _signposts(name: str, value: object) -> list[str] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise BadSetting(name)
    lines = [optional_text(name, _string(name, line), MAX_SIGNPOST) for line in value]
    kept = [line for line in lines if line]
    if len(kept) > MAX_SIGNPOSTS:
        raise TooManySignposts(MAX_SIGNPOSTS)
    return kept or None


def _statement(name: str, value: object) -> str | None:
    text = clean("" if value is None else _string(name, value)).strip()
    if len(text) > MAX_PAUSE_STATEMENT:
        raise TooLong(name, MAX_PAUSE_STATEMENT, len(text), text)
    return text or None


def _invite(name: str, value: object) -> str | None:
    address = "" if value is None else _string(name, value).strip()
    return invite_link(address) if address else None


def _notice(name: str, value: object) -> str | None:
    address = "" if value is None else _string(name, value).strip()
    return notice_page(address) if address else None


def _digests(name: str, value: object) -> str:
    if value not in [times.value for times in DigestTimes]:
        raise BadSetting(name)
    return str(value)


def _reminders(name: str, value: object) -> list[int]:
    if not isinstance(value, list) or len(value) > MAX_REMINDERS:
        raise BadSetting(name)
    minutes = {_whole(name, one, MIN_REMINDER_MINUTES, MAX_REMINDER_MINUTES) for one in value}
    return sorted(minutes, reverse=True)


def _retention(name: str, value: object) -> dict[str, int]:
    if not isinstance(value, dict) or not all(kept in {one.value for one in Kept} for kept in value):
        raise BadSetting(name)
    return {
        str(kept): _whole(f"retention_{kept}", days, least_days(Kept(kept)), MAX_RETENTION_DAYS)
        for kept, days in value.items()
    }


def _terms(name: str, value: object) -> dict[str, str] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or set(value) != {"readers", "when_read", "passed_to"}:
        raise BadSetting(name)
    return {one: short_text(one, _string(one, text), MAX_TERM) for one, text in value.items()}


def _areas(name: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise BadSetting(name)
    return list(in_order(areas(", ".join(value))))


# Whether a language has texts is known to who asks for it.
_CHECKS: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "name": _required(MAX_NAME),
    "organisation": _text,
    "official_page": _page,
    "reach": _optional(MAX_REACH),
    "preset": _preset,
    "zone": _zone,
    "language": _required(16),
    "signposts": _signposts,
    "show_at_once": _flag,
    "remove_channels": _flag,
    "follow_up_days": _days,
    "questions_per_meeting": _limit(MAX_QUESTIONS_PER_MEETING),
    "seconds_between": _limit(MAX_SECONDS_BETWEEN),
    "support_after_days": _limit(MAX_SUPPORT_AFTER_DAYS),
    "answers_checked": _flag,
    "outcomes_checked": _flag,
    "pause_statement": _statement,
    "controller": _optional(MAX_ORGANISATION),
    "controller_contact": _optional(MAX_CONTACT),
    "notice_page": _notice,
    "invite": _invite,
    "reminder_minutes": _reminders,
    "digests": _digests,
    "retention": _retention,
    "private_terms": _terms,
    "areas": _areas,
}
NAMES: Final = tuple(_CHECKS)


def checked(values: Mapping[str, object]) -> Values:
    """Return those of the values that are settings, each made as it is kept.

    Raises Blank, TooLong, BadPage, BadNoticePage, BadSetting, NumberOutside, BadFollowUpDays, NotAnInvite,
    TooManySignposts, UnknownZone, BadAreas.
    """
    return {name: check(name, values[name]) for name, check in _CHECKS.items() if name in values}


def values_of(team: Team) -> Values:
    """A team's settings as plain values, ids of roles and persons left out."""
    terms = team.private_terms
    kept: Values = {
        name: getattr(team, name) for name in _CHECKS if name not in ("areas", "private_terms", "retention")
    }
    return kept | {
        "preset": team.preset.value,
        "digests": team.digests.value,
        "signposts": None if team.signposts is None else list(team.signposts),
        "reminder_minutes": list(team.reminder_minutes),
        "retention": {one.value: days_kept(team.retention, one) for one in team.retention},
        "private_terms": terms
        and {"readers": terms.readers, "when_read": terms.when_read, "passed_to": terms.passed_to},
    }


def applied(team: Team, values: Mapping[str, Any]) -> Team:
    """The team with these settings, which were checked. Private information stays on or off as it is.

    Another preset brings its own days for coming back, unless days are among the values.
    """
    changes: Values = {
        name: values[name]
        for name in _CHECKS
        if name in values and name not in ("areas", "private_terms", "retention", "signposts")
    }
    if "preset" in values:
        changes["preset"] = preset = Preset(values["preset"])
        if preset is not team.preset:
            changes.setdefault("follow_up_days", FOLLOW_UP_DAYS[preset])
    if "digests" in values:
        changes["digests"] = DigestTimes(values["digests"])
    if "reminder_minutes" in values:
        changes["reminder_minutes"] = tuple(values["reminder_minutes"])
    if "signposts" in values:
        changes["signposts"] = None if values["signposts"] is None else tuple(values["signposts"])
    if "retention" in values:
        changes["retention"] = {Kept(kept): days for kept, days in values["retention"].items()}
    if values.get("private_terms") is not None and team.private_terms is None:
        changes["private_terms"] = PrivateTerms(**values["private_terms"])
    return replace(team, **changes)
