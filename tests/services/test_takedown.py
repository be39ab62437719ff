"""Taking a pair down everywhere, and putting it back."""

import asyncio

import pytest

from bot.domain.errors import AlreadyHandled, Blank, NotAllowed, NothingPublished, OldControl, TooLong
from bot.domain.question import Question, QuestionState, Standing
from bot.services import answers, followups, takedown
from bot.services.boards import pair_view, room_view
from bot.storage import showing, shown
from bot.storage.database import Write
from bot.storage.views import REMOVED_BY_PERSON, Kind
from tests.builders import actor, administrator, moderator, officer, resident
from tests.evening import Evening


async def published(evening: Evening) -> Question:
    question = await evening.answer(await evening.ask_and_show("Is the path lit at night?"), "Yes, secret.")
    await evening.shown_in_discord()
    return question


async def test_taking_down_is_one_tap_and_the_question_stays_answered(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    outcome = await takedown.take_down(meeting_on.ctx, moderator(), question.id)
    assert outcome.question.standing is Standing.TAKEN_DOWN
    assert outcome.question.state is QuestionState.ANSWERED
    assert await meeting_on.dirty() == {
        ("pair", question.id), ("board", question.meeting_id), ("room_board", meeting_on.team.id),
    }  # fmt: skip
    async with meeting_on.ctx.db.read() as conn:
        view = await pair_view(conn, question.id)
    assert view is not None and (view.text, view.answer) == ("", None)
    assert (await meeting_on.actions())[-1] == "took down"


async def test_taking_down_reaches_the_record(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    await meeting_on.close()
    await meeting_on.shown_in_discord()
    await takedown.take_down(meeting_on.ctx, officer(), question.id)
    assert ("record", question.meeting_id) in await meeting_on.dirty()


async def test_taking_down_reaches_the_posts_of_the_meeting_that_carried_it_over(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    first = question.meeting_id
    await meeting_on.close()
    meeting_on.clock.advance(days=1)
    await meeting_on.open()
    await meeting_on.answer(question)
    await meeting_on.shown_in_discord()
    await takedown.take_down(meeting_on.ctx, officer(), question.id)
    assert {("closing", first), ("record", first), ("pair", question.id)} <= await meeting_on.dirty()


async def test_of_two_who_take_down_one_hears_it_is_done(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    results = await asyncio.gather(
        takedown.take_down(meeting_on.ctx, meeting_on.pc_reed, question.id),
        takedown.take_down(meeting_on.ctx, moderator(), question.id),
        return_exceptions=True,
    )
    assert isinstance(results[0], takedown.TakenDown)
    assert isinstance(results[1], AlreadyHandled)
    assert (results[1].state, results[1].by) == ("taken_down", "PC Reed")


async def test_what_is_not_published_cannot_be_taken_down(meeting_on: Evening) -> None:
    question = await meeting_on.ask_and_show("Is the path lit at night?")
    for use_case in (takedown.take_down, takedown.keep_removed, takedown.put_back):
        with pytest.raises(NothingPublished):
            await use_case(meeting_on.ctx, officer(), question.id)
        with pytest.raises(OldControl):
            await use_case(meeting_on.ctx, officer(), 999)
    with pytest.raises(NothingPublished):
        await takedown.take_down_reason(meeting_on.ctx, officer(), question.id, "Why.")


async def test_reason_is_added_later(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    await takedown.take_down(meeting_on.ctx, officer(), question.id)
    with pytest.raises(Blank):
        await takedown.take_down_reason(meeting_on.ctx, officer(), question.id, " ")
    with pytest.raises(TooLong):
        await takedown.take_down_reason(meeting_on.ctx, officer(), question.id, "x" * 301)
    await meeting_on.shown_in_discord()
    why = await takedown.take_down_reason(meeting_on.ctx, moderator(), question.id, "It named a child.")
    assert why.question.taken_down_reason == "It named a child."
    assert ("pair", question.id) in await meeting_on.dirty()


async def test_putting_back_makes_it_stand_again_without_the_reason(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    await takedown.take_down(meeting_on.ctx, officer(), question.id)
    await takedown.take_down_reason(meeting_on.ctx, officer(), question.id, "By mistake.")
    await meeting_on.shown_in_discord()
    back = await takedown.put_back(meeting_on.ctx, moderator(), question.id)
    assert (back.question.standing, back.question.taken_down_reason) == (Standing.STANDS, None)
    assert ("pair", question.id) in await meeting_on.dirty()
    with pytest.raises(AlreadyHandled) as refused:
        await takedown.put_back(meeting_on.ctx, moderator(), question.id)
    assert refused.value.state == "stands"


async def delete_on_discord(evening: Evening, question: Question) -> None:
    """What the reconciler puts on record when a person deleted the pair."""

    async def work(write: Write) -> None:
        for part in await shown.parts(write.conn, Kind.PAIR, question.id):
            assert await showing.lost(write, part, (), parked=REMOVED_BY_PERSON)

    await evening.ctx.db.write(work)


async def parked(evening: Evening, question: Question) -> str | None:
    [row] = [
        row for row in await evening.rows("view") if (row["kind"], row["owner_id"]) == ("pair", question.id)
    ]
    why: str | None = row["parked"]
    return why


async def test_what_a_person_deleted_is_put_back_when_the_team_says_so(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    await delete_on_discord(meeting_on, question)
    assert await parked(meeting_on, question) == REMOVED_BY_PERSON
    await takedown.put_back(meeting_on.ctx, moderator(), question.id)
    assert await parked(meeting_on, question) is None
    assert ("pair", question.id) in await meeting_on.dirty()


async def test_what_a_person_deleted_stays_away_when_the_team_says_so(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    await delete_on_discord(meeting_on, question)
    kept = await takedown.keep_removed(meeting_on.ctx, moderator(), question.id)
    assert kept.question.standing is Standing.TAKEN_DOWN
    assert await parked(meeting_on, question) == REMOVED_BY_PERSON, "it is not posted to say it is gone"
    await takedown.put_back(meeting_on.ctx, moderator(), question.id)
    assert await parked(meeting_on, question) is None


async def test_who_answers_what_is_removed_hears_that_it_stays_so(meeting_on: Evening) -> None:
    ctx, team = meeting_on.ctx, meeting_on.team
    down, deleted = (
        await published(meeting_on),
        await meeting_on.answer(await meeting_on.ask("And the gate?")),
    )
    await takedown.take_down(ctx, moderator(), down.id)
    await meeting_on.shown_in_discord()
    await delete_on_discord(meeting_on, deleted)
    for question in (down, deleted):
        edited = await answers.answer_question(
            ctx, meeting_on.pc_reed, team.id, question.number, "Better words.", None
        )
        assert edited.edited and edited.removed and not edited.published_now
        await takedown.put_back(ctx, moderator(), question.id)
        again = await answers.answer_question(
            ctx, meeting_on.pc_reed, team.id, question.number, "The best words.", None
        )
        assert again.published_now and not again.removed


async def test_a_follow_up_that_was_taken_down_is_listed_without_its_words(meeting_on: Evening) -> None:
    ctx, team = meeting_on.ctx, meeting_on.team
    question = await meeting_on.ask("Is Ann Other a thief?")
    await followups.make_follow_up(ctx, meeting_on.pc_reed, team.id, question.number, None)
    await takedown.take_down(ctx, moderator(), question.id)
    [line] = (await followups.list_follow_ups(ctx, moderator(), team.id)).lines
    assert (line.number, line.text) == (question.number, "")
    async with ctx.db.read() as conn:
        assert "Ann Other" not in repr(await room_view(conn, team.id, meeting_on.clock.now()))


async def test_residents_and_administrators_take_nothing_down(meeting_on: Evening) -> None:
    question = await published(meeting_on)
    for other in (resident(), administrator(), actor(guild_id=999, role_ids=(201, 202))):
        for use_case in (takedown.take_down, takedown.keep_removed, takedown.put_back):
            with pytest.raises(NotAllowed):
                await use_case(meeting_on.ctx, other, question.id)
        with pytest.raises(NotAllowed):
            await takedown.take_down_reason(meeting_on.ctx, other, question.id, "Why.")
