"""A second pair of eyes: answers that wait are approved or sent back, where a team wants that."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.desk_pages import approvals_at, step_of
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.services import approvals
from bot.ui import approvals as ui
from bot.ui import forms
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class Approving(commands.Cog):
    """Answers before they are published."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.APPROVALS)
    async def turn(self, interaction: Interaction, team_id: str, at: str, step: str) -> None:
        """Turn to an answer that waits."""
        await turn_page(
            interaction, await approvals_at(interaction, number(team_id), number(at), step_of(step))
        )

    @route(Verb.READ_PENDING)
    async def read(self, interaction: Interaction, team_id: str, at: str) -> None:
        """Read all of a long one."""
        found = await approvals.approval_page(self._ctx, staff_of(interaction), number(team_id), number(at))
        if found.pending is None or found.pending.question_id != number(at):
            raise OldControl
        for piece in ui.whole_answer(found.pending, texts_for(interaction)):
            await reply(interaction, piece)

    @route(Verb.APPROVE)
    async def approve(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, mark: str
    ) -> None:
        """Publish it."""
        await approvals.approve(
            self._ctx, staff_of(interaction), number(team_id), number(wanted), mark
        )  # fmt: skip
        await turn_page(interaction, await approvals_at(interaction, number(team_id)))

    @route(Verb.DISCARD)
    async def discard(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, mark: str
    ) -> None:
        """Delete one whose question is over, and give its text to who does."""
        gone = await approvals.discard(
            self._ctx, staff_of(interaction), number(team_id), number(wanted), mark
        )  # fmt: skip
        await turn_page(interaction, await approvals_at(interaction, number(team_id)))
        await reply(interaction, ui.discarded(gone, texts_for(interaction)))

    @route(Verb.SEND_BACK)
    async def open_send_back(
        self, interaction: Interaction, team_id: str, question_id: str, wanted: str, mark: str
    ) -> None:
        """Ask what should be changed."""
        # Who may not is told now.
        await approvals.approval_page(self._ctx, staff_of(interaction), number(team_id))
        form = ui.send_back_form(
            number(team_id), number(question_id), number(wanted), mark, opening(), texts_for(interaction)
        )
        await interaction.response.send_modal(form)

    @route(Verb.SEND_BACK_FORM)
    async def send_back(
        self,
        interaction: Interaction,
        team_id: str,
        _question_id: str,
        wanted: str,
        mark: str,
        _opening: str,
    ) -> None:
        """Have its author write it anew."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            await approvals.send_back(
                self._ctx, staff_of(interaction), number(team_id), number(wanted), mark, reason
            )
            await turn_page(interaction, await approvals_at(interaction, number(team_id)))
