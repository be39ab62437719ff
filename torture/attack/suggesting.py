"""What is suggested while an option is typed × every kind of person."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from torture.attack.expected import COMMANDS, GUARDED_SUGGESTIONS, PUBLIC_SUGGESTIONS
from torture.attack.forged import Try
from torture.attack.ground import QUESTIONS, TEAM, Kind
from torture.attack.matrix import Matrix, graves
from torture.attack.rights import may, reasons
from torture.attack.rows import differing
from torture.attack.surface import Command, Option

_TYPED: Final = ("", "1", "next Tuesday 6pm", "\ud800\x00' OR 1=1 --", "x" * 6000)


class Suggesting:
    """Builds the trials; none changes the scene."""

    def __init__(self, matrix: Matrix, commands: tuple[Command, ...]) -> None:
        self.matrix: Final = matrix
        self._commands: Final = commands

    def trials(self) -> Iterator[Try]:
        """All of them."""
        for command in self._commands:
            for option in command.options:
                if option.suggests:
                    for kind in self.matrix.ground.kinds:
                        name = f"suggestions for {option.name} of /{command.name} to {kind.name}"
                        yield Try(name, partial(self._to, command, option, kind))

    async def _to(self, command: Command, option: Option, kind: Kind) -> list[str]:
        """What is wrong with what is suggested to one kind of person."""
        if option.name not in PUBLIC_SUGGESTIONS | GUARDED_SUGGESTIONS:
            return ["nobody says who may read these suggestions"]
        rows, log, line = self.matrix.ground.rows, self.matrix.log, COMMANDS[command.name]
        guarded = option.name in GUARDED_SUGGESTIONS and not may(line, kind)
        before = rows.all()
        await log.caught_up()
        wrong = []
        for typed in _TYPED:
            found = await self._typed(command, option, kind, typed, guarded=guarded)
            wrong += [f"{one} when {typed[:20]!r} is typed" for one in found]
        # Looked at once for all: where nothing is refused there is no line to wait for.
        lines = await log.quiet()
        refusals = sum(one["event"] == "refused" for one in lines)
        if guarded and refusals:
            wrong.append(f"{refusals} more lines say that it was refused")
        elif refusals and may(line, kind):
            wrong.append(f"who may read it is refused {refusals} times")
        return wrong + graves(lines) + differing(before, rows.all())

    async def _typed(
        self, command: Command, option: Option, kind: Kind, typed: str, *, guarded: bool
    ) -> list[str]:
        """Who may not read what is suggested is told why, once, and it is in the log."""
        filled = {"team": TEAM} if option.name != "team" and _has(command, "team") else {}
        offered = await kind.who.autocomplete(command.name, kind.who.channel, option.name, typed, **filled)
        if not guarded:
            return []
        log, line = self.matrix.log, COMMANDS[command.name]
        wrong = self.matrix.not_logged(await log.until_refused(), kind, reasons(line, kind))
        if len(offered) != 1:
            wrong.append(f"{len(offered)} things are offered, not the reason alone")
        said = "\n".join(choice.name for choice in offered)
        told = [state for state, text in QUESTIONS.items() if text[:30] in said]
        return wrong + [f"it tells the questions {told}"] * bool(told)


def _has(command: Command, name: str) -> bool:
    return any(option.name == name for option in command.options)
