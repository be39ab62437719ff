"""What the outbox finds out about people: whether they have left, take DMs, and may have the role."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

import structlog

from bot.reconciler.calls import NOTICE
from bot.reconciler.job import Tools
from bot.reconciler.outcomes import NoPermission, Outcome, code_of
from bot.services import subscribing
from bot.services.heard import TO_SUBSCRIBERS
from bot.services.notices import Notice, NoticeKind
from bot.services.teams import team

log = structlog.get_logger()

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
_UNKNOWN_MEMBER: Final = frozenset({10007, 10013})
_NOT_IN_OUR_SERVERS: Final = 50278
_DM_CLOSED: Final = 50007
_UNKNOWN_ROLE: Final = 10011


async def left(tools: Tools, notice: Notice) -> None:
    """Who a DM was for is not in the team's server any more: what they subscribed to there ends.

    Not where the bot itself is not: then nobody can be looked up.
    """
    of = await team(tools.ctx, notice.team_id)
    if tools.client.get_guild(of.guild_id) is not None:
        await tools.ctx.db.write(lambda write: subscribing.has_left(write, notice))


async def match_role(tools: Tools, notice: Notice) -> None:
    """Give a member the subscribers' role, or take it, as their row is now. Raises an `Outcome`."""
    async with tools.ctx.db.read() as conn:
        wish = await subscribing.role_wish(conn, notice)
    if wish is None:
        return
    ids = (wish.guild_id, wish.user_id, wish.role_id)
    try:
        if wish.wanted:
            await _call(tools, lambda: tools.client.http.add_role(*ids))
        else:
            await _call(tools, lambda: tools.client.http.remove_role(*ids))
    except Outcome as outcome:
        code = code_of(outcome)
        gone = code in _UNKNOWN_MEMBER or code == _UNKNOWN_ROLE
        if wish.wanted or not gone:
            raise


async def follows(tools: Tools, notice: Notice, outcome: Outcome) -> None:
    """Put on record what Discord's refusal says of a subscriber."""
    code, now = code_of(outcome), tools.ctx.clock.now()
    if notice.kind == NoticeKind.SUBSCRIBER_ROLE:
        if code in _UNKNOWN_MEMBER:
            await tools.ctx.db.write(lambda write: subscribing.has_left(write, notice))
        elif isinstance(outcome, NoPermission) or code == _UNKNOWN_ROLE:
            await tools.ctx.db.write(lambda write: subscribing.role_refused(write, notice, now))
    elif notice.kind in TO_SUBSCRIBERS:
        if code == _DM_CLOSED:
            await tools.ctx.db.write(lambda write: subscribing.dm_closed(write, notice, now))
        elif code == _NOT_IN_OUR_SERVERS:
            await tools.ctx.db.write(lambda write: subscribing.has_left(write, notice))


async def _call(tools: Tools, call: Callable[[], Awaitable[Any]]) -> Any:
    return await tools.calls(NOTICE, call)
