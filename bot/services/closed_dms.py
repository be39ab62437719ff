"""Closed DMs: what was to go by one goes by role from then on, or is said with the next private reply."""

from typing import Final

from bot.services.context import Context
from bot.services.lookups import team_or_error
from bot.services.notices import Notice, NoticeKind
from bot.services.subscriber_roles import match
from bot.storage import subscriptions
from bot.storage.database import Write
from bot.storage.untold import leave_untold

# What became of a question, for who asked or supports it.
ABOUT_QUESTIONS: Final = frozenset(
    {
        NoticeKind.QUESTION_CHANGED, NoticeKind.QUESTION_REWORDED, NoticeKind.ANSWER_CHANGED,
        NoticeKind.TAKEN_DOWN, NoticeKind.PUT_BACK,
    }
)  # fmt: skip


async def turn_to_role(ctx: Context, notice: Notice) -> None:
    """A DM to a subscriber could not be delivered: what they hear of that team goes by role."""
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


async def turn_to_reply(ctx: Context, notice: Notice, error: str) -> None:
    """A DM about a question could not be delivered: their next private reply says it."""

    async def work(write: Write) -> int:
        await leave_untold(write.conn, notice.id, error)
        return (await team_or_error(write.conn, notice.team_id, removed_too=True)).guild_id

    guild_id = await ctx.db.write(work)
    if notice.user_id is not None:
        ctx.untold.add(guild_id, notice.user_id)
