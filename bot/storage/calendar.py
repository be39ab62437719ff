"""The calendar as it is read: meetings ahead and open, each with where Discord shows it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.meeting import OVER, Meeting, MeetingState
from bot.storage.database import Connection
from bot.storage.meetings import FIELDS
from bot.storage.tables import meeting, server, team, view
from bot.storage.views import Kind

_news = view.alias("news")
_channel = view.alias("channel")


def _shown(of: sa.FromClause, kind: Kind) -> sa.ColumnElement[bool]:
    return sa.and_(
        of.c.owner == "meeting", of.c.owner_id == meeting.c.id, of.c.kind == kind.value, of.c.key == 0
    )


_placed = sa.select(
    *(meeting.c[name] for name in FIELDS),
    _news.c.channel_id.label("news_channel_id"),
    _news.c.message_id.label("news_message_id"),
    _channel.c.message_id.label("meeting_channel_id"),
).select_from(
    meeting.join(team, team.c.id == meeting.c.team_id)
    .join(server, server.c.id == team.c.server_id)
    .outerjoin(_news, _shown(_news, Kind.NEWS))
    .outerjoin(_channel, _shown(_channel, Kind.CHANNEL))
)
_listed = _placed.where(
    server.c.guild_id == sa.bindparam("b_guild_id"),
    sa.text("meeting.state IN ('scheduled', 'open', 'closed')"),  # as ix_meeting_unfinished has it
    sa.text("meeting.state <> 'closed'"),
).order_by(meeting.c.starts_at, meeting.c.id)
# One after the other state, as ix_meeting_team_id_state has it.
_since = _placed.where(
    meeting.c.team_id == sa.bindparam("b_team_id"),
    meeting.c.state.in_([state for state in MeetingState if state not in OVER]),
    meeting.c.starts_at >= sa.bindparam("b_since"),
)
_one = _placed.where(server.c.guild_id == sa.bindparam("b_guild_id"), meeting.c.id == sa.bindparam("b_id"))


class Listed(Struct, frozen=True):
    """A meeting and the Discord ids of its news post and its channel, once made."""

    meeting: Meeting
    news_channel_id: int | None
    news_message_id: int | None
    meeting_channel_id: int | None


async def listed(conn: Connection, guild_id: int) -> Sequence[Listed]:
    """Return the scheduled and open meetings of a server's teams in order."""
    return _read(await conn.execute(_listed, {"b_guild_id": guild_id}))


async def since(conn: Connection, team_id: int, moment: datetime) -> Sequence[Listed]:
    """Return a team's meetings that begin from a moment on and are not over, those called off too."""
    return _read(await conn.execute(_since, {"b_team_id": team_id, "b_since": moment}))


async def one(conn: Connection, guild_id: int, meeting_id: int) -> Listed | None:
    """Return a meeting of a server's teams by its row id."""
    found = _read(await conn.execute(_one, {"b_guild_id": guild_id, "b_id": meeting_id}))
    return found[0] if found else None


def _read(rows: sa.Result[*tuple[Any, ...]]) -> list[Listed]:
    return [
        Listed(
            Meeting(**{name: row[name] for name in FIELDS}),
            row["news_channel_id"],
            row["news_message_id"],
            row["meeting_channel_id"],
        )
        for row in rows.mappings()
    ]
