"""/meetings and *Add to calendar*: when people can come."""

from typing import TYPE_CHECKING, Final

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number, picked, route
from bot.cogs.which_team import team_here
from bot.domain.errors import NoTeams, OldControl, OutsideServer
from bot.services.dates import (
    DateLine,
    elsewhere_date,
    list_dates,
    meeting_date,
    team_dates,
)
from bot.services.teams import teams_of
from bot.ui.dates import calendar_file, dates_list
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client

_KINDS: Final = frozenset({"meeting", "elsewhere"})


async def say_dates(interaction: Interaction, typed: str | None) -> None:
    """List the meetings and other dates ahead. Raises OutsideServer, NoTeams, UnknownTeam."""
    if interaction.guild_id is None:
        raise OutsideServer
    ctx = interaction.client.ctx
    if not await teams_of(ctx, interaction.guild_id):
        raise NoTeams
    team_id = (await team_here(interaction, typed)).id if typed else None
    lines = await list_dates(ctx, interaction.guild_id, team_id)
    await reply(interaction, dates_list(lines, texts_for(interaction)))


class Dates(commands.Cog):
    """What everybody may see of the calendar, and take home."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(
        name="meetings",
        description=locale_str("When the next meetings and other dates are, for your calendar"),
    )
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(team=locale_str("Only this team's"))
    @app_commands.autocomplete(team=choices.teams)
    async def meetings(self, interaction: Interaction, team: str | None = None) -> None:
        """List them for anybody."""
        await say_dates(interaction, team)

    @route(Verb.CALENDAR_TEAM)
    async def press_team(self, interaction: Interaction, team_id: str) -> None:
        """Give all of a team's dates."""
        dates = await team_dates(self._ctx, _server(interaction), number(team_id))
        await self._give(interaction, dates.lines, whole=True)

    @route(Verb.CALENDAR_MEETING)
    async def press_meeting(self, interaction: Interaction, meeting_id: str) -> None:
        """Give one meeting."""
        line = await meeting_date(self._ctx, _server(interaction), number(meeting_id))
        await self._give(interaction, (line,))

    @route(Verb.CALENDAR_ELSEWHERE)
    async def press_elsewhere(self, interaction: Interaction, elsewhere_id: str) -> None:
        """Give one of the other dates."""
        line = await elsewhere_date(self._ctx, _server(interaction), number(elsewhere_id))
        await self._give(interaction, (line,))

    @route(Verb.CALENDAR_PICK)
    async def pick_date(self, interaction: Interaction) -> None:
        """Give the one that was picked."""
        kind, _, date_id = picked(interaction).partition("-")
        if kind not in _KINDS:
            raise OldControl
        await (self.press_meeting if kind == "meeting" else self.press_elsewhere)(interaction, date_id)

    async def _give(
        self, interaction: Interaction, lines: tuple[DateLine, ...], *, whole: bool = False
    ) -> None:
        from bot.export import ical  # loads icalendar: not for a start

        t = texts_for(interaction)
        file = ical.calendar_file(lines, t, self._ctx.clock.now(), whole=whole) if lines else None
        await reply(interaction, calendar_file(file, t))


def _server(interaction: Interaction) -> int:
    if interaction.guild_id is None:
        raise OutsideServer
    return interaction.guild_id
