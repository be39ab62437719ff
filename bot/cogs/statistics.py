"""Statistics for a team's staff, with pictures, and trials of meeting times."""

import asyncio
from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import FOR_SERVERS, IN_SERVERS, TEAM
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.team import Team
from bot.domain.trial import Plan
from bot.services import statistics, trials
from bot.services.trials import TrialWanted
from bot.ui import forms, stats
from bot.ui import trials as ui
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class Statistics(commands.Cog):
    """Numbers about meetings; who may plan them reads them."""

    group = app_commands.Group(
        name="stats",
        description=locale_str("Numbers about meetings, and which hour suits (officers and moderators)"),
        guild_only=True,
        allowed_contexts=IN_SERVERS,
        allowed_installs=FOR_SERVERS,
    )

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- numbers ---------------------------------------------------------------------------------------

    @group.command(name="meetings", description=locale_str("Who took part, questions, answers, follow-ups"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def meetings(self, interaction: Interaction, team: str | None = None) -> None:
        """Show them."""
        await self.meetings_in(interaction, team=team)

    @in_team("stats_in")
    async def meetings_in(self, interaction: Interaction, team: Team) -> None:
        """Show this team's."""
        figures = await statistics.team_figures(self._ctx, staff_of(interaction), team.id)
        await _show(interaction, stats.meetings_report(figures, texts_for(interaction)))

    @group.command(name="times", description=locale_str("How many came at which day and hour"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def times(self, interaction: Interaction, team: str | None = None) -> None:
        """Show them."""
        await self.times_in(interaction, team=team)

    @in_team("times_in")
    async def times_in(self, interaction: Interaction, team: Team) -> None:
        """Show this team's."""
        figures = await statistics.times_figures(self._ctx, staff_of(interaction), team.id)
        await _show(interaction, stats.times_report(figures, texts_for(interaction)))

    # --- trials ----------------------------------------------------------------------------------------

    @group.command(name="trial", description=locale_str("Try two or three meeting times out"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def trial(self, interaction: Interaction, team: str | None = None) -> None:
        """Show how it stands, and what can be done."""
        await self.trial_in(interaction, team=team)

    @in_team("trial_in")
    async def trial_in(self, interaction: Interaction, team: Team) -> None:
        """Show this team's."""
        page = await trials.trial_page(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, ui.trial_page(page, texts_for(interaction)))

    @route(Verb.TRIAL_PLAN)
    async def open_form(self, interaction: Interaction, team_id: str) -> None:
        """Open the form for the times."""
        page = await trials.trial_page(self._ctx, staff_of(interaction), number(team_id))
        await interaction.response.send_modal(ui.trial_form(page, opening(), texts_for(interaction)))

    @route(Verb.TRIAL_FORM)
    async def plan(self, interaction: Interaction, team_id: str, _opening: str) -> None:
        """Say what would be begun."""
        sent = forms.read_form(interaction.data, *ui.TIMES, ui.EACH, ui.WEEKS)
        times = [sent[name] for name in ui.TIMES]
        async with giving_back(interaction, "\n".join(filter(None, times))):
            wanted = await trials.plan_trial(
                self._ctx,
                staff_of(interaction),
                number(team_id),
                times,
                sent[ui.EACH],
                number(sent[ui.WEEKS]),
            )
            await reply(interaction, ui.trial_wanted(wanted, texts_for(interaction)))

    @route(Verb.TRIAL_BEGIN)
    async def begin(
        self,
        interaction: Interaction,
        team_id: str,
        slots: str,
        each: str,
        weeks: str,
        minutes: str,
        mark: str,
    ) -> None:
        """Begin it, or show anew what would be begun."""
        actor = staff_of(interaction)
        try:
            plan = Plan(ui.unpacked(slots), number(each), number(weeks), number(minutes))
        except ValueError:
            raise OldControl from None
        begun = await trials.begin_trial(self._ctx, actor, number(team_id), plan, mark)
        t = texts_for(interaction)
        if isinstance(begun, TrialWanted):
            await turn_page(interaction, ui.trial_wanted(begun, t, anew=True))
        else:
            await turn_page(interaction, ui.trial_begun(begun, t))

    @route(Verb.TRIAL_END)
    async def end(self, interaction: Interaction, team_id: str, trial_id: str) -> None:
        """End it early."""
        actor = staff_of(interaction)
        ended = await trials.end_trial(self._ctx, actor, number(team_id), number(trial_id))
        await turn_page(interaction, ui.trial_ended(ended, texts_for(interaction)))


async def _show(interaction: Interaction, report: stats.Report) -> None:
    """Draw the pictures in a thread of their own, and say that it takes a moment."""
    from bot.export.charts import draw

    if report.pictures and not interaction.response.is_done():
        await interaction.response.defer(ephemeral=True, thinking=True)
    drawn = [await asyncio.to_thread(draw, picture.chart) for picture in report.pictures]
    files = tuple((picture.name, png) for picture, png in zip(report.pictures, drawn, strict=True))
    alts = tuple(picture.alt for picture in report.pictures)
    await reply(interaction, Piece(report.text, files=files, alts=alts))
