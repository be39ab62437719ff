"""People delete, clone and change what the bot made: it is made again, or the officers are asked."""

import pytest

from tests.conversations.scenes import (
    ASK,
    answer,
    asked,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    news,
    pair,
    records,
    room,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, links_of, reply_text, texts_of
from tests.support.setting_the_scene import clone_channel, delete_channel, delete_message

FENCE = "Will the fence behind the garages be mended?"


@pytest.fixture
async def answered(meeting: World) -> World:
    """A meeting with one question, answered."""
    await asked(meeting, FENCE)
    await answer(meeting, 1, "Yes, in May.")
    return meeting


async def test_a_deleted_board_is_made_again_with_the_next_change(meeting: World) -> None:
    await delete_message(meeting, board(meeting))
    await asked(meeting, FENCE)
    await meeting.moment()
    assert "1 question so far: 1 waiting." in texts_of(board(meeting))
    assert ASK in labels_of(board(meeting))


async def test_a_deleted_welcome_is_noticed_and_made_again(meeting: World) -> None:
    welcome = message_with(meeting_channel(meeting), "Welcome to the meeting")
    await delete_message(meeting, welcome)
    await meeting.pass_time(minutes=11)
    again = message_with(meeting_channel(meeting), "Welcome to the meeting")
    assert again.id != welcome.id
    assert again.pinned


async def test_a_deleted_meeting_channel_is_made_again_with_all_that_stood_in_it(answered: World) -> None:
    old = meeting_channel(answered)
    await delete_channel(answered, old)
    await answered.pass_time(minutes=1)
    new = meeting_channel(answered)
    assert new.id != old.id
    assert len(meeting_channels(answered)) == 1
    assert message_with(new, "Welcome to the meeting").pinned
    assert "Yes, in May." in texts_of(pair(answered, 1))
    assert pair(answered, 1).pinned
    assert f"/{new.id}" in str(answered.events) or answered.events == []
    said = await answered.resident.click(board(answered), label=ASK)
    assert said.modal


async def test_a_deleted_answer_stays_deleted_until_the_officers_put_it_back(answered: World) -> None:
    await delete_message(answered, pair(answered, 1))
    await answered.pass_time(minutes=11)
    assert not says(meeting_channel(answered), "Yes, in May."), "it is not made again by itself"
    question = message_with(room(answered), "Somebody deleted question 1")
    assert FENCE not in texts_of(question)
    assert labels_of(question) == ["Put back", "Keep removed"]
    said = await answered.moderator.click(question, label="Put back")
    assert "being put back" in reply_text(said)
    await answered.moment()
    assert "Yes, in May." in texts_of(pair(answered, 1))
    assert pair(answered, 1).pinned
    again = await answered.officer.click(question, label="Put back")
    assert again.ephemeral
    await answered.officer.slash(answered.lobby, "meeting close")
    await answered.moment()
    assert says(records(answered)[0], "Yes, in May.")


async def test_a_deleted_answer_kept_removed_is_gone_from_the_record_too(answered: World) -> None:
    await delete_message(answered, pair(answered, 1))
    await answered.pass_time(minutes=11)
    question = message_with(room(answered), "Somebody deleted question 1")
    said = await answered.officer.click(question, label="Keep removed")
    assert "stay removed, the record included" in reply_text(said)
    await answered.officer.slash(answered.lobby, "meeting close")
    await answered.moment()
    assert not says(meeting_channel(answered), "Yes, in May.")
    assert not says(records(answered)[0], "Yes, in May.")
    assert says(records(answered)[0], "Removed by the team")
    assert says(meeting_channel(answered), "1 question asked = 1 answered."), "it stays counted"


async def test_an_answer_deleted_just_before_the_close_is_not_in_the_record(answered: World) -> None:
    await delete_message(answered, pair(answered, 1))
    await answered.officer.slash(answered.lobby, "meeting close")
    await answered.pass_time(minutes=1)
    assert not says(records(answered)[0], "Yes, in May.")
    assert says(room(answered), "Somebody deleted question 1")


async def test_an_answer_deleted_while_the_bot_was_down_is_noticed_at_the_start(answered: World) -> None:
    await answered.kill()
    answered.env.backend.delete_message(pair(answered, 1).channel.id, pair(answered, 1).id)
    await answered.revive()
    await answered.pass_time(minutes=1)
    assert not says(meeting_channel(answered), "Yes, in May.")
    assert says(room(answered), "Somebody deleted question 1")


async def test_an_answer_only_unpinned_is_pinned_again(answered: World) -> None:
    before = pair(answered, 1)
    answered.env.backend.set_pinned(before.channel.id, before.id, False, actor_id=answered.admin.id)
    await answered.pass_time(minutes=11)
    assert pair(answered, 1).id == before.id
    assert pair(answered, 1).pinned


async def test_a_cloned_meeting_channel_is_left_alone(answered: World) -> None:
    original = meeting_channel(answered)
    copy = await clone_channel(answered, original)
    await answered.restart()
    await answer(answered, 1, "Yes, in June.")
    assert {channel.id for channel in meeting_channels(answered)} == {original.id, copy.id}
    assert says(original, "Yes, in June.")
    assert copy.history() == []
    await delete_channel(answered, original)
    await answered.pass_time(minutes=1)
    assert len(meeting_channels(answered)) == 2, "another is made; the clone is not taken for it"
    assert copy.history() == []
    assert says(meeting_channel(answered), "Yes, in June.")


async def test_a_deleted_officers_room_and_news_channel_are_made_again(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.moment()
    for name in ("officers-room", "meeting-news"):
        old = town.channel(name)
        await delete_channel(town, old)
        await town.pass_time(minutes=1)
        assert town.channel(name).id != old.id
    assert "Open my desk" in labels_of(room_board(town))
    assert len(news(town)) == 2
    assert str(news(town)[0].id) in str(town.events[0].entity_metadata), "the event leads to the new post"


async def test_a_deleted_record_is_made_again(answered: World) -> None:
    await answered.officer.slash(answered.lobby, "meeting close")
    await answered.moment()
    (old,) = records(answered)
    await delete_channel(answered, old)
    await answered.pass_time(minutes=1)
    (new,) = records(answered)
    assert new.id != old.id
    assert says(new, "Yes, in May.")
    assert f"/{new.id}" in str([link for post in news(answered) for link in links_of(post)])


async def test_a_deleted_event_is_made_again(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.moment()
    (event,) = town.events
    town.env.backend.delete_scheduled_event(town.guild.id, event.id)
    await town.pass_time(minutes=1)
    (again,) = town.events
    assert again.id != event.id
    assert again.scheduled_start_time == event.scheduled_start_time


async def test_what_is_deleted_again_and_again_is_asked_about(meeting: World) -> None:
    for _ in range(5):
        for channel in meeting_channels(meeting):
            await delete_channel(meeting, channel)
        await meeting.pass_time(minutes=1)
    assert meeting_channels(meeting) == []
    assert "keeps being deleted" in texts_of(room_board(meeting))


async def test_a_channel_renamed_by_people_keeps_its_name(answered: World) -> None:
    channel = meeting_channel(answered)
    answered.env.backend.edit_channel(channel.id, {"name": "tuesday-talk"})
    await answer(answered, 1, "Yes, in June.")
    await answered.restart()
    assert channel.name == "tuesday-talk"
    assert says(channel, "Yes, in June.")
    assert meeting_channels(answered) == []


async def test_only_the_bot_writes_in_a_meeting(meeting: World) -> None:
    channel = meeting_channel(meeting)
    for person in (meeting.resident, meeting.officer, meeting.moderator):
        held = meeting.env.backend.compute_permissions(meeting.guild.id, person.id, channel.id)
        assert held & (1 << 10), "everybody reads"
        assert not held & (1 << 11), "nobody writes"
    await asked(meeting, FENCE)
    await show(meeting, 1)
    assert {message.author.id for message in channel.history()} == {meeting.client.user.id}  # type: ignore[union-attr]
