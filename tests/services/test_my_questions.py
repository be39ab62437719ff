"""What one person asked and supports, for that person alone."""

from bot.domain.question import QuestionState, Standing
from bot.services import followups, questions, support, takedown
from bot.services.models import MyQuestions
from bot.services.my_questions import my_questions
from bot.storage.views import Kind
from tests.builders import GUILD, make_team, moderator, resident
from tests.evening import Evening
from tests.services.test_takedown import delete_on_discord


def numbers(found: MyQuestions) -> list[int]:
    return [item.number for item in found.items]


async def test_mine_come_first_then_what_i_support_each_newest_first(meeting_on: Evening) -> None:
    me = resident()
    first = await meeting_on.ask("My first?", me)
    others = await meeting_on.ask_and_show("Somebody else's?")
    meeting_on.clock.advance(minutes=1)
    second = await meeting_on.ask("My second?", me)
    await support.support_question(meeting_on.ctx, me, others.id)
    await meeting_on.ask("A third person's?")
    found = await my_questions(meeting_on.ctx, me, GUILD)
    assert numbers(found) == [second.number, first.number, others.number]
    assert [item.mine for item in found.items] == [True, True, False]
    assert [item.may_withdraw for item in found.items] == [True, True, False]
    assert (found.total, found.page, found.pages) == (3, 1, 1)


async def test_four_are_on_a_page(meeting_on: Evening) -> None:
    me = resident()
    for n in range(12):
        await meeting_on.ask(f"Question {n}?", me)
    pages = [await my_questions(meeting_on.ctx, me, GUILD, page) for page in (1, 2, 3, 99, -1)]
    assert [len(page.items) for page in pages] == [4, 4, 4, 4, 4]
    assert [page.page for page in pages] == [1, 2, 3, 3, 1]
    assert sorted(numbers(pages[0]) + numbers(pages[1]) + numbers(pages[2])) == list(range(2, 14))


async def test_links_go_to_the_pair_else_to_the_board(meeting_on: Evening) -> None:
    me = resident()
    answered, waiting = await meeting_on.ask("Answered?", me), await meeting_on.ask("Waiting?", me)
    await meeting_on.answer(answered)
    await meeting_on.shown_in_discord()
    assert waiting.meeting_id is not None
    board = await meeting_on.place_of(Kind.BOARD, waiting.meeting_id)
    pair = await meeting_on.place_of(Kind.PAIR, answered.id)
    found = await my_questions(meeting_on.ctx, me, GUILD)
    links = {item.number: item.link for item in found.items}
    assert [(link.channel_id, link.message_id) for link in links.values() if link] == [board, pair]
    await meeting_on.close()
    before_next = await my_questions(meeting_on.ctx, me, GUILD)
    assert {item.number: item.link is None for item in before_next.items} == {
        waiting.number: True, answered.number: False,
    }  # fmt: skip


async def test_states_reasons_days_and_wishes_are_there(meeting_on: Evening) -> None:
    me = resident()
    declined, promised = await meeting_on.ask("Declined?", me), await meeting_on.ask("Promised?", me)
    await questions.decline_question(meeting_on.ctx, moderator(), declined.id, "About one person.")
    made = await followups.make_follow_up(
        meeting_on.ctx, meeting_on.pc_reed, meeting_on.team.id, promised.number, None
    )
    await questions.tell_me(meeting_on.ctx, me, promised.id, on=True)
    second, first = (await my_questions(meeting_on.ctx, me, GUILD)).items
    assert (first.state, first.reason, first.tell_me) == (QuestionState.DECLINED, "About one person.", False)
    assert (second.state, second.follow_up_due, second.tell_me) == (
        QuestionState.FOLLOWING_UP, made.follow_up.due, True,
    )  # fmt: skip
    await meeting_on.answer(promised)
    assert (await my_questions(meeting_on.ctx, me, GUILD)).items[0].follow_up_due is None


async def test_who_supports_reads_no_more_than_everybody(meeting_on: Evening) -> None:
    me, asker = resident(), resident()
    withdrawn = await meeting_on.ask_and_show("Withdrawn words?", asker)
    removed = await meeting_on.ask_and_show("Removed words?", asker)
    for question in (withdrawn, removed):
        await support.support_question(meeting_on.ctx, me, question.id)
    await questions.withdraw_question(meeting_on.ctx, asker, withdrawn.id)
    await meeting_on.answer(removed)
    await takedown.take_down(meeting_on.ctx, moderator(), removed.id)
    found = await my_questions(meeting_on.ctx, me, GUILD)
    assert [item.text for item in found.items] == ["", ""]
    assert "words" not in repr(found)
    own = await my_questions(meeting_on.ctx, asker, GUILD)
    assert {item.text for item in own.items} == {"Withdrawn words?", "Removed words?"}
    assert Standing.TAKEN_DOWN in {item.standing for item in own.items}


async def test_all_teams_of_this_server_and_of_no_other(evening: Evening) -> None:
    me = resident()
    near = Evening(evening.ctx, evening.clock, await make_team(evening.ctx, "Hartley"))
    await evening.ask("Here?", me)
    await near.ask("Next door?", me)
    found = await my_questions(evening.ctx, me, GUILD)
    assert {item.team.name for item in found.items} == {"New Ash Green", "Hartley"}
    assert (await my_questions(evening.ctx, me, 999)).total == 0


async def test_somebody_new_has_none(evening: Evening) -> None:
    found = await my_questions(evening.ctx, resident(), GUILD)
    assert (found.items, found.total, found.page, found.pages, found.private_numbers) == ((), 0, 1, 1, ())
    assert await evening.rows("person") != [], "reading writes nobody down"


async def test_who_supports_reads_no_words_of_what_a_person_deleted(meeting_on: Evening) -> None:
    asker, me = resident(), resident()
    question = await meeting_on.ask_and_show("Whose car is SEC 1RET?", asker)
    await support.support_question(meeting_on.ctx, me, question.id)
    await meeting_on.answer(question)
    await meeting_on.shown_in_discord()
    await delete_on_discord(meeting_on, question)
    [mine] = (await my_questions(meeting_on.ctx, me, GUILD)).items
    assert mine.text == ""
    [asked] = (await my_questions(meeting_on.ctx, asker, GUILD)).items
    assert asked.text == "Whose car is SEC 1RET?"
