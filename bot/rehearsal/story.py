"""The meeting itself, act by act: everybody presses, types and reads as they would in Discord."""

import asyncio
from collections.abc import Callable
from typing import Final

from bot.rehearsal import cast
from bot.rehearsal.box import Channel, Person, Reply, ShownMessage
from bot.rehearsal.cast import Fate, Line
from bot.rehearsal.stage import Stage, WentWrong, has_button, is_category, must_say, question_number

Tell = Callable[[str], None]
ASK: Final = "Ask a question"
WANT: Final = "I want to know this too"
MINE: Final = "My questions"


class Story:
    """One whole meeting. `tell` hears each step in a sentence."""

    def __init__(self, stage: Stage, tell: Tell) -> None:
        self.stage: Final = stage
        self.lines: dict[int, Line] = {}
        self.askers: dict[int, Person] = {}
        self.pressed: set[int] = set()
        self._tell: Final = tell
        self._rooms: dict[str, Channel] = {}

    @property
    def meeting_channel(self) -> Channel:
        """The channel of the meeting; KeyError before it is open."""
        return self._rooms["meeting"]

    @property
    def past_meetings(self) -> Channel:
        """Where the record goes."""
        return self._rooms["past"]

    async def play(self) -> None:
        """Hold the meeting from the set-up to the archive. Raises WentWrong, NoReply, NotYet."""
        await self._set_up()
        await self._plan()
        await self._ask_early()
        await self._open()
        await self._ask()
        await self._moderate()
        await self._support()
        await self._answer()
        await self._take_down()
        await self._read_private()
        await self._close()

    # --- before ----------------------------------------------------------------------------------------

    async def _set_up(self) -> None:
        stage = self.stage
        reply = await stage.set_up_team()
        must_say(reply, cast.TEAM)
        for key, word in (("news", "news"), ("room", "officers"), ("past", "past")):
            self._rooms[key] = await stage.until_channel(_named(word), f"a channel for {word}")
        named = await stage.admin.slash(
            "team officer", stage.lobby, member=stage.officer, shown_as=cast.SHOWN_AS
        )
        must_say(named, cast.SHOWN_AS)
        form = await stage.admin.slash("team private", stage.lobby, switch="on")
        names = [field.custom_id for field in form.form.fields]
        must_say(await stage.admin.submit(form, dict(zip(names, cast.PRIVATE_TERMS, strict=True))), "private")
        self._tell(f"The administrator set the team {cast.TEAM} up; its channels stand.")

    async def _plan(self) -> None:
        stage = self.stage
        reply = await stage.officer.slash("meeting repeat", stage.lobby, every="first Tuesday", at="18:00")
        must_say(reply, "18:00")
        await stage.until(lambda: stage.box.events(stage.guild), "the event of the next meeting")
        await stage.until(lambda: len(stage.box.messages(self._rooms["news"])) >= 2, "two news posts")
        self._tell("Every first Tuesday at 18:00: two meetings are announced, the next one has its event.")

    async def _ask_early(self) -> None:
        news = await self.stage.until_message(self._rooms["news"], lambda message: has_button(message, ASK))
        early = [line for line in cast.LINES if line.fate is Fate.ANSWERED_EARLY]
        for resident, line in zip(self.stage.residents, early, strict=False):
            number = await self._ask_one(resident, news, line)
            reply = await self.stage.officer.slash(
                "answer", self.stage.lobby, question=str(number), text=line.words
            )
            must_say(reply, str(number))
        self._tell("A resident asked ahead of the meeting; the answer waits for it to open.")

    async def _open(self) -> None:
        stage = self.stage
        must_say(await stage.officer.slash("meeting open", stage.lobby))
        found = self._rooms["meeting"] = await stage.until_channel(self._is_new, "the meeting channel")
        await self._board()
        await stage.until(lambda: stage.box.pins(found), "the pinned welcome")
        await stage.until(
            lambda: all(
                stage.find_message(found, line.words[:40])
                for line in cast.LINES
                if line.fate is Fate.ANSWERED_EARLY
            ),
            "the answer given ahead, published",
        )
        must_say(await stage.officer.slash("say", found, text=cast.SPEECH))
        self._tell("The officer opened the meeting: welcome, board and the answer given ahead are there.")

    def _is_new(self, channel: Channel) -> bool:
        known = {room.id for room in self._rooms.values()} | {self.stage.lobby.id}
        return channel.id not in known and not is_category(channel)

    async def _board(self) -> ShownMessage:
        return await self.stage.until_message(
            self.meeting_channel,
            lambda message: has_button(message, WANT) and "Meeting now" in message.text(),
        )

    # --- asking ----------------------------------------------------------------------------------------

    async def _ask_one(self, resident: Person, on: ShownMessage, line: Line) -> int:
        form = await resident.click(on, label=ASK)
        audience = "named" if line.named else "unnamed"
        reply = await resident.submit(form, {"question": line.text, "audience": audience})
        number = question_number(must_say(reply, "question").text())
        self.lines[number] = line
        self.askers[number] = resident
        self.pressed.add(resident.id)
        return number

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

    async def _ask_privately(
        self, resident: Person, board: ShownMessage, text: str, audience: str, *words: str
    ) -> None:
        form = await resident.click(board, label=ASK)
        self.pressed.add(resident.id)
        must_say(await resident.submit(form, {"question": text, "audience": audience}), *words)

    async def _moderate(self) -> None:
        """The moderator walks the desk: shows what may be shown, declines one."""
        desk = await self._open_desk(self.stage.moderator)
        waiting = {number for number, line in self.lines.items() if line.fate is not Fate.ANSWERED_EARLY}
        for _ in range(3 * len(waiting)):
            number = question_number(desk.text())
            if number in waiting:
                waiting.discard(number)
                line = self.lines[number]
                if line.fate is Fate.DECLINED:
                    form = await self.stage.moderator.click(desk, label="Can't answer here")
                    desk = await self.stage.moderator.submit(form, {"reason": line.words})
                    continue
                desk = await self.stage.moderator.click(desk, label="Show")
            if not waiting:
                break
            if number == question_number(desk.text()):
                desk = await self.stage.moderator.click(desk, label="Next")
        if waiting:
            raise WentWrong(f"the moderator's desk never offered the questions {sorted(waiting)}")
        self._tell("The moderator showed the questions on the board and declined one, with a reason.")

    async def _open_desk(self, who: Person) -> Reply:
        room = await self.stage.until_message(
            self._rooms["room"], lambda message: has_button(message, "Open my desk")
        )
        return await who.click(room, label="Open my desk")

    async def _support(self) -> None:
        board = await self._board()
        crowd = self.stage.residents[len(cast.LINES) + 2 :]
        wanted: list[tuple[Person, Line]] = []
        for place, line in enumerate(cast.LINES):
            if line.fate not in (Fate.ANSWERED_EARLY, Fate.DECLINED):
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
            chosen = [value for value, label in values.items() if line.text[:30] in label]
            if not chosen:
                raise WentWrong(f"“{line.text[:30]}…” is not on the list of what can be supported: {values}")
            offered = await person.choose(offered, None, chosen)

    # --- answering -------------------------------------------------------------------------------------

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
        return all(line.text in pinned for line in answered) and all(
            any(line.text in text and cast.SHOWN_AS in text for text in said) for line in promised
        )

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

    async def _read_private(self) -> None:
        desk = await self._open_desk(self.stage.officer)
        listed = await self.stage.officer.click(desk, label="Private information (2)")
        labels = [f"Open {number}" for number in (1, 2)]
        read = [await self.stage.officer.click(listed, label=label) for label in labels]
        texts = "\n".join(reply.text() for reply in read)
        if cast.PRIVATE not in texts or cast.URGENT not in texts:
            raise WentWrong("the officer cannot read the private messages")
        self._tell("The officer read what came in private; nobody else can.")

    async def _close(self) -> None:
        stage = self.stage
        asker = self.askers[min(self.askers)]
        board = await self._board()
        must_say(await asker.click(board, label=MINE), str(min(self.askers)))
        must_say(await stage.officer.slash("meeting close", stage.lobby))
        await stage.until(lambda: stage.box.threads(self.past_meetings), "the record")
        self._tell("The meeting closed: what was left is carried over, and the record is being made.")


def _named(word: str) -> Callable[[Channel], bool]:
    return lambda channel: not is_category(channel) and word in (channel.name or "")
