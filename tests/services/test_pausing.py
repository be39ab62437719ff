import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.domain.errors.peace import AlreadyPaused, NotPaused
from bot.services import pausing
from bot.services.context import Context
from bot.services.meetings import run_due
from bot.storage.database import Write
from bot.storage.tables import view
from bot.storage.views import Kind
from tests.builders import FixedClock, dirty, make_team, moderator, schedule_meeting, wall
from tests.evening import Evening


async def _nothing_but_the_pairs_was_shown(ctx: Context) -> None:
    async def work(write: Write) -> None:
        await write.conn.execute(sa.update(view).values(shown_version=view.c.wanted_version))

    await ctx.db.write(work)


async def test_of_two_who_pause_at_once_one_is_told_that_it_was_done(ctx: Context, clock: FixedClock) -> None:
    team = await make_team(ctx)
    for change, refusal in ((pausing.pause, AlreadyPaused), (pausing.go_on, NotPaused)):
        both = await asyncio.gather(
            *(change(ctx, moderator(), team.id) for _ in range(2)), return_exceptions=True
        )
        assert [type(one) for one in both].count(refusal) == 1


async def test_what_was_answered_just_before_and_not_shown_yet_comes_when_it_goes_on(
    ctx: Context, clock: FixedClock
) -> None:
    evening = Evening(ctx, clock, await make_team(ctx))
    await evening.open()
    before = await evening.answer(await evening.ask("Is the path lit?"))
    clock.advance(seconds=1)
    await pausing.pause(ctx, evening.pc_reed, evening.team.id)
    during = await evening.answer(await evening.ask("Are there bats?"))
    await _nothing_but_the_pairs_was_shown(ctx)
    outcome = await pausing.go_on(ctx, evening.pc_reed, evening.team.id)
    assert outcome.answers == 2
    assert {(Kind.PAIR, before.id), (Kind.PAIR, during.id)} <= await dirty(ctx)


async def test_what_stands_already_is_published_no_second_time(ctx: Context, clock: FixedClock) -> None:
    evening = Evening(ctx, clock, await make_team(ctx))
    await evening.open()
    question = await evening.answer(await evening.ask("Is the path lit?"))
    await evening.shown_in_discord()
    await pausing.pause(ctx, evening.pc_reed, evening.team.id)
    outcome = await pausing.go_on(ctx, evening.pc_reed, evening.team.id)
    assert outcome.answers == 0
    assert (Kind.PAIR, question.id) not in await dirty(ctx)


async def test_a_team_that_is_paused_for_weeks_is_not_due_over_and_over(
    ctx: Context, clock: FixedClock
) -> None:
    team = await make_team(ctx)
    planned = await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))
    await pausing.pause(ctx, moderator(), team.id)
    clock.move_to(planned.starts_at + timedelta(minutes=20))
    done = await run_due(ctx)
    assert (done.opened, done.missed, done.asked_ready) == ((), (), ())
    clock.move_to(planned.ends_at)
    assert (await run_due(ctx)).missed == (planned.id,)


@pytest.mark.parametrize("opens", [True, False])
async def test_going_on_within_the_time_of_a_meeting_opens_it_at_once(
    ctx: Context, clock: FixedClock, opens: bool
) -> None:
    team = await make_team(ctx)
    planned = await schedule_meeting(ctx, team, wall("2013-09-17 18:00"))
    await pausing.pause(ctx, moderator(), team.id)
    clock.move_to(planned.ends_at - timedelta(minutes=20) if opens else planned.ends_at)
    outcome = await pausing.go_on(ctx, moderator(), team.id)
    assert (outcome.meeting is not None and outcome.meeting.id == planned.id) is opens
