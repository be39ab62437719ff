"""The bot's start × each kind of fault: it starts though Discord stumbles or refuses."""

import asyncio
import random
import time
from collections.abc import Iterable
from typing import Final

from bot.rehearsal.box import Box, NotYet
from bot.rehearsal.process import BotDied, BotProcess
from bot.rehearsal.stage import Stage, must_say
from torture.part import Options, Tell, Trial
from torture.requests import watched_box
from torture.striking import TOO_LONG, Blow, Here, again, strike

AT_ONCE: Final = 6  # they mostly wait


async def try_starts(blows: Iterable[Blow], options: Options, tell: Tell) -> list[Trial]:
    """A start for each of these that is asked for."""
    wanted = [blow for blow in blows if options.wants(blow.name)]
    lanes = asyncio.Semaphore(AT_ONCE)

    async def one(blow: Blow) -> Trial:
        async with lanes:
            return await _start(blow, options)

    trials = list(await asyncio.gather(*(one(blow) for blow in wanted)))
    tell(f"{len(trials)} starts with a fault tried.")
    return trials


async def _start(blow: Blow, options: Options) -> Trial:
    """It starts though Discord stumbles, or ends with a plain line; without the fault it starts."""
    began = time.monotonic()
    rng = random.Random(f"{options.seed} {blow.name}")
    folder = options.folder / "starts" / blow.name.replace("/", "_")
    folder.mkdir(parents=True, exist_ok=True)
    wrong: list[str] = []
    async with watched_box() as box:
        bot = BotProcess(box, folder)
        fault = strike(blow.kind, blow.route, lambda _: True, rng)
        box.faults.add(fault)
        try:
            wrong += await _started(box, bot, fault)
        except Exception as failure:
            wrong.append(f"{type(failure).__name__}: {failure}")
        finally:
            await bot.kill()
    seconds = time.monotonic() - began
    return Trial("faults", f"start: {blow.name}", tuple(wrong), "", seconds, again(blow, options))


async def _started(box: Box, bot: BotProcess, fault: Here) -> list[str]:
    try:
        await bot.start()
    except BotDied:
        if "Traceback" in bot.log.read_text(encoding="utf-8"):
            return [f"it ended without a plain word: {bot.log}"]
        box.faults.clear()
        await bot.start()
    except NotYet:
        await box.wait_online(seconds=TOO_LONG + 10)
    if not fault.paths:
        return [f"{fault.method} {fault.path_pattern} was not called at this start"]
    # What is tried again comes after half a minute, and the commands may come after that.
    await box.until(lambda: "help" in box.commands, "its commands", seconds=TOO_LONG)
    stage = Stage(box, residents=("Ash Lampost",))
    must_say(await stage.residents[0].slash("help", stage.lobby))
    return []
