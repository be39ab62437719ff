"""Refusals about follow-ups."""

from typing import Final

from bot.domain import errors
from bot.domain.errors import follow_ups
from bot.i18n import Texts
from bot.ui.base import day
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(errors.DueIsPast)
def _(error: errors.DueIsPast, t: Texts) -> str:
    return t("{day} is past. Give a day from today on.", day=day(error.due, t))


@WORDINGS.of(errors.DueIsTooFar)
def _(error: errors.DueIsTooFar, t: Texts) -> str:
    return t("{day} is more than a year off. Give a nearer day.", day=day(error.due, t))


@WORDINGS.of(errors.NoSuchFollowUp)
def _(error: errors.NoSuchFollowUp, t: Texts) -> str:
    return t(
        "Question {number} has no open follow-up. /followup list shows those there are.", number=error.number
    )


@WORDINGS.of(follow_ups.FollowUpChanged)
def _(error: follow_ups.FollowUpChanged, t: Texts) -> str:
    if error.shown_as:
        return t(
            "Question {number} changed meanwhile: it is with {who} now, to be found out by {day}. Nothing "
            "was saved. Look at it again first.",
            number=error.number,
            who=plain(error.shown_as, 100),
            day=day(error.due, t),
        )
    return t(
        "Question {number} changed meanwhile: it is to be found out by {day} now. Nothing was saved. Look at "
        "it again first.",
        number=error.number,
        day=day(error.due, t),
    )


@WORDINGS.of(follow_ups.SameDay)
def _(error: follow_ups.SameDay, t: Texts) -> str:
    return t(
        "Question {number} is to be found out by {day} already. Give another day.",
        number=error.number,
        day=day(error.due, t),
    )


@WORDINGS.of(follow_ups.SameOwner)
def _(error: follow_ups.SameOwner, t: Texts) -> str:
    return t("Question {number} is with {who} already.", number=error.number, who=plain(error.name, 100))


@WORDINGS.of(follow_ups.NotAnOfficer)
def _(error: follow_ups.NotAnOfficer, t: Texts) -> str:
    return t(
        "{who} doesn't answer for the team “{team}”, or has left. Choose a member with the role of those who "
        "do.",
        who=plain(error.name, 100),
        team=plain(error.team, 100),
    )


@WORDINGS.of(follow_ups.HandToWhom)
def _(_error: follow_ups.HandToWhom, t: Texts) -> str:
    return t("Give a person or a team to hand it to, not both.")
