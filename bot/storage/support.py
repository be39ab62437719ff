"""Who supports a question, who wants to hear about it, and who took part by pressing a button."""

from datetime import datetime

import sqlalchemy as sa

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.meeting import MeetingState
from bot.domain.question import SUPPORTABLE, Question, Standing
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS
from bot.storage.restrictions import any_in_force
from bot.storage.tables import meeting, participant, question, support, tell_me, view
from bot.storage.views import PLACES, Kind

# Written out, as in RETURNING SQLAlchemy takes the tables' names off for SQLite, inside subqueries too.
_guild_id: sa.ColumnElement[int] = sa.literal_column(
    "(SELECT server.guild_id FROM team JOIN server ON server.id = team.server_id"
    " WHERE team.id = question.team_id)",
    sa.BigInteger,
).label("guild_id")
_meeting_state: sa.ColumnElement[MeetingState | None] = sa.literal_column(
    "(SELECT meeting.state FROM meeting WHERE meeting.id = question.meeting_id)", meeting.c.state.type
).label("meeting_state")
_take_part_if_open = (
    insert_unless_there(participant)
    .from_select(
        ["meeting_id", "person_id"],
        sa.select(meeting.c.id, sa.bindparam("b_person", type_=sa.Integer)).where(
            meeting.c.id == sa.bindparam("b_meeting"), meeting.c.state == MeetingState.OPEN
        ),
    )
    .on_conflict_do_nothing()
)
_open_meeting_here = (
    sa.select(meeting.c.id)
    .join_from(meeting, view, view.c.owner_id == meeting.c.id)
    .where(
        view.c.message_id == sa.bindparam("b_channel"),
        view.c.owner == PLACES[Kind.CHANNEL].owner,
        view.c.kind == Kind.CHANNEL.value,
        meeting.c.state == MeetingState.OPEN,
    )
)
_support = insert_unless_there(support).on_conflict_do_nothing()
_count_support = (
    sa.update(question)
    .where(
        question.c.id == sa.bindparam("b_id"),
        question.c.state.in_(SUPPORTABLE),
        question.c.standing == Standing.STANDS,
        question.c.person_id != sa.bindparam("b_person"),
    )
    .values(supports=question.c.supports + 1)
    .returning(*COLUMNS, _guild_id, _meeting_state, any_in_force("question.team_id"))
)
_uncount_support = (
    sa.update(question)
    .where(question.c.id == sa.bindparam("b_id"))
    .values(supports=question.c.supports - 1)
    .returning(*COLUMNS)
)
_concerns = sa.select(
    sa.or_(
        sa.exists().where(
            question.c.id == sa.bindparam("b_id"), question.c.person_id == sa.bindparam("b_person")
        ),
        sa.exists().where(
            support.c.question_id == sa.bindparam("b_id"), support.c.person_id == sa.bindparam("b_person")
        ),
    )
)
_tell = insert_unless_there(tell_me).on_conflict_do_nothing()
_tell_no_more = sa.delete(tell_me).where(
    tell_me.c.question_id == sa.bindparam("b_id"), tell_me.c.person_id == sa.bindparam("b_person")
)


async def take_part_if_open(conn: Connection, meeting_id: int, person_id: int) -> bool:
    """Count a person in a meeting that is open; False if it isn't or they were counted already."""
    done = await conn.execute(_take_part_if_open, {"b_meeting": meeting_id, "b_person": person_id})
    return done.rowcount > 0


async def open_meeting_here(conn: Connection, channel_id: int) -> int | None:
    """Return the open meeting whose channel (by Discord's id) this is."""
    found: int | None = (
        await conn.execute(_open_meeting_here, {"b_channel": channel_id})
    ).scalar_one_or_none()
    return found


async def count_support(
    conn: Connection, question_id: int, person_id: int
) -> tuple[Question, int, MeetingState | None, bool] | None:
    """Raise a public question's support; return it, its server's guild id and its meeting's state.

    Last, whether its team restricts anybody. None if it can't be supported (any more), or is their own.
    """
    found = await conn.execute(_count_support, {"b_id": question_id, "b_person": person_id})
    row = found.one_or_none()
    if row is None:
        return None
    return Question(*row[:-3]), row.guild_id, row.meeting_state, bool(row.any_restricted)


async def uncount_support(conn: Connection, question_id: int) -> Question:
    """Take back what `count_support` raised, as it is not to move the question up."""
    return Question(*(await conn.execute(_uncount_support, {"b_id": question_id})).one())


async def add_supporter(
    conn: Connection, question_id: int, person_id: int, now: datetime, *, counted: bool = True
) -> bool:
    """Put on record who supports, and whether it counts; False if they did already."""
    row = {"question_id": question_id, "person_id": person_id, "created_at": now, "counted": counted}
    return (await conn.execute(_support, row)).rowcount > 0


async def concerns(conn: Connection, question_id: int, person_id: int) -> bool:
    """Whether a person asked or supports a question."""
    found = await conn.execute(_concerns, {"b_id": question_id, "b_person": person_id})
    return bool(found.scalar_one())


async def tell_person(conn: Connection, question_id: int, person_id: int, *, on: bool) -> None:
    """Keep whether a person wants to hear about a question by DM."""
    if on:
        await conn.execute(_tell, {"question_id": question_id, "person_id": person_id})
    else:
        await conn.execute(_tell_no_more, {"b_id": question_id, "b_person": person_id})
