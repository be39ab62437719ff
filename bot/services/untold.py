"""What somebody is told with their next private reply, once: their DMs are closed, or were never chosen.

Every reply asks whether there is anything to say. So whom to tell stays in memory: there are few. The rows
are read after a reply only: what reads them is loaded then, and no start waits for it.
"""

from typing import TYPE_CHECKING

import structlog
from msgspec import Struct

from bot.domain.question import QuestionState
from bot.services.context import Context
from bot.storage import people
from bot.storage.database import Connection, Write
from bot.storage.errors import StorageError

if TYPE_CHECKING:
    from bot.services.models import NoticeView
    from bot.services.notices import Notice

log = structlog.get_logger()


class Untold(Struct, frozen=True):
    """The names of the teams that turned to the role, and what became of questions; `ids`: their notices."""

    closed: tuple[str, ...]
    questions: "tuple[NoticeView, ...]"
    ids: tuple[int, ...]


async def tell_later(ctx: Context, guild_id: int, person: int) -> None:
    """To call once it is committed that somebody is to be told: what was done stands, whatever fails here."""
    try:
        async with ctx.db.read() as conn:
            user_id = await people.user_id_of(conn, person)
    except StorageError:
        ctx.untold.known = False  # the next reply reads anew whom to tell
        log.exception("not_looked_up")
        return
    if user_id is not None:
        ctx.untold.add(guild_id, user_id)


async def to_tell(ctx: Context, guild_id: int, user_id: int) -> Untold | None:
    """What this person was not told yet in a server; None if there is nothing.

    Whoever asks tells them: nobody else is answered the same meanwhile.
    """
    from bot.storage import subscriptions
    from bot.storage import untold as rows

    if not ctx.untold.known:
        async with ctx.db.read() as conn:
            closed, changed = await subscriptions.all_closed_untold(conn), await rows.all_untold(conn)
        ctx.untold.learn(closed | changed)
    if not ctx.untold.take(guild_id, user_id):
        return None
    async with ctx.db.read() as conn:
        found = await rows.untold(conn, guild_id, user_id)
        closed_of = await subscriptions.closed_untold(conn, guild_id, user_id)
        if not (found or closed_of):
            return None
        return Untold(closed_of, await _views(conn, found), tuple(one.id for one in found))


async def told(ctx: Context, guild_id: int, user_id: int, said: Untold) -> None:
    """They have read it."""
    from bot.storage import subscriptions
    from bot.storage import untold as rows

    async def work(write: Write) -> None:
        if said.closed:
            await subscriptions.told_closed(write.conn, guild_id, user_id)
        if said.ids:
            await rows.told(write.conn, said.ids)

    await ctx.db.write(work)


def not_told(ctx: Context, guild_id: int, user_id: int) -> None:
    """It could not be said: the next reply tries again."""
    ctx.untold.add(guild_id, user_id)


async def _views(conn: Connection, found: "tuple[Notice, ...]") -> "tuple[NoticeView, ...]":
    """As things stand now: the last of each kind about a question, and nothing that its asker did."""
    from bot.services.notice_views import notice_view

    latest: dict[tuple[str, int], NoticeView] = {}
    for notice in found:
        view = await notice_view(conn, notice)
        if view is not None and view.question_id is not None and view.state is not QuestionState.WITHDRAWN:
            latest[notice.kind, view.question_id] = view
    return tuple(latest.values())
