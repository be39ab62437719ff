"""What a team's statistics are made of: its meetings, their questions and follow-ups, and nobody's name."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.localtime import WallTime
from bot.domain.meeting import OVER, Summary
from bot.domain.question import EndState, QuestionState
from bot.storage.database import Connection
from bot.storage.tables import answer, follow_up, meeting, meeting_question, question

_of_team: Final = meeting.c.team_id == sa.bindparam("b_team")
# No officer came: who turned up found nobody, and that says nothing about the hour.
_NOBODY_CAME: Final = sa.and_(meeting.c.nobody_at.is_not(None), meeting.c.ready_at.is_(None))
_HELD: Final = (
    "id", "title", "original", "wall", "zone", "starts_at", "summary", "interested", "trial_id", "trial_slot",
)  # fmt: skip
_held = (
    sa.select(*(meeting.c[name] for name in _HELD), _NOBODY_CAME.label("nobody_came"))
    .where(_of_team, meeting.c.state.in_(sorted(OVER)))
    .order_by(meeting.c.starts_at.desc(), meeting.c.id.desc())
    .limit(sa.bindparam("b_limit"))
)
# What was answered before the opening was answered at once, as far as the meeting goes: it is left out.
_answered = (
    sa.select(meeting.c.opened_at, question.c.asked_at, answer.c.given_at)
    .select_from(
        meeting_question.join(meeting, meeting.c.id == meeting_question.c.meeting_id)
        .join(question, question.c.id == meeting_question.c.question_id)
        .join(answer, sa.and_(answer.c.question_id == question.c.id, answer.c.version == 1))
    )
    .where(
        meeting_question.c.meeting_id == sa.bindparam("b_meeting"),
        meeting_question.c.end_state == EndState.ANSWERED,
        answer.c.given_at >= meeting.c.opened_at,
    )
)
_states = (
    sa.select(question.c.state, sa.func.count().label("questions"))
    .where(question.c.team_id == sa.bindparam("b_team"))
    .group_by(question.c.state)
)
_promises = sa.select(follow_up.c.state, follow_up.c.due, follow_up.c.first_due, follow_up.c.kept_at).where(
    follow_up.c.team_id == sa.bindparam("b_team")
)
_interested = (
    sa.update(meeting)
    .where(meeting.c.id == sa.bindparam("b_meeting"))
    .values(interested=sa.bindparam("b_interested"))
)


class Held(Struct, frozen=True):
    """A meeting that is over, as the statistics see it. `original` None: it was opened without a plan."""

    id: int
    title: str | None
    original: WallTime | None
    wall: WallTime
    zone: str
    starts_at: datetime
    summary: Summary
    interested: int | None
    trial_id: int | None
    trial_slot: int | None
    nobody_came: bool

    @property
    def counts(self) -> bool:
        """Whether its attendance says something about its hour: people could know of it, and were met."""
        return self.original is not None and not self.nobody_came


class Answered(Struct, frozen=True):
    """A question that was answered in a meeting: the opening, when it was asked, the first answer."""

    opened_at: datetime
    asked_at: datetime
    given_at: datetime

    @property
    def waited(self) -> float:
        """For how many seconds, from the asking, or from the opening if it was asked before."""
        return (self.given_at - max(self.asked_at, self.opened_at)).total_seconds()


class Promise(Struct, frozen=True):
    """A follow-up: how it stands, its day, the day before it was moved, and when it was kept."""

    state: FollowUpState
    due: date
    first_due: date | None
    kept_at: datetime | None


async def held(conn: Connection, team_id: int, limit: int) -> tuple[Held, ...]:
    """Return the team's last meetings that are over, the earliest first."""
    rows = (await conn.execute(_held, {"b_team": team_id, "b_limit": limit})).mappings().all()
    return tuple(Held(**{**row, "summary": Summary(**(row["summary"] or {}))}) for row in reversed(rows))


async def answered(conn: Connection, meeting_id: int) -> tuple[Answered, ...]:
    """Return what was answered in a meeting, from its opening on."""
    return tuple(Answered(*row) for row in await conn.execute(_answered, {"b_meeting": meeting_id}))


async def states(conn: Connection, team_id: int) -> dict[QuestionState, int]:
    """Count the team's questions by state."""
    rows = await conn.execute(_states, {"b_team": team_id})
    return {QuestionState(row.state): int(row.questions) for row in rows}


async def promises(conn: Connection, team_id: int) -> tuple[Promise, ...]:
    """Return all follow-ups the team ever promised."""
    rows: Any = await conn.execute(_promises, {"b_team": team_id})
    return tuple(Promise(*row) for row in rows)


async def set_interested(conn: Connection, meeting_id: int, interested: int) -> None:
    """Keep how many are interested in the meeting's event."""
    await conn.execute(_interested, {"b_meeting": meeting_id, "b_interested": interested})
