# ruff: noqa: ASYNC240 - a trial may wait for its own small files
"""The database under what befalls disks and files: full, locked, killed, damaged, backed up, put back."""

import asyncio
import random
import resource
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from bot.storage.checking import reading
from bot.storage.migrate import versions
from torture.part import Options, Tell, Trial
from torture.storage_damage import DAMAGES, WRONG, damaged, wrong_restore
from torture.storage_kills import killed_backup, killed_migration
from torture.storage_scene import Scene, command

Work = Callable[[Path, random.Random], Awaitable[list[str]]]

AT_ONCE: Final = 2
LOCKED_SECONDS: Final = 7.0  # longer than the bot waits for a lock
ROOM_LEFT: Final = 100_000  # bytes
LONG_TEXT: Final = 900
MOST_ASKED: Final = 58


class Storage:
    """The part."""

    name = "storage"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Run the trials, some at the same time: each has a database and a bot of its own."""
        lanes = asyncio.Semaphore(AT_ONCE)

        async def one(name: str, work: Work) -> Trial:
            async with lanes:
                tell(name)
                return await _tried(name, work, options)

        wanted = [(name, work) for name, work in _trials() if options.wants(name)]
        return list(await asyncio.gather(*(one(name, work) for name, work in wanted)))


def _trials() -> Iterator[tuple[str, Work]]:
    yield "disk-full", _disk_full
    yield "locked", _locked
    for version in (None, *versions()):  # from the newest nothing is left to do, and nothing may change
        yield f"killed-migration-from-{version or 'nothing'}", partial(killed_migration, version)
    yield "killed-backup", killed_backup
    for damage in DAMAGES:
        yield f"damaged-{damage}", partial(damaged, damage)
    yield "damaged-in-use", _damaged_in_use
    yield "backup-under-load", _backup_under_load
    for wrong in WRONG:
        yield f"restore-{wrong}", partial(wrong_restore, wrong)


async def _tried(name: str, work: Work, options: Options) -> Trial:
    began = time.monotonic()
    again = f'make torture ARGS="--part storage --only {name} --seed {options.seed}"'
    try:
        wrong = tuple(await work(options.folder / "storage" / name, random.Random(f"{options.seed} {name}")))
    except Exception as error:  # what a trial did not foresee is a finding too
        wrong = (f"{type(error).__name__}: {error}",)
    return Trial("storage", name, wrong, seconds=time.monotonic() - began, again=again)


# --- while the bot works -------------------------------------------------------------------------------


async def _disk_full(folder: Path, _draw: random.Random) -> list[str]:
    async with Scene.open(folder) as scene:
        residents = scene.stage.residents
        wrong = _refused(await _ask_all(scene, 0, 6), "with room")
        limits = resource.prlimit(scene.bot.pid, resource.RLIMIT_FSIZE)
        largest = max(path.stat().st_size for path in folder.iterdir())
        resource.prlimit(scene.bot.pid, resource.RLIMIT_FSIZE, (largest + ROOM_LEFT, limits[1]))
        refused: list[tuple[int, str]] = []
        for number in range(6, MOST_ASKED - 4):
            text = _text(number)
            if said := await scene.ask(residents[number], text):
                refused.append((number, said))
                wrong += _not_plain(said, text)
            if len(refused) == 4:
                break
        if len(refused) < 4:
            wrong.append(f"the disk never got full: only {len(refused)} were refused")
        resource.prlimit(scene.bot.pid, resource.RLIMIT_FSIZE, limits)
        for number, _ in refused:
            if said := await scene.ask(residents[number], _text(number)):
                wrong.append(f"with room again, still refused: {said[:200]}")
        if "database_trouble" not in scene.bot.log.read_text(encoding="utf-8"):
            wrong.append("the log does not say that the disk was full")
        return wrong + await scene.faults()


async def _locked(folder: Path, _draw: random.Random) -> list[str]:
    async with Scene.open(folder) as scene:
        wrong = _refused(await _ask_all(scene, 0, 4), "before")
        with closing(sqlite3.connect(scene.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            asking = asyncio.gather(*(scene.ask(scene.stage.residents[n], _text(n)) for n in range(4, 16)))
            await asyncio.sleep(LOCKED_SECONDS)
            other.execute("ROLLBACK")
            answers = await asyncio.wait_for(asking, 60)
        for number, said in enumerate(answers, 4):
            if said:
                wrong += _not_plain(said, _text(number))
                if again := await scene.ask(scene.stage.residents[number], _text(number)):
                    wrong.append(f"unlocked, and still refused: {again[:200]}")
        return wrong + await scene.faults()


async def _damaged_in_use(folder: Path, _draw: random.Random) -> list[str]:
    """A page with questions goes bad under the bot: said in the log, plainly to people, and it goes on."""
    async with Scene.open(folder) as scene:
        wrong = _refused(await _ask_all(scene, 0, 30), "before")
        await scene.settled()
        await scene.bot.stop()
        at = scene.database.read_bytes().find(_text(3).encode())
        with scene.database.open("r+b") as file:
            file.seek(at - at % 4096)
            file.write(b"\xa5" * 4096)
        await scene.bot.start()
        for number in range(6):
            reply = await scene.stage.residents[number].slash("my-questions", scene.stage.lobby)
            if not reply.text() or "Traceback" in reply.text() or "malformed" in reply.text():
                wrong.append(f"not plain: {reply.text()[:200]!r}")
        log = scene.bot.log.read_text(encoding="utf-8")
        if "database_trouble" not in log or "is damaged" not in log:
            wrong.append("the log does not say that the database is damaged")
        checked = await command("check", env=scene.bot.environment())
        if checked.code != 2 or "is damaged" not in checked.err:
            wrong.append(f"check beside the bot ended with {checked.code}: {checked.err or checked.out}")
        if code := await scene.bot.stop():
            wrong.append(f"the bot ended with {code}")
        return wrong


async def _backup_under_load(folder: Path, draw: random.Random) -> list[str]:
    async with Scene.open(folder) as scene:
        env = scene.bot.environment()
        wrong = _refused(await _ask_all(scene, 0, 10), "before")
        # What is published after the backup stays in Discord as messages that no row knows (docs/running.md).
        wrong += await scene.answer(min(scene.acknowledged), "We do, since March.")
        await scene.settled()
        asking = asyncio.create_task(_ask_all(scene, 10, 40, draw))
        await scene.box.until(lambda: len(scene.acknowledged) >= 15, "fifteen receipts", seconds=30)
        before = dict(scene.acknowledged)
        copy = folder / "copy.db"
        made = await command("backup", str(copy), env=env)
        if made.code != 0 or "key is not in it" not in made.out:
            wrong.append(f"backup ended with {made.code}: {made.err or made.out}")
        wrong += _refused(await asking, "during the backup")
        wrong += [
            f"not in the backup: question {n}" for n, text in before.items() if _kept(copy).get(n) != text
        ]
        running = await command("restore", str(copy), "--yes", env=env)
        if running.code != 2 or "in use" not in running.err:
            wrong.append(f"restore while the bot runs ended with {running.code}: {running.err}")
        wrong += await scene.faults()
        after = _kept(scene.database)
        await scene.bot.stop()
        done = await command("restore", str(copy), "--yes", env=env)
        if done.code != 0:
            wrong.append(f"restore ended with {done.code}: {done.err}")
        kept = list(folder.glob("beatmeet-before-restore-*.db"))
        if [_kept(path) for path in kept] != [after]:
            wrong.append("the old database was not kept as it was")
        scene.acknowledged.clear()
        scene.acknowledged.update(_kept(copy))
        await scene.bot.start()
        wrong += await scene.faults()
        return wrong + _refused(await _ask_all(scene, 40, 44), "after the restore") + await scene.faults()


async def _ask_all(
    scene: Scene, first: int, after: int, draw: random.Random | None = None
) -> list[tuple[int, str]]:
    """Some residents ask, one question each, at once or at drawn moments."""

    async def one(number: int) -> tuple[int, str]:
        if draw is not None:
            await asyncio.sleep(draw.uniform(0.0, 3.0))
        return number, await scene.ask(scene.stage.residents[number], _text(number))

    return list(await asyncio.gather(*(one(number) for number in range(first, after))))


def _text(number: int) -> str:
    words = f"Question of resident {number}: who looks after the path by the allotments, and since when?"
    return (words * (LONG_TEXT // len(words) + 1))[:LONG_TEXT] + "?"


def _refused(answers: list[tuple[int, str]], when: str) -> list[str]:
    return [f"{when}, resident {number} was refused: {said[:200]}" for number, said in answers if said]


def _not_plain(said: str, text: str) -> list[str]:
    """A refusal must be a plain sentence, and give back what was written."""
    if said.startswith("NO REPLY"):
        return [said]
    if text not in said:
        return [f"the text did not come back: {said[:200]}"]
    words = said.replace(text, "")
    return [f"not plain: {words[:200]}"] if "Traceback" in words or "sqlite" in words.lower() else []


def _kept(path: Path) -> dict[int, str]:
    with reading(path) as conn:
        return {int(number): str(text) for number, text in conn.execute("SELECT number, text FROM question")}
