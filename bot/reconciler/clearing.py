"""Takes away for good what shows a meeting whose time is over."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.reconciler.job import Job
from bot.reconciler.outcomes import Gone
from bot.services import views
from bot.services.views import View
from bot.storage.shown import CHANNELS
from bot.storage.views import Kind


async def clear(job: Job) -> View:
    """Take away what stands for a view, all its parts, and forget it. Raises an `Outcome`."""
    for row in reversed(await views.parts(job.ctx, job.view.kind, job.view.owner_id)):
        for delete in _deletions(job, row):
            # What is gone already is as it should be, and so is what stood in a channel that is gone.
            with suppress(Gone):
                await job.call(delete)
    await views.forget(job.ctx, job.view)
    return job.view


def _deletions(job: Job, row: View) -> list[Callable[[], Awaitable[object]]]:
    tools, guild_id, object_id = job.tools, job.guild.id, row.message_id
    if object_id is None:
        return []
    if row.kind in CHANNELS:
        return [lambda: tools.client.http.delete_channel(object_id)]
    if row.kind is Kind.EVENT:
        return [lambda: tools.client.http.delete_scheduled_event(guild_id, object_id)]
    place = tools.channel(row.channel_id or 0, guild_id)
    message = place.get_partial_message(object_id)
    if row.kind is Kind.RECORD and row.key == 0:
        # The post or thread, with all in it; where there is no forum its first message stands beside it.
        return [lambda: tools.client.http.delete_channel(object_id), message.delete]
    return [message.delete]
