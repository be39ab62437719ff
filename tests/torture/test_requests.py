"""What the bots of a run sent is gathered from all their boxes and told at the end."""

import json
from pathlib import Path

import aiohttp
import pytest

from bot.rehearsal.box import Bodies
from tests.rehearsal.test_box_openapi import DESCRIPTION
from torture import requests
from torture.part import Options
from torture.requests import MAY_NOT, SHAPES, Requests, watched_box


async def test_what_no_bot_may_send_is_told_once_at_the_end_of_the_run(tmp_path: Path) -> None:
    for _ in range(2):
        assert await sent({"content": "x" * 2001}) == 400
    told: list[str] = []
    trials = {trial.name: trial for trial in await Requests().run(Options(1, 10, tmp_path), told.append)}
    assert len(trials[MAY_NOT].wrong) == len(set(trials[MAY_NOT].wrong)) == 2
    assert all("POST /channels/{id}/messages" in wrong for wrong in trials[MAY_NOT].wrong)
    assert trials[SHAPES].not_run == "there is no OpenAPI description of Discord's"
    assert told == ["shapes of requests: not run (there is no OpenAPI description of Discord's)"]


async def test_the_shapes_of_what_was_sent_are_checked_in_other_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requests, "_bodies", Bodies())  # others' may be unknown to this description
    await sent({"content": "Half a character: \ud800", "reply_to": "me"})
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(DESCRIPTION), encoding="utf-8")
    told: list[str] = []
    found = await Requests().run(Options(1, 10, tmp_path, only=SHAPES, openapi=path), told.append)
    (shapes,) = found
    assert [wrong for wrong in shapes.wrong if "reply_to" in wrong] == [
        "POST /channels/{id}/messages: reply_to: 'me' does not match '^(0|[1-9][0-9]*)$'"
    ]
    assert told[0].endswith(f"{len(shapes.wrong)} wrong")


async def sent(body: dict[str, str]) -> int:
    """What the box says to a message."""
    async with watched_box() as box:
        channel = box.add_channel(box.add_guild("New Ash Green"), "general")
        headers = {"Authorization": f"Bot {box.token}"}
        url = f"{box.api_url}/channels/{channel.id}/messages"
        async with aiohttp.ClientSession(headers=headers) as http, http.post(url, json=body) as response:
            return response.status
