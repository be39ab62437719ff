import sqlite3
from contextlib import closing
from pathlib import Path

from bench.large import A_TEAM, ITS_GUILD, ITS_OFFICERS, Numbers, fill, plan_ahead
from bot.domain.clock import SystemClock
from bot.domain.team import Actor
from bot.services.context import Context
from bot.services.exporting import copy_of_mine
from bot.services.meetings import run_due
from bot.services.statistics import team_figures
from bot.services.views import dirty_lanes
from bot.storage import search
from bot.storage.database import Database, Write
from bot.storage.tables import metadata
from bot.storage.vault import Vault
from tests.databases import new_database


async def test_a_large_database_is_whole_and_has_nothing_left_to_do(tmp_path: Path) -> None:
    url = await new_database(tmp_path)
    path = tmp_path / "beatmeet.db"
    fill(path, teams=3, meetings=9, questions=90)
    plan_ahead(path, Numbers.of(3, 9, 90))
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


async def test_a_large_database_has_rows_in_every_table_that_grows(tmp_path: Path) -> None:
    await new_database(tmp_path)
    fill(path := tmp_path / "beatmeet.db", teams=4, meetings=80, questions=4000)
    few = {
        "draft", "kept_text", "pending_answer", "setup_draft", "trial", "series",
    }  # fmt: skip
    with closing(sqlite3.connect(path)) as conn:
        counts = {
            name: conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in metadata.tables
            if name not in few
        }
        supports = conn.execute("SELECT sum(supports) FROM question").fetchone()[0]
        in_one_meeting = "SELECT count(*) FROM participant GROUP BY meeting_id"
        assert {count[0] for count in conn.execute(in_one_meeting)} <= set(range(50, 60))
    assert [name for name, count in counts.items() if not count] == []
    assert counts["support"] == supports


async def test_teams_are_of_the_same_size_in_a_small_and_a_large_database(tmp_path: Path) -> None:
    sizes = []
    for teams in (1, 5):
        url = await new_database(folder := tmp_path / str(teams))
        numbers = Numbers.of(teams, 20 * teams, 1000 * teams)
        fill(folder / "beatmeet.db", teams=teams, meetings=20 * teams, questions=1000 * teams)
        async with Database.open(url) as db:
            ctx = Context(db=db, clock=SystemClock(), vault=Vault(bytes(32)))
            who = Actor(numbers.a_resident(7), "Resident", ITS_GUILD, frozenset())
            copy = await copy_of_mine(ctx, who)
            staff = Actor(numbers.an_officer(1), "Officer", ITS_GUILD, frozenset({ITS_OFFICERS}))
            figures = await team_figures(ctx, staff, A_TEAM)
            sizes.append(
                (
                    {part.name: len(part.rows) for part in copy.parts},
                    len(figures.meetings), figures.questions, sum(figures.promises.values()),
                )
            )  # fmt: skip
    assert sizes[0] == sizes[1]
    assert sizes[0][0]["question.person_id"] == 10


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
    assert len(filled) == 60, "ten of each team are still being found out"
    async with Database.open(url) as db:

        async def work(write: Write) -> None:
            for question_id in range(1000, 1090):
                await search.refresh(write.conn, question_id)

        await db.write(work)
    assert indexed() == filled
