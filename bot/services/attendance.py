"""Who took part in a meeting: residents who asked in public, supported, or pressed a button."""

from datetime import datetime

from bot.domain.team import Actor
from bot.services.context import Context
from bot.services.people import person_id
from bot.storage import support
from bot.storage.database import Work, Write
from bot.storage.views import Kind, want_again


async def took_part(ctx: Context, actor: Actor, meeting_id: int) -> bool:
    """Count who pressed a button in an open meeting; False if it isn't open or they were counted already."""
    return await ctx.db.write(_counting(actor, meeting_id, ctx.clock.now()))


def takes_part(ctx: Context, actor: Actor, meeting_id: int) -> None:
    """The same, soon, for whom nobody waits: a crowd that opens its forms is no crowd of commits."""
    ctx.db.write_along(_counting(actor, meeting_id, ctx.clock.now()))


def _counting(actor: Actor, meeting_id: int, now: datetime) -> Work[bool]:
    async def work(write: Write) -> bool:
        person = await person_id(write, actor, now)
        counted = await support.take_part_if_open(write.conn, meeting_id, person)
        if counted:
            await want_again(write, Kind.BOARD, meeting_id)
        return counted

    return work


async def took_part_here(ctx: Context, actor: Actor, channel_id: int) -> bool:
    """Count who pressed a button in the channel of an open meeting; False as in `took_part`."""
    async with ctx.db.read() as conn:
        meeting_id = await support.open_meeting_here(conn, channel_id)
    return meeting_id is not None and await took_part(ctx, actor, meeting_id)
