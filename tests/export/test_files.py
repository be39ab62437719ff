"""The record's files: named for any system, and never dropped for their size."""

import gzip
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.export.files import file_stem, fit_files, record_files
from tests.export.examples import MEETING, OPENED, TEAM, T, record, rich_record


@pytest.mark.parametrize(
    ("team", "stem"),
    [
        ("New Ash Green", "new-ash-green-2013-10-01"),
        ("St. Mary’s & Ærø / Łódź", "st-marys-r-odz-2013-10-01"),
        ("新しい", "meeting-2013-10-01"),
        ("../../etc/passwd", "etc-passwd-2013-10-01"),
        ("CON", "con-2013-10-01"),
        ("a" * 100, "a" * 60 + "-2013-10-01"),
    ],
)
def test_a_file_is_named_after_its_team_and_day(team: str, stem: str) -> None:
    assert file_stem(record(team=replace(TEAM, name=team))) == stem


def test_the_day_is_the_meeting_s_own() -> None:
    late = replace(MEETING, opened_at=OPENED.replace(hour=23, minute=30))
    assert file_stem(record(meeting=late)).endswith("2013-10-02"), "half past midnight in London"


@settings(max_examples=50, deadline=None)
@given(name=st.text(max_size=80))
def test_a_file_s_name_is_safe_everywhere(name: str) -> None:
    stem = file_stem(record(team=replace(TEAM, name=name)))
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not stem.startswith("-")


def test_a_record_has_a_page_and_a_table() -> None:
    names = [name for name, _ in record_files(rich_record(), T)]
    assert names == ["new-ash-green-2013-10-01.html", "new-ash-green-2013-10-01.csv"]


def test_files_that_fit_ride_together_as_they_are() -> None:
    files = (("a.html", b"aa"), ("a.csv", b"bb"))
    assert fit_files(files, 4) == (files,)


def test_files_that_are_too_big_are_compressed() -> None:
    (group,) = fit_files((("a.html", b"a" * 5000), ("a.csv", b"b" * 5000)), 500)
    assert [name for name, _ in group] == ["a.html.gz", "a.csv.gz"]
    assert gzip.decompress(group[0][1]) == b"a" * 5000


@settings(max_examples=50, deadline=None)
@given(sizes=st.lists(st.integers(0, 3000), min_size=1, max_size=3), limit=st.integers(100, 900))
def test_whatever_their_size_no_byte_is_left_out_and_no_message_is_too_big(
    sizes: list[int], limit: int
) -> None:
    random = Random(1)
    files = [(f"{place}.html", random.randbytes(size)) for place, size in enumerate(sizes)]
    groups = fit_files(files, limit)
    assert groups == fit_files(files, limit)
    assert all(sum(len(data) for _, data in group) <= limit for group in groups)
    sent = [file for group in groups for file in group]
    for name, data in files:
        if (name, data) in sent:
            continue
        parts = [part for other, part in sent if other.startswith(f"{name}.gz")]
        assert gzip.decompress(b"".join(parts)) == data
