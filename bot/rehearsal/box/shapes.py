"""The shape of a body: the same for two bodies only if the description cannot tell them apart.

Where the lines are drawn (lengths, counts, numbers, words, patterns) is read from the description itself, so
that checking one body of each shape checks all of them. With a keyword that is not known here, no two bodies
count as alike.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Final

_OF_NAMES: Final = frozenset({"properties"})
_OF_ONE: Final = frozenset({"items", "additionalProperties"})
_OF_MANY: Final = frozenset({"oneOf", "anyOf", "allOf"})
_LINES: Final = frozenset(
    {
        "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minimum",
        "maximum",
    }
)  # fmt: skip
# What these ask of a body is in every shape as it is: its types, its fields, whether its items differ.
_ALWAYS: Final = frozenset({"type", "required", "uniqueItems", "$ref"})
# They say something about a value and refuse none.
_TOLD: Final = frozenset(
    {
        "title", "description", "format", "contentEncoding", "default", "deprecated", "readOnly", "writeOnly",
        "example", "examples", "x-discord-union",
    }
)  # fmt: skip


class Shapes:
    """The lines that a description draws; `unknown` are its keywords that are not known here."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.unknown: Final[set[str]] = set()
        self._patterns: Final[dict[str, re.Pattern[str]]] = {}
        self._words: Final[set[str]] = set()
        self._numbers: Final[set[float]] = set()
        lines: set[float] = set()
        for schema in _schemas(document):
            self._read(schema, lines)
        self._lines: Final = sorted(lines)

    def _read(self, schema: Any, lines: set[float]) -> None:
        if not isinstance(schema, dict):
            return  # true and false, which let all or nothing pass
        for keyword, value in schema.items():
            if keyword in _LINES:
                lines.add(value)
            elif keyword in ("enum", "const"):
                self._keep(value if keyword == "enum" else [value])
            elif keyword == "pattern":
                self._patterns[value] = re.compile(value)
            elif keyword not in _ALWAYS | _TOLD | _OF_NAMES | _OF_ONE | _OF_MANY:
                self.unknown.add(keyword)
            for inner in _inside(keyword, value):
                self._read(inner, lines)

    def _keep(self, values: list[Any]) -> None:
        self._words.update(value for value in values if isinstance(value, str))
        self._numbers.update(value for value in values if _is_number(value))
        if any(isinstance(value, list | dict) for value in values):
            self.unknown.add("enum")

    def of(self, body: Any) -> Hashable:
        """The shape of a body as JSON is read."""
        return json.dumps(body) if self.unknown else self._of(body)

    def _of(self, node: Any) -> Hashable:
        if isinstance(node, dict):
            return (dict, frozenset((name, self._of(value)) for name, value in node.items()))
        if isinstance(node, list):
            differ = len({json.dumps(item, sort_keys=True) for item in node}) == len(node)
            return (list, self._between(len(node)), differ, frozenset(self._of(item) for item in node))
        if isinstance(node, str):
            word = node if node in self._words else None
            fits = tuple(pattern.search(node) is not None for pattern in self._patterns.values())
            return (str, self._between(len(node)), word, fits)
        if _is_number(node):
            number = node if node in self._numbers else None
            return (float, self._between(node), number, float(node).is_integer())
        return (type(node), node)  # true, false and null

    def _between(self, number: float) -> tuple[int, int]:
        """Between which lines it stands, or on which."""
        return bisect_left(self._lines, number), bisect_right(self._lines, number)


def _schemas(document: Mapping[str, Any]) -> Iterator[Any]:
    """All that a body may be held against."""
    yield from document["components"]["schemas"].values()
    for operations in document["paths"].values():
        for operation in operations.values():
            if isinstance(operation, dict):
                content = operation.get("requestBody", {}).get("content", {})
                yield from (kind["schema"] for kind in content.values() if "schema" in kind)


def _inside(keyword: str, value: Any) -> Iterator[Any]:
    if keyword in _OF_NAMES:
        yield from value.values()
    elif keyword in _OF_MANY:
        yield from value
    elif keyword in _OF_ONE:
        yield value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
