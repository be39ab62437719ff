"""What the bot sent, held against Discord's own OpenAPI description of its API.

https://github.com/discord/discord-api-spec; the file is not part of this project and has to be handed in.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from bot.rehearsal.box.bodies import Bodies
from bot.rehearsal.box.shapes import Shapes

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_URI: Final = "urn:discord"
_PARAMETER: Final = re.compile(r"\{[^/]+\}")
_CONTENT_TYPES: Final = ("application/json", "multipart/form-data")
# Fields that the description calls integers and that take digits in a string as well: the reference says
# "permissions are serialized as strings" (https://discord.com/developers/docs/topics/permissions).
_PERMISSIONS: Final = frozenset({"allow", "deny", "permissions", "default_member_permissions"})
_KINDS: Final = frozenset({"type", "entity_type"})
_READABLE: Final = 120
Sent: TypeAlias = tuple[str, Any]  # route and body
_OF_THREADS: Final = frozenset({"archived", "locked", "invitable", "applied_tags", "auto_archive_duration"})


@dataclass(frozen=True, slots=True)
class ShapeReport:
    """How the check ended. `not_run` says why it was not made; `checked` counts all bodies."""

    checked: int = 0
    shapes: int = 0
    wrong: tuple[str, ...] = ()
    not_run: str = ""
    routes: tuple[str, ...] = field(default=())

    def in_words(self) -> str:
        """One line for a table."""
        if self.not_run:
            return f"shapes of requests: not run ({self.not_run})"
        return (
            f"shapes of requests: {self.checked} bodies checked, of {self.shapes} shapes, "
            f"on {len(self.routes)} routes, {len(self.wrong)} wrong"
        )


def check_shapes(bodies: Bodies, openapi: Path | None) -> ShapeReport:
    """Hold every body against the description in the file; without it, say that nothing was checked.

    Of bodies that the description cannot tell apart, the first stands for all: see `Shapes`.
    """
    why = why_not(openapi)
    if openapi is None or why:
        return ShapeReport(not_run=why)
    firsts = first_of_each_shape(bodies, openapi)
    return told_of(bodies, firsts, faults_in(openapi, firsts))


def why_not(openapi: Path | None) -> str:
    """Why nothing can be held against this file; empty if it can."""
    if openapi is None or not openapi.is_file():
        return "there is no OpenAPI description of Discord's"
    try:
        Description.read(openapi)
    except ImportError:
        return "jsonschema is not installed"
    return ""


def first_of_each_shape(bodies: Bodies, openapi: Path) -> list[Sent]:
    """The bodies that are to be looked at."""
    shapes = Description.read(openapi).shapes
    found: dict[tuple[str, Hashable], Sent] = {}
    for route, body in bodies:
        found.setdefault((route, shapes.of(body)), (route, body))
    return [*found.values()]


def faults_in(openapi: Path, sent: Iterable[Sent]) -> list[str]:
    """What is wrong with these, in words; each once. Takes a few milliseconds for each."""
    description = Description.read(openapi)
    found = (f"{route}: {told}" for route, body in sent for told in description.faults(route, body))
    return [*dict.fromkeys(found)]


def told_of(bodies: Bodies, firsts: Collection[Sent], faults: Iterable[str]) -> ShapeReport:
    """How the check of these bodies ended."""
    routes = tuple(sorted({route for route, _ in firsts}))
    return ShapeReport(bodies.sent, len(firsts), tuple(dict.fromkeys(faults)), routes=routes)


class Description:
    """Discord's description, put right where it is wrong, with a validator for each route."""

    def __init__(self, document: dict[str, Any]) -> None:
        from jsonschema import Draft202012Validator
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012

        self._document = _put_right(document)
        self.shapes: Final = Shapes(self._document)
        resource = DRAFT202012.create_resource(self._document)
        self._registry: Registry[Any] = Registry().with_resource(_URI, resource)
        self._new = Draft202012Validator
        self._paths = {_PARAMETER.sub("{}", path): path for path in document["paths"]}
        self._validators: dict[str, Validator] = {}

    @classmethod
    def read(cls, path: Path) -> Description:
        """From the file; read once. Raises ImportError if jsonschema is not there."""
        return _read(path)

    def faults(self, route: str, body: Any) -> list[str]:
        """What is wrong with the body of "POST /channels/{id}/messages", in words."""
        pointer = self._pointer(route, body)
        if not pointer.startswith("#"):
            return [pointer]
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._new({"$ref": f"{_URI}{pointer}"}, registry=self._registry)
            self._validators[pointer] = validator
        return [_in_words(error) for error in validator.iter_errors(body)]

    def _pointer(self, route: str, body: Any) -> str:
        """Where the schema stands, beginning with "#"; else why there is none."""
        if (name := _narrowed(route, body)) is not None:
            return f"#/components/schemas/{name}"
        method, _, path = route.partition(" ")
        known = self._paths.get(_PARAMETER.sub("{}", path))
        operation = self._document["paths"].get(known, {}).get(method.lower())
        if operation is None:
            return "the description has no such route"
        content = operation.get("requestBody", {}).get("content", {})
        for kind in _CONTENT_TYPES:
            if kind in content:
                parts = ("paths", known or "", method.lower(), "requestBody", "content", kind, "schema")
                return "#/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)
        return "the description has no body for this route"


@lru_cache(maxsize=2)
def _read(path: Path) -> Description:
    return Description(json.loads(path.read_text(encoding="utf-8")))


def _put_right(document: dict[str, Any]) -> dict[str, Any]:
    """Snowflakes may be integers, permissions digits: real requests have both, and Discord takes them."""
    document = copy.deepcopy(document)
    schemas = document["components"]["schemas"]
    schemas["SnowflakeType"] = {"anyOf": [schemas["SnowflakeType"], {"type": "integer", "minimum": 0}]}
    _let_permissions_be_digits(document)
    return document


def _let_permissions_be_digits(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            _let_permissions_be_digits(item)
    elif isinstance(node, dict):
        for name, schema in node.get("properties", {}).items() if _has_properties(node) else ():
            if name in _PERMISSIONS and "integer" in schema.get("type", ()):
                digits = {"type": "string", "pattern": "^[0-9]+$"}
                node["properties"][name] = {"anyOf": [schema, digits]}
        for value in node.values():
            _let_permissions_be_digits(value)


def _has_properties(node: Mapping[str, Any]) -> bool:
    return isinstance(node.get("properties"), dict)


def _narrowed(route: str, body: Any) -> str | None:
    """Which of several schemas a body has to fit, where any body fits one: all its fields are optional."""
    keys = body.keys() if isinstance(body, dict) else set()
    if route == "PATCH /channels/{id}":
        return "UpdateThreadRequestPartial" if keys & _OF_THREADS else "UpdateGuildChannelRequestPartial"
    if route == "POST /channels/{id}/threads":
        return "CreateForumThreadRequest" if "message" in keys else "CreateTextThreadWithoutMessageRequest"
    if route == "POST /webhooks/{id}/{token}":
        return "IncomingWebhookRequestPartial"
    return None


def _in_words(error: ValidationError) -> str:
    """The fault that a person would name: of several schemas, in the one that is meant."""
    while error.context:
        error = _meant(error.context)
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
    told = error.message
    if len(told) > _READABLE:  # it repeats the whole value
        told = f"breaks {error.validator}: {str(error.validator_value)[:_READABLE]}"
    return f"{place.lstrip('.') or 'the body'}: {told}"


def _meant(errors: Iterable[ValidationError]) -> ValidationError:
    """The deepest fault of the alternative whose type fits; a wrong `type` says that another was meant."""
    errors = list(errors)
    others = {error.schema_path[0] for error in errors if _KINDS.intersection(list(error.path)[-1:])}
    null = {error.schema_path[0] for error in errors if error.validator == "type" and not error.path}
    fitting = [error for error in errors if error.schema_path[0] not in others | null]
    return max(fitting or errors, key=lambda error: len(error.absolute_path))
