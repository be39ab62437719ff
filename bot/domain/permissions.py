"""Who may do what in a team, from the person's roles. Having power in one team gives none in another."""

from enum import StrEnum

from bot.domain.errors import NotAllowed
from bot.domain.team import Actor, Team


class Power(StrEnum):
    """A column of the design's table of who may do what."""

    OFFICER = "officer"
    MODERATOR = "moderator"
    ADMINISTRATOR = "administrator"


STAFF = frozenset({Power.OFFICER, Power.MODERATOR})
PLANNERS = STAFF | {Power.ADMINISTRATOR}
OFFICERS = frozenset({Power.OFFICER})
HOLDERS = OFFICERS | {Power.ADMINISTRATOR}
ADMINISTRATORS = frozenset({Power.ADMINISTRATOR})


def powers(actor: Actor, team: Team) -> frozenset[Power]:
    """The powers an actor has in a team; none in another server's team."""
    if actor.guild_id != team.guild_id:
        return frozenset()
    held = set()
    if team.officers_role_id in actor.role_ids:
        held.add(Power.OFFICER)
    if team.moderators_role_id in actor.role_ids or actor.manage_channels:
        held.add(Power.MODERATOR)
    if actor.manage_guild:
        held.add(Power.ADMINISTRATOR)
    return frozenset(held)


def require(actor: Actor, team: Team, any_of: frozenset[Power]) -> None:
    """Raise `NotAllowed`, naming who may, unless the actor has one of the powers."""
    if not powers(actor, team) & any_of:
        raise NotAllowed(any_of=tuple(sorted(any_of)), team=team.name, team_id=team.id)
