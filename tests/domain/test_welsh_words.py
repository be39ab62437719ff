"""Days, hours and how often, typed in Welsh: understood as the same in English."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.plain_words import MONTHS, WEEKDAYS, plain_words
from bot.domain.recurrence import parse_every
from bot.domain.welsh_words import in_english
from bot.domain.when import parse_day, parse_when
from bot.i18n import texts

LONDON = "Europe/London"
NOW = datetime(2026, 9, 17, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("dydd Mawrth 18:00", "Tuesday 18:00"),
        ("Dydd Mawrth nesaf 6pm", "next Tuesday 6pm"),
        ("ar ddydd Mawrth am 6yh", "on Tuesday at 6pm"),
        ("nos Fawrth 7", "Tuesday evening 7"),
        ("nos Wener am 7 o'r gloch", "Friday evening at 7"),
        ("1 Hydref 18:00", "1 October 18:00"),
        ("1af o Hydref 18:00", "1 October 18:00"),
        ("3ydd o fis Tachwedd am 10yb", "3 November 10am"),
        ("2 Mawrth 18:00", "2 March 2027 18:00"),
        ("Dydd Iau 1 Hydref 2026, 18:00", "Thursday 1 October 2026 18:00"),
        ("yfory am 6 yr hwyr", "tomorrow 6pm"),
        ("heno 8pm", "tonight 8pm"),
        ("ymhen tri diwrnod 18:00", "in 3 days 18:00"),
        ("ymhen pythefnos 18:00", "in a fortnight 18:00"),
        ("ymhen 2 awr", "in 2 hours"),
        ("dydd Llun hanner dydd", "Monday noon"),
        ("dydd Sadwrn hanner awr wedi chwech", "Saturday half past six"),
    ],
)
def test_a_time_in_welsh_is_that_in_english(welsh: str, english: str) -> None:
    assert parse_when(welsh, NOW, LONDON) == parse_when(english, NOW, LONDON)


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("dydd Gwener", "Friday"),
        ("ymhen 3 diwrnod", "in 3 days"),
        ("1 Hydref", "1 October"),
        ("yfory", "tomorrow"),
        ("ymhen wythnos", "in a week"),
    ],
)
def test_a_day_in_welsh_is_that_in_english(welsh: str, english: str) -> None:
    assert parse_day(welsh, NOW, LONDON) == parse_day(english, NOW, LONDON)


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("dydd Mawrth cyntaf", "first Tuesday"),
        ("dydd Mawrth cyntaf y mis", "first Tuesday of the month"),
        ("dydd Mawrth cyntaf bob mis", "first Tuesday of every month"),
        ("ail ddydd Mercher", "second Wednesday"),
        ("trydydd dydd Iau o bob mis", "third Thursday of every month"),
        ("dydd Gwener olaf", "last Friday"),
        ("bob dydd Mawrth", "every Tuesday"),
        ("bob pythefnos ar ddydd Mawrth", "every two weeks on Tuesday"),
        ("bob dwy wythnos ar ddydd Llun", "every two weeks on Monday"),
        ("bob yn ail ddydd Llun", "every other Monday"),
        ("byth", "never"),
    ],
)
def test_how_often_in_welsh_is_that_in_english(welsh: str, english: str) -> None:
    assert parse_every(welsh) == parse_every(english)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_as_it_is_shown_in_welsh_can_be_typed(month: int) -> None:
    moment = datetime(2027, month, 13, 18, tzinfo=UTC)
    shown = texts("cy").date(moment, "UTC")
    assert parse_day(shown, NOW, "UTC") == moment.date()


def test_the_examples_that_welsh_readers_are_given_are_understood() -> None:
    t = texts("cy")
    for often in (t("first Tuesday"), t("every two weeks on Tuesday")):
        assert parse_every(often) is not None
    for when in re.findall("“(.+?)”", t("Write it like “next Tuesday 6pm” or “1 Oct 18:00”.")):
        assert parse_when(when, NOW, LONDON).utc > NOW
    for day in re.findall("“(.+?)”", t("Write a day, like “Friday”, “in 3 days” or “1 Oct”.")):
        assert parse_day(day, NOW, LONDON) > NOW.date()


@given(st.lists(st.sampled_from([*WEEKDAYS, *MONTHS, "next", "at", "6pm", "18:00", "every", "in", "1st"])))
def test_english_stays_as_it_is(words: list[str]) -> None:
    assert in_english(" ".join(words)) == " ".join(words)


@given(st.text(max_size=100))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    plain = plain_words(typed)
    assert plain is None or plain.isascii()
