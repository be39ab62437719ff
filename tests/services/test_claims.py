"""Opening the answer form claims a question for ten minutes, so that two don't write the same."""

import asyncio
from functools import partial

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.errors.desk import BeingAnswered
from bot.domain.question import Question
from bot.domain.team import Actor
from bot.services import answers, desk, questions
from bot.services.models import ClaimView
from tests.builders import moderator, officer, resident
from tests.evening import Evening


async def begin(evening: Evening, question: Question, by: Actor, *, take_over: bool = False) -> None:
    await answers.answer_form(evening.ctx, by, evening.team.id, question.number, take_over=take_over)


async def claim(evening: Evening, question: Question, by: Actor) -> ClaimView | None:
    return (await desk.desk_page(evening.ctx, by, evening.team.id, question.id)).claim


async def test_the_desk_says_who_is_answering_and_until_when(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    await begin(meeting_on, question, meeting_on.pc_reed)
    theirs, mine = (
        await claim(meeting_on, question, officer()),
        await claim(meeting_on, question, meeting_on.pc_reed),
    )
    assert theirs is not None and mine is not None
    assert (theirs.name, theirs.mine, mine.mine) == ("PC Reed", False, True)
    assert (theirs.until - meeting_on.clock.now()).total_seconds() == 600


async def test_a_second_officer_reads_who_has_it_unless_they_take_over(meeting_on: Evening) -> None:
    question, second = await meeting_on.ask("Are there bats?"), officer("Lane")
    await begin(meeting_on, question, meeting_on.pc_reed)
    with pytest.raises(BeingAnswered) as refused:
        await begin(meeting_on, question, second)
    assert (refused.value.number, refused.value.by) == (question.number, "PC Reed")
    await begin(meeting_on, question, meeting_on.pc_reed)
    await begin(meeting_on, question, second, take_over=True)
    with pytest.raises(BeingAnswered) as taken:
        await begin(meeting_on, question, meeting_on.pc_reed)
    assert taken.value.by == "Lane"


async def test_of_two_at_once_one_has_it(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    results = await asyncio.gather(
        *(begin(meeting_on, question, officer()) for _ in range(2)), return_exceptions=True
    )
    assert [type(result) for result in results] == [type(None), BeingAnswered]


async def test_opening_it_again_keeps_it_for_longer(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    begun = meeting_on.clock.now()
    await begin(meeting_on, question, meeting_on.pc_reed)
    meeting_on.clock.advance(seconds=30)
    await begin(meeting_on, question, meeting_on.pc_reed)
    at_once = await claim(meeting_on, question, meeting_on.pc_reed)
    meeting_on.clock.advance(minutes=9)
    await begin(meeting_on, question, meeting_on.pc_reed)
    later = await claim(meeting_on, question, meeting_on.pc_reed)
    assert at_once is not None and later is not None
    assert (at_once.until - begun).total_seconds() == 600, "what Discord sends twice counts once"
    assert (later.until - begun).total_seconds() == 600 + 570


async def test_it_lapses_by_itself(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    await begin(meeting_on, question, meeting_on.pc_reed)
    meeting_on.clock.advance(minutes=10)
    assert await claim(meeting_on, question, officer()) is None
    await begin(meeting_on, question, officer())


async def test_it_makes_no_form_of_anybodys_stale_and_shows_nothing_anew(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    await meeting_on.shown_in_discord()
    await begin(meeting_on, question, meeting_on.pc_reed)
    assert await meeting_on.dirty() == set()
    [row] = [row for row in await meeting_on.rows("question") if row["id"] == question.id]
    assert row["version"] == question.version
    await begin(meeting_on, question, officer("Lane"), take_over=True)
    answered = await meeting_on.answer(question, opened_on=question.version)
    assert answered.version == 2, "who was taken over may still be the quicker one"


async def test_answering_or_declining_frees_it(meeting_on: Evening) -> None:
    first, second = await meeting_on.ask("Are there bats?"), await meeting_on.ask("Are there owls?")
    for question in (first, second):
        await begin(meeting_on, question, meeting_on.pc_reed)
    await meeting_on.answer(first)
    declined = partial(questions.decline_question, meeting_on.ctx, moderator(), second.id, "Ask the park.")
    with pytest.raises(BeingAnswered):
        await declined()
    await declined(take_over=True)
    for row in await meeting_on.rows("question"):
        assert (row["claimed_by"], row["claimed_until"]) == (None, None)


async def test_who_may_not_answer_claims_nothing(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Are there bats?")
    for other in (resident(), moderator()):
        with pytest.raises(NotAllowed):
            await begin(meeting_on, question, other, take_over=True)
    assert await claim(meeting_on, question, officer()) is None
