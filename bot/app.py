"""The composition root: opens everything with one AsyncExitStack and hands it in."""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import structlog
import uvloop

from bot import i18n
from bot.client import Client, Part, TokenRefused, point_at
from bot.collecting import Collector
from bot.domain.clock import Clock, SystemClock
from bot.i18n import operator_language, texts
from bot.logs import configure
from bot.problems import in_words
from bot.reconciler.limits import Waiting, just_wait
from bot.services.context import Context
from bot.services.erasure_list import apply_erasures
from bot.settings import Settings
from bot.storage.checking import check_quietly
from bot.storage.database import Database
from bot.storage.errors import DatabaseLocked, StorageError
from bot.storage.vault import Vault, data_key

log = structlog.get_logger(__name__)

# Ctrl-C and SIGTERM stop within five seconds; what is not done by then is done at the next start.
STOP_WITHIN: Final = 4.0
# Seconds after the start: nobody's first command waits for it.
_FIRST_LOOK: Final = 20.0
# What nearly every command needs, a millisecond or two each: loaded while the bot waits for the database and
# for Discord. The rest comes with the command that is wanted first.
_WANTED_BY_ALL: Final = (
    "bot.storage.questions", "bot.storage.meetings", "bot.storage.teams", "bot.storage.answers",
    "bot.storage.notices", "bot.storage.reading", "bot.storage.my_questions", "bot.storage.private_acts",
    "bot.storage.drafts", "bot.services.models", "bot.services.lookups",
)  # fmt: skip


@contextlib.asynccontextmanager
async def open_client(
    settings: Settings,
    *,
    clock: Clock | None = None,
    waiting: Waiting = just_wait,
    shard_count: int | None = None,
    hurried: bool = False,
) -> AsyncIterator[Client]:
    """Open database, vault, client, reconciler and scheduler, not yet connected; close them at the end.

    `waiting` wraps every idle wait, for a simulated Discord that must know them. If `hurried`, what the first
    command can do without comes a moment later: somebody may be waiting for an answer. Raises StorageError.
    """
    async with contextlib.AsyncExitStack() as stack:
        db = await stack.enter_async_context(
            Database.open(settings.database_url, waiting=waiting, told=_tell_operator)
        )
        ctx = Context(db=db, clock=clock or SystemClock(), vault=Vault(data_key(settings)))
        # Before anything of it is shown: it may be a backup that knows nothing of who was erased since.
        if erased := await apply_erasures(ctx):
            log.info("erased_in_restored", people=erased)
        client = Client(ctx, shard_count=shard_count, hurried=hurried)
        client.live_desks.waiting = waiting
        client.attach(partial(_parts, client, waiting))
        stack.push_async_callback(client.close)
        yield client


def _parts(client: Client, waiting: Waiting) -> Sequence[Part]:
    """Loaded here, with APScheduler: a hurried client makes them a moment after its start."""
    from bot.reconciler.reconciler import Reconciler
    from bot.scheduler import Scheduler

    ctx = client.ctx
    return Reconciler(ctx, client, waiting=waiting), Scheduler(ctx, client.hosts), client.live_desks


def _tell_operator(error: StorageError) -> None:
    log.critical("database_trouble", problem=in_words(error, texts(operator_language())))


async def _look_after(path: Path) -> None:
    """Look once at every page of the database: reading it all at the start would keep everybody waiting."""
    await asyncio.sleep(_FIRST_LOOK)
    try:
        await check_quietly(path)
    except DatabaseLocked:
        log.warning("database_not_checked")
    except StorageError as error:
        _tell_operator(error)
    else:
        log.info("database_whole")


async def _load_meanwhile() -> None:
    for module in _WANTED_BY_ALL:
        import_module(module)
        await asyncio.sleep(0)


def _get_ready(ctx: Context) -> None:
    """What the first to ask need not wait for: patterns compiled, what stays in memory never looked at again.

    A collection of all objects takes a twentieth of a second and more, while everybody waits.
    """
    from bot.domain import likeness, safety

    safety.get_ready()
    likeness.get_ready()
    i18n.get_ready()
    ctx.vault.get_ready()
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(0.001)


def _log_lost_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """What nobody awaited; asyncio's own line would show the error's words, which may be a resident's."""
    log.error("lost_error", what=context["message"], exc_info=context.get("exception"))


async def _serve(settings: Settings) -> int:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_log_lost_error)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    loading = asyncio.create_task(_load_meanwhile())
    async with open_client(settings, hurried=True) as client:
        # Off since the first line, see `__main__`. What the imports made stays: unfrozen, the collector would
        # look through all of it within the next steps (measured: a tenth of the start).
        collector = Collector(client.service)
        collector.begin()
        client.once_ready = partial(_get_ready, client.ctx)
        beside = {
            loading,
            asyncio.create_task(_look_after(client.ctx.db.path)),
            asyncio.create_task(collector.forever()),
        }
        connection = asyncio.create_task(client.start(settings.token))
        asked = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({connection, asked}, return_when=asyncio.FIRST_COMPLETED)
            if stop.is_set():
                log.info("stopping")
                try:
                    await asyncio.wait_for(client.close(), STOP_WITHIN)
                except TimeoutError:
                    log.warning("stopped_before_all_was_closed")
                connection.cancel()
            await asyncio.gather(connection, return_exceptions=stop.is_set())
        finally:
            asked.cancel()
            for task in beside:
                task.cancel()
            await asyncio.wait(beside)
    return 0


def run(settings: Settings) -> int:
    """Run the bot until it is told to stop. Returns the exit code; what is wrong is one line on stderr."""
    configure(settings)
    point_at(settings.discord_api_url, settings.discord_gateway_url)
    t = texts(operator_language())
    try:
        return uvloop.run(_serve(settings))
    except TokenRefused:
        problem = t("Discord does not accept DISCORD_TOKEN. Get a new one: .venv/bin/python -m bot setup")
    except StorageError as error:
        problem = in_words(error, t)
    sys.stderr.write(problem + "\n")
    return 2
