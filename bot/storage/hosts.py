"""Guest hosts: who does an officer's work in one meeting, as rows."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.meeting import MeetingState
from bot.storage.database import Connection
from bot.storage.tables import guest_host, meeting, person

_is_it = sa.and_(
    guest_host.c.meeting_id == sa.bindparam("b_meeting"), guest_host.c.person_id == sa.bindparam("b_person")
)
_in_force: sa.Select[Any] = (
    sa.select(person.c.user_id, meeting.c.team_id, meeting.c.state, meeting.c.starts_at)
    .join_from(guest_host, meeting, meeting.c.id == guest_host.c.meeting_id)
    .join(person, person.c.id == guest_host.c.person_id)
    .where(
        guest_host.c.ended_at.is_(None),
        meeting.c.state.in_([MeetingState.SCHEDULED, MeetingState.OPEN]),
        person.c.user_id.is_not(None),
    )
)
_names = (
    sa.select(guest_host.c.shown_as)
    .where(guest_host.c.meeting_id == sa.bindparam("b_meeting"), guest_host.c.ended_at.is_(None))
    .order_by(guest_host.c.made_at, guest_host.c.person_id)
)
_was = sa.select(guest_host.c.person_id).where(_is_it)
_insert = sa.insert(guest_host)
_again = (
    sa.update(guest_host)
    .where(_is_it)
    .values(
        shown_as=sa.bindparam("b_shown_as"),
        made_by=sa.bindparam("b_by"),
        made_at=sa.bindparam("b_now", type_=guest_host.c.made_at.type),
        ended_at=None,
    )
)
_end = (
    sa.update(guest_host)
    .where(_is_it, guest_host.c.ended_at.is_(None))
    .values(ended_at=sa.bindparam("b_now", type_=guest_host.c.ended_at.type))
)
_end_all = (
    sa.update(guest_host)
    .where(guest_host.c.meeting_id == sa.bindparam("b_meeting"), guest_host.c.ended_at.is_(None))
    .values(ended_at=sa.bindparam("b_now", type_=guest_host.c.ended_at.type))
)


class Hosting(Struct, frozen=True):
    """Somebody (Discord's id) hosts a team's meeting that is open, or opens at `starts_at`."""

    user_id: int
    team_id: int
    state: MeetingState
    starts_at: datetime


async def in_force(conn: Connection) -> tuple[Hosting, ...]:
    """Return who hosts what, of meetings that are open or still to come."""
    return tuple(Hosting(*row) for row in await conn.execute(_in_force))


async def names_of(conn: Connection, meeting_id: int) -> tuple[str, ...]:
    """Return the public names of a meeting's guest hosts."""
    return tuple((await conn.execute(_names, {"b_meeting": meeting_id})).scalars())


async def was_host(conn: Connection, meeting_id: int, person_id: int) -> bool:
    """Whether somebody hosts, or has hosted, a meeting."""
    found = await conn.execute(_was, {"b_meeting": meeting_id, "b_person": person_id})
    return found.scalar_one_or_none() is not None


async def name(
    conn: Connection, meeting_id: int, person_id: int, shown_as: str, by: int, now: datetime
) -> None:
    """Let somebody host a meeting, shown under this name."""
    params = {
        "b_meeting": meeting_id,
        "b_person": person_id,
        "b_shown_as": shown_as,
        "b_by": by,
        "b_now": now,
    }
    if (await conn.execute(_again, params)).rowcount == 0:
        row = {"meeting_id": meeting_id, "person_id": person_id, "shown_as": shown_as}
        await conn.execute(_insert, row | {"made_by": by, "made_at": now})


async def end(conn: Connection, meeting_id: int, person_id: int, now: datetime) -> bool:
    """Let somebody host a meeting no more; False if they did not."""
    params = {"b_meeting": meeting_id, "b_person": person_id, "b_now": now}
    return (await conn.execute(_end, params)).rowcount == 1


async def end_all(conn: Connection, meeting_id: int, now: datetime) -> None:
    """A meeting is over, and with it what its guest hosts could do."""
    await conn.execute(_end_all, {"b_meeting": meeting_id, "b_now": now})
