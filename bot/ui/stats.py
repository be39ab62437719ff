"""A team's statistics: the numbers in words, and the pictures that show them, each described in words."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from bot.domain.figures import Kept, Spread
from bot.domain.question import QuestionState
from bot.domain.slots import ENOUGH_MEETINGS, NotEnough, Sureness
from bot.domain.text import discord_length
from bot.export.charts import Chart, Columns, Dots, Part, Rows, Spans
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.statistics import MeetingFigures, TeamFigures, TimesFigures
from bot.ui.base import MAX_CONTENT, fit
from bot.ui.trials import average, how_sure, progress_words, result_words, slot_words, tried_line
from bot.ui.wording import plain, team_name

_MEETINGS_LISTED: Final = 10
_MOST_ROWS: Final = 14
_STATES: Final[dict[QuestionState, Marked]] = {
    QuestionState.WAITING: mark("waiting"),
    QuestionState.SHOWN: mark("on the board, not answered yet"),
    QuestionState.ANSWERED: mark("answered"),
    QuestionState.FOLLOWING_UP: mark("{an_officer} is finding out"),
    QuestionState.DECLINED: mark("can't be answered here"),
    QuestionState.MERGED: mark("the same as another question"),
    QuestionState.WITHDRAWN: mark("withdrawn"),
}
_KEPT: Final[dict[Kept, Marked]] = {
    Kept.IN_TIME: mark("kept by the day first named"),
    Kept.PUT_OFF: mark("kept by a later day that was named"),
    Kept.LATE: mark("kept late"),
    Kept.OPEN: mark("open, not due yet"),
    Kept.OVERDUE: mark("open and overdue"),
    Kept.DROPPED: mark("dropped, with a reason"),
}


class Picture(Struct, frozen=True):
    """A picture yet to be drawn, its file's name, and what it shows in words."""

    name: str
    chart: Chart
    alt: str


class Report(Struct, frozen=True):
    """What a reply says, and its pictures."""

    text: str
    pictures: tuple[Picture, ...]


# --- meetings --------------------------------------------------------------------------------------------


def meetings_report(figures: TeamFigures, t: Texts) -> Report:
    """Meetings over time, questions by state, time to answer, follow-ups kept in time."""
    t = words_of(figures.team, t)
    name = team_name(figures.team, t)
    if not figures.meetings:
        head = t("**Statistics of {team}**: no meeting has been held yet.", team=name)
    else:
        head = t.n(
            "**Statistics of {team}**: the last meeting", "**Statistics of {team}**: the last {n} meetings",
            len(figures.meetings), team=name,
        )  # fmt: skip
    foot = t(
        "-# Numbers, never names. Everybody counts once a meeting: as having asked, else supported, else "
        "pressed a button."
    )
    last = [
        questions_words(figures, t), time_words(figures.to_answer, t), promises_words(figures, t), foot,
    ]  # fmt: skip
    room = MAX_CONTENT - discord_length(head) - sum(map(discord_length, last)) - len(last) - 2
    listed = [_meeting_line(one, t) for one in reversed(figures.meetings)][:_MEETINGS_LISTED]
    earlier = len(figures.meetings) - len(listed)
    lines = fit(listed, room, lambda left: _more(left, t), earlier)
    text = "\n".join(part for part in (head, lines, *last) if part)
    return Report(text, tuple(filter(None, (make(figures, name, t) for make in _PICTURES))))


def _more(left: int, t: Texts) -> str:
    return t.n("- {n} more, in the picture", "- {n} more, in the picture", left)


def _meeting_line(one: MeetingFigures, t: Texts) -> str:
    came = one.attendance
    parts = [t("- {day}: **{n}** took part", day=t.short_date(one.starts_at, one.zone), n=came.people)]
    if came.asked is not None and came.people:
        kinds = t(
            "({asked} asked, {supported} supported, {pressed} pressed a button)",
            asked=came.asked, supported=came.supported, pressed=came.pressed,
        )  # fmt: skip
        parts[0] = f"{parts[0]} {kinds}"
    if came.interested is not None:
        parts.append(t("{n} interested in the event", n=came.interested))
    if one.title:
        parts.append(plain(one.title, 40))
    return " · ".join(parts)


def questions_words(figures: TeamFigures, t: Texts) -> str:
    """All questions of the team, by state."""
    total = sum(figures.questions.values())
    if not total:
        return t("Questions: none yet.")
    parts = [f"{count} {t.marked(_STATES[state])}" for state, count in figures.questions.items() if count]
    return t("Questions, {total} in all: {parts}.", total=f"{total:,}", parts=" · ".join(parts))


def time_words(spread: Spread | None, t: Texts) -> str:
    """How long a question waited for its answer in a meeting."""
    if spread is None:
        return t("Time to answer: nothing was answered in a meeting yet.")
    return t(
        "Time to answer in a meeting: {median} for the middle one, half of all between {lower} and {upper}.",
        median=_minutes(spread.median, t), lower=_minutes(spread.lower, t), upper=_minutes(spread.upper, t),
    )  # fmt: skip


def _minutes(seconds: float, t: Texts) -> str:
    minutes = round(seconds / 60)
    return t.n("{n} minute", "{n} minutes", minutes) if minutes else t("less than a minute")


def promises_words(figures: TeamFigures, t: Texts) -> str:
    """Follow-ups, by how they were kept."""
    total = sum(figures.promises.values())
    if not total:
        return t("Follow-ups: none yet.")
    parts = [f"{count} {t.marked(_KEPT[kind])}" for kind, count in figures.promises.items() if count]
    return t("Follow-ups, {total} in all: {parts}.", total=total, parts=" · ".join(parts))


def _dates(meetings: Sequence[MeetingFigures], t: Texts) -> tuple[str, ...]:
    return tuple(t.short_date(one.starts_at, one.zone) for one in meetings)


def _attendance(figures: TeamFigures, name: str, t: Texts) -> Picture | None:
    meetings = figures.meetings
    if not meetings:
        return None
    came = [one.attendance for one in meetings]
    kinds = [
        Part(t("asked"), tuple(one.asked or 0 for one in came)),
        Part(t("supported"), tuple(one.supported or 0 for one in came)),
        Part(t("pressed a button"), tuple(one.pressed or 0 for one in came)),
    ]
    if any(one.asked is None for one in came):
        rest = tuple(one.people if one.asked is None else 0 for one in came)
        kinds.append(Part(t("took part"), rest))
    chart = Columns(
        t("{team}: who took part", team=name), _dates(meetings, t), tuple(kinds),
        t("interested in the event"), tuple(one.interested for one in came),
    )  # fmt: skip
    people = [one.people for one in came]
    alt = t.n(
        "Bars: how many took part in {n} meeting, from {first} to {last}. Fewest {fewest}, most {most}, last "
        "{latest}.",
        "Bars: how many took part in {n} meetings, from {first} to {last}. Fewest {fewest}, most {most}, "
        "last {latest}.",
        len(people), first=chart.names[0], last=chart.names[-1], fewest=min(people), most=max(people),
        latest=people[-1],
    )  # fmt: skip
    return Picture("meetings.png", chart, alt)


def _questions(figures: TeamFigures, name: str, t: Texts) -> Picture | None:
    if not any(figures.questions.values()):
        return None
    rows = tuple((t.marked(_STATES[state]), count) for state, count in figures.questions.items())
    chart = Rows(t("{team}: questions by state", team=name), rows)
    return Picture("questions.png", chart, t("Bars. {words}", words=questions_words(figures, t)))


def _time_to_answer(figures: TeamFigures, name: str, t: Texts) -> Picture | None:
    known = [(one, one.to_answer) for one in figures.meetings if one.to_answer is not None]
    if not known:
        return None
    spans = tuple((spread.lower / 60, spread.median / 60, spread.upper / 60) for _, spread in known)
    title = t("{team}: time to answer, the middle and the half around it", team=name)
    chart = Spans(title, _dates([one for one, _ in known], t), t("minutes"), spans)
    alt = t.n(
        "Lines: the time to answer in {n} meeting, the middle and the half around it. {words}",
        "Lines: the time to answer in {n} meetings, the middle and the half around it. {words}",
        len(known), words=time_words(figures.to_answer, t),
    )  # fmt: skip
    return Picture("time-to-answer.png", chart, alt)


def _promises(figures: TeamFigures, name: str, t: Texts) -> Picture | None:
    if not any(figures.promises.values()):
        return None
    rows = tuple((t.marked(_KEPT[kind]), count) for kind, count in figures.promises.items())
    chart = Rows(t("{team}: follow-ups, and how they were kept", team=name), rows)
    return Picture("follow-ups.png", chart, t("Bars. {words}", words=promises_words(figures, t)))


_PICTURES: Final[tuple[Callable[[TeamFigures, str, Texts], Picture | None], ...]] = (
    _attendance, _questions, _time_to_answer, _promises,
)  # fmt: skip


# --- times -----------------------------------------------------------------------------------------------


def times_report(figures: TimesFigures, t: Texts) -> Report:
    """How many came at which day and hour, what can be said of it, and the trial."""
    t = words_of(figures.team, t)
    name = team_name(figures.team, t)
    head = t("**Which hour suits the residents of {team}?**", team=name)
    notes = [
        t(
            "-# People who asked, supported or pressed a button; hours to the nearest half. Unless a trial "
            "dealt the times out by lot, the season or the topic may be the reason."
        )
    ]
    if figures.left_out:
        left_out = t.n(
            "-# {n} meeting is left out: opened without a plan, or no {officer} came.",
            "-# {n} meetings are left out: opened without a plan, or no {officer} came.",
            figures.left_out,
        )
        notes.append(left_out)
    last = [advice_words(figures, t), *_trial_lines(figures, t), *notes]
    room = MAX_CONTENT - discord_length(head) - sum(map(discord_length, last)) - len(last) - 2
    lines = fit([tried_line(one, t) for one in figures.tried], room, lambda left: t.n(
        "- {n} more time, in the picture", "- {n} more times, in the picture", left))  # fmt: skip
    text = "\n".join(part for part in (head, lines, *last) if part)
    return Report(text, _times_picture(figures, name, t))


def advice_words(figures: TimesFigures, t: Texts) -> str:
    """The recommended time with how sure that is, or how many meetings are missing to say it."""
    advice = figures.advice
    if isinstance(advice, NotEnough):
        return _missing_words(advice, t)
    words = how_sure(advice, t)
    if advice.sureness in (Sureness.SURE, Sureness.PERHAPS):
        return t("**Recommended: {slot}.** {words}", slot=slot_words(advice.tried[0].slot, t), words=words)
    return t("**No time can be recommended yet.** {words}", words=words)


def _missing_words(advice: NotEnough, t: Texts) -> str:
    at = [
        t.n("{n} more on {slot}", "{n} more on {slot}", count, slot=slot_words(slot, t))
        for slot, count in advice.more
    ]
    if advice.elsewhere > ENOUGH_MEETINGS:
        at.append(t("{n} at each of two times", n=ENOUGH_MEETINGS))
    elif advice.elsewhere:
        at.append(t("{n} at another time", n=advice.elsewhere))
    return t.n(
        "**Not enough meetings tried yet:** {n} more is needed, {at}. /stats trial plans them.",
        "**Not enough meetings tried yet:** {n} more are needed, {at}. /stats trial plans them.",
        advice.in_all,
        at=t.list(at),
    )


def _trial_lines(figures: TimesFigures, t: Texts) -> list[str]:
    shown = figures.trial
    if shown is None:
        return []
    if shown.trial.ended_at is None:
        return [t("**A trial is running.** {progress}", progress=progress_words(shown, t))]
    return [t("**The last trial showed:**"), *result_words(shown, t)]


def _times_picture(figures: TimesFigures, name: str, t: Texts) -> tuple[Picture, ...]:
    if not figures.tried:
        return ()
    tried = sorted(figures.tried, key=lambda one: one.slot)[:_MOST_ROWS]
    rows = tuple((slot_words(one.slot, t), one.drew, average(one.mean)) for one in tried)
    title = t("{team}: how many came, a dot each meeting, the line their average", team=name)
    words = [
        t("{slot}: {mean} on average", slot=slot_words(one.slot, t), mean=average(one.mean)) for one in tried
    ]
    alt = t("Dots: how many came at each day and time. {words}.", words="; ".join(words))
    return (Picture("times.png", Dots(title, rows), alt),)
