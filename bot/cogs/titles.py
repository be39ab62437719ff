"""/meeting edit: a meeting's title."""

from discord import app_commands
from discord.app_commands import locale_str

from bot.cogs import choices
from bot.cogs.meeting_group import MEETING, MeetingPart, planner
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.which_team import in_team
from bot.domain.meeting import MAX_TITLE
from bot.domain.team import Team
from bot.services import retitling
from bot.ui import replies


class Titles(MeetingPart):
    """The title."""

    @MEETING.command(name="edit", description=locale_str("Change what a meeting is called"))
    @app_commands.describe(
        meeting=locale_str("Which meeting: choose from the list"),
        title=locale_str("What it is about; left out: called as the others"),
        team=TEAM,
    )
    @app_commands.autocomplete(meeting=choices.changeable_meetings, team=choices.teams)
    async def edit(
        self,
        interaction: Interaction,
        meeting: str,
        title: app_commands.Range[str, 1, MAX_TITLE] | None = None,
        team: str | None = None,
    ) -> None:
        """Change it."""
        await self.retitle_in(interaction, meeting, title or "", team=team)

    @in_team("retitle_in")
    async def retitle_in(self, interaction: Interaction, team: Team, meeting: str, title: str) -> None:
        """Change it in this team."""
        actor = planner(interaction, team)
        found = await retitling.find_changeable(self._ctx, team.id, meeting)
        outcome = await retitling.retitle_meeting(self._ctx, actor, team.id, found.id, title or None)
        await reply(interaction, replies.retitled(outcome, texts_for(interaction)))
