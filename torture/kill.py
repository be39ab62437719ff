"""The process is killed with SIGKILL at random moments and started again, until the record is made."""

import asyncio
import json
import os
import random
import time
from pathlib import Path
from typing import Final

from torture.evening import RESIDENTS, SPEECH, Evening
from torture.lives import Lives
from torture.meeting import TEAM_CHANNELS, SmallMeeting
from torture.part import Options, Tell, Trial
from torture.requests import watched_box
from torture.rows import Rows

LONGEST_ROUND: Final = 180.0


class Kill:
    """Rounds of a meeting with 60 residents, each with a seed of its own."""

    name = "kill"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """As many rounds as are asked for, two at a time where there are two cores."""
        draw = random.Random(options.seed)
        seeds = {f"round-{number}": draw.randrange(10**9) for number in range(1, options.rounds + 1)}
        # "round-1" is that one alone, not the tenth too.
        names = [options.only] if options.only in seeds else [name for name in seeds if options.wants(name)]
        lanes = asyncio.Semaphore(min(2, os.cpu_count() or 1))

        async def one(name: str, seed: int) -> Trial:
            async with lanes:
                trial, told = await play(name, seed, options)
            tell(told)
            return trial

        return list(await asyncio.gather(*(one(name, seeds[name]) for name in names)))


async def play(name: str, seed: int, options: Options) -> tuple[Trial, str]:
    """One round, and a sentence on how it went."""
    began = time.monotonic()
    folder = options.folder / name
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    async with watched_box() as box:
        meeting = SmallMeeting(box, folder, residents=RESIDENTS)
        lives = Lives(box, meeting.bot, rng)
        evening = Evening(meeting, lives, rng)
        try:
            async with asyncio.timeout(LONGEST_ROUND):
                wrong = await _round(meeting, lives, evening)
        except Exception as failure:  # whatever it is, it is how this round ended
            wrong = [f"{type(failure).__name__}: {failure}"]
        finally:
            await meeting.bot.kill()
        wrong += [f"the box could not answer: {gap}" for gap in box.gaps] + errors_in(meeting.bot.log)
        wrong += box.violations()
    seconds = time.monotonic() - began
    if wrong:
        wrong.append(
            f"it was at: {evening.step}; the deaths: {'; '.join(lives.deaths)}; log: {meeting.bot.log}"
        )
    again = f'make torture ARGS="--part kill --only {name} --rounds {options.rounds} --seed {options.seed}"'
    trial = Trial("kill", name, tuple(wrong), seconds=seconds, again=again)
    told = (
        f"{name} (seed {options.seed}): {len(meeting.asked)} questions, {len(lives.deaths)} deaths, "
        f"{seconds:.0f} s: {'WRONG' if wrong else 'all there, once'}"
    )
    return trial, told


async def _round(meeting: SmallMeeting, lives: Lives, evening: Evening) -> list[str]:
    await lives.start()
    async with meeting.database() as db:
        killing = asyncio.create_task(lives.until(meeting.rows(db).is_archived))
        holding = asyncio.create_task(evening.hold())
        try:
            # Whichever fails first ends the round; the killing ends with the record.
            await asyncio.wait({killing, holding}, return_when=asyncio.FIRST_EXCEPTION)
            for task in (holding, killing):
                if task.done():
                    task.result()
            await asyncio.gather(holding, killing)
        finally:
            for task in (holding, killing):
                task.cancel()
            await asyncio.wait({holding, killing})
        return await meeting.faults() + await _counted(meeting, evening, db_rows=meeting.rows(db))


async def _counted(meeting: SmallMeeting, evening: Evening, db_rows: Rows) -> list[str]:
    """What the people were told, against what stands."""
    stage, box = meeting.stage, meeting.box
    said = "\n".join(meeting.said(meeting.room))
    office = "\n".join(meeting.said(meeting.channel("officers")))
    questions = await db_rows.questions()
    summary = await db_rows.summary()
    counts = {
        **{
            f"the answer to question {number}": (said.count(text), 1)
            for number, text in evening.given.items()
        },
        **{f"what was said before: {text[:40]}": (said.count(text), 0) for text in evening.edited_away},
        "the speech": (said.count(SPEECH), 1),
        "channels": (len(meeting.team_channels()), TEAM_CHANNELS + 1),
        "records": (len(box.threads(meeting.channel("past"))), 1),
        "events": (len(box.events(stage.guild, past=True)), 1),
        "messages to the officers only": (await db_rows.received_privately(), 2),
        "urgent pings": (office.count("Urgent private information"), 1),
        "first pings": (office.count("The meeting's first question has come"), 1),
        "DMs to who asked for them": (len(_dms(meeting, evening.told)), evening.became[evening.told_of]),
        "asked, by the summary": (summary.asked, len(questions)),
        "declined, by the summary": (summary.declined, 1),
        "following up, by the summary": (summary.following_up, 1),
        "answered, by the summary": (summary.answered, len(evening.given) + 1),
    }
    wrong = [f"{what}: {found} instead of {due}" for what, (found, due) in counts.items() if found != due]
    return wrong + ([] if summary.adds_up() else [f"the summary does not add up: {summary}"])


def _dms(meeting: SmallMeeting, person_id: int) -> list[str]:
    (person,) = [who for who in meeting.residents if who.id == person_id]
    return [message.text() for message in meeting.box.dms(person)]


def errors_in(log: Path) -> list[str]:
    """What the bot itself calls an error; a line that a kill cut short is none."""
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and entry.get("level") in ("error", "critical"):
            found.append(f"the bot's log has an error: {line[:500]}")
    return found
