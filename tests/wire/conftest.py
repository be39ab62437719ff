import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.rehearsal import cast
from bot.rehearsal.box import Box
from torture.meeting import PRIVATE, SmallMeeting


@pytest.fixture
async def meeting(tmp_path: Path) -> AsyncIterator[SmallMeeting]:
    """The bot is online in a server where nothing is set up yet."""
    async with Box() as box:
        small = SmallMeeting(box, tmp_path)
        try:
            await small.bot.start()
            yield small
        finally:
            await small.bot.kill()
    assert box.gaps == []
    assert box.violations() == []
    assert_log_is_clean(small)


def assert_log_is_clean(small: SmallMeeting) -> None:
    """Neither token nor what anybody typed, and nothing that nobody foresaw."""
    log = small.bot.log.read_text(encoding="utf-8")
    typed = [small.box.token, PRIVATE, cast.PRIVATE, cast.URGENT, *small.asked.values()]
    assert [text for text in typed if text in log] == []
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert [line for line in lines if line["level"] in ("error", "critical")] == []
    assert [line for line in log.splitlines() if not line.startswith("{")] == []
