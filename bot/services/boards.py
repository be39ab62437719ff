"""What Discord should show, as view models: read in one transaction each, for the reconciler.

LookupError if the row is not there: the reconciler asks only for what it has a view of.
"""

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.domain.followup import FollowUpState
from bot.domain.localtime import wall_in
from bot.domain.meeting import OVER, Meeting, MeetingState, Summary
from bot.domain.outcome import OutcomeState
from bot.domain.question import MAX_PINS, Audience, EndState, Question, QuestionState, Standing
from bot.domain.team import Team
from bot.services.counts import counts_in, counts_of_meeting, counts_of_next, without
from bot.services.followups import follow_up_lines
from bot.services.last_time import since_last_time
from bot.services.models import (
    BoardView,
    ClosingView,
    EventView,
    FollowUpView,
    Link,
    NewsView,
    OutcomeView,
    PairView,
    QuestionLine,
    RoomView,
    SpeechView,
    WelcomeView,
)
from bot.storage import (
    hosts,
    meetings,
    outcomes,
    pausing,
    pending_answers,
    private,
    reading,
    records,
    speeches,
    teams,
)
from bot.storage.database import Connection
from bot.storage.reading import Pair, Placed
from bot.storage.views import Kind

SHOWN_ON_BOARD: Final = 10
PUBLISHED_ON_BOARD: Final = 8


async def board_view(conn: Connection, meeting_id: int) -> BoardView:
    """The public live message: *Meeting now*."""
    team, meeting = await _meeting(conn, meeting_id)
    held_back = team.paused and meeting.state is MeetingState.OPEN
    held = await pausing.held_ends(conn, meeting_id) if team.paused and meeting.state in OVER else ()
    read_shown = pausing.shown if held_back else reading.shown
    shown = await read_shown(conn, meeting_id, SHOWN_ON_BOARD)
    if held_back:
        counts = counts_in(await pausing.states(conn, meeting_id))
    else:
        counts = without(await counts_of_meeting(conn, meeting), held)
    published = await reading.published(conn, meeting_id, PUBLISHED_ON_BOARD)
    in_all = len(published)
    if in_all == PUBLISHED_ON_BOARD:
        in_all = await reading.count_standing(conn, meeting_id)
    if team.paused:  # answered meanwhile, they are not published yet
        out = tuple(row for row in published if row.message_id is not None)
        in_all -= len(published) - len(out)
        published = out
    return BoardView(
        team=team,
        meeting=meeting,
        counts=counts,
        participants=await reading.participants(conn, meeting_id),
        shown=tuple(_line(team, row) for row in shown),
        published=tuple(_line(team, row) for row in published),
        published_in_all=in_all,
        next_meeting=await meetings.next_of(conn, team.id),
        held=sum(one.questions for one in held),
    )


async def welcome_view(conn: Connection, meeting_id: int) -> WelcomeView:
    """The pinned welcome; `answering` are the names of guest hosts and officers."""
    team, meeting = await _meeting(conn, meeting_id)
    officers = await teams.officers(conn, team.id)
    guests = await hosts.names_of(conn, meeting_id)
    names = tuple(dict.fromkeys([*guests, *(officer.shown_as for officer in officers)]))
    since = await since_last_time(conn, team, meeting)
    return WelcomeView(team, meeting, names, await reading.carried_in(conn, meeting_id), *since)


async def pair_view(conn: Connection, question_id: int, now: datetime | None = None) -> PairView | None:
    """A published question and answer; None if it isn't published, or its meeting is not open yet.

    With `now` an open follow-up says whether it is overdue.
    """
    row = await reading.pair(conn, question_id)
    if row is None or row.question.meeting_id is None:
        return None
    team, meeting = await _meeting(conn, row.question.meeting_id)
    return _pair(team, meeting, row, now, pins_full=not row.pinned and await _pins_full(conn, meeting))


async def speech_view(conn: Connection, speech_id: int) -> SpeechView:
    """What an officer said to the room."""
    speech = await speeches.by_id(conn, speech_id)
    if speech is None:
        raise LookupError(f"no speech {speech_id}")
    team, meeting = await _meeting(conn, speech.meeting_id)
    return SpeechView(team, meeting, speech.shown_as, speech.text, speech.said_at)


async def outcome_view(conn: Connection, outcome_id: int) -> OutcomeView | None:
    """What came of what residents said; None once it is withdrawn."""
    outcome = await outcomes.get(conn, outcome_id)
    if outcome is None or outcome.meeting_id is None:
        raise LookupError(f"no outcome {outcome_id}")
    if outcome.state is not OutcomeState.PUBLISHED:
        return None
    team, meeting = await _meeting(conn, outcome.meeting_id)
    return OutcomeView(team, meeting, outcome.shown_as, outcome.text, outcome.published_at or outcome.made_at)


async def closing_view(conn: Connection, meeting_id: int) -> ClosingView:
    """The last post. `carried_over` are those everybody may read; the summary counts them all."""
    team, meeting = await _meeting(conn, meeting_id)
    summary = await meetings.summary_of(conn, meeting_id) or Summary()
    carried_over = tuple(_line(team, row) for row in await reading.carried_over(conn, meeting_id))
    since = counts_in(await records.since_the_close(conn, meeting_id))
    held = await pausing.held_ends(conn, meeting_id) if team.paused else ()
    for one in held:
        ended = one.end_state.value
        summary = replace(summary, **{ended: getattr(summary, ended) - one.questions})
    kept = tuple(one for one in held if one.end_state is EndState.FOLLOWING_UP)
    return ClosingView(
        team, meeting, summary, carried_over, await meetings.next_of(conn, team.id),
        without(since, tuple(one for one in kept if one.state is not QuestionState.FOLLOWING_UP)),
        held=sum(one.questions for one in held),
    )  # fmt: skip


async def news_view(conn: Connection, meeting_id: int) -> NewsView:
    """The meeting's post in the news channel."""
    team, meeting = await _meeting(conn, meeting_id)
    return NewsView(
        team=team,
        meeting=meeting,
        link=await _channel_link(conn, team, Kind.CHANNEL, meeting),
        record=await _channel_link(conn, team, Kind.RECORD, meeting),
        next_meeting=await _next_but(conn, meeting),
        moved=meeting.state is MeetingState.SCHEDULED and meeting.moved,
    )


async def event_view(conn: Connection, meeting_id: int) -> EventView:
    """The meeting's scheduled event: for the open one and for the team's next."""
    team, meeting = await _meeting(conn, meeting_id)
    following = await meetings.next_of(conn, team.id)
    is_next = following is not None and following.id == meeting.id
    location = await _channel_link(conn, team, Kind.CHANNEL, meeting)
    if location is None and (post := await reading.place(conn, Kind.NEWS, meeting_id)) is not None:
        location = Link(team.guild_id, *post)
    return EventView(team, meeting, is_next or meeting.state is MeetingState.OPEN, location)


async def team_view(conn: Connection, team_id: int) -> Team:
    """A team to tell of in its own channels, also one that was removed. LookupError if there is none."""
    team = await teams.get(conn, team_id)
    if team is None:
        raise LookupError(f"no team {team_id}")
    return team


async def room_view(conn: Connection, team_id: int, now: datetime) -> RoomView:
    """The officers' room's one live message."""
    team = await team_view(conn, team_id)
    meeting = await meetings.open_of(conn, team_id)
    lines = await follow_up_lines(conn, team, now)
    unopened, urgent = await private.unopened(conn, team_id)
    return RoomView(
        team=team,
        meeting=meeting,
        next_meeting=await meetings.next_of(conn, team_id),
        counts=await (counts_of_meeting(conn, meeting) if meeting else counts_of_next(conn, team_id)),
        oldest_waiting_at=await reading.oldest_waiting(conn, team_id, meeting.id if meeting else None),
        private_unopened=unopened,
        urgent_unopened=urgent,
        follow_ups=lines,
        follow_ups_overdue=sum(line.overdue for line in lines),
        unpinned=await _unpinned(conn, meeting),
        to_approve=await pending_answers.count(conn, team.id),
        outcomes_to_approve=await outcomes.count_waiting(conn, team.id),
        troubles=tuple(f"{kind}:{why}" for kind, why in await reading.parked(conn, team_id)),
    )


async def _meeting(conn: Connection, meeting_id: int) -> tuple[Team, Meeting]:
    meeting = await meetings.get(conn, meeting_id)
    team = await teams.get(conn, meeting.team_id) if meeting else None
    if meeting is None or team is None:
        raise LookupError(f"no meeting {meeting_id}")
    return team, meeting


async def _next_but(conn: Connection, meeting: Meeting) -> Meeting | None:
    """The team's next scheduled meeting that isn't this one."""
    upcoming = await meetings.upcoming(conn, meeting.team_id)
    return next((other for other in upcoming if other.id != meeting.id), None)


async def _channel_link(conn: Connection, team: Team, kind: Kind, meeting: Meeting) -> Link | None:
    channel_id = await reading.thing(conn, kind, meeting.id)
    return Link(team.guild_id, channel_id) if channel_id else None


async def _unpinned(conn: Connection, meeting: Meeting | None) -> int:
    """How many pairs stand unpinned because the pins are full, not because pinning is still to come."""
    if meeting is None:
        return 0
    stand, pinned = await reading.pins(conn, meeting.id)
    return stand - pinned if pinned >= MAX_PINS else 0


async def _pins_full(conn: Connection, meeting: Meeting) -> bool:
    return (await reading.pins(conn, meeting.id))[1] >= MAX_PINS


def _asker(question: Question) -> str | None:
    return question.asker_name if question.audience is Audience.NAMED else None


def _line(team: Team, row: Placed) -> QuestionLine:
    question = row.question
    link = Link(team.guild_id, row.channel_id, row.message_id) if row.channel_id and row.message_id else None
    return QuestionLine(
        question.id, question.number, question.text, question.state, question.supports, _asker(question),
        link, question.reworded,
    )  # fmt: skip


def _pair(team: Team, meeting: Meeting, row: Pair, now: datetime | None, *, pins_full: bool) -> PairView:
    question = row.question
    stands = question.standing is Standing.STANDS
    is_up = row.channel_id is not None and row.message_id is not None
    return PairView(
        team=team,
        meeting=meeting,
        question_id=question.id,
        number=question.number,
        text=question.text if stands else "",
        asker_name=_asker(question) if stands else None,
        supports=question.supports,
        state=question.state,
        standing=question.standing,
        taken_down_reason=question.taken_down_reason,
        answer=row.answer if stands else None,
        shown_as=(row.answered_by if row.answer is not None else row.followed_up_by) if stands else None,
        given_at=row.given_at if stands else None,
        edited=(row.answer_version or 1) > 1,
        follow_up=_promise(team, row, now) if stands else None,
        # Not yet pinned is another thing than not pinned for want of room.
        pinned=not (is_up and pins_full and not row.pinned),
        link=Link(team.guild_id, row.channel_id or 0, row.message_id) if is_up else None,
        reworded=stands and question.reworded,
    )


def _promise(team: Team, row: Pair, now: datetime | None) -> FollowUpView | None:
    if row.due is None:
        return None
    is_open = row.follow_up is FollowUpState.OPEN
    overdue = is_open and now is not None and row.due < wall_in(now, team.zone).date
    return FollowUpView(
        row.due, row.followed_up_by, overdue, row.kept_at, row.first_due, row.follow_up_reason,
        dropped=row.follow_up is FollowUpState.DROPPED,
    )  # fmt: skip
