"""While an officer writes an answer, another's waits, however it is given, until they take over."""

import pytest
import sqlalchemy as sa
from simcord.actors import MemberActor

from bot.storage.tables import kept_text
from tests.conversations.scenes import answer, asked, board, meeting_channel, page, pair, says
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, options_of, reply_text, select_of, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
SEND, OPEN = "Take over and send", "Take over and answer"


@pytest.fixture
async def busy(meeting: World) -> World:
    """Question 1 is being answered by PC Oak."""
    await asked(meeting, FENCE)
    await _begin(meeting, meeting.officer)
    return meeting


async def _begin(world: World, who: MemberActor) -> None:
    form = await who.slash(world.lobby, "answer", question="1")
    assert form.modal is not None


def otto(world: World) -> MemberActor:
    """Another officer."""
    return world.person("Otto Other", world.officers)


async def kept(world: World) -> int:
    async with world.client.ctx.db.read() as conn:
        return int((await conn.execute(sa.select(sa.func.count()).select_from(kept_text))).scalar_one())


async def test_an_answer_by_command_waits_and_is_given_back(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    assert page(said).ephemeral
    assert "PC Oak is answering question 1, until <t:" in reply_text(said)
    assert "Yes, in May." in reply_text(said), "the text comes back"
    assert labels_of(page(said)) == [SEND]
    await busy.moment()
    assert not says(meeting_channel(busy), "Yes, in May.")
    assert "May" not in str(busy.log)


async def test_taken_over_it_is_sent_as_it_was_typed_also_after_a_restart(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    await busy.restart()
    await otto(busy).click(page(said), label=SEND)
    await busy.moment()
    assert "Yes, in May." in texts_of(pair(busy, 1))
    assert SEND not in labels_of(page(said)), "it is not sent twice"
    assert await kept(busy) == 0, "nothing of it is kept besides the answer"


async def test_who_was_taken_over_reads_who_was_quicker(busy: World) -> None:
    late = await busy.officer.slash(busy.lobby, "answer", question="1")
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    await otto(busy).click(page(said), label=SEND)
    refused = await busy.officer.submit_modal(late, {"answer": "No, never."})
    assert "Otto Other was quicker" in reply_text(refused)
    assert "No, never." in reply_text(refused)


async def test_answered_meanwhile_what_was_typed_comes_back_and_changes_nothing(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    await answer(busy, 1, "No, never.")
    late = await otto(busy).click(page(said), label=SEND)
    assert "PC Oak was quicker" in reply_text(late)
    assert "Yes, in May." in reply_text(late)
    await busy.moment()
    assert "No, never." in texts_of(pair(busy, 1))


async def test_pressed_twice_it_is_sent_once(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    custom_id = custom_ids_of(page(said))[SEND]
    await otto(busy).click(page(said), label=SEND)
    again = await press_forged(busy, otto(busy), board(busy), custom_id)
    assert "There is nothing left to send" in reply_text(again)


async def test_nobody_else_sends_it(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    custom_id = custom_ids_of(page(said))[SEND]
    pressed = await press_forged(busy, busy.officer, board(busy), custom_id)
    assert "There is nothing left to send" in reply_text(pressed)
    for person in (busy.moderator, busy.resident):
        pressed = await press_forged(busy, person, board(busy), custom_id)
        assert "may do this" in reply_text(pressed)
    await busy.moment()
    assert not says(meeting_channel(busy), "Yes, in May.")


async def test_who_is_an_officer_no_more_sends_it_no_more(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    backend = busy.env.backend
    backend.remove_member_role(busy.guild.id, otto(busy).id, busy.officers.id)
    late = await otto(busy).click(page(said), label=SEND)
    assert "may do this" in reply_text(late)
    await busy.moment()
    assert not says(meeting_channel(busy), "Yes, in May.")


async def test_once_the_claim_lapses_an_answer_by_command_goes_straight_out(busy: World) -> None:
    await busy.pass_time(minutes=10, seconds=1)
    await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    await busy.moment()
    assert "Yes, in May." in texts_of(pair(busy, 1))


async def test_ones_own_claim_stops_nobody(busy: World) -> None:
    await answer(busy, 1, "Yes, in May.")
    assert "Yes, in May." in texts_of(pair(busy, 1))


async def test_a_published_answer_that_is_being_edited_is_not_edited_beside_it(meeting: World) -> None:
    await answer(meeting, await asked(meeting, FENCE), "In May.")
    await _begin(meeting, meeting.officer)
    said = await otto(meeting).slash(meeting.lobby, "answer", question="1", text="In June.")
    assert "PC Oak is answering question 1" in reply_text(said)
    await otto(meeting).click(page(said), label=SEND)
    await meeting.moment()
    assert "In June." in texts_of(pair(meeting, 1))


async def test_coming_back_by_command_waits_too(meeting: World) -> None:
    await asked(meeting, FENCE)
    await meeting.officer.slash(meeting.lobby, "followup make", question="1")
    form = await meeting.officer.slash(meeting.lobby, "followup keep", followup="1")
    assert form.modal is not None
    said = await otto(meeting).slash(meeting.lobby, "followup keep", followup="1", text="It is mended.")
    assert "PC Oak is answering question 1" in reply_text(said)
    assert "It is mended." in reply_text(said)
    await otto(meeting).click(page(said), label=SEND)
    await meeting.moment()
    assert "It is mended." in texts_of(pair(meeting, 1))


async def test_an_earlier_answer_is_in_the_form_that_takes_over(meeting: World) -> None:
    await answer(meeting, await asked(meeting, FENCE), "Yes, in May.")
    second = await asked(meeting, "Will the fence behind the garages be mended soon?", "Sam Second")
    form = await meeting.officer.slash(meeting.lobby, "answer", question=str(second))
    assert form.modal is not None
    desk = page(await otto(meeting).slash(meeting.lobby, "desk"))
    said = await otto(meeting).click(desk, label="Use the answer to question 1")
    assert "PC Oak is answering question 2" in reply_text(said)
    form = await otto(meeting).click(page(said), label=OPEN)
    assert "Yes, in May." in reply_text(form), "the form begins with it"


async def test_a_ready_answer_is_in_the_form_that_takes_over(busy: World) -> None:
    desk = page(await otto(busy).slash(busy.lobby, "desk"))
    await otto(busy).click(desk, label="Ready answers")
    form = await otto(busy).click(desk, label="New ready answer")
    await otto(busy).submit_modal(form, {"name": "fences", "answer": "Ask the parish."})
    desk = page(await otto(busy).slash(busy.lobby, "desk"))
    pick = select_of(desk, "Answer with a ready")
    said = await otto(busy).select(desk, [options_of(desk)["fences"]], custom_id=pick)
    assert "PC Oak is answering question 1" in reply_text(said)
    form = await otto(busy).click(page(said), label=OPEN)
    assert "Ask the parish." in reply_text(form), "the form begins with it"


async def test_a_long_text_comes_back_as_a_file_and_is_sent_whole(busy: World) -> None:
    text = "Yes. " * 700
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text=text)
    assert "Your text is in the file." in reply_text(said)
    await otto(busy).click(page(said), label=SEND)
    await busy.moment()
    assert says(meeting_channel(busy), "Yes. Yes. Yes.")


async def test_where_answers_are_approved_what_takes_over_waits_for_that(busy: World) -> None:
    await busy.admin.slash(busy.lobby, "team approval", answers="on")
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    await otto(busy).click(page(said), label=SEND)
    await busy.moment()
    assert not says(meeting_channel(busy), "Yes, in May.")
    desk = page(await busy.moderator.slash(busy.lobby, "desk"))
    assert "To approve (1)" in labels_of(desk)


async def test_after_a_week_nothing_is_kept(busy: World) -> None:
    said = await otto(busy).slash(busy.lobby, "answer", question="1", text="Yes, in May.")
    await busy.pass_time(hours=24 * 8)
    late = await otto(busy).click(page(said), label=SEND)
    assert "There is nothing left to send" in reply_text(late)
    assert await kept(busy) == 0
