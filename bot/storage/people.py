"""People as rows: what Discord calls them, kept in one place so that erasing blanks it everywhere."""

from datetime import datetime

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.tables import person

_find = sa.select(person.c.id, person.c.name, person.c.locale).where(
    person.c.user_id == sa.bindparam("b_user_id")
)
_user_id = sa.select(person.c.user_id).where(person.c.id == sa.bindparam("b_id"))
_named = sa.select(person.c.name, person.c.user_id).where(person.c.id == sa.bindparam("b_id"))
_insert = sa.insert(person).returning(person.c.id)
_refresh = (
    sa.update(person)
    .where(person.c.id == sa.bindparam("b_id"))
    .values(name=sa.bindparam("b_name"), locale=sa.bindparam("b_locale"))
)


async def remember(conn: Connection, user_id: int, name: str, locale: str | None, now: datetime) -> int:
    """Return a person's row id, making the row at first sight; `locale` None leaves the known one."""
    known = (await conn.execute(_find, {"b_user_id": user_id})).only_values()
    if known is None:
        row = {"user_id": user_id, "name": name, "locale": locale, "first_seen_at": now}
        return int((await conn.execute(_insert, row)).scalar_one())
    person_id, known_name, known_locale = known
    locale = locale or known_locale
    if (known_name, known_locale) != (name, locale):
        await conn.execute(_refresh, {"b_id": person_id, "b_name": name, "b_locale": locale})
    return int(person_id)


async def user_id_of(conn: Connection, person_id: int) -> int | None:
    """Return the Discord id of a person's row; None once it was erased."""
    found: int | None = (await conn.execute(_user_id, {"b_id": person_id})).scalar_one_or_none()
    return found


async def id_of(conn: Connection, user_id: int) -> int | None:
    """Return the row id of somebody the bot has met, else None."""
    known = (await conn.execute(_find, {"b_user_id": user_id})).one_or_none()
    return None if known is None else int(known.id)


async def named(conn: Connection, person_id: int) -> tuple[str | None, int | None]:
    """Return somebody's Discord name as last seen, and Discord's id; None each once erased."""
    name, user_id = (await conn.execute(_named, {"b_id": person_id})).one()
    return name, user_id
