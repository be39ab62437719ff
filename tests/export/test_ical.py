"""Calendar files, read back by vobject and dateutil and checked against zoneinfo."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.elsewhere import Elsewhere
from bot.domain.localtime import WallTime, resolve
from bot.domain.meeting import Meeting, MeetingState
from bot.export.ical import calendar_file
from bot.export.vtimezone import timezone_part
from bot.i18n import texts
from bot.services.dates import DateLine, ElsewhereLine
from bot.services.models import Link, MeetingLine
from tests.export.examples import MEETING, NEXT_MEETING, TEAM
from tests.support.calendars import read_calendar

T = texts("en-GB")
NOW = datetime(2013, 9, 17, 15, 0, 1, 5, tzinfo=UTC)
LINK = Link(100, 555, 777)
OCTOBER = replace(MEETING, state=MeetingState.SCHEDULED, opened_at=None, closed_at=None)
NOVEMBER = replace(NEXT_MEETING, state=MeetingState.SCHEDULED, opened_at=None, closed_at=None)
DROP_IN = Elsewhere(
    id=3,
    team_id=1,
    title="Drop-in",
    place="Minnis Hall, New Ash Green; the side door, left",
    wall=WallTime.fromisoformat("2013-10-27T11:00"),
    zone="Europe/London",
    minutes=90,
    starts_at=datetime(2013, 10, 27, 11, 0, tzinfo=UTC),
    ends_at=datetime(2013, 10, 27, 12, 30, tzinfo=UTC),
)


def of(*meetings: Meeting, link: Link | None = LINK) -> tuple[MeetingLine, ...]:
    return tuple(MeetingLine(TEAM, meeting, True, link) for meeting in meetings)


def made(*lines: DateLine, whole: bool = False) -> bytes:
    return calendar_file(lines, T, NOW, whole=whole)[1]


def hours(first: datetime, last: datetime, step: timedelta = timedelta(hours=1)) -> Iterator[datetime]:
    while first < last:
        yield first
        first += step


def test_the_autumn_of_2013_is_at_six_on_both_sides_of_the_clocks_of_october() -> None:
    file = made(*of(OCTOBER, NOVEMBER))
    assert b"DTSTART;TZID=Europe/London:20131001T180000\r\n" in file
    assert b"DTSTART;TZID=Europe/London:20131105T180000\r\n" in file
    october, november = read_calendar(file).vevent_list
    assert october.dtstart.value.astimezone(UTC) == datetime(2013, 10, 1, 17, 0, tzinfo=UTC)
    assert november.dtstart.value.astimezone(UTC) == datetime(2013, 11, 5, 18, 0, tzinfo=UTC)
    for event, meeting in ((october, OCTOBER), (november, NOVEMBER)):
        assert event.dtstart.value.replace(tzinfo=None).isoformat(timespec="minutes").endswith("T18:00")
        assert event.dtstart.value == meeting.starts_at.astimezone(ZoneInfo("Europe/London"))
        assert event.dtstart.value + event.duration.value == meeting.ends_at


def test_a_calendar_says_what_it_is_and_whose() -> None:
    name, file = calendar_file(of(OCTOBER, NOVEMBER), T, NOW, whole=True)
    calendar = read_calendar(file)
    assert name == "new-ash-green.ics"
    assert calendar.version.value == "2.0"
    assert calendar.method.value == "PUBLISH"
    assert calendar.contents["x-wr-calname"][0].value == "New Ash Green team"
    assert [part.tzid.value for part in calendar.vtimezone_list] == ["Europe/London"]


def test_one_date_has_its_day_in_the_file_s_name() -> None:
    assert calendar_file(of(OCTOBER), T, NOW)[0] == "new-ash-green-2013-10-01.ics"


def test_an_entry_keeps_its_uid_and_says_how_new_it_is() -> None:
    moved = replace(OCTOBER, sequence=2, changed_at=NOW, starts_at=OCTOBER.starts_at + timedelta(days=1))
    before, after = read_calendar(made(*of(OCTOBER))).vevent, read_calendar(made(*of(moved))).vevent
    assert before.uid.value == after.uid.value == "meeting-7.100@beatmeet"
    assert (before.sequence.value, after.sequence.value) == ("0", "2")
    assert after.dtstamp.value == after.last_modified.value == NOW.replace(microsecond=0)
    assert "last-modified" not in before.contents
    assert before.url.value == LINK.url


@pytest.mark.parametrize(
    ("state", "skipped", "status"),
    [
        (MeetingState.SCHEDULED, False, "CONFIRMED"),
        (MeetingState.OPEN, False, "CONFIRMED"),
        (MeetingState.CANCELLED, False, "CANCELLED"),
        (MeetingState.CANCELLED, True, "CANCELLED"),
        (MeetingState.MISSED, False, "CANCELLED"),
    ],
)
def test_what_is_called_off_is_cancelled(state: MeetingState, skipped: bool, status: str) -> None:
    meeting = replace(OCTOBER, state=state, skipped=skipped)
    assert read_calendar(made(*of(meeting))).vevent.status.value == status


def test_why_a_meeting_is_cancelled_is_said_and_why_it_was_missed_is_not_guessed() -> None:
    cancelled = replace(OCTOBER, state=MeetingState.CANCELLED, reason="The hall is flooded.")
    missed = replace(OCTOBER, state=MeetingState.MISSED, reason="while_paused")
    assert "Reason: The hall is flooded." in read_calendar(made(*of(cancelled))).vevent.description.value
    assert "while" not in read_calendar(made(*of(missed))).vevent.description.value


def test_a_date_elsewhere_says_where() -> None:
    event = read_calendar(made(ElsewhereLine(TEAM, DROP_IN, None))).vevent
    assert event.uid.value == "elsewhere-3.100@beatmeet"
    assert event.location.value == DROP_IN.place
    assert event.summary.value == "Drop-in"
    assert event.dtstart.value.astimezone(UTC) == DROP_IN.starts_at
    assert event.duration.value == timedelta(minutes=90)
    assert "url" not in event.contents
    off = replace(DROP_IN, cancelled_at=NOW, sequence=1)
    assert read_calendar(made(ElsewhereLine(TEAM, off, None))).vevent.status.value == "CANCELLED"


HOSTILE = (
    "Evil\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT",
    'Commas, semicolons; colons: "quotes" \\ and \\n',
    "🚓👮🏽‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿 " * 10,
    "Ŵythnos ŷ heddlu: Llanfair­pwllgwyngyll " * 3,
    "\u2028BEGIN:VALARM\u2029\x0bX:1\x0c\x85Y:2\x00\x1b",
    "END:VCALENDAR",
    "a" * 500,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_title_place_or_reason_adds_a_line_of_its_own(text: str) -> None:
    meeting = replace(OCTOBER, title=text, state=MeetingState.CANCELLED, reason=text)
    elsewhere = replace(DROP_IN, title=text, place=text)
    team = replace(TEAM, name=text)
    lines = (MeetingLine(team, meeting, False, LINK), ElsewhereLine(team, elsewhere, LINK))
    file = made(*lines, whole=True)
    plain = made(*of(OCTOBER), ElsewhereLine(TEAM, DROP_IN, LINK), whole=True)
    assert property_names(file) == property_names(plain)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\n" not in file.replace(b"\r\n", b"")
    one, other = read_calendar(file).vevent_list
    shown = " ".join(one.summary.value.split())
    assert shown == " ".join(other.summary.value.split())
    assert "\n" not in one.summary.value + other.location.value


def property_names(file: bytes) -> list[str]:
    unfolded = file.replace(b"\r\n ", b"").decode()
    return [line.split(":")[0].split(";")[0] for line in unfolded.split("\r\n")]


@given(st.text(max_size=200))
def test_any_title_reads_back_as_it_was_typed_but_for_what_cannot_be_seen(text: str) -> None:
    from bot.domain.short_text import optional_text

    title = optional_text("title", text, 10_000)
    meeting = replace(OCTOBER, title=title)
    event = read_calendar(made(*of(meeting))).vevent
    assert event.summary.value == (title or "Meeting: New Ash Green team")


def test_the_second_of_two_hours_is_not_taken_for_the_first() -> None:
    """A meeting opened by hand at half past one, after the clocks went back."""
    second = datetime(2013, 10, 27, 1, 30, tzinfo=UTC)
    meeting = replace(OCTOBER, starts_at=second, ends_at=second + timedelta(hours=1))
    event = read_calendar(made(*of(meeting))).vevent
    assert event.dtstart.value == second
    first = resolve(WallTime.fromisoformat("2013-10-27T01:30"), "Europe/London").utc
    meeting = replace(OCTOBER, starts_at=first, ends_at=first + timedelta(hours=1))
    event = read_calendar(made(*of(meeting))).vevent
    assert event.dtstart.value.astimezone(UTC) == first == second - timedelta(hours=1)
    assert event.duration.value == timedelta(hours=1)


def test_a_moment_in_two_zones_has_the_rules_of_both() -> None:
    away = replace(OCTOBER, id=9, zone="Australia/Sydney")
    calendar = read_calendar(made(*of(OCTOBER, away)))
    assert [part.tzid.value for part in calendar.vtimezone_list] == ["Europe/London", "Australia/Sydney"]
    assert [event.dtstart.value.astimezone(UTC) for event in calendar.vevent_list] == [OCTOBER.starts_at] * 2


ZONES = (
    "Europe/London", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
    "Africa/Casablanca", "Pacific/Apia", "Etc/UTC",
)  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
def test_the_rules_of_a_zone_are_those_of_zoneinfo_at_every_hour_of_two_years(zone: str) -> None:
    first, last = datetime(2012, 12, 1, tzinfo=UTC), datetime(2014, 12, 1, tzinfo=UTC)
    part = timezone_part(zone, first, last).to_ical().decode()
    told: Any = tz.tzical(io.StringIO(part)).get(zone)
    for moment in hours(first, last):
        local = moment.astimezone(ZoneInfo(zone))
        if not local.fold:  # the first of two, as RFC 5545 reads it
            assert local.replace(tzinfo=told).utcoffset() == local.utcoffset(), moment


@pytest.mark.parametrize("zone", ZONES)
def test_each_onset_is_written_in_the_clock_that_ends_with_it(zone: str) -> None:
    part = timezone_part(zone, datetime(2013, 10, 1, tzinfo=UTC), datetime(2013, 11, 5, tzinfo=UTC))
    begin = datetime(2012, 1, 1, tzinfo=UTC)
    told = set()
    observances: list[Any] = part.subcomponents
    for observance in observances:
        rdates = observance.get("rdate")
        moments = [observance["dtstart"].dt, *([one.dt for one in rdates.dts] if rdates else [])]
        ends = observance["tzoffsetfrom"].td
        told |= {(moment - ends).replace(tzinfo=UTC) for moment in moments}
    told.discard(begin)
    second = timedelta(seconds=1)
    place = ZoneInfo(zone)
    for onset in told:
        before, after = (onset - second).astimezone(place), onset.astimezone(place)
        assert (before.utcoffset(), before.tzname()) != (after.utcoffset(), after.tzname())
    changes = [
        moment
        for moment in hours(begin, datetime(2015, 1, 1, tzinfo=UTC))
        if moment.astimezone(place).utcoffset() != (moment + timedelta(hours=1)).astimezone(place).utcoffset()
    ]
    assert len(told) == len(changes)


def test_an_empty_calendar_is_none() -> None:
    with pytest.raises(ValueError, match="at least one date"):
        calendar_file((), T, NOW)
