"""The group `/team`: its commands stand in several modules, which `cogs.team` puts together in one cog."""

from typing import Final

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.cogs.options import FOR_SERVERS, IN_SERVERS

GROUP: Final = app_commands.Group(
    name="team",
    description=locale_str("Set up and check a neighbourhood team"),
    guild_only=True,
    allowed_contexts=IN_SERVERS,
    allowed_installs=FOR_SERVERS,
    default_permissions=discord.Permissions(manage_guild=True),
)
