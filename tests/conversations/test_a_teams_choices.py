"""What a team may choose: questions shown at once, channels kept, its own days to come back."""

from tests.conversations.scenes import (
    ask,
    asked,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    says,
)
from tests.support.discord import World
from tests.support.reading import reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"


async def _hold(world: World) -> None:
    await world.officer.slash(world.lobby, "meeting open")
    await world.moment()


async def _end(world: World) -> None:
    await world.officer.slash(world.lobby, "meeting close")
    await world.moment()


async def test_a_team_that_shows_all_at_once(town: World) -> None:
    await town.set_up_team(show_at_once=True)
    await _hold(town)
    assert says(meeting_channel(town), "Every question is shown on the board at once")
    said = await ask(town.resident, board(town), FENCE)
    assert "Everybody can see it, without your name." in reply_text(said)
    await town.moment()
    assert FENCE in texts_of(board(town))


async def test_a_team_that_keeps_its_channels(town: World) -> None:
    await town.set_up_team(remove_channels=False)
    for _ in range(3):
        await _hold(town)
        await _end(town)
    assert len(meeting_channels(town)) == 3


async def test_a_team_with_its_own_days_to_come_back(town: World) -> None:
    await town.set_up_team(follow_up_days=10)
    await asked(town, FENCE)
    made = await town.officer.slash(town.lobby, "followup make", question="1")
    assert "11 January 2026" in reply_text(made)


async def test_set_up_again_in_the_middle_of_a_meeting_changes_what_is_read(meeting: World) -> None:
    said = await meeting.set_up_team(organisation="Other Police", official_page="https://www.example.com/us")
    assert "has these settings now" in reply_text(said)
    words = texts_of(message_with(meeting_channel(meeting), "Welcome to the meeting"))
    assert "We are Other Police." in words
    assert "https://www.example.com/us" in words
    assert len(meeting_channels(meeting)) == 1


async def test_an_officer_named_in_the_middle_of_a_meeting_is_in_the_welcome(meeting: World) -> None:
    other = meeting.person("Otto Other", meeting.officers)
    await meeting.admin.slash(meeting.lobby, "team officer", member=other, shown_as="PCSO Elm")
    await meeting.moment()
    words = texts_of(message_with(meeting_channel(meeting), "Welcome to the meeting"))
    assert "PC Oak and PCSO Elm will answer" in words
    assert "Otto" not in words


async def test_residents_see_few_commands(town: World) -> None:
    seen = set(town.resident.available_commands(town.lobby))
    assert {"ask", "my-questions", "meetings", "help"} <= seen
    assert not any(name.startswith("team ") for name in seen)
    assert "/desk" not in reply_text(await town.resident.slash(town.lobby, "help"))
    assert "/desk" in reply_text(await town.officer.slash(town.lobby, "help"))
