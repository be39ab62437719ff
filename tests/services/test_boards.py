"""What Discord is to show: whole, in order, and nothing that may not be seen."""

from datetime import date, timedelta

import pytest

from bot.domain.meeting import MeetingState
from bot.domain.question import Audience, QuestionState, Standing
from bot.services import boards, calendar, followups, losses, questions, support, takedown
from bot.services.models import PairView
from bot.storage import showing, shown
from bot.storage.database import Write
from bot.storage.views import Kind
from tests.builders import moderator, resident, schedule_meeting, wall
from tests.evening import Evening


async def pair(evening: Evening, question_id: int) -> PairView | None:
    async with evening.ctx.db.read() as conn:
        return await boards.pair_view(conn, question_id)


async def test_board_has_the_first_shown_and_the_newest_published(meeting_on: Evening) -> None:
    shown_ones = [await meeting_on.ask_and_show(f"Shown {n}?") for n in range(12)]
    await support.support_question(meeting_on.ctx, resident(), shown_ones[11].id)
    for n in range(9):
        await meeting_on.answer(await meeting_on.ask(f"Answered {n}?"))
        meeting_on.clock.advance(minutes=1)
    down = await meeting_on.answer(await meeting_on.ask("Taken down?"))
    await takedown.take_down(meeting_on.ctx, meeting_on.pc_reed, down.id)
    await meeting_on.shown_in_discord()
    meeting_id = shown_ones[0].meeting_id
    assert meeting_id is not None
    async with meeting_on.ctx.db.read() as conn:
        view = await boards.board_view(conn, meeting_id)
    assert [line.text for line in view.shown] == ["Shown 11?", *(f"Shown {n}?" for n in range(9))]
    assert [line.text for line in view.published] == [f"Answered {n}?" for n in range(8, 0, -1)]
    assert view.published_in_all == 9, "what was taken down is no answer to look for"
    assert all(line.link is not None for line in view.published)
    assert (view.counts.waiting, view.counts.shown, view.counts.answered) == (1, 12, 10)
    assert view.counts.asked == 23
    assert view.participants == 24, "23 asked, one supported"


async def test_board_tells_nothing_of_what_a_person_deleted(meeting_on: Evening) -> None:
    kept, gone = [await meeting_on.answer(await meeting_on.ask(text)) for text in ("Kept?", "Gone?")]
    await meeting_on.shown_in_discord()
    async with meeting_on.ctx.db.read() as conn:
        rows = await shown.parts(conn, Kind.PAIR, gone.id)
    await losses.removed_by_person(meeting_on.ctx, rows)
    meeting_id = kept.meeting_id
    assert meeting_id is not None
    assert ("board", meeting_id) in await meeting_on.dirty()
    async with meeting_on.ctx.db.read() as conn:
        board = await boards.board_view(conn, meeting_id)
    assert [line.text for line in board.published] == ["Kept?"]
    assert board.published_in_all == 1
    assert board.counts.answered == 2, "it stays answered and counted"


async def test_waiting_questions_are_counted_on_the_board_and_never_told(meeting_on: Evening) -> None:
    question = await meeting_on.ask("My neighbour's name is Ann Other.")
    async with meeting_on.ctx.db.read() as conn:
        assert question.meeting_id is not None
        view = await boards.board_view(conn, question.meeting_id)
    assert view.counts.waiting == 2
    assert "neighbour" not in repr(view)


async def test_board_after_the_close_still_adds_up(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Carried over?")
    await meeting_on.answer(await meeting_on.ask("Answered?"))
    meeting_id = question.meeting_id
    assert meeting_id is not None
    await meeting_on.close()
    async with meeting_on.ctx.db.read() as conn:
        view = await boards.board_view(conn, meeting_id)
        closing = await boards.closing_view(conn, meeting_id)
    assert (view.counts.asked, view.counts.answered, view.counts.waiting, view.shown) == (3, 1, 2, ())
    assert closing.summary.adds_up() and closing.summary.carried_over == 2
    assert [line.text for line in closing.carried_over] == ["Carried over?"], "the other was never shown"


async def test_withdrawn_question_leaves_the_closing_post(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask_and_show("Carried over?", asker)
    await meeting_on.close()
    await questions.withdraw_question(meeting_on.ctx, asker, question.id)
    async with meeting_on.ctx.db.read() as conn:
        assert question.meeting_id is not None
        closing = await boards.closing_view(conn, question.meeting_id)
    assert closing.carried_over == () and closing.summary.carried_over == 2


async def test_pair_says_the_name_only_of_who_asked_with_it(meeting_on: Evening) -> None:
    named = await meeting_on.ask("With my name?", resident("Ann Asker"), Audience.NAMED)
    unnamed = await meeting_on.ask("Without?", resident("Bea Quiet"))
    for question in (named, unnamed):
        await meeting_on.answer(question, "Yes.")
    with_name, without = await pair(meeting_on, named.id), await pair(meeting_on, unnamed.id)
    assert with_name is not None and with_name.asker_name == "Ann Asker"
    assert without is not None and without.asker_name is None
    assert "Bea" not in repr(without)
    assert (without.text, without.answer, without.shown_as) == ("Without?", "Yes.", "PC Reed")
    assert without.pinned and without.link is None and not without.edited


async def test_pair_taken_down_holds_no_text_at_all(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Secret words?", resident("Ann Asker"), Audience.NAMED)
    await meeting_on.answer(question, "Secret answer.")
    await takedown.take_down(meeting_on.ctx, moderator(), question.id)
    await takedown.take_down_reason(meeting_on.ctx, moderator(), question.id, "It named a child.")
    view = await pair(meeting_on, question.id)
    assert view is not None and view.standing is Standing.TAKEN_DOWN
    assert view.taken_down_reason == "It named a child."
    assert "ecret" not in repr(view) and "Ann" not in repr(view)


async def test_pair_shows_the_newest_answer_and_that_it_was_edited(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is it?")
    await meeting_on.answer(question, "Yes.")
    await meeting_on.answer(question, "No.")
    view = await pair(meeting_on, question.id)
    assert view is not None and (view.answer, view.edited) == ("No.", True)


async def test_promise_stands_as_a_pair_until_it_is_kept(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is it?")
    await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None
    )
    view = await pair(meeting_on, question.id)
    assert view is not None and view.follow_up is not None
    assert (view.answer, view.shown_as, view.follow_up.due) == (None, "PC Reed", date(2013, 9, 20))
    assert view.follow_up.kept_at is None
    await meeting_on.answer(question, "It is.")
    view = await pair(meeting_on, question.id)
    assert view is not None and view.follow_up is not None
    assert view.answer == "It is." and not view.edited
    assert view.follow_up.kept_at == meeting_on.clock.now()


async def test_what_is_not_published_is_no_pair(meeting_on: Evening) -> None:
    assert await pair(meeting_on, 999) is None
    assert await pair(meeting_on, (await meeting_on.ask_and_show("Shown?")).id) is None
    declined = await meeting_on.ask("Declined?")
    await questions.decline_question(meeting_on.ctx, moderator(), declined.id, "No.")
    assert await pair(meeting_on, declined.id) is None
    await meeting_on.close()
    early = await meeting_on.answer(await meeting_on.ask("Answered between the meetings?"))
    assert await pair(meeting_on, early.id) is None


async def test_welcome_names_who_answers_and_counts_what_was_carried_in(meeting_on: Evening) -> None:
    await meeting_on.ask("Asked in the meeting.")
    async with meeting_on.ctx.db.read() as conn:
        room = await boards.room_view(conn, meeting_on.team.id, meeting_on.clock.now())
        assert room.meeting is not None
        view = await boards.welcome_view(conn, room.meeting.id)
    assert view.answering == ("PC Reed",)
    meeting_on.clock.advance(minutes=5)
    await meeting_on.close()
    async with meeting_on.ctx.db.read() as conn:
        again = await boards.welcome_view(conn, view.meeting.id)
    assert again.meeting.state is MeetingState.CLOSED


async def test_news_leads_to_the_channel_and_the_event_to_the_news_until_then(
    evening: Evening,
) -> None:
    at = wall((evening.clock.now() + timedelta(hours=3)).replace(tzinfo=None))
    ahead = await schedule_meeting(evening.ctx, evening.team, at)
    later = await schedule_meeting(
        evening.ctx, evening.team, wall((evening.clock.now() + timedelta(days=9)).replace(tzinfo=None))
    )
    await evening.shown_in_discord()
    news_channel, news_post = await evening.place_of(Kind.NEWS, ahead.id)
    async with evening.ctx.db.read() as conn:
        event, other = await boards.event_view(conn, ahead.id), await boards.event_view(conn, later.id)
        news = await boards.news_view(conn, ahead.id)
    assert event.wanted and not other.wanted
    assert event.location is not None
    assert (event.location.channel_id, event.location.message_id) == (news_channel, news_post)
    assert (news.link, news.record, news.moved) == (None, None, False)
    assert news.next_meeting is not None and news.next_meeting.id == later.id
    await evening.open()
    await evening.shown_in_discord()
    _, channel = await evening.place_of(Kind.CHANNEL, ahead.id)
    async with evening.ctx.db.read() as conn:
        event, other = await boards.event_view(conn, ahead.id), await boards.event_view(conn, later.id)
        news = await boards.news_view(conn, ahead.id)
    assert event.wanted and other.wanted
    assert event.location is not None and event.location.channel_id == channel
    assert news.link is not None and news.link.channel_id == channel
    await evening.close()
    await evening.shown_in_discord()
    async with evening.ctx.db.read() as conn:
        assert not (await boards.event_view(conn, ahead.id)).wanted
        assert (await boards.news_view(conn, ahead.id)).record is not None


async def test_news_says_moved_only_of_what_people_moved(evening: Evening) -> None:
    ctx, team = evening.ctx, evening.team
    # The clocks go forward at 01:00, and 01:30 is shown as 02:30.
    at_night = await schedule_meeting(ctx, team, wall("2014-03-30 01:30"))
    moved = await schedule_meeting(ctx, team, wall("2013-09-20 18:00"))
    await calendar.move_meeting(ctx, moderator(), team.id, moved.id, wall("2013-09-20 19:00"))
    soon = await schedule_meeting(ctx, team, wall("2013-09-17 19:00"))

    async def says_moved(meeting_id: int) -> bool:
        async with ctx.db.read() as conn:
            return (await boards.news_view(conn, meeting_id)).moved

    assert [await says_moved(one.id) for one in (at_night, moved, soon)] == [False, True, False]
    assert (await evening.open()).id == soon.id
    assert not await says_moved(soon.id), "it was opened early"


async def test_cancelled_meeting_wants_no_event(evening: Evening) -> None:
    at = wall((evening.clock.now() + timedelta(days=3)).replace(tzinfo=None))
    ahead = await schedule_meeting(evening.ctx, evening.team, at)
    await calendar.cancel_meeting(evening.ctx, moderator(), evening.team.id, ahead.id, None)
    async with evening.ctx.db.read() as conn:
        assert not (await boards.event_view(conn, ahead.id)).wanted


async def test_room_says_who_waits_longest_and_what_could_not_be_shown(meeting_on: Evening) -> None:
    start = meeting_on.clock.now()
    meeting_on.clock.advance(minutes=7)
    await meeting_on.ask("Is the path lit at night?")

    async def trouble(write: Write) -> None:
        [board] = await shown.parts(write.conn, Kind.BOARD, 1)
        assert await showing.park(write, board, shown.NO_PERMISSION, "50013")

    await meeting_on.ctx.db.write(trouble)
    async with meeting_on.ctx.db.read() as conn:
        view = await boards.room_view(conn, meeting_on.team.id, meeting_on.clock.now())
    assert view.oldest_waiting_at == start
    assert view.counts.waiting == 2 and view.meeting is not None
    assert view.troubles == ("board:no_permission",)
    assert (view.unpinned, view.follow_ups) == (0, ())


async def test_room_says_how_many_pairs_are_past_the_limit_of_pins(
    meeting_on: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "MAX_PINS", 2)
    asked = [await meeting_on.answer(await meeting_on.ask(f"Question {n}?")) for n in range(4)]
    await meeting_on.shown_in_discord()

    async def pin(write: Write) -> None:
        for question in asked[:2]:
            [row] = await shown.parts(write.conn, Kind.PAIR, question.id)
            await showing.pinned(write, row, is_pinned=True)

    async def unpinned() -> int:
        async with meeting_on.ctx.db.read() as conn:
            return (await boards.room_view(conn, meeting_on.team.id, meeting_on.clock.now())).unpinned

    assert await unpinned() == 0, "pinning is still to come"
    view = await pair(meeting_on, asked[3].id)
    assert view is not None and view.pinned, "nor does the pair say that there is no room"
    await meeting_on.ctx.db.write(pin)
    assert await unpinned() == 2
    view = await pair(meeting_on, asked[3].id)
    assert view is not None and not view.pinned


async def test_room_between_meetings_counts_what_waits_without_the_withdrawn(evening: Evening) -> None:
    asker = resident()
    gone = await evening.ask("Withdrawn?", asker)
    await evening.ask("Waiting?")
    await questions.withdraw_question(evening.ctx, asker, gone.id)
    async with evening.ctx.db.read() as conn:
        view = await boards.room_view(conn, evening.team.id, evening.clock.now())
    assert (view.meeting, view.counts.asked, view.counts.waiting) == (None, 1, 1)
    assert view.oldest_waiting_at == evening.clock.now()


async def test_unknown_rows_are_an_error_of_the_caller(evening: Evening) -> None:
    async with evening.ctx.db.read() as conn:
        for read in (boards.board_view, boards.welcome_view, boards.closing_view, boards.news_view):
            with pytest.raises(LookupError):
                await read(conn, 999)
        with pytest.raises(LookupError):
            await boards.speech_view(conn, 999)
        with pytest.raises(LookupError):
            await boards.room_view(conn, 999, evening.clock.now())


async def test_state_of_a_pair_follows_the_question(meeting_on: Evening) -> None:
    question = await meeting_on.answer(await meeting_on.ask("Is it?"))
    view = await pair(meeting_on, question.id)
    assert (
        view is not None and view.state is QuestionState.ANSWERED and view.meeting.id == question.meeting_id
    )
