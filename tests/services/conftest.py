from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services import officers
from bot.services.context import Context
from tests.builders import FixedClock, administrator, make_team, open_context, resident
from tests.evening import Evening


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def ctx(tmp_path: Path, clock: FixedClock) -> AsyncIterator[Context]:
    async with open_context(tmp_path, clock) as context:
        yield context


@pytest.fixture
async def evening(ctx: Context, clock: FixedClock) -> Evening:
    """A team with one officer who has a name for the public, and no meeting yet."""
    scene = Evening(ctx, clock, await make_team(ctx))
    named = officers.Member(scene.pc_reed.user_id, scene.pc_reed.name)
    await officers.set_officer(ctx, administrator(), scene.team.id, named, "PC Reed")
    await scene.shown_in_discord()
    return scene


@pytest.fixture
async def meeting_on(evening: Evening) -> Evening:
    """The same with a meeting open and everything shown."""
    await evening.ask("Said before the meeting, by somebody else.", resident())
    await evening.open()
    await evening.shown_in_discord()
    return evening
