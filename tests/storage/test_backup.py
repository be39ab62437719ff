import asyncio
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.backup import back_up
from bot.storage.database import Database
from bot.storage.errors import BadCopy, CopyRefused, DatabaseUnusable, Unusable
from bot.storage.files import UNFINISHED, draft_beside
from tests.databases import adding, people, url_of
from tests.storage.damage import ROWS, filled_database, leaf_page, spoil_page

ROOT = Path(__file__).parents[2]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_a_backup_holds_all_that_was_answered_before_it_began_while_others_write(
    url: str, tmp_path: Path
) -> None:
    answered: list[int] = []
    async with Database.open(url) as db:

        async def ask() -> None:
            for number in range(1, 1500):
                await db.write(adding(number))
                answered.append(number)

        asking = asyncio.create_task(ask())
        for turn in range(3):
            before = list(answered)
            made = await asyncio.to_thread(back_up, db.path, tmp_path / "backups" / f"{turn}.db")
            async with Database.open(url_of(made.path)) as copy:
                kept = await people(copy)
            assert set(before) <= set(kept)
            assert kept == list(range(1, len(kept) + 1))
            assert made.contents.rows["person"] == len(kept)
        await asking
        assert len(await people(db)) == 1499


async def test_a_backup_is_one_file_for_its_owner_only(tmp_path: Path) -> None:
    path = await filled_database(tmp_path / "data")
    made = back_up(path, tmp_path / "backups" / "one.db")
    assert names(tmp_path / "backups") == ["one.db"]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert made.size == made.path.stat().st_size
    assert made.contents.rows["person"] == ROWS
    with closing(sqlite3.connect(made.path)) as conn:
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert names(tmp_path / "data") == ["beatmeet.db"]


async def test_a_backup_holds_what_stands_in_the_wal_file_of_a_killed_bot(url: str, tmp_path: Path) -> None:
    script = (
        "import asyncio, os, sys\n"
        "from bot.storage.database import Database\n"
        "from tests.databases import adding\n"
        "async def main():\n"
        "    async with Database.open(sys.argv[1]) as db:\n"
        "        await db.write(adding(7))\n"
        "        os.kill(os.getpid(), 9)\n"
        "asyncio.run(main())\n"
    )
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", script, url], cwd=ROOT, check=False)
    path = Path(url.removeprefix("sqlite+aiosqlite:///"))
    assert path.with_name("beatmeet.db-wal").stat().st_size > 0
    made = back_up(path, tmp_path / "copy.db")
    assert made.contents.rows["person"] == 1


async def test_a_backup_replaces_nothing(tmp_path: Path) -> None:
    path = await filled_database(tmp_path / "data")
    there = tmp_path / "there.db"
    there.write_bytes(b"precious")
    with pytest.raises(CopyRefused) as refused:
        back_up(path, there)
    assert (refused.value.why, refused.value.path) == (BadCopy.EXISTS, str(there))
    assert there.read_bytes() == b"precious"


@pytest.mark.parametrize("content", [None, b""], ids=["absent", "empty"])
async def test_there_is_no_backup_of_nothing(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "beatmeet.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CopyRefused) as refused:
        back_up(path, tmp_path / "copy.db")
    assert refused.value.why is (BadCopy.MISSING if content is None else BadCopy.EMPTY)
    assert not (tmp_path / "copy.db").exists()


async def test_a_copy_of_a_damaged_database_gets_no_name(tmp_path: Path) -> None:
    path = await filled_database(tmp_path / "data")
    spoil_page(path, leaf_page(path))
    with pytest.raises(DatabaseUnusable) as refused:
        back_up(path, tmp_path / "backups" / "bad.db")
    assert refused.value.reason is Unusable.DAMAGED
    assert names(tmp_path / "backups") == []


async def test_what_a_killed_backup_left_is_removed_by_the_next_and_a_running_ones_is_not(
    tmp_path: Path,
) -> None:
    path = await filled_database(tmp_path / "data")
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / f"beatmeet-2013.db.0123{UNFINISHED}").write_bytes(path.read_bytes()[:5000])
    (folder / f"beatmeet-2013.db.0123{UNFINISHED}-journal").write_bytes(b"SQLite's own")
    (folder / f"beatmeet-2012.db.4567{UNFINISHED}-journal").write_bytes(b"its file went, it did not")
    with draft_beside(folder / "other.db") as running:
        back_up(path, folder / "whole.db")
        assert names(folder) == sorted([running.name, "whole.db"])
    assert names(folder) == ["whole.db"]
