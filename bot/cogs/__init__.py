"""Glue between Discord and the services, one cog for each audience and job; they decide nothing.

None is there before the bot connects: half of a start would be theirs. Who presses or sends something in that
moment has the cog that serves it loaded first, and a quarter of a second after the start all are there.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, cast

from discord.ext import commands

if TYPE_CHECKING:
    from bot.client import Client


class CogModule(NamedTuple):
    """Where a cog is, and for which commands it is needed, known before it is loaded.

    One of them may stand among another cog's: `/team retention` is put there by the one of `/hold`.
    """

    module: str
    name: str
    commands: tuple[str, ...] = ()


# In the order in which they are loaded: what a crowd presses first, then what is asked for by it.
COGS: Final = (
    CogModule("asking", "Asking", ("ask",)),
    CogModule("own_questions", "OwnQuestions", ("my-questions",)),
    CogModule("drafts", "Drafts"),
    CogModule("memory", "Memory", ("search",)),
    CogModule("helping", "Helping", ("help",)),
    CogModule("finding", "Finding", ("find-team",)),
    CogModule("language", "Language", ("language",)),
    CogModule("dates", "Dates", ("meetings",)),
    CogModule("meeting", "Calendar", ("meeting",)),
    CogModule("desk", "Desk", ("desk",)),
    CogModule("desk_more", "DeskMore"),
    CogModule("desk_meeting", "DeskMeeting"),
    CogModule("answering", "Answering", ("answer", "say")),
    CogModule("taking_over", "TakingOver"),
    CogModule("approving", "Approving"),
    CogModule("followup", "FollowUps", ("followup",)),
    CogModule("followup_buttons", "FollowUpButtons"),
    CogModule("private_information", "PrivateInformationDesk"),
    CogModule("outcomes", "Outcomes", ("outcome",)),
    CogModule("takedown", "TakingDown", ("Take down",)),
    CogModule("team", "TeamSettings", ("team", "hold")),
    CogModule("moderating", "Moderating", ("moderate",)),
    CogModule("presence", "Presence"),
    CogModule("subscribe", "Subscribing", ("subscribe", "digest")),
    CogModule("privacy", "Privacy", ("privacy",)),
    CogModule("holding", "Holding", ("hold", "team")),
    CogModule("statistics", "Statistics", ("stats",)),
)


class MakeCog(Protocol):
    """Makes a cog for the client."""

    def __call__(self, client: "Client") -> commands.Cog:
        """Make it."""
        ...


def cog_maker(of: CogModule) -> MakeCog:
    """Load a cog's module and return its class."""
    return cast("MakeCog", getattr(import_module(f"{__name__}.{of.module}"), of.name))
