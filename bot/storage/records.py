"""What the record of a closed meeting is made of, read in one go."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.meeting import CALLED_OFF, Meeting, MeetingState
from bot.domain.question import EndState, QuestionState, Standing
from bot.storage.answers import NEWEST, PAIR
from bot.storage.database import Connection
from bot.storage.meetings import FIELDS
from bot.storage.reading import by_state
from bot.storage.tables import answer, follow_up, meeting, meeting_question, question, view
from bot.storage.views import REMOVED_BY_PERSON

_LISTED: Final = (EndState.ANSWERED, EndState.FOLLOWING_UP, EndState.DECLINED, EndState.CARRIED_OVER)

_ended: sa.Select[Any] = (
    sa.select(
        meeting_question.c.end_state, question.c.id, question.c.number, question.c.text, question.c.supports,
        question.c.state, question.c.standing, question.c.reason, question.c.taken_down_reason,
        answer.c.version, answer.c.text, answer.c.shown_as, answer.c.given_at,
        follow_up.c.due, follow_up.c.shown_as, follow_up.c.kept_at, follow_up.c.state, follow_up.c.first_due,
        follow_up.c.reason,
        sa.func.coalesce(view.c.parked == REMOVED_BY_PERSON, sa.false()), question.c.original.is_not(None),
    )
    .select_from(
        meeting_question.join(question, question.c.id == meeting_question.c.question_id)
        .outerjoin(answer, NEWEST)
        .outerjoin(follow_up, follow_up.c.question_id == question.c.id)
        .outerjoin(view, PAIR)
    )
    .where(
        meeting_question.c.meeting_id == sa.bindparam("b_meeting"), meeting_question.c.end_state.in_(_LISTED)
    )
    .order_by(question.c.published_at, question.c.id)
)  # fmt: skip
_next_after = (
    sa.select(*(meeting.c[name] for name in FIELDS))
    .where(
        meeting.c.team_id == sa.bindparam("b_team"),
        meeting.c.starts_at > sa.bindparam("b_after", type_=meeting.c.starts_at.type),
        meeting.c.state.not_in(CALLED_OFF),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
    .limit(1)
)
# Of meetings that are over: only those have a summary.
_of_team = (
    sa.select(meeting.c.id)
    .where(
        meeting.c.team_id == sa.bindparam("b_team"),
        meeting.c.state.in_([MeetingState.CLOSED, MeetingState.ARCHIVED]),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
)
_unfinished = (
    sa.select(meeting.c.id)
    .where(
        meeting.c.team_id == sa.bindparam("b_team"),
        meeting.c.state.in_([MeetingState.OPEN, MeetingState.CLOSED]),
    )
    .limit(1)
)
# What became of promises after the close.
_since = (
    sa.select(question.c.state, sa.func.count())
    .join_from(meeting_question, question)
    .where(
        meeting_question.c.meeting_id == sa.bindparam("b_meeting"),
        meeting_question.c.end_state == EndState.FOLLOWING_UP,
        question.c.state != QuestionState.FOLLOWING_UP,
    )
    .group_by(question.c.state)
)


class Ended(Struct, frozen=True):
    """A question that had its end in a meeting, as it stands now; with its newest answer, if any."""

    end_state: EndState
    question_id: int
    number: int
    text: str
    supports: int
    state: QuestionState
    standing: Standing
    reason: str | None
    taken_down_reason: str | None
    version: int | None
    answer: str | None
    shown_as: str | None
    given_at: datetime | None
    due: date | None
    promised_as: str | None
    kept_at: datetime | None
    follow_up: FollowUpState | None
    first_due: date | None
    follow_up_reason: str | None
    deleted: bool  # a person deleted its message in Discord, and nobody has said what is to become of it
    reworded: bool  # the team changed the asker's wording


async def ended(conn: Connection, meeting_id: int) -> tuple[Ended, ...]:
    """Return what was answered, promised, declined or carried over, in the order it was published."""
    return tuple(Ended(*row) for row in await conn.execute(_ended, {"b_meeting": meeting_id}))


async def of_team(conn: Connection, team_id: int) -> tuple[int, ...]:
    """Return the ids of a team's meetings that are over, the oldest first."""
    return tuple((await conn.execute(_of_team, {"b_team": team_id})).scalars())


async def is_at_work(conn: Connection, team_id: int) -> bool:
    """Whether a team has a meeting that is open, or whose record is still being made."""
    return (await conn.execute(_unfinished, {"b_team": team_id})).scalar_one_or_none() is not None


async def next_after(conn: Connection, held: Meeting) -> Meeting | None:
    """Return the team's first meeting after this one that was not called off; also one held since."""
    bound = {"b_team": held.team_id, "b_after": held.starts_at}
    row = (await conn.execute(_next_after, bound)).one_or_none()
    return None if row is None else Meeting(*row)


async def since_the_close(conn: Connection, meeting_id: int) -> dict[QuestionState, int]:
    """Count by state what a meeting left to be found out, and was answered or dropped since."""
    return await by_state(conn, _since, b_meeting=meeting_id)
