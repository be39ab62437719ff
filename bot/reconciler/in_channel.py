"""Shows a view that stands as messages in the channel it belongs in."""

from bot.reconciler.contents import CONTENTS
from bot.reconciler.job import Job
from bot.reconciler.messages import show_messages
from bot.reconciler.outcomes import Overtaken
from bot.services import losses, views
from bot.services.views import View


async def show_in_channel(job: Job) -> View:
    """Make its messages stand there; return its leading row as it then is. Raises an `Outcome`."""
    kind = job.view.kind
    channel_id = await job.parent_id()
    if job.view.message_id is not None and job.view.channel_id != channel_id:
        # Its channel was made again while nobody looked.
        await losses.lost_with_channel(job.ctx, await views.parts(job.ctx, kind, job.view.owner_id))
        raise Overtaken
    return await show_messages(job, await CONTENTS[kind](job), channel_id)
