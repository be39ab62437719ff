import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.domain.meeting import Meeting, MeetingState, Summary
from bot.domain.team import Team
from bot.services import answers, meetings
from bot.services.context import Context
from bot.services.meetings import Done, next_moments, run_due
from bot.services.presence import be_there
from bot.storage import meetings as rows
from bot.storage.database import Write
from bot.storage.tables import meeting as meeting_table
from bot.storage.tables import question
from bot.storage.views import Kind
from tests.builders import (
    FixedClock,
    ask,
    dirty,
    make_team,
    officer,
    open_meeting,
    repeat_meeting,
    schedule_meeting,
    show_all,
    wall,
)


@pytest.fixture
async def team(ctx: Context) -> Team:
    return await make_team(ctx)


@pytest.fixture
async def planned(ctx: Context, team: Team) -> Meeting:
    """From 18:00 to 19:00 on the wall, which is 17:00 to 18:00 in UTC."""
    return await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))


async def _now_is(ctx: Context, meeting: Meeting) -> Meeting:
    async with ctx.db.read() as conn:
        found = await rows.get(conn, meeting.id)
    assert found is not None
    return found


async def test_before_the_hour_nothing_happens(ctx: Context, clock: FixedClock, planned: Meeting) -> None:
    clock.move_to(planned.starts_at - timedelta(minutes=10, microseconds=1))
    assert await run_due(ctx) == Done()
    clock.move_to(planned.starts_at - timedelta(minutes=10))
    assert await run_due(ctx) == Done(asked_ready=(planned.id,))
    await show_all(ctx)
    clock.move_to(planned.starts_at - timedelta(microseconds=1))
    assert await run_due(ctx) == Done()
    assert await dirty(ctx) == set()


async def test_at_the_hour_the_meeting_opens_once(ctx: Context, clock: FixedClock, planned: Meeting) -> None:
    await show_all(ctx)
    clock.move_to(planned.starts_at)
    both = await asyncio.gather(run_due(ctx), run_due(ctx))
    assert sorted(both, key=lambda done: done.opened) == [Done(), Done(opened=(planned.id,))]
    opened = await _now_is(ctx, planned)
    assert (opened.state, opened.opened_at, opened.opened_late) == (
        MeetingState.OPEN, planned.starts_at, False,
    )  # fmt: skip
    assert await dirty(ctx) == {
        (Kind.CHANNEL, planned.id), (Kind.WELCOME, planned.id), (Kind.BOARD, planned.id),
        (Kind.NEWS, planned.id), (Kind.EVENT, planned.id), (Kind.ROOM_BOARD, planned.team_id),
        (Kind.NOBODY, planned.id),
    }  # fmt: skip


@pytest.mark.parametrize(("late_by", "said"), [(timedelta(minutes=2), False), (timedelta(minutes=2.1), True)])
async def test_a_late_opening_is_said_from_two_minutes_on_and_the_end_stays(
    ctx: Context, clock: FixedClock, planned: Meeting, late_by: timedelta, said: bool
) -> None:
    clock.move_to(planned.starts_at + late_by)
    await run_due(ctx)
    opened = await _now_is(ctx, planned)
    assert (opened.opened_late, opened.ends_at) == (said, planned.ends_at)
    assert opened.starts_at == planned.starts_at


async def test_five_minutes_before_the_end_it_is_announced_once(
    ctx: Context, clock: FixedClock, planned: Meeting
) -> None:
    clock.move_to(planned.starts_at)
    await run_due(ctx)
    await be_there(ctx, officer(), planned.team_id, planned.id)
    clock.move_to(planned.ends_at - timedelta(minutes=5, microseconds=1))
    assert await run_due(ctx) == Done()
    await show_all(ctx)
    clock.move_to(planned.ends_at - timedelta(minutes=5))
    assert await run_due(ctx) == Done(warned=(planned.id,))
    assert (Kind.WARNING, planned.id) in await dirty(ctx)
    assert await run_due(ctx) == Done()


async def test_at_its_end_the_meeting_closes_with_its_summary(
    ctx: Context, clock: FixedClock, team: Team, planned: Meeting
) -> None:
    await ask(ctx, team, "When is the bridge mended?")
    clock.move_to(planned.starts_at)
    await run_due(ctx)
    clock.move_to(planned.ends_at)
    await show_all(ctx)
    both = await asyncio.gather(run_due(ctx), run_due(ctx))
    assert sorted(both, key=lambda done: done.closed) == [Done(), Done(closed=(planned.id,))]
    assert await meetings.summary_of(ctx, planned.id) == Summary(
        asked=1, carried_over=1, participants=1, askers=1, supporters=0
    )
    assert {(Kind.CLOSING, planned.id), (Kind.RECORD, planned.id), (Kind.CHANNEL, planned.id)} <= await dirty(
        ctx
    )


async def test_opened_in_its_last_minutes_it_is_announced_to_end_at_once(
    ctx: Context, clock: FixedClock, planned: Meeting
) -> None:
    clock.move_to(planned.ends_at - timedelta(minutes=3))
    assert await run_due(ctx) == Done(opened=(planned.id,), warned=(planned.id,))
    assert (await _now_is(ctx, planned)).opened_late


async def test_a_meeting_whose_end_has_passed_unopened_is_missed_and_its_questions_wait_on(
    ctx: Context, clock: FixedClock, team: Team, planned: Meeting
) -> None:
    waiting = await ask(ctx, team, "When is the bridge mended?")
    answered = await ask(ctx, team, "Who owns the green?")
    await answers.answer_question(ctx, officer(), team.id, answered.number, "The parish.", None)
    following = await schedule_meeting(ctx, team, wall("2013-09-18 18:00"))
    await show_all(ctx)
    clock.move_to(planned.ends_at)
    assert await run_due(ctx) == Done(missed=(planned.id,))
    assert (await _now_is(ctx, planned)).state is MeetingState.MISSED
    assert await dirty(ctx) == {
        (Kind.NEWS, planned.id), (Kind.EVENT, planned.id), (Kind.EVENT, following.id),
        (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip
    clock.move_to(following.starts_at)
    assert await run_due(ctx) == Done(opened=(following.id,))
    assert (Kind.PAIR, answered.id) in await dirty(ctx)
    async with ctx.db.read() as conn:
        of = (await conn.execute(sa.select(question.c.id, question.c.meeting_id))).all()
    assert sorted((row.id, row.meeting_id) for row in of) == [
        (waiting.id, following.id), (answered.id, following.id),
    ]  # fmt: skip


async def test_after_a_night_down_one_is_missed_one_is_closed_and_one_opens_late(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    unfinished = await open_meeting(ctx, team)
    missed = await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))
    late = await schedule_meeting(ctx, team, wall("2013-09-18 10:00"))
    clock.move_to(datetime(2013, 9, 18, 9, 30, tzinfo=UTC))
    assert await run_due(ctx) == Done(opened=(late.id,), closed=(unfinished.id,), missed=(missed.id,))
    assert (await _now_is(ctx, late)).opened_late


async def test_a_meeting_still_open_at_the_hour_of_the_next_is_closed_first(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    carried = await ask(ctx, team, "When is the bridge mended?")
    following = await schedule_meeting(ctx, team, wall("2013-09-18 17:00"))
    clock.move_to(following.starts_at - timedelta(minutes=30))
    first = await open_meeting(ctx, team)
    assert first.id == following.id
    await meetings.close_now(ctx, officer(), team.id)
    planned = await schedule_meeting(ctx, team, wall("2013-09-20 18:00"))
    clock.move_to(planned.starts_at - timedelta(hours=24, minutes=30))
    long = await open_meeting(ctx, team)
    for _ in range(8):
        await meetings.extend(ctx, officer(), team.id, 180)
    clock.move_to(planned.starts_at)
    done = await run_due(ctx)
    assert done == Done(opened=(planned.id,), closed=(long.id,))
    async with ctx.db.read() as conn:
        of = await conn.execute(sa.select(question.c.meeting_id).where(question.c.id == carried.id))
        assert of.scalar_one() == planned.id
    assert await meetings.summary_of(ctx, long.id) == Summary(asked=1, carried_over=1, askers=0, supporters=0)


async def test_one_bad_row_is_tried_again_and_stops_no_other(
    ctx: Context, clock: FixedClock, team: Team, planned: Meeting
) -> None:
    another = await schedule_meeting(ctx, await make_team(ctx, "Hartley"), planned.wall)

    async def spoil(write: Write) -> None:
        one = meeting_table.c.id == planned.id
        await write.conn.execute(sa.update(meeting_table).where(one).values(zone="Mars/Olympus"))
        await write.conn.execute(sa.text("CREATE TRIGGER no_opening BEFORE UPDATE OF state ON meeting "
            "WHEN OLD.zone = 'Mars/Olympus' BEGIN SELECT RAISE(ABORT, 'spoilt'); END"))  # fmt: skip

    await ctx.db.write(spoil)
    clock.move_to(planned.starts_at)
    assert await run_due(ctx) == Done(opened=(another.id,), failed=(planned.id,))
    assert await run_due(ctx) == Done(failed=(planned.id,))

    async def mend(write: Write) -> None:
        await write.conn.execute(sa.text("DROP TRIGGER no_opening"))

    await ctx.db.write(mend)
    assert await run_due(ctx) == Done(opened=(planned.id,))


async def test_every_team_in_the_country_opens_at_six(ctx: Context, clock: FixedClock) -> None:
    made = [
        await schedule_meeting(ctx, await make_team(ctx, f"Team {number}"), wall("2013-09-17 18:00"))
        for number in range(60)
    ]
    clock.move_to(made[0].starts_at)
    before = ctx.db.commits
    done = await run_due(ctx)
    assert sorted(done.opened) == [meeting.id for meeting in made]
    assert ctx.db.commits - before < 10, "they commit together"


async def test_the_moments_ahead_are_reminders_when_officers_are_asked_openings_warnings_and_closes(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    first, second = await repeat_meeting(ctx, team, "daily", minutes=30)
    now = clock.now()
    asked = timedelta(minutes=10)
    reminded = timedelta(hours=1)
    of_first = [first.starts_at - reminded, first.starts_at - asked, first.starts_at]
    assert await next_moments(ctx, now + timedelta(hours=12)) == of_first
    assert await next_moments(ctx, second.starts_at - asked) == [
        *of_first, second.starts_at - reminded, second.starts_at - asked,
    ]  # fmt: skip
    clock.move_to(first.starts_at)
    await run_due(ctx)
    nobody_came = first.starts_at + timedelta(minutes=15)
    assert await next_moments(ctx, clock.now() + timedelta(hours=1)) == [
        nobody_came, first.ends_at - timedelta(minutes=5), first.ends_at,
    ]  # fmt: skip
    assert await next_moments(ctx, clock.now()) == []


async def test_every_change_of_the_calendar_is_signalled_to_the_timers(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    heard: list[frozenset[str]] = []
    ctx.db.listen(heard.append)
    planned = await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))
    clock.move_to(planned.starts_at)
    await run_due(ctx)
    await meetings.extend(ctx, officer(), team.id, 5)
    await meetings.close_now(ctx, officer(), team.id)
    assert [("schedule" in signals, "views" in signals) for signals in heard] == [(True, True)] * 4


async def test_a_start_on_twenty_thousand_meetings_reads_only_the_unfinished(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    planned = await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))

    async def history(write: Write) -> None:
        await write.conn.execute(sa.text(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO meeting (team_id, wall, zone, minutes, starts_at, ends_at, state, opened_late, "
            "skipped, channel_unwanted, sequence, created_at) SELECT team_id, wall, zone, minutes, "
            "'2012-01-01T00:00:00.000000Z', '2012-01-01T01:00:00.000000Z', 'archived', 0, 0, 0, 0, "
            "created_at FROM meeting, n"
        ))  # fmt: skip

    await ctx.db.write(history)
    clock.move_to(planned.starts_at)
    seen: list[tuple[str, object]] = []

    @sa.event.listens_for(sa.Engine, "before_cursor_execute")
    def sent(_c: object, _k: object, statement: str, parameters: object, _x: object, _m: object) -> None:
        seen.append((statement, parameters))

    try:
        assert (await run_due(ctx)).opened == (planned.id,)
        await next_moments(ctx, clock.now() + timedelta(days=1))
        await meetings.recompute_ahead(ctx)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", sent)
    reads = [(sql, given) for sql, given in seen if sql.startswith("SELECT") and "FROM meeting" in sql]
    assert len(reads) >= 5
    async with ctx.db.read() as conn:
        for sql, given in reads:
            plan = await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", given)
            details = " / ".join(row.detail for row in plan)
            assert "SCAN meeting" not in details or "USING INDEX ix_meeting_unfinished" in details, (
                sql,
                details,
            )
            assert "ix_meeting_team_id_state (team_id=?)" not in details, (sql, details)
