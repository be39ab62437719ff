"""Texts in a person's or a team's language: gettext through Babel, English (UK) as the source.

Callers take a parameter named `t` and write the English text where it is used: `t("Hello {name}", name=who)`,
`t.n("{n} answer", "{n} answers", count)`. The names `t`, `n` and `mark` are what `make messages` collects by.
Babel is loaded with the first date or list: a start needs neither.
"""

import gettext
import io
import os
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from datetime import time as time_of_day
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NewType
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from babel import Locale

from bot.lazily import regex

SOURCE_LANGUAGE: Final = "en-GB"
DOMAIN: Final = "beatmeet"
_LOCALES: Final = Path(__file__).parent / "locales"
_PLACEHOLDER: Final = regex(r"\{(\w+)\}")
_OWN_NAMES: Final = {SOURCE_LANGUAGE: "English (UK)", "cy": "Cymraeg"}
# CLDR's full date puts a comma after the weekday; writing in the UK, English or Welsh, does not.
_DATE_PATTERNS: Final = {SOURCE_LANGUAGE: "EEEE d MMMM y", "cy": "EEEE d MMMM y"}
# CLDR's "and" in Welsh is "a(c)": "ac" before a vowel, also one only heard, as in 1 (un) or 8 (wyth).
_FIRST_LETTER: Final = regex(r"[^\W_]+")
_AC_BEFORE_NUMBER: Final = regex(r"(?:1|8|1[1-9]|8\d|8\d\d)$")
_AC_BEFORE_WORD: Final = regex(r"[aeiouyâêîôûŷáéíóúàèìòù]|[wŵ](?![rl])", re.IGNORECASE)

Marked = NewType("Marked", str)


def mark(message: str) -> Marked:
    """Mark a literal kept in a table, so that it is collected; `Texts.marked` translates it later."""
    return Marked(message)


# Whoever answers, and what else depends on the kind of a team: every text can name these without being given
# them, with a capital too. These are the police's; `preset_words` has those of the other kinds.
WORDS: Final[Mapping[str, Marked]] = {
    "officer": mark("officer"),
    "an_officer": mark("an officer"),
    "officers": mark("officers"),
    "officers_room": mark("officers' room"),
    "meeting": mark("meeting"),
    "neighbourhood": mark("neighbourhood"),
    "organisation_example": mark("Kent Police"),
    "readers_example": mark("PC Oak and PCSO Elm"),
    "passed_to_example": mark("the intelligence unit"),
    "outcome_example": mark("Untaxed cars have been removed after what residents told us."),
    "not_urgent": mark("not urgent"),
    "anonymously": mark("without anybody knowing who you are"),
}


class Texts:
    """All texts, dates and lists of one language. Made by `texts`."""

    def __init__(
        self, language: str, catalogue: gettext.NullTranslations, words: Mapping[str, Marked] = WORDS
    ) -> None:
        self.language: Final = language
        self._catalogue: Final = catalogue
        self._words: Final = words

    @cached_property
    def _locale(self) -> "Locale":
        from babel import Locale

        return Locale.parse(self.language, sep="-")

    def __repr__(self) -> str:
        return f"Texts({self.language!r})"

    def saying(self, words: Mapping[str, Marked]) -> "Texts":
        """The texts of the same language with these in the place of `WORDS`."""
        return Texts(self.language, self._catalogue, words)

    def __call__(self, message: str, /, **params: object) -> str:
        """Translate a literal and put the values in its `{names}`; values go in verbatim."""
        return self._fill(self._catalogue.gettext(message), params)

    def n(self, singular: str, plural: str, n: int, /, **params: object) -> str:
        """Translate the form that fits the number `n`, which is also the value of `{n}`."""
        return self._fill(self._catalogue.ngettext(singular, plural, n), {"n": n, **params})

    def marked(self, message: Marked, /, **params: object) -> str:
        """Translate a text that `mark` has marked."""
        return self._fill(self._catalogue.gettext(message), params)

    def _fill(self, message: str, params: Mapping[str, object]) -> str:
        # Not str.format: a value is never read as a pattern, and a translator's slip never raises.
        if "{" not in message:
            return message
        return _PLACEHOLDER.sub(lambda match: self._value(match[1], params), message)

    def _value(self, name: str, params: Mapping[str, object]) -> str:
        if name in params:
            return str(params[name])
        word = self._words.get(name[:1].lower() + name[1:])
        if word is None:
            return f"{{{name}}}"
        said = self._catalogue.gettext(word)
        return said[:1].upper() + said[1:] if name[:1].isupper() else said

    def list(self, items: Sequence[str]) -> str:
        """Join as a person writes it: "a, b and c"."""
        if self.language == "cy" and len(items) > 1:
            return f"{', '.join(items[:-1])} {_welsh_and(items[-1])} {items[-1]}"
        from babel.lists import format_list

        return format_list(items, locale=self._locale)

    def either(self, items: Sequence[str]) -> str:
        """Join as a person writes a choice: "a, b or c"."""
        from babel.lists import format_list

        return format_list(items, style="or", locale=self._locale)

    def date(self, moment: datetime, zone: str | tzinfo) -> str:
        """The day of an aware moment in a zone: "Tuesday 1 October 2013". Raises ValueError if naive."""
        from babel.dates import format_date

        pattern = _DATE_PATTERNS.get(self.language, "full")
        return format_date(_local(moment, zone), pattern, locale=self._locale)

    def time(self, moment: datetime, zone: str | tzinfo) -> str:
        """The time of day of an aware moment in a zone: "18:00". Raises ValueError if naive."""
        from babel.dates import format_time

        return format_time(_local(moment, zone).time(), "short", locale=self._locale)

    def short_date(self, moment: datetime, zone: str | tzinfo) -> str:
        """The day of an aware moment in a zone, in short: "1 Oct 2013". Raises ValueError if naive."""
        from babel.dates import format_date

        return format_date(_local(moment, zone), "d MMM y", locale=self._locale)

    def weekday(self, weekday: int) -> str:
        """A weekday by its number, 0 being Monday."""
        from babel.dates import get_day_names

        return str(get_day_names("wide", "stand-alone", self._locale)[weekday])

    def hour(self, of: time_of_day) -> str:
        """A time of day as the wall shows it: "18:00"."""
        from babel.dates import format_time

        return format_time(of, "short", locale=self._locale)

    def datetime(self, moment: datetime, zone: str | tzinfo) -> str:
        """Day and time of an aware moment in a zone: "Tuesday 1 October 2013, 18:00". ValueError if naive."""
        return f"{self.date(moment, zone)}, {self.time(moment, zone)}"


@cache
def languages() -> frozenset[str]:
    """The languages there are: the source and those with a catalogue in `locales/`."""
    catalogues = _LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")
    return frozenset({SOURCE_LANGUAGE, *(path.parts[-3].replace("_", "-") for path in catalogues)})


@cache
def unlisted_languages() -> frozenset[str]:
    """The languages there are that nobody can choose in Discord's own settings, which has no Welsh."""
    import discord  # slow to import, and nothing for `--help`

    return languages() - {locale.value for locale in discord.Locale}


@cache
def own_name(language: str) -> str:
    """What its speakers call a language: "Cymraeg", "English (UK)"."""
    if language in _OWN_NAMES:
        return _OWN_NAMES[language]
    from babel import Locale

    return str(Locale.parse(language, sep="-").get_display_name())


def language_of(locale: str) -> str:
    """Map a Discord locale ("en-US", "fr", "sv-SE") to a supported language, else to English (UK)."""
    wanted = locale.replace("_", "-")
    if wanted in languages():
        return wanted
    base = wanted.split("-")[0]
    relatives = sorted(language for language in languages() if language.split("-")[0] == base)
    return relatives[0] if relatives else SOURCE_LANGUAGE


def operator_language() -> str:
    """The language of who runs the bot, as their system says it: LC_ALL, LC_MESSAGES or LANG."""
    said = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return language_of(re.split(r"[.@]", next(filter(None, said), ""))[0])


def texts(language: str) -> Texts:
    """The texts of a language or Discord locale; of English (UK) if it is not supported. Cached."""
    return _texts(language_of(language))


@cache
def _texts(language: str) -> Texts:
    path = _LOCALES / language.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.exists():
        return Texts(language, gettext.NullTranslations())
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language.replace("-", "_"), domain=DOMAIN))
    compiled.seek(0)
    return Texts(language, gettext.GNUTranslations(compiled))


def get_ready() -> None:
    """Load what writes dates and lists, so that nobody has to wait for it."""
    t = texts(SOURCE_LANGUAGE)
    t.datetime(datetime.now(UTC), "Europe/London")
    t.list(("", ""))


def _welsh_and(word: str) -> str:
    found = _FIRST_LETTER.search(word)
    first = found[0] if found else ""
    pattern = _AC_BEFORE_NUMBER if first.isdecimal() else _AC_BEFORE_WORD
    return "ac" if pattern.match(first) else "a"


def _local(moment: datetime, zone: str | tzinfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a naive datetime has no place in a text")
    return moment.astimezone(ZoneInfo(zone) if isinstance(zone, str) else zone)
