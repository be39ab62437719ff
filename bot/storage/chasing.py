"""What is said of open follow-ups as their days come, as rows: each step is taken once."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import Chase, Chased, FollowUp, FollowUpState
from bot.storage.database import Connection
from bot.storage.tables import follow_up, team

_IS_OPEN: Final = sa.text("follow_up.state = 'open'")
_now: Final = sa.bindparam("b_now", type_=follow_up.c.made_at.type)

# What is not said of it yet, of the teams that aren't paused or removed, up to a day.
_unsaid: sa.Select[Any] = (
    sa.select(
        follow_up.c.id, follow_up.c.team_id, follow_up.c.question_id, follow_up.c.owner_id,
        follow_up.c.handed_to_id, follow_up.c.due, team.c.zone, follow_up.c.owner_chased_at,
        follow_up.c.overdue_chased_at, follow_up.c.moderators_chased_at, follow_up.c.finder_id,
    )
    .join_from(follow_up, team, team.c.id == follow_up.c.team_id)
    .where(
        _IS_OPEN,
        team.c.paused_at.is_(None),
        team.c.removed_at.is_(None),
        follow_up.c.due <= sa.bindparam("b_until", type_=sa.Date),
        sa.or_(follow_up.c.overdue_chased_at.is_(None), follow_up.c.moderators_chased_at.is_(None)),
    )
    .order_by(follow_up.c.due, follow_up.c.id)
)  # fmt: skip
_as_seen: Final = (
    follow_up.c.id == sa.bindparam("b_id"),
    follow_up.c.state == FollowUpState.OPEN,
    follow_up.c.due == sa.bindparam("b_due"),
    follow_up.c.owner_id == sa.bindparam("b_owner"),
    follow_up.c.handed_to_id.is_not_distinct_from(sa.bindparam("b_team", type_=sa.Integer)),
    follow_up.c.finder_id.is_not_distinct_from(sa.bindparam("b_finder", type_=sa.Integer)),
)
_STEPS: Final = {
    Chase.SOON: sa.update(follow_up)
    .where(*_as_seen, follow_up.c.owner_chased_at.is_(None), follow_up.c.overdue_chased_at.is_(None))
    .values(owner_chased_at=_now),
    # What the moderators heard before was that the officer could not be reached.
    Chase.OVERDUE: sa.update(follow_up)
    .where(*_as_seen, follow_up.c.overdue_chased_at.is_(None))
    .values(
        overdue_chased_at=_now,
        owner_chased_at=sa.func.coalesce(
            follow_up.c.owner_chased_at, _now, type_=follow_up.c.owner_chased_at.type
        ),
        moderators_chased_at=None,
    ),
    Chase.MODERATORS: sa.update(follow_up)
    .where(*_as_seen, follow_up.c.moderators_chased_at.is_(None))
    .values(moderators_chased_at=_now),
}


class Unsaid(Struct, frozen=True):
    """An open follow-up of which something is still to be said."""

    id: int
    team_id: int
    question_id: int
    owner_id: int
    handed_to_id: int | None
    finder_id: int | None
    due: date
    chased: Chased


async def unsaid(conn: Connection, until: date) -> tuple[Unsaid, ...]:
    """Return those due up to a day, the earliest first; none of a team that is paused."""
    return tuple(_unsaid_of(row) for row in await conn.execute(_unsaid, {"b_until": until}))


async def take(conn: Connection, step: Chase, seen: Unsaid | FollowUp, now: datetime) -> bool:
    """Put on record that it is said; False if it was, or is another's, another day's or ended."""
    bound: dict[str, Any] = {"b_id": seen.id, "b_due": seen.due, "b_owner": seen.owner_id, "b_now": now}
    bound |= {"b_team": seen.handed_to_id, "b_finder": seen.finder_id}
    return (await conn.execute(_STEPS[step], bound)).rowcount > 0


def _unsaid_of(row: sa.Row[Any]) -> Unsaid:
    return Unsaid(
        row.id, row.team_id, row.question_id, row.owner_id, row.handed_to_id, row.finder_id, row.due,
        Chased(
            row.due, row.zone, row.owner_chased_at, row.overdue_chased_at, row.moderators_chased_at
        ),
    )  # fmt: skip
