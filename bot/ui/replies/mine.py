"""*My questions*: each with its state in words, and what can be done about it."""

from typing import TYPE_CHECKING, Final

from bot.domain.question import Audience, QuestionState, Standing
from bot.domain.text import discord_length
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.models import MyQuestion, MyQuestions, SameAs
from bot.ui.base import (
    MAX_PAGE_TEXT,
    Block,
    Buttons,
    Page,
    Press,
    Row,
    Rule,
    Style,
    day,
)
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.private_replies import my_private
from bot.ui.replies.drafts import waiting
from bot.ui.wording import (
    linked,
    mine_button,
    others_state_words,
    plain,
    state_words,
    supports_words,
    team_name,
    turns,
)

if TYPE_CHECKING:
    from bot.services.own_words import Edited

_ITEMS_A_PAGE: Final = 4
# How much is shown of each text: less where a page would hold more than Discord takes.
_LIMITS: Final = (150, 100, 60)
_PRIVATE_ROOM: Final = 1200


def withdrawn(number: int, t: Texts) -> Piece:
    """My question was taken back."""
    words = t("Question {number} is withdrawn. Nobody will answer it.", number=number)
    return Piece(words, view=Buttons([(mine_button(t),)]))


def edited(outcome: "Edited", t: Texts) -> str:
    """My question has other words."""
    number = outcome.question.number
    if outcome.unchanged:
        return t("Question {number} stays as it was.", number=number)
    return t("Question {number} is changed. The team reads your new words.", number=number)


def changed(outcome: "Edited", t: Texts) -> Piece:
    """My question has other words, in a reply of its own."""
    return Piece(edited(outcome, t), view=Buttons([(mine_button(t),)]))


def my_questions(view: MyQuestions, t: Texts, note: str = "") -> Piece:
    """Each of my questions with its state in words, and what I can do about it; then those I support.

    `note` says what was done just now.
    """
    drawn = [_blocks(view, t, note, limit, _PRIVATE_ROOM) for limit in _LIMITS]
    fitting = (blocks for blocks in drawn if _length(blocks) <= MAX_PAGE_TEXT)
    if (blocks := next(fitting, None)) is None:
        left = MAX_PAGE_TEXT - _length(_blocks(view, t, note, _LIMITS[-1], 0)) - 1
        blocks = _blocks(view, t, note, _LIMITS[-1], left)
    return Piece(view=Page(blocks))


def _length(blocks: list[Block]) -> int:
    return sum(discord_length(block) + 1 for block in blocks if isinstance(block, str))


def _blocks(view: MyQuestions, t: Texts, note: str, limit: int, private_room: int) -> list[Block]:
    page, pages = max(view.page, 1), max(view.pages, 1)
    head = t("## My questions")
    if pages > 1:
        head = f"{head} · {t('page {page} of {pages}', page=page, pages=pages)}"
    blocks: list[Block] = [head, note, *waiting(view.drafts, t, limit)]
    if not view.items and not view.drafts:
        blocks.append(t("You have not asked anything here yet. Use /ask, or the button of a meeting."))
    own = True
    for item in view.items[:_ITEMS_A_PAGE]:
        if own and not item.mine:
            blocks += [Rule(), t("### What others asked and you want to know too")]
        own = item.mine
        blocks += [Rule(), _mine(item, t, limit), _mine_buttons(item, page, t)]
    if view.private_numbers:
        numbers = t.list([str(number) for number in view.private_numbers[:30]])
        blocks.append(Rule())
        blocks.append(t("Sent in private: number {numbers}. It is not answered here.", numbers=numbers))
    blocks.append(my_private(view.private, private_room, t))
    blocks.append(turns(Verb.MINE, (), page, pages, t))
    return blocks


def _mine(item: MyQuestion, t: Texts, limit: int) -> str:
    t = words_of(item.team, t)
    number = linked(t("Question {number}", number=item.number), item.link)
    if item.mine or item.state is not QuestionState.WAITING:
        states = state_words(item.state, t, item.standing)
    else:
        states = others_state_words(item.state, t)
    lines = [" · ".join((f"**{number}**", team_name(item.team, t), states))]
    if item.standing is Standing.STANDS or item.mine:
        lines.append(plain(item.text, limit))
    if item.original:
        lines.append(t("The team changed the wording. You wrote: {text}", text=plain(item.original, limit)))
    if item.same_as:
        lines.append(_same_as(item.same_as, t))
    if item.state is QuestionState.FOLLOWING_UP and item.follow_up_due:
        lines.append(t("{An_officer} comes back by {day}.", day=day(item.follow_up_due, t)))
    if item.first_due:
        lines.append(t("First said: by {day}.", day=day(item.first_due, t)))
    if reason := item.reason or item.moved_reason:
        lines.append(t("Reason: {reason}", reason=plain(reason, limit + 30)))
    seen = t("with your name") if item.audience is Audience.NAMED else t("without your name")
    mine = (
        t("asked by you, {seen}", seen=seen)
        if item.mine
        else t("asked by somebody else; you want to know it too")
    )
    told_words = t("you are told by DM") if item.tell_me else ""
    about = (mine, supports_words(item.supports, t), told_words)
    return "\n".join((*lines, "-# " + " · ".join(part for part in about if part)))


def _same_as(same: SameAs, t: Texts) -> str:
    number = linked(t("question {number}", number=same.number), same.link)
    return t("The same as {question}: {state}.", question=number, state=others_state_words(same.state, t))


def _mine_buttons(item: MyQuestion, page: int, t: Texts) -> Row:
    if item.state is QuestionState.WITHDRAWN:
        return ()  # nothing more becomes of it
    if item.tell_me:
        label = t("Question {number}: stop telling me by DM", number=item.number)
        buttons = [Press(label, CustomId(Verb.TELL, item.question_id, 0, page))]
    else:
        label = t("Question {number}: tell me by DM", number=item.number)
        buttons = [Press(label, CustomId(Verb.TELL, item.question_id, 1, page))]
    if item.may_edit:
        edit = CustomId(Verb.EDIT_MINE, item.question_id, page)
        buttons.append(Press(t("Change question {number}", number=item.number), edit))
    if item.may_withdraw:
        withdraw = CustomId(Verb.WITHDRAW, item.question_id, page)
        buttons.append(Press(t("Withdraw question {number}", number=item.number), withdraw, Style.GRAVE))
    return tuple(buttons)
