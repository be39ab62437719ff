"""What is asked of who hands a follow-up over, moves it, or says that it could not be found out."""

from datetime import date
from typing import Any

import discord

from bot.domain.question import MAX_REASON, Question
from bot.domain.text import shorten
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.models import FollowUpLine
from bot.services.promises import Promise, holder
from bot.ui.base import MAX_OPTIONS, Block, Option, Page, Pick, PickMember, Press, Row, day
from bot.ui.fields import asked, labelled, paragraph
from bot.ui.forms import DUE, REASON, Form, typed_day
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert, quote
from bot.ui.pieces import Piece
from bot.ui.wording import name_of, team_name

_QUESTION_SHOWN = 1000


def seen_day(due: date) -> int:
    """A day as a custom id carries it: 20131004."""
    return int(f"{due:%Y%m%d}")


def move_form(question: Question, due: date, opening: str, t: Texts, *, desk: int = 0) -> Form:
    """Another day, and why. Fields: due, reason."""
    title = t("Another day: question {number}", number=question.number)
    words = t("For example: Friday, in 3 days, 1 October.")
    chosen = discord.ui.TextInput[Any](custom_id=DUE, max_length=60, default=typed_day(due, t))
    custom_id = CustomId(Verb.MOVE_FORM, question.id, seen_day(due), desk, opening)
    items = [asked(question), labelled(t("I come back by"), words, chosen), _why(t)]
    return Form(title, custom_id, items)


def drop_form(question: Question, due: date, opening: str, t: Texts, *, desk: int = 0) -> Form:
    """Why it could not be found out. Field: reason."""
    title = t("Can't find out: question {number}", number=question.number)
    custom_id = CustomId(Verb.DROP_FORM, question.id, seen_day(due), desk, opening)
    return Form(title, custom_id, [asked(question), _why(t)])


def _why(t: Texts) -> discord.ui.Label[Any]:
    words = t("Everybody reads it under the question. Name no resident.")
    return labelled(t("Reason"), words, paragraph(REASON, MAX_REASON, ""))


def hand_over_page(promise: Promise, t: Texts, *, desk: int = 0) -> Piece:
    """Whom to hand a follow-up to: a member with the officers' role, or another team of the server."""
    t = words_of(promise.team, t)
    team, question, follow_up = promise.team, promise.question, promise.follow_up
    who = name_of(follow_up.shown_as, team, t)
    seen = holder(follow_up)
    blocks: list[Block] = [
        "\n".join(
            (
                t("### Hand over question {number}", number=question.number),
                t("Now with {who}, who comes back by {day}.", who=who, day=day(follow_up.due, t)),
                quote(shorten(inert(question.text), _QUESTION_SHOWN)),
                t("They are told, and everybody reads the new name under the question."),
            )
        ),
        PickMember(
            CustomId(Verb.HAND_TO_MEMBER, question.id, seen, desk),
            t("{An_officer} of either team")
            if promise.handed_to
            else t("{An_officer} of the {team}", team=team_name(team, t)),
        ),
    ]
    if promise.others:
        options = tuple(Option(team_name(other, t), str(other.id)) for other in promise.others[:MAX_OPTIONS])
        custom_id = CustomId(Verb.HAND_TEAM_PICK, question.id, seen, desk)
        blocks.append(Pick(custom_id, t("Or another team"), options))
    if desk:
        blocks.append((Press(t("Back to the follow-ups"), CustomId(Verb.DESK_FOLLOW_UPS, desk, 0)),))
    return Piece(view=Page(blocks))


def follow_up_buttons(desk: int, line: FollowUpLine, t: Texts, *, may_answer: bool) -> Row:
    """What can be done about a follow-up on the desk of the team `desk`; moderators only hand it over."""
    number = line.number
    keep = CustomId(Verb.KEEP, line.team_id, line.question_id, number, desk)
    hand = Press(
        t("Question {number}: hand over", number=number), CustomId(Verb.HAND_OVER, line.question_id, desk)
    )
    if not may_answer:
        return (hand,)
    move, drop = (CustomId(verb, line.question_id, desk) for verb in (Verb.MOVE_DUE, Verb.DROP_IT))
    last = Press(t("Question {number}: can't find out", number=number), drop)
    if line.free:  # a page has no room for five buttons each: first somebody takes it
        take = CustomId(Verb.TAKE_IT, line.question_id, f"t{line.handed_to_id}", desk)
        last = Press(t("Question {number}: I'll take it", number=number), take)
    return (
        Press(t("Answer question {number}", number=number), keep),
        hand,
        Press(t("Question {number}: another day", number=number), move),
        last,
    )
