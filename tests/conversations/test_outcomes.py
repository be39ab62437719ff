"""You said, we did: a line in the officers' words, in the meeting and its record, with nobody in it."""

from typing import Any

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.storage import outcomes
from tests.conversations.scenes import (
    ask,
    board,
    meeting_channel,
    meeting_channels,
    message_with,
    page,
    records,
    room_board,
    says,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import delete_message, not_sent_yet, press_forged

LINE = "Untaxed cars have been removed after what residents told us."
PLANTED = "Zqsecret: the van of Zqname is behind the mill."


async def tell(world: World, text: str = LINE, by: MemberActor | None = None) -> InteractionResult:
    said = await (by or world.officer).slash(world.lobby, "outcome", text=text)
    await world.moment()
    return said


async def lines(world: World, by: MemberActor | None = None) -> ResponseMessage:
    """The officers' page of them, from the desk."""
    officer = by or world.officer
    desk = page(await officer.slash(world.lobby, "desk"))
    label = next(label for label in labels_of(desk) if label.startswith("Private information"))
    listed = page(await officer.click(desk, label=label))
    label = next(label for label in labels_of(listed) if label.startswith("You said, we did"))
    return page(await officer.click(listed, label=label))


async def rows(world: World) -> list[Any]:
    async with world.client.ctx.db.read() as conn:
        return list((await conn.exec_driver_sql("SELECT * FROM outcome")).mappings())


async def files(world: World) -> str:
    """All files of the newest record, in one text."""
    found = [file for message in records(world)[-1].history() for file in message.attachments]
    return "\n".join([(await file.read()).decode("utf-8-sig") for file in found])


@pytest.fixture
async def checked(meeting: World) -> World:
    """A team whose outcomes a second officer approves."""
    said = await meeting.admin.slash(meeting.lobby, "team approval", outcomes="on")
    assert "once a second officer approves them" in reply_text(said)
    return meeting


async def test_a_line_stands_in_the_meeting_and_in_its_record(meeting: World) -> None:
    said = await tell(meeting)
    assert "Everybody reads your line in a moment" in reply_text(said)
    posted = message_with(meeting_channel(meeting), "You said, we did:", LINE)
    assert "PC Oak" in texts_of(posted)
    assert meeting.officer.name not in texts_of(posted)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert any("## You said, we did" in texts_of(one) and LINE in texts_of(one)
               for one in records(meeting)[0].history())  # fmt: skip
    transcript = await files(meeting)
    assert transcript.count(LINE) == 2, "in the page and in the table"
    assert '"You said, we did"' in transcript


async def test_it_is_written_in_a_form_from_the_desk_that_says_what_to_leave_out(meeting: World) -> None:
    on = await lines(meeting)
    form = await meeting.officer.click(on, label="Write a line")
    assert "no street, no date, no name" in reply_text(form)
    assert "nothing that points to one message or one person" in reply_text(form)
    await meeting.officer.submit_modal(form, {"outcome": LINE})
    await meeting.officer.submit_modal(not_sent_yet(form), {"outcome": LINE})
    await meeting.moment()
    assert len(await rows(meeting)) == 1, "sent twice, said once"
    assert sum(LINE in texts_of(one) for one in meeting_channel(meeting).history()) == 1


async def test_by_command_without_a_text_the_form_opens(meeting: World) -> None:
    form = await meeting.officer.slash(meeting.lobby, "outcome")
    await meeting.officer.submit_modal(form, {"outcome": LINE})
    await meeting.moment()
    assert says(meeting_channel(meeting), LINE)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We took a van from Mill Lane.", "a street"),
        ("On 3 October we arrested somebody.", "a day"),
        ("We took AB12 CDE away.", "a number plate"),
        ("Call 07700 900123 about it.", "a telephone number"),
    ],
)
async def test_a_line_that_points_at_something_goes_back_to_who_wrote_it(
    meeting: World, text: str, named: str
) -> None:
    said = await tell(meeting, text)
    assert named in reply_text(said)
    assert text in reply_text(said)
    assert await rows(meeting) == []


async def test_without_a_meeting_it_waits_and_is_posted_when_the_next_opens(town: World) -> None:
    said = await tell(town)
    assert "published when the next meeting opens" in reply_text(said)
    assert "published when the next meeting opens" in texts_of(await lines(town))
    await town.restart()
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    assert says(meeting_channel(town), "You said, we did:", LINE)
    await town.officer.slash(town.lobby, "meeting close")
    await town.moment()
    assert LINE in await files(town)
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    assert not says(meeting_channels(town)[-1], LINE), "in one meeting only"


async def test_moderators_residents_and_administrators_write_none(meeting: World) -> None:
    for person in (meeting.moderator, meeting.resident, meeting.admin):
        said = await tell(meeting, by=person)
        assert "only its officers may do this" in reply_text(said)
        said = await press_forged(meeting, person, board(meeting), "bm:outcome:1")
        assert "only its officers may do this" in reply_text(said)
    assert await rows(meeting) == []


# --- a second officer ----------------------------------------------------------------------------------


async def test_where_the_team_wants_it_a_second_officer_approves_it_first(checked: World) -> None:
    said = await tell(checked)
    assert "once a second officer approves it" in reply_text(said)
    assert not says(meeting_channel(checked), LINE)
    assert "1 “You said, we did” line waits for approval" in texts_of(room_board(checked))
    other = checked.person("Otto Other", checked.officers)
    on = await lines(checked, other)
    assert "waits for a second officer's approval" in texts_of(on)
    label = next(label for label in labels_of(on) if label.startswith("Approve"))
    await other.click(on, label=label)
    await checked.moment()
    posted = message_with(meeting_channel(checked), "You said, we did:", LINE)
    assert "PC Oak" in texts_of(posted), "it is its author's"
    assert "waits for approval" not in texts_of(room_board(checked))


async def test_neither_its_author_nor_a_moderator_approves_it(checked: World) -> None:
    await tell(checked)
    assert not any(label.startswith("Approve") for label in labels_of(await lines(checked)))
    said = await press_forged(checked, checked.officer, board(checked), "bm:approve_outcome:1:1:1")
    assert "somebody else of the team has to approve it" in reply_text(said)
    for person in (checked.moderator, checked.resident):
        said = await press_forged(checked, person, board(checked), "bm:approve_outcome:1:1:1")
        assert "only its officers may do this" in reply_text(said)
    await checked.moment()
    assert not says(meeting_channel(checked), LINE)


async def test_approved_twice_it_is_posted_once_and_approved_after_a_restart_too(checked: World) -> None:
    await tell(checked)
    other = checked.person("Otto Other", checked.officers)
    on = await lines(checked, other)
    await checked.restart()
    label = next(label for label in labels_of(on) if label.startswith("Approve"))
    approve = custom_ids_of(on)[label]
    await other.click(on, label=label)
    said = await press_forged(checked, other, board(checked), approve)
    assert "approved already" in reply_text(said)
    await checked.moment()
    assert sum(LINE in texts_of(one) for one in meeting_channel(checked).history()) == 1


async def test_approved_after_the_close_it_waits_for_the_next_meeting(checked: World) -> None:
    await tell(checked)
    await checked.officer.slash(checked.lobby, "meeting close")
    await checked.moment()
    assert LINE not in await files(checked)
    other = checked.person("Otto Other", checked.officers)
    on = await lines(checked, other)
    await other.click(on, label=next(label for label in labels_of(on) if label.startswith("Approve")))
    await checked.officer.slash(checked.lobby, "meeting open")
    await checked.moment()
    assert says(meeting_channel(checked), LINE)


# --- taken back ----------------------------------------------------------------------------------------


async def withdraw(world: World) -> None:
    on = await lines(world)
    await world.officer.click(on, label=next(label for label in labels_of(on) if "Withdraw" in label))
    await world.moment()


async def test_withdrawn_it_goes_from_the_channel_and_the_record_and_its_row_stays(meeting: World) -> None:
    await tell(meeting)
    await withdraw(meeting)
    assert not says(meeting_channel(meeting), LINE)
    assert "withdrawn: nobody else reads it" in texts_of(await lines(meeting))
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert LINE not in await files(meeting)
    (row,) = await rows(meeting)
    assert (row["state"], row["text"]) == ("withdrawn", LINE)


async def test_withdrawn_after_the_close_it_goes_from_the_record_too(meeting: World) -> None:
    await tell(meeting)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert LINE in await files(meeting)
    await withdraw(meeting)
    assert not any(LINE in texts_of(one) for one in records(meeting)[0].history())
    assert LINE not in await files(meeting)


async def test_withdrawn_twice_or_approved_after_it_is_said(checked: World) -> None:
    await tell(checked)
    await withdraw(checked)
    other = checked.person("Otto Other", checked.officers)
    for verb in ("withdraw_outcome", "approve_outcome"):
        said = await press_forged(checked, other, board(checked), f"bm:{verb}:1:1:1")
        assert "withdrawn already" in reply_text(said)
    said = await press_forged(checked, other, board(checked), "bm:withdraw_outcome:1:99:1")
    assert "This line is not there" in reply_text(said)


async def test_one_that_a_person_deleted_stays_deleted_and_out_of_the_record(meeting: World) -> None:
    await tell(meeting)
    await delete_message(meeting, message_with(meeting_channel(meeting), LINE))
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(minutes=11)
    assert not says(meeting_channel(meeting), LINE)
    assert LINE not in await files(meeting)


async def test_the_next_digest_finds_what_was_published_since(meeting: World) -> None:
    began = meeting.now()
    await meeting.moment()
    await tell(meeting)
    await tell(meeting, "Two people were arrested for dealing drugs.")
    await withdraw(meeting)
    async with meeting.client.ctx.db.read() as conn:
        assert [one.text for one in await outcomes.since(conn, 1, began)] == [LINE]
        assert await outcomes.since(conn, 1, meeting.now()) == ()


# --- nothing of the person in it -----------------------------------------------------------------------


async def test_nothing_of_a_private_message_or_its_sender_is_in_what_came_of_it(meeting: World) -> None:
    form = await meeting.admin.slash(meeting.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the unit"}
    await meeting.admin.submit_modal(form, terms)
    sender = meeting.person("Zqsender")
    await ask(sender, board(meeting), PLANTED, "private")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    listed = page(await meeting.officer.click(desk, label="Private information (1)"))
    opened = await meeting.officer.click(listed, label="Open 1")
    form = await meeting.officer.click(opened.followups[-1], label="Passed on")
    await meeting.officer.submit_modal(form, {"reference": "ZQREF-4711", "reason": ""})
    await tell(meeting)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    (row,) = await rows(meeting)
    own = f"{sender.name} {sender.id}".split()
    planted = [*own, "Zqsecret", "Zqname", "ZQREF", "mill"]
    public = [*meeting_channel(meeting).history(), *records(meeting)[0].history()]
    everything = "\n".join([*map(texts_of, public), await files(meeting), str(dict(row)), str(meeting.log)])
    assert LINE in everything, "the search finds what is there"
    assert [word for word in planted if word in everything] == []
    kept = str([key for key in row if "private" in key or "question" in key])
    assert kept == "[]", "no row ties it to a message"
