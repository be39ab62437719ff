"""DMs and pings as rows of an outbox: each is said once, and what it says is ids and states, never a text."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects import sqlite

from bot.storage.database import Connection
from bot.storage.tables import notice, person, team, tell_me

WAITING: Final = "waiting"
SENT: Final = "sent"
DROPPED: Final = "dropped"
# Of one person there may be many, and nobody waits for them.
TAKE_BACK: Final = "take_back"
# Written out, because an index over some rows serves only a condition that says the same words.
_IS_WAITING: Final = sa.text("notice.state = 'waiting'")
# Kinds that a team's pause keeps until it is over: reminders, and what tells residents to come and read. What
# the team itself must know is said all the same.
HELD_BY_PAUSE: Final = (
    "question_changed", "answer_changed", "taken_down", "put_back", "follow_up_moved", "digest",
    "digest_post",
)  # fmt: skip
_may_go: Final = sa.not_(
    sa.and_(
        notice.c.kind.in_(HELD_BY_PAUSE),
        sa.exists().where(team.c.id == notice.c.team_id, team.c.paused_at.is_not(None)).correlate(notice),
    )
)
_it: Final = sa.and_(notice.c.id == sa.bindparam("b_id"), notice.c.state == WAITING)
_now: Final = sa.bindparam("b_now", type_=notice.c.created_at.type)
_urgent: Final = sa.bindparam("b_urgent", type_=sa.Boolean)
_is_asked_for: Final = sa.or_(_urgent.is_(None), notice.c.urgent == _urgent)

_insert = sqlite.insert(notice).on_conflict_do_nothing()


def insert_for_each(
    team_id: Any, person_id: Any, nonce: Any, *conditions: Any, state: str = WAITING
) -> sqlite.Insert:
    """A statement that notes something for each of a selection of people; not what was noted before.

    Bound when it is executed: `b_kind`, `b_data`, `b_now`.
    """
    chosen = sa.select(
        team_id, person_id, sa.bindparam("b_kind", type_=sa.String),
        sa.bindparam("b_data", type_=notice.c.data.type), sa.false(), sa.literal(state), nonce, _now,
        sa.literal(0),
    ).where(*conditions)  # fmt: skip
    return (
        sqlite.insert(notice)
        .from_select(
            ["team_id", "person_id", "kind", "data", "urgent", "state", "nonce", "created_at", "attempts"],
            chosen,
        )
        .on_conflict_do_nothing()
    )


_insert_for_each = insert_for_each(
    sa.bindparam("b_team", type_=sa.Integer),
    tell_me.c.person_id,
    sa.bindparam("b_nonce", type_=sa.String) + sa.cast(tell_me.c.person_id, sa.String),
    tell_me.c.question_id == sa.bindparam("b_question"),
    tell_me.c.person_id != sa.bindparam("b_by"),
)
# As in `Notice`, from the notice and its person.
COLUMNS: Final = (
    notice.c.id, notice.c.team_id, notice.c.person_id, notice.c.kind, notice.c.data, notice.c.urgent,
    notice.c.nonce, person.c.user_id, person.c.locale, notice.c.created_at, notice.c.attempt_at,
    notice.c.attempts,
)  # fmt: skip
_waiting: sa.Select[Any] = (
    sa.select(*COLUMNS)
    .select_from(notice.outerjoin(person, person.c.id == notice.c.person_id))
    .where(
        _IS_WAITING,
        _may_go,
        _is_asked_for,
        sa.or_(notice.c.next_try_at.is_(None), notice.c.next_try_at <= _now),
        notice.c.team_id.not_in(sa.bindparam("b_but", type_=sa.Integer, expanding=True)),
    )
    .order_by(notice.c.urgent.desc(), notice.c.kind == TAKE_BACK, notice.c.id)
    .limit(sa.bindparam("b_limit"))
)  # fmt: skip
_next_at = sa.select(
    sa.func.min(sa.func.coalesce(notice.c.next_try_at, notice.c.created_at), type_=notice.c.created_at.type)
).where(_IS_WAITING, _may_go, _is_asked_for)
_attempt = (
    sa.update(notice)
    .where(_it)
    .values(
        attempts=notice.c.attempts + 1,
        attempt_at=sa.func.coalesce(notice.c.attempt_at, _now),
    )
)
_end = (
    sa.update(notice)
    .where(_it)
    .values(
        state=sa.bindparam("b_state"),
        error=sa.bindparam("b_error"),
        channel_id=sa.bindparam("b_channel", type_=notice.c.channel_id.type),
        message_id=sa.bindparam("b_message", type_=notice.c.message_id.type),
    )
)
_remove = sa.delete(notice).where(_it)
_sent_to = (
    sa.select(notice.c.team_id, notice.c.channel_id, notice.c.message_id)
    .where(notice.c.person_id == sa.bindparam("b_person"), notice.c.message_id.is_not(None))
    .order_by(notice.c.id)
)
_ends = sa.select(notice.c.nonce, notice.c.state, notice.c.error).where(
    notice.c.nonce.in_(sa.bindparam("b_nonces", expanding=True))
)
_later = (
    sa.update(notice)
    .where(_it)
    .values(next_try_at=sa.bindparam("b_at", type_=notice.c.next_try_at.type), error=sa.bindparam("b_error"))
)


class Notice(Struct, frozen=True):
    """A DM to a person, or (person_id None) a ping in the team's officers' room.

    `user_id` is None for a room and for a person who has been erased. `attempt_at` is the first attempt.
    """

    id: int
    team_id: int
    person_id: int | None
    kind: str
    data: dict[str, Any]
    urgent: bool
    nonce: str
    user_id: int | None
    locale: str | None
    created_at: datetime
    attempt_at: datetime | None
    attempts: int


async def add(
    conn: Connection, team_id: int, kind: str, data: dict[str, Any], now: datetime, *,
    nonce: str, person_id: int | None = None, urgent: bool = False,
) -> bool:  # fmt: skip
    """Put a notice in the outbox; False if one with this nonce was ever there."""
    row: dict[str, Any] = {
        "team_id": team_id,
        "person_id": person_id,
        "kind": kind,
        "data": data,
        "urgent": urgent,
    }
    row |= {"state": WAITING, "nonce": nonce, "created_at": now, "attempts": 0}
    return (await conn.execute(_insert, row)).rowcount > 0


async def add_for_each_who_wants_it(
    conn: Connection, team_id: int, kind: str, data: dict[str, Any], now: datetime, *,
    question_id: int, but: int, nonce: str,
) -> int:  # fmt: skip
    """Put a DM in the outbox for each person who wants to hear about a question; return how many.

    `nonce` is what comes before each person's id in theirs; `but` is the row id of who needs none.
    """
    bound: dict[str, Any] = {"b_team": team_id, "b_kind": kind, "b_data": data, "b_now": now}
    bound |= {"b_question": question_id, "b_by": but, "b_nonce": nonce}
    return int((await conn.execute(_insert_for_each, bound)).rowcount)


async def waiting(
    conn: Connection, now: datetime, limit: int, urgent: bool | None = None, but: Sequence[int] = ()
) -> tuple[Notice, ...]:
    """Return what is due, the urgent first, then in order; or only the urgent, or only the others.

    `but` not of these teams.
    """
    bound = {"b_now": now, "b_limit": limit, "b_urgent": urgent, "b_but": tuple(but)}
    return tuple(Notice(*row) for row in await conn.execute(_waiting, bound))


async def next_at(conn: Connection, urgent: bool | None = None) -> datetime | None:
    """Return when the next is due (maybe past), None if none waits: of all, the urgent or the others."""
    found: datetime | None = (await conn.execute(_next_at, {"b_urgent": urgent})).scalar_one()
    return found


async def attempt(conn: Connection, notice_id: int, now: datetime) -> bool:
    """Put on record that it is being sent; False if it waits no more."""
    return (await conn.execute(_attempt, {"b_id": notice_id, "b_now": now})).rowcount > 0


async def end(
    conn: Connection, notice_id: int, state: str, error: str | None = None,
    place: tuple[int, int] | None = None,
) -> bool:  # fmt: skip
    """`waiting → sent or dropped`; False if it waited no more. `place`: a DM's channel and message."""
    channel, message = place or (None, None)
    bound = {"b_id": notice_id, "b_state": state, "b_error": error, "b_channel": channel}
    return (await conn.execute(_end, bound | {"b_message": message})).rowcount > 0


async def remove(conn: Connection, notice_id: int) -> bool:
    """Delete one that waits; False if it waits no more."""
    return (await conn.execute(_remove, {"b_id": notice_id})).rowcount > 0


async def sent_to(conn: Connection, person_id: int) -> tuple[tuple[int, int, int], ...]:
    """Return the team, channel and message of each DM to somebody that can be found again."""
    rows = await conn.execute(_sent_to, {"b_person": person_id})
    return tuple((row.team_id, row.channel_id, row.message_id) for row in rows)


async def later(conn: Connection, notice_id: int, at: datetime, error: str) -> bool:
    """Let it wait until a moment; False if it waits no more."""
    return (await conn.execute(_later, {"b_id": notice_id, "b_at": at, "b_error": error})).rowcount > 0


async def ends(conn: Connection, nonces: Iterable[str]) -> dict[str, tuple[str, str | None]]:
    """Return what became of notices: their state, and why one was dropped or waits, by nonce."""
    rows = await conn.execute(_ends, {"b_nonces": tuple(nonces)})
    return {row.nonce: (row.state, row.error) for row in rows}
