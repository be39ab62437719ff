"""Whatever people do to a team's meetings, in whatever order and whatever time passes, some things hold."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import DomainError
from bot.domain.localtime import wall_in
from bot.domain.meeting import CALLED_OFF, OVER, Meeting, MeetingState
from bot.domain.question import EndState, QuestionState
from bot.domain.recurrence import parse_every
from bot.domain.team import Team
from bot.services import answers, calendar, followups, meetings, questions
from bot.services.context import Context
from bot.storage import meetings as rows
from bot.storage import series as series_rows
from bot.storage.tables import meeting_question, question, view
from bot.storage.views import Kind
from tests.builders import ZONE, FixedClock, ask, make_team, moderator, officer, open_context, resident

# The clocks go back on 27 October 2013 within the weeks that these steps cover.
BEGIN = datetime(2013, 10, 20, 12, 0, tzinfo=UTC)
EVERY = ("first Tuesday", "every Tuesday", "daily", "every other Sunday", "weekdays")
HOURS = (time(1, 30), time(18), time(19, 30))


class Play:
    """A team, and everything people and time can do to its meetings; refusals are part of the play."""

    def __init__(self, ctx: Context, clock: FixedClock, team: Team) -> None:
        self.ctx, self.clock, self.team = ctx, clock, team
        self.asked = 0
        self.asker = resident()

    async def let_time_pass(self, number: int) -> None:
        self.clock.advance(minutes=(3, 7, 45, 60, 600, 1440, 10_080)[number % 7])

    async def run_due(self, _: int) -> None:
        done = await meetings.run_due(self.ctx)
        assert not done.failed

    async def repeat(self, number: int) -> None:
        every, at = EVERY[number % len(EVERY)], HOURS[number % len(HOURS)]
        minutes = (5, 60, 720)[number % 3]
        await calendar.repeat_meeting(
            self.ctx, officer(), self.team.id, parse_every(every), at, minutes, None
        )

    async def never(self, _: int) -> None:
        await calendar.repeat_meeting(self.ctx, officer(), self.team.id, None, time(), 60, None)

    async def schedule(self, number: int) -> None:
        at = wall_in(self.clock.now() + timedelta(hours=number), ZONE)
        await calendar.schedule_meeting(self.ctx, officer(), self.team.id, at, 60, None)

    async def move(self, number: int) -> None:
        at = wall_in(self.clock.now() + timedelta(hours=number), ZONE)
        await calendar.move_meeting(self.ctx, officer(), self.team.id, await self._one(number), at)

    async def cancel(self, number: int) -> None:
        await calendar.cancel_meeting(self.ctx, officer(), self.team.id, await self._one(number))

    async def skip(self, number: int) -> None:
        await calendar.skip_meeting(self.ctx, officer(), self.team.id, await self._one(number))

    async def open(self, _: int) -> None:
        await meetings.open_now(self.ctx, officer(), self.team.id)

    async def extend(self, number: int) -> None:
        await meetings.extend(self.ctx, officer(), self.team.id, 1 + number % 180)

    async def close(self, _: int) -> None:
        await meetings.close_now(self.ctx, moderator(), self.team.id)

    async def archive(self, number: int) -> None:
        await meetings.mark_archived(self.ctx, number % 5 + 1)

    async def ask(self, _: int) -> None:
        self.asked += 1
        await ask(self.ctx, self.team, f"Question number {self.asked} of this play?", self.asker)

    async def show(self, number: int) -> None:
        await questions.show_question(self.ctx, moderator(), 1 + number % max(self.asked, 1))

    async def answer(self, number: int) -> None:
        which = 1 + number % max(self.asked, 1)
        await answers.answer_question(self.ctx, officer(), self.team.id, which, "Yes.", None)

    async def follow_up(self, number: int) -> None:
        which = 1 + number % max(self.asked, 1)
        await followups.make_follow_up(self.ctx, officer(), self.team.id, which, None)

    async def decline(self, number: int) -> None:
        await questions.decline_question(self.ctx, officer(), 1 + number % max(self.asked, 1), "Not here.")

    async def withdraw(self, number: int) -> None:
        await questions.withdraw_question(self.ctx, self.asker, 1 + number % max(self.asked, 1))

    async def _one(self, number: int) -> int:
        async with self.ctx.db.read() as conn:
            ahead = await rows.upcoming(conn, self.team.id)
        return ahead[number % len(ahead)].id if ahead else 0


STEPS = sorted(name for name in vars(Play) if not name.startswith("_"))


@asynccontextmanager
async def _play() -> AsyncIterator[Play]:
    with TemporaryDirectory() as folder:
        clock = FixedClock(BEGIN)
        async with open_context(Path(folder), clock) as ctx:
            yield Play(ctx, clock, await make_team(ctx))


async def _holds(play: Play, *, was_run: bool) -> None:
    async with play.ctx.db.read() as conn:
        found = (await conn.execute(sa.select(*rows.columns))).mappings()
        known = [Meeting(**row) for row in found]
        running = await series_rows.running(conn, play.team.id)
        questions_now = (await conn.execute(sa.select(question))).all()
        ends = (await conn.execute(sa.select(meeting_question))).all()
        event_owners = set(
            (await conn.execute(sa.select(view.c.owner_id).where(view.c.kind == Kind.EVENT.value))).scalars()
        )
    scheduled = [one for one in known if one.state is MeetingState.SCHEDULED]
    opened = [one for one in known if one.state is MeetingState.OPEN]
    assert len(opened) <= 1, "one meeting is open at most"
    ahead = [one for one in scheduled if running and one.series_id == running.id]
    if was_run and running is not None:
        assert len([one for one in ahead if one.starts_at > play.clock.now()]) >= 2
        assert all(one.starts_at > play.clock.now() for one in scheduled), "what is due has been done"
    assert all(one.ends_at - one.starts_at == timedelta(minutes=one.minutes) for one in scheduled)
    _never_overlap(scheduled)
    if scheduled:
        assert min(scheduled, key=lambda one: (one.starts_at, one.id)).id in event_owners
    places = [(one.series_id, one.original) for one in known if one.series_id]
    assert len(places) == len(set(places)), "no occurrence is made twice"
    of = {one.id: one for one in known}
    for row in questions_now:
        still_open = row.state in (QuestionState.WAITING, QuestionState.SHOWN)
        assert not (still_open and row.meeting_id and of[row.meeting_id].state is not MeetingState.OPEN)
        if opened and row.state is not QuestionState.WITHDRAWN:
            assert row.meeting_id is not None, "an open meeting has taken in all that waited"
    for row in ends:
        assert (row.end_state is None) == (of[row.meeting_id].state is MeetingState.OPEN)
    for one in known:
        await _adds_up(play, one, [row.end_state for row in ends if row.meeting_id == one.id])


def _never_overlap(scheduled: list[Meeting]) -> None:
    in_order = sorted(scheduled, key=lambda one: one.starts_at)
    for first, second in pairwise(in_order):
        assert first.ends_at <= second.starts_at


async def _adds_up(play: Play, one: Meeting, ends: list[EndState]) -> None:
    summary = await meetings.summary_of(play.ctx, one.id)
    assert (summary is not None) == (one.state in OVER)
    if summary is not None:
        assert summary.adds_up()
        assert summary.asked == len(ends)
        assert summary.carried_over == ends.count(EndState.CARRIED_OVER)
    if one.state in CALLED_OFF:
        assert not ends


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 500)), min_size=10, max_size=40))
def test_any_sequence_of_steps_keeps_the_calendar_and_the_summaries_whole(
    steps: list[tuple[str, int]],
) -> None:
    async def played() -> None:
        async with _play() as play:
            for name, number in steps:
                try:
                    await getattr(play, name)(number)
                except DomainError:
                    continue
                await _holds(play, was_run=name == "run_due")

    asyncio.run(played())


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 500)), min_size=2, max_size=6),
                min_size=3, max_size=8))  # fmt: skip
def test_steps_taken_at_once_keep_them_whole_too(bursts: list[list[tuple[str, int]]]) -> None:
    async def played() -> None:
        async with _play() as play:
            await play.repeat(1)
            for burst in bursts:
                outcomes = await asyncio.gather(
                    *(getattr(play, name)(number) for name, number in burst), return_exceptions=True
                )
                for outcome in outcomes:
                    if isinstance(outcome, BaseException) and not isinstance(outcome, DomainError):
                        raise outcome
                await _holds(play, was_run=False)

    asyncio.run(played())
