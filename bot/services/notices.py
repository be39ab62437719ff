"""DMs and pings: put in the outbox by use cases, in their own transaction, and sent by the reconciler.

They hold ids and states only. What a person reads is looked up when it is sent (`notice_views`).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from bot.domain.question import Question
from bot.storage import notices
from bot.storage.database import Connection, Write
from bot.storage.notices import Notice
from bot.storage.untold import add_for_asker

__all__ = [
    "NOBODY", "Notice", "NoticeKind", "ping_room", "tell_of_pair", "tell_people",
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
    LOOK_BACK = "look_back"  # says nothing: finds all DMs to who was erased
    TAKE_ROLE = "take_role"  # says nothing: takes a role from who was erased
    TRIAL_RESULT = "trial_result"  # what a trial of meeting times showed


async def tell_people(
    write: Write, question: Question, by: int, now: datetime, *, asker_too: bool = False
) -> None:
    """Tell by DM those who wish to hear of this question that its state changed, but for who changed it.

    `asker_too`: an asker without that wish is told with their next private reply (see `untold`).
    """
    data = {"question": question.id, "state": question.state.value}
    await _tell_each(write, question, NoticeKind.QUESTION_CHANGED, data, by, now)
    if asker_too:
        await _tell_asker(write, question, NoticeKind.QUESTION_CHANGED, data, by, now)


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


async def _tell_asker(
    write: Write, question: Question, kind: NoticeKind, data: dict[str, Any], by: int, now: datetime
) -> None:
    await add_for_asker(
        write.conn, kind, data, now,
        question_id=question.id, but=by, nonce=f"a{question.id}.{question.version}.",
    )  # fmt: skip


async def tell_reworded(write: Write, question: Question, by: int, now: datetime) -> None:
    """Tell a question's asker that the team changed its wording: by DM, or with their next private reply."""
    data = {"question": question.id}
    await _tell_asker(write, question, NoticeKind.QUESTION_REWORDED, data, by, now)
    told = await notices.add_for_each_who_wants_it(
        write.conn, question.team_id, NoticeKind.QUESTION_REWORDED, data, now,
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
    conn: Connection, now: datetime, limit: int = 20, urgent: bool | None = None, *, but: Sequence[int] = ()
) -> tuple[Notice, ...]:
    """What is due, the urgent first; or only the urgent, or only the others. `but` not of these teams."""
    return await notices.waiting(conn, now, limit, urgent, but)


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
