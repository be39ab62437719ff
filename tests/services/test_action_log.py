"""The record of actions: everything that staff does is in it, and nothing that a resident wrote."""

import ast
import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import bot
from bot.domain.errors import Blank, NotAllowed, OldControl
from bot.domain.question import Audience
from bot.domain.recurrence import parse_every
from bot.domain.team import PrivateTerms
from bot.services import (
    action_log,
    answers,
    calendar,
    followups,
    meetings,
    merging,
    officers,
    private_information,
    questions,
    revealing,
    rewording,
    speeches,
    takedown,
    teams,
)
from tests.builders import administrator, moderator, officer, resident, wall, wishes
from tests.evening import Evening

SECRET = "zebra crossing"


async def everything(evening: Evening) -> None:
    """Every action there is, once."""
    ctx, team, pc, mo, ada = evening.ctx, evening.team, evening.pc_reed, moderator("Mo"), administrator("Ada")
    await teams.setup_team(ctx, ada, wishes(team.name))
    await officers.set_private(ctx, ada, team.id, PrivateTerms("PC Oak", "Daily", "Nobody"))
    await officers.set_officer(ctx, ada, team.id, officers.Member(pc.user_id, pc.name), "PC Reed")
    await calendar.repeat_meeting(ctx, mo, team.id, parse_every("first Tuesday"), dt.time(18), 60, None)
    ahead = (await calendar.list_meetings(ctx, team.guild_id))[0].meeting
    await calendar.skip_meeting(ctx, mo, team.id, ahead.id)
    await calendar.repeat_meeting(ctx, mo, team.id, None, dt.time(18), 60, None)
    planned = await calendar.schedule_meeting(ctx, mo, team.id, wall("2013-12-24 18:00"), 60, None)
    await calendar.move_meeting(ctx, mo, team.id, planned.meeting.id, wall("2013-12-24 19:00"))
    await calendar.cancel_meeting(ctx, mo, team.id, planned.meeting.id, "Snow.")
    await evening.open()
    await meetings.extend(ctx, mo, team.id, 15)
    asked = [await evening.ask(f"The {SECRET}, {n}?") for n in range(6)]
    await questions.show_question(ctx, mo, asked[0].id)
    await evening.answer(asked[0])
    await evening.answer(asked[0], "No.")
    await followups.make_follow_up(ctx, pc, team.id, asked[1].number, None)
    await questions.decline_question(ctx, mo, asked[2].id, "No.")
    await merging.merge_question(ctx, mo, asked[3].id, asked[0].number, None)
    await rewording.reword_question(ctx, mo, asked[4].id, "Another?", 1)
    await revealing.reveal_asker(ctx, pc, asked[5].id, "Somebody may be in danger.")
    await takedown.take_down(ctx, mo, asked[0].id)
    await takedown.take_down_reason(ctx, mo, asked[0].id, "A name.")
    await takedown.put_back(ctx, mo, asked[0].id)
    await speeches.say(ctx, pc, team.id, "Good evening.", "speech-1")
    await evening.send(f"The {SECRET} man.", audience=Audience.PRIVATE)
    await private_information.open_private_information(ctx, pc, team.id, 1)
    await evening.close()
    await officers.set_private(ctx, ada, team.id, None)


async def test_every_action_of_staff_is_in_it_with_who_on_what_and_why(evening: Evening) -> None:
    before = len(await evening.rows("action"))
    await everything(evening)
    rows = (await evening.rows("action"))[before:]
    assert [(row["what"], row["on_kind"], row["why"]) for row in rows] == [
        ("changed", "team", None),
        ("turned on", "private_information", None),
        ("named", "officer", "PC Reed"),
        ("set", "series", None),
        ("skipped", "meeting", None),
        ("ended", "series", None),
        ("scheduled", "meeting", None),
        ("moved", "meeting", None),
        ("cancelled", "meeting", "Snow."),
        ("opened", "meeting", None),
        ("extended", "meeting", "+15 min"),
        ("showed", "question", None),
        ("answered", "question", None),
        ("edited the answer to", "question", None),
        ("will find out about", "question", None),
        ("declined", "question", "No."),
        ("merged", "question", "same as question 1"),
        ("reworded", "question", None),
        ("revealed the asker", "question", "Somebody may be in danger."),
        ("took down", "question", None),
        ("said why taken down", "question", "A name."),
        ("put back", "question", None),
        ("spoke to the room in", "meeting", None),
        ("opened", "private_information", None),
        ("closed", "meeting", None),
        ("turned off", "private_information", None),
    ]
    assert SECRET not in repr(rows)


async def test_the_page_is_the_newest_first_ten_at_a_time(evening: Evening) -> None:
    await everything(evening)
    first = await action_log.action_page(evening.ctx, administrator(), evening.team.id)
    assert (first.page, len(first.lines)) == (1, 10)
    assert first.lines[0].what == "turned off"
    last = await action_log.action_page(evening.ctx, administrator(), evening.team.id, 99)
    assert last.page == last.pages == -(-last.total // 10)
    assert last.lines[-1].what == "set up"
    found = {
        (line.what, line.number)
        for page in range(1, last.pages + 1)
        for line in (await action_log.action_page(evening.ctx, administrator(), evening.team.id, page)).lines
        if line.on_kind in ("question", "private_information")
    }
    assert {("merged", 4), ("opened", 1), ("answered", 1)} <= found


async def test_only_administrators_read_it(evening: Evening) -> None:
    for other in (resident(), officer(), moderator(), evening.pc_reed):
        with pytest.raises(NotAllowed):
            await action_log.action_page(evening.ctx, other, evening.team.id)


async def test_nothing_in_the_code_changes_or_deletes_a_line(evening: Evening) -> None:
    """Append-only: the table is named in one module, which only inserts and selects.

    But for `log_rows`, where an erased name and what is over go: it has tests of its own. `schema` says only
    what its rows are found by.
    """
    folder = Path(bot.__file__).parent
    users = [
        path
        for path in folder.rglob("*.py")
        if any(
            isinstance(node, ast.ImportFrom)
            and node.module == "bot.storage.tables"
            and "action" in {name.name for name in node.names}
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    ]
    assert sorted(path.name for path in users) == ["actions.py", "log_rows.py", "schema.py"]
    (actions,) = (path for path in users if path.name == "actions.py")
    called = {
        node.attr
        for node in ast.walk(ast.parse(actions.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sa"
    }
    assert not called & {"update", "delete", "text"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE action SET why = 'Nothing.'",
        "UPDATE action SET person_id = person_id WHERE id = 1",
        "DELETE FROM action",
        "DELETE FROM action WHERE id = 1",
        "INSERT INTO action SELECT * FROM action WHERE 1 ON CONFLICT (id) DO UPDATE SET what = 'opened'",
    ],
)
async def test_the_database_itself_refuses_to_change_or_delete_a_line(
    evening: Evening, statement: str
) -> None:
    await evening.open()
    before = await evening.rows("action")
    assert before
    with (
        closing(sqlite3.connect(evening.ctx.db.path)) as conn,
        pytest.raises(sqlite3.IntegrityError, match="the record of actions is append-only"),
    ):
        conn.execute(statement)
    await evening.close()
    after = await evening.rows("action")
    assert (after[:-1], after[-1]["what"]) == (before, "closed"), "what is done is still written down"


async def test_an_officer_learns_who_asked_by_a_reason_and_only_an_officer(meeting_on: Evening) -> None:
    asker = resident("Ann Asker")
    question = await meeting_on.ask("Are there bats?", asker)
    for other in (moderator(), administrator(), resident(), asker):
        with pytest.raises(NotAllowed):
            await revealing.question_to_reveal(meeting_on.ctx, other, question.id)
        with pytest.raises(NotAllowed):
            await revealing.reveal_asker(meeting_on.ctx, other, question.id, "Because.")
    with pytest.raises(Blank):
        await revealing.reveal_asker(meeting_on.ctx, meeting_on.pc_reed, question.id, " ")
    with pytest.raises(OldControl):
        await revealing.reveal_asker(meeting_on.ctx, meeting_on.pc_reed, 999, "Because.")
    assert "revealed the asker" not in await meeting_on.actions()
    told = await revealing.reveal_asker(meeting_on.ctx, meeting_on.pc_reed, question.id, "A threat.")
    assert (told.name, told.user_id) == ("Ann Asker", asker.user_id)
    logged = (await meeting_on.rows("action"))[-1]
    assert (logged["what"], logged["on_id"], logged["why"]) == (
        "revealed the asker", question.id, "A threat.",
    )  # fmt: skip
    assert "Ann Asker" not in repr(logged)


async def test_answers_log_no_text(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    await answers.answer_question(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, "Three.", None
    )
    assert "Three." not in repr(await meeting_on.rows("action"))


async def test_extending_by_the_end_that_was_read_counts_once(evening: Evening) -> None:
    evening.clock.advance(seconds=0.25)  # real clocks have more than seconds; a button holds seconds
    opened = await evening.open()
    read = opened.ends_at.replace(microsecond=0)
    for _ in range(2):
        done = await meetings.extend(evening.ctx, moderator(), evening.team.id, 15, was=read)
        assert done.meeting.ends_at - opened.ends_at == dt.timedelta(minutes=15)
    assert (await evening.actions()).count("extended") == 1
