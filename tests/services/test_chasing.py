"""Chasing, handing over, moving and dropping, by the rows: each step once, whoever is quicker."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import AlreadyHandled
from bot.domain.errors.follow_ups import FollowUpChanged
from bot.domain.followup import FollowUpState
from bot.domain.question import Question, QuestionState
from bot.services import followups, handing, notices, questions, takedown
from bot.services.boards import pair_view, welcome_view
from bot.services.chasing import chase_due, chase_moments, drop_notice
from bot.services.counts import counts_of_meeting
from bot.services.handing import Colleague
from bot.services.meetings import next_moments, run_due
from bot.services.notice_views import notice_view
from bot.services.records import record_view
from bot.storage import meetings
from bot.storage.database import Write
from bot.storage.notices import Notice
from tests.builders import OFFICERS_ROLE, make_team, moderator, officer
from tests.evening import Evening

TODAY = date(2013, 9, 17)
NINE = datetime(2013, 9, 20, 8, tzinfo=UTC)  # the day before, in British summer time


async def promised(evening: Evening, days: int = 4) -> Question:
    question = await evening.ask("Is the path lit at night?")
    made = await followups.make_follow_up(
        evening.ctx, evening.pc_reed, evening.team.id, question.number, TODAY + timedelta(days=days)
    )
    return made.question


async def waiting(evening: Evening) -> list[Notice]:
    async with evening.ctx.db.read() as conn:
        return list(await notices.waiting_notices(conn, evening.clock.now(), 50))


async def test_two_sweeps_at_once_say_it_once(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    meeting_on.clock.move_to(NINE)
    said = await asyncio.gather(*(chase_due(meeting_on.ctx) for _ in range(4)))
    assert sum(said) == 1
    assert await chase_due(meeting_on.ctx) == 0
    [notice] = await meeting_on.notices("follow_up")
    assert notice["data"] == {"question": question.id, "why": "soon"}
    [row] = await meeting_on.rows("follow_up")
    assert row["owner_chased_at"] == NINE


async def test_the_next_moment_is_known_to_the_timers(meeting_on: Evening) -> None:
    await promised(meeting_on)
    await meeting_on.close()
    until = meeting_on.clock.now() + timedelta(days=5)
    assert await chase_moments(meeting_on.ctx, until) == {NINE}
    assert NINE in await next_moments(meeting_on.ctx, until)
    meeting_on.clock.move_to(NINE)
    await run_due(meeting_on.ctx)
    assert len(await meeting_on.notices("follow_up")) == 1
    assert await next_moments(meeting_on.ctx, NINE + timedelta(hours=12)) == []


async def test_a_dm_about_what_was_kept_meanwhile_says_nothing_and_calls_nobody(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    meeting_on.clock.move_to(NINE)
    await chase_due(meeting_on.ctx)
    notice = next(one for one in await waiting(meeting_on) if one.kind == "follow_up")
    await meeting_on.answer(question)
    async with meeting_on.ctx.db.read() as conn:
        assert await notice_view(conn, notice) is None
    await dropped(meeting_on, notice)
    assert await meeting_on.notices("follow_up_late") == []


async def test_who_cannot_be_reached_is_told_to_the_moderators_once(meeting_on: Evening) -> None:
    await promised(meeting_on)
    meeting_on.clock.move_to(NINE)
    await chase_due(meeting_on.ctx)
    notice = next(one for one in await waiting(meeting_on) if one.kind == "follow_up")
    for _ in range(2):
        await dropped(meeting_on, notice)
    [late] = await meeting_on.notices("follow_up_late")
    assert late["data"]["why"] == "unreachable"
    [row] = await meeting_on.rows("follow_up")
    assert row["moderators_chased_at"] == NINE


async def dropped(evening: Evening, notice: Notice) -> None:
    async def work(write: Write) -> None:
        await drop_notice(write, notice, "50007", evening.clock.now())

    await evening.ctx.db.write(work)


async def test_of_two_who_move_it_at_once_one_wins(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    seen = TODAY + timedelta(days=4)
    results = await asyncio.gather(
        *(
            handing.move_follow_up(
                meeting_on.ctx, officer(), question.id, TODAY + timedelta(days=days), f"Reason {days}.", seen
            )
            for days in (10, 11)
        ),
        return_exceptions=True,
    )
    moved, refused = results
    assert isinstance(moved, handing.Moved)
    assert isinstance(refused, FollowUpChanged)
    assert (refused.due, refused.text) == (TODAY + timedelta(days=10), "Reason 11.")
    [row] = await meeting_on.rows("follow_up")
    assert (row["due"], row["first_due"], row["reason"]) == (TODAY + timedelta(days=10), seen, "Reason 10.")


async def test_what_is_moved_is_chased_anew(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    meeting_on.clock.move_to(NINE)
    await chase_due(meeting_on.ctx)
    await handing.move_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, question.id, date(2013, 10, 1), "The contractor is away."
    )
    assert await chase_due(meeting_on.ctx) == 0
    meeting_on.clock.move_to(datetime(2013, 9, 30, 8, tzinfo=UTC))
    assert await chase_due(meeting_on.ctx) == 1


async def test_actions_say_who_and_why_and_never_what_a_resident_wrote(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    ctx, other = meeting_on.ctx, officer("sgt.lane")
    to = Colleague(other.user_id, other.name, frozenset({OFFICERS_ROLE}))
    await handing.hand_to_officer(ctx, moderator(), question.id, to)
    await handing.move_follow_up(ctx, other, question.id, date(2013, 10, 1), "The contractor is away.")
    await handing.drop_follow_up(ctx, other, question.id, "Nobody owns it.")
    logged = [(row["what"], row["on_kind"], row["why"]) for row in await meeting_on.rows("action")]
    assert logged[-3:] == [
        ("handed over", "follow_up", "sgt.lane"),
        ("moved", "follow_up", "The contractor is away."),
        ("dropped", "follow_up", "Nobody owns it."),
    ]
    assert "path lit" not in repr(logged)


async def test_what_is_dropped_keeps_the_summary_as_it_was_frozen(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    await meeting_on.close()
    ctx = meeting_on.ctx
    await handing.drop_follow_up(ctx, meeting_on.pc_reed, question.id, "Nobody owns it.")
    async with ctx.db.read() as conn:
        summary = await meetings.summary_of(conn, question.meeting_id or 0)
        record = await record_view(conn, question.meeting_id or 0)
        pair = await pair_view(conn, question.id)
        meeting = await meetings.get(conn, question.meeting_id or 0)
        assert meeting is not None
        counts = await counts_of_meeting(conn, meeting)
    assert summary is not None and summary.following_up == 1 and summary.adds_up()
    assert (counts.declined, counts.following_up) == (1, 0), "the board says how it stands now"
    [kept] = record.pairs
    for view in (kept, pair):
        assert view is not None and view.follow_up is not None
        assert view.follow_up.dropped
        assert (view.text, view.follow_up.reason) == ("Is the path lit at night?", "Nobody owns it.")
    assert record.declined == ()
    [row] = await meeting_on.rows("follow_up")
    assert row["state"] is FollowUpState.DROPPED
    with pytest.raises(AlreadyHandled):
        await questions.decline_question(ctx, moderator(), question.id, "Again.")
    await takedown.take_down(ctx, moderator(), question.id)
    async with ctx.db.read() as conn:
        gone = await pair_view(conn, question.id)
    assert gone is not None
    assert (gone.text, gone.follow_up) == ("", None)


async def test_what_is_dropped_before_its_first_meeting_was_never_published(evening: Evening) -> None:
    question = await promised(evening)
    await handing.drop_follow_up(evening.ctx, evening.pc_reed, question.id, "Nobody owns it.")
    meeting = await evening.open()
    async with evening.ctx.db.read() as conn:
        assert await pair_view(conn, question.id) is None
        assert (await welcome_view(conn, meeting.id)).came_back == ()
    [row] = await evening.rows("question")
    assert (row["state"], row["published_at"]) == (QuestionState.DECLINED, None)
    assert ("pair", question.id) not in await evening.dirty()


async def test_a_team_it_is_handed_to_lists_and_counts_it_too(meeting_on: Evening) -> None:
    question = await promised(meeting_on)
    ctx = meeting_on.ctx
    other = await make_team(ctx, "Hartley")
    await handing.hand_to_team(ctx, meeting_on.pc_reed, question.id, other.id)
    theirs = await followups.list_follow_ups(ctx, moderator(), other.id)
    ours = await followups.list_follow_ups(ctx, moderator(), meeting_on.team.id)
    [line], [own] = theirs.lines, ours.lines
    assert (line.asked_team, line.shown_as) == ("New Ash Green", "Hartley")
    assert (own.asked_team, own.handed_to) == (None, "Hartley")
    assert {("room_board", other.id), ("pair", question.id)} <= await meeting_on.dirty()
    [told] = await meeting_on.notices("follow_up_team")
    assert told["team_id"] == other.id
    await meeting_on.shown_in_discord()
    meeting_on.clock.move_to(datetime(2013, 9, 22, 12, tzinfo=UTC))
    assert await followups.show_overdue(ctx, meeting_on.clock.now() - timedelta(days=1)) == 2
