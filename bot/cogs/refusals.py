"""What was refused, put on record: what, why and to which row, never a Discord id or what anybody typed.

Nobody becomes a row by being refused: who is not known yet stands in the log as `person=None`.
"""

from typing import Any, Final

import discord
import structlog

from bot.cogs.actors import is_somebodys
from bot.domain.errors import DomainError
from bot.services.people import row_id_of
from bot.ui.ids import CustomId

log = structlog.get_logger(__name__)

_UNKNOWN: Final = "unknown"


async def log_refusal(interaction: "discord.Interaction[Any]", error: DomainError) -> None:
    """Write the line. It never fails: what the person reads does not hang on it."""
    person: int | None = None
    try:
        if is_somebodys(interaction):
            person = await row_id_of(interaction.client.ctx, interaction.user.id)
    except Exception as failed:
        log.warning("refused_person_unknown", error=type(failed).__name__)
    team = getattr(error, "team_id", None)
    log.info("refused", what=_wanted(interaction), why=type(error).__name__, person=person, team=team)


def _wanted(interaction: "discord.Interaction[Any]") -> str:
    """A command or a verb that there is; a custom id that somebody made up may hold any text."""
    try:
        command = interaction.command
    except (LookupError, TypeError, ValueError, AttributeError):  # discord.py expects it to be whole
        return _UNKNOWN
    if command is not None:
        return f"/{command.qualified_name}"
    data: Any = interaction.data or {}
    asked = CustomId.parse(str(data.get("custom_id", "")))
    return asked.verb if asked is not None and asked.verb in interaction.client.router.verbs else _UNKNOWN
