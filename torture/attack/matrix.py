"""Every verb and command × every kind of person.

First those who may not: refused plainly, nothing changes, one `refused` line in the log. Then those who may,
so that the refusals are known to be about the person.
"""

import itertools
import re
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bot.rehearsal.box import Reply
from torture.attack.expected import CHOICES, COMMANDS, VERBS, Line, Right
from torture.attack.ground import QUESTIONS, TEAM, Ground, Kind
from torture.attack.rights import may, reasons
from torture.attack.rows import Log, differing
from torture.attack.surface import CHAT, MESSAGE_MENU, Command, Handler, Option, choices

# What is typed into an option, or stands in a field of a form or in a custom id, by its name.
TYPED: Final[dict[str, str]] = {
    "team": TEAM, "audience": "unnamed", "text": "Nobody said this.", "when": "1 March 2031 18:00",
    "every": "first Tuesday", "from": "1 March 2031", "start": "1 March 2031", "meeting": "next",
    "title": "Forged", "reason": "Forged.", "answers": "off", "outcomes": "off",
    "due": "in 2 days", "minutes": "5", "switch": "off",
    "name": "Forged team", "zone": "Europe/London", "organisation": "Forged Police", "preset": "police",
    "official_page": "https://www.example.org/forged", "language": "en-GB", "shown_as": "Chief Forged",
    "answer": "Nobody answered this.", "speech": "Nobody said this.", "readers": "Anybody",
    "when_read": "Never", "times": "both", "passed_to": "Nobody", "words": "library", "number": "1",
    "kind": "evidence", "private": "-", "hold": "1", "chosen": "0 0 0 0 0",
    "wording": "What was forged?", "ready": "own", "reference": "Forged-1", "outcome": "Nobody did this.",
    "where": "DA3 8QG", "postcode": "DA3 8QG", "add": "DA3 8", "remove": "DA13", "listed": "DA4",
    "place": "Forged hall", "date": "1", "format": "png", "invite": "https://discord.gg/forged",
    "time1": "Tuesday 18:00", "time2": "Saturday 10:00", "time3": "", "each": "3", "weeks": "1",
}  # fmt: skip
FIELDS: Final = (
    "audience", "answer", "due", "reason", "speech", "readers", "when_read", "passed_to", "words", "name",
    "reference", "outcome", "when", "number", "wording", "ready", "where",
    "time1", "time2", "time3", "each", "weeks",
)  # fmt: skip
_TEAMS: Final = frozenset("123")
# Lists of something else than ids.
_CHOICES: Final = {
    "desk_more_pick": "merge",
    "setup_step_pick": "who",
    "setup_pick": "council",
    "calendar_pick": "meeting-1",
    "hear_how_pick": "dm",
    "hear_what_pick": "both",
}
_STRING, _INTEGER, _BOOLEAN, _USER, _ROLE, _FILE = 3, 4, 5, 6, 8, 11
_SETTINGS: Final = b'{"format": "beatmeet team settings", "version": 1, "settings": {"name": "Forged team"}}'
_LONG_NUMBER: Final = re.compile(r"\d{15,}")
SPOILT: Final = ("Something went wrong", "Traceback", "reference:")


class NobodySays(Exception):
    """The tables have no line for something that there is."""


@dataclass
class Cell:
    """One thing done by one kind of person; `name` is what a trial is called."""

    name: str
    line: Line
    kind: Kind
    do: Callable[[], Any]
    wrong: list[str] = field(default_factory=list)


class Matrix:
    """Builds the cells and tries them."""

    def __init__(self, ground: Ground, log: Log) -> None:
        self.ground: Final = ground
        self.log: Final = log

    # --- building --------------------------------------------------------------------------------------

    def cells(self, handlers: tuple[Handler, ...], commands: tuple[Command, ...]) -> Iterator[Cell]:
        """Every verb and command by everybody."""
        for kind in self.ground.kinds:
            for what, name, table, do in itertools.chain(
                ((one.verb, one.verb, VERBS, self.pressing(one, kind)) for one in handlers),
                ((f"/{one.name}", one.name, COMMANDS, self._running(one, kind)) for one in commands),
            ):
                yield self._cell(f"{what} by {kind.name}", table.get(name), kind, do)
            for handler in handlers:
                for choice in choices().get(handler.verb, ()):
                    line = CHOICES.get(choice)
                    name = f"{handler.verb} {choice} by {kind.name}"
                    yield self._cell(name, line, kind, self._choosing(handler, choice, line, kind))

    def _cell(self, name: str, line: Line | None, kind: Kind, do: Callable[[], Any]) -> Cell:
        if line is not None:
            return Cell(name, line, kind, do)
        return Cell(name, Line(Right.ADMINISTRATOR), kind, do, ["nobody says who may do this"])

    def pressing(self, handler: Handler, kind: Kind) -> Callable[[], Any]:
        """What a person does with a verb, on the question that the table names."""

        async def do() -> Reply:
            parts = self.parts(handler, VERBS[handler.verb])
            return await self.send_as(handler, kind, ":".join(["bm", handler.verb, *parts]), parts)

        return do

    def _choosing(self, handler: Handler, choice: str, line: Line | None, kind: Kind) -> Callable[[], Any]:
        async def do() -> Reply:
            parts = self.parts(handler, line or VERBS[handler.verb])
            return await kind.who.pick(":".join(["bm", handler.verb, *parts]), choice)

        return do

    async def send_as(
        self,
        handler: Handler,
        kind: Kind,
        custom_id: str,
        parts: Sequence[str],
        fields: Mapping[str, str] | None = None,
    ) -> Reply:
        """Send a custom id as what it stands in: a form, a select or a button, by the verb's ending."""
        if handler.verb.endswith("_form"):
            return await kind.who.send(custom_id, fields or self.fields())
        if handler.verb.endswith("_in"):
            return await kind.who.pick(custom_id, TEAM)
        if handler.verb in _CHOICES:
            return await kind.who.pick(custom_id, _CHOICES[handler.verb])
        if handler.verb.endswith("_member"):
            return await kind.who.pick_member(custom_id)
        if handler.verb.endswith("_role"):
            return await kind.who.pick_role(custom_id, self.ground.officers)
        if handler.verb.endswith("_channel"):
            return await kind.who.pick_channel(custom_id)
        if handler.verb.endswith("_pick"):
            # What is picked is the id that counts: forged along with the others.
            right = list(parts) == self.parts(handler, VERBS[handler.verb])
            forged = next(iter(parts), "")
            nobodys = "999999" if forged in _TEAMS else forged
            return await kind.who.pick(custom_id, str(self.ground.ids["shown"]) if right else nobodys)
        return await kind.who.press(custom_id)

    def parts(
        self, handler: Handler, line: Line, *, number: str | None = None, question: str | None = None
    ) -> list[str]:
        """What the custom id carries, by the names of the handler's own parameters. Raises NobodySays."""
        question = question or str(self.ground.ids[line.on])
        number = number or str(self.ground.numbers[line.on])
        known = {
            "team_id": "1", "question_id": question, "number": number, "wanted": number, "typed": number,
            "at": question, "page": "1", "desk": "0", "step": "here", "version": "1", "on": "1",
            "mark": "0" * 12, "how": "mute",
            "tab": "questions", "minutes": "5", "until": "1", "seen": "20310301", "due": "20310301",
            "meeting_id": "1", "opening": secrets.token_urlsafe(9), "opened": secrets.token_urlsafe(9),
            "words": "library", "ready_id": "0", "earlier_id": str(self.ground.ids["answered"]),
            "kind": "thank_you", "outcome_id": question, "draft_id": "1", "setup_step": "who",
            "setting": "preset", "whose": "officers_role_id", "place": "news_channel", "person_id": "1",
            "begin": "own", "elsewhere_id": "1", "language": "en-GB",
            "trial_id": "1", "slots": "21800,61000", "each": "3", "weeks": "1",
        }  # fmt: skip
        if handler.verb.endswith("_in"):
            texts = {
                name: text.replace(":", "").replace(".", "").replace("/", "") for name, text in TYPED.items()
            }
            known = texts | {"question": number, "followup": number, "user_id": "1", "at": "18%3A00"}
            known |= {"questions": "5", "seconds": "5", "days": "5", "role_id": "-"}
        names = [name.lstrip("_") for name in handler.parts]
        if unknown := [name for name in names if name not in known]:
            raise NobodySays(f"nobody says what {unknown} of {handler.verb} could be")
        return [known[name] for name in names]

    def fields(self) -> dict[str, str]:
        """A form filled in, whichever it is."""
        return {"question": f"Who forged this {secrets.token_hex(4)}?"} | {
            name: TYPED[name] for name in FIELDS
        }

    def _running(self, command: Command, kind: Kind) -> Callable[[], Any]:
        async def do() -> Reply:
            line = COMMANDS[command.name]
            if command.kind == MESSAGE_MENU:
                return await kind.who.menu(command.name, command.kind, self.ground.pair)
            if command.kind != CHAT:
                raise NobodySays(f"nobody says on whom /{command.name} could be used")
            options = {one.name: self.option(command, one, line, kind) for one in command.options}
            filled = {name: value for name, value in options.items() if value is not None}
            return await kind.who.slash(command.name, kind.who.channel, **filled)

        return do

    def option(self, command: Command, option: Option, line: Line, kind: Kind) -> Any:
        """What is put into an option; None leaves it out. Raises NobodySays for one that is required."""
        if option.name in ("question", "followup"):
            number = str(self.ground.numbers[line.on])
            return f"Who forged this {secrets.token_hex(4)}?" if command.name == "ask" else number
        if command.name == "meeting repeat" and option.name == "at":
            return "18:00"
        found: Any = {
            _STRING: TYPED.get(option.name), _INTEGER: 5, _BOOLEAN: True,
            _USER: kind.who, _ROLE: self.ground.officers, _FILE: ("forged.json", _SETTINGS),
        }.get(option.kind)  # fmt: skip
        if found is None and option.required:
            raise NobodySays(f"nobody says what to put into {option.name} of /{command.name}")
        return found

    # --- trying ----------------------------------------------------------------------------------------

    async def try_one(self, cell: Cell) -> list[str]:
        """Do it, and return what was wrong."""
        if not cell.wrong:
            if may(cell.line, cell.kind):
                await self._allowed(cell)
            else:
                await self.refused(cell)
        return cell.wrong

    async def refused(self, cell: Cell, why: frozenset[str] | None = None) -> Reply:
        """Whoever may not is refused: no effect, a plain sentence, one line in the log."""
        before = self.ground.rows.all()
        await self.log.caught_up()
        reply: Reply = await cell.do()
        lines = await self.log.until_refused()
        cell.wrong += differing(before, self.ground.rows.all())
        cell.wrong += self._not_plain(reply)
        cell.wrong += self.not_logged(lines, cell.kind, why or reasons(cell.line, cell.kind))
        return reply

    async def _allowed(self, cell: Cell) -> None:
        """Whoever may is not refused for who they are, and nothing breaks."""
        self.log.new_lines()
        reply = await cell.do()
        lines = self.log.new_lines()
        if any(word in reply.text() for word in SPOILT):
            cell.wrong.append(f"it broke: {reply.text()!r}")
        unfit = {"NotAllowed", "NotYours", "OutsideServer"}
        if any(line["event"] == "refused" and line["why"] in unfit for line in lines):
            cell.wrong.append(f"who may was refused: {reply.text()!r}")
        cell.wrong += graves(lines)

    def _not_plain(self, reply: Reply) -> list[str]:
        wrong = []
        text = reply.text()
        if reply.modal is not None:
            wrong.append(f"a form opened: {reply.modal.title}")
        elif not text.strip():
            wrong.append(f"no sentence was said ({reply.kind})")
        if any(word in text for word in SPOILT):
            wrong.append(f"it broke: {text!r}")
        if not reply.ephemeral:
            wrong.append("others can read the refusal")
        told = [state for state, known in QUESTIONS.items() if known in text]
        return wrong + [f"it tells the text of the question {state}" for state in told]

    def not_logged(self, lines: list[dict[str, Any]], kind: Kind, why: frozenset[str]) -> list[str]:
        """What is wrong with the log's word on one refusal."""
        wrong = graves(lines)
        refusals = [line for line in lines if line["event"] == "refused"]
        if len(refusals) != 1:
            return [*wrong, f"{len(refusals)} lines say that it was refused, not 1"]
        (line,) = refusals
        if line["why"] not in why:
            wrong.append(f"refused as {line['why']}, not as {sorted(why)}")
        if line["person"] != (row := self.ground.rows.person(kind.who.id)):
            wrong.append(f"the log names the person {line['person']}, whose row is {row}")
        if _LONG_NUMBER.search(str(line)):
            wrong.append(f"the log names an id of Discord's: {line}")
        if set(line) - {"event", "what", "why", "person", "team", "logger", "level", "timestamp"}:
            wrong.append(f"the log says more than it should: {line}")
        return wrong


def graves(lines: list[dict[str, Any]]) -> list[str]:
    return [
        f"the log says {line['event']}: {str(line)[:300]}"
        for line in lines
        if line["level"] in ("error", "critical")
    ]
