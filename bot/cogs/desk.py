"""The desk: an officer's or moderator's own ephemeral pages. Everything on them works by button."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.answering import question_number
from bot.cogs.desk_pages import (
    AGAIN,
    follow_ups_page,
    list_page,
    published_at,
    question_at,
    step_of,
)
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, route
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.permissions import STAFF, require
from bot.domain.question import PUBLISHED
from bot.domain.team import Team
from bot.i18n import texts
from bot.services import questions, taking_over, teams
from bot.ui import desk_forms, forms, replies
from bot.ui.ids import Verb
from bot.ui.reasons import reason_text

if TYPE_CHECKING:
    from bot.client import Client


class Desk(commands.Cog):
    """Working through the questions."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- opening and turning ---------------------------------------------------------------------------

    @app_commands.command(name="desk", description=locale_str("Open my desk (officers and moderators)"))
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def desk(self, interaction: Interaction, team: str | None = None) -> None:
        """Open it."""
        await self.desk_in(interaction, team=team)

    @in_team("desk_in")
    async def desk_in(self, interaction: Interaction, team: Team) -> None:
        """Open this team's."""
        await reply(interaction, await question_at(interaction, team.id))

    @route(Verb.DESK)
    async def open_desk(self, interaction: Interaction, team_id: str) -> None:
        """Open one's own, from the officers' room."""
        await reply(interaction, await question_at(interaction, number(team_id)))

    @route(Verb.DESK_QUESTIONS)
    async def turn_questions(self, interaction: Interaction, team_id: str, at: str, step: str) -> None:
        """Turn to a question."""
        page = await question_at(interaction, number(team_id), number(at), step_of(step))
        await turn_page(interaction, page)

    @route(Verb.DESK_FOLLOW_UPS)
    async def turn_follow_ups(self, interaction: Interaction, team_id: str, page: str) -> None:
        """Turn to the follow-ups."""
        await turn_page(interaction, await follow_ups_page(interaction, number(team_id), number(page)))

    @route(Verb.DESK_PUBLISHED)
    async def turn_published(self, interaction: Interaction, team_id: str, at: str, step: str) -> None:
        """Turn to a published pair."""
        page = await published_at(interaction, number(team_id), number(at), step_of(step))
        await turn_page(interaction, page)

    @route(Verb.DESK_REFRESH)
    async def refresh(self, interaction: Interaction, team_id: str, tab: str, at: str) -> None:
        """Show the same page as things stand now."""
        if tab not in AGAIN:
            raise OldControl
        await turn_page(interaction, await AGAIN[tab](interaction, number(team_id), number(at)))

    @route(Verb.DESK_LIST)
    async def turn_list(self, interaction: Interaction, team_id: str, page: str) -> None:
        """Turn to the list of open questions."""
        await turn_page(interaction, await list_page(interaction, number(team_id), number(page)))

    @route(Verb.DESK_LIST_PICK)
    async def pick(self, interaction: Interaction, team_id: str) -> None:
        """Go to the question that was picked, whatever became of it meanwhile."""
        actor = staff_of(interaction)
        require(actor, await teams.team(self._ctx, number(team_id)), STAFF)
        page = await question_at(interaction, number(team_id), number(picked(interaction)), stay=True)
        await turn_page(interaction, page)

    @route(Verb.DESK_JUMP)
    async def open_jump(self, interaction: Interaction, team_id: str) -> None:
        """Ask for the number."""
        team = await teams.team(self._ctx, number(team_id))
        require(staff_of(interaction), team, STAFF)
        form = desk_forms.jump_form(team.id, opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.JUMP_FORM)
    async def jump(self, interaction: Interaction, team_id: str, _opening: str) -> None:
        """Go to the question with the number: to its pair if it is published."""
        typed = forms.read_form(interaction.data, desk_forms.NUMBER)[desk_forms.NUMBER]
        wanted = str(question_number(typed)) if typed.strip() else typed
        question = await questions.question_by_number(
            self._ctx, staff_of(interaction), number(team_id), wanted
        )
        is_published = question.state in PUBLISHED and question.meeting_id is not None
        if is_published:
            page = await published_at(interaction, question.team_id, question.id)
        else:
            page = await question_at(interaction, question.team_id, question.id, stay=True)
        await turn_page(interaction, page)

    # --- questions -------------------------------------------------------------------------------------

    @route(Verb.SHOW)
    async def show(
        self, interaction: Interaction, team_id: str, question_id: str, _number: str, desk: str
    ) -> None:
        """Put a waiting question on the board."""
        outcome = await questions.show_question(self._ctx, staff_of(interaction), number(question_id))
        if number(desk):
            # Shown, it still waits for an answer: the same page, with what can be done next.
            page = await question_at(interaction, number(team_id), number(question_id))
            await turn_page(interaction, page)
        else:
            await reply(interaction, replies.shown(outcome.question.number, texts_for(interaction)))

    @route(Verb.DECLINE)
    async def open_decline(
        self, interaction: Interaction, team_id: str, _question_id: str, typed: str, desk: str
    ) -> None:
        """Ask for the reason."""
        await open_decline(interaction, number(team_id), typed, desk=number(desk))

    @route(Verb.DECLINE_FORM)
    async def decline(
        self,
        interaction: Interaction,
        team_id: str,
        question_id: str,
        _number: str,
        version: str,
        desk: str,
        opened: str,
    ) -> None:
        """Say that it cannot be answered here, and why."""
        sent = forms.read_form(interaction.data, forms.REASON, forms.READY_REASON)
        typed = sent[forms.REASON]
        async with giving_back(interaction, typed):
            team = await teams.team(self._ctx, number(team_id))
            require(staff_of(interaction), team, STAFF)
            # Everybody reads it: a ready reason is in the team's language.
            reason = reason_text(sent[forms.READY_REASON], typed, team.preset, texts(team.language))
            outcome = await taking_over.decline_at_once(
                self._ctx, staff_of(interaction), number(question_id), reason, number(version), opened
            )
            if number(desk):
                page = await question_at(interaction, number(team_id), number(question_id))
                await turn_page(interaction, page)
            else:
                await reply(interaction, replies.declined(outcome.question.number, texts_for(interaction)))


async def open_decline(interaction: Interaction, team_id: int, typed: str, *, desk: int) -> None:
    """Ask why it can't be answered here."""
    ctx, actor = interaction.client.ctx, staff_of(interaction)
    question = await questions.question_to_decline(ctx, actor, team_id, typed)
    team = await teams.team(ctx, team_id)
    form = forms.decline_form(team, question, question.version, opening(), texts_for(interaction), desk=desk)
    await interaction.response.send_modal(form)
