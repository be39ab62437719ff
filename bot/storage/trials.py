"""Trials of meeting times as rows. A team has one running at most: the database holds that, too."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.localtime import WallTime
from bot.domain.meeting import OVER, MeetingState, Summary
from bot.domain.slots import slot_of
from bot.domain.trial import Plan, Trial
from bot.storage.database import Connection
from bot.storage.tables import meeting, trial

_of_team: Final = trial.c.team_id == sa.bindparam("b_team")
_runs: Final = trial.c.ended_at.is_(None)
_ON: Final = [MeetingState.SCHEDULED, MeetingState.OPEN]
_columns: Final = [
    trial.c[name] for name in ("id", "team_id", "slots", "meetings_each", "made_at", "ended_at")
]
_running = sa.select(*_columns).where(_of_team, _runs)
_by_id = sa.select(*_columns).where(trial.c.id == sa.bindparam("b_trial"))
_last = sa.select(*_columns).where(_of_team).order_by(trial.c.id.desc()).limit(1)
_insert = sa.insert(trial).returning(trial.c.id)
_end = (
    sa.update(trial)
    .where(trial.c.id == sa.bindparam("b_trial"), _runs)
    .values(ended_at=sa.bindparam("b_now"))
)
_meetings = (
    sa.select(
        meeting.c.id, meeting.c.state, meeting.c.trial_slot, meeting.c.original, meeting.c.wall,
        meeting.c.summary,
        sa.and_(meeting.c.nobody_at.is_not(None), meeting.c.ready_at.is_(None)).label("nobody_came"),
    )
    .where(meeting.c.team_id == sa.bindparam("b_team"), meeting.c.trial_id == sa.bindparam("b_trial"))
    .order_by(meeting.c.starts_at, meeting.c.id)
)  # fmt: skip
_has_one_on = (
    sa.exists()
    .where(meeting.c.team_id == trial.c.team_id, meeting.c.state.in_(_ON), meeting.c.trial_id == trial.c.id)
    .correlate(trial)
)
# A trial calls meetings of the series off in the very moment it is made; what is changed later isn't its.
_called_off = sa.select(meeting.c.id).where(
    meeting.c.series_id == sa.bindparam("b_series"),
    meeting.c.state == MeetingState.CANCELLED,
    meeting.c.starts_at > sa.bindparam("b_now"),
    sa.exists()
    .where(trial.c.team_id == meeting.c.team_id, trial.c.made_at == meeting.c.changed_at)
    .correlate(meeting),
)
_stuck = sa.select(trial.c.team_id).where(_runs, ~_has_one_on)


class TrialMeeting(Struct, frozen=True):
    """A meeting that a trial planned; `people` took part in it, once it is over."""

    id: int
    state: MeetingState
    slot: int
    original: WallTime
    wall: WallTime
    people: int
    nobody_came: bool

    @property
    def over(self) -> bool:
        """Whether it was held."""
        return self.state in OVER

    def covers(self, plan: Plan) -> bool:
        """Whether it counts, or will if it is held: not called off or missed, at its own time, and met."""
        on = self.state in _ON or (self.over and not self.nobody_came)
        return on and slot_of(self.wall) == plan.slots[self.slot].nearest


async def running(conn: Connection, team_id: int) -> Trial | None:
    """Return the team's running trial, if any."""
    return _trial((await conn.execute(_running, {"b_team": team_id})).one_or_none())


async def get(conn: Connection, trial_id: int) -> Trial | None:
    """Return a trial by its row id."""
    return _trial((await conn.execute(_by_id, {"b_trial": trial_id})).one_or_none())


async def last(conn: Connection, team_id: int) -> Trial | None:
    """Return the team's latest trial, running or over."""
    return _trial((await conn.execute(_last, {"b_team": team_id})).one_or_none())


async def insert(conn: Connection, team_id: int, plan: Plan, person_id: int, now: datetime) -> Trial:
    """Keep a new running trial; there must be none."""
    row = {
        "team_id": team_id, "slots": plan.as_json(), "meetings_each": plan.each, "person_id": person_id,
        "made_at": now,
    }  # fmt: skip
    made = int((await conn.execute(_insert, row)).scalar_one())
    return Trial(made, team_id, plan, now, None)


async def called_off_for(conn: Connection, series_id: int, now: datetime) -> frozenset[int]:
    """Return a series' meetings, still ahead, that were called off to make room for a trial."""
    found = await conn.execute(_called_off, {"b_series": series_id, "b_now": now})
    return frozenset(row.id for row in found)


async def set_ended(conn: Connection, trial_id: int, now: datetime) -> bool:
    """End a running trial; False if it had ended."""
    return (await conn.execute(_end, {"b_trial": trial_id, "b_now": now})).rowcount == 1


async def meetings_of(conn: Connection, of: Trial) -> tuple[TrialMeeting, ...]:
    """Return every meeting that a trial planned, in any state, in order."""
    rows = await conn.execute(_meetings, {"b_team": of.team_id, "b_trial": of.id})
    return tuple(
        TrialMeeting(
            row.id, row.state, row.trial_slot, row.original, row.wall,
            Summary(**(row.summary or {})).participants, bool(row.nobody_came),
        )
        for row in rows
    )  # fmt: skip


async def teams_stuck(conn: Connection) -> list[int]:
    """Return the teams whose running trial has no meeting ahead or open."""
    return list((await conn.execute(_stuck)).scalars())


def _trial(row: Any) -> Trial | None:
    if row is None:
        return None
    plan = Plan.from_json(row.slots, row.meetings_each)
    return Trial(row.id, row.team_id, plan, row.made_at, row.ended_at)
