from typing import Any

import pytest

from bot.domain.data_error import DataError


class Late(DataError):
    """Something with a default."""

    what: str
    minutes: int = 5


class VeryLate(Late):
    """One more, and another default."""

    why: str = ""
    minutes: int = 60


class Over(DataError):
    """Nothing to say."""


def test_an_error_holds_what_it_is_given_by_place_or_by_name() -> None:
    assert (Late("bus").what, Late("bus").minutes) == ("bus", 5)
    assert (Late(minutes=7, what="bus").what, Late("bus", 7).minutes) == ("bus", 7)


def test_what_is_inherited_comes_first_and_defaults_are_the_nearest() -> None:
    late = VeryLate("bus", why="snow")
    assert (late.what, late.minutes, late.why) == ("bus", 60, "snow")
    assert VeryLate.__match_args__ == ("what", "minutes", "why")
    assert Late.__match_args__ == ("what", "minutes")


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("a", 1, 2), {}), (("a",), {"what": "b"}), (("a",), {"hours": 1}), ((), {"minutes": 3})],
)
def test_what_does_not_fit_is_refused(given: Any, named: Any) -> None:
    with pytest.raises(TypeError, match="Late takes what, minutes"):
        Late(*given, **named)
    with pytest.raises(TypeError, match="Over takes nothing"):
        Over(**{"hours": 1, **named})


def test_it_shows_what_it_holds_and_two_are_never_the_same() -> None:
    assert repr(Late("bus")) == "Late(what='bus', minutes=5)"
    assert Late("bus") != Late("bus")


def test_another_like_it_differs_in_what_is_said_only() -> None:
    late = Late("bus", 9)
    assert (late.but(what="train").what, late.but(what="train").minutes, late.what) == ("train", 9, "bus")
