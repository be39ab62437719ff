"""Discord refuses, stumbles, or does what was asked and loses the answer: a whole meeting gets over each."""

from dataclasses import replace
from typing import Final

import pytest

from bot.rehearsal.box import Fault
from torture.meeting import CREATIONS, SmallMeeting

pytestmark = pytest.mark.box

# Every kind of call the reconciler makes to show something, each struck once.
STRUCK: Final = (
    *(("POST", route) for route in CREATIONS),
    ("PATCH", "/channels/{id}/messages/{id}"),
    ("PUT", "/channels/{id}/messages/pins/{id}"),
    ("PATCH", "/guilds/{id}/scheduled-events/{id}"),
)
FAULTS: Final = {
    "429": Fault("*", "*", status=429, retry_after=0.3),
    "500": Fault("*", "*", status=500),
    "500, and yet it was done": Fault("*", "*", status=500, effect_done=True),
    "connection reset": Fault("*", "*", reset=True),
    "connection reset, and yet it was done": Fault("*", "*", reset=True, effect_done=True),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
async def test_a_meeting_gets_over_each_kind_of_call_failing_once(
    meeting: SmallMeeting, fault: Fault
) -> None:
    rules = [replace(fault, method=method, path_pattern=route) for method, route in STRUCK]
    meeting.box.faults.rules[:] = rules
    await meeting.set_up()
    await meeting.schedule()
    early = await meeting.ask_by_command(meeting.residents[0], "Asked ahead?")
    await meeting.answer(early, "Answered ahead.")
    await meeting.settled()
    await meeting.open()
    await meeting.settled()
    number = await meeting.ask(meeting.residents[1], "Asked in the meeting?")
    await meeting.answer(number, "Answered in the meeting.")
    await meeting.settled()
    await meeting.close()
    await meeting.archived()
    await meeting.holds()
    assert [rule for rule in rules if rule.times] == []
    assert len(meeting.box.events(meeting.stage.guild, past=True)) == 1
    assert len(meeting.box.threads(meeting.channel("past"))) == 1
    said = "\n".join(meeting.said(meeting.room))
    assert (said.count("Answered ahead."), said.count("Answered in the meeting.")) == (1, 1)


async def test_nobody_waits_for_an_answer_while_discord_takes_no_messages(meeting: SmallMeeting) -> None:
    await meeting.ready()
    meeting.box.faults.add(Fault("*", "/channels/*", status=500, times=None))
    numbers = await meeting.ask_all(f"Does this work, {number}?" for number in range(6))
    await meeting.answer(numbers[0], "It does.")
    meeting.box.faults.clear()
    await meeting.holds()
    assert any("It does." in text for text in meeting.said(meeting.room))
