"""What the composition root does by itself; the rest of it is in tests/wire."""

from pathlib import Path
from typing import Any

import pytest

from bot import app
from bot.domain.clock import SystemClock
from bot.services.hosting import Hosts
from tests.builders import open_context


async def test_timers_that_begin_a_moment_later_run_until_the_bot_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_A_MOMENT", 0)
    async with open_context(tmp_path, SystemClock()) as ctx:
        timers: Any = app._AfterAMoment(ctx, Hosts(ctx))
        await timers.start()
        await timers._beginning
        assert timers._begun._timers.running
        await timers.stop()
        assert not timers._begun._timers.running


async def test_timers_that_have_not_begun_never_do_once_the_bot_stops(tmp_path: Path) -> None:
    async with open_context(tmp_path, SystemClock()) as ctx:
        timers = app._AfterAMoment(ctx, Hosts(ctx))
        await timers.start()
        await timers.stop()
        assert timers._begun is None


async def test_timers_stop_that_were_never_started(tmp_path: Path) -> None:
    async with open_context(tmp_path, SystemClock()) as ctx:
        await app._AfterAMoment(ctx, Hosts(ctx)).stop()
