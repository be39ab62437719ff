"""What each kind of message should read: the view model from the services, rendered by the ui."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from bot.domain.meeting import OVER, MeetingState
from bot.reconciler.job import Job, public_texts
from bot.reconciler.outcomes import NothingToShow
from bot.services import boards
from bot.services.digests import digest_view
from bot.services.elsewhere import elsewhere_view
from bot.storage.database import Connection
from bot.storage.views import Kind
from bot.ui.boards import render_board, render_welcome
from bot.ui.dates import render_elsewhere
from bot.ui.digests import render_digest
from bot.ui.outcomes import render_outcome
from bot.ui.pairs import render_pair
from bot.ui.peace import render_nobody, render_pause
from bot.ui.pieces import Piece
from bot.ui.posts import render_announcement, render_closing, render_news, render_speech, render_warning
from bot.ui.room import render_room_board

Contents = Callable[[Job], Awaitable[Sequence[Piece]]]
Model = TypeVar("Model")


async def _read(job: Job, model: Callable[[Connection, int], Awaitable[Model]]) -> Model:
    """The view model of what the job shows."""
    async with job.ctx.db.read() as conn:
        return await model(conn, job.view.owner_id)


async def _welcome(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.welcome_view)
    return [render_welcome(model, public_texts(model.team))]


async def _board(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.board_view)
    return [render_board(model, public_texts(model.team))]


async def _pair(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.pair_view)
    if model is not None and model.team.paused and job.view.message_id is None:
        raise NothingToShow  # kept: it is wanted again when the meeting goes on
    return render_pair(model, public_texts(model.team)) if model else []


async def _nobody(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.welcome_view)
    meeting = model.meeting
    too_late = meeting.state is not MeetingState.OPEN or meeting.ready_at is not None
    if job.view.message_id is None and too_late:
        raise NothingToShow
    return [render_nobody(model.team, meeting, public_texts(model.team))]


async def _pause(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.welcome_view)
    too_late = model.meeting.state is not MeetingState.OPEN or not model.team.paused
    if job.view.message_id is None and too_late:
        raise NothingToShow
    return [render_pause(model.team, model.meeting, public_texts(model.team))]


async def _news_pause(job: Job) -> Sequence[Piece]:
    team = await _read(job, boards.team_view)
    if job.view.message_id is None and not team.paused:
        raise NothingToShow
    return [render_pause(team, None, public_texts(team))]


async def _speech(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.speech_view)
    return render_speech(model, public_texts(model.team))


async def _outcome(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.outcome_view)
    if model is not None and model.team.paused and job.view.message_id is None:
        raise NothingToShow  # kept, as a pair is
    return [render_outcome(model, public_texts(model.team))] if model else []


async def _warning(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.welcome_view)
    too_late = model.meeting.state is not MeetingState.OPEN or model.team.paused
    if job.view.message_id is None and too_late:
        raise NothingToShow  # what comes too late helps nobody
    return [render_warning(model.team, model.meeting, public_texts(model.team))]


async def _closing(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.closing_view)
    return [render_closing(model, public_texts(model.team))]


async def _news(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.news_view)
    if job.view.message_id is None and job.view.generation and model.meeting.state in OVER:
        raise NothingToShow  # its channel was deleted: what is past is in the records
    return [render_news(model, public_texts(model.team))]


async def _announcement(job: Job) -> Sequence[Piece]:
    model = await _read(job, boards.news_view)
    return [render_announcement(model, public_texts(model.team))]


async def _digest(job: Job) -> Sequence[Piece]:
    model = await _read(job, digest_view)
    if model is not None and model.team.paused and job.view.message_id is None:
        raise NothingToShow  # kept: it is wanted again when the team goes on
    return [render_digest(model, public_texts(model.team))] if model else []


async def _elsewhere(job: Job) -> Sequence[Piece]:
    async with job.ctx.db.read() as conn:
        team, date = await elsewhere_view(conn, job.view.owner_id)
    if job.view.message_id is None and date.ends_at <= job.ctx.clock.now():
        raise NothingToShow  # what comes too late helps nobody
    return [render_elsewhere(team, date, public_texts(team))]


async def _room_board(job: Job) -> Sequence[Piece]:
    async with job.ctx.db.read() as conn:
        model = await boards.room_view(conn, job.view.owner_id, job.ctx.clock.now())
    return [render_room_board(model, public_texts(model.team))]


CONTENTS: Final[dict[Kind, Contents]] = {
    Kind.WELCOME: _welcome,
    Kind.BOARD: _board,
    Kind.PAIR: _pair,
    Kind.SPEECH: _speech,
    Kind.OUTCOME: _outcome,
    Kind.WARNING: _warning,
    Kind.NOBODY: _nobody,
    Kind.PAUSE: _pause,
    Kind.NEWS_PAUSE: _news_pause,
    Kind.CLOSING: _closing,
    Kind.NEWS: _news,
    Kind.ANNOUNCEMENT: _announcement,
    Kind.ELSEWHERE: _elsewhere,
    Kind.ROOM_BOARD: _room_board,
    Kind.DIGEST: _digest,
}
