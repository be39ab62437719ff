"""Follow-ups: an officer will find out and come back; later the officer does."""

from datetime import date
from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.answering import question_number
from bot.cogs.desk_pages import follow_ups_page, question_at
from bot.cogs.options import FOR_SERVERS, IN_SERVERS, TEAM
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.desk_errors import BeingAnswered
from bot.domain.errors import NoSuchFollowUp
from bot.domain.permissions import OFFICERS, require
from bot.domain.team import Team
from bot.domain.when import parse_day
from bot.services import answers, followups, teams
from bot.ui import forms, replies
from bot.ui.ids import Verb
from bot.ui.replies.desk import being_answered

if TYPE_CHECKING:
    from bot.client import Client


class FollowUps(commands.Cog):
    """Promises to find out, made and kept."""

    group = app_commands.Group(
        name="followup",
        description=locale_str("Find out and come back to a question (officers)"),
        guild_only=True,
        allowed_contexts=IN_SERVERS,
        allowed_installs=FOR_SERVERS,
    )

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- making ----------------------------------------------------------------------------------------

    @group.command(name="make", description=locale_str("Promise to find out and come back by a day"))
    @app_commands.describe(
        question=locale_str("The question's number: choose from the list"),
        due=locale_str("The day you come back, e.g. Friday; the team's usual time if left out"),
        team=TEAM,
    )
    @app_commands.autocomplete(question=choices.questions, due=choices.days, team=choices.teams)
    async def make(
        self, interaction: Interaction, question: str, due: str | None = None, team: str | None = None
    ) -> None:
        """Promise it."""
        await self.make_in(interaction, question, due or "", team=team)

    @in_team("make_in")
    async def make_in(self, interaction: Interaction, team: Team, question: str, due: str) -> None:
        """Promise it in this team."""
        outcome = await followups.make_follow_up(
            self._ctx,
            staff_of(interaction),
            team.id,
            question_number(question),
            self._day(due, team) if due else None,
        )
        await reply(interaction, replies.follow_up_made(outcome, texts_for(interaction)))

    @route(Verb.FIND_OUT)
    async def press_find_out(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, desk: str
    ) -> None:
        """Open the form, with the team's usual day in it."""
        found = await followups.follow_up_form(
            self._ctx, staff_of(interaction), number(team_id), number(wanted)
        )
        form = forms.follow_up_form(
            number(team_id),
            found.question,
            found.version,
            found.due,
            opening(),
            texts_for(interaction),
            desk=number(desk),
        )
        await interaction.response.send_modal(form)

    @route(Verb.FOLLOW_UP_FORM)
    async def send_follow_up(
        self,
        interaction: Interaction,
        team_id: str,
        question_id: str,
        wanted: str,
        version: str,
        desk: str,
        _opening: str,
    ) -> None:
        """Promise it by the form's day."""
        typed = forms.read_form(interaction.data, forms.DUE)[forms.DUE].strip()
        team = await teams.team(self._ctx, number(team_id))
        outcome = await followups.make_follow_up(
            self._ctx,
            staff_of(interaction),
            team.id,
            number(wanted),
            self._day(typed, team) if typed else None,
            number(version),
        )
        if number(desk):
            await turn_page(interaction, await question_at(interaction, team.id, number(question_id)))
        else:
            await reply(interaction, replies.follow_up_made(outcome, texts_for(interaction)))

    # --- keeping ---------------------------------------------------------------------------------------

    @group.command(name="keep", description=locale_str("Answer what you promised to find out"))
    @app_commands.describe(
        followup=locale_str("The question's number: choose from the list"),
        text=locale_str("The answer; leave it out to write it in a form"),
        team=TEAM,
    )
    @app_commands.autocomplete(followup=choices.follow_ups, team=choices.teams)
    async def keep(
        self, interaction: Interaction, followup: str, text: str | None = None, team: str | None = None
    ) -> None:
        """Answer at once, or open the form."""
        await self.keep_in(interaction, followup, text or "", team=team)

    @in_team("keep_in")
    async def keep_in(self, interaction: Interaction, team: Team, followup: str, text: str) -> None:
        """Answer this team's."""
        wanted = question_number(followup)
        if not text:
            await self._open_keep(interaction, team.id, wanted, desk=0)
            return
        async with giving_back(interaction, text):
            outcome = await followups.keep_follow_up(self._ctx, staff_of(interaction), team.id, wanted, text)
            await reply(interaction, replies.answered(outcome, texts_for(interaction)))

    @route(Verb.KEEP)
    async def press_keep(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, desk: str
    ) -> None:
        """Open the form."""
        await self._open_keep(interaction, number(team_id), number(wanted), desk=number(desk))

    @route(Verb.KEEP_FORM)
    async def send_keep(
        self,
        interaction: Interaction,
        team_id: str,
        _question_id: str,
        wanted: str,
        version: str,
        desk: str,
        _opening: str,
    ) -> None:
        """Answer with what the form holds."""
        text = forms.read_form(interaction.data, forms.ANSWER)[forms.ANSWER]
        async with giving_back(interaction, text):
            outcome = await followups.keep_follow_up(
                self._ctx, staff_of(interaction), number(team_id), number(wanted), text, number(version)
            )
            if number(desk):
                await turn_page(interaction, await follow_ups_page(interaction, number(team_id)))
            else:
                await reply(interaction, replies.answered(outcome, texts_for(interaction)))

    # --- listing ---------------------------------------------------------------------------------------

    @group.command(name="list", description=locale_str("What is still to be found out, and what is overdue"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def list_open(self, interaction: Interaction, team: str | None = None) -> None:
        """List them."""
        await self.follow_ups_in(interaction, team=team)

    @in_team("follow_ups_in")
    async def follow_ups_in(self, interaction: Interaction, team: Team) -> None:
        """List this team's."""
        found = await followups.list_follow_ups(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.follow_ups(found.team, found.lines, texts_for(interaction)))

    # --- parts -----------------------------------------------------------------------------------------

    async def _open_keep(self, interaction: Interaction, team_id: int, wanted: int, *, desk: int) -> None:
        actor = staff_of(interaction)
        promised = await followups.list_follow_ups(self._ctx, actor, team_id)
        if wanted not in {line.number for line in promised.lines}:
            # Not claimed for nothing; who may not answer is told that first.
            require(actor, promised.team, OFFICERS)
            raise NoSuchFollowUp(wanted)
        try:
            found = await answers.answer_form(self._ctx, actor, team_id, wanted)
        except BeingAnswered as other:
            await reply(interaction, being_answered(other, texts_for(interaction)))
            return
        form = forms.keep_form(
            team_id, found.question, found.version, opening(), texts_for(interaction), desk=desk
        )
        await interaction.response.send_modal(form)

    def _day(self, typed: str, team: Team) -> date:
        return parse_day(typed, self._ctx.clock.now(), team.zone, followups.LONGEST)
