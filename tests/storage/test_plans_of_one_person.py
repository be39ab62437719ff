"""What one person waits for finds its rows through indexes: erasing, the copy of mine, dates, numbers.

So does what goes by itself, and SQLite where it looks for what refers to a row that goes.
"""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain.question import Audience
from bot.domain.retention import HoldKind
from bot.domain.subscription import Route
from bot.services import areas, boards, dates, digests, erasing, exporting, followups
from bot.services.holding import place_hold
from bot.services.private_information import open_private_information
from bot.services.retaining import keep_to_retention
from bot.services.statistics import team_figures, times_figures
from bot.services.subscribing import subscribe
from bot.services.support import support_question
from bot.storage.schema import metadata
from tests.builders import GUILD, FixedClock, administrator, make_team, open_context, resident, wall
from tests.builders import schedule_meeting as plan
from tests.evening import Evening, statements

# Never many rows: what somebody is just about to do, what waits for a second person, what a team has once.
FEW = {"setup_draft", "draft", "kept_text", "pending_answer", "trial", "server", "team", "erasure"}
# Read as a whole, by who needs all of it: each holds only what is in force, is ahead or waits.
ALL_OF_IT = (
    "USING INDEX ix_meeting_unfinished",
    "USING INDEX ix_hold_in_force",
    "USING INDEX ix_private_information_held",
)
ASKER = resident("Asker")
UseCase = Callable[[Evening], Awaitable[object]]


async def erase_a_resident(evening: Evening) -> None:
    await erasing.before_erasing(evening.ctx, ASKER)
    await erasing.erase_me(evening.ctx, ASKER, words=True)


async def erase_whose_question_is_held(evening: Evening) -> None:
    held = HoldKind.EVIDENCE
    await place_hold(
        evening.ctx, administrator(), evening.team.id, held, "A court asks.", question="1", private=""
    )  # fmt: skip
    assert (await erasing.erase_me(evening.ctx, ASKER, words=True)).held


async def erase_an_officer(evening: Evening) -> None:
    await erasing.erase_me(evening.ctx, evening.pc_reed, words=False)


async def copy_what_is_theirs(evening: Evening) -> None:
    assert (await exporting.copy_of_mine(evening.ctx, ASKER)).parts
    assert (await exporting.copy_of_mine(evening.ctx, evening.pc_reed)).parts


async def find_dates_and_subscribe(evening: Evening) -> None:
    ctx, team = evening.ctx, evening.team
    await areas.change_areas(ctx, administrator(), team.id, "DA3 8", None)
    await areas.find_by_postcode(ctx, GUILD, "DA3 8QG")
    await areas.find_by_postcode(ctx, GUILD, "DA3")
    await areas.find_by_name(ctx, GUILD, team.name)
    await dates.list_dates(ctx, GUILD)
    await dates.team_dates(ctx, GUILD, team.id)
    await subscribe(ctx, ASKER, team.id, None, lambda _role: False)


async def tell_and_count(evening: Evening) -> None:
    ctx, team = evening.ctx, evening.team
    await evening.close()
    async with ctx.db.read() as conn:
        assert await digests.digest_view(conn, 1) is None
        await boards.news_view(conn, 1)
    await digests.next_digest(ctx, evening.pc_reed, team.id)
    await team_figures(ctx, evening.pc_reed, team.id)
    await times_figures(ctx, evening.pc_reed, team.id)


async def let_it_go_by_itself(evening: Evening) -> None:
    await evening.close()
    evening.clock.advance(days=7 * 365)
    went = await keep_to_retention(evening.ctx)
    assert (went["private_information"], went["questions"], went["failed"]) == (1, 1, 0)
    assert (await keep_to_retention(evening.ctx))["failed"] == 0


@pytest.mark.parametrize(
    "use_case",
    [
        erase_a_resident, erase_whose_question_is_held, erase_an_officer, copy_what_is_theirs,
        find_dates_and_subscribe, tell_and_count, let_it_go_by_itself,
    ],
)  # fmt: skip
async def test_no_statement_walks_through_a_table(tmp_path: Path, use_case: UseCase) -> None:
    async with open_context(tmp_path, clock := FixedClock()) as ctx:
        evening = Evening(ctx, clock, await make_team(ctx))
        await an_evening(evening)
        with statements() as sent:
            await use_case(evening)
        assert sent
        assert walks(ctx.db.path, sent) == []


async def an_evening(evening: Evening) -> None:
    """Somebody asks, supports, tells in private and hears of it all; an officer sees to it."""
    ctx, team = evening.ctx, evening.team
    await plan(ctx, team, wall("2013-12-03 18:00"))
    await evening.change_team(
        private_on=True, private_readers="PC Reed", private_when_read="daily", private_passed_to="the unit"
    )
    await evening.open()
    await subscribe(ctx, ASKER, team.id, Route.DM, lambda _role: False)
    await evening.answer(await evening.ask("Is the path lit?", ASKER))
    other = await evening.ask("Who mends the gate?", resident("Another"))
    await support_question(ctx, ASKER, (await evening.ask_and_show("Are there bats?", resident("Fan"))).id)
    await followups.make_follow_up(ctx, evening.pc_reed, team.id, other.number, None)
    await evening.send("A van in Ash Road.", ASKER, Audience.PRIVATE)
    await open_private_information(ctx, evening.pc_reed, team.id, 1)


def walks(path: Path, sent: list[tuple[str, object]]) -> list[tuple[str, str]]:
    """Statements with what their plans say about walking through whole tables."""
    found = []
    with closing(sqlite3.connect(path)) as conn:
        for statement, given in sent:
            if statement.split()[0] not in {"SELECT", "UPDATE", "INSERT", "DELETE", "WITH"}:
                continue
            plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {statement}", given)]  # type: ignore[arg-type]
            found += [(statement, line) for line in plan if is_walk(line)]
    return found


def is_walk(line: str) -> bool:
    words = line.split()
    return (
        words[0] == "SCAN"
        and words[1] in metadata.tables
        and words[1] not in FEW
        and not line.endswith(ALL_OF_IT)
    )


def test_what_refers_to_a_row_that_goes_is_found_through_an_index() -> None:
    going = {"question", "meeting", "private_information", "digest", "outcome", "speech"}
    missing = [
        str(key.parent)
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name in going | {"person"} and table.name not in FEW
        if key.parent.name not in leading(table)
    ]
    assert missing == []


def leading(table: sa.Table) -> set[str]:
    """The columns by which rows of a table are found."""
    lists = [list(table.primary_key.columns)]
    lists += [list(one.columns) for one in table.constraints if isinstance(one, sa.UniqueConstraint)]
    lists += [list(one.columns) for one in table.indexes]
    return {columns[0].name for columns in lists if columns}
