"""How fast Discord lets a bot be: its headers, its 429s, and how discord.py gets along with them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest

from bot.rehearsal.box import Box, RateLimits, Size
from tests.rehearsal.box_bot import small_bot
from tests.rehearsal.desk import Desk


@pytest.fixture
async def strict() -> AsyncIterator[Desk]:
    """A box with Discord's own limits."""
    async with Box(rate_limits=RateLimits()) as box:
        guild = box.add_guild("New Ash Green")
        general = box.add_channel(guild, "general")
        headers = {"Authorization": f"Bot {box.token}"}
        async with aiohttp.ClientSession(headers=headers) as http:
            yield Desk(box, guild, general, http)


async def asked(
    desk: Desk, method: str, path: str, body: dict[str, Any] | None = None
) -> tuple[int, Mapping[str, str], Any]:
    async with desk.http.request(method, desk.box.api_url + path, json=body) as response:
        return response.status, response.headers, await response.json() if response.status != 204 else None


async def test_the_sixth_message_within_five_seconds_is_refused_and_told_how_long_to_wait(
    strict: Desk,
) -> None:
    path = f"/channels/{strict.general.id}/messages"
    answers = [await asked(strict, "POST", path, {"content": str(number)}) for number in range(6)]
    assert [status for status, _, _ in answers] == [200] * 5 + [429]
    assert [headers["X-RateLimit-Remaining"] for _, headers, _ in answers] == ["4", "3", "2", "1", "0", "0"]
    _, headers, body = answers[-1]
    assert 4 < body["retry_after"] <= 5
    assert (body["global"], headers["X-RateLimit-Scope"], headers["Retry-After"]) == (False, "user", "5")
    assert headers["Via"]
    assert (headers["X-RateLimit-Limit"], len(headers["X-RateLimit-Bucket"])) == ("5", 32)
    assert abs(float(headers["X-RateLimit-Reset-After"]) - body["retry_after"]) < 0.1
    assert strict.box.rate_limited == {"POST /channels/{id}/messages": 1}
    other = strict.box.add_channel(strict.guild, "other")
    assert (await asked(strict, "POST", f"/channels/{other.id}/messages", {"content": "x"}))[0] == 200


async def test_edits_and_pins_are_counted_by_themselves(strict: Desk) -> None:
    path = f"/channels/{strict.general.id}/messages"
    made = [await asked(strict, "POST", path, {"content": str(number)}) for number in range(5)]
    edited = await asked(strict, "PATCH", f"{path}/{made[0][2]['id']}", {"content": "again"})
    pinned = await asked(strict, "PUT", f"{path}/pins/{made[0][2]['id']}")
    assert (edited[0], pinned[0]) == (200, 204)
    buckets = {headers["X-RateLimit-Bucket"] for _, headers, _ in (*made, edited, pinned)}
    assert len(buckets) == 3


async def test_a_channel_s_name_or_topic_changes_twice_in_ten_minutes(strict: Desk) -> None:
    path = f"/channels/{strict.general.id}"
    changes = ({"name": "one"}, {"topic": "two"}, {"name": "three"}, {"rate_limit_per_user": 5})
    answers = [await asked(strict, "PATCH", path, change) for change in changes]
    assert [status for status, _, _ in answers] == [200, 200, 429, 200]
    assert 590 < answers[2][2]["retry_after"] <= 600
    assert answers[2][1]["X-RateLimit-Remaining"] == "2"
    assert strict.general.name == "one"


async def test_fifty_requests_a_second_is_all_that_a_bot_gets_of_everything_together() -> None:
    limits = RateLimits(others=Size(1000, 1.0), overall=Size(50, 30.0))
    async with Box(rate_limits=limits) as box:
        headers = {"Authorization": f"Bot {box.token}"}
        async with aiohttp.ClientSession(headers=headers) as http:
            desk = Desk(box, box.add_guild("G"), box.backend.get_dm_channel(box.backend.bot_user.id), http)
            answers = [await asked(desk, "GET", "/users/@me") for _ in range(51)]
            status, told, body = answers[-1]
            assert [status for status, _, _ in answers[:-1]] == [200] * 50
            assert (status, body["global"]) == (429, True)
            assert (told["X-RateLimit-Global"], told["X-RateLimit-Scope"]) == ("true", "global")
            assert "X-RateLimit-Bucket" not in told
            # What is done with an interaction's token counts elsewhere.
            answer = await asked(desk, "PATCH", "/webhooks/1/token/messages/@original", {"content": "x"})
            assert answer[0] == 404


async def test_a_scaled_box_waits_so_much_less_and_says_so() -> None:
    limits = RateLimits(scale=50.0)
    async with Box(rate_limits=limits) as box:
        guild = box.add_guild("New Ash Green")
        general = box.add_channel(guild, "general")
        async with aiohttp.ClientSession(headers={"Authorization": f"Bot {box.token}"}) as http:
            desk = Desk(box, guild, general, http)
            path = f"/channels/{general.id}/messages"
            answers = [await asked(desk, "POST", path, {"content": "x"}) for _ in range(6)]
    assert answers[-1][0] == 429
    assert answers[-1][2]["retry_after"] <= 0.1
    assert box.rate_limits is not None
    assert box.rate_limits.in_words() == "Discord's rate limits, time 50 times as fast"


async def test_a_bot_that_sends_too_much_to_the_gateway_is_cut_off(desk: Desk) -> None:
    async with desk.http.ws_connect(desk.box.gateway_url) as socket:
        await socket.receive_json()
        for _ in range(121):
            await socket.send_json({"op": 1, "d": None})
        answers = [message async for message in socket]
        assert len(answers) <= 120
        assert socket.close_code == 4008
    assert desk.box.violations() == ["more than 120 sends to the gateway in a minute (1 times)"]


@pytest.mark.box
async def test_a_real_bot_that_writes_much_gets_everything_through_in_time() -> None:
    async with Box(rate_limits=RateLimits(scale=10.0)) as box:
        guild = box.add_guild("New Ash Green")
        general = box.add_channel(guild, "general")
        crowd = [box.add_member(guild, f"Resident {number}") for number in range(20)]
        async with small_bot(box):
            sent = [who.slash("meeting send", general, text=who.name) for who in crowd]
            await asyncio.gather(*sent)
            await box.until(lambda: len(box.messages(general)) == 20, "twenty messages")
    assert {message.text() for message in box.messages(general)} == {who.name for who in crowd}
    assert set(box.rate_limited) <= {"POST /channels/{id}/messages"}
