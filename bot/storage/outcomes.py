"""Outcomes as rows: the officers' own words, tied to no message."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.outcome import Outcome, OutcomeState
from bot.storage.database import Connection
from bot.storage.tables import outcome, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_COLUMNS: Final = (
    outcome.c.id, outcome.c.team_id, outcome.c.meeting_id, outcome.c.person_id, outcome.c.shown_as,
    outcome.c.text, outcome.c.state, outcome.c.made_at, outcome.c.published_at,
)  # fmt: skip
_it: Final = sa.and_(outcome.c.id == sa.bindparam("b_id"), outcome.c.team_id == sa.bindparam("b_team"))
_of_team: Final = outcome.c.team_id == sa.bindparam("b_team")
_of_meeting: Final = outcome.c.meeting_id == sa.bindparam("b_meeting")
_is_out: Final = outcome.c.state == OutcomeState.PUBLISHED
_now: Final = sa.bindparam("b_now", type_=outcome.c.made_at.type)
_meeting: Final = sa.bindparam("b_meeting", type_=sa.Integer)

_insert = insert_unless_there(outcome).on_conflict_do_nothing().returning(outcome.c.id)
_by_opening: sa.Select[Any] = sa.select(*_COLUMNS).where(outcome.c.opening == sa.bindparam("b_opening"))
_by_id: sa.Select[Any] = sa.select(*_COLUMNS).where(_it)
_get: sa.Select[Any] = sa.select(*_COLUMNS).where(outcome.c.id == sa.bindparam("b_id"))
_publish = (
    sa.update(outcome)
    .where(_it, outcome.c.state == OutcomeState.WAITING)
    .values(
        state=OutcomeState.PUBLISHED,
        shown_as=sa.bindparam("b_shown_as", type_=sa.Text),
        approved_by=sa.bindparam("b_approved_by", type_=sa.Integer),
        meeting_id=_meeting,
        published_at=sa.case((_meeting.is_not(None), _now), else_=None),
    )
    .returning(*_COLUMNS)
)
_withdraw = (
    sa.update(outcome)
    .where(_it, outcome.c.state != OutcomeState.WITHDRAWN)
    .values(state=OutcomeState.WITHDRAWN)
    .returning(*_COLUMNS)
)
_take_in = (
    sa.update(outcome)
    .where(_of_team, outcome.c.meeting_id.is_(None), _is_out)
    .values(meeting_id=_meeting, published_at=_now)
    .returning(outcome.c.id)
)
_page: sa.Select[Any] = (
    sa.select(*_COLUMNS)
    .where(_of_team)
    .order_by(sa.case((outcome.c.state == OutcomeState.WAITING, 0), else_=1), outcome.c.id.desc())
    .limit(sa.bindparam("b_limit"))
    .offset(sa.bindparam("b_offset"))
)
_count = sa.select(sa.func.count()).select_from(outcome).where(_of_team)
_count_waiting = _count.where(outcome.c.state == OutcomeState.WAITING)
# An outcome beside the view that shows it, which may not be there yet.
WITH_ITS_POST: Final = outcome.outerjoin(
    view,
    sa.and_(
        view.c.owner == PLACES[Kind.OUTCOME].owner,
        view.c.owner_id == outcome.c.id,
        view.c.kind == Kind.OUTCOME.value,
        view.c.key == 0,
    ),
)
# What a person deleted in Discord is not published again by the record.
_standing: sa.Select[Any] = (
    sa.select(*_COLUMNS)
    .select_from(WITH_ITS_POST)
    .where(_is_out, sa.func.coalesce(view.c.parked, "") != REMOVED_BY_PERSON)
    .order_by(outcome.c.published_at, outcome.c.id)
)
_in_meeting = _standing.where(_of_meeting)
_since = _standing.where(_of_team, outcome.c.published_at > sa.bindparam("b_since", type_=_now.type))


async def add(
    conn: Connection, team_id: int, person_id: int, shown_as: str | None, text: str, opening: str,
    now: datetime,
) -> int | None:  # fmt: skip
    """Keep one, waiting, and return its row id; None if this opening was sent before."""
    row: dict[str, Any] = {"team_id": team_id, "person_id": person_id, "shown_as": shown_as, "text": text}
    row |= {"state": OutcomeState.WAITING, "opening": opening, "made_at": now}
    found: int | None = (await conn.execute(_insert, row)).scalar_one_or_none()
    return found


async def by_opening(conn: Connection, opening: str) -> Outcome | None:
    """Return what a form's opening sent before."""
    return _outcome((await conn.execute(_by_opening, {"b_opening": opening})).one_or_none())


async def by_id(conn: Connection, team_id: int, outcome_id: int) -> Outcome | None:
    """Return one of a team's."""
    return _outcome((await conn.execute(_by_id, {"b_team": team_id, "b_id": outcome_id})).one_or_none())


async def get(conn: Connection, outcome_id: int) -> Outcome | None:
    """Return one by its row id."""
    return _outcome((await conn.execute(_get, {"b_id": outcome_id})).one_or_none())


async def publish(
    conn: Connection, team_id: int, outcome_id: int, *, shown_as: str | None, meeting_id: int | None,
    approved_by: int | None, now: datetime,
) -> Outcome | None:  # fmt: skip
    """`waiting → published`, in a meeting or for the next one to take in; None if it waits no more."""
    bound: dict[str, Any] = {"b_team": team_id, "b_id": outcome_id, "b_shown_as": shown_as, "b_now": now}
    bound |= {"b_meeting": meeting_id, "b_approved_by": approved_by}
    return _outcome((await conn.execute(_publish, bound)).one_or_none())


async def withdraw(conn: Connection, team_id: int, outcome_id: int) -> Outcome | None:
    """`waiting or published → withdrawn`; None if it was already."""
    return _outcome((await conn.execute(_withdraw, {"b_team": team_id, "b_id": outcome_id})).one_or_none())


async def take_in_waiting(conn: Connection, team_id: int, meeting_id: int, now: datetime) -> tuple[int, ...]:
    """Let a meeting that opens publish what waited for one; return the row ids."""
    bound = {"b_team": team_id, "b_meeting": meeting_id, "b_now": now}
    return tuple(sorted((await conn.execute(_take_in, bound)).scalars()))


async def page(conn: Connection, team_id: int, limit: int, offset: int) -> tuple[Outcome, ...]:
    """Return some of a team's: those that wait for approval first, then the newest."""
    bound = {"b_team": team_id, "b_limit": limit, "b_offset": offset}
    return tuple(Outcome(*row) for row in await conn.execute(_page, bound))


async def count(conn: Connection, team_id: int) -> int:
    """Count all of a team's."""
    return int((await conn.execute(_count, {"b_team": team_id})).scalar_one())


async def count_waiting(conn: Connection, team_id: int) -> int:
    """Count those that wait for approval."""
    return int((await conn.execute(_count_waiting, {"b_team": team_id})).scalar_one())


async def of_meeting(conn: Connection, meeting_id: int) -> tuple[Outcome, ...]:
    """Return what a meeting published and nobody took back, in order."""
    return tuple(Outcome(*row) for row in await conn.execute(_in_meeting, {"b_meeting": meeting_id}))


async def since(conn: Connection, team_id: int, moment: datetime) -> tuple[Outcome, ...]:
    """Return what a team published after a moment and nobody took back, in order: for the digest."""
    bound = {"b_team": team_id, "b_since": moment}
    return tuple(Outcome(*row) for row in await conn.execute(_since, bound))


def _outcome(row: sa.Row[*tuple[Any, ...]] | None) -> Outcome | None:
    return None if row is None else Outcome(*row)
