"""The pause of a team as a row, what is held back meanwhile, and how a meeting looks without that."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.meeting import MeetingState
from bot.domain.question import EndState, QuestionState
from bot.storage.answers import PAIR
from bot.storage.database import Connection
from bot.storage.questions import IS_PUBLISHED
from bot.storage.reading import LINES, Placed, by_state, placed_by
from bot.storage.tables import meeting, meeting_question, question, team, view
from bot.storage.views import REMOVED_BY_PERSON

_it = team.c.id == sa.bindparam("b_id")
_pause = (
    sa.update(team)
    .where(_it, team.c.paused_at.is_(None))
    .values(paused_at=sa.bindparam("b_now", type_=team.c.paused_at.type))
)
_go_on = sa.update(team).where(_it, team.c.paused_at.is_not(None)).values(paused_at=sa.null())
# What its meeting's last minutes could not post before the pause began, the pause held back too.
_LAST_MINUTES: Final = timedelta(days=1)
# Pairs without a message, of meetings that went on while nothing was published.
_held_back = (
    sa.select(question.c.id, question.c.meeting_id)
    .select_from(meeting.join(question, question.c.meeting_id == meeting.c.id).join(view, PAIR))
    .where(
        meeting.c.team_id == sa.bindparam("b_team"),
        sa.or_(
            meeting.c.state == MeetingState.OPEN,
            meeting.c.closed_at >= sa.bindparam("b_since", type_=meeting.c.closed_at.type),
        ),
        IS_PUBLISHED,
        view.c.message_id.is_(None),
        view.c.parked.is_(None),
    )
    .order_by(question.c.published_at, question.c.id)
)
_of_meeting: Final = question.c.meeting_id == sa.bindparam("b_meeting", type_=sa.Integer)
# What was decided and is not published yet stands for everybody as it did before.
_is_held_back: Final = sa.and_(
    IS_PUBLISHED,
    view.c.message_id.is_(None),
    sa.func.coalesce(view.c.generation, 0) == 0,  # nor was it ever
    sa.or_(view.c.parked.is_(None), view.c.parked != REMOVED_BY_PERSON),
)
_was_shown: Final = sa.and_(_is_held_back, question.c.shown_at.is_not(None))
_holds_back = (
    sa.select(question.c.id)
    .select_from(question.outerjoin(view, PAIR))
    .where(_of_meeting, _is_held_back)
    .limit(1)
)
_ends = (
    sa.select(meeting_question.c.end_state, question.c.state, sa.func.count())
    .select_from(meeting_question.join(question).outerjoin(view, PAIR))
    .where(
        meeting_question.c.meeting_id == sa.bindparam("b_meeting", type_=sa.Integer),
        meeting_question.c.end_state.in_([EndState.ANSWERED, EndState.FOLLOWING_UP]),
        _is_held_back,
    )
    .group_by(meeting_question.c.end_state, question.c.state)
)
_states = (
    sa.select(
        sa.case(
            (_was_shown, sa.literal(QuestionState.SHOWN.value)),
            (_is_held_back, sa.literal(QuestionState.WAITING.value)),
            else_=sa.type_coerce(question.c.state, sa.String),
        ).label("state"),
        sa.func.count(),
    )
    .select_from(question.outerjoin(view, PAIR))
    .where(_of_meeting)
    .group_by(sa.text("1"))
)
_shown = (
    LINES.where(_of_meeting, sa.or_(question.c.state == QuestionState.SHOWN, _was_shown))
    .order_by(question.c.supports.desc(), question.c.asked_at, question.c.id)
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
)


class HeldEnd(Struct, frozen=True):
    """So many questions of a closed meeting with this end, in this state now, that are not published yet."""

    end_state: EndState
    state: QuestionState
    questions: int


async def pause(conn: Connection, team_id: int, now: datetime) -> bool:
    """Begin it; False if somebody was quicker."""
    return (await conn.execute(_pause, {"b_id": team_id, "b_now": now})).rowcount == 1


async def go_on(conn: Connection, team_id: int) -> bool:
    """End it; False if somebody was quicker."""
    return (await conn.execute(_go_on, {"b_id": team_id})).rowcount == 1


async def held_back(conn: Connection, team_id: int, since: datetime) -> Sequence[tuple[int, int]]:
    """Return (question id, meeting id) of pairs to be published that a pause since then kept, in order."""
    bound = {"b_team": team_id, "b_since": since - _LAST_MINUTES}
    return [(row.id, row.meeting_id) for row in await conn.execute(_held_back, bound)]


async def held_ends(conn: Connection, meeting_id: int) -> tuple[HeldEnd, ...]:
    """Return what a closed meeting's summary counts and nobody can read yet."""
    return tuple(HeldEnd(*row) for row in await conn.execute(_ends, {"b_meeting": meeting_id}))


async def states(conn: Connection, meeting_id: int) -> dict[QuestionState, int]:
    """Count the questions of an open meeting by state, without what is held back."""
    return await by_state(conn, _states, b_meeting=meeting_id)


async def shown(conn: Connection, meeting_id: int, limit: int) -> tuple[Placed, ...]:
    """Return its shown questions, by support, then time, with those whose answer is held back."""
    found = await placed_by(conn, _shown, b_meeting=meeting_id, b_limit=limit)
    return tuple(replace(row, question=replace(row.question, state=QuestionState.SHOWN)) for row in found)


async def holds_back(conn: Connection, meeting_id: int) -> bool:
    """Whether a pair of this meeting is not published yet."""
    return (await conn.execute(_holds_back, {"b_meeting": meeting_id})).first() is not None
