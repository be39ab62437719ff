"""Shows a closed meeting's record: a forum post, or a message with a public thread where there is no forum.

It counts as made only after it was fetched back and compared, files and all.
"""

import hashlib
from collections.abc import AsyncIterator, Sequence
from typing import Any, Final, NoReturn

import discord
from msgspec.structs import replace

from bot.reconciler.checks import compare_messages
from bot.reconciler.job import Job, marker_of, public_texts
from bot.reconciler.messages import (
    find_message,
    in_order,
    is_ours,
    remember_look,
    show_message,
    take_away,
)
from bot.reconciler.outcomes import Gone, Malformed, NothingToShow, Overtaken, Unknown
from bot.services import losses, meetings, views
from bot.services.records import record_view
from bot.services.views import View
from bot.storage.views import Kind
from bot.ui.pieces import Piece
from bot.ui.record import RecordPost, render_record

# Discord makes one thread a message, and says so (160004) to a second try.
_HAS_THREAD: Final = 160004
_TRIES: Final = 5
_ARCHIVED_LOOKED_AT: Final = 50


async def show_record(job: Job) -> View:
    """Make the record stand, compare it, and archive the meeting; return its row. Raises an `Outcome`."""
    await _compare_meeting(job)
    post = await _rendered(job)
    place = await _place(job)
    lead = await _thread(job, place, post)
    thread_id = lead.message_id or 0
    rows = list(await views.parts(job.ctx, Kind.RECORD, job.view.owner_id))
    rows[0] = lead
    rows = await in_order(job, rows, thread_id)
    for key, piece in enumerate(post.more, start=1):
        if key == len(rows):
            rows.append(await views.add_part(job.ctx, lead, key))
        try:
            rows[key] = await show_message(job, rows[key], piece, thread_id)
        except Gone as gone:
            await _part_gone(job, rows[key], gone)
    for row in reversed(rows[len(post.pieces) :]):
        await views.drop_part(job.ctx, await take_away(job, row, thread_id))
    await _compare(job, place, rows, post)
    await views.set_shown(job.ctx, rows[1 : len(post.pieces)], job.view.wanted_version)
    await meetings.mark_archived(job.ctx, job.view.owner_id)
    await _forget_looks(job, rows)
    return lead


async def _compare_meeting(job: Job) -> None:
    """See first what people deleted of the meeting's channel, so that the record leaves it out too."""
    channel = await views.parent(job.ctx, Kind.CHANNEL, job.view.owner_id)
    if channel is not None and channel.message_id is not None:
        await compare_messages(Job(job.tools, job.guild, channel))


async def _forget_looks(job: Job, record: Sequence[View]) -> None:
    """What the meeting's messages look like is kept while they change; now that seldom happens."""
    channel = await views.parent(job.ctx, Kind.CHANNEL, job.view.owner_id)
    shown = await views.views_in_channel(job.ctx, channel.message_id or 0) if channel is not None else ()
    for row in (*record, *shown):
        job.tools.looks.pop(row.id, None)


async def _rendered(job: Job) -> RecordPost:
    async with job.ctx.db.read() as conn:
        try:
            model = await record_view(conn, job.view.owner_id)
        except LookupError:
            raise NothingToShow from None
    if model.held_back:
        raise NothingToShow  # kept, as a pair is: it is wanted again when the team goes on
    return render_record(model, public_texts(model.team))


async def _place(job: Job) -> discord.ForumChannel | discord.TextChannel:
    parent_id = await job.parent_id()
    cached = job.guild.get_channel(parent_id)
    found: Any = cached or await job.call(lambda: job.guild.fetch_channel(parent_id))
    if not isinstance(found, discord.ForumChannel | discord.TextChannel):
        raise Gone(channel=True)
    return found


async def _thread(job: Job, place: discord.ForumChannel | discord.TextChannel, post: RecordPost) -> View:
    """Make the post or thread with its first message stand; return the leading row as it then is."""
    row = job.view
    if row.message_id is not None:
        if row.channel_id != place.id:
            # Past meetings were made again while nobody looked.
            await losses.lost_with_channel(job.ctx, await views.parts(job.ctx, Kind.RECORD, row.owner_id))
            raise Overtaken
        await _wake(job, row.message_id)
        await show_message(job, _first(row, place), post.first, _first_stands_in(row, place))
        return row
    if isinstance(place, discord.ForumChannel):
        return await _forum_post(job, place, post)
    return await _text_thread(job, place, post)


def _first_stands_in(row: View, place: discord.abc.GuildChannel) -> int:
    """The channel of the first message: a forum post's is in the thread, a text thread's beside it."""
    return (row.message_id or 0) if isinstance(place, discord.ForumChannel) else place.id


def _first(row: View, place: discord.abc.GuildChannel) -> View:
    """The leading row as that of its first message, whose id is the thread's."""
    return replace(row, channel_id=_first_stands_in(row, place))


async def _wake(job: Job, thread_id: int) -> None:
    """Unarchive the thread: in a sleeping one nothing can be edited. Raises Gone if it is not there."""
    thread: Any = await job.call(lambda: job.guild.fetch_channel(thread_id))
    if isinstance(thread, discord.Thread) and thread.archived:
        await job.call(lambda: thread.edit(archived=False))


async def _forum_post(job: Job, forum: discord.ForumChannel, post: RecordPost) -> View:
    found = await _find_post(job, forum)
    if found is None:
        row = await job.begin(job.view)
        piece = post.first.marked(marker_of(row))
        made = await job.call(lambda: forum.create_thread(name=post.title, **piece.send_kwargs()))
        remember_look(job.tools, row, piece.fingerprint())
        return await job.made(row, forum.id, made.thread.id)
    row = await job.made(job.view, forum.id, found)
    await _wake(job, found)
    await show_message(job, _first(row, forum), post.first, found)
    return row


async def _find_post(job: Job, forum: discord.ForumChannel) -> int | None:
    """Look for the post of an attempt whose outcome is not known; a twin of it is removed."""
    since = job.since(job.view)
    if since is None:
        return None

    async def look() -> list[discord.Thread]:
        return [thread async for thread in _posts(job, forum, since.id) if await _is_our_post(job, thread)]

    ours = sorted(await job.call(look), key=lambda thread: thread.id)
    for twin in ours[1:]:
        await job.call(twin.delete)
    return ours[0].id if ours else None


async def _posts(job: Job, forum: discord.ForumChannel, since: int) -> AsyncIterator[discord.Thread]:
    active = [thread for thread in await job.guild.active_threads() if thread.parent_id == forum.id]
    archived = [thread async for thread in forum.archived_threads(limit=_ARCHIVED_LOOKED_AT)]
    for thread in (*active, *archived):
        if thread.owner_id == job.tools.own_id and thread.id > since:
            yield thread


async def _is_our_post(job: Job, thread: discord.Thread) -> bool:
    try:
        return is_ours(job, await thread.fetch_message(thread.id), job.view)
    except discord.NotFound:
        return False


async def _text_thread(job: Job, place: discord.TextChannel, post: RecordPost) -> View:
    """A message in the channel, and a public thread on it, which has its id."""
    piece = post.first.marked(marker_of(job.view))
    row = job.view
    message_id = await find_message(job, row, place.id)
    if message_id is None:
        row = await job.begin(row)
        nonce = views.nonce_of(row)
        message_id = (await job.call(lambda: place.send(**piece.send_kwargs(), nonce=nonce))).id
        remember_look(job.tools, row, piece.fingerprint())
    message = place.get_partial_message(message_id)
    try:
        await job.call(lambda: message.create_thread(name=post.title))
    except Unknown:
        raise
    except Exception as error:
        cause = error.__cause__
        if not isinstance(cause, discord.HTTPException) or cause.code != _HAS_THREAD:
            raise
    row = await job.made(row, place.id, message_id)
    await show_message(job, _first(row, place), post.first, place.id)
    return row


# --- fetched back --------------------------------------------------------------------------------------


async def _compare(job: Job, place: discord.abc.GuildChannel, rows: list[View], post: RecordPost) -> None:
    """Fetch each message and compare it with what it should be. Raises Unknown if one differs."""
    first = _first(rows[0], place)
    for row, piece in zip([first, *rows[1:]], post.pieces, strict=False):
        channel_id, message_id = row.channel_id or 0, row.message_id or 0
        try:
            message = await job.call(_fetching(job, channel_id, message_id))
        except Gone as gone:
            await _part_gone(job, row, gone)
        if not await _equal(job, message, piece.marked(marker_of(row))):
            # So that the next try edits it, whatever it was when last sent.
            job.tools.looks.pop(row.id, None)
            told = f"message {message_id} of the record differs from what it should be"
            # Discord keeps something else each time: then the officers should know.
            raise Malformed(told) if job.view.attempts >= _TRIES else Unknown(told)


async def _part_gone(job: Job, row: View, gone: Gone) -> NoReturn:
    """One of the messages after the first was deleted: it alone is made again."""
    if gone.channel or row.key == 0:
        raise gone
    await losses.lost_with_channel(job.ctx, [row])
    raise Overtaken


def _fetching(job: Job, channel_id: int, message_id: int) -> Any:
    return lambda: job.channel(channel_id).fetch_message(message_id)


async def _equal(job: Job, message: discord.Message, piece: Piece) -> bool:
    if message.content.strip() != (piece.text or "").strip():
        return False
    wanted = sorted((len(data), hashlib.sha256(data).hexdigest()) for _, data in piece.files)
    if sorted(attachment.size for attachment in message.attachments) != [size for size, _ in wanted]:
        return False
    found = []
    for attachment in message.attachments:
        data = await job.call(attachment.read)
        found.append((len(data), hashlib.sha256(data).hexdigest()))
    return sorted(found) == wanted
