"""New words of a waiting question that point at somebody meet the same choice as a new question's."""

import pytest
from simcord.results import InteractionResult

from tests.conversations.scenes import asked, board, page, room, says, show
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, select_of, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
PLATE = "Why is AB12 CDE on the path behind the garages?"
PLAIN = "Why is a van on the path behind the garages?"
ALARM = "My husband will kill me tonight, please help."
CARE = ["Change it", "Send as it is", "Don't send it"]


async def changed(world: World, text: str, number: int = 1) -> InteractionResult:
    """The asker changes a waiting question under My questions."""
    listed = await world.resident.slash(world.lobby, "my-questions")
    form = await world.resident.click(page(listed), label=f"Change question {number}")
    return await world.resident.submit_modal(form, {"question": text})


async def mine(world: World) -> str:
    return reply_text(await world.resident.slash(world.lobby, "my-questions"))


@pytest.fixture
async def open_to_secrets(meeting: World) -> World:
    """A meeting of a team that takes private information, with one question waiting."""
    form = await meeting.admin.slash(meeting.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the intelligence unit"}
    await meeting.admin.submit_modal(form, terms)
    await asked(meeting, FENCE)
    return meeting


async def test_the_change_is_offered_back_and_nothing_is_saved_yet(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    words = texts_of(said)
    assert "The change to question 1 is not saved yet" in words
    assert "a number plate: “AB12 CDE”" in words
    assert labels_of(said) == CARE
    listed = await mine(meeting)
    assert FENCE in listed
    assert "Not sent yet" in listed and PLATE in listed
    assert "AB12" not in str(meeting.log)


async def test_saved_as_it_is_the_question_has_the_new_words(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    await meeting.restart()
    await meeting.resident.click(said, label="Send as it is")
    assert "Question 1 is changed." in texts_of(said)
    await show(meeting, 1)
    listed = await mine(meeting)
    assert PLATE in listed and FENCE not in listed
    assert "Not sent yet" not in listed


async def test_only_to_the_officers_the_question_is_withdrawn(open_to_secrets: World) -> None:
    world = open_to_secrets
    said = page(await changed(world, PLATE))
    assert labels_of(said) == ["Only to the officers", *CARE]
    assert "question 1 is withdrawn" in texts_of(said), "it says so before it is pressed"
    await world.resident.click(said, label="Only to the officers")
    assert "The officers received your message" in texts_of(said)
    await world.moment()
    listed = await mine(world)
    assert "withdrawn" in listed
    assert "AB12" not in listed
    assert not any("AB12" in texts_of(one) for channel in world.channels for one in channel.history())


async def test_changed_once_more_it_is_looked_at_again_and_saved(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    form = await meeting.resident.click(said, label="Change it")
    assert PLATE in reply_text(form), "the text is in the form"
    await meeting.resident.submit_modal(form, {"question": "Ring me on 07700 900123 about it"})
    assert "a phone number: “07700 900123”" in texts_of(said)
    assert "AB12" not in texts_of(said), "the new text has taken the old one's place"
    form = await meeting.resident.click(said, label="Change it")
    await meeting.resident.submit_modal(form, {"question": PLAIN})
    assert "Question 1 is changed." in texts_of(said)
    listed = await mine(meeting)
    assert PLAIN in listed and "Not sent yet" not in listed


async def test_not_sent_the_question_stays_as_it_was(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    await meeting.resident.click(said, label="Don't send it")
    assert "Question 1 stays as it was" in texts_of(said)
    listed = await mine(meeting)
    assert FENCE in listed
    assert "AB12" not in listed


async def test_shown_meanwhile_the_change_is_refused_with_the_text(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    await show(meeting, 1)
    late = await meeting.resident.click(said, label="Send as it is")
    assert "Question 1 is on the board already." in reply_text(late)
    assert PLATE in reply_text(late), "the text comes back"
    assert FENCE in await mine(meeting)


async def test_shown_meanwhile_it_can_still_go_to_the_officers_and_the_question_stays(
    open_to_secrets: World,
) -> None:
    world = open_to_secrets
    said = page(await changed(world, PLATE))
    await show(world, 1)
    await world.resident.click(said, label="Only to the officers")
    assert "The officers received your message" in texts_of(said)
    listed = await mine(world)
    assert FENCE in listed and "withdrawn" not in listed


async def test_reworded_meanwhile_by_the_team_the_change_comes_back_and_can_be_changed(
    meeting: World,
) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    more = select_of(desk, "More for question")
    form = await meeting.moderator.select(desk, ["reword"], custom_id=more)
    await meeting.moderator.submit_modal(form, {"wording": "Will the fence be mended?"})
    late = await meeting.resident.click(said, label="Send as it is")
    assert "changed meanwhile" in reply_text(late)
    assert PLATE in reply_text(late)
    form = await meeting.resident.click(said, label="Change it")
    await meeting.resident.submit_modal(form, {"question": PLAIN})
    assert PLAIN in await mine(meeting)


async def test_what_was_looked_at_before_is_not_asked_about_again(meeting: World) -> None:
    said = await meeting.resident.slash(meeting.lobby, "ask", question=PLATE)
    await meeting.resident.click(page(said), label="Send as it is")
    await changed(meeting, text := f"{PLATE} It stands there every night.")
    assert text in await mine(meeting)


async def test_words_of_danger_leave_no_choice(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    form = await meeting.resident.click(said, label="Change it")
    heard = await meeting.resident.submit_modal(form, {"question": f"{ALARM} AB12 CDE"})
    assert "Nobody may be reading this now" in texts_of(said) + reply_text(heard)
    await meeting.moment()
    assert says(room(meeting), "Urgent private information 1")
    listed = await mine(meeting)
    assert "withdrawn" in listed and "AB12" not in listed


async def test_pressed_twice_nothing_happens_twice(meeting: World) -> None:
    await asked(meeting, FENCE)
    said = page(await changed(meeting, PLATE))
    send = custom_ids_of(said)["Send as it is"]
    await meeting.resident.click(said, label="Send as it is")
    assert "Question 1 is changed." in texts_of(said)
    again = await press_forged(meeting, meeting.resident, board(meeting), send)
    assert "nothing left" in reply_text(again)
    assert PLATE in await mine(meeting)
