"""One whole meeting, from the calendar to the archive, and what is left of it when the next one closes."""

import csv
import io
from datetime import UTC, datetime

import discord
from simcord.builders import ChannelHandle

from tests.conversations.scenes import (
    ASK,
    WANT,
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    news,
    number_in,
    pair,
    records,
    room,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, links_of, options_of, reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"
LAMP = "Why is the lamp in Ash Road dark?"
BINS = "Who empties the bins by the brook?"
DUCKS = "May we feed the ducks?"
PUB = "Who was arrested at the pub?"


async def test_a_meeting_is_held_from_the_calendar_to_the_archive(town: World) -> None:
    """Long, as it is one evening: each step stands on those before it."""
    # The calendar: two meetings ahead, the next one with its event.
    said = await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    assert "Tuesday 6 January 2026, 18:00" in reply_text(said)
    assert "Tuesday 3 February 2026, 18:00" in reply_text(said)
    await town.moment()
    first, second = news(town)
    assert "6 January 2026" in texts_of(first)
    assert "3 February 2026" in texts_of(second)
    (event,) = town.events
    assert event.scheduled_start_time.startswith("2026-01-06T18:00")
    assert str(first.id) in str(event.entity_metadata)

    # Before it opens: a question waits, and is told so.
    receipt = await ask(town.resident, first, FENCE)
    assert number_in(receipt) == 1
    assert "kept for the next meeting, on Tuesday 6 January 2026" in reply_text(receipt)

    # The hour comes by the clock.
    await town.until(datetime(2026, 1, 6, 17, 59, 59, tzinfo=UTC))
    assert meeting_channels(town) == []
    await town.until(datetime(2026, 1, 6, 18, 0, tzinfo=UTC))
    await town.moment()
    channel = meeting_channel(town)
    assert channel.name == "meeting-tuesday-6-january-2026"
    welcome = message_with(channel, "Welcome to the meeting", "PC Oak", "999", "https://www.example.org")
    assert welcome.pinned
    assert "sorry" not in texts_of(welcome)
    assert "1 question so far: 1 waiting" in texts_of(board(town))
    assert str(channel.id) in str(town.events[0].entity_metadata)
    assert "Open now" in texts_of(news(town)[0])
    assert f"/{channel.id}" in str(links_of(news(town)[0]))
    assert "A meeting is open" in texts_of(room_board(town))

    # Asked while it is open, with and without a name; the room is pinged once, for the first.
    people = [town.person(name) for name in ("Sam Second", "Tess Third", "Uma Fourth", "Vic Fifth")]
    sam, tess, uma, vic = people
    assert number_in(await ask(sam, board(town), LAMP, "named")) == 2
    assert number_in(await ask(tess, board(town), BINS)) == 3
    assert number_in(await ask(uma, board(town), DUCKS)) == 4
    assert number_in(await ask(vic, board(town), PUB)) == 5
    await town.moment()
    pings = [message for message in room(town).history() if "first question" in texts_of(message)]
    assert len(pings) == 1
    assert town.officers.mention in pings[0].content

    # Shown, supported.
    for number in (1, 2, 3):
        await show(town, number)
    offered = await uma.click(board(town), label=WANT)
    assert offered.response is not None
    choices = options_of(offered.response)
    assert not any(DUCKS in label or PUB in label for label in choices), "not shown, or one's own"
    lamp = next(value for label, value in choices.items() if LAMP in label)
    await uma.select(offered.response, [lamp])
    await town.moment()
    text = texts_of(board(town))
    assert text.index(LAMP) < text.index(FENCE) < text.index(BINS), "by support, then time"

    # Answered, promised, declined, spoken.
    await answer(town, 1, "Yes, in **May**.")
    await answer(town, 2, "It is mended tomorrow.")
    assert pair(town, 1).pinned
    assert "Answer from PC Oak" in texts_of(pair(town, 1))
    assert "asked without a name" in texts_of(pair(town, 1))
    assert "asked by Sam Second" in texts_of(pair(town, 2))
    await town.officer.slash(town.lobby, "followup make", question="3", due="in 3 days")
    form = await town.moderator.click(await _desk_at(town, 5), label="Can't answer here")
    await town.moderator.submit_modal(form, {"reason": "We name nobody here."})
    await town.officer.slash(channel, "say", text="Two more minutes for the ducks.")
    await town.moment()
    assert "will find out and come back by" in texts_of(pair(town, 3))
    assert says(channel, "Two more minutes for the ducks.", "PC Oak")

    # Five minutes before the end, an extension, and the new end.
    await town.until(datetime(2026, 1, 6, 18, 55, tzinfo=UTC))
    await town.moment()
    assert says(channel, "This meeting closes", str(int(datetime(2026, 1, 6, 19, 0, tzinfo=UTC).timestamp())))
    await town.officer.slash(channel, "meeting extend", minutes=10)
    await town.until(datetime(2026, 1, 6, 19, 5, tzinfo=UTC))
    await town.moment()
    new_end = str(int(datetime(2026, 1, 6, 19, 10, tzinfo=UTC).timestamp()))
    warnings = [message for message in channel.history() if "**This meeting closes" in texts_of(message)]
    assert len(warnings) == 1
    assert new_end in texts_of(warnings[0])
    assert "Meeting now" in texts_of(board(town))
    await town.until(datetime(2026, 1, 6, 19, 10, tzinfo=UTC))
    await town.moment()

    # Closed: the summary adds up in words, the rest is carried over, the channel is locked.
    summary = "5 questions asked = 2 answered + 1 following up + 1 can't be answered here + 1 carried over."
    closing = message_with(channel, summary)
    assert "5 people took part." in texts_of(closing)
    assert DUCKS not in texts_of(closing), "it was never shown"
    assert "This meeting is over" in texts_of(board(town))
    assert not _may_write(town, channel)
    assert town.events[0].scheduled_start_time.startswith("2026-02-03T18:00")

    # The record, whole and without residents' names.
    (record,) = records(town)
    said_there = "\n".join(texts_of(message) for message in record.history())
    for words in (summary, FENCE, "Yes, in **May**.", LAMP, BINS, "We name nobody here.", "PC Oak"):
        assert words in said_there
    files = _files(town, record.history())
    page = next(text for name, text in files.items() if name.endswith(".html"))
    table = next(text for name, text in files.items() if name.endswith(".csv"))
    assert "Two more minutes for the ducks." in page
    assert LAMP in page
    assert any(FENCE in cell for row in csv.reader(io.StringIO(table)) for cell in row)
    for person in (town.resident, *people):
        assert person.name not in said_there + page + table
    assert "Read the record" in labels_of(news(town)[0])

    # The next meeting opens with what was carried over.
    await town.until(datetime(2026, 2, 3, 18, 0, tzinfo=UTC))
    await town.moment()
    assert len(meeting_channels(town)) == 2
    assert meeting_channel(town).name == "meeting-tuesday-3-february-2026"
    assert "1 question so far: 1 waiting" in texts_of(board(town))
    await answer(town, 4, "Peas, not bread.")
    assert DUCKS in texts_of(pair(town, 4))

    # When it has closed, the first one's channel goes; its record stays.
    await town.until(datetime(2026, 2, 3, 19, 0, tzinfo=UTC))
    await town.moment()
    assert [room.name for room in meeting_channels(town)] == ["meeting-tuesday-3-february-2026"]
    assert len(records(town)) == 2
    assert says(meeting_channel(town), "1 question asked = 1 answered.")


async def test_a_channel_that_holds_somebody_elses_message_stays(meeting: World) -> None:
    first = meeting_channel(meeting)
    meeting.env.backend.create_message(first.id, meeting.admin.id, "Minutes: all went well.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    for _ in range(2):
        await meeting.officer.slash(meeting.lobby, "meeting open")
        await meeting.moment()
        await meeting.officer.slash(meeting.lobby, "meeting close")
        await meeting.moment()
    left = meeting_channels(meeting)
    assert len(left) == 2, "the second one's went"
    assert left[0].id == first.id
    assert says(first, "Minutes: all went well.")


async def test_what_was_shown_and_not_answered_is_named_in_the_last_post(meeting: World) -> None:
    number = await asked(meeting, DUCKS)
    await show(meeting, number)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert says(meeting_channel(meeting), "1 question asked = 1 carried over.", DUCKS)
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    assert DUCKS in texts_of(board(meeting)), "it is shown at once"


async def test_an_answer_given_between_meetings_is_published_when_the_next_opens(town: World) -> None:
    number = await asked(town, FENCE)
    said = await answer(town, number, "Yes, in May.")
    assert "published when the next meeting opens" in reply_text(said)
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    assert "Yes, in May." in texts_of(pair(town, number))
    assert pair(town, number).pinned


async def test_a_meeting_nobody_asked_in_says_so_and_is_kept(meeting: World) -> None:
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert says(meeting_channel(meeting), "No questions were asked.")
    assert len(records(meeting)) == 1


async def test_the_board_of_a_closed_meeting_still_takes_questions(meeting: World) -> None:
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    old = board(meeting)
    assert ASK in labels_of(old)
    receipt = await ask(meeting.resident, old, FENCE)
    assert "kept for the next meeting" in reply_text(receipt)
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    assert "1 question so far: 1 waiting" in texts_of(board(meeting))


def _may_write(world: World, channel: ChannelHandle) -> bool:
    held = world.env.backend.compute_permissions(world.guild.id, world.resident.id, channel.id)
    return discord.Permissions(held).send_messages


async def _desk_at(world: World, number: int) -> discord.Message:
    desk = (await world.moderator.slash(world.lobby, "desk")).response
    assert desk is not None
    for _ in range(20):
        if f"Question {number} " in texts_of(desk):
            return desk.message
        await world.moderator.click(desk, label="Next")
    raise AssertionError(f"question {number} is not on the desk")


def _files(world: World, messages: list[discord.Message]) -> dict[str, str]:
    found = {}
    for message in messages:
        for attachment in message.attachments:
            data = world.env.backend.cdn.get(attachment.url)
            assert data is not None
            found[attachment.filename] = data.decode("utf-8-sig")
    return found
