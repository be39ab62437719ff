"""Officers speak to the room."""

from datetime import timedelta

import pytest

from bot.domain.errors import Blank, NoMeetingOpen, NotAllowed, OldControl, TooLong
from bot.services import speeches
from bot.services.boards import speech_view
from tests.builders import actor, administrator, moderator, officer, resident, schedule_meeting, wall
from tests.evening import Evening


async def test_officer_speaks_by_the_public_name(meeting_on: Evening) -> None:
    said = await speeches.say(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "Good evening all.", "s1"
    )
    assert ("speech", said.speech_id) in await meeting_on.dirty()
    async with meeting_on.ctx.db.read() as conn:
        view = await speech_view(conn, said.speech_id)
    assert (view.shown_as, view.text, view.meeting) == ("PC Reed", "Good evening all.", said.meeting)


async def test_same_form_twice_is_said_once(meeting_on: Evening) -> None:
    first = await speeches.say(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "Good evening.", "s1")
    again = await speeches.say(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "Good evening.", "s1")
    assert again.speech_id == first.speech_id and again.repeated_submit
    assert len(await meeting_on.rows("speech")) == 1
    with pytest.raises(OldControl):
        await speeches.say(meeting_on.ctx, officer(), meeting_on.team.id, "Good evening.", "s1")


async def test_without_a_meeting_the_next_one_is_named(evening: Evening) -> None:
    with pytest.raises(NoMeetingOpen) as refused:
        await speeches.say(evening.ctx, evening.pc_reed, evening.team.id, "Good evening.", "s1")
    assert refused.value.next_at is None
    at = wall((evening.clock.now() + timedelta(days=2)).replace(tzinfo=None))
    ahead = await schedule_meeting(evening.ctx, evening.team, at)
    with pytest.raises(NoMeetingOpen) as refused:
        await speeches.say(evening.ctx, evening.pc_reed, evening.team.id, "Good evening.", "s1")
    assert refused.value.next_at == ahead.starts_at


async def test_blank_and_long_speeches_are_refused(meeting_on: Evening) -> None:
    with pytest.raises(Blank):
        await speeches.say(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, " ", "s1")
    with pytest.raises(TooLong):
        await speeches.say(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "x" * 4001, "s1")


async def test_only_officers_speak(meeting_on: Evening) -> None:
    elsewhere = actor(guild_id=999, role_ids=(201,))
    for other in (resident(), moderator(), administrator(), elsewhere):
        with pytest.raises(NotAllowed):
            await speeches.say(meeting_on.ctx, other, meeting_on.team.id, "Good evening.", "s1")
