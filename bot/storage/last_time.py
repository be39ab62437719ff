"""What became of a team's follow-ups between two meetings, as rows."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.question import Standing
from bot.storage.answers import NEWEST, PAIR
from bot.storage.database import Connection
from bot.storage.tables import answer, follow_up, meeting, question, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_opened: Final = sa.bindparam("b_opened", type_=follow_up.c.made_at.type)
_after: Final = sa.bindparam("b_after", type_=follow_up.c.made_at.type)
_limit: Final = sa.bindparam("b_limit", type_=sa.Integer)
_record = view.alias("record")
# Where it is read once its channel is gone: the record's thread.
_record_of_it: Final = sa.and_(
    _record.c.owner == PLACES[Kind.RECORD].owner,
    _record.c.owner_id == question.c.meeting_id,
    _record.c.kind == Kind.RECORD.value,
    _record.c.key == 0,
)
_for_everybody: Final = (
    question.c.standing == Standing.STANDS,
    question.c.meeting_id.is_not(None),
    sa.or_(view.c.parked.is_(None), view.c.parked != REMOVED_BY_PERSON),
)
_places: Final = (view.c.channel_id, view.c.message_id, _record.c.message_id.label("record_id"))
_closed_before = sa.select(sa.func.max(meeting.c.closed_at, type_=meeting.c.closed_at.type)).where(
    meeting.c.team_id == _team, meeting.c.closed_at <= _opened
)
_ended_at: Final = sa.func.coalesce(
    follow_up.c.kept_at, follow_up.c.ended_at, type_=follow_up.c.kept_at.type
)  # fmt: skip
_ended: sa.Select[Any] = (
    sa.select(
        question.c.number, question.c.text,
        sa.case((follow_up.c.state == FollowUpState.KEPT, answer.c.shown_as), else_=follow_up.c.shown_as),
        sa.case((follow_up.c.state == FollowUpState.KEPT, answer.c.text)), follow_up.c.reason, *_places,
    )
    .select_from(
        question.join(follow_up, follow_up.c.question_id == question.c.id)
        .outerjoin(answer, NEWEST)
        .outerjoin(view, PAIR)
        .outerjoin(_record, _record_of_it)
    )
    .where(
        # By the team's published pairs: an index has those, and none the follow-ups that have ended.
        question.c.team_id == _team,
        sa.text("question.published_at IS NOT NULL"),
        follow_up.c.state != FollowUpState.OPEN,
        follow_up.c.made_at < _opened,
        sa.or_(_after.is_(None), _ended_at >= _after),
        *_for_everybody,
    )
    .order_by(_ended_at, follow_up.c.id)
    .limit(_limit)
)  # fmt: skip
_still_open: sa.Select[Any] = (
    sa.select(
        question.c.id, question.c.number, question.c.text, follow_up.c.due, follow_up.c.shown_as,
        follow_up.c.owner_id, follow_up.c.first_due, *_places,
    )
    .select_from(
        follow_up.join(question, question.c.id == follow_up.c.question_id)
        .outerjoin(view, PAIR)
        .outerjoin(_record, _record_of_it)
    )
    .where(
        follow_up.c.team_id == _team,
        sa.text("follow_up.state = 'open'"),  # the words of ix_follow_up_open
        follow_up.c.made_at < _opened,
        *_for_everybody,
    )
    .order_by(follow_up.c.due, follow_up.c.id)
    .limit(_limit)
)  # fmt: skip


def _counted(of: sa.Select[Any]) -> sa.Select[Any]:
    return of.with_only_columns(sa.func.count()).order_by(None).limit(None)


_count_ended, _count_still_open = _counted(_ended), _counted(_still_open)


class EndedFollowUp(Struct, frozen=True):
    """A follow-up that was kept (then `answer` is there) or dropped, and where to read it."""

    number: int
    text: str
    shown_as: str | None
    answer: str | None
    reason: str | None
    place: tuple[int, int | None] | None


class StillOpen(Struct, frozen=True):
    """An open follow-up of an earlier meeting, and where it stands."""

    question_id: int
    number: int
    text: str
    due: date
    shown_as: str | None
    owner_id: int
    first_due: date | None
    place: tuple[int, int | None] | None


async def closed_before(conn: Connection, team_id: int, opened_at: datetime) -> datetime | None:
    """Return when the team's last meeting before this moment closed."""
    bound = {"b_team": team_id, "b_opened": opened_at}
    found: datetime | None = (await conn.execute(_closed_before, bound)).scalar_one()
    return found


async def ended(
    conn: Connection, team_id: int, after: datetime | None, opened_at: datetime, limit: int
) -> tuple[EndedFollowUp, ...]:
    """Return what ended after a moment (None: ever) of what was promised before another, in that order."""
    bound = {"b_team": team_id, "b_after": after, "b_opened": opened_at, "b_limit": limit}
    rows = await conn.execute(_ended, bound)
    return tuple(_ended_of(row) for row in rows)


async def still_open(
    conn: Connection, team_id: int, opened_at: datetime, limit: int
) -> tuple[StillOpen, ...]:  # fmt: skip
    """Return what was promised before a moment and is open, by its day."""
    rows = await conn.execute(_still_open, {"b_team": team_id, "b_opened": opened_at, "b_limit": limit})
    return tuple(_still_open_of(row) for row in rows)


async def count_ended(conn: Connection, team_id: int, after: datetime | None, opened_at: datetime) -> int:
    """Count all that `ended` would return without a limit."""
    bound = {"b_team": team_id, "b_after": after, "b_opened": opened_at}
    return int((await conn.execute(_count_ended, bound)).scalar_one())


async def count_still_open(conn: Connection, team_id: int, opened_at: datetime) -> int:
    """Count all that `still_open` would return without a limit."""
    found = await conn.execute(_count_still_open, {"b_team": team_id, "b_opened": opened_at})
    return int(found.scalar_one())


def _ended_of(row: sa.Row[Any]) -> EndedFollowUp:
    number, text, shown_as, answered, reason, *_where = tuple(row)
    return EndedFollowUp(number, text, shown_as, answered, reason, _place(row))


def _still_open_of(row: sa.Row[Any]) -> StillOpen:
    question_id, number, text, due, shown_as, owner_id, first_due, *_where = tuple(row)
    return StillOpen(question_id, number, text, due, shown_as, owner_id, first_due, _place(row))


def _place(row: sa.Row[Any]) -> tuple[int, int | None] | None:
    if row.channel_id and row.message_id:
        return row.channel_id, row.message_id
    return (row.record_id, None) if row.record_id else None
