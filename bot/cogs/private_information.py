"""Private information on the desk: opened one by one, acted on by buttons and forms. Officers only."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.desk_pages import private_list
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, route
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.private_information import PrivateReply
from bot.services import private_acts, private_information
from bot.ui import forms, private_forms
from bot.ui import private_desk as ui
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class PrivateInformationDesk(commands.Cog):
    """What officers do with it. What they opened stays beside its state until they dismiss it."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.DESK_PRIVATE)
    async def turn_private(self, interaction: Interaction, team_id: str, page: str) -> None:
        """Turn to the list, without any text."""
        await turn_page(interaction, await private_list(interaction, number(team_id), number(page)))

    @route(Verb.OPEN_PRIVATE)
    async def open_private(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Open one, in replies that only this officer sees. The opening is on record."""
        opened = await private_information.open_private_information(
            self._ctx, staff_of(interaction), number(team_id), number(wanted)
        )
        for piece in ui.opened_private(opened, texts_for(interaction)):
            await reply(interaction, piece)
        await reply(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.PRIVATE_PICK)
    async def choose(self, interaction: Interaction, team_id: str) -> None:
        """Say how one that was chosen stands, and what can be done about it."""
        await reply(interaction, await self._panel(interaction, team_id, picked(interaction)))

    @route(Verb.PRIVATE_STATE)
    async def refresh(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Say how it stands now."""
        await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    # --- forms open ------------------------------------------------------------------------------------

    @route(Verb.SEND_ON)
    async def open_pass_on(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Ask for the reference."""
        await self._panel(interaction, team_id, wanted)  # who may not is told now
        form = private_forms.pass_on_form(number(team_id), number(wanted), opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.CLOSE_PRIVATE)
    async def open_close(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Ask why nothing is to be done."""
        await self._panel(interaction, team_id, wanted)
        form = private_forms.close_form(number(team_id), number(wanted), opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.HOLD)
    async def open_hold(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Ask why our copy stays."""
        await self._panel(interaction, team_id, wanted)
        form = private_forms.hold_form(number(team_id), number(wanted), opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.WHO_SENT)
    async def open_who_sent(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Ask why an officer needs to know."""
        await self._panel(interaction, team_id, wanted)
        form = private_forms.who_sent_form(number(team_id), number(wanted), opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    # --- acts ------------------------------------------------------------------------------------------

    @route(Verb.SEND_ON_FORM)
    async def pass_on(self, interaction: Interaction, team_id: str, wanted: str, _opening: str) -> None:
        """Say where it went; our copy goes, unless it is held."""
        read = forms.read_form(interaction.data, private_forms.REFERENCE, forms.REASON)
        written = "\n".join(text for text in read.values() if text)
        async with giving_back(interaction, written):
            await private_acts.pass_on(
                self._ctx,
                staff_of(interaction),
                number(team_id),
                number(wanted),
                read[private_forms.REFERENCE],
                read[forms.REASON],
            )
            await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.CLOSE_PRIVATE_FORM)
    async def close(self, interaction: Interaction, team_id: str, wanted: str, _opening: str) -> None:
        """Say that nothing is to be done."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            await private_acts.close(
                self._ctx, staff_of(interaction), number(team_id), number(wanted), reason
            )
            await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.HOLD_FORM)
    async def hold(self, interaction: Interaction, team_id: str, wanted: str, _opening: str) -> None:
        """Keep our copy."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            await private_acts.hold(self._ctx, staff_of(interaction), number(team_id), number(wanted), reason)
            await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.RELEASE)
    async def release(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Hold our copy no longer."""
        await private_acts.release(self._ctx, staff_of(interaction), number(team_id), number(wanted))
        await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.DELETE_COPY)
    async def delete_copy(self, interaction: Interaction, team_id: str, wanted: str) -> None:
        """Delete our copy of one that is closed."""
        await private_acts.delete(self._ctx, staff_of(interaction), number(team_id), number(wanted))
        await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.TELL_SENDER)
    async def tell_sender(self, interaction: Interaction, team_id: str, wanted: str, kind: str) -> None:
        """Tell who sent it one of the fixed replies."""
        if kind not in {reply.value for reply in PrivateReply}:
            raise OldControl
        await private_acts.tell_sender(
            self._ctx, staff_of(interaction), number(team_id), number(wanted), PrivateReply(kind)
        )
        await turn_page(interaction, await self._panel(interaction, team_id, wanted))

    @route(Verb.WHO_SENT_FORM)
    async def reveal(self, interaction: Interaction, team_id: str, wanted: str, _opening: str) -> None:
        """Say who sent it. That is on record, with the reason."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            found = await private_acts.reveal_sender(
                self._ctx, staff_of(interaction), number(team_id), number(wanted), reason
            )
            await reply(interaction, ui.sender(found, texts_for(interaction)))

    async def _panel(self, interaction: Interaction, team_id: str, wanted: str) -> Piece:
        found = await private_acts.private_message(
            self._ctx, staff_of(interaction), number(team_id), number(wanted)
        )
        return ui.message_panel(found, texts_for(interaction))
