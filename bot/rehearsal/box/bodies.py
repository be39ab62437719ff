"""The bodies that the bot sent, one of each shape, to be looked at later: the bot need not wait for it."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Hashable, Iterator
from typing import Any, Final

from bot.rehearsal.box.overlay import overlooked

#: Beyond so many different ones no more are kept, and `more` says how many there were.
MOST_KEPT: Final = 2000

# Every length at which Discord's description draws a line: two texts between the same two lines are as right
# or as wrong as each other. (Sums, as of a whole layout's text, are the routes' to check, at every request.)
_LENGTHS: Final = (
    0, 1, 2, 6, 7, 20, 25, 30, 32, 45, 50, 60, 64, 80, 100, 120, 140, 150, 160, 190, 200, 250, 255, 256, 260,
    300, 400, 500, 512, 1000, 1024, 2000, 2048, 4000, 4096, 6000, 10240, 152133,
)  # fmt: skip
_SMALL: Final = 1 << 16
_EXACT: Final = 32  # enumerations of words: "users", "roles"


class Bodies:
    """One body of each shape by route. Several boxes may share it, to be checked once."""

    def __init__(self) -> None:
        self.more = 0
        self._kept: dict[tuple[str, Hashable], str] = {}

    def note(self, route: str, body: Any, text: str) -> None:
        """Keep the body if none like it is there; `text` is how it came over the wire."""
        key = (route, _shape(body))
        if key in self._kept:
            return
        if len(self._kept) >= MOST_KEPT:
            self.more += 1
            return
        self._kept[key] = text

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Route and body of each."""
        for (route, _), text in self._kept.items():
            yield route, json.loads(text)

    def faults(self) -> list[str]:
        """What Discord refuses and no schema says, in words; each once."""
        found = (f"{route}: {told}" for route, body in self for told in overlooked(route, body))
        return list(dict.fromkeys(found))


def _shape(node: Any) -> Hashable:
    """The same for two bodies only if a schema cannot tell them apart."""
    if isinstance(node, dict):
        return tuple([(key, _shape(value)) for key, value in node.items()])
    if isinstance(node, list):
        shapes = [_shape(item) for item in node]
        return (len(shapes), *shapes) if len(shapes) < 3 else (len(shapes), frozenset(shapes))
    if isinstance(node, str):
        length = len(node)
        if length < _EXACT and node.isalpha() and node.islower():
            return node
        return (bisect_left(_LENGTHS, length), node.isdecimal())
    if type(node) is int:
        return node if -_SMALL < node < _SMALL else int
    return f"{node}!"  # true, false, null and fractions; True must not equal 1
