"""/meeting poster: a page to print for the next meeting."""

import asyncio

import aiohttp
import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.cogs import choices
from bot.cogs.meeting_group import MEETING, MeetingPart, planner
from bot.cogs.options import TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.which_team import in_team
from bot.domain.errors import OldControl
from bot.domain.errors.dates import InviteLeadsElsewhere
from bot.domain.invites import invite_link
from bot.domain.team import Team
from bot.export.poster import PosterFormat, draw
from bot.i18n import texts
from bot.services.posters import keep_invite, next_poster
from bot.ui.poster import poster_made, poster_name, poster_words


class Posters(MeetingPart):
    """The poster."""

    @MEETING.command(name="poster", description=locale_str("A poster for the next meeting, to print"))
    @app_commands.rename(of="format")
    @app_commands.describe(
        of=locale_str("PDF prints best; PNG is a picture"),
        invite=locale_str("The invite link it shows; kept for the next one"),
        team=TEAM,
    )
    @app_commands.choices(
        of=[app_commands.Choice(name=one.value.upper(), value=one.value) for one in PosterFormat]
    )
    @app_commands.autocomplete(team=choices.teams)
    async def poster(
        self, interaction: Interaction, of: str, invite: str | None = None, team: str | None = None
    ) -> None:
        """Make it."""
        await self.poster_in(interaction, of, invite or "", team=team)

    @in_team("poster_in")
    async def poster_in(self, interaction: Interaction, team: Team, format: str, invite: str) -> None:  # noqa: A002
        """Make it for this team."""
        actor = planner(interaction, team)
        if format not in set(PosterFormat):
            raise OldControl
        of, runs_out = PosterFormat(format), False
        if not interaction.response.is_done():  # it takes a few seconds
            await interaction.response.defer(ephemeral=True, thinking=True)
        if invite:
            runs_out = await _look_at(interaction, invite_link(invite))
            await keep_invite(self._ctx, actor, team.id, invite)
        view = await next_poster(self._ctx, actor, team.id)
        words = poster_words(view, texts(view.team.language))
        file = await asyncio.to_thread(draw, words, of)
        name = poster_name(view, of)
        await reply(interaction, poster_made(view, file, name, texts_for(interaction), runs_out=runs_out))


async def _look_at(interaction: Interaction, link: str) -> bool:
    """Whether an invite into this server runs out some day. Raises InviteLeadsElsewhere."""
    try:
        found = await interaction.client.fetch_invite(link, with_counts=False)
    except discord.NotFound:
        raise InviteLeadsElsewhere(gone=True) from None
    except (discord.DiscordException, aiohttp.ClientError, OSError):
        return False  # Discord has trouble: then it is as it was typed
    channel = interaction.client.get_channel(found.channel.id) if found.channel else None
    leads_to = found.guild or getattr(channel, "guild", None)
    if leads_to is None or leads_to.id != interaction.guild_id:
        raise InviteLeadsElsewhere(gone=False)
    return found.expires_at is not None
