"""My questions: changed while they wait, what they are the same as, what I support."""

import sqlalchemy as sa

from bot.storage.database import Write
from bot.storage.tables import question as questions_table
from tests.conversations.scenes import (
    ask,
    asked,
    board,
    page,
    pair,
    room,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"
LAMP = "Why is the lamp in Ash Road dark?"
ALARM = "My husband will kill me tonight, please help."


async def set_in_its_row(world: World, number: int, **columns: object) -> None:
    """What another use case of the team's sets."""

    async def work(write: Write) -> None:
        it = sa.update(questions_table).where(questions_table.c.number == number)
        await write.conn.execute(it.values(version=questions_table.c.version + 1, **columns))

    await world.client.ctx.db.write(work)


async def test_a_question_is_changed_while_it_waits(meeting: World) -> None:
    await asked(meeting, FENCE)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    form = await meeting.resident.click(listed, label="Change question 1")
    assert FENCE in reply_text(form), "the form holds what was written"
    await meeting.restart()
    await meeting.resident.submit_modal(form, {"question": LAMP})
    assert "Question 1 is changed." in texts_of(listed)
    assert LAMP in texts_of(listed)
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    assert LAMP in texts_of(desk)
    assert FENCE not in texts_of(desk)
    await show(meeting, 1)
    assert LAMP in texts_of(board(meeting))
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert "Change question 1" not in labels_of(listed)


async def test_what_was_shown_meanwhile_stays_and_the_text_comes_back(meeting: World) -> None:
    await asked(meeting, FENCE)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    form = await meeting.resident.click(listed, label="Change question 1")
    await show(meeting, 1)
    said = await meeting.resident.submit_modal(form, {"question": LAMP})
    assert "Question 1 is on the board already." in reply_text(said)
    assert LAMP in reply_text(said)
    assert FENCE in texts_of(board(meeting))
    await meeting.officer.slash(meeting.lobby, "answer", question="1", text="Yes.")
    said = await meeting.resident.click(listed, label="Change question 1")
    assert said.modal is None
    assert "Question 1 is answered already." in reply_text(said)


async def test_of_two_open_forms_the_second_is_told_and_has_its_text_back(meeting: World) -> None:
    await asked(meeting, FENCE)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    first = await meeting.resident.click(listed, label="Change question 1")
    second = await meeting.resident.click(listed, label="Change question 1")
    await meeting.resident.submit_modal(first, {"question": LAMP})
    said = await meeting.resident.submit_modal(second, {"question": "And the gate?"})
    assert "The wording of question 1 changed meanwhile." in reply_text(said)
    assert "And the gate?" in reply_text(said)
    assert "My questions" in labels_of(page(said))
    assert LAMP in reply_text(await meeting.resident.slash(meeting.lobby, "my-questions"))


async def test_the_same_words_as_another_of_mine_or_none_are_refused(meeting: World) -> None:
    await asked(meeting, FENCE)
    await asked(meeting, LAMP)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    for text, refusal in (
        (LAMP.upper(), "it is question 2, and it is still open"),
        ("   ", "Your question"),
    ):
        form = await meeting.resident.click(listed, label="Change question 1")
        said = await meeting.resident.submit_modal(form, {"question": text})
        assert refusal in reply_text(said)
    form = await meeting.resident.click(listed, label="Change question 1")
    await meeting.resident.submit_modal(form, {"question": FENCE})
    assert "Question 1 stays as it was." in texts_of(listed)


async def test_words_of_danger_are_heard_and_the_question_is_withdrawn(meeting: World) -> None:
    await asked(meeting, FENCE)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    form = await meeting.resident.click(listed, label="Change question 1")
    said = await meeting.resident.submit_modal(form, {"question": ALARM})
    assert "Nobody may be reading this now" in reply_text(said)
    assert "999" in reply_text(said)
    await meeting.moment()
    assert says(room(meeting), "Urgent private information 1")
    mine = reply_text(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert "withdrawn" in mine
    assert ALARM not in mine
    assert not any(
        ALARM in texts_of(message) for channel in meeting.channels for message in channel.history()
    )


async def test_words_of_danger_are_heard_though_the_question_was_answered_meanwhile(meeting: World) -> None:
    await asked(meeting, FENCE)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    form = await meeting.resident.click(listed, label="Change question 1")
    await meeting.officer.slash(meeting.lobby, "answer", question="1", text="Yes.")
    said = await meeting.resident.submit_modal(form, {"question": ALARM})
    assert "Nobody may be reading this now" in reply_text(said)
    await meeting.moment()
    assert says(room(meeting), "Urgent private information 1")
    assert "Yes." in texts_of(pair(meeting, 1))


async def test_only_its_asker_changes_a_question(meeting: World) -> None:
    await asked(meeting, FENCE)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    form = await meeting.resident.click(listed, label="Change question 1")
    assert form.modal is not None
    sam = meeting.person("Sam Second")
    await asked(meeting, LAMP, who="Sam Second")
    theirs = page(await sam.slash(meeting.lobby, "my-questions"))
    assert "Change question 2" in labels_of(theirs)
    assert "Change question 1" not in labels_of(theirs)


async def test_what_the_team_made_of_my_words_stands_beside_them(meeting: World) -> None:
    await asked(meeting, "Why does Mr Smith park on the path?")
    await set_in_its_row(
        meeting, 1, text="Why do cars park on the path?", original="Why does Mr Smith park on the path?"
    )
    mine = reply_text(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert "Why do cars park on the path?" in mine
    assert "The team changed the wording. You wrote: Why does Mr Smith park on the path?" in mine
    await show(meeting, 1)
    sam = meeting.person("Sam Second")
    offered = page(await sam.click(board(meeting), label="I want to know this too"))
    await sam.select(offered, ["1"])
    assert "Smith" not in reply_text(await sam.slash(meeting.lobby, "my-questions"))


async def test_a_merged_question_leads_to_what_it_is_the_same_as(meeting: World) -> None:
    for text, who in ((FENCE, "Sam Second"), ("Is the fence mended soon?", "Tess Third")):
        await asked(meeting, text, who=who)
    await asked(meeting, "The fence?")
    await set_in_its_row(meeting, 2, state="merged", merged_into=1)
    await set_in_its_row(meeting, 3, state="merged", merged_into=2)
    mine = reply_text(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert "The same as question 1: not answered yet." in mine
    assert FENCE not in mine, "nobody has shown it yet"
    await meeting.officer.slash(meeting.lobby, "answer", question="1", text="Yes, in May.")
    await meeting.moment()
    mine = reply_text(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert f"/{pair(meeting, 1).id}): answered." in mine
    assert "The same as [question 1](" in mine


async def test_what_i_support_stands_apart_from_what_i_asked(meeting: World) -> None:
    await asked(meeting, LAMP, who="Sam Second")
    await show(meeting, 1)
    for number in range(5):
        await asked(meeting, f"Mine, number {number}?")
    offered = page(await meeting.resident.click(board(meeting), label="I want to know this too"))
    await meeting.resident.select(offered, ["1"])
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    assert "What others asked" not in texts_of(listed)
    await meeting.resident.click(listed, label="Next page")
    words = texts_of(listed)
    assert words.index("Mine, number 0?") < words.index("What others asked and you want to know too")
    assert words.index("What others asked") < words.index(LAMP)


async def test_every_receipt_leads_to_my_questions(meeting: World) -> None:
    receipt = page(await ask(meeting.resident, board(meeting), FENCE))
    again = page(await ask(meeting.resident, board(meeting), FENCE))
    assert "You asked this already" in texts_of(again)
    private = page(await meeting.resident.slash(meeting.lobby, "ask", question=ALARM))
    await asked(meeting, LAMP, who="Sam Second")
    await show(meeting, 2)
    offered = page(await meeting.resident.click(board(meeting), label="I want to know this too"))
    await meeting.resident.select(offered, ["2"])
    told = page(await meeting.resident.click(receipt, label="Tell me by DM"))
    await meeting.officer.slash(meeting.lobby, "followup make", question="2")
    await meeting.moment()
    twice = page(await meeting.resident.click(pair(meeting, 2), label="I want to know this too"))
    assert "already" in texts_of(twice)
    own = page(await meeting.person("Sam Second").click(pair(meeting, 2), label="I want to know this too"))
    assert "is your own" in texts_of(own)
    for reply in (receipt, again, private, offered, told, twice, own):
        assert "My questions" in labels_of(reply)
    opened = page(await meeting.resident.click(twice, label="My questions"))
    assert FENCE in texts_of(opened)
