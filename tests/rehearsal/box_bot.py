"""Starts and kills the small bot as a process of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.rehearsal.box import Box

SCRIPT = Path(__file__).with_name("small_bot.py")


class SmallBotProcess:
    """The running process of the small bot."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def kill(self) -> None:
        """SIGKILL: nothing is tidied up."""
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGKILL)
        await self._process.wait()


@asynccontextmanager
async def small_bot(box: Box) -> AsyncIterator[SmallBotProcess]:
    """The small bot, logged in to the box with its commands synced; killed at the end."""
    environment = {
        **os.environ,
        "BOX_API": box.api_url,
        "BOX_GATEWAY": box.gateway_url,
        "BOX_TOKEN": box.token,
    }
    logins = box.logins
    process = await asyncio.create_subprocess_exec(sys.executable, str(SCRIPT), env=environment)
    running = SmallBotProcess(process)
    try:
        await box.until(lambda: box.logins > logins and "meeting" in box.commands, "the small bot online")
        yield running
    finally:
        await running.kill()
