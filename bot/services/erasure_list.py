"""Who was erased, in a file beside the database; and erased again in a backup that was put back."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

import structlog

from bot.domain.privacy import Erasure
from bot.services.context import Context
from bot.storage import erasures
from bot.storage.database import Write
from bot.storage.errors import StorageError

_PEOPLE_TOGETHER: Final = 2000

log = structlog.get_logger()


async def apply_erasures(ctx: Context) -> int:
    """Erase whom the list beside the database names and its rows do not: it is a backup that was put back.

    And the other way round: the list gets what only the rows say. Returns how many people were erased.
    """
    async with ctx.db.read() as conn:
        rows = await erasures.all_of(conn)
    listed = erasures.read_list(ctx.db.path, ctx.vault.name)
    if listed == rows:  # as after each orderly end
        return 0
    known = set(rows)
    missing = [one for one in dict.fromkeys(listed) if one not in known]
    if known.difference(listed):
        _written(ctx, erasures.add_to_list, rows)
    if not missing:
        return 0
    found = await _people_called(ctx, {one.person_key for one in missing})
    erased = 0
    for one in missing:
        erased += await _again(ctx, one, found.get(one.person_key))
    _empty_log(ctx)
    return erased


async def _again(ctx: Context, one: Erasure, person: int | None) -> bool:
    from bot.services.erasing import erase_person  # a start that erases nobody can do without

    async def work(write: Write) -> bool:
        there = person is not None and await erasures.was_there(write.conn, person, one.erased_at)
        if person is not None and there:
            await erase_person(ctx, write, person, ctx.clock.now(), words=one.words)
        await erasures.add(write.conn, one)
        return there

    return await ctx.db.write(work)


async def _people_called(ctx: Context, keys: set[str]) -> dict[str, int]:
    """The row of each person with one of these keys. Every person there is has to be tried."""
    found: dict[str, int] = {}
    after = 0
    while True:
        async with ctx.db.read() as conn:
            page = await erasures.people_after(conn, after, _PEOPLE_TOGETHER)
        for person, user_id in page:
            after = person
            key = ctx.vault.person_key(user_id)
            if key in keys:
                found[key] = person
        if len(page) < _PEOPLE_TOGETHER:
            return found
        await asyncio.sleep(0)


def note_erased(ctx: Context, one: Erasure) -> None:
    """Put somebody in the file who was erased just now."""
    _written(ctx, erasures.append_to_list, (one,))


def _written(
    ctx: Context, write: Callable[[Path, tuple[Erasure, ...], str], None], of: tuple[Erasure, ...]
) -> None:
    """The rows are committed: what goes wrong here, the next start puts right."""
    try:
        write(ctx.db.path, of, ctx.vault.name)
        _empty_log(ctx)
    except (StorageError, OSError):
        log.exception("erasure_not_listed")


def _empty_log(ctx: Context) -> None:
    if not erasures.empty_log(ctx.db.path):
        log.info("log_not_emptied")
