import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.errors import BadMinutes, NoSeries
from bot.domain.localtime import ZoneNote
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.recurrence import parse_every
from bot.domain.team import Team
from bot.services import calendar, due
from bot.services.calendar import SeriesEnded, SeriesSet
from bot.services.context import Context
from bot.storage import meetings as rows
from bot.storage import series as series_rows
from bot.storage.views import Kind
from tests.builders import (
    GUILD,
    FixedClock,
    close_meeting,
    dirty,
    make_team,
    moderator,
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


async def _repeat(
    ctx: Context, team: Team, every: str, at: time = time(18), minutes: int = 60, start: date | None = None
) -> SeriesSet:
    made = await calendar.repeat_meeting(ctx, officer(), team.id, parse_every(every), at, minutes, start)
    assert isinstance(made, SeriesSet)
    return made


async def _never(ctx: Context, team: Team) -> SeriesEnded:
    ended = await calendar.repeat_meeting(ctx, officer(), team.id, None, time(), 60, None)
    assert isinstance(ended, SeriesEnded)
    return ended


async def _ahead(ctx: Context, team: Team) -> list[Meeting]:
    lines = await calendar.list_meetings(ctx, GUILD, team.id)
    return [line.meeting for line in lines if line.meeting.state is MeetingState.SCHEDULED]


async def _dates(ctx: Context, team: Team) -> list[str]:
    return [meeting.wall.isoformat() for meeting in await _ahead(ctx, team)]


async def test_the_first_tuesdays_of_2013_are_1_october_and_5_november_at_six_by_the_wall(
    ctx: Context, team: Team
) -> None:
    await show_all(ctx)
    made = await _repeat(ctx, team, "first Tuesday")
    october, november = made.ahead
    assert (october.starts_at, october.ends_at) == (
        datetime(2013, 10, 1, 17, tzinfo=UTC), datetime(2013, 10, 1, 18, tzinfo=UTC),
    )  # fmt: skip
    assert (november.starts_at, november.ends_at) == (
        datetime(2013, 11, 5, 18, tzinfo=UTC), datetime(2013, 11, 5, 19, tzinfo=UTC),
    )  # fmt: skip
    assert [meeting.original for meeting in made.ahead] == [october.wall, november.wall]
    assert made.notes == (None, None)
    assert made.series.rrule == "FREQ=MONTHLY;BYDAY=1TU"
    assert await dirty(ctx) == {
        (Kind.NEWS, october.id), (Kind.NEWS, november.id), (Kind.EVENT, october.id),
        (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip
    assert await _ahead(ctx, team) == list(made.ahead)


async def test_occurrences_on_the_nights_the_clocks_change_are_said(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    clock.move_to(datetime(2013, 10, 21, tzinfo=UTC))
    back = await _repeat(ctx, team, "every Sunday", time(1, 30))
    assert back.notes == (ZoneNote.FIRST_OF_TWO, None)
    assert back.ahead[0].starts_at == datetime(2013, 10, 27, 0, 30, tzinfo=UTC)
    clock.move_to(datetime(2014, 3, 24, tzinfo=UTC))
    forward = await _repeat(ctx, team, "every Sunday", time(1, 30))
    assert forward.notes == (ZoneNote.MOVED_FORWARD, None)
    assert forward.ahead[0].wall.isoformat() == "2014-03-30T02:30"
    assert forward.ahead[0].original is not None
    assert forward.ahead[0].original.isoformat() == "2014-03-30T01:30"
    assert not forward.ahead[0].moved


async def test_every_other_tuesday_said_on_a_tuesday_after_the_hour_begins_on_the_coming_one(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    clock.move_to(datetime(2013, 9, 17, 18, tzinfo=UTC))
    await _repeat(ctx, team, "every other Tuesday")
    assert await _dates(ctx, team) == ["2013-09-24T18:00", "2013-10-08T18:00"]


async def test_a_series_may_begin_today_or_on_a_later_day(ctx: Context, team: Team) -> None:
    await _repeat(ctx, team, "every other Tuesday")
    assert await _dates(ctx, team) == ["2013-09-17T18:00", "2013-10-01T18:00"]
    await _repeat(ctx, team, "every other Tuesday", start=date(2013, 9, 18))
    assert await _dates(ctx, team) == ["2013-09-24T18:00", "2013-10-08T18:00"]
    await _repeat(ctx, team, "monthly", start=date(2013, 10, 15))
    assert await _dates(ctx, team) == ["2013-10-15T18:00", "2013-11-15T18:00"]


async def test_two_meetings_are_always_ahead_whatever_happens_to_one(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    await repeat_meeting(ctx, team)
    clock.move_to(datetime(2013, 10, 1, 17, tzinfo=UTC))
    await due.run_due(ctx)
    assert await _dates(ctx, team) == ["2013-11-05T18:00", "2013-12-03T18:00"]
    clock.advance(hours=1)
    await due.run_due(ctx)
    assert await _dates(ctx, team) == ["2013-11-05T18:00", "2013-12-03T18:00"]
    clock.move_to(datetime(2013, 11, 5, 0, tzinfo=UTC))
    opened = await open_meeting(ctx, team)
    assert opened.original == wall("2013-11-05 18:00")
    await close_meeting(ctx, team)
    assert await _dates(ctx, team) == ["2013-12-03T18:00", "2014-01-07T18:00"]


async def test_after_a_long_absence_only_what_is_ahead_is_made(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    made = await repeat_meeting(ctx, team)
    clock.move_to(datetime(2014, 6, 15, tzinfo=UTC))
    done = await due.run_due(ctx)
    assert done.missed == tuple(meeting.id for meeting in made)
    assert await _dates(ctx, team) == ["2014-07-01T18:00", "2014-08-05T18:00"]


async def test_an_occurrence_that_another_meeting_is_in_the_way_of_is_left_out_quietly(
    ctx: Context, team: Team
) -> None:
    await schedule_meeting(ctx, team, wall("2013-10-01 18:30"))
    made = await _repeat(ctx, team, "first Tuesday")
    assert [meeting.wall.date for meeting in made.ahead] == [date(2013, 11, 5), date(2013, 12, 3)]


async def test_repeating_again_replaces_the_series_and_calls_its_meetings_off_without_announcing_each(
    ctx: Context, team: Team
) -> None:
    october, november = await repeat_meeting(ctx, team)
    await show_all(ctx)
    made = await _repeat(ctx, team, "second Wednesday", time(19))
    assert [meeting.id for meeting in made.called_off] == [october.id, november.id]
    assert await _dates(ctx, team) == ["2013-10-09T19:00", "2013-11-13T19:00"]
    shown = await dirty(ctx)
    assert {(Kind.NEWS, october.id), (Kind.NEWS, november.id), (Kind.EVENT, october.id)} <= shown
    assert (Kind.EVENT, made.ahead[0].id) in shown
    assert not any(kind is Kind.ANNOUNCEMENT for kind, _ in shown)
    async with ctx.db.read() as conn:
        assert await series_rows.running(conn, team.id) == made.series


async def test_the_new_series_takes_over_meetings_at_its_own_times(ctx: Context, team: Team) -> None:
    await _repeat(ctx, team, "first Tuesday")
    october, november = await _ahead(ctx, team)
    await show_all(ctx)
    again = await _repeat(ctx, team, "first and third Tuesday", minutes=90)
    assert again.called_off == (), "1 October and 5 November are first Tuesdays still"
    ahead = await _ahead(ctx, team)
    assert [meeting.wall.date for meeting in ahead] == [date(2013, 10, 1), date(2013, 11, 5)]
    assert [meeting.id for meeting in ahead] == [october.id, november.id]
    assert ahead[0].ends_at - ahead[0].starts_at == timedelta(minutes=90)
    assert {meeting.series_id for meeting in ahead} == {again.series.id}
    assert {(Kind.NEWS, october.id), (Kind.EVENT, october.id)} <= await dirty(ctx)


async def test_saying_the_same_again_changes_nothing_that_people_see(ctx: Context, team: Team) -> None:
    before = await repeat_meeting(ctx, team)
    await show_all(ctx)
    again = await _repeat(ctx, team, "first Tuesday")
    assert [meeting.id for meeting in again.ahead] == [meeting.id for meeting in before]
    assert await dirty(ctx) == {(Kind.ROOM_BOARD, team.id)}


async def test_a_meeting_taken_over_keeps_its_length_where_a_longer_one_would_run_into_another(
    ctx: Context, team: Team
) -> None:
    october, november = await repeat_meeting(ctx, team)
    single = await schedule_meeting(ctx, team, wall("2013-10-01 19:00"))
    again = await _repeat(ctx, team, "first Tuesday", minutes=90)
    assert [meeting.minutes for meeting in again.ahead] == [60, 90]
    assert [meeting.id for meeting in again.ahead] == [october.id, november.id]
    assert again.ahead[0].ends_at == single.starts_at


async def test_a_meeting_moved_onto_a_time_of_the_new_series_becomes_part_of_it(
    ctx: Context, team: Team
) -> None:
    october, _ = await repeat_meeting(ctx, team)
    second_wednesday = wall("2013-10-09 18:00")
    await calendar.move_meeting(ctx, officer(), team.id, october.id, second_wednesday)
    again = await _repeat(ctx, team, "second Wednesday")
    assert (again.ahead[0].id, again.ahead[0].original) == (october.id, second_wednesday)
    assert not again.ahead[0].moved
    assert await _dates(ctx, team) == ["2013-10-09T18:00", "2013-11-13T18:00"]


async def test_meetings_moved_by_hand_stay_when_the_series_is_replaced(ctx: Context, team: Team) -> None:
    october, november = await repeat_meeting(ctx, team)
    elsewhere = wall("2013-10-03 18:00")
    await calendar.move_meeting(ctx, officer(), team.id, october.id, elsewhere)
    replaced = await _repeat(ctx, team, "second Wednesday")
    assert [meeting.id for meeting in replaced.called_off] == [november.id]
    assert await _dates(ctx, team) == ["2013-10-03T18:00", "2013-10-09T18:00", "2013-11-13T18:00"]


async def test_what_was_skipped_or_moved_by_hand_is_not_made_again_by_the_same_series_said_anew(
    ctx: Context, team: Team
) -> None:
    october, november = await repeat_meeting(ctx, team)
    await calendar.skip_meeting(ctx, officer(), team.id, october.id)
    await calendar.move_meeting(ctx, officer(), team.id, november.id, wall("2013-11-07 18:00"))
    await _repeat(ctx, team, "first Tuesday", minutes=45)
    assert await _dates(ctx, team) == ["2013-11-07T18:00", "2013-12-03T18:00"]


async def test_going_back_to_the_first_series_makes_its_meetings_anew(ctx: Context, team: Team) -> None:
    await _repeat(ctx, team, "first Tuesday")
    await _repeat(ctx, team, "first Wednesday")
    await _repeat(ctx, team, "first Tuesday")
    assert await _dates(ctx, team) == ["2013-10-01T18:00", "2013-11-05T18:00"]


async def test_what_said_when_the_next_one_is_is_put_right_when_another_is(ctx: Context, team: Team) -> None:
    first, _ = await repeat_meeting(ctx, team, "every Tuesday")
    await calendar.cancel_meeting(ctx, moderator(), team.id, first.id)
    await show_all(ctx)
    await repeat_meeting(ctx, team, "every Thursday")
    assert (Kind.ANNOUNCEMENT, first.id) in await dirty(ctx)


async def test_never_ends_the_series_and_calls_its_meetings_off_aloud(ctx: Context, team: Team) -> None:
    october, november = await repeat_meeting(ctx, team)
    single = await schedule_meeting(ctx, team, wall("2013-10-20 18:00"))
    moved_to = wall("2013-11-07 18:00")
    await calendar.move_meeting(ctx, officer(), team.id, november.id, moved_to)
    await show_all(ctx)
    ended = await _never(ctx, team)
    assert [meeting.id for meeting in ended.called_off] == [october.id]
    assert [meeting.id for meeting in await _ahead(ctx, team)] == [single.id, november.id]
    assert await dirty(ctx) == {
        (Kind.NEWS, october.id), (Kind.ANNOUNCEMENT, october.id), (Kind.EVENT, october.id),
        (Kind.EVENT, single.id), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip
    await due.run_due(ctx)
    assert len(await _ahead(ctx, team)) == 2
    with pytest.raises(NoSeries):
        await _never(ctx, team)


async def test_the_open_meeting_of_a_replaced_series_goes_on(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    october, _ = await repeat_meeting(ctx, team)
    clock.move_to(october.starts_at)
    await due.run_due(ctx)
    await _repeat(ctx, team, "second Wednesday")
    async with ctx.db.read() as conn:
        opened = await rows.open_of(conn, team.id)
    assert opened is not None
    assert opened.id == october.id


async def test_two_people_repeating_at_once_leave_one_running_series(ctx: Context, team: Team) -> None:
    first, second = await asyncio.gather(
        calendar.repeat_meeting(ctx, officer(), team.id, parse_every("first Tuesday"), time(18), 60, None),
        calendar.repeat_meeting(ctx, moderator(), team.id, parse_every("second Friday"), time(18), 60, None),
    )
    assert isinstance(first, SeriesSet)
    assert isinstance(second, SeriesSet)
    async with ctx.db.read() as conn:
        assert await series_rows.running(conn, team.id) == second.series
    assert await _dates(ctx, team) == ["2013-10-11T18:00", "2013-11-08T18:00"]


async def test_lengths_no_meeting_has_are_refused(ctx: Context, team: Team) -> None:
    for minutes in (4, 721):
        with pytest.raises(BadMinutes):
            await _repeat(ctx, team, "first Tuesday", minutes=minutes)


async def test_daily_meetings_of_twelve_hours_never_meet(ctx: Context, clock: FixedClock, team: Team) -> None:
    clock.move_to(datetime(2014, 3, 28, 12, tzinfo=UTC))
    await _repeat(ctx, team, "daily", time(18), minutes=720)
    for _ in range(8):
        clock.advance(hours=12)
        done = await due.run_due(ctx)
        assert not done.failed
        assert not done.missed
        assert len(await _ahead(ctx, team)) == 2
