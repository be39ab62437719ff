"""My desk: an officer's or moderator's own pages, turned in place. Moderators have no answering there."""

from collections.abc import Sequence
from typing import Final

from bot.domain.question import QuestionState, Standing
from bot.domain.team import Team
from bot.domain.text import shorten
from bot.i18n import Texts
from bot.services.models import (
    DeskPage,
    FollowUpLine,
    PairView,
    PublishedPage,
    QuestionLine,
)
from bot.ui.approvals import row_on_desk
from bot.ui.base import Block, Page, Press, Row, Rule, Style
from bot.ui.follow_up_forms import follow_up_buttons
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert, officer_markdown, quote
from bot.ui.peace import pause_button, paused_words
from bot.ui.pieces import Piece
from bot.ui.room import follow_up_line
from bot.ui.wording import asked_by, linked, name_of, plain, state_words, supports_words, team_name

FOLLOW_UPS_A_PAGE: Final = 4
_HERE: Final = "here"
_BUTTONS_A_ROW: Final = 5


def desk_question(view: DeskPage, t: Texts, more: Sequence[Block] = ()) -> Piece:
    """One question to work on, with its place among the others; or that none is left.

    `more` stands under what can be done with it.
    """
    blocks: list[Block] = [head(view.team, t), paused_words(view.team, t)]
    line = view.question
    if line is None:
        blocks.append(t("No question is waiting or shown. You are up to date."))
    else:
        place = t("{position} of {total}", position=view.position, total=view.total)
        blocks += [
            "\n".join((f"### {t('Question {number}', number=line.number)} · {place}", _about(line, t))),
            quote(shorten(inert(line.text), 2500)),
            _work(view, line, t),
            *more,
        ]
        if view.total > 1:
            blocks.append(
                _turns(Verb.DESK_QUESTIONS, view.team.id, line.question_id, t("Previous"), t("Next"))
            )
    counts = (
        view.counts.waiting + view.counts.shown,
        view.follow_ups_open,
        view.private_unopened,
        view.published,
    )
    approvals = row_on_desk(view.team.id, view.to_approve, t)
    pages = tabs(view.team.id, t, view.may_answer, counts)
    pause = (pause_button(view.team, t, desk=1),)
    return Piece(view=Page([*blocks, Rule(), approvals, pages, pause]))


def head(team: Team, t: Texts) -> str:
    """What stands at the top of every page."""
    return t("## My desk: {team}", team=team_name(team, t))


def _about(line: QuestionLine, t: Texts) -> str:
    waiting = line.state is QuestionState.WAITING
    state = t("waiting, not on the board yet") if waiting else state_words(line.state, t)
    parts = (asked_by(line.asker_name, t), supports_words(line.supports, t), state)
    return " · ".join(part for part in parts if part)


def _work(view: DeskPage, line: QuestionLine, t: Texts) -> Row:
    ids = (view.team.id, line.question_id, line.number, 1)
    buttons = []
    if line.state is QuestionState.WAITING:
        buttons.append(Press(t("Show"), CustomId(Verb.SHOW, *ids), Style.MAIN))
    if view.may_answer:
        buttons.append(Press(t("Answer"), CustomId(Verb.ANSWER, *ids), Style.MAIN))
        buttons.append(Press(t("I'll find out"), CustomId(Verb.FIND_OUT, *ids)))
    buttons.append(Press(t("Can't answer here"), CustomId(Verb.DECLINE, *ids)))
    return tuple(buttons)


def _turns(verb: Verb, team_id: int, at: int, back: str, onward: str) -> Row:
    return (
        Press(back, CustomId(verb, team_id, at, "back")),
        Press(onward, CustomId(verb, team_id, at, "next")),
    )


def tabs(team_id: int, t: Texts, may_answer: bool, counts: tuple[int, int, int, int] | None = None) -> Row:
    """The four pages of a desk; with their counts where they are known."""
    words = [t("Questions"), t("Follow-ups"), t("Private information"), t("Published")]
    if counts:
        words = [t("{words} ({n})", words=word, n=count) for word, count in zip(words, counts, strict=True)]
    # Page 0 is the first one too: a button "Page 1" on the same page needs an id of its own.
    ids = (
        CustomId(Verb.DESK_QUESTIONS, team_id, 0, _HERE),
        CustomId(Verb.DESK_FOLLOW_UPS, team_id, 0),
        CustomId(Verb.DESK_PRIVATE, team_id, 0),
        CustomId(Verb.DESK_PUBLISHED, team_id, 0, _HERE),
    )
    presses = [Press(word, custom_id) for word, custom_id in zip(words, ids, strict=True)]
    return tuple(tab for tab in presses if may_answer or tab.id.verb != Verb.DESK_PRIVATE)


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


def page_turns(verb: Verb, team_id: int, page: int, pages: int, t: Texts) -> Row:
    """Buttons to the page before and the page after, where there is one."""
    buttons = []
    if page > 1:
        buttons.append(Press(t("Page {page}", page=page - 1), CustomId(verb, team_id, page - 1)))
    if page < pages:
        buttons.append(Press(t("Page {page}", page=page + 1), CustomId(verb, team_id, page + 1)))
    return tuple(buttons)


def desk_published(view: PublishedPage, t: Texts, *, may_answer: bool = True) -> Piece:
    """One published pair, newest first, to take down or put back."""
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
            blocks.append(_turns(Verb.DESK_PUBLISHED, view.team.id, pair.question_id, t("Newer"), t("Older")))
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
