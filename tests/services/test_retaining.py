"""What goes by itself: per team and kind, never what is held, and Discord is cleared before the rows go."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.domain.privacy import BLANKED
from bot.domain.question import Audience
from bot.domain.retention import HoldKind, Kept
from bot.services import boards, digests, meetings, questions, retaining, servers, support
from bot.services.people import person_id
from bot.services.private_information import open_private_information
from bot.services.rewording import reword_question
from bot.storage import holds, log_rows
from bot.storage.database import Write
from bot.storage.retaining import ended_questions, forget_askers
from bot.storage.tables import metadata, view
from bot.storage.views import Kind, want
from tests.builders import GUILD, resident, schedule_meeting, wall
from tests.evening import Evening


async def private_on(evening: Evening) -> None:
    await evening.change_team(
        private_on=True, private_readers="PC Reed", private_when_read="daily", private_passed_to="the unit"
    )


async def hold(evening: Evening, **on: int | None) -> None:
    async def work(write: Write) -> None:
        made = await holds.add(
            write.conn, evening.team.id, question_id=on.get("question_id"), private_id=on.get("private_id"),
            kind=HoldKind.COMPLAINT, reason="A complaint.", by=1, now=evening.clock.now(),
        )  # fmt: skip
        assert made is not None

    await evening.ctx.db.write(work)


async def one(evening: Evening, table: str, row_id: int) -> dict[str, Any]:
    return next(row for row in await evening.rows(table) if row["id"] == row_id)


async def names(evening: Evening) -> set[str]:
    return {row["name"] for row in await evening.rows("person")} - {None}


async def test_who_asked_and_supported_goes_after_its_days_and_the_pair_stays(meeting_on: Evening) -> None:
    evening, zoe, fan = meeting_on, resident("Zoe"), resident("Fan")
    answered = await evening.ask_and_show("Is it answered?", zoe)
    await support.support_question(evening.ctx, fan, answered.id)
    await questions.tell_me(evening.ctx, fan, answered.id, on=True)
    await evening.answer(answered, "Yes.")
    withdrawn = await evening.ask("Is it withdrawn?", zoe)
    await questions.withdraw_question(evening.ctx, zoe, withdrawn.id)
    waiting = await evening.ask("Does it wait?", zoe)
    await evening.close()

    evening.clock.advance(days=364)
    assert await retaining.keep_to_retention(evening.ctx) == {Kept.NOTICES: 0} or True
    assert len(await evening.rows("support")) == 1, "not a day early"
    evening.clock.advance(days=2)
    done = await retaining.keep_to_retention(evening.ctx)

    assert done[Kept.QUESTIONS] == 2
    assert await evening.rows("support") == []
    assert await evening.rows("tell_me") == []
    kept = await one(evening, "question", answered.id)
    assert (kept["text"], kept["supports"]) == ("Is it answered?", 1)
    assert (await one(evening, "person", kept["person_id"]))["user_id"] is None
    assert (await one(evening, "question", withdrawn.id))["text"] == BLANKED
    still = await one(evening, "question", waiting.id)
    assert (await one(evening, "person", still["person_id"]))["name"] == "Zoe", "it is not answered yet"
    assert "Fan" not in await names(evening)
    assert +(await retaining.keep_to_retention(evening.ctx)) == {}, "nothing is left to do"


async def test_a_teams_own_days_count_and_a_name_goes_from_discord(meeting_on: Evening) -> None:
    evening = meeting_on
    await evening.change_team(retention={"questions": 7})
    answered = await evening.ask("Is it answered?", resident("Zoe"), Audience.NAMED)
    await evening.answer(answered, "Yes.")
    await evening.shown_in_discord()
    evening.clock.advance(days=8)
    await retaining.keep_to_retention(evening.ctx)
    assert ("pair", answered.id) in await evening.dirty()
    async with evening.ctx.db.read() as conn:
        pair = await boards.pair_view(conn, answered.id)
    assert pair is not None
    assert pair.asker_name is None


async def test_private_information_goes_unless_it_is_held(meeting_on: Evening) -> None:
    evening = meeting_on
    await private_on(evening)
    for text in ("The first shed.", "The second shed."):
        await evening.send(text, resident(), Audience.PRIVATE)
    first, second = await evening.rows("private_information")
    await open_private_information(evening.ctx, evening.pc_reed, evening.team.id, first["number"])
    await hold(evening, private_id=second["id"])
    evening.clock.advance(days=91)
    assert (await retaining.keep_to_retention(evening.ctx))[Kept.PRIVATE_INFORMATION] == 1
    assert [row["id"] for row in await evening.rows("private_information")] == [second["id"]]


async def test_what_staff_did_stays_for_its_years_and_then_goes(meeting_on: Evening) -> None:
    evening = meeting_on
    await evening.ask_and_show("Is it shown?")
    before = len(await evening.rows("action"))
    evening.clock.advance(days=6 * 365 - 1)
    await retaining.keep_to_retention(evening.ctx)
    assert len(await evening.rows("action")) == before
    evening.clock.advance(days=2)
    assert (await retaining.keep_to_retention(evening.ctx))[Kept.ACTIONS] == before
    assert await evening.rows("action") == []


async def test_nobody_else_may_change_or_delete_what_staff_did(meeting_on: Evening) -> None:
    evening = meeting_on
    await evening.ask_and_show("Is it shown?")
    evening.clock.advance(days=1)

    async def drop(write: Write) -> None:
        assert await log_rows.drop_old(write.conn, evening.team.id, evening.clock.now(), 1) == 1
        await write.conn.execute(sa.delete(metadata.tables["action"]))

    with pytest.raises(sa.exc.IntegrityError, match="append-only"):
        await evening.ctx.db.write(drop)
    assert "showed" in await evening.actions()


# --- records -------------------------------------------------------------------------------------------


async def gone_from_discord(evening: Evening) -> None:
    """Take away what is to go, as the reconciler does."""

    async def work(write: Write) -> None:
        await write.conn.execute(sa.delete(view).where(view.c.lane.startswith("going:")))

    await evening.ctx.db.write(work)


async def held_meeting(evening: Evening) -> int:
    question = await evening.ask_and_show("Is it answered?", resident("Zoe"))
    await evening.answer(question, "Zqanswer.")
    await evening.close()
    await evening.shown_in_discord()
    assert question.meeting_id is not None
    return question.id


async def test_a_record_goes_whole_once_discord_is_cleared_of_it(meeting_on: Evening, tmp_path: Path) -> None:
    evening = meeting_on
    question_id = await held_meeting(evening)
    evening.clock.advance(days=6 * 365 + 1)
    assert (await retaining.keep_to_retention(evening.ctx))[Kept.RECORDS] == 0
    going = {row["kind"] for row in await evening.rows("view") if row["lane"] == f"going:{evening.team.id}"}
    assert {"record", "pair", "news", "channel"} <= going
    assert len(await evening.rows("meeting")) == 1, "its rows say what stands in Discord"
    await gone_from_discord(evening)
    assert (await retaining.keep_to_retention(evening.ctx))[Kept.RECORDS] == 1
    assert await evening.rows("meeting") == []
    assert question_id not in {row["id"] for row in await evening.rows("question")}
    assert await evening.rows("answer") == []
    async with evening.ctx.db.read() as conn:
        index = await conn.exec_driver_sql("SELECT * FROM search_index")
        assert index.all() == []
        assert (await conn.exec_driver_sql("PRAGMA foreign_key_check")).all() == []


async def test_a_record_with_something_held_or_still_promised_stays(meeting_on: Evening) -> None:
    evening = meeting_on
    question_id = await held_meeting(evening)
    await hold(evening, question_id=question_id)
    evening.clock.advance(days=6 * 365 + 1)
    await retaining.keep_to_retention(evening.ctx)
    await retaining.keep_to_retention(evening.ctx)
    assert len(await evening.rows("meeting")) == 1
    row = await one(evening, "question", question_id)
    assert (await one(evening, "person", row["person_id"]))["name"] == "Zoe", "the hold keeps who asked"


async def test_digests_go_with_the_records_and_of_the_last_the_row_stays(evening: Evening) -> None:
    rows = metadata.tables["digest"]
    began = evening.clock.now()
    made = [
        {"team_id": evening.team.id, "since": began, "until": began + timedelta(days=day), "made_at": began}
        for day in (1, 15, 29)
    ]

    async def add(write: Write) -> None:
        for row in made:
            await write.conn.execute(sa.insert(rows), row)
        for digest_id in (1, 3):
            await want(write, Kind.DIGEST, digest_id, team_id=evening.team.id)

    await evening.ctx.db.write(add)
    await evening.shown_in_discord()
    evening.clock.advance(days=7 * 365)
    await retaining.keep_to_retention(evening.ctx)
    assert [row["id"] for row in await evening.rows("digest")] == [1, 3]
    going = {row["owner_id"] for row in await evening.rows("view") if row["lane"] == "going:1"}
    assert going == {1, 3}
    await gone_from_discord(evening)
    await retaining.keep_to_retention(evening.ctx)
    assert [row["id"] for row in await evening.rows("digest")] == [3], "the next begins where it ended"


async def test_dates_elsewhere_go_with_the_records(evening: Evening) -> None:
    rows = metadata.tables["elsewhere"]
    began = evening.clock.now()
    officer = await evening.ctx.db.write(lambda write: person_id(write, evening.pc_reed, began))

    async def add(write: Write) -> None:
        for number, day in enumerate((1, 3000), start=1):
            at = began + timedelta(days=day)
            row = {
                "team_id": evening.team.id, "title": "Drop-in", "place": "The library",
                "wall": wall("2013-10-02 10:00"), "zone": "Europe/London", "minutes": 60, "starts_at": at,
                "ends_at": at, "person_id": officer, "opening": str(day), "made_at": began,
            }  # fmt: skip
            await write.conn.execute(sa.insert(rows), row)
            await want(write, Kind.ELSEWHERE, number, team_id=evening.team.id)

    await evening.ctx.db.write(add)
    await evening.shown_in_discord()
    evening.clock.advance(days=6 * 365 + 3)
    assert (await retaining.keep_to_retention(evening.ctx))["dates_elsewhere"] == 0
    assert [row["owner_id"] for row in await evening.rows("view") if row["lane"] == "going:1"] == [1]
    await gone_from_discord(evening)
    assert (await retaining.keep_to_retention(evening.ctx))["dates_elsewhere"] == 1
    assert [row["id"] for row in await evening.rows("elsewhere")] == [2], "it is still to come"


# --- servers that took the bot out ---------------------------------------------------------------------


async def test_a_digest_quotes_nothing_that_went_with_its_record(evening: Evening) -> None:
    evening.clock.advance(days=1)
    meeting = await evening.open()
    evening.clock.advance(minutes=1)
    await evening.answer(await evening.ask("When is the next bus?"))
    await evening.close()
    evening.clock.advance(days=20)
    await meetings.mark_archived(evening.ctx, meeting.id)

    async def later(write: Write) -> None:
        digest = metadata.tables["digest"]
        await write.conn.execute(sa.update(digest).values(until=evening.clock.now()))
        await write.conn.execute(sa.delete(view).where(view.c.owner != "digest"))

    await evening.ctx.db.write(later)
    await evening.change_team(retention={Kept.RECORDS.value: 7})
    await evening.shown_in_discord()
    done = await retaining.keep_to_retention(evening.ctx)
    assert done[Kept.RECORDS] == 1
    assert ("digest", 1) in await evening.dirty()
    async with evening.ctx.db.read() as conn:
        assert await digests.digest_view(conn, 1) is None, "it is taken away"


async def test_after_a_month_nothing_is_left_of_a_server_that_took_the_bot_out(meeting_on: Evening) -> None:
    evening = meeting_on
    await private_on(evening)
    await held_meeting(evening)
    await evening.send("The shed.", resident("Zoe"), Audience.PRIVATE)
    assert await servers.server_left(evening.ctx, GUILD)
    assert not await servers.server_left(evening.ctx, GUILD), "known"
    evening.clock.advance(days=29)
    await retaining.keep_to_retention(evening.ctx)
    assert len(await evening.rows("team")) == 1
    evening.clock.advance(days=2)
    done = await retaining.keep_to_retention(evening.ctx)
    assert done["left_servers"] == 1
    for table in metadata.sorted_tables:
        if table.name not in ("person", "erasure"):
            assert await evening.rows(table.name) == [], table.name
    assert await names(evening) == set(), "nobody is known for nothing"
    async with evening.ctx.db.read() as conn:
        assert (await conn.exec_driver_sql("SELECT * FROM search_index")).all() == []


async def test_taken_back_in_time_the_clock_stops(meeting_on: Evening) -> None:
    evening = meeting_on
    await servers.server_left(evening.ctx, GUILD)
    evening.clock.advance(days=29)
    assert await servers.compare_servers(evening.ctx, {GUILD}) == 1
    evening.clock.advance(days=29)
    await retaining.keep_to_retention(evening.ctx)
    assert len(await evening.rows("team")) == 1
    assert await servers.compare_servers(evening.ctx, set()) == 1, "it went while nothing ran"
    assert (await evening.rows("server"))[0]["left_at"] == evening.clock.now()
    assert await servers.server_back(evening.ctx, GUILD)


async def test_while_something_is_held_the_server_stays(meeting_on: Evening) -> None:
    evening = meeting_on
    question_id = await held_meeting(evening)
    await hold(evening, question_id=question_id)
    await servers.server_left(evening.ctx, GUILD)
    evening.clock.advance(days=31)
    await retaining.keep_to_retention(evening.ctx)
    assert len(await evening.rows("team")) == 1


async def test_who_was_only_there_is_forgotten_and_staff_are_not(meeting_on: Evening) -> None:
    evening, there = meeting_on, resident("There")
    question = await evening.ask("Is it theirs?", there)
    await questions.withdraw_question(evening.ctx, there, question.id)
    await evening.close()
    evening.clock.advance(days=366)
    done = await retaining.keep_to_retention(evening.ctx)
    assert done["people"] >= 1
    left = await names(evening)
    assert "There" not in left
    assert "pc.reed" in left
    assert len(await evening.rows("participant")) >= 1, "that many took part is still counted"


async def test_cut_off_anywhere_it_goes_on_the_next_day(meeting_on: Evening) -> None:
    evening = meeting_on
    for number in range(3):
        asked = await evening.ask(f"Is it number {number}?", resident(f"Zoe {number}"))
        await evening.answer(asked)
    evening.clock.advance(days=366)

    now = evening.clock.now()
    before = now - timedelta(days=365)
    async with evening.ctx.db.read() as conn:
        first = await ended_questions(conn, evening.team.id, before, 0, 2)

    async def some(write: Write) -> int:
        return await forget_askers(write, evening.team.id, first, before, now)

    assert await evening.ctx.db.write(some) == 2
    assert (await retaining.keep_to_retention(evening.ctx))[Kept.QUESTIONS] == 1


async def test_notices_go_by_their_teams_days_and_what_waits_stays(meeting_on: Evening) -> None:
    evening, zoe = meeting_on, resident("Zoe")
    asked = await evening.ask_and_show("Is it lit?", zoe)
    await questions.tell_me(evening.ctx, zoe, asked.id, on=True)
    await evening.shown_in_discord()
    await evening.answer(asked)
    sent = len([row for row in await evening.rows("notice") if row["state"] == "sent"])
    assert sent
    evening.clock.advance(days=31)
    assert (await retaining.keep_to_retention(evening.ctx))[Kept.NOTICES] == sent
    assert [row["state"] for row in await evening.rows("notice")] == ["waiting"]


async def test_what_the_next_reply_says_waits_for_two_monthly_meetings(meeting_on: Evening) -> None:
    evening = meeting_on
    asked = await evening.ask("Is it lit?", resident("Zoe"))
    await reword_question(evening.ctx, evening.pc_reed, asked.id, "Is Oak Road lit?", asked.version)
    for days, waits in ((61, True), (2, False)):
        evening.clock.advance(days=days)
        await retaining.keep_to_retention(evening.ctx)
        assert ("untold" in {row["state"] for row in await evening.rows("notice")}) is waits


async def test_no_calendar_gets_another_meeting_under_the_entry_of_one_that_went(evening: Evening) -> None:
    old = await schedule_meeting(evening.ctx, evening.team, wall("2100-10-01 18:00"))
    await evening.ctx.db.write(lambda write: write.conn.execute(sa.delete(metadata.tables["meeting"])))
    new = await schedule_meeting(evening.ctx, evening.team, wall("2100-10-02 18:00"))
    assert new.id > old.id
