"""What the outbox finds out about people: whether they have left, take DMs, and may have the role."""

from typing import Final

from bot.reconciler.job import Tools
from bot.reconciler.outcomes import NoPermission, Outcome, code_of
from bot.reconciler.roles import ROLES_FULL, UNKNOWN_MEMBER, UNKNOWN_ROLE
from bot.services import closed_dms, subscriber_roles, subscribing
from bot.services.heard import TO_SUBSCRIBERS
from bot.services.notices import Notice, NoticeKind
from bot.services.teams import team

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
_NOT_IN_OUR_SERVERS: Final = 50278
_DM_CLOSED: Final = 50007


async def left(tools: Tools, notice: Notice) -> None:
    """Who a DM was for is not in the team's server any more: what they subscribed to there ends.

    Not where the bot itself is not: then nobody can be looked up.
    """
    of = await team(tools.ctx, notice.team_id, removed_too=True)
    if tools.client.get_guild(of.guild_id) is not None:
        await tools.ctx.db.write(lambda write: subscribing.has_left(write, notice))


async def follows(tools: Tools, notice: Notice, outcome: Outcome) -> None:
    """Put on record what Discord's refusal says of a subscriber, or of who was to hear of a question."""
    code, now = code_of(outcome), tools.ctx.clock.now()
    if notice.kind == NoticeKind.SUBSCRIBER_ROLE:
        if code in UNKNOWN_MEMBER:
            await tools.ctx.db.write(lambda write: subscribing.has_left(write, notice))
        elif isinstance(outcome, NoPermission) or code in (UNKNOWN_ROLE, ROLES_FULL):
            await tools.ctx.db.write(lambda write: subscriber_roles.refused(write, notice, now))
    elif notice.kind in closed_dms.ABOUT_QUESTIONS and code == _DM_CLOSED:
        await closed_dms.turn_to_reply(tools.ctx, notice, str(code))
    elif notice.kind in TO_SUBSCRIBERS:
        if code == _DM_CLOSED:
            await closed_dms.turn_to_role(tools.ctx, notice)
        elif code == _NOT_IN_OUR_SERVERS:
            await tools.ctx.db.write(lambda write: subscribing.has_left(write, notice))
