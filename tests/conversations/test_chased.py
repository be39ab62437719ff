"""A promise to find out is chased as its day comes: the officer by DM, then the moderators."""

from datetime import UTC, datetime

from msgspec.structs import replace
from simcord.actors import MemberActor

from bot.storage import teams
from bot.storage.database import Write
from tests.conversations.scenes import asked, meeting_channel, message_with, page, pair, records, room
from tests.support.discord import World
from tests.support.reading import links_of, reply_text, texts_of

LAMP = "Why is the lamp in Ash Road dark?"


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


def pings(world: World, *words: str) -> list[str]:
    said = [texts_of(message) for message in room(world).history()]
    return [text for text in said if all(word in text for word in ("find out", "<@&", *words))]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of January 2026, when London's clocks show UTC."""
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC)


async def promised(world: World, due: str = "10 January 2026") -> int:
    """The officer will find out; the meeting closes."""
    number = await asked(world, LAMP)
    await world.officer.slash(world.lobby, "followup make", question=str(number), due=due)
    await world.moment()
    await world.officer.slash(world.lobby, "meeting close")
    await world.moment()
    return number


def files(world: World) -> str:
    """What the files of the newest record hold."""
    found = [file for message in records(world)[-1].history() for file in message.attachments]
    assert len(found) == 2
    return "\n".join((world.env.backend.cdn.get(file.url) or b"").decode() for file in found)


async def test_the_files_of_a_record_are_put_in_the_place_of_those_before(meeting: World) -> None:
    await promised(meeting)
    await meeting.pass_time(minutes=2)
    before = [message.id for message in records(meeting)[-1].history()]
    assert "Since the meeting" not in files(meeting)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup="1", text="The bulb is new.")
    await meeting.restart()
    await meeting.pass_time(minutes=2)
    assert "Since the meeting: 1 answered." in files(meeting)
    assert [message.id for message in records(meeting)[-1].history()] == before
    again = [message.edited_at for message in records(meeting)[-1].history()]
    await meeting.restart()
    await meeting.pass_time(minutes=2)
    assert [message.edited_at for message in records(meeting)[-1].history()] == again, "once is enough"


async def test_what_could_not_be_found_out_after_the_close_is_in_the_files(meeting: World) -> None:
    await promised(meeting)
    await meeting.officer.slash(meeting.lobby, "followup drop", followup="1", reason="The council knows.")
    await meeting.moment()
    assert "Since the meeting: 1 can&#39;t be answered here." in files(meeting)
    assert "The council knows." in files(meeting)


async def test_the_officer_hears_a_day_before_and_once_overdue_and_then_the_moderators(
    meeting: World,
) -> None:
    await promised(meeting)
    await meeting.until(at(9, 8, 59))
    assert dms(meeting.officer) == []
    await meeting.until(at(9, 9, 1))
    (soon,) = dms(meeting.officer)
    assert "come back by **Saturday 10 January 2026**. That day is near." in soon
    assert LAMP not in soon, "no DM quotes a question"
    assert links_of(meeting.officer.user.dm_channel.history()[0]), "it leads to the promise"
    await meeting.until(at(11, 8, 59))
    assert len(dms(meeting.officer)) == 1
    await meeting.until(at(11, 9, 1))
    assert "That day has passed" in dms(meeting.officer)[1]
    assert pings(meeting, "reminded") == []
    await meeting.until(at(12, 9, 1))
    (late,) = pings(meeting, "reminded")
    assert f"<@&{meeting.moderators.id}>" in late
    assert "PC Oak said they would find out" in late
    assert LAMP not in late
    await meeting.pass_time(hours=24 * 9)
    assert len(dms(meeting.officer)) == 2, "nobody is chased twice"
    assert len(pings(meeting, "reminded")) == 1


async def test_ten_that_are_due_on_one_day_are_one_dm_and_one_ping(meeting: World) -> None:
    for n in range(1, 11):
        number = await asked(meeting, f"Why is lamp {n} in Ash Road dark?")
        await meeting.officer.slash(meeting.lobby, "followup make", question=str(number), due="10 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.until(at(9, 9, 1))
    (soon,) = dms(meeting.officer)
    assert soon.count("by **Saturday 10 January 2026**. That day is near.") == 10
    assert "Question 1 to the New Ash Green team" in soon
    assert "Question 10 to the New Ash Green team" in soon
    assert "Ash Road" not in soon, "no DM quotes a question"
    await meeting.officer.slash(meeting.lobby, "followup keep", followup="3", text="It is mended.")
    await meeting.kill()
    await meeting.until(at(11, 9, 30))
    await meeting.revive()
    await meeting.restart()
    _, late = dms(meeting.officer)
    assert late.count("That day has passed, and the resident still waits.") == 9
    assert "Question 3 " not in late
    await meeting.until(at(12, 9, 1))
    (ping,) = pings(meeting, "reminded")
    assert ping.count("PC Oak, by **Saturday 10 January 2026**") == 9
    assert f"<@&{meeting.moderators.id}>" in ping
    await meeting.pass_time(hours=24 * 9)
    assert len(dms(meeting.officer)) == 2
    assert len(pings(meeting)) == 1


async def test_one_that_is_near_and_one_that_is_late_come_in_one_dm(meeting: World) -> None:
    for n, due in ((1, "9 January"), (2, "11 January")):
        number = await asked(meeting, f"Why is lamp {n} in Ash Road dark?")
        await meeting.officer.slash(meeting.lobby, "followup make", question=str(number), due=due)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.until(at(10, 9, 1))
    assert len(dms(meeting.officer)) == 2
    both = dms(meeting.officer)[-1]
    assert "Question 1 to the New Ash Green team: by **Friday 9 January 2026**. That day has passed" in both
    assert "Question 2 to the New Ash Green team: by **Sunday 11 January 2026**. That day is near." in both


async def test_where_dms_are_closed_the_moderators_hear_of_all_ten_at_once(meeting: World) -> None:
    for n in range(1, 11):
        number = await asked(meeting, f"Why is lamp {n} in Ash Road dark?")
        await meeting.officer.slash(meeting.lobby, "followup make", question=str(number), due="10 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    dm = meeting.officer.user.dm_channel
    meeting.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await meeting.until(at(9, 9, 2))
    (unreachable,) = pings(meeting, "can't be reached by DM")
    assert unreachable.count("PC Oak, by **") == 10


async def test_what_is_kept_is_chased_no_more(meeting: World) -> None:
    await promised(meeting)
    await meeting.until(at(9, 10))
    await meeting.officer.slash(meeting.lobby, "followup keep", followup="1", text="It is mended.")
    await meeting.until(at(14, 10))
    assert len(dms(meeting.officer)) == 1
    assert pings(meeting, "reminded") == []


async def test_who_promises_for_tomorrow_is_not_reminded_the_same_day(meeting: World) -> None:
    await meeting.until(at(1, 10))
    await promised(meeting, "tomorrow")
    await meeting.until(at(2, 23))
    assert dms(meeting.officer) == []
    await meeting.until(at(3, 9, 1))
    assert "has passed" in dms(meeting.officer)[0]


async def test_the_day_and_the_hour_are_those_of_the_teams_zone(world: World) -> None:
    await world.set_up_team(zone="Pacific/Auckland")  # thirteen hours ahead of UTC in January
    await world.officer.slash(world.lobby, "meeting open")
    await world.moment()
    await promised(world)
    await world.until(at(8, 19, 59))
    assert dms(world.officer) == []
    await world.until(at(8, 20, 1))
    assert len(dms(world.officer)) == 1


async def test_where_dms_are_closed_the_moderators_hear_at_once_and_again_when_it_is_overdue(
    meeting: World,
) -> None:
    await promised(meeting)
    dm = meeting.officer.user.dm_channel
    meeting.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await meeting.until(at(9, 9, 2))
    (unreachable,) = pings(meeting, "can't be reached by DM")
    assert "PC Oak" in unreachable
    await meeting.until(at(11, 9, 2))
    assert len(pings(meeting, "can't be reached by DM")) == 2
    await meeting.until(at(20, 9))
    assert len(pings(meeting)) == 2
    ping = next(message for message in room(meeting).history() if "can't be reached" in texts_of(message))
    offered = page(await meeting.moderator.click(ping, label="Hand it over"))
    assert "Hand over question 1" in texts_of(offered), "a moderator can do something about it"


async def test_what_came_due_while_the_bot_was_down_is_said_once(meeting: World) -> None:
    await promised(meeting)
    await meeting.until(at(8, 10))
    await meeting.kill()
    await meeting.until(at(16, 7))
    await meeting.revive()
    (late,) = dms(meeting.officer)
    assert "That day has passed" in late
    assert pings(meeting) == []
    await meeting.restart()
    assert len(dms(meeting.officer)) == 1
    await meeting.until(at(17, 9, 1))
    assert len(pings(meeting, "reminded")) == 1, "the officer had a day"


async def test_a_paused_team_is_not_chased_until_it_goes_on(meeting: World) -> None:
    await promised(meeting)
    await paused(meeting, at(8, 0))
    await meeting.until(at(10, 10))
    assert dms(meeting.officer) == []
    await paused(meeting, None)
    await meeting.pass_time(minutes=2)
    assert len(dms(meeting.officer)) == 1


async def paused(world: World, since: datetime | None) -> None:
    """Pause the team in its row."""

    async def work(write: Write) -> None:
        team = await teams.get(write.conn, 1)
        assert team is not None
        await teams.update(write.conn, replace(team, paused_at=since))

    await world.client.ctx.db.write(work)


async def test_a_promise_kept_after_the_close_edits_the_notice_and_the_record_and_tells_who_waits(
    meeting: World,
) -> None:
    number = await asked(meeting, LAMP)
    sam = meeting.person("Sam Second")
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    await meeting.resident.click(listed, label="Question 1: tell me by DM")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(number))
    await meeting.moment()
    notice = pair(meeting, number)
    receipt = page(await sam.click(notice, label="I want to know this too"))
    await sam.click(receipt, label="Tell me by DM")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(hours=30)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup="1", text="The bulb is new.")
    await meeting.moment()
    after = pair(meeting, number)
    assert after.id == notice.id, "the notice itself is edited"
    assert "has come back:" in texts_of(after)
    assert "The bulb is new." in texts_of(after)
    summary = message_with(meeting_channel(meeting), "Meeting summary")
    assert "1 question asked = 1 following up." in texts_of(summary), "it stays as it was frozen"
    assert "Since the meeting: 1 answered." in texts_of(summary)
    record = meeting.channel("past-meetings").threads[0]
    opening = texts_of(next(iter(record.history())))
    kept = files(meeting)
    assert "Since the meeting: 1 answered." in kept, "the files say so beside the frozen summary"
    assert "The bulb is new." in kept
    assert "1 question asked = 1 following up." in opening
    assert "Since the meeting: 1 answered." in opening
    assert "The bulb is new." in "\n".join(texts_of(message) for message in record.history())
    assert "is answered" in dms(meeting.resident)[-1]
    assert "which you support, is answered" in dms(sam)[-1]
    tess = meeting.person("Tess Third")
    assert "You have not asked" in reply_text(await tess.slash(meeting.lobby, "my-questions"))
    mine = page(await sam.slash(meeting.lobby, "my-questions"))
    assert "answered" in texts_of(mine)
