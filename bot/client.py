"""The Discord client: loads the cogs, routes what arrives, words what goes wrong. It decides nothing."""

import asyncio
import sys
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, Final, Protocol

import aiohttp
import discord
import structlog
import yarl
from discord import app_commands
from discord.ext import commands

from bot.cogs import COGS, cog_maker
from bot.cogs.frames import as_declared, guarded
from bot.cogs.live_desks import LiveDesks
from bot.cogs.refusals import log_refusal
from bot.cogs.replying import Interaction, say_error, serve_patiently
from bot.cogs.routing import Router, is_component_or_form
from bot.collecting import Service
from bot.domain.errors import OldCommand
from bot.i18n import unlisted_languages
from bot.services.context import Context
from bot.services.hosts_now import Hosts
from bot.services.languages import ChosenLanguages

log = structlog.get_logger(__name__)

# Longer waits become an error, so that the reconciler decides what to do with the time (design: Order).
MAX_RATE_LIMIT_WAIT: Final = 30.0
LONGEST_LOGIN_WAIT: Final = 60.0
DEFAULT_API_URL: Final = "https://discord.com/api/v10"
# Seconds after the start in which who presses something first is served before the rest is loaded.
_A_MOMENT: Final = 0.25
# What discord.py raises over a command that is not as it should be; the command's own errors come wrapped.
_UNFIT: Final = (LookupError, TypeError, ValueError, AttributeError)


class TokenRefused(Exception):
    """Discord does not accept the token."""


class Part(Protocol):
    """What runs beside the client from its set-up to its end: the reconciler, the scheduler."""

    async def start(self) -> None:
        """Begin; must not wait for the gateway."""
        ...

    async def stop(self) -> None:
        """End, soon and with nothing half-written."""
        ...


class Tree(app_commands.CommandTree["Client"]):
    """The slash commands, with every error worded."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let everybody in: each command checks for itself. What it does runs within this task."""
        serve_patiently(interaction)
        if not as_declared(interaction):
            await self._refuse(interaction)
            return False
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person what went wrong."""
        if isinstance(error, app_commands.CommandInvokeError):
            await say_error(interaction, error)
        else:  # not the command's own failure: what was sent does not fit it
            await self._refuse(interaction)

    async def _call(self, interaction: Interaction) -> None:
        with self.client.service.somebody():
            await self._serve(interaction)

    async def _serve(self, interaction: Interaction) -> None:
        try:
            if self.client.is_loading:  # in a start's first moment what is wanted may be still to come
                wanted: Any = interaction.data or {}
                await self.client.load_command(str(wanted.get("name", "")))
            await super()._call(interaction)
        except (*_UNFIT, app_commands.AppCommandError):
            await self._refuse(interaction)

    async def _refuse(self, interaction: Interaction) -> None:
        """What was sent is no command of this bot's."""
        error = OldCommand()
        if interaction.type is not discord.InteractionType.autocomplete:
            await say_error(interaction, error)
        elif not interaction.response.is_done():
            await interaction.response.autocomplete([])
            await log_refusal(interaction, error)


class Client(commands.AutoShardedBot):
    """The bot's connection. Intents: servers and scheduled events, none of them privileged."""

    def __init__(self, ctx: Context, *, shard_count: int | None = None, hurried: bool = False) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        intents.guild_scheduled_events = True
        # Nothing here speaks: not worth two warnings at each start.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=(),
            help_command=None,
            intents=intents,
            tree_cls=Tree,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=MAX_RATE_LIMIT_WAIT,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            shard_count=shard_count,
        )
        self._connection.parsers = guarded(self._connection.parsers)
        self.ctx: Final = ctx
        self.router: Final = Router()
        self.service: Final = Service()
        self.live_desks: Final = LiveDesks(ctx)
        self.languages: Final = ChosenLanguages(ctx, unlisted_languages())
        self.hosts: Final = Hosts(ctx)
        self.once_ready: Callable[[], None] | None = None
        self._hurried: Final = hurried
        self._make_parts: Callable[[], Sequence[Part]] = tuple
        self._parts: Sequence[Part] | None = None
        self._unloaded = deque(COGS)
        self._loading: Final = asyncio.Lock()
        self._settling: asyncio.Task[None] | None = None
        self._was_opened = False

    def attach(self, make_parts: Callable[[], Sequence[Part]]) -> None:
        """Have what this makes started after set-up and stopped, in the opposite order, before the end."""
        self._make_parts = make_parts

    async def login(self, token: str) -> None:
        """Log in, trying again while Discord cannot be reached or refuses. Raises TokenRefused."""
        self._was_opened = True
        try:
            await self._persistently(partial(super().login, token))
        except discord.LoginFailure as refused:
            raise TokenRefused from refused

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected to the gateway; until Discord says where that is, it is asked again."""
        await self._persistently(partial(super().connect, reconnect=reconnect))
        if self._settling is not None and self._settling.done() and not self._settling.cancelled():
            self._settling.result()  # what could not be loaded is why the connection was closed

    async def _persistently(self, begin: Callable[[], Awaitable[None]]) -> None:
        wait = 1.0
        while True:
            try:
                return await begin()
            except discord.LoginFailure:
                raise
            except (OSError, aiohttp.ClientError, discord.HTTPException, discord.GatewayNotFound) as error:
                told = (
                    {"status": error.status, "code": error.code}
                    if isinstance(error, discord.HTTPException)
                    else {}
                )
                log.warning("discord_not_reached", error=type(error).__name__, trying_again_in=wait, **told)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_LOGIN_WAIT)

    async def setup_hook(self) -> None:
        """Load the cogs, tell Discord the commands, start what runs beside; if `hurried`, a moment later."""
        await self.languages.load()
        await self.hosts.refresh()
        if not self._hurried:
            await self._settle()
        elif self._settling is None:  # a second log-in finds it begun
            self._settling = asyncio.create_task(self._settle_soon())

    async def _settle_soon(self) -> None:
        await asyncio.sleep(_A_MOMENT)
        try:
            await self._persistently(self._settle)
        except Exception:
            log.exception("not_settled")
            await self.close()
            raise

    async def _settle(self) -> None:
        """What runs beside begins while Discord takes the commands: none of it needs them."""
        await self.load_cogs()
        _, synced = await asyncio.gather(self._start_parts(), self.tree.sync())
        log.info("commands_synced", commands=len(synced))

    async def _start_parts(self) -> None:
        if self._parts is None:  # a second log-in finds them started
            self._parts = self._make_parts()
            for part in self._parts:
                await part.start()

    @property
    def is_loading(self) -> bool:
        """Whether some cogs are still to come."""
        return bool(self._unloaded)

    async def load_cogs(self, enough: Callable[[], bool] = lambda: False) -> None:
        """Make every command and handler known, or as many as are `enough`; those that are known stay."""
        while self._unloaded and not enough():
            async with self._loading:  # of each anew: who waits for another has it loaded next
                if self._unloaded and not enough():
                    made = cog_maker(self._unloaded[0])(self)
                    self.router.add(made)
                    await self.add_cog(made)
                    self._unloaded.popleft()
            await asyncio.sleep(0)  # loading takes a while; what came meanwhile goes first

    async def load_command(self, name: str) -> None:
        """Load what a command needs before all else; where none has this name, all."""
        async with self._loading:
            self._unloaded = deque(sorted(self._unloaded, key=lambda cog: name not in cog.commands))
        if any(name in cog.commands for cog in COGS):
            await self.load_cogs(lambda: not any(name in cog.commands for cog in self._unloaded))
        else:
            await self.load_cogs()

    async def on_interaction(self, interaction: Interaction) -> None:
        """Serve components and forms; slash commands go through the tree."""
        if is_component_or_form(interaction):
            with self.service.somebody():
                if self.is_loading:  # see `Tree._serve`
                    await self.load_cogs(lambda: self.router.knows(interaction))
                await self.router.dispatch(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Nothing said in a channel is a command."""

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Log what a listener threw; arguments are left out, they may hold what a person wrote."""
        log.error("listener_failed", listener=event_method, exc_info=sys.exc_info()[1])

    async def on_ready(self) -> None:
        """Say so in the log, for whoever waits for it."""
        log.info("ready", servers=len(self.guilds))
        prepare, self.once_ready = self.once_ready, None
        if prepare is not None:
            prepare()

    async def close(self) -> None:
        """Stop what runs beside, then the connection. Safe to call twice."""
        if self._settling is not None and self._settling is not asyncio.current_task():
            self._settling.cancel()
            await asyncio.wait({self._settling})
        parts, self._parts = self._parts or (), ()
        for part in reversed(parts):
            try:
                await part.stop()
            except Exception:
                log.exception("part_did_not_stop", part=type(part).__name__)
        if self._was_opened:  # discord.py cannot close what never tried to log in
            await super().close()


def point_at(api_url: str, gateway_url: str | None) -> None:
    """Have discord.py talk to these addresses: a rate-limit proxy, or the simulated Discord."""
    discord.http.Route.BASE = api_url.rstrip("/")
    if gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
