"""Digests handed to other servers, subscribers' roles, and DMs taken back, over the wire, through faults."""

import json
from pathlib import Path
from typing import Any

import discord
import pytest
import sqlalchemy as sa

from bot.domain.subscription import About, Route
from bot.domain.team import Actor, Team
from bot.export.copy_of_mine import as_json
from bot.reconciler import looking_back, outbox
from bot.reconciler.job import Tools
from bot.rehearsal.box import Fault, Person, ShownMessage
from bot.services import digests, erasing, meetings, reminding, subscribing
from bot.services.exporting import copy_of_mine
from bot.services.notices import Notice
from bot.storage.tables import notice
from bot.storage.views import Kind
from tests.reconciler.hosting import Host, hosted

pytestmark = pytest.mark.box

CROSSPOST = "/channels/*/messages/*/crosspost"


async def _meeting_with_an_answer(host: Host, team: Team) -> None:
    """Over, and its record made."""
    opened = await host.open_meeting(team)
    await host.pair(team)
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled_for_good()
    assert await host.is_archived(opened)


async def _digests(host: Host, team: Team) -> list[ShownMessage]:
    channel = await host.channel(Kind.NEWS_CHANNEL, team.id)
    return [message for message in host.box.messages(channel) if "## News of the" in message.text()]


async def _to_crosspost(host: Host) -> bool:
    return await digests.to_crosspost(host.ctx, 1)


async def test_a_digest_is_handed_to_the_servers_that_follow_the_channel(host: Host) -> None:
    team = await host.team()
    await _meeting_with_an_answer(host, team)
    (post,) = await _digests(host, team)
    assert post.raw.flags & 1, "crossposted"
    assert not await _to_crosspost(host)


async def test_where_nobody_can_follow_the_channel_nothing_is_handed_on(tmp_path: Path) -> None:
    async with hosted(tmp_path, community=False) as host:
        team = await host.team()
        await _meeting_with_an_answer(host, team)
        (post,) = await _digests(host, team)
        assert not post.raw.flags & 1
        assert not [call for call in host.box.calls if "crosspost" in call]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("POST", CROSSPOST, status=503, effect_done=True),
        Fault("POST", CROSSPOST, status=503, times=2),
        Fault("POST", CROSSPOST, status=400, code=40033),
    ],
    ids=["its answer lost", "not served twice", "done already"],
)
async def test_whatever_comes_of_it_the_digest_stands_once(host: Host, fault: Fault) -> None:
    team = await host.team()
    host.box.faults.add(fault)
    await _meeting_with_an_answer(host, team)
    assert len(await _digests(host, team)) == 1
    assert not await _to_crosspost(host)


async def test_killed_after_it_was_posted_the_next_start_hands_it_on(host: Host) -> None:
    team = await host.team()
    await host.open_meeting(team)
    await host.pair(team)
    host.box.faults.add(Fault("POST", CROSSPOST, status=503, times=20))
    await meetings.close_now(host.ctx, host.officer, team.id)
    channel = await host.channel(Kind.NEWS_CHANNEL, team.id)
    await host.until(
        lambda: any("## News of the" in one.text() for one in host.box.messages(channel)), "the digest"
    )
    await host.kill()
    host.box.faults.clear()
    await host.restart()
    await host.settled_for_good()
    assert len(await _digests(host, team)) == 1
    assert not await _to_crosspost(host)


# --- the role ------------------------------------------------------------------------------------------


async def _with_role(host: Host, team: Team) -> tuple[int, Person, Actor]:
    role = host.box.add_role(host.guild, "Hearers")
    await reminding.set_reminders(host.ctx, host.administrator, team.id, None, role.id)
    person = host.box.add_member(host.guild, "Rita Invented")
    return role.id, person, host.resident(person.id)


def _has(host: Host, person: Person, role_id: int) -> bool:
    return role_id in host.guild.members[person.id].role_ids


@pytest.mark.parametrize("effect_done", [True, False])
async def test_the_role_is_given_though_the_answer_was_lost(host: Host, effect_done: bool) -> None:
    team = await host.team()
    role_id, person, actor = await _with_role(host, team)
    host.box.faults.add(
        Fault("PUT", "/guilds/*/members/*/roles/*", status=500, effect_done=effect_done, times=2)
    )
    await subscribing.subscribe(host.ctx, actor, team.id, Route.ROLE, lambda _: True)
    await host.notices_sent()
    assert _has(host, person, role_id)
    await subscribing.subscribe(host.ctx, actor, team.id, None, lambda _: True)
    await host.notices_sent()
    assert not _has(host, person, role_id)


async def test_what_was_chosen_last_counts_however_many_wait(host: Host) -> None:
    team = await host.team()
    role_id, person, actor = await _with_role(host, team)
    await host.kill()
    for way in (Route.ROLE, Route.DM, Route.ROLE, None, Route.ROLE):
        await subscribing.subscribe(host.ctx, actor, team.id, way, lambda _: True)
    await host.restart()
    await host.notices_sent()
    assert _has(host, person, role_id)


async def test_who_left_before_the_role_was_given_is_subscribed_no_more(host: Host) -> None:
    team = await host.team()
    _, person, actor = await _with_role(host, team)
    host.box.backend.remove_member(host.guild.id, person.id)
    await subscribing.subscribe(host.ctx, actor, team.id, Route.ROLE, lambda _: True)
    await host.notices_sent()
    assert (await subscribing.hearing(host.ctx, actor, team.id)).subscription is None


async def test_a_role_deleted_meanwhile_turns_it_to_dm(host: Host) -> None:
    team = await host.team()
    role_id, person, actor = await _with_role(host, team)
    host.box.backend.delete_role(host.guild.id, role_id)
    await subscribing.subscribe(host.ctx, actor, team.id, Route.ROLE, lambda _: True)
    await host.notices_sent()
    found = (await subscribing.hearing(host.ctx, actor, team.id)).subscription
    assert found is not None
    assert found.route is Route.DM
    assert len(host.box.dms(person)) == 1


# --- roles that the bot makes --------------------------------------------------------------------------


async def _only_reminders(host: Host, team: Team, actor: Actor) -> None:
    await subscribing.subscribe(host.ctx, actor, team.id, Route.ROLE, lambda _: True)
    await subscribing.choose(host.ctx, actor, team.id, About.REMINDERS, lambda _: True)


def _made(host: Host) -> list[int]:
    return [role.id for role in host.guild.roles.values() if role.name.endswith("reminders")]


@pytest.mark.parametrize("effect_done", [True, False])
@pytest.mark.parametrize("times", [1, 12])
async def test_one_role_is_made_though_the_answer_was_lost(host: Host, effect_done: bool, times: int) -> None:
    team = await host.team()
    role_id, person, actor = await _with_role(host, team)
    host.box.faults.add(Fault("POST", "/guilds/*/roles", status=500, effect_done=effect_done, times=times))
    await _only_reminders(host, team, actor)
    if times > 1:
        await host.until(lambda: host.box.calls["POST /guilds/{id}/roles"] > 1, "several tries")
        await host.kill()
        host.box.faults.clear()
        await host.restart()
    await host.notices_sent()
    (made,) = _made(host)
    assert _has(host, person, made)
    assert not _has(host, person, role_id)


async def test_several_who_want_it_at_once_get_one_role(host: Host) -> None:
    team = await host.team()
    await _with_role(host, team)
    people = [host.box.add_member(host.guild, f"Rita the {n}th") for n in range(5)]
    for person in people:
        await _only_reminders(host, team, host.resident(person.id))
    await host.notices_sent()
    (made,) = _made(host)
    assert all(_has(host, person, made) for person in people)


async def test_a_role_of_the_same_name_that_was_there_before_is_nobodys_to_take(host: Host) -> None:
    team = await host.team()
    _, person, actor = await _with_role(host, team)
    theirs = host.box.add_role(host.guild, f"{team.name} reminders").id
    await _only_reminders(host, team, actor)
    await host.notices_sent()
    (made,) = set(_made(host)) - {theirs}
    assert _has(host, person, made)
    assert not _has(host, person, theirs)


async def test_who_is_erased_loses_the_role_that_was_about_to_be_taken(host: Host) -> None:
    team = await host.team()
    role_id, person, actor = await _with_role(host, team)
    await subscribing.subscribe(host.ctx, actor, team.id, Route.ROLE, lambda _: True)
    await host.notices_sent()
    assert _has(host, person, role_id)
    await host.kill()
    await subscribing.subscribe(host.ctx, actor, team.id, None, lambda _: True)
    await erasing.erase_me(host.ctx, actor, words=False)
    rows = host.ctx.db.path.read_bytes() + host.ctx.db.path.with_name("beatmeet.db-wal").read_bytes()
    assert str(person.id).encode() not in rows, "whose role it is, is sealed"
    await host.restart()
    await host.notices_sent()
    assert not _has(host, person, role_id)


# --- DMs to who is erased ------------------------------------------------------------------------------


async def _told(host: Host, *who: Person) -> Team:
    team = await host.team()
    for one in who:
        await subscribing.subscribe(host.ctx, host.resident(one.id), team.id, Route.DM, lambda _: True)
    await _meeting_with_an_answer(host, team)
    await host.notices_sent()
    assert all(len(host.box.dms(one)) == 1 for one in who)
    return team


@pytest.mark.parametrize(
    "fault",
    [
        None,
        Fault("DELETE", "/channels/*/messages/*", status=503, effect_done=True),
        Fault("DELETE", "/channels/*/messages/*", status=500, times=2),
        Fault("DELETE", "/channels/*/messages/*", status=429, times=2),
    ],
    ids=["well", "its answer lost", "not served", "too fast"],
)
async def test_dms_are_taken_back_from_who_is_erased_and_from_nobody_else(
    host: Host, fault: Fault | None
) -> None:
    gone, stays = (host.box.add_member(host.guild, name) for name in ("Rita Invented", "Sam Invented"))
    await _told(host, gone, stays)
    if fault is not None:
        host.box.faults.add(fault)
    await _erased_alone(host, gone, stays)


async def _erased_alone(host: Host, gone: Person, stays: Person) -> None:
    await erasing.erase_me(host.ctx, host.resident(gone.id), words=False)
    await host.notices_sent()
    assert host.box.dms(gone) == []
    assert len(host.box.dms(stays)) == 1
    assert not {"take_back", "look_back"} & await _kinds(host), "nothing of it is kept"


async def _kinds(host: Host) -> set[str]:
    async with host.ctx.db.read() as conn:
        return set((await conn.execute(sa.select(notice.c.kind))).scalars())


@pytest.mark.parametrize(
    "fault",
    [
        None,
        Fault("GET", "/channels/*/messages", status=500, times=2),
        Fault("GET", "/channels/*/messages", status=429, times=2),
        Fault("POST", "/users/@me/channels", status=502, effect_done=True),
    ],
    ids=["well", "not served", "too fast", "its answer lost"],
)
async def test_so_are_those_that_no_row_tells_of_any_more(
    host: Host, fault: Fault | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_back, "_PAGE", 1)
    gone, stays = (host.box.add_member(host.guild, name) for name in ("Rita Invented", "Sam Invented"))
    await _told(host, gone, stays)
    await host.ctx.db.write(lambda write: write.conn.execute(sa.delete(notice)))
    if fault is not None:
        host.box.faults.add(fault)
    await _erased_alone(host, gone, stays)


async def test_what_is_written_to_somebody_new_of_the_same_account_stays(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_off: list[tuple[Tools, Notice]] = []

    async def look_back_late(*of: Any) -> None:
        put_off.append(of)

    monkeypatch.setattr(outbox, "look_back", look_back_late)
    rita = host.box.add_member(host.guild, "Rita Invented")
    await _told(host, rita)
    (old,) = host.box.dms(rita)
    await host.ctx.db.write(lambda write: write.conn.execute(sa.delete(notice)))
    await erasing.erase_me(host.ctx, host.resident(rita.id), words=False)
    await host.notices_sent()
    await (await host.client.create_dm(discord.Object(rita.id))).send("Good evening.")
    assert len(host.box.dms(rita)) == 2
    await looking_back.look_back(*put_off[0])
    await host.notices_sent()
    (new,) = host.box.dms(rita)
    assert new != old


async def test_where_discord_opens_no_dms_nothing_is_looked_for_again(host: Host) -> None:
    gone = host.box.add_member(host.guild, "Rita Invented")
    await _told(host, gone)
    await host.ctx.db.write(lambda write: write.conn.execute(sa.delete(notice)))
    host.box.faults.add(Fault("POST", "/users/@me/channels", status=403, code=50278))
    await erasing.erase_me(host.ctx, host.resident(gone.id), words=False)
    await host.notices_sent()
    assert not {"take_back", "look_back"} & await _kinds(host)


async def test_a_copy_of_ones_data_says_where_the_dms_are(host: Host) -> None:
    person = host.box.add_member(host.guild, "Rita Invented")
    await _told(host, person)
    copy = json.loads(as_json(await copy_of_mine(host.ctx, host.resident(person.id))))
    (row,) = [one for one in copy["data"]["notice.person_id"] if one["kind"] == "digest"]
    (dm,) = host.box.dms(person)
    assert (row["channel_id"], row["message_id"]) == (str(dm.raw.channel_id), str(dm.raw.id))


async def test_killed_half_way_it_goes_on_at_the_next_start(host: Host) -> None:
    gone = host.box.add_member(host.guild, "Rita Invented")
    await _told(host, gone)
    await host.kill()
    await erasing.erase_me(host.ctx, host.resident(gone.id), words=False)
    assert len(host.box.dms(gone)) == 1
    await host.restart()
    await host.notices_sent()
    assert host.box.dms(gone) == []


@pytest.mark.parametrize(("status", "code"), [(404, 10003), (404, 10008), (403, 50001), (403, 50013)])
async def test_what_cannot_be_taken_back_is_left_and_forgotten(host: Host, status: int, code: int) -> None:
    gone = host.box.add_member(host.guild, "Rita Invented")
    await _told(host, gone)
    host.box.faults.add(Fault("DELETE", "/channels/*/messages/*", status=status, code=code))
    await erasing.erase_me(host.ctx, host.resident(gone.id), words=False)
    await host.notices_sent()
    assert len(host.box.dms(gone)) == 1
    assert host.box.calls["DELETE /channels/{id}/messages/{id}"] == 1
