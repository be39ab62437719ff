"""A person erased: from every row and file, in backups too, and the record of what was answered stands."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from msgspec.structs import replace

from bot.domain.errors.peace import Restricted
from bot.domain.peace import RestrictionKind
from bot.domain.privacy import BLANKED, Erasure, HeldAs
from bot.domain.question import Audience, QuestionState
from bot.domain.retention import HoldKind
from bot.domain.team import Actor
from bot.services import (
    boards,
    erasing,
    erasure_list,
    own_words,
    questions,
    ready_answers,
    restricting,
    support,
)
from bot.services.hosting import name_guest
from bot.services.officers import Member
from bot.services.private_information import open_private_information
from bot.services.retaining import keep_to_retention
from bot.storage import erasures, holds, search
from bot.storage.backup import back_up
from bot.storage.database import Write
from bot.storage.erasing import references
from bot.storage.restore import restore
from bot.storage.tables import metadata
from bot.storage.vault import Vault
from tests.builders import START, FixedClock, administrator, make_team, moderator, open_context, resident
from tests.evening import Evening


async def hold_question(evening: Evening, question_id: int) -> int:
    async def work(write: Write) -> int:
        made = await holds.add(
            write.conn, evening.team.id, question_id=question_id, private_id=None,
            kind=HoldKind.EVIDENCE, reason="Evidence.", by=1, now=evening.clock.now(),
        )  # fmt: skip
        assert made is not None
        return made

    return await evening.ctx.db.write(work)


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def private_on(evening: Evening) -> None:
    await evening.change_team(
        private_on=True, private_readers="PC Reed", private_when_read="daily", private_passed_to="the unit"
    )


async def question_row(evening: Evening, question_id: int) -> dict[str, Any]:
    return next(row for row in await evening.rows("question") if row["id"] == question_id)


async def person_of(evening: Evening, who: Actor) -> dict[str, Any] | None:
    return next((row for row in await evening.rows("person") if row["user_id"] == who.user_id), None)


async def erase(evening: Evening, who: Actor, *, words: bool = False) -> erasing.Erasing:
    return await erasing.erase_me(evening.ctx, who, words=words)


async def test_nothing_of_the_person_is_left_in_any_file(meeting_on: Evening, tmp_path: Path) -> None:
    evening, zq = meeting_on, resident("Zqname")
    await private_on(evening)
    open_one = await evening.ask("Zqopen words", zq, Audience.NAMED)
    answered = await evening.ask("Is the Zqanswered path lit?", zq, Audience.NAMED)
    await evening.answer(answered, "Yes.")
    await evening.send("Zqprivate shed", zq, Audience.PRIVATE)
    await questions.tell_me(evening.ctx, zq, open_one.id, on=True)
    assert b"Zqname" in bytes_of(tmp_path)

    assert await erase(evening, zq) == erasing.Erasing(known=True)

    everything = bytes_of(tmp_path)
    for secret in (b"Zqname", b"Zqopen", str(zq.user_id).encode()):
        assert secret not in everything, secret
    assert b"Zqanswered" in everything, "it is part of what was answered"
    assert await evening.rows("private_information") == []
    assert await evening.rows("tell_me") == []
    row = await question_row(evening, open_one.id)
    assert (row["state"], row["text"], row["fingerprint"]) == (QuestionState.WITHDRAWN, BLANKED, "")
    assert (await question_row(evening, answered.id))["state"] is QuestionState.ANSWERED
    assert await person_of(evening, zq) is None


async def test_the_words_of_what_was_answered_go_at_the_askers_wish(
    meeting_on: Evening, tmp_path: Path
) -> None:
    evening, zq = meeting_on, resident("Zqname")
    answered = await evening.ask("Is the Zqanswered path lit?", zq)
    await evening.answer(answered, "Yes, since Friday.")
    await erase(evening, zq, words=True)
    row = await question_row(evening, answered.id)
    assert (row["text"], row["state"]) == (BLANKED, QuestionState.ANSWERED)
    assert [one["text"] for one in await evening.rows("answer")] == ["Yes, since Friday."]
    async with evening.ctx.db.read() as conn:
        assert await search.count(conn, [evening.team.id], ["zqanswered"]) == 0
        assert await search.count(conn, [evening.team.id], ["friday"]) == 1
    await keep_to_retention(evening.ctx)
    erasures.empty_log(evening.ctx.db.path)
    assert b"zqanswer" not in bytes_of(tmp_path).lower(), "not in the index's own file either"


async def test_what_shows_them_is_shown_anew(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    open_one = await evening.ask_and_show("Is it open?", zq)
    answered = await evening.ask("Is it answered?", zq, Audience.NAMED)
    await evening.answer(answered)
    await evening.shown_in_discord()
    await erase(evening, zq)
    wanted = await evening.dirty()
    assert {("pair", answered.id), ("board", answered.meeting_id), ("room_board", evening.team.id)} <= wanted
    async with evening.ctx.db.read() as conn:
        pair = await boards.pair_view(conn, answered.id)
        board = await boards.board_view(conn, open_one.meeting_id or 0)
    assert pair is not None
    assert (pair.asker_name, pair.text) == (None, "Is it answered?")
    assert "Is it open?" not in str(board)


async def test_who_waits_for_the_answer_hears_that_it_was_withdrawn_and_supports_still_count(
    meeting_on: Evening,
) -> None:
    evening, zq, fan = meeting_on, resident("Zqname"), resident("Fan")
    theirs = await evening.ask_and_show("Is it theirs?", zq)
    others = await evening.ask_and_show("Is it another's?", fan)
    await support.support_question(evening.ctx, fan, theirs.id)
    await questions.tell_me(evening.ctx, fan, theirs.id, on=True)
    await support.support_question(evening.ctx, zq, others.id)
    await erase(evening, zq)
    assert (await question_row(evening, others.id))["supports"] == 1
    fan_row = await person_of(evening, fan)
    assert fan_row is not None
    told = [row for row in await evening.notices("question_changed") if row["state"] == "waiting"]
    assert [(row["person_id"], row["data"]["state"]) for row in told] == [(fan_row["id"], "withdrawn")]


async def test_pressed_twice_or_by_a_stranger_nothing_more_happens(meeting_on: Evening) -> None:
    zq = resident("Zqname")
    assert await erase(meeting_on, zq) == erasing.Erasing(known=False)
    assert await meeting_on.rows("erasure") == []
    await meeting_on.ask("Is it theirs?", zq)
    await erase(meeting_on, zq)
    assert await erase(meeting_on, zq) == erasing.Erasing(known=False)
    assert len(await meeting_on.rows("erasure")) == 1


async def test_who_comes_back_is_somebody_new_and_a_block_still_holds(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    first = await evening.ask("Is it theirs?", zq)
    await restricting.restrict(
        evening.ctx, moderator(), evening.team.id, str(first.number), RestrictionKind.BLOCK, "Insults."
    )
    await erase(evening, zq)
    (block,) = await evening.rows("restriction")
    assert block["person_id"] is None
    with pytest.raises(Restricted):
        await evening.ask("Is it theirs again?", zq)


async def test_an_officers_name_gives_way_to_the_teams(meeting_on: Evening, tmp_path: Path) -> None:
    evening = meeting_on
    asked = await evening.ask("Is it lit?")
    await evening.answer(asked, "Yes.")
    await ready_answers.keep_ready_answer(evening.ctx, evening.pc_reed, evening.team.id, None, "Lit", "Yes.")
    assert b"PC Reed" in bytes_of(tmp_path)
    await evening.shown_in_discord()
    await erase(evening, evening.pc_reed)
    assert b"PC Reed" not in bytes_of(tmp_path)
    assert [(row["text"], row["shown_as"]) for row in await evening.rows("answer")] == [("Yes.", None)]
    assert await evening.rows("ready_answer") == []
    assert ("pair", asked.id) in await evening.dirty()
    assert "answered" in str(await evening.actions()), "what was done stays on record"


async def test_a_guest_hosts_name_gives_way_to_the_name_of_the_team_they_were_a_guest_of(
    meeting_on: Evening,
) -> None:
    ctx, chief = meeting_on.ctx, resident("Chief Vole")
    member = Member(chief.user_id, chief.name)
    other = Evening(ctx, meeting_on.clock, await make_team(ctx, "Hartley"))
    await other.open()
    for evening in (meeting_on, other):
        await name_guest(ctx, administrator(), evening.team.id, member, "Chief Vole", "")
    await erase(meeting_on, chief)
    assert [row["shown_as"] for row in await meeting_on.rows("guest_host")] == ["New Ash Green", "Hartley"]


# --- what is held --------------------------------------------------------------------------------------


async def test_what_is_held_keeps_its_words_and_whose_it_is_and_the_rest_goes(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    held = await evening.ask("Zqheld words", zq, Audience.NAMED)
    other = await evening.ask("Is it answered?", zq, Audience.NAMED)
    await evening.answer(other)
    await hold_question(evening, held.id)
    (line,) = (await erasing.before_erasing(evening.ctx, zq)).held
    assert (line.what, line.number) == (HeldAs.QUESTION, held.number)

    outcome = await erase(evening, zq, words=True)

    assert outcome.held == (line,)
    kept = await person_of(evening, zq)
    assert kept is not None
    row = await question_row(evening, held.id)
    assert (row["text"], row["person_id"], row["state"]) == (
        "Zqheld words",
        kept["id"],
        QuestionState.WAITING,
    )
    gone = await question_row(evening, other.id)
    assert gone["person_id"] != kept["id"]
    async with evening.ctx.db.read() as conn:
        pair = await boards.pair_view(conn, other.id)
    assert pair is not None
    assert (pair.asker_name, pair.text) == (None, BLANKED)
    for column in references():
        if column.table.name not in ("question", "action", "hold"):
            rows = await evening.rows(column.table.name)
            assert all(one[column.name] != kept["id"] for one in rows), column


async def test_what_is_held_keeps_its_first_words_though_its_asker_changes_them(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    held = await evening.ask("Zqheld words", zq)
    await hold_question(evening, held.id)
    await own_words.edit_question(evening.ctx, zq, held.id, "Other words", held.version, "changed")
    row = await question_row(evening, held.id)
    assert (row["text"], row["original"]) == ("Other words", "Zqheld words")


async def test_once_the_hold_is_lifted_the_rest_goes_too(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    held = await evening.ask("Zqheld words", zq)
    made = await hold_question(evening, held.id)
    await erase(evening, zq)

    async def lift(write: Write) -> bool:
        return await holds.lift(write.conn, evening.team.id, made, 1, evening.clock.now())

    assert await evening.ctx.db.write(lift)
    assert (await erase(evening, zq)).held == ()
    assert await person_of(evening, zq) is None
    assert (await question_row(evening, held.id))["text"] == BLANKED


async def test_a_cry_for_help_that_nobody_has_read_is_not_erased(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    await evening.send("please help he has a knife and is hitting my mum right now", zq)
    (line,) = (await erase(evening, zq)).held
    assert line.what is HeldAs.ALARM
    (kept,) = await evening.rows("private_information")
    assert kept["sealed"]
    await open_private_information(evening.ctx, evening.pc_reed, evening.team.id, kept["number"])
    assert (await erase(evening, zq)).held == ()
    assert await evening.rows("private_information") == []


# --- backups -------------------------------------------------------------------------------------------


async def test_a_backup_that_is_put_back_is_told_who_was_erased_since(tmp_path: Path) -> None:
    clock, folder = FixedClock(), tmp_path / "data"
    folder.mkdir()
    zq, other = resident("Zqname"), resident("Zqother")
    async with open_context(folder, clock) as ctx:
        evening = Evening(ctx, clock, await make_team(ctx))
        await evening.open()
        await evening.ask("Zqwords", zq)
        await evening.ask("Are others left alone?", other)
        backup = back_up(ctx.db.path, tmp_path / "backup.db").path
        clock.advance(days=1)
        await erase(evening, zq)
        database = ctx.db.path
    erasures.list_beside(database).unlink()  # the rows say it too
    assert b"Zqname" in backup.read_bytes()
    restore(backup, database, database.with_name("kept.db"))
    assert b"Zqname" in database.read_bytes(), "the search finds what is there"
    async with open_context(folder, clock) as ctx:
        assert await erasure_list.apply_erasures(ctx) == 1
        assert await erasure_list.apply_erasures(ctx) == 0, "once"
        evening = Evening(ctx, clock, evening.team)
        names = [row["name"] for row in await evening.rows("person")]
        assert "Zqother" in names
    for path in folder.iterdir():
        assert b"Zqname" not in path.read_bytes(), path
        assert b"Zqwords" not in path.read_bytes(), path


async def test_who_came_back_after_being_erased_is_not_erased_again(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    await evening.ask("Is it theirs?", zq)
    await erase(evening, zq)
    evening.clock.advance(days=1)
    await evening.ask("Is it theirs again?", zq)

    async def forget(write: Write) -> None:
        await write.conn.execute(sa.delete(metadata.tables["erasure"]))

    await evening.ctx.db.write(forget)
    assert await erasure_list.apply_erasures(evening.ctx) == 0
    assert await person_of(evening, zq) is not None
    assert len(await evening.rows("erasure")) == 1


async def test_with_another_key_nobody_counts_as_erased_again(meeting_on: Evening) -> None:
    evening, zq = meeting_on, resident("Zqname")
    one = Erasure(evening.ctx.vault.person_key(zq.user_id), evening.clock.now(), words=False)
    await evening.ask("Is it theirs?", zq)
    erasures.add_to_list(evening.ctx.db.path, [one], evening.ctx.vault.name)
    other = replace(evening.ctx, vault=Vault(b"o" * 32))
    assert await erasure_list.apply_erasures(other) == 0
    assert await evening.rows("erasure") == []
    assert await erasure_list.apply_erasures(evening.ctx) == 1
    assert await person_of(evening, zq) is None


async def test_half_a_line_of_a_killed_program_is_passed_over(tmp_path: Path) -> None:
    database = tmp_path / "beatmeet.db"
    one = Erasure("a" * 64, START, words=True)
    erasures.list_beside(database).write_text('{"person_key": "bb')
    erasures.add_to_list(database, [one, one])
    erasures.add_to_list(database, [one])
    assert erasures.read_list(database) == (one,)
    assert erasures.list_beside(database).read_text().count("a" * 64) == 1
