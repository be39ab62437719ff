"""The crowd: everybody asks at once, two write what only officers read, the others want to know too."""

import asyncio

from bot.rehearsal import cast
from bot.rehearsal.box import Person, ShownMessage
from bot.rehearsal.cast import Fate, Line
from bot.rehearsal.stage import WentWrong, must_say
from bot.rehearsal.story_telling import ASK, WANT, Telling


class Asking(Telling):
    """What residents do in the open meeting."""

    async def _ask(self) -> None:
        board = await self._board()
        lines = [line for line in cast.LINES if line.fate is not Fate.ANSWERED_EARLY]
        first = len(cast.LINES) - len(lines)
        askers = self.stage.residents[first:]
        asking = [self._ask_one(resident, board, line) for resident, line in zip(askers, lines, strict=False)]
        quiet = askers[len(lines) :]
        await asyncio.gather(
            *asking,
            self._ask_privately(quiet[0], board, cast.PRIVATE, "private"),
            self._ask_privately(quiet[1], board, cast.URGENT, "unnamed", "999", "Childline"),
        )
        self._tell(f"{len(lines)} residents asked at once; one wrote in private, one needed help at once.")
        self._tell("One of them had typed a number plate, was asked about it, and took it out.")

    async def _ask_privately(
        self, resident: Person, board: ShownMessage, text: str, audience: str, *words: str
    ) -> None:
        form = await resident.click(board, label=ASK)
        self.pressed.add(resident.id)
        self.senders[text] = resident
        must_say(await resident.submit(form, {"question": text, "audience": audience}), *words)

    async def _support(self) -> None:
        board = await self._board()
        crowd = self.stage.residents[len(cast.LINES) + 2 :]
        wanted: list[tuple[Person, Line]] = []
        for place, line in enumerate(cast.LINES):
            if line.fate not in (Fate.ANSWERED_EARLY, Fate.DECLINED, Fate.MERGED):
                wanted += [(crowd[(place + step) % len(crowd)], line) for step in range(line.supporters)]
        by_person: dict[Person, list[Line]] = {}
        for person, line in wanted:
            by_person.setdefault(person, []).append(line)
        await asyncio.gather(*(self._support_each(who, board, lines) for who, lines in by_person.items()))
        self._tell(f"{len(by_person)} others pressed “{WANT}”, {len(wanted)} times in all.")

    async def _support_each(self, person: Person, board: ShownMessage, lines: list[Line]) -> None:
        offered = await person.click(board, label=WANT)
        self.pressed.add(person.id)
        for line in lines:
            values = {value: label for menu in offered.shown.selects for value, label in menu.options.items()}
            chosen = [value for value, label in values.items() if line.public[:30] in label]
            if not chosen:
                raise WentWrong(
                    f"“{line.public[:30]}…” is not on the list of what can be supported: {values}"
                )
            offered = await person.choose(offered, None, chosen)
