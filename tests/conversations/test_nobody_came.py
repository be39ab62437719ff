"""The officers are asked before; the channel says when nobody is there; the moderators may put it off."""

from datetime import UTC, datetime

import pytest

from tests.conversations.scenes import (
    answer,
    asked,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    page,
    pair,
    room,
    room_board,
    says,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
NOBODY = "**No officer is here yet.** Don't report anything urgent here"
HERE = "**An officer is here now.**"
ASKED = "**Ready?** The meeting opens"


def at(hour: int, minute: int, second: int = 0) -> datetime:
    """A moment of the meeting's evening."""
    return datetime(2026, 1, 6, hour, minute, second, tzinfo=UTC)


@pytest.fixture
async def planned(town: World) -> World:
    """The town with a meeting planned for 6 January from 18:00 to 19:00."""
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.until(at(17, 30))
    return town


@pytest.fixture
async def nobody(planned: World) -> World:
    """It is a quarter past six, and no officer has come."""
    await asked(planned, FENCE)
    await planned.until(at(18, 15))
    await planned.moment()
    return planned


async def test_asked_ten_minutes_before_an_officer_will_be_there(planned: World) -> None:
    await planned.until(at(17, 49))
    await planned.moment()
    assert not says(room(planned), ASKED)
    await planned.until(at(17, 50))
    await planned.moment()
    ping = message_with(room(planned), ASKED)
    assert f"<@&{planned.officers.id}>" in texts_of(ping)
    said = reply_text(await planned.officer.click(ping, label="I'll be there"))
    assert "Thank you. The meeting opens" in said
    await planned.until(at(18, 20))
    await planned.moment()
    assert not says(meeting_channel(planned), "No officer is here")
    assert not says(room(planned), "No officer has come")
    assert len([m for m in room(planned).history() if ASKED in texts_of(m)]) == 1


async def test_at_the_hour_with_nobody_the_channel_says_so_until_one_comes(planned: World) -> None:
    await planned.until(at(18, 0))
    await planned.moment()
    said = texts_of(message_with(meeting_channel(planned), NOBODY))
    assert "999" in said
    assert "101" in said
    number = await asked(planned, FENCE)
    await planned.restart()
    assert len([m for m in meeting_channel(planned).history() if NOBODY in texts_of(m)]) == 1
    await planned.until(at(18, 5))
    await answer(planned, number, "Yes, in May.")
    assert says(meeting_channel(planned), HERE)
    assert not says(meeting_channel(planned), NOBODY)
    await planned.until(at(18, 20))
    await planned.moment()
    assert not says(room(planned), "No officer has come")


@pytest.mark.parametrize("act", ["say", "desk", "button", "extend", "follow up", "mute"])
async def test_whatever_an_officer_does_says_that_one_is_here(nobody: World, act: str) -> None:
    assert says(meeting_channel(nobody), NOBODY)
    match act:
        case "say":
            await nobody.officer.slash(nobody.lobby, "say", text="Sorry, the car broke down.")
        case "desk":
            await nobody.officer.slash(nobody.lobby, "desk")
        case "button":
            said = await nobody.officer.click(message_with(room(nobody), ASKED), label="I'll be there")
            assert "The channel says now that an officer is here." in reply_text(said)
        case "extend":
            await nobody.officer.slash(nobody.lobby, "meeting extend", minutes=15)
        case "mute":
            await nobody.officer.slash(nobody.lobby, "moderate mute", question="1", reason="An insult.")
        case _:
            form = await nobody.officer.slash(nobody.lobby, "followup make", question="1")
            if form.modal is not None:
                await nobody.officer.submit_modal(form, {"due": "in 3 days"})
    await nobody.moment()
    assert says(meeting_channel(nobody), HERE)


@pytest.mark.parametrize("act", ["Follow-ups", "Private information", "Published", "Meeting", "merge"])
async def test_an_officer_at_a_desk_opened_long_before_is_here(planned: World, act: str) -> None:
    for text in (FENCE, "Will the fence by the garages be mended?"):
        await asked(planned, text)
    desk = page(await planned.officer.slash(planned.lobby, "desk"))
    await planned.until(at(18, 5))
    await planned.moment()
    assert says(meeting_channel(planned), NOBODY)
    if act == "merge":
        await planned.officer.click(desk, label="Same as question 2")
    else:
        await planned.officer.click(desk, label=next(one for one in labels_of(desk) if one.startswith(act)))
    await planned.moment()
    assert says(meeting_channel(planned), HERE)


async def test_a_moderator_is_no_officer(nobody: World) -> None:
    await nobody.moderator.slash(nobody.lobby, "desk")
    await nobody.moderator.slash(nobody.lobby, "meeting extend", minutes=15)
    said = await nobody.moderator.click(message_with(room(nobody), ASKED), label="I'll be there")
    assert "only its officers may do this" in reply_text(said)
    await nobody.moment()
    assert says(meeting_channel(nobody), NOBODY)


async def test_an_officer_at_work_just_before_needs_no_asking_and_is_here(planned: World) -> None:
    await planned.until(at(17, 48))
    await planned.officer.slash(planned.lobby, "desk")
    await planned.until(at(17, 55))
    await planned.officer.slash(planned.lobby, "desk")
    await planned.until(at(18, 1))
    await planned.moment()
    assert not says(meeting_channel(planned), NOBODY)


async def test_after_a_quarter_of_an_hour_a_moderator_puts_it_off(nobody: World) -> None:
    ping = message_with(room(nobody), "**No officer has come to the meeting**")
    assert f"<@&{nobody.moderators.id}>" in texts_of(ping)
    form = await nobody.moderator.click(ping, label="Choose a new date")
    said = reply_text(await nobody.moderator.submit_modal(form, {"when": "8 January 18:30"}))
    assert "The meeting is closed. What was not answered goes to the new one." in said
    assert "1 question asked = 1 carried over." in said
    assert "8 January 2026" in said
    await nobody.moment()
    first = meeting_channel(nobody)
    assert "This meeting is over" in texts_of(board(nobody))
    assert says(first, "**No officer came to this meeting.** We are sorry.")
    assert says(first, "Meeting summary", "1 carried over", "8 January 2026"), (
        "its last post names the new one"
    )
    assert [event.scheduled_start_time[:16] for event in nobody.events] == ["2026-01-08T18:30"]
    await nobody.until(datetime(2026, 1, 8, 18, 30, tzinfo=UTC))
    await nobody.moment()
    assert len(meeting_channels(nobody)) == 2
    assert "1 question so far: 1 waiting." in texts_of(board(nobody))
    await answer(nobody, 1, "Yes, in May.")
    assert FENCE in texts_of(pair(nobody, 1))
    said = reply_text(await nobody.moderator.click(ping, label="Choose a new date"))
    assert "is over, or was moved" in said


async def test_left_open_an_officer_may_still_come(nobody: World) -> None:
    ping = message_with(room(nobody), "**No officer has come to the meeting**")
    said = reply_text(await nobody.moderator.click(ping, label="Leave it open"))
    assert "It stays open" in said
    await nobody.restart()
    await nobody.until(at(18, 40))
    await answer(nobody, 1, "Yes, in May.")
    assert says(meeting_channel(nobody), HERE)
    for label in ("Choose a new date", "Leave it open"):
        said = reply_text(await nobody.moderator.click(ping, label=label))
        assert "is here by now" in said
    assert len([m for m in room(nobody).history() if "No officer has come" in texts_of(m)]) == 1


async def test_a_date_that_cannot_be_changes_nothing_and_comes_back(nobody: World) -> None:
    ping = message_with(room(nobody), "**No officer has come to the meeting**")
    for typed, why in (("someday soon", "not understood"), ("3 February 18:30", "another meeting")):
        form = await nobody.moderator.click(ping, label="Choose a new date")
        said = reply_text(await nobody.moderator.submit_modal(form, {"when": typed}))
        assert typed in said, said
        assert why.split()[0] in said.lower(), said
    await nobody.moment()
    assert "Meeting now" in texts_of(board(nobody))


async def test_an_officer_comes_while_the_moderator_fills_the_form(nobody: World) -> None:
    ping = message_with(room(nobody), "**No officer has come to the meeting**")
    form = await nobody.moderator.click(ping, label="Choose a new date")
    await nobody.officer.slash(nobody.lobby, "desk")
    said = reply_text(await nobody.moderator.submit_modal(form, {"when": "8 January 18:30"}))
    assert "is here by now" in said
    assert "8 January 18:30" in said
    await nobody.moment()
    assert "Meeting now" in texts_of(board(nobody))


async def test_a_meeting_that_an_officer_opens_by_hand_has_somebody(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting open")
    await town.pass_time(minutes=20)
    assert not says(meeting_channel(town), "No officer is here")
    assert not says(room(town), "No officer has come")
    assert not says(room(town), ASKED)


async def test_opened_by_hand_by_a_moderator_it_waits_for_an_officer(town: World) -> None:
    await town.moderator.slash(town.lobby, "meeting open")
    await town.moment()
    assert says(meeting_channel(town), NOBODY)
    number = await asked(town, FENCE)
    await town.pass_time(minutes=16)
    assert says(room(town), "**No officer has come to the meeting**")
    await answer(town, number, "Yes, in May.")
    assert says(meeting_channel(town), HERE)


async def test_down_over_the_asking_the_channel_still_says_that_nobody_is_here(planned: World) -> None:
    await planned.kill()
    await planned.until(at(18, 10))
    await planned.revive()
    assert "We opened late" in texts_of(message_with(meeting_channel(planned), "Welcome to the meeting"))
    assert not says(room(planned), ASKED), "asked after its hour it is no question"
    assert says(meeting_channel(planned), NOBODY)
    await planned.until(at(18, 24))
    await planned.moment()
    assert not says(room(planned), "No officer has come")
    await planned.until(at(18, 25))
    await planned.moment()
    ping = message_with(room(planned), "**No officer has come to the meeting**")
    form = await planned.moderator.click(ping, label="Choose a new date")
    said = reply_text(await planned.moderator.submit_modal(form, {"when": "8 January 18:30"}))
    assert "8 January 2026" in said


async def test_a_pause_over_the_asking_and_ended_by_a_moderator_brings_nobody(planned: World) -> None:
    await planned.moderator.click(room_board(planned), label="Pause")
    await planned.until(at(18, 5))
    await planned.moderator.click(room_board(planned), label="Go on")
    await planned.moment()
    assert says(meeting_channel(planned), NOBODY)
    await planned.until(at(18, 21))
    await planned.moment()
    assert says(room(planned), "**No officer has come to the meeting**")


async def test_an_officer_who_ends_the_pause_is_here(planned: World) -> None:
    await planned.moderator.click(room_board(planned), label="Pause")
    await planned.until(at(18, 5))
    await planned.officer.click(room_board(planned), label="Go on")
    await planned.until(at(18, 30))
    await planned.moment()
    assert not says(meeting_channel(planned), "No officer is here")
    assert not says(room(planned), "No officer has come")


async def test_down_over_the_opening_only_it_still_says_that_nobody_is_here(planned: World) -> None:
    await planned.until(at(17, 55))
    await planned.moment()
    await planned.kill()
    await planned.until(at(18, 10))
    await planned.revive()
    assert says(meeting_channel(planned), NOBODY)
    assert len([m for m in room(planned).history() if ASKED in texts_of(m)]) == 1
    await planned.until(at(18, 25))
    await planned.moment()
    assert says(room(planned), "**No officer has come to the meeting**")


async def test_a_meeting_that_is_moved_is_asked_about_again(planned: World) -> None:
    await planned.until(at(17, 51))
    await planned.moment()
    await planned.officer.click(message_with(room(planned), ASKED), label="I'll be there")
    await planned.moderator.slash(planned.lobby, "meeting move", meeting="next", when="6 January 19:30")
    await planned.until(at(19, 20))
    await planned.moment()
    assert len([m for m in room(planned).history() if ASKED in texts_of(m)]) == 2
    await planned.until(at(19, 30))
    await planned.moment()
    assert says(meeting_channel(planned), NOBODY)


async def test_residents_press_none_of_it(nobody: World) -> None:
    for verb in ("be_there", "leave_open", "new_date", "pause", "go_on"):
        tail = ":0" if verb in ("pause", "go_on") else ":1"
        said = await press_forged(nobody, nobody.resident, board(nobody), f"bm:{verb}:1{tail}")
        assert "may do this" in reply_text(said), verb
        assert said.modal is None
