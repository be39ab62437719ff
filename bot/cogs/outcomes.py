"""Outcomes, "You said, we did": written by command or from the desk, approved, withdrawn. Officers only."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.which_team import asked_once, in_team
from bot.cogs.writing import giving_back
from bot.domain.team import Team
from bot.services import outcomes
from bot.ui import forms
from bot.ui import outcomes as ui
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class Outcomes(commands.Cog):
    """What came of what residents said."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(
        name="outcome", description=locale_str("“You said, we did”: what came of it, in a line (officers)")
    )
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(
        text=locale_str("No street, no date, nothing that points to one message or person; left out: a form"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def outcome(
        self, interaction: Interaction, text: str | None = None, team: str | None = None
    ) -> None:
        """Publish it at once, or open the form."""
        await self.outcome_in(interaction, text or "", team=team)

    @in_team("outcome_in")
    async def outcome_in(self, interaction: Interaction, team: Team, text: str) -> None:
        """Publish it as this team's."""
        if text:
            await self._tell(interaction, team.id, text, asked_once(interaction, team))
        else:
            await self._open_form(interaction, team.id)

    @route(Verb.OUTCOME)
    async def write(self, interaction: Interaction, team_id: str) -> None:
        """Open the form, from the desk."""
        await self._open_form(interaction, number(team_id))

    @route(Verb.OUTCOME_FORM)
    async def send(self, interaction: Interaction, team_id: str, opened: str) -> None:
        """Publish what the form holds."""
        text = forms.read_form(interaction.data, ui.OUTCOME)[ui.OUTCOME]
        await self._tell(interaction, number(team_id), text, opened)

    @route(Verb.OUTCOMES)
    async def turn(self, interaction: Interaction, team_id: str, page: str) -> None:
        """Turn to the lines; page 0 comes from the desk, whose own page follows what happens and stays."""
        show = turn_page if number(page) else reply
        await show(interaction, await self._page(interaction, team_id, page))

    @route(Verb.APPROVE_OUTCOME)
    async def approve(self, interaction: Interaction, team_id: str, outcome_id: str, page: str) -> None:
        """Publish a colleague's line."""
        actor = staff_of(interaction)
        await outcomes.approve_outcome(self._ctx, actor, number(team_id), number(outcome_id))
        await turn_page(interaction, await self._page(interaction, team_id, page))

    @route(Verb.WITHDRAW_OUTCOME)
    async def withdraw(self, interaction: Interaction, team_id: str, outcome_id: str, page: str) -> None:
        """Take a line back."""
        actor = staff_of(interaction)
        await outcomes.withdraw_outcome(self._ctx, actor, number(team_id), number(outcome_id))
        await turn_page(interaction, await self._page(interaction, team_id, page))

    async def _open_form(self, interaction: Interaction, team_id: int) -> None:
        team = await outcomes.outcome_form(self._ctx, staff_of(interaction), team_id)
        await interaction.response.send_modal(ui.outcome_form(team, opening(), texts_for(interaction)))

    async def _tell(self, interaction: Interaction, team_id: int, text: str, opened: str) -> None:
        async with giving_back(interaction, text):
            outcome = await outcomes.tell_outcome(self._ctx, staff_of(interaction), team_id, text, opened)
            await reply(interaction, ui.outcome_told(outcome, texts_for(interaction)))

    async def _page(self, interaction: Interaction, team_id: str, page: str) -> Piece:
        found = await outcomes.outcome_page(self._ctx, staff_of(interaction), number(team_id), number(page))
        return ui.outcome_page(found, texts_for(interaction))
