"""Trials of meeting times: planned in the series' stead, made up for, ended, reported."""

from datetime import timedelta

import pytest

from bot.domain.errors import MeetingNotScheduled, NotAllowed
from bot.domain.errors.trials import BadEach, NoTrialRuns, SameTimes, TrialRuns
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.slots import slot_of
from bot.domain.trial import Plan
from bot.domain.when import NoTimeGiven
from bot.services import attendance, calendar, meetings, removing, trials
from bot.services.due import run_due
from bot.services.notices import NoticeKind
from bot.storage import meetings as stored_meetings
from bot.storage.database import Connection
from tests.builders import FixedClock, administrator, moderator, officer, repeat_meeting, resident, wall
from tests.evening import Evening

TIMES = ("Tuesday 18:00", "Saturday 10:00", "")


async def begin(evening: Evening, times: tuple[str, ...] = TIMES, each: int = 3, weeks: int = 1) -> Plan:
    wanted = await trials.plan_trial(evening.ctx, moderator(), evening.team.id, times, str(each), weeks)
    begun = await trials.begin_trial(evening.ctx, moderator(), evening.team.id, wanted.plan, wanted.mark)
    assert isinstance(begun, trials.TrialBegun)
    return wanted.plan


async def ahead(evening: Evening) -> tuple[Meeting, ...]:
    async with evening.ctx.db.read() as conn:
        return await stored_meetings.upcoming(conn, evening.team.id)


async def hold_next(evening: Evening, people: int = 0) -> Meeting:
    """Let time come to the next meeting, people take part, and it close by itself."""
    meeting = (await ahead(evening))[0]
    evening.clock.move_to(meeting.starts_at - timedelta(minutes=5))
    await run_due(evening.ctx)
    evening.clock.move_to(meeting.starts_at)
    await run_due(evening.ctx)
    await meetings.extend(evening.ctx, evening.pc_reed, evening.team.id, 1)  # an officer is there
    for _ in range(people):
        assert await attendance.took_part(evening.ctx, resident(), meeting.id)
    evening.clock.move_to(meeting.ends_at + timedelta(minutes=1))
    await run_due(evening.ctx)
    return meeting


async def page(evening: Evening) -> trials.TrialPage:
    return await trials.trial_page(evening.ctx, officer(), evening.team.id)


async def test_a_trial_plans_two_meetings_ahead_and_alternates_in_rounds(evening: Evening) -> None:
    plan = await begin(evening)
    seen: list[int] = []
    for _ in range(plan.meetings):
        planned = await ahead(evening)
        assert len(planned) == min(2, plan.meetings - len(seen))
        held = await hold_next(evening, 9 if held_slot(plan, planned[0]) == 0 else 4)
        seen.append(held.trial_slot or 0)
    assert [sorted(seen[first : first + 2]) for first in (0, 2, 4)] == [[0, 1]] * 3
    shown = (await page(evening)).shown
    assert shown is not None
    assert shown.trial.ended_at is not None
    assert [one.drew for one in shown.result.tried] == [(9, 9, 9), (4, 4, 4)]
    assert len(await evening.notices(NoticeKind.TRIAL_RESULT)) == 1
    assert await ahead(evening) == ()


def held_slot(plan: Plan, meeting: Meeting) -> int:
    return [slot.nearest for slot in plan.slots].index(slot_of(meeting.wall))


async def test_the_series_waits_while_a_trial_runs_and_goes_on_after_it(evening: Evening) -> None:
    before = await repeat_meeting(evening.ctx, evening.team, "every Thursday")
    await begin(evening)
    planned = await ahead(evening)
    assert {meeting.trial_id is not None for meeting in planned} == {True}
    async with evening.ctx.db.read() as conn:
        states = [await _state(conn, meeting.id) for meeting in before]
    assert states == [MeetingState.CANCELLED] * 2
    await run_due(evening.ctx)
    assert await ahead(evening) == planned, "no sweep fills the series meanwhile"
    with pytest.raises(TrialRuns):
        await repeat_meeting(evening.ctx, evening.team, "every Monday")
    for _ in range(6):
        await hold_next(evening)
    after = await ahead(evening)
    assert [meeting.wall.date.weekday() for meeting in after] == [3, 3]
    assert all(meeting.trial_id is None for meeting in after)


async def _state(conn: Connection, meeting_id: int) -> MeetingState:
    found = await stored_meetings.get(conn, meeting_id)
    assert found is not None
    return found.state


async def test_a_meeting_called_off_moved_or_missed_is_made_up_for(
    evening: Evening, clock: FixedClock
) -> None:
    plan = await begin(evening)
    first, second = await ahead(evening)
    await calendar.cancel_meeting(evening.ctx, moderator(), evening.team.id, first.id)
    again = next(one for one in await ahead(evening) if one.id not in (first.id, second.id))
    assert again.trial_slot == first.trial_slot
    assert again.starts_at > second.starts_at, "not on the day that was called off"
    elsewhere = wall(f"{second.wall.date - timedelta(days=1)} 20:00")
    await calendar.move_meeting(evening.ctx, moderator(), evening.team.id, second.id, elsewhere)
    planned = await ahead(evening)
    assert sorted(one.trial_slot or 0 for one in planned if one.id != second.id) == [0, 1]
    missed = planned[1]
    clock.move_to(missed.ends_at + timedelta(minutes=1))
    await run_due(evening.ctx)
    held = 0
    while (shown := (await page(evening)).shown) and shown.trial.ended_at is None:
        await hold_next(evening, 3)
        held += 1
        assert held <= plan.meetings + 1
    assert shown is not None
    assert shown.held == (3, 3)


async def test_a_meeting_to_which_no_officer_came_does_not_count(evening: Evening, clock: FixedClock) -> None:
    await begin(evening)
    first = (await ahead(evening))[0]
    for moment in (first.starts_at - timedelta(minutes=5), first.starts_at):
        clock.move_to(moment)
        await run_due(evening.ctx)
    await attendance.took_part(evening.ctx, resident(), first.id)
    clock.move_to(first.ends_at + timedelta(minutes=1))
    await run_due(evening.ctx)
    shown = (await page(evening)).shown
    assert shown is not None
    assert shown.held == (0, 0)


async def test_a_trial_ended_early_calls_its_meetings_off_and_tells_what_it_showed(evening: Evening) -> None:
    await repeat_meeting(evening.ctx, evening.team, "every Thursday")
    await begin(evening)
    await hold_next(evening, 5)
    shown = (await page(evening)).shown
    assert shown is not None
    ended = await trials.end_trial(evening.ctx, officer(), evening.team.id, shown.trial.id)
    assert len(ended.called_off) == 2
    assert [one.drew for one in ended.shown.result.tried] == [(5,)]
    assert ended.next_meeting is not None
    assert ended.next_meeting.wall.date.weekday() == 3
    assert len(await evening.notices(NoticeKind.TRIAL_RESULT)) == 1
    with pytest.raises(NoTrialRuns):
        await trials.end_trial(evening.ctx, officer(), evening.team.id, shown.trial.id)
    with pytest.raises(MeetingNotScheduled):
        await calendar.cancel_meeting(evening.ctx, officer(), evening.team.id, ended.called_off[0].id)


async def test_another_meeting_at_that_hour_puts_the_trials_off_a_week(evening: Evening) -> None:
    saturdays = [evening.clock.now().date() + timedelta(days=days) for days in (4, 11)]
    for day in saturdays:
        at = wall(f"{day} 10:30")
        await calendar.schedule_meeting(evening.ctx, moderator(), evening.team.id, at, 60, None)
    await begin(evening)
    saturday = next(one for one in await ahead(evening) if one.trial_slot == 1)
    assert saturday.wall == wall(f"{saturdays[1] + timedelta(days=7)} 10:00")


async def test_a_removed_team_tries_nothing_out_any_more(evening: Evening) -> None:
    await begin(evening)
    await removing.remove_team(evening.ctx, administrator(), evening.team.id)
    await run_due(evening.ctx)
    assert await ahead(evening) == ()
    (row,) = await evening.rows("trial")
    assert row["ended_at"] == evening.clock.now()


async def test_only_one_trial_runs_and_only_planners_begin_it(evening: Evening) -> None:
    with pytest.raises(NotAllowed):
        await trials.plan_trial(evening.ctx, resident(), evening.team.id, TIMES, "3", 1)
    plan = await begin(evening)
    with pytest.raises(TrialRuns):
        await trials.begin_trial(evening.ctx, moderator(), evening.team.id, plan, "")
    with pytest.raises(TrialRuns):
        await trials.plan_trial(evening.ctx, moderator(), evening.team.id, TIMES, "3", 1)
    with pytest.raises(NotAllowed):
        await trials.end_trial(evening.ctx, resident(), evening.team.id, 1)
    with pytest.raises(NotAllowed):
        await trials.begin_trial(evening.ctx, resident(), evening.team.id, plan, "")


@pytest.mark.parametrize(
    ("times", "each", "refusal"),
    [
        (("Tuesday 18:00", "", ""), "3", SameTimes),
        (("Tuesday 18:00", "Tuesdays 6pm", ""), "3", SameTimes),
        (("Tuesday 18:00", "Saturday", ""), "3", NoTimeGiven),
        (TIMES, "2", BadEach),
        (TIMES, "9", BadEach),
        (TIMES, "three", BadEach),
        (TIMES, "-3", BadEach),
        (TIMES, "٣", BadEach),
    ],
)
async def test_what_is_no_trial_is_refused_and_nothing_changes(
    evening: Evening, times: tuple[str, ...], each: str, refusal: type[Exception]
) -> None:
    await repeat_meeting(evening.ctx, evening.team)
    planned = await ahead(evening)
    with pytest.raises(refusal):
        await trials.plan_trial(evening.ctx, moderator(), evening.team.id, times, each, 1)
    assert await ahead(evening) == planned
