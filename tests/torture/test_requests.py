"""What the bots of a run sent is gathered from all their boxes and told at the end."""

from pathlib import Path

import aiohttp

from torture.part import Options
from torture.requests import MAY_NOT, SHAPES, Requests, watched_box


async def test_what_no_bot_may_send_is_told_once_at_the_end_of_the_run(tmp_path: Path) -> None:
    for _ in range(2):
        async with watched_box() as box:
            channel = box.add_channel(box.add_guild("New Ash Green"), "general")
            headers = {"Authorization": f"Bot {box.token}"}
            url = f"{box.api_url}/channels/{channel.id}/messages"
            async with (
                aiohttp.ClientSession(headers=headers) as http,
                http.post(url, json={"content": "x" * 2001}) as response,
            ):
                assert response.status == 400
    told: list[str] = []
    trials = {trial.name: trial for trial in await Requests().run(Options(1, 10, tmp_path), told.append)}
    assert len(trials[MAY_NOT].wrong) == len(set(trials[MAY_NOT].wrong)) == 2
    assert all("POST /channels/{id}/messages" in wrong for wrong in trials[MAY_NOT].wrong)
    assert trials[SHAPES].not_run == "there is no OpenAPI description of Discord's"
    assert told == ["shapes of requests: not run (there is no OpenAPI description of Discord's)"]
