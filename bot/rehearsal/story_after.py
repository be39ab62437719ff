"""The close, and after it: a promise is kept, and the administrator reads who did what."""

from bot.rehearsal import cast
from bot.rehearsal.cast import Fate, Line
from bot.rehearsal.stage import must_say
from bot.rehearsal.story_telling import MINE, Telling


class After(Telling):
    """From the close on."""

    async def _close(self) -> None:
        stage = self.stage
        asker = self.askers[min(self.askers)]
        board = await self._board()
        must_say(await asker.click(board, label=MINE), str(min(self.askers)))
        must_say(await stage.officer.slash("meeting close", stage.lobby))
        await stage.until(lambda: stage.box.threads(self.past_meetings), "the record")
        self._tell("The meeting closed: what was left is carried over, and the record is being made.")

    async def _keep(self) -> None:
        """The officer has found out: the notice says so, the record too, and who waited hears of it."""
        for number, line in self.lines.items():
            if line.fate is Fate.FOLLOW_UP and line.words:
                await self._keep_one(number, line)
        await self.stage.until(self._all_told, "DMs to who chose to be told")
        self._tell("Later the officer kept a promise: notice and record say so, and who waited was told.")

    async def _keep_one(self, number: int, line: Line) -> None:
        stage, officer = self.stage, self.stage.officer
        notice = await stage.message(self.meeting_channel, line.public, "will find out")
        promised = await officer.click(await self._open_desk(officer), label="Follow-ups (2)")
        form = await officer.click(promised, label=f"Answer question {number}")
        await officer.submit(form, {"answer": line.words})
        await stage.until(lambda: line.words in notice.text(), "the promise, kept where it was made")
        (record,) = stage.box.threads(self.past_meetings)
        await stage.message(record, line.words)

    def _all_told(self) -> bool:
        """Whether everybody who chose to be told has heard what became of their question."""
        return all(self._was_told(number, line) for number, line in self.lines.items() if line.told)

    def _was_told(self, number: int, line: Line) -> bool:
        read = "\n".join(message.text() for message in self.stage.box.dms(self.askers[number]))
        wanted = ["is answered"]
        if line.worded:
            wanted.append("changed the wording")
        if line.same_as:
            wanted.append(f"is the same as question {self.number_of(line.same_as)}")
        return all(words in read for words in wanted)

    async def _read_log(self) -> None:
        """The administrator reads who did what."""
        log = await self.stage.admin.slash("team log", self.stage.lobby)
        must_say(log, cast.SHOWN_AS, "private information", "closed")
        self._tell("The administrator read the record of actions: who did what, when and why.")
