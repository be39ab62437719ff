"""Finds the DMs to somebody who was erased, the old ones too, of which no row tells any more."""

from functools import partial
from typing import Final

import discord

from bot.reconciler.calls import NOTICE
from bot.reconciler.job import Tools
from bot.services import taking_back
from bot.services.notices import Notice
from bot.storage.vault import VaultError

# https://discord.com/developers/docs/resources/message#get-channel-messages
_PAGE: Final = 100


async def look_back(tools: Tools, notice: Notice) -> None:
    """Have each message deleted that the bot had written to them by then; what came later is somebody new's.

    Cut off, it begins again and finds the rest. Raises Outcome where Discord refuses or cannot be reached.
    """
    try:
        user = discord.Object(taking_back.user_of(tools.ctx, notice))
    except VaultError:  # of a backup that was sealed with another key
        return
    http = tools.client.http
    direct: discord.DMChannel = await tools.calls(NOTICE, lambda: tools.client.create_dm(user))
    # What was sent a moment before has a row of its own: no clock need be exact.
    before = discord.utils.time_snowflake(notice.created_at)
    while True:
        found = await tools.calls(NOTICE, partial(http.logs_from, direct.id, _PAGE, before=before))
        mine = [int(one["id"]) for one in found if int(one["author"]["id"]) == tools.own_id]
        now = tools.ctx.clock.now()
        await tools.ctx.db.write(
            partial(taking_back.take_back_all, of=notice, channel=direct.id, messages=mine, now=now)
        )
        if len(found) < _PAGE:
            return
        before = min(int(one["id"]) for one in found)
