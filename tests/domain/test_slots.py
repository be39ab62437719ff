"""Which hour suits: slots, and how sure a difference between them is."""

import datetime as dt
import itertools
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import slots
from bot.domain.localtime import WallTime
from bot.domain.slots import (
    Compared,
    NotEnough,
    Slot,
    Sureness,
    Tried,
    chance,
    recommend,
    slot_of,
    times_tried,
)

TUESDAY = Slot(1, dt.time(18))
SATURDAY = Slot(5, dt.time(10))
SUNDAY = Slot(6, dt.time(15, 30))


@pytest.mark.parametrize(
    ("wall", "slot"),
    [
        ("2013-10-01T18:00", "1 18:00"),
        ("2013-10-01T17:58", "1 18:00"),
        ("2013-10-01T18:14", "1 18:00"),
        ("2013-10-01T18:15", "1 18:30"),
        ("2013-10-06T23:50", "0 00:00"),
    ],
)
def test_a_meeting_was_at_the_nearest_half_hour(wall: str, slot: str) -> None:
    assert slot_of(WallTime.fromisoformat(wall)) == Slot.from_text(slot)


@given(st.integers(0, 6), st.times())
def test_a_slot_reads_back_what_it_wrote(weekday: int, time: dt.time) -> None:
    slot = Slot(weekday, time.replace(second=0, microsecond=0, fold=0))
    assert Slot.from_text(slot.as_text()) == slot


@pytest.mark.parametrize("text", ["", "7 18:00", "-1 18:00", "1 25:00", "1", "1 18:00 x", "x 18:00"])
def test_what_is_no_slot_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Slot.from_text(text)


def test_with_one_time_tried_another_is_needed() -> None:
    assert recommend(()) == NotEnough((), 6)
    assert recommend(times_tried([(TUESDAY, 14)])) == NotEnough(((TUESDAY, 2),), 3)
    assert recommend(times_tried([(TUESDAY, 14)] * 9)) == NotEnough((), 3)
    two = times_tried([(TUESDAY, 14)] * 3 + [(SATURDAY, 9), (SUNDAY, 1), (SATURDAY, 9)])
    assert recommend(two) == NotEnough(((SATURDAY, 1),), 0)


def _both(tuesday: list[int], saturday: list[int]) -> Compared:
    found = recommend(times_tried([(TUESDAY, n) for n in tuesday] + [(SATURDAY, n) for n in saturday]))
    assert isinstance(found, Compared)
    return found


def test_three_meetings_each_are_never_sure() -> None:
    found = _both([30, 31, 32], [1, 2, 3])
    assert found.tried[0] == Tried(TUESDAY, (30, 31, 32))
    assert found.chance.by_chance == found.chance.at_least == 2 / 20
    assert found.sureness is Sureness.PERHAPS


def test_a_clear_difference_of_many_meetings_is_sure_and_a_small_one_is_not() -> None:
    assert _both([30, 31, 32, 33, 34], [5, 6, 7, 8, 9]).sureness is Sureness.SURE
    assert _both([10, 11, 12, 13, 14], [9, 10, 11, 12, 13]).sureness is Sureness.CHANCE
    assert _both([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]).sureness is Sureness.SAME


def test_a_third_time_that_nobody_liked_does_not_make_the_first_better_than_the_second() -> None:
    drew = {TUESDAY: [22, 19, 23, 20, 21, 22], SATURDAY: [21, 20, 22, 20, 21, 21], SUNDAY: [3, 2, 1, 4, 2, 3]}
    found = recommend(times_tried((slot, people) for slot, meetings in drew.items() for people in meetings))
    assert isinstance(found, Compared)
    assert found.tried[0].slot == TUESDAY
    assert found.differ.sureness is Sureness.SURE
    assert found.sureness is Sureness.CHANCE


def test_times_with_too_few_meetings_are_left_out_of_the_comparison() -> None:
    tried = times_tried([(TUESDAY, 10)] * 3 + [(SATURDAY, 5)] * 3 + [(SUNDAY, 100)] * 2)
    found = recommend(tried)
    assert tried[0].slot == SUNDAY
    assert isinstance(found, Compared)
    assert [one.slot for one in found.tried] == [TUESDAY, SATURDAY]


def _spread(labels: tuple[int, ...], drew: list[int]) -> float:
    groups = {label: [d for of, d in zip(labels, drew, strict=True) if of == label] for label in set(labels)}
    return sum(sum(group) ** 2 / len(group) for group in groups.values())


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 12)), min_size=2, max_size=7))
def test_the_chance_is_what_counting_every_way_gives(meetings: list[tuple[int, int]]) -> None:
    labels = tuple(label for label, _ in meetings)
    drew = [people for _, people in meetings]
    found = chance([meetings])
    if len(set(labels)) < 2:
        assert (found.by_chance, found.at_least) == (1.0, 1.0)
        return
    ways = list(itertools.permutations(labels))
    as_much = sum(_spread(way, drew) >= _spread(labels, drew) - 1e-9 for way in ways)
    assert found.by_chance == pytest.approx(as_much / len(ways))
    assert found.by_chance >= found.at_least - 1e-12


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=2), min_size=1, max_size=6))
def test_within_rounds_only_the_rounds_are_dealt_anew(rounds: list[list[int]]) -> None:
    blocks = [list(enumerate(people)) for people in rounds]
    observed = abs(sum(one - other for one, other in rounds))
    as_much = sum(
        abs(sum(sign * (one - other) for sign, (one, other) in zip(signs, rounds, strict=True))) >= observed
        for signs in itertools.product((1, -1), repeat=len(rounds))
    )
    found = chance(blocks)
    assert found.by_chance == pytest.approx(as_much / 2 ** len(rounds))
    assert found.at_least == pytest.approx(2 / 2 ** len(rounds))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 40), min_size=6, max_size=9), st.randoms(use_true_random=False))
def test_in_which_order_the_meetings_are_told_makes_no_difference(drew: list[int], chaos: object) -> None:
    meetings = [(number % 3, people) for number, people in enumerate(drew)]
    turned = sorted(meetings, key=lambda _: chaos.random())  # type: ignore[attr-defined]
    assert chance([meetings]).by_chance == pytest.approx(chance([turned]).by_chance)


def test_where_the_ways_are_too_many_a_sample_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    meetings = [(number % 3, 10 + number % 7 + 3 * (number % 3)) for number in range(12)]
    exact = chance([meetings])
    monkeypatch.setattr(slots, "_MOST_STATES", 1)
    sampled = chance([meetings])
    assert sampled.by_chance == pytest.approx(exact.by_chance, abs=0.02)
    assert sampled == chance([meetings]), "the same meetings, the same answer"


def test_by_chance_alone_hardly_anything_is_called_sure() -> None:
    """Dealt out in every way there is, at most one result in twenty is called sure: so much is promised."""
    drew = [3, 5, 6, 8, 11, 12, 15, 19]
    called = Counter(
        chance([[(int(place in chosen), people) for place, people in enumerate(drew)]]).sureness
        for chosen in itertools.combinations(range(8), 4)
    )
    assert called[Sureness.SURE] / called.total() <= slots.SURE
