"""All that the bots of a run sent: held against Discord's limits and its own description once, at the end."""

import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from bot.rehearsal.box import Bodies, Box, RateLimits, ShapeReport
from bot.rehearsal.box.openapi import faults_in, first_of_each_shape, told_of, why_not
from torture.beside import beside
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
        report = await _shapes(options.openapi)
        tell(report.in_words())
        found = tuple(dict.fromkeys(_violations))
        seconds = time.monotonic() - began
        trials = [
            Trial(self.name, MAY_NOT, found, "" if len(_bodies) else "no bot was run", 0.0, _again(options)),
            Trial(self.name, SHAPES, report.wrong, report.not_run, seconds, _again(options)),
        ]
        return [trial for trial in trials if options.wants(trial.name)]


async def _shapes(openapi: Path | None) -> ShapeReport:
    """As the box checks them, on all processors."""
    why = why_not(openapi)
    if openapi is None or why:
        return ShapeReport(not_run=why)
    firsts, cores = first_of_each_shape(_bodies, openapi), os.cpu_count() or 1
    shares = [firsts[core::cores] for core in range(cores)]
    found = await beside(partial(faults_in, openapi), shares, cores)
    return told_of(_bodies, firsts, chain.from_iterable(found))


def _again(options: Options) -> str:
    return f'make torture ARGS="--seed {options.seed}"'
