"""Where Discord's Markdown begins and ends in a text: pairs of marks, code, line prefixes, whole tokens.

A reading close to that of Discord's apps, not theirs to the letter (they publish none); where it could go
either way, a mark is taken for plain text. The cost grows in step with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, field

from bot.domain.characters import WHOLE
from bot.lazily import regex

FENCE = "```"
_LANGUAGE = regex(r"[A-Za-z0-9_+\-.#]{0,20}\n")
_LINE = regex(r"[^\n]*\n?")
_PREFIX = regex(r"(?P<quote>>>> |> )?(?P<item> {0,8}(?:[-*+]|\d{1,9}[.)]) +)?(?P<head>(?:#{1,3}|-#) +)?")
_INLINE = regex(rf"(?P<whole>{WHOLE.pattern})|(?P<ticks>`+)|(?P<marks>\*+|_+|~~+|\|\|+)")
_AFTER_URL = regex(r"[*_~|`]+$")
_RUNS = {1: ("{0}",), 2: ("{0}{0}",), 3: ("{0}{0}", "{0}")}


class Span(NamedTuple):
    """A pair of equal marks around some text, by the indices of their first characters."""

    mark: str
    opens: int
    closes: int


class Fence(NamedTuple):
    """A block of code: where its opening line begins and its text, where its closing mark begins and ends."""

    start: int
    body: int
    body_end: int
    end: int
    quote: str

    def opening(self, text: str) -> str:
        """The opening mark with its language, always ending in a newline."""
        return f"{text[self.start : self.body].rstrip()}\n"


class Reading(Struct):
    """What was found in a text; all positions are indices into it, in order."""

    fences: list[Fence] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    wholes: list[tuple[int, int]] = field(default_factory=list)
    prefixes: dict[int, tuple[int, str]] = field(
        default_factory=dict
    )  # line start: end of prefix, quote mark


def read_markdown(text: str) -> Reading:
    """Find the Markdown in a text."""
    found = Reading(fences=list(_fences(text)))
    at = 0
    for fence in found.fences:
        _read_lines(text, at, fence.start, found)
        at = fence.end
    _read_lines(text, at, len(text), found)
    found.spans.sort(key=lambda span: span.opens)
    return found


def _fences(text: str) -> Iterator[Fence]:
    at = 0
    while (start := text.find(FENCE, at)) >= 0:
        language = _LANGUAGE.match(text, start + 3)
        body = language.end() if language else start + 3
        close = text.find(FENCE, body)
        if close < 0:
            return
        if _is_escaped(text, start) or not text[body:close].strip():
            at = start + 1
            continue
        line = text[text.rfind("\n", 0, start) + 1 : start]
        quoted = line.startswith("> ") and all(part.startswith(">") for part in text[body:close].split("\n"))
        body_end = body + len(text[body:close].rstrip("\n"))
        yield Fence(start, body, body_end, close + 3, "> " if quoted else "")
        at = close + 3


def _is_escaped(text: str, index: int) -> bool:
    before = text[:index]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _read_lines(text: str, start: int, end: int, found: Reading) -> None:
    """Read the lines between two fences; what is open at the end of a block of lines stays plain text."""
    block_start, block_kind = start, ""
    at = start
    while at < end:
        line = _LINE.match(text, at, end)
        line_end = line.end() if line else end
        kind = ""
        prefix = _PREFIX.match(text, at, line_end) if at == 0 or text[at - 1] == "\n" else None
        if prefix and prefix.end() > at:
            quote = prefix["quote"] or ""
            found.prefixes[at] = (prefix.end(), quote)
            kind = quote if not (prefix["item"] or prefix["head"]) else f"item {at}"
        if kind != block_kind:
            _read_inline(text, block_start, at, found)
            block_start, block_kind = at, kind
        at = line_end
    _read_inline(text, block_start, end, found)


def _read_inline(text: str, start: int, end: int, found: Reading) -> None:
    """Pair the marks of one block; one that finds no partner is plain text."""
    code_ends = _code_ends(text, start, end)
    open_marks: list[tuple[str, int]] = []
    skip = {where: prefix_end for where, (prefix_end, _) in found.prefixes.items() if start <= where < end}
    at = start
    while at < end and (hit := _INLINE.search(text, at, end)):
        at = hit.end()
        prefix_end = _inside_prefix(skip, text, hit.start())
        if prefix_end > hit.start():
            at = prefix_end
        elif hit["whole"]:
            at -= _tail(hit["whole"])
            found.wholes.append((hit.start(), at))
        elif hit["ticks"]:
            if closes := code_ends.get(hit.start()):
                found.spans.append(Span(hit["ticks"], hit.start(), closes))
                at = closes + len(hit["ticks"])
        else:
            _pair(text, hit.start(), hit["marks"], open_marks, found)


def _inside_prefix(prefixes: dict[int, int], text: str, index: int) -> int:
    if not prefixes:
        return -1
    return prefixes.get(text.rfind("\n", 0, index) + 1, -1)


def _tail(whole: str) -> int:
    """How many marks stand at the end of a bare URL: they close what is around it."""
    if not whole.startswith("http"):
        return 0
    tail = _AFTER_URL.search(whole)
    return len(tail.group()) if tail else 0


def _code_ends(text: str, start: int, end: int) -> dict[int, int]:
    """For each run of one or two backticks, where the next equal run begins."""
    ends: dict[int, int] = {}
    last: dict[int, int] = {}
    for run in reversed(list(re.compile("`+").finditer(text, start, end))):
        length = len(run.group())
        if length <= 2:
            if length in last:
                ends[run.start()] = last[length]
            last[length] = run.start()
    return ends


def _pair(text: str, start: int, run: str, open_marks: list[tuple[str, int]], found: Reading) -> None:
    """Close what a run of marks closes, else open what it opens."""
    sign = run[0]
    before, after = text[start - 1 : start], text[start + len(run) : start + len(run) + 1]
    marks = (run[:2],) if sign in "~|" else tuple(mark.format(sign) for mark in _RUNS.get(len(run), ()))
    if sign in "~|" and len(run) != 2:
        return
    may_close = bool(before.strip()) and not (sign == "_" and (after.isalnum() or after == "_"))
    may_open = bool(after.strip()) and not (sign == "_" and before.isalnum())
    waiting = [mark for mark, _ in open_marks]
    if may_close and marks and all(mark in waiting for mark in marks):
        for mark in sorted(marks, key=waiting.index, reverse=True):
            while open_marks[-1][0] != mark:
                open_marks.pop()
            found.spans.append(Span(mark, open_marks.pop()[1], start))
            start += len(mark)
    elif may_open and not any(mark in waiting for mark in marks):
        for mark in marks:
            open_marks.append((mark, start))
            start += len(mark)
