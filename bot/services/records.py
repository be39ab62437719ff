"""The record of a closed meeting: everything that was published in it, and no resident's name.

The same rows give the same record at any hour, so that what Discord keeps can be compared with it.
"""

from collections.abc import Iterator

from bot.domain.followup import FollowUpState
from bot.domain.meeting import Meeting
from bot.domain.question import PUBLIC, EndState, QuestionState, Standing
from bot.domain.team import Team
from bot.services.counts import counts_in
from bot.services.models import (
    DeclinedLine,
    FollowUpView,
    OutcomeView,
    PairView,
    QuestionLine,
    RecordView,
    SpeechView,
)
from bot.storage import meetings, outcomes, pausing, records, speeches, teams
from bot.storage.database import Connection
from bot.storage.records import Ended

_PAIRS = frozenset({EndState.ANSWERED, EndState.FOLLOWING_UP})


async def record_view(conn: Connection, meeting_id: int) -> RecordView:
    """Everything the record of a meeting holds. LookupError if there is no such meeting or it is not over."""
    meeting = await meetings.get(conn, meeting_id)
    summary = await meetings.summary_of(conn, meeting_id)
    team = await teams.get(conn, meeting.team_id) if meeting else None
    if meeting is None or team is None or summary is None:
        raise LookupError(f"meeting {meeting_id} has no record: it is not over, or does not exist")
    ended = await records.ended(conn, meeting_id)
    said = await speeches.of_meeting(conn, meeting_id)
    came_of_it = await outcomes.of_meeting(conn, meeting_id)
    return RecordView(
        team=team,
        meeting=meeting,
        summary=summary,
        answering=tuple(dict.fromkeys(_names(ended))),
        pairs=tuple(_pair(row, team, meeting) for row in ended if row.end_state in _PAIRS),
        # One that was never shown may hold what should not be published, so none says what was asked.
        declined=tuple(
            DeclinedLine(row.number, "", row.reason)
            for row in sorted(ended, key=lambda row: row.number)
            if row.end_state is EndState.DECLINED
        ),
        carried_over=tuple(
            _carried_over(row)
            for row in sorted(ended, key=lambda row: row.number)
            if row.end_state is EndState.CARRIED_OVER
        ),
        speeches=tuple(
            SpeechView(team, meeting, speech.shown_as, speech.text, speech.said_at) for speech in said
        ),
        outcomes=tuple(
            OutcomeView(team, meeting, one.shown_as, one.text, one.published_at or one.made_at)
            for one in came_of_it
        ),
        next_meeting=await records.next_after(conn, meeting),
        since=counts_in(await records.since_the_close(conn, meeting_id)),
        held_back=team.paused and await pausing.holds_back(conn, meeting_id),
    )


def _names(ended: tuple[Ended, ...]) -> Iterator[str]:
    """The public names of who answered or promised to, in the order they first did."""
    for row in ended:
        if row.end_state in _PAIRS:
            yield from (name for name in (row.promised_as, row.shown_as) if name)


def _stands(row: Ended) -> bool:
    """What somebody deleted in Discord is not published again by the record, unless it is put back."""
    return row.standing is Standing.STANDS and not row.deleted


def _is_public(row: Ended) -> bool:
    # What was promised stays to be read when it could not be found out: with the reason instead of an answer.
    return _stands(row) and (row.state in PUBLIC or row.follow_up is FollowUpState.DROPPED)


def _pair(row: Ended, team: Team, meeting: Meeting) -> PairView:
    public = _is_public(row)
    promise = None
    if row.due and public:
        # Never "overdue" here: a record that changed with the day could not be compared.
        promise = FollowUpView(
            row.due, row.promised_as, overdue=False, kept_at=row.kept_at, first_due=row.first_due,
            reason=row.follow_up_reason, dropped=row.follow_up is FollowUpState.DROPPED,
        )  # fmt: skip
    return PairView(
        team=team,
        meeting=meeting,
        question_id=row.question_id,
        number=row.number,
        text=row.text if public else "",
        asker_name=None,
        supports=row.supports,
        state=row.state,
        standing=Standing.STANDS if _stands(row) else Standing.TAKEN_DOWN,
        taken_down_reason=row.taken_down_reason,
        answer=row.answer if public else None,
        shown_as=row.shown_as if public else None,
        given_at=row.given_at if public else None,
        edited=(row.version or 1) > 1,
        follow_up=promise,
        reworded=public and row.reworded,
    )


def _carried_over(row: Ended) -> QuestionLine:
    """A question that waits on; its text only if everybody may see it."""
    text = row.text if _is_public(row) else ""
    state = row.state if row.state in PUBLIC else QuestionState.WAITING
    reworded = bool(text) and row.reworded
    return QuestionLine(row.question_id, row.number, text, state, row.supports, reworded=reworded)
