"""What goes by itself once its time is over, a few rows at a time: nothing here holds the writer up for long.

What is held stays. A record goes in two steps: first Discord is cleared of it (its views move to a lane that
takes them away), then, once nothing of it stands there, its rows go.

The module is long because each kind of row goes by a statement of its own.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.meeting import MeetingState
from bot.domain.privacy import BLANKED
from bot.domain.question import STILL_OPEN, Audience, QuestionState
from bot.storage import digests, search
from bot.storage.checking import reading
from bot.storage.database import Connection, Write
from bot.storage.erasing import LOSES_WORDS, Touched, references, show_anew
from bot.storage.holds import HELD_PRIVATE, HELD_QUESTIONS
from bot.storage.tables import (
    answer,
    digest,
    draft,
    elsewhere,
    follow_up,
    guest_host,
    hold,
    meeting,
    meeting_question,
    notice,
    outcome,
    participant,
    pending_answer,
    person,
    private_information,
    private_reply,
    question,
    reminder,
    restriction,
    speech,
    support,
    team,
    tell_me,
    trial,
    view,
)
from bot.storage.views import GOING, Kind, want, want_again

_before: Final = sa.bindparam("b_before", type_=question.c.state_at.type)
_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_limit: Final = sa.bindparam("b_limit", type_=sa.Integer)
_after: Final = sa.bindparam("b_after", type_=sa.Integer)
_ids: Final[sa.BindParameter[int]] = sa.bindparam("b_ids", type_=sa.Integer, expanding=True)
_IN_PROGRESS: Final = STILL_OPEN | {QuestionState.FOLLOWING_UP}

teams_there = sa.select(team.c.id, team.c.retention).order_by(team.c.id)

# --- who asked, supported and wished to hear -----------------------------------------------------------

_is_ended: Final = sa.and_(
    question.c.state.not_in(_IN_PROGRESS),
    question.c.state_at < _before,
    question.c.id.not_in(HELD_QUESTIONS),
    person.c.user_id.is_not(None),  # else it is done, or they are erased
)
_with_asker: Final = question.join(person, person.c.id == question.c.person_id)
_ended = (
    sa.select(question.c.id)
    .select_from(_with_asker)
    .where(question.c.team_id == _team, question.c.id > _after, _is_ended)
    .order_by(question.c.id)
    .limit(_limit)
)
_still_ended = (
    sa.select(question.c.id, question.c.audience)
    .select_from(_with_asker)
    .where(question.c.id.in_(_ids), _is_ended)
)
_blank_person = sa.insert(person).returning(person.c.id)
_nobodys = (
    sa.update(question)
    .where(question.c.id.in_(_ids))
    .values(
        state_by=sa.case(
            (question.c.state_by == question.c.person_id, sa.bindparam("b_blank")), else_=question.c.state_by
        ),
        person_id=sa.bindparam("b_blank"),
        fingerprint="",
        original=sa.case((question.c.original.is_(None), None), else_=BLANKED),
    )
)
_blank_words = (
    sa.update(question)
    .where(question.c.id.in_(_ids), LOSES_WORDS)
    .values(text=BLANKED)
)  # fmt: skip
_forget_who: Final = tuple(
    sa.delete(table).where(table.c.question_id.in_(_ids)) for table in (support, tell_me)
)

# --- private information, direct messages --------------------------------------------------------------

_old_private = (
    sa.select(private_information.c.id)
    .where(
        private_information.c.team_id == _team,
        private_information.c.received_at < _before,
        private_information.c.held_reason.is_(None),
        private_information.c.id.not_in(HELD_PRIVATE),
    )
    .order_by(private_information.c.id)
    .limit(_limit)
)
_drop_private: Final = (
    sa.delete(private_reply).where(private_reply.c.private_information_id.in_(_ids)),
    sa.delete(hold).where(hold.c.private_information_id.in_(_ids)),
    sa.delete(private_information).where(private_information.c.id.in_(_ids)),
)
# By their ids, which grow with time: nothing is sorted, and no index is needed for it.
_some_notices = (
    sa.select(notice.c.id, notice.c.team_id, notice.c.kind, notice.c.state, notice.c.created_at)
    .where(notice.c.id > _after)
    .order_by(notice.c.id)
    .limit(_limit)
)
_drop_notices = sa.delete(notice).where(notice.c.id.in_(_ids))

# --- records -------------------------------------------------------------------------------------------

_over: Final = (MeetingState.CLOSED, MeetingState.ARCHIVED, MeetingState.CANCELLED, MeetingState.MISSED)
_waits_for: Final = sa.exists().where(
    question.c.meeting_id == meeting.c.id,
    sa.or_(question.c.state.in_(_IN_PROGRESS), question.c.id.in_(HELD_QUESTIONS)),
)
_old_meetings = (
    sa.select(meeting.c.id)
    .where(
        meeting.c.team_id == _team,
        meeting.c.state.in_(_over),
        meeting.c.ends_at < _before,
        meeting.c.id > _after,
        sa.not_(_waits_for),
    )
    .order_by(meeting.c.id)
    .limit(_limit)
)
_meeting: Final = sa.bindparam("b_meeting", type_=sa.Integer)
_its_questions: Final = sa.select(question.c.id).where(question.c.meeting_id == _meeting)
_its_views: Final = sa.or_(
    sa.and_(view.c.owner == "meeting", view.c.owner_id == _meeting),
    sa.and_(view.c.owner == "question", view.c.owner_id.in_(_its_questions)),
    sa.and_(
        view.c.owner == "speech",
        view.c.owner_id.in_(sa.select(speech.c.id).where(speech.c.meeting_id == _meeting)),
    ),
    sa.and_(
        view.c.owner == "outcome",
        view.c.owner_id.in_(sa.select(outcome.c.id).where(outcome.c.meeting_id == _meeting)),
    ),
)
_not_there = sa.delete(view).where(_its_views, view.c.message_id.is_(None))
_TO_THE_LANE: Final[dict[str, Any]] = {
    "lane": sa.bindparam("b_lane"),
    "wanted_version": view.c.wanted_version + 1,
    "parked": None,
    "next_try_at": None,
    "attempts": 0,
}
_going = (
    sa.update(view).where(_its_views, view.c.lane != sa.bindparam("b_lane")).values(**_TO_THE_LANE)
)  # fmt: skip
_still_there = sa.select(view.c.id).where(_its_views).limit(1)
_its_own = sa.select(question.c.id, question.c.number).where(question.c.meeting_id == _meeting)
_its_outcomes = sa.select(outcome.c.id).where(outcome.c.meeting_id == _meeting)
_of_question: Final = tuple(
    sa.delete(table).where(table.c.question_id.in_(_its_questions))
    for table in (answer, follow_up, pending_answer, support, tell_me, restriction, hold, meeting_question)
)
_drop_meeting: Final = (
    sa.update(question).where(question.c.merged_into.in_(_its_questions)).values(merged_into=None),
    sa.update(support).where(support.c.through_id.in_(_its_questions)).values(through_id=None),
    *_of_question,
    *(
        sa.delete(table).where(table.c.meeting_id == _meeting)
        for table in (
            meeting_question, participant, speech, outcome, guest_host, reminder, restriction, question
        )
    ),
    sa.update(digest).where(digest.c.meeting_id == _meeting).values(meeting_id=None),
    sa.update(draft).where(draft.c.meeting_id == _meeting).values(meeting_id=None),
)  # fmt: skip
# A running trial counts it, in numbers alone: without its row one more would be held for it, and so for ever.
_drop_meeting_row = sa.delete(meeting).where(
    meeting.c.id == _meeting,
    sa.not_(sa.exists().where(trial.c.id == meeting.c.trial_id, trial.c.ended_at.is_(None))),
)
# The row of a team's last one stays: the next begins where it ended.
_last_digest: Final = (
    sa.select(sa.func.max(digest.c.id)).where(digest.c.team_id == _team).scalar_subquery()
)  # fmt: skip
_OLD_POSTS: Final = {
    table.name: sa.select(table.c.id)
    .where(table.c.team_id == _team, ended < _before)
    .order_by(table.c.id)
    .limit(_limit)
    .offset(sa.bindparam("b_offset", type_=sa.Integer))
    for table, ended in ((digest, digest.c.until), (elsewhere, elsewhere.c.ends_at))
}
_it: Final = sa.bindparam("b_it", type_=sa.Integer)
_of_post: Final = sa.and_(view.c.owner == sa.bindparam("b_owner"), view.c.owner_id == _it)
_post_not_there = sa.delete(view).where(_of_post, view.c.message_id.is_(None))
_post_still_there = sa.select(view.c.id).where(_of_post).limit(1)
_post_going = (
    sa.update(view)
    .where(_of_post, view.c.lane != sa.bindparam("b_lane"))
    .values(**_TO_THE_LANE)
)  # fmt: skip
_forget_post = sa.delete(view).where(_of_post)
_DROP_POST: Final = {
    "digest": sa.delete(digest).where(digest.c.id == _it, digest.c.id < _last_digest),
    "elsewhere": sa.delete(elsewhere).where(elsewhere.c.id == _it, elsewhere.c.team_id == _team),
}
_forget_view = sa.delete(view).where(
    view.c.owner == sa.bindparam("b_owner"),
    view.c.owner_id == sa.bindparam("b_owner_id"),
    view.c.kind == sa.bindparam("b_kind"),
)

# --- people --------------------------------------------------------------------------------------------

# That somebody took part, was sent a DM or set a team up half is no reason to know who they are for ever.
_NO_REASON: Final = frozenset({"participant", "notice", "setup_draft", "restriction"})
_forget_people = (
    sa.update(person)
    .where(
        person.c.id.in_(_ids),
        # Who did something in the moment since they were found stays.
        *(
            person.c.id.not_in(sa.select(table.c.person_id).where(table.c.person_id.in_(_ids)))
            for table in (question, support, private_information, draft)
        ),
    )
    .values(
        user_id=None, name=None, locale=None, erased_at=sa.bindparam("b_now", type_=person.c.erased_at.type)
    )
)
_unkey = sa.update(restriction).where(restriction.c.person_id.in_(_ids)).values(person_id=None)


class TeamRow(Struct, frozen=True):
    """A team, and the days it chose."""

    id: int
    retention: dict[str, int]


async def all_teams(conn: Connection) -> tuple[TeamRow, ...]:
    """Every team there is, removed ones too."""
    return tuple(TeamRow(row.id, row.retention or {}) for row in await conn.execute(teams_there))


async def ended_questions(
    conn: Connection, team_id: int, before: datetime, after: int, limit: int
) -> tuple[int, ...]:
    """Return the ids, past `after`, of questions that ended before a moment and whose askers are known."""
    bound = {"b_team": team_id, "b_before": before, "b_after": after, "b_limit": limit}
    return tuple((await conn.execute(_ended, bound)).scalars())


async def forget_askers(
    write: Write, team_id: int, question_ids: Sequence[int], before: datetime, now: datetime
) -> int:
    """Take off who asked, supported and wished to hear, of those that ended before; return how many.

    What was published keeps its words; what was not loses them.
    """
    conn = write.conn
    found = (await conn.execute(_still_ended, {"b_ids": tuple(question_ids), "b_before": before})).all()
    if not found:
        return 0
    row = {"user_id": None, "name": None, "locale": None, "first_seen_at": now, "erased_at": now}
    blank = (await conn.execute(_blank_person, row)).scalar_one()
    ids = tuple(found_id for found_id, _ in found)
    await conn.execute(_nobodys, {"b_ids": ids, "b_blank": blank})
    await conn.execute(_blank_words, {"b_ids": ids, "b_words": False})
    for statement in _forget_who:
        await conn.execute(statement, {"b_ids": ids})
    named = {found_id for found_id, audience in found if audience is Audience.NAMED}
    await show_anew(write, Touched(questions=named, teams={team_id}))
    return len(ids)


async def drop_private(write: Write, team_id: int, before: datetime, limit: int) -> int:
    """Delete private information that came before; return how many."""
    bound = {"b_team": team_id, "b_before": before, "b_limit": limit}
    ids = tuple((await write.conn.execute(_old_private, bound)).scalars())
    if ids:
        for statement in _drop_private:
            await write.conn.execute(statement, {"b_ids": ids})
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
    return len(ids)


class NoticeRow(Struct, frozen=True):
    """A notice as far as its time goes; `state`: "waiting", "untold" or how it ended."""

    id: int
    team_id: int
    kind: str
    state: str
    created_at: datetime


async def some_notices(conn: Connection, after: int, limit: int) -> tuple[NoticeRow, ...]:
    """Return the next notices past an id, the oldest first."""
    rows = await conn.execute(_some_notices, {"b_after": after, "b_limit": limit})
    return tuple(NoticeRow(*row) for row in rows)


async def drop_notices(write: Write, ids: Sequence[int]) -> int:
    """Delete these; return how many."""
    return int((await write.conn.execute(_drop_notices, {"b_ids": tuple(ids)})).rowcount)


async def old_meetings(
    conn: Connection, team_id: int, before: datetime, after: int, limit: int
) -> tuple[int, ...]:
    """Return the ids, past `after`, of meetings over before a moment, in which nothing is open or held."""
    bound = {"b_team": team_id, "b_before": before, "b_after": after, "b_limit": limit}
    return tuple((await conn.execute(_old_meetings, bound)).scalars())


async def let_meeting_go(write: Write, team_id: int, meeting_id: int, *, reachable: bool) -> bool:
    """Have Discord cleared of a meeting, or delete its rows if nothing of it stands there; True if it did.

    `reachable`: the bot is in the server; else what stands there is not the bot's to take away.
    """
    conn, bound = write.conn, {"b_meeting": meeting_id}
    await conn.execute(_not_there, bound)
    if reachable and (await conn.execute(_still_there, bound)).first() is not None:
        await conn.execute(_going, bound | {"b_lane": f"{GOING}:{team_id}"})
        write.after_commit("views")
        return False
    its_own = (await conn.execute(_its_own, bound)).all()
    outcomes = tuple((await conn.execute(_its_outcomes, bound)).scalars())
    for digest_id in {
        *await digests.of_questions(conn, [row.id for row in its_own]),
        *await digests.of_outcomes(conn, outcomes),
    }:
        await want_again(write, Kind.DIGEST, digest_id)  # it quotes them no longer than they are kept
    await search.forget(conn, team_id, tuple(row.number for row in its_own))
    await conn.execute(sa.delete(view).where(_its_views), bound)
    for statement in _drop_meeting:
        await conn.execute(statement, bound)
    gone = (await conn.execute(_drop_meeting_row, bound)).rowcount > 0
    write.after_commit("schedule")
    return gone or bool(its_own)


async def old_posts(
    conn: Connection, owner: str, team_id: int, before: datetime, limit: int, offset: int
) -> tuple[int, ...]:
    """Return the ids of digests, or of dates elsewhere, that ended before a moment, the oldest first."""
    bound = {"b_team": team_id, "b_before": before, "b_limit": limit, "b_offset": offset}
    return tuple((await conn.execute(_OLD_POSTS[owner], bound)).scalars())


async def let_post_go(write: Write, owner: str, team_id: int, of: int, *, reachable: bool) -> bool:
    """As `let_meeting_go`, for a digest, which quotes what was answered, or a date elsewhere."""
    conn, bound = write.conn, {"b_owner": owner, "b_it": of}
    await conn.execute(_post_not_there, bound)
    if reachable and (await conn.execute(_post_still_there, bound)).first() is not None:
        await conn.execute(_post_going, bound | {"b_lane": f"{GOING}:{team_id}"})
        write.after_commit("views")
        return False
    await conn.execute(_forget_post, bound)
    return (await conn.execute(_DROP_POST[owner], {"b_it": of, "b_team": team_id})).rowcount > 0


async def forget_view(write: Write, owner: str, owner_id: int, kind: str) -> None:
    """Delete the rows of a view that was taken away for good."""
    await write.conn.execute(_forget_view, {"b_owner": owner, "b_owner_id": owner_id, "b_kind": kind})


def nobody_needs(path: Path, seen_before: datetime, there_before: datetime) -> list[int]:
    """Find people whom nothing refers to any more: read in one go, in a thread, from a connection of its own.

    Who was first seen after one moment, or took part after the other, stays.
    """
    bound = {"seen": _as_kept(seen_before), "there": _as_kept(there_before)}
    needed = " UNION ".join(
        f"SELECT {column.name} FROM {column.table.name} WHERE {column.name} IS NOT NULL"  # noqa: S608  ours
        for column in references()
        if column.table.name not in _NO_REASON or column.name != "person_id"
    )
    statement = (
        "SELECT id FROM person WHERE user_id IS NOT NULL AND first_seen_at < :seen "  # noqa: S608
        f"AND id NOT IN ({needed}) AND id NOT IN (SELECT participant.person_id FROM participant "
        "JOIN meeting ON meeting.id = participant.meeting_id WHERE meeting.ends_at >= :there)"
    )
    with reading(path) as conn:
        return [int(row[0]) for row in conn.execute(statement, bound)]


def _as_kept(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


async def forget_people(write: Write, ids: Sequence[int], now: datetime) -> int:
    """Blank these people's rows; return how many."""
    await write.conn.execute(_unkey, {"b_ids": tuple(ids)})
    done = await write.conn.execute(_forget_people, {"b_ids": tuple(ids), "b_now": now})
    return int(done.rowcount)
