"""The calendar and the meeting itself: planned, moved, opened, extended, closed."""

from datetime import date, time
from typing import Final

from discord import app_commands
from discord.app_commands import locale_str

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.dates import say_dates
from bot.cogs.meeting_group import MEETING, planner
from bot.cogs.options import TEAM
from bot.cogs.other_dates import OtherDates
from bot.cogs.posters import Posters
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number
from bot.cogs.titles import Titles
from bot.cogs.which_team import asked_once, in_team
from bot.domain.meeting import DEFAULT_MINUTES, MAX_EXTENSION, MAX_MINUTES, MIN_MINUTES
from bot.domain.recurrence import parse_every
from bot.domain.team import Team
from bot.domain.when import TimeNotUnderstood, Understood, WhenNotUnderstood, parse_day, parse_when
from bot.services import calendar, meetings, pausing
from bot.services.calendar import SeriesSet
from bot.ui import replies
from bot.ui.pieces import Piece

_MINUTES: Final = locale_str("How long, in minutes; 60 if left out")
_WHICH: Final = locale_str("Which meeting: choose from the list")
_Minutes = app_commands.Range[int, MIN_MINUTES, MAX_MINUTES]


class Calendar(OtherDates, Posters, Titles):
    """Meetings and other dates, from the staff's side."""

    group = MEETING

    # --- planning --------------------------------------------------------------------------------------

    @MEETING.command(name="schedule", description=locale_str("Plan one meeting"))
    @app_commands.describe(
        when=locale_str("Day and time, e.g. next Tuesday 6pm, or 1 Oct 18:00"),
        minutes=_MINUTES,
        title=locale_str("What it is about, if anything special"),
        team=TEAM,
    )
    @app_commands.autocomplete(when=choices.when, team=choices.teams)
    async def schedule(
        self,
        interaction: Interaction,
        when: str,
        minutes: _Minutes = DEFAULT_MINUTES,
        title: str | None = None,
        team: str | None = None,
    ) -> None:
        """Plan it."""
        await self.schedule_in(interaction, when, str(minutes), title or "", team=team)

    @in_team("schedule_in")
    async def schedule_in(
        self, interaction: Interaction, team: Team, when: str, minutes: str, title: str
    ) -> None:
        """Plan it in this team."""
        actor = planner(interaction, team)
        understood = self._when(when, team)
        outcome = await calendar.schedule_meeting(
            self._ctx, actor, team.id, understood, number(minutes), title or None
        )
        await reply(interaction, replies.scheduled(outcome, texts_for(interaction)))

    @MEETING.command(name="repeat", description=locale_str("Plan meetings that repeat; “never” ends it"))
    @app_commands.rename(start="from")
    @app_commands.describe(
        every=locale_str("e.g. first Tuesday, or every two weeks on Tuesday; never ends it"),
        at=locale_str("The time, e.g. 18:00 or 6pm"),
        minutes=_MINUTES,
        start=locale_str("The first day it may be; today if left out"),
        team=TEAM,
    )
    @app_commands.autocomplete(every=choices.every, start=choices.days, team=choices.teams)
    async def repeat(
        self,
        interaction: Interaction,
        every: str,
        at: str | None = None,
        minutes: _Minutes = DEFAULT_MINUTES,
        start: str | None = None,
        team: str | None = None,
    ) -> None:
        """Plan them; this replaces the team's running series."""
        await self.repeat_in(interaction, every, at or "", str(minutes), start or "", team=team)

    @in_team("repeat_in")
    async def repeat_in(
        self, interaction: Interaction, team: Team, every: str, at: str, minutes: str, start: str
    ) -> None:
        """Plan them in this team."""
        actor, t = planner(interaction, team), texts_for(interaction)
        recurrence = parse_every(every)
        if recurrence is not None and not at:
            await reply(interaction, Piece(t("Say the time too, in the option “at”: for example 18:00.")))
            return
        outcome = await calendar.repeat_meeting(
            self._ctx,
            actor,
            team.id,
            recurrence,
            self._time(at, team) if recurrence else time(),
            number(minutes),
            self._day(start, team) if start else None,
        )
        if isinstance(outcome, SeriesSet):
            await reply(interaction, replies.series_set(outcome, t))
        else:
            await reply(interaction, replies.series_ended(outcome, t))

    @MEETING.command(name="list", description=locale_str("The meetings ahead"))
    @app_commands.describe(team=locale_str("Only this team's"))
    @app_commands.autocomplete(team=choices.teams)
    async def list_ahead(self, interaction: Interaction, team: str | None = None) -> None:
        """List them."""
        await say_dates(interaction, team)

    # --- changing the plan -----------------------------------------------------------------------------

    @MEETING.command(name="move", description=locale_str("Hold a meeting at another time"))
    @app_commands.describe(
        meeting=_WHICH, when=locale_str("The new day and time, e.g. Thursday 7pm"), team=TEAM
    )
    @app_commands.autocomplete(meeting=choices.scheduled_meetings, when=choices.when, team=choices.teams)
    async def move(self, interaction: Interaction, meeting: str, when: str, team: str | None = None) -> None:
        """Move it."""
        await self.move_in(interaction, meeting, when, team=team)

    @in_team("move_in")
    async def move_in(self, interaction: Interaction, team: Team, meeting: str, when: str) -> None:
        """Move it in this team."""
        actor = planner(interaction, team)
        understood = self._when(when, team)
        found = await calendar.find_meeting(self._ctx, team.id, meeting)
        outcome = await calendar.move_meeting(self._ctx, actor, team.id, found.id, understood)
        await reply(interaction, replies.moved(outcome, texts_for(interaction)))

    @MEETING.command(name="cancel", description=locale_str("Call a meeting off"))
    @app_commands.describe(meeting=_WHICH, reason=locale_str("Why; everybody reads it"), team=TEAM)
    @app_commands.autocomplete(meeting=choices.scheduled_meetings, team=choices.teams)
    async def cancel(
        self, interaction: Interaction, meeting: str, reason: str | None = None, team: str | None = None
    ) -> None:
        """Call it off."""
        await self.cancel_in(interaction, meeting, reason or "", team=team)

    @in_team("cancel_in")
    async def cancel_in(self, interaction: Interaction, team: Team, meeting: str, reason: str) -> None:
        """Call it off in this team."""
        actor = planner(interaction, team)
        found = await calendar.find_meeting(self._ctx, team.id, meeting)
        outcome = await calendar.cancel_meeting(self._ctx, actor, team.id, found.id, reason or None)
        await reply(interaction, replies.cancelled(outcome, texts_for(interaction)))

    @MEETING.command(name="skip", description=locale_str("Leave out one meeting of the series"))
    @app_commands.describe(meeting=_WHICH, team=TEAM)
    @app_commands.autocomplete(meeting=choices.series_meetings, team=choices.teams)
    async def skip(self, interaction: Interaction, meeting: str, team: str | None = None) -> None:
        """Leave it out."""
        await self.skip_in(interaction, meeting, team=team)

    @in_team("skip_in")
    async def skip_in(self, interaction: Interaction, team: Team, meeting: str) -> None:
        """Leave it out in this team."""
        actor = planner(interaction, team)
        found = await calendar.find_meeting(self._ctx, team.id, meeting)
        outcome = await calendar.skip_meeting(self._ctx, actor, team.id, found.id)
        await reply(interaction, replies.skipped(outcome, texts_for(interaction)))

    # --- holding it ------------------------------------------------------------------------------------

    @MEETING.command(name="open", description=locale_str("Open the meeting now"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def open_now(self, interaction: Interaction, team: str | None = None) -> None:
        """Open it."""
        await self.open_in(interaction, team=team)

    @in_team("open_in")
    async def open_in(self, interaction: Interaction, team: Team) -> None:
        """Open this team's."""
        outcome = await meetings.open_now(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.opened(outcome, texts_for(interaction)))

    @MEETING.command(name="extend", description=locale_str("Let the open meeting go on for longer"))
    @app_commands.describe(minutes=locale_str("How many minutes longer"), team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def extend(
        self,
        interaction: Interaction,
        minutes: app_commands.Range[int, 1, MAX_EXTENSION],
        team: str | None = None,
    ) -> None:
        """Extend it."""
        await self.extend_in(interaction, str(minutes), team=team)

    @in_team("extend_in")
    async def extend_in(self, interaction: Interaction, team: Team, minutes: str) -> None:
        """Extend this team's."""
        actor, asked = staff_of(interaction), asked_once(interaction, team)
        outcome = await meetings.extend(self._ctx, actor, team.id, number(minutes), asked)
        await reply(interaction, replies.extended(outcome, texts_for(interaction)))

    @MEETING.command(name="close", description=locale_str("Close the meeting now"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def close(self, interaction: Interaction, team: str | None = None) -> None:
        """Close it."""
        await self.close_in(interaction, team=team)

    @in_team("close_in")
    async def close_in(self, interaction: Interaction, team: Team) -> None:
        """Close this team's."""
        outcome = await meetings.close_now(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.closed(outcome, texts_for(interaction)))

    @MEETING.command(name="pause", description=locale_str("Show nothing new until you go on"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def pause(self, interaction: Interaction, team: str | None = None) -> None:
        """Pause it."""
        await self.pause_in(interaction, team=team)

    @in_team("pause_in")
    async def pause_in(self, interaction: Interaction, team: Team) -> None:
        """Pause this team."""
        outcome = await pausing.pause(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.paused(outcome, texts_for(interaction)))

    @MEETING.command(name="go-on", description=locale_str("End the pause: what was held back appears"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def go_on(self, interaction: Interaction, team: str | None = None) -> None:
        """Go on."""
        await self.go_on_in(interaction, team=team)

    @in_team("go_on_in")
    async def go_on_in(self, interaction: Interaction, team: Team) -> None:
        """Go on in this team."""
        outcome = await pausing.go_on(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.goes_on(outcome, texts_for(interaction)))

    # --- reading what was typed ------------------------------------------------------------------------

    def _when(self, typed: str, team: Team) -> Understood:
        return parse_when(typed, self._ctx.clock.now(), team.zone)

    def _time(self, typed: str, team: Team) -> time:
        try:
            # As asked, not as the wall shows it on the next night the clocks change.
            return self._when(typed, team).asked.time
        except WhenNotUnderstood as error:
            raise TimeNotUnderstood(error.text) from error

    def _day(self, typed: str, team: Team) -> date:
        return parse_day(typed, self._ctx.clock.now(), team.zone)
