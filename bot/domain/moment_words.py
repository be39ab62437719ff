"""What is typed about a time outside the day and hour grammars: exact moments, and what dateparser knows."""

import datetime as dt
import re
import warnings

from bot.domain.plain_words import MAX_TYPED, MONTHS, WEEKDAYS, plain_words
from bot.lazily import regex

_TIMESTAMP = regex(r"<t:([0-9]{1,11})(?::[tTdDfFRsS])?>")
_WITH_OFFSET = regex(r"(?:20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}[Tt ][0-9:]{5,8}(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})")
_SOON = regex(
    r"(?P<lead>in )?(?:(?P<hours>[0-9]{1,4}|an?)(?P<half> and a half)? hours?)?"
    r"(?: ?(?:and )?(?P<minutes>[0-9]{1,4}|a) minutes?)?(?P<tail>(?: time)?(?: from now)?)"
)
_HALF_HOURS = regex(r"in (?:(?P<half>half) an? hour|(?:a )?quarter of an hour|an? hour and a half)")


def moment_meant(text: str, now_utc: dt.datetime) -> dt.datetime | None:
    """Return the moment of a Discord timestamp, an ISO time with its offset, or "in 2 hours"."""
    typed = text.strip() if len(text) <= MAX_TYPED else ""
    try:
        if stamp := _TIMESTAMP.fullmatch(typed):
            return dt.datetime.fromtimestamp(int(stamp[1]), dt.UTC)
        if _WITH_OFFSET.fullmatch(typed):
            return dt.datetime.fromisoformat(typed.upper()).astimezone(dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    minutes = _minutes_ahead(plain_words(typed) or "")
    return None if minutes is None else now_utc + dt.timedelta(minutes=minutes)


def _minutes_ahead(plain: str) -> int | None:
    if plain == "now":
        return 0
    if found := _HALF_HOURS.fullmatch(plain):
        return 30 if found["half"] else 15 if "quarter" in plain else 90
    found = _SOON.fullmatch(plain)
    if not found or not (found["lead"] or found["tail"]) or not (found["hours"] or found["minutes"]):
        return None
    said = found.group("hours", "minutes")
    hours, minutes = (0 if not text else int(text) if text.isdecimal() else 1 for text in said)
    return hours * 60 + minutes + (30 if found["half"] else 0)


# dateparser passes over what it doesn't know: "25pm tomorrow" would be tomorrow. It gets known words only.
_GUESSABLE = regex(
    rf"[0-9]{{1,2}}(?:st|nd|rd|th)?|20[0-9]{{2}}|{'|'.join(WEEKDAYS + MONTHS)}"
    r"|(?:day|week|fortnight|month|year)s?|an?|and|of|in|on|from|now|later|time|ago|today|tomorrow"
)


def guessed_day(words: str, today: dt.date) -> dt.date | None:
    """Ask dateparser about words that no form here fits ("2026 October the 1st", "1 week and 2 days")."""
    if not all(_GUESSABLE.fullmatch(word) for word in words.split()) or not re.search(r"[a-z]{3}", words):
        return None
    import dateparser  # slow to import, and seldom needed

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its own, about Python's coming changes
            found = dateparser.parse(
                words,
                languages=["en"],
                settings={
                    "DATE_ORDER": "DMY",
                    "PREFER_LOCALE_DATE_ORDER": False,
                    "PREFER_DATES_FROM": "future",
                    # The day's beginning, not the minute: dateparser may keep something for every base.
                    "RELATIVE_BASE": dt.datetime.combine(today, dt.time()),
                    "REQUIRE_PARTS": ["day", "month"],
                    "PARSERS": ["relative-time", "absolute-time"],
                },
            )
    except Exception:  # hostile text reaches code that is not ours; whatever it raises, it understood nothing
        return None
    # An hour or a zone that dateparser found would be lost here: better not understood than half understood.
    if found is None or found.tzinfo is not None or found.time() != dt.time():
        return None
    said = [WEEKDAYS.index(word) for word in words.split() if word in WEEKDAYS]
    return None if said and found.weekday() not in said else found.date()
