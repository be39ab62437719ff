"""The number of a meeting's calendar entry, by which people's own calendars know what is newer."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.meeting import MeetingState
from bot.domain.team import Team
from bot.services import calendar, due, meetings
from bot.services.context import Context
from bot.storage import meetings as rows
from tests.builders import (
    FixedClock,
    as_it_is_now,
    close_meeting,
    make_team,
    moderator,
    officer,
    open_meeting,
    repeat_meeting,
    schedule_meeting,
    wall,
)

OCTOBER_1 = wall("2013-10-01 18:00")
OCTOBER_2 = wall("2013-10-02 18:00")


@pytest.fixture
async def team(ctx: Context) -> Team:
    return await make_team(ctx)


async def test_a_new_meeting_begins_with_nought_and_was_never_changed(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    assert (meeting.sequence, meeting.changed_at) == (0, None)


async def test_each_move_raises_the_number_and_says_when(ctx: Context, clock: FixedClock, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_2)
    clock.advance(hours=1)
    await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_1)
    now = await as_it_is_now(ctx, meeting)
    assert (now.sequence, now.changed_at) == (2, clock.now())


async def test_a_move_to_the_same_hour_changes_nothing(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_1)
    assert (await as_it_is_now(ctx, meeting)).sequence == 0


async def test_cancelling_skipping_and_ending_the_series_raise_it(ctx: Context, team: Team) -> None:
    first, second = await repeat_meeting(ctx, team)
    await calendar.cancel_meeting(ctx, moderator(), team.id, first.id)
    await calendar.skip_meeting(ctx, moderator(), team.id, second.id)
    assert [(await as_it_is_now(ctx, one)).sequence for one in (first, second)] == [1, 1]
    async with ctx.db.read() as conn:
        third, fourth = await rows.upcoming(conn, team.id)
    await calendar.repeat_meeting(ctx, moderator(), team.id, None, time(18), 60, None)
    ended = [await as_it_is_now(ctx, one) for one in (third, fourth)]
    assert [(one.state, one.sequence) for one in ended] == [(MeetingState.CANCELLED, 1)] * 2


async def test_a_new_series_raises_it_only_where_the_length_changes(ctx: Context, team: Team) -> None:
    first, second = await repeat_meeting(ctx, team)
    await repeat_meeting(ctx, team)
    assert (await as_it_is_now(ctx, first)).sequence == 0
    await repeat_meeting(ctx, team, minutes=90)
    longer = await as_it_is_now(ctx, second)
    assert (longer.minutes, longer.sequence) == (90, 1)
    assert longer.changed_at is not None


async def test_an_extension_raises_it(ctx: Context, team: Team) -> None:
    meeting = await open_meeting(ctx, team)
    await meetings.extend(ctx, officer(), team.id, 15)
    assert (await as_it_is_now(ctx, meeting)).sequence == 1


async def test_opening_at_its_hour_and_closing_leave_it(ctx: Context, clock: FixedClock, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    clock.move_to(meeting.starts_at)
    await due.run_due(ctx)
    await close_meeting(ctx, team)
    now = await as_it_is_now(ctx, meeting)
    assert now.state in (MeetingState.CLOSED, MeetingState.ARCHIVED)
    assert (now.sequence, now.changed_at) == (0, None)


async def test_opening_by_hand_ahead_of_its_hour_raises_it(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    clock.move_to(meeting.starts_at - timedelta(hours=2))
    opened = await open_meeting(ctx, team)
    assert (opened.id, opened.sequence, opened.changed_at) == (meeting.id, 1, clock.now())


async def test_a_meeting_that_could_not_be_held_raises_it(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    clock.move_to(datetime(2013, 10, 2, tzinfo=UTC))
    await due.run_due(ctx)
    now = await as_it_is_now(ctx, meeting)
    assert (now.state, now.sequence) == (MeetingState.MISSED, 1)
