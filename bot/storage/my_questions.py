"""What one person asked and supports in a server."""

from datetime import date
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.question import Question, QuestionState, Standing
from bot.storage.answers import PAIR
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS
from bot.storage.tables import follow_up, person, question, server, support, team, tell_me, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_in_server: Final = (
    person.c.user_id == sa.bindparam("b_user"),
    server.c.guild_id == sa.bindparam("b_guild"),
)
_asked = (
    sa.select(question.c.id, question.c.asked_at, sa.literal(1).label("mine"), person.c.id.label("person_id"))
    .select_from(
        person.join(question, question.c.person_id == person.c.id)
        .join(team, team.c.id == question.c.team_id)
        .join(server, server.c.id == team.c.server_id)
    )
    .where(*_in_server)
)
_supported = (
    sa.select(question.c.id, question.c.asked_at, sa.literal(0).label("mine"), person.c.id.label("person_id"))
    .select_from(
        person.join(support, support.c.person_id == person.c.id)
        .join(question, question.c.id == support.c.question_id)
        .join(team, team.c.id == question.c.team_id)
        .join(server, server.c.id == team.c.server_id)
    )
    .where(*_in_server)
)
_all = sa.union_all(_asked, _supported).subquery("all_mine")
_count = sa.select(sa.func.count()).select_from(_all)
_newest_first: Final = (_all.c.mine.desc(), _all.c.asked_at.desc(), _all.c.id.desc())
# Cut to a page before the rest is joined.
_cut = (
    sa.select(_all)
    .order_by(*_newest_first)
    .limit(sa.bindparam("b_limit"))
    .offset(sa.bindparam("b_offset"))
    .subquery("cut")
)
_board = view.alias("board")
_merged = question.alias("merged")
_page: sa.Select[Any] = (
    sa.select(
        *COLUMNS,
        _cut.c.mine, follow_up.c.due, follow_up.c.state, view.c.channel_id, view.c.message_id,
        _board.c.channel_id, _board.c.message_id, tell_me.c.person_id.is_not(None),
        sa.func.coalesce(view.c.parked == REMOVED_BY_PERSON, sa.false()),
        follow_up.c.first_due, follow_up.c.reason, question.c.original,
        sa.exists()
        .where(_merged.c.person_id == _cut.c.person_id, _merged.c.merged_into == question.c.id)
        .correlate(_cut, question),
    )
    .select_from(
        _cut.join(question, question.c.id == _cut.c.id)
        .outerjoin(follow_up, follow_up.c.question_id == question.c.id)
        .outerjoin(view, PAIR)
        .outerjoin(
            _board,
            sa.and_(
                _board.c.owner == PLACES[Kind.BOARD].owner,
                _board.c.owner_id == question.c.meeting_id,
                _board.c.kind == Kind.BOARD.value,
                _board.c.key == 0,
            ),
        )
        .outerjoin(
            tell_me,
            sa.and_(tell_me.c.question_id == question.c.id, tell_me.c.person_id == _cut.c.person_id),
        )
    )
    .order_by(_cut.c.mine.desc(), _cut.c.asked_at.desc(), _cut.c.id.desc())
)  # fmt: skip

_not_mine: Final = (
    question.c.team_id == sa.bindparam("b_team"),
    sa.text("question.state IN ('waiting', 'shown')"),  # the words of ix_question_open
    question.c.state == QuestionState.SHOWN,
    question.c.standing == Standing.STANDS,
    ~sa.exists()
    .where(person.c.id == question.c.person_id, person.c.user_id == sa.bindparam("b_user"))
    .correlate(question),
    ~sa.exists()
    .where(
        support.c.question_id == question.c.id,
        support.c.person_id == person.c.id,
        person.c.user_id == sa.bindparam("b_user"),
    )
    .correlate(question),
)
_supportable_count = sa.select(sa.func.count()).select_from(question).where(*_not_mine)
_supportable = (
    sa.select(*COLUMNS)
    .where(*_not_mine)
    .order_by(question.c.supports.desc(), question.c.asked_at, question.c.id)
    .limit(sa.bindparam("b_limit"))
    .offset(sa.bindparam("b_offset"))
)


class Mine(Struct, frozen=True):
    """A question that a person asked or supports, and where to read on."""

    question: Question
    mine: bool
    due: date | None
    follow_up: FollowUpState | None
    pair: tuple[int, int] | None
    board: tuple[int, int] | None
    tell_me: bool
    deleted: bool  # by a person, in Discord, and not put back
    first_due: date | None  # of a follow-up that was moved
    moved_reason: str | None
    original: str | None  # what its asker wrote, if the team changed the wording
    by_merging: bool  # supported because a question of this person's is the same


async def count(conn: Connection, guild_id: int, user_id: int) -> int:
    """Count what a person asked and supports in a server."""
    return int((await conn.execute(_count, {"b_guild": guild_id, "b_user": user_id})).scalar_one())


async def page(conn: Connection, guild_id: int, user_id: int, limit: int, offset: int) -> tuple[Mine, ...]:
    """Return some of it: the person's own first, then the supported, each the newest first."""
    bound = {"b_guild": guild_id, "b_user": user_id, "b_limit": limit, "b_offset": offset}
    return tuple(_mine(row) for row in await conn.execute(_page, bound))


async def count_supportable(conn: Connection, team_id: int, user_id: int) -> int:
    """Count a team's shown questions that this person neither asked nor supports."""
    bound = {"b_team": team_id, "b_user": user_id}
    return int((await conn.execute(_supportable_count, bound)).scalar_one())


async def supportable(
    conn: Connection, team_id: int, user_id: int, limit: int, offset: int
) -> tuple[Question, ...]:
    """Return some of them, by support, then time."""
    bound = {"b_team": team_id, "b_user": user_id, "b_limit": limit, "b_offset": offset}
    return tuple(Question(*row) for row in await conn.execute(_supportable, bound))


def _mine(row: sa.Row[Any]) -> Mine:
    asked = Question(*row[: len(COLUMNS)])
    mine, due, state, pair_channel, pair, board_channel, board, tell, deleted, *more = row[len(COLUMNS) :]
    first_due, reason, original, by_merging = more
    return Mine(
        asked, bool(mine), due, state,
        pair=(pair_channel, pair) if pair_channel and pair else None,
        board=(board_channel, board) if board_channel and board else None,
        tell_me=bool(tell),
        deleted=bool(deleted), first_due=first_due, moved_reason=reason, original=original,
        by_merging=bool(by_merging),
    )  # fmt: skip
