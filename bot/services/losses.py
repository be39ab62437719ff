"""What is gone from Discord, put on record: it is made again, or stays away because a person wanted it so."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from bot.services import digests
from bot.services.context import Context
from bot.services.notices import NoticeKind, ping_room
from bot.services.views import nonce_of, tell_trouble
from bot.storage import meetings, search, showing, shown
from bot.storage.database import Connection, Write
from bot.storage.shown import CHANNELS, View
from bot.storage.views import REMOVED_BY_PERSON, Kind, want, want_again

_LATELY: Final = timedelta(hours=1)


async def lost_again_and_again(ctx: Context, view: View, remakes_an_hour: int) -> bool:
    """Put on record that an object is gone, and with a channel or thread all that stood in it.

    It is made again; True if that was too often lately: then it is parked, and the officers are asked.
    """
    now = ctx.clock.now()
    lately = [moment for moment in view.remade if now - moment < _LATELY]
    too_often = len(lately) >= remakes_an_hour

    async def work(write: Write) -> None:
        why = shown.REMOVED_OFTEN if too_often else None
        inside = await _inside(write.conn, view)
        if not await showing.lost(write, view, [*lately, now] if not too_often else lately, why):
            return
        for row in inside:
            await showing.lost(write, row, row.remade)
        if too_often:
            await tell_trouble(write, view, shown.REMOVED_OFTEN, now)

    await ctx.db.write(work)
    return too_often


async def _inside(conn: Connection, view: View) -> list[View]:
    """The messages that stand in a channel or thread, and those in the threads of these."""
    if view.message_id is None:
        return []
    inside = [row for row in await shown.views_in_channel(conn, view.message_id) if row.kind not in CHANNELS]
    for row in tuple(inside):
        if row.kind is Kind.RECORD and row.key == 0 and row.message_id is not None:
            inside += await shown.views_in_channel(conn, row.message_id)
    return inside


async def lost_with_channel(ctx: Context, views: Iterable[View]) -> None:
    """Put on record that messages are gone; they follow where they should stand now."""

    async def work(write: Write) -> None:
        for view in views:
            await showing.lost(write, view, view.remade)

    await ctx.db.write(work)


async def removed_by_person(ctx: Context, rows: Iterable[View]) -> None:
    """Put on record that a person deleted what was published: it stays deleted until the officers say."""
    now = ctx.clock.now()

    async def work(write: Write) -> None:
        for view in rows:
            is_news = await showing.lost(write, view, view.remade, REMOVED_BY_PERSON)
            if is_news and view.kind is Kind.PAIR and view.key == 0:
                nonce = nonce_of(view, REMOVED_BY_PERSON)
                await ping_room(
                    write, view.team_id, NoticeKind.REMOVED_BY_PERSON, {"question": view.owner_id}, now,
                    nonce=nonce,
                )  # fmt: skip
                await search.refresh(write.conn, view.owner_id)
                await digests.want_of_question(write, view.owner_id)
                # Both link to it, or did.
                await want(write, Kind.ROOM_BOARD, view.team_id, team_id=view.team_id)
                await want(write, Kind.BOARD, view.meeting_id, team_id=view.team_id)
            if is_news and view.kind is Kind.OUTCOME and view.key == 0:
                await digests.want_of_outcome(write, view.owner_id)
            in_record = is_news and view.kind in (Kind.PAIR, Kind.OUTCOME) and view.key == 0
            if in_record and await shown.parts(write.conn, Kind.RECORD, view.meeting_id):
                await want(write, Kind.RECORD, view.meeting_id, team_id=view.team_id)

    await ctx.db.write(work)


async def leftovers(ctx: Context) -> tuple[View, ...]:
    """The parts that still stand of what a person deleted."""
    async with ctx.db.read() as conn:
        return await shown.leftovers(conn)


async def nothing_stands(ctx: Context, channel: View) -> None:
    """Put on record that a meeting's channel was removed as wanted, with all in it.

    The welcomes after it may lead there: they are shown anew, and lead to the record.
    """

    async def work(write: Write) -> None:
        await showing.forget_lane(write, channel.lane)
        opened = await meetings.open_of(write.conn, channel.team_id)
        last = await meetings.last_over(write.conn, channel.team_id)
        for meeting_id in (last, opened.id if opened else None):
            if meeting_id not in (None, channel.owner_id):
                await want_again(write, Kind.WELCOME, meeting_id)

    await ctx.db.write(work)
