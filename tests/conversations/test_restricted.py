"""Muted and blocked by question number: nobody learns who it is, and a cry for help gets through."""

import pytest
import sqlalchemy as sa
from simcord.actors import MemberActor

from bot.storage.database import Write
from bot.storage.tables import person, restriction
from tests.conversations.scenes import (
    ask,
    asked,
    board,
    meeting_channel,
    page,
    room,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, filled_in, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
RUDE = "Why are you all such useless idiots?"
DANGER = "please help he has a knife and is hitting my mum right now"


async def _mute(world: World, number: int, reason: str = "Insults") -> str:
    said = await world.moderator.slash(world.lobby, "moderate mute", question=str(number), reason=reason)
    return reply_text(said)


async def _block(world: World, number: int, reason: str = "Insults again") -> str:
    said = await world.moderator.slash(world.lobby, "moderate block", question=str(number), reason=reason)
    return reply_text(said)


async def test_a_muted_asker_hears_the_reason_once_and_then_in_short(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    said = await _mute(meeting, number)
    assert "The asker of question 1 is muted until this meeting has closed." in said
    assert "Rita" not in said

    first = reply_text(await ask(meeting.resident, board(meeting), FENCE))
    assert "You can't send anything to the team “New Ash Green” until this meeting has closed." in first
    assert "Reason: Insults" in first
    assert "contact Invented Police at <https://www.example.org>, or the moderators of this server" in first
    assert "999" in first
    assert FENCE in first, "what was written comes back"

    second = reply_text(await ask(meeting.resident, board(meeting), FENCE))
    assert "You can't send anything" in second
    assert "Reason" not in second
    assert "example.org" not in second
    assert "999" in second


async def test_a_muted_asker_sends_nothing_in_private_and_supports_nothing(meeting: World) -> None:
    form = await meeting.admin.slash(meeting.lobby, "team private", switch="on")
    await meeting.admin.submit_modal(
        form, {"readers": "PC Oak", "when_read": "Every morning", "passed_to": "The desk"}
    )
    number, other = await asked(meeting, RUDE), await asked(meeting, FENCE, "Sam Second")
    await show(meeting, other)
    await _mute(meeting, number)
    said = reply_text(await ask(meeting.resident, board(meeting), "The grey shed.", "private"))
    assert "You can't send anything" in said
    said = reply_text(await press_forged(meeting, meeting.resident, board(meeting), f"bm:support:{other}"))
    assert "You can't send anything" in said
    await meeting.moment()
    assert "other wants to know" not in texts_of(board(meeting))
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    assert "Private information (0)" in labels_of(desk)


async def test_a_muted_asker_still_reads_and_withdraws(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    await _mute(meeting, number)
    mine = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert RUDE in texts_of(mine)
    said = await press_forged(meeting, meeting.resident, board(meeting), f"bm:withdraw:{number}:0")
    assert "withdrawn" in reply_text(said)


async def test_a_blocked_asker_changes_no_words_but_a_cry_for_help_in_them_is_heard(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    await _block(meeting, number)
    mine = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    form = await meeting.resident.click(mine, label=f"Change question {number}")
    said = reply_text(await meeting.resident.submit_modal(form, {"question": "And even ruder."}))
    assert "You can't send anything" in said
    assert "And even ruder." in said
    mine = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert RUDE in texts_of(mine)
    form = await meeting.resident.click(mine, label=f"Change question {number}")
    said = reply_text(await meeting.resident.submit_modal(form, {"question": DANGER}))
    assert "Nobody may be reading this now" in said


async def test_a_blocked_persons_cry_for_help_gets_through(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    await _block(meeting, number)
    said = reply_text(await ask(meeting.resident, board(meeting), DANGER))
    assert "Nobody may be reading this now" in said
    assert "999" in said
    await meeting.moment()
    assert says(room(meeting), "Urgent private information 1")


async def test_a_mute_ends_with_its_meeting_and_a_block_does_not(meeting: World) -> None:
    muted, blocked = await asked(meeting, RUDE), await asked(meeting, "Idiots, the lot.", "Ben Blocked")
    await _mute(meeting, muted)
    await _block(meeting, blocked)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert await asked(meeting, FENCE)
    ben = meeting.person("Ben Blocked")
    said = reply_text(await ben.slash(meeting.lobby, "ask", question=FENCE))
    assert "You can't send anything to the team “New Ash Green”." in said
    await meeting.restart()
    said = reply_text(await ben.slash(meeting.lobby, "ask", question=FENCE))
    assert "You can't send anything" in said
    listed = reply_text(await meeting.moderator.slash(meeting.lobby, "moderate list"))
    assert "Question 2" in listed
    assert "blocked" in listed
    assert "Question 1" not in listed
    said = reply_text(await meeting.moderator.slash(meeting.lobby, "moderate lift", question="2"))
    assert "Lifted" in said
    assert "number **" in reply_text(await ben.slash(meeting.lobby, "ask", question=FENCE))
    said = reply_text(await meeting.moderator.slash(meeting.lobby, "moderate lift", question="2"))
    assert "Nobody is muted or blocked by question 2" in said
    listed = reply_text(await meeting.moderator.slash(meeting.lobby, "moderate list"))
    assert "Nobody is muted or blocked" in listed


async def test_two_questions_of_one_person_are_not_told_to_be_of_one(meeting: World) -> None:
    first, second = await asked(meeting, RUDE), await asked(meeting, FENCE)
    other = await asked(meeting, "And the gate?", "Sam Second")
    said = [await _mute(meeting, number) for number in (first, second, other)]
    same = {text.replace(f"question {n}", "question") for text, n in zip(said, (1, 2, 3), strict=True)}
    assert len(same) == 1, "neither word nor refusal tells one person's second question from another's first"
    listed = reply_text(await meeting.moderator.slash(meeting.lobby, "moderate list"))
    assert [f"Question {number}" in listed for number in (first, second, other)] == [True] * 3
    assert "Rita" not in listed
    assert "already" in await _mute(meeting, first)


async def test_with_no_meeting_open_a_mute_is_for_the_next_one(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="6 Jan 18:00")
    number = await asked(town, RUDE)
    said = await _mute(town, number)
    assert "is muted until the next meeting has closed: <t:" in said
    refused = reply_text(await town.resident.slash(town.lobby, "ask", question=FENCE))
    assert "You can't send anything to the team “New Ash Green” until the next meeting has closed." in refused
    assert "already" in await _mute(town, number)
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    refused = reply_text(await ask(town.resident, board(town), FENCE))
    assert "until this meeting has closed" in refused
    await town.officer.slash(town.lobby, "meeting close")
    await town.moment()
    assert await asked(town, FENCE)


async def test_a_mute_for_a_meeting_that_is_cancelled_is_for_the_one_after_it(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="6 Jan 18:00")
    await _mute(town, await asked(town, RUDE))
    await town.officer.slash(town.lobby, "meeting cancel", meeting="next")
    refused = reply_text(await town.resident.slash(town.lobby, "ask", question=FENCE))
    assert "until the next meeting has closed" in refused
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    assert "You can't send" in reply_text(await ask(town.resident, board(town), FENCE))
    await town.officer.slash(town.lobby, "meeting close")
    await town.moment()
    assert await asked(town, FENCE)


async def test_with_no_meeting_planned_blocking_is_offered_instead(town: World) -> None:
    number = await asked(town, RUDE)
    said = await town.moderator.slash(town.lobby, "moderate mute", question=str(number), reason="Never again")
    assert "none is open or planned" in reply_text(said)
    assert "Never again" in reply_text(said), "the reason comes back"
    await town.restart()
    form = await town.moderator.click(page(said), label="Block instead")
    assert filled_in(form) == {"reason": "Never again"}, "nobody types it twice"
    done = await town.moderator.submit_modal(form, {"reason": "Never again"})
    assert "The asker of question 1 is blocked until you lift it." in reply_text(done)
    assert "no question" in await _block(town, 99)


async def test_from_the_desk_too_the_reason_comes_along_to_block_for(town: World) -> None:
    await asked(town, RUDE)
    desk = page(await town.officer.slash(town.lobby, "desk"))
    form = await town.officer.select(desk, values=["mute"])
    said = await town.officer.submit_modal(form, {"reason": "Never again"})
    assert "none is open or planned" in reply_text(said)
    await town.restart()
    form = await town.officer.click(page(said), label="Block instead")
    assert filled_in(form) == {"reason": "Never again"}
    await town.officer.submit_modal(form, {"reason": "Never, ever"})
    refused = reply_text(await town.resident.slash(town.lobby, "ask", question=FENCE))
    assert "Never, ever" in refused


async def test_the_reason_is_nobody_elses_and_after_a_week_it_is_typed_anew(town: World) -> None:
    number = await asked(town, RUDE)
    said = await town.moderator.slash(town.lobby, "moderate mute", question=str(number), reason="Never again")
    custom_id = custom_ids_of(page(said))["Block instead"]
    theirs = await press_forged(town, town.officer, room_board(town), custom_id)
    assert filled_in(theirs) == {"reason": ""}
    await town.pass_time(hours=24 * 8)
    form = await town.moderator.click(page(said), label="Block instead")
    assert filled_in(form) == {"reason": ""}


async def test_a_resident_who_forges_the_button_blocks_nobody(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    said = await press_forged(meeting, meeting.resident, board(meeting), f"bm:block_instead:1:{number}")
    assert said.modal is None
    assert "may do this" in reply_text(said)


async def test_the_desk_mutes_for_the_next_meeting_too(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="6 Jan 18:00")
    await asked(town, RUDE)
    desk = page(await town.moderator.slash(town.lobby, "desk"))
    form = await town.moderator.select(desk, values=["mute"])
    assert "or, if none is open, the next one" in reply_text(form)
    said = await town.moderator.submit_modal(form, {"reason": "Insults"})
    assert "is muted until the next meeting has closed" in reply_text(said)
    listed = reply_text(await town.moderator.slash(town.lobby, "moderate list"))
    assert "Question 1** · muted for one meeting" in listed


# --- what is offered while one types -------------------------------------------------------------------


async def suggested(world: World, who: MemberActor, command: str, typed: str = "") -> list[str]:
    """What is read in the list under the question's option."""
    offered = await who.autocomplete(world.lobby, f"moderate {command}", "question", typed)
    return [str(choice["name"]) for choice in offered]


@pytest.mark.parametrize("command", ["mute", "block"])
async def test_questions_are_suggested_by_number_and_words_the_newest_first(
    meeting: World, command: str
) -> None:
    await asked(meeting, FENCE)
    number = await asked(meeting, RUDE, "Sam Second")
    await meeting.moderator.slash(meeting.lobby, "moderate lift", question="1")
    form = await press_forged(meeting, meeting.moderator, board(meeting), "bm:decline:1:2:2:0")
    await meeting.moderator.submit_modal(form, {"ready": "own", "reason": "No."})
    assert await suggested(meeting, meeting.moderator, command) == [f"2 · {RUDE}", f"1 · {FENCE}"]
    assert await suggested(meeting, meeting.moderator, command, "useless") == [f"2 · {RUDE}"]
    assert await suggested(meeting, meeting.moderator, command, "#1") == [f"1 · {FENCE}"]
    assert await suggested(meeting, meeting.moderator, command, "9") == []
    offered = await meeting.moderator.autocomplete(meeting.lobby, f"moderate {command}", "question", "")
    assert offered[0]["value"] == str(number)


@pytest.mark.parametrize("command", ["mute", "block", "lift"])
async def test_nothing_is_suggested_to_who_may_not(meeting: World, command: str) -> None:
    await _block(meeting, await asked(meeting, RUDE))
    [only] = await suggested(meeting, meeting.resident, command)
    assert "only its officers" in only
    assert "useless" not in only and "Insults" not in only


async def test_an_administrator_is_suggested_no_words_that_are_not_public(meeting: World) -> None:
    await asked(meeting, RUDE)
    await show(meeting, await asked(meeting, FENCE, "Sam Second"))
    assert await suggested(meeting, meeting.admin, "mute") == [f"2 · {FENCE}", "1"]
    assert await suggested(meeting, meeting.admin, "mute", "useless") == []


async def test_only_what_is_in_force_is_suggested_for_lifting(meeting: World) -> None:
    await asked(meeting, FENCE, "Sam Second")
    number = await asked(meeting, RUDE)
    assert await suggested(meeting, meeting.moderator, "lift") == []
    await _block(meeting, number)
    assert await suggested(meeting, meeting.moderator, "lift") == ["2 · blocked · Insults again"]
    assert await suggested(meeting, meeting.moderator, "lift", "1") == []
    await meeting.moderator.slash(meeting.lobby, "moderate lift", question="2")
    assert await suggested(meeting, meeting.moderator, "lift") == []


@pytest.mark.parametrize("command", ["mute", "block", "lift", "list"])
async def test_a_resident_restricts_nobody(meeting: World, command: str) -> None:
    await asked(meeting, FENCE, "Sam Second")
    options = {"question": "1"} if command != "list" else {}
    if command in ("mute", "block"):
        options["reason"] = "Because"
    said = reply_text(await meeting.resident.slash(meeting.lobby, f"moderate {command}", **options))
    assert "may do this" in said


async def test_a_block_in_one_team_is_none_in_another(meeting: World) -> None:
    others = meeting.guild.create_role("Other officers")
    await meeting.set_up_team("Old Ash Green", officers=others)
    said = await meeting.resident.slash(meeting.lobby, "ask", question=RUDE, team="New Ash Green")
    assert "number **1**" in reply_text(said)
    await meeting.moderator.slash(
        meeting.lobby, "moderate block", question="1", reason="Insults", team="New Ash Green"
    )
    said = await meeting.resident.slash(meeting.lobby, "ask", question=FENCE, team="Old Ash Green")
    assert "number **1**" in reply_text(said)


async def test_what_the_channel_says_names_nobody(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    await _mute(meeting, number)
    await meeting.moment()
    assert not says(meeting_channel(meeting), "muted")
    assert not says(room(meeting), "Rita")


async def test_a_block_holds_also_when_the_persons_data_are_erased(meeting: World) -> None:
    number = await asked(meeting, RUDE)
    await _block(meeting, number)

    async def erase(write: Write) -> None:
        await write.conn.execute(
            sa.update(person)
            .where(person.c.user_id == meeting.resident.id)
            .values(user_id=None, name=None, locale=None)
        )

    await meeting.client.ctx.db.write(erase)
    said = reply_text(await ask(meeting.resident, board(meeting), FENCE))
    assert "You can't send anything" in said
    assert "is not on record any more" in await _mute(meeting, number), "by whom it was is not known now"
    await meeting.moderator.slash(meeting.lobby, "moderate lift", question=str(number))
    assert await asked(meeting, FENCE)


async def test_the_row_holds_no_number_of_the_account(meeting: World) -> None:
    await _block(meeting, await asked(meeting, RUDE))
    async with meeting.client.ctx.db.read() as conn:
        (row,) = (await conn.execute(sa.select(restriction))).mappings()
    assert len(row["person_key"]) == 64
    assert str(meeting.resident.id) not in row["person_key"]
    assert row["reason"] == "Insults again"


async def test_a_moderator_mutes_from_the_desk_with_a_reason(meeting: World) -> None:
    await asked(meeting, RUDE)
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    form = await meeting.moderator.select(desk, values=["mute"])
    assert "A cry for help still gets through." in reply_text(form)
    said = await meeting.moderator.submit_modal(form, {"reason": "Insults"})
    assert "The asker of question 1 is muted until this meeting has closed." in reply_text(said)
    assert "You can't send anything" in reply_text(await ask(meeting.resident, board(meeting), FENCE))


async def test_a_resident_who_forges_the_form_restricts_nobody(meeting: World) -> None:
    await asked(meeting, RUDE)
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    form = await meeting.moderator.select(desk, values=["block"])
    desk_form = str((form.modal or {}).get("custom_id"))
    assert desk_form.startswith("bm:restrict_form:1:1:block:")
    said = await press_forged(meeting, meeting.resident, board(meeting), desk_form)
    assert "is blocked" not in reply_text(said)
    assert "number **2**" in reply_text(await ask(meeting.resident, board(meeting), FENCE))
