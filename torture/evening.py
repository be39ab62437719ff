"""A meeting with 60 residents, held by people who try again when the bot dies under their hands."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.rehearsal import cast
from bot.rehearsal.box import Modal, NoReply, Person, Reply
from bot.rehearsal.stage import has_button, question_number
from bot.rehearsal.story import WANT
from torture.hands import APPEARS_WITHIN, Hands
from torture.lives import Insists, asked_anyway, heard
from torture.meeting import PRIVATE, SmallMeeting

RESIDENTS: Final = (*cast.RESIDENTS, "Moss Lampost", "Reed Kerbstone")
EARLY: Final = 2
# With its question too long for one message.
LONG: Final = "We looked at it twice, and this is what we found. " * 79
SPEECH: Final = "Good evening, all. We start with the roads."
REASON: Final = "We can't talk about people's homes here."
TAKEN_DOWN: Final = "This should not have been said."
FOUND_OUT: Final = "in 3 days"
# Of those who hear nothing, so many press the button again.
PRESS_AGAIN: Final = 0.3


@dataclass(frozen=True, slots=True)
class Size:
    """How many questions are answered (at least 3) and shown, and how many people support.

    `give_up` is how many of those who hear nothing leave it at that.
    """

    answered: int = 6
    shown: int = 12
    supporters: int = 12
    give_up: float = 0.1


class Evening(Hands):
    """What the people do, and what they were told. `given` is each answer as it should read at the end.

    `became` is how often something became of each question: it was answered, answered otherwise, removed …
    `told` wants to hear of question `told_of` each time.

    `meanwhile` is what others do after a step, by its name.

    Of the residents, 6 more are needed than questions are answered.
    """

    def __init__(
        self, meeting: SmallMeeting, lives: Insists, rng: random.Random, size: Size | None = None
    ) -> None:
        super().__init__(meeting, lives)
        self.size: Final = size or Size()
        self.answered: Final[list[int]] = []
        self.given: Final[dict[int, str]] = {}
        self.edited_away: Final[list[str]] = []
        self.declined = 0
        self.promised = 0
        self.taken_down = 0
        self.became: Final[Counter[int]] = Counter()
        self.told = self.told_of = 0
        self.step = "before the set-up"
        self.meanwhile: Final[dict[str, Callable[[], Awaitable[None]]]] = {}
        self._rng: Final = rng

    async def hold(self) -> None:
        """All of it but the record, which the bot makes by itself."""
        for step in (
            self._set_up, self._plan, self._ask_ahead, self._open, self._ask, self._show, self._support,
            self._tell_me, self._answer, self._change, self._close,
        ):  # fmt: skip
            self.step = step.__name__.strip("_").replace("_", " ")
            await step()
            if self.step in self.meanwhile:
                await self.meanwhile[self.step]()
        self.step = "the record"

    # --- before ----------------------------------------------------------------------------------------

    async def _set_up(self) -> None:
        meeting, admin = self.meeting, self._stage.admin
        await self.lives.insist(meeting.set_up)

        async def name() -> Reply:
            return await heard(
                await admin.slash(
                    "team officer", self._stage.lobby, member=self._stage.officer, shown_as=cast.SHOWN_AS
                ),
                cast.SHOWN_AS,
            )

        await self.lives.insist(name)
        form = await self._opened(admin, "team private", switch="on")
        names = [field.custom_id for field in form.fields]
        await self._send(admin, form, dict(zip(names, cast.PRIVATE_TERMS, strict=True)), "private")

    async def _plan(self) -> None:
        async def act() -> Reply:
            return await heard(await self.meeting.plan(), "planned", "another meeting at that time")

        await self.lives.insist(act)
        # A meeting that opens before there is an event gets none: it is nothing to look forward to any more.
        box, guild = self.meeting.box, self._stage.guild
        await box.until(lambda: box.events(guild, past=True), "the event", seconds=APPEARS_WITHIN)

    async def _ask_ahead(self) -> None:
        await asyncio.gather(*(self._asks(who, in_news=True) for who in self.meeting.residents[:EARLY]))
        if self.meeting.asked:
            await self._answers(min(self.meeting.asked), "Answered ahead of the meeting.")

    async def _open(self) -> None:
        async def act() -> Reply:
            reply = await self._stage.officer.slash("meeting open", self._stage.lobby)
            return await heard(reply, "open")

        await self.lives.insist(act)

    # --- the crowd -------------------------------------------------------------------------------------

    async def _ask(self) -> None:
        askers = self.meeting.residents[EARLY:-2]
        private, urgent = self.meeting.residents[-2:]
        await asyncio.gather(
            *(self._asks(who) for who in askers),
            self._asks_officers(private, PRIVATE, "private"),
            self._asks_officers(urgent, cast.URGENT, "unnamed"),
        )

    async def asks_again(self, who: Person, about: str) -> None:
        """Somebody asks something else."""
        await self._asks(who, about=about)

    async def _asks(self, who: Person, *, in_news: bool = False, about: str = "") -> None:
        """One question; who hears nothing sends the form again, presses the button again, or leaves it."""
        text = f"Would {who.name} be heard on {about or self._rng.choice(('roads', 'lights', 'bins'))}?"
        audience = self._rng.choice(("named", "unnamed"))
        form = await self._form(who, in_news=in_news)
        while True:
            try:
                reply = await self._once(who, form, {"question": text, "audience": audience}, "question")
            except NoReply:
                luck = self._rng.random()
                if luck < self.size.give_up:
                    return
                if luck < self.size.give_up + PRESS_AGAIN:
                    form = await self._form(who, in_news=in_news)
                continue
            receipt = await self.lives.insist(partial(asked_anyway, who, reply))
            self.meeting.asked[question_number(receipt)] = text
            return

    async def _asks_officers(self, who: Person, text: str, audience: str) -> None:
        form = await self._form(who)
        await self._send(who, form, {"question": text, "audience": audience}, "received", "999")

    async def _support(self) -> None:
        await asyncio.gather(*(self.supports(who) for who in self.meeting.residents[-12:]))

    async def supports(self, who: Person) -> None:
        """Somebody wants a question answered too."""
        await self.lives.insist(self._supports(who))

    def _supports(self, who: Person) -> Callable[[], Awaitable[None]]:
        async def act() -> None:
            listed = await heard(await who.click(await self._board(), label=WANT))
            for menu in listed.shown.selects:
                value = self._rng.choice(list(menu.options))
                await heard(await who.choose(listed, None, [value]), "Done", "already")

        return act

    async def _tell_me(self) -> None:
        """One asker wants to be told by DM, once."""
        number = self._open_numbers()[0]
        text = self.meeting.asked[number]
        who = next(person for person in self.meeting.residents if f"{person.name} be" in text)

        async def act() -> None:
            mine = await heard(await who.slash("my-questions", self._stage.lobby))
            label = f"Question {number}: tell me by DM"
            if has_button(mine, label):
                await heard(await who.click(mine, label=label))

        await self.lives.insist(act)
        self.told, self.told_of = who.id, number

    # --- the team --------------------------------------------------------------------------------------

    async def _show(self) -> None:
        """The moderator declines a question and shows some others, from the desk."""
        moderator = self._stage.moderator

        async def decline() -> tuple[int, Modal]:
            desk = await self._desk(moderator)
            form = await moderator.click(desk, label="Can't answer here")
            return question_number(desk.text()), form.form

        async def show() -> None:
            desk = await self._desk(moderator)
            while not has_button(desk, "Show"):
                desk = await heard(await moderator.click(desk, label="Next"))
            await heard(await moderator.click(desk, label="Show"), "desk", "already")

        self.declined, form = await self.lives.insist(decline)
        await self._send(moderator, form, {"reason": REASON}, "desk", "already")
        self.became[self.declined] += 1
        for _ in range(self.size.shown):
            await self.lives.insist(show)

    async def _desk(self, who: Person) -> Reply:
        return await heard(await who.slash("desk", self._stage.lobby), "desk")

    def _open_numbers(self) -> list[int]:
        """Acknowledged questions with which nothing was done yet."""
        done = {*self.given, self.declined, self.promised}
        return sorted(number for number in self.meeting.asked if number not in done)

    async def _answer(self) -> None:
        """An officer answers some from forms, one at length, speaks, and will find one out."""
        for place in range(self.size.answered):
            number = self._open_numbers()[0]
            self.answered.append(number)
            await self._answers(number, f"Heard, number {number}. " + (LONG if place == 2 else ""))
        form = await self._opened(self._stage.officer, "say")
        await self._send(self._stage.officer, form, {"speech": SPEECH}, "Said")
        self.promised = self._open_numbers()[0]

        async def promise() -> Reply:
            reply = await self._stage.officer.slash(
                "followup make", self._stage.lobby, question=str(self.promised), due=FOUND_OUT
            )
            return await heard(reply, "come back", "find", "found out")

        await self.lives.insist(promise)
        self.became[self.promised] += 1

    async def _answers(self, number: int, text: str) -> None:
        officer = self._stage.officer
        form = await self._opened(officer, "answer", question=str(number))
        await self._send(officer, form, {"answer": text}, str(number))
        if number in self.given:
            self.edited_away.append(self.given[number])
        self.given[number] = text.strip()
        self.became[number] += 1

    async def _change(self) -> None:
        """The long answer becomes short, another changes, and one is taken down."""
        first, last, long = self.answered[:3]
        await asyncio.gather(
            self._answers(long, f"In short, number {long}: yes."),
            self._answers(first, f"Better said, number {first}: no."),
            self._take_down(last),
        )

    async def _take_down(self, number: int) -> None:
        text = self.given[number]

        async def act() -> None:
            said = "\n".join(self.meeting.said(self.meeting.room)) if self.taken_down else text
            if text not in said:
                return  # it worked, though nobody said so
            pair = await self._found(self.meeting.is_room, lambda m: text in m.text(), f"the answer {text!r}")
            self.taken_down = number
            reply = await heard(await self._stage.moderator.message_command("Take down", pair))
            if "removed" not in reply.text():
                raise NoReply(reply.text())  # sent in the moment before a death, it is not on record yet

        await self.lives.insist(act)
        self.edited_away.append(self.given.pop(number))
        self.became[number] += 1

    async def _close(self) -> None:
        async def act() -> Reply:
            reply = await self._stage.officer.slash("meeting close", self._stage.lobby)
            return await heard(reply, "closed", "no open meeting")

        await self.lives.insist(act)
