"""Holding what may be wanted as it is: evidence, a complaint, a request for disclosure."""

from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import UnknownPrivateInformation
from bot.domain.errors.privacy import BadDays, HeldAlready, HoldWhat, NoSuchHold
from bot.domain.permissions import ADMINISTRATORS, HOLDERS
from bot.domain.question import MAX_REASON
from bot.domain.retention import MAX_RETENTION_DAYS, HoldKind, Kept, least_days
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import question_in, team_for
from bot.services.people import person_id
from bot.services.typed import typed_text
from bot.storage import holds, private_acts, teams
from bot.storage.database import Connection, Write
from bot.storage.holds import HoldLine

__all__ = [
    "HoldLifted", "HoldLine", "HoldPlaced", "Holds", "lift_hold", "list_holds", "place_hold", "set_retention",
]  # fmt: skip

_LISTED: Final = 20
_BIGGEST: Final = 10**9


class HoldPlaced(Struct, frozen=True):
    """What is held from now on, by its number."""

    team: Team
    kind: HoldKind
    reason: str
    question: int | None
    private: int | None


class HoldLifted(Struct, frozen=True):
    """The hold is over."""

    team: Team
    number: int


class Holds(Struct, frozen=True):
    """The newest in force, and how many there are."""

    team: Team
    lines: tuple[HoldLine, ...]
    total: int


async def place_hold(
    ctx: Context, actor: Actor, team_id: int, kind: HoldKind, reason: str, *, question: str, private: str
) -> HoldPlaced:
    """Hold a question or private information, one of the two, by its number.

    Raises Blank, TooLong, NotAllowed, HoldWhat, UnknownQuestion, UnknownPrivateInformation, HeldAlready.
    """
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> HoldPlaced:
        conn = write.conn
        team = await team_for(conn, actor, team_id, HOLDERS)
        if bool(question.strip()) == bool(private.strip()):
            raise HoldWhat
        on = await question_in(conn, team_id, question) if question.strip() else None
        private_id, number = (None, 0) if on else await _private(conn, team_id, private)
        made = await holds.add(
            conn, team_id, question_id=on.id if on else None, private_id=private_id, kind=kind, reason=why,
            by=await person_id(write, actor, now), now=now,
        )  # fmt: skip
        if made is None:
            raise HeldAlready(on.number if on else number)
        if on:
            await note(write, actor, team_id, "placed_hold", "question", on.id, now, why)
        else:
            about = private_id or 0
            await note(write, actor, team_id, "placed_hold", "private_information", about, now, why)
        return HoldPlaced(team, kind, why, on.number if on else None, number if on is None else None)

    return await ctx.db.write(work)


async def lift_hold(ctx: Context, actor: Actor, team_id: int, typed: str) -> HoldLifted:
    """End a hold: from now on it goes as all else does. Raises NotAllowed, NoSuchHold."""
    now = ctx.clock.now()

    async def work(write: Write) -> HoldLifted:
        team = await team_for(write.conn, actor, team_id, HOLDERS)
        number = _number(typed)
        by = await person_id(write, actor, now)
        if not await holds.lift(write.conn, team_id, number, by, now):
            raise NoSuchHold(number)
        await note(write, actor, team_id, "lifted_hold", "hold", number, now)
        return HoldLifted(team, number)

    return await ctx.db.write(work)


async def list_holds(ctx: Context, actor: Actor, team_id: int) -> Holds:
    """What a team holds. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, HOLDERS)
        lines, total = await holds.page(conn, team_id, _LISTED)
        return Holds(team, tuple(lines), total)


async def set_retention(ctx: Context, actor: Actor, team_id: int, wanted: dict[Kept, int]) -> Team:
    """Set for how many days which kind is kept; what is not in it stays. Raises NotAllowed, BadDays."""
    now: datetime = ctx.clock.now()

    async def work(write: Write) -> Team:
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        for kept, days in wanted.items():
            least = least_days(kept)
            if not least <= days <= MAX_RETENTION_DAYS:
                raise BadDays(kept, least, MAX_RETENTION_DAYS)
        changed = replace(team, retention={**team.retention, **wanted})
        if changed != team:
            await teams.update(write.conn, changed)
            now_set = ", ".join(f"{kept}={days}" for kept, days in wanted.items())
            await note(write, actor, team_id, "set_retention", "team", team_id, now, now_set)
        return changed

    return await ctx.db.write(work)


async def _private(conn: Connection, team_id: int, typed: str) -> tuple[int, int]:
    number = _number(typed)
    found = await private_acts.find(conn, team_id, number)
    if found is None:
        raise UnknownPrivateInformation(number)
    return found[0].id, number


def _number(typed: str) -> int:
    digits = typed.strip().lstrip("#").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 10 and int(digits) < _BIGGEST else 0
