"""How the people of an evening do things: they find the place, fill in the form, and try again."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.rehearsal.box import Channel, Modal, Person, Reply, ShownMessage
from bot.rehearsal.stage import Stage, has_button
from bot.rehearsal.story import ASK, WANT
from torture.lives import Insists, heard
from torture.meeting import SmallMeeting

APPEARS_WITHIN: Final = 60.0


class Hands:
    """What is done the same way by whoever does it."""

    def __init__(self, meeting: SmallMeeting, lives: Insists) -> None:
        self.meeting: Final = meeting
        self.lives: Final = lives
        self._stage: Final[Stage] = meeting.stage

    async def _form(self, who: Person, *, in_news: bool = False) -> Modal:
        async def act() -> Modal:
            on = await (self._news() if in_news else self._board())
            return (await who.click(on, label=ASK)).form

        return await self.lives.insist(act)

    async def _board(self) -> ShownMessage:
        return await self._found(
            self.meeting.is_room, lambda m: has_button(m, WANT) and "Meeting now" in m.text(), "a board"
        )

    async def _news(self) -> ShownMessage:
        return await self._found(
            lambda channel: "news" in (channel.name or ""), lambda m: has_button(m, ASK), "a news post"
        )

    async def _found(
        self, is_place: Callable[[Channel], bool], is_it: Callable[[ShownMessage], bool], what: str
    ) -> ShownMessage:
        """The newest such message, in whichever channel stands by then: it may be made again meanwhile."""
        found: list[ShownMessage] = []

        def look() -> bool:
            places = [channel for channel in self.meeting.team_channels() if is_place(channel)]
            found[:] = [m for place in places for m in self.meeting.box.messages(place) if is_it(m)]
            return bool(found)

        await self.meeting.box.until(look, what, seconds=APPEARS_WITHIN)
        return found[-1]

    async def _opened(self, who: Person, command: str, **options: str) -> Modal:
        """The form of a command."""
        return await self.lives.insist(lambda: self._form_of(who, command, options))

    async def _form_of(self, who: Person, command: str, options: dict[str, str]) -> Modal:
        reply = await who.slash(command, self._stage.lobby, **options)
        if reply.modal is None:
            await heard(reply, "a form")
        return reply.form

    async def _once(self, who: Person, form: Modal, values: dict[str, str], *words: str) -> Reply:
        return await self.lives.insist(lambda: self._sent(who, form, values, words), tries=1)

    async def _send(self, who: Person, form: Modal, values: dict[str, str], *words: str) -> Reply:
        """Send the very same form until something is heard."""
        return await self.lives.insist(lambda: self._sent(who, form, values, words))

    async def _sent(self, who: Person, form: Modal, values: dict[str, str], words: Sequence[str]) -> Reply:
        return await heard(await who.submit(form, values), *words)
