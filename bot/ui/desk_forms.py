"""The desk's forms: to another question, the same as another, another wording, who asked."""

from typing import Any, Final

import discord

from bot.domain.peace import RestrictionKind
from bot.domain.question import MAX_QUESTION, MAX_REASON, Question
from bot.i18n import Texts
from bot.ui.fields import asked, labelled, line, paragraph
from bot.ui.forms import REASON, Form
from bot.ui.ids import CustomId, Verb

NUMBER: Final = "number"
WORDING: Final = "wording"
# "question 1234567" and some more.
_NUMBER_ROOM: Final = 30


def jump_form(team_id: int, opening: str, t: Texts) -> Form:
    """To a question by its number. Field: number."""
    field = labelled(t("Number of the question"), t("For example 142."), line(NUMBER, _NUMBER_ROOM))
    return Form(t("Go to a question"), CustomId(Verb.JUMP_FORM, team_id, opening), [field])


def merge_form(team_id: int, question: Question, version: int, opening: str, t: Texts) -> Form:
    """*Same as another question*, by that one's number. Field: number."""
    words = t("Who asked this one gets that one's answer, and is told.")
    field = labelled(t("Number of the other question"), words, line(NUMBER, _NUMBER_ROOM))
    custom_id = CustomId(Verb.MERGE_FORM, team_id, question.id, version, opening)
    return Form(t("Question {number}: same as another", number=question.number), custom_id, [
        asked(question), field,
    ])  # fmt: skip


def reword_form(team_id: int, question: Question, version: int, opening: str, t: Texts) -> Form:
    """*Edit the wording*, with it as it stands. Field: wording."""
    words = t("Take out a name, an address, an insult; keep what is asked.")
    told = discord.ui.TextDisplay[Any](
        t("Everybody reads that the wording was edited. Its asker is told, and keeps their own words.")
    )
    custom_id = CustomId(Verb.REWORD_FORM, team_id, question.id, version, opening)
    field = labelled(t("The question"), words, paragraph(WORDING, MAX_QUESTION, question.text))
    return Form(t("Wording of question {number}", number=question.number), custom_id, [told, field])


def restrict_form(
    team_id: int, number: int, kind: RestrictionKind, opening: str, t: Texts, *, reason: str = ""
) -> Form:
    """*Mute* or *Block*, with the reason, or that which was typed before. Field: reason."""
    muting = kind is RestrictionKind.MUTE
    words = (
        t(
            "The asker of question {number} sends nothing more until this meeting has closed; or, if none is "
            "open, the next one.",
            number=number,
        )
        if muting
        else t(
            "The asker of question {number} sends nothing to this team until you lift it: /moderate lift.",
            number=number,
        )
    )
    told = discord.ui.TextDisplay[Any](f"{words} {t('A cry for help still gets through.')}")
    custom_id = CustomId(Verb.RESTRICT_FORM, team_id, number, kind.value, opening)
    field = labelled(t("Why?"), t("They read it, once."), paragraph(REASON, MAX_REASON, reason))
    return Form(t("Mute") if muting else t("Block"), custom_id, [told, field])


def reveal_form(team_id: int, question: Question, opening: str, t: Texts) -> Form:
    """*Who asked?*, with the reason. Field: reason."""
    told = discord.ui.TextDisplay[Any](
        t(
            "You alone read who asked. That you looked is logged with your name and this reason, which "
            "administrators read. Name nobody in public, and do not write to them through this bot."
        )
    )
    custom_id = CustomId(Verb.REVEAL_FORM, team_id, question.id, question.number, opening)
    field = labelled(t("Why do you need to know?"), None, paragraph(REASON, MAX_REASON, ""))
    return Form(t("Who asked question {number}?", number=question.number), custom_id, [told, field])
