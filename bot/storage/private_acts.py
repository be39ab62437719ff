"""What officers do with private information, as rows: each change a compare-and-set."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.private_information import A_MONTH, PrivateInformation, PrivateReply, PrivateState
from bot.storage.database import Connection
from bot.storage.holds import HELD_PRIVATE
from bot.storage.private import COLUMNS, of_sender
from bot.storage.tables import officer, person, private_information, private_reply

_items = private_information
_it: Final = sa.and_(
    _items.c.team_id == sa.bindparam("b_team"), _items.c.number == sa.bindparam("b_number")
)  # fmt: skip
_now: Final = sa.bindparam("b_now", type_=_items.c.received_at.type)
_by: Final = sa.bindparam("b_by", type_=sa.Integer)
_since: Final = sa.bindparam("b_since", type_=_items.c.received_at.type)

_find: sa.Select[Any] = sa.select(*COLUMNS, _items.c.person_id).where(_it)
_who = (
    sa.select(sa.func.coalesce(officer.c.shown_as, person.c.name))
    .select_from(
        _items.join(person, person.c.id == _items.c.state_by).outerjoin(
            officer, sa.and_(officer.c.team_id == _items.c.team_id, officer.c.person_id == person.c.id)
        )
    )
    .where(_items.c.id == sa.bindparam("b_id"))
)
_sender = (
    sa.select(person.c.name, person.c.user_id)
    .join_from(_items, person, person.c.id == _items.c.person_id)
    .where(_items.c.id == sa.bindparam("b_id"))
)
_lately = (
    sa.select(sa.func.count())
    .select_from(_items)
    .where(
        _items.c.person_id == sa.bindparam("b_person"),
        _items.c.team_id == sa.bindparam("b_team"),
        _items.c.received_at > _since,
        _items.c.received_at <= _now,
        # Two of one moment: the one with the lower number came first.
        _items.c.number <= sa.bindparam("b_number"),
    )
)
_pass_on = (
    sa.update(_items)
    .where(
        _it,
        _items.c.opened_times > 0,
        _items.c.state.in_((PrivateState.RECEIVED, PrivateState.CLOSED)),
    )
    .values(state=PrivateState.PASSED_ON, state_at=_now, state_by=_by, reference=sa.bindparam("b_reference"))
    .returning(*COLUMNS)
)
_close = (
    sa.update(_items)
    .where(_it, _items.c.opened_times > 0, _items.c.state == PrivateState.RECEIVED)
    .values(state=PrivateState.CLOSED, state_at=_now, state_by=_by)
    .returning(*COLUMNS)
)
_hold = (
    sa.update(_items)
    .where(_it, _items.c.deleted_at.is_(None))
    .values(held_reason=sa.bindparam("b_reason"))
    .returning(*COLUMNS)
)
_release = (
    sa.update(_items)
    .where(_it, _items.c.held_reason.is_not(None), _items.c.deleted_at.is_(None))
    .values(held_reason=None)
    .returning(*COLUMNS)
)
_delete_copy = (
    sa.update(_items)
    .where(
        _it,
        _items.c.state == sa.bindparam("b_state", type_=_items.c.state.type),
        _items.c.held_reason.is_(None),
        _items.c.id.not_in(HELD_PRIVATE),
        _items.c.deleted_at.is_(None),
    )
    .values(sealed=b"", deleted_at=_now)
    .returning(*COLUMNS)
)
_tell = insert_unless_there(private_reply).on_conflict_do_nothing()
_replies = (
    sa.select(
        private_reply.c.private_information_id, private_reply.c.kind, private_reply.c.reference,
        private_reply.c.sent_at,
    )
    .where(private_reply.c.private_information_id.in_(sa.bindparam("b_ids", expanding=True)))
    .order_by(private_reply.c.id)
)  # fmt: skip
_sent_by = of_sender(*COLUMNS)


class Told(Struct, frozen=True):
    """A fixed reply that was sent to a person about one message of theirs."""

    item_id: int
    kind: PrivateReply
    reference: str | None
    sent_at: datetime


async def find(conn: Connection, team_id: int, number: int) -> tuple[PrivateInformation, int] | None:
    """Return one of a team's, and the row id of who sent it."""
    row = (await conn.execute(_find, {"b_team": team_id, "b_number": number})).one_or_none()
    return None if row is None else (PrivateInformation(*row[:-1]), row.person_id)


async def who_handled(conn: Connection, item_id: int) -> str | None:
    """Return the public name, else the Discord name, of who passed it on or closed it."""
    found: str | None = (await conn.execute(_who, {"b_id": item_id})).scalar_one_or_none()
    return found


async def sender(conn: Connection, item_id: int) -> tuple[str | None, int | None]:
    """Return the Discord name as last seen, and Discord's id, of who sent it; None each once erased."""
    row = (await conn.execute(_sender, {"b_id": item_id})).one()
    return row.name, row.user_id


async def count_lately(conn: Connection, item: PrivateInformation, person_id: int) -> int:
    """Count what its sender sent to the team within the month that ended with it, itself included."""
    bound: dict[str, Any] = {"b_person": person_id, "b_team": item.team_id, "b_number": item.number}
    bound |= {"b_since": item.received_at - A_MONTH, "b_now": item.received_at}
    return int((await conn.execute(_lately, bound)).scalar_one())


async def pass_on(
    conn: Connection, team_id: int, number: int, reference: str, by: int, now: datetime
) -> PrivateInformation | None:
    """`received or closed → passed_on`, for one that was opened; None if it is not so."""
    bound = {"b_team": team_id, "b_number": number, "b_reference": reference, "b_by": by, "b_now": now}
    return _item((await conn.execute(_pass_on, bound)).one_or_none())


async def close(
    conn: Connection, team_id: int, number: int, by: int, now: datetime
) -> PrivateInformation | None:
    """`received → closed`, for one that was opened; None if it is not so."""
    bound = {"b_team": team_id, "b_number": number, "b_by": by, "b_now": now}
    return _item((await conn.execute(_close, bound)).one_or_none())


async def hold(conn: Connection, team_id: int, number: int, reason: str) -> PrivateInformation | None:
    """Say why our copy stays, though it is passed on; None if it is deleted already."""
    bound = {"b_team": team_id, "b_number": number, "b_reason": reason}
    return _item((await conn.execute(_hold, bound)).one_or_none())


async def release(conn: Connection, team_id: int, number: int) -> PrivateInformation | None:
    """Let our copy go the way of all others; None if nothing holds it."""
    return _item((await conn.execute(_release, {"b_team": team_id, "b_number": number})).one_or_none())


async def delete_copy(
    conn: Connection, team_id: int, number: int, state: PrivateState, now: datetime
) -> PrivateInformation | None:
    """Empty the text of what is in this state and not held; None if it is not so, or empty already."""
    bound = {"b_team": team_id, "b_number": number, "b_state": state, "b_now": now}
    return _item((await conn.execute(_delete_copy, bound)).one_or_none())


async def tell(
    conn: Connection, item_id: int, kind: PrivateReply, reference: str | None, by: int, now: datetime
) -> bool:
    """Put a reply on record; False if this kind was sent about this message before."""
    row = {"private_information_id": item_id, "kind": kind, "reference": reference, "person_id": by}
    return (await conn.execute(_tell, row | {"sent_at": now})).rowcount == 1


async def told(conn: Connection, item_ids: tuple[int, ...]) -> tuple[Told, ...]:
    """Return what was told about these, in order."""
    return tuple(Told(*row) for row in await conn.execute(_replies, {"b_ids": item_ids}))


async def sent_by(
    conn: Connection, guild_id: int, user_id: int, limit: int
) -> tuple[PrivateInformation, ...]:
    """Return what a person sent in a server, without any text, the newest first."""
    bound = {"b_guild": guild_id, "b_user": user_id, "b_limit": limit}
    return tuple(PrivateInformation(*row) for row in await conn.execute(_sent_by, bound))


def _item(row: sa.Row[*tuple[Any, ...]] | None) -> PrivateInformation | None:
    return None if row is None else PrivateInformation(*row)
