"""The pause of a team as a row, and the answers that were held back meanwhile."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.meeting import MeetingState
from bot.domain.question import PUBLISHED
from bot.storage.answers import PAIR
from bot.storage.database import Connection
from bot.storage.tables import meeting, question, team, view

_it = team.c.id == sa.bindparam("b_id")
_pause = (
    sa.update(team)
    .where(_it, team.c.paused_at.is_(None))
    .values(paused_at=sa.bindparam("b_now", type_=team.c.paused_at.type))
)
_go_on = sa.update(team).where(_it, team.c.paused_at.is_not(None)).values(paused_at=sa.null())
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
        question.c.state.in_(PUBLISHED),
        view.c.message_id.is_(None),
        view.c.parked.is_(None),
    )
    .order_by(question.c.published_at, question.c.id)
)


async def pause(conn: Connection, team_id: int, now: datetime) -> bool:
    """Begin it; False if somebody was quicker."""
    return (await conn.execute(_pause, {"b_id": team_id, "b_now": now})).rowcount == 1


async def go_on(conn: Connection, team_id: int) -> bool:
    """End it; False if somebody was quicker."""
    return (await conn.execute(_go_on, {"b_id": team_id})).rowcount == 1


async def held_back(conn: Connection, team_id: int, since: datetime) -> Sequence[tuple[int, int]]:
    """Return (question id, meeting id) of pairs to be published that a pause since then kept, in order."""
    return [
        (row.id, row.meeting_id)
        for row in await conn.execute(_held_back, {"b_team": team_id, "b_since": since})
    ]
