"""A reconciler over the wire: real database, real discord.py, the box. Services are called directly."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import discord
import yarl
from discord.ext import commands

from bot.domain.clock import SystemClock
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.question import Audience
from bot.domain.team import Actor, Team
from bot.reconciler.limits import Limits
from bot.reconciler.reconciler import Reconciler
from bot.rehearsal.box import Box, Channel, Guild, Role, ShownMessage
from bot.services import answers, meetings, notices, questions, teams, views
from bot.services.context import Context
from bot.services.views import View
from bot.storage import meetings as stored_meetings
from bot.storage.database import Database
from bot.storage.vault import Vault
from bot.storage.views import Kind
from tests.builders import actor, wishes
from tests.databases import new_database

FAST = Limits(
    calls_a_second=500, burst=500, board_every=0.0, poll_every=0.0, longest_backoff=0.2, twins_every=0.2
)


@dataclass
class Host:
    """The box, a server in it, and the reconciler of a bot that does nothing else."""

    box: Box
    guild: Guild
    officers: Role
    moderators: Role
    ctx: Context
    client: commands.Bot
    reconciler: Reconciler

    @property
    def officer(self) -> Actor:
        return actor("Olive Officer", user_id=501, guild_id=self.guild.id, role_ids=(self.officers.id,))

    @property
    def administrator(self) -> Actor:
        return actor("Ada Admin", user_id=502, guild_id=self.guild.id, manage_guild=True)

    async def settled(self) -> None:
        async with asyncio.timeout(60):
            await self.reconciler.settled()

    async def settled_for_good(self) -> None:
        """Nothing is left to do, also of what was put off for a moment; and every fault has struck."""
        async with asyncio.timeout(60):
            while True:
                await self.reconciler.settled()
                _, next_try = await views.dirty_lanes(self.ctx)
                if next_try is None:
                    assert not self.box.faults.rules
                    return
                wait = (next_try - self.ctx.clock.now()).total_seconds()
                await asyncio.wait([asyncio.create_task(asyncio.sleep(max(0.0, wait)))])

    async def pairs(self, meeting: Meeting) -> list[ShownMessage]:
        """The questions and answers published in the meeting's channel."""
        channel = await self.channel(Kind.CHANNEL, meeting.id)
        return [message for message in self.box.messages(channel) if message.text().startswith("**Question")]

    async def is_archived(self, meeting: Meeting) -> bool:
        """Whether the meeting's record has been made and compared."""
        async with self.ctx.db.read() as conn:
            found = await stored_meetings.get(conn, meeting.id)
        return found is not None and found.state is MeetingState.ARCHIVED

    async def team(self, name: str = "New Ash Green") -> Team:
        """A team, with all its places made."""
        wanted = wishes(name, officers_role_id=self.officers.id, moderators_role_id=self.moderators.id)
        made = await teams.setup_team(self.ctx, self.administrator, wanted)
        await self.settled()
        return made.team

    async def open_meeting(self, team: Team) -> Meeting:
        """An open meeting, with all that is to see of it."""
        opened = await meetings.open_now(self.ctx, self.officer, team.id)
        await self.settled()
        return opened.meeting

    def resident(self, user_id: int | None = None) -> Actor:
        """Somebody in this server."""
        return actor("Rita Resident", user_id=user_id, guild_id=self.guild.id)

    async def notices_left(self) -> int:
        """How many DMs and pings wait, due or not."""
        async with self.ctx.db.read() as conn:
            return len(await notices.waiting_notices(conn, self.ctx.clock.now() + timedelta(days=1)))

    async def notices_sent(self) -> None:
        """None waits any more."""
        async with asyncio.timeout(30):
            while await self.notices_left():
                await self.box.changed.until(lambda: False, 0.2)

    async def ask(self, team: Team, text: str) -> int:
        """A resident asks; the question's number."""
        who = self.resident()
        opening = f"opening {who.user_id}"
        asked = await questions.ask_question(self.ctx, who, team.id, text, Audience.UNNAMED, opening)
        assert isinstance(asked, questions.Asked)
        return asked.question.number

    async def answer(self, team: Team, number: int, text: str) -> int:
        """An officer answers; the question's id."""
        done = await answers.answer_question(self.ctx, self.officer, team.id, number, text, None)
        return done.question.id

    async def pair(self, team: Team, question: str = "When is the next bus?", answer: str = "At six.") -> int:
        """A published question and answer; the question's id."""
        question_id = await self.answer(team, await self.ask(team, question), answer)
        await self.settled()
        return question_id

    async def view(self, kind: Kind, owner_id: int) -> View:
        found = await views.parent(self.ctx, kind, owner_id)
        assert found is not None, f"nobody wanted {kind}"
        return found

    async def channel(self, kind: Kind, owner_id: int) -> Channel:
        """The channel that stands for a view."""
        made = (await self.view(kind, owner_id)).message_id
        assert made is not None, f"{kind} is not made"
        return self.box.backend.channels[made]

    async def texts(self, meeting: Meeting) -> list[str]:
        """What is read in the meeting's channel, the oldest message first."""
        return [message.text() for message in self.box.messages(await self.channel(Kind.CHANNEL, meeting.id))]

    @property
    def channel_names(self) -> list[str]:
        return [channel.name or "" for channel in self.box.channels(self.guild)]

    async def restart(self, limits: Limits = FAST) -> None:
        """Another reconciler, on the same database and connection, as after a crash."""
        await self.kill()
        self.reconciler = Reconciler(self.ctx, self.client, limits=limits)
        await self.reconciler.start()
        self.client.dispatch("ready")

    async def kill(self) -> None:
        """Cut the reconciler off wherever it is."""
        await self.reconciler.stop(deadline=0.0)

    async def until(self, condition: Callable[[], object], what: str) -> None:
        await self.box.until(condition, what)


@asynccontextmanager
async def hosted(
    tmp_path: Path, *, community: bool = True, permissions: discord.Permissions | None = None,
    limits: Limits = FAST,
) -> AsyncIterator[Host]:  # fmt: skip
    """A running reconciler and an empty server."""
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    async with Box() as box, Database.open(await new_database(tmp_path)) as db:
        guild = box.add_guild("Kent", community=community, bot_permissions=permissions)
        officers, moderators = box.add_role(guild, "Officers"), box.add_role(guild, "Moderators")
        discord.http.Route.BASE = box.api_url
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(box.gateway_url)
        client = commands.Bot(
            command_prefix=(),
            intents=discord.Intents(guilds=True, guild_scheduled_events=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30,
            max_messages=None,
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0.05,
        )
        ctx = Context(db=db, clock=SystemClock(), vault=Vault(b"k" * 32))
        host = Host(box, guild, officers, moderators, ctx, client, Reconciler(ctx, client, limits=limits))
        connection = asyncio.create_task(client.start(box.token))
        try:
            await client.wait_until_ready() if client.is_ready() else await _ready(client, connection)
            await host.reconciler.start()
            yield host
        finally:
            await host.reconciler.stop()
            await client.close()
            with suppress(asyncio.CancelledError):
                await connection
            discord.http.Route.BASE = base
            discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = gateway
    assert box.gaps == []


async def _ready(client: commands.Bot, connection: asyncio.Task[None]) -> None:
    ready = asyncio.Event()

    async def on_ready() -> None:
        ready.set()

    client.add_listener(on_ready, "on_ready")
    waiting = asyncio.create_task(ready.wait())
    done, _ = await asyncio.wait({waiting, connection}, timeout=20, return_when=asyncio.FIRST_COMPLETED)
    if connection in done:
        await connection
    assert waiting in done, "the client did not connect"
