"""What was promised at one meeting heads the welcome of the next."""

import pytest

from tests.conversations.scenes import asked, meeting_channel, message_with, pair
from tests.support.discord import World
from tests.support.reading import texts_of

LAMP = "Why is the lamp in Ash Road dark?"
FIELD = "Who owns the field behind the church?"
GATE = "Who mends the gate of the school?"
BENCH = "What became of the stolen bench?"


def welcome(world: World) -> str:
    return texts_of(message_with(meeting_channel(world), "Welcome to the meeting"))


async def promise(world: World, text: str, due: str) -> int:
    number = await asked(world, text)
    await world.officer.slash(world.lobby, "followup make", question=str(number), due=due)
    await world.moment()
    return number


async def next_meeting(world: World) -> None:
    await world.officer.slash(world.lobby, "meeting open")
    await world.moment()


async def test_what_was_found_out_and_what_is_still_to_be_head_the_next_welcome(meeting: World) -> None:
    assert "Since last time" not in welcome(meeting)
    lamp = await promise(meeting, LAMP, "3 January")
    field = await promise(meeting, FIELD, "20 January")
    gate = await promise(meeting, GATE, "2 January")
    bench = await promise(meeting, BENCH, "2 January")
    assert "Since last time" not in welcome(meeting), "this meeting's own are no news in it"
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    kept_at = pair(meeting, lamp)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(lamp), text="The bulb is new.")
    await meeting.officer.slash(
        meeting.lobby, "followup drop", followup=str(bench), reason="Nobody saw who took it."
    )
    await meeting.pass_time(hours=24 * 5)
    await next_meeting(meeting)
    words = welcome(meeting)
    assert words.index("Since last time") < words.index("How to ask")
    came_back = words[words.index("We came back on:") : words.index("Still to be found out:")]
    assert f"[Question {lamp}](https://discord.com/channels/" in came_back
    assert f"/{kept_at.id})" in came_back, "it leads to the answer"
    assert LAMP in came_back
    assert "PC Oak: The bulb is new." in came_back
    assert "PC Oak could not find it out: Nobody saw who took it." in came_back
    still = words[words.index("Still to be found out:") :]
    assert still.index(f"Question {gate}]") < still.index(f"Question {field}]"), "by their days"
    assert "PC Oak, by Tuesday 20 January 2026" in still
    assert "by Friday 2 January 2026 · late; we are sorry" in still
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(gate), text="The county does.")
    await meeting.moment()
    words = welcome(meeting)
    assert "PC Oak: The county does." in words[: words.index("Still to be found out:")], "it is kept in step"


async def test_what_was_news_last_time_is_none_the_time_after(meeting: World) -> None:
    lamp = await promise(meeting, LAMP, "3 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(lamp), text="The bulb is new.")
    await meeting.pass_time(hours=24)
    await next_meeting(meeting)
    assert "The bulb is new." in welcome(meeting)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(hours=24)
    await next_meeting(meeting)
    assert "Since last time" not in welcome(meeting)


async def test_once_its_channel_is_gone_the_record_is_where_to_read_it(meeting: World) -> None:
    lamp = await promise(meeting, LAMP, "3 January")
    field = await promise(meeting, FIELD, "30 January")
    for _ in range(2):
        await meeting.officer.slash(meeting.lobby, "meeting close")
        await meeting.pass_time(hours=24)
        await next_meeting(meeting)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(lamp), text="The bulb is new.")
    await meeting.moment()
    first_record = min(meeting.channel("past-meetings").threads, key=lambda thread: thread.id)
    assert "The bulb is new." in "\n".join(texts_of(message) for message in first_record.history())
    words = welcome(meeting)
    for number in (lamp, field):
        assert (
            f"[Question {number}](https://discord.com/channels/{meeting.guild.id}/{first_record.id})" in words
        )


async def test_a_welcome_that_still_stands_leads_to_the_record_once_the_answers_channel_is_gone(
    meeting: World,
) -> None:
    lamp = await promise(meeting, LAMP, "20 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    kept_in = meeting_channel(meeting)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(lamp), text="The bulb is new.")
    await meeting.pass_time(hours=24)
    await next_meeting(meeting)
    assert f"/{kept_in.id}/" in welcome(meeting)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(minutes=2)
    assert kept_in.id not in meeting.env.backend.channels
    assert f"/{kept_in.id}/" not in welcome(meeting)
    record = min(meeting.channel("past-meetings").threads, key=lambda thread: thread.id)
    assert f"/{record.id})" in welcome(meeting)


async def test_what_was_taken_down_is_not_told_again(meeting: World) -> None:
    lamp = await promise(meeting, LAMP, "3 January")
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(lamp), text="Ask at number 4.")
    field = await promise(meeting, FIELD, "30 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    for number in (lamp, field):
        found = pair(meeting, number)
        await meeting.moderator.context_menu(meeting_channel(meeting), "Take down", found)
    await meeting.moment()
    await next_meeting(meeting)
    assert "Since last time" not in welcome(meeting)


@pytest.mark.parametrize("promises", [1, 34])
async def test_with_many_the_rest_is_counted(meeting: World, promises: int) -> None:
    for number in range(promises):
        text = f"Question about a long road, number {number}, with many words in it?"
        await asked(meeting, text)
        await meeting.officer.slash(
            meeting.lobby, "followup make", question=str(number + 1), due="30 January"
        )
    await meeting.moment()
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    await next_meeting(meeting)
    words = welcome(meeting)
    shown = words.count("PC Oak, by Friday 30 January 2026")
    assert shown == 1 if promises == 1 else shown > 3
    assert (f"- and {promises - shown} more" in words) == (promises > 1)


async def test_what_was_found_out_is_read_out_as_far_as_there_is_room(meeting: World) -> None:
    answers = ["It belongs to the parish council, which was given it in 1954. " * 4, "The bulb is new. " * 8]
    for text in (LAMP, FIELD, GATE):
        await promise(meeting, text, "3 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    for number, text in enumerate(answers, 1):
        await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(number), text=text)
    await meeting.moment()
    await next_meeting(meeting)
    words = welcome(meeting)
    assert all(text.strip() in words for text in answers)
    assert GATE in words


async def test_who_it_was_handed_to_is_named_and_another_teams_answer_is_read_out(meeting: World) -> None:
    elm = meeting.person("Ed Elm", meeting.officers)
    await meeting.admin.slash(meeting.lobby, "team officer", member=elm, shown_as="PCSO Elm")
    for text in (LAMP, FIELD):
        await promise(meeting, text, "20 January")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.officer.slash(meeting.lobby, "followup hand-over", followup="1", officer=elm)
    old, mods = meeting.guild.create_role("Old officers"), meeting.guild.create_role("Old mods")
    await meeting.set_up_team("Old Ash Green", officers=old, moderators=mods)
    oscar, ours = meeting.person("Oscar Other", old), {"team": "New Ash Green"}
    await meeting.officer.slash(
        meeting.lobby, "followup hand-over", followup="2", to_team="Old Ash Green", **ours
    )
    await meeting.pass_time(hours=24)
    await meeting.officer.slash(meeting.lobby, "meeting open", **ours)
    await meeting.moment()
    words = welcome(meeting)
    assert f"{LAMP} · PCSO Elm, by Tuesday 20 January 2026" in words
    assert f"{FIELD} · Old Ash Green, by Tuesday 20 January 2026" in words
    await oscar.slash(meeting.lobby, "followup keep", followup="2", text="It is the parish's.", **ours)
    await meeting.moment()
    words = welcome(meeting)
    came_back = words[words.index("We came back on:") : words.index("Still to be found out:")]
    assert f"{FIELD} · Old Ash Green: It is the parish's." in came_back
