"""Which of two things alike is the twin: made within the attempt, and before the one on record."""

from datetime import UTC, datetime, timedelta

import discord

from bot.reconciler.twins import Twins

BEGAN = datetime(2026, 1, 6, 18, 0, tzinfo=UTC)


def _made_at(seconds: float) -> int:
    return discord.utils.time_snowflake(BEGAN + timedelta(seconds=seconds))


def _begun() -> Twins:
    twins = Twins(timedelta(seconds=10))
    twins.began(7, 0, BEGAN, (100, "Kent"))
    return twins


def test_what_the_gateway_told_before_the_record_is_judged_then() -> None:
    twins = _begun()
    assert not twins.saw(7, 0, _made_at(1))
    assert not twins.saw(7, 0, _made_at(3))
    assert twins.made(7, 0, _made_at(3)) == [_made_at(1)]


def test_what_it_tells_after_the_record_is_judged_at_once() -> None:
    twins = _begun()
    assert twins.made(7, 0, _made_at(3)) == []
    assert twins.saw(7, 0, _made_at(1))
    assert not twins.saw(7, 0, _made_at(3)), "the one on record"


def test_a_member_s_clone_comes_later_and_is_no_twin() -> None:
    twins = _begun()
    twins.made(7, 0, _made_at(3))
    assert not twins.saw(7, 0, _made_at(4))


def test_what_is_older_than_the_attempt_or_of_another_generation_is_no_twin() -> None:
    twins = _begun()
    twins.made(7, 0, _made_at(3))
    assert not twins.saw(7, 0, _made_at(-60))
    assert not twins.saw(7, 1, _made_at(1))
    assert not twins.saw(8, 0, _made_at(1))


def test_what_bears_no_marker_is_known_by_place_and_name() -> None:
    twins = _begun()
    twins.made(7, 0, _made_at(3))
    assert twins.saw_called((100, "Kent"), _made_at(1))
    assert not twins.saw_called((101, "Kent"), _made_at(1))
    assert not twins.saw_called((100, "Kent"), _made_at(5))
