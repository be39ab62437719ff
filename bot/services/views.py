"""What the reconciler reads of the rows of views and puts on record about them, one transaction each.

Everything that a person ought to hear of is said in the same transaction: in the officers' room, once.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from bot.services import digests
from bot.services.context import Context
from bot.services.notices import NoticeKind, ping_room
from bot.storage import retaining, showing, shown
from bot.storage.database import Connection, Write
from bot.storage.shown import DirtyLane, View
from bot.storage.views import PLACES, Kind, want

# What shows a link to what: lanes don't wait for each other, so it may have been shown without.
_LINKING: Final = {
    Kind.NEWS: (Kind.EVENT,),
    Kind.CHANNEL: (Kind.NEWS, Kind.EVENT),
    Kind.PAIR: (Kind.BOARD, Kind.ROOM_BOARD),
    Kind.RECORD: (Kind.NEWS,),
}


def nonce_of(view: View, why: str = "") -> str:
    """A message's nonce: the same for every try at the same thing, at most 25 characters."""
    told = f"{view.id}.{view.generation}.{why}".encode()
    return hashlib.blake2b(told, digest_size=12).hexdigest()


async def dirty_lanes(ctx: Context) -> tuple[tuple[DirtyLane, ...], datetime | None]:
    """The lanes with something due, and when the next view that was put off is due."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        return await shown.dirty_lanes(conn, now), await shown.next_try(conn, now)


async def lane_views(ctx: Context, lane: str) -> tuple[View, ...]:
    """The first dirty views of a lane, in order, due or not."""
    async with ctx.db.read() as conn:
        return await shown.lane_views(conn, lane)


async def parts(ctx: Context, kind: Kind, owner_id: int) -> tuple[View, ...]:
    """All rows of one view, the first leading."""
    async with ctx.db.read() as conn:
        return await shown.parts(conn, kind, owner_id)


async def parent(ctx: Context, kind: Kind, owner_id: int) -> View | None:
    """The leading row of a view, if anybody ever wanted it."""
    rows = await parts(ctx, kind, owner_id)
    return rows[0] if rows else None


async def view_by_id(ctx: Context, view_id: int) -> View | None:
    """One row."""
    async with ctx.db.read() as conn:
        return await shown.view_by_id(conn, view_id)


async def views_of_object(ctx: Context, object_id: int) -> tuple[View, ...]:
    """The rows for which a Discord object stands."""
    async with ctx.db.read() as conn:
        return await shown.views_of_object(conn, object_id)


async def views_in_channel(ctx: Context, channel_id: int) -> tuple[View, ...]:
    """The rows whose messages stand in a channel or thread."""
    async with ctx.db.read() as conn:
        return await shown.views_in_channel(conn, channel_id)


async def standing_channels(ctx: Context) -> tuple[View, ...]:
    """The channels that ought to be there now: the teams' own, and those of open meetings."""
    async with ctx.db.read() as conn:
        return await shown.standing_channels(conn)


async def events_ahead(ctx: Context) -> tuple[View, ...]:
    """The events that stand for meetings still to come."""
    async with ctx.db.read() as conn:
        return await shown.events_ahead(conn)


async def channels_of_open_meetings(ctx: Context) -> tuple[View, ...]:
    """The rows of the channels that stand for open meetings."""
    async with ctx.db.read() as conn:
        return await shown.channels_of_open_meetings(conn)


async def pinned_pairs(ctx: Context, channel_id: int) -> int:
    """How many pairs are pinned in a channel."""
    async with ctx.db.read() as conn:
        return await shown.pinned_pairs(conn, channel_id)


# --- putting on record ---------------------------------------------------------------------------------


async def add_part(ctx: Context, lead: View, key: int) -> View:
    """Make the row of a further part."""

    async def work(write: Write) -> View:
        await showing.add_part(write, lead, key)
        return (await shown.parts(write.conn, lead.kind, lead.owner_id))[key]

    return await ctx.db.write(work)


async def drop_part(ctx: Context, part: View) -> None:
    """Forget a part whose message is gone and not needed."""
    await ctx.db.write(lambda write: showing.drop_part(write, part))


async def begin_attempt(ctx: Context, view: View) -> bool:
    """Put on record, in a write of its own, that a create begins; False if the row has moved on."""
    now = ctx.clock.now()
    return await ctx.db.write(lambda write: showing.begin_attempt(write, view, now))


async def made(ctx: Context, view: View, channel_id: int | None, object_id: int) -> bool:
    """Put on record what stands for a view; False if a deletion overtook it. What links to it follows."""

    now = ctx.clock.now()

    async def work(write: Write) -> bool:
        if not await showing.made(write, view, channel_id, object_id):
            return False
        if view.kind is Kind.CATEGORY and view.generation:
            # Channels survive their category, and only have to be put into the new one.
            await showing.channels_again(write, view.team_id)
        if view.kind is Kind.DIGEST and view.key == 0:
            await digests.posted(write, view.owner_id, now)
        if view.key == 0:
            for kind in _LINKING.get(view.kind, ()):
                owner_id = view.team_id if kind is Kind.ROOM_BOARD else view.meeting_id
                await want(write, kind, owner_id, team_id=view.team_id, meeting_id=view.meeting_id)
        return True

    return await ctx.db.write(work)


async def set_pinned(ctx: Context, view: View) -> None:
    """Put on record that a message is pinned."""
    await ctx.db.write(lambda write: showing.pinned(write, view, is_pinned=True))


async def not_pinned(ctx: Context, view: View) -> None:
    """Put on record that a pair stands unpinned; it says so itself, and the officers' room counts it."""

    async def work(write: Write) -> None:
        await showing.pinned(write, view, is_pinned=False)
        await want(write, view.kind, view.owner_id, team_id=view.team_id)
        await want(write, Kind.ROOM_BOARD, view.team_id, team_id=view.team_id)

    await ctx.db.write(work)


async def set_shown(ctx: Context, rows: Iterable[View], version: int) -> None:
    """Put on record that Discord shows this version of a view and of its parts.

    The officers' room no longer tells of what could not be shown before.
    """
    rows = tuple(rows)
    mended = {row.team_id for row in rows if row.attempts and row.kind is not Kind.ROOM_BOARD}

    async def work(write: Write) -> None:
        await showing.shown(write, rows, version)
        for team_id in mended:
            await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)

    await ctx.db.write(work)


async def put_off(ctx: Context, view: View, seconds: float, error: str) -> None:
    """Try again in so many seconds."""
    until = ctx.clock.now() + timedelta(seconds=seconds)
    await ctx.db.write(lambda write: showing.put_off(write, view, until, error))


async def park(ctx: Context, view: View, why: str, error: str) -> None:
    """Let a view wait for a change, and say so in the officers' room, once."""
    now = ctx.clock.now()

    async def work(write: Write) -> None:
        if await showing.park(write, view, why, error):
            await tell_trouble(write, view, why, now)

    await ctx.db.write(work)


async def unpark(ctx: Context, why: str, guild_id: int | None = None) -> int:
    """Try again what was parked for this reason, in one server or everywhere."""
    return await ctx.db.write(lambda write: showing.unpark(write, why, guild_id))


async def taken_away(ctx: Context, view: View) -> None:
    """Put on record that the bot itself took away what stood for a view."""
    await ctx.db.write(lambda write: showing.taken_away(write, view))


async def forget(ctx: Context, view: View) -> None:
    """Put on record that a view was taken away for good: its rows go."""
    await ctx.db.write(lambda write: retaining.forget_view(write, view.owner, view.owner_id, view.kind.value))


async def look_again(ctx: Context, views: Iterable[View]) -> None:
    """Show these anew though nobody changed them."""
    await ctx.db.write(lambda write: showing.dirty_again(write, views))


async def put_back(write: Write, question_id: int) -> bool:
    """Let a pair that a person deleted be published again; False if it was not waiting for that."""
    return await showing.put_back(write, Kind.PAIR, question_id)


async def tell_trouble(write: Write, view: View, why: str, now: datetime) -> None:
    """Say in the officers' room, once, what is wrong with a view."""
    if view.kind is not Kind.ROOM_BOARD:
        await want(write, Kind.ROOM_BOARD, view.team_id, team_id=view.team_id)
    await ping_room(
        write, view.team_id, NoticeKind.TROUBLE, {"trouble": f"{view.kind}:{why}"}, now,
        nonce=nonce_of(view, why),
    )  # fmt: skip


__all__ = ["PLACES", "Connection", "DirtyLane", "Kind", "View"]
