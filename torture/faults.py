"""Each route the bot uses × each kind of fault, each in a small meeting in a server of its own.

The routes are read from a meeting without faults, from the bot's start, and from what the bot does only
after a fault: a route seen there first is tried too, in a meeting with that fault before.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from bot.rehearsal import cast
from bot.rehearsal.box import Box, CannotDo, Fault, NoReply, NotYet
from bot.rehearsal.box.calls import route_of
from bot.rehearsal.process import BotDied, BotProcess
from bot.rehearsal.stage import Stage, WentWrong, has_button, must_say
from bot.storage.database import Database
from torture.evening import SPEECH, Evening, Size
from torture.meeting import SmallMeeting
from torture.part import Options, Tell, Trial
from torture.requests import watched_box
from torture.striking import (
    KINDS,
    TOO_LONG,
    Here,
    belongs_to,
    delete_the_thing,
    has_place,
    strike,
    toggle_permission,
)  # fmt: skip

T = TypeVar("T")

BOTS: Final = 2
SIDE_BY_SIDE: Final = 30  # meetings of one bot
STARTS_AT_ONCE: Final = 6  # they mostly wait
SIZE: Final = Size(answered=3, shown=2, supporters=2, give_up=0.0)
RESIDENTS: Final = cast.RESIDENTS[: SIZE.answered + 6]
LONGEST: Final = 150.0
# After the people are done: what is put off is tried again within a minute.
SETTLES_WITHIN: Final = 75.0
TRIES: Final = 12
PAUSE: Final = 0.5
_OUR_FAULT: Final = "Something went wrong on our side"


@dataclass(frozen=True, slots=True)
class Blow:
    """A fault on a route. `first` is the fault without which the bot does not come to use the route."""

    route: str
    kind: str
    first: "Blow | None" = None

    @property
    def name(self) -> str:
        """What `--only` finds it by."""
        return f"{self.route} · {self.kind}" + (f" (after {self.first.name})" if self.first else "")


class Patient:
    """People whose bot lives, and sometimes says nothing or that it went wrong: they try again."""

    async def insist(self, act: Callable[[], Awaitable[T]], *, tries: int = TRIES) -> T:
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


@dataclass(eq=False)
class Spy(Fault):
    """Strikes nobody: notes which routes are called, and in whose meeting each was first."""

    trials: dict[Blow, Callable[[str], bool]] = field(default_factory=dict)
    seen: dict[str, Blow | None] = field(default_factory=dict)

    def matches(self, method: str, path: str) -> bool:
        """Never."""
        route = f"{method} {route_of(path)}"
        if route not in self.seen:
            self.seen[route] = next((blow for blow, is_of in self.trials.items() if is_of(path)), None)
        return False


@dataclass(slots=True)
class Home:
    """A bot with its box and database, and room for so many meetings side by side."""

    box: Box
    bot: BotProcess
    db: Database
    spy: Spy
    room: asyncio.Semaphore
    started_with: frozenset[str]

    @classmethod
    async def open(cls, stack: AsyncExitStack, folder: Path) -> "Home":
        """Start one; it is killed in the end."""
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        box = await stack.enter_async_context(watched_box())
        bot = BotProcess(box, folder)
        stack.push_async_callback(bot.kill)
        await bot.start()
        await box.wait_online()
        db = await stack.enter_async_context(Database.open(bot.database_url))
        spy = Spy("*", "*", times=None)
        box.faults.add(spy)
        return cls(box, bot, db, spy, asyncio.Semaphore(SIDE_BY_SIDE), frozenset(box.calls))


class Faults:
    """Every route, every kind."""

    name = "faults"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """First a meeting without faults, to see the routes; then all trials, many side by side."""
        async with AsyncExitStack() as stack:
            homes = [await Home.open(stack, options.folder / f"faults-{n}") for n in range(BOTS)]
            first = await _trial(homes[0], None, options)
            if first.wrong:
                return [first]
            known = {route for route in homes[0].box.calls if route not in homes[0].started_with}
            tell(f"{len(known)} routes in a meeting without faults, {len(homes[0].started_with)} at a start.")
            blows = [Blow(route, kind) for route in sorted(known) for kind in KINDS]
            trials = await _all(homes, blows, options, tell)
            found = {
                route: blow for home in homes for route, blow in home.spy.seen.items() if blow is not None
            }
            later = [
                Blow(route, kind, found[route])
                for route in sorted(set(found) - known - homes[0].started_with)
                for kind in KINDS
            ]
            tell(f"{len(later) // len(KINDS)} more routes are called only after a fault.")
            trials += await _all(homes, later, options, tell)
            starts = [Blow(route, kind) for route in sorted(homes[0].started_with) for kind in KINDS]
        trials += await _starts(starts, options, tell)
        return [first, *trials]


async def _all(homes: Sequence[Home], blows: Iterable[Blow], options: Options, tell: Tell) -> list[Trial]:
    wanted = [blow for blow in blows if options.wants(blow.name)]
    done = 0

    async def one(number: int, blow: Blow) -> Trial:
        nonlocal done
        home = homes[number % len(homes)]
        async with home.room:
            if has_place(blow.route):
                trial = await _trial(home, blow, options)
            else:
                trial = await _alone(blow, options)
        done += 1
        if done % 20 == 0 or done == len(wanted):
            tell(f"{done} of {len(wanted)} tried.")
        return trial

    return list(await asyncio.gather(*(one(number, blow) for number, blow in enumerate(wanted))))


async def _alone(blow: Blow, options: Options) -> Trial:
    """A route that does not say which server it is about has a bot of its own."""
    async with AsyncExitStack() as stack:
        folder = options.folder / "alone" / blow.name.replace("/", "_")
        return await _trial(await Home.open(stack, folder), blow, options)


def _again(blow: Blow | None, options: Options) -> str:
    name = blow.name if blow else "no fault"
    return f"make torture ARGS=\"--part faults --only '{name}' --seed {options.seed}\""


async def _trial(home: Home, blow: Blow | None, options: Options) -> Trial:
    began = time.monotonic()
    name = blow.name if blow else "no fault"
    rng = random.Random(f"{options.seed} {name}")
    meeting = SmallMeeting(home.box, home.bot.folder, bot=home.bot, db=home.db, residents=RESIDENTS)
    evening = Evening(meeting, Patient(), rng, SIZE)
    watch = Watch(meeting, rng)
    if blow is not None:
        home.spy.trials[blow] = watch.belongs
        watch.set(blow)
    try:
        async with asyncio.timeout(LONGEST):
            wrong = await _held(meeting, evening, watch)
    except Exception as failure:  # whatever it is, it is how this trial ended
        busy = await meeting.rows(home.db).busy_with()
        wrong = [f"at {evening.step}: {type(failure).__name__}: {failure}; still busy with: {busy}"]
    finally:
        watch.end()
        if blow is not None:
            home.spy.trials.pop(blow, None)
    wrong += watch.wrong
    not_run = "" if wrong or watch.struck else "the bot did not call this route in this meeting"
    seconds = time.monotonic() - began
    return Trial("faults", name, tuple(wrong), not_run, seconds, _again(blow, options))


class Watch:
    """Sets the fault, and does what others do meanwhile: delete the thing, or give the permission back."""

    def __init__(self, meeting: SmallMeeting, rng: random.Random) -> None:
        self.meeting: Final = meeting
        self.belongs: Final = belongs_to(meeting.box, meeting.stage.guild)
        self.wrong: Final[list[str]] = []
        self.struck = True
        self.deleted = False
        self._rng: Final = rng
        self._faults: Final[list[Here]] = []
        self._tasks: Final[list[asyncio.Task[None]]] = []

    def set(self, blow: Blow) -> None:
        """The fault is in force from now on, after the one that leads to it."""
        for one in (blow.first, blow) if blow.first else (blow,):
            belongs = self.belongs if has_place(one.route) else lambda _: True
            fault = strike(one.kind, one.route, belongs, self._rng)
            self._faults.append(fault)
            self.meeting.box.faults.rules.insert(0, fault)
            if one.kind == "404" and fault.status is None:
                self._tasks.append(asyncio.create_task(self._delete(one, fault)))
            elif one.kind in ("403", "404"):
                self._tasks.append(asyncio.create_task(self._permit(fault)))
        self.struck = False

    async def _until_struck(self, fault: Here) -> None:
        await self.meeting.box.changed.until(lambda: fault.times == 0, LONGEST)

    async def _delete(self, blow: Blow, fault: Here) -> None:
        await self._until_struck(fault)
        if fault.paths:
            delete_the_thing(self.meeting.box, self.meeting.stage.guild, blow.route, fault.paths[0])
            self.deleted = True

    async def _permit(self, fault: Here) -> None:
        """The officers' room must say what to do about a refusal; then the permission is given back."""
        meeting = self.meeting
        await self._until_struck(fault)
        for _ in range(20):
            await asyncio.sleep(0.1)
            if any("no_permission" in why for why in await meeting.rows(self._db).parked()):
                break
        else:
            toggle_permission(meeting.box, meeting.stage.guild)
            return  # nothing waits for it: what was refused did not matter, or was tried again
        rooms = [channel for channel in meeting.team_channels() if "officers" in (channel.name or "")]
        if rooms:
            told = await meeting.box.changed.until(
                lambda: "lacks a permission" in "\n".join(meeting.said(rooms[0])), 10.0
            )
            if not told:
                self.wrong.append(f"the officers' room does not say what to do: {meeting.said(rooms[0])}")
        toggle_permission(meeting.box, meeting.stage.guild)

    @property
    def _db(self) -> Database:
        if self.meeting.db is None:
            raise RuntimeError("a trial reads the database beside the bot")
        return self.meeting.db

    def end(self) -> None:
        """Nothing strikes any more."""
        self.struck = self.struck or all(fault.paths for fault in self._faults)
        for fault in self._faults:
            fault.times = 0
            if fault in self.meeting.box.faults.rules:
                self.meeting.box.faults.rules.remove(fault)
        for task in self._tasks:
            task.cancel()


async def _held(meeting: SmallMeeting, evening: Evening, watch: Watch) -> list[str]:
    await evening.hold()
    rows = meeting.rows(watch._db)
    await rows.until_archived(SETTLES_WITHIN)
    await rows.until_settled(SETTLES_WITHIN)
    await _put_back(meeting)
    await rows.until_settled(SETTLES_WITHIN)
    faults = await meeting.faults()
    summary = await rows.summary()
    questions = await rows.questions()
    said = "\n".join(meeting.said(meeting.room))
    counts = {f"the answer to {number}": (said.count(text), 1) for number, text in evening.given.items()}
    counts |= {f"said before: {text[:40]}": (said.count(text), 0) for text in evening.edited_away}
    counts["messages to the officers only"] = (await rows.received_privately(), 2)
    counts["asked, by the summary"] = (summary.asked, len(questions))
    if not watch.deleted:
        office = "\n".join(meeting.said(meeting.channel("officers")))
        counts["the speech"] = (said.count(SPEECH), 1)
        counts["urgent pings"] = (office.count("Urgent private information"), 1)
    faults += [f"{what}: {found} instead of {due}" for what, (found, due) in counts.items() if found != due]
    return faults + ([] if summary.adds_up() else [f"the summary does not add up: {summary}"])


async def _put_back(meeting: SmallMeeting) -> None:
    """What somebody deleted, the officers put back if they are asked."""
    for message in meeting.box.messages(meeting.channel("officers")):
        if has_button(message, "Put back"):
            await meeting.stage.officer.click(message, label="Put back")


# --- at a start ----------------------------------------------------------------------------------------


async def _starts(blows: Iterable[Blow], options: Options, tell: Tell) -> list[Trial]:
    wanted = [blow for blow in blows if options.wants(blow.name)]
    lanes = asyncio.Semaphore(STARTS_AT_ONCE)

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
    return Trial("faults", f"start: {blow.name}", tuple(wrong), "", seconds, _again(blow, options))


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
    stage = Stage(box, residents=RESIDENTS[:1])
    must_say(await stage.residents[0].slash("help", stage.lobby))
    return []
