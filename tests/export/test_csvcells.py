"""No cell of the transcript is run by the spreadsheet that opens it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.export.csvcells import neutral


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://evil.example","click")',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        '"=1+1"',
        "“=1+1”",
        "\u200b=1+1",
        "\ufeff=1+1",
        "\u00a0=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "﹦1",
        "+44 7700 900123",
        "--5",
        "- a list",
        "=",
    ],
)
def test_a_cell_that_could_be_a_formula_is_shown_as_text(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Is 1+1=2?",
        "5",
        "-5",
        "-3.25",
        "it's me@work",
        "a\n=1",
        "(=1)",
        "£5 – £6",
        "'quoted'",
        "2013-10-01",
        "'=1",
    ],
)
def test_other_cells_are_left_alone(text: str) -> None:
    assert neutral(text) == text


def test_numbers_stay_numbers_and_nothing_is_an_empty_cell() -> None:
    assert [neutral(value) for value in (7, -7, 0.5, None)] == ["7", "-7", "0.5", ""]


def test_a_nul_that_would_hide_a_formula_is_dropped() -> None:
    assert neutral("\0=1") == "'=1"


@given(st.text())
def test_no_cell_begins_as_a_formula_does_and_twice_is_once(text: str) -> None:
    cell = neutral(text)
    assert cell[:1] not in tuple("=+@＝＋－＠\t\r\n\0")
    assert not cell.startswith("-") or cell[1:].replace(".", "", 1).isdecimal()
    assert neutral(cell) == cell


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_cells_written_in_quotes_are_read_back_as_they_were(texts: list[str]) -> None:
    cells = [neutral(text) for text in texts]
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow(cells)
    file.seek(0)
    assert next(csv.reader(file)) == cells
