"""What follows when something of the bot's is gone from Discord, by whatever way that became known.

Boards, channels, welcomes and records are made again, a few times an hour at most; a question or answer that
a person deleted stays deleted until the officers say otherwise.
"""

from contextlib import suppress
from typing import Final

import structlog

from bot.reconciler.job import STANDS_IN, Job, Tools
from bot.reconciler.messages import take_away
from bot.reconciler.outcomes import Gone, Outcome
from bot.services import views
from bot.services.views import View
from bot.storage.shown import CHANNELS
from bot.storage.views import Kind

log = structlog.get_logger()

STAYS_DELETED: Final = frozenset({Kind.PAIR, Kind.SPEECH, Kind.WARNING, Kind.CLOSING, Kind.ANNOUNCEMENT})


async def message_gone(job: Job) -> None:
    """Discord says that a message (or the event) of this view does not exist."""
    view = job.view
    if view.kind not in STAYS_DELETED:
        await made_again(job.tools, view)
        return
    rows = await views.parts(job.ctx, view.kind, view.owner_id)
    for row in rows:
        try:
            # Half an answer is none: what a person began to delete goes whole.
            await take_away(job, row)
        except Outcome as outcome:
            log.warning("part_not_removed", view=row.id, why=type(outcome).__name__)
    await views.removed_by_person(job.ctx, await views.parts(job.ctx, view.kind, view.owner_id))


async def channel_gone(job: Job) -> None:
    """Discord says that the channel of this view, or the one that it stands in, does not exist."""
    view = job.view
    if view.kind not in CHANNELS or view.message_id is None:
        kind = STANDS_IN[view.kind]
        owner_id = view.meeting_id if kind is Kind.CHANNEL else view.team_id
        found = await views.parent(job.ctx, kind, owner_id)
        if found is None or found.message_id is None:
            return
        view = found
    await channel_lost(job.tools, view)


async def channel_lost(tools: Tools, view: View) -> None:
    """A channel of the bot's is gone: it is made again, and what stood in it follows."""
    if view.message_id is None:
        return
    inside = await views.views_in_channel(tools.ctx, view.message_id)
    await made_again(tools, view)
    channels = [row for row in inside if row.kind in CHANNELS]
    messages = [row for row in inside if row.kind not in CHANNELS]
    for row in tuple(messages):
        messages += await _in_thread(tools, row)
    # Channels survive their category, and only have to be put into the new one.
    await views.look_again(tools.ctx, channels)
    await views.lost_with_channel(tools.ctx, messages)
    for row in messages:
        tools.looks.pop(row.id, None)


async def made_again(tools: Tools, view: View) -> None:
    """Let what is gone be made again, unless that happened too often lately."""
    tools.looks.pop(view.id, None)
    too_often = await views.lost_again_and_again(tools.ctx, view, tools.limits.remakes_an_hour)
    log.warning("gone_from_discord", view=view.id, kind=view.kind, made_again=not too_often)


async def record_gone(job: Job) -> None:
    """Discord says that a record's thread, its first message, or the channel of all records is not there."""
    past = await views.parent(job.ctx, Kind.PAST_MEETINGS, job.view.team_id)
    if past is not None and past.message_id is not None:
        channel_id = past.message_id
        try:
            await job.call(lambda: job.guild.fetch_channel(channel_id))
        except Gone:
            await channel_lost(job.tools, past)
            return
    if job.view.message_id is not None:
        await _take_thread_away(job, job.view.message_id)
        await record_lost(job.tools, job.view)


async def _take_thread_away(job: Job, thread_id: int) -> None:
    with suppress(Gone):
        await job.call(lambda: job.tools.client.http.delete_channel(thread_id))
    place = job.view.channel_id
    if place is not None:
        # Where there is no forum, the thread's first message stands in the channel.
        with suppress(Gone):
            await job.call(job.channel(place).get_partial_message(thread_id).delete)


async def record_lost(tools: Tools, view: View) -> None:
    """A record's thread is gone, and with it all its messages: it is made again, whole."""
    inside = await _in_thread(tools, view)
    await made_again(tools, view)
    await views.lost_with_channel(tools.ctx, inside)


async def _in_thread(tools: Tools, view: View) -> list[View]:
    if view.kind is not Kind.RECORD or view.key != 0 or view.message_id is None:
        return []
    return list(await views.views_in_channel(tools.ctx, view.message_id))
