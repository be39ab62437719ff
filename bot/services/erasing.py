"""Erasing: at a person's wish, and again in a backup that was put back."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import structlog

from bot.domain.privacy import Erasure, Held, HeldAs
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.notices import tell_people
from bot.services.people import known_person_id
from bot.services.taking_back import left_of, take_back
from bot.storage import erasing, erasures, questions, teams
from bot.storage.database import Connection, Write
from bot.storage.errors import StorageError

# The signal that words went which the search's file still holds.
ERASED: Final = "erased"
_PEOPLE_TOGETHER: Final = 2000

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One thing of the person's that is not erased, and the team to ask about it."""

    team: Team
    what: HeldAs
    number: int


@dataclass(frozen=True, slots=True)
class Erasing:
    """What erasing would leave, or has left. `known`: there is, or was, anything about the person.

    `dms`: how many direct messages to them are taken back.
    """

    known: bool
    held: tuple[HeldLine, ...] = ()
    dms: int = 0


async def before_erasing(ctx: Context, actor: Actor) -> Erasing:
    """What of the actor's would stay because it is held."""
    async with ctx.db.read() as conn:
        person = await known_person_id(conn, actor)
        if person is None:
            return Erasing(known=False)
        held = await _lines(conn, await erasing.held_of(conn, person))
        return Erasing(True, held, len((await left_of(conn, person)).dms))


async def erase_me(ctx: Context, actor: Actor, *, words: bool) -> Erasing:
    """Blank the actor everywhere, in one transaction; with `words` also in what was answered.

    Pressed twice, the second finds nobody. What is held stays and is returned.
    """
    now = ctx.clock.now()
    one = Erasure(ctx.vault.person_key(actor.user_id), now, words)

    async def work(write: Write) -> Erasing:
        person = await known_person_id(write.conn, actor)
        if person is None:
            return Erasing(known=False)
        held, dms = await _erase(ctx, write, person, now, words=words)
        await erasures.add(write.conn, one)
        return Erasing(True, await _lines(write.conn, held), dms)

    outcome = await ctx.db.write(work)
    if outcome.known:
        _keep_list(ctx, (one,))
    return outcome


async def apply_erasures(ctx: Context) -> int:
    """Erase whom the list beside the database names and its rows do not: it is a backup that was put back.

    And the other way round: the list gets what only the rows say. Returns how many people were erased.
    """
    async with ctx.db.read() as conn:
        rows = await erasures.all_of(conn)
    listed = erasures.read_list(ctx.db.path, ctx.vault.name)  # at a start, when nobody waits
    missing = [one for one in dict.fromkeys(listed) if one not in set(rows)]
    if set(rows) - set(listed):
        _keep_list(ctx, rows)
    if not missing:
        return 0
    found = await _people_called(ctx, {one.person_key for one in missing})
    erased = 0
    for one in missing:
        erased += await _again(ctx, one, found.get(one.person_key))
    _empty_log(ctx)
    return erased


async def _again(ctx: Context, one: Erasure, person: int | None) -> bool:
    async def work(write: Write) -> bool:
        there = person is not None and await erasures.was_there(write.conn, person, one.erased_at)
        if person is not None and there:
            await _erase(ctx, write, person, ctx.clock.now(), words=one.words)
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


async def _erase(
    ctx: Context, write: Write, person: int, now: datetime, *, words: bool
) -> tuple[tuple[Held, ...], int]:  # fmt: skip
    left = await left_of(write.conn, person)
    held, withdrawn = await erasing.erase(write, person, now, words=words)
    await take_back(ctx, write, left, now)
    write.after_commit(ERASED)
    for question_id in withdrawn:
        question = await questions.by_id(write.conn, question_id)
        if question is not None:
            await tell_people(write, question, person, now)
    return held, len(left.dms)


async def _lines(conn: Connection, held: tuple[Held, ...]) -> tuple[HeldLine, ...]:
    lines = []
    for one in held:
        team = await teams.get(conn, one.team_id)
        if team is not None:
            lines.append(HeldLine(team, one.what, one.number))
    return tuple(lines)


def _keep_list(ctx: Context, of: tuple[Erasure, ...]) -> None:
    """The rows are committed: what goes wrong here is put right at the next start."""
    try:
        erasures.add_to_list(ctx.db.path, of, ctx.vault.name)
        _empty_log(ctx)
    except (StorageError, OSError):
        log.exception("erasure_not_listed")


def _empty_log(ctx: Context) -> None:
    if not erasures.empty_log(ctx.db.path):
        log.info("log_not_emptied")
