"""Whatever the rows hold, every message and form is one that Discord takes, and pings nobody."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.followup import Chase
from bot.domain.localtime import ZoneNote
from bot.domain.meeting import MeetingState
from bot.domain.question import Audience, QuestionState
from bot.services.elsewhere import ElsewhereCancelled, ElsewhereChanged, ElsewhereSet
from bot.services.models import (
    BoardView,
    ClosingView,
    DeskPage,
    EventView,
    MeetingLine,
    MyPrivateInformation,
    MyQuestions,
    NewsView,
    OpenedPrivateInformation,
    OutcomeView,
    PrivateMessage,
    PrivatePage,
    PublishedPage,
    RoomView,
    SpeechView,
    WelcomeView,
)
from bot.services.notices import NoticeKind
from bot.services.outcomes import OutcomePage, OutcomeTold
from bot.services.private_acts import Sender
from bot.services.support import Supportable, Supported
from bot.services.untold import Untold
from bot.ui import (
    boards,
    desk,
    forms,
    notices,
    pairs,
    places,
    posts,
    private_desk,
    private_forms,
    replies,
    room,
)
from bot.ui import outcomes as ui_outcomes
from bot.ui.dates import (
    dates_list,
    elsewhere_cancelled,
    elsewhere_changed,
    elsewhere_set,
    render_elsewhere,
)
from bot.ui.markers import Marker, in_text
from bot.ui.private_replies import dm_private_reply
from bot.ui.untold import untold_pieces
from bot.ui.worded_notices import worded
from tests.ui import samples
from tests.ui.samples import T, check_form, check_piece, hostile

NOTED = Supported(samples.TEAM, samples.QUESTION, counted=False)
few = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
NEXT = st.none() | samples.MEETINGS


def many(of: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most).map(tuple)


@few
@given(
    st.builds(
        BoardView, samples.TEAMS, samples.MEETINGS, samples.COUNTS, samples.NUMBERS,
        many(samples.LINES, 12), many(samples.LINES, 12), samples.NUMBERS, NEXT,
    )
)  # fmt: skip
def test_a_board_fits(view: BoardView) -> None:
    check_piece(boards.render_board(view, T), marked=True)


@few
@given(
    st.builds(
        WelcomeView,
        samples.TEAMS,
        samples.MEETINGS,
        many(hostile(60), 14),
        samples.NUMBERS,
        many(samples.CAME_BACK, 8),
        many(samples.FOLLOW_UP_LINES, 8),
    )
)
def test_a_welcome_fits(view: WelcomeView) -> None:
    check_piece(boards.render_welcome(view, T), marked=True)


@few
@given(
    st.builds(
        RoomView, samples.TEAMS, NEXT, NEXT, samples.COUNTS, st.none() | samples.MOMENTS, samples.NUMBERS,
        samples.NUMBERS, many(samples.FOLLOW_UP_LINES, 15), samples.NUMBERS, samples.NUMBERS,
        many(st.sampled_from(["pair:malformed", "channel:no_permission", "other", "record:full"]), 20),
    )
)  # fmt: skip
def test_the_officers_room_fits(view: RoomView) -> None:
    check_piece(room.render_room_board(view, T), marked=True)


@few
@given(
    st.builds(NewsView, samples.TEAMS, samples.MEETINGS, samples.LINKS, samples.LINKS, NEXT, st.booleans())
)
def test_news_and_announcements_fit(view: NewsView) -> None:
    check_piece(posts.render_news(view, T), marked=True)
    check_piece(posts.render_announcement(view, T), marked=True)
    check_piece(posts.render_warning(view.team, view.meeting, T), marked=True)


@few
@given(
    st.builds(
        ClosingView,
        samples.TEAMS,
        samples.MEETINGS,
        samples.SUMMARIES,
        many(samples.LINES, 30),
        NEXT,
        samples.COUNTS,
    )
)
def test_a_closing_post_fits(view: ClosingView) -> None:
    check_piece(posts.render_closing(view, T), marked=True)


@few
@given(st.lists(samples.FOLLOW_UP_NOTICES, min_size=2, max_size=60).map(tuple))
def test_reminders_of_many_follow_ups_fit(about: Any) -> None:
    reminded = replace(about[0], many=about)
    check_piece(worded(reminded, T))
    check_piece(worded(replace(reminded, kind=NoticeKind.FOLLOW_UP_TEAM), T))
    late = tuple(replace(one, why=Chase.MODERATORS) for one in about)
    check_piece(worded(replace(reminded, kind=NoticeKind.FOLLOW_UP_LATE, many=late), T))


@few
@given(many(hostile(100), 8), st.lists(samples.QUESTION_NOTICES, min_size=1, max_size=60).map(tuple))
def test_what_no_dm_told_fits(teams: tuple[str, ...], about: Any) -> None:
    for piece in untold_pieces(Untold(teams, about, ()), T):
        check_piece(piece)
    for one in about:
        check_piece(worded(one, T))


@few
@given(
    st.builds(
        SpeechView, samples.TEAMS, samples.MEETINGS, st.none() | hostile(60), hostile(4000), samples.MOMENTS
    )
)
def test_a_speech_fits(view: SpeechView) -> None:
    for piece in posts.render_speech(view, T):
        check_piece(piece, marked=True)


@few
@given(samples.PAIRS)
def test_every_part_of_a_pair_fits(view: Any) -> None:
    for piece in pairs.render_pair(view, T):
        check_piece(piece, marked=True)


@few
@given(samples.TEAMS, samples.MEETINGS, samples.LINKS)
def test_names_topics_and_events_fit(team: Any, meeting: Any, link: Any) -> None:
    marker = Marker(10**12, 10**6)
    for topic in (
        places.news_topic(team, T, marker),
        places.officers_room_topic(team, T, marker),
        places.past_meetings_topic(team, T, marker),
        places.meeting_topic(team, meeting, T, marker),
    ):
        assert len(topic) <= places.MAX_TOPIC
        assert in_text(topic) == marker
    for name in (places.category_name(team), places.meeting_channel_name(meeting, T)):
        assert 1 <= len(name) <= places.MAX_NAME
    event = places.event_fields(EventView(team, meeting, True, link), T, marker)
    assert 1 <= len(event.name) <= places.MAX_EVENT_NAME
    assert len(event.description) <= places.MAX_EVENT_DESCRIPTION
    assert in_text(event.description) == marker
    assert 1 <= len(event.location) <= places.MAX_EVENT_LOCATION


@few
@given(
    st.builds(
        DeskPage, samples.TEAMS, NEXT, st.none() | samples.LINES, samples.NUMBERS, samples.NUMBERS,
        samples.NUMBERS, st.booleans(), samples.COUNTS, samples.NUMBERS, samples.NUMBERS, samples.NUMBERS,
    ),
    st.builds(
        PublishedPage, samples.TEAMS, st.none() | samples.PAIRS, samples.NUMBERS, samples.NUMBERS
    ),
    st.lists(samples.FOLLOW_UP_LINES, max_size=12, unique_by=lambda line: line.question_id).map(tuple),
    st.booleans(),
)  # fmt: skip
def test_the_desk_fits(page: Any, published: Any, lines: Any, may_answer: bool) -> None:
    check_piece(desk.desk_question(page, T))
    check_piece(desk.desk_published(published, T, may_answer=may_answer))
    for number in (1, 2, 99):
        piece = desk.desk_follow_ups(page.team, lines, T, page=number, may_answer=may_answer, note="Done.")
        check_piece(piece)


@few
@given(
    samples.TEAMS,
    st.lists(samples.PRIVATE_ITEMS, max_size=10, unique_by=lambda item: item.number).map(tuple),
    samples.PRIVATE_ITEMS,
    hostile(4000),
    st.lists(samples.TOLD, max_size=4, unique_by=lambda one: one.kind),
)
def test_private_information_fits(team: Any, items: Any, item: Any, text: str, told: Any) -> None:
    about_all = tuple(replace(one, item_id=of.id) for one in told for of in items)
    check_piece(private_desk.desk_private(PrivatePage(team, items, 500, 2, 3, about_all, 7), T))
    for piece in private_desk.opened_private(OpenedPrivateInformation(team, item, text, 3), T):
        check_piece(piece)
    check_piece(private_desk.message_panel(PrivateMessage(team, item, text[:100], tuple(told), 3), T))
    check_piece(private_desk.sender(Sender(team, item.number, text[:32] or None, 10**19), T))
    for one in told:
        check_piece(dm_private_reply(team, item.number, one.kind, one.reference, T))


@few
@given(
    samples.TEAMS,
    samples.MEETINGS,
    st.lists(samples.OUTCOMES, max_size=5, unique_by=lambda item: item.id).map(tuple),
    st.booleans(),
)
def test_outcomes_fit(team: Any, meeting: Any, items: Any, mine: bool) -> None:
    ids = frozenset(item.id for item in items if mine)
    check_piece(ui_outcomes.outcome_page(OutcomePage(team, items, ids, 500, 2, 3), T))
    for item in items:
        view = OutcomeView(team, meeting, item.shown_as, item.text, item.made_at)
        check_piece(ui_outcomes.render_outcome(view, T))
        told = OutcomeTold(team, item, pending=mine, published_now=not mine)
        check_piece(ui_outcomes.outcome_told(told, T))


def test_the_forms_of_private_information_and_outcomes_fit() -> None:
    for form in (
        private_forms.pass_on_form,
        private_forms.close_form,
        private_forms.hold_form,
        private_forms.who_sent_form,
    ):
        check_form(form(2**63 - 1, 10**9, "x" * 12, T))
    check_form(ui_outcomes.outcome_form(replace(samples.TEAM, id=2**63 - 1), "x" * 12, T))


@few
@given(
    samples.TEAMS, samples.QUESTIONS, st.sampled_from(Audience), hostile(4000), samples.TERMS, samples.DAYS
)
def test_every_form_fits(team: Any, question: Any, audience: Any, text: str, terms: Any, due: Any) -> None:
    opening, version = "9" * 19, 10**6
    check_form(forms.ask_form(team, opening, T, meeting_id=10**12, text=text[:1000], audience=audience))
    check_form(forms.answer_form(team.id, question, version, opening, T, current=text, desk=1))
    check_form(forms.keep_form(team.id, question, version, opening, T, desk=1))
    check_form(forms.follow_up_form(team.id, question, version, due, opening, T, desk=1))
    check_form(forms.decline_form(team, question, version, opening, T, desk=1))
    check_form(forms.reason_form(team.id, question.id, question.number, opening, T, desk=1))
    check_form(forms.say_form(team.id, opening, T))
    check_form(forms.private_form(team, opening, T, terms=terms))


@few
@given(
    st.lists(
        samples.DATE_LINES, max_size=30,
        unique_by=lambda line: line.meeting.id if isinstance(line, MeetingLine) else -line.date.id,
    ),
    samples.TEAMS,
    samples.ELSEWHERE,
)  # fmt: skip
def test_dates_fit(listed: Any, team: Any, date: Any) -> None:
    check_piece(dates_list(listed, T))
    check_piece(render_elsewhere(team, date, T))
    check_piece(elsewhere_set(ElsewhereSet(team, date, ZoneNote.FIRST_OF_TWO), T))
    check_piece(elsewhere_changed(ElsewhereChanged(team, date, date, ZoneNote.MOVED_FORWARD), T))
    check_piece(elsewhere_cancelled(ElsewhereCancelled(team, date), T))


@few
@given(
    st.lists(samples.MY_QUESTIONS, max_size=6, unique_by=lambda item: item.question_id).map(tuple),
    many(samples.NUMBERS, 50),
    st.lists(samples.LINES, max_size=25, unique_by=lambda line: line.question_id).map(tuple),
    st.lists(samples.TEAMS, max_size=6, unique_by=lambda team: team.id).map(tuple),
    hostile(4000),
    many(
        st.builds(
            MyPrivateInformation, samples.TEAMS, samples.PRIVATE_ITEMS,
            st.lists(samples.TOLD, max_size=4, unique_by=lambda one: one.kind).map(tuple),
        ),
        10,
    ),
)  # fmt: skip
def test_residents_replies_fit(mine: Any, private: Any, lines: Any, teams: Any, text: str, sent: Any) -> None:
    check_piece(replies.my_questions(MyQuestions(mine, 99, 2, 3, private), T))
    check_piece(replies.my_questions(MyQuestions(mine, 99, 2, 3, private, private=sent), T))
    check_piece(replies.want_list(Supportable(samples.TEAM, lines, 2, 3, 60), T, supported=NOTED))
    check_piece(replies.help_for(T, staff=True, admin=True, teams=teams))
    check_piece(replies.which_team(teams, T, text))


@few
@given(samples.TEAMS, samples.QUESTIONS, samples.LINKS)
def test_notices_fit_and_ping_only_the_team_s_roles(team: Any, question: Any, link: Any) -> None:
    for state in QuestionState:
        for mine in (True, False):
            dm = notices.dm_question_changed(
                team, question.number, state, link, T, mine=mine, question_id=question.id
            )
            check_piece(dm)
            assert dm.mention_roles == ()
    for kind in (NoticeKind.ANSWER_CHANGED, NoticeKind.TAKEN_DOWN, NoticeKind.PUT_BACK):
        check_piece(notices.dm_answer_changed(team, question.number, kind, link, T, question_id=question.id))
    for ping in (
        notices.ping_first_question(team, link, T),
        notices.ping_urgent(team, question.number, T),
        notices.ping_removed(team, question.id, question.number, T),
        notices.ping_trouble(team, "pair:no_permission", T),
    ):
        check_piece(ping)
        assert set(ping.mention_roles) <= {team.officers_role_id, team.moderators_role_id}


@pytest.mark.parametrize("state", MeetingState)
def test_every_state_of_a_meeting_is_said_in_words(state: MeetingState) -> None:
    meeting = replace(samples.MEETING, state=state)
    words = samples.words_of(posts.render_news(NewsView(samples.TEAM, meeting, None, None), T))
    expected = {
        MeetingState.SCHEDULED: "You can ask now",
        MeetingState.OPEN: "Open now",
        MeetingState.CLOSED: "has closed",
        MeetingState.ARCHIVED: "has closed",
        MeetingState.CANCELLED: "cancelled",
        MeetingState.MISSED: "could not be held",
    }
    assert expected[state] in words
