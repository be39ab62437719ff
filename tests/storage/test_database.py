# ruff: noqa: ASYNC240 - a test may wait for its own small files
import asyncio
import gc
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.storage.database import Database, Write
from bot.storage.errors import (
    DatabaseLocked,
    DatabaseUnusable,
    Unusable,
)
from tests.databases import NOW, add_person, adding, people, url_of, user_ids

ROOT = Path(__file__).parents[2]


async def test_a_reader_cannot_write(db: Database) -> None:
    async with db.read() as conn:
        with pytest.raises(OperationalError, match="readonly"):
            await conn.execute(add_person, {"user_id": 1, "first_seen_at": NOW})


async def test_a_reader_sees_one_moment_while_others_write(db: Database) -> None:
    await db.write(adding(1))
    async with db.read() as conn:
        before = (await conn.execute(user_ids)).scalars().all()
        await db.write(adding(2))
        assert (await conn.execute(user_ids)).scalars().all() == before == [1]
    assert await people(db) == [1, 2]


async def test_a_reader_cancelled_in_the_middle_leaves_the_pool_whole(db: Database) -> None:
    slow = sa.text(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
        " SELECT max(i) FROM n"
    )

    async def read() -> None:
        async with db.read() as conn:
            await conn.execute(slow)

    for _ in range(3):
        readers = [asyncio.create_task(read()) for _ in range(8)]
        while not any(reader.done() for reader in readers):
            await asyncio.sleep(0)
            for reader in readers:
                reader.cancel()
        await asyncio.gather(*readers, return_exceptions=True)
    await asyncio.gather(*(read() for _ in range(8)))
    await db.write(adding(1))
    assert await people(db) == [1]


async def test_two_databases_on_one_file_write_in_turn(url: str) -> None:
    async with Database.open(url) as one, Database.open(url) as other:
        await asyncio.gather(
            *((one if number % 2 else other).write(adding(number)) for number in range(1, 101))
        )
        assert sorted(await people(one)) == sorted(await people(other)) == list(range(1, 101))


async def test_a_database_locked_by_another_program_is_not_opened(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.sqlite.BUSY_SECONDS", 0)
    path = Path(url.removeprefix("sqlite+aiosqlite:///"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseLocked) as refused:
        async with Database.open(url):
            pass
    assert refused.value.path == str(path)
    other.execute("ROLLBACK")
    other.close()
    async with Database.open(url) as db:
        assert await people(db) == []


async def test_a_new_database_and_its_directory_are_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "data" / "beatmeet.db"
    async with Database.open(url_of(path)) as db:
        await db.write(adding(1))
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {"beatmeet.db": 0o600, "beatmeet.db-wal": 0o600, "beatmeet.db-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["beatmeet.db"], "closed cleanly"


@pytest.mark.parametrize(
    "pragma",
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)],
    ids=lambda pragma: pragma[0],
)
async def test_every_connection_is_told_the_same(db: Database, pragma: tuple[str, object]) -> None:
    name, wanted = pragma

    async def ask(write: Write) -> object:
        return (await write.conn.exec_driver_sql(f"PRAGMA {name}")).scalar_one()

    assert await db.write(ask) == wanted
    async with db.read() as one, db.read() as other:
        for conn in (one, other):
            assert (await conn.exec_driver_sql(f"PRAGMA {name}")).scalar_one() == wanted


async def test_foreign_keys_are_enforced(db: Database) -> None:
    async def work(write: Write) -> None:
        await write.conn.execute(sa.text("DELETE FROM person WHERE 0"))
        await write.conn.execute(sa.text("INSERT INTO tell_me (question_id, person_id) VALUES (9, 9)"))

    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        await db.write(work)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite:///x.db",
        "postgresql+asyncpg://h/d",
        "nonsense",
    ],
)
async def test_another_kind_of_url_is_refused(url: str) -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        async with Database.open(url):
            pass
    assert refused.value.reason is Unusable.BAD_URL


async def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "beatmeet.db"
    path.write_bytes(b"Minutes of the meeting of 1 October\n" * 100)
    before = path.read_bytes()
    with pytest.raises(DatabaseUnusable) as refused:
        async with Database.open(url_of(path)):
            pass
    assert (refused.value.reason, refused.value.path) == (Unusable.NOT_A_DATABASE, str(path))
    assert path.read_bytes() == before


async def test_a_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the way")
    with pytest.raises(DatabaseUnusable) as refused:
        async with Database.open(url_of(tmp_path / "data" / "beatmeet.db")):
            pass
    assert refused.value.reason is Unusable.NOT_WRITABLE
    assert refused.value.detail


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DatabaseUnusable) as refused:
            async with Database.open(url_of(tmp_path / "beatmeet.db")):
                pass
    finally:
        tmp_path.chmod(0o700)
    assert refused.value.reason is Unusable.NOT_WRITABLE


async def test_a_damaged_database_is_refused_and_nothing_is_left_open(url: str) -> None:
    path = Path(url.removeprefix("sqlite+aiosqlite:///"))
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(DatabaseUnusable):
        async with Database.open(url):
            pass
    gc.collect()


async def test_the_one_idle_wait_can_be_wrapped(url: str) -> None:
    waits = 0

    async def waiting(wait: Awaitable[Any]) -> Any:
        nonlocal waits
        waits += 1
        return await wait

    async with Database.open(url, waiting=waiting) as db:
        await asyncio.gather(*(db.write(adding(number)) for number in range(1, 21)))
        await db.write(adding(21))
    assert 2 <= waits <= 4


async def test_killed_in_mid_write_loses_nothing_that_was_answered(url: str) -> None:
    script = (
        "import asyncio, os, sys\n"
        "from bot.storage.database import Database\n"
        "from tests.databases import adding\n"
        "async def main():\n"
        "    async with Database.open(sys.argv[1]) as db:\n"
        "        waiting = [asyncio.create_task(db.write(adding(n))) for n in range(1, 501)]\n"
        "        for n, task in enumerate(waiting, 1):\n"
        "            await task\n"
        "            print(n, flush=True)\n"
        "            if n == 100:\n"
        "                os.kill(os.getpid(), 9)\n"
        "asyncio.run(main())\n"
    )
    killed = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", script, url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert killed.returncode == -9, killed.stderr
    answered = int(killed.stdout.split()[-1])
    async with Database.open(url) as db:
        kept = await people(db)
        await db.write(adding(1001))
    assert kept == list(range(1, len(kept) + 1))
    assert len(kept) >= answered >= 100


def test_a_loop_that_ends_without_closing_leaves_nothing_open(tmp_path: Path) -> None:
    script = (
        "import asyncio, pathlib, sys\n"
        "from bot.storage.database import Database\n"
        "from tests.databases import new_database\n"
        "from tests.databases import adding\n"
        "async def main():\n"
        "    opened = Database.open(await new_database(pathlib.Path(sys.argv[1])))\n"
        "    db = await opened.__aenter__()\n"
        "    await db.write(adding(1))\n"
        "    sys.exit(3)\n"
        "asyncio.run(main())\n"
    )
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (3, "")
