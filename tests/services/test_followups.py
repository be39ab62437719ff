"""I'll find out, and coming back."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import (
    AlreadyHandled,
    AnswerChanged,
    DueIsPast,
    DueIsTooFar,
    NoSuchFollowUp,
    NotAllowed,
    UnknownQuestion,
)
from bot.domain.followup import FollowUpState
from bot.domain.question import QuestionState
from bot.services import answers, followups, questions
from bot.services.boards import pair_view, room_view
from tests.builders import actor, administrator, moderator, officer, resident
from tests.evening import Evening

TODAY = date(2013, 9, 17)


async def test_officer_promises_by_the_teams_default_day(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    form = await followups.follow_up_form(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number
    )
    assert (form.due, form.version) == (TODAY + timedelta(days=3), question.version)
    await meeting_on.shown_in_discord()
    made = await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None, form.version
    )
    assert made.question.state is QuestionState.FOLLOWING_UP and made.published_now
    assert (made.follow_up.due, made.follow_up.shown_as) == (form.due, "PC Reed")
    assert made.follow_up.state is FollowUpState.OPEN
    assert await meeting_on.dirty() == {
        ("pair", question.id), ("board", question.meeting_id), ("room_board", meeting_on.team.id),
    }  # fmt: skip


async def test_day_is_the_one_in_the_teams_zone(evening: Evening) -> None:
    evening.clock.move_to(datetime(2013, 7, 1, 23, 30, tzinfo=UTC))  # half past midnight in Kent
    question = await evening.ask("Is the path lit at night?")
    with pytest.raises(DueIsPast):
        await followups.make_follow_up(
            evening.ctx, evening.pc_reed, evening.team.id, question.number, date(2013, 7, 1)
        )
    made = await followups.make_follow_up(
        evening.ctx, evening.pc_reed, evening.team.id, question.number, date(2013, 7, 2)
    )
    assert made.follow_up.due == date(2013, 7, 2)


async def test_day_over_a_year_away_is_refused(evening: Evening) -> None:
    question = await evening.ask("Is the path lit at night?")
    with pytest.raises(DueIsTooFar):
        await followups.make_follow_up(
            evening.ctx, evening.pc_reed, evening.team.id, question.number, date(2014, 9, 20)
        )
    made = await followups.make_follow_up(
        evening.ctx, evening.pc_reed, evening.team.id, question.number, date(2014, 9, 17)
    )
    assert made.follow_up.due == date(2014, 9, 17)


async def test_second_promise_hears_of_the_first(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    results = await asyncio.gather(
        *(
            followups.make_follow_up(meeting_on.ctx, who, meeting_on.team.id, question.number, None, 1)
            for who in (meeting_on.pc_reed, officer("sgt.lane"))
        ),
        return_exceptions=True,
    )
    assert isinstance(results[0], followups.FollowUpMade)
    assert isinstance(results[1], AlreadyHandled)
    assert (results[1].state, results[1].by) == ("following_up", "PC Reed")
    assert len(await meeting_on.rows("follow_up")) == 1


async def test_keeping_long_after_the_close_goes_into_that_meetings_record(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask("Is the path lit at night?", asker)
    await questions.tell_me(meeting_on.ctx, asker, question.id, on=True)
    await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None
    )
    await meeting_on.close()
    meeting_on.clock.advance(days=30)
    await meeting_on.open()
    await meeting_on.shown_in_discord()
    kept = await followups.keep_follow_up(
        meeting_on.ctx, officer(), meeting_on.team.id, question.number, "Yes, I asked the council."
    )
    assert kept.kept_follow_up and kept.question.state is QuestionState.ANSWERED and not kept.edited
    assert kept.question.meeting_id == question.meeting_id
    assert {("record", question.meeting_id), ("pair", question.id)} <= await meeting_on.dirty()
    [row] = await meeting_on.rows("follow_up")
    assert (row["state"], row["kept_at"]) == (FollowUpState.KEPT, meeting_on.clock.now())
    assert [row["state"] for row in await meeting_on.notices("question_changed")] == ["sent", "waiting"]


async def test_answering_keeps_the_follow_up_too(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None
    )
    given = await answers.answer_question(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, "Yes.", None
    )
    assert given.kept_follow_up
    assert (
        await followups.list_follow_ups(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id)
    ).lines == ()


async def test_what_nobody_promised_cannot_be_kept(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    keep = followups.keep_follow_up
    with pytest.raises(NoSuchFollowUp):
        await keep(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, "Yes.")
    with pytest.raises(UnknownQuestion):
        await keep(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, 999, "Yes.")


async def test_second_to_keep_gets_the_text_back(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    made = await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None
    )
    results = await asyncio.gather(
        *(
            followups.keep_follow_up(
                meeting_on.ctx, who, meeting_on.team.id, question.number, who.name, made.question.version
            )
            for who in (meeting_on.pc_reed, officer("sgt.lane"))
        ),
        return_exceptions=True,
    )
    assert isinstance(results[0], answers.Answered)
    assert isinstance(results[1], AnswerChanged)
    assert (results[1].by, results[1].text) == ("PC Reed", "sgt.lane")


async def test_list_is_by_day_and_says_what_is_overdue(meeting_on: Evening) -> None:
    for text, due in (("Later?", 9), ("Sooner?", 1), ("Between?", 2)):
        question = await meeting_on.ask(text)
        await followups.make_follow_up(
            meeting_on.ctx,
            meeting_on.pc_reed,
            meeting_on.team.id,
            question.number,
            TODAY + timedelta(days=due),
        )
    meeting_on.clock.advance(days=2)
    await meeting_on.shown_in_discord()
    found = await followups.list_follow_ups(meeting_on.ctx, moderator(), meeting_on.team.id)
    assert [(line.text, line.overdue) for line in found.lines] == [
        ("Sooner?", True), ("Between?", False), ("Later?", False),
    ]  # fmt: skip
    assert all(line.link is not None and line.shown_as == "PC Reed" for line in found.lines)
    async with meeting_on.ctx.db.read() as conn:
        room = await room_view(conn, meeting_on.team.id, meeting_on.clock.now())
        late = await pair_view(conn, found.lines[0].question_id, meeting_on.clock.now())
    assert (len(room.follow_ups), room.follow_ups_overdue) == (3, 1)
    assert late is not None and late.follow_up is not None and late.follow_up.overdue
    typed = followups.follow_ups_to_keep
    for words, texts in (("", 3), ("soon", 1), ("#2", 1), ("bats", 0)):
        assert len(await typed(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, words)) == texts


async def test_only_officers_promise_and_keep(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    ctx, team_id, number = meeting_on.ctx, meeting_on.team.id, question.number
    for other in (resident(), moderator(), administrator(), actor(guild_id=999, role_ids=(201,))):
        with pytest.raises(NotAllowed):
            await followups.follow_up_form(ctx, other, team_id, number)
        with pytest.raises(NotAllowed):
            await followups.make_follow_up(ctx, other, team_id, number, None)
        with pytest.raises(NotAllowed):
            await followups.keep_follow_up(ctx, other, team_id, number, "Yes.")
        with pytest.raises(NotAllowed):
            await followups.follow_ups_to_keep(ctx, other, team_id, "")
    for other in (resident(), administrator()):
        with pytest.raises(NotAllowed):
            await followups.list_follow_ups(ctx, other, team_id)


async def test_room_says_overdue_when_the_day_ends_in_the_teams_zone(meeting_on: Evening) -> None:
    ctx, clock = meeting_on.ctx, meeting_on.clock
    question = await meeting_on.ask("Is the path lit at night?")
    await followups.make_follow_up(
        ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, TODAY + timedelta(days=1)
    )
    await meeting_on.shown_in_discord()
    clock.move_to(datetime(2013, 9, 18, 22, 59, tzinfo=UTC))
    assert await followups.show_overdue(ctx, None) == 0
    before = clock.now()
    clock.advance(minutes=1)  # midnight of British summer time
    assert await followups.show_overdue(ctx, before) == 1
    assert await meeting_on.dirty() == {("room_board", meeting_on.team.id)}
    await meeting_on.shown_in_discord()
    before = clock.now()
    clock.advance(hours=30)
    assert await followups.show_overdue(ctx, before) == 0, "said already"
    assert await followups.show_overdue(ctx, None) == 1, "after a start nobody knows"
