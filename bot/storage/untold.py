"""Notices that no DM says: their person's next private reply in the server does."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.storage.database import Connection
from bot.storage.notices import COLUMNS, SENT, WAITING, Notice, insert_for_each
from bot.storage.tables import notice, person, question, server, team, tell_me

UNTOLD: Final = "untold"
# Written out, because an index over some rows serves only a condition that says the same words.
_IS_UNTOLD: Final = sa.text("notice.state = 'untold'")

_insert_for_asker = insert_for_each(
    question.c.team_id,
    question.c.person_id,
    sa.bindparam("b_nonce", type_=sa.String),
    question.c.id == sa.bindparam("b_question"),
    question.c.person_id != sa.bindparam("b_by"),
    sa.not_(
        sa.exists()
        .where(tell_me.c.question_id == question.c.id, tell_me.c.person_id == question.c.person_id)
        .correlate(question)
    ),
    state=UNTOLD,
)
_theirs: Final = (
    notice.join(person, person.c.id == notice.c.person_id)
    .join(team, team.c.id == notice.c.team_id)
    .join(server, server.c.id == team.c.server_id)
)
_untold: sa.Select[Any] = (
    sa.select(*COLUMNS)
    .select_from(_theirs)
    .where(
        _IS_UNTOLD,
        person.c.user_id == sa.bindparam("b_user"),
        server.c.guild_id == sa.bindparam("b_guild"),
    )
    .order_by(notice.c.id)
)
_all_untold: sa.Select[Any] = (
    sa.select(server.c.guild_id, person.c.user_id)
    .select_from(_theirs)
    .where(_IS_UNTOLD, person.c.user_id.is_not(None))
)
_told = (
    sa.update(notice)
    .where(_IS_UNTOLD, notice.c.id.in_(sa.bindparam("b_ids", expanding=True)))
    .values(state=SENT)
)
_leave = (
    sa.update(notice)
    .where(notice.c.id == sa.bindparam("b_id"), notice.c.state == WAITING)
    .values(state=UNTOLD, error=sa.bindparam("b_error"))
)


async def add_for_asker(
    conn: Connection, kind: str, data: dict[str, Any], now: datetime, *,
    question_id: int, but: int, nonce: str,
) -> bool:  # fmt: skip
    """Note what a question's asker is told so; False if they chose DMs. `but` is who needs none."""
    bound: dict[str, Any] = {"b_kind": kind, "b_data": data, "b_now": now, "b_nonce": nonce}
    bound |= {"b_question": question_id, "b_by": but}
    return (await conn.execute(_insert_for_asker, bound)).rowcount > 0


async def leave_untold(conn: Connection, notice_id: int, error: str) -> bool:
    """`waiting → untold`: no DM can be sent. False if it waits no more."""
    return (await conn.execute(_leave, {"b_id": notice_id, "b_error": error})).rowcount > 0


async def untold(conn: Connection, guild_id: int, user_id: int) -> tuple[Notice, ...]:
    """Return what somebody is to be told in a server, the oldest first."""
    found = await conn.execute(_untold, {"b_guild": guild_id, "b_user": user_id})
    return tuple(Notice(*row) for row in found)


async def all_untold(conn: Connection) -> frozenset[tuple[int, int]]:
    """Return all whom `untold` finds anything of: Discord's ids of server and user."""
    return frozenset((row.guild_id, row.user_id) for row in await conn.execute(_all_untold))


async def told(conn: Connection, ids: Iterable[int]) -> bool:
    """Put on record that they were said; False if somebody was quicker."""
    return (await conn.execute(_told, {"b_ids": tuple(ids)})).rowcount > 0
