"""Questions as rows, and their transitions.

Every transition is a compare-and-set: it names the states it may start from and returns the question as it is
then, or None if somebody was quicker. The module is long because all of them stand side by side.
"""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.question import (
    PUBLISHED,
    STILL_OPEN,
    Audience,
    Question,
    QuestionState,
    Standing,
)
from bot.storage.database import Connection
from bot.storage.holds import HELD_QUESTIONS
from bot.storage.restrictions import any_in_force
from bot.storage.tables import meeting_question, officer, person, question, team

# Written out, as in RETURNING SQLAlchemy takes the tables' names off for SQLite, inside subqueries too.
_asker_name: sa.ColumnElement[str] = sa.literal_column(
    "(SELECT person.name FROM person WHERE person.id = question.person_id AND question.audience = 'named')",
    sa.Text,
).label("asker_name")
# Not `original IS NOT NULL`: in the RETURNING of an INSERT SQLite 3.40 takes that for true.
_reworded: sa.ColumnElement[bool] = sa.func.coalesce(
    sa.func.length(question.c.original) > 0, sa.false()
).label("reworded")
# In the order of the fields of `Question`.
COLUMNS: Final = (
    question.c.id, question.c.team_id, question.c.number, question.c.meeting_id, question.c.person_id,
    question.c.audience, _asker_name, question.c.state, question.c.text, question.c.reason,
    question.c.merged_into, question.c.standing, question.c.taken_down_reason, question.c.asked_at,
    question.c.state_at, question.c.version, question.c.supports,
    _reworded,
)  # fmt: skip
# The nonce of the ping for a meeting's first question, before the meeting's id.
FIRST_OF: Final = "first."
# Written out, because an index over some rows serves only a condition that says the same words.
IS_OPEN: Final = sa.text("question.state IN ('waiting', 'shown')")
# What has a message of its own: also a follow-up that was dropped, as it was published before.
IS_PUBLISHED: Final = sa.or_(
    question.c.state.in_(PUBLISHED),
    sa.and_(question.c.state == QuestionState.DECLINED, question.c.published_at.is_not(None)),
)

_whole = sa.select(*COLUMNS)
_by_id = _whole.where(question.c.id == sa.bindparam("b_id"))
_by_number = _whole.where(
    question.c.team_id == sa.bindparam("b_team"), question.c.number == sa.bindparam("b_number")
)
_by_opening = _whole.where(question.c.opening == sa.bindparam("b_opening"))
_same = _whole.where(
    question.c.person_id == sa.bindparam("b_person"),
    question.c.team_id == sa.bindparam("b_team"),
    question.c.fingerprint == sa.bindparam("b_fingerprint"),
    IS_OPEN,
)
_who_changed = (
    sa.select(sa.func.coalesce(officer.c.shown_as, person.c.name))
    .select_from(
        question.join(person, person.c.id == question.c.state_by).outerjoin(
            officer, (officer.c.team_id == question.c.team_id) & (officer.c.person_id == person.c.id)
        )
    )
    .where(
        question.c.id == sa.bindparam("b_id"),
        question.c.state_by != question.c.person_id,
        question.c.state_by != sa.bindparam("b_but", type_=sa.Integer),
    )
)
# Looked up on the way, as every question needs both: whether the open meeting's first question was pinged.
_first_was_said: sa.ColumnElement[bool] = sa.literal_column(
    "EXISTS (SELECT 1 FROM meeting JOIN notice ON notice.nonce = "
    "'first.' || meeting.id WHERE meeting.team_id = team.id AND meeting.state = 'open')",
    sa.Boolean,
).label("first_was_said")
_next_number = (
    sa.update(team)
    .where(team.c.id == sa.bindparam("b_team"))
    .values(last_question=team.c.last_question + 1)
    .returning(team.c.last_question, _first_was_said, any_in_force("team.id"))
)
_insert = insert_unless_there(question).on_conflict_do_nothing().returning(question.c.id, _asker_name)
_past_meetings = sa.select(meeting_question.c.meeting_id).where(
    meeting_question.c.question_id == sa.bindparam("b_id"), meeting_question.c.end_state == "carried_over"
)


def _change(*conditions: sa.ColumnElement[bool], **values: Any) -> sa.Executable:
    """A transition of one question, if the conditions hold and (unless b_version is null) at that version.

    Whatever raises the version frees the claim of who is writing an answer: that was on what stood before.
    """
    version = sa.bindparam("b_version", type_=sa.Integer)
    if "version" in values:
        values |= {"claimed_by": None, "claimed_until": None}
    return (
        sa.update(question)
        .where(
            question.c.id == sa.bindparam("b_id"),
            sa.or_(version.is_(None), question.c.version == version),
            *conditions,
        )
        .values(state_by=sa.bindparam("b_by"), **values)
        .returning(*COLUMNS)
    )


_now = sa.bindparam("b_now", type_=question.c.state_at.type)
_newer = question.c.version + 1
_is_open = question.c.state.in_(STILL_OPEN)
_is_published = IS_PUBLISHED
_stands = question.c.standing == Standing.STANDS
_reason = sa.bindparam("b_reason", type_=sa.Text)
_published = sa.func.coalesce(question.c.published_at, _now, type_=question.c.published_at.type)

# Showing leaves the version alone: an answer being written meanwhile is not made stale by it.
_show = _change(
    question.c.state == QuestionState.WAITING, state=QuestionState.SHOWN, state_at=_now, shown_at=_now
)  # fmt: skip
_show_all = (
    sa.update(question)
    .where(
        question.c.meeting_id == sa.bindparam("b_meeting"), question.c.state == QuestionState.WAITING
    )
    .values(state=QuestionState.SHOWN, state_at=_now, shown_at=_now)
    .returning(*COLUMNS)
)  # fmt: skip
_decline = _change(
    _is_open, state=QuestionState.DECLINED, state_at=_now, version=_newer, reason=_reason
)  # fmt: skip
_withdraw = _change(
    _is_open, question.c.person_id == sa.bindparam("b_by"),
    state=QuestionState.WITHDRAWN, state_at=_now, version=_newer,
)  # fmt: skip
# The asker's own words again, whatever the team made of the ones before.
_reword_own = _change(
    question.c.state == QuestionState.WAITING, question.c.person_id == sa.bindparam("b_by"),
    text=sa.bindparam("b_text"), fingerprint=sa.bindparam("b_fingerprint"), version=_newer,
    # Of what is held, the words that were held stay.
    original=sa.case(
        (question.c.id.in_(HELD_QUESTIONS), sa.func.coalesce(question.c.original, question.c.text)),
        else_=None,
    ),
)  # fmt: skip
_answer = _change(
    question.c.state.in_(STILL_OPEN | {QuestionState.FOLLOWING_UP}),
    state=QuestionState.ANSWERED, state_at=_now, version=_newer, published_at=_published,
)  # fmt: skip
_edit = _change(question.c.state == QuestionState.ANSWERED, version=_newer)
_follow_up = _change(
    _is_open, state=QuestionState.FOLLOWING_UP, state_at=_now, version=_newer, published_at=_published
)  # fmt: skip
# One that waits for its first meeting was never published; then it is a question like any other declined.
_drop = _change(
    question.c.state == QuestionState.FOLLOWING_UP,
    state=QuestionState.DECLINED, state_at=_now, version=_newer, reason=_reason,
    published_at=sa.case((question.c.meeting_id.is_(None), sa.null()), else_=question.c.published_at),
)  # fmt: skip
_take_down = _change(_is_published, _stands, standing=Standing.TAKEN_DOWN, version=_newer)
_say_why = _change(
    _is_published, question.c.standing == Standing.TAKEN_DOWN, version=_newer, taken_down_reason=_reason
)  # fmt: skip
_put_back = _change(
    _is_published, question.c.standing == Standing.TAKEN_DOWN,
    standing=Standing.STANDS, version=_newer, taken_down_reason=None,
)  # fmt: skip


class NewQuestion(Struct, frozen=True):
    """A question before it has a row."""

    team_id: int
    number: int
    meeting_id: int | None
    person_id: int
    audience: Audience
    state: QuestionState
    text: str
    fingerprint: str
    opening: str
    asked_at: datetime


async def by_id(conn: Connection, question_id: int) -> Question | None:
    """Return a question by its row id."""
    return await _one(conn, _by_id, b_id=question_id)


async def by_number(conn: Connection, team_id: int, number: int) -> Question | None:
    """Return a team's question by its number."""
    return await _one(conn, _by_number, b_team=team_id, b_number=number)


async def by_opening(conn: Connection, opening: str) -> Question | None:
    """Return the question that a form's opening sent before."""
    return await _one(conn, _by_opening, b_opening=opening)


async def same_still_open(
    conn: Connection, team_id: int, person_id: int, fingerprint: str
) -> Question | None:
    """Return what this person asked in the same words, if it is still open."""
    return await _one(conn, _same, b_team=team_id, b_person=person_id, b_fingerprint=fingerprint)


async def who_changed(conn: Connection, question_id: int, but: int = 0) -> str | None:
    """Return who changed a question last, for the team's eyes: the shown-as name, else the Discord name.

    None if it was the asker, whose name is not the team's to see, or the person `but`.
    """
    found = await conn.execute(_who_changed, {"b_id": question_id, "b_but": but})
    name: str | None = found.scalar_one_or_none()
    return name


async def next_number(conn: Connection, team_id: int) -> tuple[int, bool, bool]:
    """Take the team's next question number; it is given back if the transaction is not committed.

    Also says whether the officers' room was told of the open meeting's first question, and whether the team
    restricts anybody.
    """
    row = (await conn.execute(_next_number, {"b_team": team_id})).only_values()
    if row is None:
        raise LookupError(f"no team {team_id}")
    number, said, restricts = row
    return number, bool(said), bool(restricts)


async def add(conn: Connection, new: NewQuestion) -> Question | None:
    """Keep a new question. None: its opening was sent before, or this person has the same still open."""
    row = {name: getattr(new, name) for name in new.__struct_fields__}
    row |= {"state_at": new.asked_at, "state_by": new.person_id, "standing": Standing.STANDS}
    row |= {"shown_at": new.asked_at if new.state is QuestionState.SHOWN else None}
    found = (await conn.execute(_insert, row | {"supports": 0, "version": 1})).only_values()
    if found is None:
        return None
    question_id, asker_name = found
    return Question(
        question_id, new.team_id, new.number, new.meeting_id, new.person_id, new.audience, asker_name,
        new.state, new.text, None, None, Standing.STANDS, None, new.asked_at, new.asked_at, 1,
    )  # fmt: skip


async def meetings_it_left(conn: Connection, question_id: int) -> tuple[int, ...]:
    """Return the ids of meetings that carried a question over, whose last posts may name it."""
    return tuple((await conn.execute(_past_meetings, {"b_id": question_id})).scalars())


# --- transitions ---------------------------------------------------------------------------------------


async def show(conn: Connection, question_id: int, by: int, now: datetime) -> Question | None:
    """`waiting → shown`."""
    return await _one(conn, _show, b_id=question_id, b_by=by, b_now=now, b_version=None)


async def show_all(conn: Connection, meeting_id: int, now: datetime) -> tuple[Question, ...]:
    """`waiting → shown` for each of a meeting; return them as they are then."""
    rows = await conn.execute(_show_all, {"b_meeting": meeting_id, "b_now": now})
    return tuple(Question(*row) for row in rows)


async def decline(
    conn: Connection, question_id: int, by: int, now: datetime, reason: str, version: int | None
) -> Question | None:
    """`waiting or shown → declined`."""
    return await _one(
        conn, _decline, b_id=question_id, b_by=by, b_now=now, b_reason=reason, b_version=version
    )  # fmt: skip


async def withdraw(conn: Connection, question_id: int, by: int, now: datetime) -> Question | None:
    """`waiting or shown → withdrawn`, by the asker only."""
    return await _one(conn, _withdraw, b_id=question_id, b_by=by, b_now=now, b_version=None)


async def reword_own(
    conn: Connection, question_id: int, by: int, text: str, fingerprint: str, version: int
) -> Question | None:
    """Give a waiting question other words of its asker."""
    return await _one(
        conn, _reword_own, b_id=question_id, b_by=by, b_text=text, b_fingerprint=fingerprint,
        b_version=version,
    )  # fmt: skip


async def answer(conn: Connection, question_id: int, by: int, now: datetime, version: int) -> Question | None:
    """`waiting, shown or following up → answered`."""
    return await _one(conn, _answer, b_id=question_id, b_by=by, b_now=now, b_version=version)


async def edit(conn: Connection, question_id: int, by: int, version: int) -> Question | None:
    """Raise the version of an answered question whose answer changes."""
    return await _one(conn, _edit, b_id=question_id, b_by=by, b_version=version)


async def follow_up(
    conn: Connection, question_id: int, by: int, now: datetime, version: int | None
) -> Question | None:
    """`waiting or shown → following up`."""
    return await _one(conn, _follow_up, b_id=question_id, b_by=by, b_now=now, b_version=version)


async def drop(conn: Connection, question_id: int, by: int, now: datetime, reason: str) -> Question | None:
    """`following up → declined`: it could not be found out."""
    return await _one(conn, _drop, b_id=question_id, b_by=by, b_now=now, b_reason=reason, b_version=None)


async def take_down(conn: Connection, question_id: int, by: int) -> Question | None:
    """Take a published pair down; its state stays."""
    return await _one(conn, _take_down, b_id=question_id, b_by=by, b_version=None)


async def say_why_taken_down(conn: Connection, question_id: int, by: int, reason: str) -> Question | None:
    """Add the reason to a pair that was taken down."""
    return await _one(conn, _say_why, b_id=question_id, b_by=by, b_reason=reason, b_version=None)


async def put_back(conn: Connection, question_id: int, by: int) -> Question | None:
    """Let a pair that was taken down stand again."""
    return await _one(conn, _put_back, b_id=question_id, b_by=by, b_version=None)


async def _one(conn: Connection, statement: sa.Executable, **bound: object) -> Question | None:
    row = (await conn.execute(statement, bound)).only_values()
    return None if row is None else Question(*row)
