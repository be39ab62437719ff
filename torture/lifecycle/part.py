"""The part `lifecycle`: five thousand steps of meetings, against the model."""

import time
from functools import partial
from pathlib import Path
from typing import Final

from torture.beside import beside
from torture.part import Options, Tell, Trial

STEPS: Final = 5000
_STEPS_A_PLAY: Final = 50


class LifecycleAgainstModel:
    """Hypothesis draws what people do; the seed repeats it."""

    name = "lifecycle"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """One trial of so many steps."""
        name = f"{STEPS} steps"
        if not options.wants(name):
            return []
        folder = options.folder / self.name
        folder.mkdir(parents=True, exist_ok=True)
        began = time.perf_counter()
        work = partial(play, folder, options.seed, shrink=bool(options.only))
        ((taken, wrong),) = await beside(work, [STEPS])
        tell(f"{taken} steps against the model.")
        again = f"make torture ARGS='--part {self.name} --only \"{name}\" --seed {options.seed}'"
        spent = time.perf_counter() - began
        return [Trial(self.name, name, tuple(wrong), seconds=spent, again=again)]


def play(folder: Path, seed: int, wanted: int, *, shrink: bool = False) -> tuple[int, list[str]]:
    """Take at least so many steps; return how many were taken, and what was wrong, with the steps to it.

    `shrink` looks for the shortest way to what went wrong, which can take minutes.
    """
    import hypothesis
    from hypothesis.reporting import with_reporter
    from hypothesis.stateful import run_state_machine_as_test

    from torture.lifecycle.machine import Lifecycle
    from torture.lifecycle.world import make_template

    phases = [hypothesis.Phase.generate, *([hypothesis.Phase.shrink] if shrink else [])]
    how = hypothesis.settings(
        stateful_step_count=_STEPS_A_PLAY, deadline=None, database=None, phases=phases, print_blob=False,
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    Lifecycle.template = make_template(folder)
    Lifecycle.steps = 0
    said: list[str] = []
    batch = 0
    while Lifecycle.steps < wanted:
        # Some plays end early, so more are added until there are enough.
        plays = max(1, -(-(wanted - Lifecycle.steps) // _STEPS_A_PLAY))
        seeded = hypothesis.seed(seed + batch)(Lifecycle)
        try:
            with with_reporter(lambda line: said.append(str(line))):
                run_state_machine_as_test(seeded, settings=hypothesis.settings(how, max_examples=plays))
        except Exception as wrong:
            steps = [*said, *getattr(wrong, "__notes__", [])]
            return Lifecycle.steps, [f"{type(wrong).__name__}: {wrong}", "\n".join(steps)]
        batch += 1
    return Lifecycle.steps, []
