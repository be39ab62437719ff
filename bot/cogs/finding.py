"""/find-team: who looks after my street, and when they meet. What was typed is compared and forgotten."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import opening, route
from bot.domain.errors import OutsideServer
from bot.services import areas
from bot.services.areas import Found
from bot.ui import finding, forms
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class Finding(commands.Cog):
    """Finding one's team."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(name="find-team", description=locale_str("Which team looks after my street"))
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(
        postcode=locale_str("Your postcode, or its first half; it is not kept"),
        name=locale_str("Or the team's name, or a part of it"),
    )
    async def find_team(
        self, interaction: Interaction, postcode: str | None = None, name: str | None = None
    ) -> None:
        """Look it up, or ask for the postcode."""
        if postcode:
            found = await areas.find_by_postcode(self._ctx, interaction.guild_id, postcode)
        elif name:
            found = await areas.find_by_name(self._ctx, interaction.guild_id, name)
        else:
            await self.open_find(interaction)
            return
        await self._say(interaction, found)

    @route(Verb.FIND)
    async def open_find(self, interaction: Interaction) -> None:
        """Open the form."""
        if interaction.guild_id is None:
            raise OutsideServer
        await interaction.response.send_modal(finding.find_form(opening(), texts_for(interaction)))

    @route(Verb.FIND_FORM)
    async def send_find(self, interaction: Interaction, _opening: str) -> None:
        """Look up what the form holds."""
        where = forms.read_form(interaction.data, finding.WHERE)[finding.WHERE]
        await self._say(interaction, await areas.find_teams(self._ctx, interaction.guild_id, where))

    async def _say(self, interaction: Interaction, found: Found) -> None:
        await reply(interaction, finding.found_teams(found, texts_for(interaction)))
