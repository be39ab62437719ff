import sqlite3
from contextlib import closing
from pathlib import Path

from bench.large import fill
from bot.domain.clock import SystemClock
from bot.services.context import Context
from bot.services.meetings import run_due
from bot.services.views import dirty_lanes
from bot.storage import search
from bot.storage.database import Database, Write
from bot.storage.vault import Vault
from tests.databases import new_database


async def test_a_large_database_is_whole_and_has_nothing_left_to_do(tmp_path: Path) -> None:
    url = await new_database(tmp_path)
    path = tmp_path / "beatmeet.db"
    fill(path, teams=3, meetings=9, questions=90)
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = [
            conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("question", "answer")
        ]
        assert counts == [90, 90]
        numbers = "SELECT max(number) FROM question GROUP BY team_id"
        assert conn.execute(numbers).fetchall() == [(30,)] * 3
    async with Database.open(url) as db:
        ctx = Context(db=db, clock=SystemClock(), vault=Vault(bytes(32)))
        assert (await run_due(ctx)).opened == ()
        assert await dirty_lanes(ctx) == ((), None)


async def test_what_is_found_in_a_large_database_stands_in_the_index_as_the_bot_writes_it(
    tmp_path: Path,
) -> None:
    url = await new_database(tmp_path)
    path = tmp_path / "beatmeet.db"
    fill(path, teams=3, meetings=9, questions=90)

    def indexed() -> list[tuple[int, str, str]]:
        with closing(sqlite3.connect(path)) as conn:
            return conn.execute("SELECT rowid, question, answer FROM search_index ORDER BY rowid").fetchall()

    filled = indexed()
    assert len(filled) == 90
    async with Database.open(url) as db:

        async def work(write: Write) -> None:
            for question_id in range(1000, 1090):
                await search.refresh(write.conn, question_id)

        await db.write(work)
    assert indexed() == filled
