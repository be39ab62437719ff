import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from bot.domain.errors import (
    BadMinutes,
    MeetingNotScheduled,
    MeetingOverlaps,
    NotAllowed,
    NotInSeries,
    TooLong,
    UnknownMeeting,
)
from bot.domain.localtime import ZoneNote
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.team import Team
from bot.domain.when import WhenIsPast, parse_when
from bot.services import calendar, due
from bot.services.context import Context
from bot.services.models import Link
from bot.storage.database import Write
from bot.storage.tables import meeting as meeting_table
from bot.storage.tables import view
from bot.storage.views import Kind
from tests.builders import (
    GUILD,
    ZONE,
    FixedClock,
    actor,
    administrator,
    as_it_is_now,
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

OCTOBER_1 = wall("2013-10-01 18:00")
OCTOBER_2 = wall("2013-10-02 18:00")


@pytest.fixture
async def team(ctx: Context) -> Team:
    return await make_team(ctx)


async def _ahead(ctx: Context, team: Team) -> list[Meeting]:
    lines = await calendar.list_meetings(ctx, GUILD, team.id)
    return [line.meeting for line in lines if line.meeting.state is MeetingState.SCHEDULED]


async def test_a_meeting_is_planned_as_it_was_typed(ctx: Context, clock: FixedClock, team: Team) -> None:
    await show_all(ctx)
    understood = parse_when("1 Oct 18:00", clock.now(), team.zone)
    made = await calendar.schedule_meeting(ctx, officer(), team.id, understood, 90, "  Autumn   meeting ")
    meeting = made.meeting
    assert made.note is None
    assert (meeting.wall, meeting.zone, meeting.title) == (OCTOBER_1, ZONE, "Autumn meeting")
    assert meeting.starts_at == datetime(2013, 10, 1, 17, tzinfo=UTC)
    assert meeting.ends_at == datetime(2013, 10, 1, 18, 30, tzinfo=UTC)
    assert await dirty(ctx) == {
        (Kind.NEWS, meeting.id), (Kind.EVENT, meeting.id), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip


async def test_the_event_stands_for_the_next_meeting_only_and_goes_over_to_an_earlier_one(
    ctx: Context, team: Team
) -> None:
    later = await schedule_meeting(ctx, team, OCTOBER_2)
    await show_all(ctx)
    latest = await schedule_meeting(ctx, team, wall("2013-10-03 18:00"))
    assert await dirty(ctx) == {(Kind.NEWS, latest.id), (Kind.ROOM_BOARD, team.id)}
    await show_all(ctx)
    sooner = await schedule_meeting(ctx, team, OCTOBER_1)
    assert {(Kind.EVENT, sooner.id), (Kind.EVENT, later.id)} <= await dirty(ctx)
    assert (Kind.EVENT, latest.id) not in await dirty(ctx)


@pytest.mark.parametrize(
    ("asked", "note", "shown", "starts_at"),
    [
        # The clocks went back at 02:00 on 27 October 2013 and forward at 01:00 on 30 March 2014.
        ("2014-03-30 01:30", ZoneNote.MOVED_FORWARD, "2014-03-30 02:30",
         datetime(2014, 3, 30, 1, 30, tzinfo=UTC)),
        ("2013-10-27 01:30", ZoneNote.FIRST_OF_TWO, "2013-10-27 01:30",
         datetime(2013, 10, 27, 0, 30, tzinfo=UTC)),
    ],
)  # fmt: skip
async def test_a_time_on_the_night_the_clocks_change_is_said(
    ctx: Context, team: Team, asked: str, note: ZoneNote, shown: str, starts_at: datetime
) -> None:
    made = await calendar.schedule_meeting(ctx, officer(), team.id, wall(asked), 60, None)
    assert made.note is note
    assert (made.meeting.wall, made.meeting.starts_at) == (wall(shown), starts_at)
    assert not made.meeting.moved


async def test_past_times_and_lengths_no_meeting_has_are_refused(ctx: Context, team: Team) -> None:
    with pytest.raises(WhenIsPast) as past:
        await schedule_meeting(ctx, team, wall("2013-09-17 16:00"))
    assert past.value.understood.utc == datetime(2013, 9, 17, 15, tzinfo=UTC)
    for minutes in (4, 12 * 60 + 1):
        with pytest.raises(BadMinutes):
            await schedule_meeting(ctx, team, OCTOBER_1, minutes)
    with pytest.raises(TooLong):
        await calendar.schedule_meeting(ctx, officer(), team.id, OCTOBER_1, 60, "x" * 81)
    assert await _ahead(ctx, team) == []


async def test_meetings_of_one_team_do_not_overlap_but_may_follow_at_once(ctx: Context, team: Team) -> None:
    first = await schedule_meeting(ctx, team, OCTOBER_1, 60)
    for hour, minute in ((18, 0), (18, 59), (17, 1)):
        with pytest.raises(MeetingOverlaps) as refused:
            await schedule_meeting(ctx, team, wall(f"2013-10-01 {hour:02}:{minute:02}"))
        assert refused.value.starts_at == first.starts_at
    await schedule_meeting(ctx, team, wall("2013-10-01 19:00"))
    await schedule_meeting(ctx, team, wall("2013-10-01 17:00"))
    another = await make_team(ctx, "Hartley")
    await schedule_meeting(ctx, another, OCTOBER_1)


async def test_a_meeting_that_is_open_is_in_the_way_too(ctx: Context, team: Team) -> None:
    await open_meeting(ctx, team)
    with pytest.raises(MeetingOverlaps):
        await schedule_meeting(ctx, team, wall("2013-09-17 16:30"))


async def test_a_moved_meeting_keeps_its_first_date_and_everything_shows_the_new_one(
    ctx: Context, team: Team
) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await show_all(ctx)
    moved = await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_2)
    assert moved.before == meeting
    assert moved.meeting == await as_it_is_now(ctx, meeting)
    assert (moved.meeting.wall, moved.meeting.original) == (OCTOBER_2, OCTOBER_1)
    assert moved.meeting.starts_at - meeting.starts_at == timedelta(days=1)
    assert moved.meeting.moved
    assert await dirty(ctx) == {
        (Kind.NEWS, meeting.id), (Kind.ANNOUNCEMENT, meeting.id), (Kind.EVENT, meeting.id),
        (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip
    back = await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_1)
    assert not back.meeting.moved


async def test_moving_a_meeting_behind_another_hands_the_event_over(ctx: Context, team: Team) -> None:
    first = await schedule_meeting(ctx, team, OCTOBER_1)
    second = await schedule_meeting(ctx, team, OCTOBER_2)
    await show_all(ctx)
    await calendar.move_meeting(ctx, moderator(), team.id, first.id, wall("2013-10-03 18:00"))
    assert {(Kind.EVENT, first.id), (Kind.EVENT, second.id)} <= await dirty(ctx)


async def test_moving_a_meeting_to_where_it_is_says_nothing_to_anybody(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await show_all(ctx)
    moved = await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_1)
    assert moved.meeting == moved.before
    assert await dirty(ctx) == set()


async def test_a_meeting_may_be_moved_within_its_own_hour_but_not_onto_another_or_into_the_past(
    ctx: Context, team: Team
) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await schedule_meeting(ctx, team, OCTOBER_2)
    await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, wall("2013-10-01 18:30"))
    with pytest.raises(MeetingOverlaps):
        await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_2)
    with pytest.raises(WhenIsPast):
        await calendar.move_meeting(ctx, moderator(), team.id, meeting.id, wall("2013-09-01 18:00"))


async def test_a_cancelled_meeting_is_announced_with_the_next_one(ctx: Context, team: Team) -> None:
    first = await schedule_meeting(ctx, team, OCTOBER_1)
    second = await schedule_meeting(ctx, team, OCTOBER_2)
    await show_all(ctx)
    done = await calendar.cancel_meeting(ctx, administrator(), team.id, first.id, " The hall  is flooded ")
    assert done.next_meeting == second
    assert (done.meeting.state, done.meeting.reason) == (MeetingState.CANCELLED, "The hall is flooded")
    assert not done.meeting.skipped
    assert await dirty(ctx) == {
        (Kind.NEWS, first.id), (Kind.ANNOUNCEMENT, first.id), (Kind.EVENT, first.id),
        (Kind.EVENT, second.id), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip
    assert await _ahead(ctx, team) == [second]


async def test_only_a_scheduled_meeting_is_moved_cancelled_or_skipped(ctx: Context, team: Team) -> None:
    meeting = await open_meeting(ctx, team)
    for attempt in (
        calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_2),
        calendar.cancel_meeting(ctx, moderator(), team.id, meeting.id),
        calendar.skip_meeting(ctx, moderator(), team.id, meeting.id),
    ):
        with pytest.raises(MeetingNotScheduled) as refused:
            await attempt
        assert refused.value.state == MeetingState.OPEN


async def test_a_meeting_of_another_team_is_unknown(ctx: Context, team: Team) -> None:
    another = await make_team(ctx, "Hartley")
    meeting = await schedule_meeting(ctx, another, OCTOBER_1)
    with pytest.raises(UnknownMeeting):
        await calendar.cancel_meeting(ctx, moderator(), team.id, meeting.id)
    with pytest.raises(UnknownMeeting):
        await calendar.cancel_meeting(ctx, moderator(), team.id, 4711)


async def test_a_single_meeting_cannot_be_skipped(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    with pytest.raises(NotInSeries):
        await calendar.skip_meeting(ctx, moderator(), team.id, meeting.id)


async def test_residents_plan_nothing_nor_do_officers_of_another_server(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    for who in (resident(), actor(guild_id=9, manage_guild=True, manage_channels=True)):
        for attempt in (
            calendar.schedule_meeting(ctx, who, team.id, OCTOBER_2, 60, None),
            calendar.repeat_meeting(ctx, who, team.id, None, time(18), 60, None),
            calendar.move_meeting(ctx, who, team.id, meeting.id, OCTOBER_2),
            calendar.cancel_meeting(ctx, who, team.id, meeting.id),
            calendar.skip_meeting(ctx, who, team.id, meeting.id),
        ):
            with pytest.raises(NotAllowed) as refused:
                await attempt
            assert refused.value.any_of == ("administrator", "moderator", "officer")
    for who in (officer(), moderator(), administrator(), actor(manage_channels=True)):
        planned = await calendar.schedule_meeting(ctx, who, team.id, OCTOBER_2, 60, None)
        await calendar.cancel_meeting(ctx, who, team.id, planned.meeting.id)


async def test_cancelling_twice_at_once_is_done_once(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    both = await asyncio.gather(
        calendar.cancel_meeting(ctx, officer(), team.id, meeting.id, "first"),
        calendar.cancel_meeting(ctx, moderator(), team.id, meeting.id, "second"),
        return_exceptions=True,
    )
    assert isinstance(both[0], calendar.MeetingCancelled)
    assert isinstance(both[1], MeetingNotScheduled)
    assert (await as_it_is_now(ctx, meeting)).reason == "first"


async def test_moving_and_cancelling_at_once_leaves_a_cancelled_meeting(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await asyncio.gather(
        calendar.cancel_meeting(ctx, officer(), team.id, meeting.id),
        calendar.move_meeting(ctx, moderator(), team.id, meeting.id, OCTOBER_2),
        return_exceptions=True,
    )
    now_is = await as_it_is_now(ctx, meeting)
    assert (now_is.state, now_is.wall) == (MeetingState.CANCELLED, OCTOBER_1)


async def test_a_meeting_is_found_by_number_by_day_and_as_the_next(ctx: Context, team: Team) -> None:
    first = await schedule_meeting(ctx, team, OCTOBER_1)
    second = await schedule_meeting(ctx, team, OCTOBER_2)
    assert await calendar.find_meeting(ctx, team.id, str(second.id)) == second
    assert await calendar.find_meeting(ctx, team.id, "next") == first
    assert await calendar.find_meeting(ctx, team.id, "2 October") == second
    another = await make_team(ctx, "Hartley")
    for typed in ("3 October", "the big one", "99", "9" * 30):
        with pytest.raises(UnknownMeeting):
            await calendar.find_meeting(ctx, team.id, typed)
    with pytest.raises(UnknownMeeting):
        await calendar.find_meeting(ctx, another.id, str(first.id))
    with pytest.raises(UnknownMeeting):
        await calendar.find_meeting(ctx, another.id, "next")


async def test_the_list_links_to_the_news_post_and_while_open_to_the_channel(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    hartley = await make_team(ctx, "Hartley")
    theirs = await schedule_meeting(ctx, hartley, OCTOBER_2)
    ours = await schedule_meeting(ctx, team, OCTOBER_1)

    async def made(write: Write) -> None:
        news = (view.c.kind == Kind.NEWS.value, view.c.owner_id == ours.id)
        await write.conn.execute(view.update().where(*news).values(channel_id=7, message_id=8))
        channel = (view.c.kind == Kind.CHANNEL.value, view.c.owner_id == ours.id)
        await write.conn.execute(view.update().where(*channel).values(message_id=9))

    await ctx.db.write(made)
    lines = await calendar.list_meetings(ctx, GUILD)
    assert [(line.meeting.id, line.team, line.link) for line in lines] == [
        (ours.id, team, Link(GUILD, 7, 8)), (theirs.id, hartley, None),
    ]  # fmt: skip
    assert not lines[0].repeats
    clock.move_to(ours.starts_at)
    await due.run_due(ctx)
    await ctx.db.write(made)
    (line,) = await calendar.list_meetings(ctx, GUILD, team.id)
    assert (line.meeting.state, line.link) == (MeetingState.OPEN, Link(GUILD, 9))


async def test_new_zone_rules_shift_the_moment_and_not_the_hour_on_the_wall(ctx: Context, team: Team) -> None:
    meeting = await schedule_meeting(ctx, team, OCTOBER_1)
    await show_all(ctx)
    assert await due.recompute_ahead(ctx) == 0
    assert await dirty(ctx) == set()

    async def kept_by_older_rules(write: Write) -> None:
        hour = timedelta(hours=1)
        await write.conn.execute(
            meeting_table.update().values(starts_at=meeting.starts_at + hour, ends_at=meeting.ends_at + hour)
        )

    await ctx.db.write(kept_by_older_rules)
    assert await due.recompute_ahead(ctx) == 1
    shifted = await as_it_is_now(ctx, meeting)
    # A calendar that holds the older moment must hear of it.
    assert shifted.sequence == 1
    assert replace(shifted, sequence=0, changed_at=None) == meeting
    assert {(Kind.NEWS, meeting.id), (Kind.EVENT, meeting.id)} <= await dirty(ctx)


# --- skipping, with the series there ------------------------------------------------------------------------


async def test_skipping_leaves_one_out_names_the_next_and_makes_another(ctx: Context, team: Team) -> None:
    october, november = await repeat_meeting(ctx, team)
    await show_all(ctx)
    skipped = await calendar.skip_meeting(ctx, officer(), team.id, october.id)
    assert skipped.next_meeting == november
    assert (skipped.meeting.state, skipped.meeting.skipped) == (MeetingState.CANCELLED, True)
    assert [meeting.wall.date for meeting in await _ahead(ctx, team)] == [
        date(2013, 11, 5), date(2013, 12, 3),
    ]  # fmt: skip
    december = (await _ahead(ctx, team))[1]
    assert await dirty(ctx) == {
        (Kind.NEWS, october.id), (Kind.ANNOUNCEMENT, october.id), (Kind.EVENT, october.id),
        (Kind.EVENT, november.id), (Kind.NEWS, december.id), (Kind.ROOM_BOARD, team.id),
    }  # fmt: skip


async def test_a_skipped_a_cancelled_and_a_moved_occurrence_are_not_made_again(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    october, november = await repeat_meeting(ctx, team)
    await calendar.skip_meeting(ctx, officer(), team.id, october.id)
    await calendar.cancel_meeting(ctx, officer(), team.id, november.id)
    december = (await _ahead(ctx, team))[0]
    await calendar.move_meeting(ctx, officer(), team.id, december.id, wall("2013-12-10 18:00"))
    for _ in range(3):
        await due.run_due(ctx)
    ahead = await _ahead(ctx, team)
    assert [meeting.wall.date for meeting in ahead] == [date(2013, 12, 10), date(2014, 1, 7)]
    assert ahead[0].original == wall("2013-12-03 18:00")


async def test_the_last_post_of_the_meeting_before_follows_when_the_next_one_moves(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    held = await open_meeting(ctx, team)
    await close_meeting(ctx, team)
    await show_all(ctx)
    planned = await schedule_meeting(ctx, team, wall("2013-10-01 18:00"))
    assert (Kind.CLOSING, held.id) in await dirty(ctx)
    await show_all(ctx)
    later = await schedule_meeting(ctx, team, wall("2013-10-08 18:00"))
    assert (Kind.CLOSING, held.id) not in await dirty(ctx), "it names the next one only"
    await calendar.move_meeting(ctx, moderator(), team.id, planned.id, wall("2013-10-15 18:00"))
    assert (Kind.CLOSING, held.id) in await dirty(ctx)
    assert later.id
