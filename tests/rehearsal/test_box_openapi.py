"""What the bot sent, held against a description of the API such as Discord publishes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from bot.rehearsal.box import Bodies, check_shapes
from tests.rehearsal.desk import Desk

SEND: Final = "POST /channels/{id}/messages"


def kind(number: int, **properties: Any) -> dict[str, Any]:
    fields = {"type": {"type": "integer", "enum": [number]}, **properties}
    return {"type": "object", "properties": fields, "required": list(fields)}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def takes(schema: dict[str, Any], content: str = "application/json") -> dict[str, Any]:
    return {"requestBody": {"content": {content: {"schema": schema}}}}


# Cut down to what the tests send; Discord's own has 150 paths written in the same way.
DESCRIPTION: Final[dict[str, Any]] = {
    "paths": {
        "/channels/{channel_id}/messages": {"post": takes(ref("MessageCreateRequest"))},
        "/channels/{channel_id}": {"patch": takes({"anyOf": [ref("UpdateDMRequestPartial")]})},
        "/channels/{channel_id}/messages/pins/{message_id}": {"put": {}},
        "/guilds/{guild_id}/channels": {"post": takes(ref("CreateGuildChannelRequest"))},
    },
    "components": {
        "schemas": {
            "SnowflakeType": {"type": "string", "pattern": "^(0|[1-9][0-9]*)$"},
            "MessageCreateRequest": {
                "type": "object",
                "properties": {
                    "content": {"type": ["string", "null"], "maxLength": 4000},
                    "reply_to": {"oneOf": [{"type": "null"}, ref("SnowflakeType")]},
                    "components": {
                        "type": "array",
                        "items": {"oneOf": [kind(1, components={"type": "array"}), ref("Button")]},
                    },
                },
            },
            "Button": kind(2, label={"type": "string", "maxLength": 80}),
            "UpdateDMRequestPartial": {"type": "object"},
            "UpdateThreadRequestPartial": {
                "type": "object",
                "properties": {"archived": {"type": "boolean"}},
            },
            "UpdateGuildChannelRequestPartial": {
                "type": "object",
                "properties": {"topic": {"type": "string", "maxLength": 4096}},
            },
            "CreateGuildChannelRequest": {
                "type": "object",
                "properties": {"allow": {"type": ["integer", "null"]}},
            },
        }
    },
}


@pytest.fixture
def openapi(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(DESCRIPTION), encoding="utf-8")
    return path


def sent(*bodies: tuple[str, Any]) -> Bodies:
    kept = Bodies()
    for route, body in bodies:
        kept.note(route, body, json.dumps(body))
    return kept


async def test_what_was_sent_over_the_wire_is_checked_once_for_each_shape(desk: Desk, openapi: Path) -> None:
    path = f"/channels/{desk.general.id}/messages"
    for content in ("one", "Two", "Three", "Hello, everybody who reads this.", "x" * 3000):
        await desk.ask("POST", path, json={"content": content})
    report = desk.box.check_shapes(openapi)
    assert (report.checked, report.wrong, report.not_run) == (4, (), "")
    assert report.routes == (SEND,)
    assert report.in_words() == "shapes of requests: 4 on 1 routes, 0 wrong"


@pytest.mark.parametrize(
    ("route", "body", "wrong"),
    [
        (SEND, {"content": 5}, "content: 5 is not of type"),
        (SEND, {"content": "x" * 4001}, "content: breaks maxLength: 4000"),
        (SEND, {"components": [{"type": 2, "label": "x" * 81}]}, "components[0].label: "),
        (SEND, {"components": [{"type": 2}]}, "components[0]: 'label' is a required property"),
        (SEND, {"components": [{"type": 9}]}, "components[0].type: 9 is not one of"),
        (SEND, {"reply_to": "me"}, "reply_to: 'me' does not match"),
        ("PATCH /channels/{id}", {"topic": 5}, "topic: 5 is not of type"),
        ("PATCH /channels/{id}", {"archived": "yes"}, "archived: 'yes' is not of type"),
        ("POST /guilds/{id}/channels", {"allow": "all"}, "allow: 'all' does not match"),
        ("PUT /channels/{id}/messages/pins/{id}", {"a": 1}, "the description has no body for this route"),
        ("POST /elsewhere", {"a": 1}, "the description has no such route"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(
    openapi: Path, route: str, body: dict[str, Any], wrong: str
) -> None:
    (told,) = check_shapes(sent((route, body)), openapi).wrong
    assert told.startswith(f"{route}: {wrong}")


def test_ids_may_be_numbers_and_permissions_digits_as_in_real_requests(openapi: Path) -> None:
    right = sent((SEND, {"reply_to": 123}), ("POST /guilds/{id}/channels", {"allow": "1024"}))
    assert check_shapes(right, openapi).wrong == ()


def test_without_the_description_it_is_said_that_nothing_was_checked(tmp_path: Path) -> None:
    for path in (None, tmp_path / "missing.json"):
        report = check_shapes(sent((SEND, {"content": 5})), path)
        assert (report.checked, report.wrong) == (0, ())
        assert report.in_words().startswith("shapes of requests: not run")


def test_bodies_that_a_schema_could_tell_apart_are_both_kept() -> None:
    apart = [
        {"content": "x"}, {"content": None}, {"content": True}, {"content": 1}, {"content": 2},
        {"content": "X" * 80}, {"content": "X" * 81}, {"content": ["x"]}, {"content": ["x", "x"]},
        {"content": {"x": "x"}}, {"content": "1"}, {"content": 1.5},
    ]  # fmt: skip
    assert len(sent(*((SEND, body) for body in apart))) == len(apart)
    alike = [{"content": "Hello, you"}, {"content": "Hello, I"}]
    assert len(sent(*((SEND, body) for body in alike))) == 1
    assert len(sent((SEND, apart[0]), ("PATCH /channels/{id}", apart[0]))) == 2


def test_more_bodies_than_are_kept_are_not_passed_over_in_silence(
    openapi: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.rehearsal.box.bodies.MOST_KEPT", 2)
    many = sent(*((SEND, {"content": "x", f"field{number}": 1}) for number in range(5)))
    assert check_shapes(many, openapi).wrong == ("3 bodies more were sent than are kept, and not checked",)
