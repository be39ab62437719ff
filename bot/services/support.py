"""Residents who want the same answer: it orders the shown questions."""

from typing import Final

from msgspec import Struct

from bot.domain.errors import AlreadyHandled, AlreadySupported, DomainError, OldControl, OwnQuestion
from bot.domain.meeting import MeetingState
from bot.domain.peace import supports_too_early
from bot.domain.question import SUPPORTABLE, Question, QuestionState
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import handled, question_or_error, team_for_resident, team_of
from bot.services.models import QuestionLine
from bot.services.people import person_id
from bot.services.restricting import refuse_restricted, telling_once
from bot.storage import attendance, my_questions, support
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want

# As many as a select of Discord's holds.
A_PAGE: Final = 25


class Supported(Struct, frozen=True):
    """The question has one more who wants its answer.

    `counted` is False for who joined the server too lately: it is noted, and moves the question up no more.
    """

    team: Team
    question: Question
    counted: bool = True


class Supportable(Struct, frozen=True):
    """Shown questions of a team that this person neither asked nor supports."""

    team: Team
    lines: tuple[QuestionLine, ...]
    page: int
    pages: int
    total: int


async def support_question(
    ctx: Context, actor: Actor, question_id: int, listed_by: int | None = None
) -> Supported:
    """Support a shown question or one that is followed up; `listed_by` is the team whose list it stood in.

    Raises OldControl, OwnQuestion, AlreadySupported, AlreadyHandled, Restricted.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> Supported:
        person = await person_id(write, actor, now)
        counted = await support.count_support(write.conn, question_id, person)
        if counted is None:
            raise await _refusal(write.conn, actor, question_id, person)
        question, guild_id, meeting_state, restricts = counted
        if guild_id != actor.guild_id or listed_by not in (None, question.team_id):
            raise OldControl
        team = await team_of(write.conn, question)
        if restricts:
            await refuse_restricted(write.conn, ctx.vault, team, actor)
        counts = not supports_too_early(team, actor, now)
        if not await support.add_supporter(write.conn, question_id, person, now, counted=counts):
            raise AlreadySupported(question.number)
        if not counts:
            question = await support.uncount_support(write.conn, question_id)
        if question.meeting_id is not None and meeting_state is MeetingState.OPEN:
            await attendance.took_part(write.conn, question.meeting_id, person)
            await want(write, Kind.BOARD, question.meeting_id, team_id=question.team_id)
        if question.meeting_id is not None and question.state is QuestionState.FOLLOWING_UP:
            await want(
                write, Kind.PAIR, question.id, team_id=question.team_id, meeting_id=question.meeting_id
            )
        return Supported(team, question, counts)

    async with telling_once(ctx):
        return await ctx.db.write(work)


async def supportable(ctx: Context, actor: Actor, team_id: int, page: int = 1) -> Supportable:
    """A page of what this person may support, by support, then time. Raises UnknownTeam."""
    async with ctx.db.read() as conn:
        team = await team_for_resident(conn, actor, team_id)
        total = await my_questions.count_supportable(conn, team_id, actor.user_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        found = await my_questions.supportable(conn, team_id, actor.user_id, A_PAGE, (page - 1) * A_PAGE)
        return Supportable(team, tuple(line_of(question) for question in found), page, pages, total)


def line_of(question: Question) -> QuestionLine:
    """A question in a list, without a link."""
    return QuestionLine(
        question.id, question.number, question.text, question.state, question.supports, question.asker_name,
        reworded=question.reworded,
    )  # fmt: skip


async def _refusal(conn: Connection, actor: Actor, question_id: int, person: int) -> DomainError:
    question = await question_or_error(conn, question_id)
    team = await team_of(conn, question)
    if question.person_id == person:
        return OwnQuestion(question.number)
    # What waits is known to its asker and the team only.
    if team.guild_id != actor.guild_id or question.state is QuestionState.WAITING:
        return OldControl()
    if question.state in SUPPORTABLE:
        return AlreadyHandled(question.number, question.standing.value)
    refusal = await handled(conn, question)
    return AlreadyHandled(refusal.number, refusal.state)
