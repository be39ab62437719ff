"""The append-only log of who did what, on what, when and why; never a text that came from a resident."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.storage.database import Connection
from bot.storage.tables import action, follow_up, meeting, officer, person, private_information, question

_insert = sa.insert(action)
_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_count = sa.select(sa.func.count()).select_from(action).where(action.c.team_id == _team)
_about: Final = action.c.on_kind
# A follow-up goes by its question's number.
_question: Final = sa.case((_about == "question", action.c.on_id), else_=follow_up.c.question_id)
_page: sa.Select[Any] = (
    sa.select(
        sa.func.coalesce(officer.c.shown_as, person.c.name), person.c.name, action.c.what,
        action.c.on_kind, sa.func.coalesce(question.c.number, private_information.c.number),
        meeting.c.starts_at, action.c.why, action.c.done_at,
    )
    .select_from(
        action.join(person, person.c.id == action.c.person_id)
        .outerjoin(
            officer,
            sa.and_(officer.c.team_id == action.c.team_id, officer.c.person_id == action.c.person_id),
        )
        .outerjoin(follow_up, sa.and_(_about == "follow_up", follow_up.c.id == action.c.on_id))
        .outerjoin(question, question.c.id == _question)
        .outerjoin(
            private_information,
            sa.and_(_about == "private_information", private_information.c.id == action.c.on_id),
        )
        .outerjoin(meeting, sa.and_(_about == "meeting", meeting.c.id == action.c.on_id))
    )
    .where(action.c.team_id == _team)
    .order_by(action.c.done_at.desc(), action.c.id.desc())
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
    .offset(sa.bindparam("b_offset", type_=sa.Integer))
)  # fmt: skip
_same = sa.select(action.c.id).where(
    action.c.team_id == sa.bindparam("b_team"), action.c.what == sa.bindparam("b_what"),
    action.c.on_id == sa.bindparam("b_on"), action.c.once == sa.bindparam("b_once"),
).limit(1)  # fmt: skip


class ActionLine(Struct, frozen=True):
    """A line of the log. `who` is the public name, else the Discord name; both None once erased.

    `number` is a question's (a follow-up's too) or private information's, `meeting_at` when a meeting starts.
    """

    who: str | None
    discord_name: str | None
    what: str
    on_kind: str
    number: int | None
    meeting_at: datetime | None
    why: str | None
    done_at: datetime


async def log(
    conn: Connection, team_id: int, person_id: int, what: str, on_kind: str, on_id: int, now: datetime,
    why: str | None = None, once: str | None = None,
) -> None:  # fmt: skip
    """Write a line; `what` is a verb in the past tense ("opened"), `on_kind` a table's name.

    `once` marks what was asked, so that it counts once (`is_logged`); people are not shown it.
    """
    row = {"team_id": team_id, "person_id": person_id, "what": what, "on_kind": on_kind, "on_id": on_id}
    await conn.execute(_insert, row | {"why": why, "once": once, "done_at": now})


async def count(conn: Connection, team_id: int) -> int:
    """Count a team's lines."""
    return int((await conn.execute(_count, {"b_team": team_id})).scalar_one())


async def page(conn: Connection, team_id: int, limit: int, offset: int) -> tuple[ActionLine, ...]:
    """Return some of a team's lines, the newest first."""
    bound = {"b_team": team_id, "b_limit": limit, "b_offset": offset}
    return tuple(ActionLine(*row) for row in await conn.execute(_page, bound))


async def is_logged(conn: Connection, team_id: int, what: str, on_id: int, once: str) -> bool:
    """Whether this was done to this already when the very same was asked."""
    wanted = {"b_team": team_id, "b_what": what, "b_on": on_id, "b_once": once}
    return (await conn.execute(_same, wanted)).first() is not None
