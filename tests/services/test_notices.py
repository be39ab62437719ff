"""Who is told what, once, and never with a word of what residents wrote."""

from datetime import timedelta
from typing import Any

from bot.domain.question import QuestionState
from bot.services import followups, notices, questions, support, takedown
from bot.services.models import NoticeView
from bot.services.notice_views import notice_view
from bot.services.notices import Notice, NoticeKind
from bot.storage.database import Write
from tests.builders import moderator, resident
from tests.evening import Evening


async def waiting(evening: Evening) -> tuple[Notice, ...]:
    async with evening.ctx.db.read() as conn:
        return await notices.waiting_notices(conn, evening.clock.now())


async def look(evening: Evening, notice: Notice) -> NoticeView:
    async with evening.ctx.db.read() as conn:
        view = await notice_view(conn, notice)
    assert view is not None
    return view


async def write(evening: Evening, use_case: Any, *args: Any) -> Any:
    async def work(write: Write) -> Any:
        return await use_case(write, *args)

    return await evening.ctx.db.write(work)


async def test_those_who_wish_hear_of_every_change_of_state(meeting_on: Evening) -> None:
    asker, fan, quiet = resident("Ann Asker"), resident("Fay Fan"), resident("Una Quiet")
    question = await meeting_on.ask("Is the path lit at night?", asker)
    await questions.tell_me(meeting_on.ctx, asker, question.id, on=True)
    await questions.show_question(meeting_on.ctx, moderator(), question.id)
    for person in (fan, quiet):
        await support.support_question(meeting_on.ctx, person, question.id)
    await questions.tell_me(meeting_on.ctx, fan, question.id, on=True)
    await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, question.number, None
    )
    await meeting_on.answer(question)
    await meeting_on.answer(question, "An edit changes no state.")
    sent = await meeting_on.notices("question_changed")
    assert [row["data"]["state"] for row in sent] == [
        "shown", "following_up", "following_up", "answered", "answered",
    ]  # fmt: skip
    told = {row["person_id"] for row in sent}
    assert len(told) == 2
    nonces = [row["nonce"] for row in sent]
    assert len(set(nonces)) == len(nonces) and all(len(nonce) <= 25 for nonce in nonces)
    assert "path" not in repr(await meeting_on.rows("notice"))


async def test_those_who_wish_hear_of_a_changed_answer_once_a_version_also_after_the_close(
    meeting_on: Evening,
) -> None:
    asker = resident()
    question = await meeting_on.ask("Is the path lit at night?", asker)
    await meeting_on.answer(question, "Yes.")
    await questions.tell_me(meeting_on.ctx, asker, question.id, on=True)
    await meeting_on.close()
    for words in ("No.", "No.", "From June on."):
        await meeting_on.answer(question, words)
    told = await meeting_on.notices("answer_changed")
    assert [row["data"] for row in told] == [{"question": question.id}] * 2, "the same again is no change"
    assert len({row["nonce"] for row in told}) == 2
    assert all(len(row["nonce"]) <= 25 for row in told)
    _, first, _ = await waiting(meeting_on)
    view = await look(meeting_on, first)
    assert (view.kind, view.number, view.mine) == ("answer_changed", question.number, True)


async def test_those_who_wish_hear_that_an_answer_was_taken_down_and_put_back(meeting_on: Evening) -> None:
    asker, fan = resident(), resident()
    question = await meeting_on.ask_and_show("Is the path lit at night?", asker)
    await support.support_question(meeting_on.ctx, fan, question.id)
    for person in (asker, fan):
        await questions.tell_me(meeting_on.ctx, person, question.id, on=True)
    await meeting_on.answer(question)
    before = {notice.id for notice in await waiting(meeting_on)}
    await takedown.take_down(meeting_on.ctx, moderator(), question.id)
    down = [notice for notice in await waiting(meeting_on) if notice.id not in before]
    assert [(notice.kind, notice.user_id) for notice in down] == [
        ("taken_down", asker.user_id), ("taken_down", fan.user_id),
    ]  # fmt: skip
    assert [(await look(meeting_on, notice)).mine for notice in down] == [True, False]
    await takedown.take_down_reason(meeting_on.ctx, moderator(), question.id, "It names a child.")
    assert len(await waiting(meeting_on)) == len(before) + 2, "the reason is no change of what stands"
    await takedown.put_back(meeting_on.ctx, moderator(), question.id)
    kinds = [notice.kind for notice in await waiting(meeting_on)]
    assert kinds[len(before) + 2 :] == ["put_back", "put_back"]
    assert "child" not in repr(await meeting_on.rows("notice"))
    for notice in down:
        async with meeting_on.ctx.db.read() as conn:
            assert await notice_view(conn, notice) is None, "it is true no more"


async def test_a_new_answer_to_what_is_taken_down_is_told_to_nobody(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.answer(await meeting_on.ask("Is the path lit at night?", asker))
    await takedown.take_down(meeting_on.ctx, moderator(), question.id)
    await questions.tell_me(meeting_on.ctx, asker, question.id, on=True)
    await meeting_on.answer(question, "Nobody can read this yet.")
    assert await meeting_on.notices("answer_changed") == []


async def test_who_makes_the_change_needs_no_dm_about_it(meeting_on: Evening) -> None:
    asker, fan = resident(), resident()
    question = await meeting_on.ask_and_show("Is the path lit at night?", asker)
    await support.support_question(meeting_on.ctx, fan, question.id)
    for person in (asker, fan):
        await questions.tell_me(meeting_on.ctx, person, question.id, on=True)
    await questions.withdraw_question(meeting_on.ctx, asker, question.id)
    [row] = await meeting_on.notices("question_changed")
    [known] = [row for row in await meeting_on.rows("person") if row["user_id"] == fan.user_id]
    assert row["person_id"] == known["id"]


async def test_dm_says_number_state_and_link_and_whose_it_is(meeting_on: Evening) -> None:
    asker, fan = resident(), resident()
    question = await meeting_on.ask_and_show("Is the path lit at night?", asker)
    await support.support_question(meeting_on.ctx, fan, question.id)
    for person in (asker, fan):
        await questions.tell_me(meeting_on.ctx, person, question.id, on=True)
    await meeting_on.shown_in_discord()
    await meeting_on.answer(question)
    first, second = await waiting(meeting_on)
    assert {first.user_id, second.user_id} == {asker.user_id, fan.user_id}
    assert first.locale == "en-GB"
    views = {notice.user_id: await look(meeting_on, notice) for notice in (first, second)}
    view = views[asker.user_id]
    assert (view.number, view.state, view.mine) == (question.number, QuestionState.ANSWERED, True)
    assert not views[fan.user_id].mine
    assert view.link is not None and view.link.message_id is None, "the channel until the pair is there"
    for notice in (first, second):
        await write(meeting_on, notices.note_sent, notice.id)
    await meeting_on.shown_in_discord()
    link = (await look(meeting_on, first)).link
    assert link is not None and link.message_id is not None
    assert await waiting(meeting_on) == ()


async def test_pings_say_what_they_are_about(meeting_on: Evening) -> None:
    await meeting_on.ask("Is the path lit at night?")
    await meeting_on.send("he's hitting me and i'm scared")
    nonce, now = "trouble-1", meeting_on.clock.now()

    async def trouble(write: Write) -> bool:
        data: dict[str, int | str] = {"trouble": "board:no_permission"}
        return await notices.ping_room(
            write, meeting_on.team.id, NoticeKind.TROUBLE, data, now, nonce=nonce
        )  # fmt: skip

    assert await meeting_on.ctx.db.write(trouble)
    assert not await meeting_on.ctx.db.write(trouble), "once is enough"
    urgent, first, other = await waiting(meeting_on)
    assert urgent.kind == NoticeKind.URGENT, "the urgent one goes first"
    assert (await look(meeting_on, urgent)).number == 1
    about_first = await look(meeting_on, first)
    assert about_first.meeting is not None and about_first.link is not None
    assert (await look(meeting_on, other)).trouble == "board:no_permission"


async def test_removed_pair_is_asked_about_by_number(meeting_on: Evening) -> None:
    question = await meeting_on.answer(await meeting_on.ask("Is the path lit at night?"))
    await meeting_on.shown_in_discord()
    now = meeting_on.clock.now()

    async def ask(write: Write) -> bool:
        data: dict[str, int | str] = {"question": question.id}
        return await notices.ping_room(
            write, meeting_on.team.id, NoticeKind.REMOVED_BY_PERSON, data, now, nonce="removed-1"
        )

    await meeting_on.ctx.db.write(ask)
    [notice] = await waiting(meeting_on)
    view = await look(meeting_on, notice)
    assert (view.question_id, view.number) == (question.id, question.number)


async def test_outbox_keeps_attempts_and_ends(meeting_on: Evening) -> None:
    await meeting_on.ask("Is the path lit at night?")
    [notice] = await waiting(meeting_on)
    now = meeting_on.clock.now()
    assert await write(meeting_on, notices.note_attempt, notice.id, now)
    meeting_on.clock.advance(seconds=10)
    assert await write(meeting_on, notices.note_attempt, notice.id, meeting_on.clock.now())
    [again] = await waiting(meeting_on)
    assert (again.attempts, again.attempt_at) == (2, now), "the nonce counts from the first attempt"
    later = meeting_on.clock.now() + timedelta(seconds=30)
    assert await write(meeting_on, notices.retry_later, notice.id, later, "500")
    assert await waiting(meeting_on) == ()
    async with meeting_on.ctx.db.read() as conn:
        assert await notices.next_notice_at(conn) == later
    meeting_on.clock.move_to(later)
    assert len(await waiting(meeting_on)) == 1
    assert await write(meeting_on, notices.note_dropped, notice.id, "50007")
    assert not await write(meeting_on, notices.note_sent, notice.id), "what is over stays over"
    assert not await write(meeting_on, notices.note_attempt, notice.id, later)
    async with meeting_on.ctx.db.read() as conn:
        assert await notices.next_notice_at(conn) is None
    [row] = await meeting_on.rows("notice")
    assert (row["state"], row["error"]) == ("dropped", "50007")


async def test_unknown_outcome_is_tried_for_two_minutes_and_an_urgent_one_for_ever(evening: Evening) -> None:
    asker = resident()
    question = await evening.ask("Is the path lit at night?", asker)
    await questions.tell_me(evening.ctx, asker, question.id, on=True)
    await questions.show_question(evening.ctx, moderator(), question.id)
    await evening.send("he's hitting me and i'm scared")
    for notice in await waiting(evening):
        await write(evening, notices.note_attempt, notice.id, evening.clock.now())
    urgent, plain = await waiting(evening)
    now = evening.clock.now()
    for after, told in ((0, True), (100, True), (116, False), (600, False)):
        moment = now + timedelta(seconds=after)
        assert (notices.after_unknown(plain, moment) is not None) is told
        again = notices.after_unknown(urgent, moment)
        assert again is not None and moment < again <= moment + timedelta(minutes=5)
