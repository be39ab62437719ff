"""A question and its answer, or the follow-up that stands for one, in as many messages as the text takes."""

from typing import Final

from bot.domain.question import QuestionState, Standing
from bot.domain.text import split
from bot.i18n import Texts
from bot.services.models import FollowUpView, PairView
from bot.ui.base import MAX_CONTENT, Buttons, Row, day
from bot.ui.markdown import inert, officer_markdown, quote
from bot.ui.pieces import Piece
from bot.ui.posts import pins_are_full
from bot.ui.wording import (
    ask_button,
    asked_by,
    mine_button,
    name_of,
    plain,
    support_button,
    supports_words,
    want_button,
)

# "Question 142 · part 2 of 3 · b12.0" with the longest of numbers.
_FOOTER_ROOM: Final = 120


def render_pair(view: PairView, t: Texts) -> list[Piece]:
    """The parts of a published pair, in order; the buttons are under the last.

    Of a pair that was taken down only "Removed by the team" is left, in one part.
    """
    number = t("Question {number}", number=view.number)
    texts = [_removed(view, t)] if view.standing is Standing.TAKEN_DOWN else _parts(view, t)
    pieces = []
    for place, text in enumerate(texts, 1):
        last = place == len(texts)
        part = t("part {part} of {parts}", part=place, parts=len(texts))
        footer = None if len(texts) == 1 else f"{number} · {part}"
        pieces.append(Piece(text, view=Buttons([_buttons(view, t)]) if last else None, footer=footer))
    return pieces


def _parts(view: PairView, t: Texts) -> list[str]:
    head = [t("Question {number}", number=view.number), asked_by(view.asker_name, t)]
    head += [supports_words(view.supports, t), t("wording edited") if view.reworded else ""]
    sections = [
        f"**{head[0]}** · " + " · ".join(part for part in head[1:] if part) + f"\n{quote(inert(view.text))}"
    ]
    who = name_of(view.shown_as, view.team, t)
    if view.follow_up:
        sections.append(_follow_up(view.follow_up, view, t))
    if view.answer:
        sections.append(f"**{t('Answer from {who}', who=who)}**\n{officer_markdown(view.answer)}")
    notes = (
        [t("Edited: this answer was changed after it was published.")] if view.answer and view.edited else []
    )
    if not view.pinned:
        notes.append(pins_are_full(t))
    if notes:
        sections.append("\n".join(f"-# {note}" for note in notes))
    return split("\n\n".join(sections), MAX_CONTENT - _FOOTER_ROOM)


def _follow_up(follow_up: FollowUpView, view: PairView, t: Texts) -> str:
    """The promise, or how it was kept."""
    who = name_of(follow_up.shown_as, view.team, t)
    by = day(follow_up.due, t)
    if follow_up.dropped:
        could_not = t("**{who} said they would find out by {day}, and could not.**", who=who, day=by)
        return f"{could_not}\n{_reason(follow_up, t)}"
    if view.state is not QuestionState.FOLLOWING_UP or follow_up.kept_at:
        return t("{who} said they would find out by {day}, and has come back:", who=who, day=by)
    promise = t("**{who} will find out and come back by {day}.**", who=who, day=by)
    lines = [promise]
    if follow_up.first_due:
        lines.append(t("First said: by {day}.", day=day(follow_up.first_due, t)))
        lines.append(_reason(follow_up, t))
    if follow_up.overdue:
        lines.append(t("That day has passed; we have not forgotten, and we are sorry."))
    return "\n".join(lines)


def _reason(follow_up: FollowUpView, t: Texts) -> str:
    return t("Reason: {reason}", reason=plain(follow_up.reason or "", 600))


def _removed(view: PairView, t: Texts) -> str:
    lines = [f"**{t('Question {number}', number=view.number)}**", t("Removed by the team.")]
    if view.taken_down_reason:
        lines.append(t("Reason: {reason}", reason=plain(view.taken_down_reason, 600)))
    return "\n".join(lines)


def _buttons(view: PairView, t: Texts) -> Row:
    follows = view.state is QuestionState.FOLLOWING_UP and view.standing is Standing.STANDS
    want = support_button(view.question_id, t) if follows else want_button(view.team.id, t)
    return (ask_button(view.team.id, t), want, mine_button(t))
