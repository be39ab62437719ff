"""A desk on which a thousand questions wait: Discord takes every page, and they lead to any question."""

from bot.domain.question import MAX_QUESTION
from bot.services import desk, merging, questions
from bot.ui import desk as desk_ui
from tests.builders import moderator
from tests.evening import Evening
from tests.ui.samples import T, check_piece, labels_of, words_of

MANY = 1000
STREETS = ("Ash Road", "Mill Lane", "Church Street", "Station Road", "High Street", "The Green", "Oak Avenue")
THINGS = ("lamp", "bench", "bin", "hedge", "kerb", "drain", "crossing", "fence", "sign", "tree", "bus stop")


def text_of(number: int) -> str:
    """Some alike, some as long and as full of Markdown as they may be."""
    words = f"When is the {THINGS[number % 11]} in {STREETS[number % 7]} mended, number {number // 77}?"
    return (words + " **_`|~>" * MAX_QUESTION)[:MAX_QUESTION] if number % 5 == 0 else words


async def test_a_thousand_open_questions_are_read_found_and_merged_page_by_page(meeting_on: Evening) -> None:
    evening, mo = meeting_on, moderator("Mo")
    asked = [await evening.ask(text_of(number)) for number in range(MANY - 1)]
    team = evening.team

    first = await desk.desk_page(evening.ctx, mo, team.id)
    assert (first.position, first.total) == (1, MANY)
    listed: list[int] = []
    for page in range(1, 41):
        view = await desk.desk_list(evening.ctx, evening.pc_reed, team.id, page)
        assert (view.page, view.pages, view.total, len(view.lines)) == (page, 40, MANY, 25)
        listed += [line.number for line in view.lines]
        piece = desk_ui.desk_list(view, T)
        check_piece(piece)
        beside = {f"Page {other}" for other in (page - 1, page + 1) if 1 <= other <= 40}
        assert beside <= set(labels_of(piece))
    assert sorted(listed) == list(range(1, MANY + 1)), "each stands on one page"
    assert (await desk.desk_list(evening.ctx, mo, team.id, 41)).page == 40

    for question in asked[::50]:
        found = await questions.question_by_number(evening.ctx, mo, team.id, str(question.number))
        seen = await desk.desk_page(evening.ctx, evening.pc_reed, team.id, found.id, stay=True)
        check_piece(desk_ui.desk_question(seen, T))
        assert listed[seen.position - 1] == question.number
        after = await desk.desk_page(evening.ctx, evening.pc_reed, team.id, found.id, 1)
        assert after.question is not None
        assert after.question.number == listed[seen.position % MANY]

    seen = await desk.desk_page(evening.ctx, mo, team.id, asked[-1].id)
    assert seen.likely, "among a thousand, those that are alike are found"
    target = seen.likely[0].number
    assert f"Looks like question {target}" in words_of(desk_ui.desk_question(seen, T))
    await merging.merge_question(evening.ctx, mo, asked[-1].id, target, None)
    left = await desk.desk_page(evening.ctx, mo, team.id)
    assert left.total == MANY - 1
