"""A meeting at its own pace, by a simulated clock: what a question costs when 20 are asked in an hour.

`python -m bench.pace FOLDER QUESTIONS` prints what was counted as JSON. It is a process of its own, as the
clock is a whole process's: box, people and the bot as `bot.app` composes it share one event loop and talk
over the wire. Every timer goes by that clock: the sweep each minute, the looks at the pins, the pace of the
boards, the warning before the end.
"""

import asyncio
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from bench.acknowledging import question
from bench.leaping import LeapingLoop
from bench.scene import Scene
from bot.app import open_client
from bot.client import point_at
from bot.logs import configure
from bot.rehearsal.box import Box, NotYet, Person, ShownMessage
from bot.rehearsal.comparing import compare, until_settled
from bot.rehearsal.stage import must_say, question_number
from bot.rehearsal.story import ASK
from bot.settings import load_settings
from bot.storage.database import Database

QUESTIONS_AN_HOUR: Final = 20
_SEED: Final = 2013
_HOUR: Final = 3600.0
# How long people take, in seconds: to write, to see a new question, to close the form of an answer.
_WRITES: Final = (20.0, 90.0)
_SEES_IT_AFTER: Final = (30.0, 180.0)
# The closing is not counted: counting ends so long before it.
_BEFORE_THE_CLOSE: Final = 20.0
# discord.py gives a connection up that was silent for 60 s by the loop's clock, which may leap that far in
# 300 ms; its heart beats by the machine's.
_HEARTBEAT_MS: Final = 200


async def hold(folder: Path, questions: int) -> Counter[str]:
    """Hold a meeting in a `LeapingLoop`; return how often the bot called each route between open and close.

    At least three questions: at 20 an hour, fewer leave no time to answer them.

    Raises NotYet if it did not go as it should.
    """
    loop = asyncio.get_running_loop()
    if not isinstance(loop, LeapingLoop):
        raise TypeError("another loop's clock cannot be moved")
    async with Box(heartbeat_ms=_HEARTBEAT_MS) as box:
        on = Scene(box, folder, questions, LOG_LEVEL="WARNING")
        os.environ.update(on.bot.environment())
        settings = load_settings()
        configure(settings)
        point_at(settings.discord_api_url, settings.discord_gateway_url)
        async with open_client(settings) as client, Database.open(settings.database_url) as db:
            connection = asyncio.create_task(client.start(settings.token))
            await box.wait_online(("ask", "desk", "meeting", "team"))
            meeting = _Meeting(on, db, loop)
            with loop.by_its_clock():
                counted = await meeting.hold()
            await client.close()
            await asyncio.wait({connection})
    return counted


class _Meeting:
    def __init__(self, on: Scene, db: Database, loop: LeapingLoop) -> None:
        self._on: Final = on
        self._db: Final = db
        self._loop: Final = loop
        self._draw: Final = random.Random(_SEED)

    async def hold(self) -> Counter[str]:
        """From the team to what is shown a little before the close."""
        on, box = self._on, self._on.box
        with self._loop.at_real_pace():
            await on.set_up()
            board = await on.open()
            await until_settled(self._db)
        before = Counter(box.calls)
        length = _HOUR * len(on.residents) / QUESTIONS_AN_HOUR
        latest = length - _BEFORE_THE_CLOSE - 2 * _WRITES[1] - _SEES_IT_AFTER[1]
        moments = sorted(self._draw.uniform(0, latest) for _ in on.residents)
        ends = self._loop.time() + length - _BEFORE_THE_CLOSE
        people = zip(moments, on.residents, strict=True)
        await asyncio.gather(*(self._one(board, n, at, who) for n, (at, who) in enumerate(people)))
        await asyncio.sleep(ends - self._loop.time())
        counted = Counter(box.calls) - before
        with self._loop.at_real_pace():
            await self._check(board)
        return counted

    async def _one(self, board: ShownMessage, number: int, at: float, who: Person) -> None:
        """Somebody asks; the officer sees it after a while and answers it."""
        on, real_pace = self._on, self._loop.at_real_pace
        writes, sees, answers = (self._draw.uniform(*took) for took in (_WRITES, _SEES_IT_AFTER, _WRITES))
        await asyncio.sleep(at)
        with real_pace():
            form = await who.click(board, label=ASK)
        await asyncio.sleep(writes)
        with real_pace():
            said = must_say(await who.submit(form, question(number)), "question")
        asked = question_number(said.text())
        await asyncio.sleep(sees)
        with real_pace():
            form = await on.officer.slash("answer", on.lobby, question=str(asked))
        await asyncio.sleep(answers)
        with real_pace():
            text = f"The workshop comes on the first Tuesday of the month; number {asked} is on its list."
            must_say(await on.officer.submit(form, {"answer": text}), str(asked))

    async def _check(self, board: ShownMessage) -> None:
        on, box = self._on, self._on.box
        await until_settled(self._db)
        pinned = [message for message in box.pins(on.channel_of(board)) if "number" in message.text()]
        faults = await compare(self._db, box, on.guild, {on.lobby.id})
        if len(pinned) != len(on.residents):
            faults.append(f"{len(pinned)} answers of {len(on.residents)} are pinned")
        if (box.logins, box.resumes) != (1, 0):
            faults.append("the line was cut")
        if faults:
            raise NotYet("; ".join(faults))


def main() -> None:
    """Hold it, and print what was counted."""
    folder, questions = sys.argv[1:]
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        counted = runner.run(hold(Path(folder), int(questions)))
    print(json.dumps(counted))


if __name__ == "__main__":
    main()
