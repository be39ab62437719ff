"""What a person is told about their data: by whom it is kept, and how long."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from bot.domain.retention import Kept, days_kept
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.storage import teams

_MARK: Final = 12  # characters of a keyed hash: enough to tell whose button it is


class TeamPrivacy(Struct, frozen=True):
    """Who answers for a team's data, how to reach them, and how many days what is kept."""

    team: Team
    controller: str
    contact: str
    days: Mapping[Kept, int]


async def privacy_here(ctx: Context, guild_id: int | None) -> tuple[TeamPrivacy, ...]:
    """The teams of a server; none in a direct message."""
    if guild_id is None:
        return ()
    async with ctx.db.read() as conn:
        return tuple(privacy_of(team) for team in await teams.of_guild(conn, guild_id))


def privacy_of(team: Team) -> TeamPrivacy:
    """One team's, with what stands in where nothing was chosen."""
    days = {kept: days_kept(team.retention, kept) for kept in Kept}
    controller = team.controller or team.organisation or team.name
    return TeamPrivacy(team, controller, team.controller_contact or "", days)


def erase_mark(ctx: Context, actor: Actor) -> str:
    """What an erasing button carries: nobody else's presses count, whatever they send."""
    return ctx.vault.person_key(actor.user_id)[:_MARK]
