"""What follows when something of the bot's is gone from Discord, by whatever way that became known.

Boards, channels, welcomes and records are made again, a few times an hour at most; a question or answer that
a person deleted stays deleted until the officers say otherwise. What is put on record names the generation
that was looked at, so what became known twice, or late, is done once.
"""

from contextlib import suppress
from typing import Final

import structlog

from bot.reconciler.calls import CHECK
from bot.reconciler.job import STANDS_IN, Job, Tools
from bot.reconciler.messages import take_away
from bot.reconciler.outcomes import Gone, Outcome
from bot.services import boards, losses, views
from bot.services.views import View
from bot.storage import meetings
from bot.storage.shown import CHANNELS, is_going
from bot.storage.views import Kind

log = structlog.get_logger()

STAYS_DELETED: Final = frozenset(
    {
        Kind.PAIR,
        Kind.SPEECH,
        Kind.OUTCOME,
        Kind.WARNING,
        Kind.CLOSING,
        Kind.ANNOUNCEMENT,
        Kind.ELSEWHERE,
        Kind.NOBODY,
        Kind.PAUSE,
        Kind.NEWS_PAUSE,
        Kind.DIGEST,
    }
)


async def gone(job: Job, outcome: Gone) -> None:
    """Discord says that what a view shows, or what it stands in, does not exist. Raises an `Outcome`."""
    if job.view.kind is Kind.RECORD:
        await record_gone(job)
    elif outcome.channel:
        await channel_gone(job)
    else:
        await message_gone(job)


async def message_gone(job: Job) -> None:
    """A message (or the event) of this view does not exist."""
    view = job.view
    if view.kind not in STAYS_DELETED:
        await made_again(job.tools, view)
        return
    rows = await views.parts(job.ctx, view.kind, view.owner_id)
    # First that somebody deleted it: if nothing comes of the rest, `leftovers` finds it.
    await losses.removed_by_person(job.ctx, [view])
    for row in rows[1:]:
        await remove_leftover(job, row)


async def remove_leftover(job: Job, row: View) -> None:
    """Half an answer is none: what a person began to delete goes whole."""
    try:
        row = await take_away(job, row, row.channel_id or job.view.channel_id or 0)
    except Outcome as outcome:
        log.warning("part_not_removed", view=row.id, why=type(outcome).__name__)
        return
    await losses.removed_by_person(job.ctx, [row])


async def channel_gone(job: Job) -> None:
    """The channel of this view, or the one that it stands in, does not exist. Raises an `Outcome`."""
    view = job.view
    if view.kind in CHANNELS and view.message_id is not None:
        await channel_lost(job.tools, view)
        return
    kind = STANDS_IN.get(view.kind)
    if kind is None:
        return
    found = await views.parent(job.ctx, kind, view.meeting_id if kind is Kind.CHANNEL else view.team_id)
    if found is None or found.message_id is None:
        return
    # It may be another by now than the one that was missed.
    await compare_place(Job(job.tools, job.guild, found))


async def compare_place(job: Job) -> None:
    """See that a channel on record is there. Raises an `Outcome`."""
    channel_id = job.view.message_id or 0
    try:
        await job.tools.calls(CHECK, lambda: job.guild.fetch_channel(channel_id))
    except Gone:
        await channel_lost(job.tools, job.view)


async def channel_lost(tools: Tools, view: View) -> None:
    """A channel of the bot's is gone: it is made again with what stood in it, if it is still wanted."""
    if view.message_id is None:
        return
    if view.kind is Kind.CHANNEL:
        async with tools.ctx.db.read() as conn:
            meeting = await meetings.get(conn, view.owner_id)
        if meeting is not None and meeting.channel_unwanted:
            await losses.nothing_stands(tools.ctx, view)
            return
    await made_again(tools, view)


async def event_lost(tools: Tools, view: View) -> None:
    """A meeting's event is gone: it is made again, if it is still wanted."""
    async with tools.ctx.db.read() as conn:
        wanted = (await boards.event_view(conn, view.owner_id)).wanted
    if wanted:
        await made_again(tools, view)


async def made_again(tools: Tools, view: View) -> None:
    """Let what is gone be made again, with all that stood in it, unless that happened too often lately."""
    if is_going(view):
        return  # the bot itself takes it away, for good
    too_often = await losses.lost_again_and_again(tools.ctx, view, tools.limits.remakes_an_hour)
    log.warning("gone_from_discord", view=view.id, kind=view.kind, made_again=not too_often)


async def record_gone(job: Job) -> None:
    """A record's thread, its first message, or the channel of all records is not there.

    Raises an `Outcome`.
    """
    past = await views.parent(job.ctx, Kind.PAST_MEETINGS, job.view.team_id)
    if past is not None and past.message_id is not None:
        await compare_place(Job(job.tools, job.guild, past))
    # Its thread may have been made only after this look at it began.
    await record_lost(job.tools, await views.view_by_id(job.ctx, job.view.id) or job.view)


async def record_lost(tools: Tools, view: View) -> None:
    """A record is gone, or half gone: what is left goes too, and it is made again, whole.

    Raises an `Outcome`.
    """
    if is_going(view):
        return
    if view.message_id is not None and view.channel_id is not None:
        thread_id, place = view.message_id, tools.channel(view.channel_id, view.guild_id)
        with suppress(Gone):
            await tools.calls(CHECK, lambda: tools.client.http.delete_channel(thread_id))
        # Where there is no forum, the thread's first message stands in the channel.
        with suppress(Gone):
            await tools.calls(CHECK, place.get_partial_message(thread_id).delete)
    await made_again(tools, view)
