"""Compares Discord with the rows where nobody tells: channels and events at a start, pins now and then."""

from collections.abc import AsyncIterable, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

import discord
import structlog

from bot.reconciler.calls import CHECK
from bot.reconciler.deletions import channel_lost, compare_place, event_lost, gone, remove_leftover
from bot.reconciler.job import Job, Tools, remove_twin
from bot.reconciler.outcomes import Gone, Outcome, Unknown
from bot.services import losses, views
from bot.services.views import View
from bot.storage.shown import CHANNELS, FULL, NO_PERMISSION

log = structlog.get_logger()

Check: TypeAlias = Callable[[Job], Awaitable[None]]


class Checks:
    """Runs beside the lanes: places whenever servers arrive, pins of open meetings every ten minutes."""

    def __init__(self, tools: Tools) -> None:
        self._tools: Final = tools
        self._look = False
        self._pins_at: datetime | None = None
        self._twins_at: datetime | None = None

    def look(self) -> None:
        """Compare at the next turn: a server has become available."""
        self._look = True

    def due(self, *, fresh: bool) -> bool:
        """Whether there is something to compare now."""
        now = self._tools.ctx.clock.now()
        at = self.next_at()
        return (fresh and self._look) or (at is not None and at <= now)

    def next_at(self) -> datetime | None:
        """When pins are compared again, or twins removed that could not be."""
        if not self._tools.twins.left:
            self._twins_at = None
        elif self._twins_at is None:
            pause = timedelta(seconds=self._tools.limits.twins_every)
            self._twins_at = self._tools.ctx.clock.now() + pause
        return min((at for at in (self._pins_at, self._twins_at) if at is not None), default=None)

    async def run(self) -> None:
        """Remove what was made twice, and compare if it is time."""
        self._twins_at = None
        for object_id, delete in tuple(self._tools.twins.left.items()):
            await remove_twin(self._tools, object_id, delete)
        looked, self._look = self._look, False
        if looked or (self._pins_at is not None and self._pins_at <= self._tools.ctx.clock.now()):
            await self._compare(looked=looked)

    async def _compare(self, *, looked: bool) -> None:
        every = timedelta(seconds=self._tools.limits.pins_every)
        self._pins_at = self._tools.ctx.clock.now() + every
        if looked:
            for view in await views.standing_channels(self._tools.ctx):
                await self._carefully(view, compare_uncached)
            for view in await views.events_ahead(self._tools.ctx):
                await self._carefully(view, compare_event)
        for view in await views.channels_of_open_meetings(self._tools.ctx):
            await self._carefully(view, compare_pins)
        for view in await losses.leftovers(self._tools.ctx):
            await self._carefully(view, _remove_leftover)
        for why in (NO_PERMISSION, FULL):
            await views.unpark(self._tools.ctx, why)

    async def _carefully(self, view: View, check: Check) -> None:
        guild = self._tools.client.get_guild(view.guild_id)
        if guild is None or guild.unavailable or guild.me is None:
            return
        try:
            await check(Job(self._tools, guild, view))
        except Outcome as outcome:
            log.warning("not_compared", view=view.id, kind=view.kind, why=type(outcome).__name__)


async def _remove_leftover(job: Job) -> None:
    await remove_leftover(job, job.view)


async def compare_uncached(job: Job) -> None:
    """See that a channel on record is there; Discord is asked only about what the cache lacks."""
    if job.guild.get_channel(job.view.message_id or 0) is None:
        await compare_place(job)


async def compare_event(job: Job) -> None:
    """See that an event on record is there; Discord is asked only about what the cache lacks."""
    event_id = job.view.message_id or 0
    if job.guild.get_scheduled_event(event_id) is not None:
        return
    try:
        await job.tools.calls(CHECK, lambda: job.guild.fetch_scheduled_event(event_id, with_counts=False))
    except Gone:
        await event_lost(job.tools, job.view)


async def compare_pins(job: Job) -> None:
    """See that the pinned messages of a meeting's channel are there; raises an `Outcome`."""
    await _compare(job, lambda channel: channel.pins(limit=None), lambda row: row.pinned)


async def compare_messages(job: Job) -> None:
    """See that every message on record stands in a meeting's channel, pinned or not; raises an `Outcome`."""
    await _compare(job, lambda channel: channel.history(limit=None), lambda row: row.kind not in CHANNELS)


async def _compare(
    job: Job,
    listed: Callable[[discord.PartialMessageable], AsyncIterable[discord.Message]],
    concerns: Callable[[View], bool],
) -> None:
    """Compare a listing of the channel with the rows it concerns.

    The rows are read first: what is published meanwhile is not missed.
    """
    channel_id = job.view.message_id or 0
    rows = await views.views_in_channel(job.ctx, channel_id)
    channel = job.channel(channel_id)

    async def listing() -> set[int]:
        return {message.id async for message in listed(channel)}

    try:
        found = await job.tools.calls(CHECK, listing)
    except Gone:
        await channel_lost(job.tools, job.view)
        return
    missing = [row for row in rows if concerns(row) and row.message_id not in found]
    undecided = [row for row in missing if not await _missing(job, row)]
    if undecided:
        raise Unknown(f"{len(undecided)} messages are missing of what is being shown")


async def _missing(job: Job, row: View) -> bool:
    """A message is not where it was: deleted, or only unpinned, or taken away by the bot since.

    False if that cannot be told yet: the bot itself may be taking it away.
    """
    message_id = row.message_id or 0
    lead, *parts = await views.parts(job.ctx, row.kind, row.owner_id)
    if message_id not in {part.message_id for part in (lead, *parts)}:
        return True
    if row.key and lead.parked is None and lead.wanted_version != lead.shown_version:
        return False
    try:
        await job.tools.calls(CHECK, lambda: job.channel(row.channel_id or 0).fetch_message(message_id))
    except Gone as outcome:
        await gone(Job(job.tools, job.guild, lead), outcome)
        return True
    if row.pinned:
        # The row says that it is pinned, and the row is right.
        await views.not_pinned(job.ctx, row)
    return True
