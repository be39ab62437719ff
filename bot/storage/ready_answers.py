"""Officers' ready answers as rows."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from bot.domain.ready_answer import ReadyAnswer
from bot.storage.database import Connection
from bot.storage.tables import person, ready_answer

_COLUMNS: Final = (ready_answer.c.id, ready_answer.c.name, ready_answer.c.text)
_of_team: Final = ready_answer.c.team_id == sa.bindparam("b_team")
_theirs: Final = (_of_team, ready_answer.c.person_id == sa.bindparam("b_person"))
_of_user = (
    sa.select(*_COLUMNS)
    .join_from(ready_answer, person, person.c.id == ready_answer.c.person_id)
    .where(_of_team, person.c.user_id == sa.bindparam("b_user"))
    .order_by(sa.func.lower(ready_answer.c.name), ready_answer.c.id)
)
_insert = sa.insert(ready_answer).returning(ready_answer.c.id)
_change = (
    sa.update(ready_answer)
    .where(*_theirs, ready_answer.c.id == sa.bindparam("b_id"))
    .values(name=sa.bindparam("b_name"), text=sa.bindparam("b_text"))
)
_delete = sa.delete(ready_answer).where(*_theirs, ready_answer.c.id == sa.bindparam("b_id"))


async def of_user(conn: Connection, team_id: int, user_id: int) -> tuple[ReadyAnswer, ...]:
    """Return a person's ready answers in a team, by name."""
    found = await conn.execute(_of_user, {"b_team": team_id, "b_user": user_id})
    return tuple(ReadyAnswer(*row) for row in found)


async def add(
    conn: Connection, team_id: int, person_id: int, name: str, text: str, now: datetime
) -> ReadyAnswer:
    """Keep a new one; the caller has made sure that they have none of this name."""
    row = {"team_id": team_id, "person_id": person_id, "name": name, "text": text, "made_at": now}
    return ReadyAnswer((await conn.execute(_insert, row)).scalar_one(), name, text)


async def change(conn: Connection, team_id: int, person_id: int, changed: ReadyAnswer) -> bool:
    """Change name and text; False if it is not there any more, or not theirs."""
    bound = {"b_team": team_id, "b_person": person_id, "b_id": changed.id}
    done = await conn.execute(_change, bound | {"b_name": changed.name, "b_text": changed.text})
    return done.rowcount == 1


async def delete(conn: Connection, team_id: int, person_id: int, ready_id: int) -> bool:
    """Delete one; False if it was not there any more, or not theirs."""
    done = await conn.execute(_delete, {"b_team": team_id, "b_person": person_id, "b_id": ready_id})
    return done.rowcount == 1
