"""Refusals about days, times, zones and recurrences."""

from typing import Final

from bot.domain.localtime import UnknownZone
from bot.domain.rrules import UnknownRecurrence
from bot.domain.when import (
    DayIsPast,
    DayNotUnderstood,
    NoTimeGiven,
    TimeNotUnderstood,
    WeekdayDisagrees,
    WhenIsPast,
    WhenNotUnderstood,
    WhenTooFar,
)
from bot.i18n import Texts
from bot.ui.base import day
from bot.ui.errors.table import Wordings, names
from bot.ui.wording import plain
from bot.ui.zones import understood_words

WORDINGS: Final = Wordings()


@WORDINGS.of(UnknownZone)
def _(error: UnknownZone, t: Texts) -> str:
    name = plain(error.name, 60)
    if not error.suggestions:
        return t("“{name}” is not a time zone. Write one like Europe/London.", name=name)
    return t(
        "“{name}” is not a time zone. Did you mean {like}?",
        name=name,
        like=names(error.suggestions, t, either=True),
    )


@WORDINGS.of(UnknownRecurrence)
def _(error: UnknownRecurrence, t: Texts) -> str:
    typed = plain(error.text, 100)
    examples = error.examples or (t("first Tuesday"), t("every two weeks on Tuesday"))
    return t(
        "“{typed}” does not say how often. Write it like {examples}.",
        typed=typed,
        examples=names(examples, t, either=True),
    )


@WORDINGS.of(WhenNotUnderstood)
def _(error: WhenNotUnderstood, t: Texts) -> str:
    how = t("Write it like “next Tuesday 6pm” or “1 Oct 18:00”.")
    return _not_understood(error.text, how, t)


@WORDINGS.of(DayNotUnderstood)
def _(error: DayNotUnderstood, t: Texts) -> str:
    return _not_understood(error.text, t("Write a day, like “Friday”, “in 3 days” or “1 Oct”."), t)


@WORDINGS.of(TimeNotUnderstood)
def _(error: TimeNotUnderstood, t: Texts) -> str:
    return _not_understood(error.text, t("Write a time, like “18:00” or “6pm”."), t)


def _not_understood(text: str, how: str, t: Texts) -> str:
    typed = plain(text, 100)
    if not typed:
        return t("Nothing was typed. {how}", how=how)
    return t("“{typed}” is not understood. {how}", typed=typed, how=how)


@WORDINGS.of(WeekdayDisagrees)
def _(error: WeekdayDisagrees, t: Texts) -> str:
    typed = plain(error.text, 100)
    return t(
        "“{typed}”: the date and the weekday disagree. It would be {day}.", typed=typed, day=day(error.day, t)
    )


@WORDINGS.of(NoTimeGiven)
def _(error: NoTimeGiven, t: Texts) -> str:
    return t("At what time on {day}? Write it like “18:00” or “6pm”, after the day.", day=day(error.day, t))


@WORDINGS.of(WhenIsPast)
def _(error: WhenIsPast, t: Texts) -> str:
    return t("{when} is past. Give a day and time ahead.", when=understood_words(error.understood, t))


@WORDINGS.of(DayIsPast)
def _(error: DayIsPast, t: Texts) -> str:
    return t("{day} is past. Give a day from today on.", day=day(error.day, t))


@WORDINGS.of(WhenTooFar)
def _(error: WhenTooFar, t: Texts) -> str:
    return t(
        "{day} is too far off. Give a day up to {furthest}.",
        day=day(error.day, t),
        furthest=day(error.furthest, t),
    )
