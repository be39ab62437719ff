"""Planning and holding a meeting by command. The world begins on Thursday 1 January 2026 at midnight UTC."""

import pytest
from discord import app_commands

from bot.domain.meeting import MAX_EXTENSION
from tests.cogs.staff import stamp
from tests.support.discord import World, reply_text


async def test_typing_a_day_shows_what_was_understood_in_the_teams_zone(staffed: World) -> None:
    offered = await staffed.officer.autocomplete(
        staffed.lobby, "meeting schedule", "when", "next tuesday 6pm"
    )
    assert offered[0]["name"] == "Tuesday 6 January 2026, 18:00 (UK time)"
    said = await staffed.officer.slash(staffed.lobby, "meeting schedule", when=offered[0]["value"])
    listed = await staffed.officer.slash(staffed.lobby, "meeting list")
    assert said.ephemeral
    assert stamp(1, 6, 18) in reply_text(listed)


async def test_typing_nonsense_shows_an_example(staffed: World) -> None:
    offered = await staffed.officer.autocomplete(staffed.lobby, "meeting schedule", "when", "blargh")
    assert len(offered) == 1
    assert "next Tuesday 6pm" in offered[0]["name"]
    said = await staffed.officer.slash(staffed.lobby, "meeting schedule", when=offered[0]["value"])
    assert "blargh" in reply_text(said)


async def test_a_time_that_has_passed_is_refused(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "meeting schedule", when="31 Dec 2025 18:00")
    assert "past" in reply_text(said).lower() or "passed" in reply_text(said).lower()
    listed = await staffed.officer.slash(staffed.lobby, "meeting list")
    assert "<t:" not in reply_text(listed)


async def test_a_resident_cannot_plan_and_reads_who_can(staffed: World) -> None:
    for typed in ("next tuesday 6pm", "whenever"):
        said = await staffed.resident.slash(staffed.lobby, "meeting schedule", when=typed)
        assert "officer" in reply_text(said).lower()
    assert "<t:" not in reply_text(await staffed.resident.slash(staffed.lobby, "meetings"))


async def test_where_there_is_no_team_nobody_is_told_to_ask_one(world: World) -> None:
    said = reply_text(await world.resident.slash(world.lobby, "meetings"))
    assert "team" in said
    assert "/ask" not in said


async def test_anybody_reads_when_the_meetings_are(staffed: World) -> None:
    await staffed.moderator.slash(staffed.lobby, "meeting schedule", when="6 Jan 18:00", title="Speeding")
    said = await staffed.resident.slash(staffed.lobby, "meetings")
    assert said.ephemeral
    assert "Speeding" in reply_text(said)


async def test_every_first_tuesday_plans_two_meetings(staffed: World) -> None:
    offered = await staffed.officer.autocomplete(staffed.lobby, "meeting repeat", "every", "first tu")
    assert offered[0]["value"] == "first Tuesday"
    said = await staffed.officer.slash(staffed.lobby, "meeting repeat", every="first Tuesday", at="6pm")
    text = reply_text(said)
    for month, day in ((1, 6), (2, 3)):
        assert stamp(month, day, 18) in text


async def test_repeating_starts_from_the_day_given(staffed: World) -> None:
    said = await staffed.officer.slash(
        staffed.lobby, "meeting repeat", every="first Tuesday", at="18:00", **{"from": "1 April"}
    )
    # The clocks have changed by then: 18:00 in Britain is 17:00 UTC.
    assert stamp(4, 7, 17) in reply_text(said)


async def test_a_repeat_needs_its_time_and_an_end_does_not(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "meeting repeat", every="first Tuesday")
    assert "18:00" in reply_text(said)
    none = await staffed.officer.slash(staffed.lobby, "meeting repeat", every="never")
    assert "nothing to end" in reply_text(none)
    await staffed.officer.slash(staffed.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await staffed.officer.slash(staffed.lobby, "meeting repeat", every="never")
    listed = await staffed.officer.slash(staffed.lobby, "meeting list")
    assert "<t:" not in reply_text(listed)


async def test_an_unknown_recurrence_is_refused_with_examples(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "meeting repeat", every="now and then", at="18:00")
    assert "Tuesday" in reply_text(said)


async def test_a_meeting_chosen_from_the_list_is_moved(staffed: World) -> None:
    await staffed.officer.slash(staffed.lobby, "meeting schedule", when="6 Jan 18:00")
    offered = await staffed.officer.autocomplete(staffed.lobby, "meeting move", "meeting", "")
    assert offered[0]["name"].startswith("Tuesday 6 January 2026, 18:00")
    said = await staffed.officer.slash(
        staffed.lobby, "meeting move", meeting=offered[0]["value"], when="8 Jan 7pm"
    )
    moved = stamp(1, 8, 19)
    assert moved in reply_text(said)
    assert moved in reply_text(await staffed.resident.slash(staffed.lobby, "meetings"))


async def test_a_meeting_that_is_none_is_not_moved(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "meeting move", meeting="the big one", when="8 Jan 7pm")
    assert said.ephemeral
    assert "meeting" in reply_text(said).lower()


async def test_a_cancelled_meeting_is_listed_no_more(staffed: World) -> None:
    await staffed.officer.slash(staffed.lobby, "meeting schedule", when="6 Jan 18:00")
    said = await staffed.officer.slash(
        staffed.lobby, "meeting cancel", meeting="next", reason="The hall is closed"
    )
    assert said.ephemeral
    assert "<t:" not in reply_text(await staffed.resident.slash(staffed.lobby, "meetings"))


async def test_only_a_meeting_of_a_series_is_skipped(staffed: World) -> None:
    await staffed.officer.slash(staffed.lobby, "meeting schedule", when="5 Feb 18:00")
    assert await staffed.officer.autocomplete(staffed.lobby, "meeting skip", "meeting", "") == []
    refused = await staffed.officer.slash(staffed.lobby, "meeting skip", meeting="next")
    assert "cancel" in reply_text(refused).lower()
    await staffed.officer.slash(staffed.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    offered = await staffed.officer.autocomplete(staffed.lobby, "meeting skip", "meeting", "")
    said = await staffed.officer.slash(staffed.lobby, "meeting skip", meeting=offered[0]["value"])
    assert stamp(2, 3, 18) in reply_text(said)


async def test_a_meeting_is_opened_extended_and_closed_by_command(staffed: World) -> None:
    opened = await staffed.moderator.slash(staffed.lobby, "meeting open")
    assert "open" in reply_text(opened).lower()
    again = await staffed.officer.slash(staffed.lobby, "meeting open")
    assert "already" in reply_text(again).lower()
    longer = await staffed.officer.slash(staffed.lobby, "meeting extend", minutes=15)
    assert str(int(staffed.now().timestamp()) + 75 * 60) in reply_text(longer)
    closed = await staffed.officer.slash(staffed.lobby, "meeting close")
    assert "closed" in reply_text(closed).lower()
    gone = await staffed.officer.slash(staffed.lobby, "meeting close")
    assert "planned" in reply_text(gone)


async def test_no_more_is_offered_for_an_extension_than_is_taken(staffed: World) -> None:
    extend = staffed.client.tree.get_command("meeting")
    assert isinstance(extend, app_commands.Group)
    command = extend.get_command("extend")
    assert isinstance(command, app_commands.Command)
    [minutes] = [one for one in command.parameters if one.name == "minutes"]
    assert (minutes.min_value, minutes.max_value) == (1, MAX_EXTENSION)


@pytest.mark.parametrize("command", ["open", "close"])
async def test_a_resident_neither_opens_nor_closes(staffed: World, command: str) -> None:
    said = await staffed.resident.slash(staffed.lobby, f"meeting {command}")
    assert "officer" in reply_text(said).lower()


async def test_with_two_teams_the_bot_asks_which_and_goes_on(staffed: World) -> None:
    await staffed.set_up_team("Hartley")
    question = await staffed.officer.slash(
        staffed.lobby, "meeting schedule", when="6 Jan 18:00", title="Speeding"
    )
    assert "Which team?" in reply_text(question)
    assert question.response is not None
    await staffed.officer.select(question.response, ["Hartley"])
    listed = reply_text(await staffed.resident.slash(staffed.lobby, "meeting list", team="Hartley"))
    assert "Speeding" in listed
    other = reply_text(await staffed.resident.slash(staffed.lobby, "meeting list", team="New Ash Green"))
    assert "Speeding" not in other


async def test_a_title_too_long_to_carry_on_ends_in_naming_the_teams(staffed: World) -> None:
    await staffed.set_up_team("Hartley")
    said = await staffed.officer.slash(
        staffed.lobby, "meeting schedule", when="6 Jan 18:00", title="Speeding and parking " * 4
    )
    assert "Hartley" in reply_text(said)
    assert "New Ash Green" in reply_text(said)


async def test_in_a_teams_own_channel_nobody_is_asked_which(staffed: World) -> None:
    await staffed.set_up_team("Hartley")
    rooms = [channel for name, channel in staffed.guild.channels.items() if "officers" in name]
    said = await staffed.officer.slash(rooms[0], "meeting schedule", when="6 Jan 18:00")
    assert "Which team?" not in reply_text(said)


async def test_a_team_nobody_knows_is_refused_with_those_there_are(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "meeting list", team="Old Ash Green")
    assert "New Ash Green" in reply_text(said)


async def test_before_any_team_a_command_says_how_to_make_one(world: World) -> None:
    said = await world.officer.slash(world.lobby, "meeting open")
    assert "/team setup" in reply_text(said)
    offered = await world.officer.autocomplete(world.lobby, "meeting schedule", "when", "tomorrow")
    assert "/team setup" in offered[0]["name"]


async def test_one_choice_of_team_extends_once_however_often_it_is_picked(meeting: World) -> None:
    await meeting.set_up_team("Hartley")
    which = await meeting.officer.slash(meeting.lobby, "meeting extend", minutes=10)
    assert which.response is not None
    first = reply_text(await meeting.officer.select(which.response, ["New Ash Green"]))
    assert "now closes" in first
    assert reply_text(await meeting.officer.select(which.response, ["New Ash Green"])) == first
    anew = await meeting.officer.slash(meeting.lobby, "meeting extend", minutes=10, team="New Ash Green")
    assert reply_text(anew) != first
