"""A team's statistics: what is counted, what is left out, and who may read it."""

from datetime import timedelta

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.figures import Kept
from bot.domain.question import QuestionState
from bot.domain.slots import Compared, NotEnough, Slot
from bot.services import attendance, calendar, followups, interest, meetings, statistics
from bot.services.due import run_due
from tests.builders import actor, administrator, make_team, moderator, officer, resident, wall
from tests.evening import Evening


async def figures(evening: Evening) -> statistics.TeamFigures:
    return await statistics.team_figures(evening.ctx, officer(), evening.team.id)


async def times(evening: Evening) -> statistics.TimesFigures:
    return await statistics.times_figures(evening.ctx, officer(), evening.team.id)


async def hold(evening: Evening, at: str, people: int, *, met: bool = True) -> int:
    """A planned meeting is held by the clock, and so many people press a button."""
    planned = await calendar.schedule_meeting(evening.ctx, moderator(), evening.team.id, wall(at), 60, None)
    meeting = planned.meeting
    for moment in (meeting.starts_at - timedelta(minutes=5), meeting.starts_at):
        evening.clock.move_to(moment)
        await run_due(evening.ctx)
    if met:
        await meetings.extend(evening.ctx, evening.pc_reed, evening.team.id, 1)
    for _ in range(people):
        assert await attendance.took_part(evening.ctx, resident(), meeting.id)
    evening.clock.move_to(meeting.ends_at + timedelta(minutes=2))
    await run_due(evening.ctx)
    return meeting.id


async def test_a_question_waits_from_its_asking_or_from_the_opening(evening: Evening) -> None:
    early = await evening.ask("Asked days before?")
    evening.clock.advance(days=3)
    await evening.open()
    evening.clock.advance(minutes=2)
    late = await evening.ask("Asked in it?")
    evening.clock.advance(minutes=4)
    await evening.answer(early)
    await evening.answer(late)
    evening.clock.advance(minutes=9)
    await evening.answer(late, "Another wording of it.")
    await evening.close()
    (meeting,) = (await figures(evening)).meetings
    assert meeting.to_answer is not None
    assert (meeting.to_answer.count, meeting.to_answer.lower, meeting.to_answer.upper) == (2, 270, 330)


async def test_what_was_answered_before_the_opening_took_no_time_of_the_meeting(evening: Evening) -> None:
    early = await evening.ask("Asked and answered before?")
    await evening.answer(early)
    evening.clock.advance(days=3)
    await evening.open()
    await evening.close()
    found = await figures(evening)
    assert found.to_answer is None
    assert found.questions[QuestionState.ANSWERED] == 1


async def test_questions_and_promises_are_counted_as_they_stand(evening: Evening) -> None:
    await evening.open()
    asked = [await evening.ask(f"Invented question {number}?") for number in range(4)]
    for question in asked[:2]:
        await followups.make_follow_up(evening.ctx, evening.pc_reed, evening.team.id, question.number, None)
    await evening.answer(asked[2])
    await evening.close()
    evening.clock.advance(days=1)
    await followups.keep_follow_up(
        evening.ctx, evening.pc_reed, evening.team.id, asked[0].number, "Found out."
    )
    evening.clock.advance(days=30)
    found = await figures(evening)
    assert found.promises[Kept.IN_TIME] == 1
    assert found.promises[Kept.OVERDUE] == 1
    assert found.questions[QuestionState.WAITING] == 1
    assert found.questions[QuestionState.ANSWERED] == 2


async def test_times_count_meetings_by_the_wall_across_the_change_of_the_clocks(evening: Evening) -> None:
    for at, people in (("2013-10-22 18:00", 3), ("2013-10-29 18:00", 4), ("2013-11-05 18:00", 5)):
        await hold(evening, at, people)
    found = await times(evening)
    assert [(one.slot.as_text(), one.drew) for one in found.tried] == [("1 18:00", (3, 4, 5))]
    assert found.advice == NotEnough((), 3)


async def test_meetings_without_a_plan_or_an_officer_say_nothing_about_their_hour(evening: Evening) -> None:
    await hold(evening, "2013-10-01 18:00", 9)
    await hold(evening, "2013-10-08 18:00", 1, met=False)
    await evening.open()
    await evening.close()
    found = await times(evening)
    assert [one.drew for one in found.tried] == [(9,)]
    assert found.left_out == 2
    assert len((await figures(evening)).meetings) == 3


async def test_the_time_that_drew_most_is_first(evening: Evening) -> None:
    for week in range(3):
        tuesday = 1 + 7 * week
        await hold(evening, f"2013-10-{tuesday:02} 18:00", 2)
        await hold(evening, f"2013-10-{tuesday + 4:02} 10:00", 4 + week)
    found = await times(evening)
    assert isinstance(found.advice, Compared)
    assert found.advice.tried[0].slot == Slot.from_text("5 10:00")


async def test_interest_is_kept_and_shown_beside(evening: Evening) -> None:
    meeting_id = await hold(evening, "2013-10-01 18:00", 1)
    assert (await figures(evening)).meetings[0].attendance.interested is None
    await interest.keep_interested(evening.ctx, meeting_id, 7)
    assert (await figures(evening)).meetings[0].attendance.interested == 7


async def test_only_the_last_sixty_are_looked_at(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics, "MOST_MEETINGS", 2)
    for day in (1, 8, 15):
        await hold(evening, f"2013-10-{day:02} 18:00", day)
    assert [one.attendance.people for one in (await figures(evening)).meetings] == [8, 15]


async def test_another_teams_staff_and_residents_read_nothing(evening: Evening) -> None:
    other = await make_team(evening.ctx, "Elsewhere", guild_id=200)
    for who in (resident(), actor("Chief", guild_id=200, manage_guild=True)):
        for read in (statistics.team_figures, statistics.times_figures):
            with pytest.raises(NotAllowed):
                await read(evening.ctx, who, evening.team.id)
    with pytest.raises(NotAllowed):
        await statistics.team_figures(evening.ctx, officer(), other.id)
    for who in (officer(), moderator(), administrator()):
        assert (await statistics.team_figures(evening.ctx, who, evening.team.id)).meetings == ()
