"""What was answered before: anybody finds it by its words, and officers answer with it again."""

import discord
import pytest
from simcord.actors import MemberActor

from tests.conversations.scenes import (
    answer,
    asked,
    meeting_channel,
    meeting_channels,
    message_with,
    news,
    page,
    pair,
    records,
    room,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, options_of, reply_text, select_of, texts_of
from tests.support.setting_the_scene import delete_message, not_sent_yet, press_forged

LAMP = "Who mends the street lamp in Ash Road?"
BY_FRIDAY = "The council mends it by Friday."
NOTHING = "Nothing was found. Try other words, or ask the team."


@pytest.fixture
async def answered(meeting: World) -> World:
    """Sam's question 1 is answered."""
    await asked(meeting, LAMP, "Sam Second")
    await answer(meeting, 1, BY_FRIDAY)
    return meeting


async def look_for(world: World, words: str, **more: str) -> str:
    said = await world.resident.slash(world.lobby, "search", words=words, **more)
    assert said.ephemeral
    return reply_text(said)


# --- searching -----------------------------------------------------------------------------------------


async def test_a_resident_finds_an_answer_with_its_day_and_a_link_and_no_name(answered: World) -> None:
    words = await look_for(answered, "the street lamps")
    assert "Published answers with: street, lamps\n1 answer" in words
    assert f"[Question 1](https://discord.com/channels/{answered.guild.id}/" in words
    assert f"/{pair(answered, 1).id})" in words
    assert "answered on Thursday 1 January 2026" in words
    assert f"{LAMP}\nAnswer: {BY_FRIDAY}" in words
    assert "Sam" not in words
    assert await look_for(answered, "COUNCIL frid") == words.replace("street, lamps", "council, frid")


async def test_the_search_opens_by_button_from_the_welcome_the_news_and_help(answered: World) -> None:
    welcome = message_with(meeting_channel(answered), "Welcome to the meeting")
    helping = page(await answered.resident.slash(answered.lobby, "help"))
    assert "/search" in texts_of(helping)
    for message in (welcome, news(answered)[0], helping):
        form = await answered.resident.click(message, label="Search answers")
        said = await answered.resident.submit_modal(form, {"words": "lamp"})
        assert said.ephemeral
        assert BY_FRIDAY in reply_text(said)


async def test_nothing_found_offers_to_ask(answered: World) -> None:
    said = page(await answered.resident.slash(answered.lobby, "search", words="helicopter"))
    assert NOTHING in texts_of(said)
    assert labels_of(said) == ["Ask a question", "Search answers"]
    form = await answered.resident.click(said, label="Ask a question")
    assert form.modal


async def test_more_than_a_page_is_turned_also_after_a_restart(meeting: World) -> None:
    for number in range(1, 8):
        await asked(meeting, f"Who mends lamp number {number} of the Row?")
        await answer(meeting, number, f"We do, number {number}.")
    listed = page(await meeting.resident.slash(meeting.lobby, "search", words="lamp row"))
    assert "7 answers · page 1 of 2" in texts_of(listed)
    assert "number 7" in texts_of(listed), "of equal ones the newest first"
    assert "number 2" not in texts_of(listed)
    await meeting.restart()
    await meeting.resident.click(listed, label="Next page")
    assert "page 2 of 2" in texts_of(listed)
    assert "number 1" in texts_of(listed)
    await meeting.resident.click(listed, label="Previous page")
    assert "page 1 of 2" in texts_of(listed)


async def test_words_too_many_for_the_buttons_are_left_out_and_it_is_said(meeting: World) -> None:
    long = "Whenwillthestreetlampsberepairedintheareabythebigoak and whoseresponsibility is themaintenance?"
    for number in range(1, 7):
        await asked(meeting, f"{long} {number}")
        await answer(meeting, number, "Soon.")
    listed = page(await meeting.resident.slash(meeting.lobby, "search", words=long))
    assert "Only these words were looked for; there was no room for the others." in texts_of(listed)
    assert max(map(len, custom_ids_of(listed).values())) <= 100
    await meeting.resident.click(listed, label="Next page")
    assert "page 2 of 2" in texts_of(listed)


async def test_hostile_words_find_or_do_not_and_break_nothing(answered: World) -> None:
    for words in (
        '"lamp', "lamp*", "NEAR(street lamp, 2)", "lamp AND", "NOT lamp", "question:lamp", "-lamp", "^lamp",
        "lamp'; DROP TABLE question; --", "(lamp", "{lamp}", "lamp:road:", "👨‍👩‍👧 lamp", "lamp\x00",
        "l\u0301amp", "lamp " * 800, "x" * 4000, "@everyone lamp", "<@1> lamp", "[lamp](http://away.example)",
        "\ud800lamp", "t1xlamp", "lamp t1x",
    ):  # fmt: skip
        said = await look_for(answered, words)
        assert "Published answers with:" in said, words
        assert (BY_FRIDAY in said) != (NOTHING in said), words


async def test_without_a_word_one_is_asked_for(answered: World) -> None:
    for words in (" ", "???", "👨‍👩‍👧", "*", '""', "_"):
        said = await look_for(answered, words)
        assert said == "Type at least one word to look for, such as: street light.", words


async def test_if_no_answer_has_all_words_those_with_some_are_shown_and_it_is_said(answered: World) -> None:
    said = await look_for(answered, "helicopter over ash road")
    assert "1 answer\nNo answer has all of these words; these have some of them." in said
    assert BY_FRIDAY in said


async def test_only_stop_words_are_looked_for_as_they_are(answered: World) -> None:
    assert BY_FRIDAY in await look_for(answered, "who in the")
    assert NOTHING in await look_for(answered, "why are they")


async def test_what_is_taken_down_meanwhile_is_not_found_until_it_is_put_back(answered: World) -> None:
    assert BY_FRIDAY in await look_for(answered, "lamp")
    await take_down(answered)
    assert NOTHING in await look_for(answered, "lamp")
    desk = page(await answered.moderator.slash(answered.lobby, "desk"))
    await answered.moderator.click(desk, label="Published (1)")
    await answered.moderator.click(desk, label="Put back")
    await answered.moment()
    assert BY_FRIDAY in await look_for(answered, "lamp")
    await delete_message(answered, pair(answered, 1))
    await answered.pass_time(minutes=11)
    assert NOTHING in await look_for(answered, "lamp"), "a person deleted it in Discord"
    await answered.officer.click(message_with(room(answered), "Somebody deleted"), label="Put back")
    assert BY_FRIDAY in await look_for(answered, "lamp")


async def test_an_edited_answer_is_found_by_its_new_words_only(answered: World) -> None:
    await answer(answered, 1, "Nobody knows yet.")
    assert NOTHING in await look_for(answered, "Friday")
    assert "Nobody knows yet." in await look_for(answered, "nobody knows")


async def test_what_is_not_answered_is_not_found(answered: World) -> None:
    await asked(answered, "Is the bowling green open?")
    assert NOTHING in await look_for(answered, "bowling")
    await answered.officer.slash(answered.lobby, "followup make", question="2")
    assert NOTHING in await look_for(answered, "bowling")
    await answered.officer.slash(answered.lobby, "followup keep", followup="2", text="From May on.")
    assert "From May on." in await look_for(answered, "bowling")


async def test_the_link_leads_to_the_record_once_the_channel_is_removed(answered: World) -> None:
    await answered.officer.slash(answered.lobby, "meeting close")
    await answered.moment()
    first = meeting_channel(answered)
    for what in ("open", "close"):
        await answered.officer.slash(answered.lobby, f"meeting {what}")
        await answered.moment()
    assert first.id not in [channel.id for channel in meeting_channels(answered)]
    said = await look_for(answered, "lamp")
    assert f"[Question 1](https://discord.com/channels/{answered.guild.id}/{records(answered)[0].id})" in said


async def test_of_several_teams_each_answer_says_whose_it_is_and_one_can_be_chosen(answered: World) -> None:
    await answered.set_up_team("Hartley")
    said = await look_for(answered, "lamp")
    assert "New Ash Green team" in said
    assert "Ask: Hartley" in said
    assert BY_FRIDAY in await look_for(answered, "lamp", team="New Ash Green")
    assert NOTHING in await look_for(answered, "lamp", team="Hartley")
    assert "There is no team" in await look_for(answered, "lamp", team="Nowhere")


async def test_another_servers_answers_are_never_found(answered: World) -> None:
    far = answered.env.create_guild(name="Far away")
    lobby, stranger = far.create_text_channel("lobby"), far.add_member(answered.env.create_user("Stranger"))
    said = await stranger.slash(lobby, "search", words="lamp")
    assert BY_FRIDAY not in reply_text(said)
    assert "no team" in reply_text(said)


# --- on the desk ---------------------------------------------------------------------------------------


async def test_an_officer_answers_with_what_was_answered_before(answered: World) -> None:
    await asked(answered, "Who will mend the street lamp on Ash Road?")
    desk = page(await answered.officer.slash(answered.lobby, "desk"))
    assert "Answered before: [question 1](" in texts_of(desk)
    assert f"on Thursday 1 January 2026: {BY_FRIDAY}" in texts_of(desk)
    form = await answered.officer.click(desk, label="Use the answer to question 1")
    assert form.modal
    assert BY_FRIDAY in reply_text(form)
    await answered.moment()
    assert "waiting" in await mine(answered), "nothing is sent by itself"
    await answered.officer.submit_modal(form, {"answer": f"{BY_FRIDAY} As we said in January."})
    await answered.moment()
    assert "As we said in January." in texts_of(pair(answered, 2))
    assert "You are up to date." in texts_of(desk)


async def mine(world: World) -> str:
    return reply_text(await world.resident.slash(world.lobby, "my-questions"))


async def test_an_earlier_answer_taken_down_meanwhile_is_not_used(answered: World) -> None:
    await asked(answered, "Who will mend the street lamp on Ash Road?")
    desk = page(await answered.officer.slash(answered.lobby, "desk"))
    await take_down(answered)
    said = await answered.officer.click(desk, label="Use the answer to question 1")
    assert said.modal is None
    assert "not public any more" in reply_text(said)
    await answered.officer.click(desk, label="Questions (1)")
    assert "Answered before" not in texts_of(desk)


async def test_a_moderator_reads_what_was_answered_before_and_cannot_use_it(answered: World) -> None:
    await asked(answered, "Who will mend the street lamp on Ash Road?")
    desk = page(await answered.moderator.slash(answered.lobby, "desk"))
    assert "Answered before: [question 1](" in texts_of(desk)
    assert not any("Use the answer" in label or label == "Ready answers" for label in labels_of(desk))


async def test_an_officer_keeps_changes_uses_and_deletes_a_ready_answer(answered: World) -> None:
    await asked(answered, "How fast do cars go in Mill Lane?")
    desk = page(await answered.officer.slash(answered.lobby, "desk"))
    await answered.officer.click(desk, label="Ready answers")
    assert "You have none yet." in texts_of(desk)
    form = await answered.officer.click(desk, label="New ready answer")
    await answered.officer.submit_modal(form, {"name": "speeding", "answer": "We measure on Mondays."})
    assert "### speeding\nWe measure on Mondays." in texts_of(desk)
    form = await answered.officer.click(desk, label="Change it")
    assert "We measure on Mondays." in reply_text(form)
    await answered.restart()
    await answered.officer.submit_modal(form, {"name": "Speeding", "answer": "We measure on Tuesdays."})
    await answered.officer.click(desk, label="All ready answers")
    assert "1 of 25." in texts_of(desk)
    await answered.officer.click(desk, label="Back to the questions")

    ready = select_of(desk, "Answer with a ready answer")
    form = await answered.officer.select(desk, [options_of(desk)["Speeding"]], custom_id=ready)
    assert form.modal
    assert "We measure on Tuesdays." in reply_text(form)
    await answered.officer.submit_modal(form, {"answer": "We measure on Tuesdays, in Mill Lane, too."})
    await answered.moment()
    assert "in Mill Lane, too." in texts_of(pair(answered, 2))

    await asked(answered, "And in the Row?")
    await answered.officer.click(desk, label="Questions (0)")
    offered, ready = options_of(desk)["Speeding"], select_of(desk, "Answer with a ready answer")
    other = page(await answered.officer.slash(answered.lobby, "desk"))
    await answered.officer.click(other, label="Ready answers")
    await answered.officer.select(other, [options_of(other)["Speeding"]])
    await answered.officer.click(other, label="Delete it")
    assert "You have none yet." in texts_of(other)
    said = await answered.officer.select(desk, [offered], custom_id=ready)
    assert said.modal is None
    assert "That ready answer is not there any more." in reply_text(said)


async def test_a_ready_answer_is_its_officers_own(answered: World) -> None:
    await keep(answered, "speeding", "We measure on Mondays.")
    await asked(answered, "How fast do cars go in Mill Lane?")
    other = answered.person("Otto Officer", answered.officers)
    mine = options_of(page(await answered.officer.slash(answered.lobby, "desk")))
    assert mine["speeding"] == "1"
    assert "speeding" not in options_of(page(await other.slash(answered.lobby, "desk")))
    for custom_id, chosen in (
        ("ready_pick:1", ("1",)), ("use_ready_pick:1:2:2", ("1",)), ("ready_edit:1:1", ()),
        ("ready_delete:1:1", ()),
    ):  # fmt: skip
        said = await press_forged(answered, other, room_message(answered), f"bm:{custom_id}", *chosen)
        assert said.modal is None
        assert "That ready answer is not there any more." in reply_text(said)
    own = options_of(page(await answered.officer.slash(answered.lobby, "desk")))
    assert own["speeding"] == "1"


async def test_a_name_used_twice_and_the_twenty_sixth_are_refused_with_the_text_given_back(
    answered: World,
) -> None:
    for number in range(1, 26):
        await keep(answered, f"number {number:02}", f"Text {number}.")
    listed = page(await press_forged(answered, answered.officer, room_message(answered), "bm:ready:1"))
    assert "25 of 25." in texts_of(listed)
    assert "New ready answer" not in labels_of(listed)
    assert len(options_of(listed)) == 25
    form = await press_forged(answered, answered.officer, room_message(answered), "bm:ready_edit:1:0")
    said = await answered.officer.submit_modal(form, {"name": "NUMBER 03", "answer": "Another text."})
    assert "named “number 03” already" in reply_text(said)
    assert "Another text." in reply_text(said)
    again = not_sent_yet(form)
    said = await answered.officer.submit_modal(again, {"name": "one more", "answer": "Yet another text."})
    assert "You can keep 25 ready answers." in reply_text(said)
    assert "Yet another text." in reply_text(said)


async def test_a_form_of_a_ready_answer_sent_twice_keeps_one(answered: World) -> None:
    form = await press_forged(answered, answered.officer, room_message(answered), "bm:ready_edit:1:0")
    for _ in range(2):
        said = await answered.officer.submit_modal(not_sent_yet(form), {"name": "lamps", "answer": "Soon."})
        assert "### lamps\nSoon." in reply_text(said)
    listed = await press_forged(answered, answered.officer, room_message(answered), "bm:ready:1")
    assert "1 of 25." in reply_text(listed)


async def test_one_changed_on_two_screens_after_it_was_deleted_gives_the_text_back(answered: World) -> None:
    form = await press_forged(answered, answered.officer, room_message(answered), "bm:ready_edit:1:0")
    await answered.officer.submit_modal(form, {"name": "lamps", "answer": "Soon."})
    changing = await press_forged(answered, answered.officer, room_message(answered), "bm:ready_edit:1:1")
    await press_forged(answered, answered.officer, room_message(answered), "bm:ready_delete:1:1")
    said = await answered.officer.submit_modal(changing, {"name": "lamps", "answer": "Very soon."})
    assert "That ready answer is not there any more." in reply_text(said)
    assert "Very soon." in reply_text(said)


async def test_who_is_no_officer_any_more_uses_nothing_that_was_on_screen(answered: World) -> None:
    former = answered.person("Former Officer", answered.officers)
    await asked(answered, "Who will mend the street lamp on Ash Road?")
    await keep(answered, "lamps", "Soon.", by=former)
    answered.env.backend.remove_member_role(answered.guild.id, former.id, answered.officers.id)
    for custom_id, chosen in (
        ("use_earlier:1:2:2:1", ()), ("use_ready_pick:1:2:2", ("1",)), ("ready:1", ()),
        ("ready_pick:1", ("1",)), ("ready_edit:1:1", ()), ("ready_delete:1:1", ()),
    ):  # fmt: skip
        message = message_with(meeting_channel(answered), "Welcome to the meeting")
        said = await press_forged(answered, former, message, f"bm:{custom_id}", *chosen)
        assert said.modal is None
        assert "may do this" in reply_text(said)


async def take_down(world: World) -> None:
    await world.moderator.context_menu(meeting_channel(world), "Take down", pair(world, 1))
    await world.moment()


def room_message(world: World) -> discord.Message:
    return message_with(room(world), "Officers' room")


async def keep(world: World, name: str, text: str, by: MemberActor | None = None) -> None:
    officer = by or world.officer
    form = await press_forged(world, officer, room_message(world), "bm:ready_edit:1:0")
    await officer.submit_modal(form, {"name": name, "answer": text})
