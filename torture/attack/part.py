"""The part `attack`: who may do what, forged ids and forms, and texts that try to break something."""

import os
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from torture.part import Options, Tell, Trial

if TYPE_CHECKING:
    from torture.attack.forged import Try
    from torture.attack.ground import Ground


class Attack:
    """One bot, one meeting, everybody at it."""

    name = "attack"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Run all of it; see `torture.part`."""
        from torture.attack.ground import set_the_scene
        from torture.requests import watched_box

        trials = []
        for name, tries in (("people", _people), ("texts", _texts)):
            folder = options.folder / self.name / name
            folder.mkdir(parents=True, exist_ok=True)
            async with watched_box() as box:
                ground = await set_the_scene(box, folder)
                try:
                    trials += await tried(self.name, await tries(ground, options, folder, tell), options)
                finally:
                    ground.rows.close()
                    await ground.bot.kill()
        return trials


async def _texts(ground: "Ground", options: Options, folder: Path, tell: Tell) -> "list[Try]":
    from torture.attack.browser import find
    from torture.attack.forged import Try
    from torture.attack.rows import Log
    from torture.attack.typing import Typing

    typing = Typing(ground, Log(ground.bot.log), folder, options.seed)
    tell(f"{len(typing.texts)} texts in every place where one can type.")
    page = Try(
        "the transcript in a browser", typing.page, "" if find() or _must_run() else "there is no Chromium"
    )
    return [*typing.trials(), page]


def _must_run() -> bool:
    """On the build server nothing may be left out."""
    return os.environ.get("CI", "").casefold() == "true"


async def _people(ground: "Ground", options: Options, folder: Path, tell: Tell) -> "list[Try]":
    from torture.attack.forged import Forging, Try
    from torture.attack.frames import Frames
    from torture.attack.matrix import Matrix, may
    from torture.attack.rows import Log
    from torture.attack.surface import commands, handlers
    from torture.attack.timing import Timing

    matrix = Matrix(ground, Log(ground.bot.log))
    verbs, told = await handlers(folder), commands(ground.box)
    tell(f"{len(verbs)} verbs and {len(told)} commands, {len(ground.kinds)} kinds of people.")
    cells = list(matrix.cells(verbs, told))
    suggested = [
        Try(f"suggestions for {option.name} of /{command.name} to {kind.name}",
            partial(matrix.suggestions, command, option, kind))
        for command in told for option in command.options if option.suggests for kind in ground.kinds
    ]  # fmt: skip
    tries = [(may(cell.line, cell.kind), Try(cell.name, partial(matrix.try_one, cell))) for cell in cells]
    return [
        *(one for allowed, one in tries if not allowed),
        *suggested,
        *Forging(matrix, verbs, options.seed).trials(),
        *Frames(matrix).trials(),
        *Timing(matrix, verbs).trials(),
        # Those who may come last: what they do changes the scene.
        *(one for allowed, one in tries if allowed),
    ]


async def tried(part: str, tries: "Iterable[Try]", options: Options) -> list[Trial]:
    """Try those that are wanted, one after the other."""
    trials = []
    for one in tries:
        if options.wants(one.name):
            if one.not_run:
                trials.append(Trial(part, one.name, not_run=one.not_run))
                continue
            began = time.perf_counter()
            try:
                wrong = await one.do()
            except Exception as broken:  # a trial that breaks is one that did not hold
                wrong = [f"{type(broken).__name__}: {broken}"]
            again = f"make torture ARGS='--part {part} --only \"{one.name}\" --seed {options.seed}'"
            spent = time.perf_counter() - began
            trials.append(Trial(part, one.name, tuple(wrong), seconds=spent, again=again))
    return trials
