"""Order within a lane, pacing of the board, coalescing, and pins that are full."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.domain.meeting import Meeting
from bot.reconciler import messages
from bot.rehearsal.box import Fault
from bot.services import boards, views
from bot.storage.views import Kind
from tests.reconciler.hosting import FAST, Host, hosted

pytestmark = pytest.mark.box


async def test_answers_stand_in_the_order_they_were_given_also_past_a_fault(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    numbers = [await host.ask(team, f"Question about street {n}?") for n in range(6)]
    await host.settled()
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.faults.add(Fault("POST", f"/channels/{channel.id}/messages", status=503, times=2))
    for number in reversed(numbers):
        await host.answer(team, number, f"Answer {number}.")
    await host.settled_for_good()
    heads = [pair.text().splitlines()[0] for pair in await host.pairs(meeting)]
    assert [head.split("**")[1] for head in heads] == [f"Question {n}" for n in reversed(numbers)]


async def test_many_changes_are_few_edits_and_answers_do_not_wait_for_the_board(tmp_path: Path) -> None:
    async with hosted(tmp_path, limits=replace(FAST, board_every=1.0)) as host:
        team = await host.team()
        meeting = await host.open_meeting(team)
        channel = await host.channel(Kind.CHANNEL, meeting.id)
        board = await host.view(Kind.BOARD, meeting.id)
        before = Counter(host.box.calls)
        await asyncio.gather(*(host.ask(team, f"What about house {n}?") for n in range(40)))
        await host.answer(team, 1, "All is well.")
        await host.until(
            lambda: any("All is well." in m.text() for m in host.box.messages(channel)), "answer"
        )
        await host.settled()
        edits = [
            request
            for request in host.box.requests
            if request.method == "PATCH" and request.path.endswith(f"/messages/{board.message_id}")
        ]
        assert 1 <= len(edits) <= 5
        assert host.box.calls["POST /channels/{id}/messages"] - before["POST /channels/{id}/messages"] <= 2
        async with host.ctx.db.read() as conn:
            assert (await boards.board_view(conn, meeting.id)).counts.asked == 40
        (shown,) = [m for m in host.box.messages(channel) if m.id == board.message_id]
        assert "40" in shown.text()


async def _board_edits_and_sends(host: Host, meeting: Meeting) -> list[str]:
    """What was called of the meeting's channel, in order: E for the board's edits, S for messages sent."""
    board = await host.view(Kind.BOARD, meeting.id)
    kinds = {
        ("PATCH", f"/channels/{board.channel_id}/messages/{board.message_id}"): "E",
        ("POST", f"/channels/{board.channel_id}/messages"): "S",
    }
    called = ((request.method, request.path) for request in host.box.requests)
    return [kinds[call] for call in called if call in kinds]


async def test_a_published_answer_costs_one_edit_of_the_board_which_then_links_to_it(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    number = await host.ask(team, "When is the next bus?")
    await host.settled()
    before = len(await _board_edits_and_sends(host, meeting))
    await host.answer(team, number, "At six.")
    await host.settled_for_good()
    assert (await _board_edits_and_sends(host, meeting))[before:] == ["S", "E"]
    (pair,) = await host.pairs(meeting)
    board = await host.view(Kind.BOARD, meeting.id)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    (shown,) = [m for m in host.box.messages(channel) if m.id == board.message_id]
    assert f"/{pair.id})" in shown.text()


async def test_an_answer_that_cannot_be_sent_does_not_hold_up_the_board(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    number = await host.ask(team, "When is the next bus?")
    await host.settled()
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.faults.add(Fault("POST", f"/channels/{channel.id}/messages", status=503, times=6))
    before = len(await _board_edits_and_sends(host, meeting))
    await host.answer(team, number, "At six.")
    await host.settled_for_good()
    called = "".join((await _board_edits_and_sends(host, meeting))[before:])
    # discord.py itself tries a call again, a few times.
    assert "E" in called[: called.rindex("S")], called
    assert called.endswith("E")


async def test_answers_that_keep_coming_do_not_starve_the_board(tmp_path: Path) -> None:
    async with hosted(tmp_path, limits=replace(FAST, board_waits=0.5)) as host:
        team = await host.team()
        meeting = await host.open_meeting(team)
        numbers = [await host.ask(team, f"Question about street {n}?") for n in range(8)]
        await host.settled()
        channel = await host.channel(Kind.CHANNEL, meeting.id)
        path = f"/channels/{channel.id}/messages"
        host.box.faults.add(Fault("POST", path, delay=0.25, effect_done=True, times=len(numbers)))
        before = len(await _board_edits_and_sends(host, meeting))
        for number in numbers:
            await host.answer(team, number, "Yes.")
        await host.settled_for_good()
        called = (await _board_edits_and_sends(host, meeting))[before:]
        assert called.count("S") == len(numbers)
        assert called[0] == "S", called
        assert "E" in called[:-2], called
        assert called[-1] == "E"


async def test_a_change_while_a_message_is_rendered_and_sent_is_shown_too(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    board = await host.view(Kind.BOARD, meeting.id)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    path = f"/channels/{channel.id}/messages/{board.message_id}"
    host.box.faults.add(Fault("PATCH", path, delay=0.3, effect_done=True))
    await host.ask(team, "When is the next bus?")
    await host.until(lambda: not host.box.faults.rules, "the first edit under way")
    await host.ask(team, "Is the library open?")
    await host.settled_for_good()
    (shown,) = [m for m in host.box.messages(channel) if m.id == board.message_id]
    async with host.ctx.db.read() as conn:
        assert (await boards.board_view(conn, meeting.id)).counts.asked == 2
    assert "2" in shown.text()


async def test_past_the_limit_of_pins_an_answer_is_published_and_says_that_it_is_not_pinned(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (messages, boards):
        monkeypatch.setattr(module, "MAX_PINS", 2)
    team = await host.team()
    meeting = await host.open_meeting(team)
    for number in (1, 2, 3):
        await host.pair(team, f"Question about street {number}?", "Yes.")
    pairs = await host.pairs(meeting)
    assert [pair.pinned for pair in pairs] == [True, True, False]
    assert ["Not pinned" in pair.text() for pair in pairs] == [False, False, True]
    room = host.box.messages(await host.channel(Kind.OFFICERS_ROOM, team.id))[0]
    assert "not pinned" in room.text()


async def test_where_people_pinned_too_discord_s_own_limit_is_met_without_trouble(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    body = {"message": "Maximum number of pins reached (250)", "code": 30003}
    host.box.faults.add(Fault("PUT", "/channels/*/messages/pins/*", status=400, body=body, times=2))
    question_id = await host.answer(team, await host.ask(team, "When is the next bus?"), "At six.")
    await host.settled_for_good()
    (pair,) = await host.pairs(meeting)
    assert "At six." in pair.text()
    assert not pair.pinned
    assert (await host.view(Kind.PAIR, question_id)).parked is None


async def test_a_piece_that_discord_refuses_is_parked_and_told_and_the_rest_goes_on(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    numbers = [await host.ask(team, f"Question about street {n}?") for n in range(2)]
    await host.settled()
    body = {"message": "Invalid Form Body", "code": 50035, "errors": {}}
    host.box.faults.add(Fault("POST", f"/channels/{channel.id}/messages", status=400, body=body))
    first = await host.answer(team, numbers[0], "Refused.")
    await host.settled()
    await host.answer(team, numbers[1], "Taken.")
    await host.settled_for_good()
    assert (await host.view(Kind.PAIR, first)).parked == "malformed"
    (pair,) = await host.pairs(meeting)
    assert "Taken." in pair.text()
    room = host.box.messages(await host.channel(Kind.OFFICERS_ROOM, team.id))
    troubles = [m for m in room[1:] if host.officers.id not in m.pinged]
    assert len(troubles) == 1

    # A new wording is worth another try.
    await host.answer(team, numbers[0], "Better.")
    await host.settled()
    assert any("Better." in pair.text() for pair in await host.pairs(meeting))


async def test_a_full_category_is_said_and_tried_again_when_there_is_room(host: Host) -> None:
    team = await host.team()
    spare = host.box.add_channel(host.guild, "spare")
    errors = {"parent_id": {"_errors": [{"code": "CHANNEL_PARENT_MAX_CHANNELS", "message": "full"}]}}
    body = {"message": "Invalid Form Body", "code": 50035, "errors": errors}
    host.box.faults.add(Fault("POST", "/guilds/*/channels", status=400, body=body))
    meeting = await host.open_meeting(team)
    assert (await host.view(Kind.CHANNEL, meeting.id)).parked == "full"
    host.box.delete_channel(spare)
    await host.until(lambda: len(host.channel_names) == 5, "the meeting's channel")
    await host.settled()
    assert len(await host.texts(meeting)) == 2


async def test_nothing_is_sent_for_what_looks_as_it_did(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    before = Counter(host.box.calls)
    await views.look_again(host.ctx, [await host.view(Kind.BOARD, meeting.id)])
    await host.settled()
    assert Counter(host.box.calls) == before
    assert (await host.view(Kind.BOARD, meeting.id)).shown_version
