"""What an administrator does: set a team up, check it, name its officers, private information on or off.

The module is long because the commands of a group stand in one cog.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.cogs import choices
from bot.cogs.actors import name_of, staff_of
from bot.cogs.options import TEAM
from bot.cogs.permission_check import checked
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, route
from bot.cogs.team_areas import TeamAreas
from bot.cogs.team_group import GROUP
from bot.cogs.team_guests import TeamGuests
from bot.cogs.team_hearing import TeamHearing
from bot.cogs.team_removing import TeamRemoving
from bot.cogs.team_wizard import TeamWizard
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import UnknownLanguage
from bot.domain.peace import MAX_QUESTIONS_PER_MEETING, MAX_SECONDS_BETWEEN, MAX_SUPPORT_AFTER_DAYS
from bot.domain.permissions import ADMINISTRATORS, require
from bot.domain.preset import Preset
from bot.domain.team import MAX_FOLLOW_UP_DAYS, PrivateTerms, Team
from bot.i18n import languages, own_name
from bot.services import approvals, officers, teams
from bot.services.action_log import action_page
from bot.services.limits import Limits, set_limits
from bot.services.officers import Member
from bot.services.pausing import set_statement
from bot.services.teams import TeamWishes
from bot.ui import forms, replies
from bot.ui.action_log import action_log
from bot.ui.approvals import approval_set
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


_SWITCH = {"on": True, "off": False}


class TeamSettings(TeamWizard, TeamRemoving, TeamAreas, TeamGuests, TeamHearing):
    """The teams of a server."""

    group = GROUP

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @GROUP.command(name="setup", description=locale_str("Make a team, or repair the one with this name"))
    @app_commands.describe(
        name=locale_str("The neighbourhood, e.g. New Ash Green"),
        officers=locale_str("The role of those who answer"),
        moderators=locale_str("The role of those who sort the questions"),
        zone=locale_str("The team's time zone, e.g. Europe/London"),
        organisation=locale_str("Who holds the meetings, e.g. Kent Police"),
        official_page=locale_str("The team's page on its own website, where residents can check you"),
        preset=locale_str("What kind of organisation: changes words and signposts"),
        language=locale_str("The language of what everybody reads"),
        follow_up_days=locale_str("In how many days officers come back, if they say no day"),
        show_at_once=locale_str("Show every question on the board at once, before the team has read it"),
        remove_channels=locale_str("Remove a meeting's channel once the next meeting has closed"),
    )
    @app_commands.choices(
        preset=[
            app_commands.Choice(name=locale_str("Police"), value=Preset.POLICE.value),
            app_commands.Choice(name=locale_str("Council"), value=Preset.COUNCIL.value),
            app_commands.Choice(name=locale_str("Housing association"), value=Preset.HOUSING.value),
            app_commands.Choice(name=locale_str("School"), value=Preset.SCHOOL.value),
        ]
    )
    @app_commands.autocomplete(name=choices.teams, zone=choices.zones, language=choices.known_languages)
    async def setup(
        self,
        interaction: Interaction,
        name: str | None = None,
        officers: discord.Role | None = None,
        moderators: discord.Role | None = None,
        zone: str | None = None,
        organisation: str | None = None,
        official_page: str | None = None,
        preset: str | None = None,
        language: str | None = None,
        follow_up_days: app_commands.Range[int, 1, MAX_FOLLOW_UP_DAYS] | None = None,
        show_at_once: bool | None = None,
        remove_channels: bool | None = None,
    ) -> None:
        """Make it in the database; the reconciler makes its places. With anything left out, step by step."""
        actor = staff_of(interaction)
        teams.server_to_set_up(actor, name or "")  # who may not is told before what was typed is read
        known = _known(language) if language else None
        if not (name and officers and moderators and zone):
            given: Mapping[str, object] = {
                "name": name, "officers_role_id": officers and officers.id,
                "moderators_role_id": moderators and moderators.id, "zone": zone,
                "organisation": organisation, "official_page": official_page, "preset": preset,
                "language": known, "follow_up_days": follow_up_days, "show_at_once": show_at_once,
                "remove_channels": remove_channels,
            }  # fmt: skip
            await self.begin_setup(
                interaction, {one: value for one, value in given.items() if value is not None}
            )
            return
        wishes = TeamWishes(
            name=name,
            officers_role_id=officers.id,
            moderators_role_id=moderators.id,
            zone=zone,
            organisation=organisation,
            official_page=official_page,
            preset=Preset(preset) if preset else None,
            language=known,
            follow_up_days=follow_up_days,
            show_at_once=show_at_once,
            remove_channels=remove_channels,
        )
        outcome = await teams.setup_team(self._ctx, actor, wishes)
        await reply(interaction, replies.team_set_up(outcome, texts_for(interaction)))

    @GROUP.command(
        name="check", description=locale_str("What the bot lacks, and who reads the officers' room")
    )
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def check(self, interaction: Interaction, team: str | None = None) -> None:
        """Compare what Discord says with what is needed."""
        await self.check_in(interaction, team=team)

    @in_team("check_in")
    async def check_in(self, interaction: Interaction, team: Team) -> None:
        """Say what was found."""
        require(staff_of(interaction), team, ADMINISTRATORS)
        await reply(interaction, await checked(interaction, team))

    @GROUP.command(name="officer", description=locale_str("The name the public reads when a member answers"))
    @app_commands.describe(
        member=locale_str("Who"),
        shown_as=locale_str("The public name, e.g. PC Oak; it gives no role"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def officer(
        self,
        interaction: Interaction,
        member: discord.Member | discord.User,
        shown_as: str,
        team: str | None = None,
    ) -> None:
        """Name them; somebody who has left keeps a public name for what they answered."""
        await self.officer_in(interaction, str(member.id), name_of(member), shown_as, team=team)

    @in_team("officer_in")
    async def officer_in(
        self, interaction: Interaction, team: Team, user_id: str, name: str, shown_as: str
    ) -> None:
        """Name them in this team."""
        member = Member(number(user_id), name)
        outcome = await officers.set_officer(self._ctx, staff_of(interaction), team.id, member, shown_as)
        await reply(interaction, replies.officer_set(outcome, texts_for(interaction)))

    @GROUP.command(name="log", description=locale_str("Who did what, on what, when and why"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def log(self, interaction: Interaction, team: str | None = None) -> None:
        """Show the record of actions."""
        await self.log_in(interaction, team=team)

    @in_team("log_in")
    async def log_in(self, interaction: Interaction, team: Team) -> None:
        """Show this team's."""
        found = await action_page(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, action_log(found, texts_for(interaction)))

    @route(Verb.LOG)
    async def turn_log(self, interaction: Interaction, team_id: str, page: str) -> None:
        """Turn a page of it."""
        found = await action_page(self._ctx, staff_of(interaction), number(team_id), number(page))
        await turn_page(interaction, action_log(found, texts_for(interaction)))

    @GROUP.command(
        name="private", description=locale_str("Take private information for the officers, or not")
    )
    @app_commands.describe(switch=locale_str("On asks who reads it, when, and where it is passed"), team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def private(
        self, interaction: Interaction, switch: Literal["on", "off"], team: str | None = None
    ) -> None:
        """Switch it off, or ask on which terms it is on."""
        await self.private_in(interaction, switch, team=team)

    @in_team("private_in")
    async def private_in(self, interaction: Interaction, team: Team, switch: str) -> None:
        """Switch it in this team."""
        actor, t = staff_of(interaction), texts_for(interaction)
        require(actor, team, ADMINISTRATORS)
        if switch == "on":
            form = forms.private_form(team, opening(), t, terms=team.private_terms)
            await interaction.response.send_modal(form)
            return
        outcome = await officers.set_private(self._ctx, actor, team.id, None)
        await reply(interaction, replies.private_set(outcome, t))

    @GROUP.command(name="limits", description=locale_str("How much one person may send; 0 takes one away"))
    @app_commands.describe(
        questions_per_meeting=locale_str("How many questions one person may ask in a meeting"),
        seconds_between=locale_str("How many seconds between two questions of one person"),
        support_after_days=locale_str("Days in the server before one's support moves a question up"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def limits(
        self,
        interaction: Interaction,
        questions_per_meeting: app_commands.Range[int, 0, MAX_QUESTIONS_PER_MEETING] | None = None,
        seconds_between: app_commands.Range[int, 0, MAX_SECONDS_BETWEEN] | None = None,
        support_after_days: app_commands.Range[int, 0, MAX_SUPPORT_AFTER_DAYS] | None = None,
        team: str | None = None,
    ) -> None:
        """Set them, or show them."""
        given = (questions_per_meeting, seconds_between, support_after_days)
        await self.limits_in(
            interaction, *("" if limit is None else str(limit) for limit in given), team=team
        )

    @in_team("limits_in")
    async def limits_in(
        self, interaction: Interaction, team: Team, questions: str, seconds: str, days: str
    ) -> None:
        """Set this team's."""
        wanted = Limits(*(number(limit) if limit else None for limit in (questions, seconds, days)))
        changed = await set_limits(self._ctx, staff_of(interaction), team.id, wanted)
        await reply(interaction, replies.limits(changed, texts_for(interaction)))

    @GROUP.command(name="pause-statement", description=locale_str("What is posted when the team pauses"))
    @app_commands.describe(text=locale_str("Your words; left out, the prepared ones"), team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def pause_statement(
        self, interaction: Interaction, text: str | None = None, team: str | None = None
    ) -> None:
        """Keep it."""
        await self.pause_statement_in(interaction, text or "", team=team)

    @in_team("pause_statement_in")
    async def pause_statement_in(self, interaction: Interaction, team: Team, text: str) -> None:
        """Keep this team's."""
        async with giving_back(interaction, text):
            changed = await set_statement(self._ctx, staff_of(interaction), team.id, text or None)
            await reply(interaction, replies.pause_statement_set(changed, texts_for(interaction)))

    @GROUP.command(
        name="approval", description=locale_str("What a second person looks at before it is published")
    )
    @app_commands.describe(
        answers=locale_str("Answers: on or off"),
        outcomes=locale_str("“You said, we did” lines: on or off"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def approval(
        self,
        interaction: Interaction,
        answers: Literal["on", "off"] | None = None,
        outcomes: Literal["on", "off"] | None = None,
        team: str | None = None,
    ) -> None:
        """Set it, or say how it is set."""
        await self.approval_in(interaction, answers or "", outcomes or "", team=team)

    @in_team("approval_in")
    async def approval_in(self, interaction: Interaction, team: Team, answers: str, outcomes: str) -> None:
        """Set it in this team."""
        outcome = await approvals.set_approval(
            self._ctx,
            staff_of(interaction),
            team.id,
            answers=_SWITCH.get(answers),
            outcomes=_SWITCH.get(outcomes),
        )
        await reply(interaction, approval_set(outcome, texts_for(interaction)))

    @route(Verb.PRIVATE_FORM)
    async def set_private(self, interaction: Interaction, team_id: str, _opening: str) -> None:
        """Take the terms from the form."""
        sent = forms.read_form(interaction.data, forms.READERS, forms.WHEN_READ, forms.PASSED_TO)
        terms = PrivateTerms(
            readers=sent[forms.READERS], when_read=sent[forms.WHEN_READ], passed_to=sent[forms.PASSED_TO]
        )
        outcome = await officers.set_private(self._ctx, staff_of(interaction), number(team_id), terms)
        await reply(interaction, replies.private_set(outcome, texts_for(interaction)))


def _known(language: str) -> str:
    for known in languages():
        if language.strip().casefold() in (known.casefold(), own_name(known).casefold()):
            return known
    raise UnknownLanguage(language, tuple(sorted(languages())))
