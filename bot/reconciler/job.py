"""What showing one view has at hand: the row, the server, the client, and calls within the budget."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord
import structlog
from msgspec import Struct, field
from msgspec.structs import replace

from bot.domain.team import Team
from bot.i18n import Texts, texts
from bot.preset_words import words_of
from bot.reconciler.calls import CHECK, URGENCY, Calls
from bot.reconciler.limits import Limits, Waiting, just_wait
from bot.reconciler.outcomes import Gone, NothingToShow, Outcome, Overtaken, ParentMissing
from bot.reconciler.twins import Twins
from bot.services import views
from bot.services.context import Context
from bot.services.views import View
from bot.storage.shown import CHANNELS
from bot.storage.views import Kind
from bot.ui.markers import Marker

T = TypeVar("T")
log = structlog.get_logger()

# What each message of the bot stands in.
STANDS_IN = {
    Kind.NEWS_CHANNEL: Kind.CATEGORY,
    Kind.OFFICERS_ROOM: Kind.CATEGORY,
    Kind.PAST_MEETINGS: Kind.CATEGORY,
    Kind.CHANNEL: Kind.CATEGORY,
    Kind.ROOM_BOARD: Kind.OFFICERS_ROOM,
    Kind.NEWS: Kind.NEWS_CHANNEL,
    Kind.ANNOUNCEMENT: Kind.NEWS_CHANNEL,
    Kind.ELSEWHERE: Kind.NEWS_CHANNEL,
    Kind.WELCOME: Kind.CHANNEL,
    Kind.BOARD: Kind.CHANNEL,
    Kind.PAIR: Kind.CHANNEL,
    Kind.SPEECH: Kind.CHANNEL,
    Kind.OUTCOME: Kind.CHANNEL,
    Kind.WARNING: Kind.CHANNEL,
    Kind.NOBODY: Kind.CHANNEL,
    Kind.PAUSE: Kind.CHANNEL,
    Kind.NEWS_PAUSE: Kind.NEWS_CHANNEL,
    Kind.CLOSING: Kind.CHANNEL,
    Kind.RECORD: Kind.PAST_MEETINGS,
    Kind.DIGEST: Kind.NEWS_CHANNEL,
}


# Messages have none: Discord keeps to one message a nonce.
MAY_HAVE_TWINS = CHANNELS | {Kind.EVENT, Kind.RECORD}


class Tools(Struct, frozen=True):
    """What all jobs share. `looks` is what a message looked like when last sent, by view row.

    `waiting` wraps every idle wait, for a simulated Discord that must know them.
    """

    ctx: Context
    client: discord.Client
    calls: Calls
    limits: Limits
    twins: Twins
    waiting: Waiting = just_wait
    looks: dict[int, str] = field(default_factory=dict)

    @property
    def own_id(self) -> int:
        """The bot's user id. RuntimeError before login."""
        if self.client.user is None:
            raise RuntimeError("not logged in")
        return self.client.user.id

    def channel(self, channel_id: int, guild_id: int) -> discord.PartialMessageable:
        """A channel or thread to send to, whether it is cached or not."""
        return self.client.get_partial_messageable(channel_id, guild_id=guild_id)


class Job(Struct, frozen=True):
    """One view to show."""

    tools: Tools
    guild: discord.Guild
    view: View

    async def call(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call to Discord. Raises an `Outcome`."""
        return await self.tools.calls(URGENCY[self.view.kind], call)

    @property
    def ctx(self) -> Context:
        """Database and clock."""
        return self.tools.ctx

    def channel(self, channel_id: int) -> discord.PartialMessageable:
        """A channel or thread of this server."""
        return self.tools.channel(channel_id, self.guild.id)

    async def parent(self) -> View:
        """The row of what the view stands in. Raises ParentMissing, or NothingToShow if it was removed."""
        kind = STANDS_IN[self.view.kind]
        owner_id = self.view.meeting_id if kind is Kind.CHANNEL else self.view.team_id
        found = await views.parent(self.ctx, kind, owner_id)
        if found is None or (found.message_id is None and found.wanted_version == found.shown_version):
            raise NothingToShow
        if found.message_id is None:
            raise ParentMissing
        return found

    async def parent_id(self) -> int:
        """The Discord id of what the view stands in; raises as `parent` does."""
        found = (await self.parent()).message_id
        if found is None:
            raise ParentMissing
        return found

    async def begin(self, row: View, called: tuple[int, str] | None = None) -> View:
        """Put on record that a create begins; return the row as it then is. Raises Overtaken.

        `called` is the place and name of what bears no marker that the gateway would show.
        """
        if not await views.begin_attempt(self.ctx, row):
            raise Overtaken
        since = row.attempt_at or self.ctx.clock.now()
        if row.kind in MAY_HAVE_TWINS:
            self.tools.twins.began(row.id, row.generation, since, called)
        return replace(row, attempt_at=since)

    async def made(self, row: View, channel_id: int | None, object_id: int) -> View:
        """Put on record what stands for the row; return the row as it then is. Raises Overtaken."""
        if not await views.made(self.ctx, row, channel_id, object_id):
            raise Overtaken
        for twin in self.tools.twins.made(row.id, row.generation, object_id):
            await remove_twin(self.tools, twin, self._deletion(row.kind, twin))
        return replace(row, channel_id=channel_id, message_id=object_id, attempt_at=None)

    def _deletion(self, kind: Kind, object_id: int) -> Callable[[], Awaitable[None]]:
        http = self.tools.client.http
        if kind is Kind.EVENT:
            return lambda: http.delete_scheduled_event(self.guild.id, object_id)
        return lambda: http.delete_channel(object_id)

    def since(self, row: View) -> discord.Object | None:
        """An id as old as the attempt on record, to look for what came after it; None without an attempt."""
        if row.attempt_at is None:
            return None
        return discord.Object(discord.utils.time_snowflake(row.attempt_at - self.tools.limits.skew))


async def remove_twin(tools: Tools, object_id: int, delete: Callable[[], Awaitable[None]]) -> None:
    """Delete what was made twice; what cannot be deleted now is kept in mind for `checks`."""
    try:
        await tools.calls(CHECK, delete)
    except Gone:
        pass
    except Outcome as outcome:
        log.warning("twin_not_removed", object=object_id, why=type(outcome).__name__)
        tools.twins.left[object_id] = delete
        return
    tools.twins.left.pop(object_id, None)


def marker_of(row: View) -> Marker:
    """By which what stands for a row is found again."""
    return Marker(row.id, row.generation)


def public_texts(team: Team) -> Texts:
    """The language of what a team shows to everybody, in the words of its kind."""
    return words_of(team, texts(team.language))
