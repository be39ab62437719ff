"""A part of the torture: some trials, each with how it ended and how to run just it again."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for.

    `only` keeps the trials whose name contains it. `folder` is for files, empty at the start.
    `openapi` is Discord's own description of its API; None: the check of the shapes is not run.
    """

    seed: int
    rounds: int
    folder: Path
    only: str = ""
    openapi: Path | None = None

    def wants(self, trial: str) -> bool:
        """Whether a trial of this name is asked for."""
        return self.only in trial


@dataclass(frozen=True, slots=True)
class Trial:
    """How one trial ended. `wrong` is empty if all held; `again` is what to type to run just this one.

    `not_run` says why it could not be tried; it is no failure, and it is shown.
    """

    part: str
    name: str
    wrong: tuple[str, ...] = ()
    not_run: str = ""
    seconds: float = 0.0
    again: str = ""


def run_again(part: str, name: str, options: Options) -> str:
    """What to type to run just the trial of this name, whatever quotes it holds."""
    typed = shlex.join(["--part", part, "--only", name, "--seed", str(options.seed)])
    # A $ once for make and once for its shell; the rest for the shell in which it is typed.
    for mark, written in (("\\", r"\\"), ('"', r"\""), ("`", r"\`"), ("$", r"\$\$")):
        typed = typed.replace(mark, written)
    return f'make torture ARGS="{typed}"'


class Part(Protocol):
    """One kind of trials."""

    name: str

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Run those that `options` wants; what goes wrong is in the trials, never raised."""
        ...
