"""What each kind of notice reads: one line a kind."""

from collections.abc import Callable
from typing import Final

from bot.domain.meeting import Meeting
from bot.i18n import Texts
from bot.services.models import NoticeView
from bot.services.notices import NoticeKind
from bot.ui import hearing
from bot.ui.follow_up_notices import ABOUT_FOLLOW_UPS
from bot.ui.notices import (
    dm_answer_changed,
    dm_answer_discarded,
    dm_answer_sent_back,
    dm_question_changed,
    dm_reworded,
    dm_same_as,
    ping_first_question,
    ping_removed,
    ping_trouble,
    ping_urgent,
)
from bot.ui.peace import ping_nobody_came, ping_ready
from bot.ui.pieces import Piece
from bot.ui.private_replies import dm_private_reply
from bot.ui.trials import room_trial_result

Wording = Callable[[NoticeView, Texts], Piece]


def _changed(view: NoticeView, t: Texts) -> Piece:
    if view.same_as is not None and view.same_as_state is not None:
        return dm_same_as(
            view.team, view.number or 0, view.same_as, view.same_as_state, view.link, t,
            mine=view.mine, question_id=view.question_id,
        )  # fmt: skip
    return dm_question_changed(
        view.team, view.number or 0, view.state or "", view.link, t,
        mine=view.mine, question_id=view.question_id,
    )  # fmt: skip


def _answer_changed(view: NoticeView, t: Texts) -> Piece:
    return dm_answer_changed(
        view.team, view.number or 0, NoticeKind(view.kind), view.link, t,
        mine=view.mine, question_id=view.question_id,
    )  # fmt: skip


def _private_reply(view: NoticeView, t: Texts) -> Piece:
    if view.reply is None:
        raise ValueError("a reply to private information says which")
    return dm_private_reply(view.team, view.number or 0, view.reply, view.reference, t)


def _ready(view: NoticeView, t: Texts) -> Piece:
    return ping_ready(view.team, _meeting_of(view), t)


def _nobody_came(view: NoticeView, t: Texts) -> Piece:
    return ping_nobody_came(view.team, _meeting_of(view), t)


def _meeting_of(view: NoticeView) -> Meeting:
    if view.meeting is None:
        raise LookupError(f"no meeting for {view.kind}")
    return view.meeting


_WORDED: Final[dict[str, Wording]] = {
    NoticeKind.QUESTION_CHANGED: _changed,
    NoticeKind.QUESTION_REWORDED: lambda view, t: dm_reworded(
        view.team, view.number or 0, view.question_id, t
    ),
    NoticeKind.ANSWER_CHANGED: _answer_changed,
    NoticeKind.TAKEN_DOWN: _answer_changed,
    NoticeKind.PUT_BACK: _answer_changed,
    NoticeKind.ANSWER_SENT_BACK: lambda view, t: dm_answer_sent_back(view.team, view.number or 0, t),
    NoticeKind.ANSWER_DISCARDED: lambda view, t: dm_answer_discarded(
        view.team, view.number or 0, view.state, t
    ),
    NoticeKind.PRIVATE_REPLY: _private_reply,
    **ABOUT_FOLLOW_UPS,
    NoticeKind.FIRST_QUESTION: lambda view, t: ping_first_question(view.team, view.link, t),
    NoticeKind.READY: _ready,
    NoticeKind.NOBODY_CAME: _nobody_came,
    NoticeKind.URGENT: lambda view, t: ping_urgent(view.team, view.number or 0, t),
    NoticeKind.REMOVED_BY_PERSON: lambda view, t: ping_removed(
        view.team, view.question_id or 0, view.number or 0, t
    ),
    NoticeKind.REMINDER: hearing.dm_reminder,
    NoticeKind.REMINDER_POST: hearing.post_reminder,
    NoticeKind.DIGEST: hearing.dm_digest,
    NoticeKind.DIGEST_POST: hearing.post_digest,
    NoticeKind.HEARS_BY_DM: hearing.dm_hears_by_dm,
    NoticeKind.ROLE_NOT_GIVEN: hearing.ping_role_not_given,
    NoticeKind.TRIAL_RESULT: room_trial_result,
    NoticeKind.TROUBLE: lambda view, t: ping_trouble(view.team, view.trouble, t),
}


def worded(view: NoticeView, t: Texts) -> Piece:
    """A DM in the person's language, or a ping in the team's."""
    return _WORDED[view.kind](view, t)
