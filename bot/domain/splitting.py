"""Split a long text into messages without breaking words or Markdown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from bot.domain.characters import discord_length, joins
from bot.domain.spans import FENCE, Reading, read_markdown
from bot.lazily import regex

# Below this, the marks that are closed and opened again could leave no room for the text itself.
SMALLEST_LIMIT = 64

_GAP = regex(r"[^\S\n]*(?:\n[^\S\n]*)*\n|[^\S\n]+")
_SENTENCE_END = regex(r"[.!?…]['\")\]*_~|”’]{0,8}$")
_WORD, _SENTENCE, _LINE, _PARAGRAPH = range(4)


class _Gap(NamedTuple):
    start: int
    end: int
    rank: int


class _Around(NamedTuple):
    """What must stand round a part that begins or ends at a place: the quote that holds the rest of the text
    (">>> "), the marks to open again, the marks to close.
    """

    rest: str = ""
    before: str = ""
    after: str = ""


class Piece(NamedTuple):
    """One part: its own words (`lead`, the mark of a quote or list, and `body`) and the marks repeated."""

    rest: str
    lead: str
    before: str
    body: str
    after: str

    @property
    def text(self) -> str:
        """The part as it is sent."""
        return "".join(self)

    @property
    def words(self) -> str:
        """The part without what is repeated."""
        return self.lead + self.body


def split(text: str, limit: int) -> list[str]:
    """Split a text into parts of at most `limit` characters as Discord counts them, none blank.

    Breaks at the end of a paragraph, else of a line, a sentence, a word; inside a word only where the word
    alone is too long. Links, mentions, timestamps and emoji stay whole; what a break cuts open (bold, code,
    a quote, …) is closed and opened again. Raises ValueError for a limit below `SMALLEST_LIMIT`.
    """
    return [piece.text for piece in pieces(text, limit)]


def pieces(text: str, limit: int) -> list[Piece]:
    """The parts of `split`, each with its repeated marks apart from the words of the text."""
    if limit < SMALLEST_LIMIT:
        raise ValueError(f"limit must be at least {SMALLEST_LIMIT}")
    text = text.strip()
    if not text:
        return []
    if discord_length(text) <= limit:
        return [Piece("", "", "", text, "")]
    return _Splitter(text, limit).pieces()


class _Marks(Struct):
    """The marks open from an index on."""

    index: int
    around: _Around


class _Splitter:
    """One text with everything that is looked up about its places, read once."""

    def __init__(self, text: str, limit: int) -> None:
        self.text = text
        self.limit = limit
        self.reading = read_markdown(text)
        self.units = [0, *accumulate(2 if char > "\uffff" else 1 for char in text)]
        self.solid = _solid(text, self.reading)
        self.gaps = _gaps(text, self.reading, self.solid)
        self.gap_starts = [gap.start for gap in self.gaps]
        self.marks = _open_marks(text, self.reading)
        self.mark_indices = [mark.index for mark in self.marks]

    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        at = 0
        while at < len(self.text):
            end, following = self._next_break(at)
            piece = self._piece(at, end)
            if piece.words.strip():
                found.append(piece)
            at = following
        return found

    def _piece(self, start: int, end: int) -> Piece:
        lead_end = min(self.reading.prefixes.get(start, (start, ""))[0], end)
        around = self._around(start)
        body = self.text[lead_end:end].rstrip()
        return Piece(around.rest, self.text[start:lead_end], around.before, body, self._around(end).after)

    def _around(self, index: int) -> _Around:
        if index in (0, len(self.text)):
            return _Around()
        return self.marks[bisect_right(self.mark_indices, index) - 1].around

    def _fits(self, start: int, end: int) -> bool:
        words = self.units[end] - self.units[start]
        around = self._around(start)
        return words + len(around.rest + around.before + self._around(end).after) <= self.limit

    def _next_break(self, start: int) -> tuple[int, int]:
        """Where the part from `start` ends and where the next one begins."""
        if self._fits(start, len(self.text)):
            return len(self.text), len(self.text)
        furthest = bisect_right(self.units, self.units[start] + self.limit) - 1
        last: dict[int, _Gap] = {}
        for gap in self.gaps[bisect_right(self.gap_starts, start) : bisect_right(self.gap_starts, furthest)]:
            if self._fits(start, gap.start):
                last[gap.rank] = gap
        for rank in (_PARAGRAPH, _LINE, _SENTENCE):
            # A part that is nearly empty reads worse than one that ends in mid-paragraph.
            if rank in last and self.units[last[rank].start] - self.units[start] >= self.limit // 3:
                return last[rank].start, last[rank].end
        if last:
            gap = max(last.values())
            return gap.start, gap.end
        cut = self._cut_in_word(start, furthest)
        return cut, cut

    def _cut_in_word(self, start: int, furthest: int) -> int:
        """The last place a too long word may be cut: not in a link or mark, else not in a seen character."""
        places = [end for end in range(furthest, start, -1) if self._fits(start, end)]
        for end in places:
            if not self.solid[end] and not joins(self.text, end):
                return end
        for end in places:
            if not joins(self.text, end):
                return end
        return places[0]


def _solid(text: str, reading: Reading) -> list[bool]:
    """For each index, whether a break there would part what belongs together."""
    solid = [False] * (len(text) + 1)

    def keep(start: int, end: int) -> None:
        for index in range(max(start, 0) + 1, min(end, len(text))):
            solid[index] = True

    for start, end in reading.wholes:
        keep(start, end)
    for start, (end, _) in reading.prefixes.items():
        keep(start, end + 1)
    for span in reading.spans:
        size = len(span.mark)
        keep(span.opens, span.opens + size + 1)
        keep(span.closes - 1, span.closes + size)
    for fence in reading.fences:
        keep(fence.start, fence.body + 1)
        keep(fence.body_end - 1, fence.end)
    return solid


def _gaps(text: str, reading: Reading, solid: list[bool]) -> list[_Gap]:
    """The spaces a part may end at, with how good a place each is."""
    inside_code = [(fence.body, fence.body_end) for fence in reading.fences]
    code_starts = [start for start, _ in inside_code]
    found = []
    for gap in _GAP.finditer(text):
        start, end = gap.span()
        if any(solid[start + 1 : end]) or solid[start] or solid[end]:
            continue
        lines = gap.group().count("\n")
        rank = min(lines + 1, _PARAGRAPH) if lines else _WORD
        code = bisect_right(code_starts, start) - 1
        in_code = code >= 0 and start < inside_code[code][1]
        if not lines and not in_code and _SENTENCE_END.search(text, max(0, start - 10), start):
            rank = _SENTENCE
        found.append(_Gap(start, end, rank))
    return found


def _open_marks(text: str, reading: Reading) -> list[_Marks]:
    """The places where what is open changes, in order, with what is open from there on."""
    events: list[tuple[int, str, str]] = [(fence.body, "fence", "") for fence in reading.fences]
    for span in reading.spans:
        events.append((span.opens + len(span.mark), "open", span.mark))
        events.append((span.closes + len(span.mark), "close", span.mark))
    fence_starts = [fence.start for fence in reading.fences]
    for start, (end, quote) in reading.prefixes.items():
        events.append((start, "line", ""))
        events.append((end, "quote", quote))
        upcoming = bisect_left(fence_starts, end)
        line_end = _line_end(text, end)
        events.append((min([line_end, *fence_starts[upcoming : upcoming + 1]]), "line", ""))
    events.sort(key=lambda event: event[0])
    fences = {fence.body: fence for fence in reading.fences}
    found = [_Marks(0, _Around())]
    quote, rest, marks = "", "", list[str]()
    for index, what, mark in events:
        if what == "fence":
            fence = fences[index]
            opening = fence.quote + fence.opening(text)
            found.append(_Marks(index, _Around(rest, opening, f"\n{fence.quote}{FENCE}")))
            found.append(_Marks(fence.end, _Around(rest, quote)))
            continue
        if what == "open":
            marks.append(mark)
        elif what == "close":
            marks.remove(mark)
        elif what == "line":
            quote = ""
        else:
            quote, rest = (mark, rest) if mark != ">>> " else ("", mark)
        found.append(_Marks(index, _Around(rest, quote + "".join(marks), "".join(reversed(marks)))))
    found.sort(key=lambda marks_at: marks_at.index)
    return found


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1
