import random
from pathlib import Path

import pytest

from bot.storage.migrate import current_version, head_version, versions
from torture.storage_damage import DAMAGES, damaged
from torture.storage_making import database_of, environment, rows_in
from torture.storage_scene import command


@pytest.mark.parametrize("version", versions())
def test_a_database_of_each_version_has_rows(tmp_path: Path, version: str) -> None:
    path = database_of(tmp_path / "data", version, sealed=True)
    assert current_version(path) == version
    empty = [table for table, rows in rows_in(path).items() if rows == 0 and "search" not in table]
    assert not empty, "a kill in the migration could lose nothing of these"


async def test_a_damage_that_nothing_names_would_be_found_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(DAMAGES, "none", (lambda path: None, ""))
    wrong = await damaged("none", tmp_path / "none", random.Random(1))
    assert any(fault.startswith("check ended with 0") for fault in wrong), wrong


async def test_a_command_is_killed_after_the_time_given(tmp_path: Path) -> None:
    ended = await command("migrate", env=environment(tmp_path / "beatmeet.db"), kill_after=0.01)
    assert ended.code == -9
    again = await command("migrate", env=environment(tmp_path / "beatmeet.db"))
    assert again.code == 0, again.err
    assert current_version(tmp_path / "beatmeet.db") == head_version()
