"""Answers, and two officers at once."""

import asyncio

import pytest

from bot.domain.errors import (
    AlreadyHandled,
    AnswerChanged,
    Blank,
    NotAllowed,
    TooLong,
    UnknownQuestion,
)
from bot.domain.question import QuestionState
from bot.services import answers, followups, questions, takedown
from bot.storage.views import Kind
from tests.builders import actor, administrator, moderator, officer, open_context, resident
from tests.evening import Evening


async def test_answering_a_waiting_question_shows_and_publishes_it(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    await meeting_on.shown_in_discord()
    outcome = await answers.answer_question(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, "Yes, until ten.", 1
    )
    assert outcome.question.state is QuestionState.ANSWERED
    assert outcome.published_now and not outcome.edited and not outcome.unchanged and outcome.link is None
    assert await meeting_on.dirty() == {
        ("pair", question.id), ("board", question.meeting_id), ("room_board", meeting_on.team.id),
    }  # fmt: skip
    [row] = await meeting_on.rows("answer")
    assert (row["text"], row["shown_as"], row["version"]) == ("Yes, until ten.", "PC Reed", 1)


async def test_officer_without_a_public_name_answers_in_the_teams(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    await meeting_on.answer(question, by=officer("private.account"))
    [row] = await meeting_on.rows("answer")
    assert row["shown_as"] is None


async def test_second_officer_hears_who_answered_first(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    team_id, second = meeting_on.team.id, officer("sgt.lane")
    form = await answers.answer_form(meeting_on.ctx, meeting_on.pc_reed, team_id, question.number)
    theirs = await answers.answer_form(meeting_on.ctx, second, team_id, question.number, take_over=True)
    results = await asyncio.gather(
        answers.answer_question(
            meeting_on.ctx, meeting_on.pc_reed, team_id, question.number, "Yes.", form.version
        ),
        answers.answer_question(meeting_on.ctx, second, team_id, question.number, "No.", theirs.version),
        return_exceptions=True,
    )
    assert isinstance(results[0], answers.Answered)
    assert isinstance(results[1], AnswerChanged)
    lost = results[1]
    assert (lost.number, lost.by, lost.text, lost.state) == (question.number, "PC Reed", "No.", "answered")
    assert [row["text"] for row in await meeting_on.rows("answer")] == ["Yes."], "nothing of theirs is saved"


async def test_crowd_of_officers_leaves_one_answer(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    crowd = [officer(f"officer.{n}") for n in range(12)]
    results = await asyncio.gather(
        *(
            answers.answer_question(
                meeting_on.ctx, one, meeting_on.team.id, question.number, one.name, question.version
            )
            for one in crowd
        ),
        return_exceptions=True,
    )
    assert sum(isinstance(result, answers.Answered) for result in results) == 1
    assert {type(result) for result in results} == {answers.Answered, AnswerChanged}
    assert {result.text for result in results if isinstance(result, AnswerChanged)} < {o.name for o in crowd}


async def test_two_processes_on_one_database_leave_one_answer(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    second = officer("sgt.lane")
    async with open_context(meeting_on.ctx.db.path.parent, meeting_on.clock) as other:
        results = await asyncio.gather(
            *(
                answers.answer_question(ctx, who, meeting_on.team.id, question.number, who.name, 1)
                for ctx, who in ((meeting_on.ctx, meeting_on.pc_reed), (other, second)) * 3
            ),
            return_exceptions=True,
        )
    done = [result for result in results if isinstance(result, answers.Answered)]
    assert sum(not outcome.unchanged for outcome in done) == 1
    assert {type(result) for result in results} == {answers.Answered, AnswerChanged}
    assert len(await meeting_on.rows("answer")) == 1


async def test_form_stays_good_while_the_question_is_shown_and_supported(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    await questions.show_question(meeting_on.ctx, moderator(), question.id)
    assert (await meeting_on.answer(question, opened_on=question.version)).state is QuestionState.ANSWERED


async def test_form_is_stale_once_the_asker_withdrew_and_nobody_learns_who_asked(meeting_on: Evening) -> None:
    asker = resident("Ann Asker")
    question = await meeting_on.ask("Is the path lit at night?", asker)
    await questions.withdraw_question(meeting_on.ctx, asker, question.id)
    with pytest.raises(AnswerChanged) as lost:
        await meeting_on.answer(question, "Yes.", opened_on=question.version)
    assert (lost.value.state, lost.value.by, lost.value.text) == ("withdrawn", None, "Yes.")
    with pytest.raises(AlreadyHandled) as refused:
        await meeting_on.answer(question, "Yes.")
    assert refused.value.by is None
    with pytest.raises(AlreadyHandled):
        await answers.answer_form(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number)


async def test_form_is_stale_once_declined_or_promised_or_edited_or_taken_down(meeting_on: Evening) -> None:
    ctx, team_id, other = meeting_on.ctx, meeting_on.team.id, officer("sgt.lane")

    async def stale(number: int, version: int) -> str:
        with pytest.raises(AnswerChanged) as lost:
            await answers.answer_question(ctx, meeting_on.pc_reed, team_id, number, "Mine.", version)
        assert (lost.value.by, lost.value.text) == ("sgt.lane", "Mine.")
        return lost.value.state

    first = await meeting_on.ask("First?")
    await questions.decline_question(ctx, other, first.id, "About one person.")
    assert await stale(first.number, first.version) == "declined"
    second = await meeting_on.ask("Second?")
    await followups.make_follow_up(ctx, other, team_id, second.number, None)
    assert await stale(second.number, second.version) == "following_up"
    third = await meeting_on.answer(await meeting_on.ask("Third?"))
    await answers.answer_question(ctx, other, team_id, third.number, "Better.", third.version)
    assert await stale(third.number, third.version) == "answered"
    fourth = await meeting_on.answer(await meeting_on.ask("Fourth?"))
    await takedown.take_down(ctx, other, fourth.id)
    assert await stale(fourth.number, fourth.version) == "answered"


async def test_answering_again_edits_and_keeps_every_version(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    await meeting_on.answer(question, "Yes.")
    form = await answers.answer_form(meeting_on.ctx, officer(), meeting_on.team.id, question.number)
    assert form.text == "Yes."
    await meeting_on.shown_in_discord()
    outcome = await answers.answer_question(
        meeting_on.ctx,
        meeting_on.pc_reed,
        meeting_on.team.id,
        question.number,
        "Yes, till ten.",
        form.version,
    )
    assert outcome.edited and outcome.question.version == form.version + 1 and outcome.link is not None
    kept = sorted((row["version"], row["text"]) for row in await meeting_on.rows("answer"))
    assert kept == [(1, "Yes."), (2, "Yes, till ten.")]
    assert ("pair", question.id) in await meeting_on.dirty()


async def test_same_text_again_is_no_new_version_whichever_form_it_came_by(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    await meeting_on.answer(question, "Yes.", opened_on=question.version)
    await meeting_on.shown_in_discord()
    for opened_on in (question.version, None, question.version + 1):
        outcome = await answers.answer_question(
            meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, " Yes. ", opened_on
        )
        assert outcome.unchanged
    assert len(await meeting_on.rows("answer")) == 1
    assert await meeting_on.dirty() == set()


async def test_answer_given_between_meetings_is_published_when_the_next_opens(evening: Evening) -> None:
    question = await evening.ask("Is the path lit at night?")
    outcome = await answers.answer_question(
        evening.ctx, evening.pc_reed, evening.team.id, question.number, "Yes.", None
    )
    assert not outcome.published_now
    assert ("pair", question.id) not in await evening.dirty()
    await evening.open()
    assert ("pair", question.id) in await evening.dirty()


async def test_editing_after_the_close_remakes_the_record(meeting_on: Evening) -> None:
    question = await meeting_on.answer(await meeting_on.ask("Is the path lit at night?"), "Yes.")
    await meeting_on.close()
    await meeting_on.shown_in_discord()
    await meeting_on.answer(question, "No, I was wrong.")
    assert {(Kind.RECORD.value, question.meeting_id), ("pair", question.id)} <= await meeting_on.dirty()


async def test_only_officers_answer(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    elsewhere = actor(guild_id=999, role_ids=(201,))
    for other in (resident(), moderator(), administrator(), actor(manage_channels=True), elsewhere):
        with pytest.raises(NotAllowed) as refused:
            await meeting_on.answer(question, by=other)
        assert refused.value.any_of == ("officer",)
        with pytest.raises(NotAllowed):
            await answers.answer_form(meeting_on.ctx, other, meeting_on.team.id, question.number)
        with pytest.raises(NotAllowed):
            await answers.answerable(meeting_on.ctx, other, meeting_on.team.id, "")
    assert await meeting_on.rows("answer") == []


async def test_blank_long_and_unknown_are_refused(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    with pytest.raises(Blank):
        await meeting_on.answer(question, " \u200b ")
    with pytest.raises(TooLong) as refused:
        await meeting_on.answer(question, "x" * 4001)
    assert refused.value.text == "x" * 4001
    with pytest.raises(UnknownQuestion):
        await answers.answer_question(
            meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, 999, "Yes.", None
        )
    assert (await meeting_on.answer(question, "x" * 4000)).state is QuestionState.ANSWERED


async def test_typing_a_number_finds_what_begins_with_it(meeting_on: Evening) -> None:
    for n in range(13):
        await meeting_on.ask(f"Question of resident {n}?")
    found = await answers.answerable(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "#1")
    assert [choice.number for choice in found] == [1, 10, 11, 12, 13, 14]
    declined = await meeting_on.ask("To be declined?")
    await questions.decline_question(meeting_on.ctx, moderator(), declined.id, "No.")
    assert await answers.answerable(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "15") == ()
    for typed in ("9" * 30, "999", "-1"):
        assert await answers.answerable(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, typed) == ()


async def test_typing_words_finds_open_questions_first(meeting_on: Evening) -> None:
    answered = await meeting_on.answer(await meeting_on.ask("The PATH by the pond is dark."))
    still_open = await meeting_on.ask("Is the path lit at night? 100%_sure!")
    found = await answers.answerable(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "path")
    assert [choice.number for choice in found] == [still_open.number, answered.number]
    for typed, numbers in (("dark path", [answered.number]), ("100%_", [still_open.number]), ("%", [3])):
        found = await answers.answerable(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, typed)
        assert [choice.number for choice in found] == numbers
    assert await answers.answerable(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, "' OR 1=1") == ()


async def test_message_of_a_pair_leads_to_its_question(meeting_on: Evening) -> None:
    question = await meeting_on.answer(await meeting_on.ask("Is the path lit at night?"))
    await meeting_on.shown_in_discord()
    channel_id, message_id = await meeting_on.place_of(Kind.PAIR, question.id)
    for who in (officer(), moderator()):
        found = await answers.pair_at(meeting_on.ctx, who, channel_id, message_id)
        assert found is not None and found.id == question.id
    assert await answers.pair_at(meeting_on.ctx, officer(), channel_id, 1) is None
    for other in (resident(), administrator()):
        with pytest.raises(NotAllowed):
            await answers.pair_at(meeting_on.ctx, other, channel_id, message_id)
