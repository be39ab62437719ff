"""Channels: who may do what in them, servers that cannot have every type, permissions that come and go."""

from pathlib import Path

import discord
import pytest

from bot.rehearsal.box import Channel
from bot.rehearsal.box._simcord import Overwrite, OverwriteType
from bot.services import meetings, teams
from bot.storage.views import Kind
from tests.builders import wishes
from tests.reconciler.hosting import Host, hosted

pytestmark = pytest.mark.box

ALL = discord.Permissions.all() ^ discord.Permissions(administrator=True)


def _may(host: Host, channel: Channel, *, role: bool = False) -> discord.Permissions:
    """What a resident, or an officer, may do in a channel."""
    roles = [host.officers] if role else []
    person = host.box.add_member(host.guild, f"Ann Invented {len(host.guild.members)}", roles=roles)
    return person.permissions(channel)


async def test_only_the_bot_writes_in_the_meeting_and_only_staff_see_the_officers_room(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    room = await host.channel(Kind.OFFICERS_ROOM, team.id)
    assert not _may(host, room).view_channel
    assert _may(host, room, role=True).view_channel
    for kind, owner in (
        (Kind.CHANNEL, meeting.id),
        (Kind.NEWS_CHANNEL, team.id),
        (Kind.PAST_MEETINGS, team.id),
    ):
        for is_officer in (False, True):
            may = _may(host, await host.channel(kind, owner), role=is_officer)
            assert may.view_channel
            assert not may.send_messages
            assert not may.create_public_threads
            assert not may.send_messages_in_threads


async def test_what_people_granted_during_a_meeting_is_taken_back_at_the_close(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    granted = discord.Permissions(send_messages=True).value
    for role_id in (host.officers.id, host.guild.id):
        overwrite = Overwrite(role_id, OverwriteType.ROLE, allow=granted)
        host.box.backend.set_overwrite(channel.id, overwrite)
    assert _may(host, channel, role=True).send_messages
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled()
    assert not _may(host, channel, role=True).send_messages
    assert not _may(host, channel).send_messages


async def test_a_server_without_community_gets_text_channels_and_a_thread_for_each_record(
    tmp_path: Path,
) -> None:
    async with hosted(tmp_path, community=False) as host:
        team = await host.team()
        meeting = await host.open_meeting(team)
        await host.pair(team)
        await meetings.close_now(host.ctx, host.officer, team.id)
        await host.settled()
        past = await host.channel(Kind.PAST_MEETINGS, team.id)
        assert (await host.channel(Kind.NEWS_CHANNEL, team.id)).type == discord.ChannelType.text.value
        assert past.type == discord.ChannelType.text.value
        (thread,) = host.box.threads(past)
        (first,) = host.box.messages(past)
        assert len(first.files) == 2
        assert "When is the next bus?" in "".join(m.text() for m in host.box.messages(thread))
        assert await host.is_archived(meeting)


async def test_without_the_permission_it_waits_and_goes_on_when_it_is_granted(tmp_path: Path) -> None:
    less = ALL ^ discord.Permissions(manage_channels=True)
    async with hosted(tmp_path, permissions=less) as host:
        wanted = wishes(officers_role_id=host.officers.id, moderators_role_id=host.moderators.id)
        team = (await teams.setup_team(host.ctx, host.administrator, wanted)).team
        await host.settled()
        assert host.channel_names == []
        assert (await host.view(Kind.CATEGORY, team.id)).parked == "no_permission"
        host.box.set_permissions(host.guild, host.box.bot_role(host.guild), ALL)
        await host.until(lambda: len(host.channel_names) == 4, "the team's places")
        await host.settled()
        assert (await host.view(Kind.CATEGORY, team.id)).parked is None


async def test_nothing_is_granted_or_denied_that_the_bot_does_not_hold(tmp_path: Path) -> None:
    less = ALL ^ discord.Permissions(send_polls=True, manage_threads=True)
    async with hosted(tmp_path, permissions=less) as host:
        team = await host.team()
        meeting = await host.open_meeting(team)
        channel = await host.channel(Kind.CHANNEL, meeting.id)
        mine, everybody = channel.overwrites[0], channel.overwrites[1]
        assert mine.target_id == host.box.backend.bot_user.id
        assert everybody.target_id == host.guild.id
        for overwrite in channel.overwrites:
            assert not (overwrite.allow | overwrite.deny) & ~less.value
