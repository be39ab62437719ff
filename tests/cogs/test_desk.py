"""An officer's evening at the desk: every step by button."""

from tests.cogs.staff import ask, page, publish
from tests.support.discord import World, reply_text, texts_of


async def test_an_empty_desk_says_so(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "desk")
    assert said.ephemeral
    assert "up to date" in reply_text(said)


async def test_residents_and_administrators_have_no_desk(staffed: World) -> None:
    for person in (staffed.resident, staffed.admin):
        said = await person.slash(staffed.lobby, "desk")
        assert "My desk" not in reply_text(said)
        assert "officer" in reply_text(said).lower()


async def test_an_officer_shows_then_answers_from_the_desk_and_the_page_turns(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    await ask(meeting, "Why is the lamp in Ash Road dark?", "Sam Second")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    assert "zebra" in texts_of(desk)
    await meeting.officer.click(desk, label="Show")
    assert "zebra" in texts_of(desk)
    assert "Show" not in texts_of(desk).splitlines()
    form = await meeting.officer.click(desk, label="Answer")
    await meeting.officer.submit_modal(form, {"answer": "On Friday."})
    assert "lamp" in texts_of(desk)


async def test_the_desk_turns_both_ways(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    await ask(meeting, "Why is the lamp in Ash Road dark?", "Sam Second")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    await meeting.officer.click(desk, label="Next")
    assert "lamp" in texts_of(desk)
    await meeting.officer.click(desk, label="Previous")
    assert "zebra" in texts_of(desk)


async def test_a_moderator_shows_and_declines_but_is_offered_no_answering(meeting: World) -> None:
    await ask(meeting, "Who is the burglar in number 7?")
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    words = texts_of(desk).splitlines()
    assert "Show" in words
    assert "Answer" not in words
    assert not any("Private" in word for word in words)
    form = await meeting.moderator.click(desk, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"reason": "We name nobody here."})
    assert "up to date" in texts_of(desk)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "We name nobody here." in reply_text(mine)


async def test_who_is_second_to_decline_hears_it(meeting: World) -> None:
    await ask(meeting, "Who is the burglar in number 7?")
    first = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    second = page(await meeting.officer.slash(meeting.lobby, "desk"))
    late = await meeting.officer.click(second, label="Can't answer here")
    form = await meeting.moderator.click(first, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"reason": "We name nobody here."})
    said = await meeting.officer.submit_modal(late, {"reason": "Not our patch."})
    assert "question 1" in reply_text(said).lower()
    assert "My desk" not in reply_text(said)


async def test_i_will_find_out_from_the_desk(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    form = await meeting.officer.click(desk, label="I'll find out")
    assert "4 January 2026" in str(form.modal)
    await meeting.officer.submit_modal(form, {"due": "in 5 days"})
    assert "up to date" in texts_of(desk)
    await meeting.officer.click(desk, label="Follow-ups (1)")
    form = await meeting.officer.click(desk, label="Answer question 1")
    await meeting.officer.submit_modal(form, {"answer": "The parish does."})
    assert "Keep" not in texts_of(desk)


async def test_a_day_that_has_passed_is_refused_and_the_desk_stays(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    form = await meeting.officer.click(desk, label="I'll find out")
    said = await meeting.officer.submit_modal(form, {"due": "1 December 2025"})
    assert "past" in reply_text(said).lower() or "passed" in reply_text(said).lower()
    assert "field" in texts_of(desk)


async def test_private_information_is_opened_one_by_one_for_one_officer(staffed: World) -> None:
    form = await staffed.admin.slash(staffed.lobby, "team private", switch="on")
    await staffed.admin.submit_modal(
        form, {"readers": "PC Oak", "when_read": "Every morning", "passed_to": "Nobody"}
    )
    await staffed.resident.slash(
        staffed.lobby, "ask", question="The garage at number 9 smells odd.", audience="private"
    )
    desk = page(await staffed.officer.slash(staffed.lobby, "desk"))
    await staffed.officer.click(desk, label="Private information (1)")
    assert "garage" not in texts_of(desk)
    said = await staffed.officer.click(desk, label="Open 1")
    assert said.ephemeral
    assert "garage" in reply_text(said)
    again = await staffed.moderator.slash(staffed.lobby, "desk")
    assert "Private" not in reply_text(again)


async def test_the_published_page_takes_a_pair_down_and_puts_it_back(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    await publish(meeting, "1", "On Friday.")
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    await meeting.moderator.click(desk, label="Published (1)")
    await meeting.moderator.click(desk, label="Take down")
    assert "Removed by the team" in texts_of(desk)
    form = await meeting.moderator.click(desk, label="Add a reason")
    await meeting.moderator.submit_modal(form, {"reason": "It named somebody."})
    assert "It named somebody." in texts_of(desk)
    await meeting.moderator.click(desk, label="Put back")
    assert "On Friday." in texts_of(desk)


async def test_an_edit_from_the_published_page_stays_on_it(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    await publish(meeting, "1", "On Friday.")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    await meeting.officer.click(desk, label="Published (1)")
    form = await meeting.officer.click(desk, label="Edit the answer")
    await meeting.officer.submit_modal(form, {"answer": "On Saturday."})
    assert "On Saturday." in texts_of(desk)


async def test_the_desk_opens_from_the_officers_room(meeting: World) -> None:
    await meeting.pass_time(seconds=5)
    room = next(channel for name, channel in meeting.guild.channels.items() if "officers" in name)
    board = next(message for message in room.history() if "Open my desk" in texts_of(message))
    said = await meeting.officer.click(board, label="Open my desk")
    assert said.ephemeral
    assert "My desk" in reply_text(said)


async def test_a_desk_on_screen_before_a_restart_works_after_it(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    await meeting.restart()
    await meeting.officer.click(desk, label="Show")
    assert "Show" not in texts_of(desk).splitlines()
