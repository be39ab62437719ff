"""The hot statements find their rows through an index: none walks through a table that grows."""

import sqlite3
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors.peace import Restricted
from bot.domain.peace import RestrictionKind
from bot.domain.question import Audience
from bot.domain.team import PrivateTerms
from bot.services import (
    answers,
    boards,
    desk,
    followups,
    handing,
    limits,
    notices,
    officers,
    own_words,
    pausing,
    presence,
    private_information,
    questions,
    restricting,
    support,
    takedown,
)
from bot.services.chasing import chase_due
from bot.services.my_questions import my_questions
from bot.services.notice_views import notice_view
from bot.storage.pausing import held_back
from tests.builders import GUILD, FixedClock, administrator, make_team, moderator, open_context, resident
from tests.evening import Evening, statements

GROWING = {
    "question", "support", "tell_me", "answer", "follow_up", "private_information", "participant", "person",
    "meeting_question", "view", "notice", "action", "speech", "restriction", "meeting", "at", "board",
}  # fmt: skip
# Each holds only what waits or is open, which is what is asked for.
ALL_OF_IT = (
    "USING INDEX ix_notice_waiting",
    "USING INDEX ix_follow_up_open",
    "USING INDEX ix_follow_up_handed",
)
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


async def see_to_promises(evening: Evening) -> None:
    ctx, actor = evening.ctx, evening.pc_reed
    other = await make_team(ctx, "Hartley")
    asked = [await evening.ask(f"Promised {number}?") for number in range(2)]
    for question in asked:
        await followups.make_follow_up(ctx, actor, evening.team.id, question.number, None)
        await handing.hand_to_team(ctx, actor, question.id, other.id)
        due = evening.clock.now().date() + timedelta(days=9)
        await handing.move_follow_up(ctx, actor, question.id, due, "The contractor is away.")
    await handing.drop_follow_up(ctx, actor, asked[0].id, "Nobody owns it.")
    await followups.list_follow_ups(ctx, actor, evening.team.id)
    evening.clock.advance(days=30)
    await chase_due(ctx)
    await followups.show_overdue(ctx, None)
    mine = await evening.ask("Mine?", asker := resident())
    await own_words.edit_question(ctx, asker, mine.id, "Mine, in other words?", mine.version, "an-opening")


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
            await notice_view(conn, notice)
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


async def keep_the_peace(evening: Evening) -> None:
    ctx, team_id, asker = evening.ctx, evening.team.id, resident()
    await limits.set_limits(ctx, administrator(), team_id, limits.Limits(5, 1, 3))
    question = await evening.ask("Why so rude?", asker)
    await restricting.restrict(ctx, moderator(), team_id, str(question.number), RestrictionKind.BLOCK, "Rude")
    with pytest.raises(Restricted):
        await evening.ask("Why so very rude?", asker)
    await restricting.list_restrictions(ctx, moderator(), team_id)
    await restricting.lift(ctx, moderator(), team_id, str(question.number))
    await presence.desk_read(ctx, evening.pc_reed, evening.team.id)
    await pausing.pause(ctx, evening.pc_reed, team_id)
    async with ctx.db.read() as conn:
        await held_back(conn, team_id, evening.clock.now())


@pytest.mark.parametrize(
    "use_case",
    [
        ask, work_on_one, see_to_promises, turn_the_desk, look_at_mine, draw_the_boards, empty_the_outbox,
        complete_what_is_typed, read_what_is_private, keep_the_peace,
    ],
)  # fmt: skip
async def test_every_statement_uses_an_index(tmp_path: Path, use_case: UseCase) -> None:
    async with open_context(tmp_path, clock := FixedClock()) as ctx:
        evening = Evening(ctx, clock, await make_team(ctx))
        terms = PrivateTerms("The two officers", "each morning", "the control room")
        await officers.set_private(ctx, administrator(), evening.team.id, terms)
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
