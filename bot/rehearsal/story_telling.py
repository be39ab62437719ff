"""What every act of the story needs: the room, who asked what, and how a desk and a board are found."""

from collections.abc import Callable
from typing import Final

from bot.rehearsal.box import Channel, Person, Reply, ShownMessage
from bot.rehearsal.cast import Line
from bot.rehearsal.stage import Stage, WentWrong, has_button, must_say, question_number

Tell = Callable[[str], None]
ASK: Final = "Ask a question"
WANT: Final = "I want to know this too"
MINE: Final = "My questions"
TELL_ME: Final = "Tell me by DM"


class Telling:
    """One meeting as it goes on. `tell` hears each step in a sentence."""

    def __init__(self, stage: Stage, tell: Tell) -> None:
        self.stage: Final = stage
        self.lines: dict[int, Line] = {}
        self.askers: dict[int, Person] = {}
        self.senders: dict[str, Person] = {}
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

    def number_of(self, text: str) -> int:
        """The number that the question with this text got. Raises WentWrong."""
        for number, line in self.lines.items():
            if line.text == text:
                return number
        raise WentWrong(f"nobody asked: {text!r}")

    async def _board(self) -> ShownMessage:
        return await self.stage.until_message(
            self.meeting_channel,
            lambda message: has_button(message, WANT) and "Meeting now" in message.text(),
        )

    async def _open_desk(self, who: Person) -> Reply:
        room = await self.stage.until_message(
            self._rooms["room"], lambda message: has_button(message, "Open my desk")
        )
        return await who.click(room, label="Open my desk")

    async def _ask_one(self, resident: Person, on: ShownMessage, line: Line) -> int:
        form = await resident.click(on, label=ASK)
        audience = "named" if line.named else "unnamed"
        reply = await resident.submit(form, {"question": line.typed or line.text, "audience": audience})
        if line.typed:
            must_say(reply, "not sent yet", line.hidden)
            changing = await resident.click(reply, label="Change it")
            reply = await resident.submit(changing, {"question": line.text})
        number = question_number(must_say(reply, "question").text())
        if line.told:
            await resident.click(reply, label=TELL_ME)
        self.lines[number] = line
        self.askers[number] = resident
        self.pressed.add(resident.id)
        return number


def menu_with(reply: Reply, value: str) -> str:
    """The custom id of the menu that offers this. Raises WentWrong."""
    for menu in reply.shown.selects:
        if value in menu.options:
            return menu.custom_id
    raise WentWrong(f"{reply.what}: no menu offers {value!r}")
