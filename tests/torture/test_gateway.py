"""The line is lost while an event is deleted, and the whole meeting goes on."""

from pathlib import Path

import pytest

from torture.gateway import Gateway
from torture.part import Options

pytestmark = pytest.mark.box


async def test_a_change_missed_with_the_session_gone_is_put_right(tmp_path: Path) -> None:
    only = "session invalid · event deleted"
    told: list[str] = []
    (trial,) = await Gateway().run(Options(1, 1, tmp_path, only=only), told.append)
    assert (trial.name, trial.wrong) == (only, ())
    assert told == ["session invalid: 1 tried, 0 wrong."]
