"""Whose language is one that Discord does not offer: they chose it here."""

from collections.abc import Collection

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.tables import person


async def chosen(conn: Connection, languages: Collection[str]) -> dict[int, str]:
    """Return the language of everybody whose language is one of these, by Discord id."""
    query = sa.select(person.c.user_id, person.c.locale).where(
        person.c.locale.in_(languages), person.c.user_id.is_not(None)
    )
    return {row.user_id: row.locale for row in await conn.execute(query)}
