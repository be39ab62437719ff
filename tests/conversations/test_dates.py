"""When people can come: the list, the files for their calendars, and dates that are held elsewhere."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from tests.conversations.scenes import meeting_channel, message_with, news, says
from tests.support.calendars import read_calendar
from tests.support.discord import World
from tests.support.reading import labels_of, options_of, reply_text, texts_of
from tests.support.setting_the_scene import delete_message, press_forged

ALL = "Add all to my calendar"
ADD = "Add to calendar"


def _file(world: World, said: InteractionResult) -> tuple[str, Any]:
    """The name of the file in a reply, and the calendar in it, as another program reads it."""
    assert said.response is not None
    assert said.response.ephemeral
    (attachment,) = said.response.attachments
    return attachment.filename, read_calendar(_data(world, attachment.url))


def _data(world: World, url: str) -> bytes:
    data = world.env.backend.cdn.get(url)
    assert data is not None
    return data


async def _all(world: World, who: MemberActor | None = None) -> Any:
    person = who or world.resident
    listed = await person.slash(world.lobby, "meetings")
    assert listed.response is not None
    return (_file(world, await person.click(listed.response, label=ALL)))[1]


async def _pick(world: World, begins: str) -> tuple[str, Any]:
    listed = await world.resident.slash(world.lobby, "meetings")
    assert listed.response is not None
    (value,) = [value for label, value in options_of(listed.response).items() if label.startswith(begins)]
    chosen = await world.resident.select(listed.response, [value])
    return _file(world, chosen)


def _by_uid(calendar: Any) -> dict[str, Any]:
    return {event.uid.value: event for event in calendar.vevent_list}


async def _drop_in(world: World, *, who: MemberActor | None = None, **more: Any) -> InteractionResult:
    given = {"title": "Drop-in", "place": "Minnis Hall, side door", "when": "10 January 2026 10:00"}
    return await (who or world.officer).slash(world.lobby, "meeting elsewhere add", **(given | more))


async def _series(world: World) -> None:
    await world.officer.slash(world.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await world.moment()


async def test_a_resident_adds_all_dates_of_the_team_to_their_calendar(town: World) -> None:
    await _series(town)
    await _drop_in(town)
    await town.moment()
    listed = await town.resident.slash(town.lobby, "meetings")
    words = reply_text(listed)
    assert "Meetings and other dates" in words
    assert words.index("6 January") < words.index("10 January") < words.index("3 February")
    assert "Where: Minnis Hall, side door" in words
    calendar = await _all(town)
    assert [event.summary.value for event in calendar.vevent_list] == [
        "Meeting: New Ash Green team", "Drop-in", "Meeting: New Ash Green team",
    ]  # fmt: skip
    london = ZoneInfo("Europe/London")
    assert [event.dtstart.value for event in calendar.vevent_list] == [
        datetime(2026, 1, 6, 18, tzinfo=london),
        datetime(2026, 1, 10, 10, tzinfo=london),
        datetime(2026, 2, 3, 18, tzinfo=london),
    ]


async def test_one_date_alone_is_taken_from_the_list_and_leads_to_its_post(town: World) -> None:
    await _series(town)
    await _drop_in(town)
    await town.moment()
    name, calendar = await _pick(town, "Tuesday 6 January")
    assert name == "new-ash-green-2026-01-06.ics"
    assert calendar.vevent.url.value == news(town)[0].jump_url
    _, calendar = await _pick(town, "Saturday 10 January")
    assert calendar.vevent.location.value == "Minnis Hall, side door"
    post = message_with(town.channel("meeting-news"), "Drop-in")
    assert calendar.vevent.url.value == post.jump_url


async def test_a_moved_meeting_replaces_the_entry_and_a_cancelled_one_takes_it_back(town: World) -> None:
    await _series(town)
    before = (await _pick(town, "Tuesday 6 January"))[1].vevent
    await town.officer.slash(town.lobby, "meeting move", meeting="next", when="8 January 2026 19:00")
    await town.moment()
    moved = _by_uid(await _all(town))[before.uid.value]
    assert int(moved.sequence.value) == int(before.sequence.value) + 1
    assert moved.dtstart.value == datetime(2026, 1, 8, 19, tzinfo=ZoneInfo("Europe/London"))
    await town.officer.slash(town.lobby, "meeting cancel", meeting="next", reason="The hall is flooded.")
    await town.moment()
    cancelled = _by_uid(await _all(town))[before.uid.value]
    assert int(cancelled.sequence.value) == int(moved.sequence.value) + 1
    assert cancelled.status.value == "CANCELLED"
    assert "The hall is flooded." in cancelled.description.value


async def test_a_skipped_meeting_is_cancelled_in_calendars(town: World) -> None:
    await _series(town)
    await town.officer.slash(town.lobby, "meeting skip", meeting="next")
    first = (await _all(town)).vevent_list[0]
    assert (first.status.value, first.sequence.value) == ("CANCELLED", "1")


async def test_the_news_post_gives_its_meeting_after_a_restart_too(town: World) -> None:
    await _series(town)
    await town.restart()
    said = await town.resident.click(news(town)[0], label=ADD)
    _, calendar = _file(town, said)
    assert calendar.vevent.dtstart.value == datetime(2026, 1, 6, 18, tzinfo=ZoneInfo("Europe/London"))


async def test_an_old_news_post_gives_what_became_of_its_meeting(town: World) -> None:
    await _series(town)
    post = news(town)[0]
    assert ADD in labels_of(post)
    await town.officer.slash(town.lobby, "meeting cancel", meeting="next")
    # Pressed before the post is edited.
    said = await town.resident.click(post, label=ADD)
    assert (_file(town, said))[1].vevent.status.value == "CANCELLED"


async def test_while_it_is_open_the_entry_leads_to_the_channel_and_lasts_as_long_as_it_does(
    town: World,
) -> None:
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    await town.officer.slash(town.lobby, "meeting extend", minutes=30)
    event = (await _all(town)).vevent
    assert event.url.value.endswith(f"/{meeting_channel(town).id}")
    assert event.duration.value == timedelta(minutes=90)
    assert event.sequence.value == "1"


async def test_with_nothing_planned_any_more_it_says_so(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    listed = await town.resident.slash(town.lobby, "meetings")
    assert listed.response is not None
    await town.officer.slash(town.lobby, "meeting close")
    await town.moment()
    said = await town.resident.click(listed.response, label=ALL)
    assert "Nothing is planned any more" in reply_text(said)
    empty = await town.resident.slash(town.lobby, "meetings")
    assert "No meeting is planned" in reply_text(empty)


async def test_two_teams_have_a_calendar_each(town: World) -> None:
    await town.set_up_team("Old Ash Green")
    for team, when in (("New Ash Green", "6 January 2026 18:00"), ("Old Ash Green", "7 January 2026 18:00")):
        await town.officer.slash(town.lobby, "meeting schedule", when=when, team=team)
    await town.moment()
    listed = await town.resident.slash(town.lobby, "meetings")
    assert listed.response is not None
    labels = labels_of(listed.response)
    assert {"Add all: New Ash Green team", "Add all: Old Ash Green team"} <= set(labels)
    said = await town.resident.click(listed.response, label="Add all: Old Ash Green team")
    _, calendar = _file(town, said)
    assert calendar.vevent.summary.value == "Meeting: Old Ash Green team"
    only = await town.resident.slash(town.lobby, "meetings", team="Old Ash Green")
    assert "7 January" in reply_text(only)
    assert "6 January" not in reply_text(only)


# --- elsewhere -----------------------------------------------------------------------------------------


async def test_a_date_elsewhere_is_announced_with_its_place_and_a_button(town: World) -> None:
    said = await _drop_in(town, minutes=90)
    assert "Set: Drop-in, Saturday 10 January 2026, 10:00 (UK time)" in reply_text(said)
    await town.moment()
    post = message_with(town.channel("meeting-news"), "Drop-in")
    words = texts_of(post)
    assert "Saturday 10 January 2026, 10:00 (UK time)" in words
    assert "Where: Minnis Hall, side door" in words
    assert "90 minutes" in words
    assert "in person" in words
    said = await town.resident.click(post, label=ADD)
    name, calendar = _file(town, said)
    assert name == "new-ash-green-2026-01-10.ics"
    assert calendar.vevent.duration.value == timedelta(minutes=90)
    assert town.events == [], "Discord's events are for what is held here"


async def test_another_time_or_place_is_posted_anew_and_the_old_post_goes(town: World) -> None:
    await _drop_in(town)
    await town.moment()
    first = message_with(town.channel("meeting-news"), "Drop-in")
    said = await town.moderator.slash(
        town.lobby, "meeting elsewhere change", date="Drop-in", when="11 January 2026 10:00"
    )
    assert "It was on Saturday 10 January 2026, 10:00" in reply_text(said)
    await town.moment()
    (post,) = town.channel("meeting-news").history()
    assert post.id != first.id
    assert "This has changed" in texts_of(post)
    assert "Sunday 11 January 2026, 10:00" in texts_of(post)
    event = (await _all(town)).vevent
    assert event.sequence.value == "1"
    assert event.dtstart.value == datetime(2026, 1, 11, 10, tzinfo=ZoneInfo("Europe/London"))


async def test_another_title_is_put_right_where_it_stands(town: World) -> None:
    await _drop_in(town)
    await town.moment()
    first = message_with(town.channel("meeting-news"), "Drop-in")
    said = await town.officer.slash(
        town.lobby, "meeting elsewhere change", date="10 January 2026", title="Bike marking", minutes=30
    )
    assert "Its post is put right" in reply_text(said)
    await town.moment()
    (post,) = town.channel("meeting-news").history()
    assert post.id == first.id
    assert "Bike marking" in texts_of(post)
    assert "30 minutes" in texts_of(post)


async def test_a_cancelled_date_is_said_and_leaves_the_list(town: World) -> None:
    await _drop_in(town)
    await town.moment()
    said = await town.admin.slash(town.lobby, "meeting elsewhere cancel", date="Drop-in")
    assert "Cancelled: Drop-in" in reply_text(said)
    await town.moment()
    (post,) = town.channel("meeting-news").history()
    assert "This is cancelled" in texts_of(post)
    event = (_file(town, await town.resident.click(post, label=ADD)))[1].vevent
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")
    listed = await town.resident.slash(town.lobby, "meetings")
    assert "Drop-in" not in reply_text(listed)
    again = await town.admin.slash(town.lobby, "meeting elsewhere cancel", date="Drop-in")
    assert "There is no date “Drop-in” ahead" in reply_text(again)


async def test_a_date_that_is_over_leaves_the_list_and_is_not_changed(town: World) -> None:
    await _drop_in(town, when="1 January 2026 10:00")
    await town.moment()
    (choice,) = await town.officer.autocomplete(town.lobby, "meeting elsewhere change", "date", "")
    assert choice["name"] == "Thursday 1 January 2026, 10:00 · Drop-in"
    await town.until(datetime(2026, 1, 1, 11, 0, tzinfo=UTC))
    listed = await town.resident.slash(town.lobby, "meetings")
    assert "No meeting is planned" in reply_text(listed)
    said = await town.officer.slash(
        town.lobby, "meeting elsewhere change", date=choice["value"], title="Too late"
    )
    assert "This date is over" in reply_text(said)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"when": "yesterday 10:00"}, "past"),
        ({"when": "the twelfth of never"}, "is not understood"),
        ({"title": "  "}, "The title is empty"),
        ({"place": "\u200b"}, "The place is empty"),
        ({"when": "10 January 2026"}, "time"),
    ],
)
async def test_what_is_no_date_is_refused_in_words_and_nothing_is_posted(
    town: World, given: dict[str, Any], words: str
) -> None:
    said = await _drop_in(town, **given)
    assert words in reply_text(said)
    await town.moment()
    assert town.channel("meeting-news").history() == []


async def test_a_change_of_nothing_says_so(town: World) -> None:
    await _drop_in(town)
    for change in ({}, {"title": "Drop-in", "when": "10 January 2026 10:00"}):
        said = await town.officer.slash(town.lobby, "meeting elsewhere change", date="Drop-in", **change)
        assert "Nothing would change" in reply_text(said)


async def test_a_resident_sets_no_date(town: World) -> None:
    said = await _drop_in(town, who=town.resident)
    assert "In the team “New Ash Green” only" in reply_text(said)
    await _drop_in(town)
    for verb in ("change", "cancel"):
        said = await town.resident.slash(town.lobby, f"meeting elsewhere {verb}", date="Drop-in")
        assert "In the team “New Ash Green” only" in reply_text(said)


async def test_a_hostile_title_does_nothing_but_be_read(town: World) -> None:
    await _drop_in(town, title="@everyone **free** [cash](https://evil.example)", place="`<@&1>`\nEND:VEVENT")
    await town.moment()
    (post,) = town.channel("meeting-news").history()
    assert not post.mention_everyone
    assert not post.role_mentions
    assert "](https://evil.example)" not in texts_of(post)
    event = (await _all(town)).vevent
    assert event.location.value == "`<@&1>` END:VEVENT"


async def test_a_post_that_somebody_deleted_stays_deleted_until_something_changes(town: World) -> None:
    await _drop_in(town)
    await town.moment()
    channel = town.channel("meeting-news")
    await delete_message(town, channel.history()[0])
    await town.restart()
    await town.moment()
    assert channel.history() == []
    await town.officer.slash(town.lobby, "meeting elsewhere change", date="Drop-in", place="The library")
    await town.moment()
    assert says(channel, "Where: The library")


async def test_a_date_kept_while_the_bot_was_killed_is_posted_once_after_the_start(town: World) -> None:
    await _drop_in(town)
    await town.restart()
    await town.moment()
    assert len(town.channel("meeting-news").history()) == 1


async def test_what_is_not_there_is_no_date_to_add(town: World) -> None:
    await _series(town)
    for verb in ("calendar_meeting:99", "calendar_elsewhere:1", "calendar_team:9", "calendar_team:x"):
        said = await press_forged(town, town.resident, news(town)[0], f"bm:{verb}")
        assert "This button or form is from an old message" in reply_text(said), verb
    for value in ("meeting-99", "elsewhere-1", "1", "team-1", "meeting--1", "meeting-x", ""):
        said = await press_forged(town, town.resident, news(town)[0], "bm:calendar_pick", value)
        assert "This button or form is from an old message" in reply_text(said), value
