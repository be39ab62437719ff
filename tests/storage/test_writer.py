import asyncio
import gc
import sqlite3
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.storage.database import Database, Write
from bot.storage.errors import (
    DatabaseClosed,
    DatabaseLocked,
    NotSaved,
)
from bot.storage.sqlite import driver
from bot.storage.tables import team
from tests.databases import NOW, Refused, adding, people


async def held_up(db: Database) -> Callable[[], None]:
    """Have the writer wait within a use case, so that others queue behind it; return how to let it go on."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def work(_write: Write) -> None:
        begun.set()
        await go_on.wait()

    holding = asyncio.create_task(db.write(work))
    await begun.wait()
    assert not holding.done()
    return go_on.set


async def test_what_was_written_is_answered_after_the_commit_and_can_be_read(db: Database) -> None:
    first = await db.write(adding(11))
    assert await db.write(adding(12)) == first + 1
    assert await people(db) == [11, 12]


async def test_two_hundred_at_once_share_few_commits_and_only_the_failed_one_is_missing(db: Database) -> None:
    results = await asyncio.gather(
        *(db.write(adding(number, fail=number == 77)) for number in range(1, 201)), return_exceptions=True
    )
    failed = [result for result in results if isinstance(result, BaseException)]
    assert [type(error) for error in failed] == [Refused]
    assert failed[0].args == (77,)
    assert sorted(await people(db)) == [number for number in range(1, 201) if number != 77]
    assert db.commits <= 10


async def test_the_first_of_a_batch_that_fails_takes_nobody_with_it(db: Database) -> None:
    let_go = await held_up(db)
    waiting = [asyncio.create_task(db.write(adding(number, fail=number in {1, 2}))) for number in range(1, 5)]
    let_go()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(result) for result in results] == [Refused, Refused, int, int]
    assert await people(db) == [3, 4]


async def test_the_database_refuses_a_row_and_the_others_of_the_batch_are_saved(db: Database) -> None:
    numbers = [1, 2, 2, 3]
    results = await asyncio.gather(*(db.write(adding(number)) for number in numbers), return_exceptions=True)
    assert [type(result) for result in results] == [int, int, IntegrityError, int]
    assert await people(db) == [1, 2, 3]


async def test_a_refused_row_shows_no_values_in_the_error(db: Database) -> None:
    await db.write(adding(918273645))
    with pytest.raises(IntegrityError) as refused:
        await db.write(adding(918273645))
    assert "918273645" not in str(refused.value)


async def test_writes_keep_their_order(db: Database) -> None:
    await asyncio.gather(*(db.write(adding(number)) for number in range(150, 0, -1)))
    assert await people(db) == list(range(150, 0, -1))


async def test_a_caller_cancelled_before_its_turn_writes_nothing(db: Database) -> None:
    let_go = await held_up(db)
    waiting = [asyncio.create_task(db.write(adding(number))) for number in (1, 2, 3)]
    await asyncio.sleep(0)
    waiting[1].cancel()
    let_go()
    await asyncio.wait(waiting)
    assert waiting[1].cancelled()
    assert await people(db) == [1, 3]


async def test_a_caller_cancelled_in_the_middle_is_saved_whole_and_the_writer_goes_on(db: Database) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def work(write: Write) -> None:
        await adding(1)(write)
        begun.set()
        await go_on.wait()
        await adding(2)(write)

    caller = asyncio.create_task(db.write(work))
    await begun.wait()
    caller.cancel()
    await asyncio.wait([caller])
    go_on.set()
    await db.write(adding(3))
    assert await people(db) == [1, 2, 3]


async def test_a_use_case_that_is_cancelled_from_within_takes_nobody_with_it(db: Database) -> None:
    async def work(write: Write) -> None:
        await adding(1)(write)
        raise asyncio.CancelledError

    results = await asyncio.gather(
        db.write(adding(5)), db.write(work), db.write(adding(6)), return_exceptions=True
    )
    assert isinstance(results[1], asyncio.CancelledError)
    assert await people(db) == [5, 6]


async def test_when_the_commit_fails_everybody_in_it_hears_and_the_next_is_saved(db: Database) -> None:
    async def breaking(write: Write) -> None:
        # Checked only at the commit, which is where it must fail.
        await write.conn.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        await write.conn.execute(
            sa.insert(team).values(
                server_id=999, name="x", name_key="x", officers_role_id=1, moderators_role_id=2,
                organisation="", official_page="", zone="Europe/London", language="en-GB", preset="police",
                follow_up_days=3, created_at=NOW,
            )
        )  # fmt: skip

    let_go = await held_up(db)
    calls = [db.write(adding(1, "views")), db.write(breaking), db.write(adding(2))]
    told: list[frozenset[str]] = []
    db.listen(told.append)
    waiting = [asyncio.create_task(call) for call in calls]
    await asyncio.sleep(0)
    let_go()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(result) for result in results] == [NotSaved] * 3
    assert len({id(result) for result in results}) == 3
    assert await people(db) == []
    assert told == []
    await db.write(adding(3))
    assert await people(db) == [3]


async def test_a_use_case_that_ends_the_transaction_is_found_out_and_the_next_is_saved(db: Database) -> None:
    async def meddling(write: Write) -> None:
        await write.conn.exec_driver_sql("ROLLBACK")

    let_go = await held_up(db)
    waiting = [asyncio.create_task(db.write(work)) for work in (adding(1), meddling)]
    await asyncio.sleep(0)
    let_go()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(result) for result in results] == [NotSaved, NotSaved]
    await db.write(adding(2))
    assert await people(db) == [2]


async def test_a_use_case_may_use_savepoints_of_its_own(db: Database) -> None:
    async def work(write: Write) -> None:
        await adding(1)(write)
        with pytest.raises(Refused):
            async with write.conn.begin_nested():
                await adding(2, fail=True)(write)
        await adding(3)(write)

    await asyncio.gather(db.write(work), db.write(adding(4)))
    assert await people(db) == [1, 3, 4]


async def test_the_writer_gets_itself_a_new_connection_when_its_own_is_lost(db: Database) -> None:
    async def losing(write: Write) -> None:
        driver(write.conn.core).close()

    with pytest.raises((NotSaved, DBAPIError)):
        await db.write(losing)
    await db.write(adding(1))
    assert await people(db) == [1]


async def test_the_writer_gets_a_new_connection_if_it_is_lost_between_two_writes(db: Database) -> None:
    held: list[sqlite3.Connection] = []

    async def look(write: Write) -> None:
        held.append(driver(write.conn.core))

    await db.write(look)
    held[0].close()
    await db.write(adding(1))
    assert await people(db) == [1]


async def test_a_write_inside_a_write_is_refused_instead_of_waiting_for_itself(db: Database) -> None:
    async def nested(_write: Write) -> None:
        await db.write(adding(1))

    with pytest.raises(RuntimeError, match="a write inside a write"):
        await db.write(nested)


async def test_listeners_hear_once_a_commit_of_what_succeeded(db: Database) -> None:
    told: list[frozenset[str]] = []
    stop = db.listen(told.append)
    let_go = await held_up(db)
    works = [adding(1, "views"), adding(2, "notices", fail=True), adding(3, "views", "schedule"), adding(4)]
    waiting = [asyncio.create_task(db.write(work)) for work in works]
    await asyncio.sleep(0)
    assert told == []
    let_go()
    await asyncio.wait(waiting)
    assert told == [frozenset({"views", "schedule"})]
    await db.write(adding(5))
    assert len(told) == 1, "nothing to tell, nobody told"
    stop()
    await db.write(adding(6, "views"))
    assert len(told) == 1


async def test_a_listener_that_fails_stops_neither_the_others_nor_the_writer(db: Database) -> None:
    told: list[frozenset[str]] = []

    def failing(_signals: frozenset[str]) -> None:
        raise Refused

    db.listen(failing)
    db.listen(told.append)
    await db.write(adding(1, "views"))
    await db.write(adding(2, "views"))
    assert told == [frozenset({"views"})] * 2


async def test_closing_finishes_what_is_queued_and_refuses_what_comes_after(url: str) -> None:
    async with Database.open(url) as db:
        waiting = [asyncio.create_task(db.write(adding(number))) for number in range(1, 101)]
        await asyncio.sleep(0)
        await db.close()
        assert all(isinstance(result, int) for result in await asyncio.gather(*waiting))
        with pytest.raises(DatabaseClosed):
            await db.write(adding(101))
    async with Database.open(url) as db:
        assert len(await people(db)) == 100


async def test_a_lock_held_by_another_program_is_told_and_got_over(
    url: str, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.sqlite.BUSY_SECONDS", 0)
    other = sqlite3.connect(db.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    results = await asyncio.gather(*(db.write(adding(number)) for number in (1, 2)), return_exceptions=True)
    assert [type(result) for result in results] == [DatabaseLocked, DatabaseLocked]
    other.execute("ROLLBACK")
    other.close()
    await db.write(adding(3))
    assert await people(db) == [3]


async def test_a_thousand_writes_leave_no_more_behind_than_a_hundred(db: Database) -> None:
    async def objects_after(numbers: range) -> int:
        for number in numbers:
            await db.write(adding(number))
        gc.collect()
        return len(gc.get_objects())

    await objects_after(range(1, 101))
    settled = await objects_after(range(101, 201))
    assert await objects_after(range(201, 1201)) - settled < 200


async def test_what_goes_along_is_written_with_the_next_and_costs_no_commit(db: Database) -> None:
    db.along_within = 3600
    for number in (1, 2, 3):
        db.write_along(adding(number, "views"))
    told: list[frozenset[str]] = []
    db.listen(told.append)
    assert await people(db) == []
    await db.write(adding(4))
    assert await people(db) == [4, 1, 2, 3]
    assert db.commits == 1
    assert told == [frozenset({"views"})]


async def test_what_goes_along_goes_alone_when_nothing_else_comes(db: Database) -> None:
    db.along_within = 0
    told = asyncio.Event()
    db.listen(lambda _: told.set())
    db.write_along(adding(1, "views"))
    await told.wait()
    assert await people(db) == [1]


async def test_what_goes_along_and_fails_takes_nobody_with_it(db: Database) -> None:
    db.along_within = 3600
    db.write_along(adding(1, fail=True))
    await db.write(adding(2))
    assert await people(db) == [2]


async def test_closing_writes_what_was_to_go_along(url: str) -> None:
    async with Database.open(url) as db:
        db.along_within = 3600
        db.write_along(adding(1))
    async with Database.open(url) as db:
        assert await people(db) == [1]
        await db.close()
        with pytest.raises(DatabaseClosed):
            db.write_along(adding(2))
