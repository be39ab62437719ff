"""Everywhere a person can type, with how it is sent and where it must arrive."""

import json
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from bot.rehearsal.box import Reply
from torture.attack.attacker import Attacker
from torture.attack.ground import TEAM, Ground

_OPTION: Final = 6000  # Discord's limit for an option of a command
_SOME: Final = 15
_WIZARD: Final = {
    "who": ("name", "organisation", "official_page", "reach"), "signposts": ("signposts",), "zone": ("zone",),
    "limits": ("questions_per_meeting", "seconds_between", "support_after_days"),
    "controller": ("controller", "controller_contact"), "notice": ("notice_page",), "invite": ("invite",),
}  # fmt: skip
_ANSWER, _REASON, _REMOVED = ("answer", "text"), ("question", "reason"), ("question", "taken_down_reason")


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to type. `kept` is the table and column where the text arrives, or else it must come `back`.

    `some`: how many texts are tried, drawn at random; 0: all.
    """

    name: str
    send: Callable[[str], Awaitable[Reply]]
    kept: tuple[str, str] | None = None
    back: bool = False
    some: int = 0


class Places:
    """Builds the places on a ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground: Final = ground
        self._officer: Final = ground.kind("officer").who
        self._admin: Final = ground.kind("administrator").who
        self._resident: Final = ground.kind("resident").who
        colleague = ground.box.add_member(ground.kent, "Otto Officer", roles=[ground.officers])
        self._colleague: Final = Attacker(ground.box, colleague, ground.lobby)

    def all(self) -> list[Place]:
        """Every one."""
        return [
            *self._of_residents(), *self._on_the_desk(), *self._in_commands(), *self._of_administrators(),
            *self._of_memory(), *self._of_teams(),
        ]  # fmt: skip

    def _of_residents(self) -> list[Place]:
        return [
            Place("a question", self._question, ("question", "text"), back=True),
            Place("a question by command", self._by_command, some=_SOME),
            Place("a question before its team is said", self._to_nobody, back=True, some=_SOME),
            Place("a question changed", self._changed, ("question", "text"), True, _SOME),
            Place("private information", partial(self._question, audience="private"), back=True),
            Place("an audience", lambda text: self._question("Who sees this?", text[:_OPTION])),
            Place("one's own name", self._own_name),
        ]  # fmt: skip

    def _on_the_desk(self) -> list[Place]:
        staff, desk = self._staff, self._at_desk
        return [
            Place("an answer", partial(staff, "answer_form", "answer", "waiting"), _ANSWER, back=True),
            Place("an answer beside a colleague's", self._beside, back=True, some=_SOME),
            Place("a reason beside a colleague's answer", self._reason_beside, back=True, some=_SOME),
            Place("coming back", partial(staff, "keep_form", "answer", "following up"), _ANSWER, some=_SOME),
            Place("a reason", partial(staff, "decline_form", "reason", "waiting"), _REASON, back=True),
            Place("a removal", partial(staff, "reason_form", "reason", "taken down"), _REMOVED, True, _SOME),
            Place("a day", partial(staff, "follow_up_form", "due", "waiting"), some=_SOME),
            Place("a wording", partial(desk, "reword_form", "wording"), ("question", "text"), back=True),
            Place("why who asked", partial(desk, "reveal_form", "reason"), ("action", "why"), True, _SOME),
            Place("the same as which", partial(desk, "merge_form", "number"), some=_SOME),
            Place("which to go to", self._jump, some=_SOME),
        ]  # fmt: skip

    def _in_commands(self) -> list[Place]:
        return [
            Place("a speech", partial(self._option, "say", "text"), ("speech", "text"), back=True),
            Place("a number", partial(self._option, "answer", "question", text="Yes.")),
            Place("a time", partial(self._option, "meeting schedule", "when")),
            Place("a title", partial(self._option, "meeting schedule", "title", when="1 March 2031 18:00")),
            Place("how often", partial(self._option, "meeting repeat", "every", at="18:00")),
            Place("an hour", partial(self._option, "meeting repeat", "at", every="first Tuesday")),
            Place("which meeting", partial(self._option, "meeting cancel", "meeting")),
            Place("a team", partial(self._option, "desk", "team")),
        ]  # fmt: skip

    def _of_administrators(self) -> list[Place]:
        return [
            Place("an organisation", partial(self._setup, "organisation")),
            Place("an official page", partial(self._setup, "official_page")),
            Place("a time zone", partial(self._setup, "zone")),
            Place("a language", partial(self._setup, "language")),
            Place("a team's name", partial(self._setup, "name")),
            Place("terms", self._terms),
            Place("the name that is shown", self._called, ("officer", "shown_as")),
        ]  # fmt: skip

    def _of_memory(self) -> list[Place]:
        async def words(text: str) -> Reply:
            return await self._resident.slash("search", self._ground.lobby, words=text[:_OPTION], team=TEAM)

        async def words_in_form(text: str) -> Reply:
            return await self._resident.send(_form("search_form:1"), {"words": text})

        async def ready(field: str, text: str) -> Reply:
            named = {"name": f"ready {secrets.token_hex(4)}", "answer": "Soon."}
            return await self._officer.send(_form("ready_form:1:0"), named | {field: text})

        return [
            Place("words to look for", words),
            Place("words to look for in a form", words_in_form, some=_SOME),
            Place("a ready answer", partial(ready, "answer"), ("ready_answer", "text"), True, _SOME),
            Place("a ready answer's name", partial(ready, "name"), some=_SOME),
        ]

    def _of_teams(self) -> list[Place]:
        async def look(option: str, text: str) -> Reply:
            return await self._resident.slash("find-team", self._ground.lobby, **{option: text[:_OPTION]})

        async def look_in_form(text: str) -> Reply:
            return await self._resident.send(_form("find_form"), {"where": text})

        async def areas(option: str, text: str) -> Reply:
            wanted = {option: text[:_OPTION], "team": TEAM}
            return await self._admin.slash("team areas", self._ground.lobby, **wanted)

        async def file(command: str, option: str, text: str) -> Reply:
            sent = ("sent.txt", text.encode("utf-8", "replace"))
            more = {"team": TEAM} if command == "team areas" else {}
            return await self._admin.slash(command, self._ground.lobby, **{option: sent, **more})

        async def settings(text: str) -> Reply:
            settings = {
                "name": secrets.token_hex(4),
                "organisation": text,
                "signposts": [text],
                "areas": [text],
            }
            content = {"format": "beatmeet team settings", "version": 1, "settings": settings}
            return await file("team import", "file", json.dumps(content))

        async def guest(text: str) -> Reply:
            named = {"member": self._resident, "shown_as": text[:_OPTION], "team": TEAM}
            return await self._admin.slash("team guest", self._ground.lobby, **named)

        return [
            Place("a postcode", partial(look, "postcode"), some=_SOME),
            Place("a name to find", partial(look, "name"), some=_SOME),
            Place("where one lives, in a form", look_in_form, some=_SOME),
            Place("postcodes", partial(areas, "add"), some=_SOME),
            Place("postcodes taken away", partial(areas, "remove"), some=_SOME),
            Place("a file of postcodes", partial(file, "team areas", "file"), some=_SOME),
            Place("a file of settings", partial(file, "team import", "file"), some=_SOME),
            Place("a setting in a file", settings, some=_SOME),
            Place("a guest's name", guest, ("guest_host", "shown_as"), some=_SOME),
            Place("who a team is", partial(self._edited, "who"), some=_SOME),
            Place("signposts", partial(self._edited, "signposts"), some=_SOME),
            Place("a zone in the wizard", partial(self._edited, "zone"), some=_SOME),
            Place("limits in the wizard", partial(self._edited, "limits"), some=_SOME),
            Place("a data controller", partial(self._edited, "controller"), some=_SOME),
            Place("a notice's address", partial(self._edited, "notice")),
            Place("an invite", partial(self._edited, "invite"), some=_SOME),
        ]

    # --- typing into them ------------------------------------------------------------------------------

    async def _question(self, text: str, audience: str = "unnamed") -> Reply:
        return await self._resident.send(_form("ask_form:1:1"), {"question": text, "audience": audience})

    async def _by_command(self, text: str) -> Reply:
        return await self._resident.slash(
            "ask", self._ground.lobby, question=f"{text} again"[:_OPTION], team=TEAM
        )

    async def _to_nobody(self, text: str) -> Reply:
        return await self._resident.slash("ask", self._ground.lobby, question=text[:_OPTION])

    async def _changed(self, text: str) -> Reply:
        _, row, version = await self._asked("waiting")
        asker = self._ground.kind("asker").who
        return await asker.send(_form(f"edit_mine_form:{row}:{version}:0"), {"question": text})

    async def _beside(self, text: str) -> Reply:
        where = {"question": str((await self._asked("waiting"))[0]), "team": TEAM}
        await self._colleague.slash("answer", self._ground.lobby, **where)
        return await self._officer.slash("answer", self._ground.lobby, text=text[:_OPTION], **where)

    async def _reason_beside(self, text: str) -> Reply:
        number, row, version = await self._asked("waiting")
        await self._colleague.slash("answer", self._ground.lobby, question=str(number), team=TEAM)
        form = _form(f"decline_form:1:{row}:{number}:{version}:0")
        return await self._officer.send(form, {"reason": text, "ready": "own"})

    async def _staff(self, verb: str, field: str, state: str, text: str) -> Reply:
        number, row, version = await self._asked(state)
        parts = f"{verb}:1:{row}:{number}" + (f":{version}:0" if verb != "reason_form" else ":0")
        return await self._officer.send(_form(parts), {field: text, "ready": "own"})

    async def _at_desk(self, verb: str, field: str, text: str) -> Reply:
        number, row, version = await self._asked("waiting")
        last = number if verb == "reveal_form" else version
        return await self._officer.send(_form(f"{verb}:1:{row}:{last}"), {field: text})

    async def _jump(self, text: str) -> Reply:
        return await self._officer.send(_form("jump_form:1"), {"number": text})

    async def _option(self, command: str, name: str, typed: str, /, **more: Any) -> Reply:
        return await self._officer.slash(
            command, self._ground.lobby, **({"team": TEAM, name: typed[:_OPTION]} | more)
        )

    async def _setup(self, name: str, text: str) -> Reply:
        wishes = {
            "name": TEAM, "officers": self._ground.officers, "moderators": self._ground.moderators,
            "zone": "Europe/London",
        }  # fmt: skip
        return await self._admin.slash("team setup", self._ground.lobby, **(wishes | {name: text[:_OPTION]}))

    async def _terms(self, text: str) -> Reply:
        told = dict.fromkeys(("readers", "when_read", "passed_to"), text)
        return await self._admin.send(_form("private_form:1"), told)

    async def _called(self, text: str) -> Reply:
        named = {"member": self._officer, "shown_as": text[:_OPTION], "team": TEAM}
        return await self._admin.slash("team officer", self._ground.lobby, **named)

    async def _own_name(self, text: str) -> Reply:
        user = self._ground.box.backend.get_user(self._resident.id)
        before, user.global_name = user.global_name, text[:32]
        try:
            return await self._question(f"Who am I, {secrets.token_hex(4)}?", "named")
        finally:
            user.global_name = before

    async def _edited(self, step: str, text: str) -> Reply:
        """Change the team with the wizard: what its form takes is saved."""
        await self._admin.slash("team edit", self._ground.lobby, team=TEAM)
        user_ids = {row["id"]: row["user_id"] for row in self._ground.rows.table("person")}
        drafts = self._ground.rows.table("setup_draft")
        draft = next(row["id"] for row in drafts if user_ids[row["person_id"]] == self._admin.id)
        own = {"who": {"name": TEAM}, "controller": {"notice_page": ""}}
        own["notice"] = {"controller": "Invented Police", "controller_contact": "dpo@example.org"}
        fields = dict.fromkeys(_WIZARD[step], text) | own.get(step, {})
        form = "controller" if step == "notice" else step
        said = await self._admin.send(_form(f"setup_form:{draft}:{form}"), fields)
        await self._admin.press(f"bm:setup_make:{draft}")
        return said

    async def _asked(self, state: str) -> tuple[int, int, int]:
        """A new question in a state: number, row id and version."""
        officer, asker = self._ground.kind("officer").who, self._ground.kind("asker").who
        text = f"Is this a question, {secrets.token_hex(4)}?"
        await asker.send(_form("ask_form:1:1"), {"question": text, "audience": "unnamed"})

        def found() -> dict[str, Any]:
            return next(row for row in self._ground.rows.table("question") if row["text"] == text)

        number = str(found()["number"])
        if state == "following up":
            await officer.slash("followup make", self._ground.lobby, question=number, team=TEAM)
        elif state == "taken down":
            await officer.slash("answer", self._ground.lobby, question=number, text="Yes.", team=TEAM)
            await officer.press(f"bm:take_down:1:{found()['id']}:{number}:0")
        row = found()
        return row["number"], row["id"], row["version"]


def _form(parts: str) -> str:
    return f"bm:{parts}:{secrets.token_urlsafe(9)}"
