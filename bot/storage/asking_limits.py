"""What one person has asked of a team: for the limits a team may set. Read only where one is set."""

from datetime import datetime

import sqlalchemy as sa

from bot.domain.question import QuestionState
from bot.storage.database import Connection
from bot.storage.tables import meeting_question, question

_meeting = sa.bindparam("b_meeting", type_=sa.Integer)
# What was carried over fills nobody's share of a later meeting: it is the team that did not come to it.
_was_carried_over = sa.exists().where(
    meeting_question.c.question_id == question.c.id, meeting_question.c.end_state == "carried_over"
)
_counts = sa.and_(
    question.c.meeting_id.is_not_distinct_from(_meeting),
    question.c.state != QuestionState.WITHDRAWN,
    sa.not_(_was_carried_over),
)
_asked = sa.select(
    sa.func.coalesce(sa.func.sum(sa.case((_counts, 1), else_=0)), 0),
    sa.func.max(question.c.asked_at, type_=question.c.asked_at.type),
).where(
    question.c.person_id == sa.bindparam("b_person"),
    question.c.team_id == sa.bindparam("b_team"),
    question.c.id != sa.bindparam("b_but"),
)


async def asked_before(
    conn: Connection, team_id: int, person_id: int, meeting_id: int | None, but: int
) -> tuple[int, datetime | None]:
    """Return how many questions a person has in a meeting (None: for the next) and when the last came.

    All but the one with the row id `but`.
    """
    bound = {"b_team": team_id, "b_person": person_id, "b_meeting": meeting_id, "b_but": but}
    count, last = (await conn.execute(_asked, bound)).one()
    return int(count), last
