"""Numbers about meetings: attendance by kind, spreads, promises kept."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.figures import Attendance, Kept, Spread, counted, how_kept, spread
from bot.domain.followup import FollowUpState
from bot.domain.meeting import Summary

FIRST, SECOND = date(2013, 10, 4), date(2013, 10, 11)


def test_everybody_who_took_part_is_of_one_kind() -> None:
    came = Attendance.of(Summary(participants=14, askers=5, supporters=6), 30)
    assert (came.people, came.asked, came.supported, came.pressed, came.interested) == (14, 5, 6, 3, 30)


def test_what_was_not_counted_is_not_guessed() -> None:
    came = Attendance.of(Summary(participants=14), None)
    assert (came.people, came.asked, came.supported, came.pressed, came.interested) == (
        14, None, None, None, None,
    )  # fmt: skip


def test_the_middle_and_the_half_around_it() -> None:
    assert spread([]) is None
    assert spread([4]) == Spread(1, 4, 4, 4)
    assert spread([4, 1, 3, 2]) == Spread(4, 1.75, 2.5, 3.25)


@given(st.lists(st.integers(0, 10_000), min_size=1))
def test_at_most_a_quarter_lies_below_and_above(values: list[int]) -> None:
    found = spread(values)
    assert found is not None
    assert min(values) <= found.lower <= found.median <= found.upper <= max(values)
    for beyond in (
        sum(value < found.lower for value in values),
        sum(value > found.upper for value in values),
    ):
        assert beyond <= (len(values) + 3) / 4


@pytest.mark.parametrize(
    ("state", "due", "first_due", "kept_at", "kept"),
    [
        (FollowUpState.KEPT, FIRST, None, datetime(2013, 10, 4, 22, 30, tzinfo=UTC), Kept.IN_TIME),
        # Half past midnight, British Summer Time.
        (FollowUpState.KEPT, FIRST, None, datetime(2013, 10, 4, 23, 30, tzinfo=UTC), Kept.LATE),
        (FollowUpState.KEPT, SECOND, FIRST, datetime(2013, 10, 3, 9, tzinfo=UTC), Kept.IN_TIME),
        (FollowUpState.KEPT, SECOND, FIRST, datetime(2013, 10, 9, 9, tzinfo=UTC), Kept.PUT_OFF),
        (FollowUpState.KEPT, SECOND, FIRST, datetime(2013, 10, 12, 9, tzinfo=UTC), Kept.LATE),
        # Put off to an earlier day, and kept by the first one named only.
        (FollowUpState.KEPT, FIRST, SECOND, datetime(2013, 10, 9, 9, tzinfo=UTC), Kept.LATE),
        (FollowUpState.OPEN, SECOND, None, None, Kept.OPEN),
        (FollowUpState.OPEN, FIRST, None, None, Kept.OVERDUE),
        (FollowUpState.DROPPED, FIRST, None, None, Kept.DROPPED),
    ],
)
def test_a_promise_is_kept_by_the_day_first_named_or_later(
    state: FollowUpState, due: date, first_due: date | None, kept_at: datetime | None, kept: Kept
) -> None:
    assert how_kept(state, due, first_due, kept_at, "Europe/London", date(2013, 10, 8)) is kept


def test_every_kind_is_counted_also_what_there_is_none_of() -> None:
    found = counted([Kept.LATE, Kept.LATE, Kept.OPEN])
    assert (found[Kept.LATE], found[Kept.OPEN], found[Kept.DROPPED]) == (2, 1, 0)
    assert set(found) == set(Kept)
