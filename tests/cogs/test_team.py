"""Setting a team up, as an administrator who has never done it."""

import discord
import pytest
from simcord.backend.errors import SetupError

from tests.support.discord import World, reply_text
from tests.support.setting_the_scene import let_use


async def test_administrator_sets_a_team_up_and_reads_what_comes_next(world: World) -> None:
    said = await world.set_up_team()
    assert said.ephemeral
    assert "New Ash Green" in reply_text(said)
    assert "/meeting" in reply_text(said)


async def test_setting_up_with_an_existing_name_repairs_that_team(staffed: World) -> None:
    before = await staffed.admin.slash(staffed.lobby, "team check")
    again = await staffed.set_up_team("new ash green")
    assert "new ash green" in reply_text(again)
    after = await staffed.admin.slash(staffed.lobby, "team check")
    assert "new ash green" in reply_text(after)
    assert "New Ash Green" in reply_text(before)


async def test_a_zone_nobody_knows_is_refused_with_ones_like_it(world: World) -> None:
    said = await world.admin.slash(
        world.lobby,
        "team setup",
        name="New Ash Green",
        officers=world.officers,
        moderators=world.moderators,
        zone="Europe/Lonon",
    )
    assert "Europe/London" in reply_text(said)


async def test_a_language_there_are_no_texts_in_is_refused(world: World) -> None:
    said = await world.set_up_team(language="Klingon")
    assert "There are no texts in “Klingon” yet. There are: “cy” and “en-GB”." in reply_text(said)
    assert "set up" in reply_text(await world.set_up_team(language="EN-gb"))


async def test_a_language_may_be_called_as_its_speakers_do(world: World) -> None:
    await world.set_up_team("Trefnant", language="cymraeg")
    assert "newyddion-y-cyfarfod" in {channel.name for channel in world.channels}


async def test_a_team_chooses_how_it_works_and_reads_it_back(world: World) -> None:
    said = await world.set_up_team(follow_up_days=7, show_at_once=True, remove_channels=False)
    assert "within 7 days" in reply_text(said)
    assert "shown on the board at once" in reply_text(said)
    assert "channels stay" in reply_text(said)


async def test_an_administrator_hears_that_a_former_role_still_reads_the_officers_room(world: World) -> None:
    await world.set_up_team()
    said = await world.set_up_team(officers=world.moderators)
    assert f"<@&{world.officers.id}> can still read the officers' room" in reply_text(said)
    assert "can still read" not in reply_text(await world.set_up_team(officers=world.moderators))


async def test_zones_are_offered_by_what_people_call_them(world: World) -> None:
    offered = await world.admin.autocomplete(world.lobby, "team setup", "zone", "uk")
    assert "Europe/London" in [choice["value"] for choice in offered]


async def test_the_role_everybody_has_cannot_be_the_officers_role(world: World) -> None:
    said = await world.admin.slash(
        world.lobby,
        "team setup",
        name="New Ash Green",
        officers=world.guild.default_role,
        moderators=world.moderators,
        zone="Europe/London",
    )
    assert "everybody" in reply_text(said).lower() or "everyone" in reply_text(said).lower()


async def test_residents_and_officers_do_not_see_the_team_commands(staffed: World) -> None:
    for person in (staffed.resident, staffed.officer):
        with pytest.raises(SetupError, match="default-member-permissions"):
            await person.slash(staffed.lobby, "team check")


async def test_who_was_let_see_them_by_mistake_is_still_refused(staffed: World) -> None:
    let_use(staffed, staffed.resident, "team")
    said = await staffed.resident.slash(
        staffed.lobby, "team officer", member=staffed.resident, shown_as="Chief Constable"
    )
    assert "administrator" in reply_text(said).lower() or "Manage Server" in reply_text(said)


async def test_an_officer_gets_the_name_the_public_reads(staffed: World) -> None:
    said = await staffed.admin.slash(staffed.lobby, "team officer", member=staffed.officer, shown_as="PC Oak")
    assert "PC Oak" in reply_text(said)


async def test_an_empty_public_name_is_refused(staffed: World) -> None:
    said = await staffed.admin.slash(staffed.lobby, "team officer", member=staffed.officer, shown_as="  ")
    assert "empty" in reply_text(said).lower() or "write" in reply_text(said).lower()


async def test_private_information_on_asks_who_reads_it_when_and_where_it_is_passed(staffed: World) -> None:
    form = await staffed.admin.slash(staffed.lobby, "team private", switch="on")
    assert form.modal is not None
    said = await staffed.admin.submit_modal(
        form,
        {
            "readers": "PC Oak",
            "when_read": "Every weekday morning",
            "passed_to": "The intelligence unit",
        },
    )
    assert "PC Oak" in reply_text(said) or "on" in reply_text(said)
    form = await staffed.admin.slash(staffed.lobby, "team private", switch="on")
    assert "The intelligence unit" in str(form.modal)


async def test_private_information_off_needs_no_form(staffed: World) -> None:
    said = await staffed.admin.slash(staffed.lobby, "team private", switch="off")
    assert said.modal is None
    assert "off" in reply_text(said).lower() or "no longer" in reply_text(said).lower()


async def test_check_says_that_all_is_there(staffed: World) -> None:
    said = await staffed.admin.slash(staffed.lobby, "team check")
    assert "Everything the bot needs is there." in reply_text(said)


async def test_check_before_any_team_says_how_to_make_one(world: World) -> None:
    said = await world.admin.slash(world.lobby, "team check")
    assert "/team setup" in reply_text(said)


async def test_check_names_another_role_that_can_read_the_officers_room(staffed: World) -> None:
    room = next(channel for name, channel in staffed.guild.channels.items() if "officers" in name)
    press = staffed.guild.create_role("Press")
    found = staffed.client.get_channel(room.id)
    assert isinstance(found, discord.TextChannel)
    role = found.guild.get_role(press.id)
    assert role is not None
    await found.set_permissions(role, view_channel=True)
    said = await staffed.admin.slash(staffed.lobby, "team check")
    assert f"<@&{press.id}>" in reply_text(said)


async def test_check_asks_which_team_and_goes_on_with_the_one_chosen(staffed: World) -> None:
    await staffed.set_up_team("Hartley")
    question = await staffed.admin.slash(staffed.lobby, "team check")
    assert "Which team?" in reply_text(question)
    assert question.response is not None
    said = await staffed.admin.select(question.response, ["Hartley"])
    assert "**Hartley**" in reply_text(said)


async def test_staff_commands_are_for_servers_only_and_team_commands_for_those_who_manage_it(
    world: World,
) -> None:
    known = {
        command["name"]: command
        for scope in world.env.backend.commands.values()
        for command in scope.values()
    }
    for name in ("team", "meeting", "followup", "desk", "answer", "say", "meetings", "Take down"):
        assert known[name]["contexts"] == [0]
        assert known[name]["integration_types"] == [0]
    manage_server = discord.Permissions(manage_guild=True).value
    assert int(known["team"]["default_member_permissions"]) == manage_server
    # Officers and moderators have but a role, which no default permission can name.
    assert known["meeting"]["default_member_permissions"] is None
