"""A team's statistics, for its staff: numbers only, of meetings that are over."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain.figures import Attendance, Kept, Spread, counted, how_kept, spread
from bot.domain.localtime import wall_in
from bot.domain.permissions import PLANNERS
from bot.domain.question import QuestionState
from bot.domain.slots import Compared, NotEnough, Tried, recommend, slot_of, times_tried
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.models import TrialShown
from bot.services.trial_results import shown_of
from bot.storage import statistics, trials

__all__ = ["MeetingFigures", "TeamFigures", "TimesFigures", "team_figures", "times_figures"]

# Monthly meetings of five years.
MOST_MEETINGS: Final = 60


class MeetingFigures(Struct, frozen=True):
    """One meeting: who took part, and how many seconds a question waited for its first answer.

    A question waits from when it was asked, or from the opening if it was asked before.
    """

    id: int
    title: str | None
    starts_at: datetime
    zone: str
    attendance: Attendance
    to_answer: Spread | None


class TeamFigures(Struct, frozen=True):
    """A team's last meetings, the earliest first, and all its questions and follow-ups as they stand."""

    team: Team
    meetings: tuple[MeetingFigures, ...]
    to_answer: Spread | None  # of all these meetings
    questions: Mapping[QuestionState, int]
    promises: Mapping[Kept, int]


class TimesFigures(Struct, frozen=True):
    """How many came at which weekday and hour, and what can be said of it; with the latest trial, if any.

    `left_out` are meetings that say nothing about their hour: opened unplanned, or no officer came.
    """

    team: Team
    tried: tuple[Tried, ...]
    advice: Compared | NotEnough
    left_out: int
    trial: TrialShown | None


async def team_figures(ctx: Context, actor: Actor, team_id: int) -> TeamFigures:
    """Everything `/stats meetings` shows. Raises NotAllowed, NoTeams."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        held = await statistics.held(conn, team_id, MOST_MEETINGS)
        # One meeting at a time: others want to ask meanwhile.
        waited = {
            one.id: [answer.waited for answer in await statistics.answered(conn, one.id)] for one in held
        }
        states = await statistics.states(conn, team_id)
        promises = await statistics.promises(conn, team_id)
    today = wall_in(ctx.clock.now(), team.zone).date
    return TeamFigures(
        team,
        tuple(
            MeetingFigures(
                one.id, one.title, one.starts_at, one.zone, Attendance.of(one.summary, one.interested),
                spread(waited[one.id]),
            )
            for one in held
        ),
        spread([seconds for of_one in waited.values() for seconds in of_one]),
        {state: states.get(state, 0) for state in QuestionState},
        counted(
            how_kept(one.state, one.due, one.first_due, one.kept_at, team.zone, today) for one in promises
        ),
    )  # fmt: skip


async def times_figures(ctx: Context, actor: Actor, team_id: int) -> TimesFigures:
    """Everything `/stats times` shows. Raises NotAllowed, NoTeams."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        held = await statistics.held(conn, team_id, MOST_MEETINGS)
        last = await trials.last(conn, team_id)
        shown = await shown_of(conn, last) if last else None
    counting = [one for one in held if one.counts]
    tried = times_tried((slot_of(one.wall), one.summary.participants) for one in counting)
    # Counting the ways there are takes a moment, and others want to ask meanwhile.
    advice = await asyncio.to_thread(recommend, tried)
    return TimesFigures(team, tried, advice, len(held) - len(counting), shown)
