"""What is for the officers only: sent, opened one by one, never public. And cries for help."""

import pytest

from tests.conversations.scenes import (
    ask,
    asked,
    board,
    meeting_channel,
    page,
    records,
    room,
    room_board,
    says,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

SECRET = "The garage at number nine smells of paint thinner at night."
DANGER = "please help my stepdad has a knife and hes hitting my mum right now"


@pytest.fixture
async def open_to_secrets(meeting: World) -> World:
    """A meeting of a team that takes private information."""
    form = await meeting.admin.slash(meeting.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the intelligence unit"}
    await meeting.admin.submit_modal(form, terms)
    return meeting


async def test_a_team_without_private_information_says_where_to_turn(meeting: World) -> None:
    said = await meeting.resident.slash(meeting.lobby, "ask", question=SECRET, audience="private")
    assert "does not take private information" in reply_text(said)
    assert "0800 555 111" in reply_text(said)
    await meeting.moment()
    assert "Private information" not in texts_of(room_board(meeting))


async def test_private_information_is_received_with_its_terms_and_stays_out_of_everything_public(
    open_to_secrets: World,
) -> None:
    world = open_to_secrets
    said = await ask(world.resident, board(world), SECRET, "private")
    words = reply_text(said)
    assert said.ephemeral
    for part in ("number is **1**", "PC Oak", "every morning", "the intelligence unit", "999"):
        assert part in words
    await world.moment()
    assert "0 questions so far" in texts_of(board(world))
    assert "1 message not opened" in texts_of(room_board(world))
    await world.officer.slash(world.lobby, "meeting close")
    await world.moment()
    assert says(meeting_channel(world), "No questions were asked.")
    assert len(records(world)) == 1
    _nowhere(world, SECRET)


async def test_an_officer_opens_it_alone_and_each_opening_counts(open_to_secrets: World) -> None:
    world = open_to_secrets
    await ask(world.resident, board(world), SECRET, "private")
    await world.moment()
    desk = page(await world.officer.click(room_board(world), label="Open my desk"))
    await world.officer.click(desk, label="Private information (1)")
    assert SECRET not in texts_of(desk)
    opened = await world.officer.click(desk, label="Open 1")
    assert opened.ephemeral
    assert SECRET in reply_text(opened)
    assert "Do not ask the person for more" in reply_text(opened)
    assert world.resident.name not in reply_text(opened)
    await world.moment()
    assert "not opened" not in texts_of(room_board(world))
    desk = page(await world.officer.click(room_board(world), label="Open my desk"))
    await world.officer.click(desk, label="Private information (0)")
    assert "opened 1 time" in texts_of(desk)
    _nowhere(world, SECRET)


async def test_a_cry_for_help_is_answered_at_once_and_the_officers_are_called(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), DANGER, "named")
    words = reply_text(said)
    for part in ("Nobody may be reading this now", "999", "55", "Childline", "0800 1111"):
        assert part in words
    await meeting.moment()
    call = next(message for message in room(meeting).history() if "Urgent" in texts_of(message))
    assert meeting.officers.mention in call.content
    assert meeting.moderators.mention not in call.content
    assert "1 urgent" in texts_of(room_board(meeting))
    assert "0 questions so far" in texts_of(board(meeting))
    _nowhere(meeting, DANGER)
    opened = await meeting.officer.click(call, label="Open 1")
    assert DANGER in reply_text(opened)
    assert "Urgent" in reply_text(opened)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert says(meeting_channel(meeting), "No questions were asked.")


async def test_a_cry_for_help_between_meetings_in_a_team_that_takes_nothing_private_is_heard(
    town: World,
) -> None:
    said = await town.resident.slash(town.lobby, "ask", question=DANGER)
    assert "Nobody may be reading this now" in reply_text(said)
    await town.moment()
    assert any("Urgent" in texts_of(message) for message in room(town).history())
    mine = await town.resident.slash(town.lobby, "my-questions")
    assert DANGER not in reply_text(mine)
    assert "number 1" in reply_text(mine)
    _nowhere(town, DANGER)


async def test_a_cry_for_help_longer_than_a_question_may_be_is_heard(meeting: World) -> None:
    said = await meeting.resident.slash(meeting.lobby, "ask", question=DANGER + " and more" * 200)
    assert "Nobody may be reading this now" in reply_text(said)


async def test_an_ordinary_question_about_crime_is_a_question(meeting: World) -> None:
    assert await asked(meeting, "Is knife crime going up here, and what do you do about it?") == 1


async def test_an_urgent_call_waits_for_a_discord_that_is_down_and_comes(meeting: World) -> None:
    meeting.env.inject_error("POST", f"/channels/{room(meeting).id}/messages", status=500)
    await ask(meeting.resident, board(meeting), DANGER)
    await meeting.pass_time(minutes=10)
    calls = [message for message in room(meeting).history() if "Urgent" in texts_of(message)]
    assert len(calls) == 1


async def test_moderators_and_others_do_not_open_it(open_to_secrets: World) -> None:
    world = open_to_secrets
    await ask(world.resident, board(world), DANGER)
    await world.moment()
    call = next(message for message in room(world).history() if "Urgent" in texts_of(message))
    assert "Open 1" in labels_of(call)
    said = await world.moderator.click(call, label="Open 1")
    assert "only its officers may do this" in reply_text(said)
    assert DANGER not in reply_text(said)


def _nowhere(world: World, secret: str) -> None:
    """No channel, thread, event or DM says it; nor does the log."""
    for channel_id, messages in world.env.backend.messages.items():
        for message in messages.values():
            private = bool(message.flags & 64)  # ephemeral: its one reader has it on screen
            assert private or secret not in f"{message.content}{message.embeds}{message.components}", (
                channel_id
            )
    assert secret not in str(world.log)


@pytest.mark.parametrize("slip", [{"team": "Nowhere"}, {"audience": "everybody"}])
async def test_no_slip_of_the_keys_keeps_a_cry_for_help_from_being_heard(
    meeting: World, slip: dict[str, str]
) -> None:
    said = await meeting.resident.slash(
        meeting.lobby, "ask", question="he is hitting me with a knife right now", **slip
    )
    assert "Nobody may be reading this now" in reply_text(said)
    assert "999" in reply_text(said)
    await meeting.moment()
    assert says(room(meeting), "Urgent private information 1")
    again = await meeting.resident.slash(meeting.lobby, "ask", question="Where is the bin?", **slip)
    assert "Where is the bin?" in reply_text(again), "what is no cry for help is given back"
    assert not says(room(meeting), "Urgent private information 2")


async def test_a_cry_for_help_where_there_is_no_team_is_told_so_and_where_to_turn(world: World) -> None:
    said = await world.resident.slash(world.lobby, "ask", question="he is hitting me with a knife right now")
    for words in ("no team here", "Nobody may be reading this now", "999", "0800 1111"):
        assert words in reply_text(said)
