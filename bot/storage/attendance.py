"""Which questions were in which meeting and how they ended there, and who took part.

A question waits for the next meeting while its `meeting_id` is null. Opening takes in all that wait; closing
gives each its end, and lets those still open wait again.
"""

from typing import Final

import sqlalchemy as sa

from bot.domain.meeting import Summary
from bot.domain.question import PUBLISHED, STILL_OPEN, EndState, QuestionState, Standing
from bot.storage.database import Connection
from bot.storage.tables import meeting, meeting_question, participant, question, support

_meeting_id: Final = sa.bindparam("b_meeting_id", type_=meeting_question.c.meeting_id.type)
_waiting: Final = (
    question.c.team_id == sa.bindparam("b_team_id"),
    question.c.meeting_id.is_(None),
    question.c.state != QuestionState.WITHDRAWN,
)
_join_waiting = sa.insert(meeting_question).from_select(
    ["meeting_id", "question_id"], sa.select(_meeting_id, question.c.id).where(*_waiting)
)
_take_waiting = sa.update(question).where(*_waiting).values(meeting_id=sa.bindparam("b_meeting_id"))
_in_meeting = meeting_question.c.meeting_id == sa.bindparam("b_meeting_id")
_of_meeting = question.c.meeting_id == sa.bindparam("b_meeting_id")

_another = meeting_question.alias("another")
_asked_for_this = (
    sa.select(meeting_question.c.question_id)
    .where(
        _in_meeting,
        ~sa.exists().where(
            _another.c.question_id == meeting_question.c.question_id,
            _another.c.meeting_id != meeting_question.c.meeting_id,
        ),
    )
    .scalar_subquery()
)
_askers_took_part = sa.insert(participant).from_select(
    ["meeting_id", "person_id"],
    sa.union(
        sa.select(_meeting_id, question.c.person_id).where(question.c.id.in_(_asked_for_this)),
        sa.select(_meeting_id, support.c.person_id).where(support.c.question_id.in_(_asked_for_this)),
    ),
)
_published = (
    sa.select(question.c.id)
    .where(_of_meeting, question.c.state.in_(sorted(PUBLISHED)), question.c.standing == Standing.STANDS)
    .order_by(question.c.state_at, question.c.id)
)
# An ended question's state has the same name as its end.
_ends = (
    sa.select(
        sa.case(
            (question.c.state.in_(sorted(STILL_OPEN)), sa.literal(EndState.CARRIED_OVER.value, sa.String)),
            else_=sa.type_coerce(question.c.state, sa.String),
        )
    )
    .where(question.c.id == meeting_question.c.question_id)
    .correlate(meeting_question)
    .scalar_subquery()
)
_end_all = sa.update(meeting_question).where(_in_meeting).values(end_state=_ends)
_let_wait = (
    sa.update(question).where(_of_meeting, question.c.state.in_(sorted(STILL_OPEN))).values(meeting_id=None)
)
_count_ends = (
    sa.select(meeting_question.c.end_state, sa.func.count().label("questions"))
    .where(_in_meeting)
    .group_by(meeting_question.c.end_state)
)
_askers = sa.select(question.c.person_id).where(question.c.id.in_(_asked_for_this))
_opened_at = sa.select(meeting.c.opened_at).where(meeting.c.id == _meeting_id).scalar_subquery()
# Supported in this meeting, or before it while the question waited for it.
_supporters = (
    sa.select(support.c.person_id)
    .join_from(support, meeting_question, meeting_question.c.question_id == support.c.question_id)
    .where(
        _in_meeting,
        sa.or_(support.c.created_at >= _opened_at, support.c.question_id.in_(_asked_for_this)),
    )
)


def _participants(*who: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    here = participant.c.meeting_id == sa.bindparam("b_meeting_id")
    return sa.select(sa.func.count()).select_from(participant).where(here, *who).scalar_subquery()


_count_participants = sa.select(
    _participants().label("participants"),
    _participants(participant.c.person_id.in_(_askers)).label("askers"),
    _participants(participant.c.person_id.in_(_supporters), participant.c.person_id.not_in(_askers)).label(
        "supporters"
    ),
)
_join = sa.insert(meeting_question)
_took_part = sa.insert(participant).from_select(
    ["meeting_id", "person_id"],
    sa.select(_meeting_id, sa.bindparam("b_person_id", type_=participant.c.person_id.type)).where(
        ~sa.exists().where(
            participant.c.meeting_id == sa.bindparam("b_meeting_id"),
            participant.c.person_id == sa.bindparam("b_person_id"),
        )
    ),
)


async def take_in_waiting(conn: Connection, team_id: int, meeting_id: int) -> list[int]:
    """Give a meeting that opens all the team's questions that wait for one.

    Returns those that have an answer or a follow-up already and are to be published, the earliest first.
    Who asked or supported a question that was in no meeting before took part in this one.
    """
    params = {"b_team_id": team_id, "b_meeting_id": meeting_id}
    await conn.execute(_join_waiting, params)
    await conn.execute(_take_waiting, params)
    await conn.execute(_askers_took_part, {"b_meeting_id": meeting_id})
    return list((await conn.execute(_published, {"b_meeting_id": meeting_id})).scalars())


async def join(conn: Connection, meeting_id: int, question_id: int) -> None:
    """Count a question asked while the meeting is open; the caller sets its `meeting_id`."""
    await conn.execute(_join, {"meeting_id": meeting_id, "question_id": question_id})


async def took_part(conn: Connection, meeting_id: int, person_id: int) -> None:
    """Count a person once who asked in public, supported or pressed a button."""
    await conn.execute(_took_part, {"b_meeting_id": meeting_id, "b_person_id": person_id})


async def end_all(conn: Connection, meeting_id: int) -> Summary:
    """Give every question of a meeting its end, let the open ones wait again; count them and the people."""
    params = {"b_meeting_id": meeting_id}
    await conn.execute(_end_all, params)
    await conn.execute(_let_wait, params)
    ends = {EndState(row.end_state): row.questions for row in await conn.execute(_count_ends, params)}
    people = (await conn.execute(_count_participants, params)).one()
    return Summary(
        asked=sum(ends.values()),
        participants=people.participants,
        askers=people.askers,
        supporters=people.supporters,
        **{end.value: ends.get(end, 0) for end in EndState},
    )
