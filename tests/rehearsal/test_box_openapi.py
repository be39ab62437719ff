"""What the bot sent, held against a description of the API such as Discord publishes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from bot.rehearsal.box import Bodies, check_shapes
from bot.rehearsal.box.shapes import Shapes
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
        kept.note(route, json.dumps(body))
    return kept


async def test_every_body_that_was_sent_over_the_wire_is_checked(desk: Desk, openapi: Path) -> None:
    path = f"/channels/{desk.general.id}/messages"
    for content in ("one", "Two", "Three", "Hello, everybody who reads this.", "x" * 3000):
        await desk.ask("POST", path, json={"content": content})
    report = desk.box.check_shapes(openapi)
    assert (report.checked, report.wrong, report.not_run) == (5, (), "")
    assert report.routes == (SEND,)
    assert report.in_words() == "shapes of requests: 5 bodies checked, of 2 shapes, on 1 routes, 0 wrong"


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


def test_the_last_of_many_alike_is_found_if_the_description_tells_it_apart(openapi: Path) -> None:
    many = [(SEND, {"content": f"{number} " + "x" * 50}) for number in range(300)]
    one = (SEND, {"content": "x" * 4001})
    report = check_shapes(sent(*many, one, *many), openapi)
    assert (report.checked, report.shapes) == (601, 2)
    assert report.wrong == (f"{SEND}: content: breaks maxLength: 4000",)


def test_many_bodies_are_packed_and_read_again_as_they_were() -> None:
    bodies = [(SEND, {"content": f"{number} é \ud800" + "x" * 1000}) for number in range(1000)]
    kept = sent(*bodies, *bodies[:10])
    assert list(kept) == bodies
    assert (kept.sent, len(kept)) == (1010, 1000)


def test_each_body_is_looked_at_once_for_what_no_schema_says() -> None:
    kept = sent(*((SEND, {"content": f"{number}"}) for number in range(3)))
    assert kept.faults() == []
    for route, body in ((SEND, {"content": "x" * 2001}), (SEND, {})):
        kept.note(route, json.dumps(body))
    told = [f"{SEND}: the content has 2001 characters, 2000 are allowed", f"{SEND}: the message is empty"]
    assert kept.faults() == told
    assert kept.faults() == told


def apart(schema: dict[str, Any], *bodies: Any) -> bool:
    shapes = Shapes({"paths": {}, "components": {"schemas": {"It": schema}}})
    return len({shapes.of(body) for body in bodies}) == len(bodies)


@pytest.mark.parametrize(
    ("schema", "bodies"),
    [
        ({"type": "object"}, ["x", 1, 1.5, True, None, ["x"], {"x": "x"}, {"y": "x"}, {}]),
        ({"maxLength": 80}, ["x" * 79, "x" * 80, "x" * 81]),
        ({"items": {"minItems": 2}}, [["x"], ["x", "y"], ["x", "y", "z"]]),
        ({"properties": {"a": {"minimum": 5}}}, [4, 5, 6]),
        ({"oneOf": [{"const": 7}, {"enum": ["on", 9]}]}, [7, 8, 9, "on", "no"]),
        ({"anyOf": [{"pattern": "^[0-9]+$"}]}, ["12", "1x"]),
        ({"additionalProperties": {"uniqueItems": True}}, [["x", "y", "z"], ["x", "x", "x"]]),
        ({"allOf": [{"$ref": "#"}], "multipleOf": 2}, [2, 4, 5]),
    ],
)
def test_bodies_that_a_schema_can_tell_apart_have_different_shapes(
    schema: dict[str, Any], bodies: list[Any]
) -> None:
    assert apart(schema, *bodies)


def test_bodies_that_it_cannot_tell_apart_have_one() -> None:
    assert not apart({"maxLength": 80}, "Hello", "There")
    assert not apart({"maxLength": 80}, {"a": 1, "b": "x"}, {"b": "y", "a": 2})
