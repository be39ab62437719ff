"""While an officer writes an answer, what would end the question otherwise waits until they take over."""

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from tests.conversations.scenes import answer, asked, board, meeting_channel, page, pair, says
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
ANSWERING = "PC Oak is answering question 1, until <t:"
FIND_OUT, DECLINE = "Take over: I'll find out", "Take over: can't answer here"
SENT = {"ready": "own", "reason": "Ask the parish."}


@pytest.fixture
async def waiting(meeting: World) -> World:
    """Question 1 waits."""
    await asked(meeting, FENCE)
    return meeting


async def begins(world: World) -> InteractionResult:
    """PC Oak opens the answer form."""
    form = await world.officer.slash(world.lobby, "answer", question="1")
    assert form.modal is not None
    return form


def otto(world: World) -> MemberActor:
    """Another officer."""
    return world.person("Otto Other", world.officers)


async def pressed(world: World, who: MemberActor, label: str) -> InteractionResult:
    desk = page(await who.slash(world.lobby, "desk"))
    return await who.click(desk, label=label)


# --- I'll find out -------------------------------------------------------------------------------------


async def test_finding_out_meets_who_is_answering_and_takes_over_after_a_restart(waiting: World) -> None:
    theirs = await begins(waiting)
    said = await pressed(waiting, otto(waiting), "I'll find out")
    assert said.modal is None
    assert ANSWERING in reply_text(said)
    assert labels_of(page(said)) == [FIND_OUT]
    await waiting.restart()
    form = await otto(waiting).click(page(said), label=FIND_OUT)
    done = await otto(waiting).submit_modal(form, {"due": "in 3 days"})
    assert "Question 1: you find out and come back by Sunday 4 January" in reply_text(done)
    await waiting.moment()
    assert "will find out and come back" in texts_of(pair(waiting, 1))
    late = await waiting.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    assert "Otto Other was quicker" in reply_text(late)
    assert "Yes, in May." in reply_text(late)


async def test_a_promise_by_command_waits_with_its_day(waiting: World) -> None:
    await begins(waiting)
    said = await otto(waiting).slash(waiting.lobby, "followup make", question="1", due="9 January")
    assert ANSWERING in reply_text(said)
    await waiting.moment()
    assert not says(meeting_channel(waiting), "will find out")
    await otto(waiting).click(page(said), label=FIND_OUT)
    await waiting.moment()
    assert "come back by Friday 9 January" in texts_of(pair(waiting, 1))
    assert FIND_OUT not in labels_of(page(said))


async def test_a_promises_form_that_was_open_first_meets_it_when_it_is_sent(waiting: World) -> None:
    form = await pressed(waiting, otto(waiting), "I'll find out")
    await begins(waiting)
    said = await otto(waiting).submit_modal(form, {"due": "in 3 days"})
    assert ANSWERING in reply_text(said)
    await otto(waiting).click(page(said), label=FIND_OUT)
    await waiting.moment()
    assert "will find out and come back" in texts_of(pair(waiting, 1))


async def test_answered_meanwhile_nobody_promises_it_any_more(waiting: World) -> None:
    theirs = await begins(waiting)
    by_command = await otto(waiting).slash(waiting.lobby, "followup make", question="1")
    by_desk = await pressed(waiting, otto(waiting), "I'll find out")
    await waiting.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    for said in (by_command, by_desk):
        late = await otto(waiting).click(page(said), label=FIND_OUT)
        assert late.modal is None
        assert "answered" in reply_text(late)
    await waiting.moment()
    assert "Yes, in May." in texts_of(pair(waiting, 1))


# --- can't answer here ---------------------------------------------------------------------------------


async def test_declining_meets_who_is_answering_and_takes_over(waiting: World) -> None:
    theirs = await begins(waiting)
    said = await pressed(waiting, waiting.moderator, "Can't answer here")
    assert said.modal is None
    assert ANSWERING in reply_text(said)
    form = await waiting.moderator.click(page(said), label=DECLINE)
    desk = page(await waiting.officer.slash(waiting.lobby, "desk"))
    assert "Mo Moderator is answering it" in texts_of(desk), "who took over is said on the desk"
    await waiting.moderator.submit_modal(form, SENT)
    late = await waiting.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    assert "Mo Moderator was quicker" in reply_text(late)
    assert "Yes, in May." in reply_text(late)


async def test_a_reason_that_was_typed_waits_and_is_sent_as_it_was(waiting: World) -> None:
    form = await pressed(waiting, waiting.moderator, "Can't answer here")
    await begins(waiting)
    said = await waiting.moderator.submit_modal(form, SENT)
    assert ANSWERING in reply_text(said)
    assert "Ask the parish." in reply_text(said), "the text comes back"
    assert "parish" not in str(waiting.log)
    custom_id = custom_ids_of(page(said))[DECLINE]
    await waiting.restart()
    await waiting.moderator.click(page(said), label=DECLINE)
    mine = reply_text(await waiting.resident.slash(waiting.lobby, "my-questions"))
    assert "Ask the parish." in mine
    again = await press_forged(waiting, waiting.moderator, board(waiting), custom_id)
    assert "There is nothing left to send" in reply_text(again), "it is sent once"


async def test_a_reason_is_nobody_elses_to_send(waiting: World) -> None:
    form = await pressed(waiting, waiting.moderator, "Can't answer here")
    await begins(waiting)
    said = await waiting.moderator.submit_modal(form, SENT)
    custom_id = custom_ids_of(page(said))[DECLINE]
    pressed_by = await press_forged(waiting, otto(waiting), board(waiting), custom_id)
    assert "There is nothing left to send" in reply_text(pressed_by)
    pressed_by = await press_forged(waiting, waiting.resident, board(waiting), custom_id)
    assert "may do this" in reply_text(pressed_by)


async def test_answered_meanwhile_the_reason_comes_back_and_changes_nothing(waiting: World) -> None:
    form = await pressed(waiting, waiting.moderator, "Can't answer here")
    theirs = await begins(waiting)
    said = await waiting.moderator.submit_modal(form, SENT)
    await waiting.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    late = await waiting.moderator.click(page(said), label=DECLINE)
    assert "answered" in reply_text(late)
    assert "Ask the parish." in reply_text(late)
    await waiting.moment()
    assert "Yes, in May." in texts_of(pair(waiting, 1))


async def test_once_the_claim_lapses_nothing_stands_in_the_way(waiting: World) -> None:
    await begins(waiting)
    await waiting.pass_time(minutes=10, seconds=1)
    form = await pressed(waiting, waiting.moderator, "Can't answer here")
    assert form.modal is not None
    done = await waiting.moderator.submit_modal(form, SENT)
    assert "No question is waiting" in reply_text(done)


async def test_ones_own_answer_form_stops_nobody_from_ending_it_otherwise(waiting: World) -> None:
    await begins(waiting)
    form = await pressed(waiting, waiting.officer, "I'll find out")
    assert form.modal is not None


async def test_who_may_not_answer_takes_nothing_over(waiting: World) -> None:
    await begins(waiting)
    for who, verb in ((waiting.moderator, "find_out_over"), (waiting.resident, "decline_over")):
        said = await press_forged(waiting, who, board(waiting), f"bm:{verb}:1:1:1")
        assert said.modal is None
        assert "may do this" in reply_text(said)
    desk = page(await otto(waiting).slash(waiting.lobby, "desk"))
    assert "PC Oak is answering it" in texts_of(desk)


# --- same as another -----------------------------------------------------------------------------------


async def meets_when_merging(world: World) -> tuple[InteractionResult, InteractionResult]:
    """PC Oak is answering question 1 when a moderator merges it: his form, and what the moderator reads."""
    await asked(world, "Will the fence behind the garages be repaired?", "Sam Second")
    theirs = await begins(world)
    desk = page(await world.moderator.slash(world.lobby, "desk"))
    return theirs, await world.moderator.click(desk, label="Same as question 2")


async def test_merging_meets_who_is_answering_and_takes_over(waiting: World) -> None:
    theirs, said = await meets_when_merging(waiting)
    assert ANSWERING in reply_text(said)
    assert labels_of(page(said)) == ["Take over: same as question 2"]
    await waiting.restart()
    done = await waiting.moderator.click(page(said), label="Take over: same as question 2")
    assert "question 2" in reply_text(done)
    late = await waiting.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    assert "Mo Moderator was quicker" in reply_text(late)
    assert "Yes, in May." in reply_text(late)
    again = await waiting.moderator.slash(waiting.lobby, "desk")
    assert "1 of 1" in reply_text(again)


async def test_answered_meanwhile_it_is_merged_into_nothing(waiting: World) -> None:
    theirs, said = await meets_when_merging(waiting)
    await waiting.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    late = await waiting.moderator.click(page(said), label="Take over: same as question 2")
    assert "answered" in reply_text(late)


# --- could not be found out ----------------------------------------------------------------------------


COULD_NOT = "Take over: could not be found out"


@pytest.fixture
async def promised(waiting: World) -> World:
    """PC Oak will find out about question 1."""
    await waiting.officer.slash(waiting.lobby, "followup make", question="1", due="9 January")
    await waiting.moment()
    return waiting


async def comes_back(world: World) -> InteractionResult:
    form = await world.officer.slash(world.lobby, "followup keep", followup="1")
    assert form.modal is not None
    return form


async def test_dropping_a_promise_meets_who_is_keeping_it(promised: World) -> None:
    theirs = await comes_back(promised)
    said = await otto(promised).slash(promised.lobby, "followup drop", followup="1")
    assert ANSWERING in reply_text(said)
    form = await otto(promised).click(page(said), label=COULD_NOT)
    await otto(promised).submit_modal(form, {"reason": "The council does not say."})
    await promised.moment()
    assert "The council does not say." in texts_of(pair(promised, 1))
    late = await promised.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    assert "Yes, in May." in reply_text(late)
    assert "Otto Other was quicker" in reply_text(late)


async def test_a_reason_to_drop_it_waits_and_is_sent_as_it_was_typed(promised: World) -> None:
    await comes_back(promised)
    said = await otto(promised).slash(
        promised.lobby, "followup drop", followup="1", reason="The council does not say."
    )
    assert ANSWERING in reply_text(said)
    assert "The council does not say." in reply_text(said)
    custom_id = custom_ids_of(page(said))[COULD_NOT]
    for who, words in ((promised.officer, "nothing left to send"), (promised.resident, "may do this")):
        assert words in reply_text(await press_forged(promised, who, board(promised), custom_id))
    await promised.restart()
    await otto(promised).click(page(said), label=COULD_NOT)
    await promised.moment()
    assert "The council does not say." in texts_of(pair(promised, 1))


async def test_kept_or_moved_meanwhile_it_is_not_dropped_and_the_reason_comes_back(promised: World) -> None:
    theirs = await comes_back(promised)
    desk = page(await otto(promised).slash(promised.lobby, "desk"))
    await otto(promised).click(desk, label="Follow-ups (1)")
    said = await otto(promised).slash(promised.lobby, "followup drop", followup="1", reason="Nobody knows.")
    await promised.officer.slash(
        promised.lobby, "followup move", followup="1", due="12 January", reason="It takes longer."
    )
    late = await otto(promised).click(page(said), label=COULD_NOT)
    assert "12 January" in reply_text(late)
    assert "Nobody knows." in reply_text(late)
    await promised.officer.submit_modal(theirs, {"answer": "Yes, in May."})
    late = await otto(promised).click(page(said), label=COULD_NOT)
    assert "answered" in reply_text(late)
    assert "Nobody knows." in reply_text(late)
    await promised.moment()
    assert "Yes, in May." in texts_of(pair(promised, 1))


# --- a second pair of eyes -----------------------------------------------------------------------------


@pytest.fixture
async def unapproved(waiting: World) -> World:
    """PC Oak's answer to question 1 waits for approval."""
    await waiting.admin.slash(waiting.lobby, "team approval", answers="on")
    await answer(waiting, 1, "Yes, in May.")
    return waiting


async def test_approving_meets_who_is_changing_it(unapproved: World) -> None:
    desk = page(await unapproved.moderator.slash(unapproved.lobby, "desk"))
    read = page(await unapproved.moderator.click(desk, label="To approve (1)"))
    theirs = await begins(unapproved)
    said = await unapproved.moderator.click(read, label="Approve")
    assert "PC Oak has question 1 open to change its answer, until <t:" in reply_text(said)
    await unapproved.moment()
    assert not says(meeting_channel(unapproved), "Yes, in May.")
    await unapproved.restart()
    await unapproved.moderator.click(page(said), label="Approve all the same")
    await unapproved.moment()
    assert "Yes, in May." in texts_of(pair(unapproved, 1))
    late = await unapproved.officer.submit_modal(theirs, {"answer": "Yes, in June."})
    assert "Question 1 changed meanwhile: it is answered." in reply_text(late)
    assert "PC Oak was quicker" not in reply_text(late), "nobody is quicker than they are"
    assert "Yes, in June." in reply_text(late)


async def test_the_page_says_who_is_changing_it(unapproved: World) -> None:
    await begins(unapproved)
    desk = page(await unapproved.moderator.slash(unapproved.lobby, "desk"))
    read = page(await unapproved.moderator.click(desk, label="To approve (1)"))
    assert "**PC Oak is answering it**" in texts_of(read)


async def test_changed_meanwhile_nothing_is_approved_unread_all_the_same(unapproved: World) -> None:
    desk = page(await unapproved.moderator.slash(unapproved.lobby, "desk"))
    read = page(await unapproved.moderator.click(desk, label="To approve (1)"))
    theirs = await begins(unapproved)
    said = await unapproved.moderator.click(read, label="Approve")
    await unapproved.officer.submit_modal(theirs, {"answer": "Yes, in June."})
    late = await unapproved.moderator.click(page(said), label="Approve all the same")
    assert "approved, sent back or changed" in reply_text(late)
    await unapproved.moment()
    assert not says(meeting_channel(unapproved), "Yes, in")
