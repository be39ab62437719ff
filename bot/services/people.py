"""Who acts, as a row."""

from datetime import datetime

from bot.domain.team import Actor
from bot.services.context import Context
from bot.storage import people
from bot.storage.database import Connection, Write


async def person_id(write: Write, actor: Actor, now: datetime) -> int:
    """Return the actor's row id, making it at first sight and keeping name and language fresh."""
    return await people.remember(write.conn, actor.user_id, actor.name, actor.locale, now)


async def known_person_id(conn: Connection, actor: Actor) -> int | None:
    """Return the actor's row id if the bot has met them: for reading, where nobody is written down."""
    return await people.id_of(conn, actor.user_id)


async def row_id_of(ctx: Context, user_id: int) -> int | None:
    """Return the row id of somebody the bot has met, by their Discord id; no row is made for anybody."""
    async with ctx.db.read() as conn:
        return await people.id_of(conn, user_id)
