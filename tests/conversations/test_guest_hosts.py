"""A chief inspector hosts one meeting: an officer's powers while it lasts, in no other; nothing private."""

from datetime import datetime, timedelta

import discord
import pytest
from simcord.actors import MemberActor

from tests.conversations.scenes import (
    answer,
    asked,
    meeting_channel,
    meeting_channels,
    message_with,
    page,
    pair,
    says,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of
from tests.support.setting_the_scene import let_use

CHIEF = "Chief Inspector Ash"


@pytest.fixture
def chief(town: World) -> MemberActor:
    return town.person("Charlie Chief")


async def invite(world: World, who: MemberActor, **more: str) -> str:
    said = await world.admin.slash(world.lobby, "team guest", member=who, shown_as=CHIEF, **more)
    assert said.ephemeral
    await world.moment()
    return reply_text(said)


@pytest.fixture
async def hosted(meeting: World, chief: MemberActor) -> World:
    """The open meeting has a guest host, and a question."""
    await invite(meeting, chief)
    await asked(meeting, "Why is the lamp in Ash Road dark?")
    return meeting


async def test_a_guest_answers_under_their_own_name_and_speaks_to_the_room(
    hosted: World, chief: MemberActor
) -> None:
    desk = page(await chief.slash(hosted.lobby, "desk"))
    assert "Answer" in labels_of(desk)
    await answer(hosted, 1, "I have told the council.", chief)
    assert f"Answer from {CHIEF}" in texts_of(pair(hosted, 1))
    await chief.slash(hosted.lobby, "say", text="Good evening.")
    await hosted.moment()
    assert says(meeting_channel(hosted), "Good evening.", CHIEF)
    assert CHIEF in texts_of(message_with(meeting_channel(hosted), "Welcome to the meeting"))


async def test_it_ends_with_the_meeting_and_counts_in_no_other(hosted: World, chief: MemberActor) -> None:
    await hosted.officer.slash(hosted.lobby, "meeting close")
    await hosted.moment()
    for command, options in (("desk", {}), ("say", {"text": "Still here"}), ("answer", {"question": "1"})):
        said = reply_text(await chief.slash(hosted.lobby, command, **options))
        assert "only its officers" in said
    await hosted.officer.slash(hosted.lobby, "meeting open")
    await hosted.moment()
    assert "only its officers" in reply_text(await chief.slash(hosted.lobby, "say", text="Again here"))


async def test_a_desk_left_open_acts_no_more_once_the_meeting_has_closed(
    hosted: World, chief: MemberActor
) -> None:
    desk = page(await chief.slash(hosted.lobby, "desk"))
    form = await chief.click(desk, label="Answer")
    await hosted.officer.slash(hosted.lobby, "meeting close")
    await hosted.moment()
    said = reply_text(await chief.submit_modal(form, {"answer": "Too late."}))
    assert "only its officers" in said
    assert "Too late." in said, "what was written comes back"
    assert "only its officers" in reply_text(await chief.click(desk, label="Show"))


async def test_it_begins_ten_minutes_before_and_survives_a_restart(town: World, chief: MemberActor) -> None:
    await town.admin.slash(town.lobby, "meeting schedule", when="tomorrow 18:00")
    words = await invite(town, chief, meeting="next")
    assert "From ten minutes before it until it closes" in words
    assert "only its officers" in reply_text(await chief.slash(town.lobby, "desk"))
    await town.restart()
    start = datetime.fromisoformat(town.events[0].scheduled_start_time)
    await town.until(start - timedelta(minutes=11))
    assert "only its officers" in reply_text(await chief.slash(town.lobby, "desk"))
    await town.until(start - timedelta(minutes=9))
    said = reply_text(await chief.slash(town.lobby, "desk"))
    assert "only its officers" not in said


async def test_private_information_and_who_asked_stay_with_the_officers(
    hosted: World, chief: MemberActor
) -> None:
    form = await hosted.admin.slash(hosted.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "daily", "passed_to": "nobody"}
    await hosted.admin.submit_modal(form, terms)
    await hosted.resident.slash(
        hosted.lobby, "ask", question="A grey van sells things by the mill.", audience="private"
    )
    desk = page(await chief.slash(hosted.lobby, "desk"))
    said = await chief.click(desk, label="Private information (1)")
    assert "only its officers" in reply_text(said)
    assert "grey van" not in texts_of(desk)
    assert "only its officers" in reply_text(await chief.slash(hosted.lobby, "outcome", text="We did it."))


async def test_what_a_guest_promised_they_may_still_keep_and_nothing_else(
    hosted: World, chief: MemberActor
) -> None:
    await asked(hosted, "When does the hall open?", "Sam Second")
    await chief.slash(hosted.lobby, "followup make", question="1")
    await hosted.officer.slash(hosted.lobby, "followup make", question="2")
    await hosted.officer.slash(hosted.lobby, "meeting close")
    await hosted.pass_time(minutes=2)
    assert "only its officers" in reply_text(
        await chief.slash(hosted.lobby, "followup keep", followup="2", text="Mine?")
    )
    said = reply_text(await chief.slash(hosted.lobby, "followup keep", followup="1", text="It is mended."))
    assert "only its officers" not in said
    await hosted.moment()
    assert f"Answer from {CHIEF}" in texts_of(pair(hosted, 1))
    assert "only its officers" in reply_text(
        await chief.slash(hosted.lobby, "answer", question="1", text="Changed later.")
    )


async def test_what_belongs_to_another_meeting_stays_with_the_team(town: World, chief: MemberActor) -> None:
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    await asked(town, "Why is the lamp in Ash Road dark?")
    await asked(town, "When does the hall open?", "Sam Second")
    await asked(town, "Who mends the fence?", "Tess Third")
    await answer(town, 1, "It is broken.")
    await town.officer.slash(town.lobby, "followup make", question="2")
    await town.officer.slash(town.lobby, "meeting close")
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    await invite(town, chief)
    another = "You host one meeting, and question {} belongs to another"
    said = reply_text(await chief.slash(town.lobby, "answer", question="1", text="It is mended."))
    assert another.format(1) in said
    assert "It is mended." in said, "what was written comes back"
    said = reply_text(await chief.slash(town.lobby, "followup keep", followup="2", text="At nine."))
    assert another.format(2) in said
    assert another.format(2) in reply_text(
        await chief.slash(town.lobby, "followup drop", followup="2", reason="No.")
    )
    desk = page(await chief.slash(town.lobby, "desk"))
    await chief.click(desk, label="Published (2)")
    await chief.click(desk, label="Older")
    assert another.format(1) in reply_text(await chief.click(desk, label="Take down"))
    await town.moment()
    assert "It is broken." in texts_of(pair_of_the_first(town))
    # What was carried over into their meeting is theirs.
    await answer(town, 3, "The council does.", chief)
    assert f"Answer from {CHIEF}" in texts_of(pair(town, 3))


def pair_of_the_first(world: World) -> discord.Message:
    return message_with(meeting_channels(world)[0], "Question 1**", "Answer from PC Oak")


async def test_it_can_be_taken_back_at_once(hosted: World, chief: MemberActor) -> None:
    said = page(await hosted.admin.slash(hosted.lobby, "team guest", member=chief, shown_as=CHIEF))
    await hosted.admin.click(said, label="Take it back")
    await hosted.moment()
    assert "only its officers" in reply_text(await chief.slash(hosted.lobby, "desk"))
    assert CHIEF not in texts_of(message_with(meeting_channel(hosted), "Welcome to the meeting"))
    again = reply_text(await hosted.admin.click(said, label="Take it back"))
    assert "Taken back" not in again


async def test_a_guest_of_one_team_has_no_say_in_another(hosted: World, chief: MemberActor) -> None:
    theirs, mods = hosted.guild.create_role("Old officers"), hosted.guild.create_role("Old mods")
    await hosted.set_up_team("Old Ash Green", officers=theirs, moderators=mods)
    said = reply_text(await chief.slash(hosted.lobby, "desk", team="Old Ash Green"))
    assert "In the team “Old Ash Green” only its officers" in said
    assert "only its officers" not in reply_text(
        await chief.slash(hosted.lobby, "desk", team="New Ash Green")
    )


async def test_only_an_administrator_names_a_guest_and_only_for_a_meeting_there_is(
    town: World, chief: MemberActor
) -> None:
    assert "There is no such meeting any more." in await invite(town, chief)
    let_use(town, town.officer, "team")
    said = await town.officer.slash(town.lobby, "team guest", member=chief, shown_as=CHIEF)
    assert "administrators of this server" in reply_text(said)
    await town.officer.slash(town.lobby, "meeting open")
    assert "is empty" in reply_text(
        await town.admin.slash(town.lobby, "team guest", member=chief, shown_as="  ")
    )
