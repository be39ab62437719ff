"""Meeting after meeting: does the bot keep what it no longer needs?"""

import asyncio
from itertools import count
from pathlib import Path
from typing import Final

from bench.figures import Results
from bench.made_up import made_up
from bench.scene import Scene, scene
from bot.rehearsal.box import ShownMessage
from bot.rehearsal.stage import must_say, question_number

# Teams that meet side by side: each waits a second here and there, as boards are edited once a second.
_SERVERS: Final = 8
_ASK: Final = 3
_AFTER: Final = 10
_GATES: Final = count()


async def measure(results: Results, folder: Path) -> None:
    """Memory and open files at the end over those after the tenth meeting."""
    many = results.scale.soak
    results.tell(f"{many} meetings, {_SERVERS} at a time")
    async with scene(folder / "soak", _ASK) as first:
        others = [
            Scene(first.box, folder / f"server-{number}", _ASK, bot=first.bot)
            for number in range(1, _SERVERS)
        ]
        held = Held(first, many)
        await asyncio.gather(*(_hold(one, held) for one in (first, *others)))
        memory, files = first.memory_mb(), first.open_files()
    results.add(soak={"memory": memory / held.memory, "files": files / held.files})
    results.note(
        f"soak: {held.memory:.1f} MiB and {held.files} open files after meeting {_AFTER}, {memory:.1f} MiB"
        f" and {files} after meeting {many}; {_ASK} questions each, {_SERVERS} servers side by side."
    )


class Held:
    """How many meetings were held, and what the bot held after the tenth."""

    def __init__(self, on: Scene, many: int) -> None:
        self.memory = 0.0
        self.files = 0
        self._on = on
        self._left = iter(range(many))
        self._over = count(1)

    def begins(self) -> bool:
        """Whether there is one more to hold."""
        return next(self._left, None) is not None

    def ends(self) -> None:
        """One is over and its record made."""
        if next(self._over) == _AFTER:
            self.memory, self.files = self._on.memory_mb(), self._on.open_files()


async def _hold(on: Scene, held: Held) -> None:
    await on.set_up()
    records = 0
    while held.begins():
        board = await on.open()
        await _meet(on, board)
        must_say(await on.officer.slash("meeting close", on.lobby))
        records += 1
        await _record(on, records)
        held.ends()


async def _meet(on: Scene, board: ShownMessage) -> None:
    room = on.channel_of(board)
    numbers = []
    for who in on.residents:
        gate = made_up((on.guild.id, next(_GATES)))
        reply = await who.slash("ask", on.lobby, question=f"Who mends the gate at {gate}?")
        numbers.append(question_number(must_say(reply, "question").text()))
    for number in numbers[1:]:
        text = f"It is on the list: {number}."
        must_say(await on.officer.slash("answer", on.lobby, question=str(number), text=text), str(number))
    last = f"It is on the list: {numbers[-1]}."
    await on.box.until(
        lambda: any(last in pin.text() for pin in on.box.pins(room)), "the last answer, pinned"
    )


async def _record(on: Scene, which: int) -> None:
    await on.box.until(lambda: _records(on) >= which, f"record {which}", seconds=60)


def _records(on: Scene) -> int:
    return sum(len(on.box.threads(channel)) for channel in on.box.channels(on.guild))
