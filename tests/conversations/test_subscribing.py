"""Subscribing: by role, by DM or not; one press to stop; closed DMs, a role that can't be given, leaving."""

import pytest
from simcord.actors import MemberActor
from simcord.builders import RoleHandle
from simcord.results import ResponseMessage

from bot.domain.subscription import Route
from tests.conversations.scenes import news, page, room, says
from tests.support.discord import World
from tests.support.reading import labels_of, options_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged, take_from_bot

HOW = "bm:hear_how_pick:1"
WHAT = "bm:hear_what_pick:1"
SOON = "1 January 2026 02:00"


async def subscribe(world: World, person: MemberActor, way: str) -> ResponseMessage:
    """Somebody chooses a way on their page; the page as it is then."""
    on = page(await person.slash(world.lobby, "subscribe"))
    await person.select(on, [way], custom_id=HOW)
    await world.moment()
    return page(await person.slash(world.lobby, "subscribe"))


async def subscribed(world: World) -> list[tuple[str, bool, bool]]:
    async with world.client.ctx.db.read() as conn:
        rows = await conn.exec_driver_sql("SELECT route, digests, reminders FROM subscription")
        return [(row[0], bool(row[1]), bool(row[2])) for row in rows]


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


def has_role(world: World, person: MemberActor, role: RoleHandle) -> bool:
    return role.id in world.env.backend.get_member(world.guild.id, person.id).role_ids


@pytest.fixture
async def hearers(town: World) -> RoleHandle:
    """The role that subscribers get, which the bot may give."""
    role = town.guild.create_role("Hearers")
    said = await town.admin.slash(town.lobby, "team reminders", role=role)
    assert f"gets <@&{role.id}>" in reply_text(said)
    assert "can't give" not in reply_text(said)
    return role


def put_above_bot(world: World, role: RoleHandle) -> None:
    """Move a role above the bot's own, which is at the top until then."""
    world.env.backend.reorder_roles(world.guild.id, [{"id": str(role.id), "position": 100}])


# --- choosing ------------------------------------------------------------------------------------------


async def test_the_button_under_an_announcement_opens_a_page_of_ones_own(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when=SOON)
    await town.moment()
    (post,) = news(town)
    shown = page(await town.resident.click(post, label="Subscribe"))
    assert "You are **not** subscribed" in texts_of(shown)
    assert list(options_of(shown)) == ["By role", "By DM", "Not at all"]


async def test_by_dm_one_hears_of_both_and_may_choose_one_of_them(town: World) -> None:
    on = await subscribe(town, town.resident, Route.DM)
    assert "You get reminders and digests **by DM**" in texts_of(on)
    for what, row in (("digests", (True, False)), ("reminders", (False, True)), ("both", (True, True))):
        said = await town.resident.select(on, [what], custom_id=WHAT)
        assert "Saved." in reply_text(said)
        assert await subscribed(town) == [("dm", *row)]
    await subscribe(town, town.resident, "not")
    assert await subscribed(town) == []


async def test_what_one_hears_stays_when_the_way_changes(town: World) -> None:
    on = await subscribe(town, town.resident, Route.DM)
    await town.resident.select(on, ["digests"], custom_id=WHAT)
    await subscribe(town, town.resident, Route.DM)
    assert await subscribed(town) == [("dm", True, False)]


async def test_a_way_that_nobody_offered_changes_nothing(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when=SOON)
    await subscribe(town, town.resident, Route.DM)
    (post,) = news(town)
    for verb, chosen in (("hear_how_pick", "pigeon"), ("hear_what_pick", "?"), ("hear_how_pick", "x" * 4000)):
        said = await press_forged(town, town.resident, post, f"bm:{verb}:1", chosen)
        assert "old message" in reply_text(said)
    assert await subscribed(town) == [("dm", True, True)]
    said = await press_forged(town, town.officer, post, "bm:hear_what_pick:1", "both")
    assert "old message" in reply_text(said), "who hears of nothing chooses a way first"
    assert await subscribed(town) == [("dm", True, True)]


# --- by role -------------------------------------------------------------------------------------------


async def test_by_role_one_gets_the_role_and_loses_it_again(town: World, hearers: RoleHandle) -> None:
    on = await subscribe(town, town.resident, Route.ROLE)
    assert "You are subscribed **by role**" in texts_of(on)
    assert has_role(town, town.resident, hearers)
    await subscribe(town, town.resident, Route.DM)
    assert not has_role(town, town.resident, hearers)
    await subscribe(town, town.resident, Route.ROLE)
    await subscribe(town, town.resident, "not")
    assert not has_role(town, town.resident, hearers)


async def test_who_came_back_without_the_role_gets_it_by_choosing_it_again(
    town: World, hearers: RoleHandle
) -> None:
    await subscribe(town, town.resident, Route.ROLE)
    town.env.backend.remove_member_role(town.guild.id, town.resident.id, hearers.id)
    await subscribe(town, town.resident, Route.ROLE)
    assert has_role(town, town.resident, hearers)


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
    for role in (town.officers, town.moderators):
        said = await town.admin.slash(town.lobby, "team reminders", role=role)
        assert "That role can't be for subscribers" in reply_text(said)
    above = town.guild.create_role("Above the bot")
    put_above_bot(town, above)
    said = await town.admin.slash(town.lobby, "team reminders", role=above)
    assert "The bot can't give the role" in reply_text(said)


# --- stopping ------------------------------------------------------------------------------------------


async def reminded(world: World) -> None:
    """A meeting comes, and its reminder goes out."""
    await world.officer.slash(world.lobby, "meeting schedule", when=SOON)
    await world.pass_time(minutes=61)


async def test_every_dm_has_one_button_that_stops_them_and_works_after_a_restart(town: World) -> None:
    await subscribe(town, town.resident, Route.DM)
    await reminded(town)
    (message,) = town.resident.user.dm_channel.history()
    assert labels_of(message)[-1] == "Stop"
    await town.restart()
    said = await town.resident.user.click(message, label="Stop")
    assert "use /subscribe in the server" in reply_text(said)
    assert await subscribed(town) == []
    said = await town.resident.user.click(message, label="Stop")
    assert "Stopped" in reply_text(said), "pressed twice it is the same"


async def test_closed_dms_turn_it_to_the_role_and_it_is_said_once(town: World, hearers: RoleHandle) -> None:
    await subscribe(town, town.resident, Route.DM)
    dm = town.resident.user.dm_channel
    town.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await reminded(town)
    assert await subscribed(town) == [("role", True, True)]
    assert has_role(town, town.resident, hearers)
    await town.restart()
    said = page(await town.resident.slash(town.lobby, "my-questions"))
    assert "Your DMs from this server are closed" in texts_of(said)
    said = page(await town.resident.slash(town.lobby, "my-questions"))
    assert "are closed" not in texts_of(said)
    said = page(await town.resident.slash(town.lobby, "subscribe"))
    assert "are closed" not in texts_of(said)
    assert "**by role**" in texts_of(said)


async def test_where_there_is_no_role_either_the_page_says_where_to_read(town: World) -> None:
    await subscribe(town, town.resident, Route.DM)
    dm = town.resident.user.dm_channel
    town.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await reminded(town)
    said = page(await town.resident.slash(town.lobby, "subscribe"))
    assert "Your DMs from this server are closed" in texts_of(said)
    assert "read its news channel" in texts_of(said)


async def test_who_has_left_gets_nothing_and_their_subscription_ends(town: World) -> None:
    await subscribe(town, town.resident, Route.DM)
    await subscribe(town, town.person("Rosa"), Route.DM)
    town.guild.remove_member(town.resident)
    await reminded(town)
    assert await subscribed(town) == [("dm", True, True)]
    assert len(dms(town.person("Rosa"))) == 1
    assert dms(town.resident) == []
