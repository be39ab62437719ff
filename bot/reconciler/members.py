"""Whether somebody is still in a server: looked up before a DM, and remembered for a burst of them."""

import asyncio
from collections import defaultdict
from typing import Final

import discord

from bot.reconciler.job import Tools
from bot.reconciler.outcomes import NoPermission, Outcome

# Discord's codes: no such member, no such user.
_NOBODY: Final = frozenset({10007, 10013})


# Seconds: a burst of DMs to many may go on for long.
_COUNTS_FOR: Final = 30.0


class Members:
    """Those looked up a moment ago."""

    def __init__(self, tools: Tools) -> None:
        self._tools: Final = tools
        self._found: Final[dict[tuple[int, int], tuple[bool, float]]] = {}
        # Several notices to one person go out at once: the first looks up, the others wait for it.
        self._looking: Final[defaultdict[tuple[int, int], asyncio.Lock]] = defaultdict(asyncio.Lock)

    def forget(self) -> None:
        """Look everybody up anew from now on."""
        self._found.clear()
        self._looking.clear()

    async def has(self, guild_id: int, user_id: int, urgency: int) -> bool:
        """Whether a member is in the server; False too where the bot itself is not. Raises an `Outcome`."""
        key = (guild_id, user_id)
        async with self._looking[key]:
            now = asyncio.get_running_loop().time()
            is_there, until = self._found.get(key, (False, now))
            if until <= now:
                is_there = await _look_up(self._tools, guild_id, user_id, urgency)
                self._found[key] = (is_there, now + _COUNTS_FOR)
        return is_there


async def _look_up(tools: Tools, guild_id: int, user_id: int, urgency: int) -> bool:
    try:
        await tools.calls(urgency, lambda: tools.client.http.get_member(guild_id, user_id))
    except NoPermission:
        return False
    except Outcome as outcome:
        cause = outcome.__cause__
        if isinstance(cause, discord.NotFound) and cause.code in _NOBODY:
            return False
        raise
    return True
