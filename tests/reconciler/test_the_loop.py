"""The reconciler's one loop: it hears of everything, and turns for nothing."""

from typing import Any

import pytest

from bot.domain.question import Audience
from bot.rehearsal.box import Fault
from bot.services import meetings, notices, questions
from bot.storage import showing, shown
from bot.storage.views import Kind
from tests.evening import statements
from tests.reconciler.hosting import Host

pytestmark = pytest.mark.box

URGENT = "He says he will kill me tonight"


async def test_an_alert_saved_while_the_outbox_takes_its_last_look_is_sent_at_once(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await host.team()
    room = await host.channel(Kind.OFFICERS_ROOM, team.id)
    looked = notices.next_notice_at
    asked: list[object] = []

    async def look(conn: Any, urgent: bool | None = None) -> Any:
        found = await looked(conn, urgent)
        if urgent and not asked:
            asked.append(None)
            asked[:] = [
                await questions.ask_question(
                    host.ctx, host.resident(), team.id, URGENT, Audience.UNNAMED, "opening urgent"
                )
            ]
            await host.box.changed.until(lambda: False, 0.3)
        return found

    monkeypatch.setattr(notices, "next_notice_at", look)
    host.reconciler.wake()
    await host.until(lambda: len(host.box.messages(room)) == 2, "the alert")
    await host.settled()


async def test_it_does_not_turn_while_it_waits_for_discord(host: Host) -> None:
    team = await host.team()
    room = await host.channel(Kind.OFFICERS_ROOM, team.id)
    host.box.faults.add(Fault("POST", f"/channels/{room.id}/messages", effect_done=True, delay=1.0))
    with statements() as seen:
        await questions.ask_question(
            host.ctx, host.resident(), team.id, URGENT, Audience.UNNAMED, "opening urgent"
        )
        await host.until(lambda: len(host.box.messages(room)) == 2, "the alert")
        await host.notices_sent()
    turns = [statement for statement, _ in seen if "GROUP BY view.lane" in statement]
    assert len(turns) < 20


async def test_a_lane_that_waits_for_a_channel_costs_nothing_while_others_work(host: Host) -> None:
    team = await host.team()
    await host.open_meeting(team)
    past = await host.view(Kind.PAST_MEETINGS, team.id)
    await host.ctx.db.write(lambda write: showing.lost(write, past, (), shown.MALFORMED))
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled()
    meeting = await host.open_meeting(team)
    record = f"record:{meeting.id - 1}"
    with statements() as seen:
        for number in range(8):
            await host.ask(team, f"When is bus number {number}?")
            await host.box.changed.until(lambda: False, 0.05)
    assert [bound for statement, bound in seen if "lane" in statement and record in str(bound)] == []

    # Once it is there, the record follows by itself.
    await host.ctx.db.write(lambda write: showing.unpark(write, shown.MALFORMED))
    await host.until(
        lambda: [c for c in host.box.channels(host.guild) if c.name == "past-meetings" and c.id > meeting.id],
        "past meetings",
    )
    await host.settled_for_good()
    threads = [t for c in host.box.channels(host.guild) for t in host.box.threads(c)]
    assert len(threads) == 1


async def test_nothing_is_kept_in_memory_of_meetings_that_are_past(host: Host) -> None:
    team = await host.team()
    for text in ("When is the next bus?", "Who sweeps the underpass?", "May dogs swim in the pond?"):
        await host.open_meeting(team)
        await host.pair(team, text)
        await meetings.close_now(host.ctx, host.officer, team.id)
        await host.settled()
    await host.settled_for_good()
    held = vars(host.reconciler)
    kept = {name: held[name] for name in ("_tasks", "_resume", "_paced", "_again", "_blocked")}
    assert {name: len(value) for name, value in kept.items()} == dict.fromkeys(kept, 0)
    assert len(held["_done"]) <= 2


async def test_a_server_that_removed_the_bot_costs_no_calls(host: Host) -> None:
    team = await host.team()
    host.box.backend.emit("GUILD_DELETE", {"id": str(host.guild.id)})
    await host.until(lambda: host.client.get_guild(host.guild.id) is None, "the removal")
    before = host.box.calls.total()
    with statements() as seen:
        await host.ask(team, "When is the next bus?")
        await meetings.open_now(host.ctx, host.officer, team.id)
        await host.settled()
    assert host.box.calls.total() == before
    assert len([statement for statement, _ in seen if "GROUP BY view.lane" in statement]) < 20
