"""`/team guest`: somebody hosts one meeting without being one of the team."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import name_of, staff_of
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number, route
from bot.cogs.team_group import GROUP
from bot.cogs.which_team import in_team
from bot.domain.team import Team
from bot.services import hosting
from bot.services.context import Context
from bot.services.officers import Member
from bot.ui import team_admin
from bot.ui.ids import Verb


class TeamGuests(commands.Cog):
    """A part of `cogs.team.TeamSettings`."""

    _ctx: Context

    @GROUP.command(name="guest", description=locale_str("Let somebody host one meeting as an officer would"))
    @app_commands.describe(
        member=locale_str("Who"),
        shown_as=locale_str("The name the public reads, e.g. Chief Inspector Ash"),
        meeting=locale_str("Which meeting; left out, the open one, else the next"),
        team=TEAM,
    )
    @app_commands.autocomplete(meeting=choices.scheduled_meetings, team=choices.teams)
    async def guest(
        self,
        interaction: Interaction,
        member: discord.Member | discord.User,
        shown_as: str,
        meeting: str | None = None,
        team: str | None = None,
    ) -> None:
        """Name them."""
        who = (str(member.id), name_of(member))
        await self.guest_in(interaction, *who, shown_as, meeting or "", team=team)

    @in_team("guest_in")
    async def guest_in(
        self, interaction: Interaction, team: Team, user_id: str, name: str, shown_as: str, meeting: str
    ) -> None:
        """Name them for a meeting of this team."""
        member = Member(number(user_id), name)
        outcome = await hosting.name_guest(
            self._ctx, staff_of(interaction), team.id, member, shown_as, meeting
        )
        await reply(interaction, team_admin.guest_named(outcome, texts_for(interaction)))

    @route(Verb.END_GUEST)
    async def end_guest(
        self, interaction: Interaction, team_id: str, meeting_id: str, person_id: str
    ) -> None:
        """Take it back."""
        ids = (number(team_id), number(meeting_id), number(person_id))
        team = await hosting.take_back(self._ctx, staff_of(interaction), *ids)
        await reply(interaction, team_admin.guest_ended(team, texts_for(interaction)))
