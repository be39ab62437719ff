"""What was answered before: the search for everyone, and on the desk what can be answered with again."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import actor_of, staff_of
from bot.cogs.answering import open_answer_form
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, route
from bot.cogs.which_team import team_here
from bot.cogs.writing import giving_back
from bot.services import memory, ready_answers
from bot.ui import forms
from bot.ui import memory as memory_ui
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class Memory(commands.Cog):
    """Searching what was answered, and answering with it again."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- searching -------------------------------------------------------------------------------------

    @app_commands.command(description=locale_str("Look for words in what was answered before"))
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(
        words=locale_str("What to look for, for example: street light Ash Road"),
        team=locale_str("One team's answers only; leave it out to look through all here"),
    )
    @app_commands.autocomplete(team=choices.teams)
    async def search(self, interaction: Interaction, words: str, team: str | None = None) -> None:
        """Look through one team's answers, or all there are here."""
        of = await team_here(interaction, team) if team else None
        await reply(interaction, await self._found(interaction, words, of.id if of else 0))

    @route(Verb.LOOK_FOR)
    async def open_search(self, interaction: Interaction, team_id: str) -> None:
        """Open the form for the words."""
        of = number(team_id)
        await memory.searched_team(self._ctx, actor_of(interaction), of or None)
        await interaction.response.send_modal(memory_ui.search_form(of, opening(), texts_for(interaction)))

    @route(Verb.SEARCH_FORM)
    async def send_search(self, interaction: Interaction, team_id: str, _opening: str) -> None:
        """Look for what the form holds."""
        words = forms.read_form(interaction.data, memory_ui.WORDS)[memory_ui.WORDS]
        await reply(interaction, await self._found(interaction, words, number(team_id)))

    @route(Verb.SEARCH)
    async def turn_search(self, interaction: Interaction, team_id: str, words: str, page: str) -> None:
        """Turn to a page of what was found."""
        await turn_page(interaction, await self._found(interaction, words, number(team_id), number(page)))

    async def _found(self, interaction: Interaction, words: str, team_id: int, page: int = 1) -> Piece:
        found = await memory.search_answers(self._ctx, actor_of(interaction), words, team_id or None, page)
        return memory_ui.found(found, texts_for(interaction))

    # --- answering again -------------------------------------------------------------------------------

    @route(Verb.USE_EARLIER)
    async def use_earlier(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, earlier_id: str
    ) -> None:
        """Open the answer's form with an earlier answer in it. Nothing is sent by itself."""
        actor, team = staff_of(interaction), number(team_id)
        again = await memory.form_with_earlier(self._ctx, actor, team, number(wanted), number(earlier_id))
        await open_answer_form(interaction, *again, desk=1)

    @route(Verb.USE_READY_PICK)
    async def use_ready(self, interaction: Interaction, team_id: str, _question_id: str, wanted: str) -> None:
        """Open the answer's form with a ready answer in it."""
        actor, team = staff_of(interaction), number(team_id)
        ready_id = number(picked(interaction))
        again = await memory.form_with_ready(self._ctx, actor, team, number(wanted), ready_id)
        await open_answer_form(interaction, *again, desk=1)

    # --- ready answers ---------------------------------------------------------------------------------

    @route(Verb.READY)
    async def list_ready(self, interaction: Interaction, team_id: str) -> None:
        """Turn to the officer's own."""
        await self._ready_page(interaction, number(team_id))

    @route(Verb.READY_PICK)
    async def read_ready(self, interaction: Interaction, team_id: str) -> None:
        """Turn to the one picked."""
        await self._ready_page(interaction, number(team_id), number(picked(interaction)))

    @route(Verb.READY_EDIT)
    async def edit_ready(self, interaction: Interaction, team_id: str, ready_id: str) -> None:
        """Open the form of one, or of a new one."""
        listed = await ready_answers.list_ready_answers(
            self._ctx, staff_of(interaction), number(team_id), number(ready_id) or None
        )
        form = memory_ui.ready_form(listed.team.id, listed.chosen, opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.READY_FORM)
    async def send_ready(self, interaction: Interaction, team_id: str, ready_id: str, _opening: str) -> None:
        """Keep what the form holds."""
        sent = forms.read_form(interaction.data, memory_ui.NAME, memory_ui.TEXT)
        text = sent[memory_ui.TEXT]
        async with giving_back(interaction, text):
            kept = await ready_answers.keep_ready_answer(
                self._ctx,
                staff_of(interaction),
                number(team_id),
                number(ready_id) or None,
                sent[memory_ui.NAME],
                text,
            )
            await turn_page(interaction, memory_ui.ready_answers(kept, texts_for(interaction)))

    @route(Verb.READY_DELETE)
    async def delete_ready(self, interaction: Interaction, team_id: str, ready_id: str) -> None:
        """Delete one, and turn to those that are left."""
        left = await ready_answers.delete_ready_answer(
            self._ctx, staff_of(interaction), number(team_id), number(ready_id)
        )
        await turn_page(interaction, memory_ui.ready_answers(left, texts_for(interaction)))

    async def _ready_page(self, interaction: Interaction, team_id: int, picked: int | None = None) -> None:
        listed = await ready_answers.list_ready_answers(self._ctx, staff_of(interaction), team_id, picked)
        await turn_page(interaction, memory_ui.ready_answers(listed, texts_for(interaction)))
