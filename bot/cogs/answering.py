"""Answering a question and speaking to the room: by command, from the desk, through a form."""

import re
from typing import TYPE_CHECKING, Final

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.desk_pages import published_at, question_at
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.which_team import asked_once, in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import UnknownQuestion
from bot.domain.permissions import OFFICERS, require
from bot.domain.team import Team
from bot.lazily import regex
from bot.services import answers, speeches, taking_over
from bot.services.answers import Answered, AnswerForm
from bot.ui import forms, replies
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client

_NUMBER: Final = regex(r"[^\d]{0,20}(\d{1,9})(?:\s*·.*)?\s*", re.DOTALL)


def question_number(typed: str) -> int:
    """The number in "142", "#142", "question 142" or what the list shows. Raises UnknownQuestion."""
    found = _NUMBER.fullmatch(typed)
    if found is None:
        raise UnknownQuestion(typed[:100])
    return int(found[1])


class Answering(commands.Cog):
    """Answers, and words to the room."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(
        name="answer", description=locale_str("Answer a question, or edit its answer (officers)")
    )
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(
        question=locale_str("Its number: choose from the list"),
        text=locale_str("The answer; leave it out to write it in a form"),
        team=TEAM,
    )
    @app_commands.autocomplete(question=choices.questions, team=choices.teams)
    async def answer(
        self, interaction: Interaction, question: str, text: str | None = None, team: str | None = None
    ) -> None:
        """Answer at once, or open the form."""
        await self.answer_in(interaction, question, text or "", team=team)

    @in_team("answer_in")
    async def answer_in(self, interaction: Interaction, team: Team, question: str, text: str) -> None:
        """Answer this team's question."""
        wanted = question_number(question)
        if not text:
            await answer_in_form(interaction, team.id, wanted, desk=0)
            return
        async with giving_back(interaction, text):
            outcome = await taking_over.answer_at_once(
                self._ctx, staff_of(interaction), team.id, wanted, text, str(interaction.id)
            )
            await reply(interaction, replies.answered(outcome, texts_for(interaction)))

    @route(Verb.ANSWER)
    async def press_answer(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, desk: str
    ) -> None:
        """Open the form, from the desk or under a pair."""
        await answer_in_form(interaction, number(team_id), number(wanted), desk=number(desk))

    @route(Verb.ANSWER_FORM)
    async def send_answer(
        self,
        interaction: Interaction,
        team_id: str,
        _question_id: str,
        wanted: str,
        version: str,
        desk: str,
        _opening: str,
    ) -> None:
        """Save what the form holds, unless somebody answered since it was opened."""
        text = forms.read_form(interaction.data, forms.ANSWER)[forms.ANSWER]
        async with giving_back(interaction, text):
            outcome = await answers.answer_question(
                self._ctx,
                staff_of(interaction),
                number(team_id),
                number(wanted),
                text,
                opened_on=number(version),
            )
            await self._answered(interaction, outcome, number(desk))

    @app_commands.command(name="say", description=locale_str("Say something to the room (officers)"))
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(text=locale_str("What to say; leave it out to write it in a form"), team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def say(self, interaction: Interaction, text: str | None = None, team: str | None = None) -> None:
        """Say it at once, or open the form."""
        await self.say_in(interaction, text or "", team=team)

    @in_team("say_in")
    async def say_in(self, interaction: Interaction, team: Team, text: str) -> None:
        """Say it to this team's room."""
        if text:
            await self._say(interaction, team.id, text, asked_once(interaction, team))
            return
        require(staff_of(interaction), team, OFFICERS)
        await speeches.refuse_if_closed(self._ctx, team)
        await interaction.response.send_modal(forms.say_form(team.id, opening(), texts_for(interaction)))

    @route(Verb.SAY_FORM)
    async def send_speech(self, interaction: Interaction, team_id: str, opened: str) -> None:
        """Say what the form holds."""
        text = forms.read_form(interaction.data, forms.SPEECH)[forms.SPEECH]
        await self._say(interaction, number(team_id), text, opened)

    async def _say(self, interaction: Interaction, team_id: int, text: str, opened: str) -> None:
        async with giving_back(interaction, text):
            await speeches.say(self._ctx, staff_of(interaction), team_id, text, opened)
            await reply(interaction, replies.said(texts_for(interaction)))

    async def _answered(self, interaction: Interaction, outcome: Answered, desk: int) -> None:
        said = replies.answered(outcome, texts_for(interaction))
        if not desk:
            await reply(interaction, said)
            return
        # What is published already is edited on its own page; a first answer is given on that of questions.
        stood = outcome.edited or outcome.unchanged or outcome.kept_follow_up
        page_at = published_at if stood else question_at
        await turn_page(interaction, await page_at(interaction, outcome.team.id, outcome.question.id))
        if not outcome.published_now:
            await reply(interaction, said)


async def answer_in_form(
    interaction: Interaction, team_id: int, wanted: int, *, desk: int, take_over: bool = False
) -> None:
    """Open the form to answer a question with."""
    ctx, actor = interaction.client.ctx, staff_of(interaction)
    found = await answers.answer_form(ctx, actor, team_id, wanted, take_over=take_over)
    await open_answer_form(interaction, found, found.text, desk=desk)


async def open_answer_form(interaction: Interaction, found: AnswerForm, text: str, *, desk: int) -> None:
    """Open an answer's form with a text in it."""
    t = texts_for(interaction)
    form = forms.answer_form(
        found.team.id, found.question, found.version, opening(), t, current=text, desk=desk
    )
    await interaction.response.send_modal(form)
