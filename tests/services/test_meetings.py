import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.domain.errors import AlreadyOpen, BadMinutes, NoMeetingOpen, NotAllowed
from bot.domain.meeting import Meeting, MeetingState, Summary
from bot.domain.team import Team
from bot.services import answers, calendar, followups, meetings, questions, support, takedown
from bot.services.context import Context
from bot.services.meetings import MeetingClosed, MeetingOpened
from bot.storage import meetings as rows
from bot.storage.database import Write
from bot.storage.tables import meeting_question, question
from bot.storage.views import Kind
from tests.builders import (
    FixedClock,
    actor,
    administrator,
    ask,
    close_meeting,
    dirty,
    make_team,
    moderator,
    officer,
    open_meeting,
    repeat_meeting,
    resident,
    schedule_meeting,
    show_all,
    wall,
)

_AT_OPENING = (Kind.CHANNEL, Kind.WELCOME, Kind.BOARD, Kind.NEWS, Kind.EVENT)
_AT_CLOSING = (Kind.CHANNEL, Kind.BOARD, Kind.NEWS, Kind.EVENT, Kind.CLOSING, Kind.RECORD)


@pytest.fixture
async def team(ctx: Context) -> Team:
    return await make_team(ctx)


async def _now_is(ctx: Context, meeting: Meeting) -> Meeting:
    async with ctx.db.read() as conn:
        found = await rows.get(conn, meeting.id)
    assert found is not None
    return found


async def _meeting_of(ctx: Context, question_id: int) -> int | None:
    async with ctx.db.read() as conn:
        found = await conn.execute(sa.select(question.c.meeting_id).where(question.c.id == question_id))
        of: int | None = found.scalar_one()
        return of


# --- opening ------------------------------------------------------------------------------------------------


async def test_with_nothing_due_within_a_day_a_new_meeting_opens(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    ahead = await repeat_meeting(ctx, team)
    await show_all(ctx)
    opened = await meetings.open_now(ctx, officer(), team.id)
    meeting = opened.meeting
    assert opened.planned is None
    assert (meeting.state, meeting.series_id, meeting.minutes) == (MeetingState.OPEN, None, 60)
    assert (meeting.opened_at, meeting.starts_at) == (clock.now(), clock.now())
    assert meeting.ends_at == clock.now() + timedelta(hours=1)
    assert meeting.wall == wall("2013-09-17 16:00")
    assert await dirty(ctx) == {
        *((kind, meeting.id) for kind in _AT_OPENING), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip
    assert [line.state for line in ahead] == [(await _now_is(ctx, line)).state for line in ahead]


async def test_the_next_meeting_due_within_a_day_opens_now_for_its_whole_length(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    october, november = await repeat_meeting(ctx, team, minutes=90)
    clock.move_to(october.starts_at - timedelta(hours=24))
    await show_all(ctx)
    opened = await meetings.open_now(ctx, moderator(), team.id)
    assert opened.planned == october
    assert opened.meeting.id == october.id
    assert opened.meeting.original == october.original
    assert opened.meeting.wall == wall("2013-09-30 18:00")
    assert (opened.meeting.starts_at, opened.meeting.ends_at) == (
        clock.now(), clock.now() + timedelta(minutes=90),
    )  # fmt: skip
    shown = await dirty(ctx)
    assert {(Kind.EVENT, october.id), (Kind.EVENT, november.id)} <= shown, "the event of the next is made"
    async with ctx.db.read() as conn:
        ahead = await rows.upcoming(conn, team.id)
    assert [meeting.wall.date for meeting in ahead] == [date(2013, 11, 5), date(2013, 12, 3)]


async def test_opened_before_the_hour_it_was_moved_to_the_post_about_the_move_says_so(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    october, _ = await repeat_meeting(ctx, team)
    await calendar.move_meeting(ctx, moderator(), team.id, october.id, wall("2013-10-02 10:00"))
    clock.move_to(october.starts_at)
    await show_all(ctx)
    await meetings.open_now(ctx, officer(), team.id)
    assert (Kind.ANNOUNCEMENT, october.id) in await dirty(ctx)


async def test_a_meeting_due_in_more_than_a_day_stays_planned(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    october, _ = await repeat_meeting(ctx, team)
    clock.move_to(october.starts_at - timedelta(hours=24, seconds=1))
    opened = await meetings.open_now(ctx, officer(), team.id)
    assert opened.planned is None
    assert await _now_is(ctx, october) == october


async def test_of_two_people_opening_at_once_one_wins_and_the_other_is_told(ctx: Context, team: Team) -> None:
    await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))
    won, lost = await asyncio.gather(
        meetings.open_now(ctx, officer(), team.id),
        meetings.open_now(ctx, moderator(), team.id),
        return_exceptions=True,
    )
    assert isinstance(won, MeetingOpened)
    assert isinstance(lost, AlreadyOpen)
    assert (lost.team, lost.meeting_id) == (team.name, won.meeting.id)


async def test_opening_by_hand_and_by_the_hour_at_once_opens_one(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    planned = await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))
    clock.move_to(planned.starts_at)
    await asyncio.gather(
        meetings.run_due(ctx), meetings.open_now(ctx, officer(), team.id), meetings.run_due(ctx),
        return_exceptions=True,
    )  # fmt: skip
    async with ctx.db.read() as conn:
        opened = await rows.open_of(conn, team.id)
        everything = (await conn.execute(sa.select(rows.columns[0]))).scalars().all()
    assert opened is not None
    assert (opened.id, everything) == (planned.id, [planned.id])


async def test_only_officers_and_moderators_open_extend_and_close(ctx: Context, team: Team) -> None:
    await open_meeting(ctx, team)
    for who in (resident(), administrator(), actor(guild_id=9, manage_channels=True)):
        for attempt in (
            meetings.open_now(ctx, who, team.id),
            meetings.extend(ctx, who, team.id, 15),
            meetings.close_now(ctx, who, team.id),
        ):
            with pytest.raises(NotAllowed) as refused:
                await attempt
            assert refused.value.any_of == ("moderator", "officer")
    await meetings.extend(ctx, moderator(), team.id, 15)
    await meetings.close_now(ctx, actor(manage_channels=True), team.id)


async def test_questions_that_waited_are_taken_in_and_answered_ones_published(
    ctx: Context, team: Team
) -> None:
    waiting = await ask(ctx, team, "When is the bridge mended?")
    answered = await ask(ctx, team, "Who owns the green?")
    promised = await ask(ctx, team, "Why are the lamps off?")
    withdrawn_by = resident()
    withdrawn = await ask(ctx, team, "Never mind", withdrawn_by)
    gone = await ask(ctx, team, "Whose is the dog?")
    await questions.withdraw_question(ctx, withdrawn_by, withdrawn.id)
    await answers.answer_question(ctx, officer(), team.id, answered.number, "The parish.", None)
    await answers.answer_question(ctx, officer(), team.id, gone.number, "Mrs X's.", None)
    await takedown.take_down(ctx, moderator(), gone.id)
    await followups.make_follow_up(ctx, officer(), team.id, promised.number, None)
    other_teams = await ask(ctx, await make_team(ctx, "Hartley"), "Elsewhere?")
    await show_all(ctx)
    meeting = await open_meeting(ctx, team)
    for taken_in in (waiting, answered, promised, gone):
        assert await _meeting_of(ctx, taken_in.id) == meeting.id
    for left_out in (withdrawn, other_teams):
        assert await _meeting_of(ctx, left_out.id) is None
    pairs = {owner for kind, owner in await dirty(ctx) if kind is Kind.PAIR}
    assert pairs == {answered.id, promised.id}


# --- extending ----------------------------------------------------------------------------------------------


async def test_extending_puts_the_end_off_and_says_so_everywhere(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    meeting = await open_meeting(ctx, team)
    await show_all(ctx)
    extended = await meetings.extend(ctx, officer(), team.id, 30)
    assert extended.until == meeting.ends_at
    assert extended.meeting.ends_at == meeting.ends_at + timedelta(minutes=30)
    assert extended.meeting.minutes == 90
    assert await dirty(ctx) == {
        (Kind.BOARD, meeting.id), (Kind.WELCOME, meeting.id), (Kind.EVENT, meeting.id),
        (Kind.NEWS, meeting.id), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip


async def test_a_meeting_is_extended_by_1_to_180_minutes_while_it_is_open(ctx: Context, team: Team) -> None:
    planned = await schedule_meeting(ctx, team, wall("2013-10-01 18:00"))
    with pytest.raises(NoMeetingOpen) as closed:
        await meetings.extend(ctx, officer(), team.id, 15)
    assert (closed.value.team, closed.value.next_at) == (team.name, planned.starts_at)
    await open_meeting(ctx, team)
    for minutes in (0, -5, 181):
        with pytest.raises(BadMinutes) as refused:
            await meetings.extend(ctx, officer(), team.id, minutes)
        assert (refused.value.least, refused.value.most) == (1, 180)
    await meetings.extend(ctx, officer(), team.id, 1)
    await meetings.extend(ctx, officer(), team.id, 180)


async def test_two_extensions_at_once_both_count(ctx: Context, team: Team) -> None:
    meeting = await open_meeting(ctx, team)
    await asyncio.gather(*(meetings.extend(ctx, officer(), team.id, 10) for _ in range(2)))
    assert (await _now_is(ctx, meeting)).ends_at == meeting.ends_at + timedelta(minutes=20)


async def test_the_end_is_announced_again_after_an_extension_past_the_five_minutes(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    meeting = await open_meeting(ctx, team)
    clock.move_to(meeting.ends_at - timedelta(minutes=4))
    assert (await meetings.run_due(ctx)).warned == (meeting.id,)
    await show_all(ctx)
    await meetings.extend(ctx, officer(), team.id, 1)
    assert (Kind.WARNING, meeting.id) in await dirty(ctx), "the warning names the end"
    assert (await meetings.run_due(ctx)).warned == ()
    extended = await meetings.extend(ctx, officer(), team.id, 10)
    assert (await meetings.run_due(ctx)).warned == ()
    clock.move_to(extended.meeting.ends_at - timedelta(minutes=5))
    assert (await meetings.run_due(ctx)).warned == (meeting.id,)


# --- closing ------------------------------------------------------------------------------------------------


async def test_the_summary_adds_up_with_every_kind_of_end_and_counts_who_took_part(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    ann, bob, cat = resident("Ann"), resident("Bob"), resident("Cat")
    before = await ask(ctx, team, "Asked before the meeting", ann)
    meeting = await open_meeting(ctx, team)
    asked = {
        name: await ask(ctx, team, f"A question that will be {name}", bob)
        for name in ("answered", "promised", "declined", "merged", "withdrawn", "shown", "waiting")
    }
    await answers.answer_question(ctx, officer(), team.id, asked["answered"].number, "Yes.", None)
    await followups.make_follow_up(ctx, officer(), team.id, asked["promised"].number, None)
    await questions.decline_question(ctx, moderator(), asked["declined"].id, "Not ours to say.")
    await questions.withdraw_question(ctx, bob, asked["withdrawn"].id)
    await questions.show_question(ctx, moderator(), asked["shown"].id)
    await support.support_question(ctx, cat, asked["shown"].id)

    async def merge(write: Write) -> None:  # merging has no use case yet; its end is counted already
        one = question.c.id == asked["merged"].id
        await write.conn.execute(sa.update(question).where(one).values(state="merged", merged_into=before.id))

    await ctx.db.write(merge)
    await show_all(ctx)
    clock.advance(minutes=40)
    closed = await close_meeting(ctx, team)
    assert closed.summary == Summary(
        asked=8, answered=1, following_up=1, declined=1, merged=1, withdrawn=1, carried_over=3,
        participants=3, askers=2, supporters=1,
    )  # fmt: skip
    assert closed.summary.adds_up()
    assert await meetings.summary_of(ctx, meeting.id) == closed.summary
    assert (closed.meeting.state, closed.meeting.closed_at) == (MeetingState.CLOSED, clock.now())
    for carried_over in (before, asked["shown"], asked["waiting"]):
        assert await _meeting_of(ctx, carried_over.id) is None
    assert await _meeting_of(ctx, asked["promised"].id) == meeting.id
    assert await dirty(ctx) == {
        *((kind, meeting.id) for kind in _AT_CLOSING), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip


async def test_what_is_carried_over_is_asked_again_in_the_next_meeting_and_ends_there(
    ctx: Context, team: Team
) -> None:
    ann = resident("Ann")
    carried = await ask(ctx, team, "When is the bridge mended?", ann)
    first = await open_meeting(ctx, team)
    assert (await close_meeting(ctx, team)).summary == Summary(
        asked=1, carried_over=1, participants=1, askers=1, supporters=0
    )
    second = await open_meeting(ctx, team)
    assert await _meeting_of(ctx, carried.id) == second.id
    await answers.answer_question(ctx, officer(), team.id, carried.number, "In May.", None)
    assert (await close_meeting(ctx, team)).summary == Summary(asked=1, answered=1, askers=0, supporters=0)
    async with ctx.db.read() as conn:
        ends = (
            await conn.execute(sa.select(meeting_question.c.meeting_id, meeting_question.c.end_state))
        ).all()
    assert sorted((meeting_id, str(end)) for meeting_id, end in ends) == [
        (first.id, "carried_over"), (second.id, "answered"),
    ]  # fmt: skip


async def test_a_frozen_summary_stays_as_it_was_when_a_follow_up_is_kept_later(
    ctx: Context, team: Team
) -> None:
    asked = await ask(ctx, team, "Why are the lamps off?")
    meeting = await open_meeting(ctx, team)
    await followups.make_follow_up(ctx, officer(), team.id, asked.number, None)
    closed = await close_meeting(ctx, team)
    await followups.keep_follow_up(ctx, officer(), team.id, asked.number, "A fuse.")
    assert await meetings.summary_of(ctx, meeting.id) == closed.summary
    assert closed.summary.following_up == 1


async def test_closing_twice_at_once_is_done_once(ctx: Context, team: Team) -> None:
    await open_meeting(ctx, team)
    won, lost = await asyncio.gather(
        meetings.close_now(ctx, officer(), team.id),
        meetings.close_now(ctx, moderator(), team.id),
        return_exceptions=True,
    )
    assert isinstance(won, MeetingClosed)
    assert isinstance(lost, NoMeetingOpen)


async def test_closing_and_extending_at_once_never_reopens(ctx: Context, team: Team) -> None:
    meeting = await open_meeting(ctx, team)
    await asyncio.gather(
        meetings.close_now(ctx, officer(), team.id),
        meetings.extend(ctx, moderator(), team.id, 30),
        return_exceptions=True,
    )
    now_is = await _now_is(ctx, meeting)
    assert (now_is.state, now_is.ends_at) == (MeetingState.CLOSED, meeting.ends_at)


async def test_the_channel_before_goes_when_the_next_meeting_has_closed(ctx: Context, team: Team) -> None:
    first = await open_meeting(ctx, team)
    await close_meeting(ctx, team)
    assert not (await _now_is(ctx, first)).channel_unwanted
    second = await open_meeting(ctx, team)
    await show_all(ctx)
    assert not (await _now_is(ctx, first)).channel_unwanted
    await close_meeting(ctx, team)
    assert (await _now_is(ctx, first)).channel_unwanted
    assert (Kind.CHANNEL, first.id) in await dirty(ctx)
    assert not (await _now_is(ctx, second)).channel_unwanted
    await show_all(ctx)
    await open_meeting(ctx, team)
    await close_meeting(ctx, team)
    assert (Kind.CHANNEL, second.id) in await dirty(ctx)
    assert (Kind.CHANNEL, first.id) not in await dirty(ctx), "once is enough"


async def test_a_closed_meeting_is_archived_once_and_only_then(ctx: Context, team: Team) -> None:
    meeting = await open_meeting(ctx, team)
    assert not await meetings.mark_archived(ctx, meeting.id)
    await close_meeting(ctx, team)
    await show_all(ctx)
    assert await meetings.mark_archived(ctx, meeting.id)
    assert (await _now_is(ctx, meeting)).state is MeetingState.ARCHIVED
    assert (Kind.NEWS, meeting.id) in await dirty(ctx)
    assert not await meetings.mark_archived(ctx, meeting.id)


async def test_a_meeting_has_no_summary_before_its_close(ctx: Context, team: Team) -> None:
    meeting = await open_meeting(ctx, team)
    assert await meetings.summary_of(ctx, meeting.id) is None
    assert datetime(2013, 9, 17, 16, tzinfo=UTC) == meeting.ends_at
