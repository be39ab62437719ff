"""Residents ask: by button and by command, before, during and after a meeting, and whatever they type."""

import pytest

from tests.conversations.scenes import (
    ASK,
    MINE,
    WANT,
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    message_with,
    number_in,
    pair,
    room,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of
from tests.support.setting_the_scene import not_sent_yet

FENCE = "Will the fence behind the garages be mended?"


async def test_a_receipt_is_for_one_person_and_has_a_number(meeting: World) -> None:
    said = await ask(meeting.resident, board(meeting), FENCE)
    assert said.ephemeral
    assert number_in(said) == 1
    assert "without your name" in reply_text(said)
    assert said.response is not None
    assert labels_of(said.response) == ["Tell me by DM", "My questions"]
    assert (await ask(meeting.person("Sam Second"), board(meeting), "And the gate?", "named")).ephemeral
    await meeting.moment()
    assert "2 questions so far: 2 waiting." in texts_of(board(meeting))
    assert FENCE not in texts_of(board(meeting)), "nobody has shown it yet"


async def test_the_form_says_where_to_turn_and_offers_no_officers_only_without_private_information(
    meeting: World,
) -> None:
    form = await meeting.resident.click(board(meeting), label=ASK)
    words = reply_text(form)
    for said in ("999", "101", "0800 555 111", "This passes through Discord", "Who can see this?"):
        assert said in words
    assert "Without my name" in words
    assert "Only the officers" not in words
    chosen = [
        option["value"]
        for label in (form.modal or {})["components"]
        for option in label.get("component", {}).get("options", ())
        if option.get("default")
    ]
    assert chosen == ["unnamed"]


async def test_who_only_presses_a_button_of_the_meeting_took_part(meeting: World) -> None:
    await meeting.resident.click(board(meeting), label=WANT)
    await meeting.person("Sam Second").click(board(meeting), label=MINE)
    await meeting.person("Tom Third").slash(meeting.lobby, "my-questions")
    await meeting.moment()
    assert "2 people took part." in texts_of(board(meeting))


async def test_asking_by_command_takes_the_text_or_opens_the_form(town: World) -> None:
    said = await town.resident.slash(town.lobby, "ask", question=FENCE)
    assert number_in(said) == 1
    assert "not planned yet" in reply_text(said)
    form = await town.resident.slash(town.lobby, "ask")
    assert form.modal
    said = await town.resident.submit_modal(form, {"question": "And the gate?", "audience": "named"})
    assert number_in(said) == 2


async def test_a_form_opened_in_a_meeting_and_sent_after_it_is_kept_and_that_is_said(meeting: World) -> None:
    await meeting.officer.slash(meeting.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    form = await meeting.resident.click(board(meeting), label=ASK)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    said = await meeting.resident.submit_modal(form, {"question": FENCE, "audience": "unnamed"})
    assert "The meeting closed before your question came." in reply_text(said)
    assert "kept for the next meeting, on Tuesday 6 January 2026" in reply_text(said)
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    assert "1 question so far: 1 waiting." in texts_of(board(meeting))


async def test_a_form_sent_twice_is_one_question(meeting: World) -> None:
    form = await meeting.resident.click(board(meeting), label=ASK)
    for _ in range(2):
        said = await meeting.resident.submit_modal(not_sent_yet(form), _filled(FENCE))
        assert number_in(said) == 1
    await meeting.moment()
    assert "1 question so far" in texts_of(board(meeting))


async def test_the_same_words_again_are_met_with_the_first_number(meeting: World) -> None:
    await asked(meeting, FENCE)
    again = await meeting.resident.slash(meeting.lobby, "ask", question=f"  {FENCE.upper()} ")
    assert "You asked this already: it is question 1" in reply_text(again)
    other = await meeting.person("Sam Second").slash(meeting.lobby, "ask", question=FENCE)
    assert number_in(other) == 2, "somebody else may ask the same"


async def test_two_people_may_have_the_form_open_at_once(meeting: World) -> None:
    sam = meeting.person("Sam Second")
    mine = await meeting.resident.click(board(meeting), label=ASK)
    theirs = await sam.click(board(meeting), label=ASK)
    assert number_in(await meeting.resident.submit_modal(mine, _filled(FENCE))) == 1
    assert number_in(await sam.submit_modal(theirs, _filled("And the gate?"))) == 2


def _filled(text: str) -> dict[str, str]:
    return {"question": text, "audience": "unnamed"}


async def test_a_thousand_characters_fit_and_one_more_comes_back_to_its_writer(meeting: World) -> None:
    longest = ("Why? " * 200)[:1000].replace(" ", "x")
    assert len(longest) == 1000
    assert await asked(meeting, longest) == 1
    for length in (1001, 4000):
        text = "y" * length
        said = await meeting.resident.slash(meeting.lobby, "ask", question=text)
        assert f"Your question has {length:,} characters; at most 1,000 fit." in reply_text(said)
        given_back = reply_text(said)
        if said.response is not None:
            for file in said.response.attachments:
                data = meeting.env.backend.cdn.get(file.url)
                given_back += data.decode() if data else ""
        assert text in given_back
    await answer(meeting, 1, "Because.")
    assert longest in texts_of(pair(meeting, 1))


@pytest.mark.parametrize("text", ["   ", "\n\t ", "\u200b\u200b\u2060", "\u3164", "\u00ad"])
async def test_what_holds_nothing_to_read_is_empty(meeting: World, text: str) -> None:
    said = await meeting.resident.slash(meeting.lobby, "ask", question=text)
    assert "Your question is empty." in reply_text(said)
    form = await meeting.resident.slash(meeting.lobby, "ask")
    said = await meeting.resident.submit_modal(form, {"question": text, "audience": "unnamed"})
    assert "Your question is empty." in reply_text(said)


HOSTILE = (
    "@everyone @here Look!",
    "Ping <@{user}> and <@&{role}> in <#{channel}> at <t:0:R>",
    "**bold** __line__ ||spoiler|| ~~gone~~ `code` # not a heading",
    "[click](https://evil.example) <https://evil.example>",
    "> quoted\n> -# small\n```\nblock",
    "1. one\n- two\n# three",
    "\u202egnip\u202c right to left",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_is_typed_is_shown_as_it_is_typed_and_pings_nobody(meeting: World, text: str) -> None:
    text = text.format(user=meeting.officer.id, role=meeting.officers.id, channel=meeting.lobby.id)
    number = await asked(meeting, text)
    await show(meeting, number)
    await answer(meeting, number, "We see.")
    shown = [texts_of(board(meeting)), texts_of(pair(meeting, number))]
    for words in shown:
        for live in ("](https://evil.example)", "**bold**", "||spoiler||", "\n# three", "\u202e", "<@&"):
            assert live not in words
        assert "```" not in words
    for message in meeting_channel(meeting).history() + room(meeting).history():
        assert not message.mention_everyone
        assert message.mentions == []
        in_room = (
            {meeting.officers.id, meeting.moderators.id} if message.channel.id == room(meeting).id else set()
        )
        assert set(message.raw_role_mentions) <= in_room


async def test_an_officers_answer_keeps_its_markdown_and_pings_nobody(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(
        meeting, number, f"**Yes**, @everyone <@{meeting.resident.id}>\n- in May\n- [plan](https://a.example)"
    )
    words = texts_of(pair(meeting, number))
    assert "**Yes**" in words
    assert "- in May" in words
    message = pair(meeting, number)
    assert not message.mention_everyone
    assert message.mentions == []


async def test_a_long_answer_is_split_without_losing_a_word(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    words = [f"word{place}" for place in range(500)]
    text = " ".join(words)
    assert 3800 < len(text) <= 4000
    await answer(meeting, number, text)
    whole = "\n".join(texts_of(message) for message in meeting_channel(meeting).history())
    assert all(f"{word} " in whole or f"{word}\n" in whole for word in words)
    assert "part 2 of" in whole
    last = message_with(meeting_channel(meeting), "part 3 of 3")
    assert ASK in labels_of(last), "the buttons are under the last part"
    first = message_with(meeting_channel(meeting), "part 1 of 3")
    assert FENCE in texts_of(first)
    assert first.pinned


async def test_questions_of_two_teams_have_numbers_of_their_own(meeting: World) -> None:
    await meeting.set_up_team("Old Ash Green")
    which = await meeting.resident.slash(meeting.lobby, "ask", question=FENCE)
    assert "There are several teams here." in reply_text(which)
    assert FENCE in reply_text(which), "the text is given back"
    assert which.response is not None
    await meeting.resident.click(which.response, label="Ask: Old Ash Green")
    assert "number **1**" in texts_of(which.response)
    here = await meeting.resident.slash(meeting_channel(meeting), "ask", question="And the gate?")
    assert number_in(here) == 1
    assert "The meeting is on" in reply_text(here)
