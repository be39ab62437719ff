"""Kept texts: sealed until who typed them presses the button that sends them, and nobody else's to open."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.errors.asking import TextGone
from bot.domain.kept_text import KEPT_FOR, MOST_KEPT, KeptText, Purpose
from bot.domain.team import Actor
from bot.domain.text import clean
from bot.services.context import Context
from bot.services.people import known_person_id, person_id
from bot.storage import kept_texts as rows
from bot.storage.database import Write


async def keep_text(
    ctx: Context, actor: Actor, opening: str, purpose: Purpose, about: Mapping[str, int | str], text: str
) -> None:
    """Keep what the actor typed; sent again by the same opening, it is kept anew."""
    now = ctx.clock.now()
    sealed = ctx.vault.seal(clean(text), _context(opening))

    async def work(write: Write) -> None:
        person = await person_id(write, actor, now)
        await rows.drop(write.conn, opening, person)
        await rows.add(write.conn, person, opening, purpose, about, sealed, now, MOST_KEPT)

    await ctx.db.write(work)


async def kept_text(ctx: Context, actor: Actor, opening: str, purpose: Purpose) -> KeptText:
    """What the actor typed. Raises TextGone, also for somebody else's; VaultError."""
    async with ctx.db.read() as conn:
        person = await known_person_id(conn, actor)
        found = None if person is None else await rows.own(conn, opening, person)
    if found is None or found.purpose is not purpose:
        raise TextGone
    return KeptText(ctx.vault.open(found.sealed, _context(opening)), found.about)


async def forget_text(ctx: Context, actor: Actor, opening: str) -> None:
    """Delete what the actor typed: it has been sent."""

    async def work(write: Write) -> None:
        person = await known_person_id(write.conn, actor)
        if person is not None:
            await rows.drop(write.conn, opening, person)

    await ctx.db.write(work)


async def drop_old_texts(ctx: Context, since: datetime | None) -> None:
    """Delete what waited for a week; once a day is enough. `since`: when this was called last."""
    now = ctx.clock.now()
    if since is not None and since.date() == now.date():
        return

    async def work(write: Write) -> None:
        await rows.drop_old(write.conn, now - KEPT_FOR)

    await ctx.db.write(work)


def _context(opening: str) -> str:
    return f"kept_text:{opening}"
