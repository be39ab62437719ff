"""DMs and pings: put in the outbox by use cases, in their own transaction, and sent by the reconciler.

They hold ids and states only. What a person reads is looked up when it is sent (`notice_view`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from bot.domain.followup import FollowUpState
from bot.domain.meeting import MeetingState
from bot.domain.private_information import PrivateReply
from bot.domain.question import Question, Standing
from bot.services.lookups import end_of_merges
from bot.services.models import Link, NoticeView
from bot.services.trial_results import trial_shown
from bot.storage import follow_ups, meetings, notices, questions, reading, teams
from bot.storage.database import Connection, Write
from bot.storage.notices import Notice
from bot.storage.views import Kind, channel_of

__all__ = [
    "NOBODY", "Notice", "NoticeKind", "notice_view", "ping_room", "tell_of_pair", "tell_people",
    "tell_people_moved", "waiting_notices",
]  # fmt: skip

# Discord forgets a nonce after some minutes, and a DM that comes late or twice is worse than none.
NONCE_GOOD_FOR: Final = timedelta(minutes=2)
# For what no person changed: everybody who wishes hears of it.
NOBODY: Final = 0
_SOONEST: Final = timedelta(seconds=5)
_LATEST: Final = timedelta(minutes=5)


class NoticeKind(StrEnum):
    """What a notice says. Those for a person go by DM, the others to the team's officers' room."""

    QUESTION_CHANGED = "question_changed"
    FIRST_QUESTION = "first_question"
    URGENT = "urgent"
    TROUBLE = "trouble"
    REMOVED_BY_PERSON = "removed_by_person"
    READY = "ready"
    NOBODY_CAME = "nobody_came"
    QUESTION_REWORDED = "question_reworded"  # to its asker
    ANSWER_SENT_BACK = "answer_sent_back"  # to the officer who wrote it
    ANSWER_DISCARDED = "answer_discarded"  # to the officer who wrote it
    ANSWER_CHANGED = "answer_changed"
    TAKEN_DOWN = "taken_down"
    PUT_BACK = "put_back"
    PRIVATE_REPLY = "private_reply"  # to who sent private information
    FOLLOW_UP = "follow_up"  # to who finds out
    FOLLOW_UP_MOVED = "follow_up_moved"  # to who wishes to hear
    FOLLOW_UP_TEAM = "follow_up_team"  # to the officers of a team that it was handed to
    FOLLOW_UP_LATE = "follow_up_late"  # to the moderators
    REMINDER = "reminder"  # to who subscribed by DM
    REMINDER_POST = "reminder_post"  # to the news channel
    DIGEST = "digest"  # to who subscribed by DM
    DIGEST_POST = "digest_post"  # to the news channel, for those who subscribed by role
    HEARS_BY_DM = "hears_by_dm"  # to who subscribed by a role that can't be given
    ROLE_NOT_GIVEN = "role_not_given"
    SUBSCRIBER_ROLE = "subscriber_role"  # says nothing: makes a member's roles match
    MADE_ROLE = "made_role"  # says nothing: names a role as its team is named, or deletes it
    TAKE_BACK = "take_back"  # says nothing: deletes a DM to who was erased
    TAKE_ROLE = "take_role"  # says nothing: takes a role from who was erased
    TRIAL_RESULT = "trial_result"  # what a trial of meeting times showed


# How a pair must stand for what is said of it to be true.
_TRUE_WHILE: Final = {
    NoticeKind.ANSWER_CHANGED: Standing.STANDS,
    NoticeKind.TAKEN_DOWN: Standing.TAKEN_DOWN,
    NoticeKind.PUT_BACK: Standing.STANDS,
}
_OF_FOLLOW_UPS: Final = frozenset(
    {
        NoticeKind.FOLLOW_UP, NoticeKind.FOLLOW_UP_MOVED, NoticeKind.FOLLOW_UP_TEAM,
        NoticeKind.FOLLOW_UP_LATE,
    }
)  # fmt: skip


async def tell_people(write: Write, question: Question, by: int, now: datetime) -> None:
    """Tell by DM those who wish to hear of this question that its state changed, but for who changed it."""
    data = {"question": question.id, "state": question.state.value}
    await _tell_each(write, question, NoticeKind.QUESTION_CHANGED, data, by, now)


async def tell_of_pair(write: Write, question: Question, kind: NoticeKind, by: int, now: datetime) -> None:
    """Tell them what became of its published pair, which changes no state: another answer, down, put back."""
    await _tell_each(write, question, kind, {"question": question.id}, by, now)


async def _tell_each(
    write: Write, question: Question, kind: NoticeKind, data: dict[str, Any], by: int, now: datetime
) -> None:
    told = await notices.add_for_each_who_wants_it(
        write.conn, question.team_id, kind, data, now,
        # Every change has a version of its own.
        question_id=question.id, but=by, nonce=f"{question.id}.{question.version}.",
    )  # fmt: skip
    if told:
        write.after_commit("notices")


async def tell_reworded(write: Write, question: Question, now: datetime) -> None:
    """Tell by DM the asker who wishes to hear of this question that the team changed its wording."""
    told = await notices.add_for_each_who_wants_it(
        write.conn, question.team_id, NoticeKind.QUESTION_REWORDED, {"question": question.id}, now,
        question_id=question.id, but=NOBODY, nonce=f"w{question.id}.{question.version}.",
    )  # fmt: skip
    if told:
        write.after_commit("notices")


async def tell_people_moved(write: Write, question: Question, by: int, now: datetime) -> None:
    """Tell the same people that the officer comes back by another day."""
    told = await notices.add_for_each_who_wants_it(
        write.conn, question.team_id, NoticeKind.FOLLOW_UP_MOVED, {"question": question.id}, now,
        question_id=question.id, but=by, nonce=f"m{question.id}.{int(now.timestamp())}.",
    )  # fmt: skip
    if told:
        write.after_commit("notices")


async def ping_room(
    write: Write, team_id: int, kind: NoticeKind, data: Mapping[str, Any], now: datetime, *,
    nonce: str, urgent: bool = False,
) -> bool:  # fmt: skip
    """Say something in the officers' room; False if it was said already.

    `nonce` (at most 25 characters) names what is said. An urgent ping is tried until it is sent.
    """
    added = await notices.add(write.conn, team_id, kind, dict(data), now, nonce=nonce, urgent=urgent)
    if added:
        write.after_commit("notices")
    return added


async def tell_person(
    write: Write, team_id: int, person: int, kind: NoticeKind, data: Mapping[str, Any], now: datetime, *,
    nonce: str,
) -> bool:  # fmt: skip
    """Tell one person by DM; False if it was said already. `nonce` (at most 25 characters) names it."""
    added = await notices.add(write.conn, team_id, kind, dict(data), now, nonce=nonce, person_id=person)
    if added:
        write.after_commit("notices")
    return added


def data_about(those: Sequence[tuple[int, str]]) -> dict[str, Any]:
    """What a notice about follow-ups holds: of each the question's row id, and why it is said."""
    if len(those) == 1:
        question_id, why = those[0]
        return {"question": question_id, "why": str(why)}
    return {"many": [[question_id, str(why)] for question_id, why in those]}


def told_of(notice: Notice) -> list[tuple[int, str]]:
    """Read what `data_about` wrote."""
    one = [[notice.data["question"], notice.data.get("why", "")]] if "question" in notice.data else []
    return [(int(question_id), str(why)) for question_id, why in notice.data.get("many", one)]


# --- the outbox ----------------------------------------------------------------------------------------


async def waiting_notices(
    conn: Connection, now: datetime, limit: int = 20, urgent: bool | None = None
) -> tuple[Notice, ...]:
    """What is due, the urgent first; or only the urgent, or only the others."""
    return await notices.waiting(conn, now, limit, urgent)


async def next_notice_at(conn: Connection, urgent: bool | None = None) -> datetime | None:
    """When the next is due (maybe past); None if none waits: of all, the urgent or the others."""
    return await notices.next_at(conn, urgent)


async def note_attempt(write: Write, notice_id: int, now: datetime) -> bool:
    """Put on record that it is being sent, before it is; False: it waits no more, don't."""
    return await notices.attempt(write.conn, notice_id, now)


async def note_sent(write: Write, notice_id: int, place: tuple[int, int] | None = None) -> bool:
    """`waiting → sent`; `place`: the channel and message of a DM. False if the notice is there no more."""
    return await notices.end(write.conn, notice_id, notices.SENT, place=place)


async def note_dropped(write: Write, notice_id: int, error: str) -> bool:
    """`waiting → dropped`: it will not be said (DMs closed: 50007, nobody there, too late)."""
    return await notices.end(write.conn, notice_id, notices.DROPPED, error)


async def retry_later(write: Write, notice_id: int, at: datetime, error: str) -> bool:
    """Try again at a moment; the reconciler is not woken, `next_notice_at` tells it."""
    return await notices.later(write.conn, notice_id, at, error)


def after_unknown(notice: Notice, now: datetime) -> datetime | None:
    """When to try again what may or may not have been sent; None: drop it.

    Within two minutes of the first attempt the same nonce keeps it from being said twice. Later only an
    urgent one is worth being said twice.
    """
    pause = min(_SOONEST * 2 ** min(notice.attempts, 10), _LATEST)
    if notice.urgent or notice.attempt_at is None or now + _SOONEST <= notice.attempt_at + NONCE_GOOD_FOR:
        return now + (pause if notice.urgent else _SOONEST)
    return None


async def notice_view(conn: Connection, notice: Notice) -> NoticeView | None:
    """What a notice says, as things stand now; None if what it was about is gone, or it is true no more."""
    team = await teams.get(conn, notice.team_id)
    if team is None:
        return None
    view = NoticeView(team=team, kind=notice.kind, urgent=notice.urgent)
    match notice.kind:
        case NoticeKind.READY | NoticeKind.NOBODY_CAME:
            return await _about_nobody(conn, notice, view)
        case kind if kind in _OF_FOLLOW_UPS:
            about = [await _about_follow_up(conn, notice, view, *one) for one in told_of(notice)]
            true = tuple(one for one in about if one is not None)
            return replace(view, many=true) if len(true) > 1 else next(iter(true), None)
        case NoticeKind.FIRST_QUESTION:
            return await _about_meeting(conn, notice, view)
        case NoticeKind.PRIVATE_REPLY:
            reply = PrivateReply(notice.data["reply"])
            reference = notice.data.get("reference") or None
            return replace(view, number=int(notice.data["number"]), reply=reply, reference=reference)
        case NoticeKind.URGENT:
            return replace(view, number=int(notice.data["number"]))
        case NoticeKind.TRIAL_RESULT:
            shown = await trial_shown(conn, int(notice.data["trial"]))
            return replace(view, trial=shown) if shown else None
        case NoticeKind.TROUBLE:
            return replace(view, trouble=str(notice.data.get("trouble", "")))
        case _:
            return await _about_question(conn, notice, view, int(notice.data["question"]))


async def _about_question(
    conn: Connection, notice: Notice, view: NoticeView, question_id: int
) -> NoticeView | None:
    question = await questions.by_id(conn, question_id)
    if question is None or _TRUE_WHILE.get(NoticeKind(notice.kind), question.standing) != question.standing:
        return None
    # Of one that is the same as another, that other is where to read on.
    read_on = await end_of_merges(conn, question)
    place = await reading.place(conn, Kind.PAIR, read_on.id)
    channel_id = read_on.meeting_id and await channel_of(conn, Kind.CHANNEL, read_on.meeting_id)
    link = None
    if place is not None:
        link = Link(view.team.guild_id, *place)
    elif channel_id:
        link = Link(view.team.guild_id, channel_id)
    return replace(
        view, question_id=question.id, number=question.number, state=question.state,
        standing=question.standing, link=link, mine=notice.person_id == question.person_id,
        same_as=read_on.number if read_on.id != question.id else None,
        same_as_state=read_on.state if read_on.id != question.id else None,
    )  # fmt: skip


async def _about_follow_up(
    conn: Connection, notice: Notice, view: NoticeView, question_id: int, why: str
) -> NoticeView | None:
    """As it stands now; None once it has ended, or is another's than who should hear of it."""
    about = await _about_question(conn, notice, view, question_id)
    follow_up = await follow_ups.of_question(conn, question_id)
    if about is None or follow_up is None or follow_up.state is not FollowUpState.OPEN:
        return None
    if notice.kind == NoticeKind.FOLLOW_UP and follow_up.reminded_id != notice.person_id:
        return None
    nobodys = (follow_up.handed_to_id, follow_up.finder_id) == (notice.team_id, None)
    if notice.kind == NoticeKind.FOLLOW_UP_TEAM and not nobodys:
        return None
    asked = await teams.get(conn, follow_up.team_id)
    name = follow_up.shown_as or await follow_ups.owner_name(conn, follow_up)
    return replace(about, due=follow_up.due, shown_as=name, why=why, asked_team=asked)


async def _about_meeting(conn: Connection, notice: Notice, view: NoticeView) -> NoticeView | None:
    meeting = await meetings.get(conn, int(notice.data["meeting"]))
    if meeting is None:
        return None
    channel_id = await channel_of(conn, Kind.CHANNEL, meeting.id)
    link = Link(view.team.guild_id, channel_id) if channel_id else None
    return replace(view, meeting=meeting, link=link)


async def _about_nobody(conn: Connection, notice: Notice, view: NoticeView) -> NoticeView | None:
    """Asked too late, or when somebody has come, it is no question any more."""
    wanted = MeetingState.SCHEDULED if notice.kind == NoticeKind.READY else MeetingState.OPEN
    about = await _about_meeting(conn, notice, view)
    if about is None or about.meeting is None or view.team.paused:
        return None
    return about if about.meeting.state is wanted and about.meeting.ready_at is None else None
