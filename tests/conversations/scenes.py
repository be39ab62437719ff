"""Where people look in the server, and what they do there again and again."""

import re
from typing import Final

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult, ResponseMessage

from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

ASK: Final = "Ask a question"
WANT: Final = "I want to know this too"
MINE: Final = "My questions"
_NEWS: Final = "meeting-news"
_NUMBER: Final = re.compile(r"number \*\*(\d+)\*\*")


def meeting_channels(world: World) -> list[ChannelHandle]:
    """The meetings' channels, the oldest first."""
    named = [(channel.name or "", channel) for channel in world.channels]
    return [channel for name, channel in named if name.startswith("meeting-") and name != _NEWS]


def meeting_channel(world: World) -> ChannelHandle:
    """The newest meeting's channel."""
    return meeting_channels(world)[-1]


def message_with(channel: ChannelHandle, *words: str) -> discord.Message:
    """The newest message of a channel that says all this."""
    for message in reversed(channel.history()):
        if all(word in texts_of(message) for word in words):
            return message
    said = "\n---\n".join(texts_of(message) for message in channel.history())
    raise AssertionError(f"no message in {channel.name} says {words}:\n{said}")


def says(channel: ChannelHandle, *words: str) -> bool:
    """Whether a message of the channel says all this."""
    return any(all(word in texts_of(message) for word in words) for message in channel.history())


def board(world: World) -> discord.Message:
    """The live message of the newest meeting."""
    return message_with(meeting_channel(world), "took part.", WANT)


def pair(world: World, number: int) -> discord.Message:
    """The last message of a published question and answer, with its buttons."""
    return message_with(meeting_channel(world), f"Question {number}**", MINE)


def news(world: World) -> list[discord.Message]:
    """The news posts of the meetings, the oldest first."""
    return [message for message in world.channel(_NEWS).history() if ASK in labels_of(message)]


def room(world: World) -> ChannelHandle:
    """The officers' room."""
    return world.channel("officers-room")


def room_board(world: World) -> discord.Message:
    """The live message in the officers' room."""
    return message_with(room(world), "Officers' room", "Open my desk")


def records(world: World) -> list[ChannelHandle]:
    """The records in past meetings, the oldest first."""
    return sorted(world.channel("past-meetings").threads, key=lambda thread: thread.id)


def number_in(result: InteractionResult) -> int:
    """The number on a receipt."""
    found = _NUMBER.search(reply_text(result))
    assert found, f"no number in: {reply_text(result)}"
    return int(found[1])


async def ask(
    person: MemberActor, on: discord.Message, text: str, audience: str = "unnamed"
) -> InteractionResult:
    """Press the button, fill the form, send it."""
    form = await person.click(on, label=ASK)
    return await person.submit_modal(form, {"question": text, "audience": audience})


async def asked(world: World, text: str, who: str = "Rita Resident", audience: str = "unnamed") -> int:
    """Somebody asks by command, also what was answered before; return the question's number."""
    person = world.resident if who == "Rita Resident" else world.person(who)
    said = await person.slash(world.lobby, "ask", question=text, audience=audience)
    if said.response is not None and "Ask anyway" in labels_of(said.response):
        await person.click(said.response, label="Ask anyway")
    return number_in(said)


async def answer(world: World, number: int, text: str, by: MemberActor | None = None) -> InteractionResult:
    """An officer answers by command, and a moment passes."""
    officer = by or world.officer
    said = await officer.slash(world.lobby, "answer", question=str(number), text=text)
    await world.moment()
    return said


async def show(world: World, number: int) -> None:
    """The moderator shows a question from the desk."""
    desk = (await world.moderator.slash(world.lobby, "desk")).response
    for _ in range(50):
        assert desk is not None
        if f"Question {number} " in texts_of(desk):
            await world.moderator.click(desk, label="Show")
            await world.moment()
            return
        await world.moderator.click(desk, label="Next")
    raise AssertionError(f"question {number} is not on the desk")


def page(result: InteractionResult) -> ResponseMessage:
    """The reply that only one person sees."""
    assert result.response is not None, "there was no reply"
    assert result.response.ephemeral
    return result.response
