"""Follow-ups as rows, and their transitions: each a compare-and-set that says whether it was in time."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUp, FollowUpState
from bot.domain.question import Standing
from bot.storage.answers import PAIR
from bot.storage.database import Connection
from bot.storage.tables import follow_up, officer, person, question, team, view

# Written out, because an index over some rows serves only a condition that says the same words.
_IS_OPEN: Final = sa.text("follow_up.state = 'open'")
_IS_HANDED: Final = sa.text("follow_up.handed_to_id IS NOT NULL")
_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_now: Final = sa.bindparam("b_now", type_=follow_up.c.made_at.type)
_of_question: Final = follow_up.c.question_id == sa.bindparam("b_question")
_is_open: Final = follow_up.c.state == FollowUpState.OPEN
# As it was when somebody looked at it: nobody moved it or handed it over since.
_as_seen: Final = (
    _of_question,
    _is_open,
    follow_up.c.due == sa.bindparam("b_seen_due"),
    follow_up.c.owner_id == sa.bindparam("b_seen_owner"),
    follow_up.c.handed_to_id.is_not_distinct_from(sa.bindparam("b_seen_team", type_=sa.Integer)),
    follow_up.c.finder_id.is_not_distinct_from(sa.bindparam("b_seen_finder", type_=sa.Integer)),
)
# What was said of it so far, for its new day or whose it is now.
_CHASED: Final = {
    name: sa.bindparam(f"b_{name}", type_=follow_up.c[name].type)
    for name in ("owner_chased_at", "overdue_chased_at", "moderators_chased_at")
}

_insert = sa.insert(follow_up).returning(follow_up.c.id)
_keep = (
    sa.update(follow_up)
    .where(_of_question, _is_open)
    .values(state=FollowUpState.KEPT, kept_at=_now)
)  # fmt: skip
_move = (
    sa.update(follow_up)
    .where(*_as_seen)
    .values(
        due=sa.bindparam("b_due", type_=sa.Date),
        first_due=sa.func.coalesce(follow_up.c.first_due, follow_up.c.due),
        reason=sa.bindparam("b_reason"),
        **_CHASED,
    )
)
_hand_over = (
    sa.update(follow_up)
    .where(*_as_seen)
    .values(
        owner_id=sa.bindparam("b_owner"),
        shown_as=sa.bindparam("b_shown_as"),
        handed_to_id=sa.bindparam("b_to_team", type_=sa.Integer),
        finder_id=sa.bindparam("b_finder", type_=sa.Integer),
        **_CHASED,
    )
)
_drop = (
    sa.update(follow_up)
    .where(*_as_seen)
    .values(state=FollowUpState.DROPPED, ended_at=_now, reason=sa.bindparam("b_reason"))
)
_by_question: sa.Select[Any] = (
    sa.select(
        follow_up.c.id, follow_up.c.team_id, follow_up.c.question_id, question.c.number,
        follow_up.c.owner_id, follow_up.c.shown_as, follow_up.c.due, follow_up.c.state, follow_up.c.made_at,
        follow_up.c.kept_at, follow_up.c.handed_to_id, follow_up.c.first_due, follow_up.c.reason,
        follow_up.c.finder_id,
    )
    .join_from(follow_up, question, question.c.id == follow_up.c.question_id)
    .where(_of_question)
)  # fmt: skip
_owner_name = (
    sa.select(sa.func.coalesce(officer.c.shown_as, person.c.name))
    .select_from(
        person.outerjoin(officer, (officer.c.person_id == person.c.id) & (officer.c.team_id == _team))
    )
    .where(person.c.id == sa.bindparam("b_owner"))
)
_from, _to = team.alias("from_team"), team.alias("to_team")


def _listed(*conditions: sa.ColumnElement[bool] | sa.TextClause) -> sa.Select[Any]:
    return (
        sa.select(
            question.c.id, question.c.number, question.c.text, follow_up.c.due, follow_up.c.shown_as,
            follow_up.c.owner_id, view.c.channel_id, view.c.message_id,
            (question.c.standing == Standing.TAKEN_DOWN).label("taken_down"),
            follow_up.c.team_id, _from.c.name.label("team_name"), follow_up.c.handed_to_id,
            _to.c.name.label("handed_to"), follow_up.c.first_due, follow_up.c.reason, follow_up.c.finder_id,
            follow_up.c.id.label("follow_up_id"),
        )
        .select_from(
            follow_up.join(question, question.c.id == follow_up.c.question_id)
            .join(_from, _from.c.id == follow_up.c.team_id)
            .outerjoin(_to, _to.c.id == follow_up.c.handed_to_id)
            .outerjoin(view, PAIR)
        )
        .where(_IS_OPEN, *conditions)
    )  # fmt: skip


# Two lookups rather than one with OR, so that each uses its index.
_both = sa.union_all(
    _listed(follow_up.c.team_id == _team), _listed(_IS_HANDED, follow_up.c.handed_to_id == _team)
).subquery("both")
_open_of_team = sa.select(*list(_both.c)[:-1]).order_by(_both.c.due, _both.c.follow_up_id)
_open_days = sa.union(
    sa.select(team.c.id, team.c.zone, follow_up.c.due)
    .join_from(follow_up, team, team.c.id == follow_up.c.team_id)
    .where(_IS_OPEN),
    # Its day is by the clock of the team that was asked.
    sa.select(follow_up.c.handed_to_id, team.c.zone, follow_up.c.due)
    .join_from(follow_up, team, team.c.id == follow_up.c.team_id)
    .where(_IS_OPEN, _IS_HANDED),
)
_count_open = sa.select(
    sa.select(sa.func.count())
    .select_from(follow_up)
    .where(follow_up.c.team_id == _team, _IS_OPEN)
    .scalar_subquery()
    + sa.select(sa.func.count())
    .select_from(follow_up)
    .where(_IS_HANDED, follow_up.c.handed_to_id == _team, _IS_OPEN)
    .scalar_subquery()
)


class OpenFollowUp(Struct, frozen=True):
    """An open follow-up with its question, and the message where it stands, if any."""

    question_id: int
    number: int
    text: str
    due: date
    shown_as: str | None
    owner_id: int
    channel_id: int | None
    message_id: int | None
    taken_down: bool
    team_id: int
    team_name: str
    handed_to_id: int | None
    handed_to: str | None
    first_due: date | None
    reason: str | None
    finder_id: int | None


class Holder(Struct, frozen=True):
    """Who finds out, and how the public reads it; in another team maybe nobody yet (`finder_id` None)."""

    owner_id: int
    shown_as: str | None
    team_id: int | None = None
    finder_id: int | None = None


class Said(Struct, frozen=True):
    """When its people were reminded of it, as it counts from now on."""

    owner_chased_at: datetime | None = None
    overdue_chased_at: datetime | None = None
    moderators_chased_at: datetime | None = None


async def add(
    conn: Connection, team_id: int, question_id: int, number: int, owner_id: int,
    shown_as: str | None, due: date, now: datetime, said: Said | None = None,
) -> FollowUp:  # fmt: skip
    """Keep a new follow-up."""
    row: dict[str, object] = {"team_id": team_id, "question_id": question_id, "owner_id": owner_id}
    row |= {"shown_as": shown_as}
    row |= {"due": due, "state": FollowUpState.OPEN, "made_at": now}
    row |= {"owner_chased_at": said.owner_chased_at if said else None}
    made = (await conn.execute(_insert, row)).scalar_one()
    return FollowUp(
        made, team_id, question_id, number, owner_id, shown_as, due, FollowUpState.OPEN, made_at=now
    )


async def of_question(conn: Connection, question_id: int) -> FollowUp | None:
    """Return a question's follow-up, open or not."""
    row = (await conn.execute(_by_question, {"b_question": question_id})).one_or_none()
    return None if row is None else FollowUp(*row)


async def owner_name(conn: Connection, of: FollowUp) -> str | None:
    """Return what the team calls who finds out: the public name, else the Discord name; None once erased."""
    bound = {"b_team": of.team_id, "b_owner": of.owner_id}
    name: str | None = (await conn.execute(_owner_name, bound)).scalar_one_or_none()
    return name


async def keep(conn: Connection, question_id: int, now: datetime) -> bool:
    """`open → kept`; False if the question has no open follow-up."""
    return (await conn.execute(_keep, {"b_question": question_id, "b_now": now})).rowcount > 0


async def move(conn: Connection, seen: FollowUp, due: date, reason: str, said: Said) -> bool:
    """Give it another day; False if it is not as it was seen."""
    bound = {"b_due": due, "b_reason": reason}
    return (await conn.execute(_move, _seen(seen) | _chased(said) | bound)).rowcount > 0


async def hand_over(conn: Connection, seen: FollowUp, to: Holder, said: Said) -> bool:
    """Give it to another officer, or another team; False if it is not as it was seen."""
    bound: dict[str, Any] = {"b_owner": to.owner_id, "b_shown_as": to.shown_as}
    bound |= {"b_to_team": to.team_id, "b_finder": to.finder_id}
    return (await conn.execute(_hand_over, _seen(seen) | _chased(said) | bound)).rowcount > 0


async def drop(conn: Connection, seen: FollowUp, reason: str, now: datetime) -> bool:
    """`open → dropped`; False if it is not as it was seen."""
    return (await conn.execute(_drop, _seen(seen) | {"b_reason": reason, "b_now": now})).rowcount > 0


async def open_of_team(conn: Connection, team_id: int) -> tuple[OpenFollowUp, ...]:
    """Return a team's open follow-ups by the day they are due, with those that other teams handed to it."""
    return tuple(OpenFollowUp(*row) for row in await conn.execute(_open_of_team, {"b_team": team_id}))


async def count_open(conn: Connection, team_id: int) -> int:
    """Count a team's open follow-ups, with those that other teams handed to it."""
    return int((await conn.execute(_count_open, {"b_team": team_id})).scalar_one())


async def open_days(conn: Connection) -> tuple[tuple[int, str, date], ...]:
    """Return (team id, the zone it counts in, a day on which it has an open follow-up due) of all teams."""
    return tuple((row.id, row.zone, row.due) for row in await conn.execute(_open_days))


def _seen(follow_up: FollowUp) -> dict[str, Any]:
    return {
        "b_question": follow_up.question_id, "b_seen_due": follow_up.due,
        "b_seen_owner": follow_up.owner_id, "b_seen_team": follow_up.handed_to_id,
        "b_seen_finder": follow_up.finder_id,
    }  # fmt: skip


def _chased(said: Said) -> dict[str, datetime | None]:
    return {f"b_{name}": getattr(said, name) for name in _CHASED}
