"""Killed in a migration, killed in a backup: what is there afterwards is the old thing or the new one."""

import random
import time
from pathlib import Path
from typing import Final

from bot.storage.checking import check_wholly, reading
from bot.storage.errors import StorageError
from bot.storage.migrate import current_version, head_version, versions
from torture.storage_making import database_of, environment, large_database, rows_in
from torture.storage_scene import command

KILLS: Final = 5  # of a migration from each version, and of a backup
MOST_KILLS: Final = 20  # until a backup was caught in the middle
NARROW: Final = 0.03


async def killed_migration(version: str | None, folder: Path, draw: random.Random) -> list[str]:
    wrong = []
    began = time.monotonic()
    await _migrated(database_of(folder / "whole", version, sealed=True))
    takes = time.monotonic() - began
    for kill in range(KILLS):
        path = database_of(folder / str(kill), version, sealed=True)
        rows = rows_in(path)
        # Python and its imports take the first half; the database is touched in the second.
        moment = draw.uniform(takes * 0.4, takes * 1.05)
        await command("migrate", env=environment(path), kill_after=moment)
        wrong += [f"killed after {moment:.3f} s: {fault}" for fault in _half_migrated(path, version)]
        wrong += [f"killed after {moment:.3f} s, then: {fault}" for fault in await _migrated(path)]
        lost = {name: n for name, n in rows.items() if rows_in(path).get(name, 0) < n}
        if lost:
            wrong.append(f"killed after {moment:.3f} s, rows are missing: {lost}")
    return wrong


def _half_migrated(path: Path, version: str | None) -> list[str]:
    found = current_version(path)
    steps = [None, *versions()]
    return [] if found in steps[steps.index(version) :] else [f"the version is {found}"]


async def _migrated(path: Path) -> list[str]:
    ended = await command("migrate", env=environment(path))
    if ended.code != 0:
        return [f"migrate ended with {ended.code}: {ended.err}"]
    with reading(path) as conn:
        found = check_wholly(conn, path).version
    return [] if found == head_version() else [f"the version is {found}"]


async def killed_backup(folder: Path, draw: random.Random) -> list[str]:
    path = large_database(folder, 150_000)
    wrong, backups = [], folder / "backups"
    began = time.monotonic()
    await command("backup", str(folder / "first.db"), env=environment(path))
    takes = time.monotonic() - began
    early, late = takes * 0.4, takes
    caught = kill = 0
    while kill < KILLS or (caught == 0 and kill < MOST_KILLS):
        kill += 1
        moment = draw.uniform(early, late)
        to = backups / f"{kill}.db"
        await command("backup", str(to), env=environment(path), kill_after=moment)
        caught += bool(list(backups.glob("*.unfinished")))
        if not caught:
            # Between too early and too late it is caught; on a busy machine both move.
            early, late = (early, moment) if to.exists() else (moment, late)
            if late - early < takes * NARROW:
                early, late = early * 0.7, late * 1.3
        if to.exists():
            wrong += [f"killed after {moment:.3f} s, {fault}" for fault in _not_whole(to, path)]
    if not caught:
        wrong.append(f"none of {kill} kills struck while the copy was made")
    last = await command("backup", str(backups / "last.db"), env=environment(path))
    if last.code != 0:
        return [*wrong, f"the next backup ended with {last.code}: {last.err}"]
    if left := [found.name for found in backups.iterdir() if not found.name.endswith(".db")]:
        wrong.append(f"the next backup left {left}")
    return wrong + _not_whole(backups / "last.db", path)


def _not_whole(copy: Path, path: Path) -> list[str]:
    try:
        with reading(copy) as conn:
            found = check_wholly(conn, copy).rows
    except StorageError as error:
        return [f"what looks like a backup is none: {error}"]
    return [] if found == rows_in(path) else ["the backup has other rows than the database"]
