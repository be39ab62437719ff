"""What an administrator sets about how residents hear of a team: reminders, their role, and digests."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import TEAM
from bot.cogs.permission_check import can_give, has_power
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number
from bot.cogs.team_group import GROUP
from bot.cogs.which_team import in_team
from bot.domain.digest import DigestTimes
from bot.domain.permissions import ADMINISTRATORS, require
from bot.domain.team import Team
from bot.services import digests, reminding
from bot.ui import digests as digest_ui
from bot.ui import hearing

if TYPE_CHECKING:
    from bot.services.context import Context


class TeamHearing(commands.Cog):
    """A part of the team's settings."""

    _ctx: "Context"

    @GROUP.command(name="reminders", description=locale_str("When subscribers are reminded, and their role"))
    @app_commands.describe(
        minutes=locale_str("Minutes before a meeting, for example: 1440, 60; or none"),
        role=locale_str("Who subscribes by role gets it by themselves; @everyone: no role"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def reminders(
        self,
        interaction: Interaction,
        minutes: str | None = None,
        role: discord.Role | None = None,
        team: str | None = None,
    ) -> None:
        """Set them, or say how they are set."""
        nobodys = role is not None and role.id == interaction.guild_id
        role_id = "0" if nobodys else str(role.id) if role else ""
        await self.reminders_in(interaction, minutes or "", role_id, team=team)

    @in_team("reminders_in")
    async def reminders_in(self, interaction: Interaction, team: Team, minutes: str, role_id: str) -> None:
        """Set this team's reminders, or say how they are set."""
        actor = staff_of(interaction)
        require(actor, team, ADMINISTRATORS)  # before what was typed is read
        role = number(role_id) if role_id else None
        wanted = reminding.read_minutes(minutes) if minutes else None
        given = interaction.guild.get_role(role) if interaction.guild and role else None
        outcome = await reminding.set_reminders(
            self._ctx, actor, team.id, wanted, role, has_power=has_power(given)
        )
        role_id_now = outcome.team.subscribers_role_id
        givable = role_id_now is not None and can_give(interaction.guild, role_id_now)
        await reply(interaction, hearing.reminders_set(outcome, texts_for(interaction), givable=givable))

    @GROUP.command(name="digest", description=locale_str("When residents get a digest of what is new"))
    @app_commands.describe(times=locale_str("Each time only if anything is new"), team=TEAM)
    @app_commands.choices(
        times=[
            app_commands.Choice(name=locale_str("After each meeting"), value=DigestTimes.MEETING.value),
            app_commands.Choice(name=locale_str("Each fortnight"), value=DigestTimes.FORTNIGHT.value),
            app_commands.Choice(name=locale_str("Both"), value=DigestTimes.BOTH.value),
            app_commands.Choice(name=locale_str("Never"), value=DigestTimes.NEVER.value),
        ]
    )
    @app_commands.autocomplete(team=choices.teams)
    async def digests(
        self, interaction: Interaction, times: str | None = None, team: str | None = None
    ) -> None:
        """Set it, or say how it is set."""
        await self.digests_in(interaction, times or "", team=team)

    @in_team("digests_in")
    async def digests_in(self, interaction: Interaction, team: Team, times: str) -> None:
        """Set when this team's digests are made."""
        actor = staff_of(interaction)
        require(actor, team, ADMINISTRATORS)
        if times:
            team = await digests.set_digests(self._ctx, actor, team.id, DigestTimes(times))
        await reply(interaction, digest_ui.digests_set(team, texts_for(interaction)))
