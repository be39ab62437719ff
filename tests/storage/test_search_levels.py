"""However often it is merged, the search stays whole: FTS5 goes deeper each time, and would break."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from bot.storage.database import Database, Write
from bot.storage.search import _levels, begin_merging, make_anew_if_deep, merge_some
from tests.databases import new_database

INSERT = "INSERT INTO search_index (rowid, question, answer) VALUES (?, ?, ?)"


async def insert(write: Write, row: tuple[int, str, str]) -> None:
    await write.conn.exec_driver_sql(INSERT, row)


async def a_night(db: Database, number: int) -> None:
    row = (number, f"who mends lamp {number}", "the workshop")
    await db.write(partial(insert, row=row))
    await db.write(lambda write: begin_merging(write.conn))
    while await db.write(lambda write: merge_some(write.conn)):
        pass


def depth(path: Path) -> int:
    with closing(sqlite3.connect(path)) as conn:
        ((block,),) = conn.execute("SELECT block FROM search_index_data WHERE id = 10")
    return _levels(block)


async def test_a_deep_search_is_made_anew_and_finds_what_it_found(tmp_path: Path) -> None:
    url = await new_database(tmp_path)
    async with Database.open(url) as db:
        for number in range(1000, 1200):
            await db.write(partial(insert, row=(number, f"who mends gate {number}", "we do")))
        for night in range(1, 100):
            await a_night(db, night)
        deep = depth(db.path)
        assert not await db.write(lambda write: make_anew_if_deep(write.conn)), "it is not deep enough"
        assert await db.write(lambda write: make_anew_if_deep(write.conn, 50))
        assert depth(db.path) < 5 < 50 < deep
        assert not await db.write(lambda write: make_anew_if_deep(write.conn, 50))
    with closing(sqlite3.connect(tmp_path / "beatmeet.db")) as conn:
        conn.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
        found = conn.execute("SELECT count(*) FROM search_index WHERE search_index MATCH 'lamp'")
        assert found.fetchone() == (99,)


async def test_an_empty_search_is_not_deep(tmp_path: Path) -> None:
    await new_database(tmp_path)
    assert depth(tmp_path / "beatmeet.db") == 0
