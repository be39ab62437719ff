"""What Discord does not take, and that the box counts it against a bot that should have known."""

from __future__ import annotations

import datetime
import json
from typing import Any

import aiohttp
import discord
import pytest

from bot.reconciler.outcomes import Full, outcome_of
from bot.rehearsal.box import Fault
from tests.rehearsal.desk import Desk

V2 = 1 << 15


def row(*custom_ids: str) -> dict[str, Any]:
    buttons = [{"type": 2, "style": 1, "label": "x", "custom_id": custom_id} for custom_id in custom_ids]
    return {"type": 1, "components": buttons}


def text(length: int) -> dict[str, Any]:
    return {"type": 10, "content": "x" * length}


NOT_TAKEN: dict[str, tuple[dict[str, Any], int]] = {
    "content": ({"content": "x" * 2001}, 50035),
    "nothing": ({"content": ""}, 50006),
    "eleven embeds": ({"embeds": [{"title": "x"}] * 11}, 50035),
    "description": ({"embeds": [{"description": "x" * 4097}]}, 50035),
    "embeds in all": ({"embeds": [{"description": "x" * 3001}] * 2}, 50035),
    "components, nested ones too": (
        {"flags": V2, "components": [{"type": 17, "components": [text(1)] * 20}] * 2},
        50035,
    ),
    "text in all": ({"flags": V2, "components": [text(2001)] * 2}, 50035),
    "content beside a layout": ({"flags": V2, "content": "x", "components": [text(1)]}, 50035),
    "the same custom_id twice": ({"components": [row("a", "a")]}, 50035),
    "a long custom_id": ({"components": [row("x" * 101)]}, 50035),
    "a long nonce": ({"content": "x", "nonce": "n" * 26}, 50035),
}


@pytest.mark.parametrize(("body", "code"), NOT_TAKEN.values(), ids=NOT_TAKEN.keys())
async def test_a_message_that_cannot_be_taken_is_refused_and_counted(
    desk: Desk, body: dict[str, Any], code: int
) -> None:
    path = f"/channels/{desk.general.id}/messages"
    assert await desk.ask("POST", path, json=body) == (400, code)
    assert desk.box.messages(desk.general) == []
    violations = desk.box.violations()
    assert f"POST /channels/{{id}}/messages: {code}" in violations[0]
    assert "(1 times)" in violations[0]


async def test_what_just_fits_is_taken(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    bodies = (
        {"content": "x" * 2000, "embeds": [{"description": "x" * 4096}, {"description": "x" * 1904}]},
        {
            "flags": V2,
            "components": [text(3962), *[text(1)] * 20, {"type": 17, "components": [text(1)] * 18}],
        },
    )
    assert [(await desk.ask("POST", path, json=body))[0] for body in bodies] == [200, 200]
    assert desk.box.violations() == []


async def test_an_edit_must_leave_something(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    _, message = await desk.ask("POST", path, json={"content": "x"})
    assert await desk.ask("PATCH", f"{path}/{message['id']}", json={"content": ""}) == (400, 50006)


async def test_a_channel_takes_250_pins(desk: Desk) -> None:
    ann = desk.box.add_member(desk.guild, "Ann Invented")
    said = [ann.say(desk.general, str(number)) for number in range(251)]
    for message in said[:250]:
        desk.box.pin(message)
    path = f"/channels/{desk.general.id}/messages/pins"
    assert await desk.ask("PUT", f"{path}/{said[250].id}") == (400, 30003)
    assert await desk.ask("PUT", f"{path}/{said[0].id}") == (204, None)
    desk.box.unpin(said[0])
    assert await desk.ask("PUT", f"{path}/{said[250].id}") == (204, None)
    assert desk.box.violations() == []


async def test_a_server_has_room_for_500_channels_and_a_category_for_50(desk: Desk) -> None:
    box, path = desk.box, f"/guilds/{desk.guild.id}/channels"
    category = box.add_channel(desk.guild, "Team", "category")
    inside = {"name": "x", "parent_id": str(category.id)}
    for number in range(49):
        box.add_channel(desk.guild, f"inside {number}", category=category)
    status, last = await desk.ask("POST", path, json=inside)
    assert status == 200
    assert await desk.ask("POST", path, json=inside) == (400, 50035)
    assert await desk.ask("PATCH", path, json=[{"id": str(desk.general.id), **inside}]) == (400, 50035)
    assert await desk.ask("PATCH", f"/channels/{desk.general.id}", json=inside) == (400, 50035)
    assert (await desk.ask("PATCH", f"/channels/{last['id']}", json=inside))[0] == 200
    for number in range(500 - len(box.channels(desk.guild))):
        box.add_channel(desk.guild, f"outside {number}")
    assert await desk.ask("POST", path, json={"name": "x"}) == (400, 30013)
    threads = f"/channels/{desk.general.id}/threads"
    assert (await desk.ask("POST", threads, json={"name": "a thread", "type": 11}))[0] == 200
    assert box.violations() == []


async def test_the_reconciler_reads_that_a_category_is_full(desk: Desk) -> None:
    category = desk.box.add_channel(desk.guild, "Team", "category")
    for number in range(50):
        desk.box.add_channel(desk.guild, f"inside {number}", category=category)
    url = f"{desk.box.api_url}/guilds/{desk.guild.id}/channels"
    async with desk.http.post(url, json={"name": "x", "parent_id": str(category.id)}) as response:
        error = discord.HTTPException(response, await response.json())
    assert isinstance(outcome_of(error), Full)


async def test_a_channel_cannot_stand_in_a_category_that_is_gone(desk: Desk) -> None:
    category = desk.box.add_channel(desk.guild, "Team", "category")
    desk.box.delete_channel(category)
    body = {"name": "x", "parent_id": str(category.id)}
    async with desk.http.post(f"{desk.box.api_url}/guilds/{desk.guild.id}/channels", json=body) as response:
        (error,) = (await response.json())["errors"]["parent_id"]["_errors"]
    assert error["code"] == "CHANNEL_PARENT_INVALID"
    assert desk.box.violations() == []


@pytest.mark.parametrize(
    "body",
    [
        {"name": ""},
        {"name": "x" * 101},
        {"name": "x", "topic": "x" * 1025},
        {"name": "x", "rate_limit_per_user": 21_601},
        {"name": "x", "type": 15, "available_tags": [{"name": "x" * 21}]},
        {"name": "x", "type": 15, "available_tags": [{"name": "x"}] * 21},
    ],
    ids=["no name", "long name", "long topic", "slowmode", "long tag", "tags"],
)
async def test_a_channel_s_texts_have_limits(desk: Desk, body: dict[str, Any]) -> None:
    assert await desk.ask("POST", f"/guilds/{desk.guild.id}/channels", json=body) == (400, 50035)
    assert len(desk.box.violations()) >= 1


def event(**changes: Any) -> dict[str, Any]:
    start = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    fields = {
        "name": "Meeting",
        "entity_type": 3,
        "privacy_level": 2,
        "scheduled_start_time": start.isoformat(),
        "scheduled_end_time": (start + datetime.timedelta(hours=1)).isoformat(),
        "entity_metadata": {"location": "here"},
    }
    return {name: value for name, value in {**fields, **changes}.items() if value is not None}


async def test_an_event_needs_a_place_an_end_and_short_texts(desk: Desk) -> None:
    path = f"/guilds/{desk.guild.id}/scheduled-events"
    wrong = (
        {"entity_metadata": None},
        {"scheduled_end_time": None},
        {"scheduled_end_time": "2020-01-01T00:00:00+00:00"},
        {"name": "x" * 101},
        {"description": "x" * 1001},
        {"entity_metadata": {"location": "x" * 101}},
    )
    answers = [await desk.ask("POST", path, json=event(**changes)) for changes in wrong]
    assert answers == [(400, 50035)] * len(wrong)
    assert desk.box.events(desk.guild) == []


async def test_a_server_has_a_hundred_events_at_most_and_those_over_do_not_count(desk: Desk) -> None:
    path = f"/guilds/{desk.guild.id}/scheduled-events"
    for _ in range(100):
        assert (await desk.ask("POST", path, json=event()))[0] == 200
    assert await desk.ask("POST", path, json=event()) == (400, 30038)
    desk.box.cancel_event(desk.box.events(desk.guild)[0])
    assert (await desk.ask("POST", path, json=event()))[0] == 200
    assert desk.box.violations() == []


@pytest.mark.parametrize("name", ["Ask", "ask me", "", "x" * 33, "as/k"])
async def test_a_command_s_name_is_lower_case_and_one_word(desk: Desk, name: str) -> None:
    path = f"/applications/{desk.box.backend.application_id}/commands"
    commands = [{"name": name, "description": "x", "type": 1}]
    assert await desk.ask("PUT", path, json=commands) == (400, 50035)
    assert desk.box.commands == {}


async def test_a_command_may_be_written_in_any_alphabet(desk: Desk) -> None:
    path = f"/applications/{desk.box.backend.application_id}/commands"
    commands = [
        {"name": name, "description": "x", "type": 1} for name in ("ask-me_2", "zadaj-pytanie", "ask’s")
    ]
    assert (await desk.ask("PUT", path, json=commands[:2]))[0] == 200
    assert await desk.ask("PUT", path, json=commands) == (400, 50035)


async def test_what_a_fault_answers_is_not_held_against_the_bot(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    desk.box.faults.add(Fault("POST", "*", status=400, code=50035))
    assert await desk.ask("POST", path, json={"content": "x"}) == (400, 50035)
    assert desk.box.violations() == []


async def test_what_no_bot_may_send_is_found_even_where_a_fault_answered(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    desk.box.faults.add(Fault("POST", "*", status=500))
    await desk.ask("POST", path, json={"content": "x" * 2001})
    assert desk.box.violations() == [
        "POST /channels/{id}/messages: the content has 2001 characters, 2000 are allowed"
    ]


async def test_what_stands_beside_a_file_is_looked_at_too(desk: Desk) -> None:
    data = aiohttp.FormData(quote_fields=False)
    data.add_field("payload_json", json.dumps({"content": "x" * 2001, "attachments": [{"id": 0}]}))
    data.add_field("files[0]", b"x", filename="a.txt", content_type="application/octet-stream")
    assert await desk.ask("POST", f"/channels/{desk.general.id}/messages", data=data) == (400, 50035)
    assert any("2001 characters" in violation for violation in desk.box.violations())


async def test_ten_thousand_refused_requests_in_ten_minutes_mean_a_ban(desk: Desk) -> None:
    for _ in range(3):
        await desk.ask("GET", "/users/@me", headers={"Authorization": "Bot other"})
    assert (desk.box.most_invalid, desk.box.violations()) == (3, [])
    answered = desk.box._violations.answered
    for _ in range(9_997):
        answered(403)
    assert desk.box.violations() == []
    answered(429)
    (violation,) = desk.box.violations()
    assert violation.startswith("10001 answers of 401, 403 or 429 in ten minutes")
