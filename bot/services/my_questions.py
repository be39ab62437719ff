"""What I asked and support in this server, for me alone."""

from dataclasses import replace
from typing import Final

from bot.domain.followup import FollowUpState
from bot.domain.question import PUBLISHED, STILL_OPEN, Question, QuestionState, Standing
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import end_of_merges
from bot.services.models import Link, MyQuestion, MyQuestions
from bot.storage import my_questions as rows
from bot.storage import private, reading, rewording, teams
from bot.storage.database import Connection
from bot.storage.my_questions import Mine
from bot.storage.views import Kind

A_PAGE: Final = 5
# More of them than a message has room for; each number came with its receipt.
_MOST_PRIVATE: Final = 25


async def my_questions(ctx: Context, actor: Actor, guild_id: int, page: int = 1) -> MyQuestions:
    """A page of the person's own questions, then of those they support, each the newest first."""
    async with ctx.db.read() as conn:
        total = await rows.count(conn, guild_id, actor.user_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        found = await rows.page(conn, guild_id, actor.user_id, A_PAGE, (page - 1) * A_PAGE)
        by_id = {team.id: team for team in await teams.of_guild(conn, guild_id)}
        numbers = await private.numbers_of(conn, guild_id, actor.user_id, _MOST_PRIVATE)
        items = tuple(
            [await _with_more(conn, _line(row, by_id[row.question.team_id]), row.question) for row in found]
        )
    return MyQuestions(items, total, page, pages, numbers)


async def _with_more(conn: Connection, line: MyQuestion, question: Question) -> MyQuestion:
    """Also what the team made of it: another wording, or the same as another, where to read on."""
    if question.reworded and line.mine:
        line = replace(line, original=await rewording.original(conn, question.id))
    if question.state is not QuestionState.MERGED:
        return line
    other = await end_of_merges(conn, question)
    place = await reading.place(conn, Kind.PAIR, other.id) if other.state in PUBLISHED else None
    link = Link(line.team.guild_id, *place) if place else line.link
    return replace(line, same_as=other.number, same_as_state=other.state, link=link)


def _line(row: Mine, team: Team) -> MyQuestion:
    question = row.question
    stands = question.standing is Standing.STANDS
    # Who only supports it reads what everybody may read, no more.
    gone = not stands or row.deleted or question.state is QuestionState.WITHDRAWN
    hidden = gone and not row.mine
    return MyQuestion(
        question_id=question.id,
        team=team,
        number=question.number,
        text="" if hidden else question.text,
        audience=question.audience,
        state=question.state,
        standing=question.standing,
        reason=question.reason if stands else question.taken_down_reason,
        supports=question.supports,
        follow_up_due=row.due if row.follow_up is FollowUpState.OPEN else None,
        link=_link(row, team),
        tell_me=row.tell_me,
        may_withdraw=row.mine and question.state in STILL_OPEN,
        mine=row.mine,
    )


def _link(row: Mine, team: Team) -> Link | None:
    """The pair once published, else the board that shows or counts it."""
    place = row.pair if row.question.state in PUBLISHED and row.pair else row.board
    return Link(team.guild_id, *place) if place else None
