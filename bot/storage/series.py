"""Series as rows. A team has one running at most: the database holds that, too."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.localtime import WallTime
from bot.domain.meeting import MEETINGS_AHEAD, MeetingState, Series
from bot.storage.database import Connection
from bot.storage.tables import meeting, series, trial

_columns = [series.c[name] for name in ("id", "team_id", "rrule", "start", "zone", "minutes", "title")]
_running = sa.select(*_columns).where(
    series.c.team_id == sa.bindparam("b_team_id"), series.c.ended_at.is_(None)
)
_insert = sa.insert(series).returning(series.c.id)
_ended = (
    sa.update(series)
    .where(series.c.id == sa.bindparam("b_id"), series.c.ended_at.is_(None))
    .values(ended_at=sa.bindparam("b_now"))
)
_ahead = (
    sa.select(sa.func.count())
    .select_from(meeting)
    .where(
        meeting.c.team_id == series.c.team_id,
        meeting.c.series_id == series.c.id,
        meeting.c.state == MeetingState.SCHEDULED,
        meeting.c.starts_at > sa.bindparam("b_now"),
    )
    .correlate(series)
    .scalar_subquery()
)
_trial_instead = sa.exists().where(trial.c.team_id == series.c.team_id, trial.c.ended_at.is_(None))
_short = sa.select(series.c.team_id).where(
    series.c.ended_at.is_(None), _ahead < MEETINGS_AHEAD, ~_trial_instead
)


async def running(conn: Connection, team_id: int) -> Series | None:
    """Return the team's running series, if any."""
    row = (await conn.execute(_running, {"b_team_id": team_id})).only_one()
    return None if row is None else Series(**row)


async def insert(
    conn: Connection, team_id: int, rrule: str, start: WallTime, zone: str, minutes: int, now: datetime
) -> Series:
    """Keep a new running series; the one before must have ended."""
    row: dict[str, Any] = {
        "team_id": team_id,
        "rrule": rrule,
        "start": start,
        "zone": zone,
        "minutes": minutes,
    }
    made = await conn.execute(_insert, {**row, "created_at": now})
    return Series(id=made.scalar_one(), title=None, **row)


async def set_ended(conn: Connection, series_id: int, now: datetime) -> bool:
    """End a running series; False if it had ended."""
    return (await conn.execute(_ended, {"b_id": series_id, "b_now": now})).rowcount == 1


async def teams_short_of_meetings(conn: Connection, now: datetime) -> list[int]:
    """Return the teams whose running series has fewer meetings ahead than it should; not during a trial."""
    return list((await conn.execute(_short, {"b_now": now})).scalars())
