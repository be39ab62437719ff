"""Pictures of numbers, as PNG: drawn by matplotlib, which is loaded with the first one.

A picture has its own white ground, so it reads the same on Discord's light and dark pages, and letters that
can be read where a phone shows it 400 pixels wide. Everything a picture says is in words beside it too.
"""

import io
import textwrap
import threading
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Inches and dots: 1,000 pixels wide, so at 400 a letter of 8 points is 9 pixels high.
_WIDTH: Final = 4.0
_DOTS: Final = 250
_LETTERS: Final = 8
_INK: Final = "#1a1a1a"
_PALE: Final = "#c9c9c9"
# Told apart by the colour-blind too: M. Okabe and K. Ito, Color Universal Design, 2008.
COLOURS: Final = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#7f7f7f")
_MARK: Final = "#d55e00"
_TITLE_LETTERS: Final = 44
_LABEL_LETTERS: Final = 22
_LEGEND_LETTERS: Final = 28
_TICKS: Final = 5
# Above so many bars there is no room for their numbers.
_NUMBERED: Final = 10
_BAR: Final = 0.66
# matplotlib's fonts are not for several threads at once.
_one_at_a_time: Final = threading.Lock()


class Part(Struct, frozen=True):
    """One kind in every bar of a picture, in the order of the bars."""

    name: str
    values: tuple[int, ...]


class Columns(Struct, frozen=True):
    """Upright bars in time, their parts one upon the other, and marks beside them where there is a number."""

    title: str
    names: tuple[str, ...]  # of the bars, left to right
    parts: tuple[Part, ...]
    marks_name: str
    marks: tuple[int | None, ...]


class Rows(Struct, frozen=True):
    """Bars that lie, each with its name before it and its number behind it."""

    title: str
    rows: tuple[tuple[str, int], ...]


class Spans(Struct, frozen=True):
    """In time, a middle and the range around it."""

    title: str
    names: tuple[str, ...]
    unit: str
    spans: tuple[tuple[float, float, float], ...]  # lower, middle, upper


class Dots(Struct, frozen=True):
    """Rows of dots, one for each meeting, with a line at their mean and that number behind."""

    title: str
    rows: tuple[tuple[str, tuple[int, ...], str], ...]  # name, dots, what stands behind


Chart = Columns | Rows | Spans | Dots


def draw(chart: Chart) -> bytes:
    """Draw a picture; takes some tenths of a second, and more for the first. For a thread of its own."""
    with _one_at_a_time:
        from matplotlib import rc_context
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        looks: Any = {
            "font.size": _LETTERS, "font.family": ["DejaVu Sans"], "text.parse_math": False,
            "text.color": _INK, "axes.edgecolor": _PALE, "axes.labelcolor": _INK, "xtick.color": _INK,
            "ytick.color": _INK, "axes.spines.top": False, "axes.spines.right": False,
        }  # fmt: skip
        with rc_context(looks):
            figure = Figure(
                figsize=(_WIDTH, _height(chart)), dpi=_DOTS, layout="constrained", facecolor="white",
                edgecolor=_PALE, linewidth=1,
            )  # fmt: skip
            FigureCanvasAgg(figure)
            axes = figure.add_subplot()
            figure.suptitle(_wrapped(chart.title, _TITLE_LETTERS), fontsize=_LETTERS + 1, weight="bold")
            _DRAWN[type(chart)](figure, axes, chart)
            made = io.BytesIO()
            figure.savefig(made, format="png", metadata={"Software": None})
            return made.getvalue()


def _height(chart: Chart) -> float:
    if isinstance(chart, Rows | Dots):
        lines = sum(max(2, _wrapped(row[0], _LABEL_LETTERS).count("\n") + 1) for row in chart.rows)
        return 0.75 + 0.17 * lines
    return 2.9


def _columns(figure: "Figure", axes: "Axes", chart: Columns) -> None:
    places = range(len(chart.names))
    below = [0] * len(chart.names)
    shown: list[Any] = []
    for part, colour in zip(chart.parts, COLOURS, strict=False):
        shown.append(axes.bar(places, part.values, bottom=below, color=colour, label=part.name, width=_BAR))
        below = [under + value for under, value in zip(below, part.values, strict=True)]
    known = [(place, mark) for place, mark in zip(places, chart.marks, strict=True) if mark is not None]
    if known:
        numbered = len(places) <= _NUMBERED
        size, aside = (26, 0.45) if numbered else (9, 0.0)  # beside the bar, whose number stands on it
        marks = axes.scatter(
            [place + aside for place, _ in known], [mark for _, mark in known], marker="D", s=size,
            color="white", edgecolors=_MARK, linewidths=1.2, label=chart.marks_name, zorder=3,
        )  # fmt: skip
        shown.append(marks)
    if len(places) <= _NUMBERED:
        for place, total in zip(places, below, strict=True):
            axes.text(place, total, f"{total}", ha="center", va="bottom", weight="bold", zorder=4)
    highest = max([*below, *(mark for _, mark in known), 4])
    axes.set_ylim(0, highest * 1.12)
    _in_time(axes, chart.names)
    _legend(figure, shown)


def _legend(figure: "Figure", shown: Sequence[Any]) -> None:
    names = [one.get_label() for one in shown]
    columns = 2 if max(map(len, names), default=0) <= _LEGEND_LETTERS else 1
    figure.legend(
        shown, [_wrapped(name, _TITLE_LETTERS) for name in names], loc="outside lower center", ncols=columns,
        frameon=False, handlelength=1.2, columnspacing=1.2,
    )  # fmt: skip


def _rows(_figure: "Figure", axes: "Axes", chart: Rows) -> None:
    values = [value for _, value in chart.rows]
    axes.barh(range(len(values)), values, color=COLOURS[0], height=0.62)
    highest = max([*values, 1])
    for place, value in enumerate(values):
        axes.text(value + highest * 0.02, place, f"{value:,}", va="center", weight="bold")
    axes.set_xlim(0, highest * 1.18)
    _named_rows(axes, [name for name, _ in chart.rows])
    axes.xaxis.set_visible(False)
    axes.spines["bottom"].set_visible(False)


def _spans(_figure: "Figure", axes: "Axes", chart: Spans) -> None:
    for place, (lower, middle, upper) in enumerate(chart.spans):
        axes.plot([place, place], [lower, upper], color=COLOURS[4], linewidth=5, solid_capstyle="butt")
        axes.plot([place], [middle], marker="o", markersize=4.5, color=COLOURS[0])
        if len(chart.spans) <= _NUMBERED:
            axes.annotate(
                f"{middle:.0f}", (place, middle), (5, 0), textcoords="offset points", va="center",
                weight="bold",
            )  # fmt: skip
    highest = max([*(upper for _, _, upper in chart.spans), 4])
    axes.set_ylim(0, highest * 1.1)
    axes.set_ylabel(chart.unit)
    _in_time(axes, chart.names)


def _dots(_figure: "Figure", axes: "Axes", chart: Dots) -> None:
    highest = max([*(value for _, values, _ in chart.rows for value in values), 4])
    for place, (_, values, behind) in enumerate(chart.rows):
        axes.scatter(
            values, [place] * len(values), s=26, color=COLOURS[0], alpha=0.55, linewidths=0, zorder=3
        )
        if values:
            mean = sum(values) / len(values)
            axes.plot([mean, mean], [place - 0.32, place + 0.32], color=_MARK, linewidth=2.2, zorder=4)
        axes.text(highest * 1.07, place, behind, va="center", weight="bold")
    axes.set_xlim(-highest * 0.04, highest * 1.05)
    axes.grid(axis="x", color=_PALE, linewidth=0.5)
    _whole_numbers(axes.xaxis)
    _named_rows(axes, [name for name, _, _ in chart.rows])


def _named_rows(axes: "Axes", names: Sequence[str]) -> None:
    axes.set_yticks(range(len(names)), [_wrapped(name, _LABEL_LETTERS) for name in names])
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.tick_params(axis="y", length=0)


def _in_time(axes: "Axes", names: Sequence[str]) -> None:
    """Some of the names below the bars, the first and the last among them."""
    last = len(names) - 1
    ticks = sorted({round(step * last / (_TICKS - 1)) for step in range(_TICKS)}) if last > 0 else [0]
    axes.set_xticks(ticks, ["\n".join(names[tick].rsplit(" ", 1)) for tick in ticks])
    beside = 0.8 + max(0, 2 - last) / 2
    axes.set_xlim(-beside, last + beside)
    axes.grid(axis="y", color=_PALE, linewidth=0.5)
    axes.set_axisbelow(True)
    _whole_numbers(axes.yaxis)


def _whole_numbers(axis: Any) -> None:
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(nbins=5, integer=True))


def _wrapped(text: str, letters: int) -> str:
    return "\n".join(textwrap.wrap(_drawable(text), letters, break_on_hyphens=False)) or " "


def _drawable(text: str) -> str:
    """What the font has letters for; the words beside the picture have the rest."""
    return " ".join("".join(letter for letter in text if _has_letter(letter)).split())


@cache
def _has_letter(letter: str) -> bool:
    from matplotlib.font_manager import findfont, get_font

    return letter.isprintable() and get_font(findfont("DejaVu Sans")).get_char_index(ord(letter)) != 0


_DRAWN: Final[dict[type, Callable[..., None]]] = {
    Columns: _columns, Rows: _rows, Spans: _spans, Dots: _dots,
}  # fmt: skip
