"""*My questions*: each with its state in words, and what can be done about it."""

from typing import Final

from bot.domain.question import Audience, QuestionState, Standing
from bot.i18n import Texts
from bot.services.models import MyQuestion, MyQuestions
from bot.ui.base import (
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
from bot.ui.wording import (
    linked,
    mine_button,
    plain,
    state_words,
    supports_words,
    team_name,
    turns,
)

_ITEMS_A_PAGE: Final = 5


def withdrawn(number: int, t: Texts) -> Piece:
    """My question was taken back."""
    words = t("Question {number} is withdrawn. Nobody will answer it.", number=number)
    return Piece(words, view=Buttons([(mine_button(t),)]))


def my_questions(view: MyQuestions, t: Texts) -> Piece:
    """Each of my questions with its state in words, and what I can do about it."""
    page, pages = max(view.page, 1), max(view.pages, 1)
    head = t("## My questions")
    if pages > 1:
        head = f"{head} · {t('page {page} of {pages}', page=page, pages=pages)}"
    blocks: list[Block] = [head]
    if not view.items:
        blocks.append(t("You have not asked anything here yet. Use /ask, or the button of a meeting."))
    for item in view.items[:_ITEMS_A_PAGE]:
        blocks += [Rule(), _mine(item, t), _mine_buttons(item, page, t)]
    if view.private_numbers:
        numbers = t.list([str(number) for number in view.private_numbers[:30]])
        blocks.append(Rule())
        blocks.append(
            t("Sent to the officers only: number {numbers}. It is not answered here.", numbers=numbers)
        )
    blocks.append(turns(Verb.MINE, (), page, pages, t))
    return Piece(view=Page(blocks))


def _mine(item: MyQuestion, t: Texts) -> str:
    number = linked(t("Question {number}", number=item.number), item.link)
    head = (f"**{number}**", team_name(item.team, t), state_words(item.state, t, item.standing))
    lines = [" · ".join(head)]
    if item.standing is Standing.STANDS or item.mine:
        lines.append(plain(item.text, 150))
    if item.original is not None and item.mine:
        lines.append(t("The team changed the wording. You wrote: {text}", text=plain(item.original, 150)))
    if item.same_as is not None and item.same_as_state is not None:
        state = state_words(item.same_as_state, t)
        lines.append(t("Same as question {number}: {state}", number=item.same_as, state=state))
    if item.state is QuestionState.FOLLOWING_UP and item.follow_up_due:
        lines.append(t("An officer comes back by {day}.", day=day(item.follow_up_due, t)))
    if item.reason:
        lines.append(t("Reason: {reason}", reason=plain(item.reason, 180)))
    seen = t("with your name") if item.audience is Audience.NAMED else t("without your name")
    mine = (
        t("asked by you, {seen}", seen=seen)
        if item.mine
        else t("asked by somebody else; you want to know it too")
    )
    told_words = t("you are told by DM") if item.tell_me else ""
    about = (mine, supports_words(item.supports, t), told_words)
    return "\n".join((*lines, "-# " + " · ".join(part for part in about if part)))


def _mine_buttons(item: MyQuestion, page: int, t: Texts) -> Row:
    if item.tell_me:
        label = t("Question {number}: stop telling me by DM", number=item.number)
        buttons = [Press(label, CustomId(Verb.TELL, item.question_id, 0, page))]
    else:
        label = t("Question {number}: tell me by DM", number=item.number)
        buttons = [Press(label, CustomId(Verb.TELL, item.question_id, 1, page))]
    if item.may_withdraw:
        withdraw = CustomId(Verb.WITHDRAW, item.question_id, page)
        buttons.append(Press(t("Withdraw question {number}", number=item.number), withdraw, Style.GRAVE))
    return tuple(buttons)
