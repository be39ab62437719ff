"""The timers under a clock that stands until it is moved: simcord's, with APScheduler in step."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import simcord
import sqlalchemy as sa
import time_machine
from discord.ext import commands

from bot.domain.clock import SystemClock
from bot.domain.localtime import wall_in
from bot.domain.meeting import READY_BEFORE, Meeting, MeetingState
from bot.domain.team import Team
from bot.scheduler import HORIZON, Scheduler
from bot.services import calendar, meetings
from bot.services.context import Context
from bot.storage import meetings as rows
from bot.storage.database import Write
from bot.storage.tables import metadata
from tests.builders import ZONE, make_team, moderator, open_context, schedule_meeting

REMINDED = timedelta(hours=1)


class Host(commands.Bot):
    """A client that only starts and stops the scheduler."""

    def __init__(self, scheduler: Scheduler) -> None:
        super().__init__(command_prefix=(), intents=discord.Intents.none())
        self.scheduler = scheduler

    async def setup_hook(self) -> None:
        """Start it as the bot does."""
        await self.scheduler.start()


@dataclass
class Bench:
    """A team, and the scheduler running in a world whose clock is moved by hand."""

    ctx: Context
    env: simcord.Env
    scheduler: Scheduler
    team: Team

    async def meeting_in(self, minutes: float, lasting: int = 60) -> Meeting:
        """A meeting some minutes from now, in whole minutes."""
        at = wall_in(self.env.now() + timedelta(minutes=minutes), ZONE)
        return await schedule_meeting(self.ctx, self.team, at, lasting)

    async def until(self, moment: datetime) -> None:
        """Let time pass."""
        await self.env.advance_time((moment - self.env.now()).total_seconds())
        await self.settle()

    async def settle(self) -> None:
        """Let what was begun be finished."""
        await self.scheduler.settled()
        await self.env.settle()

    async def now_is(self, meeting: Meeting) -> Meeting:
        """The meeting as its row says now."""
        async with self.ctx.db.read() as conn:
            found = await rows.get(conn, meeting.id)
        assert found is not None
        return found


@asynccontextmanager
async def bench(tmp_path: Path, before_start: Any = None) -> AsyncIterator[Bench]:
    """Run the scheduler; `before_start` is awaited with the bench while it stands still."""
    async with open_context(tmp_path, SystemClock()) as ctx:
        scheduler = Scheduler(ctx)
        env = simcord.Env(Host(scheduler), settle_timeout=20)
        with time_machine.travel(env.now(), tick=False) as clock:
            backend: Any = env.backend
            advance = backend.advance_clock

            def both(seconds: float) -> None:
                advance(seconds)
                clock.move_to(env.now())

            backend.advance_clock = both
            made = Bench(ctx, env, scheduler, await make_team(ctx))
            if before_start is not None:
                await before_start(made)
            await env.start()
            try:
                yield made
            finally:
                await scheduler.stop()
                await env.shutdown()
                await env.bot.close()
        env.raise_errors()


async def test_a_meeting_opens_is_announced_to_end_and_closes_at_the_exact_moments(tmp_path: Path) -> None:
    async with bench(tmp_path) as world:
        meeting = await world.meeting_in(30)
        await world.settle()
        assert world.scheduler.moments == [meeting.starts_at - READY_BEFORE, meeting.starts_at]
        await world.until(meeting.starts_at - timedelta(seconds=1))
        assert (await world.now_is(meeting)).state is MeetingState.SCHEDULED
        await world.until(meeting.starts_at)
        opened = await world.now_is(meeting)
        assert opened.state is MeetingState.OPEN
        assert opened.opened_at == meeting.starts_at
        assert not opened.opened_late
        await world.until(meeting.ends_at)
        closed = await world.now_is(meeting)
        assert closed.state is MeetingState.CLOSED
        assert closed.closed_at == meeting.ends_at
        async with world.ctx.db.read() as conn:
            assert await rows.warned_at(conn, meeting.id) == meeting.ends_at - timedelta(minutes=5)


async def test_moving_and_cancelling_a_meeting_moves_and_removes_its_timer(tmp_path: Path) -> None:
    async with bench(tmp_path) as world:
        meeting = await world.meeting_in(30)
        later = wall_in(meeting.starts_at + timedelta(hours=1), ZONE)
        moved = await calendar.move_meeting(world.ctx, moderator(), world.team.id, meeting.id, later)
        await world.settle()
        new = moved.meeting.starts_at
        assert world.scheduler.moments == [new - REMINDED, new - READY_BEFORE, new]
        await world.until(meeting.starts_at)
        assert (await world.now_is(meeting)).state is MeetingState.SCHEDULED
        await calendar.cancel_meeting(world.ctx, moderator(), world.team.id, meeting.id)
        await world.settle()
        assert world.scheduler.moments == []


async def test_an_extended_meeting_stays_open_past_its_first_end(tmp_path: Path) -> None:
    async with bench(tmp_path) as world:
        meeting = await world.meeting_in(1, lasting=30)
        await world.until(meeting.starts_at)
        extended = await meetings.extend(world.ctx, moderator(), world.team.id, 15)
        await world.until(meeting.ends_at)
        assert (await world.now_is(meeting)).state is MeetingState.OPEN
        await world.until(extended.meeting.ends_at)
        assert (await world.now_is(meeting)).state is MeetingState.CLOSED


async def test_a_meeting_further_off_than_the_timers_reach_opens_at_its_exact_moment_too(
    tmp_path: Path,
) -> None:
    async with bench(tmp_path) as world:
        meeting = await world.meeting_in(HORIZON / timedelta(minutes=1) + 80)
        await world.settle()
        assert world.scheduler.moments == []
        while world.env.now() < meeting.starts_at:
            await world.until(min(meeting.starts_at, world.env.now() + timedelta(hours=2)))
        assert (await world.now_is(meeting)).opened_at == meeting.starts_at


async def test_the_sweep_finds_what_no_signal_told_of(tmp_path: Path) -> None:
    async with bench(tmp_path) as world:
        meeting = await world.meeting_in(30)
        await world.settle()
        world.scheduler._timers.remove_job(meeting.starts_at.isoformat())
        await world.until(meeting.starts_at + timedelta(seconds=60))
        assert (await world.now_is(meeting)).state is MeetingState.OPEN


async def test_what_came_due_while_nothing_ran_is_done_at_the_start(tmp_path: Path) -> None:
    due: list[Meeting] = []

    async def planned_and_then_down(world: Bench) -> None:
        due.append(await world.meeting_in(10))
        world.env.backend.advance_clock(30 * 60)

    async with bench(tmp_path, planned_and_then_down) as world:
        opened = await world.now_is(due[0])
        assert opened.state is MeetingState.OPEN
        assert opened.opened_late
        assert opened.ends_at == due[0].ends_at


async def test_nothing_runs_once_it_is_stopped(tmp_path: Path) -> None:
    async with bench(tmp_path) as world:
        meeting = await world.meeting_in(5)
        await world.settle()
        await world.scheduler.stop()
        await world.until(meeting.starts_at + timedelta(minutes=3))
        assert (await world.now_is(meeting)).state is MeetingState.SCHEDULED
        await world.scheduler.stop()


async def test_what_is_over_goes_once_a_day_without_anybody_asking(tmp_path: Path) -> None:
    async with bench(tmp_path) as made:
        await _goes_once_a_day(made)


async def _goes_once_a_day(bench: Bench) -> None:
    notice = metadata.tables["notice"]
    old = {"team_id": bench.team.id, "kind": "question_changed", "data": {}, "urgent": False, "attempts": 1}
    made_at = bench.env.now() - timedelta(days=30, hours=12)

    async def add(write: Write) -> None:
        rows_ = [old | {"state": "sent", "nonce": "old", "created_at": made_at - timedelta(days=1)}]
        rows_ += [old | {"state": "sent", "nonce": "new", "created_at": made_at + timedelta(days=1)}]
        await write.conn.execute(sa.insert(notice), rows_)

    await bench.ctx.db.write(add)

    async def left() -> list[str]:
        async with bench.ctx.db.read() as conn:
            return list((await conn.execute(sa.select(notice.c.nonce).order_by(notice.c.id))).scalars())

    await bench.until(bench.env.now() + timedelta(minutes=11))
    assert await left() == ["new"]
    await bench.until(bench.env.now() + timedelta(days=1, minutes=1))
    assert await left() == []
