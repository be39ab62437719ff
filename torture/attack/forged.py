"""Ids made up, forms sent twice, by others, too late, and roles lost between opening and sending."""

import random
import secrets
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.rehearsal.box import Reply
from bot.rehearsal.stage import question_number
from torture.attack.expected import VERBS, Line, Right
from torture.attack.ground import QUESTIONS, TEAM, Ground, Kind
from torture.attack.matrix import POWERS, SPOILT, Matrix, NobodySays, graves
from torture.attack.rows import differing
from torture.attack.surface import Handler

# Numbers that no row has, or that are none.
NUMBERS: Final = (
    "0", "999999", "2147483648", "9223372036854775807", "9223372036854775808", "9" * 19, "9" * 40, "-1",
    "１", "٣", "²", "1.5", "1e3", "0x1", "%31", "1 ", "None", "'", "1;--", "{0}", "%s", "v1.0", "\x00", "\u202e1",
)  # fmt: skip
# A form's meeting only says whether it was sent too late.
_IDS: Final = frozenset({"team_id", "question_id", "number", "wanted", "typed", "at"})
_COUNTS: Final = frozenset({"page", "step", "version", "user_id", "minutes"})
_LETTERS: Final = "bm:ask_1v.0٣\u202e\x00'%{}/é😀\ud83d"
_MADE_UP: Final = 40
_SOME: Final = 3
# Sent twice, the same is looked at again, not done again.
_ANEW: Final = frozenset({"view", "sqlite_sequence"})


@dataclass(frozen=True, slots=True)
class Try:
    """A trial: its name, and what it does, which says what was wrong."""

    name: str
    do: Callable[[], Awaitable[list[str]]]


class Forging:
    """Builds the trials; each leaves the scene so that the next can be tried."""

    def __init__(self, matrix: Matrix, handlers: tuple[Handler, ...], seed: int) -> None:
        self.matrix: Final = matrix
        self.ground: Final[Ground] = matrix.ground
        self.handlers: Final = tuple(one for one in handlers if one.verb in VERBS)
        self._seed: Final = seed

    def trials(self) -> Iterator[Try]:
        """All of them, in the order in which they can be tried."""
        people = [self.ground.kind(name) for name in ("resident", "officer of another team", "officer")]
        for handler in self.handlers:
            for kind in people:
                yield Try(f"forged {handler.verb} by {kind.name}", self._forged(handler, kind))
            yield Try(f"parts of {handler.verb}", self._wrong_arity(handler))
            yield Try(f"ids of others in {handler.verb}", self._of_others(handler))
        yield Try(f"{_MADE_UP} ids drawn at random", self._drawn)
        for handler in self.handlers:
            line = VERBS[handler.verb]
            if line.right in POWERS:
                yield Try(f"role lost before {handler.verb}", self._role_lost(handler, line))
        yield Try("a form opened by somebody else", self._somebody_elses)
        for handler in self.handlers:
            yield Try(f"twice {handler.verb}", self._twice(handler))

    # --- made-up ids -----------------------------------------------------------------------------------

    def _forged(self, handler: Handler, kind: Kind) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            wrong = []
            draw = random.Random(f"{self._seed} {handler.verb} {kind.name}")
            names = [name.lstrip("_") for name in handler.parts]
            places = [at for at, name in enumerate(names) if name in _IDS]
            counts = [at for at, name in enumerate(names) if name in _COUNTS]
            # Of those who may, all ids are forged at once: a button's verb uses only some of them.
            together = [places] if kind.name == "officer" else [[at] for at in places]
            for spots in [*filter(None, together), *([at] for at in counts)]:
                numbers = NUMBERS if kind.name == "officer" else draw.sample(NUMBERS, _SOME)
                for forged in numbers:
                    parts = self.matrix.parts(handler, VERBS[handler.verb])
                    for at in spots:
                        parts[at] = forged
                    if kind.name == "officer" and spots[0] in counts and _acts(handler):
                        continue  # the version and such of a real button of theirs: it may well work
                    wrong += await self._no_effect(handler, kind, parts)
            return wrong

        return do

    def _wrong_arity(self, handler: Handler) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            wrong = []
            right = self.matrix.parts(handler, VERBS[handler.verb])
            shapes = [right[:-1]] if right else []
            for parts in [*shapes, [*right, "1"], [*right, "1", "2", "3"], [*right, ""], ["", *right]]:
                for kind in (self.ground.kind("resident"), self.ground.kind("officer")):
                    wrong += await self._no_effect(handler, kind, parts)
            return wrong

        return do

    def _of_others(self, handler: Handler) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            wrong = []
            names = [name.lstrip("_") for name in handler.parts]
            if "team_id" not in names:
                return []
            for kind, team in (
                ("officer of another team", "2"), ("moderator of another team", "2"),
                ("officer elsewhere", "3"), ("officer", "3"),
            ):  # fmt: skip
                parts = self.matrix.parts(handler, VERBS[handler.verb])
                parts[names.index("team_id")] = team
                if handler.verb in ("ask_form", "say_form", "private_form") and kind != "officer":
                    continue  # these name nothing but the team, which is their own
                if kind == "officer" and "question_id" in names:
                    continue  # tried with all ids at once
                wrong += await self._no_effect(handler, self.ground.kind(kind), parts)
            return wrong

        return do

    async def _drawn(self) -> list[str]:
        wrong = []
        draw, kind = random.Random(self._seed), self.ground.kind("officer")
        for _ in range(_MADE_UP):
            custom_id = "bm:" + "".join(draw.choices(_LETTERS, k=draw.randint(0, 97)))
            for send in (kind.who.press, kind.who.pick):
                wrong += await self._nothing_from(send(custom_id), custom_id)
            wrong += await self._nothing_from(kind.who.send(custom_id, {}), custom_id)
        return wrong

    async def _no_effect(self, handler: Handler, kind: Kind, parts: list[str]) -> list[str]:
        custom_id = ":".join(["bm", handler.verb, *parts])
        sending = self.matrix.send_as(handler, kind, custom_id, parts)
        return await self._nothing_from(sending, f"{custom_id} by {kind.name}", kind)

    async def _nothing_from(
        self,
        sending: Awaitable[Reply],
        what: str,
        kind: Kind | None = None,
        but: frozenset[str] = frozenset(),
    ) -> list[str]:
        before = self.ground.rows.all()
        self.matrix.log.new_lines()
        reply = await sending
        text = reply.text()
        wrong = differing(before, self.ground.rows.all(), but) + graves(self.matrix.log.new_lines())
        if any(word in text for word in SPOILT):
            wrong.append(f"it broke: {text!r}")
        if reply.modal is None and not text.strip():
            wrong.append(f"nothing was said ({reply.kind})")
        if kind is not None and not kind.powers:
            told = [state for state, known in QUESTIONS.items() if known in text]
            wrong += [
                f"it tells the question {state}" for state in told if state not in ("shown", "answered")
            ]
        return [f"{what!r}: {fault}" for fault in wrong]

    # --- in time, once, by who opened it ---------------------------------------------------------------

    def _role_lost(self, handler: Handler, line: Line) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            from torture.attack.matrix import Cell

            powers = POWERS[line.right]
            kind = self.ground.kind("officer" if "officer" in powers else "administrator")
            backend, guild = self.ground.box.backend, self.ground.kent
            held = list(kind.who.member.role_ids)
            for role in held:
                backend.remove_member_role(guild.id, kind.who.id, role)
            try:
                cell = Cell(handler.verb, line, kind, self.matrix.pressing(handler, kind))
                await self.matrix.refused(cell, frozenset({"NotAllowed"}))
                return cell.wrong
            finally:
                for role in held:
                    backend.add_member_role(guild.id, kind.who.id, role)

        return do

    async def _somebody_elses(self) -> list[str]:
        """A form's opening names who opened it, from its first sending on."""
        wrong = []
        first, second = self.ground.kind("resident"), self.ground.kind("asker")
        for audience in ("unnamed", "private"):
            fields = {"question": f"Whose form is this, {secrets.token_hex(3)}?", "audience": audience}
            custom_id = f"bm:ask_form:1:1:{secrets.token_urlsafe(9)}"
            await first.who.send(custom_id, fields)
            wrong += await self._nothing_from(second.who.send(custom_id, fields), "somebody else's form")
        return wrong

    def _twice(self, handler: Handler) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            if handler.verb in ("open_private", "close_in", "open_in", "extend_in"):
                return []  # each opening counts, each extension too; the meeting itself is tried apart
            line = VERBS[handler.verb]
            kind = self._who(line)
            number, row = await self._fresh(line)
            parts = self.matrix.parts(handler, line, number=number, question=row)
            custom_id = ":".join(["bm", handler.verb, *parts])
            fields = self.matrix.fields()
            await self.matrix.send_as(handler, kind, custom_id, parts, fields)
            await self.ground.settled()
            second = self.matrix.send_as(handler, kind, custom_id, parts, fields)
            # The same reason again counts as said anew; the question is no other for it.
            but = _ANEW | {"question"} if handler.verb == "reason_form" else _ANEW
            return await self._nothing_from(second, f"{custom_id} a second time", but=but)

        return do

    def _who(self, line: Line) -> Kind:
        if line.right in POWERS:
            wanted = "officer" if "officer" in POWERS[line.right] else "administrator"
            return self.ground.kind(wanted)
        return self.ground.kind("asker" if line.right is Right.ASKER else "resident")

    async def _fresh(self, line: Line) -> tuple[str, str]:
        """A new question in the state that the line is about: its number and its row's id."""
        if line.on == "private":
            return "1", "1"
        asker, officer = self.ground.kind("asker").who, self.ground.kind("officer").who
        text = f"Is this one new, {secrets.token_hex(4)}?"
        said = await asker.slash("ask", self.ground.lobby, question=text, team=TEAM)
        number = question_number(said.text())
        row = next(
            one["id"]
            for one in self.ground.rows.table("question")
            if one["team_id"] == 1 and one["number"] == number
        )
        if line.on == "shown":
            await officer.press(f"bm:show:1:{row}:{number}:0")
        elif line.on == "following up":
            await officer.slash("followup make", self.ground.lobby, question=str(number), team=TEAM)
        elif line.on in ("answered", "taken down"):
            await officer.slash("answer", self.ground.lobby, question=str(number), text="Yes.", team=TEAM)
            if line.on == "taken down":
                await officer.press(f"bm:take_down:1:{row}:{number}:0")
        elif line.on != "waiting":
            raise NobodySays(f"nobody says how a question comes to be {line.on}")
        return str(number), str(row)


def _acts(handler: Handler) -> bool:
    """Whether it does more than turn a page."""
    return not handler.verb.startswith(("desk", "want", "mine"))
