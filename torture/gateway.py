"""The line to Discord's gateway is lost, resumed or begun anew, and what changed meanwhile.

One bot for each way to lose the line; in each of its servers something else happens while it is away.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Final

from bot.rehearsal import cast
from bot.rehearsal.box import Box, Modal, NoReply
from bot.rehearsal.process import BotProcess
from bot.storage.database import Database
from torture.changes import CHANGES, Change
from torture.lives import Patient
from torture.meeting import SmallMeeting
from torture.part import Options, Tell, Trial, run_again
from torture.requests import watched_box

RESIDENTS: Final = cast.RESIDENTS[:4]
PRESSED: Final = "Was this heard?"
SESSION_GONE_FOR: Final = 2.0
AT_ONCE: Final = 3  # the longest first
BACK_WITHIN: Final = 90.0


@dataclass(frozen=True, slots=True)
class Loss:
    """A way to lose the line: for how many seconds, and whether the session can be taken up again."""

    name: str
    lose: Callable[[Box], None]
    resumed: bool
    heard_at_once: bool = False  # back before people give up


LOSSES: Final = (
    Loss("60 s, resumed", lambda box: box.drop_gateway(resume=True, down=60.0), resumed=True),
    Loss(
        "1 s, resumed", lambda box: box.drop_gateway(resume=True, down=1.0), resumed=True, heard_at_once=True
    ),
    Loss(
        "session gone, as after 20 minutes",
        lambda box: box.drop_gateway(resume=False, down=SESSION_GONE_FOR),
        resumed=False,
    ),
    Loss("session invalid", lambda box: box.invalidate_session(), resumed=False),
    Loss("asked to reconnect", lambda box: box.ask_to_reconnect(), resumed=True, heard_at_once=True),
)


class Gateway:
    """Each way to lose the line × each change."""

    name = "gateway"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Some at the same time: each way to lose the line has its own bot."""
        lanes = asyncio.Semaphore(AT_ONCE)
        return [
            t
            for of in await asyncio.gather(*(_lose(loss, options, tell, lanes) for loss in LOSSES))
            for t in of
        ]


async def _lose(loss: Loss, options: Options, tell: Tell, lanes: asyncio.Semaphore) -> list[Trial]:
    changes = [make() for make in CHANGES]
    wanted = [change for change in changes if options.wants(f"{loss.name} · {change.name}")]
    if not wanted:
        return []
    folder = options.folder / "gateway" / loss.name.replace(",", "").replace(" ", "-")
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    async with lanes, AsyncExitStack() as stack:
        box = await stack.enter_async_context(watched_box())
        bot = BotProcess(box, folder)
        stack.push_async_callback(bot.kill)
        await bot.start()
        db = await stack.enter_async_context(Database.open(bot.database_url))
        line = Line(box, loss, len(wanted))

        async def one(change: Change) -> Trial:
            meeting = SmallMeeting(box, folder, bot=bot, db=db, residents=RESIDENTS)
            return await _trial(meeting, line, change, options)

        trials = list(await asyncio.gather(*(one(change) for change in wanted)))
    tell(f"{loss.name}: {len(trials)} tried, {sum(bool(trial.wrong) for trial in trials)} wrong.")
    return trials


class Line:
    """The line, lost once all servers are prepared, and back for all at once."""

    def __init__(self, box: Box, loss: Loss, servers: int) -> None:
        self.loss: Final = loss
        self._box: Final = box
        self._waiting = servers
        self._ready: Final = asyncio.Event()
        self._logins = self._resumes = 0

    async def lost(self, *, counted: bool = True) -> None:
        """Wait for the others, then it is lost."""
        self._waiting -= 1
        if self._waiting == 0:
            self._logins, self._resumes = self._box.logins, self._box.resumes
            self.loss.lose(self._box)
            self._ready.set()
        if counted:
            await self._ready.wait()

    async def back(self) -> list[str]:
        """Wait until it is back; what is wrong about how it came back."""

        def is_back() -> bool:
            return self._box.logins > self._logins or self._box.resumes > self._resumes

        await self._box.until(is_back, "the line", seconds=BACK_WITHIN)
        if self.loss.resumed and self._box.logins > self._logins:
            return ["the session was to be resumed, and the bot logged in anew"]
        return []


async def _trial(meeting: SmallMeeting, line: Line, change: Change, options: Options) -> Trial:
    began = time.monotonic()
    name = f"{line.loss.name} · {change.name}"
    wrong: list[str] = []
    try:
        try:
            await change.prepare(meeting)
            form = await meeting.form(meeting.residents[3]) if change.keeps_board else None
        except BaseException:
            await line.lost(counted=False)
            raise
        await line.lost()
        change.happen(meeting)
        wrong += await _while_away(meeting, line, form)
        await change.after(meeting)
        await Patient().insist(lambda: meeting.ask_by_command(meeting.residents[1], "Does it go on?"))
        await meeting.settled()
        await change.close(meeting)
        await meeting.archived()
        wrong += await meeting.faults()
    except Exception as failure:  # whatever it is, it is how this trial ended
        wrong.append(f"{type(failure).__name__}: {failure}")
    spent, again = time.monotonic() - began, run_again("gateway", name, options)
    return Trial("gateway", name, tuple(wrong), seconds=spent, again=again)


async def _while_away(meeting: SmallMeeting, line: Line, form: Modal | None) -> list[str]:
    """Somebody sends a form into the void; who hears nothing sends it again once the line is back."""
    if form is None:
        return await line.back()
    sending = asyncio.create_task(meeting.send(meeting.residents[3], form, PRESSED))
    wrong = await line.back()
    try:
        await sending
    except NoReply:
        if line.loss.heard_at_once:
            wrong.append("a form sent while the line was away for a second was not answered")
        await meeting.send(meeting.residents[3], form, PRESSED)
    return wrong
