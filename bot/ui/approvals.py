"""Answers that wait for a second pair of eyes: a page of the desk, and what is said of them."""

from typing import Final

from bot.domain.question import MAX_REASON
from bot.domain.text import shorten, split
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.approvals import ApprovalPage, ApprovalSet, Discarded, PendingAnswer
from bot.ui.base import MAX_CONTENT, Block, Page, Press, Row, Rule, Style, until
from bot.ui.desk_parts import HERE, head
from bot.ui.fields import labelled, paragraph
from bot.ui.forms import REASON, Form
from bot.ui.given_back import with_text_back
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert, officer_markdown, quote
from bot.ui.pieces import Piece
from bot.ui.wording import claimed_words, plain, state_words, team_name

_SHOWN: Final = 2200
_QUESTION_SHOWN: Final = 700


def approval_page(view: ApprovalPage, t: Texts) -> Piece:
    """One answer that waits, with what can be done about it by who reads this."""
    t = words_of(view.team, t)
    blocks: list[Block] = [head(view.team, t)]
    pending = view.pending
    if pending is None:
        blocks.append(t("No answer waits for approval."))
    else:
        place = t("{position} of {total}", position=view.position, total=view.total)
        heading = t("Question {number}", number=pending.number)
        blocks += [
            f"### {t('To approve')}: {heading} · {place}",
            quote(shorten(inert(pending.question), _QUESTION_SHOWN)),
            _who(pending, t),
            *_claimed(view, t),
            officer_markdown(shorten(pending.text, _SHOWN)),
            *_remark(pending, t),
            *_why_not(pending, t),
            *_buttons(view, pending, t),
        ]
        if view.total > 1:
            ids = (view.team.id, pending.question_id)
            blocks.append(
                (
                    Press(t("Previous"), CustomId(Verb.APPROVALS, *ids, "back")),
                    Press(t("Next"), CustomId(Verb.APPROVALS, *ids, "next")),
                )
            )
    return Piece(view=Page([*blocks, Rule(), (_back(view, t),)]))


def waits_no_more(view: ApprovalPage, t: Texts) -> Piece:
    """The answer that stood here is published, sent back or discarded, or has other words."""
    t = words_of(view.team, t)
    blocks: list[Block] = [
        head(view.team, t),
        t("The answer that stood here was published, sent back, discarded or changed just now."),
    ]
    row: Row = (*row_on_desk(view.team.id, view.total, t), _back(view, t))
    return Piece(view=Page([*blocks, Rule(), row]))


def _back(view: ApprovalPage, t: Texts) -> Press:
    return Press(t("Back to the questions"), CustomId(Verb.DESK_QUESTIONS, view.team.id, 0, HERE))


def _who(pending: PendingAnswer, t: Texts) -> str:
    name = plain(pending.author or t("somebody who has left"), 100)
    return t(
        "Written by {name}, {when}. Nobody else can read it yet.", name=name, when=until(pending.made_at)
    )


def _claimed(view: ApprovalPage, t: Texts) -> list[str]:
    return [claimed_words(view.claim, t)] if view.claim else []


def _remark(pending: PendingAnswer, t: Texts) -> list[str]:
    if pending.remark is None:
        return []
    return [t("**Sent back with a remark:** {remark}", remark=plain(pending.remark, MAX_REASON))]


def _why_not(pending: PendingAnswer, t: Texts) -> list[str]:
    if pending.over:
        state = state_words(pending.state, t)
        return [
            t(
                "This answer can't be published any more. The question is over: {state}. "
                "Copy what you need, then discard it.",
                state=state,
            )
        ]
    if pending.outdated:
        return [
            t(
                "The question has changed since this was written. Somebody who answers presses Change it, "
                "and sends it again."
            )
        ]
    return []


def _buttons(view: ApprovalPage, pending: PendingAnswer, t: Texts) -> list[Block]:
    ids = (view.team.id, pending.question_id, pending.number)
    row: list[Press] = []
    if len(pending.text) > _SHOWN:
        row.append(Press(t("Read all of it"), CustomId(Verb.READ_PENDING, *ids[:2])))
    if pending.over:
        row.append(Press(t("Discard it"), CustomId(Verb.DISCARD, *ids, view.mark)))
        return [tuple(row)]
    if not view.mine and not pending.outdated:
        row.append(Press(t("Approve"), CustomId(Verb.APPROVE, *ids, view.mark), Style.MAIN))
    if pending.remark is None and not view.mine:
        row.append(Press(t("Send back"), CustomId(Verb.SEND_BACK, *ids, view.mark)))
    if view.may_answer:
        row.append(Press(t("Change it"), CustomId(Verb.ANSWER, *ids, 1)))
    mine = t("You wrote this: somebody else on the team has to approve it.")
    return [*([mine] if view.mine else []), *([tuple(row)] if row else [])]


def whole_answer(pending: PendingAnswer, t: Texts) -> list[Piece]:
    """All of an answer that is too long for the page."""
    heading = t("**The answer to question {number} that waits for approval**", number=pending.number)
    return [Piece(part) for part in split(f"{heading}\n{officer_markdown(pending.text)}", MAX_CONTENT)]


def send_back_form(team_id: int, question_id: int, number: int, mark: str, opening: str, t: Texts) -> Form:
    """Ask what should be changed. Field: reason."""
    custom_id = CustomId(Verb.SEND_BACK_FORM, team_id, question_id, number, mark, opening)
    field = labelled(
        t("What should be changed?"), t("Its author reads this."), paragraph(REASON, MAX_REASON, "")
    )
    return Form(t("Send the answer back"), custom_id, [field])


def sent_back(number: int, t: Texts) -> Piece:
    """An answer waits for a new wording."""
    return Piece(t("The answer to question {number} is sent back. Its author is told.", number=number))


def discarded(outcome: Discarded, t: Texts) -> Piece:
    """Whoever discarded an answer has it to copy."""
    words = t("The answer to question {number} is discarded.", number=outcome.number)
    return with_text_back(words, outcome.text, t)


def approval_set(outcome: ApprovalSet, t: Texts) -> Piece:
    """What needs a second person from now on."""
    t = words_of(outcome.team, t)
    name = team_name(outcome.team, t)
    answers = (
        t(
            "Answers of the {team} are published once a second {officer} or a moderator approves them.",
            team=name,
        )
        if outcome.answers
        else t("Answers of the {team} are published at once.", team=name)
    )
    outcomes = (
        t("“You said, we did” lines are published once a second {officer} approves them.")
        if outcome.outcomes
        else t("“You said, we did” lines are published at once.")
    )
    return Piece(f"{answers}\n{outcomes}")


def row_on_desk(team_id: int, waiting: int, t: Texts) -> Row:
    """The way to this page from the desk, where there is something on it."""
    if not waiting:
        return ()
    words = t("To approve ({n})", n=waiting)
    return (Press(words, CustomId(Verb.APPROVALS, team_id, 0, HERE), Style.MAIN),)
