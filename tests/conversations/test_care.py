"""A question that points at somebody, or was answered before, is offered back before it is queued."""

import pytest
from simcord.results import InteractionResult

from tests.conversations.scenes import (
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    number_in,
    page,
    pair,
    room,
    room_board,
    show,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import not_sent_yet, press_forged

PLATE = "Why is the blue van AB12 CDE parked on the verge every night?"
PLAIN = "Why is a blue van parked on the verge every night?"
LAMP = "When will the broken lamp by the church be mended?"
DANGER = "please help my stepdad has a knife and hes hitting my mum right now"
CARE = ["Change it", "Send as it is", "Don't send it"]
MEMORY = ["That answers it", "Ask anyway"]


def choices(said: InteractionResult) -> list[str]:
    """The buttons of an offer."""
    return labels_of(page(said))


def count(world: World) -> str:
    """What the board counts."""
    return texts_of(board(world))


@pytest.fixture
async def open_to_secrets(meeting: World) -> World:
    """A meeting of a team that takes private information."""
    form = await meeting.admin.slash(meeting.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the intelligence unit"}
    await meeting.admin.submit_modal(form, terms)
    return meeting


# --- what points at somebody -------------------------------------------------------------------------------


async def test_a_number_plate_is_quoted_to_its_sender_and_nothing_is_queued(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    words = reply_text(said)
    assert page(said).ephemeral
    for part in ("not sent yet", "a number plate: “AB12 CDE”", "everybody can read it", "999"):
        assert part in words
    assert "takes nothing in private" in words
    assert choices(said) == CARE
    await meeting.moment()
    assert "0 questions so far" in count(meeting)
    assert "AB12" not in str(meeting.log)


async def test_the_officers_are_offered_only_where_the_team_takes_private_information(
    open_to_secrets: World,
) -> None:
    world = open_to_secrets
    said = await world.resident.slash(world.lobby, "ask", question=PLATE)
    assert choices(said) == ["Only to the officers", *CARE]
    sent = await world.resident.click(page(said), label="Only to the officers")
    assert "The officers received your message" in texts_of(page(said)) + reply_text(sent)
    await world.moment()
    assert "0 questions so far" in count(world)
    assert "1 message not opened" in texts_of(room_board(world))
    mine = await world.resident.slash(world.lobby, "my-questions")
    assert "Not sent yet" not in reply_text(mine)


async def test_sent_as_it_is_it_is_a_question_and_the_offer_is_gone(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    await meeting.resident.click(page(said), label="Send as it is")
    assert "number **1**" in texts_of(page(said))
    await meeting.moment()
    assert "1 question so far: 1 waiting." in count(meeting)
    await show(meeting, 1)
    assert "AB12 CDE" in count(meeting), "its sender's choice"


async def test_changed_so_that_nothing_is_left_to_notice_it_is_queued(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE, "named")
    form = await meeting.resident.click(page(said), label="Change it")
    assert PLATE in reply_text(form), "the text is in the form"
    await meeting.resident.submit_modal(form, {"question": PLAIN, "audience": "named"})
    assert "number **1**" in texts_of(page(said))
    await meeting.moment()
    await show(meeting, 1)
    assert PLAIN in count(meeting)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "Not sent yet" not in reply_text(mine)


async def test_a_changed_text_is_looked_at_again(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    form = await meeting.resident.click(page(said), label="Change it")
    text = "Ring me on 07700 900123 about the van"
    await meeting.resident.submit_modal(form, {"question": text, "audience": "unnamed"})
    assert "a phone number: “07700 900123”" in texts_of(page(said))
    assert "AB12" not in texts_of(page(said)), "the new text has taken the old one's place"
    form = await meeting.resident.click(page(said), label="Change it")
    assert text in reply_text(form)
    await meeting.resident.submit_modal(form, {"question": PLAIN, "audience": "unnamed"})
    assert "number **1**" in texts_of(page(said))


async def test_changed_to_nothing_the_draft_stays(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    form = await meeting.resident.click(page(said), label="Change it")
    again = await meeting.resident.submit_modal(form, {"question": " ", "audience": "unnamed"})
    assert "Your question is empty." in reply_text(again)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "Not sent yet" in reply_text(mine)
    assert PLATE in reply_text(mine)


async def test_not_sent_nothing_of_it_is_kept(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    await meeting.resident.click(page(said), label="Don't send it")
    assert "Nothing was sent" in texts_of(page(said))
    await meeting.moment()
    assert "0 questions so far" in count(meeting)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "You have not asked anything here yet." in reply_text(mine)


async def test_a_cry_for_help_leaves_no_choice_also_when_a_text_is_changed_to_one(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), f"{DANGER}, his car is AB12 CDE")
    assert "Nobody may be reading this now" in reply_text(said)
    assert "Send as it is" not in choices(said)
    said = await ask(meeting.resident, board(meeting), PLATE)
    form = await meeting.resident.click(page(said), label="Change it")
    await meeting.resident.submit_modal(form, {"question": DANGER, "audience": "unnamed"})
    assert "Nobody may be reading this now" in texts_of(page(said))
    await meeting.moment()
    assert "2 urgent" in texts_of(room_board(meeting))
    assert "0 questions so far" in count(meeting)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "Not sent yet" not in reply_text(mine)


async def test_changed_to_the_officers_only_it_is_private(open_to_secrets: World) -> None:
    world = open_to_secrets
    said = await ask(world.resident, board(world), PLATE)
    form = await world.resident.click(page(said), label="Change it")
    await world.resident.submit_modal(form, {"question": PLATE, "audience": "private"})
    assert "The officers received your message" in texts_of(page(said))
    mine = await world.resident.slash(world.lobby, "my-questions")
    assert "Not sent yet" not in reply_text(mine)


# --- nothing is lost, nothing counts twice -----------------------------------------------------------------


async def test_a_draft_waits_in_my_questions_over_a_restart_until_its_sender_chooses(
    meeting: World,
) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    old = page(said)
    await meeting.restart()
    mine = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert "Not sent yet" in texts_of(mine)
    assert PLATE in texts_of(mine)
    offer = page(await meeting.resident.click(mine, label="Choose what to do with 1"))
    assert "a number plate: “AB12 CDE”" in texts_of(offer)
    await meeting.resident.click(old, label="Send as it is")
    assert "number **1**" in texts_of(old), "the buttons of before the restart work"
    again = await meeting.resident.click(mine, label="Choose what to do with 1")
    assert "It was sent before: it is question **1**" in reply_text(again)


@pytest.mark.parametrize(
    ("label", "reads"),
    [
        ("Send as it is", "Your question is number **1**"),
        ("Don't send it", "It was sent before: it is question **1**"),
        ("Only to the officers", "It was sent before: it is question **1**"),
        ("Change it", "It was sent before: it is question **1**"),
    ],
)
async def test_a_choice_after_it_was_sent_says_what_became_of_it(
    open_to_secrets: World, label: str, reads: str
) -> None:
    world = open_to_secrets
    said = await ask(world.resident, board(world), PLATE)
    first = page(said)
    mine = page(await world.resident.slash(world.lobby, "my-questions"))
    second = page(await world.resident.click(mine, label="Choose what to do with 1"))
    await world.resident.click(first, label="Send as it is")
    await world.resident.click(second, label=label)
    assert reads in texts_of(second)
    await world.moment()
    assert "1 question so far: 1 waiting." in count(world)
    assert "not opened" not in texts_of(room_board(world))


@pytest.mark.parametrize("label", ["Send as it is", "Only to the officers", "Don't send it"])
async def test_a_choice_after_it_went_to_the_officers_says_so(open_to_secrets: World, label: str) -> None:
    world = open_to_secrets
    said = await ask(world.resident, board(world), PLATE)
    mine = page(await world.resident.slash(world.lobby, "my-questions"))
    second = page(await world.resident.click(mine, label="Choose what to do with 1"))
    await world.resident.click(page(said), label="Only to the officers")
    await world.resident.click(second, label=label)
    assert "officers" in texts_of(second)
    assert "number" in texts_of(second)
    await world.moment()
    assert "0 questions so far" in count(world)
    assert "1 message not opened" in texts_of(room_board(world))


async def test_a_choice_after_it_was_given_up_says_that_nothing_is_left(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    mine = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    second = page(await meeting.resident.click(mine, label="Choose what to do with 1"))
    await meeting.resident.click(page(said), label="Don't send it")
    late = await meeting.resident.click(second, label="Send as it is")
    assert "There is nothing left to send" in reply_text(late)
    await meeting.resident.click(second, label="Don't send it")
    assert "Nothing was sent" in texts_of(second)
    await meeting.moment()
    assert "0 questions so far" in count(meeting)


async def test_a_changed_form_sent_twice_is_one_question(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    form = await meeting.resident.click(page(said), label="Change it")
    for _ in range(2):
        await meeting.resident.submit_modal(not_sent_yet(form), {"question": PLAIN, "audience": "unnamed"})
        assert "number **1**" in texts_of(page(said))
    await meeting.moment()
    assert "1 question so far" in count(meeting)


async def test_the_first_form_sent_again_after_the_choice_is_the_same_question(meeting: World) -> None:
    form = await meeting.resident.click(board(meeting), label="Ask a question")
    filled = {"question": PLATE, "audience": "unnamed"}
    said = await meeting.resident.submit_modal(not_sent_yet(form), filled)
    await meeting.resident.click(page(said), label="Send as it is")
    again = await meeting.resident.submit_modal(not_sent_yet(form), filled)
    assert number_in(again) == 1


async def test_words_that_are_queued_already_are_not_offered_again(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    await meeting.resident.click(page(said), label="Send as it is")
    again = await ask(meeting.resident, board(meeting), PLATE.upper())
    assert "You asked this already: it is question 1" in reply_text(again)


async def test_two_drafts_of_the_same_words_become_one_question(meeting: World) -> None:
    first = await ask(meeting.resident, board(meeting), PLATE)
    second = await ask(meeting.resident, board(meeting), PLATE)
    await meeting.resident.click(page(first), label="Send as it is")
    late = await meeting.resident.click(page(second), label="Send as it is")
    assert "You asked this already: it is question 1" in reply_text(late)
    mine = await meeting.resident.slash(meeting.lobby, "my-questions")
    assert "Not sent yet" not in reply_text(mine), "nothing is left to choose about it"


async def test_a_draft_of_a_meeting_that_closed_is_kept_for_the_next(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), PLATE)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    await meeting.resident.click(page(said), label="Send as it is")
    assert "The meeting closed before your question came." in texts_of(page(said))
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    assert "1 question so far: 1 waiting." in count(meeting)


async def test_after_a_week_without_a_choice_a_draft_is_deleted(town: World) -> None:
    said = await town.resident.slash(town.lobby, "ask", question=PLATE)
    await town.pass_time(hours=24 * 6)
    mine = await town.resident.slash(town.lobby, "my-questions")
    assert "Not sent yet" in reply_text(mine)
    await town.pass_time(hours=24 * 2)
    mine = await town.resident.slash(town.lobby, "my-questions")
    assert "Not sent yet" not in reply_text(mine)
    late = await town.resident.click(page(said), label="Send as it is")
    assert "it waited for more than 7 days" in reply_text(late)
    form = await town.resident.slash(town.lobby, "ask")
    assert form.modal


async def test_nobody_elses_press_does_anything(open_to_secrets: World) -> None:
    world = open_to_secrets
    said = await ask(world.resident, board(world), PLATE)
    sam = world.person("Sam Second")
    for label, custom_id in custom_ids_of(page(said)).items():
        pressed = await press_forged(world, sam, board(world), custom_id)
        words = "Nothing was sent" if label == "Don't send it" else "There is nothing left to send"
        assert words in reply_text(pressed), label
        assert "AB12" not in reply_text(pressed)
    assert "Not sent yet" not in reply_text(await sam.slash(world.lobby, "my-questions"))
    assert "Not sent yet" in reply_text(await world.resident.slash(world.lobby, "my-questions"))


async def test_private_information_turned_off_meanwhile_gives_the_text_back_and_keeps_the_draft(
    open_to_secrets: World,
) -> None:
    world = open_to_secrets
    said = await ask(world.resident, board(world), PLATE)
    await world.admin.slash(world.lobby, "team private", switch="off")
    late = await world.resident.click(page(said), label="Only to the officers")
    assert "does not take private information" in reply_text(late)
    assert PLATE in reply_text(late)
    mine = await world.resident.slash(world.lobby, "my-questions")
    assert "Not sent yet" in reply_text(mine)


async def test_ten_drafts_wait_and_no_more(town: World) -> None:
    for number in range(10):
        said = await town.resident.slash(
            town.lobby, "ask", question=f"Who owns AB12 CD{'ABCDEFGHJK'[number]}?"
        )
        assert "not sent yet" in reply_text(said)
    said = await town.resident.slash(town.lobby, "ask", question=PLATE)
    assert "You have 10 questions that are not sent yet" in reply_text(said)
    assert PLATE in reply_text(said), "the text is given back"


async def test_an_officer_reads_nothing_of_a_draft(meeting: World) -> None:
    await ask(meeting.resident, board(meeting), PLATE)
    await meeting.moment()
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    assert "AB12" not in texts_of(desk)
    assert not any("AB12" in texts_of(message) for message in room(meeting).history())


# --- what was answered before ------------------------------------------------------------------------------


@pytest.fixture
async def answered_before(meeting: World) -> World:
    """The team answered about the lamp, in this meeting."""
    number = await asked(meeting, LAMP, "Sam Second")
    await answer(meeting, number, "The council mends it on Friday.")
    return meeting


async def test_an_earlier_answer_is_offered_and_may_be_enough(answered_before: World) -> None:
    world = answered_before
    said = await ask(world.resident, board(world), "when is the broken lamp by the church being mended")
    words = reply_text(said)
    for part in ("Question 1", "answered on", "The council mends it on Friday."):
        assert part in words
    assert choices(said) == MEMORY
    await world.resident.click(page(said), label="That answers it")
    assert "Nothing was sent" in texts_of(page(said))
    await world.moment()
    assert "1 question so far: 1 answered." in count(world)


async def test_who_asks_anyway_is_queued(answered_before: World) -> None:
    world = answered_before
    said = await world.resident.slash(world.lobby, "ask", question=LAMP)
    assert choices(said) == MEMORY
    await world.resident.click(page(said), label="Ask anyway")
    assert "number **2**" in texts_of(page(said))
    await world.moment()
    assert "2 questions so far: 1 waiting" in count(world)


async def test_both_stand_in_one_offer_and_a_changed_text_is_not_answered_before_again(
    answered_before: World,
) -> None:
    world = answered_before
    said = await ask(world.resident, board(world), f"{LAMP} 07700 900123")
    words = reply_text(said)
    assert words.index("a phone number") < words.index("The council mends it on Friday.")
    assert choices(said) == CARE
    form = await world.resident.click(page(said), label="Change it")
    await world.resident.submit_modal(form, {"question": LAMP, "audience": "unnamed"})
    assert "number **2**" in texts_of(page(said))


async def test_an_answer_that_was_taken_down_is_not_offered(answered_before: World) -> None:
    world = answered_before
    said = await ask(world.resident, board(world), LAMP)
    assert choices(said) == MEMORY
    await world.officer.context_menu(meeting_channel(world), "Take down", pair(world, 1))
    await world.moment()
    mine = page(await world.resident.slash(world.lobby, "my-questions"))
    again = page(await world.resident.click(mine, label="Choose what to do with 1"))
    assert "The council mends it" not in texts_of(again)
