"""The real bot as a process of its own, talking to the box: what `python -m bot run` starts, nothing less."""

import asyncio
import os
import signal
import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.rehearsal.box import Box

_SETTINGS: Final = ("DISCORD_", "DATABASE_", "DATA_", "LOG_")
_PROGRAM: Final = ("-m", "bot", "run")
_COMMANDS: Final = ("ask", "desk", "meeting", "team")
STOP_SECONDS: Final = 5.0


class BotDied(Exception):
    """The bot's process ended by itself; `log` is where it says why."""

    def __init__(self, code: int, log: Path) -> None:
        super().__init__(f"the bot ended with exit code {code}; its log: {log}")


class BotProcess:
    """The bot's process: start it, stop it as a person would, kill it as a power cut would.

    `settings` are environment variables that it has beside its own. Another `program` (arguments of Python)
    and its `commands` may stand in the bot's place, for comparison.
    """

    def __init__(
        self,
        box: Box,
        folder: Path,
        *,
        program: Sequence[str] = _PROGRAM,
        commands: Collection[str] = _COMMANDS,
        **settings: str,
    ) -> None:
        self.folder: Final = folder
        self.log: Final = folder / "bot.log"
        self._box = box
        self._program = program
        self._commands = commands
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        """Of the running process. RuntimeError before the start."""
        if self._process is None:
            raise RuntimeError("not started")
        return self._process.pid

    @property
    def database_url(self) -> str:
        """Where the bot keeps the meeting."""
        return f"sqlite+aiosqlite:///{self.folder / 'beatmeet.db'}"

    def environment(self) -> dict[str, str]:
        """The settings it runs with: the box instead of Discord, its own folder."""
        # The person's own settings must not reach the rehearsal, which touches no real data.
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(_SETTINGS)}
        # Where Python is told to keep no bytecode, each start would compile the whole bot anew. Nobody's own
        # machine does that: what is started here is what a second start is there.
        kept.pop("PYTHONDONTWRITEBYTECODE", None)
        return kept | {
            "DISCORD_TOKEN": self._box.token,
            "DISCORD_API_URL": self._box.api_url,
            "DISCORD_GATEWAY_URL": self._box.gateway_url,
            "DATABASE_URL": self.database_url,
            "LOG_FORMAT": "json",
            "LOG_LEVEL": "INFO",
            **self._settings,
        }

    async def start(self) -> None:
        """Start it and wait until it has told Discord its commands. Raises BotDied."""
        logins = self._box.logins
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, *self._program,
                cwd=self.folder, env=self.environment() | {"PYTHONPATH": str(_project())},
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        ended = asyncio.create_task(self._process.wait())
        ready = asyncio.create_task(
            self._box.until(
                lambda: (
                    self._box.logins > logins and all(name in self._box.commands for name in self._commands)
                ),
                "the bot online",
                seconds=30,
            )
        )
        await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done() and not ready.done():
            ready.cancel()
            raise BotDied(ended.result(), self.log)
        ended.cancel()
        await ready

    async def kill(self) -> None:
        """SIGKILL: nothing is tidied up."""
        await self._end(signal.SIGKILL)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """SIGTERM (or SIGINT: Ctrl-C), as an operator would; the exit code.

        Raises TimeoutError if it does not stop in time, and kills it.
        """
        try:
            async with asyncio.timeout(STOP_SECONDS):
                return await self._end(how)
        except TimeoutError:
            await self.kill()
            raise

    async def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        with suppress(ProcessLookupError):
            self._process.send_signal(how)
        return await self._process.wait()


def _project() -> Path:
    return Path(__file__).resolve().parents[2]
