"""The bot is killed with SIGKILL and started again: nothing is lost, nothing is there twice."""

import asyncio

import pytest

from bot.rehearsal import cast
from bot.rehearsal.box import Fault, Modal, Person
from torture.lives import HELD
from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box


async def test_killed_after_each_thing_it_makes_for_a_team_it_finds_it_again(meeting: SmallMeeting) -> None:
    async def begin() -> None:
        await meeting.set_up()
        await meeting.schedule()

    kills = await meeting.killed_at_every(begin)
    # Category, three channels, the room's board, the news post, the event; some at the same time.
    # Lanes work side by side, so one kill may cut off several things: how many there are is not fixed.
    assert kills >= 1
    await meeting.holds()
    assert len(meeting.box.events(meeting.stage.guild)) == 1


async def test_killed_after_each_thing_it_makes_for_an_opening_it_finds_it_again(
    meeting: SmallMeeting,
) -> None:
    await meeting.set_up()
    early = [
        await meeting.ask_by_command(who, f"Asked ahead by {who.name}?") for who in meeting.residents[:2]
    ]
    for number in early:
        await meeting.answer(number, f"Answered ahead: {number}.")
    await meeting.settled()
    kills = await meeting.killed_at_every(meeting.open)
    assert kills >= 1
    await meeting.holds()
    assert len(meeting.box.pins(meeting.room)) == 3


async def test_killed_while_a_crowd_asks_it_has_every_question_it_acknowledged(meeting: SmallMeeting) -> None:
    await meeting.ready()
    crowd = meeting.residents[:24]
    forms = dict(zip(crowd, await asyncio.gather(*(meeting.form(who) for who in crowd)), strict=True))
    # Twelve receipts are on their way when the bot dies, and never arrive.
    meeting.box.faults.add(Fault("POST", "/interactions/*/callback", times=12, delay=HELD, reset=True))
    sending = [asyncio.create_task(_send(meeting, who, form)) for who, form in forms.items()]
    await meeting.box.until(lambda: len(meeting.asked) >= 4, "four receipts")
    await meeting.bot.kill()
    await _given_up(*sending)
    meeting.box.faults.clear()
    assert 4 <= len(meeting.asked) <= 12
    await meeting.bot.start()
    # Each form is still open on its owner's screen; who read no receipt sends it again.
    unsure = [who for who in crowd if _text(who) not in meeting.asked.values()]
    await asyncio.gather(*(_send(meeting, who, forms[who]) for who in unsure))
    assert len(meeting.asked) == len(crowd)
    await meeting.holds()
    assert f"{len(crowd)} questions so far" in meeting.board().text()


async def test_killed_between_saving_a_question_and_the_receipt_it_takes_the_form_once(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    asker = meeting.residents[0]
    form = await meeting.form(asker)
    sending = asyncio.create_task(_send(meeting, asker, form))
    await meeting.killed_at("POST", "/interactions/*/callback", done=False)
    await _given_up(sending)
    assert meeting.asked == {}
    await meeting.bot.start()
    assert await meeting.send(asker, form, _text(asker)) == 1
    await meeting.holds()


async def test_killed_before_publishing_it_publishes_every_acknowledged_answer_once(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    numbers = await meeting.ask_all(f"Is it true, number {number}?" for number in range(4))
    await meeting.settled()
    answering = [asyncio.create_task(meeting.answer(number, f"True: {number}.")) for number in numbers]
    await asyncio.gather(*answering, meeting.killed_at("POST", "/channels/{id}/messages", done=False))
    assert not any("True" in text for text in meeting.said(meeting.room))
    await meeting.bot.start()
    await meeting.holds()
    said = "\n".join(meeting.said(meeting.room))
    assert [said.count(f"True: {number}.") for number in numbers] == [1, 1, 1, 1]


async def test_killed_with_an_answer_sent_and_not_yet_pinned_it_pins_that_one(meeting: SmallMeeting) -> None:
    await meeting.ready()
    number = await meeting.ask(meeting.residents[0], "Is it pinned?")
    await meeting.answer(number, "It is.")
    await meeting.killed_at("PUT", "/channels/{id}/messages/pins/{id}", done=False)
    await meeting.bot.start()
    await meeting.holds()
    assert [("It is." in pin.text()) for pin in meeting.box.pins(meeting.room)] == [True, False]


async def test_killed_before_an_urgent_ping_the_officers_are_told_after_the_start(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    await meeting.ask(meeting.residents[1], "Is this the first question?")
    await meeting.settled()
    room = meeting.channel("officers")
    pinged = len(meeting.said(room))
    asker = meeting.residents[0]
    form = await meeting.form(asker)
    held = meeting.box.faults.add(Fault("POST", f"/channels/{room.id}/messages", delay=HELD, reset=True))
    reply = await asker.submit(form, {"question": cast.URGENT, "audience": "unnamed"})
    assert "999" in reply.text()
    await meeting.struck(held)
    await meeting.restart()
    # Well before the half minute after which what failed is tried again.
    await meeting.box.until(lambda: len(meeting.said(room)) == pinged + 1, "the ping", seconds=10)
    await meeting.holds()


async def test_what_stood_on_screen_before_a_kill_works_after_it(meeting: SmallMeeting) -> None:
    await meeting.ready()
    asker, other = meeting.residents[:2]
    number = await meeting.ask(asker, "Who walks the Minnis at dusk?")
    form = (await meeting.stage.officer.slash("answer", meeting.stage.lobby, question=str(number))).form
    desk = await meeting.stage.officer.slash("desk", meeting.stage.lobby)
    receipt = await asker.slash("my-questions", meeting.stage.lobby)
    opened = await meeting.form(other)
    await meeting.restart()
    desk = await meeting.stage.officer.click(desk, label="Show")
    await meeting.stage.officer.submit(form, {"answer": "We do, in pairs."})
    assert "answered" in (await asker.slash("my-questions", meeting.stage.lobby)).text().lower()
    assert (await asker.click(receipt, label=receipt.shown.buttons[0].label)).kind
    await meeting.send(other, opened, "And in winter?")
    await meeting.holds()
    assert any("We do, in pairs." in text for text in meeting.said(meeting.room))


async def test_killed_after_each_thing_it_makes_for_a_close_it_finds_it_again(meeting: SmallMeeting) -> None:
    await meeting.ready()
    numbers = await meeting.ask_all(["Is this answered?", "Is this left?"])
    await meeting.answer(numbers[0], "It is.")
    await meeting.settled()
    # The closing post, the record's post, and what the record takes beside it.
    assert await meeting.killed_at_every(meeting.close) >= 1
    await meeting.holds()
    (record,) = meeting.box.threads(meeting.channel("past"))
    assert "It is." in "\n".join(meeting.said(record))


def _text(who: Person) -> str:
    return f"Would {who.name} be heard?"


async def _send(meeting: SmallMeeting, who: Person, form: Modal) -> None:
    await meeting.send(who, form, _text(who))


async def _given_up(*sending: asyncio.Task[None]) -> None:
    """People close the app rather than wait for "The application did not respond"."""
    for task in sending:
        task.cancel()
    await asyncio.wait(sending)
    assert [task.exception() for task in sending if not task.cancelled() and task.exception()] == []
