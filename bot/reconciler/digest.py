"""Shows a digest in the news channel, and hands it once to the servers that follow this."""

from typing import Any, Final

import discord

from bot.reconciler.in_channel import show_in_channel
from bot.reconciler.job import Job
from bot.reconciler.outcomes import Malformed, code_of
from bot.services import digests
from bot.services.views import View

# Discord's answer to a second try, which comes after one whose outcome was not known.
_CROSSPOSTED_ALREADY: Final = 40033


async def show_digest(job: Job) -> View:
    """Make it stand and crosspost it, where the channel is one that others can follow. Raises an `Outcome`.

    Discord takes ten an hour from a channel: what comes above waits until it may. Edits follow by themselves.
    """
    row = await show_in_channel(job)
    if row.message_id is None or row.channel_id is None:
        return row
    if not await digests.to_crosspost(job.ctx, row.owner_id) or not await _is_followed(job, row.channel_id):
        return row
    message = job.channel(row.channel_id).get_partial_message(row.message_id)
    try:
        await job.call(message.publish)
    except Malformed as refused:
        if code_of(refused) != _CROSSPOSTED_ALREADY:
            raise
    await digests.note_crossposted(job.ctx, row.owner_id)
    return row


async def _is_followed(job: Job, channel_id: int) -> bool:
    """Whether other servers can follow the channel: only announcement channels have that."""
    cached = job.guild.get_channel(channel_id)
    found: Any = cached or await job.call(lambda: job.guild.fetch_channel(channel_id))
    return isinstance(found, discord.TextChannel) and found.is_news()
