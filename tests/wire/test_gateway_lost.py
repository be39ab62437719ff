"""The connection to Discord's gateway breaks in the middle of a meeting."""

import asyncio

import pytest

from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box


async def test_what_was_pressed_while_the_gateway_was_away_is_answered_when_it_resumes(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    forms = [await meeting.form(who) for who in meeting.residents[:3]]
    meeting.box.drop_gateway(resume=True, down=0.3)
    sending = [
        meeting.send(who, form, f"Heard, {who.name}?")
        for who, form in zip(meeting.residents, forms, strict=False)
    ]
    numbers = await asyncio.gather(*sending)
    await meeting.answer(numbers[0], "Loud and clear.")
    await meeting.holds()
    assert (meeting.box.logins, meeting.box.resumes) == (1, 1)


async def test_a_new_session_finds_the_channel_that_was_deleted_in_between(meeting: SmallMeeting) -> None:
    await meeting.ready()
    old = meeting.room
    meeting.box.drop_gateway(resume=False)
    meeting.box.delete_channel(old)
    await meeting.box.until(lambda: meeting.box.logins == 2 and meeting.box.online, "a second login")
    await meeting.box.until(lambda: len(meeting.team_channels()) == 5, "the meeting's channel, made again")
    await meeting.settled()
    assert meeting.room != old
    await meeting.ask(meeting.residents[0], "Am I still heard?")
    await meeting.holds()
