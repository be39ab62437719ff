"""Glue between Discord and the services, one cog for each audience and job; they decide nothing.

The one that a crowd uses is there before the bot connects, the rest a moment after: half of a start would be
theirs, and nobody needs them in it. Who does press one of theirs in that moment has them loaded at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from discord.ext import commands

if TYPE_CHECKING:
    from bot.client import Client

# Module and class; in the order in which Discord hears of their commands.
AT_ONCE: Final = (("asking", "Asking"),)
SOON_AFTER: Final = (
    ("drafts", "Drafts"),
    ("memory", "Memory"),
    ("helping", "Helping"),
    ("finding", "Finding"),
    ("language", "Language"),
    ("dates", "Dates"),
    ("meeting", "Calendar"),
    ("desk", "Desk"),
    ("desk_more", "DeskMore"),
    ("desk_meeting", "DeskMeeting"),
    ("answering", "Answering"),
    ("taking_over", "TakingOver"),
    ("approving", "Approving"),
    ("followup", "FollowUps"),
    ("followup_buttons", "FollowUpButtons"),
    ("private_information", "PrivateInformationDesk"),
    ("outcomes", "Outcomes"),
    ("takedown", "TakingDown"),
    ("team", "TeamSettings"),
    ("moderating", "Moderating"),
    ("presence", "Presence"),
    ("subscribe", "Subscribing"),
    ("privacy", "Privacy"),
    ("holding", "Holding"),
    ("statistics", "Statistics"),
)


class MakeCog(Protocol):
    """Makes a cog for the client."""

    def __call__(self, client: "Client") -> commands.Cog:
        """Make it."""
        ...


def cog_maker(module: str, name: str) -> MakeCog:
    """Load a cog's module and return its class."""
    return cast("MakeCog", getattr(import_module(f"{__name__}.{module}"), name))
