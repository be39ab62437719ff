"""Whole interactions that would do what they say, and the ways to spoil one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from bot.rehearsal.box._simcord import InteractionType
from torture.attack.attacker import BUTTON, SELECT
from torture.attack.ground import TEAM, Ground

COMMAND: Final = InteractionType.APPLICATION_COMMAND
PRESSED: Final = InteractionType.MESSAGE_COMPONENT
SUGGEST: Final = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
FORM: Final = InteractionType.MODAL_SUBMIT
TEXT, RADIO, LABEL = 4, 21, 18
NOWHERE: Final = "1234567890123456789"
TEXT_TYPED: Final = "Who reads what Discord spoilt?"
# Those who may do what the whole frame would do, so that only its form can be what is refused.
OFFICER, RESIDENT, ADMIN = "officer", "resident", "administrator"

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


class Whole:
    """Builds the data of whole interactions about what stands on the ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground: Final = ground

    def take_down(self) -> dict[str, Any]:
        """A button that takes the published pair down."""
        parts = f"1:{self.ground.ids['answered']}:{self.ground.numbers['answered']}:0"
        return {"custom_id": f"bm:take_down:{parts}", "component_type": BUTTON}

    def support(self) -> dict[str, Any]:
        """A choice of a question to support."""
        chosen = [str(self.ground.ids["shown"])]
        return {"custom_id": "bm:support_pick:1:0", "component_type": SELECT, "values": chosen}

    def close_in(self) -> dict[str, Any]:
        """The answer to Which team? of /meeting close."""
        return {"custom_id": "bm:close_in", "component_type": SELECT, "values": [TEAM]}

    def ask_form(self) -> dict[str, Any]:
        """A question's form."""
        fields = [typed("question", TEXT_TYPED), typed("audience", "unnamed", RADIO)]
        return {"custom_id": "bm:ask_form:1:1:spoilt", "components": fields}

    def staff_forms(self) -> dict[str, str]:
        """The staff's forms, and who may send each."""
        return {
            "answer_form": OFFICER, "follow_up_form": OFFICER, "decline_form": OFFICER,
            "keep_form": OFFICER, "reason_form": OFFICER, "say_form": OFFICER, "private_form": ADMIN,
        }  # fmt: skip

    def staff_form(self, verb: str) -> dict[str, Any]:
        """One of the staff's forms, about a question in the state it needs."""
        state = {"keep_form": "following up", "reason_form": "taken down"}.get(verb, "waiting")
        parts = f":{self.ground.ids[state]}:{self.ground.numbers[state]}"
        version = "" if verb == "reason_form" else ":1"
        middle = "" if verb in ("say_form", "private_form") else f"{parts}{version}:0"
        return {"custom_id": f"bm:{verb}:1{middle}:spoilt", "components": []}

    def ask(self) -> dict[str, Any]:
        """/ask with a question."""
        return self.ground.kind(RESIDENT).who.command_data("ask", question=TEXT_TYPED, team=TEAM)

    def group(self, group: str, command: str) -> dict[str, Any]:
        """A command of a group, without what it requires."""
        found = self.ground.box.backend.commands[None][(group, 1)]
        return {"id": found["id"], "name": group, "type": 1, "options": [{"type": 1, "name": command}]}

    def typing(self) -> dict[str, Any]:
        """A suggestion asked for, while a number is typed into /answer."""
        data = self.ground.kind(OFFICER).who.command_data("answer", question="1", team=TEAM)
        data["options"][0]["focused"] = True
        return data

    @property
    def pair_id(self) -> str:
        """The message of the published pair."""
        return str(self.ground.pair["id"])

    def menu(self) -> dict[str, Any]:
        """Take down, from the menu of the published pair's message."""
        found = self.ground.box.backend.commands[None][("Take down", 3)]
        messages = {self.pair_id: dict(self.ground.pair)}
        return {
            "id": found["id"], "name": "Take down", "type": 3, "target_id": self.pair_id,
            "resolved": {"messages": messages},
        }  # fmt: skip


def typed(name: str, value: Any = None, kind: int = TEXT, values: Any = None) -> dict[str, Any]:
    """A field of a form as it is sent."""
    filled = {key: one for key, one in (("value", value), ("values", values)) if one is not None}
    return {"type": LABEL, "component": {"type": kind, "custom_id": name, **filled}}


def without(name: str, frame: dict[str, Any]) -> None:
    """Spoil a frame: take this out."""
    frame.pop(name, None)


def put(name: str, value: Any, frame: dict[str, Any]) -> None:
    """Spoil a frame: put this in."""
    frame[name] = value


def into(name: str, value: Any) -> Spoil:
    """Spoil a frame's data: put this in."""
    return lambda frame: frame["data"].update({name: value})


def out_of(name: str) -> Spoil:
    """Spoil a frame's data: take this out."""
    return lambda frame: frame["data"].pop(name, None)
