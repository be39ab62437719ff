"""The moderator at the desk: shows, declines, merges, edits a wording, mutes; later takes an answer down."""

from bot.rehearsal import cast
from bot.rehearsal.box import Person, Reply
from bot.rehearsal.cast import Fate, Line
from bot.rehearsal.stage import WentWrong, must_say, question_number
from bot.rehearsal.story_telling import ASK, Telling, menu_with


class Moderating(Telling):
    """What the moderator does."""

    async def _moderate(self) -> None:
        """Walk the desk until nothing waits."""
        moderator = self.stage.moderator
        desk = await self._open_desk(moderator)
        waiting = {number for number, line in self.lines.items() if line.fate is not Fate.ANSWERED_EARLY}
        for _ in range(3 * len(waiting)):
            number = question_number(desk.text())
            if number in waiting:
                waiting.discard(number)
                desk = await self._sort(moderator, desk, self.lines[number])
            if not waiting:
                break
            if number == question_number(desk.text()):
                desk = await moderator.click(desk, label="Next")
        if waiting:
            raise WentWrong(f"the moderator's desk never offered the questions {sorted(waiting)}")
        self._tell("The moderator showed the questions, took an insult out of one, and declined two.")
        merged = sum(line.fate is Fate.MERGED for line in self.lines.values())
        self._tell(f"{merged} asked what another had asked: one tap each, and they wait for its answer too.")

    async def _sort(self, moderator: Person, desk: Reply, line: Line) -> Reply:
        """Do with one question what becomes of it; return the desk as it stands then."""
        match line.fate:
            case Fate.DECLINED:
                form = await moderator.click(desk, label="Can't answer here")
                return await moderator.submit(form, {"reason": line.words})
            case Fate.MERGED:
                other = self.number_of(line.same_as)
                desk = await moderator.click(desk, label=f"Same as question {other}")
                return must_say(desk, f"is now the same as question {other}")
        if line.worded:
            form = await moderator.choose(desk, menu_with(desk, "reword"), ["reword"])
            desk = must_say(await moderator.submit(form, {"wording": line.worded}), line.worded)
        return await moderator.click(desk, label="Show")

    async def _mute(self) -> None:
        """Who only insults sends nothing more in this meeting, and reads why."""
        for number, line in self.lines.items():
            if not line.mutes:
                continue
            muted = await self.stage.moderator.slash(
                "moderate mute", self.meeting_channel, question=str(number), reason=cast.MUTED_BECAUSE
            )
            must_say(muted, f"question {number} is muted")
            again = await self.askers[number].click(await self._board(), label=ASK)
            refused = await self.askers[number].submit(again, {"question": cast.INSULT_AGAIN})
            must_say(refused, "until this meeting has closed", cast.MUTED_BECAUSE)
        self._tell("One who only insulted was muted; the next insult was refused, with the reason.")

    async def _take_down(self) -> None:
        line = next(line for line in cast.LINES if line.fate is Fate.TAKEN_DOWN)
        pair = await self.stage.message(self.meeting_channel, line.words[:30])
        moderator = self.stage.moderator
        done = await moderator.message_command("Take down", pair)
        form = await moderator.click(done, label="Add a reason")
        must_say(await moderator.submit(form, {"reason": cast.TAKEN_DOWN_BECAUSE}))
        await self.stage.message(self.meeting_channel, "Removed by the team", cast.TAKEN_DOWN_BECAUSE)
        if self.stage.find_message(self.meeting_channel, line.words[:30]):
            raise WentWrong("what was taken down can still be read")
        self._tell("The moderator took one answer down; it reads “Removed by the team” now.")
