"""DMs and pings: said once, urgent ones till they are said, and never for want of a moment's patience."""

import pytest
import sqlalchemy as sa

from bot.domain.question import Audience
from bot.rehearsal.box import Fault, ShownMessage
from bot.services import questions, support
from bot.services.notices import NoticeKind, tell_person
from bot.storage import people
from bot.storage.database import Write
from bot.storage.tables import notice
from bot.storage.views import Kind
from tests.reconciler.hosting import Host

pytestmark = pytest.mark.box

URGENT = "He says he will kill me tonight"


async def _room(host: Host, team_id: int) -> list[ShownMessage]:
    """What stands in the officers' room below the live message."""
    return host.box.messages(await host.channel(Kind.OFFICERS_ROOM, team_id))[1:]


async def _urgent(host: Host, team_id: int) -> None:
    told = await questions.ask_question(
        host.ctx, host.resident(), team_id, URGENT, Audience.UNNAMED, "opening urgent"
    )
    assert isinstance(told, questions.ReceivedPrivately)


async def test_an_urgent_alert_pings_officers_and_quotes_nothing(host: Host) -> None:
    team = await host.team()
    await _urgent(host, team.id)
    await host.settled_for_good()
    (ping,) = await _room(host, team.id)
    assert host.officers.id in ping.pinged
    assert "kill" not in ping.text()


async def test_an_urgent_alert_does_not_wait_behind_a_slow_dm(host: Host) -> None:
    team = await host.team()
    await host.open_meeting(team)
    person = host.box.add_member(host.guild, "Rita Invented")
    asked = await questions.ask_question(
        host.ctx, host.resident(person.id), team.id, "When is the next bus?", Audience.UNNAMED, "slow"
    )
    assert isinstance(asked, questions.Asked)
    await questions.tell_me(host.ctx, host.resident(person.id), asked.question.id, on=True)
    await host.settled_for_good()
    stood = len(await _room(host, team.id))
    host.box.faults.add(Fault("POST", "/users/@me/channels", delay=2.0))
    await host.answer(team, asked.question.number, "At six.")
    await host.until(lambda: not host.box.faults.rules, "the DM under way")
    room = await host.channel(Kind.OFFICERS_ROOM, team.id)
    await _urgent(host, team.id)
    await host.until(lambda: len(host.box.messages(room)) == 1 + stood + 1, "the alert")
    assert host.box.dms(person) == [], "the slow one is still under way"
    await host.settled_for_good()
    assert len(host.box.dms(person)) == 1


@pytest.mark.parametrize("lost_once", [False, True])
async def test_a_notice_does_not_wait_behind_another_teams_slow_dm(host: Host, lost_once: bool) -> None:
    """Nor does one that is tried again meanwhile."""
    team, other = await host.team(), await host.team("Hartley")
    person = host.box.add_member(host.guild, "Rita Invented")
    await host.open_meeting(team)
    asked = await questions.ask_question(
        host.ctx, host.resident(person.id), team.id, "When is the next bus?", Audience.UNNAMED, "slow"
    )
    assert isinstance(asked, questions.Asked)
    await questions.tell_me(host.ctx, host.resident(person.id), asked.question.id, on=True)
    await host.open_meeting(other)
    await host.settled_for_good()
    host.box.faults.add(Fault("POST", "/users/@me/channels", delay=9.0))
    await host.answer(team, asked.question.number, "At six.")
    await host.until(lambda: not host.box.faults.rules, "the DM under way")
    room = await host.channel(Kind.OFFICERS_ROOM, other.id)
    stood = len(host.box.messages(room))
    if lost_once:
        host.box.faults.add(Fault("POST", f"/channels/{room.id}/messages", reset=True))
    await host.ask(other, "Who mends the gate?")
    await host.until(lambda: len(host.box.messages(room)) == stood + 1, "the other team's ping")
    assert host.box.dms(person) == [], "the slow one is still under way"
    await host.settled_for_good()
    assert len(host.box.dms(person)) == 1
    assert len(host.box.messages(room)) == stood + 1


async def test_a_ping_whose_answer_was_lost_is_said_once(host: Host) -> None:
    team = await host.team()
    await host.open_meeting(team)
    room = await host.channel(Kind.OFFICERS_ROOM, team.id)
    host.box.faults.add(Fault("POST", f"/channels/{room.id}/messages", status=503, effect_done=True))
    await host.ask(team, "When is the next bus?")
    await host.settled_for_good()
    await host.notices_sent()
    assert len(await _room(host, team.id)) == 1


async def test_a_ping_waits_for_the_officers_room_and_comes_at_once_when_it_is_there(host: Host) -> None:
    host.box.faults.add(Fault("POST", "/guilds/*/channels", status=503, times=2))
    team = await host.team()
    await _urgent(host, team.id)
    await host.settled_for_good()
    assert len(await _room(host, team.id)) == 1


async def test_an_urgent_ping_that_waited_at_a_start_is_said_then(host: Host) -> None:
    team = await host.team()
    await host.kill()
    await _urgent(host, team.id)
    await host.restart()
    await host.settled_for_good()
    assert len(await _room(host, team.id)) == 1


async def test_a_resident_who_wished_it_hears_by_dm_and_closed_dms_are_let_be(host: Host) -> None:
    team = await host.team()
    await host.open_meeting(team)
    for name, closed in (("Rita Invented", False), ("Cal Invented", True)):
        person = host.box.add_member(host.guild, name)
        who = host.resident(person.id)
        asked = await questions.ask_question(
            host.ctx, who, team.id, f"When does {name} get an answer?", Audience.UNNAMED, f"opening {name}"
        )
        assert isinstance(asked, questions.Asked)
        await questions.tell_me(host.ctx, who, asked.question.id, on=True)
        await host.settled()
        if closed:
            dm = host.box.dm_channel(person)
            host.box.faults.add(
                Fault(
                    "POST", f"/channels/{dm.id}/messages", status=403, body={"message": "no", "code": 50007}
                )
            )
        await host.answer(team, asked.question.number, "Now.")
        await host.settled_for_good()
        assert len(host.box.dms(person)) == (0 if closed else 1)
    assert await host.notices_left() == 0


async def test_the_dm_of_an_answer_leads_to_the_answer_even_if_that_comes_late(host: Host) -> None:
    team = await host.team()
    meeting = await host.open_meeting(team)
    await host.settled_for_good()
    person = host.box.add_member(host.guild, "Rita Resident")
    asked = await questions.ask_question(
        host.ctx, host.resident(person.id), team.id, "When is the next bus?", Audience.UNNAMED, "late"
    )
    assert isinstance(asked, questions.Asked)
    await questions.tell_me(host.ctx, host.resident(person.id), asked.question.id, True)
    channel = await host.channel(Kind.CHANNEL, meeting.id)
    host.box.faults.add(Fault("POST", f"/channels/{channel.id}/messages", status=503, times=6))
    await host.answer(team, asked.question.number, "At six.")
    await host.settled_for_good()
    await host.notices_sent()
    (pair,) = await host.pairs(meeting)
    (told,) = host.box.dms(person)
    links = " ".join(str(button.url) for button in told.buttons) + told.text()
    assert str(pair.id) in links


async def _tells(host: Host, *who: int) -> int:
    """Some residents ask to be told about one question; return its number."""
    team = await host.team()
    await host.open_meeting(team)
    first, *others = who
    asker = host.resident(first)
    asked = await questions.ask_question(
        host.ctx, asker, team.id, "When is the next bus?", Audience.UNNAMED, f"asked by {first}"
    )
    assert isinstance(asked, questions.Asked)
    await questions.show_question(host.ctx, host.officer, asked.question.id)
    await questions.tell_me(host.ctx, asker, asked.question.id, on=True)
    for other in others:
        await support.support_question(host.ctx, host.resident(other), asked.question.id)
        await questions.tell_me(host.ctx, host.resident(other), asked.question.id, on=True)
    await host.settled_for_good()
    return asked.question.number


async def test_who_left_the_server_is_not_written_to(host: Host) -> None:
    here, left = (host.box.add_member(host.guild, name) for name in ("Rita Invented", "Lee Left"))
    number = await _tells(host, here.id, left.id)
    before = len(host.box.dms(here))
    host.box.backend.remove_member(host.guild.id, left.id)
    await host.answer(await host.team(), number, "At six.")
    await host.settled_for_good()
    await host.notices_sent()
    assert len(host.box.dms(here)) == before + 1
    assert host.box.dms(left) == []
    async with host.ctx.db.read() as conn:
        ends = [tuple(row) for row in await conn.execute(sa.select(notice.c.state, notice.c.error))]
    assert ("dropped", "not in the server") in ends


async def test_who_has_several_notices_at_once_is_looked_up_once(host: Host) -> None:
    here = host.box.add_member(host.guild, "Rita Invented")
    await _tells(host, here.id)
    team = await host.team()
    before = host.box.calls["GET /guilds/{id}/members/{id}"]

    async def tell_thrice(write: Write) -> None:
        person = await people.id_of(write.conn, here.id)
        assert person is not None
        for nonce in ("one", "two", "three"):
            data: dict[str, int | str] = {"number": 1, "reply": "thank_you", "reference": ""}
            now = host.ctx.clock.now()
            await tell_person(
                write, team.id, person, NoticeKind.PRIVATE_REPLY, data, now, nonce=nonce
            )  # fmt: skip

    await host.ctx.db.write(tell_thrice)
    await host.settled_for_good()
    await host.notices_sent()
    assert len(host.box.dms(here)) == 3
    assert host.box.calls["GET /guilds/{id}/members/{id}"] == before + 1
