"""Channels of past meetings: when they go, when they stay, and what becomes of what stood in them."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.rehearsal.box import Channel, Fault
from bot.services import answers, meetings, takedown, views
from bot.storage.views import REMOVED_BY_PERSON, Kind
from tests.reconciler.hosting import FAST, Host, hosted

pytestmark = pytest.mark.box


async def _close(host: Host, team: Team) -> None:
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled()


async def _hold_another(host: Host, team: Team) -> Meeting:
    """A meeting is opened and closed: the channels of those before it are unwanted now."""
    held = await host.open_meeting(team)
    await _close(host, team)
    return held


def _stands(host: Host, channel: Channel) -> bool:
    return channel.id in {there.id for there in host.box.channels(host.guild)}


def _records(host: Host, past: Channel) -> str:
    """All that past meetings hold, files and all."""
    messages = [message for thread in host.box.threads(past) for message in host.box.messages(thread)]
    files = [host.box.attachment(file.url).decode() for message in messages for file in message.files]
    return "\n".join([*(message.text() for message in messages), *files])


async def test_a_channel_stays_until_its_meeting_s_record_is_made(host: Host) -> None:
    team = await host.team()
    refused = Fault(
        "POST", "/channels/{id}/threads", status=403, times=None, body={"message": "no", "code": 50013}
    )
    host.box.faults.add(refused)
    first = await host.open_meeting(team)
    await host.pair(team)
    channel = await host.channel(Kind.CHANNEL, first.id)
    await _close(host, team)
    await _hold_another(host, team)
    assert _stands(host, channel)
    assert not await host.is_archived(first)

    host.box.faults.clear()
    await host.restart()
    await host.until(lambda: not _stands(host, channel), "the channel gone")
    await host.settled()
    assert await host.is_archived(first)
    assert "At six." in _records(host, await host.channel(Kind.PAST_MEETINGS, team.id))


async def test_an_answer_edited_after_its_channel_went_changes_the_record_alone(host: Host) -> None:
    team = await host.team()
    first = await host.open_meeting(team)
    question_id = await host.pair(team)
    await _close(host, team)
    await _hold_another(host, team)
    before = host.channel_names
    await answers.answer_question(host.ctx, host.officer, team.id, 1, "At seven.", None)
    await host.settled()
    assert host.channel_names == before
    assert (await host.view(Kind.PAIR, question_id)).message_id is None
    assert (await host.view(Kind.CHANNEL, first.id)).message_id is None
    record = _records(host, await host.channel(Kind.PAST_MEETINGS, team.id))
    assert "At seven." in record
    assert "At six." not in record


async def test_what_a_person_deleted_stays_out_of_the_record_after_its_channel_went(host: Host) -> None:
    team = await host.team()
    first = await host.open_meeting(team)
    removed = await host.pair(team, "When is the next bus?", "At six.")
    await host.pair(team, "Is the library open?", "On Saturdays.")
    channel = await host.channel(Kind.CHANNEL, first.id)
    (message,) = [m for m in host.box.messages(channel) if "At six." in m.text()]
    host.box.delete_message(message)
    await _close(host, team)
    await _hold_another(host, team)
    assert not _stands(host, channel)
    await answers.answer_question(host.ctx, host.officer, team.id, 2, "On Sundays.", None)
    await host.settled()
    past = await host.channel(Kind.PAST_MEETINGS, team.id)
    assert "On Sundays." in _records(host, past)
    assert "At six." not in _records(host, past)
    assert (await host.view(Kind.PAIR, removed)).parked == REMOVED_BY_PERSON

    await takedown.put_back(host.ctx, host.officer, removed)
    await host.settled()
    assert "At six." in _records(host, past)


async def test_an_unwanted_channel_that_a_person_deletes_is_not_made_again(host: Host) -> None:
    team = await host.team()
    refused = Fault(
        "POST", "/channels/{id}/threads", status=403, times=None, body={"message": "no", "code": 50013}
    )
    host.box.faults.add(refused)
    first = await host.open_meeting(team)
    await host.pair(team)
    await _close(host, team)
    await _hold_another(host, team)
    names = len(host.channel_names)
    host.box.delete_channel(await host.channel(Kind.CHANNEL, first.id))
    await host.restart()
    await host.settled()
    host.box.faults.clear()
    await host.restart()
    past = await host.channel(Kind.PAST_MEETINGS, team.id)
    await host.until(lambda: len(host.box.threads(past)) == 2, "both records")
    await host.settled()
    assert len(host.channel_names) == names - 1
    assert await host.is_archived(first)
    assert "At six." in _records(host, past)


async def test_a_channel_unwanted_before_it_was_known_to_be_made_goes_too(host: Host) -> None:
    team = await host.team()
    host.box.faults.add(Fault("POST", "/guilds/*/channels", effect_done=True, delay=1.0))
    opened = await meetings.open_now(host.ctx, host.officer, team.id)
    await host.until(lambda: len(host.channel_names) == 5, "the meeting's channel")
    await host.kill()
    host.box.faults.clear()
    await meetings.close_now(host.ctx, host.officer, team.id)
    await meetings.open_now(host.ctx, host.officer, team.id)
    await meetings.close_now(host.ctx, host.officer, team.id)
    assert (await host.view(Kind.CHANNEL, opened.meeting.id)).message_id is None
    await host.restart()
    await host.settled_for_good()
    await host.settled()
    assert len(host.channel_names) == 5


async def test_an_answer_is_published_while_the_category_cannot_be_made_again(host: Host) -> None:
    team = await host.team()
    await host.open_meeting(team)
    host.box.faults.add(
        Fault(
            "POST", "/guilds/*/channels", status=403, times=None, body={"message": "no", "code": 50013}
        )
    )  # fmt: skip
    host.box.delete_channel(await host.channel(Kind.CATEGORY, team.id))
    await host.until(lambda: host.box.faults.struck, "a try to make it again")
    question_id = await host.pair(team)
    assert (await host.view(Kind.PAIR, question_id)).message_id
    host.box.faults.clear()
    await views.unpark(host.ctx, "no_permission")
    await host.settled()
    category = await host.channel(Kind.CATEGORY, team.id)
    inside = [there for there in host.box.channels(host.guild) if there.parent_id == category.id]
    assert len(inside) == 4


async def test_a_clone_made_while_the_outcome_was_unknown_is_left_alone(tmp_path: Path) -> None:
    async with hosted(tmp_path, limits=replace(FAST, attempt_lasts=timedelta(0))) as host:
        team = await host.team()
        host.box.faults.add(Fault("POST", "/guilds/*/channels", effect_done=True, delay=1.0))
        opened = await meetings.open_now(host.ctx, host.officer, team.id)
        await host.until(lambda: len(host.channel_names) == 5, "the meeting's channel")
        await host.kill()
        (original,) = [c for c in host.box.channels(host.guild) if c.name and "meeting-" in c.name][1:]
        clone = host.box.backend.create_channel(
            host.guild.id, original.name or "", overwrites=list(original.overwrites), topic=original.topic,
            parent_id=original.parent_id,
        )  # fmt: skip
        await host.restart(replace(FAST, attempt_lasts=timedelta(0)))
        await host.settled_for_good()
        assert (await host.channel(Kind.CHANNEL, opened.meeting.id)).id == original.id
        assert _stands(host, clone)
