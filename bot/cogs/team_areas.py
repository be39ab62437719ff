"""`/team areas`: the postcodes by which residents find a team, typed or as a CSV file."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.sent_files import read_sent
from bot.cogs.team_group import GROUP
from bot.cogs.which_team import in_team
from bot.domain.team import Team
from bot.services import areas
from bot.services.context import Context
from bot.ui import finding


class TeamAreas(commands.Cog):
    """What a team looks after; a part of `cogs.team.TeamSettings`."""

    _ctx: Context

    @GROUP.command(name="areas", description=locale_str("The postcodes by which residents find the team"))
    @app_commands.describe(
        add=locale_str("Districts, sectors or whole postcodes, e.g. DA3 7, DA3 8, DA13"),
        remove=locale_str("Those that the team looks after no more"),
        file=locale_str("The whole list as a CSV file, in the place of what was there"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def areas(
        self,
        interaction: Interaction,
        add: str | None = None,
        remove: str | None = None,
        file: discord.Attachment | None = None,
        team: str | None = None,
    ) -> None:
        """Change the list, or show it."""
        listed = finding.codes_in_csv(await read_sent(file)) if file else ""
        await self.areas_in(interaction, add or "", remove or "", listed, team=team)

    @in_team("areas_in")
    async def areas_in(
        self, interaction: Interaction, team: Team, add: str, remove: str, listed: str
    ) -> None:
        """Change this team's."""
        actor = staff_of(interaction)
        if add or remove or listed:
            wanted = f"{add}\n{listed}"
            outcome = await areas.change_areas(
                self._ctx, actor, team.id, wanted, remove, instead=bool(listed)
            )
        else:
            outcome = await areas.areas_of(self._ctx, actor, team.id)
        await reply(interaction, finding.team_areas(outcome, texts_for(interaction)))
