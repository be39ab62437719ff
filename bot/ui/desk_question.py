"""The desk's page of one question, with all that can be done with it, and the list of them all."""

from collections.abc import Sequence
from typing import Final

from bot.domain.question import STILL_OPEN, QuestionState
from bot.domain.text import discord_length, shorten
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.models import DeskList, DeskPage, LikelySame, QuestionLine
from bot.ui.approvals import row_on_desk
from bot.ui.base import MAX_PAGE_TEXT, Block, Option, Page, Pick, Press, Row, Rule, Style
from bot.ui.desk_more import more_pick
from bot.ui.desk_parts import head, page_turns, tabs, turning
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert, quote
from bot.ui.peace import paused_words
from bot.ui.pieces import Piece
from bot.ui.wording import asked_by, claimed_words, linked, plain, state_words, supports_words

# As much of the question as there is room for; the asker's own words, once changed, get a third as much.
_TEXT: Final = (2000, 1400, 900, 500, 250)
# For the word that the page no longer refreshes itself.
_KEPT_FREE: Final = 150
_LIKELY: Final = 150
_LISTED: Final = 90


def desk_question(view: DeskPage, t: Texts, more: Sequence[Block] = (), *, said: str = "") -> Piece:
    """One question to work on, with its place among the others; or that none is left.

    `more` stands under what can be done with it. `said`: what was done just before, in a sentence.
    """
    t = words_of(view.team, t)
    title = "\n".join(part for part in (head(view.team, t), paused_words(view.team, t), said) if part)
    line = view.question
    if line is None:
        nothing = t("No question is waiting or shown. You are up to date.")
        return _page(view, [title, nothing, (_jump(view, t),)], t)
    # The question and the asker's own words give way to all else.
    blocks: list[Block] = []
    for room in _TEXT:
        blocks = [title, *_question(view, line, more, room, t)]
        if _length(blocks) <= MAX_PAGE_TEXT - _KEPT_FREE or room == _TEXT[-1]:
            break
    return _page(view, blocks, t)


def _length(blocks: Sequence[Block]) -> int:
    return discord_length("\n".join(block for block in blocks if isinstance(block, str)))


def _page(view: DeskPage, blocks: Sequence[Block], t: Texts) -> Piece:
    counts = (view.total, view.follow_ups_open, view.private_unopened, view.published)
    approvals = row_on_desk(view.team.id, view.to_approve, t)
    return Piece(view=Page([*blocks, Rule(), approvals, tabs(view.team.id, t, view.may_answer, counts)]))


def _question(
    view: DeskPage, line: QuestionLine, further: Sequence[Block], room: int, t: Texts
) -> list[Block]:
    is_open = line.state in STILL_OPEN
    title = t("Question {number}", number=line.number)
    if is_open:
        place = t("{position} of {total}", position=view.position, total=view.total)
        title = f"{title} · {place}"
    about = [f"### {title}", _about(view, line, t)]
    if view.claim:
        about.append(claimed_words(view.claim, t))
    asked = [quote(shorten(inert(line.text), room))]
    if line.reworded:
        asked.append(_reworded(view, room // 3, t))
    blocks: list[Block] = ["\n".join(about), "\n".join(asked)]
    if is_open:
        blocks.append(_work(view, line, t))
        if view.likely:
            blocks += ["\n".join(_likely(one, t) for one in view.likely), _same_as(view, line, t)]
    blocks += further
    if (more := more_pick(view, t)) is not None:
        blocks.append(more)
    blocks.append(_turns(view, line, t))
    return blocks


def _about(view: DeskPage, line: QuestionLine, t: Texts) -> str:
    if line.state is QuestionState.WAITING:
        state = t("waiting, not on the board yet")
    elif view.same_as is not None:
        state = t("the same as question {number}", number=view.same_as)
    else:
        state = state_words(line.state, t)
    parts = (asked_by(line.asker_name, t), supports_words(line.supports, t), state)
    words = " · ".join(part for part in parts if part)
    if line.state in STILL_OPEN:
        return words
    by = plain(view.handled_by, 100) if view.handled_by else ""
    done = t("Done by {by}. Press Next to go on.", by=by) if by else t("Done. Press Next to go on.")
    return f"{words}\n{done}"


def _reworded(view: DeskPage, room: int, t: Texts) -> str:
    words = t("Wording edited by the team.")
    if view.original is None:
        return f"-# {words}"
    return f"-# {words} {t('The asker wrote:')}\n{quote(shorten(inert(view.original), room))}"


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


def _likely(one: LikelySame, t: Texts) -> str:
    number = linked(t("question {number}", number=one.number), one.link)
    return t(
        "Looks like {question} ({state}): {text}",
        question=number, state=_short_state(one.state, t), text=plain(one.text, _LIKELY),
    )  # fmt: skip


def _short_state(state: QuestionState, t: Texts) -> str:
    if state is QuestionState.WAITING:
        return t("waiting")
    return t("on the board") if state is QuestionState.SHOWN else state_words(state, t)


def _same_as(view: DeskPage, line: QuestionLine, t: Texts) -> Row:
    return tuple(
        Press(
            t("Same as question {number}", number=one.number),
            CustomId(Verb.MERGE, view.team.id, line.question_id, view.version, one.number),
        )
        for one in view.likely
    )


def _turns(view: DeskPage, line: QuestionLine, t: Texts) -> Row:
    row: Row = ()
    if view.total > 1 or line.state not in STILL_OPEN:
        row = turning(Verb.DESK_QUESTIONS, view.team.id, line.question_id, t("Previous"), t("Next"))
    row = (*row, _jump(view, t))
    if view.total > 1:
        row = (*row, Press(t("List"), CustomId(Verb.DESK_LIST, view.team.id, 0)))
    return row


def _jump(view: DeskPage, t: Texts) -> Press:
    return Press(t("Go to a number"), CustomId(Verb.DESK_JUMP, view.team.id))


def desk_list(view: DeskList, t: Texts) -> Piece:
    """The open questions, 25 a page, each a line to read and a choice that goes to it."""
    t = words_of(view.team, t)
    page = t("page {page} of {pages}", page=view.page, pages=view.pages)
    total = t.n("### {n} open question, {page}", "### {n} open questions, {page}", view.total, page=page)
    blocks: list[Block] = [head(view.team, t), total]
    if view.lines:
        blocks.append("\n".join(_listed(line, t) for line in view.lines))
        blocks.append(
            Pick(
                CustomId(Verb.DESK_LIST_PICK, view.team.id),
                t("Go to a question"),
                tuple(_choice(line, t) for line in view.lines),
            )
        )
    else:
        blocks.append(t("No question is waiting or shown. You are up to date."))
    turns = page_turns(Verb.DESK_LIST, view.team.id, view.page, view.pages, t)
    return Piece(view=Page([*blocks, turns, Rule(), tabs(view.team.id, t, view.may_answer)]))


def _listed(line: QuestionLine, t: Texts) -> str:
    parts = (_short_state(line.state, t), supports_words(line.supports, t), plain(line.text, _LISTED))
    return f"- **{line.number}** · " + " · ".join(part for part in parts if part)


def _choice(line: QuestionLine, t: Texts) -> Option:
    words = f"{line.number} · {' '.join(line.text.split())}"
    about = (_short_state(line.state, t), supports_words(line.supports, t))
    return Option(words, str(line.question_id), " · ".join(part for part in about if part))
