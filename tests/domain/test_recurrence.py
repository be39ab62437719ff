"""How often meetings repeat: what people type, and the days it gives across changes of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.localtime import WallTime, ZoneNote
from bot.domain.recurrence import (
    Frequency,
    Occurrence,
    Recurrence,
    UnknownRecurrence,
    occurrences,
    parse_every,
    suggest_every,
)


def wall(text: str) -> WallTime:
    return WallTime.fromisoformat(text)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def rule_of(text: str) -> str:
    meant = parse_every(text)
    assert meant is not None
    return meant.rrule


def dates(found: list[Occurrence]) -> list[str]:
    return [occurrence.original_wall.isoformat() for occurrence in found]


@pytest.mark.parametrize(
    ("typed", "rrule"),
    [
        ("first Tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
        ("1st tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FIRST TUES", "FREQ=MONTHLY;BYDAY=1TU"),
        ("every first Tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
        ("every first Tuesday of the month", "FREQ=MONTHLY;BYDAY=1TU"),
        ("the first Tuesday of each month", "FREQ=MONTHLY;BYDAY=1TU"),
        ("monthly on the first Tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
        ("once a month on the first Tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
        ("second Tuesday", "FREQ=MONTHLY;BYDAY=2TU"),
        ("every second Tuesday", "FREQ=MONTHLY;BYDAY=2TU"),
        ("last Thursday", "FREQ=MONTHLY;BYDAY=-1TH"),
        ("last Thursday of the month", "FREQ=MONTHLY;BYDAY=-1TH"),
        ("second to last Friday", "FREQ=MONTHLY;BYDAY=-2FR"),
        ("fifth Monday", "FREQ=MONTHLY;BYDAY=5MO"),
        ("second and fourth Monday", "FREQ=MONTHLY;BYDAY=2MO,4MO"),
        ("4th & 2nd Mondays", "FREQ=MONTHLY;BYDAY=2MO,4MO"),
        ("first Tuesday and Thursday", "FREQ=MONTHLY;BYDAY=1TU,1TH"),
        ("first Monday and third Thursday", "FREQ=MONTHLY;BYDAY=1MO,3TH"),
        ("Tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("every Tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("Tuesdays", "FREQ=WEEKLY;BYDAY=TU"),
        ("weekly on Tue", "FREQ=WEEKLY;BYDAY=TU"),
        ("Tuesdays and Thursdays", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("weekends", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("two weeks on Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every second week on Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every other Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("alternate Wednesdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("every other week on Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("fortnightly on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("every fortnight on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("Friday fortnightly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("every second week", "FREQ=WEEKLY;INTERVAL=2"),
        ("every 3 weeks on Monday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"),
        ("Monday every three weeks", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"),
        ("weekly", "FREQ=WEEKLY"),
        ("monthly", "FREQ=MONTHLY"),
        ("every month", "FREQ=MONTHLY"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("yearly", "FREQ=MONTHLY;INTERVAL=12"),
        ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("15th of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("the fifteenth", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("day 15 of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("1st and 15th of the month", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("last day of the month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("every two months on the first Tuesday", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU"),
        ("first Tuesday of every second month", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU"),
        ("quarterly on the last Friday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR"),
        ("daily", "FREQ=DAILY"),
        ("every day", "FREQ=DAILY"),
        ("every 10 days", "FREQ=DAILY;INTERVAL=10"),
        ("  every   Tuesday!  ", "FREQ=WEEKLY;BYDAY=TU"),
    ],
)
def test_people_say_how_often_in_their_own_words(typed: str, rrule: str) -> None:
    meant = parse_every(typed)
    assert meant is not None
    assert meant.rrule == rrule
    assert Recurrence.from_rrule(rrule) == meant


@pytest.mark.parametrize("typed", ["never", "Never", " stop ", "none", "off"])
def test_never_ends_the_series(typed: str) -> None:
    assert parse_every(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "\0", "🕕", "x" * 4000, "first", "every", "other", "on the", "sometimes", "first week",
        "second week of the month", "monthly on Tuesday", "daily on Tuesday", "weekly on the first Tuesday",
        "every 0 weeks", "every 99999 weeks", "every 999999999999 weeks", "sixth Monday", "32nd of the month",
        "0th of the month", "first Tuesday of May", "first Tuesday 6pm", "Tuesday and first Friday", "12345",
        "first Tuesday and the 15th of the month", "FREQ=SECONDLY", "mañana",
        "١٥th of every month",
    ],
)  # fmt: skip
def test_what_says_no_recurrence_is_refused_with_examples_that_do(typed: str) -> None:
    with pytest.raises(UnknownRecurrence) as refused:
        parse_every(typed)
    assert len(refused.value.text) <= 100
    assert refused.value.examples
    for phrase in refused.value.examples:
        parse_every(phrase)


VOCABULARY = (
    "first", "second", "last", "15th", "2", "0", "31st", "every", "other", "the", "of", "on", "and",
    "Tuesday", "Mon", "weekdays", "week", "weeks", "month", "monthly", "fortnight", "day", "daily",
    "year", "never", "99", "-1", "½", "²", "in", "a", "1st", "Ⅳ",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=9).map(" ".join)


@given(st.one_of(st.text(max_size=300), WORDS))
@example("²nd of the month")
@example("first\x00Tuesday")
def test_any_text_is_a_recurrence_or_an_unknown_one(typed: str) -> None:
    try:
        meant = parse_every(typed)
    except UnknownRecurrence:
        return
    if meant is not None:
        assert Recurrence.from_rrule(meant.rrule) == meant
        assert meant.anchored(date(2026, 9, 17)).first_day(date(2026, 9, 17)) >= date(2026, 9, 17)


@pytest.mark.parametrize(
    "rrule",
    [
        "", "FREQ=SECONDLY", "FREQ=MONTHLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=6TU",
        "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=1-1", "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=WEEKLY;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=--",
        "DTSTART:2013", "FREQ=MONTHLY;BYDAY=1TU;BYMONTHDAY=1",
    ],
)  # fmt: skip
def test_a_rule_that_no_team_can_have_is_refused(rrule: str) -> None:
    with pytest.raises(UnknownRecurrence):
        Recurrence.from_rrule(rrule)


def test_new_ash_green_meets_on_the_first_tuesday_across_the_change_of_the_clocks() -> None:
    found = occurrences(
        "FREQ=MONTHLY;BYDAY=1TU", wall("2013-09-17T18:00"), "Europe/London", utc("2013-09-17T12:00"), 2
    )
    assert dates(found) == ["2013-10-01T18:00", "2013-11-05T18:00"]
    assert [occurrence.resolved.utc for occurrence in found] == [
        utc("2013-10-01T17:00"),
        utc("2013-11-05T18:00"),
    ]
    assert [occurrence.resolved.note for occurrence in found] == [None, None]


@pytest.mark.parametrize(
    ("rrule", "start", "after", "expected"),
    [
        # The phase of a fortnight is the start's, however late it is asked for.
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "2013-10-01T18:00",
            "2013-10-01T16:59",
            ["2013-10-01", "2013-10-15"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "2013-10-01T18:00",
            "2013-10-01T17:00",
            ["2013-10-15", "2013-10-29"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "2013-10-01T18:00",
            "2026-09-17T12:00",
            ["2026-09-29", "2026-10-13"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
            "2026-09-16T18:00",
            "2026-09-16T00:00",
            ["2026-09-18", "2026-09-28"],
        ),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-09-16T18:00", "2026-09-17T00:00", ["2026-09-30", "2026-10-14"]),
        ("FREQ=DAILY;INTERVAL=10", "2026-01-01T18:00", "2026-09-17T00:00", ["2026-09-18", "2026-09-28"]),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU",
            "2013-10-01T18:00",
            "2026-09-17T12:00",
            ["2026-10-06", "2026-12-01"],
        ),
        ("FREQ=MONTHLY;BYDAY=-1TH", "2026-01-01T18:00", "2026-02-01T00:00", ["2026-02-26", "2026-03-26"]),
        ("FREQ=MONTHLY;BYDAY=5TU", "2026-01-01T18:00", "2026-04-01T00:00", ["2026-06-30", "2026-09-29"]),
        # RFC 5545: a day that a month has not is left out, not moved.
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-01T18:00", "2026-02-01T00:00", ["2026-03-31", "2026-05-31"]),
        ("FREQ=MONTHLY", "2026-01-31T18:00", "2026-02-01T00:00", ["2026-03-31", "2026-05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-01T18:00", "2026-02-01T00:00", ["2026-02-28", "2026-03-31"]),
        ("FREQ=MONTHLY;INTERVAL=12", "2024-02-29T18:00", "2026-01-01T00:00", ["2028-02-29", "2032-02-29"]),
        # Nothing comes before the start.
        ("FREQ=WEEKLY;BYDAY=TU", "2030-01-02T18:00", "2026-09-17T12:00", ["2030-01-08", "2030-01-15"]),
    ],
)
def test_days_follow_the_rule_from_the_start(rrule: str, start: str, after: str, expected: list[str]) -> None:
    found = occurrences(rrule, wall(start), "Europe/London", utc(after), 2)
    assert [occurrence.original_wall.date.isoformat() for occurrence in found] == expected


def test_a_rule_that_never_comes_true_gives_nothing_and_ends() -> None:
    rule = "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31"
    assert occurrences(rule, wall("2026-09-01T18:00"), "Europe/London", utc("2026-09-17T12:00"), 2) == []
    assert (
        occurrences("FREQ=DAILY", wall("2026-09-01T18:00"), "Europe/London", utc("2026-09-17T12:00"), 0) == []
    )


RULES = st.sampled_from(
    [
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU",
        "FREQ=WEEKLY;INTERVAL=3", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU,2SU",
        "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1,31,-1",
    ]
)  # fmt: skip
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2030, 1, 1))
HOURS = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


@given(RULES, DAYS, HOURS, ZONES, st.integers(0, 5000), st.integers(1, 30))
def test_every_occurrence_keeps_the_hour_on_the_wall(
    rrule: str, day: date, hour: time, zone: str, later: int, count: int
) -> None:
    after = datetime.combine(day, hour, UTC) + timedelta(days=later)
    found = occurrences(rrule, WallTime(day, hour), zone, after, count)
    assert len(found) == count
    assert all(occurrence.resolved.utc > after for occurrence in found)
    assert all(earlier.resolved.utc < later.resolved.utc for earlier, later in pairwise(found))
    for occurrence in found:
        assert occurrence.original_wall.time == hour
        assert occurrence.original_wall.date >= day
        if occurrence.resolved.note is not ZoneNote.MOVED_FORWARD:
            assert occurrence.resolved.wall == occurrence.original_wall


@given(RULES, DAYS, HOURS, ZONES, st.integers(0, 3000))
def test_asking_late_gives_the_same_days_as_counting_from_the_start(
    rrule: str, day: date, hour: time, zone: str, later: int
) -> None:
    start = WallTime(day, hour)
    begin = datetime.combine(day, hour, UTC) - timedelta(days=3)
    every = occurrences(rrule, start, zone, begin, 60)
    after = begin + timedelta(days=later)
    expected = [occurrence for occurrence in every if occurrence.resolved.utc > after][:5]
    if len(expected) == 5:
        assert occurrences(rrule, start, zone, after, 5) == expected


@pytest.mark.parametrize(
    ("zone", "start", "days", "utc_hours", "notes"),
    [
        ("Europe/London", "2026-03-28T18:00", 2, ["18:00", "17:00"], [None, None]),
        ("Europe/London", "2026-10-24T18:00", 2, ["17:00", "18:00"], [None, None]),
        ("Europe/London", "2026-03-28T01:30", 3, ["01:30", "01:30", "00:30"], [None, "moved_forward", None]),
        ("Europe/London", "2026-10-24T01:30", 3, ["00:30", "00:30", "01:30"], [None, "first_of_two", None]),
        ("America/New_York", "2026-03-07T18:00", 2, ["23:00", "22:00"], [None, None]),
        ("Australia/Lord_Howe", "2026-10-03T18:00", 2, ["07:30", "07:00"], [None, None]),
        (
            "Australia/Lord_Howe",
            "2026-10-03T02:10",
            3,
            ["15:40", "15:40", "15:10"],
            [None, "moved_forward", None],
        ),
    ],
)
def test_a_daily_meeting_over_the_change_of_the_clocks(
    zone: str, start: str, days: int, utc_hours: list[str], notes: list[str | None]
) -> None:
    found = occurrences("FREQ=DAILY", wall(start), zone, utc("2026-01-01T00:00"), days)
    assert [f"{occurrence.resolved.utc:%H:%M}" for occurrence in found] == utc_hours
    assert [occurrence.resolved.note for occurrence in found] == notes


def test_a_day_that_samoa_left_out_makes_one_meeting_not_two() -> None:
    found = occurrences("FREQ=DAILY", wall("2011-12-28T18:00"), "Pacific/Apia", utc("2011-12-28T00:00"), 4)
    assert dates(found) == ["2011-12-28T18:00", "2011-12-29T18:00", "2011-12-31T18:00", "2012-01-01T18:00"]
    weekly = occurrences("FREQ=WEEKLY", wall("2011-12-23T18:00"), "Pacific/Apia", utc("2011-12-24T12:00"), 2)
    assert dates(weekly) == ["2011-12-30T18:00", "2012-01-06T18:00"]
    assert weekly[0].resolved.wall == wall("2011-12-31T18:00")
    assert weekly[0].resolved.note is ZoneNote.MOVED_FORWARD


def test_a_rule_without_a_day_takes_the_start_s() -> None:
    tuesday = date(2026, 9, 22)
    assert rule_of("every 2 weeks") == "FREQ=WEEKLY;INTERVAL=2"
    assert Recurrence(Frequency.WEEKLY, 2).anchored(tuesday).rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
    assert Recurrence(Frequency.MONTHLY).anchored(tuesday).rrule == "FREQ=MONTHLY;BYMONTHDAY=22"
    assert Recurrence(Frequency.DAILY).anchored(tuesday).rrule == "FREQ=DAILY"
    named = Recurrence.from_rrule("FREQ=MONTHLY;BYDAY=1FR")
    assert named.anchored(tuesday) == named


@pytest.mark.parametrize(
    ("typed", "said_on", "first"),
    [
        ("every other Tuesday", "2026-09-16", "2026-09-22"),
        ("every other Tuesday", "2026-09-22", "2026-09-22"),
        ("every two months on the first Tuesday", "2026-09-17", "2026-10-06"),
        ("every 2 weeks", "2026-09-17", "2026-09-17"),
        ("every 10 days", "2026-09-17", "2026-09-17"),
        ("fifth Tuesday", "2026-09-30", "2026-12-29"),
    ],
)
def test_a_series_starts_on_the_first_day_that_fits(typed: str, said_on: str, first: str) -> None:
    assert Recurrence.from_rrule(rule_of(typed)).first_day(date.fromisoformat(said_on)).isoformat() == first


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", "first Tuesday"),
        ("fir", "first Monday"),
        ("FIR", "first Sunday"),
        ("1st tu", "first Tuesday"),
        ("every f", "every Friday"),
        ("every o", "every other Tuesday"),
        ("oth wed", "every other Wednesday"),
        ("every second tues", "every other Tuesday"),
        ("two w", "every two weeks"),
        ("nev", "never"),
        ("last d", "last day of the month"),
        ("every 5 weeks on sunday", "every 5 weeks on sunday"),
    ],
)
def test_phrases_are_offered_while_typing(typed: str, offered: str) -> None:
    assert offered in suggest_every(typed)


@given(st.one_of(st.text(max_size=120), WORDS, st.sampled_from(["", "e", "f", "t", "s", "every ", "on the"])))
def test_whatever_is_offered_is_accepted_and_fits_one_menu(typed: str) -> None:
    offered = suggest_every(typed)
    assert len(offered) <= 25
    assert len(set(offered)) == len(offered)
    for phrase in offered:
        assert 1 <= len(phrase) <= 100
        parse_every(phrase)


def test_what_already_says_a_recurrence_is_offered_first() -> None:
    assert suggest_every("1st tue")[0] == "first Tuesday"
    assert suggest_every("weekly on tuesdays")[0] == "every Tuesday"
    assert suggest_every("zzz") == []
