"""What boards and lists read: rows joined for showing, never changed here."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.meeting import OVER, Meeting
from bot.domain.question import PUBLIC, PUBLISHED, EndState, Question, QuestionState, Standing
from bot.storage.answers import NEWEST, PAIR
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS, IS_OPEN, IS_PUBLISHED
from bot.storage.tables import (
    answer,
    follow_up,
    meeting,
    meeting_question,
    participant,
    question,
    view,
)
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_meeting: Final = sa.bindparam("b_meeting", type_=sa.Integer)
_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_limit: Final = sa.bindparam("b_limit", type_=sa.Integer)
_of_meeting: Final = question.c.meeting_id == _meeting
# What waits for the next meeting; the words of ix_question_next.
_of_next: Final = sa.and_(question.c.team_id == _team, sa.text("question.meeting_id IS NULL"))
_stands: Final = question.c.standing == Standing.STANDS
_count: Final = sa.func.count()

_states = sa.select(question.c.state, _count).where(_of_meeting).group_by(question.c.state)
_states_of_next = sa.select(question.c.state, _count).where(_of_next).group_by(question.c.state)
# After the close a question carried over lives on elsewhere; here it stays one that is open.
_states_then = (
    sa.select(
        sa.case(
            (meeting_question.c.end_state == EndState.CARRIED_OVER, sa.literal(QuestionState.WAITING.value)),
            # That it is not the same after all is another meeting's matter.
            (meeting_question.c.end_state == EndState.MERGED, sa.literal(QuestionState.MERGED.value)),
            else_=sa.type_coerce(question.c.state, sa.String),
        ).label("state"),
        _count,
    )
    .join_from(meeting_question, question)
    .where(meeting_question.c.meeting_id == _meeting)
    .group_by(sa.text("1"))
)
_participants = sa.select(_count).select_from(participant).where(participant.c.meeting_id == _meeting)
_oldest_waiting = sa.select(sa.func.min(question.c.asked_at, type_=question.c.asked_at.type)).where(
    question.c.state == QuestionState.WAITING
)
_oldest = _oldest_waiting.where(_of_meeting)
_oldest_of_next = _oldest_waiting.where(_of_next)

LINES: Final[sa.Select[Any]] = sa.select(*COLUMNS, view.c.channel_id, view.c.message_id).select_from(
    question.outerjoin(view, PAIR)
)
_shown = (
    LINES.where(_of_meeting, question.c.state == QuestionState.SHOWN)
    .order_by(question.c.supports.desc(), question.c.asked_at, question.c.id)
    .limit(_limit)
)
# What a person deleted stays unseen until the officers say: its words are on no board either.
_not_deleted: Final = sa.or_(view.c.parked.is_(None), view.c.parked != REMOVED_BY_PERSON)
_is_standing: Final = sa.and_(_of_meeting, question.c.state.in_(PUBLISHED), _stands, _not_deleted)
_published = (
    LINES.where(_is_standing).order_by(question.c.published_at.desc(), question.c.id.desc()).limit(_limit)
)
_standing_count = sa.select(_count).select_from(question.outerjoin(view, PAIR)).where(_is_standing)
_carried_over = (
    LINES.join(meeting_question, meeting_question.c.question_id == question.c.id)
    .where(
        meeting_question.c.meeting_id == _meeting,
        meeting_question.c.end_state == EndState.CARRIED_OVER,
        question.c.state.in_(PUBLIC),
        _stands,
    )
    .order_by(question.c.number)
)
_carried_in = (
    sa.select(_count)
    .join_from(meeting_question, question)
    .join(meeting, meeting.c.id == meeting_question.c.meeting_id)
    .where(meeting.c.id == _meeting, question.c.asked_at < meeting.c.opened_at)
)
_pairs: sa.Select[Any] = sa.select(
    *COLUMNS,
    answer.c.version, answer.c.text, answer.c.shown_as, answer.c.given_at,
    follow_up.c.due, follow_up.c.shown_as, follow_up.c.state, follow_up.c.kept_at, follow_up.c.first_due,
    follow_up.c.reason,
    view.c.channel_id, view.c.message_id, view.c.pinned,
).select_from(
    question.outerjoin(answer, NEWEST)
    .outerjoin(follow_up, follow_up.c.question_id == question.c.id)
    .outerjoin(view, PAIR)
)  # fmt: skip
_pair = _pairs.where(question.c.id == sa.bindparam("b_id"), IS_PUBLISHED)
_view = (
    view.c.owner == sa.bindparam("b_owner"),
    view.c.owner_id == sa.bindparam("b_id"),
    view.c.kind == sa.bindparam("b_kind"),
    view.c.key == 0,
    view.c.message_id.is_not(None),
)
_place = sa.select(view.c.channel_id, view.c.message_id).where(*_view, view.c.channel_id.is_not(None))
_thing = sa.select(view.c.message_id).where(*_view)
_pins = (
    sa.select(_count, _count.filter(view.c.pinned))
    .select_from(question.join(view, PAIR))
    .where(_of_meeting, IS_PUBLISHED, _stands, view.c.message_id.is_not(None))
)
_parked = (
    sa.select(view.c.kind, view.c.parked)
    .distinct()
    .where(view.c.team_id == _team, sa.text("view.parked IS NOT NULL"), view.c.parked != REMOVED_BY_PERSON)
    .order_by(view.c.kind, view.c.parked)
)
_open_count = sa.select(_count).select_from(question).where(question.c.team_id == _team, IS_OPEN)
_published_count = sa.select(_count).select_from(question).where(
    question.c.team_id == _team, sa.text("question.published_at IS NOT NULL"),
    question.c.meeting_id.is_not(None),
)  # fmt: skip


class Placed(Struct, frozen=True):
    """A question, and the message where its pair stands, if any."""

    question: Question
    channel_id: int | None
    message_id: int | None


class Pair(Struct, frozen=True):
    """A published question with its newest answer, its follow-up, and the message where it stands."""

    question: Question
    answer_version: int | None
    answer: str | None
    answered_by: str | None
    given_at: datetime | None
    due: date | None
    followed_up_by: str | None
    follow_up: FollowUpState | None
    kept_at: datetime | None
    first_due: date | None
    follow_up_reason: str | None
    channel_id: int | None
    message_id: int | None
    pinned: bool | None


async def states(conn: Connection, of: Meeting) -> dict[QuestionState, int]:
    """Count a meeting's questions by state; those it carried over count as waiting."""
    statement = _states_then if of.state in OVER else _states
    return await by_state(conn, statement, b_meeting=of.id)


async def states_of_next(conn: Connection, team_id: int) -> dict[QuestionState, int]:
    """Count what waits for a team's next meeting, by state. What was withdrawn before it doesn't count."""
    found = await by_state(conn, _states_of_next, b_team=team_id)
    found.pop(QuestionState.WITHDRAWN, None)
    return found


async def oldest_waiting(conn: Connection, team_id: int, meeting_id: int | None) -> datetime | None:
    """Return when the question was asked that waits longest in a meeting, or (None) for the next."""
    if meeting_id is None:
        found = await conn.execute(_oldest_of_next, {"b_team": team_id})
    else:
        found = await conn.execute(_oldest, {"b_meeting": meeting_id})
    oldest: datetime | None = found.scalar_one()
    return oldest


async def participants(conn: Connection, meeting_id: int) -> int:
    """Count who took part."""
    return int((await conn.execute(_participants, {"b_meeting": meeting_id})).scalar_one())


async def shown(conn: Connection, meeting_id: int, limit: int) -> tuple[Placed, ...]:
    """Return a meeting's shown questions, by support, then time."""
    return await placed_by(conn, _shown, b_meeting=meeting_id, b_limit=limit)


async def published(conn: Connection, meeting_id: int, limit: int) -> tuple[Placed, ...]:
    """Return a meeting's answered and followed-up questions that stand, the newest first."""
    return await placed_by(conn, _published, b_meeting=meeting_id, b_limit=limit)


async def count_standing(conn: Connection, meeting_id: int) -> int:
    """Count all that `published` returns the first of."""
    return int((await conn.execute(_standing_count, {"b_meeting": meeting_id})).scalar_one())


async def carried_over(conn: Connection, meeting_id: int) -> tuple[Placed, ...]:
    """Return what a meeting carried over, by number: only what everybody may read (still)."""
    return await placed_by(conn, _carried_over, b_meeting=meeting_id)


async def carried_in(conn: Connection, meeting_id: int) -> int:
    """Count the questions of a meeting that were asked before it opened."""
    return int((await conn.execute(_carried_in, {"b_meeting": meeting_id})).scalar_one())


async def pair(conn: Connection, question_id: int) -> Pair | None:
    """Return a published pair."""
    row = (await conn.execute(_pair, {"b_id": question_id})).one_or_none()
    return None if row is None else _pair_of(row)


async def place(conn: Connection, kind: Kind, owner_id: int) -> tuple[int, int] | None:
    """Return the channel and message (or other object) where a view's first part stands, if it does."""
    bound = {"b_owner": PLACES[kind].owner, "b_id": owner_id, "b_kind": kind.value}
    row = (await conn.execute(_place, bound)).one_or_none()
    return None if row is None else (row.channel_id, row.message_id)


async def thing(conn: Connection, kind: Kind, owner_id: int) -> int | None:
    """Return the Discord id of what stands for a view's first part: a channel, thread, event or message."""
    bound = {"b_owner": PLACES[kind].owner, "b_id": owner_id, "b_kind": kind.value}
    found: int | None = (await conn.execute(_thing, bound)).scalar_one_or_none()
    return found


async def pins(conn: Connection, meeting_id: int) -> tuple[int, int]:
    """Count a meeting's pairs that stand in Discord: all of them, and those that are pinned."""
    stand, pinned = (await conn.execute(_pins, {"b_meeting": meeting_id})).one()
    return stand, pinned


async def parked(conn: Connection, team_id: int) -> tuple[tuple[str, str], ...]:
    """Return the kinds of views that could not be shown, each with why."""
    return tuple((row.kind, row.parked) for row in await conn.execute(_parked, {"b_team": team_id}))


async def count_open(conn: Connection, team_id: int) -> int:
    """Count a team's waiting and shown questions."""
    return int((await conn.execute(_open_count, {"b_team": team_id})).scalar_one())


async def count_published(conn: Connection, team_id: int) -> int:
    """Count a team's pairs of all meetings, taken down or not."""
    return int((await conn.execute(_published_count, {"b_team": team_id})).scalar_one())


def _pair_of(row: sa.Row[Any]) -> Pair:
    return Pair(Question(*row[: len(COLUMNS)]), *row[len(COLUMNS) :])


async def by_state(conn: Connection, statement: sa.Select[Any], **bound: object) -> dict[QuestionState, int]:
    """Read a statement of states and numbers."""
    return {QuestionState(row[0]): int(row[1]) for row in await conn.execute(statement, bound)}


async def placed_by(conn: Connection, statement: sa.Select[Any], **bound: object) -> tuple[Placed, ...]:
    """Read a statement made of `LINES`."""
    rows = await conn.execute(statement, bound)
    return tuple(Placed(Question(*row[:-2]), row.channel_id, row.message_id) for row in rows)
