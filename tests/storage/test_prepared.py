"""A statement that was made ready does exactly what SQLAlchemy does with it."""

import datetime as dt
import sqlite3
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, MultipleResultsFound, NoResultFound, StatementError

from bot.domain.meeting import MeetingState
from bot.storage.connection import Buffered, Connection
from bot.storage.database import Database, Write
from bot.storage.prepared import Rows, Statements
from bot.storage.schema import metadata
from bot.storage.tables import meeting, person
from tests.databases import NOW, add_person, adding, people

_named = sa.select(person.c.id, person.c.name, person.c.first_seen_at).where(
    person.c.user_id == sa.bindparam("b_user")
)
_everybody = sa.select(person.c.id)
_rename = (
    sa.update(person).where(person.c.user_id == sa.bindparam("b_user")).values(name=sa.bindparam("b_name"))
)
_states = sa.select(meeting.c.id).where(meeting.c.state.in_([MeetingState.OPEN, MeetingState.CLOSED]))
_any_of = sa.select(person.c.id).where(person.c.user_id.in_(sa.bindparam("b_users", expanding=True)))


@pytest.fixture
def conn() -> Connection:
    raw = sqlite3.connect(":memory:", isolation_level=None, factory=Buffered)
    engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=sa.pool.StaticPool)
    # Another test may have listened to every engine's events, after which none is believed to be without.
    engine._has_events = False
    metadata.create_all(engine)
    return Connection(engine.connect(), Statements())


async def test_rows_are_the_same_the_first_time_and_after(conn: Connection) -> None:
    for number in range(3):
        await conn.execute(add_person, {"user_id": number, "first_seen_at": NOW})
    found = [(await conn.execute(_named, {"b_user": 2})).one() for _ in range(3)]
    assert found == [(3, None, NOW)] * 3
    assert [row.first_seen_at for row in found] == [NOW] * 3


async def test_the_only_row_by_name_is_the_same_the_first_time_and_after(conn: Connection) -> None:
    await conn.execute(add_person, {"user_id": 7, "first_seen_at": NOW})
    for _ in range(3):
        wanted = (await conn.execute(_named, {"b_user": 7})).mappings().one_or_none()
        assert wanted is not None
        found = (await conn.execute(_named, {"b_user": 7})).only_one()
        assert found == dict(wanted) == {"id": 1, "name": None, "first_seen_at": NOW}
        assert (await conn.execute(_named, {"b_user": 8})).only_one() is None


async def test_the_only_row_of_several_is_an_error(conn: Connection) -> None:
    for number in range(2):
        await conn.execute(add_person, {"user_id": number, "first_seen_at": NOW})
    for _ in range(3):
        with pytest.raises(MultipleResultsFound):
            (await conn.execute(_everybody)).only_one()


async def test_defaults_of_columns_are_filled_in(conn: Connection) -> None:
    row: dict[str, Any] = {"guild_id": 1, "first_seen_at": NOW}
    for number in range(3):
        await conn.execute(sa.insert(metadata.tables["server"]), row | {"guild_id": number})
    add = sa.insert(metadata.tables["team"]).returning(metadata.tables["team"].c.id)
    team = {
        "name": "a", "officers_role_id": 1, "moderators_role_id": 2, "organisation": "", "official_page": "",
        "zone": "Europe/London", "language": "en-GB", "preset": "police", "follow_up_days": 3,
        "created_at": NOW,
    }  # fmt: skip
    for number in range(1, 4):
        await conn.execute(add, team | {"server_id": number, "name_key": str(number)})
    kept = (await conn.execute(sa.select(metadata.tables["team"]))).mappings().all()
    assert {(row["private_on"], row["remove_channels"], row["last_question"]) for row in kept} == {
        (False, True, 0)
    }


async def test_changes_are_counted(conn: Connection) -> None:
    await conn.execute(add_person, {"user_id": 7, "first_seen_at": NOW})
    for name in ("one", "two", "three"):
        assert (await conn.execute(_rename, {"b_user": 7, "b_name": name})).rowcount == 1
        assert (await conn.execute(_rename, {"b_user": 8, "b_name": name})).rowcount == 0
    assert (await conn.execute(_named, {"b_user": 7})).one().name == "three"


async def test_lists_that_stand_in_a_statement_are_spelled_out(conn: Connection) -> None:
    for _ in range(3):
        assert (await conn.execute(_states)).scalars().all() == []


async def test_lists_that_are_given_are_left_to_sqlalchemy(conn: Connection) -> None:
    for number in range(4):
        await conn.execute(add_person, {"user_id": number, "first_seen_at": NOW})
    for users in ([0, 1], [2], [3, 1, 0]):
        found = (await conn.execute(_any_of, {"b_users": users})).scalars().all()
        assert sorted(found) == sorted(user + 1 for user in users)


async def test_what_a_type_refuses_is_refused_each_time(conn: Connection) -> None:
    naive = dt.datetime(2013, 10, 1, 18)  # noqa: DTZ001 - that it is naive is the point
    for number in range(3):
        with pytest.raises(StatementError, match="naive"):
            await conn.execute(add_person, {"user_id": number, "first_seen_at": naive})


async def test_a_parameter_that_is_missing_is_an_error_each_time(conn: Connection) -> None:
    for _ in range(3):
        with pytest.raises(StatementError):
            await conn.execute(_named, {})


async def test_a_refused_row_is_the_same_error_and_shows_no_values(db: Database) -> None:
    await db.write(adding(918273645))
    for _ in range(3):
        with pytest.raises(IntegrityError) as refused:
            await db.write(adding(918273645))
        assert "918273645" not in str(refused.value)
    assert await people(db) == [918273645]


async def test_statements_made_on_the_spot_leave_nothing_behind(db: Database) -> None:
    statements = Statements()

    async def work(write: Write) -> None:
        conn = Connection(write.conn.core, statements)
        for number in range(50):
            await conn.execute(sa.select(person.c.id).where(person.c.user_id == number))

    await db.write(work)
    assert len(statements) <= 1


async def test_the_values_of_the_only_row_are_the_same_the_first_time_and_after(conn: Connection) -> None:
    await conn.execute(add_person, {"user_id": 7, "first_seen_at": NOW})
    for _ in range(3):
        assert (await conn.execute(_named, {"b_user": 7})).only_values() == (1, None, NOW)
        assert (await conn.execute(_named, {"b_user": 8})).only_values() is None


async def test_what_is_made_of_a_row_is_made_again_only_when_the_row_has_changed(conn: Connection) -> None:
    made: list[dict[str, Any]] = []

    def make(row: dict[str, Any]) -> tuple[Any, ...]:
        made.append(row)
        return tuple(row.values())

    await conn.execute(add_person, {"user_id": 7, "first_seen_at": NOW})
    await conn.execute(_named, {"b_user": 7})
    for _ in range(3):
        assert (await conn.execute(_named, {"b_user": 7})).only_made(make) == (1, None, NOW)
    assert len(made) == 1
    await conn.execute(_rename, {"b_user": 7, "b_name": "Ann"})
    assert (await conn.execute(_named, {"b_user": 7})).only_made(make) == (1, "Ann", NOW)
    assert (await conn.execute(_named, {"b_user": 8})).only_made(make) is None
    assert len(made) == 2


async def test_of_one_thing_only_what_was_made_last_is_kept_and_of_one_that_is_over_nothing(
    conn: Connection,
) -> None:
    await conn.execute(add_person, {"user_id": 7, "first_seen_at": NOW})
    await conn.execute(_named, {"b_user": 7})
    kept = []
    for name in ("Ann", "Bea", "gone"):
        await conn.execute(_rename, {"b_user": 7, "b_name": name})
        rows = await conn.execute(_named, {"b_user": 7})
        assert rows.only_made(lambda row: row["name"], over=lambda made: made == "gone") == name
        kept.append([made for _, made in (rows._called.made or {}).values()])
    assert kept == [["Ann"], ["Bea"], []]


async def test_what_was_made_is_kept_for_each_value_of_the_column_that_is_named(conn: Connection) -> None:
    for number in range(3):
        await conn.execute(add_person, {"user_id": number, "first_seen_at": NOW})
    await conn.execute(_named, {"b_user": 0})
    kept = []
    for number in range(3):
        rows = await conn.execute(_named, {"b_user": number})
        assert rows.only_made(lambda row: row["id"], of="first_seen_at") == number + 1
        kept.append([made for _, made in (rows._called.made or {}).values()])
    assert kept == [[1], [2], [3]]


async def test_what_was_made_does_not_gather_without_end(conn: Connection) -> None:
    for number in range(600):
        await conn.execute(add_person, {"user_id": number, "first_seen_at": NOW})
    await conn.execute(_named, {"b_user": 0})
    for number in range(600):
        rows = await conn.execute(_named, {"b_user": number})
        assert rows.only_made(lambda row: row["id"]) == number + 1
        assert rows._called.made is not None and len(rows._called.made) <= 256


async def test_all_values_and_scalars_are_the_same_the_first_time_and_after(conn: Connection) -> None:
    for number in range(2):
        await conn.execute(add_person, {"user_id": number, "first_seen_at": NOW})
    moment = sa.select(person.c.first_seen_at).where(person.c.user_id == sa.bindparam("b_user"))
    for _ in range(3):
        assert (await conn.execute(_everybody)).all_values() == [(1,), (2,)]
        assert (await conn.execute(moment, {"b_user": 1})).scalar_one() == NOW
        assert (await conn.execute(moment, {"b_user": 1})).scalar_one_or_none() == NOW
        assert (await conn.execute(moment, {"b_user": 2})).scalar_one_or_none() is None
        with pytest.raises(NoResultFound):
            (await conn.execute(moment, {"b_user": 2})).scalar_one()
        for of_two in (Rows.scalar_one, Rows.scalar_one_or_none):
            with pytest.raises(MultipleResultsFound):
                of_two(await conn.execute(_everybody))
