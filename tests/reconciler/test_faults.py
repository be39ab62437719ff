"""Calls whose answer is lost, refused or late; and a reconciler that dies between a call and its record."""

from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.rehearsal.box import Fault
from bot.services import meetings, views
from bot.storage.views import Kind
from tests.reconciler.hosting import FAST, Host, hosted

pytestmark = pytest.mark.box


def _lost(method: str, path: str) -> Fault:
    """What is asked for happens, and no answer comes but a 503."""
    return Fault(method, path, status=503, effect_done=True)


def _twins(host: Host) -> list[str]:
    """The names of channels of which there is more than one."""
    return [name for name, times in Counter(host.channel_names).items() if times > 1]


async def test_a_channel_whose_answer_was_lost_is_found_and_not_made_twice(host: Host) -> None:
    for _ in range(3):
        host.box.faults.add(_lost("POST", "/guilds/*/channels"))
    team = await host.team()
    await host.settled_for_good()
    assert len(host.channel_names) == 4
    assert _twins(host) == []
    assert (await host.view(Kind.PAST_MEETINGS, team.id)).message_id


async def test_a_channel_made_twice_by_the_library_s_own_retry_is_left_once(host: Host) -> None:
    team = await host.team()
    host.box.faults.add(Fault("POST", "/guilds/*/channels", status=502, effect_done=True))
    meeting = await host.open_meeting(team)
    await host.settled_for_good()
    assert _twins(host) == []
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    assert channel.name in host.channel_names
    assert any("999" in text for text in await host.texts(meeting))


async def test_a_category_made_twice_is_left_once(host: Host) -> None:
    host.box.faults.add(Fault("POST", "/guilds/*/channels", status=500, effect_done=True))
    await host.team()
    await host.settled_for_good()
    assert len(host.channel_names) == 4


async def test_a_twin_that_cannot_be_removed_at_once_is_removed_later(host: Host) -> None:
    team = await host.team()
    host.box.faults.add(Fault("POST", "/guilds/*/channels", status=502, effect_done=True))
    host.box.faults.add(Fault("DELETE", "/channels/*", status=403, code=50013, times=2))
    await host.open_meeting(team)
    await host.until(lambda: not _twins(host) and not host.box.faults.rules, "the twin removed")


async def test_an_answer_whose_sending_was_lost_is_published_once(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    host.box.faults.add(_lost("POST", "/channels/*/messages"))
    question_id = await host.answer(team, await host.ask(team, "When is the next bus?"), "At six.")
    await host.settled_for_good()
    (pair,) = await host.pairs(meeting)
    assert pair.id == (await host.view(Kind.PAIR, question_id)).message_id
    assert pair.pinned


async def test_a_call_without_an_answer_has_an_unknown_outcome_and_is_looked_for(tmp_path: Path) -> None:
    async with hosted(tmp_path, limits=replace(FAST, deadline=0.5)) as host:
        team = await host.team()
        meeting = await host.open_meeting(team)
        host.box.faults.add(Fault("POST", "/channels/*/messages", effect_done=True, delay=3.0))
        await host.answer(team, await host.ask(team, "When is the next bus?"), "At six.")
        await host.settled_for_good()
        assert len(await host.pairs(meeting)) == 1


async def test_a_cut_connection_is_got_over(host: Host) -> None:
    team = await host.team()
    host.box.faults.add(Fault("POST", "/guilds/*/channels", reset=True, effect_done=True))
    meeting = await host.open_meeting(team)
    await host.settled_for_good()
    assert _twins(host) == []
    assert len(await host.texts(meeting)) == 2


async def test_a_rate_limit_on_the_way_is_waited_out(host: Host) -> None:
    team = await host.team()
    host.box.faults.add(Fault("POST", "/channels/*/messages", status=429, retry_after=0.2, times=2))
    meeting = await host.open_meeting(team)
    await host.settled_for_good()
    assert len(await host.texts(meeting)) == 2


async def test_a_reconciler_killed_before_the_record_of_a_call_finds_what_it_made(host: Host) -> None:
    team = await host.team()
    host.box.faults.add(Fault("POST", "/guilds/*/channels", effect_done=True, delay=1.0))
    opened = await meetings.open_now(host.ctx, host.officer, team.id)
    await host.until(lambda: len(host.channel_names) == 5, "the meeting's channel")
    await host.restart()
    await host.settled_for_good()
    assert len(host.channel_names) == 5
    assert _twins(host) == []
    assert len(await host.texts(opened.meeting)) == 2


async def test_an_answer_sent_by_a_killed_reconciler_is_not_sent_again(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    host.box.faults.add(Fault("POST", "/channels/*/messages", effect_done=True, delay=1.0))
    await host.answer(team, await host.ask(team, "When is the next bus?"), "At six.")
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    await host.until(
        lambda: any("At six." in message.text() for message in host.box.messages(channel)), "the answer"
    )
    await host.restart()
    await host.settled_for_good()
    assert len(await host.pairs(meeting)) == 1


async def test_the_end_of_an_answer_sent_by_a_killed_reconciler_goes_when_the_answer_is_shorter_by_then(
    host: Host,
) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    host.box.faults.add(Fault("POST", "/channels/*/messages", effect_done=True, delay=1.0, skip=1))
    number = await host.ask(team, "When is the next bus?")
    await host.answer(team, number, "We looked at it twice. " * 160)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    await host.until(
        lambda: sum("We looked" in message.text() for message in host.box.messages(channel)) == 2,
        "both parts",
    )
    await host.kill()
    await host.answer(team, number, "At six.")
    await host.restart()
    await host.settled_for_good()
    assert [text for text in await host.texts(meeting) if "We looked" in text] == []
    assert len(await host.pairs(meeting)) == 1


async def test_a_record_whose_answer_was_lost_is_one_post(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.pair(team)
    host.box.faults.add(_lost("POST", "/channels/{id}/threads"))
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled_for_good()
    assert len(host.box.threads(await host.channel(Kind.PAST_MEETINGS, team.id))) == 1
    assert (await views.parent(host.ctx, Kind.RECORD, meeting.id)) is not None
    assert await host.is_archived(meeting)


async def test_a_record_made_twice_by_the_library_s_own_retry_is_left_once(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    host.box.faults.add(Fault("POST", "/channels/{id}/threads", status=500, effect_done=True))
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled_for_good()
    assert len(host.box.threads(await host.channel(Kind.PAST_MEETINGS, team.id))) == 1
    assert await host.is_archived(meeting)
