"""Interactions as a broken or hostile Discord could send them: raw, over the real gateway.

Whatever is in one, no row changes, the connection and the process live, nothing grave is logged, and whoever
can be told is refused in plain words.
"""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, Final

from bot.rehearsal.box import Reply
from bot.rehearsal.stage import must_say, question_number
from torture.attack.attacker import BUTTON, SELECT
from torture.attack.forged import Try
from torture.attack.frames_made import (
    ADMIN,
    COMMAND,
    FORM,
    LABEL,
    NOWHERE,
    OFFICER,
    PRESSED,
    RADIO,
    RESIDENT,
    SUGGEST,
    TEXT_TYPED,
    Frame,
    Whole,
    into,
    out_of,
    put,
    typed,
    without,
)
from torture.attack.ground import OTHER, TEAM, Ground, Kind
from torture.attack.matrix import SPOILT, Matrix, graves
from torture.attack.rows import differing


class Frames:
    """Builds the trials; each leaves the scene so that the next can be tried."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix: Final = matrix
        self.ground: Final[Ground] = matrix.ground
        self.whole: Final = Whole(matrix.ground)
        self._others: int | None = None

    def trials(self) -> Iterator[Try]:
        """All of them."""
        for frame in (
            *self._any(), *self._buttons(), *self._selects(), *self._forms(), *self._commands(),
            *self._groups(), *self._menus(),
        ):  # fmt: skip
            yield Try(f"frame: {frame.name}", self._sent(frame))
        yield Try("frame: a choice that is another team's question", self._of_another_team)

    # --- the frames ------------------------------------------------------------------------------------

    def _any(self) -> Iterator[Frame]:
        """What can be missing or wrong around each kind of interaction."""
        whole = {
            "a button": (PRESSED, OFFICER, self.whole.take_down),
            "a form": (FORM, RESIDENT, self.whole.ask_form),
            "a command": (COMMAND, RESIDENT, self.whole.ask),
            "a suggestion": (SUGGEST, OFFICER, self.whole.typing),
        }
        wrongs: tuple[Any, ...] = (None, "x", 7, [], {})
        for what, (kind, who, data) in whole.items():
            for name in ("data", "member"):
                yield Frame(f"{what} without {name}", kind, who, data, partial(without, name))
                for wrong in wrongs:
                    yield Frame(
                        f"{what} whose {name} is {wrong!r}", kind, who, data, partial(put, name, wrong)
                    )
            # These may be missing, but not be something else.
            for name in ("channel", *(["message"] if kind == PRESSED else [])):
                for wrong in wrongs[1:4]:
                    spoil = partial(put, name, wrong)
                    yield Frame(f"{what} whose {name} is {wrong!r}", kind, who, data, spoil)
            yield Frame(f"{what} from a server unknown", kind, who, data, partial(put, "guild_id", NOWHERE))
            yield Frame(f"{what} without a token", kind, who, data, partial(without, "token"), silent=True)
            yield Frame(f"{what} without an id", kind, who, data, partial(without, "id"), silent=True)
            for number in (0, 1, 6, 99, -1, None, "3"):
                spoil = partial(put, "type", number)
                yield Frame(f"{what} of type {number!r}", kind, who, data, spoil, silent=True)
            yield Frame(f"{what} without a type", kind, who, data, partial(without, "type"), silent=True)

    def _buttons(self) -> Iterator[Frame]:
        for name, custom_id in (
            ("empty", ""), ("of 101 characters", "bm:take_down:" + "1" * 88),
            ("of 4,000", "bm:" + "x" * 3997),
            ("a number", 7), ("nothing", None), ("a list", ["bm", "take_down"]),
        ):  # fmt: skip
            for kind, who, data in (
                (PRESSED, OFFICER, self.whole.take_down),
                (FORM, RESIDENT, self.whole.ask_form),
            ):
                what = "button" if kind == PRESSED else "form"
                yield Frame(f"a {what}'s custom_id is {name}", kind, who, data, into("custom_id", custom_id))
        for number in (SELECT, 4, 5, 0, 99, -1, None, "2"):
            spoil = into("component_type", number)
            yield Frame(
                f"a button of component type {number!r}", PRESSED, OFFICER, self.whole.take_down, spoil
            )
        for missing in ("custom_id", "component_type"):
            spoil = out_of(missing)
            yield Frame(f"a button without {missing}", PRESSED, OFFICER, self.whole.take_down, spoil)
        yield Frame("a button sent as a form", FORM, OFFICER, self.whole.take_down, into("components", []))
        spoil = into("component_type", BUTTON)
        yield Frame("a form sent as a button", PRESSED, RESIDENT, self.whole.ask_form, spoil)

    def _selects(self) -> Iterator[Frame]:
        """A list's choice, and the answer to Which team?."""
        shown = str(self.ground.ids["shown"])
        wrongs: dict[str, Any] = {
            "none": [], "nothing": None, "a word": shown, "two": [shown, shown], "26": [shown] * 26,
            "a number": 7, "a list": [[shown]], "an object": {"0": shown}, "no text": [7],
            "a question nobody asked": ["999999"], "words": ["x" * 4000],
        }  # fmt: skip
        for name, values in wrongs.items():
            spoil = into("values", values)
            yield Frame(f"a question chosen: {name}", PRESSED, RESIDENT, self.whole.support, spoil)
            if name != "a word":
                yield Frame(f"a team chosen: {name}", PRESSED, OFFICER, self.whole.close_in, spoil)
        for values in (TEAM, [TEAM, OTHER], [OTHER, TEAM], [TEAM] * 2, {"0": TEAM}):
            spoil = into("values", values)
            yield Frame(f"a team chosen: {values!r}", PRESSED, OFFICER, self.whole.close_in, spoil)
        for what, who, data in (
            ("question", RESIDENT, self.whole.support),
            ("team", OFFICER, self.whole.close_in),
        ):
            yield Frame(f"a {what} chosen: no values", PRESSED, who, data, out_of("values"))
            for number in (BUTTON, 5, 0, None):
                spoil = into("component_type", number)
                yield Frame(f"a {what} chosen in a component of type {number!r}", PRESSED, who, data, spoil)

    def _forms(self) -> Iterator[Frame]:
        question, audience = typed("question", TEXT_TYPED), typed("audience", "unnamed", RADIO)
        wrongs: dict[str, Any] = {
            "without its text": [audience],
            "without its audience": [question],
            "with its text twice": [question, question, audience],
            "with its audience twice": [question, audience, typed("audience", "private", RADIO)],
            "with fields unknown alone": [typed("text", TEXT_TYPED), typed("who", "unnamed")],
            "with choices for a text": [typed("question", values=[TEXT_TYPED]), audience],
            "with both text and choices": [typed("question", TEXT_TYPED, values=["x"]), audience],
            "with choices for a choice of one": [question, typed("audience", values=["unnamed"])],
            "with a number for a text": [typed("question", 7), audience],
            "with an object for a text": [typed("question", {"a": 1}), audience],
            "with true for a choice": [question, typed("audience", True)],
            "with a field that has no value": [typed("question"), audience],
            "with no fields": [],
            "with nothing for fields": None,
            "with a word for fields": "question",
            "with an object for fields": {"question": TEXT_TYPED},
            "with words among its fields": ["question", 7, None],
            "with fields without ids": [{"type": LABEL, "component": {"type": 4, "value": TEXT_TYPED}}],
            "with labels of nothing": [{"type": LABEL, "component": None}, {"type": LABEL, "component": 7}],
            "with rows of nothing": [{"type": 1, "components": 7}, {"type": 1, "components": {"a": 1}}],
        }
        for name, components in wrongs.items():
            spoil = into("components", components)
            yield Frame(f"a form {name}", FORM, RESIDENT, self.whole.ask_form, spoil)
        yield Frame("a form without components", FORM, RESIDENT, self.whole.ask_form, out_of("components"))
        for verb, who in self.whole.staff_forms().items():
            data = partial(self.whole.staff_form, verb)
            yield Frame(f"{verb} with nothing in it", FORM, who, data, into("components", []))

    def _commands(self) -> Iterator[Frame]:
        asked: Any = {"type": 3, "name": "question", "value": TEXT_TYPED}
        team: Any = {"type": 3, "name": "team", "value": TEAM}
        wrongs: dict[str, Any] = {
            "an unknown option": [asked, team, {"type": 3, "name": "anonymous", "value": "yes"}],
            "an option twice": [asked, asked, team],
            "a number for a text": [{**asked, "value": 7}, team],
            "an object for a text": [{**asked, "value": {"a": 1}}, team],
            "a list for a text": [{**asked, "value": [TEXT_TYPED]}, team],
            "a text of a number's type": [{**asked, "type": 4}, team],
            "a person for a text": [{**asked, "type": 6, "value": NOWHERE}, team],
            "a role that is no id": [{**asked, "type": 8, "value": "x"}, team],
            "an option of an unknown type": [{**asked, "type": 99}, team],
            "an option without a value": [{"type": 3, "name": "question"}, team],
            "an option without a name": [{"type": 3, "value": TEXT_TYPED}, team],
            "an option without a type": [{"name": "question", "value": TEXT_TYPED}, team],
            "a subcommand that there is not": [{"type": 1, "name": "secretly", "options": [asked]}],
            "a word for options": "question",
            "words among its options": ["question", 7, None],
        }
        for name, options in wrongs.items():
            yield Frame(f"a command with {name}", COMMAND, RESIDENT, self.whole.ask, into("options", options))
            if "twice" not in name:
                yield Frame(
                    f"a suggestion with {name}", SUGGEST, OFFICER, self.whole.typing, into("options", options)
                )
        for name, value in (
            ("name", "x" * 100),
            ("name", 7),
            ("name", None),
            ("type", 99),
            ("type", "x"),
            ("type", 3),
        ):
            spoil = into(name, value)
            yield Frame(
                f"a command whose {name} is {str(value)[:9]!r}", COMMAND, RESIDENT, self.whole.ask, spoil
            )
        yield Frame("a command without a name", COMMAND, RESIDENT, self.whole.ask, out_of("name"))

    def _groups(self) -> Iterator[Frame]:
        """Commands of a group: what is required, numbers, roles."""
        team: Any = {"type": 3, "name": "team", "value": TEAM}
        extend = partial(self.whole.group, "meeting", "extend")
        for name, options in (
            ("what is required", []), ("a whole number", [{"type": 4, "name": "minutes", "value": "5"}]),
            ("a number it may be", [{"type": 4, "name": "minutes", "value": 10**30}]),
            ("a number that is one", [{"type": 4, "name": "minutes", "value": True}]),
            ("a number in its range", [{"type": 4, "name": "minutes", "value": -5}]),
        ):  # fmt: skip
            inner = [{"type": 1, "name": "extend", "options": [*options, team]}]
            yield Frame(f"/meeting extend without {name}", COMMAND, OFFICER, extend, into("options", inner))
        yield Frame("a group alone", COMMAND, OFFICER, extend, into("options", []))
        setup = partial(self.whole.group, "team", "setup")
        roles = [{"type": 8, "name": name, "value": NOWHERE} for name in ("officers", "moderators")]
        words = [
            {"type": 3, "name": name, "value": value}
            for name, value in (("name", "X"), ("zone", "Europe/London"))
        ]
        inner = [{"type": 1, "name": "setup", "options": [*words, *roles]}]
        yield Frame("/team setup with roles not described", COMMAND, ADMIN, setup, into("options", inner))

    def _menus(self) -> Iterator[Frame]:
        pair_id = self.whole.pair_id
        for name, spoil in (
            ("no target", out_of("target_id")), ("nothing described", out_of("resolved")),
            ("another target", into("target_id", NOWHERE)),
            ("a target that is a word", into("target_id", "x")),
            ("a message in pieces", into("resolved", {"messages": {pair_id: {"id": pair_id}}})),
        ):  # fmt: skip
            yield Frame(f"a message's menu with {name}", COMMAND, OFFICER, self.whole.menu, spoil)

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
            if TEXT_TYPED in str(lines) or str(who.id) in str(lines):
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
        chosen = into("values", [str(self._others)])
        return await self._sent(Frame("", PRESSED, RESIDENT, self.whole.support, chosen))()


def _not_plain(reply: Reply, kind: int) -> list[str]:
    text = reply.text()
    if kind == SUGGEST:
        return [f"it is answered by a {reply.kind}"] if reply.kind != "autocomplete" else []
    wrong = [] if text.strip() else [f"nothing was said ({reply.kind})"]
    if any(word in text for word in SPOILT):
        wrong.append(f"it broke: {text!r}")
    if not reply.ephemeral:
        wrong.append("others can read it")
    return wrong
