"""The part of the torture that holds a meeting within Discord's limits, as far as it is quick."""

from pathlib import Path

from torture.limits import MEETING, Limits
from torture.part import Options


async def test_no_meeting_is_held_where_other_trials_are_asked_for(tmp_path: Path) -> None:
    told: list[str] = []
    assert await Limits().run(Options(1, 10, tmp_path, only="round-7"), told.append) == []
    assert told == []


def test_its_trial_can_be_asked_for_by_name(tmp_path: Path) -> None:
    assert Options(1, 10, tmp_path, only="rate").wants(MEETING)
