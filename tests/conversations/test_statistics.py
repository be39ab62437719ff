"""Statistics for the staff, with pictures; which hour suits; a trial of meeting times."""

import struct
from typing import Any

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.export.charts import Rows, draw
from tests.conversations.scenes import (
    answer,
    asked,
    meeting_channel,
    message_with,
    news,
    page,
    room,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import let_use, press_forged

PLAN = {"time1": "Tuesday 18:00", "time2": "Saturday 10am", "time3": "", "each": "3", "weeks": "1"}


@pytest.fixture(scope="module", autouse=True)
def library() -> None:
    """Load what draws before the world's clock runs: on a busy machine that takes longer than it waits."""
    draw(Rows("Nothing", (("none", 0),)))


async def stats(world: World, what: str, by: MemberActor | None = None, **more: Any) -> InteractionResult:
    said = await (by or world.officer).slash(world.lobby, f"stats {what}", **more)
    await world.moment()
    return said


async def pictures(message: ResponseMessage) -> dict[str, bytes]:
    return {file.filename: await file.read() for file in message.attachments}


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


async def hold(world: World) -> None:
    """A meeting in which somebody asks and gets an answer, one more supports, and an officer promises."""
    number = await asked(world, "When is the bridge mended?")
    await show(world, number)
    board = message_with(meeting_channel(world), "I want to know this too")
    await world.person("Ben Invented").click(board, label="I want to know this too")
    await world.pass_time(minutes=7)
    await answer(world, number, "On Friday.")
    late = await asked(world, "Who cuts the hedge?", "Cat Invented")
    await world.officer.slash(world.lobby, "followup make", question=str(late))
    await world.officer.slash(world.lobby, "meeting close")
    await world.moment()


async def test_the_staff_reads_numbers_and_pictures_that_say_the_same_in_words(meeting: World) -> None:
    await hold(meeting)
    said = page(await stats(meeting, "meetings"))
    words = texts_of(said)
    assert "**3** took part (2 asked, 0 supported, 1 pressed a button)" in words
    assert "0 interested in the event" not in words, "an unplanned meeting has no event"
    assert "Questions, 2 in all: 1 answered · 1 an officer is finding out." in words
    assert "7 minutes for the middle one" in words
    assert "Follow-ups, 1 in all: 1 open, not due yet." in words
    assert "Rita" not in words and "Ben" not in words and "bridge" not in words
    drawn = await pictures(said)
    assert list(drawn) == ["meetings.png", "questions.png", "time-to-answer.png", "follow-ups.png"]
    assert all(size(png)[0] == 1000 for png in drawn.values())
    alts = [file.description or "" for file in said.attachments]
    assert alts[0].startswith("Bars: how many took part in 1 meeting")
    assert "1 answered · 1 an officer is finding out" in alts[1]


async def test_with_nothing_there_it_says_so_without_a_picture(town: World) -> None:
    for what, words in (("meetings", "no meeting has been held yet"), ("times", "3 at each of two times")):
        said = page(await stats(town, what))
        assert words in texts_of(said)
        assert not said.attachments


async def test_only_staff_and_administrators_read_them(meeting: World) -> None:
    for what in ("meetings", "times", "trial"):
        let_use(meeting, meeting.resident, "stats")
        refused = await stats(meeting, what, meeting.resident)
        assert "may do this" in reply_text(refused)
        assert refused.response is not None
        assert not refused.response.attachments
        for who in (meeting.officer, meeting.moderator, meeting.admin):
            assert "New Ash Green" in reply_text(await stats(meeting, what, who))


async def test_of_two_teams_it_asks_which_and_shows_that_ones(meeting: World) -> None:
    await hold(meeting)
    await meeting.set_up_team("Hartley")
    which = page(await stats(meeting, "meetings"))
    assert "Which team?" in texts_of(which)
    said = await meeting.officer.select(which, ["New Ash Green"])
    await meeting.moment()
    assert "**3** took part" in reply_text(said)
    assert "no meeting has been held yet" in reply_text(await stats(meeting, "meetings", team="Hartley"))


async def test_who_is_interested_in_the_event_is_counted_beside(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="tomorrow 18:00")
    await town.moment()
    event = town.events[0]
    for name in ("Ann Invented", "Ben Invented"):
        person = town.person(name)
        town.env.backend.set_scheduled_event_subscription(town.guild.id, event.id, person.id, True)
    await town.pass_time(hours=48)
    said = page(await stats(town, "meetings"))
    assert "**0** took part · 2 interested in the event" in texts_of(said)
    times = page(await stats(town, "times"))
    assert "1 meeting is left out: opened without a plan, or no officer came." in texts_of(times)


# --- a trial ---------------------------------------------------------------------------------------------


async def wanted(world: World, **changed: str) -> InteractionResult:
    form = await world.officer.click(page(await stats(world, "trial")), label="Plan a trial")
    said = await world.officer.submit_modal(form, PLAN | changed)
    await world.moment()
    return said


async def begun(world: World) -> ResponseMessage:
    said = await world.officer.click(page(await wanted(world)), label="Start the trial")
    await world.moment()
    return page(said)


async def test_a_trial_is_planned_looked_at_and_started(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="every Thursday", at="19:00", minutes=45)
    await town.moment()
    planned = page(await wanted(town))
    words = texts_of(planned)
    assert "Tuesday 18:00 and Saturday 10:00" in words
    assert "6 meetings in all, every week, 3 at each time, 45 minutes long" in words
    assert words.count("Thursday") == 2, "the two that would be called off"
    assert "not even the clearest difference would be sure. 6 at each time could be." in words
    listed = reply_text(await town.resident.slash(town.lobby, "meetings"))
    assert "Thursday" in listed, "nothing is changed yet"
    said = await town.officer.click(planned, label="Start the trial")
    await town.moment()
    assert "The trial runs." in reply_text(said)
    listed = reply_text(await town.resident.slash(town.lobby, "meetings"))
    assert "Thursday" not in listed
    assert "Tuesday" in listed and "Saturday" in listed
    refused = await town.officer.slash(town.lobby, "meeting repeat", every="every Monday", at="18:00")
    assert "/stats trial" in reply_text(refused)


async def test_what_was_planned_starts_after_a_restart_and_only_once(town: World) -> None:
    planned = page(await wanted(town))
    start = _start_of(planned)
    await town.restart()
    assert "The trial runs." in reply_text(await town.officer.click(planned, label="Start the trial"))
    await town.moment()
    again = await press_forged(town, town.officer, room_board(town), start)
    assert "is trying meeting times out" in reply_text(again)


def _start_of(planned: ResponseMessage) -> str:
    return custom_ids_of(planned)["Start the trial"]


async def test_the_result_is_told_in_the_officers_room_and_beside_the_times(town: World) -> None:
    await begun(town)
    drew = {"Tuesday": 3, "Saturday": 1}
    for _ in range(6):
        event = town.events[0]
        start = town.env.backend.clock.now().fromisoformat(event.scheduled_start_time)
        await town.until(start)
        await town.moment()
        await town.officer.slash(town.lobby, "desk")  # an officer is there
        for number in range(drew[f"{start:%A}"]):
            await asked(town, f"Invented question {event.id} {number}?", f"Invented {number}")
        await town.officer.slash(town.lobby, "meeting close")
        await town.moment()
    said = message_with(room(town), "The trial of meeting times is over")
    words = texts_of(said)
    assert "- **Tuesday 18:00**: 3 people on average, 3 meetings (3, 3, 3)" in words
    assert "Tuesday 18:00 drew 3 people on average, Saturday 10:00 1." in words
    assert "This difference could well be chance" in words
    times = page(await stats(town, "times"))
    assert "**Recommended: Tuesday 18:00.**" in texts_of(times)
    assert "The last trial showed:" in texts_of(times)
    assert list(await pictures(times)) == ["times.png"]
    assert "Saturday 10:00: 1 on average" in (times.attachments[0].description or "")


async def test_a_trial_is_ended_early_and_the_repeating_meetings_go_on(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="every Thursday", at="19:00")
    await begun(town)
    running = page(await stats(town, "trial", town.moderator))
    assert "Tuesday 18:00 0 of 3" in texts_of(running)
    assert labels_of(running) == ["End the trial"]
    end = custom_ids_of(running)["End the trial"]
    called_off = message_with(
        town.channel("meeting-news"), "on Thursday 1 January 2026, 19:00 (UK time) is cancelled."
    )
    ended = await town.moderator.click(running, label="End the trial")
    await town.moment()
    assert "The trial is ended." in reply_text(ended)
    assert "The next meeting is on Thursday 1 January 2026, 19:00" in reply_text(ended)
    listed = reply_text(await town.resident.slash(town.lobby, "meetings"))
    assert "Thursday 1 January 2026, 19:00" in listed
    assert "Thursday 8 January 2026, 19:00" in listed
    (event,) = town.events
    assert event.scheduled_start_time.startswith("2026-01-01T19:00")
    told = message_with(town.channel("meeting-news"), "takes place on Thursday 1 January 2026, 19:00")
    assert told.id > called_off.id
    assert not says(town.channel("meeting-news"), "on Thursday 1 January 2026, 19:00 (UK time) is cancelled.")
    assert "Thursday" in reply_text(ended)
    assert says(room(town), "The trial of meeting times is over", "No meeting of the trial was held.")
    again = await press_forged(town, town.moderator, room_board(town), end)
    assert "is not trying meeting times out (any more)" in reply_text(again)


async def test_what_was_called_off_by_hand_stays_called_off_after_a_trial(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="every Thursday", at="19:00")
    await town.officer.slash(town.lobby, "meeting cancel", meeting="next", reason="Holiday")
    await town.moment()
    await begun(town)
    await town.moderator.click(page(await stats(town, "trial", town.moderator)), label="End the trial")
    await town.moment()
    listed = reply_text(await town.resident.slash(town.lobby, "meetings"))
    assert "Thursday 1 January 2026" not in listed
    assert "Thursday 8 January 2026" in listed
    assert "Thursday 15 January 2026" in listed


async def test_an_old_start_shows_what_it_would_start_now(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="every Thursday", at="19:00")
    old = page(await wanted(town))
    await begun(town)
    await town.moderator.click(page(await stats(town, "trial", town.moderator)), label="End the trial")
    await town.moment()
    said = await town.officer.click(old, label="Start the trial")
    assert "Something has changed since you looked, so nothing was started." in texts_of(old)
    assert "The trial runs." not in reply_text(said)
    assert "The last trial" in texts_of(page(await stats(town, "trial")))
    # The page shows it as it is now, and its button starts that.
    await town.officer.slash(town.lobby, "meeting repeat", every="every Friday", at="17:00")
    await town.officer.click(old, label="Start the trial")
    assert "Called off if you start it:\n- Friday 2 January 2026, 17:00" in texts_of(old)
    assert "The trial runs." in reply_text(await town.officer.click(old, label="Start the trial"))


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"time2": "whenever you like"}, "whenever you like"),
        ({"time2": "Tuesday 6pm"}, "two or three different times"),
        ({"time2": "Saturday"}, "Saturday"),
        ({"each": "99"}, "“99” is no number of meetings"),
        ({"each": "@x"}, "is no number of meetings"),
        ({"time1": "<@&1> `x`", "time3": "[a](http://x)"}, "\\`x\\`"),
    ],
)
async def test_what_is_no_trial_is_refused_with_what_was_typed(
    town: World, changed: dict[str, str], refusal: str
) -> None:
    said = await wanted(town, **changed)
    assert refusal in reply_text(said)
    assert said.response is not None
    assert "Start the trial" not in labels_of(said.response)


@pytest.mark.parametrize(
    "part",
    ["21800", "21800,21810", "21800,61000,70900,10900", "92500,61000", "x,y", "21800,6100", "29999,61000"],
)
async def test_a_forged_plan_starts_nothing(town: World, part: str) -> None:
    planned = page(await wanted(town))
    forged = _start_of(planned).replace("21800,61000", part)
    said = await press_forged(town, town.officer, room_board(town), forged)
    assert "The trial runs" not in reply_text(said)
    assert not town.events


async def test_a_resident_starts_and_ends_nothing(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="tomorrow 18:00")
    await town.moment()
    planned = page(await wanted(town))
    said = await press_forged(town, town.resident, news(town)[0], _start_of(planned))
    assert "may do this" in reply_text(said)
    assert "A trial finds out" in reply_text(await stats(town, "trial"))
    await town.officer.click(planned, label="Start the trial")
    await town.moment()
    end = custom_ids_of(page(await stats(town, "trial")))["End the trial"]
    said = await press_forged(town, town.resident, news(town)[0], end)
    assert "may do this" in reply_text(said)
    assert "is running" in reply_text(await stats(town, "trial"))
