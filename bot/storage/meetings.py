"""Meetings as rows. Every transition is a compare-and-set: it returns False if somebody was quicker.

The module is long because it is one list of statements, each with its function.
"""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import asdict

from bot.domain.localtime import WallTime
from bot.domain.meeting import CALLED_OFF, OVER, Meeting, MeetingState, Summary
from bot.storage.columns import UtcDateTime
from bot.storage.database import Connection
from bot.storage.tables import meeting

FIELDS: Final = (
    "id", "team_id", "series_id", "original", "title", "wall", "zone", "minutes", "starts_at", "ends_at",
    "state", "opened_at", "opened_late", "closed_at", "skipped", "reason", "channel_unwanted",
    "ready_asked_at", "ready_at", "nobody_at", "new_date_offered_at", "sequence", "changed_at", "interested",
    "trial_id", "trial_slot",
)  # fmt: skip
columns = [meeting.c[name] for name in FIELDS]
_AHEAD: Final = [MeetingState.SCHEDULED, MeetingState.OPEN]
_by_id = meeting.c.id == sa.bindparam("b_id")
_of_team = meeting.c.team_id == sa.bindparam("b_team_id")
_scheduled = meeting.c.state == MeetingState.SCHEDULED
_open = meeting.c.state == MeetingState.OPEN

_get = sa.select(*columns).where(_by_id)
_open_of = sa.select(*columns).where(_of_team, sa.text("meeting.state = 'open'"))
_upcoming = sa.select(*columns).where(_of_team, _scheduled).order_by(meeting.c.starts_at, meeting.c.id)
_next = _upcoming.limit(1)
_called_off = sa.select(meeting.c.id).where(
    _of_team,
    meeting.c.state.in_(sorted(CALLED_OFF)),
    meeting.c.starts_at > sa.bindparam("b_since", type_=meeting.c.starts_at.type),
)
_in_series = sa.select(*columns).where(
    meeting.c.series_id == sa.bindparam("b_series_id"),
    sa.or_(meeting.c.original >= sa.bindparam("b_since"), meeting.c.starts_at > sa.bindparam("b_now")),
)
_overlapping = (
    sa.select(meeting.c.starts_at)
    .where(
        _of_team,
        meeting.c.state.in_(_AHEAD),
        meeting.c.starts_at < sa.bindparam("b_ends_at"),
        meeting.c.ends_at > sa.bindparam("b_starts_at"),
        meeting.c.id != sa.bindparam("b_id"),
    )
    .order_by(meeting.c.starts_at)
    .limit(1)
)
_over_with_channel = sa.select(meeting.c.id).where(
    _of_team,
    meeting.c.state.in_([MeetingState.CLOSED, MeetingState.ARCHIVED]),
    meeting.c.channel_unwanted.is_(False),
)
_last_over = _over_with_channel.order_by(meeting.c.starts_at.desc(), meeting.c.id.desc()).limit(1)
# What stands in people's own calendars follows only what has a higher number (RFC 5545, 3.8.7.4), so every
# change that they should see raises it in the same statement.
_NOW: Final = sa.bindparam("b_now", type_=UtcDateTime())
_NEXT_ENTRY: Final = {"sequence": meeting.c.sequence + 1, "changed_at": _NOW}
_insert = sa.insert(meeting).returning(meeting.c.id)
_opened = (
    sa.update(meeting)
    .where(_by_id, _scheduled)
    .values(
        state=MeetingState.OPEN,
        opened_at=_NOW,
        opened_late=sa.bindparam("b_late"),
        wall=sa.bindparam("b_wall"),
        starts_at=sa.bindparam("b_starts_at"),
        ends_at=sa.bindparam("b_ends_at"),
        # At its hour nothing changes; by hand it is held at another.
        sequence=meeting.c.sequence
        + sa.case((meeting.c.starts_at != sa.bindparam("b_starts_at"), 1), else_=0),
        changed_at=sa.case(
            (meeting.c.starts_at != sa.bindparam("b_starts_at"), _NOW),
            else_=meeting.c.changed_at,
        ),
    )
)
_extended = (
    sa.update(meeting)
    .where(_by_id, _open, meeting.c.ends_at == sa.bindparam("b_was"))
    .values(
        ends_at=sa.bindparam("b_ends_at"),
        minutes=sa.bindparam("b_minutes"),
        warned_at=sa.case(
            (sa.bindparam("b_warn_again", type_=sa.Boolean), sa.null()), else_=meeting.c.warned_at
        ),
        **_NEXT_ENTRY,
    )
)
_warned = (
    sa.update(meeting)
    .where(_by_id, _open, meeting.c.warned_at.is_(None))
    .values(warned_at=sa.bindparam("b_now"))
)
_closed = (
    sa.update(meeting).where(_by_id, _open).values(state=MeetingState.CLOSED, closed_at=sa.bindparam("b_now"))
)
_archived = (
    sa.update(meeting)
    .where(_by_id, meeting.c.state == MeetingState.CLOSED)
    .values(state=MeetingState.ARCHIVED, archived_at=sa.bindparam("b_now"))
)
_missed = (
    sa.update(meeting)
    .where(_by_id, _scheduled)
    .values(state=MeetingState.MISSED, reason=sa.bindparam("b_reason"), **_NEXT_ENTRY)
)
_cancelled = (
    sa.update(meeting)
    .where(_by_id, _scheduled)
    .values(
        state=MeetingState.CANCELLED,
        reason=sa.bindparam("b_reason"),
        skipped=sa.bindparam("b_skipped"),
        **_NEXT_ENTRY,
    )
)
_held_again = (
    sa.update(meeting)
    .where(_by_id, meeting.c.state == MeetingState.CANCELLED)
    .values(state=MeetingState.SCHEDULED, ready_asked_at=sa.null(), ready_at=sa.null(), **_NEXT_ENTRY)
)
# Whoever was ready was so for the hour it had.
_moved = (
    sa.update(meeting)
    .where(_by_id, _scheduled, meeting.c.starts_at == sa.bindparam("b_was"))
    .values(
        wall=sa.bindparam("b_wall"),
        zone=sa.bindparam("b_zone"),
        starts_at=sa.bindparam("b_starts_at"),
        ends_at=sa.bindparam("b_ends_at"),
        ready_asked_at=sa.null(),
        ready_at=sa.null(),
        **_NEXT_ENTRY,
    )
)
_titled = (
    sa.update(meeting)
    .where(_by_id, meeting.c.state.in_((MeetingState.SCHEDULED, MeetingState.OPEN)))
    .values(title=sa.bindparam("b_title"), **_NEXT_ENTRY)
)
_joined_series = (
    sa.update(meeting)
    .where(_by_id)
    .values(
        series_id=sa.bindparam("b_series_id"),
        original=sa.bindparam("b_original"),
        minutes=sa.bindparam("b_minutes"),
        ends_at=sa.bindparam("b_ends_at"),
        sequence=meeting.c.sequence + sa.case((meeting.c.ends_at != sa.bindparam("b_ends_at"), 1), else_=0),
        changed_at=sa.case(
            (meeting.c.ends_at != sa.bindparam("b_ends_at"), _NOW),
            else_=meeting.c.changed_at,
        ),
    )
)
_summed_up = sa.update(meeting).where(_by_id).values(summary=sa.bindparam("b_summary"))
_summary = sa.select(meeting.c.summary).where(_by_id)
_warned_at = sa.select(meeting.c.warned_at).where(_by_id)
_earlier_with_channel = _over_with_channel.where(meeting.c.id != sa.bindparam("b_id")).order_by(meeting.c.id)
_channel_unwanted = sa.update(meeting).where(_by_id).values(channel_unwanted=True)


class NewMeeting(Struct, frozen=True):
    """What a meeting's row begins with."""

    team_id: int
    series_id: int | None
    original: WallTime | None
    title: str | None
    wall: WallTime
    zone: str
    minutes: int
    starts_at: datetime
    ends_at: datetime
    opened_at: datetime | None = None
    trial_id: int | None = None
    trial_slot: int | None = None


async def get(conn: Connection, meeting_id: int) -> Meeting | None:
    """Return a meeting by its row id."""
    rows = await conn.execute(_get, {"b_id": meeting_id})
    return rows.only_made(_meeting, over=_is_over)


async def open_of(conn: Connection, team_id: int) -> Meeting | None:
    """Return the team's open meeting, if any."""
    return (await conn.execute(_open_of, {"b_team_id": team_id})).only_made(_meeting, of="team_id")


async def next_of(conn: Connection, team_id: int) -> Meeting | None:
    """Return the team's next meeting: the earliest that is scheduled."""
    return (await conn.execute(_next, {"b_team_id": team_id})).only_made(_meeting, of="team_id")


async def last_over(conn: Connection, team_id: int) -> int | None:
    """Return the id of the team's last finished meeting, if its channel may still stand."""
    found: int | None = (await conn.execute(_last_over, {"b_team_id": team_id})).scalar_one_or_none()
    return found


async def upcoming(conn: Connection, team_id: int) -> tuple[Meeting, ...]:
    """Return the team's scheduled meetings in order."""
    return all_of(await conn.execute(_upcoming, {"b_team_id": team_id}))


async def called_off(conn: Connection, team_id: int, since: datetime) -> tuple[int, ...]:
    """Return the ids of the team's meetings that would have begun after a moment and were not held."""
    return tuple((await conn.execute(_called_off, {"b_team_id": team_id, "b_since": since})).scalars())


async def in_series(conn: Connection, series_id: int, since: WallTime, now: datetime) -> tuple[Meeting, ...]:
    """Return a series' meetings, in any state, that are ahead or whose place in it is from `since` on."""
    params = {"b_series_id": series_id, "b_since": since, "b_now": now}
    return all_of(await conn.execute(_in_series, params))


async def overlapping(
    conn: Connection, team_id: int, starts_at: datetime, ends_at: datetime, *, but: int = 0
) -> datetime | None:
    """Return the start of a scheduled or open meeting of the team on at that time, other than `but`."""
    params = {"b_team_id": team_id, "b_starts_at": starts_at, "b_ends_at": ends_at, "b_id": but}
    return (await conn.execute(_overlapping, params)).scalar_one_or_none()


async def insert(conn: Connection, new: NewMeeting, now: datetime) -> int:
    """Keep a new meeting, scheduled, or open if it has an `opened_at`; return its row id."""
    state = MeetingState.SCHEDULED if new.opened_at is None else MeetingState.OPEN
    made = await conn.execute(_insert, {**_row(new), "state": state, "created_at": now})
    return int(made.scalar_one())


async def set_opened(conn: Connection, opened: Meeting, now: datetime, *, late: bool) -> bool:
    """scheduled → open, with the start and end the meeting has now."""
    params = {"b_id": opened.id, "b_now": now, "b_late": late, **_times(opened)}
    return await _changed(conn, _opened, params)


async def set_extended(
    conn: Connection, meeting_id: int, now: datetime, *, was: datetime, ends_at: datetime, minutes: int,
    warn_again: bool,
) -> bool:  # fmt: skip
    """Give an open meeting, which so far ends at `was`, a new end."""
    params = {"b_id": meeting_id, "b_was": was, "b_ends_at": ends_at, "b_minutes": minutes, "b_now": now}
    return await _changed(conn, _extended, {**params, "b_warn_again": warn_again})


async def set_warned(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """Keep that an open meeting's end was announced."""
    return await _changed(conn, _warned, {"b_id": meeting_id, "b_now": now})


async def set_closed(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """open → closed."""
    return await _changed(conn, _closed, {"b_id": meeting_id, "b_now": now})


async def set_archived(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """closed → archived."""
    return await _changed(conn, _archived, {"b_id": meeting_id, "b_now": now})


async def set_missed(conn: Connection, meeting_id: int, now: datetime, reason: str | None = None) -> bool:
    """scheduled → missed."""
    return await _changed(conn, _missed, {"b_id": meeting_id, "b_now": now, "b_reason": reason})


async def set_cancelled(
    conn: Connection, meeting_id: int, now: datetime, *, reason: str | None = None, skipped: bool = False
) -> bool:
    """scheduled → cancelled."""
    params = {"b_id": meeting_id, "b_now": now, "b_reason": reason, "b_skipped": skipped}
    return await _changed(conn, _cancelled, params)


async def set_held_again(conn: Connection, meeting_id: int, now: datetime) -> bool:
    """cancelled → scheduled: it is held after all."""
    return await _changed(conn, _held_again, {"b_id": meeting_id, "b_now": now})


async def set_moved(conn: Connection, moved: Meeting, now: datetime, *, was: datetime) -> bool:
    """Give a scheduled meeting, which so far starts at `was`, the time it has now; `original` stays."""
    params = {"b_id": moved.id, "b_was": was, "b_now": now, "b_zone": moved.zone, **_times(moved)}
    return await _changed(conn, _moved, params)


async def set_title(conn: Connection, meeting_id: int, title: str | None, now: datetime) -> bool:
    """Give a scheduled or open meeting a title, or none of its own."""
    return await _changed(conn, _titled, {"b_id": meeting_id, "b_title": title, "b_now": now})


async def join_series(
    conn: Connection, meeting_id: int, series_id: int, original: WallTime, minutes: int, ends_at: datetime,
    now: datetime,
) -> None:  # fmt: skip
    """Make a meeting an occurrence of another series."""
    params = {"b_id": meeting_id, "b_series_id": series_id, "b_original": original, "b_now": now}
    await conn.execute(_joined_series, {**params, "b_minutes": minutes, "b_ends_at": ends_at})


async def keep_summary(conn: Connection, meeting_id: int, summary: Summary) -> None:
    """Freeze a meeting's summary."""
    await conn.execute(_summed_up, {"b_id": meeting_id, "b_summary": asdict(summary)})


async def summary_of(conn: Connection, meeting_id: int) -> Summary | None:
    """Return the summary frozen at the close; None before."""
    kept = (await conn.execute(_summary, {"b_id": meeting_id})).scalar_one_or_none()
    return None if kept is None else Summary(**kept)


async def warned_at(conn: Connection, meeting_id: int) -> datetime | None:
    """Return when the meeting's end was announced, if it was."""
    return (await conn.execute(_warned_at, {"b_id": meeting_id})).scalar_one_or_none()


async def unwant_earlier_channels(conn: Connection, team_id: int, but: int) -> list[int]:
    """Mark the channels of the team's finished meetings as no longer wanted; return the newly marked."""
    found = (await conn.execute(_earlier_with_channel, {"b_team_id": team_id, "b_id": but})).scalars().all()
    for meeting_id in found:
        await conn.execute(_channel_unwanted, {"b_id": meeting_id})
    return list(found)


def _row(new: NewMeeting) -> dict[str, Any]:
    return {name: getattr(new, name) for name in new.__struct_fields__}


def _times(of: Meeting) -> dict[str, Any]:
    return {"b_wall": of.wall, "b_starts_at": of.starts_at, "b_ends_at": of.ends_at}


async def _changed(conn: Connection, statement: sa.Update, params: dict[str, Any]) -> bool:
    return (await conn.execute(statement, params)).rowcount == 1


def _meeting(row: dict[str, Any]) -> Meeting:
    return Meeting(**row)


def _is_over(one: Meeting) -> bool:
    return one.state in OVER | CALLED_OFF


def all_of(rows: sa.Result[*tuple[Any, ...]]) -> tuple[Meeting, ...]:
    """Read rows that have `FIELDS`."""
    return tuple(Meeting(**row) for row in rows.mappings())
