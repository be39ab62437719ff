"""Days and times as people type them. Said on Thursday 17 September 2026 at 13:00 in London, unless noted."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.errors import DomainError
from bot.domain.localtime import UnknownZone, ZoneNote
from bot.domain.when import (
    FURTHEST_AHEAD,
    DayIsPast,
    NoTimeGiven,
    Understood,
    WeekdayDisagrees,
    WhenIsPast,
    WhenNotUnderstood,
    WhenTooFar,
    candidates,
    parse_day,
    parse_when,
)

LONDON = "Europe/London"
NOW = datetime(2026, 9, 17, 12, 0, tzinfo=UTC)


def said(text: str, now: datetime = NOW, zone: str = LONDON) -> str:
    return parse_when(text, now, zone).as_text()


def london(day: str, hour: str = "13:00") -> datetime:
    """A moment in the London summer."""
    return datetime.fromisoformat(f"{day}T{hour}+01:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # A weekday
        ("Tuesday 18:00", "2026-09-22 18:00"),
        ("tues 6pm", "2026-09-22 18:00"),
        ("on Tuesday at 6pm", "2026-09-22 18:00"),
        ("this Tuesday 6pm", "2026-09-22 18:00"),
        ("6pm Tuesday", "2026-09-22 18:00"),
        ("Tuesday 6", "2026-09-22 18:00"),
        ("next Tuesday 6pm", "2026-09-22 18:00"),
        ("next Friday 6pm", "2026-09-25 18:00"),
        ("Friday 6pm", "2026-09-18 18:00"),
        ("Thursday 6pm", "2026-09-17 18:00"),
        ("Thursday 9am", "2026-09-24 09:00"),
        ("this Thursday 6pm", "2026-09-17 18:00"),
        ("next Thursday 6pm", "2026-09-24 18:00"),
        ("next week Tuesday 6pm", "2026-09-22 18:00"),
        ("Tuesday next week 18:00", "2026-09-22 18:00"),
        ("Friday week 6pm", "2026-09-25 18:00"),
        ("a week on Tuesday 6pm", "2026-09-29 18:00"),
        ("Tuesday week at 6pm", "2026-09-29 18:00"),
        ("Tuesday after next 6pm", "2026-09-29 18:00"),
        ("two weeks on Tuesday, 6pm", "2026-10-06 18:00"),
        # A day from today
        ("today 6.30pm", "2026-09-17 18:30"),
        ("tonight at 8", "2026-09-17 20:00"),
        ("this evening at 8", "2026-09-17 20:00"),
        ("tomorrow at 7", "2026-09-18 19:00"),
        ("6pm tmrw", "2026-09-18 18:00"),
        ("day after tomorrow 6pm", "2026-09-19 18:00"),
        ("in 3 days at 6pm", "2026-09-20 18:00"),
        ("6pm in 3 days' time", "2026-09-20 18:00"),
        ("a week today at 6", "2026-09-24 18:00"),
        ("in a fortnight at 6pm", "2026-10-01 18:00"),
        ("weekend 11am", "2026-09-19 11:00"),
        ("6pm", "2026-09-17 18:00"),
        ("9am", "2026-09-18 09:00"),
        ("18.00", "2026-09-17 18:00"),
        # A date, day first
        ("1 Oct 18:00", "2026-10-01 18:00"),
        ("1st October at 6pm", "2026-10-01 18:00"),
        ("Oct 1 6pm", "2026-10-01 18:00"),
        ("October 1st, 2026 at 6 p.m.", "2026-10-01 18:00"),
        ("6 P.M. on the 1st of October", "2026-10-01 18:00"),
        ("first of october at 18.00", "2026-10-01 18:00"),
        ("twenty-first of october 6pm", "2026-10-21 18:00"),
        ("Thu 1 Oct 6pm", "2026-10-01 18:00"),
        ("1/10 6pm", "2026-10-01 18:00"),
        ("01/10/2026 18:00", "2026-10-01 18:00"),
        ("1/10/26 6pm", "2026-10-01 18:00"),
        ("1.10.2026 18.00", "2026-10-01 18:00"),
        ("1-10-2026 18:00", "2026-10-01 18:00"),
        ("2026-10-01 18:00", "2026-10-01 18:00"),
        ("2026-10-01T18:00", "2026-10-01 18:00"),
        ("1 Oct 1930", "2026-10-01 19:30"),
        ("1 Oct 18", "2026-10-01 18:00"),
        ("15th 6pm", "2026-10-15 18:00"),
        ("the 17th at 6", "2026-09-17 18:00"),
        ("Tuesday 22nd 6pm", "2026-09-22 18:00"),
        ("1 Sept 6pm", "2027-09-01 18:00"),
        ("16 Sept 6pm", "2027-09-16 18:00"),
        ("29 Feb 6pm", "2028-02-29 18:00"),
        # A weekday of a month
        ("first Tuesday 6pm", "2026-10-06 18:00"),
        ("next month first Tuesday 6pm", "2026-10-06 18:00"),
        ("first Tuesday of next month 6pm", "2026-10-06 18:00"),
        ("first Tuesday in October 6pm", "2026-10-06 18:00"),
        ("third Thursday 6pm", "2026-09-17 18:00"),
        ("third Thursday 9am", "2026-10-15 09:00"),
        ("last Thursday of the month at 18:00", "2026-09-24 18:00"),
        ("3rd Tuesday of November 2026 19:00", "2026-11-17 19:00"),
        ("fifth Tuesday 6pm", "2026-09-29 18:00"),
        # From now
        ("in 2 hours", "2026-09-17 15:00"),
        ("in an hour and a half", "2026-09-17 14:30"),
        ("in half an hour", "2026-09-17 13:30"),
        ("in 1 hour 30 minutes", "2026-09-17 14:30"),
        ("90 mins from now", "2026-09-17 14:30"),
        ("<t:1790874000:F>", "2026-10-01 18:00"),
        ("<t:1790874000>", "2026-10-01 18:00"),
        ("2026-10-01T18:00Z", "2026-10-01 19:00"),
        ("2026-10-01T18:00:00+01:00", "2026-10-01 18:00"),
        # What only dateparser knows
        ("2026 October the 1st 6pm", "2026-10-01 18:00"),
        ("in 1 week and 2 days at 6pm", "2026-09-26 18:00"),
        ("1 October Thursday 6pm", "2026-10-01 18:00"),
        # Noise that changes nothing
        ("  TOMORROW,   6PM!!  🎉 ", "2026-09-18 18:00"),
    ],
)
def test_people_in_britain_are_understood(typed: str, meant: str) -> None:
    assert said(typed) == meant


@pytest.mark.parametrize(
    ("hour", "meant"),
    [
        ("at 1", "13:00"), ("at 7", "19:00"), ("at 8", "08:00"), ("at 11", "11:00"), ("at 12", "12:00"),
        ("at 07", "07:00"), ("at 18", "18:00"), ("6:30", "06:30"), ("6.30", "06:30"), ("06:30", "06:30"),
        ("6.30pm", "18:30"), ("6:30 p.m.", "18:30"), ("630pm", "18:30"), ("18:30", "18:30"),
        ("18h30", "18:30"), ("1830", "18:30"), ("1830hrs", "18:30"), ("at 2000", "20:00"),
        ("12pm", "12:00"), ("12am", "00:00"), ("12.30am", "00:30"), ("noon", "12:00"),
        ("12 noon", "12:00"), ("midday", "12:00"), ("00:00", "00:00"), ("half past six", "18:30"),
        ("half six", "18:30"), ("half past 6pm", "18:30"), ("half past nine", "09:30"),
        ("quarter to seven", "18:45"), ("a quarter past 6", "18:15"), ("10 to 7", "18:50"),
        ("20 past 6", "18:20"), ("six o'clock", "18:00"), ("6 o’clock", "18:00"), ("six pm", "18:00"),
        ("18:00pm", "18:00"), ("7 in the evening", "19:00"), ("9 in the morning", "09:00"),
        ("evening at 8", "20:00"), ("evening 8:15", "20:15"), ("morning at 7", "07:00"),
        ("afternoon at 3", "15:00"), ("18:00:00", "18:00"),
    ],
)  # fmt: skip
def test_an_hour_is_read_as_people_mean_it(hour: str, meant: str) -> None:
    assert said(f"tomorrow {hour}") == f"2026-09-18 {meant}"


def test_midnight_ends_the_day_it_is_said_with() -> None:
    assert said("midnight") == "2026-09-18 00:00"
    assert said("midnight tonight") == "2026-09-18 00:00"
    assert said("midnight tomorrow") == "2026-09-19 00:00"
    assert said("tomorrow 00:00") == "2026-09-18 00:00"
    assert [one.as_text() for one in candidates("midnight tomorrow", NOW, LONDON)] == [
        "2026-09-19 00:00",
        "2026-09-18 00:00",
    ]


@pytest.mark.parametrize(
    ("said_on", "chosen", "other"),
    [
        ("2026-09-13", "2026-09-15", "2026-09-22"),  # Sunday: next week is two days off
        ("2026-09-14", "2026-09-22", "2026-09-15"),  # Monday: tomorrow is "Tuesday", not "next Tuesday"
        ("2026-09-15", "2026-09-22", "2026-09-29"),  # Tuesday
        ("2026-09-16", "2026-09-22", "2026-09-29"),  # Wednesday
    ],
)
def test_next_tuesday_is_the_tuesday_of_next_week_and_the_other_reading_is_offered(
    said_on: str, chosen: str, other: str
) -> None:
    now = london(said_on)
    assert said("next Tuesday 6pm", now) == f"{chosen} 18:00"
    assert [one.as_text() for one in candidates("next Tuesday 6pm", now, LONDON)] == [
        f"{chosen} 18:00",
        f"{other} 18:00",
    ]
    assert {one.wall.date.isoformat() for one in candidates("next Tuesday", now, LONDON)} == {chosen, other}


def test_a_weekday_is_today_until_its_hour_has_passed() -> None:
    assert said("Tuesday 6pm", london("2026-09-22", "17:59")) == "2026-09-22 18:00"
    assert said("Tuesday 6pm", london("2026-09-22", "18:00")) == "2026-09-29 18:00"
    assert said("6pm", london("2026-09-22", "18:00")) == "2026-09-23 18:00"


def test_an_hour_that_could_be_either_is_the_one_still_ahead() -> None:
    assert said("today 8") == "2026-09-17 20:00"
    assert said("today 6:30") == "2026-09-17 18:30"


def test_the_zone_decides_the_day_and_the_moment() -> None:
    late = datetime(2026, 9, 17, 23, 30, tzinfo=UTC)  # Friday already in London, still Thursday in New York
    assert parse_when("tomorrow 6pm", late, LONDON).utc == datetime(2026, 9, 19, 17, tzinfo=UTC)
    assert parse_when("tomorrow 6pm", late, "America/New_York").utc == datetime(2026, 9, 18, 22, tzinfo=UTC)
    with pytest.raises(UnknownZone):
        parse_when("tomorrow 6pm", NOW, "Kent/New_Ash_Green")


def test_the_nights_when_the_clocks_change_are_noted() -> None:
    gone = parse_when("28 March 2027 01:30", NOW, LONDON)
    assert (gone.asked.isoformat(), gone.as_text(), gone.note) == (
        "2027-03-28T01:30",
        "2027-03-28 02:30",
        ZoneNote.MOVED_FORWARD,
    )
    twice = parse_when("25 Oct 1.30am", NOW, LONDON)
    assert (twice.utc, twice.note) == (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), ZoneNote.FIRST_OF_TWO)
    assert parse_when("1 Oct 6pm", NOW, LONDON).note is None


@pytest.mark.parametrize(
    "typed", ["Tuesday", "tomorrow", "1 Oct", "in 3 days", "tonight", "1.10", "first Tuesday"]
)
def test_a_day_without_a_time_is_sent_back_unless_there_is_a_usual_time(typed: str) -> None:
    with pytest.raises(NoTimeGiven) as refused:
        parse_when(typed, NOW, LONDON)
    assert refused.value.text == typed
    assert refused.value.day >= NOW.date()
    understood = parse_when(typed, NOW, LONDON, default_time=time(18))
    assert understood.wall.time == time(18)
    assert understood.wall.date == refused.value.day


@pytest.mark.parametrize(
    ("typed", "was"),
    [
        ("yesterday 6pm", "2026-09-16 18:00"),
        ("today 9am", "2026-09-17 09:00"),
        ("17 Sept 9am", "2026-09-17 09:00"),
        ("1 Sept 2026 6pm", "2026-09-01 18:00"),
        ("this week Tuesday 6pm", "2026-09-15 18:00"),
        ("now", "2026-09-17 13:00"),
        ("in 0 minutes", "2026-09-17 13:00"),
        ("<t:1:R>", "1970-01-01 01:00"),
        ("2000-01-01 00:00", "2000-01-01 00:00"),
    ],
)
def test_what_has_passed_is_sent_back_as_understood(typed: str, was: str) -> None:
    with pytest.raises(WhenIsPast) as refused:
        parse_when(typed, NOW, LONDON)
    assert refused.value.understood.as_text() == was


@pytest.mark.parametrize(
    "typed", ["1 Jan 2030 6pm", "18/9/2028 6pm", "in 9 years at 6pm", "<t:99999999999:F>"]
)
def test_more_than_two_years_ahead_is_too_far(typed: str) -> None:
    with pytest.raises(WhenTooFar) as refused:
        parse_when(typed, NOW, LONDON)
    assert refused.value.day > refused.value.furthest == NOW.date() + FURTHEST_AHEAD


def test_a_date_on_another_weekday_than_said_is_told_apart() -> None:
    with pytest.raises(WeekdayDisagrees) as refused:
        parse_when("Tuesday 1 October 6pm", NOW, LONDON)
    assert (refused.value.day, refused.value.said) == (date(2026, 10, 1), 1)
    assert isinstance(refused.value, WhenNotUnderstood)
    with pytest.raises(WhenNotUnderstood):
        parse_when("1 October Tuesday 6pm", NOW, LONDON)


HOSTILE = [
    "", " ", "\0", "🕕", "🕕🕕🕕", "5", "12345", "9" * 100, "x" * 4000, "tomorrow " * 400, "hello",
    "25pm tomorrow", "24:00 tomorrow", "31 Feb 6pm", "2026-02-30 18:00", "13/13 6pm", "10/13 6pm",
    "in 99999999 hours", "<t:99999999999999:F>", "<t:-99999999999>", "<t:-62135596800:F>", "<t:>",
    "6pm to 7pm", "tomorrow 6pm EST", "May 6pm", "a", "in", "in a", "- - -", "::::", "....", "1/1/1/1/1",
    "٣ oct 6pm", "mañana 6pm", "0000-00-00 00:00", "9999-12-31 23:59", "1e9", "%s%n{}", "' OR 1=1 --",
    "monday " * 14, "1st of " * 14, "two hours ago", "-1 days", "next next Tuesday 6pm", "0 Oct 6pm",
    "half past 25 tomorrow", "2026-10-01T18:00+99:99",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_nonsense_is_sent_back_cut_short(typed: str) -> None:
    for parse in (parse_when, parse_day):
        with pytest.raises(WhenNotUnderstood) as refused:
            parse(typed, NOW, LONDON)
        assert len(refused.value.text) <= 100
    assert len(candidates(typed, NOW, LONDON)) <= 5


VOCABULARY = (
    "next", "this", "tues", "Tuesday", "friday", "week", "weeks", "fortnight", "month", "year", "in",
    "on", "at", "a", "the", "of", "1", "2", "31", "0", "29th", "feb", "October", "2026", "2199", "99",
    "1/10", "31/02", "1.10", "6pm", "18:00", "18.00", "0:00", "noon", "midnight", "today", "tomorrow",
    "tonight", "yesterday", "evening", "half", "past", "to", "quarter", "first", "last", "day", "days",
    "hours", "from", "now", "after", "-", "end", "and", "ago", "2026-12-31", "9999-12-31", "<t:1:R>",
    "oclock", "am", "pm",
)  # fmt: skip
PHRASES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6).map(" ".join)
MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001
    max_value=datetime(2060, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
ZONES = st.sampled_from(
    [LONDON, "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Apia"]
)


@settings(max_examples=400, deadline=None)  # dateparser is slow the first time
@given(st.one_of(PHRASES, st.text(max_size=130)), MOMENTS, ZONES)
@example("in 99 years at midnight", NOW, "Pacific/Kiritimati")
@example("31 dec 2199 midnight", NOW, "America/New_York")
def test_any_text_is_a_time_ahead_or_a_domain_error(typed: str, now: datetime, zone: str) -> None:
    offered = candidates(typed, now, zone)
    assert len(offered) <= 5
    assert len({one.wall for one in offered}) == len(offered)
    assert all(one.utc > now for one in offered)
    try:
        understood = parse_when(typed, now, zone)
    except DomainError:
        pass
    else:
        assert offered[0] == understood
        assert now < understood.utc < now + FURTHEST_AHEAD + timedelta(days=3)
        again(understood, now)
    try:
        day = parse_day(typed, now, zone)
    except DomainError:
        return
    assert abs(day - now.date()) <= FURTHEST_AHEAD + timedelta(days=2)


def again(understood: Understood, now: datetime) -> None:
    """What was understood, written out, is understood as the same."""
    if understood.wall == understood.asked:
        assert parse_when(understood.as_text(), now, understood.zone) == understood


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (
            "",
            [
                "2026-09-17 18:00",
                "2026-09-18 18:00",
                "2026-09-21 18:00",
                "2026-09-22 18:00",
                "2026-09-23 18:00",
            ],
        ),
        ("tues", ["2026-09-22 18:00", "2026-09-22 19:00"]),
        ("tu", ["2026-09-22 18:00", "2026-09-22 19:00"]),
        ("t", ["2026-09-17 18:00", "2026-09-18 18:00", "2026-09-22 18:00"]),
        ("next", ["2026-09-21 18:00", "2026-09-22 18:00"]),
        ("next t", ["2026-09-22 18:00", "2026-09-24 18:00"]),
        ("Tuesday 6", ["2026-09-22 18:00", "2026-09-22 06:00"]),
        ("Tuesday 18:0", ["2026-09-22 18:00"]),
        ("Tuesday 6p", ["2026-09-22 18:00"]),
        ("Tuesday 6.30", ["2026-09-22 06:30", "2026-09-22 18:30"]),
        ("1 o", ["2026-10-01 18:00", "2026-10-01 19:00"]),
        ("in 2", ["2026-09-17 15:00", "2026-09-19 18:00", "2026-10-01 18:00"]),
        ("in 2 ho", ["2026-09-17 15:00"]),
        ("1 Oct 18:00", ["2026-10-01 18:00"]),
    ],
)
def test_what_is_half_typed_is_offered_whole_the_chosen_reading_first(typed: str, offered: list[str]) -> None:
    assert [one.as_text() for one in candidates(typed, NOW, LONDON)][: len(offered)] == offered


@pytest.mark.parametrize("typed", ["today 9am", "yesterday 6pm", "1 Jan 2030", "zzz", "on"])
def test_nothing_is_offered_that_could_not_be_chosen(typed: str) -> None:
    assert candidates(typed, NOW, LONDON) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Friday", "2026-09-18"),
        ("by Friday", "2026-09-18"),
        ("Thursday", "2026-09-24"),
        ("today", "2026-09-17"),
        ("tomorrow", "2026-09-18"),
        ("in 3 days", "2026-09-20"),
        ("3 days", "2026-09-20"),
        ("three days' time", "2026-09-20"),
        ("a week", "2026-09-24"),
        ("next week", "2026-09-24"),
        ("next Tuesday", "2026-09-22"),
        ("next month", "2026-10-17"),
        ("in a month", "2026-10-17"),
        ("two weeks on Monday", "2026-10-05"),
        ("end of the week", "2026-09-18"),
        ("end of the month", "2026-09-30"),
        ("1 Oct", "2026-10-01"),
        ("1/10", "2026-10-01"),
        ("1st of October 2026", "2026-10-01"),
        ("17 Sept", "2026-09-17"),
        ("the 15th", "2026-10-15"),
        ("Friday 5pm", "2026-09-18"),
        ("2026-10-01", "2026-10-01"),
        ("<t:1790874000:D>", "2026-10-01"),
        ("in 1 week and 2 days", "2026-09-26"),
    ],
)
def test_a_due_day_is_understood(typed: str, meant: str) -> None:
    assert parse_day(typed, NOW, LONDON).isoformat() == meant


def test_a_due_day_must_be_ahead_and_not_years_off() -> None:
    with pytest.raises(DayIsPast) as past:
        parse_day("yesterday", NOW, LONDON)
    assert past.value.day == date(2026, 9, 16)
    with pytest.raises(WhenTooFar):
        parse_day("1 Oct 2035", NOW, LONDON)
    with pytest.raises(WhenNotUnderstood):
        parse_day("6pm", NOW, LONDON)


def test_january_s_last_day_and_a_month_is_february_s() -> None:
    assert parse_day("in a month", datetime(2027, 1, 31, 12, tzinfo=UTC), LONDON) == date(2027, 2, 28)


def test_a_day_may_be_asked_for_within_a_shorter_time() -> None:
    within = timedelta(days=366)
    assert parse_day("1 Sep 2027", NOW, LONDON, within) == date(2027, 9, 1)
    with pytest.raises(WhenTooFar) as refused:
        parse_day("1 Nov 2027", NOW, LONDON, within)
    assert refused.value.furthest == date(2026, 9, 17) + within
