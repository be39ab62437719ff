"""What the texts that a regular expression fits can begin with: asked before the expression itself is tried.

`re` tries a long alternation at each place, one alternative after the other. To look first whether the next
three characters are any that one of them begins with takes a twentieth of that, and most words fail there.
"""

import re
from functools import cache
from typing import Final

from bot.domain.alternation import alternatives, quantified

# Of three letters there are few hundred beginnings of what is looked for; a fourth sorts out few words more.
LENGTH: Final = 3
# Stands at the end of a beginning that anything may follow.
_ANYTHING: Final = "\0"
_MAY_BE_ABSENT: Final = re.compile(r"[?*]|\{(?:0|,)")
_SIMPLE_CLASS: Final = re.compile(r"\[[^\\\]^][^\\\]]*\]")
_NOTHING_READ: Final = ("(?=", "(?!", "(?<=", "(?<!")


def ahead(expression: str) -> str:
    """A look ahead that lets through every place where the expression can fit, and few others.

    For expressions of literal characters, classes, groups that are not named and repetitions, without flags;
    where it is not clear how one begins, it lets everything through.
    """
    spelled = _spelled({beginning.rstrip(_ANYTHING) for beginning in _of(expression)})
    return f"(?={spelled})" if spelled else ""


@cache
def _of(expression: str) -> frozenset[str]:
    """How what fits begins; shorter than `LENGTH` and without the mark, it may be the whole of it."""
    found: set[str] = set()
    for pieces in alternatives(expression):
        begins = frozenset({""})
        for piece in pieces:
            if all(map(_is_enough, begins)):
                break
            begins = _followed(begins, _of_piece(piece))
        found |= begins
    return frozenset(found)


def _is_enough(beginning: str) -> bool:
    return len(beginning) == LENGTH or beginning.endswith(_ANYTHING)


def _followed(begins: frozenset[str], then: frozenset[str]) -> frozenset[str]:
    enough = frozenset(filter(_is_enough, begins))
    return enough | {(beginning + rest)[:LENGTH] for beginning in begins - enough for rest in then}


@cache
def _of_piece(piece: str) -> frozenset[str]:
    body, often = quantified(piece)
    once = _of_one(body)
    if often not in ("", "?"):
        once = _followed(once, frozenset({_ANYTHING}))
    return once | {""} if _MAY_BE_ABSENT.match(often) else once


def _of_one(body: str) -> frozenset[str]:
    if body.startswith(_NOTHING_READ) or body in ("^", "$", r"\b"):
        return frozenset({""})
    if body.startswith("(?:"):
        return _of(body[3:-1])
    return _chars(body) or frozenset({_ANYTHING})


def _chars(body: str) -> frozenset[str]:
    """The characters that a class or a character stands for; none if that is not plain."""
    if _SIMPLE_CLASS.fullmatch(body):
        return frozenset(re.sub(r"(.)-(.)", _between, body[1:-1]))
    if len(body) == 2 and body[0] == "\\" and not body[1].isalnum():
        return frozenset({body[1]})
    return frozenset({body} if len(body) == 1 and body != "." else ())


def _between(ends: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1)))


def _spelled(beginnings: set[str]) -> str:
    """The beginnings as one expression: of those that go on alike, the first characters in one class."""
    if "" in beginnings:
        return ""
    rests: dict[str, set[str]] = {}
    for beginning in beginnings:
        rests.setdefault(beginning[0], set()).add(beginning[1:])
    alike: dict[str, list[str]] = {}
    for first, rest in sorted(rests.items()):
        alike.setdefault(_spelled(rest), []).append(re.escape(first))
    ways = [(f"[{''.join(chars)}]" if chars[1:] else chars[0]) + rest for rest, chars in alike.items()]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
