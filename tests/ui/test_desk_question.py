"""The desk's page of a question with everything on it at once still fits, and says all in words."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from bot.domain.question import QuestionState
from bot.services.models import ClaimView, DeskPage, LikelySame
from bot.ui import desk, desk_parts
from bot.ui.base import Page, Press, Row
from bot.ui.desk_more import more_pick
from bot.ui.ids import CustomId
from tests.ui.samples import LINK, T, labels_of, words_of
from tests.ui.test_desk import LINE, PAGE

LONGEST = "*" * 1000
LINES = "a\n" * 500
UNTIL = datetime(2013, 10, 1, 18, 10, tzinfo=UTC)
FURTHER: tuple[str | Row, ...] = (
    "\n".join(["Answered before: " + "x" * 300] * 3),
    tuple(Press(f"Use the answer to question {n}", CustomId("use_earlier", n)) for n in range(4)),
)


@pytest.mark.parametrize("text", [LONGEST, LINES, "Why?"])
def test_everything_at_once_fits_and_the_word_that_it_stands_still_too(text: str) -> None:
    likely = tuple(LikelySame(n, n, text, QuestionState.SHOWN, LINK) for n in (4, 5, 6))
    view = replace(
        PAGE,
        question=replace(LINE, text=text, reworded=True),
        original=text,
        claim=ClaimView("PC Oak" * 15, UNTIL, mine=False),
        likely=likely,
        to_approve=3,
    )
    piece = desk.desk_question(view, T, FURTHER, said="Done. " * 20)
    assert isinstance(piece.view, Page)
    still = desk_parts.stands_still(piece, 1, desk_parts.QUESTIONS, 31, T)
    assert "This page no longer refreshes itself: press Refresh." in words_of(still)
    assert "Refresh" in labels_of(still)


def test_what_it_looks_like_and_who_is_at_it_stands_in_words() -> None:
    view = replace(
        PAGE,
        question=replace(LINE, reworded=True),
        original="When does Bob mend it?",
        claim=ClaimView("PC Oak", UNTIL, mine=False),
        likely=(LikelySame(4, 4, "Is the light mended?", QuestionState.ANSWERED, LINK),),
    )
    piece = desk.desk_question(view, T)
    words = words_of(piece)
    assert "**PC Oak is answering it**, until <t:1380651000:t>." in words
    assert "Wording edited by the team. The asker wrote:\n> When does Bob mend it?" in words
    assert f"Looks like [question 4]({LINK.url}) (answered): Is the light mended?" in words
    assert "Same as question 4" in labels_of(piece)


def test_one_that_is_done_offers_nothing_that_is_too_late() -> None:
    done = replace(LINE, state=QuestionState.MERGED)
    piece = desk.desk_question(replace(PAGE, question=done, same_as=4, handled_by="Mo", may_answer=False), T)
    assert "the same as question 4\nDone by Mo. Press Next to go on." in words_of(piece)
    assert labels_of(piece)[:2] == ["Previous", "Next"]


def test_muting_and_blocking_are_offered_in_a_meeting_and_between() -> None:
    def offered(view: DeskPage) -> list[str]:
        pick = more_pick(view, T)
        assert pick is not None
        return [option.value for option in pick.options]

    for view in (PAGE, replace(PAGE, meeting=None)):
        assert {"mute", "block"} <= set(offered(view))
