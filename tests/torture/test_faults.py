"""The trials of faults: the routes are read from a meeting, and what goes wrong is seen."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.rehearsal.box import Box
from torture.faults import Home, hold
from torture.part import Options
from torture.striking import KINDS, Blow, belongs_to, strike, thing_of

pytestmark = pytest.mark.box


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    async with AsyncExitStack() as stack:
        yield await Home.open(stack, tmp_path)


async def test_the_routes_are_read_from_a_meeting_and_one_of_them_is_tried(home: Home) -> None:
    options = Options(seed=1, rounds=1, folder=home.bot.folder)
    trial = await hold(home, None, options)
    assert trial.wrong == ()
    used = set(home.box.calls) - home.started_with
    assert {"POST /channels/{id}/messages", "POST /interactions/{id}/{token}/callback"} <= used
    assert {"PUT /channels/{id}/messages/pins/{id}", "POST /channels/{id}/threads"} <= used
    trial = await hold(home, Blow("POST /channels/{id}/threads", "reset"), options)
    assert (trial.wrong, trial.not_run) == ((), "")
    assert home.box.faults.struck["POST /channels/{id}/threads"] == 1


async def test_a_route_that_a_meeting_does_not_use_is_not_counted_as_tried(home: Home) -> None:
    trial = await hold(home, Blow("GET /voice/regions", "429"), Options(1, 1, home.bot.folder))
    assert trial.not_run


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_strikes_its_own_server_only(kind: str) -> None:
    import random

    box = Box()
    here, there = box.add_guild("Here"), box.add_guild("There")
    route = "POST /guilds/{id}/channels"
    fault = strike(kind, route, belongs_to(box, here), random.Random(1))
    assert not fault.matches("POST", f"/guilds/{there.id}/channels")
    assert not fault.matches("GET", f"/guilds/{here.id}/channels")
    assert fault.matches("POST", f"/guilds/{here.id}/channels")


def test_the_thing_of_a_route_is_what_its_last_id_names() -> None:
    assert thing_of("PATCH /channels/{id}/messages/{id}") == 10008
    assert thing_of("PUT /channels/{id}/messages/pins/{id}") == 10008
    assert thing_of("POST /channels/{id}/messages") == 10003
    assert thing_of("PATCH /guilds/{id}/scheduled-events/{id}") == 10070
    assert thing_of("POST /interactions/{id}/{token}/callback") == 10062
