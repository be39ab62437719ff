"""Meeting times and trials of them, in words: what was tried, how sure one can be, and the trial's forms."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any, Final

import discord

from bot.domain.meeting import Meeting
from bot.domain.slots import Chance, Compared, Slot, Sureness, Tried
from bot.domain.trial import MAX_EACH, MAX_SLOTS, MIN_EACH, RHYTHMS, Plan
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.models import NoticeView, TrialShown
from bot.services.trials import TrialBegun, TrialEnded, TrialPage, TrialWanted
from bot.ui.base import MAX_CONTENT, Buttons, Press, Row, Style, day, fit
from bot.ui.fields import labelled, line
from bot.ui.forms import Form
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.wording import local_time, more_words, next_words, team_name

TIMES: Final = ("time1", "time2", "time3")
EACH: Final = "each"
WEEKS: Final = "weeks"
MAX_TIME: Final = 60
_LIST: Final = 500

_RHYTHMS: Final[dict[int, Marked]] = {
    1: mark("every week"),
    2: mark("every two weeks"),
    4: mark("every four weeks"),
}


# --- times in words --------------------------------------------------------------------------------------


def slot_words(slot: Slot, t: Texts) -> str:
    """A weekday and an hour: "Tuesday 18:00"."""
    return t("{weekday} {time}", weekday=t.weekday(slot.weekday), time=t.hour(slot.time))


def average(mean: float) -> str:
    """A mean with one digit, if there is anything in it: "14", "8.7"."""
    return f"{mean:.1f}".removesuffix(".0")


def tried_line(tried: Tried, t: Texts) -> str:
    """What a time drew: on average, in how many meetings, and in each."""
    drew = ", ".join(map(str, tried.drew[-20:]))
    return t.n(
        "- **{slot}**: {mean} people on average, {n} meeting ({drew})",
        "- **{slot}**: {mean} people on average, {n} meetings ({drew})",
        len(tried.drew),
        slot=slot_words(tried.slot, t),
        mean=average(tried.mean),
        drew=drew,
    )


def how_sure(found: Compared, t: Texts) -> str:
    """Which time drew most, the next best beside it, and in plain words how sure that is."""
    best, second, worst = found.tried[0], found.tried[1], found.tried[-1]
    drew = t(
        "{best} drew {most} people on average, {second} {less}.",
        best=slot_words(best.slot, t),
        most=average(best.mean),
        second=slot_words(second.slot, t),
        less=average(second.mean),
    )
    by_lot = _by_lot(found.chance.by_chance, t)
    match found.sureness:
        case Sureness.SURE:
            return t("{drew} That is hardly chance: {by_lot}.", drew=drew, by_lot=by_lot)
        case Sureness.SAME:
            told = t("{drew} Neither is better than the other: choose what suits the team.", drew=drew)
        case Sureness.PERHAPS:
            told = t("{drew} That may be so, but it is not sure: {by_lot}.", drew=drew, by_lot=by_lot)
        case _:
            told = t("{drew} This difference could well be chance: {by_lot}.", drew=drew, by_lot=by_lot)
    could_not = Chance(found.chance.at_least, found.chance.at_least).sureness is not Sureness.SURE
    few = t("With so few meetings not even the clearest difference between two times would be sure.")
    fewest = t(
        "But that all these times are alike is hardly so: {worst} drew {fewest}.",
        worst=slot_words(worst.slot, t),
        fewest=average(worst.mean),
    )
    differ = len(found.tried) > 2 and found.differ.sureness is Sureness.SURE
    return " ".join([told, *([few] if could_not else []), *([fewest] if differ else [])])


def _by_lot(by_chance: float, t: Texts) -> str:
    if by_chance < 0.01:
        return t("if the hour made no difference, they would differ as much less than once in 100 times")
    times = math.floor(by_chance * 100 + 0.5)
    return t.n(
        "if the hour made no difference, they would still differ as much about {n} time in 100",
        "if the hour made no difference, they would still differ as much about {n} times in 100",
        times,
    )


# --- the trial -------------------------------------------------------------------------------------------


def result_words(shown: TrialShown, t: Texts) -> list[str]:
    """What a trial showed so far, a line each."""
    found = shown.result
    if not found.tried:
        return [t("No meeting of the trial was held.")]
    lines = [tried_line(tried, t) for tried in found.tried]
    if len(found.tried) < 2:
        return [*lines, t("Only one time was tried, so there is nothing to compare.")]
    return [*lines, how_sure(found, t)]


def progress_words(shown: TrialShown, t: Texts) -> str:
    """How many meetings of each slot were held: "Tuesday 18:00 2 of 3, Saturday 10:00 1 of 3"."""
    plan = shown.trial.plan
    parts = [
        t("{slot} {held} of {each}", slot=slot_words(slot, t), held=held, each=plan.each)
        for slot, held in zip(plan.slots, shown.held, strict=True)
    ]
    return t("Held so far: {parts}.", parts=t.list(parts))


def trial_page(page: TrialPage, t: Texts) -> Piece:
    """What a trial is, or how the running one stands, or what the last one showed; and what can be done."""
    shown, name = page.shown, team_name(page.team, t)
    begin = Press(t("Plan a trial"), CustomId(Verb.TRIAL_PLAN, page.team.id), Style.MAIN)
    if shown is None:
        about = t(
            "**Which hour suits the residents of {team}?** A trial finds out: choose two or three times, and "
            "meetings alternate among them, in an order drawn by lot. Then you read how many came to each, "
            "and how sure the difference is.",
            team=name,
        )
        return _page([about], (begin,))
    if shown.trial.ended_at is not None:
        return _page([t("**The last trial of {team}**", team=name), *result_words(shown, t)], (begin,))
    ahead = [f"- {local_time(meeting, t)}" for meeting in page.ahead]
    lines = [
        t("**A trial of meeting times is running: {team}**", team=name),
        progress_words(shown, t),
        *(result_words(shown, t) if any(shown.held) else ()),
        *([t("Ahead:"), *ahead] if ahead else ()),
        t("Ended early, the trial's meetings ahead are called off, and repeating meetings go on."),
    ]
    end = CustomId(Verb.TRIAL_END, page.team.id, shown.trial.id)
    return _page(lines, (Press(t("End the trial"), end, Style.GRAVE),))


def trial_form(page: TrialPage, opening: str, t: Texts) -> Form:
    """Which times, how many meetings each, how often. Fields: time1 to time3, each, weeks."""
    examples = (t("Tuesday 18:00"), t("Saturday 10am"), None)
    times = [
        labelled(
            t("Day and time {number}", number=number),
            t("If you want a third") if number == MAX_SLOTS else None,
            line(name, MAX_TIME, required=number < MAX_SLOTS, example=example),
        )
        for number, (name, example) in enumerate(zip(TIMES, examples, strict=True), 1)
    ]
    about = t("From {least} to {most}; the more, the surer.", least=MIN_EACH, most=MAX_EACH)
    each = labelled(t("Meetings at each time"), about, line(EACH, 2, str(MIN_EACH)))
    options = [
        discord.RadioGroupOption(label=t.marked(_RHYTHMS[weeks]), value=str(weeks), default=weeks == 1)
        for weeks in RHYTHMS
    ]
    rhythm = discord.ui.RadioGroup[Any](custom_id=WEEKS, options=options)
    custom_id = CustomId(Verb.TRIAL_FORM, page.team.id, opening)
    return Form(t("Try meeting times out"), custom_id, [*times, each, labelled(t("A meeting"), None, rhythm)])


def trial_wanted(wanted: TrialWanted, t: Texts, *, anew: bool = False) -> Piece:
    """What would be begun, to be confirmed; `anew`: it is not what was looked at before."""
    t = words_of(wanted.team, t)
    plan = wanted.plan
    slots = t.list([slot_words(slot, t) for slot in plan.slots])
    lines = [
        *([t("**Something has changed since you looked, so nothing was started.**")] if anew else []),
        t("**Try these times out, {team}?** {slots}", team=team_name(wanted.team, t), slots=slots),
        t.n(
            "- {n} meeting in all, {rhythm}, {each} at each time, {minutes} minutes long",
            "- {n} meetings in all, {rhythm}, {each} at each time, {minutes} minutes long",
            plan.meetings,
            rhythm=t.marked(_RHYTHMS[plan.weeks]),
            each=plan.each,
            minutes=plan.minutes,
        ),
        t("- The first on {day} or soon after; {weeks}", day=day(wanted.first, t), weeks=_lasts(plan, t)),
        t(
            "- In each round every time comes once, in an order drawn by lot, so that no time has the better "
            "season"
        ),
        t(
            "- What is moved, called off or missed, or no {officer} comes to, doesn't count and is made up "
            "for"
        ),
        t("- Repeating meetings wait until the trial is over"),
        *_off(t("Called off if you start it:"), wanted.calls_off, t),
        *_sure_with(plan, t),
    ]
    ids = (wanted.team.id, packed(plan.slots), plan.each, plan.weeks, plan.minutes, wanted.mark)
    return _page(lines, (Press(t("Start the trial"), CustomId(Verb.TRIAL_BEGIN, *ids), Style.MAIN),))


def _lasts(plan: Plan, t: Texts) -> str:
    return t.n("it lasts about {n} week", "it lasts about {n} weeks", plan.lasts.days // 7 + 1)


def _sure_with(plan: Plan, t: Texts) -> list[str]:
    if plan.can_be_sure:
        return []
    few = t("So few meetings show a tendency: not even the clearest difference would be sure.")
    enough = plan.sure_with
    return [f"{few} {t('{n} at each time could be.', n=enough)}" if enough else few]


def trial_begun(begun: TrialBegun, t: Texts) -> Piece:
    """The trial runs."""
    t = words_of(begun.team, t)
    lines = [
        t("**The trial runs.** The first meetings are announced:"),
        *(f"- {local_time(meeting, t)}" for meeting in begun.ahead),
        *_off(t("Called off:"), begun.called_off, t),
        t("The {officers_room} reads the result; /stats trial shows how it stands."),
    ]
    return _page(lines, ())


def trial_ended(ended: TrialEnded, t: Texts) -> Piece:
    """The trial was ended early."""
    lines = [
        t("**The trial is ended.** What it showed so far:"),
        *result_words(ended.shown, t),
        *_off(t("Called off:"), ended.called_off, t),
        next_words(ended.next_meeting, t),
    ]
    return _page(lines, ())


def room_trial_result(view: NoticeView, t: Texts) -> Piece:
    """Said in the officers' room once a trial is over."""
    if view.trial is None:
        raise LookupError(f"no trial for {view.kind}")
    lines = [
        t("**The trial of meeting times is over.**"),
        *result_words(view.trial, t),
        t("/stats times shows it beside all times tried."),
    ]
    return _page(lines, ())


def _off(heading: str, meetings: Sequence[Meeting], t: Texts) -> list[str]:
    if not meetings:
        return []
    lines = [f"- {local_time(meeting, t)}" for meeting in meetings]
    return [heading, fit(lines, _LIST, lambda left: more_words(left, t))]


def _page(lines: Sequence[str], row: Row) -> Piece:
    text = fit(lines, MAX_CONTENT, lambda left: "…" if left else "")
    return Piece(text, view=Buttons([row]) if row else None)


# --- in a custom id --------------------------------------------------------------------------------------


def packed(slots: Sequence[Slot]) -> str:
    """Slots as a part of a custom id: "21800,61000", the weekday from 1 and the time."""
    return ",".join(f"{slot.weekday + 1}{slot.time:%H%M}" for slot in slots)


def unpacked(part: str) -> tuple[Slot, ...]:
    """Read what `packed` wrote; ValueError on anything else."""
    slots = []
    for text in part.split(","):
        if not (len(text) == 5 and text.isascii() and text.isdecimal() and 1 <= int(text[0]) <= 7):
            raise ValueError(f"no slot: {text}")
        slots.append(Slot(int(text[0]) - 1, dt.time(int(text[1:3]), int(text[3:]))))
    return tuple(slots)
