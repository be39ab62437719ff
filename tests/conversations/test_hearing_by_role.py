"""Hearing by role of just what one chose: the team's role for both, and those that the bot makes."""

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import RoleHandle

from bot.domain.subscription import MAX_ROLES, Route
from tests.conversations.hearing import HOW, SOON, WHAT, dms, has_role, reminded, subscribe, subscribed
from tests.conversations.scenes import answer, asked, page, room, says
from tests.support.discord import World
from tests.support.reading import options_of, reply_text, texts_of
from tests.support.setting_the_scene import take_from_bot

REMINDERS = "New Ash Green reminders"
DIGESTS = "New Ash Green digests"


def put_above_bot(world: World, role: RoleHandle) -> None:
    """Move a role above the bot's own, which is at the top until then."""
    world.env.backend.reorder_roles(world.guild.id, [{"id": str(role.id), "position": 100}])


async def hear_only(world: World, person: MemberActor, what: str) -> str:
    """Somebody chooses on their page by role what to hear; what the page says then."""
    on = await subscribe(world, person, Route.ROLE)
    said = await person.select(on, [what], custom_id=WHAT)
    await world.moment()
    return reply_text(said)


def roles_of(world: World, person: MemberActor) -> list[str]:
    guild = world.guild._guild
    held = world.env.backend.get_member(world.guild.id, person.id).role_ids
    return sorted(role.name for role in guild.roles.values() if role.id in held and role.id != guild.id)


def made(world: World) -> list[str]:
    """The names of the roles that the bot made."""
    return sorted(
        role.name
        for role in world.guild._guild.roles.values()
        if role.name.endswith(("reminders", "digests"))
    )


def role_called(world: World, name: str) -> RoleHandle:
    return world.guild.roles[name]


def calls_in(message: discord.Message) -> set[str]:
    """The names of the roles that a message mentions."""
    roles = message.guild.roles if message.guild else []
    return {role.name for role in roles if f"<@&{role.id}>" in message.content}


def post_saying(world: World, words: str) -> discord.Message:
    (post,) = [message for message in world.channel("meeting-news").history() if words in texts_of(message)]
    return post


# --- the team's role -----------------------------------------------------------------------------------


async def test_by_role_one_gets_the_role_and_loses_it_again(town: World, hearers: RoleHandle) -> None:
    on = await subscribe(town, town.resident, Route.ROLE)
    assert "You get reminders and digests **by role**" in texts_of(on)
    assert has_role(town, town.resident, hearers)
    await subscribe(town, town.resident, Route.DM)
    assert not has_role(town, town.resident, hearers)
    await subscribe(town, town.resident, Route.ROLE)
    await subscribe(town, town.resident, "not")
    assert not has_role(town, town.resident, hearers)


async def test_the_role_follows_the_row_after_a_failure_and_a_restart(
    town: World, hearers: RoleHandle
) -> None:
    town.env.inject_error("PUT", "/guilds/*/members/*/roles/*", status=500, times=3)
    await subscribe(town, town.resident, Route.ROLE)
    assert not has_role(town, town.resident, hearers)
    await town.kill()
    await town.revive()
    await town.pass_time(minutes=2)
    assert has_role(town, town.resident, hearers)


async def test_another_role_takes_the_place_of_the_first_for_all(town: World, hearers: RoleHandle) -> None:
    await subscribe(town, town.resident, Route.ROLE)
    other = town.guild.create_role("Listeners")
    await town.admin.slash(town.lobby, "team reminders", role=other)
    await town.moment()
    assert has_role(town, town.resident, other)
    assert not has_role(town, town.resident, hearers)


async def test_without_a_role_it_is_by_dm_and_the_person_is_told(town: World) -> None:
    on = page(await town.resident.slash(town.lobby, "subscribe"))
    said = await town.resident.select(on, [Route.ROLE], custom_id=HOW)
    assert "could be given to you. You hear by DM instead." in reply_text(said)
    assert await subscribed(town) == [("dm", True, True)]
    assert not says(room(town), "can't give the role"), "the team wants none"


async def test_a_role_that_the_bot_cannot_give_is_said_to_the_officers_once(
    town: World, hearers: RoleHandle
) -> None:
    take_from_bot(town, "manage_roles")
    for name in ("Rosa", "Rolf"):
        person = town.person(name)
        await subscribe(town, person, Route.ROLE)
    assert await subscribed(town) == [("dm", True, True)] * 2
    told = [one for one in room(town).history() if "can't give the role" in texts_of(one)]
    assert len(told) == 1
    assert "hear by DM instead" in texts_of(told[0])


async def test_a_role_that_discord_refuses_turns_it_to_dm(town: World, hearers: RoleHandle) -> None:
    town.env.inject_error("PUT", "/guilds/*/members/*/roles/*", status=403, code=50013)
    await subscribe(town, town.resident, Route.ROLE)
    assert await subscribed(town) == [("dm", True, True)]
    (told,) = dms(town.resident)
    assert "could not be given to you" in told
    assert says(room(town), "can't give the role")


async def test_a_role_with_power_is_not_for_everybody_to_take(town: World) -> None:
    others = town.guild.create_role("Others' officers")
    await town.set_up_team("Oak Road", officers=others)
    mighty = town.guild.create_role("Mighty", permissions=discord.Permissions(manage_messages=True))
    for role in (town.officers, town.moderators, others, mighty):
        said = await town.admin.slash(town.lobby, "team reminders", role=role, team="New Ash Green")
        assert "That role can't be for subscribers" in reply_text(said), role.name
    above = town.guild.create_role("Above the bot")
    put_above_bot(town, above)
    said = await town.admin.slash(town.lobby, "team reminders", role=above, team="New Ash Green")
    assert "The bot can't give the role" in reply_text(said)


async def test_what_everybody_may_take_gives_no_power(town: World, hearers: RoleHandle) -> None:
    await hear_only(town, town.resident, "digests")
    for role in (hearers, role_called(town, DIGESTS)):
        said = await town.set_up_team("Oak Road", moderators=role)
        assert "One of these roles is for subscribers" in reply_text(said)


# --- of one thing only ---------------------------------------------------------------------------------


async def test_a_role_is_made_only_when_somebody_needs_it(town: World, hearers: RoleHandle) -> None:
    on = await subscribe(town, town.resident, Route.ROLE)
    assert list(options_of(on))[-3:] == ["Reminders and digests", "Reminders only", "Digests only"]
    assert made(town) == []
    said = await hear_only(town, town.resident, "reminders")
    assert "Saved. You get reminders only, **by role**" in said
    assert made(town) == [REMINDERS]
    assert roles_of(town, town.resident) == [REMINDERS]
    await hear_only(town, town.person("Rosa"), "reminders")
    assert made(town) == [REMINDERS], "one for all"
    await hear_only(town, town.resident, "digests")
    assert roles_of(town, town.resident) == [DIGESTS]
    await hear_only(town, town.resident, "both")
    assert roles_of(town, town.resident) == ["Hearers"]
    await hear_only(town, town.resident, "digests")
    await subscribe(town, town.resident, "not")
    assert roles_of(town, town.resident) == []


async def test_a_role_that_the_bot_made_has_no_power(town: World, hearers: RoleHandle) -> None:
    await hear_only(town, town.resident, "reminders")
    role = role_called(town, REMINDERS)._role
    assert (role.permissions, role.mentionable, role.hoist) == (0, False, False)


async def three_hear(world: World) -> None:
    """One of both, one of reminders, one of digests."""
    for name, what in (("Bob", "both"), ("Rosa", "reminders"), ("Dora", "digests")):
        await hear_only(world, world.person(name), what)


async def test_a_reminder_calls_those_alone_who_chose_it(town: World, hearers: RoleHandle) -> None:
    await three_hear(town)
    await reminded(town)
    assert calls_in(post_saying(town, "The announcement")) == {"Hearers", REMINDERS}


async def test_a_digest_calls_those_alone_who_chose_it(meeting: World, hearers: RoleHandle) -> None:
    await three_hear(meeting)
    await answer(meeting, await asked(meeting, "Is the path lit?"), "It is lit.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert calls_in(post_saying(meeting, "There is a new digest")) == {"Hearers", DIGESTS}


async def test_closed_dms_bring_the_role_of_what_was_chosen(town: World, hearers: RoleHandle) -> None:
    on = await subscribe(town, town.resident, Route.DM)
    await town.resident.select(on, ["reminders"], custom_id=WHAT)
    dm = town.resident.user.dm_channel
    town.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await reminded(town)
    await town.moment()
    assert await subscribed(town) == [("role", False, True)]
    assert roles_of(town, town.resident) == [REMINDERS]


async def test_where_no_role_can_be_made_it_is_by_dm_and_the_officers_are_told(
    town: World, hearers: RoleHandle
) -> None:
    for number in range(MAX_ROLES - len(town.guild._guild.roles)):
        town.guild.create_role(f"Filler {number}")
    assert "You hear by DM instead." in await hear_only(town, town.resident, "reminders")
    assert await subscribed(town) == [("dm", False, True)]
    assert made(town) == []
    assert roles_of(town, town.resident) == []
    assert says(room(town), f"can't make the role “{REMINDERS}”", "room for 250 roles")
    said = await hear_only(town, town.person("Bob"), "both")
    assert "reminders and digests **by role**" in said, "the team's own is there"


@pytest.mark.parametrize(("status", "code"), [(400, 30005), (403, 50013)])
async def test_a_role_that_discord_does_not_let_it_make_turns_it_to_dm(
    town: World, hearers: RoleHandle, status: int, code: int
) -> None:
    town.env.inject_error("POST", "/guilds/*/roles", status=status, code=code, times=None)
    await hear_only(town, town.resident, "digests")
    assert await subscribed(town) == [("dm", True, False)]
    (told,) = dms(town.resident)
    assert "could not be given to you" in told
    assert says(room(town), f"can't make the role “{DIGESTS}”")


async def test_what_the_bot_made_and_somebody_deletes_is_made_again(town: World, hearers: RoleHandle) -> None:
    await hear_only(town, town.resident, "reminders")
    town.env.backend.delete_role(town.guild.id, role_called(town, REMINDERS).id)
    await town.moment()
    assert roles_of(town, town.resident) == [REMINDERS]


async def test_deleted_while_the_bot_was_not_there_it_is_made_again_with_the_next_post(
    town: World, hearers: RoleHandle
) -> None:
    await hear_only(town, town.resident, "reminders")
    await town.officer.slash(town.lobby, "meeting schedule", when=SOON)
    await town.kill()
    town.env.backend.delete_role(town.guild.id, role_called(town, REMINDERS).id)
    await town.revive()
    await town.pass_time(minutes=61)
    assert calls_in(post_saying(town, "The announcement")) == {"Hearers"}
    assert "deleted" not in texts_of(post_saying(town, "The announcement"))
    assert roles_of(town, town.resident) == [REMINDERS]


async def test_without_the_teams_role_who_heard_by_it_hears_by_dm(town: World, hearers: RoleHandle) -> None:
    await hear_only(town, town.resident, "both")
    town.env.backend.delete_role(town.guild.id, hearers.id)
    await town.moment()
    assert await subscribed(town) == [("dm", True, True)]
    assert says(room(town), "can't give the role")


async def test_made_roles_are_named_as_the_team_is_and_go_with_it(town: World, hearers: RoleHandle) -> None:
    await hear_only(town, town.resident, "reminders")
    await town.set_up_team("NEW ASH GREEN")
    await town.moment()
    assert made(town) == ["NEW ASH GREEN reminders"]
    ask = page(await town.admin.slash(town.lobby, "team remove"))
    await town.admin.click(ask, label="Remove the team")
    await town.moment()
    assert made(town) == []
    await town.set_up_team()
    assert roles_of(town, town.resident) == [REMINDERS]
    await town.admin.slash(town.lobby, "team reminders", role=town.guild.default_role)
    await town.moment()
    assert made(town) == [], "the team wants none"
    assert roles_of(town, town.resident) == []


async def test_two_teams_may_share_their_role(town: World, hearers: RoleHandle) -> None:
    await town.set_up_team("Oak Road")
    await town.admin.slash(town.lobby, "team reminders", role=hearers, team="Oak Road")
    for team, way in (("New Ash Green", Route.ROLE), ("Oak Road", Route.ROLE), ("Oak Road", "not")):
        on = page(await town.resident.slash(town.lobby, "subscribe", team=team))
        number = {"New Ash Green": 1, "Oak Road": 2}[team]
        await town.resident.select(on, [way], custom_id=f"bm:hear_how_pick:{number}")
        await town.moment()
    assert has_role(town, town.resident, hearers), "they still hear of the other"


async def test_who_is_erased_loses_every_role(town: World, hearers: RoleHandle) -> None:
    await hear_only(town, town.resident, "digests")
    asks = await town.resident.click(page(await town.resident.slash(town.lobby, "privacy")), label="Erase me")
    await town.resident.click(page(asks), label="Erase me")
    await town.moment()
    assert roles_of(town, town.resident) == []
