# ruff: noqa: ASYNC240 - a test may wait for its own small files
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.storage.checking import check_quietly, check_wholly, reading
from bot.storage.database import Database, Write
from bot.storage.errors import DatabaseUnusable, StorageError, Unusable
from tests.databases import adding, people, url_of, user_ids
from tests.storage.damage import ROWS, filled_database, leaf_page, spoil_page

_all = sa.select(sa.func.sum(sa.func.length(sa.literal_column("first_seen_at")))).select_from(
    sa.text("person")
)


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    return await filled_database(tmp_path / "data")


async def start(path: Path) -> None:
    async with Database.open(url_of(path)):
        pass


async def refusal(path: Path) -> DatabaseUnusable:
    before = path.read_bytes()
    with pytest.raises(DatabaseUnusable) as refused:
        await start(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    return refused.value


async def test_a_whole_database_is_found_whole(path: Path) -> None:
    await check_quietly(path)
    with reading(path) as conn:
        assert check_wholly(conn, path).rows["person"] == ROWS
    async with Database.open(url_of(path)) as db:
        await db.write(adding(ROWS + 1))
        await check_quietly(path)
        with reading(path) as conn:
            assert check_wholly(conn, path).rows["person"] == ROWS + 1


async def test_a_header_that_is_none_is_named_at_the_start(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"Not a database!!")
    assert (await refusal(path)).reason is Unusable.NOT_A_DATABASE


async def test_random_bytes_are_named_at_the_start(path: Path) -> None:
    path.write_bytes(os.urandom(50_000))
    assert (await refusal(path)).reason is Unusable.NOT_A_DATABASE


async def test_a_file_cut_short_is_named_at_the_start(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 8192)
    assert (await refusal(path)).reason is Unusable.DAMAGED


async def test_a_damaged_list_of_tables_is_named_at_the_start(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 3996 + whole[4096:])
    assert (await refusal(path)).reason is Unusable.DAMAGED


async def test_a_damaged_first_page_of_a_table_is_named_at_the_start(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        (root,) = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'question'").fetchone()
    spoil_page(path, root)
    assert (await refusal(path)).reason is Unusable.DAMAGED


async def test_a_damaged_page_deep_inside_is_named_by_the_quiet_check_and_by_the_whole_one(
    path: Path,
) -> None:
    spoil_page(path, leaf_page(path))
    await start(path)  # the start looks at no more than the beginnings
    with pytest.raises(DatabaseUnusable) as quiet:
        await check_quietly(path)
    with pytest.raises(DatabaseUnusable) as whole, reading(path) as conn:
        check_wholly(conn, path)
    assert quiet.value.reason is whole.value.reason is Unusable.DAMAGED
    assert "\n" not in quiet.value.detail + whole.value.detail


async def test_a_row_that_refers_to_nothing_is_named_by_the_whole_check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("INSERT INTO tell_me (question_id, person_id) VALUES (9, 9)")
    with pytest.raises(DatabaseUnusable) as refused, reading(path) as conn:
        check_wholly(conn, path)
    assert refused.value.detail == "tell_me -> question"


async def test_garbage_in_the_wal_file_is_left_out_and_the_rest_is_there(path: Path) -> None:
    path.with_name("beatmeet.db-wal").write_bytes(os.urandom(40_000))
    async with Database.open(url_of(path)) as db:
        assert len(await people(db)) == ROWS


async def test_damage_met_in_use_is_told_once_and_the_database_goes_on(path: Path) -> None:
    spoil_page(path, leaf_page(path))
    told: list[StorageError] = []
    async with Database.open(url_of(path), told=told.append) as db:
        for _ in range(3):
            with pytest.raises(sa.exc.DatabaseError):
                async with db.read() as conn:
                    await conn.execute(_all)
        await db.write(adding(ROWS + 1))
        async with db.read() as conn:
            assert (await conn.execute(user_ids.limit(1))).scalar() == 0
    (error,) = told
    assert isinstance(error, DatabaseUnusable)
    assert (error.path, error.reason) == (str(path), Unusable.DAMAGED)


async def test_a_full_disk_met_in_use_is_told_and_it_goes_on_when_there_is_room(path: Path) -> None:
    told: list[StorageError] = []

    async def most_pages(write: Write) -> int:
        pages = (await write.conn.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await write.conn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        return int(pages)

    async def grow(write: Write) -> None:
        await write.conn.exec_driver_sql(
            "INSERT INTO person (user_id, first_seen_at)"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
            " SELECT 100000 + i, '' FROM n"
        )

    async def room_again(write: Write) -> None:
        await write.conn.exec_driver_sql("PRAGMA max_page_count = 1000000")

    async with Database.open(url_of(path), told=told.append) as db:
        await db.write(most_pages)
        with pytest.raises(sa.exc.OperationalError, match="full"):
            await db.write(grow)
        assert len(await people(db)) == ROWS
        await db.write(room_again)
        await db.write(grow)
        assert len(await people(db)) == 2 * ROWS
    assert [error.reason for error in told if isinstance(error, DatabaseUnusable)] == [Unusable.FULL]
