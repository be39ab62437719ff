"""All that the bots of a run sent: held against Discord's limits and its own description once, at the end."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from bot.rehearsal.box import Bodies, Box, RateLimits, check_shapes
from torture.part import Options, Tell, Trial

MAY_NOT: Final = "what no bot may send"
SHAPES: Final = "shapes of requests"

_bodies: Final = Bodies()
_violations: Final[list[str]] = []


@asynccontextmanager
async def watched_box(rate_limits: RateLimits | None = None) -> AsyncIterator[Box]:
    """A box for a trial; what its bot sends is looked at by the last part of the run."""
    async with Box(rate_limits=rate_limits, bodies=_bodies) as box:
        try:
            yield box
        finally:
            _violations.extend(box.violations())


class Requests:
    """Comes last. Of a run of one part only, it tells about that part."""

    name = "requests"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Two trials, whatever the parts before were."""
        began = time.monotonic()
        report = check_shapes(_bodies, options.openapi)
        tell(report.in_words())
        found = tuple(dict.fromkeys(_violations))
        seconds = time.monotonic() - began
        trials = [
            Trial(self.name, MAY_NOT, found, "" if len(_bodies) else "no bot was run", 0.0, _again(options)),
            Trial(self.name, SHAPES, report.wrong, report.not_run, seconds, _again(options)),
        ]
        return [trial for trial in trials if options.wants(trial.name)]


def _again(options: Options) -> str:
    return f'make torture ARGS="--seed {options.seed}"'
