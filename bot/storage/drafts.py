"""Drafts as rows: the text only ever sealed, each found by the opening of the form that sent it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.domain.care import Sensitive
from bot.domain.draft import Draft, Edits
from bot.domain.question import Audience
from bot.storage.columns import UtcDateTime
from bot.storage.database import Connection
from bot.storage.tables import draft, person, private_information, question, server, team

_columns: Final = (
    draft.c.id, draft.c.team_id, draft.c.person_id, draft.c.meeting_id, draft.c.audience, draft.c.opening,
    draft.c.why, draft.c.made_at, draft.c.sealed,
)  # fmt: skip
_opening: Final = draft.c.opening == sa.bindparam("b_opening")
_by_opening = sa.select(*_columns).where(_opening)
_insert = sa.insert(draft)
_drop = sa.delete(draft).where(_opening, draft.c.person_id == sa.bindparam("b_person")).returning(draft.c.id)
_count = (
    sa.select(sa.func.count())
    .select_from(draft)
    .where(draft.c.person_id == sa.bindparam("b_person"), draft.c.team_id == sa.bindparam("b_team"))
)
_of_person = (
    sa.select(*_columns)
    .join_from(draft, person, person.c.id == draft.c.person_id)
    .join(team, team.c.id == draft.c.team_id)
    .join(server, server.c.id == team.c.server_id)
    .where(
        person.c.user_id == sa.bindparam("b_user"),
        server.c.guild_id == sa.bindparam("b_guild"),
        # The same form may have been sent another time, with other words, before a choice was made.
        ~sa.exists().where(question.c.opening == draft.c.opening),
        ~sa.exists().where(private_information.c.opening == draft.c.opening),
    )
    .order_by(draft.c.id.desc())
    .limit(sa.bindparam("b_limit"))
)
_drop_old = sa.delete(draft).where(draft.c.made_at < sa.bindparam("b_before", type_=UtcDateTime))


async def by_opening(conn: Connection, opening: str) -> tuple[Draft, bytes] | None:
    """Return a draft and its sealed text."""
    row = (await conn.execute(_by_opening, {"b_opening": opening})).one_or_none()
    return None if row is None else _draft(*row)


async def add(
    conn: Connection, *, team_id: int, person_id: int, meeting_id: int | None, audience: Audience,
    sealed: bytes, opening: str, found: Iterable[Sensitive], earlier: Iterable[int], now: datetime,
    edits: Edits | None = None,
) -> None:  # fmt: skip
    """Keep one. Its opening must be free: `drop` what it replaces."""
    why = {"found": [kind.value for kind in found], "earlier": list(earlier)}
    if edits is not None:
        why["edits"] = [edits.question_id, edits.version]
    row = {"team_id": team_id, "person_id": person_id, "meeting_id": meeting_id, "audience": audience}
    await conn.execute(
        _insert, row | {"sealed": sealed, "opening": opening, "why": why, "made_at": now}
    )  # fmt: skip


async def drop(conn: Connection, opening: str, person_id: int) -> bool:
    """Delete a person's draft; whether there was one."""
    bound = {"b_opening": opening, "b_person": person_id}
    return (await conn.execute(_drop, bound)).one_or_none() is not None


async def count(conn: Connection, person_id: int, team_id: int) -> int:
    """Count what waits for a person's choice in a team."""
    return int((await conn.execute(_count, {"b_person": person_id, "b_team": team_id})).scalar_one())


async def of_person(
    conn: Connection, guild_id: int, user_id: int, limit: int
) -> tuple[tuple[Draft, bytes], ...]:
    """Return what waits for a person's choice in a server, with the sealed texts, the newest first."""
    bound = {"b_guild": guild_id, "b_user": user_id, "b_limit": limit}
    return tuple(_draft(*row) for row in await conn.execute(_of_person, bound))


async def drop_old(conn: Connection, before: datetime) -> int:
    """Delete what was made before a moment; how many."""
    return (await conn.execute(_drop_old, {"b_before": before})).rowcount


def _draft(*row: Any) -> tuple[Draft, bytes]:
    row_id, team_id, person_id, meeting_id, audience, opening, why, made_at, sealed = row
    found = tuple(Sensitive(kind) for kind in why["found"])
    earlier = tuple(why["earlier"])
    edits = Edits(*why["edits"]) if "edits" in why else None
    read = Draft(row_id, team_id, person_id, meeting_id, audience, opening, found, earlier, made_at, edits)
    return read, sealed
