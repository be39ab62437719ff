"""Pictures of numbers: whole, legible where small, whatever the words hold."""

import io
import struct
import sys
from itertools import product
from subprocess import run

import pytest
from matplotlib.image import imread

from bot.export.charts import Chart, Columns, Dots, Part, Rows, Spans, draw

LONG = "Cyfarfodydd tîm heddlu cymdogaeth Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch " * 2
HOSTILE = "$x^{2}$ \\frac{1}{0} _team 💙 \x00 \u202e <b> %s {0}"


def columns(meetings: int, word: str = "asked") -> Columns:
    numbers = tuple(number % 17 for number in range(meetings))
    return Columns(
        f"{word}: who took part", tuple(f"{1 + number % 28} Oct 2013" for number in range(meetings)),
        (Part(word, numbers), Part("supported", numbers), Part("pressed a button", numbers)),
        "interested in the event", tuple(None if number % 3 else number for number in range(meetings)),
    )  # fmt: skip


def spans(meetings: int, word: str = "time") -> Spans:
    return Spans(word, ("1 Oct 2013",) * meetings, "minutes", ((1.0, 2.5, 900.0),) * meetings)


def charts(word: str) -> list[Chart]:
    return [
        *(columns(meetings, word) for meetings in (1, 2, 10, 11, 60)),
        *(spans(meetings, word) for meetings in (1, 60)),
        Rows(word, ((word, 0), ("answered", 1_234_567), (word, 3))),
        Rows(word, (("none", 0),)),
        Dots(word, ((word, (14, 12), "13"), ("Saturday 10:00", (0,), "0"), ("Sunday 15:00", (900,), "900"))),
    ]


@pytest.mark.parametrize(
    "chart", [chart for word in ("New Ash Green", LONG, HOSTILE) for chart in charts(word)]
)
def test_nothing_is_clipped_at_the_edges(chart: Chart) -> None:
    """Around every picture is a rim of its ground: a letter that ran out of it would stand there."""
    picture = imread(io.BytesIO(draw(chart)))
    height, width = picture.shape[:2]
    assert width == 1000
    assert 250 <= height <= 1600
    inside = picture[4:-4, 4:-4, :3]
    for edge in (inside[0], inside[-1], inside[:, 0], inside[:, -1]):
        assert edge.min() > 0.99, "something is drawn over the edge"
    assert inside.min() < 0.2, "there are letters in it"
    assert picture[..., 3].min() == 1, "it has its own ground, on a dark page too"


def test_the_same_numbers_give_the_same_picture() -> None:
    for one, other in product([draw(columns(5))], [draw(columns(5))]):
        assert one == other


def test_what_is_drawn_is_not_what_it_is_without_the_numbers() -> None:
    assert draw(Rows("Questions", (("answered", 5),))) != draw(Rows("Questions", (("answered", 6),)))


def test_a_png_says_nothing_of_who_made_it() -> None:
    made = draw(spans(2))
    kinds, at = [], 8
    while at < len(made):
        (length,) = struct.unpack(">I", made[at : at + 4])
        kinds.append(made[at + 4 : at + 8])
        at += 12 + length
    assert set(kinds) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_no_start_loads_what_draws() -> None:
    loads = "import sys, bot.client, bot.app; sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)"
    assert run([sys.executable, "-c", loads], check=False).returncode == 0
