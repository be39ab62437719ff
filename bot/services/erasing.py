"""Erasing, at a person's wish. Again in a backup that was put back: `erasure_list`."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain.privacy import Erasure, Held, HeldAs
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.erasure_list import note_erased
from bot.services.notices import tell_people
from bot.services.people import known_person_id
from bot.services.taking_back import left_of, take_back
from bot.storage import erasing, erasures, questions, teams
from bot.storage.database import Connection, Write

# The signal that words went which the search's file still holds.
ERASED: Final = "erased"


class HeldLine(Struct, frozen=True):
    """One thing of the person's that is not erased, and the team to ask about it."""

    team: Team
    what: HeldAs
    number: int


class Erasing(Struct, frozen=True):
    """What erasing would leave, or has left. `known`: there is, or was, anything about the person."""

    known: bool
    held: tuple[HeldLine, ...] = ()


async def before_erasing(ctx: Context, actor: Actor) -> Erasing:
    """What of the actor's would stay because it is held."""
    async with ctx.db.read() as conn:
        person = await known_person_id(conn, actor)
        if person is None:
            return Erasing(known=False)
        return Erasing(True, await _lines(conn, await erasing.held_of(conn, person)))


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
        held = await erase_person(ctx, write, person, now, words=words)
        await erasures.add(write.conn, one)
        return Erasing(True, await _lines(write.conn, held))

    outcome = await ctx.db.write(work)
    if outcome.known:
        note_erased(ctx, one)
    return outcome


async def erase_person(
    ctx: Context, write: Write, person: int, now: datetime, *, words: bool
) -> tuple[Held, ...]:  # fmt: skip
    """Blank somebody, and have undone what Discord shows of them; what is held and stays."""
    left = await left_of(write.conn, person)
    held, withdrawn = await erasing.erase(write, person, now, words=words)
    await take_back(ctx, write, left, now)
    write.after_commit(ERASED)
    for question_id in withdrawn:
        question = await questions.by_id(write.conn, question_id)
        if question is not None:
            await tell_people(write, question, person, now)
    return held


async def _lines(conn: Connection, held: tuple[Held, ...]) -> tuple[HeldLine, ...]:
    lines = []
    for one in held:
        team = await teams.get(conn, one.team_id)
        if team is not None:
            lines.append(HeldLine(team, one.what, one.number))
    return tuple(lines)
