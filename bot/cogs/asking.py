"""What a resident does: ask, support, my questions, withdraw, be told. All of it works by button too."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import actor_of
from bot.cogs.replying import Interaction, reply, say_error, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, route
from bot.cogs.taking_part import took_part
from bot.cogs.which_team import team_here
from bot.cogs.writing import giving_back
from bot.domain.errors import DomainError, PrivateInformationOff, WhichTeam
from bot.domain.kept_text import KeptText
from bot.domain.question import Audience, audience_or_error
from bot.domain.team import Actor
from bot.services import (
    attendance,
    private_information,
    questions,
    support,
    teams,
    which_asked,
)  # fmt: skip
from bot.services.drafts import Offered
from bot.services.private_information import ReceivedPrivately
from bot.services.questions import Asked
from bot.services.support import Supported
from bot.ui import forms, replies
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class Asking(commands.Cog):
    """Questions, from the resident's side."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- asking ----------------------------------------------------------------------------------------

    @app_commands.command(description=locale_str("Ask the team a question"))
    @app_commands.guild_only()
    @app_commands.describe(
        question=locale_str("Your question; leave it out to write it in a form"),
        audience=locale_str("Who can see it: without your name unless you choose otherwise"),
        team=locale_str("Which team, if there are several here"),
    )
    @app_commands.autocomplete(team=choices.teams, audience=choices.audiences)
    async def ask(
        self,
        interaction: Interaction,
        question: str | None = None,
        audience: str | None = None,
        team: str | None = None,
    ) -> None:
        """Ask at once, or open the form."""
        try:
            asked_of = await team_here(interaction, team)
        except DomainError as unclear:
            await self._ask_whom(interaction, question or "", audience or "", unclear)
            return
        if question is None:
            chosen = audience_or_error(audience) if audience else Audience.UNNAMED
            await self._open_form(interaction, asked_of.id, audience=chosen)
        else:
            seen_by = audience or Audience.UNNAMED
            await self._ask(interaction, asked_of.id, question, seen_by, str(interaction.id), None)

    async def _ask_whom(
        self, interaction: Interaction, text: str, audience: str, unclear: DomainError
    ) -> None:
        """Nobody knows which team is meant; a cry for help does not wait until it is clear."""
        t, actor, opened = texts_for(interaction), actor_of(interaction), str(interaction.id)
        urgent = await private_information.cry_for_help(self._ctx, actor, text, opened)
        if urgent is not None:
            await reply(interaction, replies.received_privately(urgent, t))
        elif isinstance(unclear, WhichTeam):
            async with giving_back(interaction, text):
                kept = await which_asked.keep_question(self._ctx, actor, text, audience, opened)
                known = await teams.teams_of(self._ctx, interaction.guild_id or 0)
                await reply(interaction, replies.which_team(known, t, text, opened if kept else ""))
        else:
            await say_error(interaction, unclear, text)

    @route(Verb.ASK_KEPT)
    async def ask_kept(self, interaction: Interaction, team_id: str, opened: str) -> None:
        """Ask the team that was chosen what was typed in the command, or tell what became of it."""
        where = (self._ctx, actor_of(interaction), number(team_id), opened)
        t = texts_for(interaction)
        kept = await which_asked.kept_question(*where)
        match kept:
            case KeptText():
                async with giving_back(interaction, kept.text):
                    outcome = await which_asked.ask_kept_question(*where, kept)
                    await turn_page(interaction, replies.outcome_of_asking(outcome, t))
            case Offered():
                await turn_page(interaction, replies.offered(kept, t))
            case Asked() | ReceivedPrivately():
                await turn_page(interaction, replies.chosen_before(kept, t))

    @route(Verb.ASK)
    async def press_ask(self, interaction: Interaction, team_id: str) -> None:
        """Open the form."""
        await self._open_form(interaction, number(team_id))

    @route(Verb.ASK_FORM)
    async def send_form(self, interaction: Interaction, team_id: str, meeting_id: str, opened: str) -> None:
        """Take the form's question. The opening tells a form sent twice from a question asked twice."""
        sent = forms.read_form(interaction.data, forms.QUESTION, forms.AUDIENCE)
        text, audience = sent[forms.QUESTION], sent[forms.AUDIENCE]
        await self._ask(interaction, number(team_id), text, audience, opened, number(meeting_id) or None)

    async def _open_form(
        self, interaction: Interaction, team_id: int, *, audience: Audience = Audience.UNNAMED
    ) -> None:
        actor = actor_of(interaction)
        form = await questions.ask_form(self._ctx, actor, team_id)
        if audience is Audience.PRIVATE and not form.team.private_on:
            raise PrivateInformationOff(form.team.name, preset=form.team.preset)
        meeting_id = form.meeting.id if form.meeting else 0
        t = texts_for(interaction)
        await interaction.response.send_modal(
            forms.ask_form(form.team, opening(), t, meeting_id=meeting_id, audience=audience)
        )
        if form.meeting:
            attendance.takes_part(self._ctx, actor, form.meeting.id)

    async def _ask(
        self,
        interaction: Interaction,
        team_id: int,
        text: str,
        audience: str,
        opened: str,
        form_meeting_id: int | None,
    ) -> None:
        t = texts_for(interaction)
        async with giving_back(interaction, text):
            outcome = await questions.ask_question(
                self._ctx,
                actor_of(interaction),
                team_id,
                text,
                audience,
                opened,
                form_meeting_id=form_meeting_id,
            )
            await reply(interaction, replies.outcome_of_asking(outcome, t))

    # --- supporting ------------------------------------------------------------------------------------

    @route(Verb.WANT)
    async def want(self, interaction: Interaction, team_id: str, page: str) -> None:
        """The private list of what others asked and I may want to know too."""
        await self._want_page(interaction, number(team_id), number(page), actor_of(interaction))
        await took_part(self._ctx, interaction)

    @route(Verb.SUPPORT)
    async def press_support(self, interaction: Interaction, question_id: str) -> None:
        """Support one question."""
        outcome = await support.support_question(self._ctx, actor_of(interaction), number(question_id))
        await reply(interaction, replies.supported(outcome, texts_for(interaction)))

    @route(Verb.SUPPORT_PICK)
    async def pick_support(self, interaction: Interaction, team_id: str, page: str) -> None:
        """Support the one picked from the list, which then stands without it."""
        actor = actor_of(interaction)
        listed_by = number(team_id)
        done = await support.support_question(self._ctx, actor, number(picked(interaction)), listed_by)
        await self._want_page(interaction, listed_by, number(page), actor, done)

    async def _want_page(
        self,
        interaction: Interaction,
        team_id: int,
        page: int,
        actor: Actor,
        supported: Supported | None = None,
    ) -> None:
        listed = await support.supportable(self._ctx, actor, team_id, max(page, 1))
        piece = replies.want_list(listed, texts_for(interaction), supported=supported)
        if page:
            await turn_page(interaction, piece)
        else:
            await reply(interaction, piece)
