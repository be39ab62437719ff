"""The three seconds in which a bot must acknowledge what a person did, and the fifteen minutes after."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from bot.rehearsal.box import Box, Button, Fault, NoReply, Person
from tests.rehearsal.box_bot import small_bot
from tests.rehearsal.desk import Desk

MESSAGE = {"type": 4, "data": {"content": "here"}}


async def pressed(desk: Desk) -> tuple[Person, dict[str, Any], asyncio.Task[Any]]:
    """Somebody presses a button: who, the interaction as the bot gets it, and how they wait."""
    ann = desk.box.add_member(desk.guild, "Ann Invented")
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Press", "custom_id": "press"}]}
    body = {"content": "a panel", "components": [row]}
    await desk.ask("POST", f"/channels/{desk.general.id}/messages", json=body)
    (panel,) = desk.box.messages(desk.general)
    assert panel.buttons == [Button("Press", "press", False, None)]
    sent: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

    def note(event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            sent.set_result(payload)

    desk.box.backend.subscribers.append(note)
    waiting = asyncio.create_task(ann.click(panel, label="Press"))
    return ann, await sent, waiting


def callback(interaction: dict[str, Any]) -> str:
    return f"/interactions/{interaction['id']}/{interaction['token']}/callback"


async def test_a_response_in_time_is_taken_and_timed_and_a_second_one_refused(desk: Desk) -> None:
    _, interaction, waiting = await pressed(desk)
    status, _ = await desk.ask("POST", callback(interaction), json=MESSAGE)
    assert (status, (await waiting).text()) == (200, "here")
    assert await desk.ask("POST", callback(interaction), json=MESSAGE) == (400, 40060)
    deadlines = desk.box.deadlines
    assert (deadlines.emitted, deadlines.acknowledged, deadlines.lost, deadlines.waiting) == (1, 1, 0, 0)
    (seconds,) = deadlines.seconds(3)
    assert 0 < seconds < 3
    assert deadlines.seconds(2, 5) == []
    deadlines.reset()
    assert (deadlines.emitted, deadlines.seconds()) == (0, [])


async def test_a_response_after_three_seconds_finds_no_interaction(desk: Desk) -> None:
    _, interaction, waiting = await pressed(desk)
    desk.box.advance(3.1)
    assert desk.box.deadlines.never == 1
    assert await desk.ask("POST", callback(interaction), json=MESSAGE) == (404, 10062)
    waiting.cancel()
    deadlines = desk.box.deadlines
    assert (deadlines.acknowledged, deadlines.late, deadlines.never, deadlines.lost) == (0, 1, 0, 1)
    assert deadlines.missed == ["Ann Invented clicks 'Press': acknowledged after 3.1 s"]
    assert len(desk.box.messages(desk.general)) == 1


async def test_a_response_that_discord_cannot_read_may_be_given_again(desk: Desk) -> None:
    _, interaction, waiting = await pressed(desk)
    unreadable = {"type": 4, "data": {"content": "x" * 2001}}
    assert await desk.ask("POST", callback(interaction), json=unreadable) == (400, 50035)
    assert (await desk.ask("POST", callback(interaction), json=MESSAGE))[0] == 200
    await waiting
    assert (desk.box.deadlines.acknowledged, desk.box.deadlines.lost) == (1, 0)


async def test_the_token_lives_fifteen_minutes(desk: Desk) -> None:
    _, interaction, waiting = await pressed(desk)
    await desk.ask("POST", callback(interaction), json=MESSAGE)
    await waiting
    path = f"/webhooks/{interaction['application_id']}/{interaction['token']}/messages/@original"
    assert (await desk.ask("PATCH", path, json={"content": "changed"}))[0] == 200
    desk.box.advance(15 * 60)
    assert await desk.ask("PATCH", path, json={"content": "too late"}) == (404, 10015)


@pytest.mark.box
async def test_a_real_bot_that_is_slow_is_told_by_the_wall_clock() -> None:
    async with Box() as box:
        guild = box.add_guild("New Ash Green")
        general = box.add_channel(guild, "general")
        ann, ben = (box.add_member(guild, name) for name in ("Ann Invented", "Ben Invented"))
        async with small_bot(box):
            await ann.slash("say", general, text="in time")
            held = box.faults.add(Fault("POST", "/interactions/*/callback", delay=3.05))
            with suppress(NoReply):
                await ben.slash("say", general, text="too late")
            await box.until(lambda: box.deadlines.late, "the late response")
    assert held.times == 0
    assert (box.requests[-1].status, box.deadlines.acknowledged) == (404, 1)
    assert len(box.deadlines.seconds(2)) == 1
