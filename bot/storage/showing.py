"""What the reconciler writes back about what Discord shows.

Every write names the generation it is about, so that what a deletion overtook falls to the ground.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from bot.storage.database import Write
from bot.storage.shown import CHANNELS, IS_DIRTY, IS_OF, View
from bot.storage.tables import server, team, view
from bot.storage.views import PLACE_MADE, PLACES, REMOVED_BY_PERSON, Kind

# What other views stand in or point to: once made, those that wait for it go on.
_PARENTS: Final = CHANNELS | {Kind.NEWS}
_is_it: Final = sa.and_(view.c.id == sa.bindparam("b_id"), view.c.generation == sa.bindparam("b_generation"))

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
        IS_DIRTY,
        view.c.parked == sa.bindparam("b_why"),
        view.c.team_id.in_(
            sa.select(team.c.id).join(server).where(server.c.guild_id == sa.bindparam("b_guild"))
        ),
    )
    .values(parked=None, next_try_at=None)
)
_unpark_everywhere = (
    sa.update(view)
    .where(IS_DIRTY, view.c.parked == sa.bindparam("b_why"))
    .values(parked=None, next_try_at=None)
)
_put_back = (
    sa.update(view)
    .where(IS_OF, view.c.parked == REMOVED_BY_PERSON)
    .values(parked=None, shown_version=0, attempts=0, next_try_at=None)
)
_drop_part = sa.delete(view).where(view.c.id == sa.bindparam("b_id"), view.c.key > 0)
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
