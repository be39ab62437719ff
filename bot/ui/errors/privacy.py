"""Refusals about holds and the days that data are kept."""

from typing import Final

from bot.domain.errors import privacy
from bot.i18n import Texts
from bot.ui.errors.table import Wordings
from bot.ui.kept_words import KEPT_WORDS

WORDINGS: Final = Wordings()


@WORDINGS.of(privacy.HoldWhat)
def _(_error: privacy.HoldWhat, t: Texts) -> str:
    return t("Say what to hold: the number of a question, or of private information. One of them.")


@WORDINGS.of(privacy.HeldAlready)
def _(error: privacy.HeldAlready, t: Texts) -> str:
    return t("Number {number} is held already. /hold list shows it.", number=error.number)


@WORDINGS.of(privacy.NoSuchHold)
def _(error: privacy.NoSuchHold, t: Texts) -> str:
    return t(
        "The team has no hold {number} in force (any more). /hold list shows those there are.",
        number=error.number,
    )


@WORDINGS.of(privacy.BadDays)
def _(error: privacy.BadDays, t: Texts) -> str:
    return t(
        "Choose from {least} to {most} days for: {what}.",
        least=error.least,
        most=f"{error.most:,}",
        what=t.marked(KEPT_WORDS[error.kept]),
    )
