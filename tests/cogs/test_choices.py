"""What is offered while an option is typed, and that it never fails."""

import pytest

from bot.cogs import choices
from tests.cogs.staff import ask
from tests.support.discord import World
from tests.support.reading import reply_text


async def test_teams_are_offered_by_any_part_of_their_name(staffed: World) -> None:
    await staffed.set_up_team("Hartley")
    for typed, names in (
        ("", ["Hartley", "New Ash Green"]),
        ("ash", ["New Ash Green"]),
        ("HART", ["Hartley"]),
        ("x", []),
    ):
        offered = await staffed.officer.autocomplete(staffed.lobby, "desk", "team", typed)
        assert [choice["name"] for choice in offered] == names


async def test_a_time_is_read_in_the_zone_of_the_team_typed_beside_it(staffed: World) -> None:
    await staffed.admin.slash(
        staffed.lobby,
        "team setup",
        name="Paris",
        officers=staffed.officers,
        moderators=staffed.moderators,
        zone="Europe/Paris",
    )
    offered = await staffed.officer.autocomplete(
        staffed.lobby, "meeting schedule", "when", "6 Jan 18:00", team="Paris"
    )
    assert offered[0]["name"] == "Tuesday 6 January 2026, 18:00 (Paris time)"
    unsure = await staffed.officer.autocomplete(staffed.lobby, "meeting schedule", "when", "6 Jan 18:00")
    assert len(unsure) == 1
    assert "New Ash Green" in unsure[0]["name"]


async def test_no_choice_is_longer_than_discord_takes(staffed: World) -> None:
    await ask(staffed, "Why " * 200)
    offered = await staffed.officer.autocomplete(staffed.lobby, "answer", "question", "")
    assert len(offered[0]["name"]) <= 100
    assert offered[0]["name"].endswith("…")


async def test_a_question_is_found_by_number_and_withdrawn_ones_are_not_offered(staffed: World) -> None:
    await ask(staffed, "When is the zebra crossing painted again?")
    await ask(staffed, "Why is the lamp in Ash Road dark?", "Sam Second")
    offered = await staffed.officer.autocomplete(staffed.lobby, "answer", "question", "2")
    assert [choice["value"] for choice in offered] == ["2"]


async def test_what_is_typed_may_be_anything(staffed: World) -> None:
    strange = ("%", "_", "' OR 1=1 --", "\u0000", "\ud800", "🚓" * 60, "-1", "99999999999999999999", "“”")
    for command, option in (
        ("answer", "question"),
        ("followup keep", "followup"),
        ("followup make", "due"),
        ("meeting move", "meeting"),
        ("meeting schedule", "when"),
        ("meeting repeat", "every"),
        ("desk", "team"),
    ):
        for typed in strange:
            offered = await staffed.officer.autocomplete(staffed.lobby, command, option, typed)
            assert all(choice["name"] and choice["value"] for choice in offered)


async def test_a_failure_is_logged_and_offers_nothing(
    staffed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_args: object) -> None:
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(choices, "teams_of", broken)
    staffed.expected_trouble.add("autocomplete_failed")
    assert await staffed.officer.autocomplete(staffed.lobby, "desk", "team", "") == []


async def test_only_the_officers_is_offered_where_the_team_takes_private_information(staffed: World) -> None:
    everybody = ["Without my name", "With my Discord name"]
    offered = await staffed.resident.autocomplete(staffed.lobby, "ask", "audience", "")
    assert [choice["name"] for choice in offered] == everybody
    form = await staffed.admin.slash(staffed.lobby, "team private", switch="on")
    terms = {"readers": "the officers", "when_read": "daily", "passed_to": "the desk"}
    await staffed.admin.submit_modal(form, terms)
    offered = await staffed.resident.autocomplete(staffed.lobby, "ask", "audience", "")
    assert [choice["name"] for choice in offered] == [*everybody, "Only the officers"]


async def test_who_types_an_audience_that_there_is_not_is_told_which_there_are(staffed: World) -> None:
    said = await staffed.resident.slash(staffed.lobby, "ask", question="Why?", audience="my neighbours")
    assert "without your name" in reply_text(said)
    said = await staffed.resident.slash(staffed.lobby, "ask", audience="private")
    assert said.modal is None
    assert "private information" in reply_text(said)
