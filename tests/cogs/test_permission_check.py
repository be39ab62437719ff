"""What the bot lacks, and who reads the officers' room."""

import discord

from bot.cogs.permission_check import check_team, lacking
from bot.domain.bot_permissions import NEEDED, NEEDED_VALUE
from bot.domain.subscription import MAX_ROLES
from bot.i18n import texts
from bot.services import subscriber_roles
from bot.services.teams import places, teams_of
from bot.ui.team_check import (
    _PERMISSIONS,
    Lack,
    ReaderKind,
    TeamCheck,
    permission_words,
    render_team_check,
)
from tests.support.discord import World
from tests.support.reading import reply_text
from tests.support.setting_the_scene import take_from_bot


async def _check(world: World) -> TeamCheck:
    guild = world.client.get_guild(world.guild.id)
    assert guild is not None
    (team,) = await teams_of(world.client.ctx, guild.id)
    made = await places(world.client.ctx, team.id)
    roles = await subscriber_roles.roles(world.client.ctx, team.id)
    return check_team(guild, team, {kind.value: id_ for kind, id_ in made.items()}, roles)


async def _room(world: World) -> discord.TextChannel:
    made = await _check(world)
    assert made.room_id is not None
    room = world.client.get_channel(made.room_id)
    assert isinstance(room, discord.TextChannel)
    return room


def test_an_administrator_lacks_nothing() -> None:
    assert lacking(discord.Permissions(administrator=True), NEEDED) == ()


def test_what_is_lacking_is_named_in_the_order_of_need() -> None:
    held = discord.Permissions(NEEDED_VALUE)
    held.update(pin_messages=False, view_channel=False)
    assert lacking(held, NEEDED) == ("view_channel", "pin_messages")


def test_every_needed_permission_is_called_as_discords_settings_call_it() -> None:
    assert NEEDED.keys() <= _PERMISSIONS.keys()
    assert _PERMISSIONS.keys() <= discord.Permissions.VALID_FLAGS.keys()
    assert permission_words("pin_messages", texts("en-GB")) == "Pin Messages"


async def test_a_team_with_all_its_places_is_fine(staffed: World) -> None:
    found = await _check(staffed)
    assert found.fine
    assert found.readers == ()


async def test_what_the_bot_lacks_everywhere_is_said_once_with_where_to_grant_it(staffed: World) -> None:
    take_from_bot(staffed, "pin_messages")
    await staffed.env.settle(idle=0.001)
    found = await _check(staffed)
    assert found.lacks == (Lack("pin_messages", None),)
    said = render_team_check(found, texts("en-GB")).text or ""
    assert "**Pin Messages**" in said
    assert "Server Settings" in said


async def test_what_one_place_takes_away_is_said_for_that_place(staffed: World) -> None:
    room = await _room(staffed)
    own = room.overwrites_for(room.guild.me)
    own.update(attach_files=False)
    await room.set_permissions(room.guild.me, overwrite=own)
    found = await _check(staffed)
    assert found.lacks == (Lack("attach_files", room.id),)
    assert f"<#{room.id}>" in (render_team_check(found, texts("en-GB")).text or "")


async def test_a_place_hidden_from_the_bot_needs_one_grant(staffed: World) -> None:
    room = await _room(staffed)
    await room.set_permissions(room.guild.me, view_channel=False)
    found = await _check(staffed)
    assert found.lacks == (Lack("view_channel", room.id),)


async def test_everybody_reading_the_room_is_said_alone(staffed: World) -> None:
    room = await _room(staffed)
    await room.set_permissions(room.guild.default_role, view_channel=True)
    found = await _check(staffed)
    assert [reader.kind for reader in found.readers] == [ReaderKind.EVERYONE]
    assert "Everybody in the server can read" in (render_team_check(found, texts("en-GB")).text or "")


async def test_administrators_and_members_let_in_are_named(staffed: World) -> None:
    room = await _room(staffed)
    chiefs = staffed.guild.create_role("Chiefs", permissions=discord.Permissions(administrator=True))
    await room.set_permissions(await room.guild.fetch_member(staffed.resident.id), view_channel=True)
    found = await _check(staffed)
    assert {(reader.id, reader.kind) for reader in found.readers} >= {
        (chiefs.id, ReaderKind.ADMINISTRATORS),
        (staffed.resident.id, ReaderKind.MEMBER),
    }


async def test_a_deleted_room_is_not_there(staffed: World) -> None:
    guild = staffed.client.get_guild(staffed.guild.id)
    assert guild is not None
    (team,) = await teams_of(staffed.client.ctx, guild.id)
    found = check_team(guild, team, {"category": 1, "officers_room": 2})
    assert found.not_there == ("category", "news_channel", "officers_room", "past_meetings")
    assert not found.fine


async def test_the_role_for_subscribers_never_becomes_the_officers(staffed: World) -> None:
    role = staffed.guild.create_role("Listeners")
    await staffed.admin.slash(staffed.lobby, "team reminders", role=role)
    said = await staffed.set_up_team(officers=role)
    assert "everybody can take it for themselves" in reply_text(said)
    assert (await _check(staffed)).team.officers_role_id == staffed.officers.id


async def test_a_subscribers_role_that_cannot_be_given_is_named(staffed: World) -> None:
    role = staffed.guild.create_role("Hearers")
    await staffed.admin.slash(staffed.lobby, "team reminders", role=role)
    assert (await _check(staffed)).fine
    staffed.env.backend.reorder_roles(staffed.guild.id, [{"id": str(role.id), "position": 100}])
    await staffed.env.settle(idle=0.001)
    found = await _check(staffed)
    assert found.not_given == (role.id,)
    assert f"<@&{role.id}> can't be given" in (render_team_check(found, texts("en-GB")).text or "")
    staffed.env.backend.delete_role(staffed.guild.id, role.id)
    await staffed.env.settle(idle=0.001)
    assert (await _check(staffed)).not_given == (role.id,)


async def test_a_subscribers_role_that_was_given_power_is_named(staffed: World) -> None:
    role = staffed.guild.create_role("Hearers")
    await staffed.admin.slash(staffed.lobby, "team reminders", role=role)
    power = discord.Permissions(manage_messages=True).value
    staffed.env.backend.edit_role(staffed.guild.id, role.id, {"permissions": power})
    await staffed.env.settle(idle=0.001)
    found = await _check(staffed)
    assert found.with_power == (role.id,)
    said = render_team_check(found, texts("en-GB")).text or ""
    assert f"Everybody can take <@&{role.id}> as a subscriber" in said


async def test_no_room_for_another_role_is_said_to_who_may_need_one(staffed: World) -> None:
    for number in range(MAX_ROLES - len(staffed.guild._guild.roles)):
        staffed.guild.create_role(f"Filler {number}")
    await staffed.env.settle(idle=0.001)
    assert (await _check(staffed)).fine, "without a role for subscribers none is needed"
    role = next(role for role in staffed.guild.roles.values() if role.name == "Filler 1")
    await staffed.admin.slash(staffed.lobby, "team reminders", role=role)
    said = render_team_check(await _check(staffed), texts("en-GB")).text or ""
    assert "The server has 250 roles" in said
