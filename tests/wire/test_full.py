"""The server, the category or the channel has as much as Discord allows."""

import pytest

from bot.rehearsal import cast
from bot.rehearsal.box import Channel
from torture.meeting import TEAM_CHANNELS, SmallMeeting

pytestmark = pytest.mark.box


async def filled(meeting: SmallMeeting, category: Channel | None, up_to: int) -> list[Channel]:
    """Channels that people make until there are so many in a category, or in the server."""
    box, guild = meeting.box, meeting.stage.guild
    there = [one for one in box.channels(guild) if category is None or one.parent_id == category.id]
    count = up_to - len(there)
    return [box.add_channel(guild, f"spare-{number}", category=category) for number in range(count)]


async def opens_once_there_is_room(meeting: SmallMeeting, spare: list[Channel]) -> None:
    made_by_people = {meeting.stage.lobby.id, *(channel.id for channel in spare)}
    await meeting.open()
    office = meeting.channel("officers")
    await meeting.stage.until(
        lambda: any("There is no room" in text for text in meeting.said(office)), "the officers told why"
    )
    meeting.box.delete_channel(spare[0])

    def is_made() -> bool:
        channels = meeting.box.channels(meeting.stage.guild)
        return len([one for one in channels if one.id not in made_by_people]) == TEAM_CHANNELS + 1

    await meeting.stage.until(is_made, "the meeting's channel")
    await meeting.settled()
    for channel in spare[1:]:
        meeting.box.delete_channel(channel)
    await meeting.ask(meeting.residents[0], "Is there room for me?")
    await meeting.holds()


async def set_up(meeting: SmallMeeting) -> Channel:
    """The team's category."""
    await meeting.set_up()
    await meeting.stage.until(lambda: len(meeting.team_channels()) == TEAM_CHANNELS, "the team's channels")
    await meeting.settled()
    return meeting.channel(cast.TEAM)


async def test_in_a_server_with_500_channels_a_meeting_waits_for_room_and_says_so(
    meeting: SmallMeeting,
) -> None:
    await set_up(meeting)
    await opens_once_there_is_room(meeting, await filled(meeting, None, 500))


async def test_in_a_category_with_50_channels_a_meeting_waits_for_room_and_says_so(
    meeting: SmallMeeting,
) -> None:
    category = await set_up(meeting)
    await opens_once_there_is_room(meeting, await filled(meeting, category, 50))


async def test_where_people_pinned_250_messages_an_answer_stands_without_a_pin(meeting: SmallMeeting) -> None:
    await meeting.ready()
    number = await meeting.ask(meeting.residents[0], "Is there room for a pin?")
    office = meeting.stage.officer
    for note in range(250 - len(meeting.box.pins(meeting.room))):
        office.unchecked = True
        meeting.box.pin(office.say(meeting.room, f"A note: {note}."))
    await meeting.answer(number, "There is none.")
    await meeting.holds()
    (answer,) = [one for one in meeting.box.messages(meeting.room) if "There is none." in one.text()]
    assert not answer.pinned
    assert len(meeting.box.pins(meeting.room)) == 250


async def test_in_a_server_with_100_events_a_meeting_s_waits_for_room_and_says_so(
    meeting: SmallMeeting,
) -> None:
    await set_up(meeting)
    box, guild, office = meeting.box, meeting.stage.guild, meeting.channel("officers")
    fetes = [box.add_event(guild, f"Village fete {number}") for number in range(100)]
    await meeting.schedule()
    await meeting.stage.until(
        lambda: any("There is no room" in text for text in meeting.said(office)), "the officers told why"
    )
    box.delete_event(fetes[0])
    await meeting.stage.until(lambda: len(box.events(guild)) == 100, "the meeting's event")
    for fete in fetes[1:]:
        box.delete_event(fete)
    await meeting.holds()
    assert len(box.events(guild)) == 1
