"""Meetings planned, moved, called off and left out; news posts and the event keep in step."""

from datetime import UTC, datetime

import pytest

from tests.conversations.scenes import answer, asked, board, meeting_channel, meeting_channels, news, says
from tests.support.discord import World
from tests.support.reading import reply_text, texts_of


async def _every_first_tuesday(world: World, **more: str) -> str:
    said = await world.officer.slash(world.lobby, "meeting repeat", every="first Tuesday", at="18:00", **more)
    await world.moment()
    return reply_text(said)


async def _later(world: World, moment: datetime) -> None:
    """Another season: the bot need not be awake until then."""
    await world.kill()
    await world.until(moment)
    await world.revive()


def _starts(world: World) -> list[str]:
    return [event.scheduled_start_time[:16] for event in world.events]


async def test_six_o_clock_stays_six_o_clock_across_the_clocks_of_march(town: World) -> None:
    await _later(town, datetime(2026, 2, 20, 9, 0, tzinfo=UTC))
    said = await _every_first_tuesday(town, **{"from": "1 March 2026"})
    assert "Tuesday 3 March 2026, 18:00" in said
    assert "Tuesday 7 April 2026, 18:00" in said
    assert _starts(town) == ["2026-03-03T18:00"]
    await town.until(datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    await town.moment()
    assert meeting_channel(town).name == "meeting-tuesday-3-march-2026"
    await town.until(datetime(2026, 3, 3, 19, 1, tzinfo=UTC))
    assert _starts(town) == ["2026-04-07T17:00"], "18:00 in summer time"
    await town.until(datetime(2026, 4, 7, 17, 0, tzinfo=UTC))
    await town.moment()
    assert meeting_channel(town).name == "meeting-tuesday-7-april-2026"
    assert "Tuesday 7 April 2026, 18:00" in texts_of(news(town)[1])


async def test_six_o_clock_stays_six_o_clock_across_the_clocks_of_october(town: World) -> None:
    await _later(town, datetime(2026, 9, 20, 9, 0, tzinfo=UTC))
    said = await _every_first_tuesday(town)
    assert "Tuesday 6 October 2026, 18:00" in said
    assert "Tuesday 3 November 2026, 18:00" in said
    assert _starts(town) == ["2026-10-06T17:00"]
    await town.until(datetime(2026, 10, 6, 18, 1, tzinfo=UTC))
    assert _starts(town) == ["2026-11-03T18:00"]
    await town.until(datetime(2026, 11, 3, 17, 59, 59, tzinfo=UTC))
    assert len(meeting_channels(town)) == 1
    await town.until(datetime(2026, 11, 3, 18, 0, tzinfo=UTC))
    await town.moment()
    assert meeting_channel(town).name == "meeting-tuesday-3-november-2026"


@pytest.mark.parametrize(
    ("when", "shown", "words"),
    [
        ("29 March 2026 01:30", "02:30", "The clocks go forward that night"),
        ("25 October 2026 01:30", "01:30", "The clocks go back that night"),
    ],
)
async def test_a_time_on_a_night_the_clocks_change_is_said(
    town: World, when: str, shown: str, words: str
) -> None:
    said = await town.officer.slash(town.lobby, "meeting schedule", when=when)
    assert words in reply_text(said)
    assert shown in reply_text(said)


async def test_a_moved_meeting_moves_its_post_its_event_and_its_hour(town: World) -> None:
    await _every_first_tuesday(town)
    said = await town.officer.slash(town.lobby, "meeting move", meeting="next", when="8 January 2026 19:00")
    assert "Thursday 8 January 2026, 19:00" in reply_text(said)
    await town.moment()
    first, _ = news(town)
    assert "Thursday 8 January 2026, 19:00" in texts_of(first)
    assert "The time of this meeting has changed" in texts_of(first)
    assert says(town.channel("meeting-news"), "has a new time", "Thursday 8 January 2026, 19:00")
    assert _starts(town) == ["2026-01-08T19:00"]
    await town.until(datetime(2026, 1, 6, 18, 30, tzinfo=UTC))
    assert meeting_channels(town) == [], "not at the old hour"
    await town.until(datetime(2026, 1, 8, 19, 0, tzinfo=UTC))
    await town.moment()
    assert meeting_channel(town).name == "meeting-thursday-8-january-2026"
    await town.until(datetime(2026, 1, 8, 20, 1, tzinfo=UTC))
    assert _starts(town) == ["2026-02-03T18:00"], "its place in the series is not filled again"


async def test_a_cancelled_meeting_says_why_and_its_questions_wait(town: World) -> None:
    await _every_first_tuesday(town)
    await asked(town, "Will the fence be mended?")
    said = await town.officer.slash(
        town.lobby, "meeting cancel", meeting="next", reason="The hall is flooded."
    )
    assert "Tuesday 3 February 2026" in reply_text(said)
    await town.moment()
    first = news(town)[0]
    assert "This meeting is cancelled" in texts_of(first)
    assert "The hall is flooded." in texts_of(first)
    assert says(town.channel("meeting-news"), "is cancelled", "The hall is flooded.")
    assert _starts(town) == ["2026-02-03T18:00"]
    await town.until(datetime(2026, 1, 6, 18, 1, tzinfo=UTC))
    assert meeting_channels(town) == []
    await town.until(datetime(2026, 2, 3, 18, 0, tzinfo=UTC))
    await town.moment()
    assert "1 question so far: 1 waiting." in texts_of(board(town))


async def test_a_skipped_meeting_is_left_out_and_not_made_again(town: World) -> None:
    await _every_first_tuesday(town)
    said = await town.officer.slash(town.lobby, "meeting skip", meeting="next")
    assert "Left out" in reply_text(said)
    await town.moment()
    assert "This meeting is left out" in texts_of(news(town)[0])
    assert says(town.channel("meeting-news"), "is left out", "3 February 2026")
    assert [line for post in news(town) for line in texts_of(post).splitlines() if "2026, 18:00" in line][:1]
    assert any("3 March 2026" in texts_of(post) for post in news(town)), "two ahead again"
    assert _starts(town) == ["2026-02-03T18:00"]
    await town.restart()
    await town.until(datetime(2026, 1, 6, 18, 30, tzinfo=UTC))
    assert meeting_channels(town) == []
    listed = await town.resident.slash(town.lobby, "meetings")
    assert "6 January 2026" not in reply_text(listed)
    assert "3 February 2026" in reply_text(listed)


async def test_a_single_meeting_before_the_series_gets_the_event(town: World) -> None:
    await _every_first_tuesday(town)
    await town.officer.slash(
        town.lobby, "meeting schedule", when="2 January 2026 10:00", title="Bike marking"
    )
    await town.moment()
    assert _starts(town) == ["2026-01-02T10:00"]
    assert town.events[0].name == "Bike marking"
    await town.officer.slash(town.lobby, "meeting cancel", meeting="next")
    await town.moment()
    assert _starts(town) == ["2026-01-06T18:00"]


async def test_a_new_series_replaces_the_old_one_and_never_ends_it(town: World) -> None:
    await _every_first_tuesday(town)
    said = await town.officer.slash(
        town.lobby, "meeting repeat", every="every two weeks on Thursday", at="19:30"
    )
    assert "No longer held" in reply_text(said)
    await town.moment()
    assert len(_starts(town)) == 1
    assert _starts(town)[0].endswith("T19:30")
    ended = await town.officer.slash(town.lobby, "meeting repeat", every="never")
    assert "no longer repeat" in reply_text(ended)
    await town.moment()
    assert town.events == []
    listed = await town.resident.slash(town.lobby, "meetings")
    assert "No meeting is planned" in reply_text(listed)


async def test_a_meeting_opened_by_hand_ahead_of_its_hour_is_not_held_again(town: World) -> None:
    await _every_first_tuesday(town)
    await town.until(datetime(2026, 1, 6, 9, 0, tzinfo=UTC))
    said = await town.officer.slash(town.lobby, "meeting open")
    assert "It was planned for Tuesday 6 January 2026, 18:00" in reply_text(said)
    await town.moment()
    await town.until(datetime(2026, 1, 6, 10, 0, 2, tzinfo=UTC))
    await town.moment()
    assert "This meeting is over" in texts_of(board(town))
    await town.until(datetime(2026, 1, 6, 18, 30, tzinfo=UTC))
    assert len(meeting_channels(town)) == 1


async def test_the_event_of_a_meeting_opened_by_hand_starts_with_it_and_leads_to_the_channel(
    town: World,
) -> None:
    await _every_first_tuesday(town)
    await town.until(datetime(2026, 1, 5, 20, 0, tzinfo=UTC))
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    now, following = town.events
    assert (now.status, following.status) == (2, 1), "running, and ahead"
    assert (now.entity_metadata or {}).get("location", "").endswith(f"/{meeting_channel(town).id}")
    await town.officer.slash(town.lobby, "meeting close")
    await town.moment()
    assert [event.id for event in town.events] == [following.id]
    assert not says(town.channel("officers-room"), "Needs putting right")


async def test_a_meeting_opened_by_hand_long_before_the_next_is_one_of_its_own(town: World) -> None:
    await _every_first_tuesday(town)
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    assert meeting_channel(town).name == "meeting-thursday-1-january-2026"
    await town.until(datetime(2026, 1, 6, 18, 0, tzinfo=UTC))
    await town.moment()
    assert meeting_channel(town).name == "meeting-tuesday-6-january-2026"


async def test_two_teams_meet_at_the_same_hour(town: World) -> None:
    await town.set_up_team("Old Ash Green")
    for team in ("New Ash Green", "Old Ash Green"):
        await _every_first_tuesday(town, team=team)
    assert len(town.events) == 2
    await town.until(datetime(2026, 1, 6, 18, 0, tzinfo=UTC))
    await town.moment()
    assert len(meeting_channels(town)) == 2
    categories = {room._channel.parent_id for room in meeting_channels(town)}
    assert len(categories) == 2


async def test_the_end_is_announced_a_second_time_after_an_extension(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting open")
    await town.pass_time(minutes=56)
    await town.officer.slash(town.lobby, "meeting extend", minutes=20)
    await answer(town, await asked(town, "Is the path lit at night?"), "From Friday on.")
    await town.pass_time(minutes=20)
    await town.moment()
    said = [texts_of(message) for message in meeting_channel(town).history()]
    assert "This meeting closes" in said[-1]
    assert sum("This meeting closes" in words for words in said) == 1


async def test_a_meeting_moved_twice_is_announced_twice(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="6 January 2026 18:00")
    for day in (7, 8):
        await town.officer.slash(town.lobby, "meeting move", meeting="next", when=f"{day} January 2026 18:00")
        await town.moment()
        last = texts_of(town.channel("meeting-news").history()[-1])
        assert "has a new time: " in last
        assert f"{day} January 2026" in last
    assert len(town.channel("meeting-news").history()) == 2, "the post, and what was said last"
