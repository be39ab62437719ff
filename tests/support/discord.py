"""The simulated Discord in process: real bot, real database, a clock that stands until it is moved.

simcord's private names are used here and in `setting_the_scene`, nowhere else (the box has the wire's).
"""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Awaitable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import simcord
import structlog
import time_machine
from simcord._runtime import _attach_bot
from simcord.actors import MemberActor
from simcord.backend.models import ScheduledEvent
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle
from simcord.results import InteractionResult

from bot.app import open_client
from bot.client import Client
from bot.domain.bot_permissions import NEEDED_VALUE
from bot.domain.errors import DomainError
from bot.rehearsal.box._simcord import name_after_its_thread
from bot.services.meetings import next_moments
from bot.settings import Secret, Settings
from tests.databases import new_database
from tests.support.reading import reply_text, texts_of

__all__ = ["World", "reply_text", "simulated", "texts_of"]

# A token's shape, and plainly none.
TOKEN = "not-a-token"
# simcord asks for these to pin and to make an event; Discord has Pin Messages and Create Events for it.
_ALSO = discord.Permissions(manage_messages=True, manage_events=True)
BOT_PERMISSIONS = discord.Permissions(NEEDED_VALUE) | _ALSO
_GRAVE = frozenset({"error", "critical"})
# Near a stop time passes second by second; the sweeps each minute make a long way slow.
_FINELY = timedelta(minutes=2)
_AT_ONCE = 0.01


@dataclass
class World:
    """A server with people in it, and the bot."""

    env: simcord.Env
    settings: Settings
    guild: GuildHandle
    officers: RoleHandle
    moderators: RoleHandle
    lobby: ChannelHandle
    admin: MemberActor
    officer: MemberActor
    moderator: MemberActor
    resident: MemberActor
    log: list[dict[str, Any]] = field(repr=False)
    _stack: contextlib.AsyncExitStack | None = field(default=None, repr=False)
    people: dict[str, MemberActor] = field(default_factory=dict)
    expected_trouble: set[str] = field(default_factory=set)

    @property
    def client(self) -> Client:
        """The bot as it runs now; another one after a restart."""
        assert isinstance(self.env.bot, Client)
        return self.env.bot

    def now(self) -> datetime:
        """The moment in this world."""
        return self.env.now()

    def person(self, name: str, *roles: RoleHandle) -> MemberActor:
        """A member by name, joining at the first mention."""
        if name not in self.people:
            self.people[name] = self.guild.add_member(self.env.create_user(name), roles=list(roles))
        return self.people[name]

    @property
    def events(self) -> list[ScheduledEvent]:
        """The server's scheduled events that are ahead or running, by their start."""
        found = [event for event in self.guild._guild.scheduled_events.values() if event.status in (1, 2)]
        return sorted(found, key=lambda event: event.scheduled_start_time)

    @property
    def channels(self) -> list[ChannelHandle]:
        """The server's channels, the oldest first; several may have one name."""
        ids = sorted(self.guild._guild.channel_ids)
        return [ChannelHandle(self.env, self.guild, self.env.backend.channels[one]) for one in ids]

    def channel(self, name: str) -> ChannelHandle:
        """The server's channel with this name; KeyError if there is none."""
        return self.guild.channels[name]

    async def set_up_team(self, name: str = "New Ash Green", **more: Any) -> InteractionResult:
        """The administrator sets a team up."""
        wishes = {
            "officers": self.officers, "moderators": self.moderators, "zone": "Europe/London",
            "organisation": "Invented Police", "official_page": "https://www.example.org",
        }  # fmt: skip
        said = await self.admin.slash(self.lobby, "team setup", name=name, **(wishes | more))
        await self.moment()
        return said

    # --- time ------------------------------------------------------------------------------------------

    async def moment(self) -> None:
        """Let a moment pass: what was decided is shown."""
        await self.pass_time(seconds=2)

    async def pass_time(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Move the clock. Whatever the calendar holds on the way happens at its instant.

        Long stretches in which nothing is due are leapt over: timers that fell into one go late, once.
        """
        target = self.now() + timedelta(seconds=seconds, minutes=minutes, hours=hours)
        if self._stack is None:
            self.env._move_clock(self.env._virtual_time + (target - self.now()).total_seconds())
        while self.now() < target:
            stop = target
            if target - self.now() > _FINELY:
                stop = min([*await next_moments(self.client.ctx, target), target])
            if stop - self.now() > _FINELY:
                await self._leap(stop - _FINELY / 2)
            await self.env.advance_time((stop - self.now()).total_seconds())

    async def _leap(self, moment: datetime) -> None:
        self.env._begin_operation("leap")
        try:
            self.env._move_clock(self.env._virtual_time + (moment - self.now()).total_seconds())
            await self.env._settle_internal()
        finally:
            self.env._end_operation()

    async def until(self, moment: datetime) -> None:
        """Move the clock to a moment."""
        await self.pass_time(seconds=(moment - self.now()).total_seconds())

    # --- the bot's life --------------------------------------------------------------------------------

    async def kill(self) -> None:
        """The bot dies where it stands: its tasks are cut off, nothing is finished."""
        assert self._stack is not None, "it does not run"
        stack, self._stack = self._stack, None
        await self.env._detach_bot()
        await stack.aclose()

    async def revive(self) -> None:
        """Another bot starts on the same database and catches up."""
        assert self._stack is None, "it runs"
        self._stack, fresh = await _open_bot(self.settings, lambda: self.env)
        await _attach_bot(self.env, fresh)
        await self.moment()

    async def restart(self) -> None:
        """Kill the bot and start another."""
        await self.kill()
        await self.revive()

    async def close(self) -> None:
        """Stop the bot and its world."""
        await self.env.shutdown()
        if self._stack is not None:
            await self._stack.aclose()

    def check_nothing_went_wrong(self) -> None:
        """Raise what the bot threw, but for refusals, and what it logged as an error."""
        thrown = [error for error in self.env.errors if not _is_refusal(error)]
        if thrown:
            raise BaseExceptionGroup("the bot threw", thrown)
        logged = [line for line in self.log if line.get("log_level") in _GRAVE]
        unexpected = [line for line in logged if line["event"] not in self.expected_trouble]
        assert not unexpected, f"the bot logged errors: {unexpected}"


def _is_refusal(error: BaseException) -> bool:
    return isinstance(getattr(error, "original", error), DomainError)


async def _await_known(env: simcord.Env, awaitable: Awaitable[Any]) -> Any:
    # Only the bot's own tasks may declare a wait; the database's writer, opened before it, is none.
    if asyncio.current_task() in env._work.tasks:
        return await env.external_wait(awaitable, reason="idle")
    return await awaitable


async def _open_bot(settings: Settings, env: Any) -> tuple[contextlib.AsyncExitStack, Client]:
    def waiting(awaitable: Awaitable[Any]) -> Awaitable[Any]:
        return _await_known(env(), awaitable)

    stack = contextlib.AsyncExitStack()
    client = await stack.enter_async_context(open_client(settings, waiting=waiting, shard_count=1))
    client.ctx.db.along_within = 0  # timers of the loop don't follow the clock that is moved
    return stack, client


def _keep_virtual(env: simcord.Env, schedule: Any, record: Any, *how: Any) -> None:
    # simcord lets every timer also go by the real clock, and waits for those that are near.
    if record.when - env._virtual_time <= _AT_ONCE:
        schedule(record, *how)


@contextlib.contextmanager
def _logging_to(lines: list[dict[str, Any]]) -> Iterator[None]:
    """Keep what is logged, and print it for who reads a failure."""

    def keep(_logger: object, level: str, line: Any) -> Any:
        lines.append({"log_level": "error" if level == "exception" else level, **line})
        return line

    before = structlog.get_config()
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[keep, structlog.processors.add_log_level, plain])
    try:
        yield
    finally:
        structlog.configure(**before)


@contextlib.asynccontextmanager
async def simulated(tmp_path: Path) -> AsyncIterator[World]:
    """A server with an administrator, an officer, a moderator, a resident, and the bot in it."""
    settings = Settings(discord_token=Secret(TOKEN), database_url=await new_database(tmp_path))
    made: list[simcord.Env] = []
    log: list[dict[str, Any]] = []
    with _logging_to(log):
        stack, client = await _open_bot(settings, lambda: made[0])
        env = simcord.Env(client, settle_timeout=20)
        made.append(env)
        private: Any = env
        private._settle_internal = functools.partial(env._settle_internal, idle=0.001)
        private._schedule_timer = functools.partial(_keep_virtual, env, env._schedule_timer)
        with time_machine.travel(env.now(), tick=False) as wall:
            commit = env.backend.commit_message

            def named_commit(message: Any, *, broadcast: bool = True) -> Any:
                name_after_its_thread(env.backend, message)
                return commit(message, broadcast=broadcast)

            private.backend.commit_message = named_commit
            advance = env.backend.advance_clock

            def both(seconds: float) -> None:
                advance(seconds)
                wall.move_to(env.now())

            private.backend.advance_clock = both
            world = _peopled(env, settings, log)
            world._stack = stack
            try:
                await env.start()
                yield world
            finally:
                await world.close()
    world.check_nothing_went_wrong()


def _peopled(env: simcord.Env, settings: Settings, log: list[dict[str, Any]]) -> World:
    guild = env.create_guild("Kent")
    own = next(role for role in guild._guild.roles.values() if role.managed)
    env.backend.edit_role(guild.id, own.id, {"permissions": BOT_PERMISSIONS.value})
    officers = guild.create_role("Officers")
    moderators = guild.create_role("Moderators")
    admins = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    return World(
        env=env, settings=settings, guild=guild, officers=officers, moderators=moderators,
        lobby=guild.create_text_channel("lobby"),
        admin=guild.add_member(env.create_user("Ada Admin"), roles=[admins]),
        officer=guild.add_member(env.create_user("Olive Officer"), roles=[officers]),
        moderator=guild.add_member(env.create_user("Mo Moderator"), roles=[moderators]),
        resident=guild.add_member(env.create_user("Rita Resident")),
        log=log,
    )  # fmt: skip
