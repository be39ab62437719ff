"""Who presses a button of an open meeting takes part in it."""

from bot.cogs.actors import actor_of
from bot.cogs.replying import Interaction
from bot.services import attendance
from bot.services.context import Context


async def took_part(ctx: Context, interaction: Interaction) -> None:
    """Note it, if this is a meeting's channel."""
    if interaction.channel_id is not None:
        await attendance.took_part_here(ctx, actor_of(interaction), interaction.channel_id)
