"""What was answered before: the index beside the rows, and earlier answers to the same question."""

import pytest
import sqlalchemy as sa

from bot.domain.errors import NoTeams, OutsideServer, UnknownTeam
from bot.domain.errors.memory import NothingToLookFor
from bot.domain.question import Question
from bot.domain.search_words import words_of
from bot.services import answers, followups, losses, memory, takedown
from bot.services.memory import EarlierAnswer
from bot.storage import search, shown, teams
from bot.storage.checking import reading
from bot.storage.views import Kind
from tests.builders import GUILD, actor, make_team, moderator, officer, open_meeting, resident
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
    with reading(evening.ctx.db.path) as conn:
        assert search.out_of_step(conn) == 0
    return set(await indexed(evening))


async def deleted_in_discord(evening: Evening, question: Question) -> None:
    async with evening.ctx.db.read() as conn:
        parts = await shown.parts(conn, Kind.PAIR, question.id)
    await losses.removed_by_person(evening.ctx, parts)


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


async def answered(evening: Evening, text: str, answer: str) -> Question:
    evening.clock.advance(minutes=1)
    return await evening.answer(await evening.ask_and_show(text), answer)


async def found(evening: Evening, typed: str, page: int = 1) -> list[int]:
    listed = await memory.search_answers(evening.ctx, resident(), typed, evening.team.id, page)
    return [item.pair.number for item in listed.items]


async def test_words_of_the_question_count_more_and_of_equal_answers_the_newest_comes_first(
    meeting_on: Evening,
) -> None:
    for thing in ("gate", "seat", "tap", "bridge", "fence", "bin"):
        await answered(meeting_on, f"Who looks after the {thing} now?", "The parish, as always.")
    aside = await answered(meeting_on, "Who painted the wall there?", "Those who repaired the lamp post.")
    old = await answered(meeting_on, "Who repairs the lamp there?", "The parish, as always.")
    new = await answered(meeting_on, "Who repairs the lamp there?", "The parish, as always.")
    assert await found(meeting_on, "lamp") == [new.number, old.number, aside.number]
    assert await found(meeting_on, "repairing lam") == [new.number, old.number, aside.number]


async def test_only_the_last_word_may_be_a_beginning(meeting_on: Evening) -> None:
    await answered(meeting_on, "Who repairs the lamp there?", "The parish, as always.")
    async with meeting_on.ctx.db.read() as conn:
        assert await search.count(conn, [meeting_on.team.id], ("repair", "lam")) == 1
        assert await search.count(conn, [meeting_on.team.id], ("lam", "repair")) == 0


async def test_all_teams_of_a_large_server_are_looked_through_at_once(meeting_on: Evening) -> None:
    lamp = await answered(meeting_on, "Who repairs the lamp?", "We do.")
    words = ("who", "repairs", "the", "lamp", "in", "our", "long", "road")
    async with meeting_on.ctx.db.read() as conn:
        everywhere = range(1, 401)
        assert await search.count(conn, everywhere, ("repairs", "lamp")) == 1
        assert await search.count(conn, everywhere, words) == 0
        (pair,) = await search.search(conn, everywhere, words, 5, every=False)
        assert pair.number == lamp.number


async def test_a_team_whose_number_begins_anothers_does_not_find_its_answers(meeting_on: Evening) -> None:
    for number in range(2, 13):
        await make_team(meeting_on.ctx, f"Team {number}")
    async with meeting_on.ctx.db.read() as conn:
        twelfth = next(team for team in await teams.of_guild(conn, GUILD) if team.id == 12)
    other = Evening(meeting_on.ctx, meeting_on.clock, twelfth)
    await open_meeting(other.ctx, twelfth)
    await answered(other, "Who repairs the lamp?", "We do.")
    assert await found(other, "lamp") == [1]
    assert meeting_on.team.id == 1
    for typed in ("lamp", "2xlamp", "l", "t12xlamp"):
        assert await found(meeting_on, typed) == []


async def test_pages_end_where_the_answers_do(meeting_on: Evening) -> None:
    numbers = [(await answered(meeting_on, f"Lamp {n}?", "Yes.")).number for n in range(7)]
    assert await found(meeting_on, "lamp") == numbers[:1:-1]
    assert await found(meeting_on, "lamp", 2) == numbers[1::-1]
    assert await found(meeting_on, "lamp", 99) == numbers[1::-1]


async def test_search_asks_for_words_and_a_team_of_the_persons_own_server(meeting_on: Evening) -> None:
    ctx = meeting_on.ctx
    with pytest.raises(NothingToLookFor):
        await memory.search_answers(ctx, resident(), "?!")
    with pytest.raises(NoTeams):
        await memory.search_answers(ctx, actor(guild_id=999), "lamp")
    with pytest.raises(OutsideServer):
        await memory.search_answers(ctx, actor(guild_id=None), "lamp")
    await make_team(ctx, "Far away", guild_id=999)
    for use_case in (
        memory.searched_team(ctx, actor(guild_id=999), meeting_on.team.id),
        memory.search_answers(ctx, actor(guild_id=999), "lamp", meeting_on.team.id),
    ):
        with pytest.raises(UnknownTeam):
            await use_case


async def test_what_is_answered_without_a_meeting_is_found_once_it_is_published(evening: Evening) -> None:
    question = await evening.answer(await evening.ask("Who repairs the lamp?"), "We do.")
    assert await found(evening, "lamp") == []
    await evening.open()
    assert await found(evening, "lamp") == [question.number]
