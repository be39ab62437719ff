"""Interactions as a broken or hostile Discord could send them: raw, over the real gateway.

Whatever is in one, no row changes, the connection and the process live, nothing grave is logged, and whoever
can be told is refused in plain words.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from bot.rehearsal.box import Reply
from bot.rehearsal.box._simcord import InteractionType
from bot.rehearsal.stage import must_say, question_number
from torture.attack.attacker import BUTTON, SELECT
from torture.attack.forged import Try
from torture.attack.ground import OTHER, TEAM, Ground, Kind
from torture.attack.matrix import SPOILT, Matrix, graves
from torture.attack.rows import differing

_COMMAND: Final = InteractionType.APPLICATION_COMMAND
_PRESSED: Final = InteractionType.MESSAGE_COMPONENT
_SUGGEST: Final = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
_FORM: Final = InteractionType.MODAL_SUBMIT
_TEXT, _RADIO, _LABEL = 4, 21, 18
_NOWHERE: Final = "1234567890123456789"
_TEXT_TYPED: Final = "Who reads what Discord spoilt?"
# Those who may do what the whole frame would do, so that only its form can be what is refused.
_OFFICER, _RESIDENT, _ADMIN = "officer", "resident", "administrator"

Spoil = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Frame:
    """A whole interaction and how it is spoilt. `silent`: nobody can be told, there is no way to."""

    name: str
    kind: int
    who: str
    data: Callable[[], dict[str, Any]]
    spoil: Spoil = field(default=lambda _frame: None)
    silent: bool = False


class Frames:
    """Builds the trials; each leaves the scene so that the next can be tried."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix: Final = matrix
        self.ground: Final[Ground] = matrix.ground
        self._others: int | None = None

    def trials(self) -> Iterator[Try]:
        """All of them."""
        for frame in (*self._any(), *self._buttons(), *self._selects(), *self._forms(), *self._commands()):
            yield Try(f"frame: {frame.name}", self._sent(frame))
        yield Try("frame: a choice that is another team's question", self._of_another_team)

    # --- the frames ------------------------------------------------------------------------------------

    def _any(self) -> Iterator[Frame]:
        """What can be missing or wrong around each kind of interaction."""
        whole = {
            "a button": (_PRESSED, _OFFICER, self._take_down),
            "a form": (_FORM, _RESIDENT, self._ask_form),
            "a command": (_COMMAND, _RESIDENT, self._ask),
            "a suggestion": (_SUGGEST, _OFFICER, self._typing),
        }
        wrongs: tuple[Any, ...] = (None, "x", 7, [], {})
        for what, (kind, who, data) in whole.items():
            for name in ("data", "member"):
                yield Frame(f"{what} without {name}", kind, who, data, partial(_without, name))
                for wrong in wrongs:
                    yield Frame(
                        f"{what} whose {name} is {wrong!r}", kind, who, data, partial(_put, name, wrong)
                    )
            # These may be missing, but not be something else.
            for name in ("channel", *(["message"] if kind == _PRESSED else [])):
                for wrong in wrongs[1:4]:
                    spoil = partial(_put, name, wrong)
                    yield Frame(f"{what} whose {name} is {wrong!r}", kind, who, data, spoil)
            yield Frame(f"{what} from a server unknown", kind, who, data, partial(_put, "guild_id", _NOWHERE))
            yield Frame(f"{what} without a token", kind, who, data, partial(_without, "token"), silent=True)
            yield Frame(f"{what} without an id", kind, who, data, partial(_without, "id"), silent=True)
            for number in (0, 1, 6, 99, -1, None, "3"):
                spoil = partial(_put, "type", number)
                yield Frame(f"{what} of type {number!r}", kind, who, data, spoil, silent=True)
            yield Frame(f"{what} without a type", kind, who, data, partial(_without, "type"), silent=True)

    def _buttons(self) -> Iterator[Frame]:
        for name, custom_id in (
            ("empty", ""), ("of 101 characters", "bm:take_down:" + "1" * 88),
            ("of 4,000", "bm:" + "x" * 3997),
            ("a number", 7), ("nothing", None), ("a list", ["bm", "take_down"]),
        ):  # fmt: skip
            for kind, who, data in (
                (_PRESSED, _OFFICER, self._take_down),
                (_FORM, _RESIDENT, self._ask_form),
            ):
                what = "button" if kind == _PRESSED else "form"
                yield Frame(f"a {what}'s custom_id is {name}", kind, who, data, _into("custom_id", custom_id))
        for number in (SELECT, 4, 5, 0, 99, -1, None, "2"):
            spoil = _into("component_type", number)
            yield Frame(f"a button of component type {number!r}", _PRESSED, _OFFICER, self._take_down, spoil)
        for missing in ("custom_id", "component_type"):
            spoil = _out_of(missing)
            yield Frame(f"a button without {missing}", _PRESSED, _OFFICER, self._take_down, spoil)
        yield Frame("a button sent as a form", _FORM, _OFFICER, self._take_down, _into("components", []))
        spoil = _into("component_type", BUTTON)
        yield Frame("a form sent as a button", _PRESSED, _RESIDENT, self._ask_form, spoil)

    def _selects(self) -> Iterator[Frame]:
        """A list's choice, and the answer to Which team?."""
        shown = str(self.ground.ids["shown"])
        wrongs: dict[str, Any] = {
            "none": [], "nothing": None, "a word": shown, "two": [shown, shown], "26": [shown] * 26,
            "a number": 7, "a list": [[shown]], "an object": {"0": shown}, "no text": [7],
            "a question nobody asked": ["999999"], "words": ["x" * 4000],
        }  # fmt: skip
        for name, values in wrongs.items():
            spoil = _into("values", values)
            yield Frame(f"a question chosen: {name}", _PRESSED, _RESIDENT, self._support, spoil)
            if name != "a word":
                yield Frame(f"a team chosen: {name}", _PRESSED, _OFFICER, self._close_in, spoil)
        for values in (TEAM, [TEAM, OTHER], [OTHER, TEAM], [TEAM] * 2, {"0": TEAM}):
            spoil = _into("values", values)
            yield Frame(f"a team chosen: {values!r}", _PRESSED, _OFFICER, self._close_in, spoil)
        for what, who, data in (("question", _RESIDENT, self._support), ("team", _OFFICER, self._close_in)):
            yield Frame(f"a {what} chosen: no values", _PRESSED, who, data, _out_of("values"))
            for number in (BUTTON, 5, 0, None):
                spoil = _into("component_type", number)
                yield Frame(f"a {what} chosen in a component of type {number!r}", _PRESSED, who, data, spoil)

    def _forms(self) -> Iterator[Frame]:
        question, audience = _field("question", _TEXT_TYPED), _field("audience", "unnamed", _RADIO)
        wrongs: dict[str, Any] = {
            "without its text": [audience],
            "without its audience": [question],
            "with its text twice": [question, question, audience],
            "with its audience twice": [question, audience, _field("audience", "private", _RADIO)],
            "with fields unknown alone": [_field("text", _TEXT_TYPED), _field("who", "unnamed")],
            "with choices for a text": [_field("question", values=[_TEXT_TYPED]), audience],
            "with both text and choices": [_field("question", _TEXT_TYPED, values=["x"]), audience],
            "with choices for a choice of one": [question, _field("audience", values=["unnamed"])],
            "with a number for a text": [_field("question", 7), audience],
            "with an object for a text": [_field("question", {"a": 1}), audience],
            "with true for a choice": [question, _field("audience", True)],
            "with a field that has no value": [_field("question"), audience],
            "with no fields": [],
            "with nothing for fields": None,
            "with a word for fields": "question",
            "with an object for fields": {"question": _TEXT_TYPED},
            "with words among its fields": ["question", 7, None],
            "with fields without ids": [{"type": _LABEL, "component": {"type": 4, "value": _TEXT_TYPED}}],
            "with labels of nothing": [{"type": _LABEL, "component": None}, {"type": _LABEL, "component": 7}],
            "with rows of nothing": [{"type": 1, "components": 7}, {"type": 1, "components": {"a": 1}}],
        }
        for name, components in wrongs.items():
            spoil = _into("components", components)
            yield Frame(f"a form {name}", _FORM, _RESIDENT, self._ask_form, spoil)
        yield Frame("a form without components", _FORM, _RESIDENT, self._ask_form, _out_of("components"))
        for verb, who in self._staff_forms().items():
            data = partial(self._staff_form, verb)
            yield Frame(f"{verb} with nothing in it", _FORM, who, data, _into("components", []))

    def _commands(self) -> Iterator[Frame]:
        asked: Any = {"type": 3, "name": "question", "value": _TEXT_TYPED}
        team: Any = {"type": 3, "name": "team", "value": TEAM}
        wrongs: dict[str, Any] = {
            "an unknown option": [asked, team, {"type": 3, "name": "anonymous", "value": "yes"}],
            "an option twice": [asked, asked, team],
            "a number for a text": [{**asked, "value": 7}, team],
            "an object for a text": [{**asked, "value": {"a": 1}}, team],
            "a list for a text": [{**asked, "value": [_TEXT_TYPED]}, team],
            "a text of a number's type": [{**asked, "type": 4}, team],
            "a person for a text": [{**asked, "type": 6, "value": _NOWHERE}, team],
            "a role that is no id": [{**asked, "type": 8, "value": "x"}, team],
            "an option of an unknown type": [{**asked, "type": 99}, team],
            "an option without a value": [{"type": 3, "name": "question"}, team],
            "an option without a name": [{"type": 3, "value": _TEXT_TYPED}, team],
            "an option without a type": [{"name": "question", "value": _TEXT_TYPED}, team],
            "a subcommand that there is not": [{"type": 1, "name": "secretly", "options": [asked]}],
            "a word for options": "question",
            "words among its options": ["question", 7, None],
        }
        for name, options in wrongs.items():
            yield Frame(f"a command with {name}", _COMMAND, _RESIDENT, self._ask, _into("options", options))
            if "twice" not in name:
                yield Frame(
                    f"a suggestion with {name}", _SUGGEST, _OFFICER, self._typing, _into("options", options)
                )
        for name, value in (
            ("name", "x" * 100),
            ("name", 7),
            ("name", None),
            ("type", 99),
            ("type", "x"),
            ("type", 3),
        ):
            spoil = _into(name, value)
            yield Frame(
                f"a command whose {name} is {str(value)[:9]!r}", _COMMAND, _RESIDENT, self._ask, spoil
            )
        yield Frame("a command without a name", _COMMAND, _RESIDENT, self._ask, _out_of("name"))
        extend = partial(self._group, "meeting", "extend")
        for name, options in (
            ("what is required", []), ("a whole number", [{"type": 4, "name": "minutes", "value": "5"}]),
            ("a number it may be", [{"type": 4, "name": "minutes", "value": 10**30}]),
            ("a number that is one", [{"type": 4, "name": "minutes", "value": True}]),
            ("a number in its range", [{"type": 4, "name": "minutes", "value": -5}]),
        ):  # fmt: skip
            inner = [{"type": 1, "name": "extend", "options": [*options, team]}]
            yield Frame(
                f"/meeting extend without {name}", _COMMAND, _OFFICER, extend, _into("options", inner)
            )
        yield Frame("a group alone", _COMMAND, _OFFICER, extend, _into("options", []))
        setup = partial(self._group, "team", "setup")
        roles = [{"type": 8, "name": name, "value": _NOWHERE} for name in ("officers", "moderators")]
        words = [
            {"type": 3, "name": name, "value": value}
            for name, value in (("name", "X"), ("zone", "Europe/London"))
        ]
        inner = [{"type": 1, "name": "setup", "options": [*words, *roles]}]
        yield Frame("/team setup with roles not described", _COMMAND, _ADMIN, setup, _into("options", inner))
        for name, spoil in (
            ("no target", _out_of("target_id")), ("nothing described", _out_of("resolved")),
            ("another target", _into("target_id", _NOWHERE)),
            ("a target that is a word", _into("target_id", "x")),
            ("a message in pieces", _into("resolved", {"messages": {self._pair_id: {"id": self._pair_id}}})),
        ):  # fmt: skip
            yield Frame(f"a message's menu with {name}", _COMMAND, _OFFICER, self._menu, spoil)

    # --- whole data, which would do what it says -------------------------------------------------------

    def _take_down(self) -> dict[str, Any]:
        parts = f"1:{self.ground.ids['answered']}:{self.ground.numbers['answered']}:0"
        return {"custom_id": f"bm:take_down:{parts}", "component_type": BUTTON}

    def _support(self) -> dict[str, Any]:
        chosen = [str(self.ground.ids["shown"])]
        return {"custom_id": "bm:support_pick:1:0", "component_type": SELECT, "values": chosen}

    def _close_in(self) -> dict[str, Any]:
        return {"custom_id": "bm:close_in", "component_type": SELECT, "values": [TEAM]}

    def _ask_form(self) -> dict[str, Any]:
        fields = [_field("question", _TEXT_TYPED), _field("audience", "unnamed", _RADIO)]
        return {"custom_id": "bm:ask_form:1:1:spoilt", "components": fields}

    def _staff_forms(self) -> dict[str, str]:
        return {
            "answer_form": _OFFICER, "follow_up_form": _OFFICER, "decline_form": _OFFICER,
            "keep_form": _OFFICER, "reason_form": _OFFICER, "say_form": _OFFICER, "private_form": _ADMIN,
        }  # fmt: skip

    def _staff_form(self, verb: str) -> dict[str, Any]:
        state = {"keep_form": "following up", "reason_form": "taken down"}.get(verb, "waiting")
        parts = f":{self.ground.ids[state]}:{self.ground.numbers[state]}"
        version = "" if verb == "reason_form" else ":1"
        middle = "" if verb in ("say_form", "private_form") else f"{parts}{version}:0"
        return {"custom_id": f"bm:{verb}:1{middle}:spoilt", "components": []}

    def _ask(self) -> dict[str, Any]:
        return self._person(_RESIDENT).who.command_data("ask", question=_TEXT_TYPED, team=TEAM)

    def _group(self, group: str, command: str) -> dict[str, Any]:
        found = self.ground.box.backend.commands[None][(group, 1)]
        return {"id": found["id"], "name": group, "type": 1, "options": [{"type": 1, "name": command}]}

    def _typing(self) -> dict[str, Any]:
        data = self._person(_OFFICER).who.command_data("answer", question="1", team=TEAM)
        data["options"][0]["focused"] = True
        return data

    @property
    def _pair_id(self) -> str:
        return str(self.ground.pair["id"])

    def _menu(self) -> dict[str, Any]:
        found = self.ground.box.backend.commands[None][("Take down", 3)]
        messages = {self._pair_id: dict(self.ground.pair)}
        return {
            "id": found["id"], "name": "Take down", "type": 3, "target_id": self._pair_id,
            "resolved": {"messages": messages},
        }  # fmt: skip

    # --- trying ----------------------------------------------------------------------------------------

    def _person(self, name: str) -> Kind:
        return self.ground.kind(name)

    def _sent(self, frame: Frame) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            box, who = self.ground.box, self._person(frame.who).who
            before, connected = self.ground.rows.all(), (box.logins, box.resumes)
            self.matrix.log.new_lines()
            reply = who.spoilt(frame.kind, frame.data(), frame.spoil, frame.name)
            wrong = []
            if not frame.silent:
                await reply.wait_first()
                wrong += _not_plain(reply, frame.kind)
            # Sent behind it, answered behind it: by then the bot has read the frame, or it is dead.
            after = await who.press("bm:nothing")
            if not after.text().strip():
                wrong.append("what was sent after it was not answered")
            lines = await self.matrix.log.caught_up()
            wrong += graves(lines) + differing(before, self.ground.rows.all())
            if _TEXT_TYPED in str(lines) or str(who.id) in str(lines):
                wrong.append("the log holds the text or the person's id")
            if connected != (box.logins, box.resumes):
                wrong.append("the connection was lost")
            return wrong

        return do

    async def _of_another_team(self) -> list[str]:
        """A question that is shown, but on another team's board than the list's."""
        officer, resident = self._person("officer of another team").who, self._person("asker").who
        if self._others is None:
            must_say(await officer.slash("meeting open", officer.channel, team=OTHER))
            said = await resident.slash("ask", resident.channel, question="Is this theirs?", team=OTHER)
            number = question_number(said.text())
            rows = self.ground.rows.table("question")
            self._others = next(r["id"] for r in rows if (r["team_id"], r["number"]) == (2, number))
            must_say(await officer.press(f"bm:show:2:{self._others}:{number}:0"))
            await self.ground.settled()
        chosen = _into("values", [str(self._others)])
        return await self._sent(Frame("", _PRESSED, _RESIDENT, self._support, chosen))()


def _not_plain(reply: Reply, kind: int) -> list[str]:
    text = reply.text()
    if kind == _SUGGEST:
        return [f"it is answered by a {reply.kind}"] if reply.kind != "autocomplete" else []
    wrong = [] if text.strip() else [f"nothing was said ({reply.kind})"]
    if any(word in text for word in SPOILT):
        wrong.append(f"it broke: {text!r}")
    if not reply.ephemeral:
        wrong.append("others can read it")
    return wrong


def _field(name: str, value: Any = None, kind: int = _TEXT, values: Any = None) -> dict[str, Any]:
    filled = {key: one for key, one in (("value", value), ("values", values)) if one is not None}
    return {"type": _LABEL, "component": {"type": kind, "custom_id": name, **filled}}


def _without(name: str, frame: dict[str, Any]) -> None:
    frame.pop(name, None)


def _put(name: str, value: Any, frame: dict[str, Any]) -> None:
    frame[name] = value


def _into(name: str, value: Any) -> Spoil:
    return lambda frame: frame["data"].update({name: value})


def _out_of(name: str) -> Spoil:
    return lambda frame: frame["data"].pop(name, None)
