"""Discord's event of the next meeting: cancelled only when the meeting is."""

from datetime import timedelta

import pytest

from bot.domain.localtime import wall_in
from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.services import calendar, meetings
from bot.storage import meetings as stored_meetings
from bot.storage.views import Kind
from tests.reconciler.hosting import Host

pytestmark = pytest.mark.box
_CANCELLED = 4


async def _plan(host: Host, team: Team, days: int) -> Meeting:
    at = wall_in(host.ctx.clock.now() + timedelta(days=days), team.zone)
    planned = await calendar.schedule_meeting(host.ctx, host.administrator, team.id, at, 60, None)
    await host.settled_for_good()
    return planned.meeting


async def test_the_event_of_a_meeting_that_another_comes_before_goes_without_a_word(host: Host) -> None:
    team = await host.team()
    later = await _plan(host, team, 9)
    sooner = await _plan(host, team, 2)
    (event,) = host.box.events(host.guild, past=True)
    assert event.id == (await host.view(Kind.EVENT, sooner.id)).message_id
    assert (await host.view(Kind.EVENT, later.id)).message_id is None
    await calendar.cancel_meeting(host.ctx, host.administrator, team.id, sooner.id, "The hall is closed")
    await host.settled_for_good()
    states = {event.id: event.status for event in host.box.events(host.guild, past=True)}
    assert states.pop((await host.view(Kind.EVENT, later.id)).message_id or 0) != _CANCELLED
    assert list(states.values()) == [_CANCELLED], "the meeting that was called off says so"


async def test_an_event_that_somebody_deleted_while_nobody_looked_is_made_again(host: Host) -> None:
    team = await host.team()
    planned = await _plan(host, team, 3)
    (before,) = host.box.events(host.guild)
    await host.kill()
    host.box.backend.delete_scheduled_event(host.guild.id, before.id)
    await host.until(lambda: not host.client.guilds[0].scheduled_events, "the event gone from the cache")
    await host.restart()
    await host.settled_for_good()
    (after,) = host.box.events(host.guild)
    assert after.id == (await host.view(Kind.EVENT, planned.id)).message_id != before.id


async def test_what_was_put_right_is_no_longer_told(host: Host) -> None:
    team = await host.team()
    fetes = [host.box.add_event(host.guild, f"Village fete {number}") for number in range(100)]
    meeting = await _plan(host, team, 2)
    await host.settled()
    assert (await host.view(Kind.EVENT, meeting.id)).parked == "full"
    office = await host.channel(Kind.OFFICERS_ROOM, team.id)
    assert "There is no room" in host.box.messages(office)[0].text()
    host.box.delete_event(fetes[0])
    await host.until(lambda: len(host.box.events(host.guild)) == 100, "the meeting's event")
    await host.settled()
    assert "There is no room" not in host.box.messages(office)[0].text()


async def test_how_many_are_interested_is_read_at_the_opening_and_at_the_close(host: Host) -> None:
    team = await host.team()
    await _plan(host, team, 1)
    (event,) = host.box.events(host.guild)
    people = [host.box.add_member(host.guild, f"Ann Invented {number}") for number in range(3)]
    for person in people[:2]:
        host.box.be_interested(event, person.id)
    opened = (await meetings.open_now(host.ctx, host.officer, team.id)).meeting
    await host.settled_for_good()
    assert await _interested(host, opened.id) == 2
    host.box.be_interested(event, people[2].id)
    await meetings.close_now(host.ctx, host.officer, team.id)
    await host.settled_for_good()
    assert await _interested(host, opened.id) == 3
    users = "GET /guilds/{id}/scheduled-events/{id}/users"
    assert users not in host.box.calls, "how many, never who"


async def _interested(host: Host, meeting_id: int) -> int | None:
    async with host.ctx.db.read() as conn:
        found = await stored_meetings.get(conn, meeting_id)
    assert found is not None
    return found.interested
