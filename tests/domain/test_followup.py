"""When an open follow-up is chased: by the clock of its team, one thing at a time."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from bot.domain.followup import Chase, Chased

DUE = date(2013, 10, 4)
NEW = Chased(DUE, "Europe/London", None, None, None)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of October 2013, in UTC: an hour behind British summer time."""
    return datetime(2013, 10, day, hour, minute, tzinfo=UTC)


def test_the_officer_is_chased_the_day_before_at_nine() -> None:
    assert NEW.step(at(3, 7, 59)) is None
    assert NEW.step(at(3, 8)) is Chase.SOON
    assert NEW.next_at() == at(3, 8)
    told = replace(NEW, owner_at=at(3, 8))
    assert told.step(at(4, 23)) is None
    assert told.next_at() == at(5, 8)


def test_overdue_is_said_the_morning_after_its_day_whatever_was_said_before() -> None:
    assert NEW.step(at(5, 8)) is Chase.OVERDUE
    assert replace(NEW, owner_at=at(3, 8)).step(at(5, 8)) is Chase.OVERDUE


def test_the_moderators_hear_the_morning_after_that() -> None:
    late = replace(NEW, owner_at=at(3, 8), overdue_at=at(5, 8))
    assert late.step(at(6, 7, 59)) is None
    assert late.step(at(6, 8)) is Chase.MODERATORS
    assert late.next_at() == at(6, 8)
    done = replace(late, moderators_at=at(6, 8))
    assert (done.step(at(30, 8)), done.next_at()) == (None, None)


def test_after_a_long_time_unused_only_one_thing_is_said_and_the_officer_has_a_day() -> None:
    assert NEW.step(at(20, 15)) is Chase.OVERDUE
    caught_up = replace(NEW, owner_at=at(20, 15), overdue_at=at(20, 15))
    assert caught_up.step(at(20, 16)) is None
    assert caught_up.step(at(21, 8)) is Chase.MODERATORS


def test_the_hour_stays_nine_when_the_clocks_go_back() -> None:
    autumn = replace(NEW, due=date(2013, 10, 27))
    assert autumn.next_at() == at(26, 8)
    assert replace(autumn, owner_at=at(26, 8)).next_at() == at(28, 9)


def test_a_promise_for_today_or_tomorrow_is_too_near_for_a_reminder() -> None:
    assert NEW.too_near(at(3, 8))
    assert not NEW.too_near(at(3, 8) - timedelta(seconds=1))
