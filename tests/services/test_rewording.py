"""A question's wording changed before it is shown: the asker's own words stay on record."""

import pytest

from bot.domain.errors import AlreadyHandled, AnswerChanged, Blank, NotAllowed, TooLong
from bot.domain.errors.desk import AskerHasThisToo, QuestionChanged
from bot.domain.question import Question
from bot.domain.team import Actor
from bot.services import desk, questions, rewording
from bot.services.boards import board_view, pair_view
from bot.services.my_questions import my_questions
from bot.services.records import record_view
from tests.builders import GUILD, actor, administrator, moderator, resident
from tests.evening import Evening

INSULT = "When does that idiot Bob at number 7 stop his drills?"
FAIR = "When do the drills stop at night?"


async def reword(evening: Evening, question: Question, text: str, by: Actor | None = None) -> Question:
    done = await rewording.reword_question(
        evening.ctx, by or moderator("Mo"), question.id, text, question.version
    )
    return done.question


async def test_the_public_reads_the_new_wording_and_that_it_was_edited(meeting_on: Evening) -> None:
    question = await reword(meeting_on, await meeting_on.ask(INSULT), FAIR)
    await questions.show_question(meeting_on.ctx, moderator(), question.id)
    assert question.meeting_id is not None
    async with meeting_on.ctx.db.read() as conn:
        board = await board_view(conn, question.meeting_id)
    [line] = [line for line in board.shown if line.number == question.number]
    assert (line.text, line.reworded) == (FAIR, True)
    await meeting_on.answer(question)
    await meeting_on.close()
    async with meeting_on.ctx.db.read() as conn:
        pair = await pair_view(conn, question.id)
        record = await record_view(conn, question.meeting_id)
    assert pair is not None and (pair.text, pair.reworded) == (FAIR, True)
    [kept] = [one for one in record.pairs if one.number == question.number]
    assert (kept.text, kept.reworded) == (FAIR, True)
    assert "idiot" not in repr((board, pair, record))


async def test_the_asker_reads_both_and_nobody_else_reads_theirs(meeting_on: Evening) -> None:
    asker = resident()
    question = await reword(meeting_on, await meeting_on.ask(INSULT, asker), FAIR)
    mine = (await my_questions(meeting_on.ctx, asker, GUILD)).items[0]
    assert (mine.text, mine.original) == (FAIR, INSULT)
    page = await desk.desk_page(meeting_on.ctx, moderator(), meeting_on.team.id, question.id)
    assert page.original == INSULT
    assert "idiot" not in repr(await meeting_on.rows("action"))
    assert "idiot" not in repr(await meeting_on.rows("notice"))


async def test_who_wished_to_be_told_gets_one_dm_and_the_next_one_too(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask(INSULT, asker)
    await questions.tell_me(meeting_on.ctx, asker, question.id, on=True)
    await reword(meeting_on, question, FAIR)
    [told] = await meeting_on.notices("question_reworded")
    assert told["data"] == {"question": question.id}
    await questions.show_question(meeting_on.ctx, moderator(), question.id)
    assert len(await meeting_on.notices("question_changed")) == 1, "showing is told of as ever"


async def test_edited_twice_the_first_wording_is_the_askers_own(meeting_on: Evening) -> None:
    asker = resident()
    first = await meeting_on.ask(INSULT, asker)
    second = await reword(meeting_on, first, FAIR)
    third = await reword(meeting_on, second, "When is it quiet at night?")
    assert third.version == 3
    assert (await my_questions(meeting_on.ctx, asker, GUILD)).items[0].original == INSULT
    back = await reword(meeting_on, third, INSULT)
    assert not back.reworded, "as it was asked, it is the asker's own again"


async def test_the_same_words_change_nothing(meeting_on: Evening) -> None:
    question = await meeting_on.ask(INSULT)
    done = await rewording.reword_question(meeting_on.ctx, moderator(), question.id, f" {INSULT} ", 1)
    assert done.unchanged and done.question.version == 1
    assert "reworded" not in await meeting_on.actions()


async def test_once_it_is_shown_it_stands(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show(INSULT)
    with pytest.raises(AlreadyHandled) as late:
        await rewording.reword_form(meeting_on.ctx, moderator(), question.id)
    assert (late.value.state, late.value.by) == ("shown", None)
    with pytest.raises(AlreadyHandled):
        await reword(meeting_on, question, FAIR)


async def test_the_second_editor_reads_who_was_first_and_gets_the_text_back(meeting_on: Evening) -> None:
    question = await meeting_on.ask(INSULT)
    await reword(meeting_on, question, FAIR)
    with pytest.raises(QuestionChanged) as changed:
        await reword(meeting_on, question, "Another wording.")
    assert (changed.value.by, changed.value.text) == ("Mo", "Another wording.")


async def test_an_answer_begun_on_the_old_wording_is_given_back(meeting_on: Evening) -> None:
    question = await meeting_on.ask(INSULT)
    await reword(meeting_on, question, FAIR)
    with pytest.raises(AnswerChanged) as changed:
        await meeting_on.answer(question, "At ten.", opened_on=question.version)
    assert (changed.value.text, changed.value.by, changed.value.state) == ("At ten.", "Mo", "waiting")
    with pytest.raises(QuestionChanged) as refused:
        await questions.decline_question(
            meeting_on.ctx, moderator(), question.id, "It names somebody.", question.version
        )
    assert refused.value.text == "It names somebody."


async def test_it_never_makes_an_asker_ask_the_same_twice(meeting_on: Evening) -> None:
    asker = resident()
    other = await meeting_on.ask(FAIR, asker)
    question = await meeting_on.ask(INSULT, asker)
    with pytest.raises(AskerHasThisToo) as refused:
        await reword(meeting_on, question, FAIR.upper())
    assert (refused.value.number, refused.value.other) == (question.number, other.number)


async def test_empty_and_endless_wordings_are_refused(meeting_on: Evening) -> None:
    question = await meeting_on.ask(INSULT)
    with pytest.raises(Blank):
        await reword(meeting_on, question, " \n ")
    with pytest.raises(TooLong):
        await reword(meeting_on, question, "x" * 1001)


async def test_it_is_for_the_teams_officers_and_moderators(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask(INSULT, asker)
    elsewhere = actor(guild_id=999, role_ids=(201, 202), manage_channels=True)
    for other in (asker, administrator(), elsewhere):
        with pytest.raises(NotAllowed):
            await rewording.reword_form(meeting_on.ctx, other, question.id)
        with pytest.raises(NotAllowed):
            await reword(meeting_on, question, FAIR, other)
    await reword(meeting_on, question, FAIR, meeting_on.pc_reed)
    assert (await meeting_on.rows("action"))[-1]["what"] == "reworded"
