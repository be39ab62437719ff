"""Refusals about the desk: merging, wording, claims, ready reasons."""

from typing import Final

from bot.domain.errors import desk
from bot.i18n import Texts
from bot.ui.base import clock_time
from bot.ui.errors.questions import handled_words, reads_differently
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(desk.BeingAnswered)
def _(error: desk.BeingAnswered, t: Texts) -> str:
    who = plain(error.by, 100) if error.by else t("A colleague")
    if error.doing is desk.Doing.APPROVE:
        return t(
            "{who} has question {number} open to change its answer, until {until} at the latest. If you "
            "approve now, what you read is published, and they get back what they are writing.",
            who=who,
            number=error.number,
            until=clock_time(error.until),
        )
    return t(
        "{who} is answering question {number}, until {until} at the latest. If you take over, they are told "
        "that you were quicker.",
        who=who,
        number=error.number,
        until=clock_time(error.until),
    )


@WORDINGS.of(desk.QuestionChanged)
def _(error: desk.QuestionChanged, t: Texts) -> str:
    return reads_differently(error.number, error.by, t)


@WORDINGS.of(desk.CannotMergeInto)
def _(error: desk.CannotMergeInto, t: Texts) -> str:
    state = handled_words(error.state, t)
    return t(
        "Question {number} is {state}, so nobody would get an answer from it. Choose another.",
        number=error.number,
        state=state,
    )


@WORDINGS.of(desk.SameAsItself)
def _(error: desk.SameAsItself, t: Texts) -> str:
    return t("That is question {number} itself. Give the number of another one.", number=error.number)


@WORDINGS.of(desk.NotMerged)
def _(error: desk.NotMerged, t: Texts) -> str:
    return t("Question {number} is a question of its own. Nothing was done.", number=error.number)


@WORDINGS.of(desk.AskedAgain)
def _(error: desk.AskedAgain, t: Texts) -> str:
    return t(
        "Whoever asked question {number} has asked the very same again since: question {other} is open. "
        "Nothing was done.",
        number=error.number,
        other=error.other,
    )


@WORDINGS.of(desk.MergeStands)
def _(error: desk.MergeStands, t: Texts) -> str:
    return t(
        "Question {target} is answered by now, and whoever asked question {number} has that answer. So "
        "question {number} stays the same as question {target}. If the answer does not fit, change it.",
        number=error.number,
        target=error.target,
    )


@WORDINGS.of(desk.AskerHasThisToo)
def _(error: desk.AskerHasThisToo, t: Texts) -> str:
    return t(
        "So worded, question {number} would be the same as question {other} of the same asker. Merge them "
        "instead, or word it differently.",
        number=error.number,
        other=error.other,
    )


@WORDINGS.of(desk.LinkNeeded)
def _(_error: desk.LinkNeeded, t: Texts) -> str:
    return t("Whose job is it? Write where to turn, with a link (https://…), and send it again.")
