"""My desk: an officer's or moderator's own pages, turned in place. Moderators have no answering there."""

from collections.abc import Sequence
from typing import Final

from bot.domain.question import Standing
from bot.domain.team import Team
from bot.domain.text import shorten
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.models import (
    FollowUpLine,
    PairView,
    PublishedPage,
)
from bot.ui.base import Block, Page, Press, Row, Rule, Style
from bot.ui.desk_meeting import desk_meeting
from bot.ui.desk_parts import head, page_turns, tabs, turning
from bot.ui.desk_question import desk_list, desk_question
from bot.ui.follow_up_forms import follow_up_buttons
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert, officer_markdown, quote
from bot.ui.pieces import Piece
from bot.ui.room import follow_up_line
from bot.ui.wording import linked, name_of, plain, state_words

__all__ = [
    "FOLLOW_UPS_A_PAGE",
    "desk_follow_ups",
    "desk_list",
    "desk_meeting",
    "desk_published",
    "desk_question",
]

FOLLOW_UPS_A_PAGE: Final = 4
_BUTTONS_A_ROW: Final = 5


def desk_follow_ups(
    team: Team,
    lines: Sequence[FollowUpLine],
    t: Texts,
    *,
    page: int = 1,
    may_answer: bool = True,
    note: str = "",
) -> Piece:
    """The open follow-ups by their days, `FOLLOW_UPS_A_PAGE` a page; `note` says what was done just now."""
    pages = max(1, -(-len(lines) // FOLLOW_UPS_A_PAGE))
    page = min(max(page, 1), pages)
    overdue = sum(line.overdue for line in lines)
    open_words = t.n("### {n} question to find out about", "### {n} questions to find out about", len(lines))
    late_words = t.n("{n} of them overdue", "{n} of them overdue", overdue) if overdue else ""
    blocks: list[Block] = [
        head(team, t),
        note,
        ", ".join(part for part in (open_words, late_words) if part),
    ]
    for line in lines[(page - 1) * FOLLOW_UPS_A_PAGE : page * FOLLOW_UPS_A_PAGE]:
        blocks.append(follow_up_line(line, name_of(line.shown_as, team, t), t))
        blocks.append(follow_up_buttons(team.id, line, t, may_answer=may_answer))
    turns = page_turns(Verb.DESK_FOLLOW_UPS, team.id, page, pages, t)
    return Piece(view=Page([*blocks, turns, Rule(), tabs(team.id, t, may_answer)]))


def desk_published(view: PublishedPage, t: Texts, *, may_answer: bool = True) -> Piece:
    """One published pair, newest first, to take down or put back."""
    t = words_of(view.team, t)
    blocks: list[Block] = [head(view.team, t)]
    pair = view.pair
    if pair is None:
        blocks.append(t("Nothing is published yet."))
    else:
        place = t("{position} of {total}", position=view.position, total=view.total)
        number = linked(t("Question {number}", number=pair.number), pair.link)
        blocks += [
            f"### {t('Published')}: {number} · {place}",
            *_published(pair, t),
            _standing_buttons(pair, t, may_answer),
        ]
        if view.total > 1:
            blocks.append(
                turning(Verb.DESK_PUBLISHED, view.team.id, pair.question_id, t("Newer"), t("Older"))
            )
    return Piece(view=Page([*blocks, Rule(), tabs(view.team.id, t, may_answer)]))


def _published(pair: PairView, t: Texts) -> list[str]:
    if pair.standing is Standing.TAKEN_DOWN:
        reason = plain(pair.taken_down_reason, 600) if pair.taken_down_reason else t("none given")
        return [t("Removed by the team. Reason: {reason}", reason=reason)]
    shown = [quote(shorten(inert(pair.text), 1000))]
    if pair.answer:
        shown.append(shorten(officer_markdown(pair.answer), 1200))
    elif pair.follow_up:
        shown.append(state_words(pair.state, t))
    return shown


def _standing_buttons(pair: PairView, t: Texts, may_answer: bool) -> Row:
    ids = (pair.team.id, pair.question_id, pair.number, 1)
    if pair.standing is Standing.TAKEN_DOWN:
        return (
            Press(t("Put back"), CustomId(Verb.PUT_BACK, *ids)),
            Press(t("Add a reason"), CustomId(Verb.TAKE_DOWN_REASON, *ids)),
        )
    take_down = Press(t("Take down"), CustomId(Verb.TAKE_DOWN, *ids), Style.GRAVE)
    if not may_answer:
        return (take_down,)
    edit = t("Edit the answer") if pair.answer else t("Answer")
    return (Press(edit, CustomId(Verb.ANSWER, *ids)), take_down)
