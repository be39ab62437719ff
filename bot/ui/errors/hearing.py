"""Refusals about subscribing, reminders and digests."""

from typing import Final

from bot.domain.errors import hearing
from bot.i18n import Texts
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(hearing.BadReminders)
def _(error: hearing.BadReminders, t: Texts) -> str:
    return t(
        "“{typed}” can't be read. Write how many minutes before a meeting, at most {most} numbers from "
        "{lowest} to {highest}, such as: 1440, 60. Or none.",
        typed=plain(error.typed, 100),
        most=error.most,
        lowest=error.lowest,
        highest=error.highest,
    )


@WORDINGS.of(hearing.RoleHasPower)
def _(_error: hearing.RoleHasPower, t: Texts) -> str:
    return t(
        "That role can't be for subscribers: everybody could take it for themselves, and it is of those who "
        "answer or sort, or may manage something. Make a role of its own."
    )


@WORDINGS.of(hearing.EverybodysRole)
def _(_error: hearing.EverybodysRole, t: Texts) -> str:
    return t(
        "One of these roles is for subscribers: everybody can take it for themselves. Choose another for "
        "those who answer or sort."
    )
