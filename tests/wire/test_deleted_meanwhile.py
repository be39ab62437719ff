"""People delete what the bot made while the bot is down."""

import pytest

from bot.rehearsal.stage import has_button
from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box


async def published(meeting: SmallMeeting) -> SmallMeeting:
    await meeting.ready()
    number = await meeting.ask(meeting.residents[0], "Is the drop-in still on?")
    await meeting.answer(number, "Yes, on Wednesdays.")
    await meeting.settled()
    return meeting


async def test_the_meeting_channel_is_made_again_with_all_that_stood_in_it(meeting: SmallMeeting) -> None:
    await published(meeting)
    before = meeting.room
    await meeting.bot.kill()
    meeting.box.delete_channel(before)
    await meeting.bot.start()
    await meeting.box.until(lambda: len(meeting.team_channels()) == 5, "the channel, made again")
    await meeting.holds()
    assert meeting.room != before
    assert any("Yes, on Wednesdays." in pin.text() for pin in meeting.box.pins(meeting.room))
    await meeting.ask(meeting.residents[1], "Does its button work?")
    await meeting.holds()


async def test_the_whole_category_is_made_again(meeting: SmallMeeting) -> None:
    await published(meeting)
    await meeting.bot.kill()
    for channel in reversed(meeting.team_channels()):
        meeting.box.delete_channel(channel)
    await meeting.bot.start()
    await meeting.box.until(lambda: len(meeting.team_channels()) == 5, "category and channels, made again")
    await meeting.holds()
    assert any("Yes, on Wednesdays." in text for text in meeting.said(meeting.room))


async def test_the_board_is_made_again_once_there_is_something_new_to_show(meeting: SmallMeeting) -> None:
    await published(meeting)
    await meeting.bot.kill()
    meeting.box.delete_message(meeting.board())
    await meeting.bot.start()
    await meeting.ask_by_command(meeting.residents[1], "Is the board back?")
    await meeting.box.until(meeting.boards, "a board")
    await meeting.holds()
    assert "2 questions so far" in meeting.board().text()


async def test_a_published_answer_stays_deleted_until_the_officers_put_it_back(meeting: SmallMeeting) -> None:
    await published(meeting)
    (pair,) = [m for m in meeting.box.messages(meeting.room) if "Yes, on Wednesdays." in m.text()]
    await meeting.bot.kill()
    meeting.box.delete_message(pair)
    await meeting.bot.start()
    office = meeting.channel("officers")
    asked = await meeting.stage.until_message(office, lambda message: has_button(message, "Put back"))
    await meeting.holds()
    assert not any("Yes, on Wednesdays." in text for text in meeting.said(meeting.room))
    await meeting.stage.officer.click(asked, label="Put back")
    await meeting.stage.message(meeting.room, "Yes, on Wednesdays.")
    await meeting.holds()
