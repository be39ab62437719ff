"""What the reconciler reads of the view rows; `showing` is what it writes back.

A view's first row (`key` 0) leads: it alone decides where the view stands in its lane, and it counts as shown
only after all its parts.
"""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.storage.database import Connection
from bot.storage.tables import meeting, server, team, view
from bot.storage.views import GOING, LIVE, PLACES, REMOVED_BY_PERSON, REMOVED_OFTEN, Kind

__all__ = ["CHANNELS", "FULL", "MALFORMED", "NO_PERMISSION", "REMOVED_OFTEN", "DirtyLane", "View"]

NO_PERMISSION: Final = "no_permission"
MALFORMED: Final = "malformed"
FULL: Final = "full"

CHANNELS: Final = frozenset(
    {Kind.CATEGORY, Kind.NEWS_CHANNEL, Kind.OFFICERS_ROOM, Kind.PAST_MEETINGS, Kind.CHANNEL}
)
_TEAM_CHANNELS: Final = tuple(sorted(CHANNELS - {Kind.CHANNEL}))
_MOST_AT_ONCE: Final = 50


class View(Struct, frozen=True):
    """One row and its server. `message_id` is the object itself: message, channel, thread or event."""

    id: int
    team_id: int
    guild_id: int
    lane: str
    rank: int
    owner: str
    owner_id: int
    kind: Kind
    key: int
    wanted_version: int
    shown_version: int
    channel_id: int | None
    message_id: int | None
    pinned: bool
    generation: int
    attempts: int
    attempt_at: datetime | None
    next_try_at: datetime | None
    parked: str | None
    remade: tuple[datetime, ...]

    @property
    def meeting_id(self) -> int:
        """The meeting whose lane this is, or which owns it. ValueError for a view of the whole team."""
        if PLACES[self.kind].owner == "meeting":
            return self.owner_id
        lane, _, of = self.lane.partition(":")
        if lane != "meeting":
            raise ValueError(f"{self.kind} belongs to no meeting")
        return int(of)


def is_going(view: View) -> bool:
    """Whether a view is to be taken away for good, as its time is over."""
    return view.lane.partition(":")[0] == GOING


class DirtyLane(Struct, frozen=True):
    """A lane with something due. `only_live`: nothing but boards, whose edits are paced."""

    lane: str
    guild_id: int
    only_live: bool


_columns: Final = (
    view.c.id, view.c.team_id, server.c.guild_id, view.c.lane, view.c.rank, view.c.owner, view.c.owner_id,
    view.c.kind, view.c.key, view.c.wanted_version, view.c.shown_version, view.c.channel_id,
    view.c.message_id, view.c.pinned, view.c.generation, view.c.attempts, view.c.attempt_at,
    view.c.next_try_at, view.c.parked, view.c.remade,
)  # fmt: skip
_joined: Final = view.join(team, team.c.id == view.c.team_id).join(server, server.c.id == team.c.server_id)
_views: Final = sa.select(*_columns).select_from(_joined)
IS_DIRTY: Final = view.c.wanted_version != view.c.shown_version
_waits: Final = sa.and_(IS_DIRTY, view.c.parked.is_(None), view.c.key == 0)
_is_due: Final = sa.or_(view.c.next_try_at.is_(None), view.c.next_try_at <= sa.bindparam("b_now"))
_lead: Final = view.alias("lead")
IS_OF: Final = sa.and_(
    view.c.owner == sa.bindparam("b_owner"),
    view.c.owner_id == sa.bindparam("b_owner_id"),
    view.c.kind == sa.bindparam("b_kind"),
)
_is_live: Final = sa.case((sa.or_(*(view.c.kind == kind.value for kind in sorted(LIVE))), 1), else_=0)

_dirty_lanes = (
    sa.select(view.c.lane, server.c.guild_id, sa.func.min(_is_live))
    .select_from(_joined)
    .where(_waits, _is_due)
    .group_by(view.c.lane, server.c.guild_id)
)  # fmt: skip
_next_try = sa.select(sa.func.min(view.c.next_try_at)).where(
    _waits, view.c.next_try_at > sa.bindparam("b_now")
)
_lane = (
    _views.where(_waits, view.c.lane == sa.bindparam("b_lane"))
    .order_by(view.c.rank, view.c.id)
    .limit(_MOST_AT_ONCE)
)
_parts = _views.where(IS_OF).order_by(view.c.key)
_by_id = _views.where(view.c.id == sa.bindparam("b_id"))
_by_object = _views.where(view.c.message_id == sa.bindparam("b_object"))
_in_channel = _views.where(view.c.channel_id == sa.bindparam("b_channel")).order_by(view.c.id)
_open_channels = _views.where(
    view.c.owner == "meeting",
    # Written out, because an index over some rows serves only a condition that says the same words.
    view.c.owner_id.in_(sa.select(meeting.c.id).where(sa.text("meeting.state = 'open'"))),
    view.c.kind == Kind.CHANNEL.value,
    view.c.message_id.is_not(None),
).order_by(view.c.id)
_team_channels = _views.where(
    view.c.owner == "team",
    team.c.removed_at.is_(None),
    view.c.kind.in_([kind.value for kind in _TEAM_CHANNELS]),
    view.c.message_id.is_not(None),
).order_by(view.c.id)
_events_ahead = _views.where(
    view.c.owner == "meeting",
    view.c.owner_id.in_(
        sa.select(meeting.c.id).where(
            sa.text("meeting.state IN ('scheduled', 'open', 'closed')"),
            sa.text("meeting.state = 'scheduled'"),
        )
    ),
    view.c.kind == Kind.EVENT.value,
    view.c.message_id.is_not(None),
).order_by(view.c.id)
_leads_it: Final = sa.and_(
    _lead.c.owner == view.c.owner,
    _lead.c.owner_id == view.c.owner_id,
    _lead.c.kind == view.c.kind,
    _lead.c.key == 0,
)
_was_removed: Final = sa.and_(sa.text("lead.parked IS NOT NULL"), _lead.c.parked == REMOVED_BY_PERSON)
# Parts that still stand of what a person deleted.
_leftovers = _views.join(_lead, _leads_it).where(_was_removed, view.c.message_id.is_not(None))
_pinned_pairs = (
    sa.select(sa.func.count())
    .select_from(view)
    .where(view.c.channel_id == sa.bindparam("b_channel"), view.c.kind == Kind.PAIR.value, view.c.pinned)
)


def _view(row: Any) -> View:
    fields = dict(row)
    remade = tuple(datetime.fromisoformat(moment) for moment in fields.pop("remade") or ())
    return View(**fields | {"kind": Kind(fields["kind"])}, remade=remade)


async def _all(conn: Connection, statement: sa.Select[Any], **bound: object) -> tuple[View, ...]:
    return tuple(_view(row) for row in (await conn.execute(statement, bound)).mappings())


async def dirty_lanes(conn: Connection, now: datetime) -> tuple[DirtyLane, ...]:
    """The lanes with a view that is dirty, not parked, and due."""
    rows = (await conn.execute(_dirty_lanes, {"b_now": now})).all_values()
    return tuple(DirtyLane(lane, guild_id, bool(boards)) for lane, guild_id, boards in rows)


async def next_try(conn: Connection, now: datetime) -> datetime | None:
    """When the next view that was put off is due."""
    found: datetime | None = (await conn.execute(_next_try, {"b_now": now})).scalar_one_or_none()
    return found


async def lane_views(conn: Connection, lane: str) -> tuple[View, ...]:
    """The first dirty views of a lane that are not parked, in their order, due or not."""
    return await _all(conn, _lane, b_lane=lane)


async def parts(conn: Connection, kind: Kind, owner_id: int) -> tuple[View, ...]:
    """All rows of one view, the first leading; none if nobody ever wanted it."""
    return await _all(conn, _parts, b_owner=PLACES[kind].owner, b_owner_id=owner_id, b_kind=kind.value)


async def everything(conn: Connection) -> tuple[View, ...]:
    """Every row, for a check of the whole."""
    return await _all(conn, _views.order_by(view.c.id))


async def view_by_id(conn: Connection, view_id: int) -> View | None:
    """One row."""
    found = await _all(conn, _by_id, b_id=view_id)
    return found[0] if found else None


async def views_of_object(conn: Connection, object_id: int) -> tuple[View, ...]:
    """The rows (one, if any) for which a Discord message, channel, thread or event stands."""
    return await _all(conn, _by_object, b_object=object_id)


async def views_in_channel(conn: Connection, channel_id: int) -> tuple[View, ...]:
    """The rows whose messages stand in a channel or thread."""
    return await _all(conn, _in_channel, b_channel=channel_id)


async def channels_of_open_meetings(conn: Connection) -> tuple[View, ...]:
    """The rows of the channels that stand for open meetings."""
    return await _all(conn, _open_channels)


async def standing_channels(conn: Connection) -> tuple[View, ...]:
    """The rows of made channels that ought to be there now: the teams' own, and those of open meetings."""
    return await _all(conn, _team_channels) + await _all(conn, _open_channels)


async def events_ahead(conn: Connection) -> tuple[View, ...]:
    """The rows of the events that stand for meetings still to come."""
    return await _all(conn, _events_ahead)


async def leftovers(conn: Connection) -> tuple[View, ...]:
    """The parts that still stand of what a person deleted."""
    return await _all(conn, _leftovers)


async def pinned_pairs(conn: Connection, channel_id: int) -> int:
    """How many pairs are pinned in a channel."""
    return int((await conn.execute(_pinned_pairs, {"b_channel": channel_id})).scalar_one())
