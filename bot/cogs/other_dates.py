"""/meeting elsewhere: a team's other dates, set, changed and called off."""

from typing import Final

from discord import app_commands
from discord.app_commands import locale_str

from bot.cogs import choices
from bot.cogs.meeting_group import MEETING, MeetingPart, planner
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number
from bot.cogs.which_team import asked_once, in_team
from bot.domain.elsewhere import MAX_PLACE
from bot.domain.meeting import DEFAULT_MINUTES, MAX_MINUTES, MAX_TITLE, MIN_MINUTES
from bot.domain.team import Team
from bot.domain.when import parse_when
from bot.services import elsewhere
from bot.services.elsewhere import ElsewhereWishes
from bot.ui import dates

_WHICH: Final = locale_str("Which date: choose from the list")
_WHEN: Final = locale_str("Day and time, e.g. Saturday 10am, or 1 Oct 18:00")
_PLACE: Final = locale_str("Where, so that a stranger finds it")
_LONG: Final = locale_str("How long, in minutes")
_Minutes = app_commands.Range[int, MIN_MINUTES, MAX_MINUTES]
_Title = app_commands.Range[str, 1, MAX_TITLE]
_Place = app_commands.Range[str, 1, MAX_PLACE]


class OtherDates(MeetingPart):
    """Dates that are not held here: a drop-in, a public meeting, a mobile contact point."""

    others = app_commands.Group(
        name="elsewhere",
        description=locale_str("Dates at a place: a drop-in, a public meeting, a mobile contact point"),
        parent=MEETING,
    )

    @others.command(name="add", description=locale_str("Set a date at a place and announce it"))
    @app_commands.describe(
        title=locale_str("What it is, e.g. Drop-in at the library"),
        place=_PLACE,
        when=_WHEN,
        minutes=locale_str("How long, in minutes; 60 if left out"),
        team=TEAM,
    )
    @app_commands.autocomplete(when=choices.when, team=choices.teams)
    async def add(
        self,
        interaction: Interaction,
        title: _Title,
        place: _Place,
        when: str,
        minutes: _Minutes = DEFAULT_MINUTES,
        team: str | None = None,
    ) -> None:
        """Set it."""
        await self.elsewhere_add_in(interaction, title, place, when, str(minutes), team=team)

    @in_team("elsewhere_add_in")
    async def elsewhere_add_in(
        self, interaction: Interaction, team: Team, title: str, place: str, when: str, minutes: str
    ) -> None:
        """Set it in this team."""
        actor, once = planner(interaction, team), asked_once(interaction, team)
        understood = parse_when(when, self._ctx.clock.now(), team.zone)
        outcome = await elsewhere.add_date(
            self._ctx, actor, team.id, title, place, understood, number(minutes), once
        )
        await reply(interaction, dates.elsewhere_set(outcome, texts_for(interaction)))

    @others.command(name="change", description=locale_str("Change a date's title, place, time or length"))
    @app_commands.rename(which="date")
    @app_commands.describe(
        which=_WHICH,
        when=_WHEN,
        place=_PLACE,
        title=locale_str("What it is"),
        minutes=_LONG,
        team=TEAM,
    )
    @app_commands.autocomplete(which=choices.other_dates, when=choices.when, team=choices.teams)
    async def change(
        self,
        interaction: Interaction,
        which: str,
        when: str | None = None,
        place: _Place | None = None,
        title: _Title | None = None,
        minutes: _Minutes | None = None,
        team: str | None = None,
    ) -> None:
        """Change it."""
        length = "" if minutes is None else str(minutes)
        await self.elsewhere_change_in(
            interaction, which, when or "", place or "", title or "", length, team=team
        )

    @in_team("elsewhere_change_in")
    async def elsewhere_change_in(
        self, interaction: Interaction, team: Team, date: str, when: str, place: str, title: str, minutes: str
    ) -> None:
        """Change it in this team."""
        actor = planner(interaction, team)
        wishes = ElsewhereWishes(
            title=title or None,
            place=place or None,
            when=parse_when(when, self._ctx.clock.now(), team.zone) if when else None,
            minutes=number(minutes) if minutes else None,
        )
        found = await elsewhere.find_date(self._ctx, team.id, date)
        outcome = await elsewhere.change_date(self._ctx, actor, team.id, found.id, wishes)
        await reply(interaction, dates.elsewhere_changed(outcome, texts_for(interaction)))

    @others.command(name="cancel", description=locale_str("Call a date off"))
    @app_commands.rename(which="date")
    @app_commands.describe(which=_WHICH, team=TEAM)
    @app_commands.autocomplete(which=choices.other_dates, team=choices.teams)
    async def cancel_date(self, interaction: Interaction, which: str, team: str | None = None) -> None:
        """Call it off."""
        await self.elsewhere_cancel_in(interaction, which, team=team)

    @in_team("elsewhere_cancel_in")
    async def elsewhere_cancel_in(self, interaction: Interaction, team: Team, date: str) -> None:
        """Call it off in this team."""
        actor = planner(interaction, team)
        found = await elsewhere.find_date(self._ctx, team.id, date)
        outcome = await elsewhere.cancel_date(self._ctx, actor, team.id, found.id)
        await reply(interaction, dates.elsewhere_cancelled(outcome, texts_for(interaction)))
