"""A trial of meeting times: its order, its days, its result."""

import datetime as dt
from collections import Counter
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.slots import Slot, Sureness
from bot.domain.trial import MAX_EACH, MIN_EACH, NOTICE, RHYTHMS, Plan, result

TUESDAY = Slot(1, dt.time(18))
SATURDAY = Slot(5, dt.time(10))
SUNDAY = Slot(6, dt.time(15))
SLOTS = (TUESDAY, SATURDAY, SUNDAY)

plans = st.builds(
    Plan, st.sampled_from([SLOTS[:2], SLOTS]), st.integers(MIN_EACH, MAX_EACH), st.sampled_from(RHYTHMS)
)


@given(plans, st.integers(1))
def test_each_round_has_every_slot_once(plan: Plan, seed: int) -> None:
    order = plan.order(seed)
    size = len(plan.slots)
    rounds = [order[first : first + size] for first in range(0, len(order), size)]
    assert len(rounds) == plan.each
    assert all(sorted(one) == list(range(size)) for one in rounds)
    assert plan.order(seed) == order, "the rows give it again"


def test_the_lot_decides_the_order_and_favours_none() -> None:
    first = Counter(Plan(SLOTS, 3, 1).order(seed)[0] for seed in range(600))
    assert set(first) == {0, 1, 2}
    assert min(first.values()) > 150


@given(plans, st.integers(1), st.data())
def test_what_falls_out_is_made_up_for_until_all_is_covered(
    plan: Plan, seed: int, data: st.DataObject
) -> None:
    covered: list[int] = []
    planned = 0
    while (slot := plan.next_slot(seed, covered)) is not None:
        planned += 1
        if planned > 3 * plan.meetings or data.draw(st.integers(0, 3)):
            covered.append(slot)
    assert Counter(covered) == dict.fromkeys(range(len(plan.slots)), plan.each)


@given(plans, st.integers(0, 2), st.dates(dt.date(2013, 1, 1), dt.date(2030, 1, 1)), st.integers(0, 60))
def test_a_meeting_is_on_its_weekday_after_some_notice_and_in_rhythm(
    plan: Plan, slot: int, today: dt.date, since: int
) -> None:
    slot = min(slot, len(plan.slots) - 1)
    (first,) = islice(plan.days(slot, None, today), 1)
    assert first.weekday() == plan.slots[slot].weekday
    assert NOTICE <= first - today < NOTICE + dt.timedelta(days=7)
    before = today + dt.timedelta(days=since)
    (following,) = islice(plan.days(slot, before, today), 1)
    weeks = (following - dt.timedelta(days=following.weekday())) - (before - dt.timedelta(before.weekday()))
    assert weeks >= dt.timedelta(days=7 * plan.weeks)
    assert following.weekday() == plan.slots[slot].weekday


@given(plans)
def test_a_plan_reads_back_what_it_wrote(plan: Plan) -> None:
    assert Plan.from_json(plan.as_json(), plan.each) == plan


@pytest.mark.parametrize(
    ("slots", "each", "weeks", "minutes"),
    [
        (SLOTS[:1], 3, 1, 60),
        ((TUESDAY, TUESDAY), 3, 1, 60),
        ((TUESDAY, Slot(1, dt.time(18, 5))), 3, 1, 60),
        ((*SLOTS, Slot(0, dt.time(9))), 3, 1, 60),
        (SLOTS, 2, 1, 60),
        (SLOTS, 9, 1, 60),
        (SLOTS, 3, 3, 60),
        (SLOTS, 3, 1, 0),
    ],
)
def test_what_is_no_trial_is_refused(slots: tuple[Slot, ...], each: int, weeks: int, minutes: int) -> None:
    with pytest.raises(ValueError):
        Plan(slots, each, weeks, minutes)


def test_it_takes_six_meetings_at_each_time_to_be_sure() -> None:
    for slots in (SLOTS[:2], SLOTS):
        assert [Plan(slots, each, 1).can_be_sure for each in (3, 5, 6, 8)] == [False, False, True, True]
        assert [Plan(slots, each, 1).sure_with for each in (3, 5, 6)] == [6, 6, None]


def test_the_result_compares_within_rounds() -> None:
    plan = Plan(SLOTS[:2], 6, 1)
    # Autumn draws more and more, and Tuesday always a few more than Saturday.
    held = [(slot, 5 * number + (4 if slot == 0 else 0)) for number in range(6) for slot in (1, 0)]
    found = result(plan, held)
    assert found.tried[0].slot == TUESDAY
    assert found.chance.by_chance == 2 / 64
    assert found.sureness is Sureness.SURE


def test_an_unfinished_trial_has_a_result_too() -> None:
    plan = Plan(SLOTS, 3, 1)
    assert result(plan, []).tried == ()
    found = result(plan, [(0, 14), (1, 9), (0, 13)])
    assert [one.slot for one in found.tried] == [TUESDAY, SATURDAY]
    assert found.sureness is Sureness.CHANCE
    assert result(plan, [(0, 14), (1, 14)]).sureness is Sureness.SAME
