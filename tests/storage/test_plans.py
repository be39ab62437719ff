"""The hot statements find their rows through an index: none walks through a table that grows."""

import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.domain.question import Audience
from bot.domain.team import PrivateTerms
from bot.services import (
    answers,
    boards,
    desk,
    followups,
    notices,
    private_information,
    questions,
    support,
    takedown,
    teams,
)
from bot.services.my_questions import my_questions
from tests.builders import GUILD, FixedClock, administrator, make_team, moderator, open_context, resident
from tests.evening import Evening, statements

GROWING = {
    "question", "support", "tell_me", "answer", "follow_up", "private_information", "participant", "person",
    "meeting_question", "view", "notice", "action", "speech", "meeting", "at", "board",
}  # fmt: skip
# Holds only what waits, which is what is asked for.
ALL_OF_IT = "USING INDEX ix_notice_waiting"
UseCase = Callable[[Evening], Awaitable[object]]


async def ask(evening: Evening) -> None:
    await evening.ask("Is the path lit at night?")
    await evening.send("The van in Ash Road.", audience=Audience.PRIVATE)


async def work_on_one(evening: Evening) -> None:
    asker, fan = resident(), resident()
    question = await evening.ask("Are there bats?", asker)
    await questions.tell_me(evening.ctx, asker, question.id, on=True)
    await questions.show_question(evening.ctx, moderator(), question.id)
    await support.support_question(evening.ctx, fan, question.id)
    await followups.make_follow_up(evening.ctx, evening.pc_reed, evening.team.id, question.number, None)
    await evening.answer(question)
    await evening.answer(question, "Another answer.")
    await takedown.take_down(evening.ctx, evening.pc_reed, question.id)
    await takedown.put_back(evening.ctx, evening.pc_reed, question.id)
    other = await evening.ask("Who mends the gate?", asker)
    await questions.withdraw_question(evening.ctx, asker, other.id)


async def turn_the_desk(evening: Evening) -> None:
    first = await desk.desk_page(evening.ctx, evening.pc_reed, evening.team.id)
    assert first.question is not None
    for step in (0, 1, -1):
        await desk.desk_page(evening.ctx, evening.pc_reed, evening.team.id, first.question.question_id, step)
        await desk.published_page(evening.ctx, evening.pc_reed, evening.team.id, 2, step)


async def look_at_mine(evening: Evening) -> None:
    await my_questions(evening.ctx, resident(), GUILD)
    await support.supportable(evening.ctx, resident(), evening.team.id)


async def draw_the_boards(evening: Evening) -> None:
    async with evening.ctx.db.read() as conn:
        room = await boards.room_view(conn, evening.team.id, evening.clock.now())
        assert room.meeting is not None
        await boards.board_view(conn, room.meeting.id)
        await boards.welcome_view(conn, room.meeting.id)
        await boards.pair_view(conn, 2)
        await boards.closing_view(conn, room.meeting.id)
        await boards.news_view(conn, room.meeting.id)
        await boards.event_view(conn, room.meeting.id)


async def empty_the_outbox(evening: Evening) -> None:
    async with evening.ctx.db.read() as conn:
        for notice in await notices.waiting_notices(conn, evening.clock.now()):
            await notices.notice_view(conn, notice)
        await notices.waiting_notices(conn, evening.clock.now(), urgent=True)
        await notices.next_notice_at(conn)


async def complete_what_is_typed(evening: Evening) -> None:
    for typed in ("", "1", "path night"):
        await answers.answerable(evening.ctx, evening.pc_reed, evening.team.id, typed)
        await followups.follow_ups_to_keep(evening.ctx, evening.pc_reed, evening.team.id, typed)
    await answers.pair_at(evening.ctx, evening.pc_reed, 5, 6)


async def read_what_is_private(evening: Evening) -> None:
    await evening.send("The van in Ash Road again.", audience=Audience.PRIVATE)
    await private_information.private_page(evening.ctx, evening.pc_reed, evening.team.id)
    await private_information.open_private_information(evening.ctx, evening.pc_reed, evening.team.id, 1)


@pytest.mark.parametrize(
    "use_case",
    [
        ask, work_on_one, turn_the_desk, look_at_mine, draw_the_boards, empty_the_outbox,
        complete_what_is_typed, read_what_is_private,
    ],
)  # fmt: skip
async def test_every_statement_uses_an_index(tmp_path: Path, use_case: UseCase) -> None:
    async with open_context(tmp_path, clock := FixedClock()) as ctx:
        evening = Evening(ctx, clock, await make_team(ctx))
        terms = PrivateTerms("The two officers", "each morning", "the control room")
        await teams.set_private(ctx, administrator(), evening.team.id, terms)
        await evening.open()
        for n in range(3):
            await evening.answer(await evening.ask(f"Answered {n}?"))
            await evening.ask(f"Waiting {n}?")
        with statements() as sent:
            await use_case(evening)
        walks = [
            (statement, walk)
            for statement, given in sent
            for walk in table_walks(ctx.db.path, statement, given)
        ]
    assert sent
    assert walks == []


def table_walks(path: Path, statement: str, given: object) -> list[str]:
    """What SQLite's plan for a statement says about walking through whole tables."""
    if statement.split()[0] not in {"SELECT", "UPDATE", "INSERT", "DELETE"}:
        return []
    conn = sqlite3.connect(path)
    try:
        plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {statement}", given)]  # type: ignore[arg-type]
    finally:
        conn.close()
    walks = [line for line in plan if line.startswith("SCAN ") and line.split()[1] in GROWING]
    return [line for line in walks if not line.endswith(ALL_OF_IT)]
