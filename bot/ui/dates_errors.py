"""Refusals about other dates and the poster, in plain sentences: a part of the table in `errors`."""

from collections.abc import Callable
from typing import Any, Final

from bot.domain import elsewhere
from bot.domain.errors import DomainError
from bot.i18n import Texts
from bot.ui.wording import plain


def _unknown(error: elsewhere.UnknownElsewhere, t: Texts) -> str:
    if not error.typed:
        return t("There is no such date any more. /meetings shows those there are.")
    typed = plain(error.typed, 100)
    return t("There is no date “{typed}” ahead. Choose one of those offered, or see /meetings.", typed=typed)


def _over(error: elsewhere.ElsewhereOver, t: Texts) -> str:
    if error.cancelled:
        return t("This date is cancelled already. Set another with /meeting elsewhere add.")
    return t("This date is over. Set another with /meeting elsewhere add.")


def _nothing_changed(_error: elsewhere.NothingChanged, t: Texts) -> str:
    return t("Nothing would change. Give another title, place, time or length.")


WORDINGS: Final[dict[type[DomainError], Callable[[Any, Texts], str]]] = {
    elsewhere.UnknownElsewhere: _unknown,
    elsewhere.ElsewhereOver: _over,
    elsewhere.NothingChanged: _nothing_changed,
}
