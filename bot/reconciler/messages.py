"""Shows a view that is one message or a few: found, sent, edited, pinned, taken away."""

from collections.abc import Sequence
from typing import Any, Final

import discord
from msgspec.structs import replace

from bot.domain.question import MAX_PINS
from bot.reconciler.job import Job, Tools, marker_of
from bot.reconciler.outcomes import Gone, PinsFull
from bot.services import views
from bot.services.views import View, nonce_of
from bot.storage.views import Kind
from bot.ui.markers import in_message
from bot.ui.pieces import Piece

PINNED: Final = frozenset({Kind.WELCOME, Kind.PAIR})
# A search after an unknown outcome looks at so many messages; only the bot writes there.
_FURTHEST: Final = 500
_LOOKS: Final = 5000


async def show_messages(job: Job, pieces: Sequence[Piece], channel_id: int) -> View:
    """Make a view's messages in a channel read as the pieces say; return its leading row as it then is.

    Raises an `Outcome`.
    """
    rows = list(await views.parts(job.ctx, job.view.kind, job.view.owner_id))
    rows[0] = job.view
    rows = await in_order(job, rows, channel_id)
    is_new = rows[0].message_id is None
    for key, piece in enumerate(pieces):
        if key == len(rows):
            rows.append(await views.add_part(job.ctx, job.view, key))
        rows[key] = await show_message(job, rows[key], piece, channel_id)
    for row in reversed(rows[max(1, len(pieces)) :]):
        await take_away(job, row, channel_id)
        await views.drop_part(job.ctx, row)
    if not pieces:
        rows[0] = await take_away(job, rows[0], channel_id)
    elif job.view.kind in PINNED and not rows[0].pinned:
        # After the last part: Discord's own line about the pin would stand between them.
        rows[0] = await _pin(job, rows[0], is_new=is_new)
    await views.set_shown(job.ctx, rows[1 : len(pieces)], job.view.wanted_version)
    return rows[0]


async def in_order(job: Job, rows: Sequence[View], channel_id: int) -> list[View]:
    """Take away the parts after one that is to be sent anew, so that they follow it; return all rows."""
    ordered = list(rows)
    missing = [row.key for row in rows if row.message_id is None]
    for key in range(len(rows) - 1, min(missing, default=len(rows)), -1):
        ordered[key] = await take_away(job, ordered[key], channel_id)
    return ordered


async def show_message(job: Job, row: View, piece: Piece, channel_id: int) -> View:
    """Make one message read as the piece says; return the row as it then is."""
    piece = piece.marked(marker_of(row))
    look = piece.fingerprint()
    if row.message_id is None:
        found = await find_message(job, row, channel_id)
        if found is not None:
            row = await job.made(row, channel_id, found)
            await _edit(job, row, piece)
        else:
            row = await _send(job, row, piece, channel_id)
    elif job.tools.looks.get(row.id) != look:
        await _edit(job, row, piece)
    remember_look(job.tools, row, look)
    return row


def remember_look(tools: Tools, row: View, look: str) -> None:
    """Keep what a message looks like now, so that what would change nothing is not sent."""
    tools.looks[row.id] = look
    while len(tools.looks) > _LOOKS:
        del tools.looks[next(iter(tools.looks))]


async def find_message(job: Job, row: View, channel_id: int) -> int | None:
    """Look for the message of an attempt whose outcome is not known; a twin of it is removed."""
    since = job.since(row)
    if since is None:
        return None

    async def look() -> list[discord.Message]:
        history = job.channel(channel_id).history(limit=_FURTHEST, after=since, oldest_first=True)
        return [message async for message in history if is_ours(job, message, row)]

    found = await job.call(look)
    for twin in found[1:]:
        await job.call(twin.delete)
    return found[0].id if found else None


def is_ours(job: Job, message: discord.Message, row: View) -> bool:
    """Whether the bot made this message for this row."""
    return message.author.id == job.tools.own_id and in_message(message) == marker_of(row)


async def _send(job: Job, row: View, piece: Piece, channel_id: int) -> View:
    row = await job.begin(row)
    channel = job.channel(channel_id)
    message = await job.call(lambda: channel.send(**piece.send_kwargs(), nonce=nonce_of(row)))
    return await job.made(row, channel_id, message.id)


async def _edit(job: Job, row: View, piece: Piece) -> None:
    message = _partial(job, row)
    # A record's files go when its words do; no other message ever had any.
    none: dict[str, Any] = {"attachments": []} if row.kind is Kind.RECORD else {}
    await job.call(lambda: message.edit(**none | piece.edit_kwargs()))


async def _pin(job: Job, row: View, *, is_new: bool) -> View:
    """Pin a message while there is room; what finds none stands without, and says so."""
    room = row.kind is not Kind.PAIR or await views.pinned_pairs(job.ctx, row.channel_id or 0) < MAX_PINS
    if room:
        try:
            await job.call(_partial(job, row).pin)
        except PinsFull:
            room = False
    if room:
        await views.set_pinned(job.ctx, row)
        return replace(row, pinned=True)
    if is_new:
        await views.not_pinned(job.ctx, row)
    return row


async def take_away(job: Job, row: View, channel_id: int) -> View:
    """Delete a message that is not wanted (it may be gone already); return the row as it then is.

    One whose sending has an unknown outcome is looked for in the channel: it may stand there.
    """
    job.tools.looks.pop(row.id, None)
    if row.message_id is None:
        found = await find_message(job, row, channel_id)
        if found is None:
            return row
        row = await job.made(row, channel_id, found)
    try:
        await job.call(_partial(job, row).delete)
    except Gone as gone:
        if gone.channel:
            raise
    await views.taken_away(job.ctx, row)
    return replace(row, channel_id=None, message_id=None, pinned=False, generation=row.generation + 1)


def _partial(job: Job, row: View) -> discord.PartialMessage:
    if row.message_id is None or row.channel_id is None:
        raise ValueError(f"no message stands for view {row.id}")
    return job.channel(row.channel_id).get_partial_message(row.message_id)
