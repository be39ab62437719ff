"""Glue between Discord and the services, one cog for each audience and job; they decide nothing."""

from typing import TYPE_CHECKING, Final, Protocol

from discord.ext import commands

from bot.cogs.answering import Answering
from bot.cogs.approving import Approving
from bot.cogs.asking import Asking
from bot.cogs.dates import Dates
from bot.cogs.desk import Desk
from bot.cogs.desk_meeting import DeskMeeting
from bot.cogs.desk_more import DeskMore
from bot.cogs.drafts import Drafts
from bot.cogs.finding import Finding
from bot.cogs.followup import FollowUps
from bot.cogs.handing import HandingOver
from bot.cogs.helping import Helping
from bot.cogs.holding import Holding
from bot.cogs.language import Language
from bot.cogs.meeting import Calendar
from bot.cogs.memory import Memory
from bot.cogs.moderating import Moderating
from bot.cogs.outcomes import Outcomes
from bot.cogs.presence import Presence
from bot.cogs.privacy import Privacy
from bot.cogs.private_information import PrivateInformationDesk
from bot.cogs.statistics import Statistics
from bot.cogs.subscribe import Subscribing
from bot.cogs.takedown import TakingDown
from bot.cogs.team import TeamSettings

if TYPE_CHECKING:
    from bot.client import Client


class MakeCog(Protocol):
    """Makes a cog for the client."""

    def __call__(self, client: "Client") -> commands.Cog:
        """Make it."""
        ...


COGS: Final[tuple[MakeCog, ...]] = (
    Asking,
    Drafts,
    Memory,
    Helping,
    Finding,
    Language,
    Dates,
    Calendar,
    Desk,
    DeskMore,
    DeskMeeting,
    Answering,
    Approving,
    FollowUps,
    HandingOver,
    PrivateInformationDesk,
    Outcomes,
    TakingDown,
    TeamSettings,
    Moderating,
    Presence,
    Subscribing,
    Privacy,
    Holding,
    Statistics,
)
