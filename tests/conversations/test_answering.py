"""Officers answer, promise, decline and take down; everybody reads it in the meeting and in its record."""

from datetime import UTC, datetime

from tests.conversations.scenes import (
    WANT,
    answer,
    asked,
    board,
    meeting_channel,
    message_with,
    page,
    pair,
    records,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"
LAMP = "Why is the lamp in Ash Road dark?"


async def test_the_second_officer_hears_who_answered_first_and_gets_the_own_text_back(meeting: World) -> None:
    other = meeting.person("Otto Other", meeting.officers)
    number = await asked(meeting, FENCE)
    form = await other.slash(meeting.lobby, "answer", question=str(number))
    await meeting.pass_time(minutes=10, seconds=1)  # nobody has it any more
    await answer(meeting, number, "Yes, in May.")
    said = await other.submit_modal(form, {"answer": "No, never."})
    assert "PC Oak was quicker" in reply_text(said)
    assert "No, never." in reply_text(said)
    await meeting.moment()
    assert "Yes, in May." in texts_of(pair(meeting, number))
    assert not says(meeting_channel(meeting), "No, never.")


async def test_two_officers_at_their_desks_answer_the_same_question_once(meeting: World) -> None:
    other = meeting.person("Otto Other", meeting.officers)
    number = await asked(meeting, FENCE)
    first = page(await meeting.officer.slash(meeting.lobby, "desk"))
    second = page(await other.slash(meeting.lobby, "desk"))
    form = await meeting.officer.click(first, label="Answer")
    told = await other.click(second, label="Answer")
    late = await other.click(page(told), label="Take over and answer")
    await meeting.officer.submit_modal(form, {"answer": "Yes, in May."})
    said = await other.submit_modal(late, {"answer": "No, never."})
    assert "PC Oak was quicker" in reply_text(said)
    assert "No, never." in reply_text(said)
    too_late = await other.click(second, label="I'll find out")
    assert "question 1 is answered" in reply_text(too_late)
    await meeting.moment()
    assert len([m for m in meeting_channel(meeting).history() if f"Question {number}**" in texts_of(m)]) == 1


async def test_an_edited_answer_says_so_and_stands_where_it_stood(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    before = pair(meeting, number)
    form = await meeting.officer.slash(meeting.lobby, "answer", question=str(number))
    assert "Yes, in May." in reply_text(form)
    await meeting.officer.submit_modal(form, {"answer": "Yes, in June."})
    await meeting.moment()
    after = pair(meeting, number)
    assert after.id == before.id
    assert "Yes, in June." in texts_of(after)
    assert "Yes, in May." not in texts_of(after)
    assert "Edited" in texts_of(after)


async def test_an_edit_that_grows_and_shrinks_leaves_no_part_behind(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes.")
    await answer(meeting, number, "Yes, and here is why. " * 180)
    assert says(meeting_channel(meeting), "part 2 of 3")
    await answer(meeting, number, "Yes, after all.")
    assert not says(meeting_channel(meeting), "part ")
    assert "Yes, after all." in texts_of(pair(meeting, number))


async def test_editing_after_the_close_changes_pair_and_record(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert _record(meeting).count("Yes, in May.") == 1
    await answer(meeting, number, "Yes, in June.")
    assert "Yes, in June." in texts_of(pair(meeting, number))
    assert len(records(meeting)) == 1, "the same record, made anew"
    assert "Yes, in June." in _record(meeting)
    assert "Yes, in May." not in _record(meeting)


async def test_a_declined_question_is_told_to_its_asker_with_the_reason_only(meeting: World) -> None:
    number = await asked(meeting, "Who lives at number seven?")
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    form = await meeting.moderator.click(desk, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"reason": "We name nobody here. Call 101."})
    await meeting.moment()
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "We name nobody here. Call 101." in reply_text(mine)
    assert "1 can't be answered here" in texts_of(board(meeting))
    assert not says(meeting_channel(meeting), "number seven")
    said = await meeting.officer.slash(meeting.lobby, "answer", question=str(number), text="Ann.")
    assert "closed as one that can't be answered here" in reply_text(said)


async def test_a_follow_up_is_promised_supported_and_kept_in_the_meeting(meeting: World) -> None:
    number = await asked(meeting, LAMP)
    made = await meeting.officer.slash(meeting.lobby, "followup make", question=str(number))
    assert "4 January 2026" in reply_text(made), "three days in the police preset"
    await meeting.moment()
    promise = pair(meeting, number)
    assert "PC Oak will find out and come back by" in texts_of(promise)
    assert "4 January 2026" in texts_of(promise)
    assert "To find out" in texts_of(room_board(meeting))
    said = await meeting.person("Sam Second").click(promise, label=WANT)
    assert f"question {number} too" in reply_text(said)
    await meeting.moment()
    assert "1 other wants to know" in texts_of(pair(meeting, number))
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(number), text="It is mended.")
    await meeting.moment()
    kept = pair(meeting, number)
    assert "has come back" in texts_of(kept)
    assert "It is mended." in texts_of(kept)
    assert kept.pinned
    assert "To find out" not in texts_of(room_board(meeting))


async def test_a_follow_up_kept_long_after_the_close_goes_into_the_record_and_mentions_nobody(
    meeting: World,
) -> None:
    number = await asked(meeting, LAMP, audience="named")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(number), due="in 3 days")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert "will find out and come back by" in _record(meeting)
    await meeting.until(datetime(2026, 1, 20, 9, 0, tzinfo=UTC))
    listed = await meeting.officer.slash(meeting.lobby, "followup list")
    assert "**overdue**" in reply_text(listed)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(number), text="It is mended.")
    await meeting.moment()
    assert "It is mended." in _record(meeting)
    assert meeting.resident.name not in _record(meeting)
    assert "<@" not in _record(meeting)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "answered" in reply_text(mine)
    assert len(records(meeting)) == 1


async def test_a_pair_is_taken_down_everywhere_at_one_tap_and_put_back(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Ask Ann at number seven.")
    channel = meeting_channel(meeting)
    said = await meeting.moderator.context_menu(channel, "Take down", pair(meeting, number))
    await meeting.moment()
    assert not says(channel, "Ann at number seven")
    assert not says(channel, FENCE)
    removed = message_with(channel, "Removed by the team.")
    form = await meeting.moderator.click(page(said), label="Add a reason")
    await meeting.moderator.submit_modal(form, {"reason": "It named somebody."})
    await meeting.moment()
    assert "Reason: It named somebody." in texts_of(message_with(channel, "Removed by the team."))
    assert message_with(channel, "Removed by the team.").id == removed.id
    assert "1 question so far: 1 answered." in texts_of(board(meeting)), "it stays counted"
    await meeting.moderator.click(page(said), label="Put back")
    await meeting.moment()
    assert "Ask Ann at number seven." in texts_of(pair(meeting, number))


async def test_taking_down_reaches_the_record_and_its_files(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Ask Ann at number seven.")
    await answer(meeting, await asked(meeting, LAMP), "Tomorrow.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert "Ann at number seven" in _record(meeting) and "Ann at number seven" in _files(meeting)
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    await meeting.officer.click(desk, label="Published (2)")
    while f"Question {number}]" not in texts_of(desk):
        await meeting.officer.click(desk, label="Older")
    await meeting.officer.click(desk, label="Take down")
    await meeting.moment()
    assert "Ann at number seven" not in _record(meeting) + _files(meeting)
    assert "Removed by the team" in _record(meeting)
    assert "Removed by the team" in _files(meeting)
    assert "Tomorrow." in _record(meeting)
    assert says(meeting_channel(meeting), "2 questions asked = 2 answered.")


async def test_answering_shows_a_waiting_question(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    assert FENCE not in texts_of(board(meeting))
    await answer(meeting, number, "Yes.")
    text = texts_of(board(meeting))
    assert FENCE in text
    assert "Answers, newest first" in text
    assert f"/{pair(meeting, number).id})" in text, "it links to the answer"


async def test_the_board_orders_by_support_and_counts_the_people(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, LAMP, "Sam Second")
    await show(meeting, first)
    await show(meeting, second)
    for name in ("Tess Third", "Uma Fourth"):
        offered = page(await meeting.person(name).click(board(meeting), label=WANT))
        await meeting.person(name).select(offered, [str(second)])
    await meeting.moment()
    text = texts_of(board(meeting))
    assert text.index(LAMP) < text.index(FENCE)
    assert "2 others want to know" in text
    assert "4 people took part." in text


async def test_an_officer_answers_by_name_only_if_given_one(meeting: World) -> None:
    other = meeting.person("Otto Other", meeting.officers)
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes.", by=other)
    text = texts_of(pair(meeting, number))
    assert "Answer from New Ash Green team" in text
    assert "Otto" not in text
    assert "Open my desk" not in labels_of(pair(meeting, number))


def _record(world: World) -> str:
    return "\n".join(texts_of(message) for message in records(world)[-1].history())


def _files(world: World) -> str:
    found = [file for message in records(world)[-1].history() for file in message.attachments]
    assert len(found) == 2
    return "\n".join((world.env.backend.cdn.get(file.url) or b"").decode() for file in found)
