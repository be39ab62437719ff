"""Statistics in words: within Discord's limits, however much there is, and with nobody's name."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.figures import Attendance, Kept, Spread
from bot.domain.question import QuestionState
from bot.domain.slots import Slot, Tried, recommend, times_tried
from bot.domain.team import Team
from bot.domain.trial import MAX_EACH, MIN_EACH, RHYTHMS, Plan, Trial, result
from bot.services.models import TrialShown
from bot.services.statistics import MeetingFigures, TeamFigures, TimesFigures
from bot.services.trials import TrialBegun, TrialEnded, TrialPage, TrialWanted
from bot.ui import stats, trials
from bot.ui.ids import CustomId
from bot.ui.pieces import MAX_ALT, Piece
from tests.ui.samples import MEETING, STARTS, TEAM, TEAMS, T, check_form, check_piece, hostile

SLOTS = (Slot(1, time(18)), Slot(5, time(10)), Slot(6, time(15, 30)))
slots = st.builds(
    Slot, st.integers(0, 6), st.sampled_from([time(hour, half) for hour in range(24) for half in (0, 30)])
)
counts = st.integers(0, 10**6)


@st.composite
def meetings(draw: st.DrawFn) -> MeetingFigures:
    asked, supported, pressed = (draw(counts) for _ in range(3))
    people, interested = asked + supported + pressed, draw(st.none() | counts)
    came = Attendance(people, asked, supported, pressed, interested)
    if draw(st.booleans()):
        came = Attendance(people, None, None, None, interested)
    return MeetingFigures(
        1, draw(st.none() | hostile(80)), STARTS + timedelta(days=draw(st.integers(0, 3000))),
        "Europe/London", came, draw(st.none() | st.just(Spread(3, 1.0, 90.0, 10.0**7))),
    )  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(TEAMS, st.lists(meetings(), max_size=60), st.booleans())
def test_every_report_fits_and_says_in_words_what_its_pictures_show(
    team: Team, held: list[MeetingFigures], any_of_it: bool
) -> None:
    many = 10**6 if any_of_it else 0
    figures = TeamFigures(
        team, tuple(held), Spread(9, 1.0, 90.0, 10.0**7) if any_of_it else None,
        dict.fromkeys(QuestionState, many), dict.fromkeys(Kept, many),
    )  # fmt: skip
    report = stats.meetings_report(figures, T)
    check_piece(Piece(report.text))
    assert "Numbers, never names." in report.text
    for picture in report.pictures:
        assert 0 < len(picture.alt) <= MAX_ALT
    assert bool(report.pictures) == bool(held or any_of_it)


@settings(deadline=None, max_examples=40)
@given(TEAMS, st.lists(st.tuples(slots, st.integers(0, 500)), max_size=60), st.integers(0, 60))
def test_every_report_of_times_fits(team: Team, held: list[tuple[Slot, int]], left_out: int) -> None:
    tried = times_tried(held)
    trial = Trial(1, 1, Plan(SLOTS, 3, 1), STARTS, STARTS)
    shown = TrialShown(trial, (3, 3, 3), result(trial.plan, [(number % 3, number) for number in range(9)]))
    report = stats.times_report(TimesFigures(team, tried, recommend(tried), left_out, shown), T)
    check_piece(Piece(report.text))
    assert len(report.pictures) == bool(tried)


def test_a_report_of_times_fits_where_the_teams_name_is_all_emoji() -> None:
    """Discord counts each as two characters."""
    slots_held = [(Slot(number % 7, time(number % 24)), number) for number in range(28)]
    tried = times_tried(slots_held)
    figures = TimesFigures(replace(TEAM, name="😀" * 60), tried, recommend(tried), 60, None)
    check_piece(Piece(stats.times_report(figures, T).text))


def advice(*drew: tuple[int, ...]) -> str:
    tried = tuple(Tried(slot, people) for slot, people in zip(SLOTS, drew, strict=False))
    return stats.advice_words(TimesFigures(TEAM, tried, recommend(tried), 0, None), T)


AS_MUCH = "if the hour made no difference, they would still differ as much about"
SAID = {
    (): "**Not enough meetings tried yet:** 6 more are needed, 3 at each of two times. /stats trial plans",
    ((9,),): "5 more are needed, 2 more on Tuesday 18:00 and 3 at another time.",
    ((9, 9, 9), (4, 4)): "1 more is needed, 1 more on Saturday 10:00.",
    ((14, 14, 14), (9, 9, 9)): (
        "**Recommended: Tuesday 18:00.** Tuesday 18:00 drew 14 people on average, Saturday 10:00 9. "
        f"That may be so, but it is not sure: {AS_MUCH} 10 times in 100. "
        "With so few meetings not even the clearest difference between two times would be sure."
    ),
    ((14, 8, 11), (9, 12, 9)): (
        "**No time can be recommended yet.** Tuesday 18:00 drew 11 people on average, Saturday 10:00 10. "
        f"This difference could well be chance: {AS_MUCH} 70 times in 100."
    ),
    ((5, 6, 7), (7, 6, 5)): "Neither is better than the other: choose what suits the team.",
    ((30, 31, 32, 33, 34, 35), (5, 6, 7, 8, 9, 10)): (
        "That is hardly chance: if the hour made no difference, they would differ as much less than once "
        "in 100 times."
    ),
    ((22, 19, 23, 20, 21, 22), (21, 20, 22, 20, 21, 21), (3, 2, 1, 4, 2, 3)): (
        "But that all these times are alike is hardly so: Sunday 15:30 drew 2.5."
    ),
}


@pytest.mark.parametrize(("drew", "words"), SAID.items())
def test_how_sure_one_can_be_is_said_in_plain_words(drew: Any, words: str) -> None:
    assert words in advice(*drew)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(slots, min_size=2, max_size=3, unique=True), st.integers(MIN_EACH, MAX_EACH),
    st.sampled_from(RHYTHMS), st.integers(5, 720), TEAMS,
)  # fmt: skip
def test_every_trial_can_be_planned_started_and_ended(
    chosen: list[Slot], each: int, weeks: int, minutes: int, team: Team
) -> None:
    plan = Plan(tuple(chosen), each, weeks, minutes)
    trial = Trial(10**9, team.id, plan, STARTS, None)
    shown = TrialShown(trial, (0,) * len(chosen), result(plan, []))
    day = datetime(2013, 10, 1).date()  # noqa: DTZ001  a day
    off = (MEETING,) * 30
    wanted = trials.trial_wanted(TrialWanted(team, plan, day, off, "f" * 8), T, anew=True)
    for piece in (
        wanted,
        trials.trial_begun(TrialBegun(team, trial, off, off), T),
        trials.trial_ended(TrialEnded(team, shown, off, MEETING), T),
        trials.trial_page(TrialPage(team, shown, off, 60), T),
        trials.trial_page(TrialPage(team, None, (), 60), T),
    ):
        check_piece(piece)
    check_form(trials.trial_form(TrialPage(team, None, (), 60), "opening", T))
    part = trials.packed(plan.slots)
    assert trials.unpacked(part) == plan.slots
    CustomId("trial_begin", 2**63 - 1, part, each, weeks, minutes, "f" * 8)
