"""The meeting from the desk: opened, extended, closed and spoken to by button."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.desk_pages import meeting_page
from bot.cogs.replying import Interaction, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.domain.errors import OldControl
from bot.domain.permissions import OFFICERS, require
from bot.services import meetings, speeches, teams
from bot.ui import forms
from bot.ui.base import clock_time
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client

# The last second a datetime holds; ids come from outside.
_LAST_SECOND = 253402300799


class DeskMeeting(commands.Cog):
    """Holding a meeting with no command typed."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.DESK_MEETING)
    async def turn_meeting(self, interaction: Interaction, team_id: str) -> None:
        """Turn to the meeting."""
        await turn_page(interaction, await meeting_page(interaction, number(team_id)))

    @route(Verb.DESK_OPEN)
    async def open_now(self, interaction: Interaction, team_id: str) -> None:
        """Open it."""
        t = texts_for(interaction)
        outcome = await meetings.open_now(self._ctx, staff_of(interaction), number(team_id))
        words = t("The meeting opens now, until {until}.", until=clock_time(outcome.meeting.ends_at))
        await turn_page(interaction, await meeting_page(interaction, number(team_id), said=words))

    @route(Verb.DESK_EXTEND)
    async def extend(self, interaction: Interaction, team_id: str, minutes: str, until: str) -> None:
        """Extend it, once for each end that was read: pressed twice, it counts once."""
        t, seconds = texts_for(interaction), number(until)
        if seconds > _LAST_SECOND:
            raise OldControl
        outcome = await meetings.extend(
            self._ctx,
            staff_of(interaction),
            number(team_id),
            number(minutes),
            was=datetime.fromtimestamp(seconds, UTC),
        )
        words = t("The meeting goes on until {until}.", until=clock_time(outcome.meeting.ends_at))
        await turn_page(interaction, await meeting_page(interaction, number(team_id), said=words))

    @route(Verb.DESK_CLOSE_ASK)
    async def ask_to_close(self, interaction: Interaction, team_id: str) -> None:
        """Ask whether to close it, with what is still open."""
        await turn_page(interaction, await meeting_page(interaction, number(team_id), closing=True))

    @route(Verb.DESK_CLOSE)
    async def close(self, interaction: Interaction, team_id: str, meeting_id: str) -> None:
        """Close the one that was asked about."""
        t = texts_for(interaction)
        await meetings.close_now(
            self._ctx, staff_of(interaction), number(team_id), meeting_id=number(meeting_id)
        )
        words = t("The meeting is closed. Its record is made by itself.")
        await turn_page(interaction, await meeting_page(interaction, number(team_id), said=words))

    @route(Verb.DESK_SAY)
    async def say(self, interaction: Interaction, team_id: str) -> None:
        """Open the form to speak to the room."""
        team = await teams.team(self._ctx, number(team_id))
        require(staff_of(interaction), team, OFFICERS)
        await speeches.refuse_if_closed(self._ctx, team)
        await interaction.response.send_modal(forms.say_form(team.id, opening(), texts_for(interaction)))
