"""The buttons of the officers' room about a meeting itself: pause, go on, I'll be there, a new date."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.desk_pages import meeting_page
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.writing import giving_back
from bot.domain.permissions import STAFF, require
from bot.domain.when import parse_when
from bot.services import pausing, presence, putting_off, teams
from bot.ui import forms, peace, replies
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class Presence(commands.Cog):
    """One tap each."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.PAUSE)
    async def pause(self, interaction: Interaction, team_id: str, desk: str) -> None:
        """Stop what would appear."""
        outcome = await pausing.pause(self._ctx, staff_of(interaction), number(team_id))
        if number(desk):
            await turn_page(interaction, await meeting_page(interaction, number(team_id)))
        else:
            await reply(interaction, replies.paused(outcome, texts_for(interaction)))

    @route(Verb.GO_ON)
    async def go_on(self, interaction: Interaction, team_id: str, desk: str) -> None:
        """Let it appear."""
        outcome = await pausing.go_on(self._ctx, staff_of(interaction), number(team_id))
        if number(desk):
            await turn_page(interaction, await meeting_page(interaction, number(team_id)))
        else:
            await reply(interaction, replies.goes_on(outcome, texts_for(interaction)))

    @route(Verb.BE_THERE)
    async def be_there(self, interaction: Interaction, team_id: str, meeting_id: str) -> None:
        """*I'll be there*."""
        outcome = await presence.be_there(
            self._ctx, staff_of(interaction), number(team_id), number(meeting_id)
        )
        await reply(interaction, replies.ready(outcome, texts_for(interaction)))

    @route(Verb.LEAVE_OPEN)
    async def leave_open(self, interaction: Interaction, team_id: str, meeting_id: str) -> None:
        """Somebody may still come."""
        outcome = await putting_off.leave_open(
            self._ctx, staff_of(interaction), number(team_id), number(meeting_id)
        )
        await reply(interaction, replies.left_open(outcome, texts_for(interaction)))

    @route(Verb.NEW_DATE)
    async def ask_new_date(self, interaction: Interaction, team_id: str, meeting_id: str) -> None:
        """Open the form."""
        about = await putting_off.new_date_form(
            self._ctx, staff_of(interaction), number(team_id), number(meeting_id)
        )
        form = peace.new_date_form(about.team, about.meeting, opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.NEW_DATE_FORM)
    async def set_new_date(
        self, interaction: Interaction, team_id: str, meeting_id: str, _opening: str
    ) -> None:
        """Close the meeting and plan the new one."""
        actor = staff_of(interaction)
        team = await teams.team(self._ctx, number(team_id))
        require(actor, team, STAFF)  # before what was typed is read
        typed = forms.read_form(interaction.data, peace.WHEN)[peace.WHEN]
        async with giving_back(interaction, typed):
            when = parse_when(typed, self._ctx.clock.now(), team.zone)
            outcome = await putting_off.put_off(self._ctx, actor, team.id, number(meeting_id), when)
            await reply(interaction, replies.put_off(outcome, texts_for(interaction)))
