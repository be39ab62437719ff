"""The record as a post in past meetings."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.question import QuestionState
from bot.domain.text import discord_length
from bot.ui.markers import Marker, in_message
from bot.ui.record import RecordPost, render_record
from tests.export.examples import (
    DROPPED,
    HOSTILE,
    LONG_ANSWER,
    MOVED,
    OFFICER,
    TEAM,
    T,
    pair,
    record,
    rich_record,
    taken_down,
)


def said(post: RecordPost) -> str:
    return "\n".join(piece.text or "" for piece in post.pieces)


def test_the_first_message_sums_the_meeting_up_and_carries_the_files() -> None:
    post = render_record(rich_record(), T)
    words = post.first.text or ""
    assert post.title == "New Ash Green, Tuesday 1 October 2013, 18:00"
    assert "18 questions asked = 11 answered + 2 following up + 1 can't be answered here" in words
    assert "58 people took part." in words
    assert "Who answered: PC Rowan Example and Sgt Kim Sample." in words
    assert "Next meeting: Tuesday 5 November 2013, 18:00." in words
    assert [name for name, _ in post.first.files] == [
        "new-ash-green-2013-10-01.html",
        "new-ash-green-2013-10-01.csv",
    ]
    assert post.files == post.first.files


def test_many_short_pairs_are_packed_into_few_messages() -> None:
    post = render_record(record(*(pair(n, "Is it open?", "Yes, it is.") for n in range(1, 41))), T)
    assert len(post.more) <= 3
    words = said(post)
    places = [words.index(f"**Question {n}**") for n in range(1, 41)]
    assert places == sorted(places)


def test_a_follow_up_says_who_comes_back_and_by_when() -> None:
    words = said(render_record(record(pair(8, "How many?", None)), T))
    assert f"**{OFFICER} will find out and come back by Friday 4 October 2013.**" in words
    assert "- Question 8, by Friday 4 October 2013" in words


def test_a_promise_that_was_moved_or_dropped_says_why() -> None:
    moved = pair(1, "When is the gate mended?", None, follow_up=MOVED)
    dropped = pair(2, "Whose lamp is it?", None, follow_up=DROPPED, state=QuestionState.DECLINED)
    words = said(render_record(record(moved, dropped), T))
    assert "come back by Saturday 12 October 2013.**\nFirst said: by Friday 4 October 2013." in words
    assert "Reason: The contractor is away." in words
    assert f"**{OFFICER} said they would find out by Friday 4 October 2013, and could not.**" in words
    assert "Whose lamp is it?" in words
    assert "- Question 2, by" not in words


def test_what_was_taken_down_leaves_its_number_and_the_reason() -> None:
    gone = replace(taken_down(9, "It named a neighbour."), text="SECRET", answer="SECRET")
    words = said(render_record(record(gone), T))
    assert "**Question 9**\nRemoved by the team: It named a neighbour." in words
    assert "SECRET" not in words


def test_a_withdrawn_follow_up_shows_nothing_of_it() -> None:
    words = said(render_record(record(pair(9, "SECRET", None, state=QuestionState.WITHDRAWN)), T))
    assert "SECRET" not in words
    assert "come back" not in words


def test_declined_and_carried_over_are_listed_under_their_headings() -> None:
    words = said(render_record(rich_record(), T))
    assert "## Can't answer here\n- Question 114: This is about one person. Please call 101." in words
    assert (
        "- Question 116: Can we have a meeting at the village hall too?\n- Question 117\n- Question 118"
        in words
    )


def test_nobody_is_mentioned_and_hostile_words_do_nothing() -> None:
    post = render_record(record(pair(1, HOSTILE, HOSTILE, asker_name="Robin Resident")), T)
    words = said(post)
    assert "<@123456789012345678>" not in words
    assert "@everyone" not in words
    assert "Robin" not in words
    assert all(not piece.mention_roles for piece in post.pieces)


def test_the_same_record_gives_the_same_post() -> None:
    first, second = render_record(rich_record(), T), render_record(rich_record(), T)
    assert [piece.fingerprint() for piece in first.pieces] == [piece.fingerprint() for piece in second.pieces]


def test_files_that_do_not_fit_one_message_ride_on_more() -> None:
    whole = render_record(rich_record(), T)
    post = render_record(rich_record(), T, upload_limit=3000)
    assert len(post.more) > len(whole.more)
    assert all(sum(len(data) for _, data in piece.files) <= 3000 for piece in post.pieces)
    assert {name.partition(".gz")[0] for name, _ in post.files} == {name for name, _ in whole.files}


def test_a_name_of_any_length_fits_the_title() -> None:
    post = render_record(record(team=replace(TEAM, name="Ash " * 60)), T)
    assert discord_length(post.title) <= 100
    assert post.title.endswith("…, Tuesday 1 October 2013, 18:00")


def test_an_empty_meeting_has_a_post_of_one_message() -> None:
    assert render_record(record(), T).more == ()


@settings(max_examples=40, deadline=None)
@given(
    texts=st.lists(
        st.tuples(st.text(min_size=1, max_size=300), st.sampled_from(["", LONG_ANSWER, "y" * 4000])),
        max_size=4,
    ),
    name=st.text(max_size=200),
)
def test_every_message_fits_with_its_marker_and_can_be_found_by_it(
    texts: list[tuple[str, str]], name: str
) -> None:
    pairs = [pair(n, text, f"{text}{more}", shown_as=name or None) for n, (text, more) in enumerate(texts)]
    team = replace(
        TEAM, name=name or "A", organisation=name * 5, official_page="https://x.example/" + "p" * 500
    )
    post = render_record(record(*pairs, team=team, answering=(name,) * 12), T)
    marker = Marker(2**63 - 1, 999_999_999)
    for piece in post.pieces:
        marked = piece.marked(marker)
        assert marked.text is not None
        assert 0 < discord_length(marked.text) <= 2000
        assert in_message({"content": marked.text}) == marker
