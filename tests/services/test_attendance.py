"""Who took part in a meeting."""

from bot.services import attendance
from bot.storage.views import Kind
from tests.builders import resident
from tests.evening import Evening


async def test_who_presses_a_button_takes_part_once_while_it_is_open(evening: Evening) -> None:
    meeting = await evening.open()
    await evening.shown_in_discord()
    watcher = resident()
    assert await attendance.took_part(evening.ctx, watcher, meeting.id)
    assert await evening.dirty() == {("board", meeting.id)}
    assert not await attendance.took_part(evening.ctx, watcher, meeting.id)
    assert not await attendance.took_part(evening.ctx, watcher, 999)
    await evening.close()
    assert not await attendance.took_part(evening.ctx, resident(), meeting.id)
    assert len(await evening.rows("participant")) == 1


async def test_a_button_pressed_counts_in_the_open_meeting_whose_channel_it_is(evening: Evening) -> None:
    meeting = await evening.open()
    await evening.shown_in_discord()
    _, channel = await evening.place_of(Kind.CHANNEL, meeting.id)
    news, _ = await evening.place_of(Kind.NEWS, meeting.id)
    watcher = resident()
    assert not await attendance.took_part_here(evening.ctx, watcher, news)
    assert await evening.rows("participant") == []
    assert await attendance.took_part_here(evening.ctx, watcher, channel)
    assert not await attendance.took_part_here(evening.ctx, watcher, channel)
    await evening.close()
    assert not await attendance.took_part_here(evening.ctx, resident(), channel)
    assert len(await evening.rows("participant")) == 1
