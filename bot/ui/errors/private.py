"""Refusals about private information and outcomes."""

from typing import Final

from bot.domain import errors
from bot.domain.care import Sensitive
from bot.domain.errors import private
from bot.domain.outcome import Hint, OutcomeState
from bot.domain.private_information import PrivateState
from bot.i18n import Marked, Texts, mark
from bot.ui.base import at
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()
_HINTS: Final[dict[str, Marked]] = {
    Hint.STREET: mark("a street"),
    Hint.DATE: mark("a day"),
    Sensitive.NUMBER_PLATE: mark("a number plate"),
    Sensitive.PHONE: mark("a telephone number"),
    Sensitive.EMAIL: mark("an e-mail address"),
    Sensitive.HOME: mark("an address"),
    Sensitive.SUSPECT: mark("somebody who is suspected"),
}


@WORDINGS.of(errors.UnknownPrivateInformation)
def _(error: errors.UnknownPrivateInformation, t: Texts) -> str:
    return t("There is no private information {number}. Your desk lists what there is.", number=error.number)


@WORDINGS.of(private.CopyDeleted)
def _(error: private.CopyDeleted, t: Texts) -> str:
    on = at(error.deleted_at) if error.deleted_at else ""
    if error.reference is None:
        return t(
            "Private information {number} was closed, and our copy was deleted {day}. Nobody can open it "
            "again.",
            number=error.number,
            day=on,
        )
    return t(
        "Private information {number} was passed on as {reference}, and our copy was deleted {day}. Nobody "
        "can open it again; ask where it was passed on, with that reference.",
        number=error.number,
        reference=plain(error.reference or "", 100),
        day=on,
    )


@WORDINGS.of(private.CopyHeld)
def _(error: private.CopyHeld, t: Texts) -> str:
    return t(
        "Our copy of private information {number} is held, so it was not deleted. Release it first; what "
        "holds it by /hold place is lifted by /hold lift.",
        number=error.number,
    )


@WORDINGS.of(private.PrivateHandled)
def _(error: private.PrivateHandled, t: Texts) -> str:
    name = plain(error.by or t("somebody who has left"), 100)
    if error.state == PrivateState.PASSED_ON:
        reference = plain(error.reference or "", 100)
        words = t(
            "Private information {number} was passed on already, as {reference}, by {name}.",
            number=error.number,
            reference=reference,
            name=name,
        )
    else:
        words = t(
            "Private information {number} was closed already, by {name}.", number=error.number, name=name
        )
    return f"{words} {t('Nothing was changed. Press Refresh to see how it stands.')}"


@WORDINGS.of(private.NotOpenedYet)
def _(error: private.NotOpenedYet, t: Texts) -> str:
    return t("Nobody has opened private information {number} yet. Open it first.", number=error.number)


@WORDINGS.of(private.BadReference)
def _(error: private.BadReference, t: Texts) -> str:
    return t(
        "“{typed}” can't be a reference. One has at most {limit} letters and digits, a digit among them, "
        "like 4711 or KP-2026/0815. Nothing was changed.",
        typed=plain(error.typed, 100),
        limit=error.limit,
    )


@WORDINGS.of(private.NotHeld)
def _(error: private.NotHeld, t: Texts) -> str:
    return t(
        "Our copy of private information {number} is not held. Press Refresh to see how it stands.",
        number=error.number,
    )


@WORDINGS.of(private.ToldAlready)
def _(error: private.ToldAlready, t: Texts) -> str:
    return t(
        "Who sent private information {number} was told so already. Each reply is sent once.",
        number=error.number,
    )


@WORDINGS.of(private.NotPassedOn)
def _(error: private.NotPassedOn, t: Texts) -> str:
    return t("Private information {number} is not passed on yet. Press Passed on first.", number=error.number)


@WORDINGS.of(private.UnknownOutcome)
def _(_error: private.UnknownOutcome, t: Texts) -> str:
    return t("This line is not there. Turn to the page again.")


@WORDINGS.of(private.OutcomeHandled)
def _(error: private.OutcomeHandled, t: Texts) -> str:
    if error.state == OutcomeState.WITHDRAWN:
        return t("This line was withdrawn already. Turn to the page again to see how it stands.")
    return t("This line was approved already. Turn to the page again to see how it stands.")


@WORDINGS.of(private.OwnOutcome)
def _(_error: private.OwnOutcome, t: Texts) -> str:
    return t("You wrote this line: somebody else of the team has to approve it.")


@WORDINGS.of(private.OutcomePointsAt)
def _(error: private.OutcomePointsAt, t: Texts) -> str:
    kinds = t.list([t.marked(_HINTS[kind]) for kind in error.kinds if kind in _HINTS])
    return t(
        "Your line was not published: it seems to name {kinds}, which could point to one message or person. "
        "Write it without.",
        kinds=kinds or t("something"),
    )
