"""A small meeting over the wire: the box, the real bot as its own process, and a few people."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.clock import SystemClock
from bot.rehearsal import cast
from bot.rehearsal.box import Box, Channel, Fault, Modal, Person, Reply, ShownMessage
from bot.rehearsal.comparing import compare, poll
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import Stage, WentWrong, has_button, question_number
from bot.rehearsal.story import ASK, WANT
from bot.storage.database import Database
from torture.lives import HELD, heard
from torture.rows import Rows

# What the reconciler makes: each of these leaves a twin if it is done again blindly.
CREATIONS: Final = (
    "/guilds/{id}/channels",
    "/guilds/{id}/scheduled-events",
    "/channels/{id}/messages",
    "/channels/{id}/threads",
)
MOST_KILLS: Final = 15
TEAM_CHANNELS: Final = 4  # category, news, officers' room, past meetings
# In lines so short that it is too long to be read in one reply.
PRIVATE: Final = "The blue van behind the garages sells something that comes in small bags:" + "\na" * 450


class SmallMeeting:
    """The server with its people, and what they do. `asked` is what the bot acknowledged, by number."""

    def __init__(
        self,
        box: Box,
        folder: Path,
        *,
        bot: BotProcess | None = None,
        db: Database | None = None,
        residents: Sequence[str] = cast.RESIDENTS,
        community: bool = True,
        **settings: str,
    ) -> None:
        """With a `bot` and its `db` the meeting is in one of its servers; else it has its own."""
        self.box: Final = box
        self.stage: Final = Stage(box, residents=residents, community=community)
        self.bot: Final = bot or BotProcess(box, folder, **settings)
        self.db: Final = db
        self.residents: Final = self.stage.residents
        self.asked: Final[dict[int, str]] = {}

    # --- the bot ---------------------------------------------------------------------------------------

    async def restart(self) -> None:
        """Killed and started again."""
        await self.bot.kill()
        await self.bot.start()

    async def killed_at(self, method: str, route: str, *, done: bool = True) -> None:
        """Kill the bot while it waits for the answer to the next such request, done or not done."""
        held = self.box.faults.add(Fault(method, route, effect_done=done, delay=HELD))
        if not done:
            held.reset = True
        await self.struck(held)
        await self.bot.kill()

    async def struck(self, *faults: Fault) -> None:
        """Wait until one of these has struck as often as it should."""
        await self.box.until(lambda: any(fault.times == 0 for fault in faults), f"a request for {faults}")

    async def killed_at_every(self, begin: Callable[[], Awaitable[None]]) -> int:
        """Kill the bot after each thing it makes, till there is nothing left to make; return how often."""
        async with self.database() as db:
            for kills in range(MOST_KILLS):
                held = [Fault("POST", route, effect_done=True, delay=HELD) for route in CREATIONS]
                self.box.faults.rules[:] = held
                await (self.bot.start() if kills else begin())
                if not await self._makes_something(held, db):
                    self.box.faults.clear()
                    return kills
                await self.bot.kill()
        raise WentWrong(f"killed {MOST_KILLS} times, and still it makes things")

    async def _makes_something(self, held: list[Fault], db: Database) -> bool:
        """Wait until one of these strikes, or the bot has nothing left to do."""

        async def is_struck_or_idle() -> bool:
            return any(fault.times == 0 for fault in held) or not await self.rows(db).busy_with()

        if not await poll(is_struck_or_idle):
            busy = await self.rows(db).busy_with()
            raise WentWrong(f"nothing more is made, and yet the bot is busy with {busy}")
        return any(fault.times == 0 for fault in held)

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        """The bot's database, beside the bot."""
        if self.db is not None:
            yield self.db
            return
        async with Database.open(self.bot.database_url) as db:
            yield db

    def rows(self, db: Database) -> Rows:
        """The rows of this server."""
        return Rows(db, self.stage.guild.id)

    async def settled(self) -> None:
        """Wait until the bot has nothing left to do here."""
        async with self.database() as db:
            await self.rows(db).until_settled()

    async def archived(self) -> None:
        """Wait until the meeting is over and its record made."""
        async with self.database() as db:
            await self.rows(db).until_archived()

    async def holds(self) -> None:
        """Once the bot is idle: Discord equals the rows, and every acknowledged question is there, once.

        Raises WentWrong with each fault.
        """
        if faults := await self.faults():
            raise WentWrong("\n".join(faults))

    async def faults(self) -> list[str]:
        """Wait until the bot is idle; what does not hold then, each in a sentence."""
        async with self.database() as db:
            rows = self.rows(db)
            await rows.until_settled()
            faults = await compare(db, self.box, self.stage.guild, [self.stage.lobby.id])
            questions = await rows.questions()
        kept = {number: text for number, text, _ in questions}
        faults += [
            f"question {number} was acknowledged as {text!r} and is {kept.get(number)!r}"
            for number, text in self.asked.items()
            if kept.get(number) != text
        ]
        faults += [
            f"asked once and there twice: {text!r}" for text in twice(text for _, text, _ in questions)
        ]
        pings = [
            text
            for room in self.team_channels()
            if "officers" in (room.name or "")
            for text in self.said(room)
        ]
        return faults + [f"said twice in the officers' room: {text!r}" for text in twice(pings)]

    # --- the meeting -----------------------------------------------------------------------------------

    async def set_up(self) -> None:
        """The team is wanted; its channels may still be on their way."""
        stage = self.stage
        reply = await stage.set_up_team()
        await heard(reply, cast.TEAM)

    async def allow_private(self) -> None:
        """Turn private information on."""
        admin = self.stage.admin
        form = await admin.slash("team private", self.stage.lobby, switch="on")
        names = [field.custom_id for field in form.form.fields]
        await heard(await admin.submit(form, dict(zip(names, cast.PRIVATE_TERMS, strict=True))), "private")

    async def schedule(self) -> None:
        """Plan a meeting in three hours: it has a news post and an event."""
        await heard(await self.plan(), "planned")

    async def plan(self, ahead: timedelta = timedelta(hours=3)) -> Reply:
        """What the bot says to a plan for a meeting so far ahead."""
        local = (SystemClock().now() + ahead).astimezone(ZoneInfo("Europe/London"))
        when = f"{local:%d %B %Y %H:%M}"
        return await self.stage.officer.slash("meeting schedule", self.stage.lobby, when=when)

    async def open(self) -> None:
        """The meeting is open; its channel may still be on its way."""
        await heard(await self.stage.officer.slash("meeting open", self.stage.lobby), "open")

    async def close(self) -> None:
        """The meeting is closed; the record may still be on its way."""
        await heard(await self.stage.officer.slash("meeting close", self.stage.lobby))

    async def ready(self) -> SmallMeeting:
        """Set up and opened, with everything shown."""
        await self.set_up()
        await self.stage.until(lambda: len(self.team_channels()) == TEAM_CHANNELS, "the team's channels")
        await self.open()
        await self.settled()
        return self

    def team_channels(self) -> list[Channel]:
        """All channels but the one that people made."""
        return [channel for channel in self.box.channels(self.stage.guild) if channel != self.stage.lobby]

    def channel(self, word: str) -> Channel:
        """The one channel of the bot's with this word in its name."""
        (found,) = [channel for channel in self.team_channels() if word in (channel.name or "")]
        return found

    @property
    def room(self) -> Channel:
        """The channel of the meeting."""
        (found,) = [channel for channel in self.team_channels() if self.is_room(channel)]
        return found

    def is_room(self, channel: Channel) -> bool:
        """Whether it is the channel of a meeting."""
        others = ("news", "officers", "past", cast.TEAM)
        return channel != self.stage.lobby and not any(word in (channel.name or "") for word in others)

    def boards(self) -> list[ShownMessage]:
        """Each *Meeting now*; there should be one."""
        messages = self.box.messages(self.room)
        return [m for m in messages if has_button(m, WANT) and "Meeting now" in m.text()]

    def board(self) -> ShownMessage:
        """*Meeting now*."""
        (found,) = self.boards()
        return found

    def said(self, channel: Channel) -> list[str]:
        """What stands in a channel, from top to bottom."""
        return [message.text() for message in self.box.messages(channel)]

    # --- the people ------------------------------------------------------------------------------------

    async def form(self, resident: Person) -> Modal:
        """*Ask a question*, opened from the board."""
        return (await resident.click(self.board(), label=ASK)).form

    async def send(self, resident: Person, form: Modal, text: str, audience: str = "unnamed") -> int:
        """Send the form and read the number in the receipt."""
        reply = await resident.submit(form, {"question": text, "audience": audience})
        number = question_number((await heard(reply, "question")).text())
        self.asked[number] = text
        return number

    async def ask(self, resident: Person, text: str) -> int:
        """Ask from the board."""
        return await self.send(resident, await self.form(resident), text)

    async def ask_by_command(self, resident: Person, text: str) -> int:
        """Ask where there is no board yet."""
        reply = await resident.slash("ask", self.stage.lobby, question=text)
        number = question_number((await heard(reply, "question")).text())
        self.asked[number] = text
        return number

    async def answer(self, number: int, text: str) -> None:
        """Answer by command, and be told that it is saved."""
        reply = await self.stage.officer.slash("answer", self.stage.lobby, question=str(number), text=text)
        await heard(reply, str(number))

    async def ask_all(self, texts: Iterable[str]) -> list[int]:
        """One resident each, all at once."""
        asking = [self.ask(who, text) for who, text in zip(self.residents, texts, strict=False)]
        return list(await asyncio.gather(*asking))


def twice(things: Iterable[str]) -> list[str]:
    """What is there more than once."""
    return [thing for thing, times in Counter(things).items() if times > 1]
