"""The same question asked twice: who asked the second gets the first one's answer."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

from bot.domain.errors import AlreadyHandled, AnswerChanged, NotAllowed, OldControl, UnknownQuestion
from bot.domain.errors.desk import (
    AskedAgain,
    BeingAnswered,
    CannotMergeInto,
    MergeStands,
    NotMerged,
    QuestionChanged,
    SameAsItself,
)
from bot.domain.meeting import Summary
from bot.domain.question import Question, QuestionState
from bot.domain.team import Actor
from bot.services import answers, desk, followups, merging, questions, rewording, support, takedown
from bot.services.counts import counts_of_meeting
from bot.services.meetings import close_now
from bot.services.my_questions import my_questions
from bot.services.notice_views import notice_view
from bot.services.notices import waiting_notices
from tests.builders import GUILD, actor, administrator, make_team, moderator, officer, resident
from tests.evening import Evening

LAMP = "Why is the lamp in Ash Road dark?"
LAMP_TOO = "The street lamp in Ash Road is dark, why?"


async def merge(evening: Evening, one: Question, into: Question, by: Actor | None = None) -> merging.Merged:
    return await merging.merge_question(evening.ctx, by or moderator(), one.id, into.number, one.version)


async def row(evening: Evening, question: Question) -> dict[str, object]:
    return next(row for row in await evening.rows("question") if row["id"] == question.id)


async def supporters(evening: Evening, question: Question) -> set[int]:
    return {row["person_id"] for row in await evening.rows("support") if row["question_id"] == question.id}


async def test_the_merged_asker_and_all_who_support_it_support_the_other_once(meeting_on: Evening) -> None:
    asker, fan, both = resident("Ann"), resident("Fan"), resident("Both")
    target = await meeting_on.ask_and_show(LAMP)
    source = await meeting_on.ask_and_show(LAMP_TOO, asker)
    await support.support_question(meeting_on.ctx, fan, source.id)
    for question in (source, target):
        await support.support_question(meeting_on.ctx, both, question.id)
    done = await merge(meeting_on, source, target)
    assert done.question.state is QuestionState.MERGED
    assert done.question.merged_into == target.id
    assert done.target.supports == 3
    assert len(await supporters(meeting_on, target)) == 3
    stands = await row(meeting_on, source)
    assert stands["text"] == LAMP_TOO, "it stays on record"


async def test_who_asked_both_does_not_support_the_own_question(meeting_on: Evening) -> None:
    asker = resident("Ann")
    target = await meeting_on.ask_and_show(LAMP, asker)
    source = await meeting_on.ask_and_show(LAMP_TOO, asker)
    other = await meeting_on.ask_and_show("The lamp in Ash Road again")
    await support.support_question(meeting_on.ctx, asker, other.id)
    assert (await merge(meeting_on, source, target)).target.supports == 0
    assert (await merge(meeting_on, other, target)).target.supports == 1


async def test_who_wished_to_be_told_is_told_of_the_merge_and_of_the_answer(meeting_on: Evening) -> None:
    asker = resident("Ann")
    target = await meeting_on.ask(LAMP)
    source = await meeting_on.ask(LAMP_TOO, asker)
    await questions.tell_me(meeting_on.ctx, asker, source.id, on=True)
    await merge(meeting_on, source, target)
    [told] = await meeting_on.notices("question_changed")
    assert told["data"] == {"question": source.id, "state": "merged"}
    async with meeting_on.ctx.db.read() as conn:
        waiting = await waiting_notices(conn, meeting_on.clock.now())
        [notice] = [one for one in waiting if one.person_id is not None]
        view = await notice_view(conn, notice)
    assert view is not None
    assert (view.number, view.same_as, view.same_as_state) == (source.number, target.number, target.state)
    await meeting_on.answer(target)
    assert [row["data"]["question"] for row in await meeting_on.notices("question_changed")] == [
        source.id, target.id,
    ]  # fmt: skip


@pytest.mark.parametrize("state", ["waiting", "shown", "answered", "following_up", "taken_down"])
async def test_it_works_into_any_state_that_has_an_answer_to_come(meeting_on: Evening, state: str) -> None:
    target = await meeting_on.ask(LAMP)
    if state == "shown":
        await questions.show_question(meeting_on.ctx, moderator(), target.id)
    if state == "following_up":
        await followups.make_follow_up(
            meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, target.number, None
        )
    if state in ("answered", "taken_down"):
        await meeting_on.answer(target)
    if state == "taken_down":
        await takedown.take_down(meeting_on.ctx, moderator(), target.id)
    source = await meeting_on.ask(LAMP_TOO)
    done = await merge(meeting_on, source, target)
    assert done.target.supports == 1
    published = state not in ("waiting", "shown")
    assert (("pair", target.id) in await meeting_on.dirty()) is published


async def test_into_one_that_is_merged_itself_it_follows_to_the_end(meeting_on: Evening) -> None:
    first, second = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    third = await meeting_on.ask("Ash Road is dark: the lamp?")
    await merge(meeting_on, second, first)
    done = await merge(meeting_on, third, second)
    assert done.target.id == first.id
    assert done.target.supports == 2


async def test_all_follow_when_the_other_is_merged_on(meeting_on: Evening) -> None:
    asker = resident("Ann")
    first, second = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    third = await meeting_on.ask("Ash Road is dark: the lamp?", asker)
    await merge(meeting_on, third, second)
    assert (await merge(meeting_on, second, first)).target.supports == 2
    mine = (await my_questions(meeting_on.ctx, asker, GUILD)).items[0]
    assert mine.same_as is not None
    assert (mine.number, mine.same_as.number, mine.same_as.state) == (third.number, first.number, first.state)


async def test_never_into_itself_nor_round_in_a_circle(meeting_on: Evening) -> None:
    first, second = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    with pytest.raises(SameAsItself):
        await merge(meeting_on, first, first)
    await merge(meeting_on, second, first)
    with pytest.raises(SameAsItself):
        await merge(meeting_on, first, second)
    assert (await row(meeting_on, first))["state"] is QuestionState.WAITING


async def test_never_into_one_that_is_declined_or_withdrawn(meeting_on: Evening) -> None:
    asker = resident()
    source = await meeting_on.ask(LAMP)
    declined, withdrawn = await meeting_on.ask(LAMP_TOO), await meeting_on.ask("Bats in the lamp?", asker)
    await questions.decline_question(meeting_on.ctx, moderator(), declined.id, "No.")
    await questions.withdraw_question(meeting_on.ctx, asker, withdrawn.id)
    for other, state in ((declined, "declined"), (withdrawn, "withdrawn")):
        with pytest.raises(CannotMergeInto) as refused:
            await merge(meeting_on, source, other)
        assert (refused.value.number, refused.value.state) == (other.number, state)


async def test_who_is_second_is_told_who_was_first(meeting_on: Evening) -> None:
    first, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    results = await asyncio.gather(
        meeting_on.answer(source), merge(meeting_on, source, first), return_exceptions=True
    )
    assert isinstance(results[0], Question)
    assert isinstance(results[1], AlreadyHandled)
    assert (results[1].state, results[1].by) == ("answered", "PC Reed")


async def test_who_writes_an_answer_meanwhile_gets_the_text_back(meeting_on: Evening) -> None:
    first, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    form = await answers.answer_form(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, source.number
    )  # fmt: skip
    merged = partial(
        merging.merge_question, meeting_on.ctx, moderator("Mo"), source.id, first.number, form.version
    )
    with pytest.raises(BeingAnswered):
        await merged()
    await merged(take_over=True)
    with pytest.raises(AnswerChanged) as lost:
        await meeting_on.answer(source, "On Friday.", opened_on=form.version)
    assert (lost.value.state, lost.value.by, lost.value.text) == ("merged", "Mo", "On Friday.")
    assert (await row(meeting_on, source))["claimed_by"] is None


async def test_what_was_reworded_meanwhile_is_read_again_first(meeting_on: Evening) -> None:
    first, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    await rewording.reword_question(meeting_on.ctx, moderator("Mo"), source.id, "Is the tap mended?", 1)
    with pytest.raises(QuestionChanged) as changed:
        await merge(meeting_on, source, first)
    assert changed.value.by == "Mo"


async def test_a_question_that_was_carried_over_goes_from_the_last_posts(meeting_on: Evening) -> None:
    source = await meeting_on.ask_and_show(LAMP_TOO)
    before = source.meeting_id
    await meeting_on.close()
    await meeting_on.shown_in_discord()
    target = await meeting_on.ask(LAMP)
    await merge(meeting_on, source, target)
    assert {("closing", before), ("record", before)} <= await meeting_on.dirty()


async def test_it_is_for_the_team_s_staff_and_the_team_s_questions(meeting_on: Evening) -> None:
    first, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    elsewhere = actor(guild_id=999, role_ids=(201, 202), manage_channels=True)
    for other in (resident(), administrator(), elsewhere):
        with pytest.raises(NotAllowed):
            await merge(meeting_on, source, first, other)
    with pytest.raises(OldControl):
        await merging.merge_question(meeting_on.ctx, moderator(), 999, first.number, None)
    other_team = Evening(meeting_on.ctx, meeting_on.clock, await make_team(meeting_on.ctx, "Hartley"))
    theirs = [await other_team.ask(f"Of another team, {n}?") for n in range(9)][-1]
    with pytest.raises(UnknownQuestion):
        await merge(meeting_on, source, theirs)
    await merge(meeting_on, source, first, officer("Olive"))
    logged = (await meeting_on.rows("action"))[-1]
    assert (logged["what"], logged["on_id"], logged["why"]) == ("merged", source.id, "same as question 2")
    assert "lamp" not in repr(logged)


async def test_the_desk_offers_what_looks_the_same_three_at_most(meeting_on: Evening) -> None:
    found = [await meeting_on.ask(f"{LAMP} {word}") for word in ("Anybody?", "Hello?", "Again!", "Why?")]
    await meeting_on.ask("Who sweeps the underpass?")
    gone = await meeting_on.ask("Ash Road, dark lamp")
    await questions.decline_question(meeting_on.ctx, moderator(), gone.id, "No.")
    source = await meeting_on.ask(LAMP_TOO)
    page = await desk.desk_page(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, source.id)
    assert [one.number for one in page.likely] == [one.number for one in found[:3]]


async def test_answers_of_the_last_three_months_are_offered_and_no_older(meeting_on: Evening) -> None:
    target = await meeting_on.answer(await meeting_on.ask(LAMP))
    hidden = await meeting_on.answer(await meeting_on.ask("Ash Road: a dark lamp"))
    await takedown.take_down(meeting_on.ctx, moderator(), hidden.id)
    source = await meeting_on.ask(LAMP_TOO)

    async def offered() -> list[int]:
        page = await desk.desk_page(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, source.id)
        assert page.question is not None and page.question.question_id == source.id
        return [one.number for one in page.likely]

    assert await offered() == [target.number]
    meeting_on.clock.moment += timedelta(days=91)
    assert await offered() == []


# --- not the same after all ----------------------------------------------------------------------------


async def unmerge(evening: Evening, one: Question, by: Actor | None = None) -> merging.Unmerged:
    return await merging.unmerge_question(evening.ctx, by or moderator(), one.id)


async def ended(evening: Evening) -> Summary:
    return (await close_now(evening.ctx, evening.pc_reed, evening.team.id)).summary


async def test_undone_each_question_has_its_own_state_and_supporters_again(meeting_on: Evening) -> None:
    asker, fan, both = resident("Ann"), resident("Fan"), resident("Both")
    target = await meeting_on.ask_and_show(LAMP)
    source = await meeting_on.ask_and_show(LAMP_TOO, asker)
    await support.support_question(meeting_on.ctx, fan, source.id)
    await questions.tell_me(meeting_on.ctx, asker, source.id, on=True)
    for question in (source, target):
        await support.support_question(meeting_on.ctx, both, question.id)
    before = await supporters(meeting_on, target)
    await merge(meeting_on, source, target)
    done = await unmerge(meeting_on, source)
    assert (done.question.state, done.question.merged_into) == (QuestionState.WAITING, None)
    assert (done.target.supports, await supporters(meeting_on, target)) == (1, before)
    assert (done.question.supports, len(await supporters(meeting_on, source))) == (2, 2)
    wishes = await meeting_on.rows("tell_me")
    assert [row["question_id"] for row in wishes] == [source.id], "told of the own one only"
    assert [row["data"]["state"] for row in await meeting_on.notices("question_changed")] == [
        "merged", "waiting",
    ]  # fmt: skip
    [*_, logged] = await meeting_on.rows("action")
    assert (logged["what"], logged["why"]) == ("unmerged", f"not the same as question {target.number}")
    await meeting_on.answer(target)
    await meeting_on.answer(source)


async def test_who_asked_two_that_were_merged_supports_still_by_the_other(meeting_on: Evening) -> None:
    asker = resident("Ann")
    target = await meeting_on.ask_and_show(LAMP)
    one, two = await meeting_on.ask(LAMP_TOO, asker), await meeting_on.ask("Ash Road again: dark?", asker)
    await merge(meeting_on, one, target)
    await merge(meeting_on, two, target)
    assert (await unmerge(meeting_on, one)).target.supports == 1
    assert (await unmerge(meeting_on, two)).target.supports == 0


async def test_it_is_undone_up_to_the_end_of_a_chain(meeting_on: Evening) -> None:
    first, second = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    third = await meeting_on.ask("Ash Road is dark: the lamp?")
    await merge(meeting_on, third, second)
    await merge(meeting_on, second, first)
    done = await unmerge(meeting_on, third)
    assert (done.target.id, done.target.supports) == (first.id, 1)
    assert (await row(meeting_on, second))["supports"] == 0
    assert (await unmerge(meeting_on, second)).target.supports == 0


@pytest.mark.parametrize("state", ["following_up", "declined", "withdrawn"])
async def test_it_is_undone_whatever_became_of_the_other_but_an_answer(
    meeting_on: Evening, state: str
) -> None:
    ctx, asker = meeting_on.ctx, resident("Ann")
    target, source = await meeting_on.ask(LAMP, asker), await meeting_on.ask(LAMP_TOO)
    await merge(meeting_on, source, target)
    match state:
        case "following_up":
            await followups.make_follow_up(ctx, meeting_on.pc_reed, meeting_on.team.id, target.number, None)
        case "declined":
            await questions.decline_question(ctx, moderator(), target.id, "No.")
        case _:
            await questions.withdraw_question(ctx, asker, target.id)
    assert (await unmerge(meeting_on, source)).question.state is QuestionState.WAITING


async def test_once_the_other_is_answered_it_stands(meeting_on: Evening) -> None:
    target, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    await merge(meeting_on, source, target)
    results = await asyncio.gather(
        meeting_on.answer(target), unmerge(meeting_on, source), return_exceptions=True
    )
    assert isinstance(results[1], MergeStands)
    assert (results[1].number, results[1].target) == (source.number, target.number)
    assert (await row(meeting_on, source))["state"] is QuestionState.MERGED
    assert len(await supporters(meeting_on, target)) == 1


async def test_of_two_who_undo_it_the_second_is_told(meeting_on: Evening) -> None:
    target, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    await merge(meeting_on, source, target)
    results = await asyncio.gather(
        unmerge(meeting_on, source), unmerge(meeting_on, source, officer()), return_exceptions=True
    )
    assert isinstance(results[0], merging.Unmerged)
    assert isinstance(results[1], NotMerged)
    with pytest.raises(NotMerged):
        await unmerge(meeting_on, target)
    await meeting_on.answer(source)
    with pytest.raises(AlreadyHandled):
        await unmerge(meeting_on, source)


async def test_after_the_close_it_waits_for_the_next_meeting_and_the_summary_stays(
    meeting_on: Evening,
) -> None:
    target, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    await merge(meeting_on, source, target)
    await meeting_on.close()
    await meeting_on.shown_in_discord()
    done = await unmerge(meeting_on, source)
    assert done.question.meeting_id is None
    assert "board" not in {kind for kind, _ in await meeting_on.dirty()}, "the summary there is frozen"
    following = await meeting_on.open()
    async with meeting_on.ctx.db.read() as conn:
        assert (await counts_of_meeting(conn, following)).waiting == 3
    await meeting_on.answer(source)
    assert (await ended(meeting_on)).adds_up()


async def test_undone_in_a_later_meeting_it_is_in_that_one(meeting_on: Evening) -> None:
    target, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    await merge(meeting_on, source, target)
    await meeting_on.close()
    following = await meeting_on.open()
    assert (await unmerge(meeting_on, source)).question.meeting_id == following.id
    await meeting_on.answer(source)
    summary = await ended(meeting_on)
    assert (summary.asked, summary.answered, summary.carried_over) == (3, 1, 2)


async def test_asked_again_by_the_same_person_since_it_stays_merged(meeting_on: Evening) -> None:
    asker = resident("Ann")
    target, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO, asker)
    await merge(meeting_on, source, target)
    again = await meeting_on.ask(LAMP_TOO, asker)
    with pytest.raises(AskedAgain) as refused:
        await unmerge(meeting_on, source)
    assert (refused.value.number, refused.value.other) == (source.number, again.number)


async def test_only_the_team_undoes_it(meeting_on: Evening) -> None:
    target, source = await meeting_on.ask(LAMP), await meeting_on.ask(LAMP_TOO)
    await merge(meeting_on, source, target)
    for who in (resident(), administrator()):
        with pytest.raises(NotAllowed):
            await unmerge(meeting_on, source, who)
