"""A whole meeting within Discord's own rate limits, and every request held against its description."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from torture.part import Options, Tell, Trial

if TYPE_CHECKING:
    from bot.rehearsal.box import Bodies

MEETING: Final = "a meeting within the rate limits"
SHAPES: Final = "shapes of requests"
_AGAIN: Final = 'make torture ARGS="--part limits"'


class Limits:
    """The rehearsal's meeting, with nothing made easier."""

    name = "limits"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Both come of the same meeting, so one is never tried without the other."""
        from bot.rehearsal.box import Bodies, check_shapes

        if not options.wants(MEETING) and not options.wants(SHAPES):
            return []
        began = time.monotonic()
        bodies = Bodies()
        folder = options.folder / "limits"
        folder.mkdir(parents=True, exist_ok=True)
        wrong = await _meeting(folder, bodies, tell)
        held = time.monotonic()
        report = check_shapes(bodies, options.openapi)
        tell(report.in_words())
        checked = time.monotonic() - held
        return [
            Trial(self.name, MEETING, tuple(wrong), "", held - began, _AGAIN),
            Trial(self.name, SHAPES, report.wrong, report.not_run, checked, _AGAIN),
        ]


async def _meeting(folder: Path, bodies: "Bodies", tell: Tell) -> list[str]:
    """What was wrong with it, in words."""
    from bot.rehearsal.box import Box, CannotDo, NoReply, NotYet, RateLimits
    from bot.rehearsal.checking import check
    from bot.rehearsal.process import BotDied, BotProcess
    from bot.rehearsal.stage import Stage, WentWrong
    from bot.rehearsal.story import Story

    limits = RateLimits()
    async with Box(rate_limits=limits, bodies=bodies) as box:
        bot = BotProcess(box, folder)
        try:
            await bot.start()
            story = Story(Stage(box), lambda _: None)
            await story.play()
            await check(story, bot, folder)
        except (WentWrong, NoReply, NotYet, CannotDo, BotDied) as wrong:
            return str(wrong).splitlines()
        finally:
            await bot.kill()
    late = max(box.deadlines.seconds(), default=0.0)
    tell(
        f"a meeting with {limits.in_words()}: {box.calls.total()} requests, {box.rate_limited.total()} "
        f"refused for now; the slowest first response after {late:.1f} s"
    )
    return []
