"""The lives of a bot that is killed again and again, and people who try again when they hear nothing."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final, Protocol, TypeVar

from bot.rehearsal.box import Box, CannotDo, Fault, NoReply, Person, Reply
from bot.rehearsal.process import BotDied, BotProcess
from bot.rehearsal.stage import WentWrong, has_button

T = TypeVar("T")

# How long the box keeps an answer to itself that the bot is killed for.
HELD: Final = 2.0
# A request that is on its way when the bot dies is still read by Discord so much later.
LATE: Final = 0.3
# By what it is killed: the next request like this, or the clock. Nothing here names a route of the bot's.
UNDER_WAY: Final = (
    ("*", "*"),
    ("POST", "*"),
    ("PATCH", "*"),
    ("PUT", "*"),
    ("POST", "/channels/*"),
    ("POST", "/guilds/*"),
    ("POST", "/interactions/*"),
    ("*", "/webhooks/*"),
)
LONGEST_LIFE: Final = 1.2
WAITS_FOR_REQUEST: Final = 0.6
BY_THE_CLOCK: Final = 0.4
WHILE_STARTING: Final = 0.2
# After so many deaths it may live longer each time: a meeting must end.
PATIENT_AFTER: Final = 10
MOST_TRIES: Final = 40
MANY_TRIES: Final = 12  # of those whose bot lives
PAUSE: Final = 0.5
ANYWAY: Final = "Ask anyway"
_OUR_FAULT: Final = "Something went wrong on our side"
_JUST_STARTING: Final = "Try again in a moment"


class Lives:
    """A bot that is killed at random moments; `deaths` says when each was, in words.

    `in_vain` is why people tried again lately with the bot alive.
    """

    def __init__(self, box: Box, bot: BotProcess, rng: random.Random) -> None:
        self.deaths: Final[list[str]] = []
        self.in_vain: Final[deque[str]] = deque(maxlen=3)
        self._box: Final = box
        self._bot: Final = bot
        self._rng: Final = rng
        self._up: Final = asyncio.Event()
        self._dying = asyncio.Event()
        self._began = 0.0

    async def start(self) -> None:
        """The first life begins."""
        self._began = asyncio.get_running_loop().time()
        await self._bot.start()
        self._up.set()

    async def until(self, is_enough: Callable[[], Awaitable[bool]]) -> None:
        """Kill it and start it again until it is enough; then it lives on."""
        while not await is_enough():
            moment = await self._moment()
            self._up.clear()
            await self._bot.kill()
            self._box.faults.clear()
            self._dying.set()
            self._dying = asyncio.Event()
            await self._note(moment)
            if self._rng.random() < WHILE_STARTING:
                await self._die_while_starting()
            await self._bot.start()
            self._up.set()

    async def _moment(self) -> str:
        """Wait for the moment to kill it; what it was."""
        rng = self._rng
        patience = 1.0 + max(0, len(self.deaths) - PATIENT_AFTER) / 4
        life = rng.uniform(0.05, LONGEST_LIFE) * patience
        by_clock = rng.random() < BY_THE_CLOCK
        method, pattern = rng.choice(UNDER_WAY)
        how = rng.choice(("done", "not done", "late"))
        await asyncio.sleep(life if by_clock else life / 2)
        if by_clock:
            return f"after {life:.2f} s"
        held = Fault(method, pattern, delay=LATE if how == "late" else HELD)
        held.effect_done, held.reset = how == "done", how == "not done"
        struck_before = self._box.faults.struck.copy()
        self._box.faults.add(held)
        if not await self._box.changed.until(lambda: held.times == 0, WAITS_FOR_REQUEST):
            return f"with no request {method} {pattern}"
        route = " ".join(self._box.faults.struck - struck_before)
        return f"while {route} was under way, {how}"

    async def _die_while_starting(self) -> None:
        after = self._rng.uniform(0.05, 1.5)
        starting = asyncio.create_task(self._bot.start())
        await asyncio.wait({starting}, timeout=after)
        await self._bot.kill()
        with suppress(BotDied):
            await starting
        await self._note(f"{after:.2f} s into its start")

    async def _note(self, moment: str) -> None:
        at = asyncio.get_running_loop().time() - self._began
        self.deaths.append(f"{len(self.deaths) + 1}. at {at:.1f} s, {moment}")

    async def insist(self, act: Callable[[], Awaitable[T]], *, tries: int = MOST_TRIES) -> T:
        """Do something as a person does it who tries again after "The application did not respond".

        Raises NoReply after so many tries in vain.
        """
        for _ in range(tries):
            await self._up.wait()
            dying = asyncio.create_task(self._dying.wait())
            acting = asyncio.ensure_future(act())
            await asyncio.wait({acting, dying}, return_when=asyncio.FIRST_COMPLETED)
            dying.cancel()
            acting.cancel()  # they close the app rather than wait
            await asyncio.wait({acting})
            if acting.cancelled():
                continue
            try:
                return acting.result()
            except (NoReply, CannotDo) as vain:
                self.in_vain.append(f"{vain}"[:300])
            await asyncio.sleep(0.1)
        raise NoReply(f"no answer to {act} in {tries} tries")


class Insists(Protocol):
    """Does what a person does, again if nothing is heard. Raises NoReply after so many `tries` in vain."""

    async def insist(self, act: Callable[[], Awaitable[T]], *, tries: int = ...) -> T:
        """Do it."""
        ...


class Patient:
    """People whose bot lives, and sometimes says nothing or that it went wrong: they try again."""

    async def insist(self, act: Callable[[], Awaitable[T]], *, tries: int = MANY_TRIES) -> T:
        """Do it again until something is heard. Raises NoReply."""
        vain = ""
        for _ in range(tries):
            try:
                return await act()
            except (NoReply, CannotDo) as nothing:
                vain = str(nothing)
            except WentWrong as wrong:
                if _OUR_FAULT not in str(wrong):
                    raise
                vain = str(wrong)
            await asyncio.sleep(PAUSE)
        raise NoReply(vain)


async def heard(reply: Reply, *words: str) -> Reply:
    """Read a reply, "thinking …" waited out. Raises NoReply if the bot asks to try again, else WentWrong.

    `words` are alternatives: a person who tries again may hear that it is done already.
    """
    if reply.loading or (reply.kind == "deferred_update" and not reply.edits):
        await reply.wait_edit()
    text = reply.text()
    if _JUST_STARTING in text:
        raise NoReply(text)
    if words and not any(word.casefold() in text.casefold() for word in words):
        raise WentWrong(f"{reply.what}: the reply should say one of {words}, and says: {text!r}")
    return reply


async def asked_anyway(person: Person, reply: Reply) -> str:
    """What stands there in the end: who is offered the answer to a question like theirs asks all the same.

    Raises NoReply, WentWrong.
    """
    if reply.message is not None and has_button(reply, ANYWAY):
        await heard(await person.click(reply, label=ANYWAY), "question")
    return reply.text()
