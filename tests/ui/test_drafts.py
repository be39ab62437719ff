"""What is offered back to its sender fits a message, whatever was typed, and says each choice in words."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.care import Found, Sensitive, look
from bot.domain.question import Audience
from bot.services.drafts import Offered
from bot.services.memory import EarlierAnswer
from bot.services.models import DraftLine, MyQuestions
from bot.ui import replies
from tests.ui import samples
from tests.ui.samples import T, check_piece, hostile, labels_of, words_of

OPENING = "Zx9-_opening1"
NOW = datetime(2013, 10, 1, 18, tzinfo=UTC)
PLATE = "The van AB12 CDE"
few = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def offer(text: str, **more: Any) -> Offered:
    made = Offered(samples.TEAM, OPENING, text, Audience.UNNAMED, None, look(text), (), NOW)
    return replace(made, **more)


EARLIER = st.builds(
    EarlierAnswer, samples.IDS, samples.NUMBERS, hostile(1000), hostile(4000), samples.MOMENTS, samples.LINKS
)


@st.composite
def founds(draw: st.DrawFn, text: str) -> tuple[Found, ...]:
    kinds = draw(st.lists(st.sampled_from(Sensitive), max_size=12))
    size = max(1, len(text) // max(1, len(kinds)))
    return tuple(Found(kind, at * size, (at + 1) * size) for at, kind in enumerate(kinds))


@few
@given(st.data(), samples.TEAMS, hostile(1000), st.lists(EARLIER, max_size=3).map(tuple))
def test_an_offer_fits(data: st.DataObject, team: Any, text: str, earlier: Any) -> None:
    found = data.draw(founds(text))
    check_piece(replies.offered(offer(text, team=team, found=found, earlier=earlier), T))


@few
@given(
    st.lists(samples.MY_QUESTIONS, max_size=6, unique_by=lambda item: item.question_id).map(tuple),
    st.lists(hostile(1000), max_size=3),
)
def test_my_questions_fit_with_drafts(mine: Any, texts: list[str]) -> None:
    drafts = tuple(DraftLine(samples.TEAM, f"{OPENING}{at}", text) for at, text in enumerate(texts))
    check_piece(replies.my_questions(MyQuestions(mine, 99, 2, 3, tuple(range(40)), drafts), T))


@pytest.mark.parametrize(
    ("private_on", "labels"),
    [
        (True, ["Only to the officers", "Change it", "Send as it is", "Don't send it"]),
        (False, ["Change it", "Send as it is", "Don't send it"]),
    ],
)
def test_the_officers_are_a_choice_only_where_the_team_takes_private_information(
    private_on: bool, labels: list[str]
) -> None:
    team = replace(samples.TEAM, private_on=private_on)
    piece = replies.offered(offer(PLATE, team=team), T)
    assert labels_of(piece) == labels
    assert ("takes nothing in private" in words_of(piece)) is not private_on


def test_what_was_found_twice_is_quoted_once_in_words() -> None:
    words = words_of(replies.offered(offer(f"{PLATE}, again AB12 CDE, call 07700 900123"), T))
    assert words.count("a number plate: “AB12 CDE”") == 1
    assert "a phone number: “07700 900123”" in words


def test_a_draft_whose_text_cannot_be_opened_is_listed_and_said() -> None:
    draft = DraftLine(samples.TEAM, OPENING, "")
    assert "Its text cannot be opened" in words_of(
        replies.my_questions(MyQuestions((), 0, 1, 1, (), (draft,)), T)
    )
