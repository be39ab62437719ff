"""discord.py's rate limits of channels that nobody writes to any more are forgotten, and no others."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from discord.http import HTTPClient, Ratelimit

from tests.reconciler.hosting import hosted

pytestmark = pytest.mark.box


@pytest.fixture
async def http(tmp_path: Path) -> AsyncIterator[HTTPClient]:
    """That of a bot whose reconciler runs."""
    async with hosted(tmp_path) as host:
        yield host.client.http


def _used_once(http: HTTPClient, channel: str) -> Ratelimit:
    """A limit that was last used a minute ago, with a window of some seconds."""
    limit = http.get_ratelimit(f"messages:{channel}")
    limit._last_request -= 60
    limit.expires = limit._last_request + 5
    return limit


async def test_limits_of_channels_that_are_over_do_not_gather(http: HTTPClient) -> None:
    for number in range(2000):
        _used_once(http, str(number))
    assert len(http._buckets) <= 128


async def test_limits_that_still_say_something_are_kept(http: HTTPClient) -> None:
    loop = http.get_ratelimit("x")._loop
    running, under_way, waited_for = (_used_once(http, name) for name in ("a", "b", "c"))
    running.expires = loop.time() + 600
    under_way.outgoing = 1
    waited_for._pending_requests.append(loop.create_future())
    just_taken = http.get_ratelimit("messages:just taken")
    for number in range(2000):
        _used_once(http, str(number))
    kept = {"a": running, "b": under_way, "c": waited_for, "just taken": just_taken}
    assert all(http.get_ratelimit(f"messages:{name}") is limit for name, limit in kept.items())


async def test_many_channels_written_to_at_once_all_keep_theirs(http: HTTPClient) -> None:
    for number in range(1000):
        limit = _used_once(http, str(number))
        limit.expires = limit._loop.time() + 5
    assert len(http._buckets) >= 1000
