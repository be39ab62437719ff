"""Who took part in a meeting."""

from bot.services import attendance, meetings, questions, support
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


async def test_each_is_counted_once_by_what_they_did_most(evening: Evening) -> None:
    ann, bob, cat, dan = resident(), resident(), resident(), resident()
    waited = await evening.ask_and_show("When is the bridge mended?", ann)
    await support.support_question(evening.ctx, bob, waited.id)
    meeting = await evening.open()
    another = await evening.ask_and_show("Who cuts the hedge?", cat)
    await support.support_question(evening.ctx, ann, another.id)
    for who in (ann, cat, dan):
        await attendance.took_part(evening.ctx, who, meeting.id)
    await evening.close()
    counted = await meetings.summary_of(evening.ctx, meeting.id)
    assert counted is not None
    assert (counted.participants, counted.askers, counted.supporters) == (4, 2, 1)


async def test_who_asked_last_time_and_only_looks_on_this_time_pressed_a_button(evening: Evening) -> None:
    ann, bob = resident(), resident()
    carried = await evening.ask_and_show("When is the bridge mended?", ann)
    await support.support_question(evening.ctx, bob, carried.id)
    await evening.open()
    await evening.close()
    evening.clock.advance(days=1)
    second = await evening.open()
    for who in (ann, bob):
        await attendance.took_part(evening.ctx, who, second.id)
    await support.support_question(evening.ctx, resident(), carried.id)
    await questions.withdraw_question(evening.ctx, ann, carried.id)
    await evening.close()
    counted = await meetings.summary_of(evening.ctx, second.id)
    assert counted is not None
    assert (counted.participants, counted.askers, counted.supporters) == (3, 0, 1)
