"""A team is removed: asked about, exported first, gone from every list; and brought back by its name."""

import io
import zipfile

import pytest
from simcord.results import InteractionResult

from tests.conversations.scenes import answer, asked, meeting_channels, news, page, records, room_board, says
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of
from tests.support.setting_the_scene import delete_channel, let_use, press_forged


@pytest.fixture
async def held(meeting: World) -> World:
    """A meeting was held and is on record; two more are planned."""
    await asked(meeting, "Why is the lamp in Ash Road dark?")
    await answer(meeting, 1, "It is mended on Friday.")
    await asked(meeting, "When does the hall open?", "Sam Second")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.admin.slash(meeting.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await meeting.pass_time(minutes=2)
    return meeting


async def remove(world: World) -> InteractionResult:
    ask = page(await world.admin.slash(world.lobby, "team remove"))
    said = await world.admin.click(ask, label="Remove the team")
    await world.moment()
    return said


async def test_it_says_what_it_means_and_what_still_waits(held: World) -> None:
    said = await held.admin.slash(held.lobby, "team remove")
    assert said.ephemeral
    words = reply_text(said)
    for line in (
        "## Remove the New Ash Green team?",
        "2 meetings are planned: they are called off.",
        "1 question waits for an answer.",
        "It can be brought back",
    ):
        assert line in words
    assert labels_of(page(said)) == ["Settings as a file", "1 record as a file", "Remove the team"]
    assert "New Ash Green" in reply_text(await held.resident.slash(held.lobby, "find-team", name="ash"))


async def test_settings_and_records_are_offered_as_files_first(held: World) -> None:
    ask = page(await held.admin.slash(held.lobby, "team remove"))
    settings = await held.admin.click(ask, label="Settings as a file")
    sent = settings.followups[0] if settings.followups else page(settings)
    assert b'"New Ash Green"' in await sent.message.attachments[0].read()
    archive = await held.admin.click(ask, label="1 record as a file")
    sent = archive.followups[0] if archive.followups else page(archive)
    with zipfile.ZipFile(io.BytesIO(await sent.message.attachments[0].read())) as files:
        names = files.namelist()
        pages = [files.read(name).decode() for name in names if name.endswith(".html")]
    assert [name.rpartition(".")[2] for name in names] == ["html", "csv"]
    assert "It is mended on Friday." in pages[0]
    assert "Sam" not in pages[0]


async def test_nothing_more_is_announced_and_no_list_has_it(held: World) -> None:
    assert held.events
    await held.admin.slash(
        held.lobby, "meeting elsewhere add", title="Drop-in", place="The hall", when="next Friday 10:00"
    )
    await held.moment()
    assert "is removed" in reply_text(await remove(held))
    assert not held.events
    assert all(
        "called off" in texts_of(post).lower() or "cancelled" in texts_of(post).lower()
        for post in news(held)[1:]
    )
    before = len(held.channel("meeting-news").history())
    await held.pass_time(hours=24 * 9)
    assert len(held.channel("meeting-news").history()) == before
    assert len(meeting_channels(held)) == 1
    for command, options in (
        ("meetings", {}),
        ("find-team", {"name": "New Ash Green"}),
        ("ask", {"question": "Is anybody there?"}),
        ("search", {"words": "lamp"}),
    ):
        words = reply_text(await held.resident.slash(held.lobby, command, **options))
        assert "New Ash Green" not in words
        assert "It is mended" not in words
    said = await held.resident.click(news(held)[0], label="Ask a question")
    assert "The team “New Ash Green” has been removed." in reply_text(said)
    desk = await held.officer.click(room_board(held), label="Open my desk")
    assert "has been removed" in reply_text(desk)
    offered = await held.admin.autocomplete(held.lobby, "team check", "team", "")
    assert offered == [] or all("New Ash" not in choice["name"] for choice in offered)


async def test_what_named_its_dates_names_them_no_more(held: World) -> None:
    await held.admin.slash(held.lobby, "meeting move", meeting="next", when="7 January 2026 19:00")
    await held.admin.slash(
        held.lobby, "meeting elsewhere add", title="Drop-in", place="The hall", when="next Friday 10:00"
    )
    await held.moment()
    assert says(held.channel("meeting-news"), "has a new time")
    (digest,) = [
        post for post in held.channel("meeting-news").history() if "## News of the" in texts_of(post)
    ]
    assert "Meeting here: Wednesday 7 January 2026, 19:00" in texts_of(digest)
    before = len(held.channel("meeting-news").history())
    await remove(held)
    posts = held.channel("meeting-news").history()
    assert len(posts) == before
    assert not says(held.channel("meeting-news"), "has a new time")
    (digest,) = [post for post in posts if "## News of the" in texts_of(post)]
    assert "January" not in texts_of(digest).partition("### Next dates")[2]
    assert "The next meeting is not planned yet." in texts_of(digest)


async def test_what_one_asked_is_still_listed_and_can_be_withdrawn(held: World) -> None:
    await remove(held)
    mine = page(await held.person("Sam Second").slash(held.lobby, "my-questions"))
    assert "When does the hall open?" in texts_of(mine)
    said = await held.person("Sam Second").click(mine, label="Withdraw question 2")
    assert "has been removed" not in reply_text(said)
    assert "withdrawn" in texts_of(mine)


async def test_a_pair_can_still_be_taken_down(held: World) -> None:
    await remove(held)
    pair = next(
        message
        for message in meeting_channels(held)[0].history()
        if "It is mended on Friday." in texts_of(message)
    )
    said = await held.officer.context_menu(meeting_channels(held)[0], "Take down", pair)
    assert "are being removed everywhere" in reply_text(said)
    reason = await held.officer.click(page(said), label="Add a reason")
    assert reason.modal is not None
    await held.moment()
    assert not any("It is mended" in texts_of(one) for one in meeting_channels(held)[0].history())
    assert not any("It is mended" in texts_of(one) for one in records(held)[0].history())


async def test_channels_that_people_delete_then_are_not_made_again(held: World) -> None:
    await remove(held)
    for name in ("meeting-news", "officers-room", "past-meetings", meeting_channels(held)[0].name or ""):
        await delete_channel(held, held.channel(name))
    await held.restart()
    await held.pass_time(minutes=15)
    left = {channel.name for channel in held.channels}
    assert left == {"lobby", "New Ash Green"}


async def test_its_name_brings_it_back_with_its_numbers_and_settings(held: World) -> None:
    await held.admin.slash(held.lobby, "team areas", add="DA3")
    await remove(held)
    await delete_channel(held, held.channel("officers-room"))
    on = page(await held.admin.slash(held.lobby, "team setup", name="new ash green"))
    for _ in range(12):
        if "## Everything at a glance" in texts_of(on):
            break
        await held.admin.click(on, label="Next")
    assert "**missing**" not in texts_of(on)
    await held.admin.click(on, label="Make the team")
    assert "The new ash green team is back." in texts_of(on)
    await held.moment()
    assert "Open my desk" in labels_of(room_board(held))
    assert await asked(held, "Is the pond deep?") == 3
    found = reply_text(await held.resident.slash(held.lobby, "find-team", postcode="DA3 8QG"))
    assert "### new ash green team" in found
    log = reply_text(await held.admin.slash(held.lobby, "team log"))
    assert "brought the team back" in log
    assert "removed the team" in log


async def test_an_open_meeting_keeps_it(meeting: World) -> None:
    said = await meeting.admin.slash(meeting.lobby, "team remove")
    assert "is open, or its record is being made" in reply_text(said)


async def test_asked_about_before_the_meeting_opened_it_is_refused_at_the_button(town: World) -> None:
    ask = page(await town.admin.slash(town.lobby, "team remove"))
    await town.officer.slash(town.lobby, "meeting open")
    assert "is open" in reply_text(await town.admin.click(ask, label="Remove the team"))
    assert "New Ash Green" in reply_text(await town.admin.slash(town.lobby, "team list"))


async def test_twice_is_once(town: World) -> None:
    first, second = [page(await town.admin.slash(town.lobby, "team remove")) for _ in range(2)]
    await town.admin.click(first, label="Remove the team")
    assert "has been removed" in reply_text(await town.admin.click(second, label="Remove the team"))


async def test_only_an_administrator_removes_one(town: World) -> None:
    let_use(town, town.officer, "team")
    said = await town.officer.slash(town.lobby, "team remove")
    assert "administrators of this server" in reply_text(said)
    forged = await press_forged(town, town.officer, room_board(town), "bm:remove_team:1")
    assert "administrators of this server" in reply_text(forged)
    assert "New Ash Green" in reply_text(await town.admin.slash(town.lobby, "team list"))


async def test_the_list_names_roles_and_next_meetings(held: World) -> None:
    await held.set_up_team("Hartley")
    words = reply_text(await held.admin.slash(held.lobby, "team list"))
    assert f"**New Ash Green** · officers <@&{held.officers.id}>" in words
    assert "Tuesday" in words
    assert "**Hartley**" in words
    assert "no meeting planned" in words
