"""Records: made whole, kept whole, changed to the last byte, and told apart."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.rehearsal.box import Channel, Fault, ShownMessage
from bot.services import answers, meetings, takedown
from bot.storage.tables import view
from bot.storage.views import Kind
from tests.reconciler.hosting import Host, hosted

pytestmark = pytest.mark.box

SECRET = "The Harrows' spare key is under the third flower pot."
LONG = "The bus goes at six, at seven, and at a quarter past eight on weekdays only. " * 23


@pytest.fixture(params=["forum", "text channel"])
async def anywhere(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Host]:
    """A server with Community, and one without: there records are threads in a text channel."""
    async with hosted(tmp_path, community=request.param == "forum") as made:
        yield made


async def _held(host: Host, *pairs: tuple[str, str]) -> tuple[Team, Meeting]:
    """A meeting with these pairs was held, and its record made."""
    team = await host.team()
    meeting = await host.open_meeting(team)
    for question, answer in pairs or (("When is the next bus?", "At six."),):
        await host.pair(team, question, answer)
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled_for_good()
    return team, meeting


def _messages(host: Host, past: Channel) -> list[ShownMessage]:
    """All that past meetings hold: in the channel, if it can hold anything, and in the threads."""
    return [m for place in (past, *host.box.threads(past)) for m in host.box.messages(place)]


def _posts(host: Host, past: Channel) -> list[ShownMessage]:
    """The first messages of the records."""
    return [m for m in _messages(host, past) if m.text().startswith("## Meeting summary")]


def _all(host: Host, past: Channel) -> str:
    messages = _messages(host, past)
    files = [host.box.attachment(file.url).decode() for message in messages for file in message.files]
    return "\n".join([*(message.text() for message in messages), *files])


async def test_two_records_made_at_once_with_one_title_both_stand(host: Host) -> None:
    refused = Fault(
        "POST", "/channels/{id}/threads", status=403, times=None, body={"message": "no", "code": 50013}
    )
    host.box.faults.add(refused)
    team = await host.team()
    for _ in range(3):
        await host.open_meeting(team)
        await meetings.close_now(host.ctx, host.officer, team.id)
        await host.settled()
    host.box.faults.clear()
    past = await host.channel(Kind.PAST_MEETINGS, team.id)
    await host.restart()
    await host.until(lambda: len(host.box.threads(past)) == 3, "three records")
    await host.settled_for_good()
    assert len(host.box.threads(past)) == 3


async def test_a_record_is_one_thread_and_is_archived(anywhere: Host) -> None:
    team, meeting = await _held(anywhere)
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    assert len(anywhere.box.threads(past)) == len(_posts(anywhere, past)) == 1
    assert await anywhere.is_archived(meeting)


async def test_once_a_record_is_made_the_looks_of_the_meeting_are_forgotten(anywhere: Host) -> None:
    looks = anywhere.reconciler._tools.looks
    await _held(anywhere, ("When is the next bus?", "At six."), ("Who mends the gate?", "The council."))
    async with anywhere.ctx.db.read() as conn:
        rows = await conn.execute(sa.select(view.c.kind).where(view.c.id.in_(tuple(looks))))
        assert {kind for (kind,) in rows.all()} == {Kind.ROOM_BOARD, Kind.NEWS, Kind.DIGEST}


async def test_what_is_taken_down_later_is_gone_from_words_and_files(anywhere: Host) -> None:
    team, _ = await _held(anywhere, ("Is nobody home?", SECRET), ("When is the next bus?", "At six."))
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    assert SECRET in _all(anywhere, past)
    old = [file.url for message in _messages(anywhere, past) for file in message.files]
    async with anywhere.ctx.db.read() as conn:
        question = (await answers.standing_of(conn, team.id, 1)).question
    await takedown.take_down(anywhere.ctx, anywhere.officer, question.id)
    await anywhere.settled_for_good()
    assert SECRET not in _all(anywhere, past)
    assert "At six." in _all(anywhere, past)
    new = [file.url for message in _messages(anywhere, past) for file in message.files]
    assert len(new) == 2
    assert set(new).isdisjoint(old)


async def test_a_record_that_fell_asleep_is_woken_to_be_changed(anywhere: Host) -> None:
    team, _ = await _held(anywhere)
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    (thread,) = anywhere.box.threads(past)
    anywhere.box.backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})
    await answers.answer_question(anywhere.ctx, anywhere.officer, team.id, 1, "At seven.", None)
    await anywhere.settled_for_good()
    assert "At seven." in _all(anywhere, past)
    assert "At six." not in _all(anywhere, past)


async def test_a_record_whose_answers_were_lost_is_made_once(anywhere: Host) -> None:
    team = await anywhere.team()
    meeting = await anywhere.open_meeting(team)
    await anywhere.pair(team)
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    anywhere.box.faults.add(
        Fault("POST", f"/channels/{past.id}/*", status=503, effect_done=True, times=4)
    )  # fmt: skip
    await meetings.close_now(anywhere.ctx, anywhere.officer, team.id)
    await anywhere.settled()
    anywhere.box.faults.clear()
    await anywhere.settled_for_good()
    assert len(anywhere.box.threads(past)) == len(_posts(anywhere, past)) == 1
    assert await anywhere.is_archived(meeting)


async def test_a_deleted_thread_is_made_again_and_nothing_is_left_of_the_old(anywhere: Host) -> None:
    team, meeting = await _held(anywhere)
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    (old,) = anywhere.box.threads(past)
    anywhere.box.delete_channel(old)
    await anywhere.until(lambda: [t for t in anywhere.box.threads(past) if t.id != old.id], "another")
    await anywhere.settled_for_good()
    assert len(anywhere.box.threads(past)) == len(_posts(anywhere, past)) == 1
    assert (await anywhere.view(Kind.RECORD, meeting.id)).message_id == anywhere.box.threads(past)[0].id


async def test_a_deleted_first_message_has_the_record_made_again_at_its_next_change(anywhere: Host) -> None:
    team, _ = await _held(anywhere)
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    anywhere.box.delete_message(_posts(anywhere, past)[0])
    await answers.answer_question(anywhere.ctx, anywhere.officer, team.id, 1, "At seven.", None)
    await anywhere.settled_for_good()
    assert len(anywhere.box.threads(past)) == len(_posts(anywhere, past)) == 1
    assert "At seven." in _all(anywhere, past)


async def test_a_first_message_deleted_while_the_record_is_made_leaves_no_half_of_it(anywhere: Host) -> None:
    host = anywhere
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.pair(team)
    looking = host.box.faults.add(Fault("GET", "/channels/{id}/messages/{id}", delay=0.3))
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.until(lambda: looking.times == 0, "a look at what was made")
    past = await host.channel(Kind.PAST_MEETINGS, team.id)
    (first,) = _posts(host, past)
    host.box.delete_message(first)
    await host.settled_for_good()
    (thread,) = host.box.threads(past)
    assert len(_posts(host, past)) == 1
    assert any("At six." in message.text() for message in host.box.messages(thread))
    assert await host.is_archived(meeting)


async def test_a_part_that_the_bot_itself_takes_away_at_the_close_is_no_deletion_by_a_person(
    host: Host,
) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    number = await host.ask(team, "When is the next bus?")
    await host.answer(team, number, LONG * 2)
    await host.settled()
    taking = host.box.faults.add(Fault("DELETE", "/channels/{id}/messages/{id}", effect_done=True, delay=1.0))
    await host.answer(team, number, "At six.")
    await host.until(lambda: taking.times == 0, "the second part, taken away")
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled_for_good()
    office = await host.channel(Kind.OFFICERS_ROOM, team.id)
    assert [m.text() for m in host.box.messages(office) if "deleted" in m.text()] == []
    assert len(await host.pairs(meeting)) == 1
    assert await host.is_archived(meeting)


async def test_a_message_deleted_from_the_middle_of_a_record_comes_back_in_its_place(anywhere: Host) -> None:
    team, _ = await _held(anywhere, *((f"Number {number}?", f"{number}: {LONG}") for number in range(1, 5)))
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    before = [message.text().splitlines()[1] for message in _messages(anywhere, past)]
    middle = next(m for m in _messages(anywhere, past) if "2: The bus" in m.text())
    anywhere.box.delete_message(middle)
    await answers.answer_question(anywhere.ctx, anywhere.officer, team.id, 4, f"4: {LONG}It does.", None)
    await anywhere.settled_for_good()
    after = [message.text().splitlines()[1] for message in _messages(anywhere, past)]
    assert after == before


async def test_past_meetings_deleted_come_back_with_every_record(anywhere: Host) -> None:
    team, _ = await _held(anywhere)
    await anywhere.open_meeting(team)
    await meetings.close_now(anywhere.ctx, anywhere.officer, team.id)
    await anywhere.settled_for_good()
    old = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    anywhere.box.delete_channel(old)
    await anywhere.until(lambda: len(anywhere.channel_names) >= 4, "the channel again")
    await anywhere.settled_for_good()
    past = await anywhere.channel(Kind.PAST_MEETINGS, team.id)
    assert past.id != old.id
    assert len(anywhere.box.threads(past)) == 2
    assert "At six." in _all(anywhere, past)


async def test_a_record_that_never_reads_as_written_is_said_in_the_officers_room(host: Host) -> None:
    other = {
        "id": "1", "channel_id": "2", "type": 0, "content": "Something else", "tts": False, "pinned": False,
        "author": {"id": "3", "username": "beatmeet", "discriminator": "0", "avatar": None},
        "timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None, "mention_everyone": False,
        "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "components": [],
    }  # fmt: skip
    team = await host.team()
    meeting = await host.open_meeting(team)
    host.box.faults.add(Fault("GET", "/channels/{id}/messages/{id}", status=200, times=None, body=other))
    room = await host.channel(Kind.OFFICERS_ROOM, team.id)
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.until(lambda: any("the record" in m.text() for m in host.box.messages(room)[1:]), "the alarm")
    assert (await host.view(Kind.RECORD, meeting.id)).parked == "malformed"
    assert not await host.is_archived(meeting)
