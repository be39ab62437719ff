"""What I asked and support in this server, for me alone."""

from typing import Final

from bot.domain.draft import Draft, sealed_as
from bot.domain.followup import FollowUpState
from bot.domain.question import PUBLIC, STILL_OPEN, QuestionState, Standing
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import end_of_merges
from bot.services.models import DraftLine, Link, MyPrivateInformation, MyQuestion, MyQuestions, SameAs
from bot.services.private_replies import told_about
from bot.storage import drafts, private, private_acts, reading, teams
from bot.storage import my_questions as rows
from bot.storage.database import Connection
from bot.storage.my_questions import Mine
from bot.storage.vault import VaultError
from bot.storage.views import Kind

A_PAGE: Final = 4
# More of them than a message has room for; each number came with its receipt.
_MOST_PRIVATE: Final = 25
_MOST_PRIVATE_SHOWN: Final = 10
_MOST_DRAFTS_SHOWN: Final = 3


async def my_questions(ctx: Context, actor: Actor, guild_id: int, page: int = 1) -> MyQuestions:
    """A page of the person's own questions, then of those they support, each the newest first."""
    async with ctx.db.read() as conn:
        total = await rows.count(conn, guild_id, actor.user_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        found: tuple[Mine, ...] = ()
        if total:
            found = await rows.page(conn, guild_id, actor.user_id, A_PAGE, (page - 1) * A_PAGE)
        waiting = await _drafts(ctx, conn, actor, guild_id)
        numbers = await private.numbers_of(conn, guild_id, actor.user_id, _MOST_PRIVATE)
        by_id: dict[int, Team] = {}
        if found or numbers:
            by_id = {team.id: team for team in await teams.of_guild(conn, guild_id, removed_too=True)}
        same = {row.question.id: await _same_as(conn, row, by_id[row.question.team_id]) for row in found}
        mine = await _private(conn, guild_id, actor.user_id, by_id) if numbers else ()
    items = tuple(_line(row, by_id[row.question.team_id], same[row.question.id]) for row in found)
    return MyQuestions(items, total, page, pages, numbers, waiting, mine)


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


async def _drafts(ctx: Context, conn: Connection, actor: Actor, guild_id: int) -> tuple[DraftLine, ...]:
    """What waits for the actor's choice, the newest first."""
    lines = []
    for draft, sealed in await drafts.of_person(conn, guild_id, actor.user_id, _MOST_DRAFTS_SHOWN):
        team = await teams.get(conn, draft.team_id)
        if team is not None:
            lines.append(DraftLine(team, draft.opening, _text_or_nothing(ctx, draft, sealed)))
    return tuple(lines)


def _text_or_nothing(ctx: Context, draft: Draft, sealed: bytes) -> str:
    try:
        return ctx.vault.open(sealed, sealed_as(draft.opening))
    except VaultError:  # the list must stand, with a key that was lost too
        return ""


async def _private(
    conn: Connection, guild_id: int, user_id: int, by_id: dict[int, Team]
) -> tuple[MyPrivateInformation, ...]:
    """What was sent to the officers, without any text, the newest first."""
    items = await private_acts.sent_by(conn, guild_id, user_id, _MOST_PRIVATE_SHOWN)
    told = await told_about(conn, items)
    return tuple(
        MyPrivateInformation(by_id[item.team_id], item, tuple(one for one in told if one.item_id == item.id))
        for item in items
    )
