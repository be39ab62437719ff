"""Servers, teams and officers as rows."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.retention import Kept
from bot.domain.team import REMINDER_MINUTES, Officer, PrivateTerms, Team
from bot.storage.database import Connection, Write
from bot.storage.tables import guest_host, meeting, officer, person, server, team, view
from bot.storage.views import TEAM_KINDS, Kind

_SETTINGS = (
    "name", "name_key", "officers_role_id", "moderators_role_id", "organisation", "official_page", "zone",
    "language", "preset", "private_on", "private_readers", "private_when_read", "private_passed_to",
    "show_at_once", "follow_up_days", "remove_channels", "questions_per_meeting", "seconds_between",
    "support_after_days", "answers_checked", "outcomes_checked", "paused_at", "pause_statement", "removed_at",
    "signposts", "reach", "invite", "controller", "controller_contact", "notice_page", "subscribers_role_id",
    "reminder_minutes", "digests", "retention",
)  # fmt: skip
# Without the number of its last question, which changes all the time: see `Rows.only_made`.
_teams = sa.select(
    team.c.id, team.c.server_id, server.c.guild_id, *(team.c[name] for name in _SETTINGS)
).join_from(team, server)
_get = _teams.where(team.c.id == sa.bindparam("b_id"))
_all_of_guild = _teams.where(server.c.guild_id == sa.bindparam("b_guild_id")).order_by(team.c.name_key)
_of_guild = _all_of_guild.where(team.c.removed_at.is_(None))
_by_name = _teams.where(
    server.c.guild_id == sa.bindparam("b_guild_id"), team.c.name_key == sa.bindparam("b_name_key")
)
# Two lookups rather than one with OR, so that each uses its index.
_by_place = (
    _teams.join(view, view.c.team_id == team.c.id)
    .where(
        server.c.guild_id == sa.bindparam("b_guild_id"),
        team.c.removed_at.is_(None),
        view.c.id.in_(
            sa.union(
                sa.select(view.c.id).where(view.c.message_id == sa.bindparam("b_place")),
                sa.select(view.c.id).where(view.c.channel_id == sa.bindparam("b_place")),
            )
        ),
    )
    .limit(1)
)
_find_server = sa.select(server.c.id).where(server.c.guild_id == sa.bindparam("b_guild_id"))
_insert_server = sa.insert(server).returning(server.c.id)
_insert = sa.insert(team).returning(team.c.id)
_update = (
    sa.update(team)
    .where(team.c.id == sa.bindparam("b_id"))
    .values({name: sa.bindparam(f"b_{name}") for name in _SETTINGS})
)
_remove = (
    sa.update(team)
    .where(team.c.id == sa.bindparam("b_id"), team.c.removed_at.is_(None))
    .values(removed_at=sa.bindparam("b_now", type_=team.c.removed_at.type), removed_by=sa.bindparam("b_by"))
)
_places = sa.select(view.c.kind, view.c.message_id).where(
    view.c.owner == "team",
    view.c.owner_id == sa.bindparam("b_id"),
    view.c.kind.in_([kind.value for kind in TEAM_KINDS if kind is not Kind.ROOM_BOARD]),
    view.c.message_id.is_not(None),
)
_unpark = (
    sa.update(view).where(view.c.owner == "team", view.c.owner_id == sa.bindparam("b_id")).values(parked=None)
)
_officers = (
    sa.select(officer.c.person_id, person.c.user_id, officer.c.shown_as)
    .join_from(officer, person)
    .where(officer.c.team_id == sa.bindparam("b_team_id"))
    .order_by(officer.c.id)
)
_shown_as = sa.select(officer.c.shown_as).where(
    officer.c.team_id == sa.bindparam("b_team_id"), officer.c.person_id == sa.bindparam("b_person_id")
)
_shown_as_guest = (
    sa.select(guest_host.c.shown_as)
    .join_from(guest_host, meeting, meeting.c.id == guest_host.c.meeting_id)
    .where(
        meeting.c.team_id == sa.bindparam("b_team_id"), guest_host.c.person_id == sa.bindparam("b_person_id")
    )
    .order_by(guest_host.c.made_at.desc())
    .limit(1)
)
_rename_officer = (
    sa.update(officer)
    .where(officer.c.team_id == sa.bindparam("b_team_id"), officer.c.person_id == sa.bindparam("b_person_id"))
    .values(shown_as=sa.bindparam("b_shown_as"))
)
_insert_officer = sa.insert(officer)


def name_key(name: str) -> str:
    """What two teams of a server must differ in: not only capitals, spaces or how a letter is written."""
    return unicodedata.normalize("NFKC", " ".join(name.split())).casefold()


async def get(conn: Connection, team_id: int) -> Team | None:
    """Return a team by its row id, also one that was removed."""
    return (await conn.execute(_get, {"b_id": team_id})).only_made(_team)


async def of_guild(conn: Connection, guild_id: int, *, removed_too: bool = False) -> tuple[Team, ...]:
    """Return a server's teams by name; those that were removed only if they are asked for."""
    statement = _all_of_guild if removed_too else _of_guild
    rows = (await conn.execute(statement, {"b_guild_id": guild_id})).mappings().all()
    return tuple(_team(row) for row in rows)


async def by_name(conn: Connection, guild_id: int, name: str) -> Team | None:
    """Return the server's team of this name, however it is written, also one that was removed."""
    found = await conn.execute(_by_name, {"b_guild_id": guild_id, "b_name_key": name_key(name)})
    return found.only_made(_team)


async def by_place(conn: Connection, guild_id: int, place: int) -> Team | None:
    """Return the team that a category, channel or thread (by Discord's id) was made for."""
    found = await conn.execute(_by_place, {"b_guild_id": guild_id, "b_place": place})
    return found.only_made(_team)


async def remember_server(conn: Connection, guild_id: int, now: datetime) -> int:
    """Return a server's row id, making the row at first sight."""
    known: int | None = (await conn.execute(_find_server, {"b_guild_id": guild_id})).scalar_one_or_none()
    if known is not None:
        return known
    row = {"guild_id": guild_id, "first_seen_at": now}
    return int((await conn.execute(_insert_server, row)).scalar_one())


async def insert(conn: Connection, made: Team, now: datetime) -> int:
    """Keep a new team, whose `id` is not used; return its row id."""
    row = _settings(made) | {"server_id": made.server_id, "created_at": now}
    return int((await conn.execute(_insert, row)).scalar_one())


async def update(conn: Connection, changed: Team) -> None:
    """Keep a team's settings."""
    row = {f"b_{name}": value for name, value in _settings(changed).items()}
    await conn.execute(_update, {"b_id": changed.id, **row})


async def remove(conn: Connection, team_id: int, person_id: int, now: datetime) -> bool:
    """Put on record that a team was removed, and by whom; False if it was before."""
    done = await conn.execute(_remove, {"b_id": team_id, "b_by": person_id, "b_now": now})
    return done.rowcount == 1


async def places(conn: Connection, team_id: int) -> dict[Kind, int]:
    """Return the Discord ids of the category and channels that have been made for a team."""
    rows = await conn.execute(_places, {"b_id": team_id})
    return {Kind(row.kind): row.message_id for row in rows}


async def unpark_places(write: Write, team_id: int) -> None:
    """Have every place of the team tried again, also those that a person removed."""
    await write.conn.execute(_unpark, {"b_id": team_id})


async def officers(conn: Connection, team_id: int) -> tuple[Officer, ...]:
    """Return who answers for a team by the names the public sees, in the order they were named."""
    rows = await conn.execute(_officers, {"b_team_id": team_id})
    return tuple(Officer(team_id, row.person_id, row.user_id, row.shown_as) for row in rows)


async def shown_as(conn: Connection, team_id: int, person_id: int) -> str | None:
    """Return the name the public sees for somebody who answers, maybe as a guest; None: the team's own."""
    params = {"b_team_id": team_id, "b_person_id": person_id}
    for statement in (_shown_as, _shown_as_guest):
        if (found := (await conn.execute(statement, params)).scalar_one_or_none()) is not None:
            return str(found)
    return None


async def name_officer(conn: Connection, team_id: int, person_id: int, shown_as: str) -> None:
    """Keep the name the public sees for somebody who answers."""
    params = {"b_team_id": team_id, "b_person_id": person_id, "b_shown_as": shown_as}
    if (await conn.execute(_rename_officer, params)).rowcount == 0:
        row = {"team_id": team_id, "person_id": person_id, "shown_as": shown_as}
        await conn.execute(_insert_officer, row)


def _settings(of: Team) -> dict[str, Any]:
    terms = of.private_terms
    own = {
        name: getattr(of, name)
        for name in _SETTINGS
        if not name.startswith("private_") and name != "name_key"
    }
    return own | {
        "name_key": name_key(of.name),
        "private_on": of.private_on,
        "private_readers": terms and terms.readers,
        "private_when_read": terms and terms.when_read,
        "private_passed_to": terms and terms.passed_to,
        "signposts": None if of.signposts is None else list(of.signposts),
        "reminder_minutes": list(of.reminder_minutes),
        "retention": {kept.value: days for kept, days in of.retention.items()},
    }


def _team(row: Mapping[str, Any] | sa.RowMapping) -> Team:
    terms = None
    if row["private_readers"] is not None:
        terms = PrivateTerms(row["private_readers"], row["private_when_read"], row["private_passed_to"])
    own = {name: row[name] for name in _SETTINGS if name == "private_on" or not name.startswith("private_")}
    del own["name_key"]
    own["signposts"] = None if own["signposts"] is None else tuple(own["signposts"])
    own["reminder_minutes"] = (
        REMINDER_MINUTES if own["reminder_minutes"] is None else tuple(own["reminder_minutes"])
    )
    own["retention"] = {Kept(kept): days for kept, days in (own["retention"] or {}).items()}
    return Team(
        id=row["id"], server_id=row["server_id"], guild_id=row["guild_id"], private_terms=terms, **own
    )
