"""The bot was down while its hour came, and finishes at its start what it missed."""

from datetime import UTC, datetime

import pytest

from tests.conversations.scenes import (
    answer,
    asked,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    news,
    pair,
    records,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import texts_of
from tests.support.setting_the_scene import lose_the_line_after

FENCE = "Will the fence behind the garages be mended?"


@pytest.fixture
async def planned(town: World) -> World:
    """The town with a meeting planned for 6 January at 18:00."""
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.moment()
    return town


async def test_down_over_the_opening_hour_it_opens_late_with_a_word_of_regret(planned: World) -> None:
    await asked(planned, FENCE)
    await planned.until(datetime(2026, 1, 6, 17, 0, tzinfo=UTC))
    await planned.kill()
    await planned.until(datetime(2026, 1, 6, 18, 20, tzinfo=UTC))
    assert meeting_channels(planned) == []
    await planned.revive()
    welcome = message_with(meeting_channel(planned), "Welcome to the meeting")
    assert "We opened late. We are sorry." in texts_of(welcome)
    assert "1 question so far: 1 waiting." in texts_of(board(planned))
    await planned.until(datetime(2026, 1, 6, 19, 0, tzinfo=UTC))
    await planned.moment()
    assert "This meeting is over" in texts_of(board(planned)), "it closes when it was planned to"


async def test_down_for_a_minute_at_the_hour_is_not_late(planned: World) -> None:
    await planned.until(datetime(2026, 1, 6, 17, 59, tzinfo=UTC))
    await planned.kill()
    await planned.until(datetime(2026, 1, 6, 18, 1, tzinfo=UTC))
    await planned.revive()
    assert not says(meeting_channel(planned), "sorry")


async def test_down_over_the_whole_meeting_it_is_missed_and_its_questions_go_on(planned: World) -> None:
    number = await asked(planned, FENCE)
    await planned.kill()
    await planned.until(datetime(2026, 1, 7, 9, 0, tzinfo=UTC))
    await planned.revive()
    assert meeting_channels(planned) == []
    assert "could not be held" in texts_of(news(planned)[0])
    assert "We are sorry" in texts_of(news(planned)[0])
    assert [event.scheduled_start_time[:10] for event in planned.events] == ["2026-02-03"]
    assert any("3 March 2026" in texts_of(post) for post in news(planned)), "two ahead again"
    await planned.until(datetime(2026, 2, 3, 18, 0, tzinfo=UTC))
    await planned.moment()
    assert "1 question so far: 1 waiting." in texts_of(board(planned))
    await answer(planned, number, "Yes, in May.")
    assert FENCE in texts_of(pair(planned, number))


async def test_down_for_months_it_misses_them_and_plans_on_from_today(planned: World) -> None:
    await planned.kill()
    await planned.until(datetime(2026, 5, 20, 9, 0, tzinfo=UTC))
    await planned.revive()
    assert meeting_channels(planned) == []
    assert [event.scheduled_start_time[:16] for event in planned.events] == ["2026-06-02T17:00"]


async def test_down_over_the_close_it_closes_and_archives_at_the_start(planned: World) -> None:
    await planned.until(datetime(2026, 1, 6, 18, 0, tzinfo=UTC))
    await planned.moment()
    first, second = await asked(planned, FENCE), await asked(planned, "And the gate?")
    await show(planned, second)
    await answer(planned, first, "Yes, in May.")
    await planned.kill()
    await planned.until(datetime(2026, 1, 6, 19, 40, tzinfo=UTC))
    await planned.revive()
    assert says(meeting_channel(planned), "2 questions asked = 1 answered + 1 carried over.", "And the gate?")
    assert not says(meeting_channel(planned), "This meeting closes"), "a warning that comes too late is none"
    assert len(records(planned)) == 1
    await planned.restart()
    assert len(records(planned)) == 1
    closings = [m for m in meeting_channel(planned).history() if "Meeting summary" in texts_of(m)]
    assert len(closings) == 1


@pytest.mark.parametrize("after", range(6))
async def test_killed_while_a_meeting_opens_the_next_start_finishes_it(town: World, after: int) -> None:
    """The line is cut after so many calls of the opening, the last of them unanswered; then it is killed."""
    await asked(town, FENCE)
    await town.officer.slash(town.lobby, "answer", question="1", text="Yes, in May.")
    await town.moment()
    lose_the_line_after(town, after)
    await town.officer.slash(town.lobby, "meeting open")
    await town.pass_time(seconds=1)
    await town.kill()
    await town.revive()
    await town.pass_time(minutes=3)
    assert len(meeting_channels(town)) == 1
    said = [texts_of(message) for message in meeting_channel(town).history()]
    assert len([text for text in said if "Welcome to the meeting" in text]) == 1
    assert len([text for text in said if "so far" in text]) == 1
    assert len([text for text in said if "**Question 1**" in text]) == 1
    assert pair(town, 1).pinned
    assert message_with(meeting_channel(town), "Welcome to the meeting").pinned


@pytest.mark.parametrize("after", range(5))
async def test_killed_while_a_meeting_is_archived_the_next_start_finishes_it(
    meeting: World, after: int
) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    lose_the_line_after(meeting, after)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(seconds=1)
    await meeting.kill()
    await meeting.revive()
    await meeting.pass_time(minutes=3)
    assert len(records(meeting)) == 1
    (record,) = records(meeting)
    assert says(record, "Yes, in May.")
    assert len([m for m in record.history() if "Meeting summary" in texts_of(m)]) == 1
    closings = [m for m in meeting_channel(meeting).history() if "Meeting summary" in texts_of(m)]
    assert len(closings) == 1
    assert "in past meetings" in texts_of(news(meeting)[0])


async def test_answers_given_while_discord_was_down_are_published_at_the_start(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    meeting.env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    await meeting.officer.slash(meeting.lobby, "answer", question=str(number), text="Yes, in May.")
    await meeting.moment()
    assert not says(meeting_channel(meeting), "Yes, in May.")
    await meeting.kill()
    meeting.env.backend.faults.clear()
    await meeting.revive()
    await meeting.pass_time(minutes=2)
    assert "Yes, in May." in texts_of(pair(meeting, number))
