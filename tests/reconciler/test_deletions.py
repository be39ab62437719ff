"""What people delete: what is made again, what stays deleted, and who is asked."""

from pathlib import Path

import pytest

from bot.rehearsal.box import Channel, ShownMessage
from bot.services import answers, meetings, takedown, views
from bot.storage.views import REMOVED_BY_PERSON, Kind
from tests.reconciler.hosting import Host, hosted

pytestmark = pytest.mark.box


async def _room(host: Host, team_id: int) -> list[str]:
    room = await host.channel(Kind.OFFICERS_ROOM, team_id)
    return [message.text() for message in host.box.messages(room)]


def _holding(messages: list[ShownMessage], words: str) -> ShownMessage:
    (found,) = [message for message in messages if words in message.text()]
    return found


async def test_a_deleted_board_is_made_again_at_its_next_change(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.delete_message(host.box.messages(channel)[1])
    await host.ask(team, "When is the next bus?")
    await host.settled()
    assert len(await host.texts(meeting)) == 2


async def test_what_is_deleted_again_and_again_is_left_and_the_officers_are_asked(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    for number in range(4):
        board = await host.view(Kind.BOARD, meeting.id)
        channel = await host.channel(Kind.CHANNEL, meeting.id)
        (shown,) = [message for message in host.box.messages(channel) if message.id == board.message_id]
        host.box.delete_message(shown)
        await host.ask(team, f"When is bus number {number}?")
        await host.settled()
    assert (await host.view(Kind.BOARD, meeting.id)).message_id is None
    assert (await host.view(Kind.BOARD, meeting.id)).parked == "removed_often"
    assert sum("deleted" in text or "removed" in text for text in (await _room(host, team.id))[1:]) == 1


async def test_a_deleted_meeting_channel_is_made_again_with_all_that_stood_in_it(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.pair(team, "When is the next bus?", "At six.")
    await host.pair(team, "Is the library open?", "On Saturdays.")
    before = await host.texts(meeting)
    gone = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.delete_channel(gone)
    await host.until(lambda: len(host.channel_names) == 5, "the channel again")
    await host.settled()
    assert (await host.channel(Kind.CHANNEL, meeting.id)).id != gone.id
    assert len(await host.texts(meeting)) == len(before)
    assert [text.splitlines()[1] for text in (await host.texts(meeting))[2:]] == [
        "> When is the next bus?",
        "> Is the library open?",
    ]


async def test_a_channel_deleted_while_the_bot_was_down_is_made_again(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.kill()
    host.box.delete_channel(await host.channel(Kind.CHANNEL, meeting.id))
    await host.until(lambda: host.client.get_guild(host.guild.id) is not None, "the server")
    await host.restart()
    await host.until(lambda: len(host.channel_names) == 5, "the channel again")
    await host.settled()
    assert len(await host.texts(meeting)) == 2


async def test_a_published_pair_that_a_person_deleted_stays_deleted_until_put_back(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    question_id = await host.pair(team, "When is the next bus?", "At six.")
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.delete_message(_holding(host.box.messages(channel), "At six."))
    await host.restart()
    await host.until(
        lambda: len(host.box.messages(host.box.channel(host.guild, "officers-room"))) == 2, "ping"
    )
    await host.settled()
    assert await host.pairs(meeting) == []
    assert (await host.view(Kind.PAIR, question_id)).parked == REMOVED_BY_PERSON

    # A change does not bring it back; the officers do.
    await answers.answer_question(host.ctx, host.officer, team.id, 1, "At seven.", None)
    await host.settled()
    assert await host.pairs(meeting) == []
    await takedown.put_back(host.ctx, host.officer, question_id)
    await host.settled()
    (pair,) = await host.pairs(meeting)
    assert "At seven." in pair.text()
    assert pair.pinned


async def test_an_edit_finds_out_that_a_pair_was_deleted(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    question_id = await host.pair(team, "When is the next bus?", "At six. " * 400)
    pieces = [
        m for m in host.box.messages(await host.channel(Kind.CHANNEL, meeting.id)) if "At six." in m.text()
    ]
    assert len(pieces) > 1
    host.box.delete_message(pieces[0])
    await answers.answer_question(host.ctx, host.officer, team.id, 1, "At seven. " * 300, None)
    await host.settled()
    assert (await host.view(Kind.PAIR, question_id)).parked == REMOVED_BY_PERSON
    assert not [text for text in await host.texts(meeting) if "At s" in text]
    assert any("question 1" in text for text in await _room(host, team.id))


async def test_the_record_leaves_out_what_a_person_deleted(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.pair(team, "When is the next bus?", "At six.")
    await host.pair(team, "Is the library open?", "On Saturdays.")
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.delete_message(_holding(host.box.messages(channel), "At six."))
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled()
    (record,) = host.box.threads(await host.channel(Kind.PAST_MEETINGS, team.id))
    words = "\n".join(message.text() for message in host.box.messages(record))
    assert "On Saturdays." in words
    assert "At six." not in words
    files = [host.box.attachment(file.url).decode() for file in host.box.messages(record)[0].files]
    assert all("At six." not in file for file in files)


async def test_a_deleted_record_is_made_again(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.pair(team)
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled()
    past = await host.channel(Kind.PAST_MEETINGS, team.id)
    host.box.delete_channel(host.box.threads(past)[0])
    await host.until(lambda: host.box.threads(past), "the record again")
    await host.settled()
    (record,) = host.box.threads(past)
    assert len(host.box.messages(record)[0].files) == 2
    assert (await host.view(Kind.RECORD, meeting.id)).message_id == record.id


async def test_a_deleted_category_is_made_again_around_its_channels(host: Host) -> None:
    team = await host.team()
    category = await host.channel(Kind.CATEGORY, team.id)
    host.box.delete_channel(category)
    await host.until(lambda: len(host.channel_names) == 4, "the category again")
    await host.settled()
    fresh = await host.channel(Kind.CATEGORY, team.id)
    assert fresh.id != category.id
    for kind in (Kind.NEWS_CHANNEL, Kind.OFFICERS_ROOM, Kind.PAST_MEETINGS):
        assert (await host.channel(kind, team.id)).parent_id == fresh.id


async def test_a_member_s_clone_is_neither_adopted_nor_removed(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    original = await host.channel(Kind.CHANNEL, meeting.id)
    clone = _cloned(host, original)
    host.box.delete_channel(original)
    await host.until(lambda: len(host.channel_names) == 6, "the channel again")
    await host.settled()
    assert clone.id in {channel.id for channel in host.box.channels(host.guild)}
    assert (await host.channel(Kind.CHANNEL, meeting.id)).id not in {clone.id, original.id}


def _cloned(host: Host, channel: Channel) -> Channel:
    return host.box.backend.create_channel(
        host.guild.id, channel.name or "", overwrites=list(channel.overwrites), topic=channel.topic,
        parent_id=channel.parent_id,
    )  # fmt: skip


async def test_a_meeting_s_channel_goes_when_unwanted_and_stays_if_others_wrote_in_it(tmp_path: Path) -> None:
    for others_wrote in (False, True):
        folder = tmp_path / str(others_wrote)
        folder.mkdir()
        async with hosted(folder) as host:
            team = await host.team()
            first = await host.open_meeting(team)
            await host.pair(team)
            channel = await host.channel(Kind.CHANNEL, first.id)
            if others_wrote:
                ben = host.box.add_member(host.guild, "Ben Invented")
                host.box.backend.create_message(channel.id, ben.id, content="Hello")
            await meetings.close_now(host.ctx, host.officer, team.id)
            await host.settled()
            await host.open_meeting(team)
            await meetings.close_now(host.ctx, host.officer, team.id)
            await host.settled()
            there = {shown.id for shown in host.box.channels(host.guild)}
            assert (channel.id in there) is others_wrote
            assert ((await host.view(Kind.CHANNEL, first.id)).message_id is None) is not others_wrote
            assert await views.views_of_object(host.ctx, channel.id) == () or others_wrote
