"""Files that come with a command: small, and text."""

from typing import Final

import aiohttp
import discord

from bot.domain.errors.teams import BadFile

MAX_FILE: Final = 200_000


async def read_sent(attachment: discord.Attachment) -> bytes:
    """Return what a file holds. Raises BadFile for one that is too large or can't be fetched."""
    if attachment.size > MAX_FILE:
        raise BadFile(attachment.filename, too_large=True)
    try:
        data = await attachment.read()
    except (discord.DiscordException, aiohttp.ClientError, OSError) as failed:
        raise BadFile(attachment.filename) from failed
    if len(data) > MAX_FILE:
        raise BadFile(attachment.filename, too_large=True)
    return data
