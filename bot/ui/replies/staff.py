"""Replies to officers and moderators about questions and answers."""

from collections.abc import Sequence

from bot.domain.team import Team
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.answers import Answered
from bot.services.followups import FollowUpMade
from bot.services.models import FollowUpLine, Link
from bot.services.takedown import TakenDown
from bot.ui.base import MAX_CONTENT, Buttons, Open, Press, Row, day, fit
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.room import follow_up_line
from bot.ui.wording import more_words, name_of


def shown(number: int, t: Texts) -> Piece:
    """A question is on the board."""
    return Piece(t("Question {number} is on the board now.", number=number))


def declined(number: int, t: Texts) -> Piece:
    """A question can't be answered here."""
    return Piece(t("Question {number} is closed with your reason. Its asker reads it.", number=number))


def answered(outcome: Answered, t: Texts) -> Piece:
    """An answer was saved: new, edited, or kept until the next meeting."""
    t = words_of(outcome.team, t)
    number = outcome.question.number
    if outcome.pending:
        return Piece(
            t(
                "Your answer to question {number} is kept. It is published once a second {officer} or a "
                "moderator approves it, on the desk under To approve.",
                number=number,
            )
        )
    if outcome.unchanged:
        words = t("The answer to question {number} stays as it was.", number=number)
    elif outcome.kept_follow_up:
        words = t("You came back on question {number}. Who asked to be told gets a DM.", number=number)
    elif outcome.edited:
        words = t("The answer to question {number} is changed. Earlier versions are kept.", number=number)
    else:
        words = t("The answer to question {number} is saved.", number=number)
    if outcome.removed:
        return Piece(f"{words} {t('It was removed from Discord: nobody reads it until it is put back.')}")
    return Piece(f"{words} {_published(outcome, t)}", view=_link(outcome.link, t))


def follow_up_made(outcome: FollowUpMade, t: Texts) -> Piece:
    """The promise to find out is saved."""
    promise = t(
        "Question {number}: you find out and come back by {day}, with /followup keep or on your desk.",
        number=outcome.question.number,
        day=day(outcome.follow_up.due, t),
    )
    return Piece(f"{promise} {_published(outcome, t)}", view=_link(outcome.link, t))


def _published(outcome: Answered | FollowUpMade, t: Texts) -> str:
    if outcome.published_now:
        return t("Everybody reads it in a moment.")
    if outcome.team.paused and outcome.question.meeting_id is not None:
        return t("It is published once somebody presses Go on: the team has paused.")
    return t("It is published when the next meeting opens.")


def _link(link: Link | None, t: Texts) -> Buttons | None:
    return Buttons([(Open(t("Open it"), link.url),)]) if link else None


def follow_ups(team: Team, lines: Sequence[FollowUpLine], t: Texts) -> Piece:
    """The open follow-ups, overdue ones said."""
    if not lines:
        return Piece(t("Nothing is left to find out: every promise is kept."))
    head = t("## To find out")
    listed = [follow_up_line(line, name_of(line.shown_as, team, t), t) for line in lines]
    return Piece(f"{head}\n" + fit(listed, MAX_CONTENT - len(head) - 1, lambda left: more_words(left, t)))


def taken_down(outcome: TakenDown, t: Texts) -> Piece:
    """A pair is removed everywhere; a reason can be added, or it can be put back."""
    question = outcome.question
    ids = (outcome.team.id, question.id, question.number, 0)
    row: Row = (
        Press(t("Add a reason"), CustomId(Verb.TAKE_DOWN_REASON, *ids)),
        Press(t("Put back"), CustomId(Verb.PUT_BACK, *ids)),
    )
    words = t(
        "Question {number} and its answer are being removed everywhere. “Removed by the team” stays "
        "there instead.",
        number=question.number,
    )
    return Piece(words, view=Buttons([row]))


def reason_added(number: int, t: Texts) -> Piece:
    """Why a pair was removed is said."""
    return Piece(t("Your reason stands where question {number} was.", number=number))


def put_back(number: int, t: Texts) -> Piece:
    """A pair stands again."""
    return Piece(t("Question {number} and its answer are being put back.", number=number))


def kept_removed(number: int, t: Texts) -> Piece:
    """What a person deleted stays removed."""
    return Piece(t("Question {number} and its answer stay removed, the record included.", number=number))


def said(t: Texts) -> Piece:
    """Something was said to the room."""
    return Piece(t("Said. The room reads it in a moment."))
