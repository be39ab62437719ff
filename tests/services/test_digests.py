"""Which digests are made: one for each span of time, each from where the last one ended."""

import asyncio
from datetime import timedelta

from bot.domain.digest import DigestTimes
from bot.domain.subscription import Route
from bot.services import digests, meetings, subscribing
from bot.services.context import Context
from bot.storage import digests as rows
from bot.storage.database import Write
from tests.builders import administrator, resident
from tests.evening import Evening


async def made(ctx: Context) -> list[rows.Digest]:
    async with ctx.db.read() as conn:
        found = [await rows.get(conn, digest_id) for digest_id in range(1, 10)]
    return [one for one in found if one is not None]


async def hold(evening: Evening, text: str) -> None:
    """A meeting in which one question is answered, over and with its record."""
    meeting = await evening.open()
    evening.clock.advance(minutes=1)
    await evening.answer(await evening.ask(text))
    evening.clock.advance(minutes=1)
    await evening.close()
    await meetings.mark_archived(evening.ctx, meeting.id)


async def test_however_many_look_at_a_meeting_one_digest_is_made(evening: Evening) -> None:
    await subscribing.subscribe(evening.ctx, resident(), evening.team.id, Route.DM, lambda _: False)
    await hold(evening, "When is the next bus?")

    async def again(write: Write) -> int | None:
        return await digests.after_meeting(write, evening.team.id, evening.clock.now())

    assert await asyncio.gather(*(evening.ctx.db.write(again) for _ in range(3))) == [None] * 3
    assert len(await made(evening.ctx)) == 1
    assert len(await evening.notices("digest")) == 1


async def test_of_two_that_begin_at_one_moment_the_second_is_not_kept(evening: Evening) -> None:
    since = evening.clock.now()
    evening.clock.advance(days=15)
    now = evening.clock.now()

    async def keep(write: Write, until_days: int) -> int | None:
        until = since + timedelta(days=until_days)
        return await rows.insert(write.conn, evening.team.id, None, since, until, now)

    assert await evening.ctx.db.write(lambda write: keep(write, 14)) is not None
    assert await evening.ctx.db.write(lambda write: keep(write, 14)) is None
    assert await evening.ctx.db.write(lambda write: keep(write, 15)) is None


async def test_each_begins_where_the_last_one_ended(evening: Evening) -> None:
    await hold(evening, "When is the next bus?")
    evening.clock.advance(days=20)
    await hold(evening, "When is the last bus?")
    first, second = await made(evening.ctx)
    assert second.since == first.until
    async with evening.ctx.db.read() as conn:
        told = [await digests.digest_view(conn, one.id) for one in (first, second)]
    assert [[line.text for line in view.answers] for view in told if view] == [
        ["When is the next bus?"], ["When is the last bus?"],
    ]  # fmt: skip


async def test_after_a_long_time_down_one_digest_tells_of_whole_fortnights(evening: Evening) -> None:
    await digests.set_digests(evening.ctx, administrator(), evening.team.id, DigestTimes.FORTNIGHT)
    await hold(evening, "When is the next bus?")
    assert await made(evening.ctx) == []
    evening.clock.advance(days=14)
    assert await digests.fortnights_due(evening.ctx, None) == 1
    (first,) = await made(evening.ctx)
    evening.clock.advance(days=1)
    await hold(evening, "When is the last bus?")
    evening.clock.advance(days=48)
    assert await digests.fortnights_due(evening.ctx, None) == 1
    assert await digests.fortnights_due(evening.ctx, None) == 0
    (_, second) = await made(evening.ctx)
    assert second.since == first.until
    assert second.until == first.until + timedelta(days=42)


async def test_fortnights_are_looked_at_once_an_hour(evening: Evening) -> None:
    await digests.set_digests(evening.ctx, administrator(), evening.team.id, DigestTimes.FORTNIGHT)
    await hold(evening, "When is the next bus?")
    evening.clock.advance(days=14, minutes=1)
    a_minute_ago = evening.clock.now() - timedelta(minutes=1)
    assert a_minute_ago.hour == evening.clock.now().hour
    assert await digests.fortnights_due(evening.ctx, a_minute_ago) == 0
    assert await digests.fortnights_due(evening.ctx, a_minute_ago - timedelta(hours=1)) == 1


async def test_a_removed_team_has_none(evening: Evening) -> None:
    await hold(evening, "When is the next bus?")
    evening.clock.advance(days=1)
    await hold(evening, "When is the last bus?")
    await evening.change_team(removed_at=evening.clock.now())
    evening.clock.advance(days=40)
    assert await digests.fortnights_due(evening.ctx, None) == 0
