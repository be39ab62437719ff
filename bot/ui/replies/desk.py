"""Replies at the desk: merged, reworded, revealed."""

from bot.domain.question import QuestionState
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.merging import Merged, Unmerged
from bot.services.revealing import Revealed
from bot.services.rewording import Reworded
from bot.ui.pieces import Piece
from bot.ui.wording import plain, state_words


def merged(outcome: Merged, t: Texts) -> str:
    """What became of a question that is the same as another, in a sentence for the desk."""
    t = words_of(outcome.team, t)
    return t(
        "Question {number} is now the same as question {target} ({state}). Its asker reads that.",
        number=outcome.question.number,
        target=outcome.target.number,
        state=state_words(outcome.target.state, t),
    )


def unmerged(outcome: Unmerged, t: Texts) -> str:
    """What became of a question that is not the same after all, in a sentence for the desk."""
    number, target = outcome.question.number, outcome.target.number
    if outcome.question.state is QuestionState.SHOWN:
        words = t("Question {number} is a question of its own again and is on the board.", number=number)
    else:
        words = t("Question {number} is a question of its own again and waits.", number=number)
    told = t("Its asker reads that, and waits for the answer to question {target} no more.", target=target)
    return f"{words} {told}"


def reworded(outcome: Reworded, t: Texts) -> str:
    """What became of a wording, in a sentence for the desk."""
    number = outcome.question.number
    if outcome.unchanged:
        return t("The wording of question {number} stays as it was.", number=number)
    if outcome.question.reworded:
        return t("The wording of question {number} is changed. Its asker reads both.", number=number)
    return t("Question {number} reads as it was asked again.", number=number)


def revealed(outcome: Revealed, t: Texts) -> Piece:
    """Who asked, for the officer who gave a reason."""
    number = outcome.question.number
    if outcome.user_id is None:
        words = t("Who asked question {number} has had their data erased: nobody can tell.", number=number)
    else:
        words = t(
            "Question {number} was asked by {name} (Discord id {id}).",
            number=number, name=plain(outcome.name or t("a resident"), 100), id=f"`{outcome.user_id}`",
        )  # fmt: skip
    return Piece(f"{words}\n{t('That you looked is logged with your reason.')}")
