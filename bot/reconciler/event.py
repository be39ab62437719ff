"""Shows a meeting as one of the server's scheduled events, which Discord starts and ends by itself."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final

import discord
from msgspec.structs import replace

from bot.domain.meeting import CALLED_OFF, Meeting, MeetingState
from bot.reconciler.job import Job, marker_of, public_texts
from bot.reconciler.outcomes import Gone, Malformed, NothingToShow, ParentMissing
from bot.services import boards, interest, views
from bot.services.models import EventView
from bot.services.views import View
from bot.storage.views import Kind
from bot.ui.markers import in_text
from bot.ui.places import event_fields

# Discord refuses a start that is not ahead; a call takes a moment.
_SOONEST: Final = timedelta(seconds=5)
_RUNNING: Final = discord.EventStatus.active
_AHEAD: Final = discord.EventStatus.scheduled


async def show_event(job: Job) -> View:
    """Make the event stand, move, end or go as wanted; return its row as it then is. Raises an `Outcome`."""
    async with job.ctx.db.read() as conn:
        model = await boards.event_view(conn, job.view.owner_id)
    if job.view.message_id is not None:
        return await _keep(job, job.view, model)
    found = await _find(job)
    if found is not None:
        row = await job.made(job.view, None, found)
        return await _keep(job, row, model)
    if not model.wanted or model.meeting.starts_at <= job.ctx.clock.now() + _SOONEST:
        raise NothingToShow
    fields = await _fields(job, model)
    row = await job.begin(job.view)
    event = await job.call(
        lambda: job.guild.create_scheduled_event(
            entity_type=discord.EntityType.external, privacy_level=discord.PrivacyLevel.guild_only, **fields
        )
    )
    return await job.made(row, None, event.id)


async def _fields(job: Job, model: EventView) -> dict[str, Any]:
    """The event's fields; raises ParentMissing while the news post it leads to is on its way."""
    if model.location is None:
        news = await views.parent(job.ctx, Kind.NEWS, model.meeting.id)
        if news is not None and news.parked is None and news.message_id is None:
            raise ParentMissing
    fields = event_fields(model, public_texts(model.team), marker_of(job.view))
    return {
        "name": fields.name,
        "description": fields.description,
        "location": fields.location,
        "start_time": fields.starts_at,
        "end_time": fields.ends_at,
    }


async def _find(job: Job) -> int | None:
    """Look for the event of an attempt whose outcome is not known; a twin of it is removed."""
    if job.view.attempt_at is None:
        return None
    events = await job.call(lambda: job.guild.fetch_scheduled_events(with_counts=False))
    ours = [
        event
        for event in events
        if event.creator_id == job.tools.own_id and in_text(event.description) == marker_of(job.view)
    ]
    ours.sort(key=lambda event: event.id)
    for twin in ours[1:]:
        await job.call(twin.delete)
    return ours[0].id if ours else None


async def _keep(job: Job, row: View, model: EventView) -> View:
    event_id = row.message_id or 0
    try:
        event = await job.call(lambda: job.guild.fetch_scheduled_event(event_id, with_counts=True))
    except Gone:
        if model.wanted and model.meeting.starts_at > job.ctx.clock.now() + _SOONEST:
            raise
        return row
    await _keep_interested(job, event, model.meeting)
    if event.status not in {_RUNNING, _AHEAD}:
        return row  # over: Discord ends it by itself
    if not model.wanted:
        await job.call(_farewell(event, model.meeting))
        # Discord brings no ended event back: if this meeting is the next one again, it gets another.
        await views.taken_away(job.ctx, row)
        return replace(row, channel_id=None, message_id=None, generation=row.generation + 1)
    await _edit(job, event, model)
    return row


async def _keep_interested(job: Job, event: discord.ScheduledEvent, meeting: Meeting) -> None:
    """It is looked at whenever the event changes, so at the opening and at the close too."""
    # Nobody documents whether the count of an event that is over goes on being told.
    told = event.status in {_RUNNING, _AHEAD} or event.user_count > 0
    if told and event.user_count != meeting.interested:
        await interest.keep_interested(job.ctx, meeting.id, event.user_count)


def _farewell(event: discord.ScheduledEvent, meeting: Meeting) -> Callable[[], Awaitable[Any]]:
    """Cancelled reads "cancelled" to everybody interested, so it is only for a meeting that is called off."""
    if event.status is _RUNNING:
        return event.end
    return event.cancel if meeting.state in CALLED_OFF else event.delete


async def _edit(job: Job, event: discord.ScheduledEvent, model: EventView) -> None:
    fields = await _fields(job, model)
    if event.status is _AHEAD and model.meeting.state is MeetingState.OPEN:
        event = await _started(job, event)
    soonest = job.ctx.clock.now() + _SOONEST
    starts = fields["start_time"]
    if event.status is _RUNNING or event.start_time == starts or starts <= soonest:
        del fields["start_time"]  # it cannot change any more, or need not
    # Opened long before its hour and not started, an event would end before it begins.
    soonest = max(soonest, fields.get("start_time", event.start_time))
    if fields["end_time"] <= soonest or event.end_time == fields["end_time"]:
        del fields["end_time"]
    changed = {name: value for name, value in fields.items() if getattr(event, name, None) != value}
    if not changed:
        return
    try:
        await job.call(lambda: event.edit(**changed))
    except Malformed:
        # It may have started or ended between the look and the edit; then the next look says so.
        if "start_time" not in changed:
            raise
        del changed["start_time"]
        await job.call(lambda: event.edit(**changed))


async def _started(job: Job, event: discord.ScheduledEvent) -> discord.ScheduledEvent:
    """Start the event of a meeting that opened before its hour; as it was if it is starting by itself now."""
    try:
        return await job.call(event.start)
    except Malformed:
        return event
