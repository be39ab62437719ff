"""The simulated Discord in process: real bot, real database, a clock that stands until it is moved.

simcord's private names are used here and nowhere else (the wire variant's are in the box).
"""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import discord
import simcord
import time_machine
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle
from simcord.results import InteractionResult, ResponseMessage

from bot.app import open_client
from bot.client import Client
from bot.settings import Settings

# A token's shape, and plainly none.
TOKEN = "not-a-token"
BOT_PERMISSIONS = ("administrator",)


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
    _stack: contextlib.AsyncExitStack = field(repr=False)
    people: dict[str, MemberActor] = field(default_factory=dict)

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

    def channel(self, name: str) -> ChannelHandle:
        """The server's channel with this name; KeyError if there is none."""
        return self.guild.channels[name]

    async def set_up_team(self, name: str = "New Ash Green", **more: Any) -> InteractionResult:
        """The administrator sets a team up."""
        return await self.admin.slash(
            self.lobby, "team setup", name=name, officers=self.officers, moderators=self.moderators,
            zone="Europe/London", organisation="Invented Police",
            official_page="https://www.example.org", **more,
        )  # fmt: skip

    async def pass_time(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Move the clock, in pieces, so that each piece's work is done in it."""
        left = seconds + 60 * minutes + 3600 * hours
        while left > 0:
            piece = min(left, 60.0 if left <= 7200 else 900.0)
            await self.env.advance_time(piece)
            left -= piece
        await self.env.settle(idle=0.001)

    async def until(self, moment: datetime) -> None:
        """Move the clock to a moment."""
        await self.pass_time(seconds=(moment - self.now()).total_seconds())

    async def restart(self) -> None:
        """Kill the bot where it stands and start another on the same database."""
        old = self._stack
        self._stack = contextlib.AsyncExitStack()
        fresh = await self._stack.enter_async_context(_client(self.settings, lambda: self.env))
        await self.env.restart_bot(fresh)
        await old.aclose()

    async def close(self) -> None:
        """Stop the bot and its world."""
        await self.env.shutdown()
        await self._stack.aclose()


def texts_of(message: discord.Message | ResponseMessage | None) -> str:
    """All a person reads in a message: content, embeds, components and button labels."""
    assert message is not None, "there is no message"
    found = [message.content]
    for embed in message.embeds:
        found += [embed.title or "", embed.description or "", *(f"{f.name}\n{f.value}" for f in embed.fields)]
    raw = message.components
    found += _component_texts([part if isinstance(part, dict) else part.to_dict() for part in raw])
    return "\n".join(part for part in found if part)


def _component_texts(parts: Any) -> list[str]:
    found: list[str] = []
    for part in parts:
        found += [str(part[key]) for key in ("content", "label", "placeholder") if part.get(key)]
        found += [str(option["label"]) for option in part.get("options", ())]
        for key in ("components", "accessory", "component"):
            inner = part.get(key)
            if inner:
                found += _component_texts(inner if isinstance(inner, list) else [inner])
    return found


def reply_text(result: InteractionResult) -> str:
    """What the person reads in answer: the response and all that followed."""
    parts = [texts_of(result.response)] if result.response else []
    return "\n".join([*parts, *(texts_of(message) for message in result.followups)])


async def _await_known(env: simcord.Env, awaitable: Awaitable[Any]) -> Any:
    # Only the bot's own tasks may declare a wait; the database's writer, opened before it, is none.
    if asyncio.current_task() in env._work.tasks:
        return await env.external_wait(awaitable, reason="idle")
    return await awaitable


@contextlib.asynccontextmanager
async def _client(settings: Settings, env: Any) -> AsyncIterator[Client]:
    def waiting(awaitable: Awaitable[Any]) -> Awaitable[Any]:
        return _await_known(env(), awaitable)

    async with open_client(settings, waiting=waiting, shard_count=1) as client:
        yield client


@contextlib.asynccontextmanager
async def simulated(tmp_path: Path) -> AsyncIterator[World]:
    """A server with an administrator, an officer, a moderator, a resident, and the bot in it."""
    # Validated rather than called: calling reads the environment, which is none of a test's business.
    settings = Settings.model_validate(
        {"discord_token": TOKEN, "database_url": f"sqlite+aiosqlite:///{tmp_path / 'beatmeet.db'}"}
    )
    stack = contextlib.AsyncExitStack()
    made: list[simcord.Env] = []
    client = await stack.enter_async_context(_client(settings, lambda: made[0]))
    env = simcord.Env(client, settle_timeout=20)
    made.append(env)
    private: Any = env
    private._settle_internal = functools.partial(env._settle_internal, idle=0.001)
    with time_machine.travel(env.now(), tick=False) as wall:
        advance = env.backend.advance_clock

        def both(seconds: float) -> None:
            advance(seconds)
            wall.move_to(env.now())

        private.backend.advance_clock = both
        guild = env.create_guild("Kent")
        officers = guild.create_role("Officers")
        moderators = guild.create_role("Moderators")
        world = World(
            env=env, settings=settings, guild=guild, officers=officers, moderators=moderators,
            lobby=guild.create_text_channel("lobby"),
            admin=guild.add_member(env.create_user("Ada Admin"), roles=[_admins(guild)]),
            officer=guild.add_member(env.create_user("Olive Officer"), roles=[officers]),
            moderator=guild.add_member(env.create_user("Mo Moderator"), roles=[moderators]),
            resident=guild.add_member(env.create_user("Rita Resident")),
            _stack=stack,
        )  # fmt: skip
        await env.start()
        try:
            yield world
        finally:
            await world.close()
    env.raise_errors()


def _admins(guild: GuildHandle) -> RoleHandle:
    return guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
