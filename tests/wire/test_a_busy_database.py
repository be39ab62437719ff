"""Another program holds the database: whoever asks reads "thinking …" in time, and then gets the receipt."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.rehearsal.box import Fault
from bot.rehearsal.stage import must_say, question_number
from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box


@contextmanager
def locked(meeting: SmallMeeting) -> Iterator[None]:
    """Another program writes and takes its time."""
    other = sqlite3.connect(meeting.bot.folder / "beatmeet.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


async def test_who_sends_a_form_while_the_database_is_busy_is_answered_in_time_and_gets_the_receipt(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    asker = meeting.residents[0]
    form = await meeting.form(asker)
    asker.patient = False
    with locked(meeting):
        reply = await asker.submit(form, {"question": "Who mends the fence?", "audience": "unnamed"})
        assert (reply.kind, reply.loading, reply.ephemeral) == ("deferred", True, True)
    await reply.wait_edit()
    assert not reply.loading
    meeting.asked[question_number(must_say(reply, "question").text())] = "Who mends the fence?"
    await meeting.holds()


async def test_a_command_and_a_page_of_the_desk_are_answered_too(meeting: SmallMeeting) -> None:
    await meeting.ready()
    await meeting.ask(meeting.residents[0], "Who mends the gate?")
    stage = meeting.stage
    room = await stage.until_message(meeting.channel("officers"), lambda message: bool(message.buttons))
    desk = await stage.officer.click(room, label="Open my desk")
    with locked(meeting):
        asking = asyncio.create_task(
            meeting.residents[1].slash("ask", stage.lobby, question="Who mends the lamp?")
        )
        stage.officer.patient = False
        pressed = await stage.officer.click(desk, label="Show")
        assert pressed.kind == "deferred_update"
    await pressed.wait_edit()
    must_say(pressed, "Question 1", "on the board")
    number = question_number(must_say(await asking, "question").text())
    meeting.asked[number] = "Who mends the lamp?"
    await meeting.holds()


async def test_what_is_refused_after_thinking_comes_back_with_its_reason(meeting: SmallMeeting) -> None:
    await meeting.ready()
    asker = meeting.residents[0]
    await meeting.ask(asker, "Who mends the bench?")
    form = await meeting.form(asker)
    with locked(meeting):
        sending = asyncio.create_task(
            asker.submit(form, {"question": "Who mends the bench?", "audience": "unnamed"})
        )
        await meeting.box.until(
            lambda: any(
                "callback" in r.path and r.json and r.json["type"] == 5 for r in meeting.box.requests
            ),
            "thinking …",
        )
    must_say(await sending, "already", "Who mends the bench?")
    await meeting.holds()


async def test_a_line_cut_while_saying_thinking_loses_neither_question_nor_receipt(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    asker = meeting.residents[0]
    form = await meeting.form(asker)
    cut = meeting.box.faults.add(Fault("POST", "/interactions/*/callback", reset=True))
    with locked(meeting):
        sending = asyncio.create_task(
            asker.submit(form, {"question": "Who mends the wall?", "audience": "unnamed"})
        )
        await meeting.struck(cut)
    reply = await sending
    meeting.asked[question_number(must_say(reply, "question").text())] = "Who mends the wall?"
    await meeting.holds()
