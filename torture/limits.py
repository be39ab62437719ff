"""A whole meeting within Discord's own rate limits."""

import time
from pathlib import Path
from typing import Final

from torture.part import Options, Tell, Trial

MEETING: Final = "a meeting within the rate limits"


class Limits:
    """The rehearsal's meeting, with nothing made easier."""

    name = "limits"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """One trial."""
        if not options.wants(MEETING):
            return []
        began = time.monotonic()
        folder = options.folder / "limits"
        folder.mkdir(parents=True, exist_ok=True)
        wrong = await _meeting(folder, tell)
        again = 'make torture ARGS="--part limits"'
        return [Trial(self.name, MEETING, tuple(wrong), "", time.monotonic() - began, again)]


async def _meeting(folder: Path, tell: Tell) -> list[str]:
    """What was wrong with it, in words."""
    from bot.rehearsal.box import CannotDo, NoReply, NotYet, RateLimits
    from bot.rehearsal.checking import check
    from bot.rehearsal.process import BotDied, BotProcess
    from bot.rehearsal.stage import Stage, WentWrong
    from bot.rehearsal.story import Story
    from torture.requests import watched_box

    limits = RateLimits()
    async with watched_box(limits) as box:
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
