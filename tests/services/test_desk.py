"""Turning the desk's pages while others work on the same questions."""

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.question import Question, Standing
from bot.services import desk, followups, questions, support, takedown
from tests.builders import actor, administrator, make_team, moderator, officer, resident
from tests.evening import Evening


async def number(evening: Evening, at: int | None = None, step: int = 0) -> int | None:
    page = await desk.desk_page(evening.ctx, evening.pc_reed, evening.team.id, at, step)
    return page.question.number if page.question else None


@pytest.fixture
async def three(meeting_on: Evening) -> list[Question]:
    """Questions 2 (no support), 3 (two), 4 (none); question 1 was asked before them."""
    found = [await meeting_on.ask_and_show(f"Question {n}?") for n in range(3)]
    for _ in range(2):
        await support.support_question(meeting_on.ctx, resident(), found[1].id)
    return found


async def test_desk_is_by_support_then_time(meeting_on: Evening, three: list[Question]) -> None:
    at, seen = None, []
    for position in range(1, 5):
        page = await desk.desk_page(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, at, int(bool(at)))
        assert page.question is not None
        assert (page.position, page.total) == (position, 4)
        seen.append(page.question.number)
        at = page.question.question_id
    assert seen == [3, 1, 2, 4]
    assert await number(meeting_on, at, 1) == 3, "after the last comes the first"
    assert await number(meeting_on, three[1].id, -1) == 4
    assert await number(meeting_on, at, -1) == 2


async def test_place_is_kept_when_the_question_is_gone(meeting_on: Evening, three: list[Question]) -> None:
    first, top, last = three
    assert await number(meeting_on, first.id) == first.number
    await meeting_on.answer(first)
    assert await number(meeting_on, first.id) == last.number
    assert await number(meeting_on, first.id, 1) == last.number
    assert await number(meeting_on, first.id, -1) == 1
    await meeting_on.answer(last)
    assert await number(meeting_on, last.id) == top.number, "past the end it begins again"
    assert await number(meeting_on, 987_654) == top.number


async def test_page_says_what_is_on(meeting_on: Evening, three: list[Question]) -> None:
    await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, three[0].number, None
    )
    await meeting_on.answer(three[1])
    page = await desk.desk_page(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id)
    assert page.meeting is not None and page.may_answer
    assert (page.follow_ups_open, page.published, page.private_unopened) == (1, 2, 0)
    assert (page.counts.waiting, page.counts.shown, page.counts.answered) == (1, 1, 1)
    assert page.version == 1
    mods = await desk.desk_page(meeting_on.ctx, moderator(), meeting_on.team.id)
    assert not mods.may_answer
    assert mods.question is not None and mods.question.asker_name is None


async def test_empty_desk_has_no_question(evening: Evening) -> None:
    page = await desk.desk_page(evening.ctx, evening.pc_reed, evening.team.id, 5, 1)
    assert (page.question, page.position, page.total, page.version) == (None, 0, 0, 0)
    published = await desk.published_page(evening.ctx, evening.pc_reed, evening.team.id)
    assert (published.pair, published.position, published.total) == (None, 0, 0)


async def test_desk_between_meetings_holds_what_waits_for_the_next(evening: Evening) -> None:
    await evening.ask("Asked before?")
    other = Evening(evening.ctx, evening.clock, await make_team(evening.ctx, "Hartley"))
    await other.ask("Of another team?")
    page = await desk.desk_page(evening.ctx, evening.pc_reed, evening.team.id)
    assert page.meeting is None and page.total == 1 and page.counts.waiting == 1


async def test_published_pages_are_newest_first_with_those_taken_down(meeting_on: Evening) -> None:
    ids = []
    for n in range(3):
        ids.append((await meeting_on.answer(await meeting_on.ask(f"Question {n}?"))).id)
        meeting_on.clock.advance(minutes=1)
    await takedown.take_down(meeting_on.ctx, meeting_on.pc_reed, ids[1])
    at, seen = None, []
    for position in range(1, 4):
        page = await desk.published_page(meeting_on.ctx, moderator(), meeting_on.team.id, at, int(bool(at)))
        assert page.pair is not None and (page.position, page.total) == (position, 3)
        seen.append((page.pair.question_id, page.pair.standing))
        at = page.pair.question_id
    assert seen == [
        (ids[2], Standing.STANDS), (ids[1], Standing.TAKEN_DOWN), (ids[0], Standing.STANDS),
    ]  # fmt: skip
    back = await desk.published_page(meeting_on.ctx, moderator(), meeting_on.team.id, at, -1)
    assert back.pair is not None and back.pair.question_id == ids[1]


async def test_answers_given_between_meetings_are_not_on_the_published_pages_yet(evening: Evening) -> None:
    await evening.answer(await evening.ask("Asked before?"))
    assert (await desk.published_page(evening.ctx, evening.pc_reed, evening.team.id)).total == 0
    await evening.open()
    assert (await desk.published_page(evening.ctx, evening.pc_reed, evening.team.id)).total == 1


async def test_desk_is_for_officers_and_moderators_only(meeting_on: Evening) -> None:
    elsewhere = actor(guild_id=999, role_ids=(201, 202), manage_channels=True)
    for other in (resident(), administrator(), elsewhere):
        with pytest.raises(NotAllowed):
            await desk.desk_page(meeting_on.ctx, other, meeting_on.team.id)
        with pytest.raises(NotAllowed):
            await desk.published_page(meeting_on.ctx, other, meeting_on.team.id)
    for one in (officer(), moderator(), actor(manage_channels=True)):
        assert (await desk.desk_page(meeting_on.ctx, one, meeting_on.team.id)).total == 1


async def test_desk_of_hundreds_is_turned_to_the_end_without_a_gap(meeting_on: Evening) -> None:
    asked = {(await meeting_on.ask(f"Question {n}?")).number for n in range(150)} | {1}
    at, seen = None, set()
    for _ in asked:
        page = await desk.desk_page(meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, at, int(bool(at)))
        assert page.question is not None
        seen.add(page.question.number)
        at = page.question.question_id
        if len(seen) % 50 == 0:  # meanwhile another officer declines what lies behind
            await questions.decline_question(meeting_on.ctx, officer(), at, "No.")
    assert seen == asked
