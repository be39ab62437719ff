"""The rehearsal: a whole meeting with the real bot in a simulated Discord, no account and no network."""

import asyncio
import shutil
import sys
from pathlib import Path
from typing import Final

from bot.rehearsal.results import Results
from bot.rehearsal.telling import Teller, telling

# Beside the real data, and made anew each time.
FOLDER: Final = Path("data/rehearsal")


def main(*, json_output: bool) -> int:
    """Hold the meeting and say what came of it. Returns the exit code: 0 only if everything holds."""
    from bot.rehearsal.box import CannotDo, NoReply, NotYet
    from bot.rehearsal.process import BotDied
    from bot.rehearsal.stage import WentWrong

    try:
        with telling() as tell:
            results = asyncio.run(rehearse(FOLDER.resolve(), tell))
    except (WentWrong, NoReply, NotYet, CannotDo, BotDied) as wrong:
        sys.stderr.write(f"The rehearsal failed: {wrong}\nThe bot's log: {FOLDER / 'bot.log'}\n")
        return 1
    print(_in_words(results))
    if json_output:
        print(results.as_json())
    return 0


async def rehearse(folder: Path, tell: Teller) -> Results:
    """Hold the meeting with its files in `folder`, which is emptied first. Raises what went wrong."""
    from bot.rehearsal.box import Box
    from bot.rehearsal.checking import check
    from bot.rehearsal.process import BotProcess
    from bot.rehearsal.stage import Stage
    from bot.rehearsal.story import Story

    await asyncio.to_thread(_empty, folder)
    async with Box() as box:
        stage = Stage(box)
        bot = BotProcess(box, folder)
        try:
            await bot.start()
            tell(f"The bot is online; {len(stage.residents)} residents are in the server.")
            story = Story(stage, tell)
            await story.play()
            results = await check(story, bot, folder)
        finally:
            await bot.kill()
    tell("Everything Discord shows equals what the database says.")
    return results


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _in_words(results: Results) -> str:
    calls = sum(results.calls_by_route.values())
    return (
        f"{results.asked} questions: {results.answered} answered, {results.following_up} to be found out, "
        f"{results.declined} declined, {results.merged} merged, {results.withdrawn} withdrawn, "
        f"{results.carried_over} carried over. {results.participants} people took part. "
        f"{results.pinned} answers pinned, {calls} calls to Discord.\n"
        f"The transcript: {results.transcript}"
    )
