"""Setting a team up step by step, `/team edit`, `/team copy` and `/team import`: one private page a step."""

from collections.abc import Mapping
from typing import Any, Final

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands
from msgspec.structs import replace

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import TEAM
from bot.cogs.permission_check import checked
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, picked_id, route
from bot.cogs.sent_files import read_sent
from bot.cogs.team_group import GROUP
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.permissions import ADMINISTRATORS, require
from bot.domain.team import Team
from bot.i18n import languages
from bot.services import settings_file, team_setup, teams
from bot.services.context import Context
from bot.services.team_setup import ROLES, Setup, Step
from bot.ui import forms, replies, setup_forms, setup_pages
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

_FLAGS: Final = {"on": True, "off": False}
# What can be chosen in a list of values, and how a value of the list is meant.
_PICKED: Final = ("preset", "language", "show_at_once", "remove_channels")


class TeamWizard(commands.Cog):
    """A part of `cogs.team.TeamSettings`."""

    _ctx: Context

    # --- beginning -------------------------------------------------------------------------------------

    async def begin_setup(
        self,
        interaction: Interaction,
        wishes: Mapping[str, Any],
        *,
        team_id: int | None = None,
        step: Step = Step.PRESET,
    ) -> None:
        """Begin, or offer to go on with what was begun before."""
        actor = staff_of(interaction)
        if team_id is None and wishes.get("name"):
            # With the name of a team that is there, it is this one that is changed.
            known = await teams.named(self._ctx, actor, wishes["name"])
            team_id = known.id if known else None
        setup = await team_setup.begin(self._ctx, actor, wishes, team_id=team_id, step=step)
        await reply(interaction, _page(interaction, setup))

    @GROUP.command(name="edit", description=locale_str("Change a team, page by page"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def edit(self, interaction: Interaction, team: str | None = None) -> None:
        """Open the overview of a team."""
        await self.edit_in(interaction, team=team)

    @in_team("edit_in")
    async def edit_in(self, interaction: Interaction, team: Team) -> None:
        """Open this team's."""
        require(staff_of(interaction), team, ADMINISTRATORS)
        await self.begin_setup(interaction, {}, team_id=team.id, step=Step.OVERVIEW)

    @GROUP.command(name="copy", description=locale_str("Begin a team with the settings of another"))
    @app_commands.rename(team="from")
    @app_commands.describe(
        team=locale_str("Whose settings"), name=locale_str("The new neighbourhood, e.g. Hartley")
    )
    @app_commands.autocomplete(team=choices.teams)
    async def copy(self, interaction: Interaction, team: str, name: str) -> None:
        """Begin with another's settings; roles and channels are its own."""
        actor = staff_of(interaction)
        teams.server_to_set_up(actor, name)
        source = await teams.resolve_team(self._ctx, interaction.guild_id, team, None)
        wishes = await team_setup.copied(self._ctx, actor, source.id)
        setup = await team_setup.begin(self._ctx, actor, wishes | {"name": name}, step=Step.WHO)
        await reply(interaction, _page(interaction, setup))

    @GROUP.command(name="import", description=locale_str("Begin a team with the settings in a file"))
    @app_commands.describe(file=locale_str("What /team export gave in another server"))
    async def import_settings(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Begin with the file's settings; roles are looked for by their names."""
        actor = staff_of(interaction)
        teams.server_to_set_up(actor, "")
        read = settings_file.read_file(file.filename, await read_sent(file), languages())
        roles = _roles_called(interaction, read.roles)
        values = dict(read.values)
        if "name" in values and await teams.named(self._ctx, actor, values["name"]) is not None:
            del values["name"]  # it is asked anew: the file may be this very server's
        setup = await team_setup.begin(self._ctx, actor, {**values, **roles}, step=Step.WHO)
        await reply(interaction, _page(interaction, setup))

    # --- from page to page -----------------------------------------------------------------------------

    @route(Verb.SETUP_PAGE)
    async def turn_setup(self, interaction: Interaction, draft_id: str, setup_step: str) -> None:
        """Turn to a page."""
        await self._turn(interaction, number(draft_id), _step(setup_step))

    @route(Verb.SETUP_STEP_PICK)
    async def pick_setup_step(self, interaction: Interaction, draft_id: str) -> None:
        """Turn to the page that was picked."""
        await self._turn(interaction, number(draft_id), _step(picked(interaction)))

    @route(Verb.SETUP_WRITE)
    async def write_setup(self, interaction: Interaction, draft_id: str, setup_step: str) -> None:
        """Open the page's form."""
        _administrator(interaction)
        step = _with_form(setup_step)
        setup = await team_setup.turn(self._ctx, staff_of(interaction), number(draft_id), step)
        form = setup_forms.setup_form(setup, opening(), texts_for(interaction))
        await interaction.response.send_modal(form)

    @route(Verb.SETUP_FORM)
    async def send_setup(
        self, interaction: Interaction, draft_id: str, setup_step: str, _opening: str
    ) -> None:
        """Keep what the form holds."""
        _administrator(interaction)
        step, draft = _with_form(setup_step), number(draft_id)
        await team_setup.look(self._ctx, staff_of(interaction), draft)
        sent = forms.read_form(interaction.data, *setup_forms.FIELDS[step])
        async with giving_back(interaction, "\n".join(filter(None, sent.values()))):
            await self._turn(interaction, draft, step, setup_forms.wishes_of(step, sent))

    @route(Verb.SETUP_PICK)
    async def pick_setup(self, interaction: Interaction, draft_id: str, setting: str) -> None:
        """Keep the value that was picked."""
        _administrator(interaction)
        if setting not in _PICKED:
            raise OldControl
        chosen = picked(interaction)
        if setting == "language" and chosen not in languages():
            raise OldControl
        value = _FLAGS.get(chosen, chosen)
        step = {"preset": Step.PRESET, "language": Step.ZONE}.get(setting, Step.SHOWING)
        await self._turn(interaction, number(draft_id), step, {setting: value})

    @route(Verb.SETUP_ROLE)
    async def pick_setup_role(self, interaction: Interaction, draft_id: str, whose: str) -> None:
        """Keep the role that was picked."""
        _administrator(interaction)
        role = picked_id(interaction)
        if whose not in ROLES or role is None:
            raise OldControl
        await self._turn(interaction, number(draft_id), Step.ROLES, {whose: role})

    @route(Verb.SETUP_CHANNEL)
    async def pick_setup_channel(self, interaction: Interaction, draft_id: str, place: str) -> None:
        """Keep the channel that was picked; none: as it is, or a new one."""
        _administrator(interaction)
        if place not in setup_pages.PLACES:
            raise OldControl
        channel = picked_id(interaction)
        found = interaction.guild.get_channel(channel) if interaction.guild and channel else None
        _words, types = setup_pages.PLACES[place]
        if channel is not None and (found is None or found.type.name not in types):
            raise OldControl
        await self._turn(interaction, number(draft_id), Step.CHANNELS, {place: channel})

    @route(Verb.SETUP_LATER)
    async def leave_setup(self, interaction: Interaction, draft_id: str) -> None:
        """Put it aside."""
        setup = await team_setup.look(self._ctx, staff_of(interaction), number(draft_id))
        await turn_page(interaction, setup_pages.later_page(setup, texts_for(interaction)))

    @route(Verb.SETUP_DROP)
    async def drop_setup(self, interaction: Interaction, draft_id: str) -> None:
        """Throw it away."""
        await team_setup.throw_away(self._ctx, staff_of(interaction), number(draft_id))
        await turn_page(interaction, setup_pages.thrown_away(texts_for(interaction)))

    @route(Verb.SETUP_MAKE)
    async def finish_setup(self, interaction: Interaction, draft_id: str) -> None:
        """Make the team, or change it; then check it."""
        outcome = await team_setup.make(self._ctx, staff_of(interaction), number(draft_id))
        t = texts_for(interaction)
        check = await checked(interaction, outcome.team)
        done = replies.team_set_up(outcome, t)
        await turn_page(interaction, setup_pages.setup_done(done, check, outcome.team, t))

    @route(Verb.TEAM_CHECK)
    async def check_again(self, interaction: Interaction, team_id: str) -> None:
        """Check a team again, from its button."""
        team = await teams.team(self._ctx, number(team_id))
        require(staff_of(interaction), team, ADMINISTRATORS)
        await reply(interaction, await checked(interaction, team))

    async def _turn(
        self, interaction: Interaction, draft_id: int, step: Step, wishes: Mapping[str, Any] | None = None
    ) -> Setup:
        setup = await team_setup.turn(self._ctx, staff_of(interaction), draft_id, step, wishes)
        await turn_page(interaction, _page(interaction, setup))
        return setup


def _page(interaction: Interaction, setup: Setup) -> Piece:
    """The step it is at, or the question whether to go on; roles and channels that are gone are missing."""
    guild, t = interaction.guild, texts_for(interaction)
    if setup.begun_before:
        return setup_pages.resume_page(setup, t)
    if guild is not None:
        roles = {role.id for role in guild.roles}
        preview = setup.preview
        if preview.officers_role_id not in roles:
            preview = replace(preview, officers_role_id=0)
        if preview.moderators_role_id not in roles:
            preview = replace(preview, moderators_role_id=0)
        places = {kind: at for kind, at in setup.places.items() if guild.get_channel(at) is not None}
        setup = replace(setup, preview=preview, places=places)
    return setup_pages.setup_page(setup, t)


def _administrator(interaction: Interaction) -> None:
    """Who may not is told so before what was sent is read. Raises OutsideServer, NotAllowed."""
    teams.server_to_set_up(staff_of(interaction), "")


def _step(name: str) -> Step:
    try:
        return Step(name)
    except ValueError:
        raise OldControl from None


def _with_form(name: str) -> Step:
    if (step := _step(name)) not in setup_forms.FIELDS:
        raise OldControl
    return step


def _roles_called(interaction: Interaction, names: Mapping[str, str]) -> dict[str, int]:
    """The server's roles of these names, as far as there is exactly one of each."""
    roles = interaction.guild.roles if interaction.guild else []
    found = {}
    for setting, name in (("officers_role_id", "officers"), ("moderators_role_id", "moderators")):
        called = [role.id for role in roles if role.name.casefold() == names.get(name, "").casefold()]
        if len(called) == 1:
            found[setting] = called[0]
    return found
