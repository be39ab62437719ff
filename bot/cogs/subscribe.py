"""Hearing of a team: subscribing, and what officers and administrators set about reminders and digests."""

from functools import partial
from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import actor_of, staff_of
from bot.cogs.options import TEAM
from bot.cogs.permission_check import can_give
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, picked, route
from bot.cogs.which_team import in_team
from bot.domain.errors import OldControl
from bot.domain.subscription import About, Route
from bot.domain.team import Team
from bot.services import digests, subscribing
from bot.ui import digests as digest_ui
from bot.ui import hearing
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class Subscribing(commands.Cog):
    """A page of one's own, and one press to stop."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(
        description=locale_str("Hear of a team's meetings and results: by role, by DM, or not")
    )
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def subscribe(self, interaction: Interaction, team: str | None = None) -> None:
        """Show how one hears, and let one choose."""
        await self.subscribe_in(interaction, team=team)

    @in_team("subscribe_in")
    async def subscribe_in(self, interaction: Interaction, team: Team) -> None:
        """Of this team."""
        await self._page(interaction, team.id)

    @route(Verb.SUBSCRIBE)
    async def press_subscribe(self, interaction: Interaction, team_id: str) -> None:
        """Open the page."""
        await self._page(interaction, number(team_id))

    @route(Verb.HEAR_HOW_PICK)
    async def choose_how(self, interaction: Interaction, team_id: str) -> None:
        """Keep the way."""
        wanted = picked(interaction)
        if wanted not in (hearing.NOT, *Route):
            raise OldControl
        by = None if wanted == hearing.NOT else Route(wanted)
        givable = partial(can_give, interaction.guild)
        outcome = await subscribing.subscribe(self._ctx, actor_of(interaction), number(team_id), by, givable)
        await turn_page(interaction, hearing.subscribe_page(outcome, texts_for(interaction)))

    @route(Verb.HEAR_WHAT_PICK)
    async def choose_what(self, interaction: Interaction, team_id: str) -> None:
        """Keep of what."""
        wanted = picked(interaction)
        if wanted not in tuple(About):
            raise OldControl
        givable = partial(can_give, interaction.guild)
        outcome = await subscribing.choose(
            self._ctx, actor_of(interaction), number(team_id), About(wanted), givable
        )
        await turn_page(interaction, hearing.subscribe_page(outcome, texts_for(interaction)))

    @route(Verb.STOP)
    async def stop(self, interaction: Interaction, team_id: str) -> None:
        """End it, from a DM."""
        team = await subscribing.stop(self._ctx, actor_of(interaction), number(team_id))
        await reply(interaction, hearing.stopped(team, texts_for(interaction)))

    async def _page(self, interaction: Interaction, team_id: int) -> None:
        found = await subscribing.hearing(self._ctx, actor_of(interaction), team_id)
        await reply(interaction, hearing.subscribe_page(found, texts_for(interaction)))

    # --- digests of a team ---------------------------------------------------------------

    @app_commands.command(description=locale_str("What the next digest would say now"))
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def digest(self, interaction: Interaction, team: str | None = None) -> None:
        """Show it to one officer."""
        await self.digest_in(interaction, team=team)

    @in_team("digest_in")
    async def digest_in(self, interaction: Interaction, team: Team) -> None:
        """Of this team."""
        found = await digests.next_digest(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, digest_ui.digest_preview(found, texts_for(interaction)))
