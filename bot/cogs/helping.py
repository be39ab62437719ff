"""/help: what the person who asks may do here, and how."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs.actors import anyone_of
from bot.cogs.replying import Interaction, reply, texts_for
from bot.domain.permissions import STAFF, powers
from bot.services import teams
from bot.ui import replies

if TYPE_CHECKING:
    from bot.client import Client


class Helping(commands.Cog):
    """One command for those who have never done this."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(description=locale_str("How meetings work here, and what you can do"))
    @app_commands.guild_only()
    async def help(self, interaction: Interaction) -> None:
        """Say what this person may do."""
        actor = anyone_of(interaction)
        here = await teams.teams_of(self._ctx, interaction.guild_id or 0)
        staff = any(powers(actor, team) & STAFF for team in here)
        piece = replies.help_for(texts_for(interaction), staff=staff, admin=actor.manage_guild, teams=here)
        await reply(interaction, piece)
