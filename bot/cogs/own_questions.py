"""My questions: what became of them, and what their asker does with them.

The list may be the first that anybody wants of a bot that has just started: what it can do without is
imported where it is used.
"""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs.actors import actor_of
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.domain.errors import OutsideServer
from bot.services import my_questions
from bot.ui import replies
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class OwnQuestions(commands.Cog):
    """What I asked and support."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(
        name="my-questions", description=locale_str("Your questions and what became of them")
    )
    @app_commands.guild_only()
    async def my_questions(self, interaction: Interaction) -> None:
        """Show the first page."""
        await self._mine(interaction, 0)

    @route(Verb.MINE)
    async def press_mine(self, interaction: Interaction, page: str) -> None:
        """Show a page."""
        from bot.cogs.taking_part import took_part

        await self._mine(interaction, number(page))
        await took_part(self._ctx, interaction)

    @route(Verb.WITHDRAW)
    async def withdraw(self, interaction: Interaction, question_id: str, page: str) -> None:
        """Take back my own question while nobody has answered it."""
        from bot.services import questions

        outcome = await questions.withdraw_question(self._ctx, actor_of(interaction), number(question_id))
        if number(page):
            await self._mine(interaction, number(page))
        else:
            await reply(interaction, replies.withdrawn(outcome.question.number, texts_for(interaction)))

    @route(Verb.EDIT_MINE)
    async def press_edit(self, interaction: Interaction, question_id: str, page: str) -> None:
        """Open the form, with my words in it."""
        from bot.services import own_words, teams
        from bot.ui import forms

        question = await own_words.own_question(self._ctx, actor_of(interaction), number(question_id))
        team = await teams.team(self._ctx, question.team_id, removed_too=True)
        form = forms.edit_mine_form(team, question, number(page), opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.EDIT_MINE_FORM)
    async def send_edit(
        self, interaction: Interaction, question_id: str, version: str, page: str, opened: str
    ) -> None:
        """Change my question while it waits."""
        from bot.cogs.writing import giving_back
        from bot.services import own_words
        from bot.services.drafts import Offered
        from bot.services.own_words import Edited
        from bot.services.private_information import ReceivedPrivately
        from bot.ui import forms

        text = forms.read_form(interaction.data, forms.QUESTION)[forms.QUESTION]
        t = texts_for(interaction)
        async with giving_back(interaction, text):
            outcome = await own_words.edit_question(
                self._ctx, actor_of(interaction), number(question_id), text, number(version), opened
            )
            match outcome:
                case Edited() if number(page):
                    await self._mine(interaction, number(page), replies.edited(outcome, t))
                case Edited():
                    await turn_page(interaction, replies.changed(outcome, t))
                case ReceivedPrivately():
                    await reply(interaction, replies.received_privately(outcome, t))
                case Offered() if number(page):
                    await reply(interaction, replies.offered(outcome, t))
                case Offered():
                    await turn_page(interaction, replies.offered(outcome, t))

    @route(Verb.TELL)
    async def tell(self, interaction: Interaction, question_id: str, on: str, page: str) -> None:
        """Be told by DM of every change of a question, or no longer."""
        from bot.services import questions

        outcome = await questions.tell_me(self._ctx, actor_of(interaction), number(question_id), on == "1")
        if number(page):
            await self._mine(interaction, number(page))
        else:
            t = texts_for(interaction)
            await reply(interaction, replies.told(outcome.number, outcome.question_id, outcome.on, t))

    async def _mine(self, interaction: Interaction, page: int, note: str = "") -> None:
        if interaction.guild_id is None:
            raise OutsideServer
        listed = await my_questions.my_questions(
            self._ctx, actor_of(interaction), interaction.guild_id, max(page, 1)
        )
        piece = replies.my_questions(listed, texts_for(interaction), note)
        if page:
            await turn_page(interaction, piece)
        else:
            await reply(interaction, piece)
