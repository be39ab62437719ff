"""Refusals about questions, their answers, and who supports them."""

from typing import Final

from bot.domain import errors
from bot.domain.question import STILL_OPEN, QuestionState, UnknownAudience
from bot.i18n import Texts
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain, state_words

WORDINGS: Final = Wordings()


@WORDINGS.of(UnknownAudience)
def _(_error: UnknownAudience, t: Texts) -> str:
    return t("Choose who can see it from the list: without your name, or with your Discord name.")


@WORDINGS.of(errors.UnknownQuestion)
def _(error: errors.UnknownQuestion, t: Texts) -> str:
    return t(
        "There is no question “{typed}” here. Give its number, for example 142.",
        typed=plain(error.typed, 100),
    )


@WORDINGS.of(errors.AlreadyAsked)
def _(error: errors.AlreadyAsked, t: Texts) -> str:
    return t(
        "You asked this already: it is question {number}, and it is still open. See My questions.",
        number=error.number,
    )


@WORDINGS.of(errors.AlreadyHandled)
def _(error: errors.AlreadyHandled, t: Texts) -> str:
    state = handled_words(error.state, t)
    if error.by:
        by = plain(error.by, 100)
        return t(
            "Already done by {by}: question {number} is {state}.", by=by, number=error.number, state=state
        )
    return t("Question {number} is {state} already.", number=error.number, state=state)


def handled_words(state: str, t: Texts) -> str:
    """The state of a question that somebody wanted to do something else with, within a sentence."""
    if state == "taken_down":
        return t("removed by the team")
    if state == QuestionState.SHOWN:
        return t("on the board")
    if state == QuestionState.FOLLOWING_UP:
        return t("being found out by the team")
    if state == QuestionState.DECLINED:
        return t("closed as one that can't be answered here")
    if state in list(QuestionState):
        return state_words(state, t)
    return t("published")


@WORDINGS.of(errors.NothingToApprove)
def _(error: errors.NothingToApprove, t: Texts) -> str:
    return t(
        "No such answer to question {number} waits any more: it was approved, sent back or changed. "
        "Turn to the page again to see how it stands.",
        number=error.number,
    )


@WORDINGS.of(errors.OwnAnswer)
def _(error: errors.OwnAnswer, t: Texts) -> str:
    return t(
        "You wrote the answer to question {number}: somebody else on the team has to approve it.",
        number=error.number,
    )


@WORDINGS.of(errors.AnswerChanged)
def _(error: errors.AnswerChanged, t: Texts) -> str:
    if error.state in STILL_OPEN:
        return reads_differently(error.number, error.by, t)
    state = handled_words(error.state, t)
    if error.by:
        by = plain(error.by, 100)
        return t(
            "{by} was quicker: question {number} is {state}. Yours was not saved. Open it again first.",
            by=by,
            number=error.number,
            state=state,
        )
    return t(
        "Question {number} changed meanwhile: it is {state}. Yours was not saved. Open it again first.",
        number=error.number,
        state=state,
    )


def reads_differently(number: int, by: str | None, t: Texts) -> str:
    """A question changed since it was read; `by` is who did it, None for its asker."""
    if by:
        return t(
            "{by} changed the wording of question {number} meanwhile. Nothing was done: read it again first.",
            by=plain(by, 100),
            number=number,
        )
    return t(
        "Question {number} was changed by its asker meanwhile. Nothing was done: read it again first.",
        number=number,
    )


@WORDINGS.of(errors.OwnQuestion)
def _(error: errors.OwnQuestion, t: Texts) -> str:
    return t(
        "Question {number} is your own: its answer will be under My questions anyway.",
        number=error.number,
    )


@WORDINGS.of(errors.NotYours)
def _(error: errors.NotYours, t: Texts) -> str:
    return t("Question {number} is not yours. My questions shows those that are.", number=error.number)


@WORDINGS.of(errors.AlreadySupported)
def _(error: errors.AlreadySupported, t: Texts) -> str:
    return t(
        "You want to know the answer to question {number} already. See My questions.", number=error.number
    )


@WORDINGS.of(errors.NothingPublished)
def _(error: errors.NothingPublished, t: Texts) -> str:
    return t("Question {number} has no published answer, so there is nothing to remove.", number=error.number)
