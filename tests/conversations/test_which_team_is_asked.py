"""`/ask` where several teams are possible: what was typed is kept until its sender says which is asked."""

import pytest
import sqlalchemy as sa
from simcord.results import InteractionResult

from bot.storage.tables import kept_text
from tests.conversations.scenes import board, meeting_channel, number_in, page
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
PLATE = "Why is the blue van AB12 CDE parked on the verge every night?"
ALARM = "please help he has a knife and is hitting my mum right now"
OLD, NEW = "Ask: Old Ash Green", "Ask: New Ash Green"


@pytest.fixture
async def two_teams(meeting: World) -> World:
    """The meeting's server has a second team, which has no meeting."""
    await meeting.set_up_team("Old Ash Green")
    return meeting


async def typed(world: World, text: str, **more: str) -> InteractionResult:
    """What the bot asks back in the lobby, where no channel says which team is meant."""
    said = await world.resident.slash(world.lobby, "ask", question=text, **more)
    assert "There are several teams here." in reply_text(said)
    return said


async def show_here(world: World) -> None:
    """The moderator shows the first question of the team that meets."""
    desk = page(await world.moderator.slash(meeting_channel(world), "desk"))
    await world.moderator.click(desk, label="Show")
    await world.moment()


async def kept(world: World) -> int:
    async with world.client.ctx.db.read() as conn:
        return int((await conn.execute(sa.select(sa.func.count()).select_from(kept_text))).scalar_one())


async def test_the_team_that_is_chosen_is_asked_what_was_typed(two_teams: World) -> None:
    said = await typed(two_teams, FENCE)
    assert FENCE in reply_text(said), "the text is there to copy"
    assert "Nothing is sent before you choose." in reply_text(said)
    assert labels_of(page(said)) == [NEW, OLD]
    assert FENCE not in str(two_teams.log)
    await two_teams.restart()
    await two_teams.resident.click(page(said), label=NEW)
    assert "number **1**" in texts_of(page(said))
    assert NEW not in labels_of(page(said))
    assert await kept(two_teams) == 0
    await show_here(two_teams)
    assert FENCE in texts_of(board(two_teams))


async def test_the_audience_that_was_chosen_in_the_command_counts(two_teams: World) -> None:
    said = await typed(two_teams, FENCE, audience="named")
    await two_teams.resident.click(page(said), label=NEW)
    desk = page(await two_teams.officer.slash(meeting_channel(two_teams), "desk"))
    assert "Rita Resident" in texts_of(desk)


async def test_what_points_at_somebody_meets_the_usual_choice(two_teams: World) -> None:
    said = await typed(two_teams, PLATE)
    await two_teams.resident.click(page(said), label=NEW)
    assert "a number plate: “AB12 CDE”" in texts_of(page(said))
    assert labels_of(page(said)) == ["Change it", "Send as it is", "Don't send it"]
    assert await kept(two_teams) == 0, "it is a draft now, and nothing else"
    mine = await two_teams.resident.slash(two_teams.lobby, "my-questions")
    assert "Not sent yet" in reply_text(mine)
    await two_teams.resident.click(page(said), label="Send as it is")
    assert "number **1**" in texts_of(page(said))


async def test_an_earlier_answer_of_the_chosen_team_is_offered(two_teams: World) -> None:
    here = await two_teams.person("Sam Second").slash(meeting_channel(two_teams), "ask", question=FENCE)
    await two_teams.officer.slash(
        meeting_channel(two_teams), "answer", question=str(number_in(here)), text="Yes, in May."
    )
    await two_teams.moment()
    said = await typed(two_teams, FENCE)
    await two_teams.resident.click(page(said), label=NEW)
    assert labels_of(page(said)) == ["That answers it", "Ask anyway"]


async def test_only_to_the_officers_goes_only_to_a_team_that_takes_it(two_teams: World) -> None:
    said = await typed(two_teams, "The grey shed has things in it.", audience="private")
    refused = await two_teams.resident.click(page(said), label=NEW)
    assert "The grey shed has things in it." in reply_text(refused), "the text comes back"
    form = await two_teams.admin.slash(two_teams.lobby, "team private", switch="on", team="Old Ash Green")
    terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the intelligence unit"}
    await two_teams.admin.submit_modal(form, terms)
    await two_teams.resident.click(page(said), label=OLD)
    assert "The officers received your message" in texts_of(page(said))


async def test_pressed_twice_or_for_both_teams_it_counts_once(two_teams: World) -> None:
    said = await typed(two_teams, FENCE)
    ids = custom_ids_of(page(said))
    await two_teams.resident.click(page(said), label=NEW)
    again = await press_forged(two_teams, two_teams.resident, board(two_teams), ids[NEW])
    assert "It was sent before: it is question **1**." in reply_text(again)
    other = await press_forged(two_teams, two_teams.resident, board(two_teams), ids[OLD])
    assert "number" not in reply_text(other)
    await two_teams.moment()
    assert "1 question so far" in texts_of(board(two_teams))


async def test_nobody_else_can_send_it(two_teams: World) -> None:
    said = await typed(two_teams, FENCE)
    sam = two_teams.person("Sam Second")
    pressed = await press_forged(two_teams, sam, board(two_teams), custom_ids_of(page(said))[NEW])
    assert "There is nothing left to send" in reply_text(pressed)
    assert FENCE not in reply_text(pressed)
    await two_teams.moment()
    assert "0 questions so far" in texts_of(board(two_teams))


async def test_a_text_that_is_too_long_comes_back_at_the_choice(two_teams: World) -> None:
    said = await typed(two_teams, "Why? " * 250)
    refused = await two_teams.resident.click(page(said), label=NEW)
    assert "1,000" in reply_text(refused)
    assert "Why? Why?" in reply_text(refused)


async def test_a_wrong_audience_is_said_at_once_and_nothing_is_kept(two_teams: World) -> None:
    said = await two_teams.resident.slash(two_teams.lobby, "ask", question=FENCE, audience="nobody")
    assert "several teams" not in reply_text(said)
    assert FENCE in reply_text(said)
    assert await kept(two_teams) == 0


async def test_a_cry_for_help_waits_for_no_choice(two_teams: World) -> None:
    said = await two_teams.resident.slash(two_teams.lobby, "ask", question=ALARM)
    assert "Nobody may be reading this now" in reply_text(said)
    assert await kept(two_teams) == 0


async def test_without_a_text_the_form_of_the_team_opens(two_teams: World) -> None:
    said = await two_teams.resident.slash(two_teams.lobby, "ask")
    form = await two_teams.resident.click(page(said), label=OLD)
    assert form.modal is not None


async def test_of_many_that_are_never_sent_ten_are_kept_and_after_a_week_none(two_teams: World) -> None:
    first = await typed(two_teams, "Is this number 0?")
    for at in range(1, 11):
        await typed(two_teams, f"Is this number {at}?")
    last = await typed(two_teams, "Is this the last?")
    assert await kept(two_teams) == 10
    gone = await two_teams.resident.click(page(first), label=NEW)
    assert "There is nothing left to send" in reply_text(gone)
    await two_teams.pass_time(hours=24 * 8)
    assert await kept(two_teams) == 0
    gone = await two_teams.resident.click(page(last), label=NEW)
    assert "There is nothing left to send" in reply_text(gone)
