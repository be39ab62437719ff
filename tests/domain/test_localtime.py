"""Local wall time in a zone: what it means in UTC, and how zones are named by people."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.localtime import (
    UnknownZone,
    WallTime,
    ZoneNote,
    resolve,
    wall_in,
    zone_or_error,
    zones_like,
)

ZONES = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Etc/UTC",
]


def wall(text: str) -> WallTime:
    return WallTime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "asked", "utc", "shown", "note"),
    [
        ("Europe/London", "2013-10-01T18:00", "2013-10-01T17:00", "2013-10-01T18:00", None),
        ("Europe/London", "2013-11-05T18:00", "2013-11-05T18:00", "2013-11-05T18:00", None),
        ("Europe/London", "2026-03-29T00:59", "2026-03-29T00:59", "2026-03-29T00:59", None),
        ("Europe/London", "2026-03-29T01:00", "2026-03-29T01:00", "2026-03-29T02:00", ZoneNote.MOVED_FORWARD),
        ("Europe/London", "2026-03-29T01:30", "2026-03-29T01:30", "2026-03-29T02:30", ZoneNote.MOVED_FORWARD),
        ("Europe/London", "2026-03-29T02:00", "2026-03-29T01:00", "2026-03-29T02:00", None),
        ("Europe/London", "2026-10-25T00:59", "2026-10-24T23:59", "2026-10-25T00:59", None),
        ("Europe/London", "2026-10-25T01:30", "2026-10-25T00:30", "2026-10-25T01:30", ZoneNote.FIRST_OF_TWO),
        ("Europe/London", "2026-10-25T02:00", "2026-10-25T02:00", "2026-10-25T02:00", None),
        (
            "America/New_York",
            "2026-03-08T02:30",
            "2026-03-08T07:30",
            "2026-03-08T03:30",
            ZoneNote.MOVED_FORWARD,
        ),
        (
            "America/New_York",
            "2026-11-01T01:30",
            "2026-11-01T05:30",
            "2026-11-01T01:30",
            ZoneNote.FIRST_OF_TWO,
        ),
        # Lord Howe Island moves its clocks by half an hour.
        (
            "Australia/Lord_Howe",
            "2026-10-04T02:10",
            "2026-10-03T15:40",
            "2026-10-04T02:40",
            ZoneNote.MOVED_FORWARD,
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-05T01:45",
            "2026-04-04T14:45",
            "2026-04-05T01:45",
            ZoneNote.FIRST_OF_TWO,
        ),
        # Samoa crossed the date line: 30 December 2011 was left out whole.
        ("Pacific/Apia", "2011-12-30T18:00", "2011-12-31T04:00", "2011-12-31T18:00", ZoneNote.MOVED_FORWARD),
        ("Pacific/Apia", "2011-12-29T18:00", "2011-12-30T04:00", "2011-12-29T18:00", None),
    ],
)
def test_a_wall_time_becomes_one_moment(
    zone: str, asked: str, utc: str, shown: str, note: ZoneNote | None
) -> None:
    resolved = resolve(wall(asked), zone)
    assert resolved.utc == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert resolved.utc.tzinfo is UTC
    assert resolved.wall == wall(shown)
    assert resolved.note is note


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2060, 1, 1)),  # noqa: DTZ001
    st.sampled_from(ZONES),
)
def test_what_the_wall_shows_at_the_resolved_moment_is_what_is_reported(moment: datetime, zone: str) -> None:
    asked = WallTime.from_naive(moment)
    resolved = resolve(asked, zone)
    assert wall_in(resolved.utc, zone) == resolved.wall
    assert (resolved.wall == asked) == (resolved.note is not ZoneNote.MOVED_FORWARD)
    assert resolved.wall >= asked


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_a_wall_time_survives_being_written_down(moment: datetime) -> None:
    kept = WallTime.from_naive(moment)
    assert WallTime.fromisoformat(kept.isoformat()) == kept


def test_a_wall_time_holds_whole_minutes_and_no_zone() -> None:
    assert WallTime(date(2026, 10, 1), time(18, 0, 59, 5)) == wall("2026-10-01T18:00")
    assert wall("2026-10-01T18:00").isoformat() == "2026-10-01T18:00"
    assert wall("2026-10-01T18:00") < wall("2026-10-01T18:01") < wall("2026-10-02T00:00")
    aware = datetime(2026, 10, 1, 18, tzinfo=UTC)
    with pytest.raises(TypeError):
        WallTime.from_naive(aware)
    with pytest.raises(TypeError):
        WallTime(aware.date(), aware.timetz())
    with pytest.raises(TypeError):
        WallTime(aware, aware.time())
    with pytest.raises(TypeError):
        wall_in(aware.replace(tzinfo=None), "Europe/London")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("  EUROPE / LONDON ", "Europe/London"),
        ("london", "Europe/London"),
        ("Europe/london", "Europe/London"),
        ("UK", "Europe/London"),
        ("gb", "Europe/London"),
        ("BST", "Europe/London"),
        ("GMT", "Europe/London"),
        ("new york", "America/New_York"),
        ("new_york", "America/New_York"),
        ("Lord Howe", "Australia/Lord_Howe"),
        ("Dublin", "Europe/Dublin"),
        ("Ireland", "Europe/Dublin"),
        ("US/Eastern", "US/Eastern"),
        ("utc", "Etc/UTC"),
        ("Etc/GMT", "Etc/GMT"),
    ],
)
def test_people_name_their_zone_as_they_like(typed: str, zone: str) -> None:
    assert zone_or_error(typed) == zone


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("Lodnon", "Europe/London"),
        ("Eurpe/London", "Europe/London"),
        ("Lond", "Europe/London"),
        ("", "Europe/London"),
    ],
)
def test_an_unknown_zone_comes_with_names_like_it(typed: str, suggested: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        zone_or_error(typed)
    assert refused.value.name == typed
    assert suggested in refused.value.suggestions


@pytest.mark.parametrize(
    "typed", ["/etc/passwd", "../../etc/passwd", "Europe", "Factory", "\0", "x" * 4000, "🕕"]
)
def test_what_is_no_zone_is_refused_and_never_used_as_a_path(typed: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        zone_or_error(typed)
    assert len(refused.value.name) <= 60
    with pytest.raises(UnknownZone):
        resolve(wall("2026-10-01T18:00"), typed)


@given(st.text())
def test_any_text_is_a_zone_or_an_unknown_zone(typed: str) -> None:
    try:
        zone = zone_or_error(typed)
    except UnknownZone:
        return
    assert resolve(wall("2026-10-01T18:00"), zone).utc - datetime(2026, 10, 1, 18, tzinfo=UTC) < timedelta(
        days=1
    )


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "Europe/London"),
        ("lon", "Europe/London"),
        ("uk", "Europe/London"),
        ("dub", "Europe/Dublin"),
        ("new y", "America/New_York"),
        ("america/new", "America/New_York"),
        ("lord", "Australia/Lord_Howe"),
    ],
)
def test_the_likely_zone_is_offered_first_while_typing(typed: str, first: str) -> None:
    assert zones_like(typed)[0] == first


def test_what_is_offered_fits_one_menu_and_is_accepted() -> None:
    for typed in ("", "a", "e", "europe/", "america/", "zz", "🕕"):
        offered = zones_like(typed)
        assert len(offered) <= 25
        assert len(set(offered)) == len(offered)
        assert all(zone_or_error(zone) == zone for zone in offered)
    assert zones_like("e", limit=3) == zones_like("e")[:3]
