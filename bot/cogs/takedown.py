"""Taking a published pair down, from the desk or the message itself; putting it back; keeping it removed."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.desk_pages import published_at
from bot.cogs.options import FOR_SERVERS, IN_SERVERS
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.writing import giving_back
from bot.domain.permissions import STAFF, require
from bot.services import answers, takedown, teams
from bot.ui import forms, replies
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class TakingDown(commands.Cog):
    """One tap removes a pair everywhere; the reason can follow."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx
        self._client = client
        # A context menu cannot be declared in a class, so it is made and removed with the cog.
        menu = app_commands.ContextMenu(name=locale_str("Take down"), callback=self.take_message_down)
        menu.guild_only = True
        menu.allowed_contexts = IN_SERVERS
        menu.allowed_installs = FOR_SERVERS
        self._menu = menu

    async def cog_load(self) -> None:
        """Add the message command."""
        self._client.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Remove the message command."""
        self._client.tree.remove_command(self._menu.name, type=self._menu.type)

    async def take_message_down(self, interaction: Interaction, message: discord.Message) -> None:
        """Take the pair down that this message is part of."""
        actor, t = staff_of(interaction), texts_for(interaction)
        question = await answers.pair_at(self._ctx, actor, message.channel.id, message.id)
        if question is None:
            await reply(
                interaction, Piece(t("This message is not a published answer. Choose the answer itself."))
            )
            return
        outcome = await takedown.take_down(self._ctx, actor, question.id)
        await reply(interaction, replies.taken_down(outcome, texts_for(interaction)))

    @route(Verb.TAKE_DOWN)
    async def press_take_down(
        self, interaction: Interaction, team_id: str, question_id: str, _number: str, desk: str
    ) -> None:
        """Take it down at one tap."""
        outcome = await takedown.take_down(self._ctx, staff_of(interaction), number(question_id))
        if number(desk):
            await turn_page(
                interaction, await published_at(interaction, number(team_id), number(question_id))
            )
        else:
            await reply(interaction, replies.taken_down(outcome, texts_for(interaction)))

    @route(Verb.TAKE_DOWN_REASON)
    async def open_reason(
        self, interaction: Interaction, team_id: str, question_id: str, wanted: str, desk: str
    ) -> None:
        """Ask for a reason, for who wants to give one."""
        team = await teams.team(self._ctx, number(team_id), removed_too=True)
        require(staff_of(interaction), team, STAFF)
        form = forms.reason_form(
            number(team_id),
            number(question_id),
            number(wanted),
            opening(),
            texts_for(interaction),
            desk=number(desk),
        )
        await interaction.response.send_modal(form)

    @route(Verb.REASON_FORM)
    async def send_reason(
        self, interaction: Interaction, team_id: str, question_id: str, wanted: str, desk: str, _opening: str
    ) -> None:
        """Add the reason."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            await takedown.take_down_reason(self._ctx, staff_of(interaction), number(question_id), reason)
            if number(desk):
                page = await published_at(interaction, number(team_id), number(question_id))
                await turn_page(interaction, page)
            else:
                await reply(interaction, replies.reason_added(number(wanted), texts_for(interaction)))

    @route(Verb.PUT_BACK)
    async def put_back(
        self, interaction: Interaction, team_id: str, question_id: str, wanted: str, desk: str
    ) -> None:
        """Publish it again: taken down by the team, or deleted by somebody on Discord."""
        await takedown.put_back(self._ctx, staff_of(interaction), number(question_id))
        if number(desk):
            await turn_page(
                interaction, await published_at(interaction, number(team_id), number(question_id))
            )
        else:
            await reply(interaction, replies.put_back(number(wanted), texts_for(interaction)))

    @route(Verb.KEEP_REMOVED)
    async def keep_removed(
        self, interaction: Interaction, _team_id: str, question_id: str, wanted: str, _desk: str
    ) -> None:
        """Leave deleted what somebody deleted on Discord: from now on it counts as taken down."""
        await takedown.keep_removed(self._ctx, staff_of(interaction), number(question_id))
        await reply(interaction, replies.kept_removed(number(wanted), texts_for(interaction)))
