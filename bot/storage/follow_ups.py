"""Follow-ups as rows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import sqlalchemy as sa

from bot.domain.followup import FollowUp, FollowUpState
from bot.domain.question import Standing
from bot.storage.answers import PAIR
from bot.storage.database import Connection
from bot.storage.tables import follow_up, question, team, view

# Written out, because an index over some rows serves only a condition that says the same words.
_IS_OPEN: Final = sa.text("follow_up.state = 'open'")

_insert = sa.insert(follow_up).returning(follow_up.c.id)
_keep = (
    sa.update(follow_up)
    .where(follow_up.c.question_id == sa.bindparam("b_question"), follow_up.c.state == FollowUpState.OPEN)
    .values(state=FollowUpState.KEPT, kept_at=sa.bindparam("b_now", type_=follow_up.c.kept_at.type))
)
_open_of_team = (
    sa.select(
        question.c.id, question.c.number, question.c.text, follow_up.c.due, follow_up.c.shown_as,
        follow_up.c.owner_id, view.c.channel_id, view.c.message_id,
        question.c.standing == Standing.TAKEN_DOWN,
    )
    .select_from(
        follow_up.join(question, question.c.id == follow_up.c.question_id).outerjoin(view, PAIR)
    )
    .where(follow_up.c.team_id == sa.bindparam("b_team"), _IS_OPEN)
    .order_by(follow_up.c.due, follow_up.c.id)
)  # fmt: skip
_open_days = (
    sa.select(team.c.id, team.c.zone, follow_up.c.due)
    .distinct()
    .join_from(follow_up, team, team.c.id == follow_up.c.team_id)
    .where(_IS_OPEN)
)
_count_open = (
    sa.select(sa.func.count())
    .select_from(follow_up)
    .where(follow_up.c.team_id == sa.bindparam("b_team"), _IS_OPEN)
)


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """An open follow-up with its question, and the message where it stands, if any."""

    question_id: int
    number: int
    text: str
    due: date
    shown_as: str | None
    owner_id: int
    channel_id: int | None
    message_id: int | None
    taken_down: bool


async def add(
    conn: Connection, team_id: int, question_id: int, number: int, owner_id: int,
    shown_as: str | None, due: date, now: datetime,
) -> FollowUp:  # fmt: skip
    """Keep a new follow-up."""
    row: dict[str, object] = {"team_id": team_id, "question_id": question_id, "owner_id": owner_id}
    row |= {"shown_as": shown_as}
    row |= {"due": due, "state": FollowUpState.OPEN, "made_at": now}
    made = (await conn.execute(_insert, row)).scalar_one()
    return FollowUp(
        made, team_id, question_id, number, owner_id, shown_as, due, FollowUpState.OPEN, made_at=now
    )


async def keep(conn: Connection, question_id: int, now: datetime) -> bool:
    """`open → kept`; False if the question has no open follow-up."""
    return (await conn.execute(_keep, {"b_question": question_id, "b_now": now})).rowcount > 0


async def open_of_team(conn: Connection, team_id: int) -> tuple[OpenFollowUp, ...]:
    """Return a team's open follow-ups by the day they are due."""
    return tuple(OpenFollowUp(*row) for row in await conn.execute(_open_of_team, {"b_team": team_id}))


async def count_open(conn: Connection, team_id: int) -> int:
    """Count a team's open follow-ups."""
    return int((await conn.execute(_count_open, {"b_team": team_id})).scalar_one())


async def open_days(conn: Connection) -> tuple[tuple[int, str, date], ...]:
    """Return (team id, its zone, a day on which it has an open follow-up due) of all teams."""
    return tuple((row.id, row.zone, row.due) for row in await conn.execute(_open_days))
