"""One tap and nothing new appears; one tap and all of it does."""

from datetime import UTC, datetime

import pytest
from discord import Message

from tests.conversations.scenes import (
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    news,
    page,
    pair,
    records,
    room,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"
STATEMENT = "**The meeting is paused.** Nothing new is shown for now."


async def _pause(world: World) -> str:
    said = await world.moderator.click(room_board(world), label="Pause")
    await world.moment()
    return reply_text(said)


async def _go_on(world: World) -> str:
    said = await world.officer.click(room_board(world), label="Go on")
    await world.moment()
    return reply_text(said)


async def test_one_tap_pauses_and_one_tap_goes_on(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    assert "The meeting is paused, and its channel says so." in await _pause(meeting)
    statement = message_with(meeting_channel(meeting), STATEMENT)
    assert "999" in texts_of(statement)
    assert "**Paused.** Nothing new is shown for now" in texts_of(board(meeting))
    assert "**Paused**" in texts_of(room_board(meeting))
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    assert "**Paused**" in texts_of(desk)
    said = reply_text(await meeting.moderator.click(desk, label="Show"))
    assert "paused <t:" in said
    assert "Press Go on first" in said
    assert "It goes on. What was held back appears now." in await _go_on(meeting)
    assert says(meeting_channel(meeting), "**The meeting goes on.**")
    assert not says(meeting_channel(meeting), STATEMENT), "the statement is edited"
    assert "Open. It closes" in texts_of(board(meeting))
    await show(meeting, number)
    assert FENCE in texts_of(board(meeting))


async def test_an_answer_given_in_a_pause_is_published_when_it_goes_on(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await meeting.resident.slash(meeting.lobby, "my-questions")
    receipt = page(await meeting.resident.slash(meeting.lobby, "ask", question="And the gate?"))
    await meeting.resident.click(receipt, label="Tell me by DM")
    await _pause(meeting)
    answered = [await answer(meeting, number, "Yes, in May."), await answer(meeting, 2, "No.")]
    await meeting.pass_time(minutes=4)
    assert not says(meeting_channel(meeting), "Yes, in May.")
    assert "Yes, in May." not in texts_of(board(meeting))
    assert FENCE not in texts_of(board(meeting))
    assert _dms(meeting) == []
    await meeting.restart()
    await meeting.pass_time(minutes=2)
    assert not says(meeting_channel(meeting), "Yes, in May.")
    assert "2 answers are being published." in await _go_on(meeting)
    assert all("It is published once somebody presses Go on" in reply_text(said) for said in answered)
    assert "Yes, in May." in texts_of(pair(meeting, number))
    assert pair(meeting, number).pinned
    await meeting.moment()
    assert len(_dms(meeting)) == 1
    answers = [m for m in meeting_channel(meeting).history() if "Yes, in May." in texts_of(m)]
    assert len(answers) == 1


async def test_in_a_pause_the_board_promises_no_more_answers_than_can_be_read(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, "And the gate?", "Sam Second")
    await answer(meeting, first, "Yes, in May.")
    await meeting.moment()
    await _pause(meeting)
    await answer(meeting, second, "No.")
    await meeting.moment()
    assert FENCE in texts_of(board(meeting))
    assert "1 more" not in texts_of(board(meeting))


async def test_in_a_pause_the_board_does_not_count_what_is_held_back(meeting: World) -> None:
    texts = (FENCE, "And the gate?", "And the wall?", "And the hedge?")
    numbers = [await asked(meeting, text, f"Resident {place}") for place, text in enumerate(texts)]
    await show(meeting, numbers[0])
    await show(meeting, numbers[1])
    await answer(meeting, numbers[1], "No.")
    await _pause(meeting)
    before = texts_of(board(meeting))
    assert "4 questions so far: 2 waiting, 1 shown and 1 answered." in before
    await answer(meeting, numbers[0], "Yes, in May.")
    await answer(meeting, numbers[2], "In June.")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(numbers[3]))
    await meeting.moment()
    assert texts_of(board(meeting)) == before, "it looks as it did"
    assert "1 waiting" not in texts_of(room_board(meeting)), "the team's own counts are those of now"
    await _go_on(meeting)
    await meeting.moment()
    assert "4 questions so far: 3 answered and 1 following up." in texts_of(board(meeting))


async def test_what_is_held_back_is_found_by_nobody_and_in_no_record_until_it_goes_on(
    meeting: World,
) -> None:
    number = await asked(meeting, FENCE)
    await _pause(meeting)
    await answer(meeting, number, "Yes, in May.")
    found = reply_text(await meeting.resident.slash(meeting.lobby, "search", words="fence"))
    assert "Yes, in May." not in found
    sam = meeting.person("Sam Second")
    again = reply_text(await sam.slash(meeting.lobby, "ask", question=FENCE))
    assert "Yes, in May." not in again
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(minutes=2)
    assert not _in_records(meeting, "Yes, in May.")
    await _go_on(meeting)
    await meeting.moment()
    assert _in_records(meeting, "Yes, in May.")
    found = reply_text(await meeting.resident.slash(meeting.lobby, "search", words="fence"))
    assert "Yes, in May." in found


async def test_closed_in_a_pause_the_last_post_counts_no_answer_that_cannot_be_read(meeting: World) -> None:
    texts = (FENCE, "And the gate?", "And the wall?", "And the hedge?")
    numbers = [await asked(meeting, text, f"Resident {place}") for place, text in enumerate(texts)]
    await answer(meeting, numbers[0], "Yes, in May.")
    await _pause(meeting)
    await answer(meeting, numbers[1], "No.")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(numbers[2]))
    said = await meeting.officer.slash(meeting.lobby, "meeting close")
    assert "4 questions asked = 2 answered + 1 following up + 1 carried over." in reply_text(said)
    await meeting.moment()
    while_paused = "4 questions asked = 1 answered + 1 carried over + 2 published after the pause."
    assert while_paused in texts_of(_closing(meeting))
    assert while_paused in texts_of(message_with(meeting_channel(meeting), "This meeting is over"))
    await answer(meeting, numbers[2], "It is mended.")
    await meeting.restart()
    await meeting.pass_time(minutes=1)
    assert while_paused in texts_of(_closing(meeting))
    assert "Since the meeting" not in texts_of(_closing(meeting)), "nor does it say that it was kept"
    await _go_on(meeting)
    await meeting.moment()
    in_the_end = texts_of(_closing(meeting))
    assert "4 questions asked = 2 answered + 1 following up + 1 carried over." in in_the_end
    assert "Since the meeting: 1 answered." in in_the_end
    over = texts_of(message_with(meeting_channel(meeting), "This meeting is over"))
    assert "4 questions asked = 3 answered + 1 carried over." in over
    assert "It is mended." in texts_of(pair(meeting, numbers[2]))
    assert len([m for m in meeting_channel(meeting).history() if "Meeting summary" in texts_of(m)]) == 1


async def test_a_promise_made_and_dropped_in_a_pause_is_read_after_it(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await _pause(meeting)
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(number))
    await meeting.officer.slash(
        meeting.lobby, "followup drop", followup=str(number), reason="The council does not say."
    )
    await meeting.pass_time(minutes=1)
    assert not says(meeting_channel(meeting), "The council does not say.")
    await _go_on(meeting)
    await meeting.moment()
    assert says(meeting_channel(meeting), FENCE, "The council does not say.")


async def test_an_answer_that_was_not_posted_before_the_close_is_posted_after_a_later_pause(
    meeting: World,
) -> None:
    number = await asked(meeting, FENCE)
    at = f"/channels/{meeting_channel(meeting).id}/messages"
    meeting.env.inject_error("POST", at, status=500, times=9)
    await meeting.officer.slash(meeting.lobby, "answer", question=str(number), text="Yes, in May.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(seconds=1)
    await meeting.officer.slash(meeting.lobby, "meeting pause")
    assert not says(meeting_channel(meeting), "Yes, in May.")
    await meeting.pass_time(minutes=2)
    await meeting.officer.slash(meeting.lobby, "meeting go-on")
    await meeting.pass_time(minutes=2)
    assert "Yes, in May." in texts_of(pair(meeting, number))


def _closing(world: World) -> Message:
    return message_with(meeting_channel(world), "Meeting summary")


def _in_records(world: World, words: str) -> bool:
    return any(words in texts_of(message) for kept in records(world) for message in kept.history())


async def test_an_answer_that_stands_is_corrected_and_taken_down_in_a_pause(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in My.")
    await _pause(meeting)
    said = await answer(meeting, number, "Yes, in May.")
    assert "Everybody reads it in a moment." in reply_text(said), "what stands is corrected at once"
    assert "Yes, in May." in texts_of(pair(meeting, number))
    await meeting.officer.slash(meeting.lobby, "say", text="We are back in ten minutes.")
    await meeting.moment()
    assert says(meeting_channel(meeting), "We are back in ten minutes.")
    await meeting.moderator.context_menu(meeting_channel(meeting), "Take down", pair(meeting, number))
    await meeting.moment()
    assert not says(meeting_channel(meeting), "Yes, in May.")


async def test_residents_who_ask_in_a_pause_are_told_and_nothing_is_lost(meeting: World) -> None:
    await meeting.set_up_team(show_at_once=True)
    await _pause(meeting)
    said = reply_text(await ask(meeting.resident, board(meeting), FENCE))
    assert "number **1**" in said
    assert "The meeting is paused now. Your question is kept" in said
    await meeting.moment()
    assert FENCE not in texts_of(board(meeting)), "what is shown at once waits, too"
    await _go_on(meeting)
    assert FENCE in texts_of(board(meeting))


async def test_pressed_twice_the_second_reads_that_it_was_done(meeting: World) -> None:
    stale = room_board(meeting)
    await meeting.moderator.click(stale, label="Pause")
    said = reply_text(await meeting.officer.click(stale, label="Pause"))
    assert "paused already" in said
    await meeting.moment()
    stale = room_board(meeting)
    await meeting.moderator.click(stale, label="Go on")
    said = reply_text(await meeting.officer.click(stale, label="Go on"))
    assert "is not paused (any more)" in said
    statements = [m for m in meeting_channel(meeting).history() if "paused" in texts_of(m)]
    assert len(statements) <= 1


async def test_a_second_pause_is_said_anew_below(meeting: World) -> None:
    await _pause(meeting)
    await _go_on(meeting)
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    await _pause(meeting)
    said = [texts_of(message) for message in meeting_channel(meeting).history()]
    statements = [at for at, text in enumerate(said) if STATEMENT in text or "goes on" in text]
    assert len(statements) == 1
    assert statements[0] > next(at for at, text in enumerate(said) if "Yes, in May." in text)


async def test_paused_over_its_end_a_meeting_closes_and_is_kept(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    await _pause(meeting)
    await meeting.until(datetime(2026, 1, 1, 1, 1, tzinfo=UTC))
    await meeting.moment()
    assert "This meeting is over" in texts_of(board(meeting))
    assert not says(meeting_channel(meeting), "This meeting closes"), "a reminder"
    assert len(records(meeting)) == 1
    assert "It goes on." in await _go_on(meeting)
    assert says(meeting_channel(meeting), "**The pause is over.** This meeting has closed meanwhile.")


async def test_in_a_pause_no_meeting_opens_and_afterwards_it_opens_late(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.until(datetime(2026, 1, 6, 17, 0, tzinfo=UTC))
    await asked(town, FENCE)
    said = await town.moderator.slash(town.lobby, "meeting pause")
    assert "the news channel says so" in reply_text(said)
    await town.moment()
    assert says(town.channel("meeting-news"), "**Our meetings are paused.**")
    refused = reply_text(await town.officer.slash(town.lobby, "meeting open"))
    assert "nothing is shown or opened meanwhile" in refused
    await town.until(datetime(2026, 1, 6, 18, 20, tzinfo=UTC))
    await town.moment()
    assert meeting_channels(town) == []
    assert not says(room(town), "Ready?")
    await town.officer.slash(town.lobby, "meeting go-on")
    await town.moment()
    assert says(town.channel("meeting-news"), "**Our meetings go on.**")
    assert "We opened late. We are sorry." in texts_of(
        message_with(meeting_channel(town), "Welcome to the meeting")
    )
    assert not says(meeting_channel(town), "No officer is here"), "who goes on is here"


async def test_paused_over_a_whole_meeting_it_is_missed_and_says_why(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    number = await asked(town, FENCE)
    await town.moderator.slash(town.lobby, "meeting pause")
    await town.until(datetime(2026, 1, 7, 9, 0, tzinfo=UTC))
    await town.moment()
    assert meeting_channels(town) == []
    assert "the team had paused its meetings" in texts_of(news(town)[0])
    await town.officer.slash(town.lobby, "meeting go-on")
    await town.until(datetime(2026, 2, 3, 18, 0, tzinfo=UTC))
    await town.moment()
    await answer(town, number, "Yes, in May.")
    assert FENCE in texts_of(pair(town, number))


async def test_a_team_has_words_of_its_own(meeting: World) -> None:
    said = await meeting.admin.slash(
        meeting.lobby, "team pause-statement", text="We are called away. Back at nine."
    )
    assert "We are called away." in reply_text(said)
    await _pause(meeting)
    assert says(meeting_channel(meeting), "**The meeting is paused.**", "We are called away. Back at nine.")
    said = await meeting.admin.slash(meeting.lobby, "team pause-statement")
    assert "prepared words" in reply_text(said)
    await meeting.moment()
    assert says(meeting_channel(meeting), STATEMENT)


@pytest.mark.parametrize("who", ["resident", "admin"])
async def test_others_do_not_pause(meeting: World, who: str) -> None:
    person = getattr(meeting, who)
    for command in ("meeting pause", "meeting go-on"):
        said = reply_text(await person.slash(meeting.lobby, command))
        assert "may do this" in said
    await meeting.moment()
    assert "Pause" in labels_of(room_board(meeting))


async def test_killed_in_a_pause_it_is_still_paused(meeting: World) -> None:
    await _pause(meeting)
    await meeting.restart()
    await meeting.pass_time(minutes=2)
    assert says(meeting_channel(meeting), STATEMENT)
    number = await asked(meeting, FENCE)
    assert "paused <t:" in reply_text(
        await meeting.moderator.click(
            page(await meeting.moderator.slash(meeting.lobby, "desk")), label="Show"
        )
    )
    await _go_on(meeting)
    await show(meeting, number)


async def test_paused_and_gone_on_from_the_desk(meeting: World) -> None:
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    await meeting.officer.click(desk, label="Meeting")
    await meeting.officer.click(desk, label="Pause")
    await meeting.moment()
    assert says(meeting_channel(meeting), STATEMENT)
    assert "Go on" in labels_of(desk)
    await meeting.officer.click(desk, label="Go on")
    await meeting.moment()
    assert says(meeting_channel(meeting), "**The meeting goes on.**")
    assert "Pause" in labels_of(desk)


def _dms(world: World) -> list[str]:
    return [texts_of(message) for message in world.resident.user.dm_channel.history()]


async def test_you_said_we_did_waits_for_the_pause_to_be_over(meeting: World) -> None:
    await _pause(meeting)
    said = await meeting.officer.slash(meeting.lobby, "outcome", text="The hedge is cut.")
    await meeting.moment()
    assert "Your line is kept while the team is paused." in reply_text(said)
    assert not says(meeting_channel(meeting), "The hedge is cut.")
    await _go_on(meeting)
    assert "You said, we did" in texts_of(message_with(meeting_channel(meeting), "The hedge is cut."))


async def test_you_said_we_did_of_a_pause_that_outlasts_its_meeting_waits_for_the_next(
    meeting: World,
) -> None:
    await _pause(meeting)
    await meeting.officer.slash(meeting.lobby, "outcome", text="The hedge is cut.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert not any(says(record, "The hedge is cut.") for record in records(meeting))
    await _go_on(meeting)
    assert not any(says(record, "The hedge is cut.") for record in records(meeting))
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    assert says(meeting_channels(meeting)[-1], "The hedge is cut.")


async def test_an_outcome_that_was_not_posted_before_the_pause_is_posted_after_it(meeting: World) -> None:
    meeting.env.inject_error("POST", f"/channels/{meeting_channel(meeting).id}/messages", status=500)
    await meeting.officer.slash(meeting.lobby, "outcome", text="The hedge is cut.")
    await _pause(meeting)
    assert not says(meeting_channel(meeting), "The hedge is cut.")
    await _go_on(meeting)
    assert says(meeting_channel(meeting), "The hedge is cut.")
