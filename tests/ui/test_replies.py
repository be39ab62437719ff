"""What one person reads after doing something, and what goes by DM or pings the officers' room."""

from datetime import date
from importlib import import_module
from inspect import isfunction

import pytest
from msgspec.structs import replace

from bot.domain.followup import FollowUp, FollowUpState
from bot.domain.localtime import ZoneNote
from bot.domain.meeting import MeetingState, Series, Summary
from bot.domain.question import Audience, QuestionState, Standing
from bot.domain.team import Officer
from bot.services.answers import Answered
from bot.services.calendar import MeetingCancelled, MeetingMoved, MeetingScheduled, MeetingSkipped
from bot.services.followups import FollowUpMade
from bot.services.meetings import MeetingClosed, MeetingExtended, MeetingOpened
from bot.services.models import MeetingLine, MyQuestion, MyQuestions, QuestionLine
from bot.services.notices import NoticeKind
from bot.services.officers import OfficerNamed, PrivateInformationSet
from bot.services.private_information import ReceivedPrivately
from bot.services.questions import Asked
from bot.services.series import SeriesEnded, SeriesSet
from bot.services.support import Supportable, Supported
from bot.services.takedown import TakenDown
from bot.services.teams import TeamSetUp
from bot.ui import notices, replies
from bot.ui.dates import dates_list
from bot.ui.pieces import Piece
from tests.ui.samples import (
    LINK,
    MEETING,
    NEXT,
    QUESTION,
    STARTS,
    TEAM,
    T,
    check_piece,
    ids_of,
    labels_of,
    words_of,
)

ASKED = Asked(TEAM, QUESTION, MEETING, None, kept_for_next=False, too_late=False, repeated_submit=False)


def test_a_receipt_says_the_number_who_sees_it_and_when_it_is_answered() -> None:
    piece = replies.asked(ASKED, T)
    words = words_of(piece)
    assert "Your question is number **142**." in words
    assert "without your name" in words
    assert "The meeting is on and closes <t:1380650400:R>" in words
    assert labels_of(piece) == ["Tell me by DM", "My questions"]
    assert ids_of(piece) == ["bm:tell:31:1:0", "bm:mine:0"]


def test_a_question_asked_with_a_name_says_so() -> None:
    named = replace(ASKED, question=replace(QUESTION, audience=Audience.NAMED, asker_name="Rowan"))
    assert "with your name" in words_of(replies.asked(named, T))


def test_a_question_between_meetings_is_kept_for_the_next() -> None:
    kept = replace(ASKED, meeting=None, next_meeting=NEXT, kept_for_next=True)
    words = words_of(replies.asked(kept, T))
    assert "kept for the next meeting, on Tuesday 5 November 2013, 18:00 (UK time)" in words
    unplanned = words_of(replies.asked(replace(kept, next_meeting=None), T))
    assert "not planned yet" in unplanned


def test_a_question_too_late_says_why_it_waits() -> None:
    late = replace(ASKED, meeting=None, next_meeting=NEXT, kept_for_next=True, too_late=True)
    words = words_of(replies.asked(late, T))
    assert "The meeting closed before your question came. It is kept" in words


def test_words_of_danger_are_met_with_where_help_is() -> None:
    outcome = ReceivedPrivately(TEAM, 3, urgent=True, someone_in_danger=True, repeated_submit=False)
    words = words_of(replies.received_privately(outcome, T))
    assert words.startswith("**Nobody may be reading this now.**")
    for said in ("**999**", "**55**", "Childline, **0800 1111**", "not published"):
        assert said in words


@pytest.mark.parametrize("urgent", [True, False])
def test_nothing_promises_secrecy(urgent: bool) -> None:
    outcome = ReceivedPrivately(TEAM, 3, urgent=urgent, someone_in_danger=False, repeated_submit=False)
    words = words_of(replies.received_privately(outcome, T)).casefold()
    for promise in ("secret", "confidential", "anonymous", "nobody will know", "safe with us"):
        assert promise not in words
    assert "this passes through discord" in words


def test_private_information_says_who_reads_it_and_where_it_goes() -> None:
    outcome = ReceivedPrivately(TEAM, 3, urgent=False, someone_in_danger=False, repeated_submit=False)
    words = words_of(replies.received_privately(outcome, T))
    for said in ("PC Oak", "every weekday morning", "the control room", "Nobody will ask you for more here"):
        assert said in words


def test_the_list_to_support_is_chosen_from_by_a_select() -> None:
    line = QuestionLine(31, 142, "When is the light mended?", QuestionState.SHOWN, 3)
    piece = replies.want_list(Supportable(TEAM, (line,), 1, 2, 26), T, supported=Supported(TEAM, QUESTION))
    assert f"Done: you want to know the answer to question {QUESTION.number} too." in words_of(piece)
    assert ids_of(piece) == [f"bm:tell:{QUESTION.id}:1:0", "bm:support_pick:1:1", "bm:want:1:2", "bm:mine:0"]
    empty = replies.want_list(Supportable(TEAM, (), 1, 1, 0), T)
    assert "nothing to choose" in words_of(empty)


def test_who_supports_can_be_told() -> None:
    piece = replies.supported(Supported(TEAM, QUESTION), T)
    assert labels_of(piece) == ["Tell me by DM", "My questions"]
    assert labels_of(replies.told(142, 31, True, T))[0] == "Stop telling me by DM"
    assert labels_of(replies.told(142, 31, False, T))[0] == "Tell me by DM"


MINE = MyQuestion(
    question_id=31,
    team=TEAM,
    number=142,
    text="When is the light mended?",
    audience=Audience.UNNAMED,
    state=QuestionState.FOLLOWING_UP,
    standing=Standing.STANDS,
    reason=None,
    supports=3,
    follow_up_due=date(2013, 10, 4),
    link=LINK,
    tell_me=False,
    may_withdraw=True,
)


def test_my_questions_say_their_state_in_words_with_a_link() -> None:
    piece = replies.my_questions(MyQuestions((MINE,), 1, 1, 1, (2, 5)), T)
    words = words_of(piece)
    assert f"[Question 142]({LINK.url})" in words
    assert "an officer is finding out" in words
    assert "An officer comes back by Friday 4 October 2013." in words
    assert "Sent in private: number 2 and 5." in words
    assert labels_of(piece) == ["Question 142: tell me by DM", "Withdraw question 142"]
    assert ids_of(piece) == ["bm:tell:31:1:1", "bm:withdraw:31:1"]


def test_a_declined_question_of_mine_shows_the_reason() -> None:
    item = replace(MINE, state=QuestionState.DECLINED, reason="It is for the council.", may_withdraw=False)
    assert "Reason: It is for the council." in words_of(
        replies.my_questions(MyQuestions((item,), 1, 1, 1, ()), T)
    )


def test_meetings_are_listed_with_their_state() -> None:
    lines = (MeetingLine(TEAM, MEETING, True, LINK), MeetingLine(TEAM, NEXT, True, None))
    words = words_of(dates_list(lines, T))
    assert "open now · repeats" in words
    assert "Tuesday 5 November 2013, 18:00 (UK time)" in words
    assert "No meeting is planned" in words_of(dates_list((), T))


def test_help_is_for_who_asks() -> None:
    resident = words_of(replies.help_for(T, staff=False, admin=False, teams=(TEAM,)))
    assert "/ask" in resident
    assert "/desk" not in resident
    assert "/team setup" not in resident
    assert "/desk" in words_of(replies.help_for(T, staff=True, admin=False, teams=(TEAM,)))
    assert "/team setup" in words_of(replies.help_for(T, staff=False, admin=True, teams=()))


def test_which_team_gives_the_question_back() -> None:
    piece = replies.which_team((TEAM, replace(TEAM, id=2, name="Longfield")), T, "When?")
    assert labels_of(piece) == ["Ask: New Ash Green", "Ask: Longfield"]
    assert "```\nWhen?\n```" in words_of(piece)


ANSWER = Answered(
    TEAM, QUESTION, edited=False, unchanged=False, published_now=True, kept_follow_up=False, link=LINK
)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (ANSWER, "The answer to question 142 is saved. Everybody reads it in a moment."),
        (replace(ANSWER, edited=True), "is changed. Earlier versions are kept."),
        (replace(ANSWER, published_now=False), "It is published when the next meeting opens."),
        (replace(ANSWER, kept_follow_up=True), "You came back on question 142."),
        (replace(ANSWER, unchanged=True), "stays as it was"),
        (replace(ANSWER, published_now=False, removed=True), "nobody reads it until it is put back"),
    ],
)
def test_an_officer_reads_what_became_of_the_answer(outcome: Answered, words: str) -> None:
    assert words in words_of(replies.answered(outcome, T))


FOLLOW_UP = FollowUp(1, 1, 31, 142, 9, "PC Oak", date(2013, 10, 4), FollowUpState.OPEN, STARTS)


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (replies.shown(4, T), "Question 4 is on the board now."),
        (replies.declined(4, T), "Question 4 is closed with your reason."),
        (replies.withdrawn(4, T), "Question 4 is withdrawn."),
        (replies.put_back(4, T), "being put back"),
        (replies.kept_removed(4, T), "stay removed"),
        (replies.reason_added(4, T), "where question 4 was"),
        (replies.said(T), "Said."),
        (replies.follow_ups(TEAM, (), T), "every promise is kept."),
        (replies.follow_up_made(FollowUpMade(TEAM, QUESTION, FOLLOW_UP, True, LINK), T), "Friday 4 October"),
        (replies.taken_down(TakenDown(TEAM, QUESTION), T), "“Removed by the team” stays"),
        (replies.scheduled(MeetingScheduled(NEXT, ZoneNote.MOVED_FORWARD), T), "The clocks go forward"),
        (replies.scheduled(MeetingScheduled(NEXT, ZoneNote.FIRST_OF_TWO), T), "it is the first one"),
        (replies.moved(MeetingMoved(NEXT, MEETING, None), T), "It was on Tuesday 1 October 2013"),
        (replies.cancelled(MeetingCancelled(MEETING, NEXT), T), "Cancelled: the meeting on Tuesday 1"),
        (replies.skipped(MeetingSkipped(MEETING, NEXT), T), "The next meeting is on Tuesday 5 November"),
        (replies.opened(MeetingOpened(MEETING, NEXT), T), "It was planned for Tuesday 5 November"),
        (replies.extended(MeetingExtended(MEETING, STARTS), T), "now closes <t:1380650400:R>"),
        (replies.closed(MeetingClosed(MEETING, Summary(), NEXT), T), "No questions were asked."),
        (replies.team_set_up(TeamSetUp(TEAM, None), T), "is set up"),
        (replies.team_set_up(TeamSetUp(TEAM, TEAM), T), "has these settings now"),
        (replies.officer_set(OfficerNamed(TEAM, Officer(1, 2, 3, "PC Oak")), T), "The public reads PC Oak"),
        (replies.private_set(PrivateInformationSet(TEAM), T), "Private information is on."),
    ],
)  # fmt: skip
def test_staff_read_what_happened(piece: Piece, words: str) -> None:
    assert words in words_of(piece)
    if "<@" not in words_of(piece):
        check_piece(piece)
    assert piece.mention_roles == ()


def test_a_series_names_its_next_meetings_and_what_it_replaces() -> None:
    series = Series(1, 1, "FREQ=MONTHLY;BYDAY=1TU", MEETING.wall, "Europe/London", 60, None)
    words = words_of(replies.series_set(SeriesSet(series, (MEETING, NEXT), (None, None), (MEETING,)), T))
    assert "- Tuesday 1 October 2013, 18:00 (UK time)" in words
    assert "- Tuesday 5 November 2013, 18:00 (UK time)" in words
    assert "No longer held:" in words
    assert "no longer repeat" in words_of(replies.series_ended(SeriesEnded(series, ()), T))


@pytest.mark.parametrize("state", QuestionState)
def test_a_dm_has_a_link_and_no_question_text(state: QuestionState) -> None:
    piece = notices.dm_question_changed(TEAM, 142, state, LINK, T, question_id=31)
    words = words_of(piece)
    assert "142" in words
    assert QUESTION.text not in words
    assert labels_of(piece) == ["Open it", "Stop telling me by DM"]
    assert piece.mention_roles == ()


@pytest.mark.parametrize(
    ("kind", "mine", "words"),
    [
        (NoticeKind.ANSWER_CHANGED, True, "The answer to your question 142"),
        (NoticeKind.ANSWER_CHANGED, False, "The answer to question 142"),
        (NoticeKind.TAKEN_DOWN, True, "Your question 142"),
        (NoticeKind.TAKEN_DOWN, False, "Question 142"),
        (NoticeKind.PUT_BACK, True, "Your question 142"),
        (NoticeKind.PUT_BACK, False, "Question 142"),
    ],
)
def test_a_dm_about_a_published_answer_has_a_link_and_no_text(
    kind: NoticeKind, mine: bool, words: str
) -> None:
    piece = notices.dm_answer_changed(TEAM, 142, kind, LINK, T, mine=mine, question_id=31)
    assert words_of(piece).startswith(words)
    assert QUESTION.text not in words_of(piece)
    assert labels_of(piece) == ["Open it", "Stop telling me by DM"]
    assert piece.mention_roles == ()


def test_the_room_is_pinged_for_the_first_question_and_for_urgent_ones() -> None:
    first = notices.ping_first_question(TEAM, LINK, T)
    assert words_of(first).startswith("<@&201> <@&202> ")
    urgent = notices.ping_urgent(TEAM, 3, T)
    assert words_of(urgent).startswith("<@&201> **Urgent private information 3")
    assert urgent.mention_roles == (201,)


def test_a_deleted_pair_is_put_back_or_kept_removed() -> None:
    piece = notices.ping_removed(TEAM, 31, 142, T)
    assert labels_of(piece) == ["Put back", "Keep removed"]
    assert ids_of(piece) == ["bm:put_back:1:31:142:0", "bm:keep_removed:1:31:142:0"]


def test_meetings_called_off_are_told_apart() -> None:
    skipped = replace(MEETING, state=MeetingState.CANCELLED, skipped=True)
    lines = (
        MeetingLine(TEAM, skipped, True, None),
        MeetingLine(TEAM, replace(skipped, skipped=False), True, None),
    )
    words = words_of(dates_list(lines, T))
    assert "left out" in words
    assert "cancelled" in words


def test_every_reply_can_be_had_and_none_is_hidden_by_a_module_of_its_name() -> None:
    for module in replies._MODULES:
        import_module(f"{replies.__name__}.{module}")
    assert all(isfunction(getattr(replies, name)) for name in replies.__all__)
    with pytest.raises(AttributeError):
        _ = replies.nothing_of_the_kind
