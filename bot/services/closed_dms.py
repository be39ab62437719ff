"""Closed DMs: what was subscribed to goes by role from then on, and the next private reply says so, once.

Every reply asks whether there is anything to say. So whom to tell stays in memory: there are few.
"""

from bot.services.context import Context
from bot.services.lookups import team_or_error
from bot.services.notices import Notice
from bot.services.subscriber_roles import match
from bot.storage import subscriptions
from bot.storage.database import Write


async def turn_to_role(ctx: Context, notice: Notice) -> None:
    """A DM could not be delivered: what they hear of that team goes by role."""
    person, now = notice.person_id, ctx.clock.now()
    if person is None or notice.user_id is None:
        return

    async def work(write: Write) -> int:
        team = await team_or_error(write.conn, notice.team_id, removed_too=True)
        if await subscriptions.turn_to_role(write.conn, team.id, person, now):
            await match(write, team, person, now)
        return team.guild_id

    guild_id = await ctx.db.write(work)
    ctx.untold.add(guild_id, notice.user_id)


async def to_tell(ctx: Context, guild_id: int, user_id: int) -> tuple[str, ...]:
    """The names of the teams of a server that turned to the role, if this person was not told yet.

    Whoever asks tells them: nobody else is answered the same meanwhile.
    """
    if not ctx.untold.known:
        async with ctx.db.read() as conn:
            ctx.untold.learn(await subscriptions.all_closed_untold(conn))
    if not ctx.untold.take(guild_id, user_id):
        return ()
    async with ctx.db.read() as conn:
        return await subscriptions.closed_untold(conn, guild_id, user_id)


async def told(ctx: Context, guild_id: int, user_id: int) -> None:
    """They have read it."""
    await ctx.db.write(lambda write: subscriptions.told_closed(write.conn, guild_id, user_id))


def not_told(ctx: Context, guild_id: int, user_id: int) -> None:
    """It could not be said: the next reply tries again."""
    ctx.untold.add(guild_id, user_id)
