"""The calendar as it is read: meetings ahead and open, each with where Discord shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from bot.domain.meeting import Meeting
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


_listed = (
    sa.select(
        *(meeting.c[name] for name in FIELDS),
        _news.c.channel_id.label("news_channel_id"),
        _news.c.message_id.label("news_message_id"),
        _channel.c.message_id.label("meeting_channel_id"),
    )
    .select_from(
        meeting.join(team, team.c.id == meeting.c.team_id)
        .join(server, server.c.id == team.c.server_id)
        .outerjoin(_news, _shown(_news, Kind.NEWS))
        .outerjoin(_channel, _shown(_channel, Kind.CHANNEL))
    )
    .where(
        server.c.guild_id == sa.bindparam("b_guild_id"),
        sa.text("meeting.state IN ('scheduled', 'open', 'closed')"),  # as ix_meeting_unfinished has it
        sa.text("meeting.state <> 'closed'"),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting and the Discord ids of its news post and its channel, once made."""

    meeting: Meeting
    news_channel_id: int | None
    news_message_id: int | None
    meeting_channel_id: int | None


async def listed(conn: Connection, guild_id: int) -> Sequence[Listed]:
    """Return the scheduled and open meetings of a server's teams in order."""
    rows = (await conn.execute(_listed, {"b_guild_id": guild_id})).mappings()
    return [
        Listed(
            Meeting(**{name: row[name] for name in FIELDS}),
            row["news_channel_id"],
            row["news_message_id"],
            row["meeting_channel_id"],
        )
        for row in rows
    ]
