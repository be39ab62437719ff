"""What stands in the meeting's channel, the news and the officers' room, as people read it."""

from datetime import date, time, timedelta

import pytest
from msgspec.structs import replace

from bot.domain.localtime import WallTime
from bot.domain.meeting import MeetingState, Summary
from bot.domain.preset import Preset
from bot.domain.question import QuestionState, Standing
from bot.services.models import (
    BoardView,
    ClosingView,
    Counts,
    EventView,
    FollowUpLine,
    FollowUpView,
    NewsView,
    QuestionLine,
    RoomView,
    SpeechView,
    WelcomeView,
)
from bot.ui import boards, pairs, places, posts, room
from bot.ui.markers import Marker
from tests.ui.samples import (
    LINK,
    MEETING,
    NEXT,
    PAIR,
    STARTS,
    TEAM,
    T,
    ids_of,
    labels_of,
    words_of,
)

SHOWN = QuestionLine(31, 142, "When is the *light* mended?", QuestionState.SHOWN, 12, "Rowan_Example")
ANSWERED = QuestionLine(30, 141, "Who empties the bins?", QuestionState.ANSWERED, 0, None, LINK)
BOARD = BoardView(TEAM, MEETING, Counts(waiting=3, shown=1, answered=1), 58, (SHOWN,), (ANSWERED,), 1)


def board(view: BoardView) -> str:
    return words_of(boards.render_board(view, T))


def test_the_board_says_what_is_going_on_in_words() -> None:
    words = board(BOARD)
    assert "## Meeting now" in words
    assert "Open. It closes <t:1380650400:R>" in words
    assert "5 questions so far: 3 waiting, 1 shown and 1 answered." in words
    assert "58 people took part." in words
    assert r"- **Question 142** · 12 others want to know · When is the \*light\* mended?" in words
    assert f"[Question 141]({LINK.url})" in words
    assert "999" in words


def test_the_board_has_everything_a_resident_does() -> None:
    assert labels_of(boards.render_board(BOARD, T)) == [
        "Ask a question",
        "I want to know this too",
        "My questions",
    ]


def test_the_board_counts_what_it_has_no_room_for() -> None:
    lines = tuple(replace(SHOWN, question_id=n, number=n, text="why " * 100) for n in range(12))
    words = board(replace(BOARD, shown=lines, counts=Counts(shown=40)))
    listed = words.count("**Question ")
    assert f"- and {40 - listed} more" in words


def test_the_board_counts_the_answers_it_has_no_room_for_but_not_those_taken_down() -> None:
    counted = Counts(answered=5)
    assert "more" not in board(replace(BOARD, shown=(), counts=counted, published_in_all=1))
    assert "- and 3 more" in board(replace(BOARD, shown=(), counts=counted, published_in_all=4))


def test_an_empty_board_invites_the_first_question() -> None:
    words = board(BoardView(TEAM, MEETING, Counts(), 0, (), (), 0))
    assert "Nothing is on the board yet" in words
    assert "0 questions so far." in words


def test_after_the_close_the_board_says_questions_are_kept() -> None:
    words = board(replace(BOARD, meeting=replace(MEETING, state=MeetingState.CLOSED), next_meeting=NEXT))
    assert "This meeting is over" in words
    assert "kept for the next meeting; the news channel says when it is" in words
    assert "5 questions asked = 1 answered + 4 carried over." in words


def test_the_welcome_says_who_answers_how_to_ask_and_how_to_check_us() -> None:
    words = words_of(boards.render_welcome(WelcomeView(TEAM, MEETING, ("PC Oak", "PCSO Elm"), 2), T))
    assert "PC Oak and PCSO Elm will answer your questions" in words
    assert "2 questions sent before" in words
    assert "Check us at <https://police.example/new-ash-green>." in words
    assert "We never write first to ask for money, passwords or pictures." in words
    assert "This passes through Discord." in words
    assert "- Read by: PC Oak\n- When: every weekday morning\n- Passed to: the control room" in words


def test_where_nobody_has_a_public_name_the_team_answers() -> None:
    words = words_of(boards.render_welcome(WelcomeView(TEAM, MEETING, (), 0), T))
    assert "New Ash Green team will answer your questions" in words


def test_a_meeting_that_opened_late_says_sorry() -> None:
    late = replace(MEETING, opened_late=True)
    assert "We are sorry" in words_of(boards.render_welcome(WelcomeView(TEAM, late, (), 0), T))
    assert "We are sorry" in words_of(posts.render_news(NewsView(TEAM, late, None, None), T))


@pytest.mark.parametrize("preset", Preset)
def test_every_preset_has_999_101_and_childline(preset: Preset) -> None:
    words = words_of(boards.render_welcome(WelcomeView(replace(TEAM, preset=preset), MEETING, (), 0), T))
    for number in ("**999**", "**55**", "**101**", "**0800 555 111**", "**0800 1111**"):
        assert number in words


def test_a_pair_shows_the_question_quoted_and_the_answer() -> None:
    (piece,) = pairs.render_pair(PAIR, T)
    assert piece.text == (
        "**Question 142** · asked without a name · 3 others want to know\n"
        "> When is the light by the school mended?\n\n"
        "**Answer from PC Oak**\nOn **Thursday**."
    )
    assert labels_of(piece) == ["Ask a question", "I want to know this too", "My questions"]


def test_a_name_is_shown_as_plain_text_only() -> None:
    words = words_of(pairs.render_pair(replace(PAIR, asker_name="<@5> **Bold** @everyone"), T)[0])
    assert r"asked by @… \*\*Bold\*\* @ everyone" in words


def test_an_edited_answer_says_so() -> None:
    assert "Edited" not in words_of(pairs.render_pair(PAIR, T)[0])
    assert "Edited: this answer was changed" in words_of(pairs.render_pair(replace(PAIR, edited=True), T)[0])


def test_a_long_answer_comes_in_parts_with_buttons_under_the_last() -> None:
    parts = pairs.render_pair(replace(PAIR, answer="A sentence of an answer. " * 160), T)
    assert len(parts) == 3
    assert [bool(labels_of(part)) for part in parts] == [False, False, True]
    assert "-# Question 142 · part 1 of 3" in words_of(parts[0])
    whole = " ".join(words_of(part) for part in parts)
    assert whole.count("A sentence of an answer.") == 160


def test_a_follow_up_promises_a_day_and_is_supported_by_its_own_button() -> None:
    follow_up = FollowUpView(date(2013, 10, 4), "PC Oak", overdue=False, kept_at=None)
    view = replace(PAIR, state=QuestionState.FOLLOWING_UP, answer=None, follow_up=follow_up)
    (piece,) = pairs.render_pair(view, T)
    assert "**PC Oak will find out and come back by Friday 4 October 2013.**" in words_of(piece)
    assert "bm:support:31" in ids_of(piece)
    late = replace(view, follow_up=replace(follow_up, overdue=True))
    assert "That day has passed" in words_of(pairs.render_pair(late, T)[0])


def test_a_kept_follow_up_shows_the_promise_and_the_answer() -> None:
    follow_up = FollowUpView(date(2013, 10, 4), None, overdue=False, kept_at=STARTS)
    words = words_of(pairs.render_pair(replace(PAIR, follow_up=follow_up), T)[0])
    assert "said they would find out by Friday 4 October 2013, and has come back" in words
    assert "On **Thursday**." in words


def test_what_was_taken_down_leaves_nothing_but_that() -> None:
    view = replace(PAIR, standing=Standing.TAKEN_DOWN, taken_down_reason="It named a neighbour.")
    (piece,) = pairs.render_pair(view, T)
    assert piece.text == "**Question 142**\nRemoved by the team.\nReason: It named a neighbour."


def test_an_answer_past_the_limit_of_pins_says_so() -> None:
    assert "Not pinned: 245" in words_of(pairs.render_pair(replace(PAIR, pinned=False), T)[0])


def test_the_news_tell_the_time_on_both_clocks() -> None:
    view = NewsView(TEAM, replace(MEETING, state=MeetingState.SCHEDULED), None, None)
    piece = posts.render_news(view, T)
    assert "Tuesday 1 October 2013, 18:00 (UK time)\nIt opens <t:1380646800:R>" in words_of(piece)
    assert labels_of(piece) == [
        "Ask a question", "My questions", "Search answers", "Subscribe", "Add to calendar",
    ]  # fmt: skip
    moved = words_of(posts.render_news(replace(view, moved=True), T))
    assert "The time of this meeting has changed." in moved


def test_the_news_lead_to_the_channel_and_later_to_the_record() -> None:
    open_now = posts.render_news(NewsView(TEAM, MEETING, LINK, None), T)
    assert "Go to the meeting" in labels_of(open_now)
    archived = replace(MEETING, state=MeetingState.ARCHIVED)
    assert "Read the record" in labels_of(posts.render_news(NewsView(TEAM, archived, None, LINK), T))


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        (
            replace(MEETING, state=MeetingState.SCHEDULED, original=WallTime(date(2013, 10, 2), time(18))),
            "has a new time: Tuesday 1 October 2013, 18:00",
        ),
        (replace(MEETING, state=MeetingState.SCHEDULED), "takes place on Tuesday 1 October 2013, 18:00"),
        (replace(MEETING, state=MeetingState.CANCELLED, reason="Flu."), "is cancelled. Reason: Flu."),
        (replace(MEETING, state=MeetingState.CANCELLED, skipped=True), "is left out."),
        (replace(MEETING, state=MeetingState.MISSED), "could not be held"),
    ],
)
def test_changes_are_announced(meeting: object, words: str) -> None:
    view = NewsView(TEAM, meeting, None, None, NEXT)  # type: ignore[arg-type]
    said = words_of(posts.render_announcement(view, T))
    assert words in said
    if meeting.state is not MeetingState.SCHEDULED:  # type: ignore[attr-defined]
        assert "The next meeting is on Tuesday 5 November 2013" in said


def test_the_summary_adds_up_in_words() -> None:
    summary = Summary(
        asked=18, answered=9, following_up=2, declined=1, withdrawn=1, carried_over=5, participants=58
    )
    assert summary.adds_up()
    words = words_of(posts.render_closing(ClosingView(TEAM, MEETING, summary, (SHOWN,), NEXT), T))
    assert (
        "18 questions asked = 9 answered + 2 following up + 1 can't be answered here + 1 withdrawn "
        "+ 5 carried over." in words
    )
    assert "58 people took part." in words
    assert "- and 4 more" in words


def test_the_warning_says_when_the_meeting_closes() -> None:
    assert "closes <t:1380650400:R>" in words_of(posts.render_warning(TEAM, MEETING, T))


def test_a_long_speech_comes_in_numbered_parts() -> None:
    view = SpeechView(TEAM, MEETING, "PC Oak", "Good evening all. " * 150, STARTS)
    parts = posts.render_speech(view, T)
    assert words_of(parts[0]).startswith("**PC Oak says:**\nGood evening all.")
    assert words_of(parts[0]).endswith("-# PC Oak, part 1 of 2")
    (short,) = posts.render_speech(replace(view, text="Good evening."), T)
    assert words_of(short) == "**PC Oak says:**\nGood evening."


def test_the_officers_room_says_what_needs_doing() -> None:
    line = FollowUpLine(31, 142, "When?", date(2013, 10, 4), "PC Oak", 9, overdue=True, link=LINK)
    view = RoomView(
        TEAM, MEETING, NEXT, Counts(waiting=3), STARTS - timedelta(hours=2), 2, 1, (line,), 1, 1,
        ("record:no_permission", "record:no_permission"),
    )  # fmt: skip
    piece = room.render_room_board(view, T)
    words = words_of(piece)
    assert "Questions: 3 waiting" in words
    assert "The oldest waiting question came <t:1380639600:R>." in words
    assert "**Private information:** 2 messages not opened, 1 urgent." in words
    assert "PC Oak, by Friday 4 October 2013 · **overdue**" in words
    assert words.count("The bot could not show the record") == 1
    assert "run /team check" in words
    assert labels_of(piece) == ["Open my desk", "Pause"]


def test_channels_are_named_as_discord_names_them() -> None:
    assert places.meeting_channel_name(MEETING, T) == "meeting-tuesday-1-october-2013"
    assert places.officers_room_name(T) == "officers-room"
    assert places.category_name(TEAM) == "New Ash Green"


def test_the_event_leads_to_the_news_post() -> None:
    fields = places.event_fields(EventView(TEAM, MEETING, True, LINK), T, Marker(4, 1))
    assert fields.location == LINK.url
    assert fields.name == "Meeting: New Ash Green team"
    assert fields.description.endswith("[beatmeet v4.1]")
