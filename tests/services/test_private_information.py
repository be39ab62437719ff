"""Private information and cries for help."""

import asyncio
import contextlib
import sqlite3

import pytest

from bot.domain.errors import (
    NotAllowed,
    OldControl,
    PrivateInformationOff,
    TooLong,
    UnknownPrivateInformation,
    UnknownTeam,
)
from bot.domain.question import Audience
from bot.domain.team import PrivateTerms
from bot.services import officers, private_acts, private_information
from bot.services.boards import board_view, room_view
from bot.services.my_questions import my_questions
from bot.services.questions import ReceivedPrivately
from tests.builders import GUILD, actor, administrator, make_team, moderator, officer, resident
from tests.evening import Evening

CAR = "The grey van in Ash Road has had no tax since May."
HELP = "he's hitting me and i'm scared"


@pytest.fixture
async def private_on(meeting_on: Evening) -> Evening:
    terms = PrivateTerms("The two officers", "each morning", "the control room")
    await officers.set_private(meeting_on.ctx, administrator(), meeting_on.team.id, terms)
    await meeting_on.shown_in_discord()
    return meeting_on


async def test_private_text_is_sealed_and_counted_nowhere_in_public(private_on: Evening) -> None:
    before = [len(await private_on.rows(table)) for table in ("question", "participant", "meeting_question")]
    received = await private_on.send(CAR, audience=Audience.PRIVATE)
    assert isinstance(received, ReceivedPrivately)
    assert (received.number, received.urgent) == (1, False)
    after = [len(await private_on.rows(table)) for table in ("question", "participant", "meeting_question")]
    assert after == before
    assert await private_on.dirty() == {("room_board", private_on.team.id)}
    assert await private_on.notices("urgent") == [], "the room is pinged for urgent ones only"
    [row] = await private_on.rows("private_information")
    assert b"van" not in row["sealed"]
    for table in ("action", "notice", "view", "person"):
        assert "van" not in repr(await private_on.rows(table))


async def test_text_is_in_no_file_of_the_database(private_on: Evening) -> None:
    await private_on.send(CAR, audience=Audience.PRIVATE)
    await private_on.send(HELP)
    for file in private_on.ctx.db.path.parent.iterdir():
        content = file.read_bytes()
        assert CAR.encode() not in content and HELP.encode() not in content


async def test_team_that_takes_none_refuses_but_never_a_cry_for_help(meeting_on: Evening) -> None:
    with pytest.raises(PrivateInformationOff):
        await meeting_on.send(CAR, audience=Audience.PRIVATE)
    for audience in Audience:
        received = await meeting_on.send(HELP, audience=audience)
        assert isinstance(received, ReceivedPrivately) and received.urgent and received.someone_in_danger
    assert len(await meeting_on.rows("private_information")) == 3
    assert len(await meeting_on.rows("question")) == 1, "only what was asked before"


async def test_cry_for_help_alerts_the_room_at_any_hour_once_each(evening: Evening) -> None:
    frightened = resident()
    await asyncio.gather(*(evening.send(HELP, frightened, opening="form-1") for _ in range(3)))
    [alert] = await evening.notices("urgent")
    assert alert["urgent"] and alert["person_id"] is None and alert["data"] == {"number": 1}
    assert len(await evening.rows("private_information")) == 1
    again = await evening.send(HELP, frightened, opening="form-1")
    assert isinstance(again, ReceivedPrivately) and again.repeated_submit and again.number == 1


async def test_cry_for_help_is_kept_however_long(evening: Evening) -> None:
    text = HELP + " and more" * 600
    received = await evening.send(text)
    assert isinstance(received, ReceivedPrivately) and received.urgent
    opened = await private_information.open_private_information(
        evening.ctx, evening.pc_reed, evening.team.id, received.number
    )
    assert len(opened.text) == 4000 and opened.text.startswith(HELP)


async def test_long_private_text_without_alarm_is_given_back(private_on: Evening) -> None:
    with pytest.raises(TooLong):
        await private_on.send("The van. " * 200, audience=Audience.PRIVATE)


async def test_somebody_elses_opening_is_nobodys(private_on: Evening) -> None:
    await private_on.send(CAR, audience=Audience.PRIVATE, opening="form-1")
    with pytest.raises(OldControl):
        await private_on.send(CAR, audience=Audience.PRIVATE, opening="form-1")


async def test_strangers_send_nothing(private_on: Evening) -> None:
    with pytest.raises(UnknownTeam):
        await private_on.send(HELP, actor(guild_id=999))
    assert await private_on.rows("private_information") == []


async def test_officer_opens_it_and_the_opening_is_on_record(private_on: Evening) -> None:
    await private_on.send(CAR, audience=Audience.PRIVATE)
    await private_on.shown_in_discord()
    ctx, team_id = private_on.ctx, private_on.team.id
    opened = await private_information.open_private_information(ctx, private_on.pc_reed, team_id, 1)
    assert (opened.text, opened.item.opened_times) == (CAR, 1)
    assert await private_on.dirty() == {("room_board", team_id)}
    await private_on.shown_in_discord()
    second = await private_information.open_private_information(ctx, officer(), team_id, 1)
    assert second.item.opened_times == 2
    assert await private_on.dirty() == set()
    assert [(row["what"], row["on_kind"]) for row in (await private_on.rows("action"))[-2:]] == [
        ("opened", "private_information")
    ] * 2
    with pytest.raises(UnknownPrivateInformation):
        await private_information.open_private_information(ctx, officer(), team_id, 2)


async def test_nobody_but_officers_sees_or_opens_any(private_on: Evening) -> None:
    sender = resident()
    await private_on.send(CAR, sender, Audience.PRIVATE)
    ctx, team_id = private_on.ctx, private_on.team.id
    elsewhere = actor(guild_id=999, role_ids=(201, 202), manage_guild=True)
    for other in (sender, moderator(), administrator(), actor(manage_channels=True), elsewhere):
        with pytest.raises(NotAllowed):
            await private_information.private_page(ctx, other, team_id)
        with pytest.raises(NotAllowed):
            await private_information.open_private_information(ctx, other, team_id, 1)
    assert "private_information" not in {
        row["on_kind"] for row in await private_on.rows("action") if row["what"] == "opened"
    }
    assert (await private_on.rows("private_information"))[0]["opened_times"] == 0


async def test_list_has_the_unopened_first_then_the_urgent_and_no_text(private_on: Evening) -> None:
    ctx, team_id = private_on.ctx, private_on.team.id
    await private_on.send("First thing.", audience=Audience.PRIVATE)
    await private_on.send(HELP)
    await private_on.send("Third thing.", audience=Audience.PRIVATE)
    await private_information.open_private_information(ctx, private_on.pc_reed, team_id, 3)
    page = await private_information.private_page(ctx, private_on.pc_reed, team_id)
    assert [item.number for item in page.items] == [2, 1, 3]
    assert "thing" not in repr(page)
    assert (page.total, page.page, page.pages) == (3, 1, 1)
    for _ in range(10):
        await private_on.send(HELP)
    last = await private_information.private_page(ctx, private_on.pc_reed, team_id, 9)
    assert (len(last.items), last.page, last.pages) == (3, 2, 2)


async def test_room_counts_what_is_unopened_and_the_board_nothing(private_on: Evening) -> None:
    await private_on.send(CAR, audience=Audience.PRIVATE)
    await private_on.send(HELP)
    async with private_on.ctx.db.read() as conn:
        room = await room_view(conn, private_on.team.id, private_on.clock.now())
        assert room.meeting is not None
        board = await board_view(conn, room.meeting.id)
    assert (room.private_unopened, room.urgent_unopened) == (2, 1)
    assert room.counts.asked == board.counts.asked == 1


async def test_sender_finds_the_number_among_their_own(private_on: Evening) -> None:
    sender = resident()
    await private_on.send(CAR, sender, Audience.PRIVATE)
    await private_on.send(CAR, audience=Audience.PRIVATE)
    mine = await my_questions(private_on.ctx, sender, GUILD)
    assert (mine.private_numbers, mine.items) == ((1,), ())


async def test_a_cry_for_help_where_several_teams_may_be_meant_reaches_them_all(meeting_on: Evening) -> None:
    other = await make_team(meeting_on.ctx, name="Hartley")
    rita = resident()
    received = await private_information.cry_for_help(meeting_on.ctx, rita, HELP, "1234")
    assert received is not None and received.urgent
    rows = await meeting_on.rows("private_information")
    assert {row["team_id"] for row in rows} == {meeting_on.team.id, other.id}
    assert len(await meeting_on.notices("urgent")) == 2
    again = await private_information.cry_for_help(meeting_on.ctx, rita, HELP, "1234")
    assert again is not None and again.repeated_submit
    assert await private_information.cry_for_help(meeting_on.ctx, rita, CAR, "5678") is None
    assert len(await meeting_on.rows("private_information")) == 2


async def test_what_is_passed_on_is_left_in_no_file_of_the_database(private_on: Evening) -> None:
    await private_on.send("The van. " * 100 + "End.", audience=Audience.PRIVATE)
    ctx, team_id, officer_ = private_on.ctx, private_on.team.id, private_on.pc_reed
    await private_information.open_private_information(ctx, officer_, team_id, 1)
    [row] = await private_on.rows("private_information")
    assert _in_files(private_on, row["sealed"])
    await private_acts.pass_on(ctx, officer_, team_id, 1, "4711")
    with contextlib.closing(sqlite3.connect(ctx.db.path)) as beside:
        busy, _, _ = beside.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert not busy
    assert not _in_files(private_on, row["sealed"])


def _in_files(evening: Evening, sealed: bytes) -> bool:
    """Whether a piece from the middle of what is sealed is in any file; pages cut a long one in parts."""
    middle = sealed[len(sealed) // 2 :][:40]
    return any(middle in file.read_bytes() for file in evening.ctx.db.path.parent.iterdir())
