"""Servers that the bot is in, and those that took it out: their retention clock runs."""

from collections.abc import Collection

import structlog

from bot.services.context import Context
from bot.storage import leaving
from bot.storage.database import Write

log = structlog.get_logger()


async def server_left(ctx: Context, guild_id: int) -> bool:
    """Keep that a server took the bot out; False if it has no team, or that was known."""
    now = ctx.clock.now()
    left = await ctx.db.write(lambda write: leaving.set_left(write.conn, guild_id, now))
    if left:
        log.info("server_left")
    return left


async def server_back(ctx: Context, guild_id: int) -> bool:
    """Keep that the bot is in a server again: its clock stops. False if it was not away."""
    return await ctx.db.write(lambda write: leaving.set_here(write.conn, guild_id))


async def compare_servers(ctx: Context, here: Collection[int]) -> int:
    """Compare the servers known with those that Discord says the bot is in; return how many differed."""
    async with ctx.db.read() as conn:
        known = await leaving.known_servers(conn)
    now = ctx.clock.now()
    gone = {guild_id for guild_id, left_at in known.items() if left_at is None} - set(here)
    back = {guild_id for guild_id, left_at in known.items() if left_at is not None} & set(here)

    async def work(write: Write) -> None:
        for guild_id in gone:
            await leaving.set_left(write.conn, guild_id, now)
        for guild_id in back:
            await leaving.set_here(write.conn, guild_id)

    if gone or back:
        await ctx.db.write(work)
        log.info("servers_compared", gone=len(gone), back=len(back))
    return len(gone) + len(back)
