"""A time zone, and a time in it, in words."""

from typing import TYPE_CHECKING, Final

from bot.i18n import Texts

if TYPE_CHECKING:
    from bot.domain.when import Understood

_UK: Final = "Europe/London"


def zone_words(zone: str, t: Texts) -> str:
    """What people call the time in an IANA zone: "UK time", "Paris time"."""
    if zone == _UK:
        return t("UK time")
    from babel.dates import get_timezone_location

    city = get_timezone_location(zone, locale=t.language.replace("-", "_"), return_city=True)
    return t("{city} time", city=city)


def language_words(language: str, t: Texts) -> str:
    """What people call a language that texts can be in: "English (United Kingdom)"."""
    from babel import Locale  # see `zone_words`

    spoken = Locale.parse(language, sep="-").get_display_name(t.language.replace("-", "_"))
    return spoken or language


def understood_words(understood: "Understood", t: Texts) -> str:
    """The day and time understood: "Tuesday 1 October 2013, 18:00 (UK time)"."""
    return t(
        "{when} ({zone})",
        when=t.datetime(understood.utc, understood.zone),
        zone=zone_words(understood.zone, t),
    )
