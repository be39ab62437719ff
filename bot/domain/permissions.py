"""Who may do what in a team, from the person's roles. Having power in one team gives none in another."""

from enum import StrEnum

from bot.domain.errors import NotAllowed
from bot.domain.team import Actor, Team


class Power(StrEnum):
    """A column of the design's table of who may do what."""

    OFFICER = "officer"
    MODERATOR = "moderator"
    ADMINISTRATOR = "administrator"
    HOST = "host"  # a guest who hosts the team's meeting: while it lasts


# A guest host does what an officer does in a meeting. Private information and who asked stay with the team's
# own officers: residents were told who reads it.
OWN_OFFICERS = frozenset({Power.OFFICER})
OFFICERS = OWN_OFFICERS | {Power.HOST}
STAFF = OFFICERS | {Power.MODERATOR}
PLANNERS = OWN_OFFICERS | {Power.MODERATOR, Power.ADMINISTRATOR}
HOLDERS = OWN_OFFICERS | {Power.ADMINISTRATOR}
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
    if team.id in actor.hosts:
        held.add(Power.HOST)
    return frozenset(held)


def require(actor: Actor, team: Team, any_of: frozenset[Power]) -> None:
    """Raise `NotAllowed`, naming who may, unless the actor has one of the powers."""
    if not powers(actor, team) & any_of:
        # Not whoever happens to be a guest: that is no role to ask for.
        wanted = sorted(any_of - {Power.HOST})
        raise NotAllowed(any_of=tuple(wanted), team=team.name, team_id=team.id, preset=team.preset)
