"""Refusals about earlier answers and ready answers."""

from typing import Final

from bot.domain.errors import memory
from bot.i18n import Texts
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(memory.NothingToLookFor)
def _(_error: memory.NothingToLookFor, t: Texts) -> str:
    return t("Type at least one word to look for, such as: street light.")


@WORDINGS.of(memory.NoEarlierAnswer)
def _(_error: memory.NoEarlierAnswer, t: Texts) -> str:
    return t("That answer is not public any more, so it can't be used. Answer in your own words.")


@WORDINGS.of(memory.NoSuchReadyAnswer)
def _(_error: memory.NoSuchReadyAnswer, t: Texts) -> str:
    return t("That ready answer is not there any more. Those you have are under Ready answers on your desk.")


@WORDINGS.of(memory.ReadyNameTaken)
def _(error: memory.ReadyNameTaken, t: Texts) -> str:
    name = plain(error.name, 100)
    return t("You have a ready answer named “{name}” already. Choose another name.", name=name)


@WORDINGS.of(memory.TooManyReadyAnswers)
def _(error: memory.TooManyReadyAnswers, t: Texts) -> str:
    return t("You can keep {most} ready answers. Delete one first.", most=error.most)
