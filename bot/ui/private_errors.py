"""Refusals about private information and outcomes, each in one plain sentence; `ui.errors` looks here too."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from bot.domain import private_errors as errors
from bot.domain.care import Sensitive
from bot.domain.errors import DomainError
from bot.domain.outcome import Hint, OutcomeState
from bot.domain.private_information import PrivateState
from bot.i18n import Marked, Texts, mark
from bot.ui.base import at
from bot.ui.wording import plain

Wording = Callable[[Any, Texts], str]
AnyWording = TypeVar("AnyWording", bound=Wording)
WORDINGS: Final[dict[type[DomainError], Wording]] = {}
_HINTS: Final[dict[str, Marked]] = {
    Hint.STREET: mark("a street"),
    Hint.DATE: mark("a day"),
    Sensitive.NUMBER_PLATE: mark("a number plate"),
    Sensitive.PHONE: mark("a telephone number"),
    Sensitive.EMAIL: mark("an e-mail address"),
    Sensitive.HOME: mark("an address"),
    Sensitive.SUSPECT: mark("somebody who is suspected"),
}


def _for(kind: type[DomainError]) -> Callable[[AnyWording], AnyWording]:
    def keep(wording: AnyWording) -> AnyWording:
        WORDINGS[kind] = wording
        return wording

    return keep


@_for(errors.CopyDeleted)
def _(error: errors.CopyDeleted, t: Texts) -> str:
    on = at(error.deleted_at) if error.deleted_at else ""
    return t(
        "Private information {number} was passed on as {reference}, and our copy was deleted {day}. Nobody "
        "can open it again; ask where it was passed on, with that reference.",
        number=error.number,
        reference=plain(error.reference or "", 100),
        day=on,
    )


@_for(errors.PrivateHandled)
def _(error: errors.PrivateHandled, t: Texts) -> str:
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


@_for(errors.NotOpenedYet)
def _(error: errors.NotOpenedYet, t: Texts) -> str:
    return t("Nobody has opened private information {number} yet. Open it first.", number=error.number)


@_for(errors.BadReference)
def _(error: errors.BadReference, t: Texts) -> str:
    return t(
        "“{typed}” can't be a reference. One has at most {limit} letters and digits, a digit among them, "
        "like 4711 or KP-2026/0815. Nothing was changed.",
        typed=plain(error.typed, 100),
        limit=error.limit,
    )


@_for(errors.NotHeld)
def _(error: errors.NotHeld, t: Texts) -> str:
    return t(
        "Our copy of private information {number} is not held. Press Refresh to see how it stands.",
        number=error.number,
    )


@_for(errors.ToldAlready)
def _(error: errors.ToldAlready, t: Texts) -> str:
    return t(
        "Who sent private information {number} was told so already. Each reply is sent once.",
        number=error.number,
    )


@_for(errors.NotPassedOn)
def _(error: errors.NotPassedOn, t: Texts) -> str:
    return t("Private information {number} is not passed on yet. Press Passed on first.", number=error.number)


@_for(errors.UnknownOutcome)
def _(_error: errors.UnknownOutcome, t: Texts) -> str:
    return t("This line is not there. Turn to the page again.")


@_for(errors.OutcomeHandled)
def _(error: errors.OutcomeHandled, t: Texts) -> str:
    if error.state == OutcomeState.WITHDRAWN:
        return t("This line was withdrawn already. Turn to the page again to see how it stands.")
    return t("This line was approved already. Turn to the page again to see how it stands.")


@_for(errors.OwnOutcome)
def _(_error: errors.OwnOutcome, t: Texts) -> str:
    return t("You wrote this line: another officer has to approve it.")


@_for(errors.OutcomePointsAt)
def _(error: errors.OutcomePointsAt, t: Texts) -> str:
    kinds = t.list([t.marked(_HINTS[kind]) for kind in error.kinds if kind in _HINTS])
    return t(
        "Your line was not published: it seems to name {kinds}, which could point to one message or person. "
        "Write it without.",
        kinds=kinds or t("something"),
    )
