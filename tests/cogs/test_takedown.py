"""Taking a published pair down from the message itself."""

import discord
from simcord.builders import ChannelHandle

from tests.cogs.staff import ask, page, publish
from tests.support.discord import World, reply_text, texts_of


async def _pair(world: World) -> discord.Message:
    await ask(world, "When is the zebra crossing painted again?")
    await publish(world, "1", "On Friday.")
    await world.pass_time(seconds=5)
    found = [
        message
        for channel in world.guild.channels.values()
        for message in channel.history()
        if "On Friday." in texts_of(message)
    ]
    assert len(found) == 1
    return found[0]


def _channel_of(world: World, message: discord.Message) -> ChannelHandle:
    return next(channel for channel in world.guild.channels.values() if channel.id == message.channel.id)


async def test_a_moderator_takes_a_pair_down_at_one_tap_on_the_message(meeting: World) -> None:
    pair = await _pair(meeting)
    channel = _channel_of(meeting, pair)
    said = await meeting.moderator.context_menu(channel, "Take down", pair)
    assert said.ephemeral
    await meeting.pass_time(seconds=5)
    left = "\n".join(texts_of(message) for message in channel.history())
    assert "On Friday." not in left
    assert "Removed by the team" in left


async def test_the_reply_takes_a_reason_and_puts_back(meeting: World) -> None:
    pair = await _pair(meeting)
    channel = _channel_of(meeting, pair)
    said = page(await meeting.moderator.context_menu(channel, "Take down", pair))
    form = await meeting.moderator.click(said, label="Add a reason")
    added = await meeting.moderator.submit_modal(form, {"reason": "It named somebody."})
    assert added.ephemeral
    await meeting.pass_time(seconds=5)
    assert "It named somebody." in "\n".join(texts_of(message) for message in channel.history())
    back = await meeting.moderator.click(said, label="Put back")
    assert back.ephemeral
    await meeting.pass_time(seconds=5)
    assert "On Friday." in "\n".join(texts_of(message) for message in channel.history())


async def test_taking_down_twice_says_that_it_is_down(meeting: World) -> None:
    pair = await _pair(meeting)
    channel = _channel_of(meeting, pair)
    await meeting.moderator.context_menu(channel, "Take down", pair)
    await meeting.pass_time(seconds=5)
    down = next(message for message in channel.history() if "Removed by the team" in texts_of(message))
    said = await meeting.officer.context_menu(channel, "Take down", down)
    assert "Mo Moderator" in reply_text(said)


async def test_a_message_that_is_no_pair_is_left_alone(meeting: World) -> None:
    chat = await meeting.resident.send(meeting.lobby, "Hello")
    said = await meeting.moderator.context_menu(meeting.lobby, "Take down", chat)
    assert "not a published answer" in reply_text(said)


async def test_a_resident_cannot_take_anything_down(meeting: World) -> None:
    pair = await _pair(meeting)
    channel = _channel_of(meeting, pair)
    said = await meeting.resident.context_menu(channel, "Take down", pair)
    assert "officer" in reply_text(said).lower() or "moderator" in reply_text(said).lower()
    await meeting.pass_time(seconds=5)
    assert "On Friday." in "\n".join(texts_of(message) for message in channel.history())


async def test_what_a_person_deleted_can_be_kept_removed_or_put_back(meeting: World) -> None:
    pair = await _pair(meeting)
    room = next(channel for name, channel in meeting.guild.channels.items() if "officers" in name)
    wardens = meeting.guild.create_role("Wardens", permissions=discord.Permissions(manage_messages=True))
    await meeting.person("Wanda Warden", wardens).delete(pair)
    await meeting.pass_time(minutes=11)
    asked = next(message for message in room.history() if "Keep removed" in texts_of(message))
    said = await meeting.officer.click(asked, label="Keep removed")
    assert said.ephemeral
    back = await meeting.officer.click(asked, label="Put back")
    assert back.ephemeral
    await meeting.pass_time(seconds=5)
    channel = _channel_of(meeting, pair)
    assert "On Friday." in "\n".join(texts_of(message) for message in channel.history())


async def test_a_reason_that_comes_too_late_is_given_back(meeting: World) -> None:
    pair = await _pair(meeting)
    said = page(await meeting.moderator.context_menu(_channel_of(meeting, pair), "Take down", pair))
    form = await meeting.moderator.click(said, label="Add a reason")
    meeting.env.backend.remove_member_role(meeting.guild.id, meeting.moderator.id, meeting.moderators.id)
    refused = await meeting.moderator.submit_modal(form, {"reason": "It named somebody who lives there."})
    assert "may do this" in reply_text(refused)
    assert "It named somebody who lives there." in reply_text(refused)
