"""The poster as it is printed: whole, within its margins, and with a code that reads as its link."""

import io
import re
from functools import cache

import numpy as np
import pytest
import segno
from msgspec.structs import replace
from numpy.typing import NDArray
from PIL import Image

from bot.export.drawing import drawable, width, wrapped
from bot.export.poster import Poster, PosterFormat, draw
from tests.support.reading_back import codes, pages

PLAIN = Poster(
    organisation="Invented Police",
    team="New Ash Green team",
    title="Our next online meeting",
    day="Tuesday 1 October 2013",
    time="18:00 to 19:00 (UK time)",
    how=("Ask us anything, or just read along.", "Point your phone's camera at the square."),
    link="https://discord.gg/Ab3dEf9",
    signposts=("Not for emergencies. In danger now: call 999.", "Not urgent: call 101."),
)
LLANFAIR = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
HOSTILE = {
    "one long word": replace(PLAIN, team=f"{LLANFAIR} team", organisation=LLANFAIR),
    "sixty wide letters": replace(PLAIN, team="Ŵ" * 60, title="W" * 80, organisation="W" * 100),
    "many words": replace(PLAIN, team="a Ŷ " * 15, title="o " * 40, organisation="Mm " * 33),
    "mathematics": replace(
        PLAIN, team=r"$\frac{1}{0}$ _^{} \N{DEGREE SIGN} $", title="$", organisation="%$#&"
    ),
    "emoji and hidden signs": replace(PLAIN, team="🚓 Tîm 👮🏽‍♀️ y Môr", title="🏴󠁧󠁢󠁷󠁬󠁳󠁿", organisation="\u200b"),
    "the longest page and sentences": replace(
        PLAIN,
        team="Ŵ" * 60,
        title="W" * 80,
        organisation="W" * 100,
        signposts=(
            *("Llinell gymorth hir iawn, 0800 555 111. " * 5 for _ in range(9)),
            "Check us at https://www.example.org/" + "a" * 265 + ".",
        ),
        how=("Gofynnwch unrhyw beth i ni. " * 8, "Anelwch gamera eich ffôn at y sgwâr. " * 6),
    ),
    "the longest link": replace(PLAIN, link="https://discord.gg/" + "A1b2C3d4" * 4),
    "nothing but what must be": replace(PLAIN, organisation="", title="", signposts=("Call 999.",)),
}


drawn = cache(draw)  # to draw one takes most of a test's time


def dark(poster: Poster) -> NDArray[np.bool_]:
    """Where the paper is printed, dot by dot."""
    with Image.open(io.BytesIO(drawn(poster, PosterFormat.PNG))) as picture:
        assert picture.size == (1653, 2338)
        return np.asarray(picture.convert("L")) < 128


def code_in(printed: NDArray[np.bool_]) -> tuple[slice, slice]:
    """Where the code stands: the rows with ink in the middle and none at the left margin."""
    rows = printed.any(axis=1) & ~printed[:, :400].any(axis=1)
    runs: list[list[int]] = [[]]
    for row in np.flatnonzero(rows):
        if runs[-1] and row != runs[-1][-1] + 1:
            runs.append([])
        runs[-1].append(int(row))
    tallest = max(runs, key=len)
    columns = np.flatnonzero(printed[tallest[0] : tallest[-1] + 1].any(axis=0))
    return slice(tallest[0], tallest[-1] + 1), slice(int(columns[0]), int(columns[-1]) + 1)


@pytest.mark.parametrize("name", ["plain", *HOSTILE])
def test_everything_stands_within_the_margins_and_the_code_reads_as_the_link(name: str) -> None:
    poster = HOSTILE.get(name, PLAIN)
    printed = dark(poster)
    edge = 100  # half an inch
    inside = printed[edge:-edge, edge:-edge]
    assert printed.sum() == inside.sum(), "nothing runs into the margin"
    code = printed[code_in(printed)]
    wanted = np.asarray([list(row) for row in segno.make(poster.link, error="m", micro=False).matrix]) > 0
    dots = code.shape[0] / len(wanted)
    assert code.shape[0] == code.shape[1]
    assert dots == int(dots) >= 8, "sharp, and a millimetre wide"
    middles = (np.arange(len(wanted)) * dots + dots / 2).astype(int)
    assert (code[np.ix_(middles, middles)] == wanted).all()


@pytest.mark.parametrize("name", ["plain", *HOSTILE])
def test_the_code_has_its_quiet_zone(name: str) -> None:
    poster = HOSTILE.get(name, PLAIN)
    printed = dark(poster)
    rows, columns = code_in(printed)
    squares = len(list(segno.make(poster.link, error="m", micro=False).matrix))
    quiet = 4 * (rows.stop - rows.start) // squares
    around = printed[rows.start - quiet : rows.stop + quiet, columns.start - quiet : columns.stop + quiet]
    assert around.sum() == printed[rows, columns].sum(), "nothing but paper around it"


def test_a_pdf_is_one_page_of_a4_with_letters_to_search() -> None:
    file = drawn(PLAIN, PosterFormat.PDF)
    assert file.startswith(b"%PDF-")
    assert b"/Count 1" in file
    (box,) = re.findall(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", file)
    assert [round(float(side) / 72 * 25.4) for side in box] == [210, 297]
    assert b"/Type0" in file
    assert b"/ToUnicode" in file


@pytest.mark.parametrize("name", ["plain", *HOSTILE])
def test_another_library_reads_the_link_off_the_picture(name: str) -> None:
    poster = HOSTILE.get(name, PLAIN)
    with Image.open(io.BytesIO(drawn(poster, PosterFormat.PNG))) as picture:
        assert codes(picture) == [poster.link]


@pytest.mark.parametrize("of_its_size", [0.5, 0.25])
def test_a_small_or_slanted_photo_of_it_still_reads(of_its_size: float) -> None:
    with Image.open(io.BytesIO(drawn(PLAIN, PosterFormat.PNG))) as picture:
        small = picture.convert("L").rotate(7, expand=True, fillcolor=255)
        small = small.resize((int(small.width * of_its_size), int(small.height * of_its_size)))
        assert codes(small) == [PLAIN.link]


@pytest.mark.parametrize("name", ["plain", *HOSTILE])
def test_another_library_shows_the_pdf_as_one_page_with_its_words_and_its_code(name: str) -> None:
    poster = HOSTILE.get(name, PLAIN)
    (page,) = pages(drawn(poster, PosterFormat.PDF))
    assert page.picture.size == pytest.approx((1653, 2338), abs=2)
    assert codes(page.picture) == [poster.link]
    words = "".join(page.text.split())
    for said in (poster.day, poster.time, *poster.how):
        assert "".join(said.split()) in words
    printed = np.asarray(page.picture.convert("L")) < 128
    assert printed.sum() == printed[100:-100, 100:-100].sum(), "nothing runs into the margin"


@pytest.mark.parametrize("of", PosterFormat)
def test_the_same_poster_is_the_same_file(of: PosterFormat) -> None:
    assert drawn(PLAIN, of) == draw(PLAIN, of)


def test_lines_fit_their_room_and_lose_no_word() -> None:
    text = f"Tîm Cymdogaeth y Môr a’r {LLANFAIR} gyda Llan Ffestiniog"
    for size in (10, 20, 40):
        lines = wrapped(text, size, 300)
        assert all(width(line, size) <= 300 for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_telephone_number_stays_on_one_line() -> None:
    number = "0800\u00a0555\u00a0111"
    lines = wrapped(f"Crimestoppers, {number}.", 12, 100)
    assert any(number in line for line in lines)


def test_welsh_letters_are_drawn_and_what_has_no_sign_is_left_out() -> None:
    assert drawable("Ŵŵ Ŷŷ âêîôûïäëöü ’") == "Ŵŵ Ŷŷ âêîôûïäëöü ’"
    assert drawable("w\u0302 🚓  x") == "ŵ x"
