"""What was answered before: the index beside the rows, and earlier answers to the same question."""

import sqlalchemy as sa

from bot.domain.question import Question
from bot.domain.search_words import words_of
from bot.services import answers, followups, memory, takedown, views
from bot.services.memory import EarlierAnswer
from bot.storage import shown
from bot.storage.views import Kind
from tests.builders import GUILD, make_team, moderator, officer, open_meeting
from tests.evening import Evening


async def indexed(evening: Evening) -> dict[int, tuple[str, str]]:
    """What the index holds, by the question's row id."""
    ids = {row["team_id"] << 32 | row["number"]: row["id"] for row in await evening.rows("question")}
    async with evening.ctx.db.read() as conn:
        found = await conn.execute(sa.text("SELECT rowid, question, answer FROM search_index"))
        return {ids[row[0]]: (row[1], row[2]) for row in found}


async def public(evening: Evening) -> dict[int, tuple[str, str]]:
    """What it should hold, as the rows say: worked out here by hand, not by the bot's statement."""
    newest: dict[int, str] = {}
    for row in sorted(await evening.rows("answer"), key=lambda row: row["version"]):
        newest[row["question_id"]] = row["text"]
    deleted = {
        row["owner_id"]
        for row in await evening.rows("view")
        if (row["kind"], row["key"], row["parked"]) == ("pair", 0, "removed_by_person")
    }

    def marked(team_id: int, text: str) -> str:
        return " ".join(f"t{team_id}x{word}" for word in words_of(text))

    return {
        row["id"]: (marked(row["team_id"], row["text"]), marked(row["team_id"], newest[row["id"]]))
        for row in await evening.rows("question")
        if row["state"].value == "answered"
        and row["standing"].value == "stands"
        and row["meeting_id"] is not None
        and row["id"] not in deleted
    }


async def in_step(evening: Evening) -> set[int]:
    """The questions that can be found; the index says of each what the rows say, and nothing of any other."""
    assert await indexed(evening) == await public(evening)
    return set(await indexed(evening))


async def deleted_in_discord(evening: Evening, question: Question) -> None:
    async with evening.ctx.db.read() as conn:
        parts = await shown.parts(conn, Kind.PAIR, question.id)
    await views.removed_by_person(evening.ctx, parts)


async def earlier(evening: Evening, text: str, limit: int = 3) -> tuple[EarlierAnswer, ...]:
    async with evening.ctx.db.read() as conn:
        return await memory.earlier_answers(conn, evening.team, text, limit)


async def test_index_holds_what_is_public_through_a_whole_meeting(evening: Evening) -> None:
    ctx, reed = evening.ctx, evening.pc_reed
    ahead = await evening.ask("Who mends the lamp in Ash Road?")
    await evening.answer(ahead, "The council, by Friday.")
    assert await in_step(evening) == set(), "published when the next meeting opens, not before"
    await evening.open()
    assert await in_step(evening) == {ahead.id}

    gate, bats, seat = [
        await evening.ask_and_show(f"Who mends the {thing}?") for thing in ("gate", "bat box", "seat")
    ]
    await evening.shown_in_discord()
    assert await in_step(evening) == {ahead.id}
    gate = await evening.answer(gate, "We do.")
    await evening.answer(gate, "The parish does.")
    assert await in_step(evening) == {ahead.id, gate.id}

    await followups.make_follow_up(ctx, reed, evening.team.id, bats.number, None)
    assert await in_step(evening) == {ahead.id, gate.id}, "a promise answers nothing yet"

    await takedown.take_down(ctx, moderator(), gate.id)
    assert await in_step(evening) == {ahead.id}
    await answers.answer_question(ctx, reed, evening.team.id, gate.number, "Said while down.", None)
    assert await in_step(evening) == {ahead.id}
    await takedown.put_back(ctx, moderator(), gate.id)
    assert await in_step(evening) == {ahead.id, gate.id}

    await evening.shown_in_discord()
    await deleted_in_discord(evening, gate)
    assert await in_step(evening) == {ahead.id}
    await takedown.put_back(ctx, reed, gate.id)
    assert await in_step(evening) == {ahead.id, gate.id}
    await evening.shown_in_discord()
    await deleted_in_discord(evening, gate)
    await takedown.keep_removed(ctx, reed, gate.id)
    assert await in_step(evening) == {ahead.id}

    await evening.close()
    assert await in_step(evening) == {ahead.id}
    await followups.keep_follow_up(ctx, reed, evening.team.id, bats.number, "It is ours to mend.")
    assert await in_step(evening) == {ahead.id, bats.id}
    await evening.answer(seat, "Ours, too.")
    assert await in_step(evening) == {ahead.id, bats.id}
    await evening.open()
    assert await in_step(evening) == {ahead.id, bats.id, seat.id}


async def test_earlier_answer_is_found_by_a_question_that_asks_the_same(meeting_on: Evening) -> None:
    lamp = await meeting_on.ask_and_show("Who mends the lamp in Ash Road?")
    await meeting_on.answer(await meeting_on.ask_and_show("Who mends the lamp in Mill Lane?"), "We do.")
    await meeting_on.answer(lamp, "The council, by Friday.")
    await meeting_on.shown_in_discord()
    (found,) = await earlier(meeting_on, "who will mend the ash road lamps??")
    assert (found.question_id, found.number, found.answer) == (
        lamp.id,
        lamp.number,
        "The council, by Friday.",
    )
    assert found.answered_at == meeting_on.clock.now()
    assert found.link is not None and found.link.guild_id == GUILD
    async with meeting_on.ctx.db.read() as conn:
        assert await memory.earlier_answers(conn, meeting_on.team, lamp.text, but=lamp.id) == ()


async def test_what_is_not_public_is_no_earlier_answer(meeting_on: Evening) -> None:
    lamp = await meeting_on.ask_and_show("Who mends the lamp in Ash Road?")
    assert await earlier(meeting_on, lamp.text) == ()
    await meeting_on.answer(lamp)
    assert len(await earlier(meeting_on, lamp.text)) == 1
    await takedown.take_down(meeting_on.ctx, officer(), lamp.id)
    assert await earlier(meeting_on, lamp.text) == ()


async def test_another_teams_answer_is_no_earlier_answer(meeting_on: Evening) -> None:
    other = Evening(meeting_on.ctx, meeting_on.clock, await make_team(meeting_on.ctx, "Hartley"))
    await open_meeting(other.ctx, other.team)
    lamp = await other.answer(await other.ask_and_show("Who mends the lamp in Ash Road?"))
    assert await earlier(meeting_on, lamp.text) == ()
    assert [found.number for found in await earlier(other, lamp.text)] == [lamp.number]


async def test_of_many_earlier_answers_the_likest_and_newest_come_first(meeting_on: Evening) -> None:
    asked = []
    for _ in range(5):
        meeting_on.clock.advance(minutes=1)
        asked.append(
            await meeting_on.answer(await meeting_on.ask_and_show("Who mends the lamp in Ash Road?"))
        )
    found = await earlier(meeting_on, "Who mends the lamp in Ash Road?", limit=2)
    assert [one.number for one in found] == [asked[4].number, asked[3].number]


async def test_any_text_may_be_compared_with_what_was_answered(meeting_on: Evening) -> None:
    await meeting_on.answer(await meeting_on.ask_and_show("Who mends the lamp in Ash Road?"))
    for text in (
        '"',
        'lamp" OR *',
        "NEAR(lamp ash)",
        "🙂",
        "",
        "lamp " * 800,
        "x" * 4000,
        "question:lamp -ash ^who",
    ):
        await earlier(meeting_on, text)
