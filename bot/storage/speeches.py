"""What officers said to the room, as rows."""

from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.storage.database import Connection
from bot.storage.tables import speech

_whole = sa.select(speech.c.id, speech.c.meeting_id, speech.c.shown_as, speech.c.text, speech.c.said_at)
_insert = insert_unless_there(speech).on_conflict_do_nothing().returning(speech.c.id)
_by_opening = sa.select(speech.c.id, speech.c.person_id).where(speech.c.opening == sa.bindparam("b_opening"))
_by_id = _whole.where(speech.c.id == sa.bindparam("b_id"))
_of_meeting = _whole.where(speech.c.meeting_id == sa.bindparam("b_meeting")).order_by(speech.c.id)


class Speech(Struct, frozen=True):
    """A speech as its row says."""

    id: int
    meeting_id: int
    shown_as: str | None
    text: str
    said_at: datetime


async def add(
    conn: Connection, meeting_id: int, person_id: int, shown_as: str | None, text: str, opening: str,
    now: datetime,
) -> int | None:  # fmt: skip
    """Keep a speech and return its row id; None if this opening was sent before."""
    row = {"meeting_id": meeting_id, "person_id": person_id, "shown_as": shown_as, "text": text}
    made = await conn.execute(_insert, row | {"opening": opening, "said_at": now})
    found: int | None = made.scalar_one_or_none()
    return found


async def by_opening(conn: Connection, opening: str) -> tuple[int, int] | None:
    """Return the row ids of the speech that a form's opening sent before, and of who said it."""
    row = (await conn.execute(_by_opening, {"b_opening": opening})).one_or_none()
    return None if row is None else (row.id, row.person_id)


async def by_id(conn: Connection, speech_id: int) -> Speech | None:
    """Return a speech by its row id."""
    row = (await conn.execute(_by_id, {"b_id": speech_id})).one_or_none()
    return None if row is None else Speech(*row)


async def of_meeting(conn: Connection, meeting_id: int) -> tuple[Speech, ...]:
    """Return all that was said in a meeting, in order."""
    return tuple(Speech(*row) for row in await conn.execute(_of_meeting, {"b_meeting": meeting_id}))
