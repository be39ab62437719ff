"""An administrator sets a team up, page by page; leaves, comes back, changes it, copies it, carries it on."""

import json
from typing import Any

import discord
import pytest
from simcord.results import InteractionResult, ResponseMessage

from tests.conversations.scenes import page
from tests.support.discord import World
from tests.support.reading import labels_of, options_of, reply_text, select_of, texts_of
from tests.support.setting_the_scene import let_use

STEPS = 12


async def click(world: World, on: ResponseMessage, label: str) -> InteractionResult:
    return await world.admin.click(on, label=label)


async def choose(world: World, on: ResponseMessage, placeholder: str, *values: Any) -> InteractionResult:
    return await world.admin.select(on, list(values), custom_id=select_of(on, placeholder))


async def write(world: World, on: ResponseMessage, label: str, **fields: str) -> InteractionResult:
    form = await click(world, on, label)
    return await world.admin.submit_modal(form, fields)


async def begin(world: World, **given: Any) -> ResponseMessage:
    said = await world.admin.slash(world.lobby, "team setup", **given)
    assert said.ephemeral
    return page(said)


async def go_to(world: World, on: ResponseMessage, heading: str) -> None:
    for _ in range(STEPS):
        if f"## {heading}" in texts_of(on):
            return
        await click(world, on, "Next")
    raise AssertionError(f"no step {heading}: {texts_of(on)}")


async def fill_in(world: World, on: ResponseMessage, name: str = "Hartley") -> None:
    """All that a team can't be without."""
    await go_to(world, on, "Who you are")
    await write(
        world, on, "Write it", name=name, organisation="Invented Council",
        official_page="https://council.example.org", reach="01474 000 000, on weekdays",
    )  # fmt: skip
    await go_to(world, on, "Who answers, and who sorts")
    await choose(world, on, "The role of those who answer", world.officers)
    await choose(world, on, "The role of those who sort", world.moderators)
    await go_to(world, on, "Everything at a glance")


async def test_every_step_says_why_and_the_last_one_makes_and_checks_the_team(world: World) -> None:
    on = await begin(world)
    seen = [texts_of(on)]
    assert "step 1 of 12" in seen[0]
    await choose(world, on, "What kind of organisation", "council")
    await fill_in(world, on)
    glance = texts_of(on)
    for words in ("Council", "Hartley", "Invented Council", "01474 000 000", "within 10 days", "UK time"):
        assert words in glance
    await click(world, on, "Make the team")
    done = texts_of(on)
    assert "The Hartley team is set up." in done
    assert "They are made within a minute" in done
    await world.moment()
    assert {"meeting-news", "council-room", "past-meetings"} <= {channel.name for channel in world.channels}
    again = reply_text(await click(world, on, "Check again"))
    assert "Everything the bot needs is there." in again


async def test_what_was_chosen_outlives_a_restart_and_any_button_goes_on(world: World) -> None:
    on = await begin(world, name="Hartley")
    await click(world, on, "Next")
    await write(world, on, "Write it", name="Hartley", organisation="", official_page="", reach="")
    await world.restart()
    await click(world, on, "Next")
    assert "## Who answers, and who sorts" in texts_of(on)
    await click(world, on, "Go on later")
    assert "kept for a month" in texts_of(on)
    again = await begin(world, name="Longfield")
    assert "You have begun something already: **Hartley team**" in texts_of(again)
    await click(world, again, "Go on")
    assert "## Who answers, and who sorts" in texts_of(again)
    await choose(world, again, "The role of those who answer", world.officers)
    assert f"<@&{world.officers.id}>" in texts_of(again)


async def test_thrown_away_it_is_gone_and_its_pages_say_so(world: World) -> None:
    on = await begin(world, name="Hartley")
    other = await begin(world)
    await click(world, other, "Throw it away")
    assert "Thrown away" in texts_of(other)
    assert "finished or thrown away" in reply_text(await click(world, on, "Next"))
    assert "step 1 of 12" in texts_of(await begin(world))


async def test_what_is_missing_is_named_and_nothing_is_made_without_it(world: World) -> None:
    on = await begin(world, name="Hartley")
    await go_to(world, on, "Everything at a glance")
    assert "Make the team" not in labels_of(on)
    assert texts_of(on).count("**missing**") == 2
    await choose(world, on, "Change a step", "roles")
    assert "## Who answers, and who sorts" in texts_of(on)


async def test_existing_channels_are_taken_and_keep_their_names(world: World) -> None:
    news = world.guild.create_text_channel("ward-news")
    staff = world.guild.create_text_channel("staff-only")
    on = await begin(world)
    await fill_in(world, on)
    await choose(world, on, "Change a step", "channels")
    await choose(world, on, "News", news)
    await choose(world, on, "Officers' room", staff)
    await choose(world, on, "Officers' room")
    await choose(world, on, "Officers' room", staff)
    await go_to(world, on, "Everything at a glance")
    assert f"<#{news.id}>" in texts_of(on)
    await click(world, on, "Make the team")
    await world.moment()
    await world.officer.slash(world.lobby, "meeting schedule", when="next Tuesday 6pm")
    await world.moment()
    names = [channel.name for channel in world.channels]
    assert "meeting-news" not in names
    assert "officers-room" not in names
    assert any("Ask a question" in labels_of(message) for message in world.channel("ward-news").history())
    assert any("Open my desk" in labels_of(message) for message in world.channel("staff-only").history())
    # Another team can't have them too.
    other = await begin(world)
    await fill_in(world, other, "Longfield")
    await choose(world, other, "Change a step", "channels")
    await choose(world, other, "News", news)
    await go_to(world, other, "Everything at a glance")
    assert "in use for something else" in reply_text(await click(world, other, "Make the team"))


async def test_an_existing_category_is_taken_and_the_new_channels_stand_in_it(world: World) -> None:
    ours = world.guild.create_category("Police")
    on = await begin(world)
    await fill_in(world, on)
    await choose(world, on, "Change a step", "channels")
    await choose(world, on, "Category", ours)
    await go_to(world, on, "Everything at a glance")
    assert f"<#{ours.id}>" in texts_of(on)
    assert "News: a new channel" in texts_of(on)
    await world.restart()
    await click(world, on, "Make the team")
    await world.officer.slash(world.lobby, "meeting open")
    await world.moment()
    raw = world.env.backend.channels
    stands_in = {channel.name: raw[channel.id].parent_id for channel in world.channels}
    made = ("meeting-news", "officers-room", "past-meetings", "meeting-thursday-1-january-2026")
    assert {stands_in[name] for name in made} == {ours.id}
    assert "Hartley" not in stands_in
    assert "Everything the bot needs is there." in reply_text(
        await world.admin.slash(world.lobby, "team check")
    )


async def test_a_channel_taken_by_mistake_becomes_a_new_one_again(town: World) -> None:
    wrong = town.guild.create_text_channel("chatter")
    said = await town.admin.slash(town.lobby, "team edit")
    on = page(said)
    await choose(town, on, "Change a step", "channels")
    await choose(town, on, "News", wrong)
    await choose(town, on, "Officers' room", town.guild.create_text_channel("also-wrong"))
    await go_to(town, on, "Everything at a glance")
    await click(town, on, "Save the changes")
    await town.officer.slash(town.lobby, "meeting schedule", when="next Tuesday 6pm")
    await town.moment()
    assert any("Ask a question" in labels_of(one) for one in town.channel("chatter").history())
    assert any("Open my desk" in labels_of(one) for one in town.channel("also-wrong").history())
    assert not any("Open my desk" in labels_of(one) for one in town.channel("officers-room").history())

    on = page(await town.admin.slash(town.lobby, "team edit"))
    assert f"<#{wrong.id}>" in texts_of(on)
    await choose(town, on, "Change a step", "channels")
    await choose(town, on, "News")
    await choose(town, on, "Officers' room")
    await go_to(town, on, "Everything at a glance")
    assert f"<#{wrong.id}>" not in texts_of(on)
    assert "News: a new channel" in texts_of(on)
    await click(town, on, "Go on later")
    assert any("Ask a question" in labels_of(one) for one in town.channel("chatter").history())
    await click(town, on, "Go on")
    await click(town, on, "Save the changes")
    await town.moment()
    assert not any(labels_of(one) for one in town.channel("chatter").history()), "its posts are taken away"
    made = [channel for channel in town.channels if channel.name == "meeting-news"][-1]
    (news,) = [one for one in made.history() if "Ask a question" in labels_of(one)]
    assert "Tuesday 6 January 2026" in texts_of(news)
    room = [channel for channel in town.channels if channel.name == "officers-room"][-1]
    assert any("Open my desk" in labels_of(one) for one in room.history())
    assert "Everything the bot needs is there." in reply_text(
        await town.admin.slash(town.lobby, "team check")
    )
    # Saved again with nothing changed, nothing is made anew.
    count = len(town.channels)
    on = page(await town.admin.slash(town.lobby, "team edit"))
    await click(town, on, "Save the changes")
    await town.moment()
    assert len(town.channels) == count


async def test_each_page_takes_what_it_is_for(world: World) -> None:
    on = await begin(world)
    await fill_in(world, on)
    await choose(world, on, "Change a step", "zone")
    await write(world, on, "Another time zone", zone="paris")
    assert "Time zone: Europe/Paris (Paris time)" in texts_of(on)
    await click(world, on, "Next")
    await write(
        world, on, "Write your own", signposts="Call **us** on 01474.\n\nThe desk is open on Mondays."
    )
    assert "Your own:" in texts_of(on)
    assert "The desk is open on Mondays." in texts_of(on)
    await click(world, on, "Next")
    await choose(world, on, "When questions are shown", "on")
    await write(world, on, "Change the days", follow_up_days="7")
    await click(world, on, "Next")
    await write(
        world, on, "Set limits", questions_per_meeting="3", seconds_between="", support_after_days="0"
    )
    assert "One person: 3 questions a meeting." in texts_of(on)
    await click(world, on, "Next")
    days = {
        "questions": "100",
        "private_information": "30",
        "records": "400",
        "notices": "7",
        "actions": "365",
    }
    await write(
        world, on, "Change the days", **{f"retention_{kept}": number for kept, number in days.items()}
    )
    assert "Who asked what: 100 days" in texts_of(on)
    await click(world, on, "Next")
    page = "https://council.example/privacy"
    who = {"controller": "Invented Council", "controller_contact": "dpo@example.org"}
    await write(world, on, "Write it", **who, notice_page=page)
    assert f"Privacy notice: <{page}>" in texts_of(on)
    await click(world, on, "Next")
    await write(world, on, "Write it", invite="discord.gg/abcdef")
    await click(world, on, "Next")
    glance = texts_of(on)
    for words in ("Paris time", "your own lines", "at once", "within 7 days", "Who asked what 100"):
        assert words in glance
    assert "<https://discord.gg/abcdef>" in glance
    assert "step 12 of 12" in glance


@pytest.mark.parametrize(
    ("step", "label", "fields", "refusal"),
    [
        ("zone", "Another time zone", {"zone": "Atlantis"}, "time zone"),
        ("showing", "Change the days", {"follow_up_days": "soon"}, "whole number from 1 to 60"),
        ("invite", "Write it", {"invite": "https://discord.gg.example.org/x"}, "is no invite link"),
        ("signposts", "Write your own", {"signposts": "a\n" * 9}, "At most 8 lines"),
        ("who", "Write it", {"name": " ", "organisation": "", "official_page": "", "reach": ""}, "is empty"),
        (
            "controller", "Write it",
            {"controller": "", "controller_contact": "", "notice_page": "http://council.example"},
            "can't be the address of a privacy notice",
        ),
        (
            "who", "Write it",
            {"name": "Ash", "organisation": "", "official_page": "javascript:alert(1)", "reach": ""},
            "is not a web address",
        ),
    ],
)  # fmt: skip
async def test_what_cannot_be_is_refused_and_the_page_stands(
    world: World, step: str, label: str, fields: dict[str, str], refusal: str
) -> None:
    on = await begin(world, name="Hartley")
    await go_to(world, on, "Everything at a glance")
    await choose(world, on, "Change a step", step)
    before = texts_of(on)
    assert refusal in reply_text(await write(world, on, label, **fields))
    assert texts_of(on) == before


async def test_a_name_that_is_there_is_refused_and_its_team_is_changed_only_by_itself(town: World) -> None:
    on = await begin(town)
    await click(town, on, "Next")
    refused = await write(
        town, on, "Write it", name="new ash  green", organisation="", official_page="", reach=""
    )
    assert "There is a team “New Ash Green” here already" in reply_text(refused)
    await click(town, on, "Go on later")
    await town.admin.click(on, label="Go on")
    other = await begin(town)
    await click(town, other, "Throw it away")
    # With its name, the pages are those of the team.
    own = await begin(town, name="New Ash Green", organisation="Invented Constabulary")
    await go_to(town, own, "Everything at a glance")
    assert "Invented Constabulary" in texts_of(own)
    assert "Save the changes" in labels_of(own)


async def test_editing_begins_at_the_overview_and_changes_only_when_saved(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    on = page(await town.admin.slash(town.lobby, "team edit"))
    assert "## Everything at a glance" in texts_of(on)
    await choose(town, on, "Change a step", "signposts")
    await write(town, on, "Write your own", signposts="Our desk: 01474 <@&1> **000**.")
    await town.moment()
    channel = next(channel for channel in town.channels if (channel.name or "").startswith("meeting-thu"))
    welcome = next(message for message in channel.history() if "Welcome to the meeting" in texts_of(message))
    assert "Our desk" not in texts_of(welcome)
    await click(town, on, "Overview")
    await click(town, on, "Save the changes")
    await town.moment()
    welcome = next(message for message in channel.history() if "Welcome to the meeting" in texts_of(message))
    assert "Our desk: 01474" in texts_of(welcome)
    assert "call **999**" in texts_of(welcome)
    assert "Crimestoppers, **0800 555 111**" in texts_of(welcome)
    assert "Childline" not in texts_of(welcome)


async def test_a_role_that_was_deleted_is_missing_and_chosen_anew(town: World) -> None:
    town.env.backend.delete_role(town.guild.id, town.moderators.id)
    await town.moment()
    on = page(await town.admin.slash(town.lobby, "team edit"))
    assert texts_of(on).count("**missing**") == 1
    assert "Save the changes" not in labels_of(on)
    await choose(town, on, "Change a step", "roles")
    await choose(town, on, "The role of those who sort", town.guild.create_role("New moderators"))
    await click(town, on, "Overview")
    await click(town, on, "Save the changes")
    assert "has these settings now" in texts_of(on)


async def test_a_colleague_begins_a_ward_with_anothers_settings(town: World) -> None:
    await town.set_up_team("New Ash Green", follow_up_days=9, show_at_once=True)
    on = page(await town.admin.slash(town.lobby, "team copy", **{"from": "New Ash Green", "name": "Hartley"}))
    await go_to(town, on, "Everything at a glance")
    glance = texts_of(on)
    assert "Hartley" in glance
    assert "within 9 days" in glance
    assert "Invented Police" in glance
    assert glance.count("**missing**") == 2
    assert "new ones" in glance


async def test_settings_go_to_another_server_as_a_file_without_an_id(town: World) -> None:
    await town.admin.slash(town.lobby, "team areas", add="DA3 7, DA3 8")
    said = await town.admin.slash(town.lobby, "team export")
    data = await page(said).message.attachments[0].read()
    content = json.loads(data)
    assert content["settings"]["name"] == "New Ash Green"
    assert content["settings"]["areas"] == ["DA3 7", "DA3 8"]
    assert content["roles"] == {"officers": "Officers", "moderators": "Moderators"}
    for who in (town.guild, town.officers, town.moderators, town.officer, town.admin):
        assert str(who.id) not in data.decode()
    content["settings"]["name"] = "Longfield"
    content["settings"]["something_new"] = 4
    on = page(
        await town.admin.slash(town.lobby, "team import", file=("s.json", json.dumps(content).encode()))
    )
    await go_to(town, on, "Everything at a glance")
    assert "**missing**" not in texts_of(on)
    await click(town, on, "Make the team")
    assert "The Longfield team is set up." in texts_of(on)
    found = await town.resident.slash(town.lobby, "find-team", name="Longfield")
    assert "### Longfield team" in reply_text(found)
    areas = await town.admin.slash(town.lobby, "team areas", team="Longfield")
    assert "All: DA3 7, DA3 8" in reply_text(areas)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 5000,
        b'{"format": "beatmeet team settings", "version": 2, "settings": {}}',
        b'{"format": "beatmeet team settings", "version": 1, "settings": []}',
    ],
)
async def test_a_file_that_is_none_of_ours_is_refused(world: World, data: bytes) -> None:
    said = await world.admin.slash(world.lobby, "team import", file=("s.json", data))
    assert "can't be read" in reply_text(said)


@pytest.mark.parametrize(
    ("setting", "value", "refusal"),
    [
        ("preset", "army", "“preset” can't be read"),
        ("follow_up_days", 10**9, "outside that"),
        ("show_at_once", 1, "at\\_once” can't be read"),
        ("signposts", {"a": 1}, "“signposts” can't be read"),
        ("name", "x" * 61, "at most 60 fit"),
        ("retention", {"questions": 1}, "whole number from 7"),
        ("reminder_minutes", [True], "whole number"),
        ("language", "tlh", "There are no texts in"),
        ("areas", ["Hartley"], "no postcode district"),
    ],
)
async def test_a_setting_in_a_file_that_cannot_be_is_refused(
    world: World, setting: str, value: object, refusal: str
) -> None:
    content = {"format": "beatmeet team settings", "version": 1, "settings": {setting: value}}
    said = await world.admin.slash(world.lobby, "team import", file=("s.json", json.dumps(content).encode()))
    assert refusal in reply_text(said)


async def test_only_an_administrator_begins_and_nobody_else_goes_on_with_it(world: World) -> None:
    on = await begin(world, name="Hartley")
    let_use(world, world.officer, "team")
    said = await world.officer.slash(world.lobby, "team setup")
    assert "administrators of this server" in reply_text(said)
    admins = world.guild.create_role("More admins", permissions=discord.Permissions(manage_guild=True))
    second = world.guild.add_member(world.env.create_user("Second Admin"), roles=[admins])
    own = page(await second.slash(world.lobby, "team setup"))
    assert "step 1 of 12" in texts_of(own)
    assert "Hartley" not in texts_of(own)
    assert options_of(on)
