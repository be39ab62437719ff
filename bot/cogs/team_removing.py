"""`/team list`, `/team export` and `/team remove`: the teams of a server, and what to take along of one."""

import asyncio

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, route
from bot.cogs.team_group import GROUP
from bot.cogs.which_team import in_team
from bot.domain.team import Team
from bot.services import areas, removing, settings_file
from bot.services.context import Context
from bot.ui import team_admin
from bot.ui.ids import Verb


class TeamRemoving(commands.Cog):
    """A part of `cogs.team.TeamSettings`."""

    _ctx: Context

    @GROUP.command(name="list", description=locale_str("The teams of this server"))
    async def list_teams(self, interaction: Interaction) -> None:
        """List them."""
        found = await areas.all_teams(self._ctx, staff_of(interaction))
        await reply(interaction, team_admin.team_list(found, texts_for(interaction)))

    @GROUP.command(name="export", description=locale_str("A team's settings as a file, for another server"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def export(self, interaction: Interaction, team: str | None = None) -> None:
        """Send the file."""
        await self.export_in(interaction, team=team)

    @in_team("export_in")
    async def export_in(self, interaction: Interaction, team: Team) -> None:
        """Send this team's."""
        await self.send_settings(interaction, str(team.id))

    @route(Verb.TEAM_SETTINGS)
    async def send_settings(self, interaction: Interaction, team_id: str) -> None:
        """Send a team's settings to who is about to remove it."""
        kept = await settings_file.settings_of(self._ctx, staff_of(interaction), number(team_id))
        guild = interaction.guild
        roles = {role.id: role.name for role in guild.roles} if guild else {}
        channels = {channel.id: channel.name for channel in guild.channels} if guild else {}
        data = settings_file.as_file(kept, roles, channels)
        await reply(interaction, team_admin.settings_sent(kept.team, data, texts_for(interaction)))

    @route(Verb.TEAM_RECORDS)
    async def send_records(self, interaction: Interaction, team_id: str) -> None:
        """Send all its records."""
        from bot.export.bundle import zipped  # with what makes records: not for a start
        from bot.export.files import fit_files, record_files

        actor, t = staff_of(interaction), texts_for(interaction)
        await removing.removal(self._ctx, actor, number(team_id))  # who may not is told so at once
        await interaction.response.defer(ephemeral=True, thinking=True)
        files: list[tuple[str, bytes]] = []
        count = 0
        async for record in removing.records_of(self._ctx, actor, number(team_id)):
            files += await asyncio.to_thread(record_files, record, t)
            count += 1
        archive = await asyncio.to_thread(zipped, files)
        for group in fit_files([("records.zip", archive)]):
            await reply(interaction, team_admin.records_sent(count, group, t))

    @GROUP.command(name="remove", description=locale_str("Remove a team; it can be brought back"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def remove(self, interaction: Interaction, team: str | None = None) -> None:
        """Ask whether it is meant."""
        await self.remove_in(interaction, team=team)

    @in_team("remove_in")
    async def remove_in(self, interaction: Interaction, team: Team) -> None:
        """Ask about this team."""
        view = await removing.removal(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, team_admin.removal_page(view, texts_for(interaction)))

    @route(Verb.REMOVE_TEAM)
    async def press_remove(self, interaction: Interaction, team_id: str) -> None:
        """Remove it."""
        team = await removing.remove_team(self._ctx, staff_of(interaction), number(team_id))
        await turn_page(interaction, team_admin.team_removed(team, texts_for(interaction)))
