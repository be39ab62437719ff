"""Subscribing: by role, by DM or not; one press to stop; closed DMs, leaving."""

import pytest
from simcord.actors import MemberActor
from simcord.builders import RoleHandle

from bot.domain.subscription import Route
from tests.conversations.hearing import SOON, WHAT, dms, has_role, reminded, subscribe, subscribed
from tests.conversations.scenes import news, page
from tests.support.discord import World
from tests.support.reading import labels_of, options_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

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


# --- stopping ------------------------------------------------------------------------------------------


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


async def test_stop_works_though_the_team_is_gone(town: World) -> None:
    await subscribe(town, town.resident, Route.DM)
    await reminded(town)
    (message,) = town.resident.user.dm_channel.history()
    await town.admin.click(page(await town.admin.slash(town.lobby, "team remove")), label="Remove the team")
    said = await town.resident.user.click(message, label="Stop")
    assert "Stopped" in reply_text(said)
    assert await subscribed(town) == []


CLOSED = "Your DMs from this server are closed"


def close_dms(world: World, person: MemberActor) -> None:
    dm = person.user.dm_channel
    world.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)


async def test_closed_dms_turn_it_to_the_role_and_it_is_said_once(town: World, hearers: RoleHandle) -> None:
    await subscribe(town, town.resident, Route.DM)
    close_dms(town, town.resident)
    await reminded(town)
    assert await subscribed(town) == [("role", True, True)]
    assert has_role(town, town.resident, hearers)
    await town.restart()
    assert CLOSED not in reply_text(await town.person("Rosa").slash(town.lobby, "help"))
    assert CLOSED in reply_text(await town.resident.slash(town.lobby, "my-questions"))
    assert CLOSED not in reply_text(await town.resident.slash(town.lobby, "my-questions"))
    said = await town.resident.slash(town.lobby, "subscribe")
    assert CLOSED not in reply_text(said)
    assert "**by role**" in reply_text(said)
    await town.restart()
    assert CLOSED not in reply_text(await town.resident.slash(town.lobby, "help"))


@pytest.mark.parametrize("command", ["help", "meetings", "privacy", "find-team", "ask", "subscribe"])
async def test_whatever_answers_them_next_says_that_dms_are_closed(
    town: World, hearers: RoleHandle, command: str
) -> None:
    await subscribe(town, town.resident, Route.DM)
    close_dms(town, town.resident)
    await reminded(town)
    options = {"ask": {"question": "Is it lit?", "audience": "unnamed"}, "find-team": {"name": "ash"}}
    said = await town.resident.slash(town.lobby, command, **options.get(command, {}))
    assert said.followups[-1].ephemeral
    assert CLOSED in texts_of(said.followups[-1])
    assert CLOSED not in reply_text(await town.resident.slash(town.lobby, "my-questions"))


async def test_a_page_that_is_turned_says_it_too(town: World, hearers: RoleHandle) -> None:
    on = page(await town.resident.slash(town.lobby, "privacy"))
    await subscribe(town, town.resident, Route.DM)
    close_dms(town, town.resident)
    await reminded(town)
    said = await town.resident.click(on, label="Erase me")
    assert CLOSED in reply_text(said)


async def test_what_could_not_be_said_is_said_the_next_time(town: World, hearers: RoleHandle) -> None:
    await subscribe(town, town.resident, Route.DM)
    close_dms(town, town.resident)
    await reminded(town)
    town.expected_trouble.add("not_told")
    town.env.inject_error("POST", "/webhooks/*/*", status=400, code=50035)
    assert CLOSED not in reply_text(await town.resident.slash(town.lobby, "help"))
    assert CLOSED in reply_text(await town.resident.slash(town.lobby, "help"))


async def test_where_there_is_no_role_either_the_page_says_where_to_read(town: World) -> None:
    await subscribe(town, town.resident, Route.DM)
    close_dms(town, town.resident)
    await reminded(town)
    said = await town.resident.slash(town.lobby, "subscribe")
    assert CLOSED in reply_text(said)
    assert "read its news channel" in reply_text(said)


async def test_who_has_left_gets_nothing_and_their_subscription_ends(town: World) -> None:
    await subscribe(town, town.resident, Route.DM)
    await subscribe(town, town.person("Rosa"), Route.DM)
    town.guild.remove_member(town.resident)
    await reminded(town)
    assert await subscribed(town) == [("dm", True, True)]
    assert len(dms(town.person("Rosa"))) == 1
    assert dms(town.resident) == []
