"""Refusals about teams themselves, in plain sentences: a part of the table in `errors`."""

from collections.abc import Callable
from typing import Any, Final

from bot.domain import errors, postcode
from bot.domain.errors import DomainError
from bot.i18n import Texts
from bot.ui.wording import plain

_SHOWN: Final = 10


def _bad_postcode(_error: postcode.BadPostcode, t: Texts) -> str:
    return t(
        "That has not the form of a UK postcode. Write it like DA3 8QG, or only its first half, DA3; "
        "or look for the team by its name."
    )


def _bad_areas(error: postcode.BadAreas, t: Texts) -> str:
    wrong = t.list([f"“{plain(one, 20)}”" for one in error.wrong[:_SHOWN]])
    words = t.n(
        "This is no postcode district, sector or unit: {wrong}. Nothing was changed.",
        "These are no postcode districts, sectors or units: {wrong}. Nothing was changed.",
        len(error.wrong),
        wrong=wrong,
    )
    return f"{words} {t('Write DA3 for a district, DA3 8 for a sector, DA3 8QG for one postcode.')}"


def _too_many_areas(error: postcode.TooManyAreas, t: Texts) -> str:
    return t("A team can list at most {most} postcode areas. Name larger ones.", most=f"{error.most:,}")


def _bad_file(error: errors.BadFile, t: Texts) -> str:
    name = plain(error.name, 100)
    if error.too_large:
        return t("The file “{name}” is too large.", name=name)
    return t("The file “{name}” can't be read. Send the one that the bot made.", name=name)


WORDINGS: Final[dict[type[DomainError], Callable[[Any, Texts], str]]] = {
    postcode.BadPostcode: _bad_postcode,
    postcode.BadAreas: _bad_areas,
    postcode.TooManyAreas: _too_many_areas,
    errors.BadFile: _bad_file,
}
