"""Where a team wants a second pair of eyes, an answer is published once somebody else approves it."""

from simcord.builders import ChannelHandle
from simcord.results import ResponseMessage

from tests.conversations.scenes import (
    answer,
    asked,
    board,
    meeting_channel,
    message_with,
    page,
    pair,
    room_board,
    says,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"


async def checked(meeting: World) -> None:
    said = await meeting.admin.slash(meeting.lobby, "team approval", answers="on")
    assert "once a second officer or a moderator approves them" in reply_text(said)


async def unapproved(meeting: World) -> int:
    """The officer's answer to a question waits for approval; return the question's number."""
    await checked(meeting)
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    return number


async def withdraw(meeting: World, number: int) -> None:
    """Its asker withdraws the question."""
    mine = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    await meeting.resident.click(mine, label=f"Withdraw question {number}")


async def to_approve(meeting: World) -> ResponseMessage:
    """The moderator's page of what waits."""
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    return page(await meeting.moderator.click(desk, label="To approve (1)"))


async def test_an_answer_is_published_once_a_moderator_approves_it_and_is_its_authors(meeting: World) -> None:
    await checked(meeting)
    number = await asked(meeting, FENCE)
    said = await answer(meeting, number, "Yes, in May.")
    assert "published once a second officer or a moderator approves it" in reply_text(said)
    assert not says(meeting_channel(meeting), "Yes, in May.")
    assert "1 answer waits for approval" in texts_of(room_board(meeting))
    waiting = await to_approve(meeting)
    assert "Written by PC Oak" in texts_of(waiting)
    assert "Yes, in May." in texts_of(waiting)
    assert FENCE in texts_of(waiting)
    await meeting.moderator.click(waiting, label="Approve")
    await meeting.moment()
    assert "Yes, in May." in texts_of(pair(meeting, number))
    assert "PC Oak" in texts_of(pair(meeting, number))
    assert "waits for approval" not in texts_of(room_board(meeting))


async def test_who_wrote_an_answer_cannot_approve_it(meeting: World) -> None:
    await unapproved(meeting)
    moderators = custom_ids_of(await to_approve(meeting))["Approve"]
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    own = page(await meeting.officer.click(desk, label="To approve (1)"))
    assert "Approve" not in labels_of(own)
    assert "somebody else on the team has to approve it" in texts_of(own)
    said = await press_forged(meeting, meeting.officer, board(meeting), moderators)
    assert "somebody else on the team has to approve it" in reply_text(said)
    await meeting.moment()
    assert not says(meeting_channel(meeting), "Yes, in May.")


async def test_a_resident_who_forges_the_button_is_refused(meeting: World) -> None:
    await unapproved(meeting)
    approve = custom_ids_of(await to_approve(meeting))["Approve"]
    said = await press_forged(meeting, meeting.resident, board(meeting), approve)
    assert "only its officers and its moderators" in reply_text(said)
    await meeting.moment()
    assert not says(meeting_channel(meeting), "Yes, in May.")


async def test_what_was_changed_after_it_was_read_is_not_approved_unread(meeting: World) -> None:
    number = await unapproved(meeting)
    waiting = await to_approve(meeting)
    await answer(meeting, number, "No, never.")
    said = await meeting.moderator.click(waiting, label="Approve")
    assert "approved, sent back or changed" in reply_text(said)
    await meeting.moment()
    assert not says(meeting_channel(meeting), "No, never.")


async def test_an_answer_sent_back_is_its_authors_to_change_and_nothing_of_it_is_lost(meeting: World) -> None:
    number = await unapproved(meeting)
    form = await meeting.moderator.click(await to_approve(meeting), label="Send back")
    await meeting.moderator.submit_modal(form, {"reason": "Which year?"})
    await meeting.moment()
    assert any("sent back" in texts_of(message) for message in meeting.officer.user.dm_channel.history())
    form = await meeting.officer.slash(meeting.lobby, "answer", question=str(number))
    assert "Yes, in May." in reply_text(form)
    await meeting.officer.submit_modal(form, {"answer": "Yes, in May 2027."})
    await meeting.moderator.click(await to_approve(meeting), label="Approve")
    await meeting.moment()
    assert "Yes, in May 2027." in texts_of(pair(meeting, number))


async def test_two_who_approve_publish_once(meeting: World) -> None:
    await checked(meeting)
    other = meeting.person("Otto Other", meeting.officers)
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    waiting = await to_approve(meeting)
    await press_forged(meeting, other, board(meeting), custom_ids_of(waiting)["Approve"])
    said = await meeting.moderator.click(waiting, label="Approve")
    assert "approved, sent back or changed" in reply_text(said)
    await meeting.moment()
    assert _published(meeting_channel(meeting), number) == 1


async def test_an_answer_whose_question_was_withdrawn_meanwhile_is_not_published(meeting: World) -> None:
    number = await unapproved(meeting)
    waiting = await to_approve(meeting)
    await withdraw(meeting, number)
    said = await meeting.moderator.click(waiting, label="Approve")
    assert "withdrawn" in reply_text(said)
    await meeting.moment()
    assert not says(meeting_channel(meeting), "Yes, in May.")


async def test_what_waits_is_there_after_a_restart(meeting: World) -> None:
    number = await unapproved(meeting)
    waiting = await to_approve(meeting)
    await meeting.restart()
    await meeting.moderator.click(waiting, label="Approve")
    await meeting.moment()
    assert "Yes, in May." in texts_of(pair(meeting, number))


async def test_a_long_answer_can_be_read_whole_before_it_is_approved(meeting: World) -> None:
    await checked(meeting)
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "We looked at it twice. " * 160 + "So: yes.")
    said = await meeting.moderator.click(await to_approve(meeting), label="Read all of it")
    assert "So: yes." in reply_text(said)


async def test_an_edit_of_a_published_answer_waits_too(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    await checked(meeting)
    await answer(meeting, number, "Yes, in June.")
    assert "Yes, in May." in texts_of(pair(meeting, number))
    await meeting.moderator.click(await to_approve(meeting), label="Approve")
    await meeting.moment()
    assert "Yes, in June." in texts_of(
        message_with(meeting_channel(meeting), f"Question {number}**", "Edited")
    )


async def test_an_answer_whose_question_is_over_says_so_and_is_discarded_and_its_author_told(
    meeting: World,
) -> None:
    number = await unapproved(meeting)
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    form = await meeting.moderator.click(desk, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"reason": "Ask the parish."})
    waiting = await to_approve(meeting)
    assert "This answer can't be published any more" in texts_of(waiting)
    assert "can't be answered here" in texts_of(waiting)
    assert not {"Approve", "Send back", "Change it"} & set(labels_of(waiting))
    said = await meeting.moderator.click(waiting, label="Discard it")
    assert "No answer waits for approval." in texts_of(waiting)
    assert "Yes, in May." in reply_text(said), "whoever discards it has it to copy"
    await meeting.moment()
    told = [texts_of(message) for message in meeting.officer.user.dm_channel.history()]
    assert any(f"Your answer to question {number}" in words and "discarded" in words for words in told)
    assert "waits for approval" not in texts_of(room_board(meeting))
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    assert not any(label.startswith("To approve") for label in labels_of(desk))


async def test_who_discards_their_own_answer_gets_it_back_and_no_dm(meeting: World) -> None:
    number = await unapproved(meeting)
    await withdraw(meeting, number)
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    own = page(await meeting.officer.click(desk, label="To approve (1)"))
    assert "withdrawn" in texts_of(own)
    said = await meeting.officer.click(own, label="Discard it")
    assert "Yes, in May." in reply_text(said)
    await meeting.moment()
    assert not any("discarded" in texts_of(message) for message in meeting.officer.user.dm_channel.history())
    again = await press_forged(
        meeting, meeting.moderator, board(meeting), f"bm:discard:1:1:{number}:{'0' * 12}"
    )
    assert "No such answer" in reply_text(again)


async def test_an_answer_that_can_still_be_published_is_not_discarded(meeting: World) -> None:
    await unapproved(meeting)
    waiting = await to_approve(meeting)
    assert "Discard it" not in labels_of(waiting)
    discard = custom_ids_of(waiting)["Approve"].replace(":approve:", ":discard:")
    said = await press_forged(meeting, meeting.moderator, board(meeting), discard)
    assert "old" in reply_text(said) or "any more" in reply_text(said)
    assert "Yes, in May." in texts_of(await to_approve(meeting))


async def test_an_answer_to_a_question_that_changed_meanwhile_is_sent_again_not_approved(
    meeting: World,
) -> None:
    number = await unapproved(meeting)
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    form = await meeting.officer.click(desk, label="I'll find out")
    await meeting.officer.submit_modal(form, {"due": "in 3 days"})
    waiting = await to_approve(meeting)
    assert "The question has changed since this was written" in texts_of(waiting)
    assert "Approve" not in labels_of(waiting)
    await answer(meeting, number, "Yes, in May.")
    await meeting.moderator.click(await to_approve(meeting), label="Approve")
    await meeting.moment()
    assert says(meeting_channel(meeting), "Yes, in May.")


def _published(channel: ChannelHandle, number: int) -> int:
    return len([m for m in channel.history() if f"Question {number}**" in texts_of(m)])


GONE = "The answer that stood here was published, sent back, discarded or changed just now."


async def test_an_open_page_says_that_somebody_else_approved_it(meeting: World) -> None:
    await unapproved(meeting)
    await answer(meeting, await asked(meeting, "Are there bats?"), "Yes, many.")
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    waiting = page(await meeting.moderator.click(desk, label="To approve (2)"))
    other = meeting.person("Otto Other", meeting.officers)
    await press_forged(meeting, other, board(meeting), custom_ids_of(waiting)["Approve"])
    await meeting.pass_time(seconds=6)
    assert GONE in texts_of(waiting)
    assert "Approve" not in labels_of(waiting), "nothing that would be another answer's"
    await meeting.moderator.click(waiting, label="To approve (1)")
    assert "Yes, many." in texts_of(waiting)


async def test_an_open_page_approves_no_words_that_came_while_it_was_read(meeting: World) -> None:
    number = await unapproved(meeting)
    waiting = await to_approve(meeting)
    await answer(meeting, number, "No, never.")
    await meeting.pass_time(seconds=6)
    assert GONE in texts_of(waiting)
    await meeting.moderator.click(waiting, label="To approve (1)")
    assert "No, never." in texts_of(waiting)


async def test_a_page_with_nothing_on_it_shows_what_comes(meeting: World) -> None:
    await unapproved(meeting)
    waiting = await to_approve(meeting)
    await meeting.moderator.click(waiting, label="Approve")
    assert "No answer waits for approval." in texts_of(waiting)
    await answer(meeting, await asked(meeting, "Are there bats?"), "Yes, many.")
    await meeting.pass_time(seconds=6)
    assert "Yes, many." in texts_of(waiting)
    await meeting.pass_time(minutes=15)
    assert "no longer refreshes itself" in texts_of(waiting)
    await meeting.moderator.click(waiting, label="Refresh")
    assert "Yes, many." in texts_of(waiting)
