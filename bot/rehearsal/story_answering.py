"""The officer: answers, promises, and acts on what came in private."""

from bot.rehearsal import cast
from bot.rehearsal.cast import Fate
from bot.rehearsal.stage import WentWrong, must_say, question_number
from bot.rehearsal.story_telling import Telling


class Answering(Telling):
    """What the officer does in the open meeting."""

    async def _answer(self) -> None:
        """The officer works through the desk: answers, will find out two, leaves one for next time."""
        officer = self.stage.officer
        left = {
            number
            for number, line in self.lines.items()
            if line.fate in (Fate.ANSWERED, Fate.TAKEN_DOWN, Fate.FOLLOW_UP)
        }
        desk = await self._open_desk(officer)
        for _ in range(3 * len(left)):
            if not left:
                break
            number = question_number(desk.text())
            line = self.lines[number]
            if number not in left:
                desk = await officer.click(desk, label="Next")
                continue
            left.discard(number)
            if line.fate is Fate.FOLLOW_UP:
                form = await officer.click(desk, label="I'll find out")
                desk = await officer.submit(form, {"due": cast.FOLLOW_UP_DUE})
            else:
                form = await officer.click(desk, label="Answer")
                desk = await officer.submit(form, {"answer": line.words})
        if left:
            raise WentWrong(f"the officer's desk never offered the questions {sorted(left)}")
        await self.stage.until(self._all_published, "every answer, published and pinned")
        self._tell("The officer answered from the desk, will find out two, and left one for next time.")

    def _all_published(self) -> bool:
        pinned = "\n".join(message.text() for message in self.stage.box.pins(self.meeting_channel))
        fates = (Fate.ANSWERED, Fate.TAKEN_DOWN, Fate.ANSWERED_EARLY)
        answered = [line for line in self.lines.values() if line.fate in fates]
        promised = [line for line in self.lines.values() if line.fate is Fate.FOLLOW_UP]
        said = [message.text() for message in self.stage.box.messages(self.meeting_channel)]
        return all(line.public in pinned for line in answered) and all(
            any(line.public in text and cast.SHOWN_AS in text for text in said) for line in promised
        )

    async def _search(self) -> None:
        """A resident looks for what was answered instead of asking."""
        line = next(line for line in cast.LINES if cast.LOOKED_FOR in line.text)
        reply = await self.stage.residents[-1].slash("search", self.stage.lobby, words=cast.LOOKED_FOR)
        must_say(reply, line.text, line.words[:40])
        self._tell(f"A resident looked for “{cast.LOOKED_FOR}” and read the answer, without asking.")

    async def _act_on_private(self) -> None:
        """Read both, pass one on, tell its sender so in fixed words, publish what came of it."""
        officer = self.stage.officer
        desk = await self._open_desk(officer)
        listed = await officer.click(desk, label="Private information (2)")
        read = [await officer.click(listed, label=f"Open {number}") for number in (1, 2)]
        texts = "\n".join(reply.text() for reply in read)
        if cast.PRIVATE not in texts or cast.URGENT not in texts:
            raise WentWrong("the officer cannot read the private messages")
        opened = next(reply for reply in read if cast.PRIVATE in reply.text())
        form = await officer.click(await opened.wait_followup(), label="Passed on")
        panel = must_say(await officer.submit(form, {"reference": cast.REFERENCE}), "our copy deleted")
        must_say(await officer.click(panel, label="Tell them: passed on"), "told “passed on”")
        sender = self.senders[cast.PRIVATE]
        await self.stage.until(
            lambda: any("it was passed on" in message.text() for message in self.stage.box.dms(sender)),
            "a DM to who sent what was passed on",
        )
        self._tell("The officer read what came in private, passed one on, and told its sender so.")

    async def _publish_outcome(self) -> None:
        officer = self.stage.officer
        listed = await officer.click(await self._open_desk(officer), label="Private information (0)")
        lines = await officer.click(listed, label="You said, we did")
        form = await officer.click(lines, label="Write a line")
        must_say(await officer.submit(form, {"outcome": cast.OUTCOME}), "Everybody reads your line")
        await self.stage.message(self.meeting_channel, "You said, we did", cast.OUTCOME)
        self._tell("“You said, we did”: everybody reads what came of it, and nothing of who said it.")
