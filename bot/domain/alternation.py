"""Many regular expressions in one, in which a beginning that several share is tried once.

`re` tries the alternatives of `a|b|c` one after the other at each place. Where dozens begin with the same
long group ("he or she or my neighbour …"), that is the same work again. `ab|ac` finds what `a(b|c)` finds.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from bot.lazily import regex

# How often the thing before it stands there.
_OFTEN: Final = regex(r"(?:[?*+]|\{\d*,?\d*\})\??")
_CLASS: Final = regex(r"\[\^?\]?(?:\\.|[^\]\\])*\]")


class _Tree(dict[str, "_Tree"]):
    """What may come next, each with what may follow it; `ends`: nothing need come."""

    ends = False


def merged(expressions: Iterable[str]) -> str:
    """Return one expression that is found in a text if one of these is; without numbered groups."""
    tree = _Tree()
    for expression in expressions:
        for alternative in alternatives(expression):
            at = tree
            for piece in alternative:
                at = at.setdefault(piece, _Tree())
            at.ends = True
    return _spelled(tree)


def _spelled(tree: _Tree) -> str:
    ways = [piece + _spelled(rest) for piece, rest in tree.items()]
    if tree.ends:
        ways.append("")
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def alternatives(expression: str) -> Iterator[list[str]]:
    """The alternatives of an expression, each in its pieces: a character, class or bracket, how often."""
    pieces: list[str] = []
    at = 0
    while at < len(expression):
        if expression[at] == "|":
            yield pieces
            pieces, at = [], at + 1
            continue
        end = _end_of_one(expression, at)
        often = _OFTEN.match(expression, end)
        end = often.end() if often else end
        pieces.append(expression[at:end])
        at = end
    yield pieces


def quantified(piece: str) -> tuple[str, str]:
    """A piece without how often it stands there, and that."""
    end = _end_of_one(piece, 0)
    return piece[:end], piece[end:]


def _end_of_one(expression: str, at: int) -> int:
    """Where the character, class or bracket that begins here ends."""
    if expression[at] == "\\":
        return at + 2
    if expression[at] == "[" and (found := _CLASS.match(expression, at)):
        return found.end()
    if expression[at] != "(":
        return at + 1
    at += 1
    while expression[at] != ")":
        at = _end_of_one(expression, at)
    return at + 1
