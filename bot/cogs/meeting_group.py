"""/meeting: the group whose commands stand in several modules, and who may plan."""

from typing import TYPE_CHECKING, Final

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.options import FOR_SERVERS, IN_SERVERS
from bot.cogs.replying import Interaction
from bot.domain.permissions import PLANNERS, require
from bot.domain.team import Actor, Team

if TYPE_CHECKING:
    from bot.client import Client

MEETING: Final = app_commands.Group(
    name="meeting",
    description=locale_str("Plan and hold meetings (officers and moderators)"),
    guild_only=True,
    allowed_contexts=IN_SERVERS,
    allowed_installs=FOR_SERVERS,
)


class MeetingPart(commands.Cog):
    """Some of the group's commands; together they are one cog."""

    def __init__(self, client: "Client") -> None:
        self._ctx: Final = client.ctx


def planner(interaction: Interaction, team: Team) -> Actor:
    """Who plans; who may not is told that before what was typed is read. Raises NotAllowed."""
    actor = staff_of(interaction)
    require(actor, team, PLANNERS)
    return actor
