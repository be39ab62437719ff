"""What several commands say of themselves: where they work, and the option they share."""

from typing import Final

from discord import app_commands
from discord.app_commands import locale_str

IN_SERVERS: Final = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
FOR_SERVERS: Final = app_commands.AppInstallationType(guild=True, user=False)
TEAM: Final = locale_str("Which team, if there are several here")
