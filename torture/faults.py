"""Each route the bot uses × each kind of fault, each in a small meeting in a server of its own.

The routes are read from the bot's source; each must be tried, and none may be seen that the source does not
tell of. How to come to one is seen in a meeting without faults, in the bot's start, and in what the bot does
only after a fault: it is tried in a meeting with that fault before, or with what has to happen.
"""

import asyncio
import random
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from bot.rehearsal import cast
from bot.rehearsal.box import Box, Fault, NotYet
from bot.rehearsal.box.calls import route_of
from bot.rehearsal.process import BotDied, BotProcess
from bot.rehearsal.stage import has_button
from bot.storage.database import Database
from torture.evening import SPEECH, Evening, Size
from torture.happenings import HAPPENINGS, NOTHING, happening_of
from torture.lives import Patient
from torture.meeting import SmallMeeting
from torture.part import Options, Tell, Trial
from torture.requests import watched_box
from torture.routes import Routes, routes_in_code
from torture.rows import Rows
from torture.starts import try_starts
from torture.striking import KINDS, LONGEST, SLOW, Blow, Watch, again, has_place

# A bot makes 40 calls a second at most, and has others wait: more bots, not more meetings of each.
BOTS: Final = 3
SIDE_BY_SIDE: Final = 12  # meetings of one bot
IN_EACH_OTHERS_WAY: Final = 4  # of one whose database is slow for all of them
SIZE: Final = Size(answered=3, shown=2, supporters=2, give_up=0.0)
RESIDENTS: Final = cast.RESIDENTS[: SIZE.answered + 6]
# After the people are done: what is put off is tried again within a minute.
SETTLES_WITHIN: Final = 75.0
LOOKS: Final = 15
LOOKS_EVERY: Final = 3.0


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
    async def open(cls, stack: AsyncExitStack, folder: Path, room: int = SIDE_BY_SIDE) -> "Home":
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
        return cls(box, bot, db, spy, asyncio.Semaphore(room), frozenset(box.calls))


class Faults:
    """Every route, every kind."""

    name = "faults"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """First a meeting without faults, to see the routes; then all trials, many side by side."""
        async with AsyncExitStack() as stack:
            try:
                homes = [await Home.open(stack, options.folder / f"faults-{n}") for n in range(BOTS)]
                slow = await Home.open(stack, options.folder / "faults-slow", IN_EACH_OTHERS_WAY)
            except (NotYet, BotDied) as failure:
                return [_not_started("no fault", failure, again(None, options))]
            # One by chance needs no second look at something, or the other does.
            firsts = await asyncio.gather(
                *(hold(home, None, options, str(n)) for n, home in enumerate(homes, 1))
            )
            if any(first.wrong for first in firsts):
                return firsts
            started_with = homes[0].started_with
            known = {route for home in homes for route in (*home.box.calls, *home.spy.seen)} - started_with
            tell(f"{len(known)} routes in meetings without faults, {len(started_with)} at a start.")
            starting = asyncio.create_task(try_starts(_each(started_with), options, tell))
            trials = await _all(homes, slow, _each((known | {*HAPPENINGS}) - started_with), options, tell)
            found = {
                route: blow for home in homes for route, blow in home.spy.seen.items() if blow is not None
            }
            only_then = set(found) - known - {*HAPPENINGS} - started_with
            tell(f"{len(only_then)} more routes are called only after a fault.")
            later = [replace(blow, first=found[blow.route]) for blow in _each(only_then)]
            trials += await _all(homes, slow, later, options, tell)
            seen = known | started_with | {*found, *slow.spy.seen, *slow.box.calls}
            told = _routes_told(routes_in_code(), seen, {*HAPPENINGS}, options)
            return [
                *firsts,
                *trials,
                *await starting,
                *(_sent(home, options) for home in (*homes, slow)),
                told,
            ]


def _routes_told(code: Routes, seen: set[str], brought_about: set[str], options: Options) -> Trial:
    """The source and the runs must tell of the same routes; one that nothing comes to is not tried."""
    wrong = [*code.unknown, *code.unforeseen(seen)]
    wrong += [
        f"{route} is used by {code.who(route)}, and no trial comes to it"
        for route in sorted(code.all - seen - brought_about)
        if not options.only
    ]
    return Trial("faults", "routes in the source", tuple(wrong), again=again(None, options))


def _sent(home: Home, options: Options) -> Trial:
    """What the bot sent through all of it must be as Discord takes it; the last part checks the shapes."""
    wrong = (*home.box.violations(), *(f"the box could not answer: {gap}" for gap in home.box.gaps))
    return Trial("faults", "what the bot sent", wrong, again=again(None, options))


def _each(routes: Iterable[str]) -> list[Blow]:
    return [Blow(route, kind) for route in sorted(routes) for kind in KINDS]


async def _all(
    homes: Sequence[Home], slow: Home, blows: Iterable[Blow], options: Options, tell: Tell
) -> list[Trial]:
    # What leads to the one that is asked for has to happen before. The longest begin first.
    wanted = [blow for blow in blows if options.wants(blow.name) or f"(after {blow.name})" in options.only]
    wanted.sort(key=lambda blow: blow.kind not in SLOW)
    done = 0

    async def one(number: int, blow: Blow) -> Trial:
        nonlocal done
        home = slow if happening_of(blow.route).slow else homes[number % len(homes)]
        async with home.room:
            if has_place(blow.route):
                trial = await hold(home, blow, options)
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
        try:
            home = await Home.open(stack, folder)
        except (NotYet, BotDied) as failure:
            return _not_started(blow.name, failure, again(blow, options))
        return await hold(home, blow, options)


def _not_started(name: str, failure: Exception, how: str) -> Trial:
    """A bot that does not start in time is a trial that did not hold."""
    return Trial("faults", name, (f"the bot did not start: {failure}",), again=how)


async def hold(home: Home, blow: Blow | None, options: Options, which: str = "") -> Trial:
    """One small meeting with this fault; None: without any."""
    began = time.monotonic()
    name = blow.name if blow else f"no fault {which}".strip()
    rng = random.Random(f"{options.seed} {name}")
    happening = happening_of(blow.route) if blow else NOTHING
    meeting = SmallMeeting(
        home.box, home.bot.folder, bot=home.bot, db=home.db, residents=RESIDENTS,
        community=happening.community,
    )  # fmt: skip
    evening = Evening(meeting, Patient(), rng, SIZE)
    rows = meeting.rows(home.db)
    watch = Watch(meeting, rows, rng)
    if happening.act is not None:
        evening.meanwhile[happening.after] = partial(happening.act, evening, watch.has_struck)
    if blow is not None:
        home.spy.trials[blow] = watch.belongs
        watch.set(blow)
    try:
        async with asyncio.timeout(LONGEST):
            wrong = await _held(meeting, evening, watch, rows)
    except Exception as failure:  # whatever it is, it is how this trial ended
        busy = await rows.busy_with()
        wrong = [f"at {evening.step}: {type(failure).__name__}: {failure}; still busy with: {busy}"]
    finally:
        watch.end()
        if blow is not None:
            home.spy.trials.pop(blow, None)
    wrong += watch.wrong
    not_run = "" if wrong or watch.struck else happening.why_not
    seconds = time.monotonic() - began
    return Trial("faults", name, tuple(wrong), not_run, seconds, again(blow, options))


async def _held(meeting: SmallMeeting, evening: Evening, watch: Watch, rows: Rows) -> list[str]:
    await evening.hold()
    await rows.until_archived(SETTLES_WITHIN)
    await rows.until_settled(SETTLES_WITHIN)
    await _put_back(meeting)
    await rows.until_settled(SETTLES_WITHIN)
    faults = await _once_right(meeting)
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


async def _once_right(meeting: SmallMeeting) -> list[str]:
    """What does not hold; what was made twice may be removed a little later."""
    for _ in range(LOOKS):
        if not await meeting.faults():
            return []
        await asyncio.sleep(LOOKS_EVERY)
    return await meeting.faults()


async def _put_back(meeting: SmallMeeting) -> None:
    """What somebody deleted, the officers put back if they are asked."""
    for message in meeting.box.messages(meeting.channel("officers")):
        if has_button(message, "Put back"):
            await meeting.stage.officer.click(message, label="Put back")
