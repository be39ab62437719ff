"""Custom ids that somebody made up, or took from elsewhere."""

import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.rehearsal.box import Reply
from torture.attack.expected import VERBS
from torture.attack.ground import QUESTIONS, Ground, Kind
from torture.attack.matrix import SPOILT, Matrix, graves
from torture.attack.rows import differing
from torture.attack.surface import Handler

# Numbers that no row has, or that are none.
NUMBERS: Final = (
    "0", "999999", "2147483648", "9223372036854775807", "9223372036854775808", "9" * 19, "9" * 40, "-1",
    "１", "٣", "²", "1.5", "1e3", "0x1", "%31", "1 ", "None", "'", "1;--", "{0}", "%s", "v1.0",
    "\x00", "\u202e1",
)  # fmt: skip
# The asking form's meeting only says whether it was sent too late.
_IDS: Final = frozenset(
    {"team_id", "question_id", "outcome_id", "number", "wanted", "typed", "at", "elsewhere_id"}
)
_NAME_THE_TEAM_ONLY: Final = frozenset(
    {
        "ask_form",
        "draft_form",
        "say_form",
        "private_form",
        "ready_form",
        "outcome_form",
        "trial_begin",
        "desk_open",
        "pause",
        "go_on",
        "hear_how_pick",
    }
)
_COUNTS: Final = frozenset({"page", "step", "version", "user_id", "minutes", "each", "weeks"})
_LETTERS: Final = "bm:ask_1v.0٣\u202e\x00'%{}/é😀\ud83d"
_MADE_UP: Final = 40
_SOME: Final = 3


@dataclass(frozen=True, slots=True)
class Try:
    """A trial: its name, and what it does, which says what was wrong. `not_run` is why it cannot be tried."""

    name: str
    do: Callable[[], Awaitable[list[str]]]
    not_run: str = ""


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

    # --- made-up ids -----------------------------------------------------------------------------------

    def _forged(self, handler: Handler, kind: Kind) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            wrong = []
            draw = random.Random(f"{self._seed} {handler.verb} {kind.name}")
            names = [name.lstrip("_") for name in handler.parts]
            ids = _IDS if handler.verb in ("ask_form", "draft_form") else _IDS | {"meeting_id"}
            places = [at for at, name in enumerate(names) if name in ids]
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
                if handler.verb in _NAME_THE_TEAM_ONLY and kind != "officer":
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
                wrong += await nothing_from(self.matrix, send(custom_id), custom_id)
            wrong += await nothing_from(self.matrix, kind.who.send(custom_id, {}), custom_id)
        return wrong

    async def _no_effect(self, handler: Handler, kind: Kind, parts: list[str]) -> list[str]:
        custom_id = ":".join(["bm", handler.verb, *parts])
        sending = self.matrix.send_as(handler, kind, custom_id, parts)
        return await nothing_from(self.matrix, sending, f"{custom_id} by {kind.name}", kind)


def _acts(handler: Handler) -> bool:
    """Whether it does more than turn a page."""
    return not handler.verb.startswith(("desk", "want", "mine"))


async def nothing_from(
    matrix: Matrix,
    sending: Awaitable[Reply],
    what: str,
    kind: Kind | None = None,
    but: frozenset[str] = frozenset(),
) -> list[str]:
    """What was wrong with something that ought to change nothing; `what` names it."""
    before = matrix.ground.rows.all()
    matrix.log.new_lines()
    reply = await sending
    text = reply.text()
    wrong = differing(before, matrix.ground.rows.all(), but) + graves(matrix.log.new_lines())
    if any(word in text for word in SPOILT):
        wrong.append(f"it broke: {text!r}")
    if reply.modal is None and not text.strip():
        wrong.append(f"nothing was said ({reply.kind})")
    if kind is not None and not kind.powers:
        told = [state for state, known in QUESTIONS.items() if known in text]
        wrong += [f"it tells the question {state}" for state in told if state not in ("shown", "answered")]
    return [f"{what!r}: {fault}" for fault in wrong]
