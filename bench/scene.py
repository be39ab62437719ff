"""What is measured: the box, a bot as its own process, a server with many residents, an open meeting."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import discord
import psutil

from bot.domain.bot_permissions import NEEDED_VALUE
from bot.rehearsal.box import Box, Channel, ShownMessage
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import has_button, is_category, must_say
from bot.rehearsal.story import WANT

BARE_BOT: Final = str(Path(__file__).with_name("bare_bot.py"))
TEAM: Final = "New Ash Green"
MIB: Final = 1024 * 1024
# discord.py says that all servers are there two seconds after the last one came.
_SETTLES: Final = 3.0


class Scene:
    """A server with its people; `bot` is Beatmeet or the bare bot."""

    def __init__(
        self,
        box: Box,
        folder: Path,
        residents: int,
        *,
        bare: bool = False,
        bot: BotProcess | None = None,
        **settings: str,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.box: Final = box
        self.bare: Final = bare
        self.guild: Final = box.add_guild(TEAM, bot_permissions=discord.Permissions(NEEDED_VALUE))
        self.officers: Final = box.add_role(self.guild, "Officers")
        self.moderators: Final = box.add_role(self.guild, "Moderators")
        self.lobby: Final = box.add_channel(self.guild, "lobby")
        manage = discord.Permissions(manage_guild=True)
        self.admin: Final = box.add_member(self.guild, "Alex Admin", permissions=manage)
        self.officer: Final = box.add_member(self.guild, "Robin Officer", roles=[self.officers])
        self.residents: Final = [box.add_member(self.guild, f"Resident {n}") for n in range(residents)]
        self.bot: Final = bot or (
            BotProcess(box, folder, program=(BARE_BOT,), commands=("panel",), **settings)
            if bare
            else BotProcess(box, folder, **settings)
        )

    def process(self) -> psutil.Process:
        """The bot's process."""
        return psutil.Process(self.bot.pid)

    def cpu_seconds(self) -> float:
        """What the bot has used so far."""
        times = self.process().cpu_times()
        return float(times.user + times.system)

    def memory_mb(self) -> float:
        """What the bot holds now, in MiB (resident)."""
        return float(self.process().memory_info().rss) / MIB

    def open_files(self) -> int:
        """How many files, sockets and the like the bot has open."""
        return int(self.process().num_fds())

    async def set_up(self, name: str = TEAM) -> None:
        """Make a team; wait for its four channels."""
        reply = await self.admin.slash(
            "team setup", self.lobby, name=name, officers=self.officers,
            moderators=self.moderators, zone="Europe/London",
        )  # fmt: skip
        must_say(reply, name)
        await self.box.until(lambda: len(self.box.channels(self.guild)) >= 5, "the team's channels")
        await self.room_board()

    async def open(self) -> ShownMessage:
        """Open a meeting; return the message with the buttons, the board."""
        if self.bare:
            return (await self.admin.slash("panel", self.lobby)).shown
        before = {channel.id for channel in self.box.channels(self.guild)}
        must_say(await self.officer.slash("meeting open", self.lobby), "open")
        found: list[ShownMessage] = []

        def look() -> bool:
            found[:] = [
                message
                for channel in self.box.channels(self.guild)
                if channel.id not in before and not is_category(channel)
                for message in self.box.messages(channel)
                if has_button(message, WANT) and "Meeting now" in message.text()
            ]
            return bool(found)

        await self.box.until(look, "the board")
        return found[0]

    def channel_of(self, message: ShownMessage) -> Channel:
        """Where a message stands."""
        return self.box.backend.channels[message.channel_id]

    async def room_board(self) -> ShownMessage:
        """The officers' room's live message."""
        found: list[ShownMessage] = []

        def look() -> bool:
            rooms = [c for c in self.box.channels(self.guild) if "officers" in (c.name or "")]
            found[:] = [m for c in rooms for m in self.box.messages(c) if has_button(m, "Open my desk")]
            return bool(found)

        await self.box.until(look, "the officers' room")
        return found[0]


@asynccontextmanager
async def scene(
    folder: Path, residents: int, *, bare: bool = False, box: Box | None = None
) -> AsyncIterator[Scene]:
    """A scene whose bot runs; killed at the end."""
    async with box or Box() as started:
        made = Scene(started, folder, residents, bare=bare, LOG_LEVEL="WARNING")
        # A thousand people are many objects: to look through them would hold up the box.
        gc.collect()
        gc.freeze()
        try:
            await made.bot.start()
            await asyncio.sleep(_SETTLES)
            yield made
        finally:
            await made.bot.kill()
