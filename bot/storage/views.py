"""The rows of what Discord should show. A use case calls `want_…`; the reconciler does the rest.

A view is dirty while `wanted_version <> shown_version`. Wanting it again only raises a number: ten changes,
one edit. A view has parts (`key` 0, 1, …) when its text does not fit one message; all are wanted together.
"""

from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.storage.database import Connection, Write
from bot.storage.tables import view

REMOVED_BY_PERSON: Final = "removed_by_person"
REMOVED_OFTEN: Final = "removed_often"
# Told after a commit that put on record where a channel or post stands.
PLACE_MADE: Final = "place made"
# What people took away is no matter of a new version: somebody has to say that it may stand again.
_TAKEN_AWAY: Final = (REMOVED_BY_PERSON, REMOVED_OFTEN)


class Kind(StrEnum):
    """What a view shows; the value is kept in rows."""

    CATEGORY = "category"
    NEWS_CHANNEL = "news_channel"
    OFFICERS_ROOM = "officers_room"
    PAST_MEETINGS = "past_meetings"
    ROOM_BOARD = "room_board"
    NEWS = "news"
    ANNOUNCEMENT = "announcement"
    ELSEWHERE = "elsewhere"
    EVENT = "event"
    CHANNEL = "channel"
    WELCOME = "welcome"
    BOARD = "board"
    PAIR = "pair"
    SPEECH = "speech"
    OUTCOME = "outcome"
    WARNING = "warning"
    NOBODY = "nobody"
    PAUSE = "pause"
    NEWS_PAUSE = "news_pause"
    CLOSING = "closing"
    RECORD = "record"
    DIGEST = "digest"


class Place(Struct, frozen=True):
    """Where a kind stands: whose row owns it, which lane (one worker each), its order in the lane."""

    owner: str
    lane: str
    rank: int


PLACES: Final = {
    Kind.CATEGORY: Place("team", "team", 0),
    Kind.NEWS_CHANNEL: Place("team", "team", 1),
    Kind.OFFICERS_ROOM: Place("team", "team", 2),
    Kind.PAST_MEETINGS: Place("team", "team", 3),
    Kind.ROOM_BOARD: Place("team", "room", 0),
    Kind.NEWS: Place("meeting", "news", 0),
    Kind.ANNOUNCEMENT: Place("meeting", "news", 1),
    Kind.ELSEWHERE: Place("elsewhere", "news", 1),
    Kind.EVENT: Place("meeting", "event", 0),
    Kind.CHANNEL: Place("meeting", "meeting", 0),
    Kind.WELCOME: Place("meeting", "meeting", 1),
    Kind.BOARD: Place("meeting", "meeting", 2),
    Kind.PAIR: Place("question", "meeting", 3),
    Kind.SPEECH: Place("speech", "meeting", 3),
    Kind.OUTCOME: Place("outcome", "meeting", 3),
    Kind.WARNING: Place("meeting", "meeting", 3),
    # Before answers that wait to be posted: who reads on should know it first.
    Kind.NOBODY: Place("meeting", "meeting", 2),
    Kind.PAUSE: Place("meeting", "meeting", 2),
    Kind.NEWS_PAUSE: Place("team", "news", 1),
    Kind.CLOSING: Place("meeting", "meeting", 4),
    Kind.RECORD: Place("meeting", "record", 0),
    Kind.DIGEST: Place("digest", "news", 1),
}
# Edited while people read them: each change counts for little, so their edits are paced.
LIVE: Final = frozenset({Kind.BOARD, Kind.ROOM_BOARD})
# The lane of what is taken away for good, as its time is over; before the team's id.
GOING: Final = "going"
# What every team has, from the first.
TEAM_KINDS: Final = tuple(
    kind for kind, place in PLACES.items() if place.owner == "team" and kind is not Kind.NEWS_PAUSE
)
# These belong to the team as a whole, so one worker keeps their order across meetings.
_TEAM_LANES: Final = frozenset({"team", "room", "news"})

_is_it: Final = sa.and_(
    view.c.owner == sa.bindparam("b_owner"),
    view.c.owner_id == sa.bindparam("b_owner_id"),
    view.c.kind == sa.bindparam("b_kind"),
)
_channel = sa.select(view.c.message_id).where(_is_it)
_raise_version = (
    sa.update(view)
    .where(_is_it)
    # When it is tried next stays: Discord recovers no sooner because somebody wants more of it.
    .values(
        wanted_version=view.c.wanted_version + 1,
        parked=sa.case((view.c.parked.in_(_TAKEN_AWAY), view.c.parked), else_=None),
    )
)
_insert = sa.insert(view)
_let_stand = (
    sa.update(view)
    .where(view.c.team_id == sa.bindparam("b_team"), view.c.parked == REMOVED_OFTEN)
    .values(parked=None, remade=None)
)
# From now on another channel stands for the place.
_ANOTHER: Final[dict[str, Any]] = {
    "channel_id": None,
    "generation": view.c.generation + 1,
    "wanted_version": view.c.wanted_version + 1,
    "shown_version": 0,
    "attempt_at": None,
    "attempts": 0,
    "next_try_at": None,
    "parked": None,
}
_place = sa.update(view).where(
    view.c.owner == "team",
    view.c.owner_id == sa.bindparam("b_owner_id"),
    view.c.kind == sa.bindparam("b_kind"),
)
_adopt = _place.where(
    sa.or_(view.c.message_id.is_(None), view.c.message_id != sa.bindparam("b_channel"))
).values(message_id=sa.bindparam("b_channel"), **_ANOTHER)
_release = _place.where(view.c.message_id.is_not(None)).values(message_id=None, **_ANOTHER)
_place_of_another = (
    sa.select(view.c.id)
    .where(
        view.c.message_id == sa.bindparam("b_channel"),
        sa.or_(
            view.c.owner != "team",
            view.c.owner_id != sa.bindparam("b_owner_id"),
            view.c.kind != sa.bindparam("b_kind"),
        ),
    )
    .limit(1)
)


async def want(
    write: Write, kind: Kind, owner_id: int, *, team_id: int, meeting_id: int | None = None
) -> None:
    """Say that a view no longer shows what the rows say, making its row at the first time.

    `meeting_id` is needed for kinds of the meeting lane that a question or speech owns. The reconciler wakes
    after the commit.
    """
    place = PLACES[kind]
    raised = await write.conn.execute(
        _raise_version, {"b_owner": place.owner, "b_owner_id": owner_id, "b_kind": kind.value}
    )
    if raised.rowcount == 0:
        of = team_id if place.lane in _TEAM_LANES else meeting_id or owner_id
        row = {"team_id": team_id, "lane": f"{place.lane}:{of}", "rank": place.rank}
        row |= {"owner": place.owner, "owner_id": owner_id, "kind": kind.value, "key": 0}
        await write.conn.execute(_insert, row)
    write.after_commit("views")
    write.after_commit(changed_in(team_id))


def changed_in(team_id: int) -> str:
    """What is told after a commit that changed something a team's desk shows."""
    return f"team:{team_id}"


async def want_again(write: Write, kind: Kind, owner_id: int) -> None:
    """`want` for a view whose row was made before."""
    place = PLACES[kind]
    await write.conn.execute(
        _raise_version, {"b_owner": place.owner, "b_owner_id": owner_id, "b_kind": kind.value}
    )
    write.after_commit("views")


async def let_stand(write: Write, team_id: int) -> None:
    """Make again what people deleted again and again: a repair of the team says that it may stand."""
    await write.conn.execute(_let_stand, {"b_team": team_id})
    write.after_commit("views")


async def adopt(write: Write, kind: Kind, team_id: int, channel_id: int | None) -> bool:
    """Have a channel that is there already (None: a new one) stand for one of a team's places.

    Returns whether it did not before.
    """
    bound = {"b_owner_id": team_id, "b_kind": kind.value}
    if channel_id is None:
        done = await write.conn.execute(_release, bound)
    else:
        done = await write.conn.execute(_adopt, bound | {"b_channel": channel_id})
    if done.rowcount:
        write.after_commit(PLACE_MADE)
        write.after_commit("views")
    return bool(done.rowcount)


async def place_of_another(conn: Connection, channel_id: int, kind: Kind, team_id: int) -> bool:
    """Whether a channel stands for something else than this place of this team."""
    params = {"b_channel": channel_id, "b_kind": kind.value, "b_owner_id": team_id}
    return (await conn.execute(_place_of_another, params)).scalar_one_or_none() is not None


async def channel_of(conn: Connection, kind: Kind, owner_id: int) -> int | None:
    """The Discord id of the channel a channel-like view (category, channel, forum) stands for, once made."""
    of = {"b_owner": PLACES[kind].owner, "b_owner_id": owner_id, "b_kind": kind.value}
    return (await conn.execute(_channel, of)).scalar_one_or_none()
