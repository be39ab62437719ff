"""Every refusal in one plain sentence that says what to do next, looked up along the error's classes.

A module per subject holds its sentences, as `bot.domain.errors` has the errors.
"""

from typing import Final

from msgspec.structs import replace

from bot.domain import errors as refused
from bot.domain.errors.asking import WordsChanged
from bot.domain.errors.desk import AskerHasThisToo, BeingAnswered, Doing, LinkNeeded, QuestionChanged
from bot.domain.errors.follow_ups import FollowUpChanged, SameDay
from bot.domain.errors.memory import NoSuchReadyAnswer, ReadyNameTaken, TooManyReadyAnswers
from bot.domain.errors.peace import MutedOnlyInMeeting
from bot.domain.errors.private import OutcomePointsAt
from bot.i18n import Texts
from bot.ui.base import Buttons, Press, Style
from bot.ui.errors import (
    asking,
    dates,
    desk,
    follow_ups,
    general,
    hearing,
    meetings,
    memory,
    peace,
    privacy,
    private,
    questions,
    teams,
    times,
    trials,
)
from bot.ui.errors.table import Wording
from bot.ui.given_back import with_text_back
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.signposts import emergency
from bot.ui.wording import mine_button

_SUBJECTS: Final = (
    general,
    meetings,
    questions,
    asking,
    desk,
    follow_ups,
    memory,
    private,
    peace,
    privacy,
    teams,
    times,
    hearing,
    dates,
    trials,
)
_WORDINGS: Final[dict[type, Wording]] = {
    kind: wording for subject in _SUBJECTS for kind, wording in subject.WORDINGS.items()
}
# Errors whose `text` goes back to who wrote it.
_GIVE_BACK: Final = (
    refused.TooLong, refused.AnswerChanged, refused.PrivateInformationOff, refused.OldForm, OutcomePointsAt,
    NoSuchReadyAnswer, ReadyNameTaken, TooManyReadyAnswers, FollowUpChanged, SameDay, WordsChanged,
    QuestionChanged, AskerHasThisToo, LinkNeeded, BeingAnswered,
)  # fmt: skip
# Those that point to My questions lead there.
_ABOUT_MINE: Final = (
    refused.AlreadyAsked, refused.AlreadySupported, refused.OwnQuestion, refused.NotYours, WordsChanged,
)  # fmt: skip


def explain(error: BaseException, t: Texts) -> Piece:
    """The reply to what was refused. A text that came with it goes back to who wrote it."""
    text = str(getattr(error, "text", "") or "") if isinstance(error, _GIVE_BACK) else ""
    piece = with_text_back(sentence(error, t), text, t)
    if isinstance(error, _ABOUT_MINE):
        return replace(piece, view=Buttons([(mine_button(t),)]))
    if isinstance(error, BeingAnswered):
        return replace(piece, view=Buttons([(_take_over(error, t),)]))
    if isinstance(error, MutedOnlyInMeeting):
        kept = (error.opening,) if error.opening else ()
        block = CustomId(Verb.BLOCK_INSTEAD, error.team_id, error.number, *kept)
        return replace(piece, view=Buttons([(Press(t("Block instead"), block),)]))
    return piece


def _take_over(error: BeingAnswered, t: Texts) -> Press:
    """Opens the form; what was typed before is sent."""
    ids = (error.team_id, error.question_id, error.number)
    if error.doing is Doing.APPROVE:
        return Press(t("Approve all the same"), CustomId(Verb.APPROVE_OVER, *ids, error.mark), Style.MAIN)
    if error.doing is Doing.MERGE:
        over = CustomId(Verb.MERGE_OVER, error.team_id, error.question_id, error.version, error.into)
        return Press(t("Take over: same as question {number}", number=error.into), over, Style.MAIN)
    if error.doing is Doing.DROP:
        kept = (Verb.DROP_SEND, error.question_id, error.opening)
        over = CustomId(*kept) if error.opening else CustomId(Verb.DROP_OVER, error.question_id)
        return Press(t("Take over: could not be found out"), over, Style.MAIN)
    if error.doing is Doing.FIND_OUT:
        over = CustomId(Verb.FIND_OUT_OVER, *ids)
        if error.due is not None:
            over = CustomId(Verb.FIND_OUT_SEND, *ids, error.version, f"{error.due:%Y%m%d}")
        return Press(t("Take over: I'll find out"), over, Style.MAIN)
    if error.doing is Doing.DECLINE:
        over = CustomId(Verb.DECLINE_OVER, *ids)
        if error.opening:
            over = CustomId(Verb.DECLINE_SEND, error.team_id, error.number, error.opening)
        return Press(t("Take over: can't answer here"), over, Style.MAIN)
    if error.opening:
        send = CustomId(Verb.TAKE_OVER_SEND, error.team_id, error.number, error.opening)
        return Press(t("Take over and send"), send, Style.MAIN)
    return Press(t("Take over and answer"), CustomId(Verb.TAKE_OVER, *ids, error.begin), Style.MAIN)


def sentence(error: BaseException, t: Texts) -> str:
    """What happened and what to do next; that something went wrong, for an error nobody foresaw."""
    for kind in type(error).__mro__:
        if wording := _WORDINGS.get(kind):
            return wording(error, t)
    return t("That did not work. Try again; if it happens again, tell who runs the bot.")


def is_known(error: BaseException) -> bool:
    """Whether there is a sentence for this very error or what it is a kind of."""
    return any(kind in _WORDINGS for kind in type(error).__mro__)


def unexpected(reference: str, t: Texts) -> Piece:
    """Something nobody foresaw; the log has the rest under the reference."""
    words = t(
        "Something went wrong on our side; nothing you did caused it. Try again. If it happens again, tell "
        "who runs the bot this reference: {reference}",
        reference=f"`{reference}`",
    )
    return Piece(f"{words}\n-# {emergency(t)}")
