"""Hostile texts in every place where a person can type: whole or refused with the text given back."""

import csv
import io
import random
import re
import secrets
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from bot.domain.text import clean, is_blank
from bot.rehearsal.box import Channel, Reply, ShownMessage
from bot.rehearsal.comparing import poll
from torture.attack import browser
from torture.attack.forged import Try
from torture.attack.ground import TEAM, Ground
from torture.attack.hostile import texts
from torture.attack.matrix import SPOILT, graves
from torture.attack.rows import Log

_OPTION: Final = 6000  # Discord's limit for an option of a command
_SOME: Final = 15
_ANSWER, _REASON, _REMOVED = ("answer", "text"), ("question", "reason"), ("question", "taken_down_reason")
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROLS: Final = ("\t", "\r", "\n", "\0")
# What spreadsheets skip before they look for a formula.
_SKIPPED: Final = '\ufeff"`‘’“” \t\r\n\0'
# A link whose words are not where it leads, as Discord makes one.
_MASKED: Final = re.compile(r"(?<!\\)\[[^\]\n]+(?<!\\)\]\(<?http://away")


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


class Typing:
    """Builds the trials; the meeting is closed by the last ones."""

    def __init__(self, ground: Ground, log: Log, folder: Path, seed: int) -> None:
        self.ground: Final = ground
        self.log: Final = log
        self.folder: Final = folder
        self.texts: Final = texts(ground.officers.id, ground.kind("resident").who.id)
        self._seed: Final = seed
        self._thread: Channel | None = None

    def trials(self) -> Iterator[Try]:
        """Every text in every place, then what came of them."""
        for place in (*self._places(), *self._desk_places(), *self._memory_places()):
            draw = random.Random(f"{self._seed} {place.name}")
            names = draw.sample(sorted(self.texts), place.some) if place.some else self.texts
            for name in names:
                yield Try(f"{name} as {place.name}", partial(self._typed, place, self.texts[name]))
        yield Try("nobody is pinged by a text", self._pings)
        yield Try("no link hides where it leads", self._links)
        yield Try("everything is shown", self._shown)
        yield Try("no formula in the table", self._table)

    # --- typing ----------------------------------------------------------------------------------------

    def _places(self) -> list[Place]:
        officer, admin = self.ground.kind("officer").who, self.ground.kind("administrator").who
        resident, lobby = self.ground.kind("resident").who, self.ground.lobby

        async def question(text: str, audience: str = "unnamed") -> Reply:
            return await resident.send(_form("ask_form:1:1"), {"question": text, "audience": audience})

        async def by_command(text: str) -> Reply:
            return await resident.slash("ask", lobby, question=f"{text} again"[:_OPTION], team=TEAM)

        async def staff(verb: str, field: str, state: str, text: str) -> Reply:
            number, row, version = await self._question(state)
            parts = f"{verb}:1:{row}:{number}" + (f":{version}:0" if verb != "reason_form" else ":0")
            return await officer.send(_form(parts), {field: text, "ready": "own"})

        async def option(command: str, name: str, typed: str, /, **more: Any) -> Reply:
            return await officer.slash(command, lobby, **({"team": TEAM, name: typed[:_OPTION]} | more))

        async def setup(name: str, text: str) -> Reply:
            wishes = {
                "name": TEAM, "officers": self.ground.officers, "moderators": self.ground.moderators,
                "zone": "Europe/London",
            }  # fmt: skip
            return await admin.slash("team setup", lobby, **(wishes | {name: text[:_OPTION]}))

        async def terms(text: str) -> Reply:
            told = dict.fromkeys(("readers", "when_read", "passed_to"), text)
            return await admin.send(_form("private_form:1"), told)

        async def called(text: str) -> Reply:
            named = {"member": officer, "shown_as": text[:_OPTION], "team": TEAM}
            return await admin.slash("team officer", lobby, **named)

        async def own_name(text: str) -> Reply:
            user = self.ground.box.backend.get_user(resident.id)
            before, user.global_name = user.global_name, text[:32]
            try:
                return await question(f"Who am I, {secrets.token_hex(4)}?", "named")
            finally:
                user.global_name = before

        return [
            Place("a question", question, ("question", "text"), back=True),
            Place("a question by command", by_command, some=_SOME),
            Place("private information", partial(question, audience="private"), back=True),
            Place("an answer", partial(staff, "answer_form", "answer", "waiting"), _ANSWER, back=True),
            Place("coming back", partial(staff, "keep_form", "answer", "following up"), _ANSWER, some=_SOME),
            Place("a reason", partial(staff, "decline_form", "reason", "waiting"), _REASON, back=True),
            Place("a removal", partial(staff, "reason_form", "reason", "taken down"), _REMOVED, True, _SOME),
            Place("a day", partial(staff, "follow_up_form", "due", "waiting"), some=_SOME),
            Place("a speech", partial(option, "say", "text"), ("speech", "text"), back=True),
            Place("a number", partial(option, "answer", "question", text="Yes.")),
            Place("a time", partial(option, "meeting schedule", "when")),
            Place("a title", partial(option, "meeting schedule", "title", when="1 March 2031 18:00")),
            Place("how often", partial(option, "meeting repeat", "every", at="18:00")),
            Place("an hour", partial(option, "meeting repeat", "at", every="first Tuesday")),
            Place("which meeting", partial(option, "meeting cancel", "meeting")),
            Place("a team", partial(option, "desk", "team")),
            Place("an audience", lambda text: question("Who sees this?", text[:_OPTION])),
            Place("an organisation", partial(setup, "organisation")),
            Place("an official page", partial(setup, "official_page")),
            Place("a time zone", partial(setup, "zone")),
            Place("a language", partial(setup, "language")),
            Place("a team's name", partial(setup, "name")),
            Place("terms", terms),
            Place("the name that is shown", called, ("officer", "shown_as")),
            Place("one's own name", own_name),
        ]  # fmt: skip

    def _desk_places(self) -> list[Place]:
        officer = self.ground.kind("officer").who

        async def at_desk(verb: str, field: str, text: str) -> Reply:
            number, row, version = await self._question("waiting")
            last = number if verb == "reveal_form" else version
            return await officer.send(_form(f"{verb}:1:{row}:{last}"), {field: text})

        async def jump(text: str) -> Reply:
            return await officer.send(_form("jump_form:1"), {"number": text})

        return [
            Place("a wording", partial(at_desk, "reword_form", "wording"), ("question", "text"), back=True),
            Place("why who asked", partial(at_desk, "reveal_form", "reason"), ("action", "why"), True, _SOME),
            Place("the same as which", partial(at_desk, "merge_form", "number"), some=_SOME),
            Place("which to go to", jump, some=_SOME),
        ]

    def _memory_places(self) -> list[Place]:
        officer, resident = self.ground.kind("officer").who, self.ground.kind("resident").who

        async def words(text: str) -> Reply:
            return await resident.slash("search", self.ground.lobby, words=text[:_OPTION], team=TEAM)

        async def words_in_form(text: str) -> Reply:
            return await resident.send(_form("search_form:1"), {"words": text})

        async def ready(field: str, text: str) -> Reply:
            named = {"name": f"ready {secrets.token_hex(4)}", "answer": "Soon."}
            return await officer.send(_form("ready_form:1:0"), named | {field: text})

        return [
            Place("words to look for", words),
            Place("words to look for in a form", words_in_form, some=_SOME),
            Place("a ready answer", partial(ready, "answer"), ("ready_answer", "text"), True, _SOME),
            Place("a ready answer's name", partial(ready, "name"), some=_SOME),
        ]

    async def _typed(self, place: Place, text: str) -> list[str]:
        self.log.new_lines()
        reply = await place.send(text)
        said = reply.text()
        wrong = graves(self.log.new_lines())
        if any(word in said for word in SPOILT):
            wrong.append(f"it broke: {said[:300]!r}")
        if not said.strip() and reply.modal is None:
            wrong.append(f"nothing was said ({reply.kind})")
        message = reply.message
        if message is not None and (message.pinged or message.raw.mention_everyone):
            wrong.append(f"the reply pings {message.pinged}")
        if (place.kept is None and not place.back) or is_blank(text):
            return wrong
        if not self._arrived(place, text, said) and not self._came_back(reply, text):
            wrong.append(f"the text neither arrived nor came back: {said[:300]!r}")
        return wrong

    def _arrived(self, place: Place, text: str, said: str) -> bool:
        if place.kept is None:  # sealed: the receipt is all that one can see
            return "officers" in said
        table, column = place.kept
        whole = {clean(text), " ".join(clean(text).split())}
        return any(row[column] in whole for row in self.ground.rows.table(table))

    def _came_back(self, reply: Reply, text: str) -> bool:
        tidy = {text.encode("utf-8", "replace"), clean(text).encode("utf-8", "replace")}
        for message in filter(None, (reply.message, *reply.followups)):
            given = message.text().encode("utf-8", "replace")
            if any(part in given for part in tidy):
                return True
            if any(self.ground.box.attachment(file.url) in tidy for file in message.files):
                return True
        return False

    async def _question(self, state: str) -> tuple[int, int, int]:
        """A new question in a state: number, row id and version."""
        officer, asker = self.ground.kind("officer").who, self.ground.kind("asker").who
        text = f"Is this a question, {secrets.token_hex(4)}?"
        await asker.send(_form("ask_form:1:1"), {"question": text, "audience": "unnamed"})

        def found() -> dict[str, Any]:
            return next(row for row in self.ground.rows.table("question") if row["text"] == text)

        number = str(found()["number"])
        if state == "following up":
            await officer.slash("followup make", self.ground.lobby, question=number, team=TEAM)
        elif state == "taken down":
            await officer.slash("answer", self.ground.lobby, question=number, text="Yes.", team=TEAM)
            await officer.press(f"bm:take_down:1:{found()['id']}:{number}:0")
        row = found()
        return row["number"], row["id"], row["version"]

    # --- what came of them -----------------------------------------------------------------------------

    def _messages(self) -> Iterator[tuple[Channel, ShownMessage]]:
        box = self.ground.box
        for channel in tuple(box.backend.channels.values()):
            for message in box.messages(channel):
                if message.by_bot:
                    yield channel, message

    async def _pings(self) -> list[str]:
        await self.ground.settled(60)
        wrong = []
        staff = {self.ground.officers.id, self.ground.moderators.id}
        for channel, message in self._messages():
            room = "officers" in (channel.name or "")
            rung = message.pinged - (staff if room else set())
            if rung or message.raw.mention_everyone:
                wrong.append(f"in {channel.name!r} {rung or 'everyone'} is pinged: {message.text()[:200]!r}")
        return wrong

    async def _links(self) -> list[str]:
        return [
            f"in {channel.name!r}: {message.text()[:300]!r}"
            for channel, message in self._messages()
            if _MASKED.search(message.text())
        ]

    async def _shown(self) -> list[str]:
        """Nothing that was typed keeps a message from being shown."""
        return [
            f"{row['kind']} of {row['owner_id']} is not shown: {row['error']}"
            for row in self.ground.rows.table("view")
            if row["error"]
        ]

    async def _table(self) -> list[str]:
        """Close, wait for the record, and read its table back."""
        wrong = []
        cells = [
            cell for row in csv.reader(io.StringIO(await self._file(".csv"), newline="")) for cell in row
        ]
        for cell in cells:
            bare = cell.lstrip(_SKIPPED)
            if (bare.startswith(_FORMULA) or cell[:1] in _CONTROLS) and not _is_number(cell):
                wrong.append(f"a spreadsheet may run {cell[:80]!r}")
        arrived = {row["text"] for row in self.ground.rows.table("answer")}
        if not arrived or len(cells) < len(arrived):
            wrong.append(f"the table has {len(cells)} cells for {len(arrived)} answers")
        return wrong

    async def page(self) -> list[str]:
        """The transcript, in a browser."""
        found = browser.find()
        if found is None:
            return ["no Chromium was found"]
        path = self.folder / "transcript.html"
        path.write_text(await self._file(".html"), encoding="utf-8")
        wrong, text = await browser.look(found, path)
        shown = ("<script>", "onerror=", "</title>", "{{7*7}}", "DROP TABLE")
        return wrong + [f"{word} cannot be read on the page" for word in shown if word not in text]

    async def _file(self, ending: str) -> str:
        box = self.ground.box
        if self._thread is None:
            officer = self.ground.kind("officer").who
            await officer.slash("meeting close", self.ground.lobby, team=TEAM)
        await self.ground.settled(60)

        async def files() -> list[str]:
            found = [
                (channel, file.url)
                for channel, message in self._messages()
                for file in message.files
                if file.filename.endswith(ending) and channel.is_thread
            ]
            self._thread = found[0][0] if found else None
            return [url for _, url in found]

        urls = await poll(files)
        return "".join(box.attachment(url).decode("utf-8-sig") for url in urls[:1])


def _form(parts: str) -> str:
    return f"bm:{parts}:{secrets.token_urlsafe(9)}"


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
