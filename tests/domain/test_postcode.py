import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors.teams import BadAreas, BadPostcode, TooManyAreas
from bot.domain.postcode import (
    Extent,
    areas,
    covering,
    extent,
    in_order,
    looks_like_postcode,
    postcode,
)

# One of each form that there is; the first six are those the Government's specification names.
REAL = ("M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "GIR 0AA", "DA3 8QG", "SW1A 2AA")


@pytest.mark.parametrize("code", REAL)
def test_every_form_of_a_postcode_is_taken_however_it_is_typed(code: str) -> None:
    assert postcode(code) == code
    assert postcode(f"  {code.lower().replace(' ', '')} ") == code
    assert postcode(code.replace(" ", "   ")) == code
    assert extent(code) is Extent.UNIT


@pytest.mark.parametrize(
    "wrong",
    ["", "QA1 1AA", "DI3 8QG", "DA3 8CG", "DA3 8Q", "DA 8QG", "D A3 8QG X", "DA123 8QG", "New Ash Green",
     "A1I 1AA", "EC1I 1BB", "３８", "DA3\u00a08QG1", "GIR", "1", "' OR 1=1 --", "x" * 5000],
)  # fmt: skip
def test_what_has_not_the_form_is_refused_without_being_kept(wrong: str) -> None:
    assert not looks_like_postcode(wrong)
    with pytest.raises(BadPostcode) as refused:
        postcode(wrong)
    assert vars(refused.value) == {}


def test_a_district_and_a_sector_will_do_for_who_gives_no_more() -> None:
    assert (postcode("da3"), extent("DA3")) == ("DA3", Extent.DISTRICT)
    assert (postcode("da3  8"), extent("DA3 8")) == ("DA3 8", Extent.SECTOR)


def test_a_postcode_lies_in_its_sector_and_its_district_and_nowhere_else() -> None:
    assert covering("DA3 8QG") == ("DA3", "DA3 8", "DA3 8QG")
    assert covering("DA38 1AB") == ("DA38", "DA38 1", "DA38 1AB")
    assert covering("EC1A 1BB") == ("EC1", "EC1A", "EC1A 1", "EC1A 1BB")
    assert covering("GIR 0AA") == ("GIR", "GIR 0", "GIR 0AA")
    assert covering("DA3") == ("DA3",)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("DA3, DA13 9", ("DA3", "DA13 9")),
        ("da3 da4\nda13 0", ("DA3", "DA4", "DA13 0")),
        ("DA3 8QG; DA38QG", ("DA3 8QG",)),
        ("DA38", ("DA38",)),
        ("DA3 8 DA3 7", ("DA3 8", "DA3 7")),
        ("", ()),
    ],
)
def test_a_list_is_read_as_people_type_it(typed: str, read: tuple[str, ...]) -> None:
    assert areas(typed) == read


def test_what_is_no_area_is_named_and_nothing_is_taken() -> None:
    with pytest.raises(BadAreas) as refused:
        areas("DA3, Hartley, 8QG")
    assert refused.value.wrong == ("HARTLEY", "8QG")


def test_codes_are_sorted_as_people_sort_them() -> None:
    assert in_order(["DA13", "DA3 8QG", "DA3", "DA3 8", "EC1A", "EC1", "M1"]) == (
        "DA3", "DA3 8", "DA3 8QG", "DA13", "EC1", "EC1A", "M1",
    )  # fmt: skip


@given(st.text(string.printable, max_size=60))
def test_whatever_is_typed_is_read_or_refused_and_what_is_read_reads_the_same_again(typed: str) -> None:
    try:
        codes = areas(typed)
    except BadAreas:
        return
    assert areas(", ".join(codes)) == codes
    assert sorted(in_order(codes)) == sorted(codes)


def test_a_list_too_long_for_any_team_is_refused_rather_than_cut() -> None:
    units = [f"DA{outward} {number}AA" for outward in range(1, 100) for number in range(10)]
    assert len(areas("\n".join(units * 2))) == len(units)
    with pytest.raises(TooManyAreas):
        areas("\n".join(["DA99 9ZZ"] * 10_000))
