"""What a night's merging leaves of the search stays where it is, however many nights there were."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from bot.storage.database import Database, Write
from bot.storage.search import begin_merging, merge_some
from bot.storage.search_levels import LEVEL, _numbers, settle
from tests.databases import new_database

INSERT = "INSERT INTO search_index (rowid, question, answer) VALUES (?, ?, ?)"


async def insert(write: Write, row: tuple[int, str, str]) -> None:
    await write.conn.exec_driver_sql(INSERT, row)


async def test_a_hundred_nights_leave_the_search_where_it_was_and_whole(tmp_path: Path) -> None:
    url = await new_database(tmp_path)
    async with Database.open(url) as db:
        for first in range(1000, 1200):
            await db.write(partial(insert, row=(first, f"who mends gate {first}", "we do")))
        for night in range(2, 100):
            row = (night, f"who mends lamp {night}", "the workshop")
            await db.write(partial(insert, row=row))
            await db.write(lambda write: begin_merging(write.conn))
            while await db.write(lambda write: merge_some(write.conn)):
                pass
            assert settle(db.path)
            assert not settle(db.path), "it is there"
        await db.write(partial(insert, row=(100, "more lamps", "yes")))
        assert not settle(db.path), "there are two pieces now"
    with closing(sqlite3.connect(tmp_path / "beatmeet.db")) as conn:
        conn.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
        found = conn.execute("SELECT count(*) FROM search_index WHERE search_index MATCH 'lamp'")
        assert found.fetchone() == (99,)
        ((block,),) = conn.execute("SELECT block FROM search_index_data WHERE id = 10")
        assert next(_numbers(block[4:])) <= LEVEL + 1


async def test_an_index_with_nothing_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    await new_database(tmp_path)
    assert not settle(tmp_path / "beatmeet.db")
