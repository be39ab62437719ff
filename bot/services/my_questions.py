"""What I asked and support in this server, for me alone."""

from typing import Final

from bot.domain.followup import FollowUpState
from bot.domain.question import PUBLIC, STILL_OPEN, QuestionState, Standing
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.drafts import my_drafts
from bot.services.lookups import end_of_merges
from bot.services.models import Link, MyQuestion, MyQuestions, SameAs
from bot.services.private_information import my_private_information
from bot.storage import my_questions as rows
from bot.storage import private, reading, teams
from bot.storage.database import Connection
from bot.storage.my_questions import Mine
from bot.storage.views import Kind

A_PAGE: Final = 4
# More of them than a message has room for; each number came with its receipt.
_MOST_PRIVATE: Final = 25
_MOST_PRIVATE_SHOWN: Final = 10


async def my_questions(ctx: Context, actor: Actor, guild_id: int, page: int = 1) -> MyQuestions:
    """A page of the person's own questions, then of those they support, each the newest first."""
    async with ctx.db.read() as conn:
        total = await rows.count(conn, guild_id, actor.user_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        found = await rows.page(conn, guild_id, actor.user_id, A_PAGE, (page - 1) * A_PAGE)
        by_id = {team.id: team for team in await teams.of_guild(conn, guild_id, removed_too=True)}
        drafts = await my_drafts(ctx, conn, actor, guild_id)
        numbers = await private.numbers_of(conn, guild_id, actor.user_id, _MOST_PRIVATE)
        same = {row.question.id: await _same_as(conn, row, by_id[row.question.team_id]) for row in found}
        mine = await my_private_information(conn, guild_id, actor.user_id, by_id, _MOST_PRIVATE_SHOWN)
    items = tuple(_line(row, by_id[row.question.team_id], same[row.question.id]) for row in found)
    return MyQuestions(items, total, page, pages, numbers, drafts, mine)


def _line(row: Mine, team: Team, same_as: SameAs | None) -> MyQuestion:
    question = row.question
    stands = question.standing is Standing.STANDS
    # Who only supports it reads what everybody may read, no more. Who came to it because a question of theirs
    # is the same may never have seen it.
    gone = not stands or row.deleted or question.state is QuestionState.WITHDRAWN
    unseen = row.by_merging and question.state not in PUBLIC and row.pair is None
    hidden = (gone or unseen) and not row.mine
    moved = row.follow_up is FollowUpState.OPEN and row.first_due is not None
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
        may_edit=row.mine and question.state is QuestionState.WAITING,
        first_due=row.first_due if moved else None,
        moved_reason=row.moved_reason if moved else None,
        original=row.original if row.mine else None,
        same_as=same_as if row.mine else None,
    )


def _link(row: Mine, team: Team) -> Link | None:
    """The pair once published, else the board that shows or counts it."""
    place = row.pair or row.board
    return Link(team.guild_id, *place) if place else None


async def _same_as(conn: Connection, row: Mine, team: Team) -> SameAs | None:
    """What a merged question is the same as in the end: that may have been merged too."""
    target = await end_of_merges(conn, row.question)
    if target is row.question:
        return None
    place = await reading.place(conn, Kind.PAIR, target.id)
    return SameAs(target.number, target.state, Link(team.guild_id, *place) if place else None)
