"""Saying something again: a message that people should notice is not a silent edit of an old one."""

from typing import Any, Final

import sqlalchemy as sa

from bot.storage.database import Write
from bot.storage.tables import view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_is_of: Final = sa.and_(
    view.c.owner == sa.bindparam("b_owner"),
    view.c.owner_id == sa.bindparam("b_owner_id"),
    view.c.kind == sa.bindparam("b_kind"),
)
_parts: Final = view.alias("parts")
_next_key = (
    sa.select(sa.func.max(_parts.c.key) + 1)
    .where(_parts.c.owner == view.c.owner, _parts.c.owner_id == view.c.owner_id, _parts.c.kind == view.c.kind)
    .correlate(view)
    .scalar_subquery()
)
_COPIED: Final = (
    "team_id", "lane", "rank", "owner", "owner_id", "kind", "wanted_version", "shown_version", "channel_id",
    "message_id", "pinned", "generation", "attempts",
)  # fmt: skip
_leave_over = sa.insert(view).from_select(
    [*_COPIED, "key"],
    sa.select(*(view.c[name] for name in _COPIED), _next_key).where(
        _is_of, view.c.key == 0, view.c.message_id.is_not(None)
    ),
)
_begin_again = (
    sa.update(view)
    .where(
        _is_of,
        view.c.key == 0,
        sa.or_(view.c.message_id.is_not(None), view.c.parked == REMOVED_BY_PERSON),
    )
    .values(generation=view.c.generation + 1, channel_id=None, message_id=None, pinned=False, parked=None)
)


async def post_anew(write: Write, kind: Kind, owner_id: int) -> None:
    """Have the next showing of a message be a new post; the one that stands is taken away then.

    The old one becomes a part that is no longer needed, which the reconciler removes. The caller wants the
    view, too. What a person deleted is new, as well.
    """
    bound: dict[str, Any] = {"b_owner": PLACES[kind].owner, "b_owner_id": owner_id, "b_kind": kind.value}
    await write.conn.execute(_leave_over, bound)
    await write.conn.execute(_begin_again, bound)
