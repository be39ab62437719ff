"""Refusals about drafts and an asker's own new words."""

from typing import Final

from bot.domain.errors import asking
from bot.i18n import Texts
from bot.ui.errors.table import Wordings

WORDINGS: Final = Wordings()


@WORDINGS.of(asking.DraftGone)
def _draft_gone(_error: asking.DraftGone, t: Texts) -> str:
    return t(
        "There is nothing left to send: you chose already, or it waited for more than 7 days. My questions "
        "shows what you sent; ask again if you want to."
    )


@WORDINGS.of(asking.TooManyDrafts)
def _too_many_drafts(error: asking.TooManyDrafts, t: Texts) -> str:
    return t(
        "You have {most} questions that are not sent yet. Open My questions and choose what to do with them; "
        "then ask this one.",
        most=error.most,
    )


@WORDINGS.of(asking.WordsChanged)
def _(error: asking.WordsChanged, t: Texts) -> str:
    return t(
        "The wording of question {number} changed meanwhile. Yours was not saved. Open it again under My "
        "questions.",
        number=error.number,
    )


@WORDINGS.of(asking.TextGone)
def _(_error: asking.TextGone, t: Texts) -> str:
    return t("There is nothing left to send: it was sent already, or it waited for more than 7 days.")
