import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import StatementError
from sqlalchemy.schema import CreateTable

from bot.domain.localtime import WallTime
from bot.storage.columns import BigId, Choice, Day, Json, Snowflake, UtcDateTime, Wall


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


things = sa.Table(
    "things",
    sa.MetaData(),
    sa.Column("id", BigId, primary_key=True),
    sa.Column("at", UtcDateTime),
    sa.Column("wall", Wall),
    sa.Column("colour", Choice(Colour)),
    sa.Column("day", Day),
    sa.Column("person", Snowflake),
    sa.Column("extra", Json),
)
SIX = dt.datetime(2013, 10, 1, 17, 0, tzinfo=dt.UTC)
LONDON = dt.timezone(dt.timedelta(hours=1))


@pytest.fixture
def conn() -> Iterator[sa.Connection]:
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        things.create(connection)
        yield connection
    engine.dispose()


def test_a_moment_comes_back_aware_and_in_utc(conn: sa.Connection) -> None:
    conn.execute(things.insert().values(at=SIX.astimezone(LONDON)))
    (found,) = conn.execute(sa.select(things.c.at)).scalars()
    assert found == SIX
    assert found.tzinfo is dt.UTC


def test_a_naive_moment_is_refused_in_clear_words(conn: sa.Connection) -> None:
    naive = SIX.replace(tzinfo=None)
    with pytest.raises(StatementError, match="a naive datetime is refused"):
        conn.execute(things.insert().values(at=naive))
    with pytest.raises(StatementError, match="a naive datetime is refused"):
        conn.execute(sa.select(things).where(things.c.at < naive))


def test_moments_sort_and_compare_in_time_order_with_and_without_microseconds(conn: sa.Connection) -> None:
    moments = [
        SIX - dt.timedelta(microseconds=1),
        SIX,
        SIX + dt.timedelta(microseconds=1),
        SIX + dt.timedelta(milliseconds=500),
        SIX + dt.timedelta(seconds=1),
        SIX.replace(year=2113),
    ]
    shuffled = [moments[i] for i in (3, 0, 5, 2, 4, 1)]
    conn.execute(things.insert(), [{"at": moment} for moment in shuffled])
    ordered = conn.execute(sa.select(things.c.at).order_by(things.c.at)).scalars().all()
    assert ordered == moments
    at = things.c.at
    assert conn.execute(sa.select(sa.func.min(at), sa.func.max(at))).one() == (moments[0], moments[-1])
    assert conn.scalar(sa.select(sa.func.count()).where(at > SIX.astimezone(LONDON))) == 4
    assert conn.scalar(sa.select(sa.func.count()).where(at.between(SIX, moments[3]))) == 3
    assert conn.scalar(sa.select(sa.func.count()).where(at.in_([SIX, moments[5]]))) == 2
    assert conn.scalar(sa.select(sa.func.coalesce(sa.func.max(at), sa.null()))) == moments[-1]


def test_a_moment_counts_whether_it_is_written_by_returning_or_case(conn: sa.Connection) -> None:
    written = conn.execute(things.insert().values(at=SIX).returning(things.c.at)).scalar_one()
    assert written == SIX
    later = sa.case((things.c.at.is_(None), sa.null()), else_=things.c.at)
    assert conn.execute(sa.select(later)).scalar_one() == SIX


def test_a_wall_time_a_day_and_a_choice_come_back_as_they_were(conn: sa.Connection) -> None:
    wall = WallTime(dt.date(2013, 10, 1), dt.time(18))
    conn.execute(
        things.insert().values(
            wall=wall, colour=Colour.RED, day=dt.date(2013, 11, 5), person=2**63 - 1, extra={"a": [1, "ä"]}
        )
    )
    row = conn.execute(sa.select(things)).one()
    assert row.wall == wall
    assert row.colour is Colour.RED
    assert row.day == dt.date(2013, 11, 5)
    assert row.person == 2**63 - 1
    assert row.extra == {"a": [1, "ä"]}
    assert row.at is None
    raw = conn.exec_driver_sql("SELECT wall, colour, day FROM things").one()
    assert raw == ("2013-10-01T18:00", "red", "2013-11-05")


def test_choices_are_compared_as_their_text(conn: sa.Connection) -> None:
    conn.execute(things.insert(), [{"colour": Colour.RED}, {"colour": Colour.BLUE}, {"colour": None}])
    chosen = sa.select(sa.func.count()).where(things.c.colour.in_([Colour.RED, Colour.BLUE]))
    assert conn.scalar(chosen) == 2
    assert conn.scalar(sa.select(sa.func.count()).where(things.c.colour == Colour.RED)) == 1


def test_what_is_no_choice_is_refused(conn: sa.Connection) -> None:
    with pytest.raises(StatementError, match="'green' is not a valid Colour"):
        conn.execute(things.insert().values(colour="green"))


def test_nothing_is_stored_as_null_not_as_json(conn: sa.Connection) -> None:
    conn.execute(things.insert().values(extra=None))
    assert conn.exec_driver_sql("SELECT extra IS NULL FROM things").scalar() == 1


def test_postgresql_gets_its_own_types() -> None:
    made = str(CreateTable(things).compile(dialect=sa.make_url("postgresql://").get_dialect()()))
    assert "id BIGSERIAL" in made
    assert "at TIMESTAMP WITH TIME ZONE" in made
