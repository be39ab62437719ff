"""My desk: what an officer and a moderator find on it."""

from datetime import date

from msgspec.structs import replace

from bot.domain.private_information import PrivateInformation
from bot.domain.question import QuestionState, Standing
from bot.services.models import (
    Counts,
    DeskMeeting,
    DeskPage,
    FollowUpLine,
    OpenedPrivateInformation,
    PrivatePage,
    PublishedPage,
    QuestionLine,
)
from bot.ui import desk, desk_parts, private_desk
from tests.ui.samples import LINK, MEETING, PAIR, STARTS, TEAM, T, ids_of, labels_of, words_of

LINE = QuestionLine(31, 142, "When is the light mended?", QuestionState.WAITING, 3)
PAGE = DeskPage(
    team=TEAM,
    meeting=MEETING,
    question=LINE,
    version=4,
    position=3,
    total=18,
    may_answer=True,
    counts=Counts(waiting=15, shown=3),
    private_unopened=2,
    follow_ups_open=1,
    published=9,
)


def test_a_question_stands_with_its_place_and_state_in_words() -> None:
    words = words_of(desk.desk_question(PAGE, T))
    assert "### Question 142 · 3 of 18" in words
    assert "asked without a name · 3 others want to know · waiting, not on the board yet" in words
    assert "> When is the light mended?" in words


def test_an_officer_can_do_everything_with_it() -> None:
    piece = desk.desk_question(PAGE, T)
    assert labels_of(piece) == [
        "Show",
        "Answer",
        "I'll find out",
        "Can't answer here",
        "Previous",
        "Next",
        "Go to a number",
        "List",
        "Questions (18)",
        "Follow-ups (1)",
        "Private information (2)",
        "Published (9)",
        "Meeting",
    ]
    assert ids_of(piece)[:2] == ["bm:show:1:31:142:1", "bm:answer:1:31:142:1"]
    assert "bm:desk_questions:1:31:next" in ids_of(piece)


def test_a_moderator_neither_answers_nor_reads_what_is_private() -> None:
    labels = labels_of(desk.desk_question(replace(PAGE, may_answer=False), T))
    assert labels == [
        "Show",
        "Can't answer here",
        "Previous",
        "Next",
        "Go to a number",
        "List",
        "Questions (18)",
        "Follow-ups (1)",
        "Published (9)",
        "Meeting",
    ]


def test_a_shown_question_is_not_shown_again() -> None:
    shown = replace(PAGE, question=replace(LINE, state=QuestionState.SHOWN), total=1)
    assert labels_of(desk.desk_question(shown, T))[:3] == ["Answer", "I'll find out", "Can't answer here"]


def test_an_empty_desk_says_so() -> None:
    words = words_of(desk.desk_question(replace(PAGE, question=None, position=0, total=0), T))
    assert "You are up to date." in words


def test_follow_ups_come_four_a_page_each_with_keep() -> None:
    lines = [
        FollowUpLine(n, n, "When?", date(2013, 10, 4), "PC Oak", 9, overdue=n < 3, link=LINK)
        for n in range(1, 8)
    ]
    first = desk.desk_follow_ups(TEAM, lines, T)
    assert "7 questions to find out about, 2 of them overdue" in words_of(first)
    assert sum(label.startswith("Answer question ") for label in labels_of(first)) == 4
    assert "Page 2" in labels_of(first)
    second = desk.desk_follow_ups(TEAM, lines, T, page=2, may_answer=False)
    assert not any(label.startswith("Answer question ") for label in labels_of(second))
    assert "Page 1" in labels_of(second)


def test_private_information_is_listed_without_its_text_and_opened_one_by_one() -> None:
    items = (
        PrivateInformation(1, 1, 3, True, None, STARTS, 0),
        PrivateInformation(2, 1, 2, False, None, STARTS, 4),
    )
    piece = private_desk.desk_private(PrivatePage(TEAM, items, 2, 1, 1), T)
    words = words_of(piece)
    assert "**number 3** · **urgent** · came <t:1380646800:R> · received, not opened yet" in words
    assert "opened 4 times" in words
    assert "bm:open_private:1:3" in ids_of(piece)


def test_what_is_opened_says_not_to_ask_for_more() -> None:
    item = PrivateInformation(1, 1, 3, True, None, STARTS, 0)
    opened = OpenedPrivateInformation(TEAM, item, "A *dealer* at 5 @everyone")
    (piece,) = private_desk.opened_private(opened, T)
    words = words_of(piece)
    assert r"> A \*dealer\* at 5 @ everyone" in words
    assert "Do not ask the person for more through it" in words
    assert "somebody may be in danger" in words


def test_a_published_pair_is_taken_down_and_put_back() -> None:
    page = PublishedPage(TEAM, replace(PAIR, link=LINK), 1, 9)
    labels = labels_of(desk.desk_published(page, T))
    assert labels[:4] == ["Edit the answer", "Take down", "Newer", "Older"]
    gone = replace(PAIR, standing=Standing.TAKEN_DOWN, text="", answer=None, taken_down_reason="A name.")
    removed = desk.desk_published(replace(page, pair=gone), T)
    assert labels_of(removed)[:2] == ["Put back", "Add a reason"]
    assert "Removed by the team. Reason: A name." in words_of(removed)
    assert "Nothing is published yet." in words_of(desk.desk_published(PublishedPage(TEAM, None, 0, 0), T))
    assert labels_of(desk.desk_published(page, T, may_answer=False))[0] == "Take down"


def test_whether_to_close_can_be_asked_on_a_page_that_stands_still() -> None:
    view = DeskMeeting(TEAM, MEETING, None, Counts(waiting=1), may_answer=True)
    asking = desk.desk_meeting(view, T, closing=True)
    ids = ids_of(desk_parts.stands_still(asking, TEAM.id, desk_parts.MEETING, 0, T))
    assert len(ids) == len(set(ids)), "Discord takes no two buttons of one id"


def test_a_full_page_of_follow_ups_that_nobody_took_has_room_for_all_its_buttons() -> None:
    free = FollowUpLine(
        1, 7, "Why?", date(2013, 9, 21), "Old Ash Green", 1, overdue=True, link=None,
        asked_team="New Ash Green", handed_to_id=2, free=True,
    )  # fmt: skip
    lines = [replace(free, question_id=place, number=place) for place in range(1, 13)]
    labels = labels_of(desk.desk_follow_ups(TEAM, lines, T, page=2, note="Done."))
    assert sum("I'll take it" in label for label in labels) == 4
