"""Asking, and what becomes of a question before it is answered."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.errors import (
    AlreadyAsked,
    AlreadyHandled,
    Blank,
    NotAllowed,
    NotYours,
    OldControl,
    TooLong,
    UnknownQuestion,
    UnknownTeam,
)
from bot.domain.question import Audience, QuestionState
from bot.services import questions, support
from bot.services.questions import Asked
from bot.storage.questions import by_id
from bot.storage.views import Kind
from tests.builders import actor, administrator, moderator, officer, resident, schedule_meeting, wall
from tests.evening import Evening, statements

HOSTILE = [
    "'; DROP TABLE question; --",
    "\x00\u202eevil\u202c\u200b text",
    "{number} %s %(x)s \\",
    "@everyone <@1> <#2> **bold** ||spoiler||",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 20,
    "Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358algo?",
    "\ud800 half a letter",
]


async def test_question_asked_before_the_meeting_waits_for_the_next(evening: Evening) -> None:
    at = wall((evening.clock.now() + timedelta(days=2)).replace(tzinfo=None))
    ahead = await schedule_meeting(evening.ctx, evening.team, at)
    asked = await evening.send("When is the bus stop mended?")
    assert isinstance(asked, Asked)
    assert (asked.question.number, asked.question.state) == (1, QuestionState.WAITING)
    assert asked.kept_for_next and asked.meeting is None and not asked.too_late
    assert asked.next_meeting is not None and asked.next_meeting.id == ahead.id
    assert await evening.rows("participant") == []
    assert await evening.notices("first_question") == []


async def test_question_asked_in_a_meeting_is_in_it(evening: Evening) -> None:
    meeting = await evening.open()
    asker = resident("Ann Asker")
    asked = await evening.send("Is the path lit at night?", asker)
    assert isinstance(asked, Asked)
    assert asked.meeting is not None and asked.meeting.id == meeting.id and not asked.kept_for_next
    assert asked.question.meeting_id == meeting.id
    assert asked.question.asker_name is None
    assert [row["question_id"] for row in await evening.rows("meeting_question")] == [asked.question.id]
    assert len(await evening.rows("participant")) == 1


async def test_name_stays_with_a_question_asked_with_it(evening: Evening) -> None:
    question = await evening.ask("Who mends the gate?", resident("Ann Asker"), Audience.NAMED)
    assert question.asker_name == "Ann Asker"


async def test_board_and_officers_room_are_wanted(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    assert await meeting_on.dirty() == {("board", question.meeting_id), ("room_board", meeting_on.team.id)}


async def test_room_is_pinged_once_for_the_first_question_of_each_meeting(meeting_on: Evening) -> None:
    await meeting_on.ask("Is the path lit at night?")
    await meeting_on.ask("Are there bats?")
    assert len(await meeting_on.notices("first_question")) == 1
    await meeting_on.close()
    await meeting_on.ask("Asked between the meetings?")
    assert len(await meeting_on.notices("first_question")) == 1
    await meeting_on.open()
    assert len(await meeting_on.notices("first_question")) == 1
    await meeting_on.ask("Is the pond clean?")
    pings = await meeting_on.notices("first_question")
    assert len(pings) == 2
    assert pings[0]["person_id"] is None
    assert all(len(ping["nonce"]) <= 25 for ping in pings)


async def test_team_that_shows_all_at_once_shows_a_question_in_a_meeting_only(evening: Evening) -> None:
    await evening.change_team(show_at_once=True)
    asker = resident()
    before = await evening.ask("Asked before?", asker)
    assert before.state is QuestionState.WAITING
    await questions.tell_me(evening.ctx, asker, before.id, on=True)
    await evening.open()
    assert [row["state"] for row in await evening.rows("question")] == [QuestionState.SHOWN]
    [told] = await evening.notices("question_changed")
    assert told["data"] == {"question": before.id, "state": "shown"}
    assert (await evening.ask("Asked in it?")).state is QuestionState.SHOWN


@pytest.mark.parametrize("text", ["", "   ", "\n\u200b\u3164 ", "\u2800\u2800"])
async def test_blank_question_is_refused(evening: Evening, text: str) -> None:
    with pytest.raises(Blank) as refused:
        await evening.send(text)
    assert refused.value.field == "question"
    assert await evening.rows("question") == []


async def test_too_long_question_is_given_back(evening: Evening) -> None:
    text = "why? " * 300
    with pytest.raises(TooLong) as refused:
        await evening.send(text)
    assert (refused.value.field, refused.value.limit, refused.value.text) == ("question", 1000, text.strip())
    assert refused.value.length == 1499


async def test_a_thousand_characters_are_enough(evening: Evening) -> None:
    assert len((await evening.ask("x" * 1000)).text) == 1000


async def test_same_words_while_still_open_are_refused_with_the_number(evening: Evening) -> None:
    asker = resident()
    first = await evening.ask("Is the path lit at night?", asker)
    with pytest.raises(AlreadyAsked) as refused:
        await evening.send("is the PATH lit, at night", asker)
    assert refused.value.number == first.number
    assert (await evening.ask("Something else?", asker)).number == 2, "the refused one took no number"


async def test_another_person_may_ask_the_same(evening: Evening) -> None:
    await evening.ask("Is the path lit at night?")
    assert (await evening.ask("Is the path lit at night?")).number == 2


async def test_same_words_may_be_asked_again_once_withdrawn(evening: Evening) -> None:
    asker = resident()
    first = await evening.ask("Is the path lit at night?", asker)
    await questions.withdraw_question(evening.ctx, asker, first.id)
    assert (await evening.ask("Is the path lit at night?", asker)).number == 2


async def test_form_sent_twice_counts_once(meeting_on: Evening) -> None:
    asker = resident()
    first = await meeting_on.send("Is the path lit at night?", asker, opening="form-1")
    again = await meeting_on.send("Is the path lit at night?", asker, opening="form-1")
    assert isinstance(first, Asked) and isinstance(again, Asked)
    assert again.question == first.question and again.repeated_submit and again.meeting == first.meeting
    assert not again.kept_for_next


async def test_form_sent_twice_at_once_counts_once(meeting_on: Evening) -> None:
    asker = resident()
    both = await asyncio.gather(
        *(meeting_on.send("Is the path lit at night?", asker, opening="form-1") for _ in range(5))
    )
    assert {outcome.question.number for outcome in both if isinstance(outcome, Asked)} == {2}
    assert sum(isinstance(outcome, Asked) and outcome.repeated_submit for outcome in both) == 4


async def test_somebody_elses_form_is_nobodys(evening: Evening) -> None:
    await evening.ask("Is the path lit at night?", opening="form-1")
    with pytest.raises(OldControl):
        await evening.send("Another question?", opening="form-1")


async def test_form_opened_in_a_meeting_and_sent_after_it_is_kept_for_the_next(meeting_on: Evening) -> None:
    meeting = (await questions.ask_form(meeting_on.ctx, resident(), meeting_on.team.id)).meeting
    assert meeting is not None
    await meeting_on.close()
    asked = await meeting_on.send("Is it too late?", form_meeting_id=meeting.id)
    assert isinstance(asked, Asked)
    assert asked.too_late and asked.kept_for_next and asked.meeting is None


async def test_form_of_an_answered_question_sent_twice_is_not_called_too_late(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask("Is the path lit at night?", asker, opening="form-1")
    await meeting_on.answer(question)
    await meeting_on.close()
    again = await meeting_on.send(
        "Is the path lit at night?", asker, opening="form-1", form_meeting_id=question.meeting_id
    )
    assert isinstance(again, Asked)
    assert again.repeated_submit and not again.too_late and not again.kept_for_next
    assert again.question.state is QuestionState.ANSWERED


async def test_form_opened_before_a_meeting_and_sent_in_it_is_in_time(evening: Evening) -> None:
    await evening.open()
    asked = await evening.send("Am I early?", form_meeting_id=None)
    assert isinstance(asked, Asked) and not asked.too_late and asked.meeting is not None


async def test_crowd_gets_numbers_without_gaps(meeting_on: Evening) -> None:
    everyone = await asyncio.gather(*(meeting_on.ask(f"Question of resident {n}?") for n in range(60)))
    assert sorted(question.number for question in everyone) == list(range(2, 62))
    assert len(await meeting_on.notices("first_question")) == 1


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_kept_as_text(evening: Evening, text: str) -> None:
    question = await evening.ask(text)
    assert question.text
    assert "\u202e" not in question.text and "\x00" not in question.text


async def test_people_of_another_server_cannot_ask_here(evening: Evening) -> None:
    for stranger in (actor(guild_id=999), actor(guild_id=None)):
        with pytest.raises(UnknownTeam):
            await evening.send("Hello?", stranger)
        with pytest.raises(UnknownTeam):
            await questions.ask_form(evening.ctx, stranger, evening.team.id)
    assert await evening.rows("question") == []


async def test_asking_costs_few_statements(meeting_on: Evening) -> None:
    await meeting_on.ask("The first one, which pings the room.")
    asker = resident()
    await meeting_on.ask("This person is known by now.", asker)
    with statements() as sent:
        await meeting_on.ask("Is the path lit at night?", asker)
    assert len(sent) <= 10, [statement for statement, _ in sent]


# --- withdrawing ---------------------------------------------------------------------------------------


async def test_asker_withdraws(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask("Is the path lit at night?", asker)
    await meeting_on.shown_in_discord()
    outcome = await questions.withdraw_question(meeting_on.ctx, asker, question.id)
    assert outcome.question.state is QuestionState.WITHDRAWN
    assert outcome.question.version == question.version + 1
    assert await meeting_on.dirty() == {("board", question.meeting_id), ("room_board", meeting_on.team.id)}


async def test_asker_withdraws_from_a_dm(evening: Evening) -> None:
    asker = resident()
    question = await evening.ask("Is the path lit at night?", asker)
    from_dm = actor(asker.name, user_id=asker.user_id, guild_id=None)
    assert (await questions.withdraw_question(evening.ctx, from_dm, question.id)).team == evening.team


async def test_nobody_else_withdraws(evening: Evening) -> None:
    question = await evening.ask_and_show("Is the path lit at night?")
    for other in (resident(), officer(), moderator(), administrator()):
        with pytest.raises(NotYours):
            await questions.withdraw_question(evening.ctx, other, question.id)


async def test_answered_question_cannot_be_withdrawn(evening: Evening) -> None:
    asker = resident()
    question = await evening.ask("Is the path lit at night?", asker)
    await evening.answer(question)
    with pytest.raises(AlreadyHandled) as refused:
        await questions.withdraw_question(evening.ctx, asker, question.id)
    assert (refused.value.state, refused.value.by) == ("answered", None)


async def test_withdrawing_what_was_carried_over_takes_it_off_the_last_post(meeting_on: Evening) -> None:
    asker = resident()
    question = await meeting_on.ask_and_show("Is the path lit at night?", asker)
    meeting_id = question.meeting_id
    await meeting_on.close()
    await meeting_on.shown_in_discord()
    await questions.withdraw_question(meeting_on.ctx, asker, question.id)
    assert {(Kind.CLOSING.value, meeting_id), (Kind.RECORD.value, meeting_id)} <= await meeting_on.dirty()


# --- showing and declining -----------------------------------------------------------------------------


@pytest.mark.parametrize("who", [officer, moderator, lambda: actor(manage_channels=True)])
async def test_officers_and_moderators_show(evening: Evening, who: type) -> None:
    question = await evening.ask("Is the path lit at night?")
    shown = await questions.show_question(evening.ctx, who(), question.id)
    assert shown.question.state is QuestionState.SHOWN
    assert shown.question.version == question.version, "an answer being written stays good"


async def test_residents_and_administrators_neither_show_nor_decline(evening: Evening) -> None:
    question = await evening.ask("Is the path lit at night?")
    elsewhere = actor(guild_id=999, role_ids=(201, 202), manage_channels=True)
    for other in (resident(), administrator(), elsewhere):
        with pytest.raises(NotAllowed):
            await questions.show_question(evening.ctx, other, question.id)
        with pytest.raises(NotAllowed):
            await questions.decline_question(evening.ctx, other, question.id, "no")
        with pytest.raises((NotAllowed, UnknownTeam)):
            await questions.question_by_number(evening.ctx, other, evening.team.id, "1")


async def test_of_two_who_show_one_hears_who_was_first(meeting_on: Evening) -> None:
    question = await meeting_on.ask("Is the path lit at night?")
    results = await asyncio.gather(
        questions.show_question(meeting_on.ctx, meeting_on.pc_reed, question.id),
        questions.show_question(meeting_on.ctx, moderator("mod.lane"), question.id),
        return_exceptions=True,
    )
    assert isinstance(results[0], questions.Shown)
    assert isinstance(results[1], AlreadyHandled)
    assert (results[1].state, results[1].by) == ("shown", "PC Reed")


async def test_declining_needs_a_reason_and_keeps_it(meeting_on: Evening) -> None:
    question = await meeting_on.ask("What did my neighbour do?")
    mod = moderator()
    with pytest.raises(Blank):
        await questions.decline_question(meeting_on.ctx, mod, question.id, "  ")
    with pytest.raises(TooLong):
        await questions.decline_question(meeting_on.ctx, mod, question.id, "x" * 301)
    declined = await questions.decline_question(meeting_on.ctx, mod, question.id, "About one person.", 1)
    assert declined.question.state is QuestionState.DECLINED
    assert declined.question.reason == "About one person."
    assert (await meeting_on.actions())[-1] == "declined"
    with pytest.raises(AlreadyHandled) as late:
        await questions.decline_question(meeting_on.ctx, meeting_on.pc_reed, question.id, "Again.", 1)
    assert (late.value.state, late.value.by) == ("declined", "Moderator")


async def test_unknown_questions_are_said_so(evening: Evening) -> None:
    with pytest.raises(OldControl):
        await questions.show_question(evening.ctx, officer(), 999)
    for typed in ("7", "#7", "x", "", "-1", "9" * 40):
        with pytest.raises(UnknownQuestion):
            await questions.question_by_number(evening.ctx, officer(), evening.team.id, typed)
    question = await evening.ask("Is the path lit at night?")
    assert await questions.question_by_number(evening.ctx, officer(), evening.team.id, " #1 ") == question


# --- wishing to hear, taking part ----------------------------------------------------------------------


async def test_asker_and_supporters_may_wish_to_hear_and_nobody_else(meeting_on: Evening) -> None:
    asker, supporter = resident(), resident()
    question = await meeting_on.ask_and_show("Is the path lit at night?", asker)
    await support.support_question(meeting_on.ctx, supporter, question.id)
    for person in (asker, supporter, asker):
        assert (await questions.tell_me(meeting_on.ctx, person, question.id, on=True)).on
    assert len(await meeting_on.rows("tell_me")) == 2
    for other in (resident(), officer(), administrator()):
        with pytest.raises(NotYours):
            await questions.tell_me(meeting_on.ctx, other, question.id, on=True)
    from_dm = actor(asker.name, user_id=asker.user_id, guild_id=None)
    assert not (await questions.tell_me(meeting_on.ctx, from_dm, question.id, on=False)).on
    assert len(await meeting_on.rows("tell_me")) == 1


@pytest.mark.parametrize("audience", [Audience.NAMED, Audience.UNNAMED])
@pytest.mark.parametrize("is_open", [True, False])
async def test_what_asking_returns_is_the_question_as_its_row_says(
    evening: Evening, audience: Audience, is_open: bool
) -> None:
    if is_open:
        await evening.open()
    asked = await evening.send("Is the path lit at night?", resident("Ann Asker"), audience)
    assert isinstance(asked, Asked)
    async with evening.ctx.db.read() as conn:
        assert await by_id(conn, asked.question.id) == asked.question
    assert asked.question.asker_name == ("Ann Asker" if audience is Audience.NAMED else None)
