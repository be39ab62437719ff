"""A digest as a person reads it: its lines taken apart again, in the team's language."""

import re
from collections import defaultdict
from datetime import date
from typing import Final

from babel.dates import get_month_names

from bot.i18n import Texts
from tests.year.by_rows import Pair, Promise, Told

_PAIR: Final = re.compile(r"- \*\*(\d+)\*\* (.+?) \*\*(.+?):\*\* (.+)")
_PROMISE: Final = re.compile(r"- \*\*(\d+)\*\* (.+) \((.+)\)")
_DAY: Final = re.compile(r"(\d{1,2}) (\w+) (\d{4})")
_HOUR: Final = re.compile(r", (\d{2}:\d{2}) \(")


def read_digest(text: str, t: Texts) -> Told:
    """Take it apart; a line that fits nothing fails."""
    parts = _parts(text)
    known = {
        "did": t("### You said, we did"),
        "answered": t("### Answered"),
        "kept": t("### {Officers} said they would find out, and did"),
        "promised": t("### {Officers} are finding out"),
        "ahead": t("### Next dates"),
    }
    strange = set(parts) - set(known.values())
    assert not strange, f"a digest with {strange}: {text}"
    lines = {name: parts.get(heading, []) for name, heading in known.items()}
    return Told(
        did=tuple(line.removeprefix("- ") for line in lines["did"]),
        answered=tuple(_pair(line) for line in lines["answered"]),
        kept=tuple(_pair(line) for line in lines["kept"]),
        promised=tuple(_promise(line, t) for line in lines["promised"]),
        ahead=tuple(_wall(line, t) for line in lines["ahead"]),
    )


def _parts(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    heading = None
    for line in text.splitlines():
        if line.startswith("### "):
            heading = line
            found[heading] = []
        elif line.startswith("- ") and heading is not None:
            found[heading].append(line)
    return dict(found)


def _pair(line: str) -> Pair:
    found = _PAIR.fullmatch(line)
    assert found, f"no pair: {line}"
    number, question, shown_as, answer = found.groups()
    return Pair(int(number), question, answer, shown_as)


def _promise(line: str, t: Texts) -> Promise:
    found = _PROMISE.fullmatch(line)
    assert found, f"no promise: {line}"
    return Promise(int(found[1]), found[2], _day(found[3], t))


def _wall(line: str, t: Texts) -> str:
    hour = _HOUR.search(line)
    assert hour, f"no hour: {line}"
    return f"{_day(line, t).isoformat()}T{hour[1]}"


def _day(words: str, t: Texts) -> date:
    months = {
        name.casefold(): number
        for number, name in get_month_names(locale=t.language.replace("-", "_")).items()
    }
    for day, month, year in _DAY.findall(words):
        if month.casefold() in months:
            return date(int(year), months[month.casefold()], int(day))
    raise AssertionError(f"no day: {words}")
