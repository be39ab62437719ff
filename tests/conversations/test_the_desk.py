"""A crowd at the desk: the same asked twice, insults, two officers at once, and a page that follows along."""

from typing import Any

import pytest
import sqlalchemy as sa
from simcord.actors import MemberActor
from simcord.backend.errors import SetupError

from bot.storage.tables import question
from tests.conversations.desks import desk_of, go_to, more
from tests.conversations.scenes import (
    answer,
    asked,
    board,
    meeting_channel,
    message_with,
    page,
    pair,
    says,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, select_of, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
FENCE_TOO = "When is the fence behind the garages repaired?"
LAMP = "Why is the lamp in Ash Road dark?"


async def mine(world: World, who: MemberActor | None = None) -> str:
    return reply_text(await (who or world.resident).slash(world.lobby, "my-questions"))


async def questions_of(world: World) -> list[sa.Row[Any]]:
    async with world.client.ctx.db.read() as conn:
        return list(await conn.execute(sa.select(question)))


# --- the same as another -------------------------------------------------------------------------------


async def test_a_likely_duplicate_is_offered_and_merged_at_one_tap(meeting: World) -> None:
    first = await asked(meeting, FENCE)
    second = await asked(meeting, FENCE_TOO, "Sam Second")
    desk = await desk_of(meeting, meeting.moderator)
    await go_to(meeting, meeting.moderator, desk, second)
    assert f"Looks like question {first} (waiting): {FENCE}" in texts_of(desk)
    await meeting.moderator.click(desk, label=f"Same as question {first}")
    assert f"Question {second} is now the same as question {first}" in texts_of(desk)
    await meeting.moment()
    await answer(meeting, first, "Yes, in May.")
    sam = await mine(meeting, meeting.person("Sam Second"))
    assert f"The same as [question {first}](" in sam and "): answered." in sam
    assert "1 other wants to know" in texts_of(pair(meeting, first))
    assert not says(meeting_channel(meeting), FENCE_TOO)
    assert "1 same as another" in texts_of(board(meeting))


async def test_it_is_merged_by_hand_into_an_answer_that_is_there_already(meeting: World) -> None:
    first = await asked(meeting, FENCE)
    await answer(meeting, first, "Yes, in May.")
    second = await asked(meeting, "Bits of wood lie about near the lock-ups.", "Sam Second")
    desk = await desk_of(meeting, meeting.officer)
    form = await more(meeting.officer, desk, "merge")
    await meeting.officer.submit_modal(form, {"number": f"question {first}"})
    assert "up to date" in texts_of(desk)
    sam = await mine(meeting, meeting.person("Sam Second"))
    assert f"The same as [question {first}](" in sam and "): answered." in sam
    assert f"/{pair(meeting, first).id})" in sam, "it links to the answer"
    assert f"Question {second}" in sam


async def test_who_chose_to_be_told_hears_of_the_merge_with_a_link_and_no_text(meeting: World) -> None:
    sam = meeting.person("Sam Second")
    first = await asked(meeting, FENCE)
    await answer(meeting, first, "Yes, in May.")
    second = await asked(meeting, FENCE_TOO, "Sam Second")
    listed = page(await sam.slash(meeting.lobby, "my-questions"))
    await sam.click(listed, label=f"Question {second}: tell me by DM")
    desk = await desk_of(meeting, meeting.moderator)
    await meeting.moderator.click(desk, label=f"Same as question {first}")
    await meeting.moment()
    [told] = sam.user.dm_channel.history()
    assert f"Your question {second} to the New Ash Green team is the same as question {first}" in texts_of(
        told
    )
    assert "answered" in texts_of(told)
    assert "fence" not in texts_of(told)
    assert "Open it" in labels_of(told)


async def test_a_wrong_merge_is_undone_from_the_question_it_went_into(meeting: World) -> None:
    first = await asked(meeting, FENCE)
    sam = meeting.person("Sam Second")
    second = await asked(meeting, FENCE_TOO, "Sam Second")
    listed = page(await sam.slash(meeting.lobby, "my-questions"))
    await sam.click(listed, label=f"Question {second}: tell me by DM")
    desk = await desk_of(meeting, meeting.moderator)
    await go_to(meeting, meeting.moderator, desk, second)
    await meeting.moderator.click(desk, label=f"Same as question {first}")
    await go_to(meeting, meeting.moderator, desk, first)
    assert "1 other wants to know" in texts_of(desk)
    await meeting.restart()
    await more(meeting.moderator, desk, f"unmerge.{second}")
    assert f"Question {second} is a question of its own again and waits." in texts_of(desk)
    assert FENCE_TOO in texts_of(desk), "it is there to work on"
    await meeting.moment()
    told = [texts_of(message) for message in sam.user.dm_channel.history()]
    assert f"Your question {second} to the New Ash Green team is a question of its own again" in told[-1]
    assert "same as" not in (await mine(meeting, sam)).lower()
    assert "2 questions so far: 2 waiting." in texts_of(board(meeting))
    await go_to(meeting, meeting.moderator, desk, first)
    assert "wants to know" not in texts_of(desk)
    log = reply_text(await meeting.admin.slash(meeting.lobby, "team log"))
    assert f"took question {second} out of question {first} again" in log
    await answer(meeting, second, "In May.")
    assert FENCE_TOO in texts_of(pair(meeting, second))


async def test_it_is_undone_from_the_merged_question_itself_until_the_other_is_answered(
    meeting: World,
) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, FENCE_TOO, "Sam Second")
    desk, other = await desk_of(meeting, meeting.moderator), await desk_of(meeting, meeting.officer)
    await go_to(meeting, meeting.moderator, desk, second)
    await meeting.moderator.click(desk, label=f"Same as question {first}")
    for who, where in ((meeting.moderator, desk), (meeting.officer, other)):
        await go_to(meeting, who, where, second)
        assert f"the same as question {first}" in texts_of(where)
    await more(meeting.officer, other, "unmerge")
    assert f"Question {second} is a question of its own again and waits." in texts_of(other)
    late = await more(meeting.moderator, desk, "unmerge")
    assert f"Question {second} is a question of its own." in reply_text(late)
    await meeting.officer.click(other, label=f"Same as question {first}")
    await go_to(meeting, meeting.moderator, desk, first)
    await answer(meeting, first, "In May.")
    late = await more(meeting.moderator, desk, f"unmerge.{second}")
    assert f"Question {first} is answered by now" in reply_text(late)
    assert f"The same as [question {first}](" in await mine(meeting, meeting.person("Sam Second"))


async def test_residents_undo_no_merge(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, FENCE_TOO, "Sam Second")
    desk = await desk_of(meeting, meeting.moderator)
    await go_to(meeting, meeting.moderator, desk, second)
    await meeting.moderator.click(desk, label=f"Same as question {first}")
    for forged, chosen in ((f"1:{second}:{second}:1", "unmerge"), (f"1:{first}:1:1", f"unmerge.{second}")):
        said = await press_forged(
            meeting, meeting.resident, board(meeting), f"bm:desk_more_pick:{forged}", chosen
        )
        assert "may do this" in reply_text(said)


async def test_closed_dms_stop_no_merge(meeting: World) -> None:
    sam = meeting.person("Sam Second")
    first, second = await asked(meeting, FENCE), await asked(meeting, FENCE_TOO, "Sam Second")
    listed = page(await sam.slash(meeting.lobby, "my-questions"))
    await sam.click(listed, label=f"Question {second}: tell me by DM")
    meeting.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
    desk = await desk_of(meeting, meeting.moderator)
    await go_to(meeting, meeting.moderator, desk, second)
    await meeting.moderator.click(desk, label=f"Same as question {first}")
    await meeting.moment()
    assert f"The same as question {first}: not answered yet." in await mine(meeting, sam)


async def test_two_tap_at_once_and_the_second_reads_what_it_is_already(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, FENCE_TOO, "Sam Second")
    mos, olives = await desk_of(meeting, meeting.moderator), await desk_of(meeting, meeting.officer)
    for who, desk in ((meeting.moderator, mos), (meeting.officer, olives)):
        await go_to(meeting, who, desk, second)
    await meeting.moderator.click(mos, label=f"Same as question {first}")
    late = await meeting.officer.click(olives, label=f"Same as question {first}")
    assert "Already done by Mo Moderator: question 2 is the same as another question" in reply_text(late)


async def test_a_wrong_number_is_refused_in_words_and_nothing_is_merged(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    gone = await asked(meeting, LAMP, "Sam Second")
    await meeting.person("Sam Second").click(
        page(await meeting.person("Sam Second").slash(meeting.lobby, "my-questions")),
        label=f"Withdraw question {gone}",
    )
    desk = await desk_of(meeting, meeting.moderator)
    for typed, words in (
        ("77", "no question “77”"),
        ("the fence one", "no question “the fence one”"),
        (str(number), f"That is question {number} itself"),
        (str(gone), f"Question {gone} is withdrawn, so nobody would get an answer from it"),
    ):
        form = await more(meeting.moderator, desk, "merge")
        said = await meeting.moderator.submit_modal(form, {"number": typed})
        assert words in reply_text(said)
    assert "waiting" in await mine(meeting)


async def test_a_merge_begun_before_a_restart_is_finished_after_it(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, FENCE_TOO, "Sam Second")
    desk = await desk_of(meeting, meeting.moderator)
    await go_to(meeting, meeting.moderator, desk, second)
    form = await more(meeting.moderator, desk, "merge")
    await meeting.restart()
    await meeting.moderator.submit_modal(form, {"number": str(first)})
    sam = await mine(meeting, meeting.person("Sam Second"))
    assert f"The same as question {first}: not answered yet." in sam


# --- the wording ---------------------------------------------------------------------------------------


async def test_an_insult_is_taken_out_and_the_asker_reads_both(meeting: World) -> None:
    number = await asked(meeting, "When does that fool Bob at 7 Ash Road stop his drills?")
    desk = await desk_of(meeting, meeting.moderator)
    form = await more(meeting.moderator, desk, "reword")
    assert "that fool Bob" in str(form.modal), "it begins with the wording as it is"
    await meeting.moderator.submit_modal(form, {"wording": "When do the drills stop at night?"})
    assert "The wording of question 1 is changed" in texts_of(desk)
    assert "Wording edited by the team. The asker wrote:" in texts_of(desk)
    await meeting.moderator.click(desk, label="Show")
    await meeting.moment()
    assert "wording edited" in texts_of(board(meeting))
    await answer(meeting, number, "At ten.")
    published = texts_of(pair(meeting, number))
    assert "wording edited" in published and "When do the drills stop" in published
    own = await mine(meeting)
    assert "The team changed the wording. You wrote: When does that fool Bob" in own
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(seconds=10)
    assert not any("fool Bob" in texts_of(m) for channel in meeting.channels for m in channel.history())


async def test_a_wording_is_not_edited_once_it_is_shown(meeting: World) -> None:
    await asked(meeting, FENCE)
    mos, olives = await desk_of(meeting, meeting.moderator), await desk_of(meeting, meeting.officer)
    form = await more(meeting.moderator, mos, "reword")
    await meeting.officer.click(olives, label="Show")
    said = await meeting.moderator.submit_modal(form, {"wording": "Will it?"})
    assert "Question 1 is on the board already" in reply_text(said)
    assert "Will it?" in reply_text(said), "what was typed comes back"
    late = await more(meeting.moderator, mos, "reword")
    assert "on the board already" in reply_text(late)


async def test_an_answer_to_the_old_wording_comes_back_to_the_officer(meeting: World) -> None:
    await asked(meeting, FENCE)
    mos, olives = await desk_of(meeting, meeting.moderator), await desk_of(meeting, meeting.officer)
    writing = await meeting.officer.click(olives, label="Answer")
    form = await more(meeting.moderator, mos, "reword")
    await meeting.moderator.submit_modal(form, {"wording": "Will the fence be mended?"})
    said = await meeting.officer.submit_modal(writing, {"answer": "Yes, in May."})
    assert "Mo Moderator changed the wording of question 1 meanwhile" in reply_text(said)
    assert "Yes, in May." in reply_text(said)


# --- who is answering ----------------------------------------------------------------------------------


async def test_a_second_officer_reads_who_is_answering_and_takes_over(meeting: World) -> None:
    other = meeting.person("Otto Other", meeting.officers)
    number = await asked(meeting, FENCE)
    first, second = await desk_of(meeting, meeting.officer), await desk_of(meeting, other)
    late = await meeting.officer.click(first, label="Answer")
    await meeting.pass_time(seconds=6)
    assert "PC Oak is answering it" in texts_of(second), "the open desk says so by itself"
    told = await other.click(second, label="Answer")
    assert "PC Oak is answering question 1, until" in reply_text(told)
    form = await other.click(page(told), label="Take over and answer")
    await meeting.pass_time(seconds=6)
    assert "Otto Other is answering it" in texts_of(first)
    await other.submit_modal(form, {"answer": "Yes, in May."})
    said = await meeting.officer.submit_modal(late, {"answer": "No, never."})
    assert "Otto Other was quicker" in reply_text(said) and "No, never." in reply_text(said)
    await meeting.moment()
    assert "Yes, in May." in texts_of(pair(meeting, number))


async def test_a_claim_lapses_after_ten_minutes_and_is_freed_by_the_answer(meeting: World) -> None:
    other = meeting.person("Otto Other", meeting.officers)
    await asked(meeting, FENCE)
    await meeting.officer.click(await desk_of(meeting, meeting.officer), label="Answer")
    assert "PC Oak is answering it" in texts_of(await desk_of(meeting, other))
    await meeting.pass_time(minutes=10, seconds=1)
    desk = await desk_of(meeting, other)
    assert "answering it" not in texts_of(desk)
    form = await other.click(desk, label="Answer")
    assert form.modal is not None
    await other.submit_modal(form, {"answer": "Yes."})
    assert "up to date" in texts_of(desk)


# --- a desk that follows -------------------------------------------------------------------------------


async def test_an_open_desk_shows_what_comes_without_a_press(meeting: World) -> None:
    desk = await desk_of(meeting, meeting.officer)
    assert "up to date" in texts_of(desk)
    await asked(meeting, FENCE)
    await meeting.pass_time(seconds=6)
    assert FENCE in texts_of(desk)
    await asked(meeting, LAMP, "Sam Second")
    await meeting.pass_time(seconds=6)
    assert "Question 1 · 1 of 2" in texts_of(desk)


async def test_a_question_that_a_colleague_handles_stays_and_says_so(meeting: World) -> None:
    await asked(meeting, FENCE)
    await asked(meeting, LAMP, "Sam Second")
    desk = await desk_of(meeting, meeting.officer)
    other = await desk_of(meeting, meeting.moderator)
    form = await meeting.moderator.click(other, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"reason": "Ask the parish."})
    await meeting.pass_time(seconds=6)
    text = texts_of(desk)
    assert FENCE in text and "can't be answered here" in text
    assert "Done by Mo Moderator. Press Next to go on." in text
    assert "Answer" not in labels_of(desk), "nothing that would be too late"
    await meeting.officer.click(desk, label="Next")
    assert LAMP in texts_of(desk)


async def test_a_page_turned_meanwhile_is_not_turned_back(meeting: World) -> None:
    for number, who in enumerate(("Rita Resident", "Sam Second", "Tess Third")):
        await asked(meeting, f"{FENCE} {number}", who)
    desk = await desk_of(meeting, meeting.officer)
    await asked(meeting, LAMP, "Uma Fourth")
    await meeting.officer.click(desk, label="Next")
    await meeting.pass_time(seconds=10)
    assert "Question 2 · 2 of 4" in texts_of(desk)
    await meeting.officer.click(desk, label="Published (0)")
    await asked(meeting, "Bats?", "Vic Fifth")
    await meeting.pass_time(seconds=10)
    assert "Nothing is published yet." in texts_of(desk)


async def test_a_page_that_follows_nothing_is_not_overwritten_by_the_desk_before_it(meeting: World) -> None:
    await asked(meeting, FENCE)
    desk = await desk_of(meeting, meeting.officer)
    await meeting.officer.click(desk, label="Ready answers")
    assert "ready answer" in texts_of(desk)
    turned_to = texts_of(desk)
    await asked(meeting, LAMP, "Sam Second")
    await meeting.pass_time(seconds=10)
    assert texts_of(desk) == turned_to
    await meeting.pass_time(minutes=15)
    assert texts_of(desk) == turned_to


async def test_after_a_quarter_of_an_hour_it_says_press_refresh(meeting: World) -> None:
    await asked(meeting, FENCE)
    desk = await desk_of(meeting, meeting.officer)
    await meeting.pass_time(minutes=14, seconds=40)
    assert "This page no longer refreshes itself: press Refresh." in texts_of(desk)
    await asked(meeting, LAMP, "Sam Second")
    await meeting.pass_time(seconds=20)
    assert "1 of 1" in texts_of(desk)
    await meeting.officer.click(desk, label="Refresh")
    assert "no longer refreshes" not in texts_of(desk)
    assert "Question 1 · 1 of 2" in texts_of(desk)
    await asked(meeting, "Are there bats?", "Tess Third")
    await meeting.pass_time(seconds=6)
    assert "1 of 3" in texts_of(desk), "and it follows again"


async def test_after_a_restart_a_desk_stands_still_and_its_buttons_work(meeting: World) -> None:
    await asked(meeting, FENCE)
    desk = await desk_of(meeting, meeting.officer)
    await meeting.restart()
    await asked(meeting, LAMP, "Sam Second")
    await meeting.pass_time(seconds=10)
    assert "1 of 1" in texts_of(desk)
    await meeting.officer.click(desk, label="Questions (1)")
    assert "1 of 2" in texts_of(desk)


# --- who asked -----------------------------------------------------------------------------------------


async def test_an_officer_learns_who_asked_and_an_administrator_reads_why(meeting: World) -> None:
    await asked(meeting, FENCE)
    desk = await desk_of(meeting, meeting.officer)
    form = await more(meeting.officer, desk, "reveal")
    said = await meeting.officer.submit_modal(form, {"reason": "A child may be at risk."})
    assert said.ephemeral
    assert "Rita Resident" in reply_text(said)
    await meeting.pass_time(seconds=6)
    assert "Rita" not in texts_of(desk)
    log = await meeting.admin.slash(meeting.lobby, "team log")
    assert "looked at who asked question 1 · why: A child may be at risk." in reply_text(log)
    assert "PC Oak" in reply_text(log) and "Rita" not in reply_text(log)


async def test_a_moderator_is_not_offered_who_asked_and_cannot_force_it(meeting: World) -> None:
    await asked(meeting, FENCE)
    olives = await desk_of(meeting, meeting.officer)
    form = await more(meeting.officer, olives, "reveal")
    said = await meeting.officer.submit_modal(form, {"reason": "  "})
    assert "The reason is empty" in reply_text(said)
    desk = await desk_of(meeting, meeting.moderator)
    assert "Who asked?" not in texts_of(desk)
    with pytest.raises(SetupError, match="default-member-permissions"):
        await meeting.officer.slash(meeting.lobby, "team log")


# --- a meeting without a command -----------------------------------------------------------------------


async def test_a_whole_meeting_is_held_from_the_desk(town: World) -> None:
    desk = await desk_of(town, town.officer)
    await town.officer.click(desk, label="Meeting")
    assert "No meeting is open" in texts_of(desk)
    await town.officer.click(desk, label="Open a meeting now")
    await town.moment()
    assert "A meeting is open" in texts_of(desk)
    form = await town.officer.click(desk, label="Say something to the room")
    await town.officer.submit_modal(form, {"speech": "Good evening!"})
    await town.moment()
    assert says(meeting_channel(town), "Good evening!")
    number = await asked(town, FENCE)
    await asked(town, LAMP, "Sam Second")
    await town.officer.click(desk, label="Questions")
    form = await town.officer.click(desk, label="Answer")
    await town.officer.submit_modal(form, {"answer": "Yes, in May."})
    await town.moment()
    assert "Yes, in May." in texts_of(pair(town, number))
    await town.officer.click(desk, label="Meeting")
    ends = message_with(meeting_channel(town), "took part.")
    await town.officer.click(desk, label="Extend by 15 minutes")
    await town.moment()
    assert texts_of(message_with(meeting_channel(town), "took part.")) != texts_of(ends)
    await town.officer.click(desk, label="Close now")
    assert "1 question is open; it is carried over to the next meeting." in texts_of(desk)
    await town.officer.click(desk, label="No, go on")
    assert "A meeting is open" in texts_of(desk)
    await town.officer.click(desk, label="Close now")
    await town.officer.click(desk, label="Yes, close it")
    await town.moment()
    assert "No meeting is open" in texts_of(desk)
    assert "This meeting is over" in texts_of(board(town))


async def test_extend_pressed_twice_counts_once_and_close_twice_is_said(meeting: World) -> None:
    moderator, other = meeting.moderator, meeting.officer
    mos, olives = await desk_of(meeting, moderator), await desk_of(meeting, other)
    for who, desk in ((moderator, mos), (other, olives)):
        await who.click(desk, label="Meeting")
    await moderator.click(mos, label="Extend by 15 minutes")
    await other.click(olives, label="Extend by 15 minutes")
    assert texts_of(mos).splitlines()[1] == texts_of(olives).splitlines()[1], "the same end, extended once"
    for who, desk in ((moderator, mos), (other, olives)):
        await who.click(desk, label="Close now")
    await moderator.click(mos, label="Yes, close it")
    late = await other.click(olives, label="Yes, close it")
    assert "has no open meeting" in reply_text(late)


async def test_a_question_to_close_an_older_meeting_closes_no_newer_one(meeting: World) -> None:
    desk = await desk_of(meeting, meeting.officer)
    await meeting.officer.click(desk, label="Meeting")
    await meeting.officer.click(desk, label="Close now")
    await meeting.moderator.slash(meeting.lobby, "meeting close")
    await meeting.moderator.slash(meeting.lobby, "meeting open")
    await meeting.pass_time(seconds=6)
    assert "Close the meeting now?" not in texts_of(desk), "the question was about another one"
    await meeting.officer.click(desk, label="Close now")
    await meeting.restart()  # so that the page follows no more
    await meeting.moderator.slash(meeting.lobby, "meeting close")
    await meeting.moderator.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    said = await meeting.officer.click(desk, label="Yes, close it")
    assert "from an old message" in reply_text(said)
    assert not says(meeting_channel(meeting), "This meeting is over")


async def test_a_moderator_holds_the_meeting_but_does_not_speak(meeting: World) -> None:
    desk = await desk_of(meeting, meeting.moderator)
    await meeting.moderator.click(desk, label="Meeting")
    assert "Say something to the room" not in labels_of(desk)
    assert "Close now" in labels_of(desk)


# --- many ----------------------------------------------------------------------------------------------


async def test_the_list_and_a_number_lead_to_any_question(meeting: World) -> None:
    for number in range(30):
        await asked(meeting, f"Is there a bat in tree number {number}?", f"Resident {number}")
    desk = await desk_of(meeting, meeting.moderator)
    await meeting.moderator.click(desk, label="List")
    text = texts_of(desk)
    assert "30 open questions, page 1 of 2" in text
    assert "- **25** · waiting · Is there a bat in tree number 24?" in text
    await meeting.moderator.click(desk, label="Page 2")
    assert "**30**" in texts_of(desk)
    [picked] = [row for row in await questions_of(meeting) if row.number == 28]
    await meeting.moderator.select(desk, [str(picked.id)], custom_id=select_of(desk, "Go to a question"))
    assert "Question 28 · 28 of 30" in texts_of(desk)
    await go_to(meeting, meeting.moderator, desk, 30)
    assert "tree number 29" in texts_of(desk)


async def test_a_number_that_is_done_shows_what_became_of_it(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, LAMP, "Sam Second")
    await answer(meeting, first, "Yes.")
    desk = await desk_of(meeting, meeting.officer)
    await go_to(meeting, meeting.officer, desk, first)
    assert "Published: [Question 1]" in texts_of(desk)
    desk = await desk_of(meeting, meeting.officer)
    form = await meeting.officer.click(desk, label="Can't answer here")
    await meeting.officer.submit_modal(form, {"reason": "No."})
    await go_to(meeting, meeting.officer, desk, second)
    assert "can't be answered here" in texts_of(desk)
    form = await meeting.officer.click(desk, label="Go to a number")
    said = await meeting.officer.submit_modal(form, {"number": "99"})
    assert "There is no question “99” here" in reply_text(said)


# --- ready reasons -------------------------------------------------------------------------------------


async def test_a_ready_reason_is_read_by_the_asker_with_what_was_added(meeting: World) -> None:
    await asked(meeting, "Who mends the bridge?")
    desk = await desk_of(meeting, meeting.moderator)
    form = await meeting.moderator.click(desk, label="Can't answer here")
    said = await meeting.moderator.submit_modal(form, {"ready": "elsewhere", "reason": "The parish."})
    assert "Whose job is it? Write where to turn, with a link" in reply_text(said)
    assert "The parish." in reply_text(said)
    form = await meeting.moderator.click(desk, label="Can't answer here")
    await meeting.moderator.submit_modal(
        form, {"ready": "elsewhere", "reason": "https://parish.example.org/bridges"}
    )
    own = await mine(meeting)
    assert "It is somebody else's job. Turn to: <https://parish.example.org/bridges>" in own


async def test_a_ready_reason_alone_is_enough_and_none_at_all_is_not(meeting: World) -> None:
    await asked(meeting, "Was it Bob?")
    desk = await desk_of(meeting, meeting.moderator)
    form = await meeting.moderator.click(desk, label="Can't answer here")
    said = await meeting.moderator.submit_modal(form, {"reason": ""})
    assert "The reason is empty" in reply_text(said)
    form = await meeting.moderator.click(desk, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"ready": "live_case"})
    assert "live investigation or a court case" in await mine(meeting)
