"""Private information acted on: passed on, closed, held, and its sender told in fixed words only."""

from typing import Any

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from tests.conversations.scenes import ask, board, meeting_channel, page, records, room, room_board, says
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, options_of, reply_text, texts_of
from tests.support.setting_the_scene import not_sent_yet, press_forged

SECRET = "The garage at number nine smells of paint thinner at night."
LIST = "Pass on, close, hold or answer an opened one"


@pytest.fixture
async def told(meeting: World) -> World:
    """A team that takes private information has received number 1 from Rita."""
    await switch(meeting, "on")
    await ask(meeting.resident, board(meeting), SECRET, "private")
    await meeting.moment()
    return meeting


async def switch(world: World, to: str) -> None:
    said = await world.admin.slash(world.lobby, "team private", switch=to)
    if said.modal:
        terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the intelligence unit"}
        await world.admin.submit_modal(said, terms)


async def listed(world: World, by: MemberActor | None = None) -> ResponseMessage:
    """An officer's list."""
    officer = by or world.officer
    desk = page(await officer.slash(world.lobby, "desk"))
    label = next(label for label in labels_of(desk) if label.startswith("Private information"))
    return page(await officer.click(desk, label=label))


async def opened(world: World, number: int = 1, by: MemberActor | None = None) -> InteractionResult:
    return await (by or world.officer).click(await listed(world, by), label=f"Open {number}")


async def panel(world: World, by: MemberActor | None = None) -> ResponseMessage:
    """What can be done about number 1, once it was opened."""
    result = await opened(world, by=by)
    return result.followups[-1]


async def press(world: World, on: ResponseMessage, label: str, **fields: str) -> InteractionResult:
    """Press a button, and fill in the form that it opens."""
    said = await world.officer.click(on, label=label)
    if said.modal:
        said = await world.officer.submit_modal(said, fields)
    await world.moment()
    return said


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


async def mine(world: World) -> str:
    return reply_text(await world.resident.slash(world.lobby, "my-questions"))


async def rows(world: World, table: str) -> list[Any]:
    async with world.client.ctx.db.read() as conn:
        return list((await conn.exec_driver_sql(f"SELECT * FROM {table}")).mappings())


# --- passing on ----------------------------------------------------------------------------------------


async def test_passed_on_with_a_reference_our_copy_is_deleted_at_once_and_the_list_says_so(
    told: World,
) -> None:
    on = await panel(told)
    assert "State: received, opened 1 time." in texts_of(on)
    assert SECRET not in texts_of(on)
    said = await press(told, on, "Passed on", reference="KP-2026/4711", reason="")
    words = texts_of(page(said))
    assert "passed on as KP-2026/4711, our copy deleted" in words
    assert "nobody can open it again" in words
    (row,) = await rows(told, "private_information")
    assert row["sealed"] == b"" and row["deleted_at"] and row["state"] == "passed_on"
    again = await listed(told)
    assert "passed on as KP-2026/4711, our copy deleted" in texts_of(again)
    assert "Open 1" not in labels_of(again)


async def test_a_deleted_text_cannot_be_opened_again_and_it_is_plainly_said(told: World) -> None:
    before = await listed(told)
    await press(told, await panel(told), "Passed on", reference="4711", reason="")
    said = await told.officer.click(before, label="Open 1")
    words = reply_text(said)
    assert "was passed on as 4711, and our copy was deleted" in words
    assert "Nobody can open it again" in words
    (row,) = await rows(told, "private_information")
    assert row["opened_times"] == 1


async def test_passed_on_but_held_our_copy_stays_until_it_is_released(told: World) -> None:
    on = await panel(told)
    said = await press(told, on, "Passed on", reference="4711", reason="Evidence: trial in June")
    assert "our copy held: Evidence: trial in June" in texts_of(page(said))
    assert SECRET in reply_text(await opened(told))
    said = await press(told, page(said), "Release and delete our copy")
    assert "our copy deleted" in texts_of(page(said))
    (row,) = await rows(told, "private_information")
    assert row["sealed"] == b"" and row["held_reason"] is None


async def test_held_before_it_is_passed_on_it_stays_too(told: World) -> None:
    said = await press(told, await panel(told), "Hold our copy", reason="A complaint")
    assert "received, opened 1 time, our copy held: A complaint" in texts_of(page(said))
    said = await press(told, page(said), "Passed on", reference="4711", reason="")
    assert "our copy held: A complaint" in texts_of(page(said))
    assert SECRET in reply_text(await opened(told))


async def test_released_before_it_is_passed_on_nothing_is_deleted(told: World) -> None:
    said = await press(told, await panel(told), "Hold our copy", reason="A complaint")
    said = await press(told, page(said), "Release our copy")
    assert "State: received, opened 1 time." in texts_of(page(said))
    assert SECRET in reply_text(await opened(told))


async def test_without_a_reference_or_with_a_sentence_for_one_nothing_is_passed_on(told: World) -> None:
    for reference in ("control room", "Meet me at 8 by the garage", "call me: 07700 900123", "4711\nhello"):
        said = await press(told, await panel(told), "Passed on", reference=reference, reason="")
        assert "can't be a reference" in reply_text(said)
    (row,) = await rows(told, "private_information")
    assert row["state"] == "received" and row["sealed"]


async def test_two_officers_pass_it_on_and_the_second_reads_who_was_quicker(told: World) -> None:
    other = told.person("Otto Other", told.officers)
    mine_, theirs = await panel(told), await panel(told, other)
    form = await other.click(theirs, label="Passed on")
    await press(told, mine_, "Passed on", reference="4711", reason="")
    said = await other.submit_modal(form, {"reference": "4712", "reason": ""})
    assert "was passed on already, as 4711, by PC Oak" in reply_text(said)
    assert "4712" in reply_text(said), "what was typed comes back"
    (row,) = await rows(told, "private_information")
    assert row["reference"] == "4711"


async def test_the_form_sent_twice_passes_it_on_once(told: World) -> None:
    form = await told.officer.click(await panel(told), label="Passed on")
    fields = {"reference": "4711", "reason": ""}
    await told.officer.submit_modal(form, fields)
    said = await told.officer.submit_modal(not_sent_yet(form), fields)
    assert "passed on already" in reply_text(said)
    assert [row["what"] for row in await rows(told, "action") if row["what"] == "passed_on"] == ["passed_on"]


async def test_what_was_pressed_before_a_restart_works_after_it(told: World) -> None:
    form = await told.officer.click(await panel(told), label="Passed on")
    await told.restart()
    await told.officer.submit_modal(form, {"reference": "4711", "reason": ""})
    assert "passed on as 4711, our copy deleted" in texts_of(await listed(told))


async def test_closed_says_so_and_can_still_be_passed_on(told: World) -> None:
    said = await press(told, await panel(told), "Close", reason="Nothing to act on")
    assert "State: closed" in texts_of(page(said))
    assert SECRET in reply_text(await opened(told))
    said = await press(told, page(said), "Passed on", reference="4711", reason="")
    assert "passed on as 4711, our copy deleted" in texts_of(page(said))


async def test_of_what_is_closed_our_copy_is_deleted_when_an_officer_wants(told: World) -> None:
    on = await panel(told)
    assert "Delete our copy" not in labels_of(on), "not before somebody said that it is not needed"
    said = await press(told, on, "Close", reason="Nothing to act on")
    assert "until its days are over or it is passed on. If nobody needs it, delete it now." in texts_of(
        page(said)
    )
    await told.restart()
    said = await press(told, page(said), "Delete our copy")
    words = texts_of(page(said))
    assert "State: closed" in words and "our copy deleted" in words
    assert "nobody can open it again" in words
    assert {"Delete our copy", "Hold our copy"}.isdisjoint(labels_of(page(said)))
    (row,) = await rows(told, "private_information")
    assert row["sealed"] == b"" and row["deleted_at"] and row["state"] == "closed"
    assert "Open 1" not in labels_of(await listed(told))
    assert "closed" in await mine(told), "its sender still reads what became of it"
    log = reply_text(await told.admin.slash(told.lobby, "team log"))
    assert "deleted our copy of private information 1, which is closed" in log


async def test_deleted_twice_the_second_reads_that_it_is_gone(told: World) -> None:
    on = await panel(told)
    open_it = custom_ids_of(await listed(told))["Open 1"]
    said = await press(told, on, "Close", reason="Nothing to act on")
    custom_id = custom_ids_of(page(said))["Delete our copy"]
    await press(told, page(said), "Delete our copy")
    for late in (
        await press_forged(told, told.officer, board(told), custom_id),
        await press_forged(told, told.officer, board(told), open_it),
    ):
        assert "Private information 1 was closed, and our copy was deleted" in reply_text(late)


async def test_what_is_held_or_not_closed_is_not_deleted(told: World) -> None:
    on = await panel(told)
    forged = await press_forged(told, told.officer, board(told), "bm:delete_copy:1:1")
    assert "old" in reply_text(forged) or "any more" in reply_text(forged)
    said = await press(told, on, "Close", reason="Nothing to act on")
    custom_id = custom_ids_of(page(said))["Delete our copy"]
    said = await press(told, page(said), "Hold our copy", reason="A complaint")
    assert "Delete our copy" not in labels_of(page(said))
    late = await press_forged(told, told.officer, board(told), custom_id)
    assert "is held, so it was not deleted" in reply_text(late)
    said = await press(told, page(said), "Release our copy")
    assert SECRET in reply_text(await opened(told)), "released, it stays until somebody deletes it"
    await told.officer.slash(told.lobby, "hold place", kind="complaint", reason="Number 12", private="1")
    late = await press_forged(told, told.officer, board(told), custom_id)
    assert "what holds it by /hold place is lifted by /hold lift" in reply_text(late)
    assert SECRET in reply_text(await opened(told))


async def test_what_is_closed_and_deleted_can_still_be_said_to_be_passed_on(told: World) -> None:
    said = await press(told, await panel(told), "Close", reason="Nothing to act on")
    said = await press(told, page(said), "Delete our copy")
    said = await press(told, page(said), "Passed on", reference="4711", reason="")
    assert "passed on as 4711, our copy deleted" in texts_of(page(said))


async def test_it_is_acted_on_though_private_information_is_switched_off_meanwhile(told: World) -> None:
    on = await panel(told)
    await switch(told, "off")
    said = await press(told, on, "Passed on", reference="4711", reason="")
    assert "our copy deleted" in texts_of(page(said))
    await press(told, page(said), "Tell them: passed on")
    assert len(dms(told.resident)) == 1


async def test_it_is_acted_on_from_the_list_without_opening_it_again(told: World) -> None:
    assert not options_of(await listed(told)), "what nobody has opened cannot be acted on"
    await opened(told)
    on = await listed(told)
    said = await told.officer.select(on, ["1"])
    assert "State: received, opened 1 time." in reply_text(said)
    assert SECRET not in reply_text(said)


async def test_what_nobody_has_opened_is_not_passed_on_by_a_forged_button(told: World) -> None:
    form = await press_forged(told, told.officer, board(told), "bm:send_on:1:1")
    said = await told.officer.submit_modal(form, {"reference": "4711", "reason": ""})
    assert "Open it first" in reply_text(said)


@pytest.mark.parametrize(
    "verb", ["private_state:1:1", "send_on:1:1", "close_private:1:1", "hold:1:1", "release:1:1",
             "delete_copy:1:1", "tell_sender:1:1:thank_you", "who_sent:1:1"],
)  # fmt: skip
async def test_moderators_and_residents_act_on_none_of_it(told: World, verb: str) -> None:
    await opened(told)
    before = await rows(told, "private_information")
    for person in (told.moderator, told.resident, told.admin):
        said = await press_forged(told, person, board(told), f"bm:{verb}")
        assert "only its officers may do this" in reply_text(said)
    assert await rows(told, "private_information") == before
    assert await rows(told, "private_reply") == []


# --- telling who sent it -------------------------------------------------------------------------------


async def test_the_sender_is_told_in_fixed_words_by_dm_and_under_my_questions(told: World) -> None:
    on = await panel(told)
    assert "Tell them: passed on" not in labels_of(on), "it is not true yet"
    on = page(await press(told, on, "Tell them: received"))
    assert "told “received”: the DM is being sent" in texts_of(on)
    on = page(await press(told, on, "Refresh"))
    assert "told “received”: by DM and in My questions" in texts_of(on)
    assert "Tell them: received" not in labels_of(on), "once"
    on = page(await press(told, on, "Passed on", reference="4711", reason=""))
    for label in ("Tell them: passed on", "Tell them: please call 101", "Tell them: thank you"):
        on = page(await press(told, on, label))
    first, passed_on, call, thanks = dms(told.resident)
    assert "an officer has read it" in first
    assert "it was passed on" in passed_on
    assert "please call, and quote **4711**" in call and "101" in call
    assert "thank you" in thanks
    for words in dms(told.resident):
        assert "number 1" in words and "Nobody reads an answer here" in words
        assert SECRET not in words and "garage" not in words
    words = await mine(told)
    assert "**Private information 1**, New Ash Green team: passed on" in words
    assert "please call, and quote **4711**" in words
    assert SECRET not in words


async def test_a_call_before_it_is_passed_on_quotes_its_own_number(told: World) -> None:
    await press(told, await panel(told), "Tell them: please call 101")
    (words,) = dms(told.resident)
    assert "quote **1**" in words


async def test_closed_dms_are_said_to_the_officer_and_my_questions_has_the_words(told: World) -> None:
    dm = told.resident.user.dm_channel
    told.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    on = page(await press(told, await panel(told), "Tell them: thank you"))
    on = page(await press(told, on, "Refresh"))
    assert "told “thank you”: shown in My questions; their DMs are closed" in texts_of(on)
    assert "shown in My questions; their DMs are closed" in texts_of(await listed(told))
    assert dms(told.resident) == []
    assert "thank you. It helps." in await mine(told)


async def test_each_reply_goes_out_once_whoever_sends_it(told: World) -> None:
    on = await panel(told)
    forged = custom_ids_of(on)["Tell them: thank you"]
    await press(told, on, "Tell them: thank you")
    other = told.person("Otto Other", told.officers)
    said = await press_forged(told, other, board(told), forged)
    assert "was told so already" in reply_text(said)
    await told.moment()
    assert len(dms(told.resident)) == 1


async def test_nobody_is_told_that_it_was_passed_on_before_it_was(told: World) -> None:
    await opened(told)
    said = await press_forged(told, told.officer, board(told), "bm:tell_sender:1:1:passed_on")
    assert "is not passed on yet" in reply_text(said)
    said = await press_forged(told, told.officer, board(told), "bm:tell_sender:1:1:come_to_me")
    assert "is from an old message" in reply_text(said)
    assert await rows(told, "private_reply") == []


async def test_a_reply_waits_through_a_restart_and_comes_once(told: World) -> None:
    on = await panel(told)
    told.env.inject_error(
        "POST", f"/channels/{told.resident.user.dm_channel.id}/messages", status=500, times=1
    )
    await told.officer.click(on, label="Tell them: thank you")
    await told.restart()
    await told.pass_time(minutes=3)
    assert len(dms(told.resident)) == 1


async def test_who_writes_in_private_cannot_answer_a_reply(told: World) -> None:
    await press(told, await panel(told), "Tell them: thank you")
    (message,) = told.resident.user.dm_channel.history()
    assert labels_of(message) == []


# --- an officer's care ---------------------------------------------------------------------------------


async def test_a_third_message_of_one_person_within_a_month_says_to_take_advice_first(told: World) -> None:
    sam = told.person("Sam Second")
    await ask(told.resident, board(told), "The garage again.", "private")
    await ask(sam, board(told), "Something else.", "private")
    assert "take advice" not in reply_text(await opened(told, 2))
    assert "take advice" not in reply_text(await opened(told, 3)), "it is another's"
    await ask(told.resident, board(told), "And again.", "private")
    words = reply_text(await opened(told, 4))
    assert "message 3 from the same person within a month" in words
    assert words.index("take advice from your supervisor") < words.index("And again.")
    assert told.resident.name not in words


async def test_messages_more_than_a_month_apart_are_not_counted_together(told: World) -> None:
    await ask(told.resident, board(told), "The garage again.", "private")
    await told.officer.slash(told.lobby, "meeting close")
    await told.pass_time(hours=31 * 24)
    await told.resident.slash(told.lobby, "ask", question="And again.", audience="private")
    assert "take advice" not in reply_text(await opened(told, 3))


async def test_who_sent_it_is_told_to_an_officer_for_a_reason_and_logged(told: World) -> None:
    said = await press(told, await panel(told), "Who sent it?", reason="They may be in danger")
    assert said.ephemeral
    assert told.resident.name in reply_text(said)
    assert "This is logged" in reply_text(said)
    (line,) = [row for row in await rows(told, "action") if row["what"] == "revealed"]
    assert (line["on_kind"], line["why"]) == ("private_information", "They may be in danger")


async def test_everything_done_is_logged_and_never_a_text(told: World) -> None:
    on = page(await press(told, await panel(told), "Tell them: received"))
    on = page(await press(told, on, "Close", reason="Nothing to act on"))
    await press(told, on, "Passed on", reference="4711", reason="")
    lines = [row["what"] for row in await rows(told, "action") if row["on_kind"] == "private_information"]
    assert lines[-5:] == ["opened", "told_received", "closed", "passed_on", "copy_deleted"]
    for table in ("action", "notice", "private_reply", "view"):
        assert "garage" not in str(await rows(told, table))


async def test_nothing_of_it_is_in_anything_public_or_in_the_log(told: World) -> None:
    on = await panel(told)
    on = page(await press(told, on, "Passed on", reference="ZQ-4711", reason=""))
    await press(told, on, "Tell them: passed on")
    await told.officer.slash(told.lobby, "meeting close")
    await told.moment()
    public = [*meeting_channel(told).history(), *records(told)[0].history(), *room(told).history()]
    for message in public:
        for word in ("garage", "ZQ-4711", told.resident.name):
            assert word not in texts_of(message)
        for file in message.attachments:
            data = (await file.read()).decode("utf-8", "replace")
            assert not any(word in data for word in ("garage", "ZQ-4711", told.resident.name))
    assert not any(word in str(told.log) for word in ("garage", "ZQ-4711"))
    assert not says(room(told), "Urgent")
    assert "Private information" not in texts_of(room_board(told))
