"""The poster for a meeting: one A4 page in black on white, as PDF or PNG.

Only `draw` loads matplotlib; call it in a thread of its own.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# A4, in points (72 an inch).
_WIDTH: Final = 210 / 25.4 * 72
_HEIGHT: Final = 297 / 25.4 * 72
_MARGIN: Final = 45.0
_ROOM: Final = _WIDTH - 2 * _MARGIN
_DPI: Final = 200
_LINE: Final = 1.22
# The code takes what room there is.
_SMALLEST_CODE: Final = 170.0
_LARGEST_CODE: Final = 250.0
_AROUND: Final = 24.0
# What stands around a code so that it is found (ISO/IEC 18004): four of its squares.
_QUIET: Final = 4
_SMALLEST: Final = 0.5
_STEP: Final = 0.95


class PosterFormat(StrEnum):
    """What the file is."""

    PDF = "pdf"
    PNG = "png"


class Poster(Struct, frozen=True):
    """What the poster says, in words ready to print. `link` is also drawn as a QR code."""

    organisation: str
    team: str
    title: str
    day: str
    time: str
    how: tuple[str, ...]
    link: str
    signposts: tuple[str, ...]


class _Block(Struct, frozen=True):
    """Text set in lines of one size, with room above it. What may not shrink is read from afar or dialled."""

    text: str
    size: float
    bold: bool = False
    above: float = 0.0


class _Set(Struct, frozen=True):
    """A block broken into lines at its final size."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    above: float

    @property
    def height(self) -> float:
        return self.above + len(self.lines) * self.size * _LINE


def draw(poster: Poster, of: PosterFormat) -> bytes:
    """The file. Loads matplotlib and segno."""
    import io

    import matplotlib

    from bot.export.drawing import DRAWING

    out = io.BytesIO()
    with DRAWING:
        figure = _drawn(poster)
        # Nothing of who made it or when: the same poster is the same file.
        metadata: dict[str, str | None]
        if of is PosterFormat.PDF:
            metadata = {"Title": f"{poster.team}, {poster.day}", "Creator": "Beatmeet", "CreationDate": None}
        else:
            metadata = {"Title": f"{poster.team}, {poster.day}", "Software": "Beatmeet"}
        # Letters as letters, so that a screen reader and a search find them.
        with matplotlib.rc_context({"pdf.fonttype": 42}):
            figure.savefig(out, format=of.value, dpi=_DPI, metadata=metadata)
    return out.getvalue()


def _drawn(poster: Poster) -> "Figure":
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

    figure = Figure(figsize=(_WIDTH / 72, _HEIGHT / 72), facecolor="white")
    head, foot = _fitted(poster)
    at = _HEIGHT - _MARGIN
    for block in head:
        at = _print(figure, block, at)
    bottom = _MARGIN + sum(block.height for block in foot)
    _code(figure, poster.link, at, bottom)
    line = bottom + 4
    figure.add_artist(
        Line2D([_MARGIN / _WIDTH, 1 - _MARGIN / _WIDTH], [line / _HEIGHT] * 2, color="black", linewidth=1.5)
    )
    at = bottom
    for block in foot:
        at = _print(figure, block, at)
    return figure


def _fitted(poster: Poster) -> tuple[list[_Set], list[_Set]]:
    """Both parts at the largest size at which they and the code between them fit the page."""
    scale = 1.0
    while True:
        head = [_set(block, scale) for block in _head(poster)]
        foot = [_set(block, max(scale, 0.8)) for block in _foot(poster)]
        taken = sum(block.height for block in (*head, *foot)) + _SMALLEST_CODE + _AROUND
        if taken <= _HEIGHT - 2 * _MARGIN or scale < _SMALLEST:
            return head, foot
        scale *= _STEP


def _head(poster: Poster) -> list[_Block]:
    return [
        _Block(poster.organisation, 17),
        _Block(poster.team, 40, bold=True, above=4),
        _Block(poster.title, 22, above=10),
        _Block(poster.day, 34, bold=True, above=16),
        _Block(poster.time, 28, bold=True, above=2),
        *(_Block(line, 15, above=14 if at == 0 else 5) for at, line in enumerate(poster.how)),
        _Block(poster.link, 20, bold=True, above=12),
    ]


def _foot(poster: Poster) -> list[_Block]:
    first, *rest = poster.signposts or ("",)
    return [_Block(first, 12.5, bold=True, above=12), *(_Block(line, 11.5, above=2) for line in rest)]


def _set(block: _Block, scale: float) -> _Set:
    from bot.export.drawing import drawable, wrapped

    size = block.size * scale
    lines = tuple(wrapped(drawable(block.text), size, _ROOM, bold=block.bold))
    return _Set(lines, size, block.bold, block.above * scale if lines else 0.0)


def _print(figure: "Figure", block: _Set, at: float) -> float:
    """Print a block whose room begins at this height; return where it ends."""
    from bot.export.drawing import font

    at -= block.above
    for line in block.lines:
        at -= block.size * _LINE
        figure.text(
            _MARGIN / _WIDTH, (at + block.size * 0.28) / _HEIGHT, line,
            fontproperties=font(bold=block.bold), fontsize=block.size, color="black", parse_math=False,
        )  # fmt: skip
    return at


def _code(figure: "Figure", link: str, top: float, bottom: float) -> None:
    import segno

    matrix = [list(row) for row in segno.make(link, error="m", micro=False).matrix]
    squares = len(matrix) + 2 * _QUIET
    # A whole number of dots a square, so that each is as sharp as the paper takes it.
    room = min(max(top - bottom - _AROUND, _SMALLEST_CODE), _LARGEST_CODE)
    dots = int(room / 72 * _DPI) // squares
    side = dots * len(matrix) / _DPI * 72
    left, low = (_WIDTH - side) / 2, (top + bottom - side) / 2
    axes = figure.add_axes((left / _WIDTH, low / _HEIGHT, side / _WIDTH, side / _HEIGHT))
    axes.set_axis_off()
    axes.imshow(matrix, cmap="gray_r", vmin=0, vmax=1, interpolation="nearest", aspect="auto")
