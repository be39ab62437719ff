"""What people type about days and hours, brought to one spelling so that the grammars stay short."""

import re
import unicodedata
from typing import Final

from bot.domain.welsh_words import in_english
from bot.lazily import regex

MAX_TYPED: Final = 100
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_NUMBERS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_MISSPELT: Final = {
    "tues": "tuesday", "weds": "wednesday", "wednes": "wednesday", "wensday": "wednesday",
    "wednsday": "wednesday", "wedensday": "wednesday", "tuseday": "tuesday", "teusday": "tuesday",
    "thur": "thursday", "thurs": "thursday", "thrusday": "thursday", "satuday": "saturday",
    "satday": "saturday", "sept": "september", "febuary": "february", "octobre": "october",
    "tmrw": "tomorrow", "tmw": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow",
    "tommorrow": "tomorrow", "2morrow": "tomorrow", "tonite": "tonight", "hrs": "hours", "hr": "hour",
    "mins": "minutes", "min": "minute", "wk": "week", "wks": "weeks", "mth": "month", "nxt": "next",
    "fortnights": "fortnight",
}  # fmt: skip


def ordinal(number: int) -> str:
    """Write a number as `1st`, `2nd`, `11th`."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _spellings() -> dict[str, str]:
    known = dict(_MISSPELT)
    for name in WEEKDAYS:
        known |= {name[:3]: name, name + "s": name, name: name}
    known |= {spelt + "s": name for spelt, name in _MISSPELT.items() if name in WEEKDAYS}
    for name in MONTHS:
        known |= {name[:3]: name, name: name}
    known |= {word: str(number) for number, word in enumerate(_NUMBERS, 1)}
    known |= {word: ordinal(number) for number, word in enumerate(_ORDINALS, 1)}
    known |= {"thirty": "30", "thirtieth": "30th", "fourty": "40", "forty": "40", "fifty": "50", "zero": "0"}
    return known


_SPELLINGS: Final = _spellings()
_TENS: Final = regex(rf"\b(twenty|thirty)[ -](?:({'|'.join(_ORDINALS[:9])})|({'|'.join(_NUMBERS[:9])}))\b")


def _tens(found: re.Match[str]) -> str:
    tens = {"twenty": 20, "thirty": 30}[found[1]]
    if found[2]:
        return ordinal(tens + _ORDINALS.index(found[2]) + 1)
    return str(tens + _NUMBERS.index(found[3]) + 1)


def plain_words(typed: str) -> str | None:
    """Return lower-case words with one space between: full day and month names, numbers as digits, `1st`.

    Kept besides letters and digits: `: / . -`. None for what cannot be a day or an hour: nothing at all, over
    `MAX_TYPED` characters, a negative number, or letters and digits outside ASCII (read half, they could mean
    another day).
    """
    typed = typed.strip()
    if not typed or len(typed) > MAX_TYPED:
        return None
    text = unicodedata.normalize("NFKC", typed).casefold()
    text = re.sub(r"[‐-―−]", "-", text).replace("&", " and ").replace("@", " at ")
    text = in_english(re.sub(r"['’`]", "", text))
    if len(text) > MAX_TYPED or any(char.isalnum() and not char.isascii() for char in text):
        return None
    if re.search(r"(?<![a-z0-9])-[0-9]", text):
        return None
    text = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", text)
    text = re.sub(r"[^a-z0-9:/.\- ]", " ", text)
    text = re.sub(r"(?<=-[0-9]{2})t(?=[0-9]{2}:)", " ", text)  # 2026-10-01T18:00
    # A dot or colon counts only between digits (18.00, 1.10.2026), a dash only between two words or numbers.
    text = re.sub(r"(?<![0-9])[.:]|[.:](?![0-9])", " ", text)
    text = re.sub(r"(?<![a-z0-9])[-/]|[-/](?![a-z0-9])", " ", text)
    text = _TENS.sub(_tens, " ".join(text.split()))
    text = " ".join(_SPELLINGS.get(word, word) for word in text.split())
    return text or None
