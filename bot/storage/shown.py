"""What the reconciler reads of the view rows and writes back about what Discord shows.

A view's first row (`key` 0) leads: it alone decides where the view stands in its lane, and it counts as shown
only after all its parts. Every write names the generation it is about, so that what a deletion overtook falls
to the ground.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.storage.database import Connection, Write
from bot.storage.tables import meeting, server, team, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, REMOVED_OFTEN, Kind

__all__ = ["CHANNELS", "FULL", "MALFORMED", "NO_PERMISSION", "REMOVED_OFTEN", "DirtyLane", "View"]

NO_PERMISSION: Final = "no_permission"
MALFORMED: Final = "malformed"
FULL: Final = "full"

CHANNELS: Final = frozenset(
    {Kind.CATEGORY, Kind.NEWS_CHANNEL, Kind.OFFICERS_ROOM, Kind.PAST_MEETINGS, Kind.CHANNEL}
)
_TEAM_CHANNELS: Final = tuple(sorted(CHANNELS - {Kind.CHANNEL}))
# What other views stand in or point to: once made, those that wait for it go on.
_PARENTS: Final = CHANNELS | {Kind.NEWS}
# Said after a commit that made one of them.
PLACE_MADE: Final = "place made"
_MOST_AT_ONCE: Final = 50


@dataclass(frozen=True, slots=True)
class View:
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


@dataclass(frozen=True, slots=True)
class DirtyLane:
    """A lane with something due. `only_boards`: nothing but live boards, whose edits are paced."""

    lane: str
    guild_id: int
    only_boards: bool


_columns: Final = (
    view.c.id, view.c.team_id, server.c.guild_id, view.c.lane, view.c.rank, view.c.owner, view.c.owner_id,
    view.c.kind, view.c.key, view.c.wanted_version, view.c.shown_version, view.c.channel_id,
    view.c.message_id, view.c.pinned, view.c.generation, view.c.attempts, view.c.attempt_at,
    view.c.next_try_at, view.c.parked, view.c.remade,
)  # fmt: skip
_joined: Final = view.join(team, team.c.id == view.c.team_id).join(server, server.c.id == team.c.server_id)
_views: Final = sa.select(*_columns).select_from(_joined)
_is_dirty: Final = view.c.wanted_version != view.c.shown_version
_waits: Final = sa.and_(_is_dirty, view.c.parked.is_(None), view.c.key == 0)
_is_due: Final = sa.or_(view.c.next_try_at.is_(None), view.c.next_try_at <= sa.bindparam("b_now"))
_lead: Final = view.alias("lead")
_is_it: Final = sa.and_(view.c.id == sa.bindparam("b_id"), view.c.generation == sa.bindparam("b_generation"))
_is_of: Final = sa.and_(
    view.c.owner == sa.bindparam("b_owner"),
    view.c.owner_id == sa.bindparam("b_owner_id"),
    view.c.kind == sa.bindparam("b_kind"),
)
_is_board: Final = sa.case((view.c.kind == Kind.BOARD.value, 1), else_=0)

_dirty_lanes = (
    sa.select(view.c.lane, server.c.guild_id, sa.func.min(_is_board))
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
_parts = _views.where(_is_of).order_by(view.c.key)
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
    view.c.owner_id.in_(sa.select(team.c.id)),
    view.c.kind.in_([kind.value for kind in _TEAM_CHANNELS]),
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

_insert = sa.insert(view)
_begin = (
    sa.update(view)
    .where(_is_it, view.c.message_id.is_(None))
    .values(
        attempt_at=sa.func.coalesce(view.c.attempt_at, sa.bindparam("b_now", type_=view.c.attempt_at.type))
    )
)
_made = (
    sa.update(view)
    .where(_is_it)
    .values(
        channel_id=sa.bindparam("b_channel"),
        message_id=sa.bindparam("b_object"),
        pinned=sa.bindparam("b_pinned"),
        attempt_at=None,
    )
)
_pinned = sa.update(view).where(_is_it).values(pinned=sa.bindparam("b_pinned"))
_shown = (
    sa.update(view)
    .where(_is_it, view.c.shown_version < sa.bindparam("b_version"))
    .values(shown_version=sa.bindparam("b_version"), attempts=0, next_try_at=None, error=None, parked=None)
)
_put_off = (
    sa.update(view)
    .where(_is_it)
    .values(
        attempts=view.c.attempts + 1,
        next_try_at=sa.bindparam("b_next", type_=view.c.next_try_at.type),
        error=sa.bindparam("b_error"),
    )
)
_park = (
    sa.update(view)
    .where(_is_it, view.c.wanted_version == sa.bindparam("b_version"))
    .values(parked=sa.bindparam("b_why"), error=sa.bindparam("b_error"), attempts=view.c.attempts + 1)
)
_lost = (
    sa.update(view)
    .where(_is_it)
    .values(
        generation=view.c.generation + 1,
        channel_id=None,
        message_id=None,
        pinned=False,
        shown_version=0,
        attempts=0,
        attempt_at=None,
        next_try_at=None,
        parked=sa.case(
            (view.c.parked == REMOVED_BY_PERSON, view.c.parked),
            else_=sa.bindparam("b_why", type_=sa.String()),
        ),
        remade=sa.bindparam("b_remade", type_=view.c.remade.type),
    )
)
_taken_away = (
    sa.update(view)
    .where(_is_it)
    .values(generation=view.c.generation + 1, channel_id=None, message_id=None, pinned=False, attempt_at=None)
)
# A version more, as for any change: who shows it at this moment doesn't know of this.
_dirty_again = (
    sa.update(view).where(view.c.id == sa.bindparam("b_id")).values(wanted_version=view.c.wanted_version + 1)
)
_channels_again = (
    sa.update(view)
    .where(
        view.c.team_id == sa.bindparam("b_team"),
        view.c.kind.in_([kind.value for kind in CHANNELS - {Kind.CATEGORY}]),
        view.c.message_id.is_not(None),
    )
    .values(wanted_version=view.c.wanted_version + 1)
)
_unpark = (
    sa.update(view)
    .where(
        _is_dirty,
        view.c.parked == sa.bindparam("b_why"),
        view.c.team_id.in_(
            sa.select(team.c.id).join(server).where(server.c.guild_id == sa.bindparam("b_guild"))
        ),
    )
    .values(parked=None, next_try_at=None)
)
_unpark_everywhere = (
    sa.update(view)
    .where(_is_dirty, view.c.parked == sa.bindparam("b_why"))
    .values(parked=None, next_try_at=None)
)
_put_back = (
    sa.update(view)
    .where(_is_of, view.c.parked == REMOVED_BY_PERSON)
    .values(parked=None, shown_version=0, attempts=0, next_try_at=None)
)
_drop_part = sa.delete(view).where(view.c.id == sa.bindparam("b_id"), view.c.key > 0)


def _view(row: Any) -> View:
    fields = dict(row)
    remade = tuple(datetime.fromisoformat(moment) for moment in fields.pop("remade") or ())
    return View(**fields | {"kind": Kind(fields["kind"])}, remade=remade)


async def _all(conn: Connection, statement: sa.Select[Any], **bound: object) -> tuple[View, ...]:
    return tuple(_view(row) for row in (await conn.execute(statement, bound)).mappings())


# --- reading -------------------------------------------------------------------------------------------


async def dirty_lanes(conn: Connection, now: datetime) -> tuple[DirtyLane, ...]:
    """The lanes with a view that is dirty, not parked, and due."""
    rows = await conn.execute(_dirty_lanes, {"b_now": now})
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


async def leftovers(conn: Connection) -> tuple[View, ...]:
    """The parts that still stand of what a person deleted."""
    return await _all(conn, _leftovers)


async def pinned_pairs(conn: Connection, channel_id: int) -> int:
    """How many pairs are pinned in a channel."""
    return int((await conn.execute(_pinned_pairs, {"b_channel": channel_id})).scalar_one())


_forget_lane = (
    sa.update(view)
    .where(view.c.lane == sa.bindparam("b_lane"))
    .values(
        generation=view.c.generation + 1,
        channel_id=None,
        message_id=None,
        pinned=False,
        attempt_at=None,
        attempts=0,
        next_try_at=None,
        # What a person deleted stays out of the record, too.
        parked=sa.case((view.c.parked == REMOVED_BY_PERSON, view.c.parked), else_=None),
        shown_version=view.c.wanted_version,
    )
)


# --- writing -------------------------------------------------------------------------------------------


async def add_part(write: Write, lead: View, key: int) -> None:
    """Make the row of a further part of a view."""
    row = {"team_id": lead.team_id, "lane": lead.lane, "rank": lead.rank, "owner": lead.owner}
    row |= {"owner_id": lead.owner_id, "kind": lead.kind.value, "key": key}
    await write.conn.execute(_insert, row | {"wanted_version": lead.wanted_version})


async def drop_part(write: Write, part: View) -> None:
    """Forget a part that is not needed any more and whose message is gone."""
    await write.conn.execute(_drop_part, {"b_id": part.id})


async def begin_attempt(write: Write, of: View, now: datetime) -> bool:
    """Put on record that a create begins (the first of them counts); False if the row has moved on."""
    done = await write.conn.execute(_begin, _it(of) | {"b_now": now})
    return done.rowcount == 1


async def made(
    write: Write, of: View, channel_id: int | None, object_id: int, *, pinned: bool = False
) -> bool:
    """Put on record what stands for a view; False if a deletion overtook it."""
    bound = {"b_channel": channel_id, "b_object": object_id, "b_pinned": pinned}
    done = await write.conn.execute(_made, _it(of) | bound)
    if of.kind in _PARENTS:
        write.after_commit(PLACE_MADE)
        write.after_commit("views")
    return done.rowcount == 1


async def pinned(write: Write, of: View, *, is_pinned: bool) -> None:
    """Put on record whether a message is pinned."""
    await write.conn.execute(_pinned, _it(of) | {"b_pinned": is_pinned})


async def shown(write: Write, rows: Iterable[View], version: int) -> None:
    """Put on record that Discord shows this version; a change meanwhile leaves the view dirty."""
    for row in rows:
        await write.conn.execute(_shown, _it(row) | {"b_version": version})


async def put_off(write: Write, of: View, until: datetime, error: str) -> None:
    """Try again later."""
    await write.conn.execute(_put_off, _it(of) | {"b_next": until, "b_error": error})


async def park(write: Write, of: View, why: str, error: str) -> bool:
    """Wait for a change; False if there was one meanwhile."""
    bound = {"b_version": of.wanted_version, "b_why": why, "b_error": error}
    return (await write.conn.execute(_park, _it(of) | bound)).rowcount == 1


async def lost(write: Write, of: View, remade: Sequence[datetime], parked: str | None = None) -> bool:
    """Put on record that the object is gone: a new generation, dirty, and parked if so said.

    `remade` is when it was made again lately. False if that was on record already.
    """
    bound = {"b_remade": [moment.isoformat() for moment in remade], "b_why": parked}
    done = await write.conn.execute(_lost, _it(of) | bound)
    write.after_commit("views")
    return done.rowcount == 1


async def taken_away(write: Write, of: View) -> None:
    """Put on record that the bot itself took the object away."""
    await write.conn.execute(_taken_away, _it(of))


async def dirty_again(write: Write, rows: Iterable[View]) -> None:
    """Look at these again, though nobody wanted anything new."""
    for row in rows:
        await write.conn.execute(_dirty_again, {"b_id": row.id})
    write.after_commit("views")


async def channels_again(write: Write, team_id: int) -> None:
    """Look again at the channels that stand in a team's category."""
    await write.conn.execute(_channels_again, {"b_team": team_id})
    write.after_commit("views")


async def unpark(write: Write, why: str, guild_id: int | None = None) -> int:
    """Try what was parked for this reason again, in one server or everywhere; return how many rows."""
    if guild_id is None:
        done = await write.conn.execute(_unpark_everywhere, {"b_why": why})
    else:
        done = await write.conn.execute(_unpark, {"b_why": why, "b_guild": guild_id})
    if done.rowcount:
        write.after_commit("views")
    return int(done.rowcount)


async def forget_lane(write: Write, lane: str) -> None:
    """Put on record that nothing of a lane stands in Discord any more, and that this is as wanted."""
    await write.conn.execute(_forget_lane, {"b_lane": lane})


async def put_back(write: Write, kind: Kind, owner_id: int) -> bool:
    """Let a view that a person deleted be made again; False if it was not parked for that."""
    bound = {"b_owner": PLACES[kind].owner, "b_owner_id": owner_id, "b_kind": kind.value}
    done = await write.conn.execute(_put_back, bound)
    write.after_commit("views")
    return done.rowcount > 0


def _it(of: View) -> dict[str, object]:
    return {"b_id": of.id, "b_generation": of.generation}
