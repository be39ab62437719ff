"""How many people said at Discord's event of a meeting that they are interested."""

from bot.services.context import Context
from bot.storage import statistics
from bot.storage.database import Write

__all__ = ["keep_interested"]


async def keep_interested(ctx: Context, meeting_id: int, interested: int) -> None:
    """Keep the count as it was last looked at; the caller has seen that it changed."""

    async def work(write: Write) -> None:
        await statistics.set_interested(write.conn, meeting_id, interested)

    await ctx.db.write(work)
