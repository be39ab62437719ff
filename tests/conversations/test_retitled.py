"""A meeting gets another title, ahead of its hour or while it is open."""

from datetime import UTC, datetime

from simcord.actors import MemberActor
from simcord.results import InteractionResult

from tests.conversations.scenes import board, message_with, news, room_board
from tests.support.calendars import read_calendar
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

SPEEDING = "Speeding in Ash Road"
USUAL = "Meeting: New Ash Green team"


async def retitle(
    world: World, meeting: str, title: str | None, who: MemberActor | None = None
) -> InteractionResult:
    given = {"meeting": meeting} | ({"title": title} if title else {})
    said = await (who or world.officer).slash(world.lobby, "meeting edit", **given)
    await world.moment()
    return said


async def entry(world: World) -> tuple[str, int]:
    """What the next meeting's calendar file says: what it is called, and the number of the change."""
    listed = await world.resident.slash(world.lobby, "meetings")
    assert listed.response is not None
    label = next(label for label in labels_of(listed.response) if label.startswith("Add all"))
    said = await world.resident.click(listed.response, label=label)
    assert said.response is not None
    data = world.env.backend.cdn.get(said.response.attachments[0].url)
    assert data is not None
    event = read_calendar(data).vevent_list[0]
    return event.summary.value, int(event.sequence.value)


async def test_whatever_names_a_planned_meeting_follows(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="6 January 2026 18:00")
    await town.officer.slash(town.lobby, "meeting move", meeting="next", when="7 January 2026 18:00")
    await town.moment()
    posts = len(town.channel("meeting-news").history())
    assert await entry(town) == (USUAL, 1)
    said = reply_text(await retitle(town, "next", SPEEDING))
    assert f"Changed: {SPEEDING}, Wednesday 7 January 2026, 18:00 (UK time)" in said
    assert f"It was: {USUAL}." in said
    (post,) = news(town)
    assert f"## {SPEEDING}" in texts_of(post)
    message_with(town.channel("meeting-news"), f"**{SPEEDING}** has a new time")
    assert len(town.channel("meeting-news").history()) == posts, "it is edited: nobody is called"
    assert [event.name for event in town.events] == [SPEEDING]
    assert await entry(town) == (SPEEDING, 2)
    assert SPEEDING in reply_text(await town.resident.slash(town.lobby, "meetings"))
    log = reply_text(await town.admin.slash(town.lobby, "team log"))
    assert f"another title: {SPEEDING}" in log
    # And back to what the others are called.
    await retitle(town, "next", None)
    assert await entry(town) == (USUAL, 3)
    assert [event.name for event in town.events] == [USUAL]


async def test_the_open_meeting_s_event_board_room_and_record_follow(town: World) -> None:
    meeting = town
    await town.officer.slash(town.lobby, "meeting schedule", when="6 January 2026 18:00")
    await town.until(datetime(2026, 1, 6, 18, 5, tzinfo=UTC))
    await retitle(meeting, "open", SPEEDING)
    assert f"**{SPEEDING}**" in texts_of(board(meeting))
    assert f"**{SPEEDING}**" in texts_of(room_board(meeting))
    assert [event.name for event in meeting.events] == [SPEEDING]
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    (record,) = meeting.channel("past-meetings").threads
    assert record.name is not None
    assert record.name.startswith(SPEEDING)
    late = reply_text(await retitle(meeting, "1", "Too late"))
    assert "This meeting is over already." in late


async def test_a_digest_that_named_the_date_names_it_by_its_new_title(meeting: World) -> None:
    await meeting.officer.slash(meeting.lobby, "meeting schedule", when="6 January 2026 18:00")
    await meeting.officer.slash(meeting.lobby, "outcome", text="Untaxed cars have been removed.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    message_with(meeting.channel("meeting-news"), "## News of", "Meeting here: Tuesday 6 January")
    await retitle(meeting, "next", SPEEDING)
    message_with(meeting.channel("meeting-news"), "## News of", f"- {SPEEDING}: Tuesday 6 January")


async def test_mistakes_are_told_and_change_nothing(town: World) -> None:
    assert "/meeting list" in reply_text(await retitle(town, "next", SPEEDING)), "none is planned"
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.moment()
    assert "Nothing would change." in reply_text(await retitle(town, "next", None))
    assert "only its officers" in reply_text(await retitle(town, "next", SPEEDING, town.resident))
    assert await entry(town) == (USUAL, 0)
    await retitle(town, "next", "@everyone [free](https://example.org)")
    (first, second) = news(town)
    assert not first.mention_everyone
    assert USUAL in texts_of(second), "the other meetings of the series keep theirs"
    await town.until(datetime(2026, 1, 6, 18, 0, tzinfo=UTC))
    await town.moment()
    assert "@everyone" not in texts_of(board(town))
