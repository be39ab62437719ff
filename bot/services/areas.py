"""What a team looks after, and which team looks after a place: by postcode, or by the team's name.

A resident's postcode is compared and forgotten: nothing here writes, and no error carries it.
"""

from typing import Final

from msgspec import Struct

from bot.domain.errors import NoTeams, OutsideServer
from bot.domain.errors.teams import TooManyAreas
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.postcode import (
    MAX_AREAS,
    Extent,
    areas,
    covering,
    extent,
    in_order,
    looks_like_postcode,
    postcode,
)
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.calendar import list_meetings
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.models import MeetingLine
from bot.services.teams import server_to_set_up
from bot.storage import areas as rows
from bot.storage import teams
from bot.storage.database import Connection, Write

# How alike a name must be to what was typed, 0 to 100, and how many are shown.
_ALIKE: Final = 72.0
MOST_FOUND: Final = 5


class TeamAreas(Struct, frozen=True):
    """What a team looks after, and what of it was just added or taken away."""

    team: Team
    codes: tuple[str, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class FoundTeam(Struct, frozen=True):
    """A team and its next meeting, if one is planned or open."""

    team: Team
    next_meeting: MeetingLine | None


class Found(Struct, frozen=True):
    """The teams for a place. `whole`: the whole postcode was given, so these are the ones and no others.

    `by_postcode` is False where it was looked for by name. `known` is how many teams there are in all.
    """

    teams: tuple[FoundTeam, ...]
    by_postcode: bool
    whole: bool
    known: int


async def change_areas(
    ctx: Context, actor: Actor, team_id: int, add: str | None, remove: str | None, *, instead: bool = False
) -> TeamAreas:
    """Add to and take from what a team looks after; return it, also where nothing was typed.

    `instead`: what is added replaces all the rest. Raises NotAllowed, BadAreas, TooManyAreas.
    """

    async def work(write: Write) -> TeamAreas:
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        before = await rows.of_team(write.conn, team_id)
        wanted, unwanted = areas(add or ""), areas(remove or "")
        after = (set() if instead else set(before)) | set(wanted)
        after -= set(unwanted)
        if len(after) > MAX_AREAS:
            raise TooManyAreas(MAX_AREAS)
        added, removed = in_order(after - set(before)), in_order(set(before) - after)
        await rows.remove(write.conn, team_id, removed)
        await rows.add(write.conn, team_id, added)
        if added or removed:
            await note(write, actor, team_id, "changed_areas", "team", team_id, ctx.clock.now())
        return TeamAreas(team, in_order(after), added, removed)

    return await ctx.db.write(work)


async def areas_of(ctx: Context, actor: Actor, team_id: int) -> TeamAreas:
    """Return what a team looks after. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, ADMINISTRATORS)
        return TeamAreas(team, in_order(await rows.of_team(conn, team_id)))


async def all_teams(ctx: Context, actor: Actor) -> tuple[FoundTeam, ...]:
    """Return the server's teams by name, for an administrator. Raises OutsideServer, NotAllowed, NoTeams."""
    guild_id = server_to_set_up(actor, "")
    async with ctx.db.read() as conn:
        guild_id, known = await _known(conn, guild_id)
    return await _with_meetings(ctx, guild_id, list(known))


async def find_teams(ctx: Context, guild_id: int | None, where: str) -> Found:
    """Return the teams for what was typed: a postcode, else a name. Raises OutsideServer, NoTeams."""
    if looks_like_postcode(where):
        return await find_by_postcode(ctx, guild_id, where)
    return await find_by_name(ctx, guild_id, where)


async def find_by_postcode(ctx: Context, guild_id: int | None, typed: str) -> Found:
    """Return the teams that look after a postcode: those of the longest code that it lies in.

    Of a part of a postcode also those that look after a part of that. Raises OutsideServer, NoTeams,
    BadPostcode.
    """
    code = postcode(typed)
    async with ctx.db.read() as conn:
        guild_id, known = await _known(conn, guild_id)
        found: frozenset[int] = frozenset()
        for larger in reversed(covering(code)):
            found = await rows.teams_at(conn, guild_id, larger)
            if found:
                break
        if extent(code) is not Extent.UNIT:
            found |= await rows.teams_within(conn, guild_id, code)
    chosen = [team for team in known if team.id in found]
    whole = extent(code) is Extent.UNIT
    return Found(await _with_meetings(ctx, guild_id, chosen), True, whole, len(known))


async def find_by_name(ctx: Context, guild_id: int | None, typed: str) -> Found:
    """Return the teams whose names are like what was typed, the likest first.

    Raises OutsideServer, NoTeams.
    """
    async with ctx.db.read() as conn:
        guild_id, known = await _known(conn, guild_id)
    chosen = _alike(known, typed)
    return Found(await _with_meetings(ctx, guild_id, chosen), False, True, len(known))


def _alike(known: tuple[Team, ...], typed: str) -> list[Team]:
    from rapidfuzz import fuzz  # no start waits for it: see `bot.app`

    key = teams.name_key(typed[:100])
    if not key:
        return list(known)
    exact = [team for team in known if teams.name_key(team.name) == key]
    if exact:
        return exact
    scored = [(fuzz.WRatio(key, teams.name_key(team.name)), team) for team in known]
    return [team for score, team in sorted(scored, key=lambda one: -one[0]) if score >= _ALIKE]


async def _known(conn: Connection, guild_id: int | None) -> tuple[int, tuple[Team, ...]]:
    if guild_id is None:
        raise OutsideServer
    known = await teams.of_guild(conn, guild_id)
    if not known:
        raise NoTeams
    return guild_id, known


async def _with_meetings(ctx: Context, guild_id: int, chosen: list[Team]) -> tuple[FoundTeam, ...]:
    lines = await list_meetings(ctx, guild_id)
    return tuple(
        FoundTeam(team, next((line for line in lines if line.team.id == team.id), None)) for team in chosen
    )
