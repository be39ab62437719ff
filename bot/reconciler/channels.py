"""Shows a view that is a channel: found, made, its overwrites kept, and a meeting's removed when unwanted.

The bot never renames a channel and never edits a topic: Discord allows that twice in ten minutes only.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TypeAlias

import discord
import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.meeting import OVER, Meeting, MeetingState
from bot.domain.team import Team
from bot.reconciler.job import Job, marker_of, public_texts
from bot.reconciler.outcomes import Gone, Malformed, NothingToShow, NotOffered, ParentMissing
from bot.reconciler.overwrites import Overwrites, corrected, overwrites_for
from bot.services import boards, losses
from bot.services.views import View
from bot.storage import meetings
from bot.storage.views import Kind
from bot.ui import places
from bot.ui.markers import Marker, in_text

log = structlog.get_logger()

GuildChannel: TypeAlias = discord.abc.GuildChannel

# In the order tried: not every server can have a forum or an announcement channel.
_TYPES: Final = {
    Kind.NEWS_CHANNEL: (discord.ChannelType.news, discord.ChannelType.text),
    Kind.PAST_MEETINGS: (discord.ChannelType.forum, discord.ChannelType.text),
}


class Plan(Struct, frozen=True):
    """A channel as it should be made."""

    types: tuple[discord.ChannelType, ...]
    name: str
    topic: str | None
    overwrites: Overwrites
    parent_id: int | None


async def show_channel(job: Job) -> View:
    """Make a channel stand as wanted; return its row as it then is. Raises an `Outcome`."""
    async with job.ctx.db.read() as conn:
        team = await boards.team_view(conn, job.view.team_id)
    meeting = await _meeting(job)
    # Never before its record is made and compared: archiving wants the channel once more.
    is_unwanted = meeting is not None and meeting.channel_unwanted and meeting.state is MeetingState.ARCHIVED
    overwrites = overwrites_for(job.view.kind, job.guild, team)
    if job.view.message_id is not None:
        if is_unwanted:
            return await _remove(job, job.view.message_id)
        await _keep(
            job, job.view.message_id, overwrites, is_over=meeting is not None and meeting.state in OVER
        )
        return job.view
    if is_unwanted and job.view.attempt_at is None:
        return job.view
    plan = await _plan(job, team, meeting, overwrites)
    found = await find_channel(job, plan)
    if found is not None:
        row = await job.made(job.view, plan.parent_id, found)
        return await _remove(replace(job, view=row), found) if is_unwanted else row
    if is_unwanted:
        return job.view
    row = await job.begin(job.view, (job.guild.id, plan.name))
    channel = await _create(job, plan)
    return await job.made(row, plan.parent_id, channel.id)


async def _meeting(job: Job) -> Meeting | None:
    if job.view.kind is not Kind.CHANNEL:
        return None
    async with job.ctx.db.read() as conn:
        return await meetings.get(conn, job.view.owner_id)


async def _plan(job: Job, team: Team, meeting: Meeting | None, overwrites: Overwrites) -> Plan:
    kind = job.view.kind
    if kind is Kind.CATEGORY:
        return Plan((discord.ChannelType.category,), places.category_name(team), None, overwrites, None)
    name, topic = _words(kind, team, meeting, marker_of(job.view))
    types = _TYPES.get(kind, (discord.ChannelType.text,))
    return Plan(types, name, topic, overwrites, await job.parent_id())


def _words(kind: Kind, team: Team, meeting: Meeting | None, marker: Marker) -> tuple[str, str]:
    t = public_texts(team)
    if meeting is not None:
        return places.meeting_channel_name(meeting, t), places.meeting_topic(team, meeting, t, marker)
    if kind is Kind.NEWS_CHANNEL:
        return places.news_channel_name(t), places.news_topic(team, t, marker)
    if kind is Kind.OFFICERS_ROOM:
        return places.officers_room_name(t), places.officers_room_topic(team, t, marker)
    return places.past_meetings_name(t), places.past_meetings_topic(team, t, marker)


async def find_channel(job: Job, plan: Plan) -> int | None:
    """Look for the channel of an attempt whose outcome is not known; a twin of it is removed."""
    since = job.since(job.view)
    if since is None:
        return None
    channels = await job.call(job.guild.fetch_channels)
    ours = [channel for channel in channels if channel.id > since.id and _is_ours(job, channel, plan.name)]
    ours.sort(key=lambda channel: channel.id)
    for other in ours[1:]:
        # What came later is no twin of the same attempt: a member's "Clone channel" copies the topic.
        if other.created_at - ours[0].created_at <= job.tools.limits.attempt_lasts:
            await job.call(other.delete)
    return ours[0].id if ours else None


def _is_ours(job: Job, channel: GuildChannel, name: str) -> bool:
    """Whether the bot made this channel for the view: its marker, or for a category its name."""
    if job.tools.own_id not in {target.id for target in channel.overwrites}:
        return False
    if isinstance(channel, discord.CategoryChannel):
        return job.view.kind is Kind.CATEGORY and channel.name == name
    return in_text(getattr(channel, "topic", None)) == marker_of(job.view)


async def _create(job: Job, plan: Plan) -> GuildChannel:
    *preferred, last = plan.types
    for kind in preferred:
        try:
            return await job.call(_creation(job.guild, plan, kind))
        except (NotOffered, Malformed):
            # Which of the two a server without Community answers has changed over time.
            continue
    return await job.call(_creation(job.guild, plan, last))


def _creation(guild: discord.Guild, plan: Plan, kind: discord.ChannelType) -> Callable[[], Any]:
    if kind is discord.ChannelType.category:
        return lambda: guild.create_category(plan.name, overwrites=plan.overwrites)
    options: dict[str, Any] = {"topic": plan.topic, "overwrites": plan.overwrites}
    if plan.parent_id is not None:
        # Only its id is read: the category need not be in the cache.
        options["category"] = discord.Object(plan.parent_id)
    if kind is discord.ChannelType.forum:
        return lambda: guild.create_forum(plan.name, **options)
    return lambda: guild.create_text_channel(plan.name, news=kind is discord.ChannelType.news, **options)


async def _keep(job: Job, channel_id: int, overwrites: Overwrites, *, is_over: bool) -> None:
    """See that the channel is there, that its overwrites are, and that it stands in the team's category."""
    channel = await job.call(lambda: job.guild.fetch_channel(channel_id))
    if isinstance(channel, discord.Thread):
        raise Gone(channel=True)
    for target, overwrite in corrected(channel.overwrites, overwrites, silent=is_over).items():
        await job.call(_permission(channel, target, overwrite))
    if job.view.kind is not Kind.CATEGORY and channel.category_id is None:
        # With no category to stand in, it does its work outside; the next one made wants all channels again.
        with suppress(ParentMissing):
            parent_id = await job.parent_id()
            await job.call(lambda: _move(channel, parent_id))


def _permission(
    channel: GuildChannel, target: Any, overwrite: discord.PermissionOverwrite
) -> Callable[[], Any]:
    return lambda: channel.set_permissions(target, overwrite=overwrite)


async def _move(channel: Any, parent_id: int) -> None:
    await channel.edit(category=discord.Object(parent_id))


async def _remove(job: Job, channel_id: int) -> View:
    """Delete a meeting's channel that nobody wants any more, unless somebody else wrote in it."""
    row = job.view
    channel = job.channel(channel_id)

    async def others_wrote() -> bool:
        async for message in channel.history(limit=None):
            if message.author.id != job.tools.own_id:
                return True
        return False

    try:
        if await job.call(others_wrote):
            log.info("channel_kept", channel=channel_id, why="somebody else wrote in it")
            return row
        await job.call(lambda: job.tools.client.http.delete_channel(channel_id))
    except Gone:
        pass
    await losses.nothing_stands(job.ctx, row)
    raise NothingToShow
