"""The part `attack`: who may do what, forged ids and forms, and texts that try to break something."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from torture.part import Options, Tell, Trial, run_again

if TYPE_CHECKING:
    from torture.attack.forged import Try
    from torture.attack.ground import Ground
    from torture.attack.surface import Handler

    Verbs = tuple[Handler, ...]
    Tries = Callable[[Ground, Options, Path, Tell], Awaitable[list[Try]]]


class Attack:
    """Meetings side by side, each with a bot of its own: they mostly wait."""

    name = "attack"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Run all of it; see `torture.part`."""
        from torture.attack.surface import handlers

        folder = options.folder / self.name / "nobody"
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        verbs = await handlers(folder)  # once: one process cannot make two databases at the same time
        kinds: dict[str, Tries] = {
            "suggestions": _suggestions,
            "forged": partial(_forged, verbs),
            "refused": partial(_refused, verbs),
            "people": partial(_people, verbs),
            "texts": _texts,
        }
        scenes = [[name] for name in kinds]
        if options.only:  # the first three leave their scene as it is: for a few of them, one is enough
            scenes = [["suggestions", "forged", "refused"], *scenes[3:]]
        found = await asyncio.gather(
            *(self._scene("-".join(of), [kinds[name] for name in of], options, tell) for of in scenes)
        )
        return [trial for trials in found for trial in trials]

    async def _scene(self, name: str, kinds: "Iterable[Tries]", options: Options, tell: Tell) -> list[Trial]:
        try:
            return await self._tried(name, kinds, options, tell)
        except Exception as broken:  # there was no scene to try anything in
            again = f"make torture ARGS='--part {self.name} --seed {options.seed}'"
            return [Trial(self.name, f"scene {name}", (f"{type(broken).__name__}: {broken}",), again=again)]

    async def _tried(self, name: str, kinds: "Iterable[Tries]", options: Options, tell: Tell) -> list[Trial]:
        from torture.attack.ground import set_the_scene
        from torture.requests import watched_box

        folder = options.folder / self.name / name
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        async with watched_box() as box:
            ground = await set_the_scene(box, folder)
            try:
                tries = [one for kind in kinds for one in await kind(ground, options, folder, tell)]
                return await tried(self.name, tries, options)
            finally:
                ground.rows.close()
                await ground.bot.kill()


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


async def _refused(verbs: "Verbs", ground: "Ground", _: Options, __: Path, tell: Tell) -> "list[Try]":
    """Those who may not, which changes nothing."""
    from torture.attack.forged import Try
    from torture.attack.matrix import Matrix
    from torture.attack.rights import may
    from torture.attack.rows import Log
    from torture.attack.surface import commands

    matrix = Matrix(ground, Log(ground.bot.log))
    told = commands(ground.box)
    tell(f"{len(verbs)} verbs and {len(told)} commands, {len(ground.kinds)} kinds of people.")
    return [
        Try(cell.name, partial(matrix.try_one, cell))
        for cell in matrix.cells(verbs, told)
        if not may(cell.line, cell.kind)
    ]


async def _suggestions(ground: "Ground", _: Options, __: Path, ___: Tell) -> "list[Try]":
    """What is suggested to everybody."""
    from torture.attack.matrix import Matrix
    from torture.attack.rows import Log
    from torture.attack.suggesting import Suggesting
    from torture.attack.surface import commands

    return [*Suggesting(Matrix(ground, Log(ground.bot.log)), commands(ground.box)).trials()]


async def _forged(verbs: "Verbs", ground: "Ground", options: Options, _: Path, __: Tell) -> "list[Try]":
    """What somebody made up: ids, and whole interactions."""
    from torture.attack.forged import Forging
    from torture.attack.frames import Frames
    from torture.attack.matrix import Matrix
    from torture.attack.rows import Log

    matrix = Matrix(ground, Log(ground.bot.log))
    return [*Forging(matrix, verbs, options.seed).trials(), *Frames(matrix).trials()]


async def _people(verbs: "Verbs", ground: "Ground", _: Options, __: Path, ___: Tell) -> "list[Try]":
    """What is sent twice or too late; and those who may."""
    from torture.attack.forged import Try
    from torture.attack.matrix import Matrix
    from torture.attack.rights import may
    from torture.attack.rows import Log
    from torture.attack.surface import commands
    from torture.attack.timing import Timing

    matrix = Matrix(ground, Log(ground.bot.log))
    told = commands(ground.box)
    return [
        *Timing(matrix, verbs).trials(),
        # Those who may come last: what they do changes the scene.
        *(
            Try(cell.name, partial(matrix.try_one, cell))
            # Of a team that is removed nothing more can be tried.
            for cell in sorted(
                matrix.cells(verbs, told), key=lambda cell: cell.name.startswith("remove_team")
            )
            if may(cell.line, cell.kind)
        ),
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
            spent = time.perf_counter() - began
            again = run_again(part, one.name, options)
            trials.append(Trial(part, one.name, tuple(wrong), seconds=spent, again=again))
    return trials
