"""I want to know this too."""

import asyncio

import pytest

from bot.domain.errors import AlreadyHandled, AlreadySupported, OldControl, OwnQuestion, UnknownTeam
from bot.services import followups, questions, support, takedown
from tests.builders import actor, make_team, officer, resident
from tests.evening import Evening


async def test_support_raises_the_question_and_counts_the_person(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    await meeting_on.shown_in_discord()
    before = len(await meeting_on.rows("participant"))
    supported = await support.support_question(meeting_on.ctx, resident(), question.id)
    assert supported.question.supports == 1
    assert supported.question.version == question.version, "support makes no form stale"
    assert len(await meeting_on.rows("participant")) == before + 1
    assert await meeting_on.dirty() == {("board", question.meeting_id)}


async def test_nobody_supports_twice_even_at_once(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    fan = resident()
    results = await asyncio.gather(
        *(support.support_question(meeting_on.ctx, fan, question.id) for _ in range(4)),
        return_exceptions=True,
    )
    assert sum(isinstance(result, support.Supported) for result in results) == 1
    assert sum(isinstance(result, AlreadySupported) for result in results) == 3
    [row] = [row for row in await meeting_on.rows("question") if row["id"] == question.id]
    assert row["supports"] == 1


async def test_nobody_supports_their_own(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask_and_show("Is the path lit at night?", asker)
    with pytest.raises(OwnQuestion):
        await support.support_question(meeting_on.ctx, asker, question.id)


async def test_what_is_not_public_looks_like_nothing(meeting_on: Evening) -> None:
    waiting = await meeting_on.ask("Is the path lit at night?")
    for question_id in (waiting.id, 999):
        with pytest.raises(OldControl):
            await support.support_question(meeting_on.ctx, resident(), question_id)
    shown = await meeting_on.ask_and_show("Are there bats?")
    for stranger in (actor(guild_id=999), actor(guild_id=None)):
        with pytest.raises(OldControl):
            await support.support_question(meeting_on.ctx, stranger, shown.id)
        with pytest.raises(UnknownTeam):
            await support.supportable(meeting_on.ctx, stranger, meeting_on.team.id)
    assert await meeting_on.rows("support") == []


async def test_answered_question_needs_no_support_and_names_nobody(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    await meeting_on.answer(question)
    with pytest.raises(AlreadyHandled) as refused:
        await support.support_question(meeting_on.ctx, resident(), question.id)
    assert (refused.value.state, refused.value.by) == ("answered", None)


async def test_follow_up_is_supported_under_its_own_message_long_after_the_close(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None
    )
    await meeting_on.close()
    before = len(await meeting_on.rows("participant"))
    await meeting_on.shown_in_discord()
    supported = await support.support_question(meeting_on.ctx, resident(), question.id)
    assert supported.question.supports == 1
    assert await meeting_on.dirty() == {("pair", question.id)}
    assert len(await meeting_on.rows("participant")) == before, "the summary is frozen"
    await takedown.take_down(meeting_on.ctx, officer(), question.id)
    with pytest.raises(AlreadyHandled) as refused:
        await support.support_question(meeting_on.ctx, resident(), question.id)
    assert refused.value.state == "taken_down"


async def test_list_offers_shown_questions_by_support_but_not_mine_nor_supported(meeting_on: Evening) -> None:
    me = resident()
    mine = await meeting_on.ask_and_show("Mine?", me)
    first = await meeting_on.ask_and_show("Is the path lit at night?")
    second = await meeting_on.ask_and_show("Are there bats?")
    done = await meeting_on.ask_and_show("Who mends the gate?")
    await meeting_on.ask("Not shown yet?")
    answered = await meeting_on.ask_and_show("Answered?")
    await meeting_on.answer(answered)
    await support.support_question(meeting_on.ctx, resident(), second.id)
    await support.support_question(meeting_on.ctx, me, done.id)
    listed = await support.supportable(meeting_on.ctx, me, meeting_on.team.id)
    assert [line.number for line in listed.lines] == [second.number, first.number]
    assert (listed.total, listed.page, listed.pages) == (2, 1, 1)
    assert mine.number not in [line.number for line in listed.lines]


async def test_list_has_pages_and_other_teams_are_apart(meeting_on: Evening) -> None:
    other = Evening(meeting_on.ctx, meeting_on.clock, await make_team(meeting_on.ctx, "Hartley"))
    await other.ask_and_show("Of another team?")
    for n in range(27):
        asked = await meeting_on.ask(f"Question {n}?")
        await questions.show_question(meeting_on.ctx, meeting_on.pc_reed, asked.id)
    me = resident()
    first = await support.supportable(meeting_on.ctx, me, meeting_on.team.id)
    last = await support.supportable(meeting_on.ctx, me, meeting_on.team.id, page=99)
    assert (len(first.lines), first.pages, first.total) == (25, 2, 27)
    assert (len(last.lines), last.page) == (2, 2)
    assert (await support.supportable(meeting_on.ctx, me, meeting_on.team.id, page=-3)).page == 1
