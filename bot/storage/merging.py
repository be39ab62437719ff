"""Questions that are the same as another: what they may be the same as, and all who wait for the answer."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.question import PUBLISHED, STILL_OPEN, Question, QuestionState, Standing
from bot.storage.answers import PAIR
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS, IS_OPEN
from bot.storage.tables import question, support, tell_me, view
from bot.storage.views import REMOVED_BY_PERSON

_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_source: Final = sa.bindparam("b_source", type_=sa.Integer)
_target: Final = sa.bindparam("b_target", type_=sa.Integer)
_now: Final = sa.bindparam("b_now", type_=support.c.created_at.type)
_version: Final = sa.bindparam("b_version", type_=sa.Integer)
_limit: Final = sa.bindparam("b_limit", type_=sa.Integer)
_fields: Final = (
    question.c.id, question.c.number, question.c.text, question.c.state, view.c.channel_id, view.c.message_id,
)  # fmt: skip

# The most wanted of those that are open; an index gives them in this order.
_open = (
    sa.select(*_fields)
    .select_from(question.outerjoin(view, PAIR))
    .where(question.c.team_id == _team, IS_OPEN)
    .order_by(question.c.supports.desc(), question.c.asked_at, question.c.id)
    .limit(_limit)
)
_published = (
    sa.select(*_fields)
    .select_from(question.outerjoin(view, PAIR))
    .where(
        question.c.team_id == _team,
        sa.text("question.published_at IS NOT NULL"),  # the words of ix_question_published
        question.c.published_at >= sa.bindparam("b_since", type_=question.c.published_at.type),
        question.c.state.in_(PUBLISHED),
        question.c.standing == Standing.STANDS,
        sa.or_(view.c.parked.is_(None), view.c.parked != REMOVED_BY_PERSON),
    )
    .order_by(question.c.published_at.desc(), question.c.id.desc())
    .limit(_limit)
)
_merge = (
    sa.update(question)
    .where(
        question.c.id == _source,
        question.c.state.in_(STILL_OPEN),
        sa.or_(_version.is_(None), question.c.version == _version),
    )
    .values(
        state=QuestionState.MERGED, merged_into=_target, state_at=_now, state_by=sa.bindparam("b_by"),
        version=question.c.version + 1, claimed_by=None, claimed_until=None,
    )
    .returning(*COLUMNS)
)  # fmt: skip
_not_the_target_asker: Final = (
    sa.select(question.c.person_id).where(question.c.id == _target).scalar_subquery()
)
_asker_supports = (
    insert_unless_there(support)
    .from_select(
        ["question_id", "person_id", "created_at", "counted", "through_id"],
        sa.select(_target, question.c.person_id, _now, sa.true(), _source).where(
            question.c.id == _source, question.c.person_id != _not_the_target_asker
        ),
    )
    .on_conflict_do_nothing()
)
_supporters_follow = (
    insert_unless_there(support)
    .from_select(
        ["question_id", "person_id", "created_at", "counted", "through_id"],
        sa.select(_target, support.c.person_id, _now, support.c.counted, _source).where(
            support.c.question_id == _source, support.c.person_id != _not_the_target_asker
        ),
    )
    .on_conflict_do_nothing()
)
_tell_them_too = (
    insert_unless_there(tell_me)
    .from_select(
        ["question_id", "person_id"],
        sa.select(_target, tell_me.c.person_id).where(tell_me.c.question_id == _source),
    )
    .on_conflict_do_nothing()
)
_count_supports = (
    sa.update(question)
    .where(question.c.id == _target)
    .values(
        supports=sa.select(sa.func.count())
        .select_from(support)
        .where(support.c.question_id == _target, support.c.counted)
        .scalar_subquery()
    )
    .returning(*COLUMNS)
)


# --- and back again ------------------------------------------------------------------------------------

_end: Final = question.alias("end_of_it")
_unmerge = (
    sa.update(question)
    .where(
        question.c.id == _source,
        question.c.state == QuestionState.MERGED,
        question.c.merged_into == _target,
        ~sa.exists().where(
            _end.c.id == sa.bindparam("b_end", type_=sa.Integer), _end.c.state == QuestionState.ANSWERED
        ),
    )
    .values(
        state=sa.bindparam("b_state", type_=question.c.state.type), merged_into=None, state_at=_now,
        state_by=sa.bindparam("b_by"), version=question.c.version + 1,
        meeting_id=sa.bindparam("b_meeting", type_=sa.Integer),
        shown_at=sa.case((sa.bindparam("b_state", type_=question.c.state.type) == QuestionState.SHOWN, _now)),
    )
    .returning(*COLUMNS)
)  # fmt: skip
_who_asked = sa.select(question.c.person_id).where(question.c.id == _source)
_who_supports = sa.select(support.c.person_id).where(support.c.question_id == _source)
_came_through: Final = (support.c.question_id == _target, support.c.through_id == _source)
_support_no_more = sa.delete(support).where(*_came_through)
# Of a question that is merged on: those who came to it through what is taken out of it.
_follow_no_more = sa.delete(support).where(
    *_came_through,
    support.c.person_id.not_in(_who_asked),
    support.c.person_id.not_in(_who_supports.correlate(None)),
)
_tell_no_more = sa.delete(tell_me).where(
    tell_me.c.question_id == _target,
    tell_me.c.person_id.not_in(sa.select(question.c.person_id).where(question.c.id == _target)),
    tell_me.c.person_id.not_in(sa.select(support.c.person_id).where(support.c.question_id == _target)),
)
_merged_into = (
    sa.select(question.c.id, question.c.number)
    .where(sa.text("question.merged_into IS NOT NULL"), question.c.merged_into == _target)
    .order_by(question.c.number.desc())
    .limit(_limit)
)


class Candidate(Struct, frozen=True):
    """A question that another may be the same as, and the message where its pair stands, if any."""

    question_id: int
    number: int
    text: str
    state: QuestionState
    channel_id: int | None
    message_id: int | None


async def candidates(
    conn: Connection, team_id: int, since: datetime, most_open: int, most_published: int
) -> tuple[Candidate, ...]:
    """Return a team's open questions, the most wanted first, then what it published `since`."""
    still_open = await conn.execute(_open, {"b_team": team_id, "b_limit": most_open})
    bound = {"b_team": team_id, "b_since": since, "b_limit": most_published}
    published = await conn.execute(_published, bound)
    return tuple(Candidate(*row) for row in (*still_open, *published))


async def merge(
    conn: Connection, question_id: int, target_id: int, by: int, now: datetime, version: int | None
) -> Question | None:
    """`waiting or shown → merged`, if it is still at that version (None: whichever)."""
    bound: dict[str, Any] = {"b_source": question_id, "b_target": target_id, "b_by": by, "b_now": now}
    row = (await conn.execute(_merge, bound | {"b_version": version})).one_or_none()
    return None if row is None else Question(*row)


async def hand_over(conn: Connection, question_id: int, target_id: int, now: datetime) -> Question:
    """Have who asked and supported one question support another, once each, and hear of it if they wished to.

    Who asked the other does not support it. Returns the other as it is then.
    """
    bound: dict[str, Any] = {"b_source": question_id, "b_target": target_id, "b_now": now}
    await conn.execute(_asker_supports, bound)
    await conn.execute(_supporters_follow, bound)
    await conn.execute(_tell_them_too, {"b_source": question_id, "b_target": target_id})
    return Question(*(await conn.execute(_count_supports, {"b_target": target_id})).one())


async def unmerge(
    conn: Connection, source: Question, end_id: int, state: QuestionState, meeting_id: int | None,
    by: int, now: datetime,
) -> Question | None:  # fmt: skip
    """`merged → state`, in this meeting or (None) for the next; None if it is not as it was seen.

    Also if the question at the end of its merges is answered.
    """
    bound: dict[str, Any] = {"b_source": source.id, "b_target": source.merged_into, "b_end": end_id}
    bound |= {"b_state": state, "b_meeting": meeting_id, "b_by": by, "b_now": now}
    row = (await conn.execute(_unmerge, bound)).one_or_none()
    return None if row is None else Question(*row)


async def take_back(
    conn: Connection, question_id: int, target_id: int, now: datetime, *, merged_on: bool = False
) -> Question:
    """Have those support another no more who came through this question, unless another way leads there too.

    `merged_on`: this question stays merged into it, and only who has left this one goes. Returns the other.
    """
    bound: dict[str, Any] = {"b_source": question_id, "b_target": target_id}
    await conn.execute(_follow_no_more if merged_on else _support_no_more, bound)
    for also_id, _ in await merged_into(conn, target_id):
        through: dict[str, Any] = {"b_source": also_id, "b_target": target_id, "b_now": now}
        await conn.execute(_asker_supports, through)
        await conn.execute(_supporters_follow, through)
    await conn.execute(_tell_no_more, {"b_target": target_id})
    return Question(*(await conn.execute(_count_supports, {"b_target": target_id})).one())


async def merged_into(conn: Connection, target_id: int, limit: int = -1) -> tuple[tuple[int, int], ...]:
    """Return (row id, number) of the questions merged into one, the newest first; all without a limit."""
    rows = await conn.execute(_merged_into, {"b_target": target_id, "b_limit": limit})
    return tuple((row.id, row.number) for row in rows)
