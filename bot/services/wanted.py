"""What Discord should show anew when a question changes."""

from bot.domain.meeting import OVER, MeetingState
from bot.domain.question import Question
from bot.storage import questions, search
from bot.storage.database import Write
from bot.storage.views import Kind, want


async def want_question(write: Write, question: Question) -> None:
    """Its meeting's board and the officers' room, for a question without a message of its own."""
    if question.meeting_id is not None:
        await want(write, Kind.BOARD, question.meeting_id, team_id=question.team_id)
    await want(write, Kind.ROOM_BOARD, question.team_id, team_id=question.team_id)


async def want_pair(write: Write, question: Question, meeting_state: MeetingState | None) -> None:
    """Also its pair, and the record of its meeting if that is over; the search finds it as it is now.

    Without a meeting yet, the pair is published when the next one opens.
    """
    from bot.services import digests  # not with the start, where only questions are asked

    if question.meeting_id is not None:
        await want(
            write, Kind.PAIR, question.id, team_id=question.team_id, meeting_id=question.meeting_id
        )  # fmt: skip
    if question.meeting_id is not None and meeting_state in OVER:
        await want(write, Kind.RECORD, question.meeting_id, team_id=question.team_id)
    await digests.want_of_question(write, question.id)
    await search.refresh(write.conn, question.id)
    await want_question(write, question)


async def want_where_it_was_open(write: Write, question: Question) -> None:
    """The last posts and records of meetings that carried the question over, which may say its text."""
    for meeting_id in await questions.meetings_it_left(write.conn, question.id):
        for kind in (Kind.CLOSING, Kind.RECORD):
            await want(write, kind, meeting_id, team_id=question.team_id, meeting_id=meeting_id)
